import { textWidth } from './width.ts';
import { pad, wrap } from './wrap.ts';

/** Lines moved right by `cells`; empty ones stay empty. */
export function indent(lines: readonly string[], cells: number): string[] {
  const spaces = ' '.repeat(Math.max(0, Math.floor(cells) || 0));
  return lines.map((line) => (line === '' ? '' : spaces + line));
}

/** Cells that a text beside its label needs to be worth reading; with less it stands below the label. */
const READABLE = 12;

/**
 * "label   text": the text wrapped beside its label, which takes `labelCells` (the gap included), all within `cells`.
 * A label that is too wide stands on lines of its own, and so do all where the text would get too narrow.
 */
export function hang(
  label: string,
  text: string | readonly string[],
  cells: number,
  labelCells = textWidth(label) + 2,
): string[] {
  const paragraphs = typeof text === 'string' ? [text] : text;
  const beside = cells - labelCells >= READABLE;
  const margin = beside ? labelCells : cells > READABLE ? 2 : 0;
  const lines = indent(
    paragraphs.flatMap((paragraph) => wrap(paragraph, cells - margin, bulletWidth(paragraph))),
    margin,
  );
  if (!beside || textWidth(label) >= labelCells) return [...wrap(label, cells), ...lines];
  const first = pad(label, labelCells) + (lines[0] ?? '').slice(margin);
  return [first.replace(/ +$/, ''), ...lines.slice(1)];
}

/** Cells of the indentation and the bullet, `[1]` or `1.` that a text begins with: its other lines hang by as much. */
export function bulletWidth(text: string): number {
  return /^ *(?:(?:[-*]|\[\d+\]|\d+[.)]) +)?/.exec(text)?.[0].length ?? 0;
}

/** Parts that two spaces or more set apart, such as commands to type, each kept on one line where one can hold it. */
export function wrapItems(text: string, cells: number): string[] {
  const lines: string[] = [];
  for (const [part, item = ''] of text.matchAll(/ *(\S+(?: \S+)*)/g)) {
    const line = (lines.at(-1) ?? '') + part;
    if (lines.length > 0 && textWidth(line) <= cells) lines[lines.length - 1] = line;
    else lines.push(item);
  }
  return lines.flatMap((line) => wrap(line, cells, 2));
}
