import { textWidth } from './width.ts';

/** Cells up to the place at which the numbers of a column line up, and behind it. */
interface Parted {
  before: number;
  after: number;
}

/**
 * A number with little in front: a sign, a currency, a mark. Thousands are parted by commas. Behind it anything may stand:
 * a unit, the other end of a range, a mark.
 */
const NUMBER = /^(\D{0,6}?\d+(?:,\d{3})*)(?!\d)/;

/** A text parted where its first number has, or would have, its decimal point; null where it has no number. */
function parted(text: string): Parted | null {
  const [, head] = NUMBER.exec(text) ?? [];
  if (head === undefined) return null;
  const before = textWidth(head);
  return { before, after: textWidth(text) - before };
}

/** The most that any number of some texts takes before and behind its decimal point. */
function most(texts: readonly string[]): Parted {
  let [before, after] = [0, 0];
  for (const text of texts) {
    const parts = parted(text);
    before = Math.max(before, parts?.before ?? 0);
    after = Math.max(after, parts?.after ?? 0);
  }
  return { before, after };
}

/** Cells that a column of texts takes whose numbers line up at the decimal point. */
export function linedUpWidth(texts: readonly string[]): number {
  const { before, after } = most(texts);
  return before + after;
}

/**
 * Spaces to put behind each text of a column that stands to the right, so that its numbers line up at the decimal point.
 * A short text without a number, such as `?`, ends where whole numbers do; a longer one at the edge. None where the column
 * is too narrow for that.
 */
export function spacesBehind(texts: readonly string[], cells: number): number[] {
  const { before, after } = most(texts);
  if (before + after > cells) return texts.map(() => 0);
  return texts.map((text) => {
    const parts = parted(text);
    if (parts) return after - parts.after;
    return textWidth(text) <= before ? after : 0;
  });
}
