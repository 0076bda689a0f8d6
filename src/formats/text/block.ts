import { withoutEnd } from '../../domain/trim.ts';
import { type Line, textOf, wrapLine } from './toned.ts';
import { textWidth } from './width.ts';
import { pad, wrap } from './wrap.ts';

/** Lines moved right by `cells`; empty ones stay empty. */
export function indent(lines: readonly string[], cells: number): string[] {
  const spaces = ' '.repeat(Math.max(0, Math.floor(cells) || 0));
  return lines.map((line) => (line === '' ? '' : spaces + line));
}

/** Cells that a text beside its label needs to be worth reading; with less it stands below the label. */
const READABLE = 12;

export interface Labelled {
  label: string;
  /** Paragraphs. */
  text: readonly Line[];
}

/** Cells of a column of labels, the gap included: as wide as the widest, but leaving most of the line to the texts. */
export function labelColumn(labels: readonly string[], cells: number, share = 0.4): number {
  const most = Math.max(10, Math.min(36, Math.floor(cells * share)));
  return Math.min(most, Math.max(0, ...labels.map(textWidth)) + 2);
}

/** Labels in a column of their own, wrapped where they are long, each beside its text; above it where there is no room. */
export function columned(
  pairs: readonly Labelled[],
  cells: number,
  column = labelColumn(
    pairs.map(({ label }) => label),
    cells,
  ),
): string[] {
  if (cells - column < READABLE) return pairs.flatMap(({ label, text }) => hang(label, text, cells, column));
  return pairs.flatMap(({ label, text }) => {
    const labels = wrap(label, column - 2);
    const lines = text.flatMap((paragraph) => wrapLine(paragraph, cells - column, bulletWidth(textOf(paragraph))));
    return Array.from({ length: Math.max(labels.length, lines.length) }, (_, index) =>
      `${pad(labels[index] ?? '', column)}${lines[index] ?? ''}`.trimEnd(),
    );
  });
}

/**
 * "label   text": the text wrapped beside its label, which takes `labelCells` (the gap included), all within `cells`.
 * A label that is too wide stands on lines of its own, and so do all that would take half of the line or leave too little.
 */
export function hang(
  label: string,
  text: string | readonly Line[],
  cells: number,
  labelCells = textWidth(label) + 2,
): string[] {
  const paragraphs = typeof text === 'string' ? [text] : text;
  const beside = cells - labelCells >= Math.max(READABLE, cells / 2);
  const margin = beside ? labelCells : cells > READABLE ? 2 : 0;
  const lines = indent(
    paragraphs.flatMap((paragraph) => wrapLine(paragraph, cells - margin, bulletWidth(textOf(paragraph)))),
    margin,
  );
  if (!beside || textWidth(label) >= labelCells) return [...wrap(label, cells), ...lines];
  const first = pad(label, labelCells) + (lines[0] ?? '').slice(margin);
  return [withoutEnd(first, ' '), ...lines.slice(1)];
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
  // Running text has no such parts, and is only wrapped.
  return lines.flatMap((line) => wrap(line, cells, lines.length > 1 ? 2 : 0));
}
