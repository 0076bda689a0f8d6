import type { Messages } from '../../words/index.ts';
import type { Io } from './io.ts';
import { baseInUse, isPackSound } from './pack-in-use.ts';
import type { OutputSettings } from './settings.ts';
import { wrapForStderr } from './wrap-for-stderr.ts';

/**
 * Tells on stderr why a pack does not take the place of what ships, or that bytes of it have changed: commands that look at
 * the knowledge base itself look at every byte, as others have no time to.
 */
export async function tellPack({ kb }: Pick<OutputSettings, 'kb'>, m: Messages, io: Io): Promise<void> {
  if (kb) return;
  const { pack, refused } = await baseInUse(io);
  const why = refused ?? (pack && !(await isPackSound(io)) ? 'changed' : undefined);
  if (why) await io.err.write(await wrapForStderr(`${m.notices.prefix}${m.notices.pack[why]}`, io.err));
}
