import { FileFault } from '../../features/errors.ts';
import { wordsOf } from '../../features/update/words/index.ts';
import { type BOUNDS, type Downloaded, download, FetchError } from '../../kb/update/fetch.ts';

/**
 * Downloads what lies at an address, unless it is what is known already; faults come in words.
 * @throws FileFault
 */
export async function downloaded(
  url: string,
  known: Parameters<typeof download>[1],
  bounds: typeof BOUNDS,
): Promise<Downloaded> {
  try {
    const got = await download(url, known, bounds);
    // A server that knows of a copy that nobody told it of.
    if (!got.isNew && known.etag === undefined && known.modified === undefined)
      throw new FetchError({ code: 'status', status: 304 });
    return got;
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    const { fault } = error;
    throw new FileFault((m) => wordsOf(m.lang).fault(fault));
  }
}
