import type { Block, Page, Pair, Section } from '../../document/document.ts';
import { columned, hang, indent } from './block.ts';
import { cards } from './cards.ts';
import { header, heading } from './header.ts';
import { safe } from './safe.ts';
import type { Screen } from './screen.ts';
import { drawTable } from './table.ts';
import { wrap } from './wrap.ts';

/** Running text is not wider than this on the widest screen. */
const WIDEST = 100;
const INDENT = 2;

/** A page for a screen: no line is wider than it, and nothing is cut. */
export function pageText(page: Page, given: Screen): string {
  const screen = { ...given, width: Math.min(given.width, WIDEST), whole: true };
  const lead = page.lead.flatMap((block) => drawBlock(block, screen));
  const lines = [
    ...header(safe(page.title), safe(page.remark), screen),
    ...lead,
    ...page.sections.flatMap((section) => ['', ...drawSection(section, screen)]),
  ];
  return `${lines.join('\n')}\n`;
}

function drawSection({ heading: title, standing = '', level = 1, blocks }: Section, screen: Screen): string[] {
  const step = stepOf(screen) * (level - 1);
  const own = { ...screen, width: screen.width - step };
  const head =
    level === 1
      ? heading(safe(title), safe(standing), own)
      : wrap(safe(standing === '' ? title : `${title} (${standing})`), own.width).map(screen.paint.title);
  return indent([...head, ...inside(blocks, own)], step);
}

/** Blocks below a heading. */
function inside(blocks: readonly Block[], screen: Screen): string[] {
  const step = stepOf(screen);
  const own = { ...screen, width: screen.width - step };
  // What follows a table is parted from its last row.
  const lines = blocks.flatMap((block, index) => [
    ...(blocks[index - 1]?.kind === 'table' ? [''] : []),
    ...drawBlock(block, own),
  ]);
  return indent(lines, step);
}

/** A screen of a few columns has none to spare for indentation. */
const stepOf = (screen: Screen): number => (screen.width >= 24 ? INDENT : 0);

function drawBlock(block: Block, screen: Screen): string[] {
  const { width, paint } = screen;
  switch (block.kind) {
    case 'text':
      return wrap(safe(block.text), width).map(block.quiet ? paint.quiet : (line) => line);
    case 'list':
      return block.items.flatMap((item) => wrap(`- ${safe(item)}`, width, 2));
    case 'pairs':
      return drawPairs(block.pairs, width);
    case 'table': {
      const columns = block.bare ? block.columns.map((column) => ({ ...column, header: '' })) : block.columns;
      const table = { columns, rows: block.rows, headerStyle: paint.quiet };
      const gaps = block.gapAfter ? { gapAfter: block.gapAfter } : {};
      const drawn = drawTable({ ...table, ...gaps }, screen);
      return drawn ?? (block.narrow ? drawPairs(block.narrow, width) : cards(table, screen));
    }
    case 'group':
      return [...wrap(safe(block.title), width).map(paint.title), ...inside(block.blocks, screen)];
    default: {
      const cells = Math.max(...block.entries.map(({ number }) => `[${number}] `.length));
      return block.entries.flatMap(({ number, paragraphs }) => hang(`[${number}]`, paragraphs.map(safe), width, cells));
    }
  }
}

const drawPairs = (pairs: readonly Pair[], width: number): string[] =>
  columned(
    pairs.map(({ label, text, items }) => ({
      label: safe(label),
      text: text.map((paragraph) => (items ? `- ${safe(paragraph)}` : safe(paragraph))),
    })),
    width,
  );
