/** Addresses of the web as they may be shown and kept. */

const LONGEST = 300;

/**
 * An address without what lets somebody in: user and password, and what stands behind `?`, where signatures and keys do.
 * @param text also what is no address
 */
export function shownAddress(text: string): string {
  // What stands before an @ is a password also where the rest is no address.
  const bare = text.trim().replace(/^((?:[a-z][a-z\d+.-]*:)?\/*)[^/?#]*@/i, '$1');
  const [, before = '', query] = /^([^?#]*)(\?[^#]*)?/.exec(bare) ?? [];
  return `${before}${query === undefined ? '' : '?…'}`.slice(0, LONGEST);
}

/** Host and port of an address; empty for what is none. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '');
