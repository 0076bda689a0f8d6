import { FileFault } from '../../features/errors.ts';
import { wordsOf } from '../../features/update/words/index.ts';
import { hostOf, shownAddress } from '../../kb/update/address.ts';
import { type Asked, type Bounds, type Downloaded, download, FetchError } from '../../kb/update/fetch.ts';

/**
 * Downloads what lies at an address, unless it is what is known already; faults come in words.
 * @throws FileFault
 */
export async function downloaded(url: string, asked: Asked, bounds: Bounds): Promise<Downloaded> {
  try {
    const got = await download(url, asked, bounds);
    // A server that knows of a copy that nobody told it of.
    if (!got.isNew && asked.etag === undefined && asked.modified === undefined)
      throw new FetchError({ code: 'status', status: 304 });
    return got;
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    const { fault } = error;
    throw new FileFault((m) => wordsOf(m.lang).fault(fault));
  }
}

/** Where something lay in the end, as it may be shown, where that is another host than the one that was named. */
export const sentOn = (named: string, from: URL): string | null =>
  from.host === hostOf(named) ? null : shownAddress(from.href);
