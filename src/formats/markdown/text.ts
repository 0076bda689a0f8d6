import { safe } from '../text/safe.ts';

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/;
/** Addresses without characters that mean anything in Markdown; they stay as they are, so that they become links. */
const ADDRESS = /(https?:\/\/[\w\-./:?#@$&+,=%]+)/;
/** What begins a heading, a list or an underline at the start of a line. */
const BLOCK = /^(?:([#+=-])|(\d{1,9})([.)]))/;

/** Text as Markdown prose that shows as written: no emphasis, links, headings, lists or HTML arise from it. */
export function markdownText(text: string): string {
  return text
    .split(LINE_BREAK)
    .map((line) =>
      inline(line.trim()).replace(BLOCK, (_, sign, number, dot) => (sign ? `\\${sign}` : `${number}\\${dot}`)),
    )
    .join('\n');
}

/** A text, or one that stands out. */
export type MarkdownCell = string | { strong: string };

/**
 * A table in GitHub's Markdown, one line per row, ending in a line feed. Cells show as written; their line breaks become
 * `<br>`. Short rows are filled, long ones shortened to the headers. `right` holds the indices of right-aligned columns.
 */
export function markdownTable(
  headers: readonly string[],
  rows: readonly (readonly MarkdownCell[])[],
  right: ReadonlySet<number> = new Set(),
): string {
  const line = (cells: readonly string[]) => `| ${headers.map((_, index) => cells[index] ?? '').join(' | ')} |\n`;
  const rule = headers.map((_, index) => (right.has(index) ? '---:' : '---'));
  return [headers.map(cell), rule, ...rows.map((row) => row.map(cell))].map(line).join('');
}

function cell(text: MarkdownCell): string {
  if (typeof text !== 'string') return `**${cell(text.strong)}**`;
  return text
    .split(LINE_BREAK)
    .map((line) => inline(line.trim()))
    .join('<br>');
}

function inline(line: string): string {
  return line
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? part : escaped(safe(part))))
    .join('');
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
