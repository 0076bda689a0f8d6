/** Rows that become text at a time: what is printed piece by piece is never held as one text. */
const BLOCK = 1000;

/** A list in blocks. */
export function* blocks<T>(list: readonly T[]): Generator<T[]> {
  for (let from = 0; from < list.length; from += BLOCK) yield list.slice(from, from + BLOCK);
}
