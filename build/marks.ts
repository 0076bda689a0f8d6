const END = '<!-- end -->\n';

/**
 * A page with what the program writes into it anew; what people wrote around it stays.
 * @param begin the line behind which it stands, up to the next `<!-- end -->`
 * @param write makes it, once there is a place for it
 * @param lost what is said where one of the two is not there
 * @throws Error
 */
export function between(page: string, begin: string, write: () => string, lost: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(END, from);
  if (from < 0 || to < 0) throw new Error(lost);
  return `${page.slice(0, from)}${begin}${write()}${page.slice(to)}`;
}
