import type { Effect } from '../../domain/layered.ts';
import type { Messages } from '../../words/index.ts';
import { safe } from '../../words/safe.ts';
import type { Found } from './find-layers.ts';
import type { Io } from './io.ts';

/**
 * Tells on stderr what was not asked for by the command line: which layers say something else of what ships, and which
 * file that lies there was not taken.
 */
export async function tellLayers({ layers, refused }: Found, effects: readonly Effect[], m: Messages, io: Io) {
  const { notices } = m;
  for (const one of refused)
    await io.err.write(`${notices.prefix}${safe(notices.notTaken[one.why](one.at, one.detail))}\n`);
  const told = layers.flatMap(({ shown, found }, index) => {
    if (found === '--kb') return [];
    // The base that ships is the first. What a project says nobody asked for, whatever it is about.
    const own = effects.filter(
      ({ layer, lowest, hung }) => (lowest || (found === 'project' && !hung)) && layer === index + 2,
    );
    const count = (what: Effect['what']): number => own.filter((effect) => effect.what === what).length;
    return own.length === 0 ? [] : [notices.layer(shown, count('changes'), count('removes'), count('adds'))];
  });
  if (told.length > 0) await io.err.write(`${notices.prefix}${safe(notices.layers(told))}\n`);
}
