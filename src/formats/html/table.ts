import type { Column, Inline, TableBlock, TableCell, Text } from '../../document/document.ts';
import { escaped, type Place, plainOf, textHtml } from './text.ts';

/** With more columns than this a row becomes a card on a phone. */
const FEW = 3;

/**
 * A table whose first column of words names its rows. Its roles are written out, because what is drawn as cards would
 * lose them.
 * @param label says what the table is of, for whoever hears it
 */
export function tableHtml(block: TableBlock, label: string, place: Place): string {
  const { columns, rows, bare, gapAfter = [] } = block;
  const namer = Math.max(
    0,
    columns.findIndex(({ align = 'left' }) => align === 'left'),
  );
  const decimals = columns.map((column, index) => (column.align === 'decimal' ? widestBehind(rows, index) : ''));
  const cellsOf = (row: TableCell[]): string =>
    columns
      .map((column, index) =>
        cellHtml(row[index] ?? '', column, { behind: decimals[index] ?? '', at: index - namer }, place),
      )
      .join('');
  const gaps = new Set(gapAfter);
  const bodies: string[] = [];
  let body: string[] = [];
  const finish = (): void => {
    if (body.length > 0) bodies.push(`<tbody role="rowgroup">\n${body.join('\n')}\n</tbody>`);
    body = [];
  };
  for (const [index, row] of rows.entries()) {
    const title = titleOf(row);
    if (title !== null) {
      finish();
      body.push(
        `<tr class="part" role="row"><th role="rowheader" scope="rowgroup" colspan="${columns.length}">${textHtml(title, place)}</th></tr>`,
      );
    } else {
      body.push(`<tr role="row"${isAside(row) ? ' class="aside"' : ''}>${cellsOf(row)}</tr>`);
    }
    if (gaps.has(index)) finish();
  }
  finish();
  const named = columns.some(({ header }) => header !== '');
  const head = named
    ? `<thead role="rowgroup"${bare ? ' class="unseen"' : ''}><tr role="row">${columns.map((column) => headHtml(column, place)).join('')}</tr></thead>\n`
    : '';
  const kind = columns.length > FEW ? 'many' : 'few';
  return (
    `<div class="scroll" role="region" tabindex="0" aria-label="${escaped(label)}">` +
    `<table class="${kind}${named && !bare ? '' : ' bare'}" role="table">\n${head}${bodies.join('\n')}\n</table></div>`
  );
}

const isText = (cell: TableCell): cell is Text => typeof cell === 'string' || !('paragraphs' in cell);
const paragraphsOf = (cell: TableCell): Text[] => (isText(cell) ? [cell] : cell.paragraphs);
const isEmpty = (cell: TableCell): boolean => cell === '';

/** What a row says that only names those below it. */
function titleOf([first, ...others]: TableCell[]): Text | null {
  if (first === undefined || isText(first) || first.tone !== 'heading' || others.some((cell) => !isEmpty(cell)))
    return null;
  return first.paragraphs[0] ?? '';
}

/** Whether a row only warns about the one above it. */
const isAside = (row: TableCell[]): boolean => {
  const told = row.filter((cell) => plainOf(paragraphsOf(cell)[0] ?? '') !== '');
  return told.length > 0 && told.every((cell) => paragraphsOf(cell).every(isAlarm));
};
const isAlarm = (text: Text): boolean =>
  typeof text !== 'string' && text.every((part) => typeof part === 'object' && 'tone' in part && part.tone === 'alarm');

const isNumeric = ({ align }: Column): boolean => align === 'right' || align === 'decimal';

function headHtml(column: Column, place: Place): string {
  const numeric = isNumeric(column) ? ' class="num"' : '';
  return column.header === ''
    ? `<td role="cell"${numeric}></td>`
    : `<th role="columnheader" scope="col"${numeric}>${textHtml(column.header, place)}</th>`;
}

/** `at` counts from the column that names the rows. */
function cellHtml(
  cell: TableCell,
  column: Column,
  { behind, at }: { behind: string; at: number },
  place: Place,
): string {
  const tone = isText(cell) || cell.tone === undefined ? [] : [`t-${cell.tone}`];
  const drawn = paragraphsOf(cell).some(isDrawn) ? ['drawn'] : [];
  const classes = [...(at < 0 ? ['before'] : []), ...(isNumeric(column) ? numericOf(cell) : drawn), ...tone];
  const attributes = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
  if (isEmpty(cell)) return `<td role="cell"${attributes}></td>`;
  const html = contentHtml(cell, column, behind, place);
  if (at === 0) return `<th role="rowheader" scope="row"${attributes}>${html}</th>`;
  const label = column.header === '' ? '' : ` data-label="${escaped(column.header)}"`;
  return `<td role="cell"${attributes}${label}><div>${html}</div></td>`;
}

/** Whether a text has something drawn in it, which has to stay beside its words. */
const isDrawn = (text: Text): boolean =>
  typeof text !== 'string' && text.some((part) => typeof part === 'object' && ('span' in part || 'score' in part));

/** A number stays on one line, words behind it need not. */
const numericOf = (cell: TableCell): string[] =>
  paragraphsOf(cell).some((text) => plainOf(text).length > SHORT) ? ['num', 'long'] : ['num'];
const SHORT = 20;

function contentHtml(cell: TableCell, column: Column, behind: string, place: Place): string {
  const [first = '', ...others] = paragraphsOf(cell);
  if (!isText(cell) && cell.items)
    return `<ul>${[first, ...others].map((item) => `<li>${textHtml(item, place)}</li>`).join('')}</ul>`;
  const head = column.align === 'decimal' ? numberHtml(first, behind, place) : paddedHtml(first, place);
  return [head, ...others.map((text) => `<br>${textHtml(text, place)}`)].join('');
}

/** Spaces in front, which line numbers up, are as wide as digits. */
function paddedHtml(text: Text, place: Place): string {
  const { length } = /^ */.exec(plainOf(text))?.[0] ?? '';
  if (length === 0) return textHtml(text, place);
  const [, said] = parted(text, length);
  return `<span class="pad" aria-hidden="true">${'\u2007'.repeat(length)}</span>${textHtml(said, place)}`;
}

/** A number with little in front, up to its decimal point. */
const NUMBER = /^\D{0,6}?\d+(?:,\d{3})*(?!\d)/;
/** What is longer than this behind a number keeps no room in the other rows. */
const LONG = 16;

/** Where a text has, or would have, its decimal point; what has no number and is short counts as a whole one. */
function pointIn(text: string): number | null {
  const [head] = NUMBER.exec(text) ?? [];
  if (head !== undefined) return head.length;
  return text.length <= 2 ? text.length : null;
}

/** The widest text behind the whole numbers of a column. */
function widestBehind(rows: TableCell[][], column: number): string {
  return rows
    .flatMap((row) => (row[column] === undefined ? [] : [plainOf(paragraphsOf(row[column])[0] ?? '')]))
    .map((text) => text.slice(pointIn(text) ?? text.length))
    .filter((text) => text.length <= LONG)
    .reduce((widest, text) => (cellsOf(text) > cellsOf(widest) ? text : widest), '');
}

/** About how wide a text is: points are narrow, and letters of East Asia wide. */
const cellsOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (letter > '\u1100' ? 1.8 : '.,: '.includes(letter) ? 0.5 : 1), 0);

/** A number and what is behind it, which has as much room in every row, so that decimal points line up in any font. */
function numberHtml(text: Text, behind: string, place: Place): string {
  const at = pointIn(plainOf(text));
  if (at === null || behind === '') return textHtml(text, place);
  const [head, tail] = parted(text, at);
  return `${textHtml(head, place)}<span class="dec" data-w="${escaped(behind)}"><span>${textHtml(tail, place)}</span></span>`;
}

/** A text parted behind so many units of what it says; a mark is never parted. */
function parted(text: Text, at: number): [Text, Text] {
  if (typeof text === 'string') return [text.slice(0, at), text.slice(at)];
  const head: Inline[] = [];
  const tail: Inline[] = [];
  let left = at;
  for (const part of text) {
    const length = plainOf([part]).length;
    const [before, behind] = length <= left ? [part] : left === 0 ? [undefined, part] : partedInline(part, left);
    if (before !== undefined) head.push(before);
    if (behind !== undefined) tail.push(behind);
    left -= Math.min(left, length);
  }
  return [head, tail];
}

function partedInline(part: Inline, at: number): [Inline | undefined, Inline | undefined] {
  if (typeof part === 'string') return [part.slice(0, at), part.slice(at)];
  if (!('tone' in part)) return [undefined, part];
  return [
    { ...part, text: part.text.slice(0, at) },
    { ...part, text: part.text.slice(at) },
  ];
}
