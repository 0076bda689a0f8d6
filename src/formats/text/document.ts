import type {
  Block,
  Column,
  Commands,
  Document,
  Inline,
  Pair,
  Pairs,
  Section,
  Sources,
  TableBlock,
  TableCell,
  Text,
  Tone,
} from '../../document/document.ts';
import { safe } from '../../words/safe.ts';
import { arrow, fitBar, scoreBar, spanBar } from './bars.ts';
import { columned, hang, indent, labelColumn, wrapItems } from './block.ts';
import { cards } from './cards.ts';
import { linedUpWidth } from './decimal.ts';
import { excerptLines } from './excerpt.ts';
import { header, heading } from './header.ts';
import { PLAIN } from './plain.ts';
import type { Screen } from './screen.ts';
import { type TableCell as DrawnCell, drawTable, type Table } from './table.ts';
import { timelineLines } from './timeline.ts';
import { isToned, type Line, prefixed, type Toned, tonedLine, tonedLines, wrapLine } from './toned.ts';
import { textWidth } from './width.ts';
import { pad, wrap } from './wrap.ts';

/** Running text is not wider than this on the widest screen. */
const WIDEST = 100;
/** Nor is a table whose columns grow. */
const WIDEST_GROWN = 160;
const INDENT = 2;

/** A document for a screen: no line is wider than it, and nothing is cut but lists that say so. */
export function documentText(document: Document, given: Screen): string {
  const own = { ...given, undrawn: given.whole };
  const screen = document.wide ? own : { ...own, width: Math.min(given.width, WIDEST), whole: true };
  const parts = document.sections.map((section) => sectionLines(section, screen)).filter((lines) => lines.length > 0);
  const lead = blockLines(document.lead, screen);
  const body = [
    ...lead,
    ...parts.flatMap((lines, index) => (index > 0 || lead.length > 0 || document.title ? ['', ...lines] : lines)),
  ];
  const title =
    document.title === undefined
      ? []
      : header(line(document.title, screen), line(document.remark ?? '', screen), screen, document.wide ? body : []);
  return `${[...title, ...body].join('\n')}\n`;
}

function sectionLines(
  { heading: title, standing = '', level = 1, quiet, inset, blocks }: Section,
  screen: Screen,
): string[] {
  const paint = (lines: string[]): string[] => (quiet ? lines.map(screen.paint.quiet) : lines);
  if (title === undefined) return paint(inset ? inside(blocks, screen) : blockLines(blocks, screen));
  const step = stepOf(screen) * (level - 1);
  const own = { ...screen, width: screen.width - step };
  const said = line(title, screen);
  const head =
    level === 1
      ? heading(said, safe(standing), own)
      : wrap(standing === '' ? said : `${said} (${safe(standing)})`, own.width).map(screen.paint.title);
  return paint(indent([...head, ...inside(blocks, own)], step));
}

/** Blocks below a heading, further in. */
function inside(blocks: readonly Block[], screen: Screen): string[] {
  const step = stepOf(screen);
  return indent(blockLines(blocks, { ...screen, width: screen.width - step }), step);
}

/** What follows a table is parted from its last row. */
const blockLines = (blocks: readonly Block[], screen: Screen): string[] =>
  blocks.flatMap((block, index) => {
    const parted = blocks[index - 1]?.kind === 'table' && block.kind !== 'space';
    return [...(parted ? [''] : []), ...linesOf(block, screen)];
  });

/** A screen of a few columns has none to spare for indentation. */
const stepOf = (screen: Screen): number => (screen.width >= 24 ? INDENT : 0);

/** A text as it is printed, its marks as glyphs, not yet safe to print. */
function plain(text: Text, ascii: boolean, barCells = 0): string {
  return typeof text === 'string' ? signs(text, ascii) : text.map((part) => glyphs(part, ascii, barCells)).join('');
}

function glyphs(part: Inline, ascii: boolean, barCells: number): string {
  if (typeof part === 'string') return signs(part, ascii);
  if ('fit' in part) return fitBar(part.fit, ascii);
  if ('span' in part) return barCells > 0 ? spanBar(part.span, barCells, ascii) : part.text;
  if ('score' in part) return barCells > 0 ? `${scoreBar(part.score, barCells, ascii)}  ` : '';
  return 'tone' in part ? signs(part.text, ascii) : arrow(ascii);
}

/** Signs that ASCII writes otherwise. */
const signs = (text: string, ascii: boolean): string =>
  ascii ? text.replaceAll('×', 'x').replaceAll('→', '->') : text;

const line = (text: Text, { ascii }: Pick<Screen, 'ascii'>): string => safe(plain(text, ascii));

/** A text as lines to be wrapped, with the colours that it has where there are any. */
function paragraphsIn(text: Text, screen: Screen, bars = 0): Toned[] | undefined {
  if (screen.paint === PLAIN || !isToned(text)) return undefined;
  return tonedLines(text, (part) => glyphs(part, screen.ascii, bars), screen);
}

/** A text as one paragraph with its colours. */
const colorLine = (text: Text, screen: Screen): Line =>
  screen.paint === PLAIN || !isToned(text)
    ? line(text, screen)
    : tonedLine(text, (part) => glyphs(part, screen.ascii, 0), screen);

function linesOf(block: Block, screen: Screen): string[] {
  const { paint } = screen;
  const width = Math.min(screen.width, WIDEST);
  switch (block.kind) {
    case 'text':
      return wrapLine(colorLine(block.text, screen), width).map(block.quiet ? paint.quiet : toned(block.tone, screen));
    case 'list':
      return block.items.flatMap((item) =>
        wrapLine(prefixed(block.bare ? '' : '- ', colorLine(item, screen)), width, 2),
      );
    case 'pairs':
      return pairLines(block, { ...screen, width });
    case 'table':
      return tableLines(block, screen);
    case 'group':
      return groupLines(block, screen);
    case 'commands':
      return commandLines(block, width);
    case 'numbered':
      return numberedLines(block.parts, screen);
    case 'items':
      return block.items.flatMap((item) => wrapItems(item, width));
    case 'timeline':
      return timelineLines(block, screen);
    case 'excerpt':
      return excerptLines(block, screen.whole ? undefined : screen.width);
    case 'code':
      return block.text.split('\n').map(safe);
    case 'space':
      return [''];
    default: {
      if (block.brief) return wrapItems(briefSources(block), width);
      const cells = Math.max(...block.entries.map(({ number }) => `[${number}] `.length));
      return block.entries.flatMap(({ number, paragraphs }) => hang(`[${number}]`, paragraphs.map(safe), width, cells));
    }
  }
}

function briefSources({ entries, shown = entries.length, more = '' }: Sources): string {
  const told = entries.slice(0, shown).map(({ number, brief = '' }) => `[${number}] ${safe(brief)}`);
  const next = entries[shown];
  return [...told, ...(next ? [`[${next.number}] ${safe(more)}`] : [])].join('  ');
}

function groupLines(
  { title, standing, underlined, blocks }: Extract<Block, { kind: 'group' }>,
  screen: Screen,
): string[] {
  const { paint } = screen;
  const said = `${line(title, screen)}${standing === undefined ? '' : ` (${safe(standing)})`}`;
  const head = wrap(said, screen.width);
  const rule = underlined ? ['-'.repeat(Math.max(...head.map(textWidth)))] : [];
  const body = underlined ? blockLines(blocks, screen) : inside(blocks, screen);
  return [...[...head, ...rule].map(paint.title), ...body];
}

/** Parts below each other, what belongs to each as far in as its title. */
function numberedLines(parts: Extract<Block, { kind: 'numbered' }>['parts'], screen: Screen): string[] {
  const digits = String(parts.length).length;
  const margin = digits + 2;
  return parts.flatMap(({ title, blocks }, index) => {
    const head = `${String(index + 1).padStart(digits)}  ${line(title, screen)}`;
    const body = blockLines(blocks, { ...screen, width: screen.width - margin });
    const gap = index > 0 ? [''] : [];
    return [...gap, ...wrap(head, screen.width, margin).map(screen.paint.title), ...indent(body, margin)];
  });
}

function commandLines({ label, commands, alignWith = [] }: Commands, width: number): string[] {
  const lines = commands.map(safe);
  if (label !== undefined) return hang(label, lines, width, textWidth(label) + 2);
  // As far in as a line still stands in one piece.
  const margins = [Math.max(0, ...alignWith.map((other) => textWidth(safe(other)) + 2)), INDENT, 0];
  return lines.flatMap((command) => {
    const margin = margins.find((cells) => cells + textWidth(command) <= width) ?? INDENT;
    return indent(wrap(command, width - margin, 2), margin);
  });
}

function pairLines({ pairs, layout = 'columns', share, alignWith = [] }: Pairs, screen: Screen): string[] {
  const { width } = screen;
  const item = (text: Text): Line => prefixed('- ', colorLine(text, screen));
  const drawn = pairs.map(({ label, text, items, below = [] }: Pair) => ({
    label: safe(label),
    text: [...text.map((paragraph) => (items ? item(paragraph) : colorLine(paragraph, screen))), ...below.map(item)],
  }));
  const labels = [...alignWith.map(safe), ...drawn.map(({ label }) => label)];
  if (layout === 'columns') return columned(drawn, width, labelColumn(labels, width, share));
  if (layout === 'below') return drawn.flatMap(({ label, text }) => hang(label, text, width, 2 * INDENT));
  const widest = Math.max(...labels.map(textWidth)) + 2;
  const cells = layout === 'marks' ? Math.max(4, widest) : widest;
  const place = (label: string): string => (layout === 'numbers' ? pad(label, widest - 2, 'right') : label);
  return drawn.flatMap(({ label, text }) => hang(place(label), text, width, cells));
}

function tableLines(block: TableBlock, screen: Screen): string[] {
  const { columns, rows, bare, headerTone = 'quiet', gapAfter = [], narrow } = block;
  const width = columns.some(({ grow }) => grow) ? Math.min(screen.width, WIDEST_GROWN) : screen.width;
  const bars = screen.undrawn && hasMark(block, 'span') ? 0 : barCells(block, width, screen.ascii);
  const table: Table = {
    columns: bare ? columns.map((column) => ({ ...column, header: '' })) : columns,
    rows: rows.map((row) => row.map((cell) => drawnCell(cell, bars, screen))),
    headerStyle: toned(headerTone, screen),
    gapAfter: new Set(gapAfter),
  };
  const own = { ...screen, width };
  const roomy = columns.some(({ prefers }) => prefers)
    ? drawTable({ ...table, columns: table.columns.map(preferring) }, own)
    : null;
  const drawn = roomy ?? drawTable(table, own);
  if (drawn) return drawn;
  if (narrow) return blockLines(narrow, screen);
  return cards(table, screen);
}

const preferring = (column: Column): Column =>
  column.prefers === undefined ? column : { ...column, min: column.prefers };

function drawnCell(cell: TableCell, bars: number, screen: Screen): DrawnCell {
  if (isText(cell)) {
    const toned = paragraphsIn(cell, screen, bars);
    return toned ? { text: toned } : plain(cell, screen.ascii, bars);
  }
  const { tone, items, list } = cell;
  const paragraphs = tone === 'winner' ? cell.paragraphs.map(asWinner) : cell.paragraphs;
  const bullet = items ? '- ' : '';
  return {
    text: paragraphs.flatMap((text): Line[] => {
      const [first, ...rest] = paragraphsIn(text, screen, bars) ?? [plain(text, screen.ascii, bars)];
      return first === undefined ? [] : [prefixed(bullet, first), ...rest];
    }),
    ...(tone === undefined ? {} : { style: toned(tone, screen) }),
    ...(list === undefined ? {} : { shortened: list }),
  };
}

/** The best is told by one colour: that it is measured or claimed gives way, an alarm does not. */
const asWinner = (text: Text): Text =>
  typeof text === 'string'
    ? text
    : text.map((part) => {
        const gives =
          typeof part === 'object' && 'tone' in part && (part.tone === 'measured' || part.tone === 'claimed');
        return gives ? part.text : part;
      });

const isText = (cell: TableCell): cell is Text => typeof cell === 'string' || !('paragraphs' in cell);

/**
 * Cells of the longest bars that leave room for the words behind them, the other columns at their full width, and not
 * less than their `min`: what is asked twice gets bars of one length whatever numbers stand beside them. Columns that
 * wrap leave it what they do not prefer to keep.
 */
function barCells({ columns, rows }: TableBlock, width: number, ascii: boolean): number {
  const at = rows[0]?.findIndex((cell) => isMarked(cell, 'score') || isMarked(cell, 'span')) ?? -1;
  if (at < 0) return 0;
  const isSpan = isMarked(rows[0]?.[at], 'span');
  const textsOf = (column: number, of: TableCell[][], cells = 0): string[] =>
    of.flatMap((row) => paragraphsOf(row[column] ?? '', ascii, cells)).map(safe);
  const widest = (...of: Parameters<typeof textsOf>): number => Math.max(0, ...textsOf(...of).map(textWidth));
  const others = columns.map(({ align, min: least = 0, prefers, header }, column) => {
    if (column === at) return 0;
    const min = align === 'decimal' ? Math.max(least, linedUpWidth(textsOf(column, rows))) : least;
    return Math.max(isSpan ? textWidth(header) : 0, prefers ?? Math.max(widest(column, rows), min)) + 2;
  });
  const left = width - others.reduce((sum, cells) => sum + cells, 0);
  const marked = rows.filter((row) => isMarked(row[at], isSpan ? 'span' : 'score'));
  if (isSpan) return SPANS.find((cells) => widest(at, marked, cells) <= left) ?? 0;
  return BARS.find((cells) => cells <= left - widest(at, marked) - 2) ?? 0;
}
/** Cells of a score's bar, and of the scale on which an interval lies, the longest first. */
const BARS = [20, 10, 5];
const SPANS = [24, 16, 12, 8, 6];

const isMarked = (cell: TableCell | undefined, mark: 'score' | 'span'): boolean =>
  Array.isArray(cell) && cell.some((part) => typeof part === 'object' && mark in part);
const hasMark = ({ rows }: TableBlock, mark: 'score' | 'span'): boolean =>
  rows.some((row) => row.some((cell) => isMarked(cell, mark)));
const paragraphsOf = (cell: TableCell, ascii: boolean, bars: number): string[] =>
  isText(cell) ? [plain(cell, ascii, bars)] : cell.paragraphs.map((text) => plain(text, ascii, bars));

const same = (text: string): string => text;
const toned = (tone: Tone | undefined, { paint }: Screen): ((text: string) => string) => (tone ? paint[tone] : same);
