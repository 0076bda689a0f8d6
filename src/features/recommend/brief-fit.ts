import type { Block, Pair, Section, TableCell } from '../../document/document.ts';
import { linesIn } from '../../document/text-size.ts';
import type { Messages } from '../../words/index.ts';
import { briefWordsOf } from './words/index.ts';

/** Lines on which the answer and its reason stand, and rows of the table that stand in any case. */
export const FIRST = 24;
export const LEAST = 3;
/** Cells of a line of the reason. */
export const REASON = 52;

/** Lines of the whole screen, and those of sources and of what to type next. */
const SCREEN = 44;
const END = 11;
/** Cells of running text, and of a text beside its label. */
const TEXT = 76;
const BESIDE = 62;

/** Of what stands beside the answer as much as the screen has room for: first each line is one, then the last go. */
export function fitting(
  rest: readonly Pair[],
  above: number,
  sections: readonly Section[],
  { lang }: Messages,
): Pair[] {
  const free = SCREEN - END - above - sum(sections.map(sectionHeight));
  if (pairsHeight(rest) <= free) return [...rest];
  const single = rest.map((pair) => ({ ...pair, text: pair.text.slice(0, 1) }));
  const words = briefWordsOf(lang);
  for (const label of [words.disagree, words.saidOnly, words.noMention, words.partly, words.changes]) {
    if (pairsHeight(single) <= free) break;
    const at = single.findIndex((pair) => pair.label === label);
    if (at >= 0) single.splice(at, 1);
  }
  return single;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const pairsHeight = (pairs: readonly Pair[]): number =>
  sum(pairs.flatMap(({ text }) => text.map((one) => linesIn(one, BESIDE))));

const sectionHeight = ({ heading, blocks }: Section): number =>
  (heading === undefined ? 1 : 2) + sum(blocks.map(blockHeight));

/** A table has its header, its rule and a space below. */
function blockHeight(block: Block): number {
  if (block.kind === 'table') return 3 + sum(block.rows.map((row) => Math.max(...row.map(paragraphs))));
  if (block.kind === 'pairs') return pairsHeight(block.pairs);
  if (block.kind === 'list') return sum(block.items.map((item) => linesIn(item, TEXT)));
  if (block.kind === 'text') return linesIn(block.text, TEXT);
  return 1;
}

const paragraphs = (cell: TableCell): number =>
  typeof cell === 'object' && 'paragraphs' in cell ? cell.paragraphs.length : 1;
