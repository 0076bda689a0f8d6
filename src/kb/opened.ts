import type { Knowledge } from '../domain/records.ts';
import { FileBytes } from './bytes.ts';
import { isSound, unpack } from './pack.ts';
import { openSealed } from './sealed.ts';

type Opened<Head> = ReturnType<typeof unpack<Head>>;

/** Opens the packed knowledge base that the package brings, which is trusted as its code is. */
export const openShipped = (path: string): Opened<object> | undefined => open(path, undefined, () => true);

/**
 * Opens a packed knowledge base that was kept; undefined where there is none to be trusted.
 * @param user whose the file has to be; undefined where the system does not tell
 * @param base the packed knowledge base that it was packed over
 * @throws DamagedError later, from what is read of it, where that is not what was written
 */
export const openKept = <Head>(
  path: string,
  user: number | undefined,
  base: Knowledge | undefined,
): Opened<Head> | undefined => open(path, user, isSound, base);

function open<Head>(
  path: string,
  user: number | undefined,
  sound: typeof isSound,
  base?: Knowledge,
): Opened<Head> | undefined {
  const opened = openSealed(path, user);
  if (!opened) return undefined;
  const { content, file, end, size } = opened;
  return unpack<Head>(
    content,
    ({ length, block, sums }) =>
      end + length === size
        ? new FileBytes(path, file, end, length, block, (at, bytes) => sound(sums, at, bytes))
        : undefined,
    base,
  );
}
