import { DocumentBuilder } from '../../document/builder.ts';
import { type Block, type Document, list, listed, type Section, section } from '../../document/document.ts';
import type { Names } from '../../domain/called.ts';
import { grouped } from '../../domain/groups.ts';
import type { CitedSource, MemoResult } from '../../engine/results.ts';
import { firstOf } from '../../words/first-of.ts';
import type { Messages } from '../../words/index.ts';
import { changesSection } from '../recommend/changes.ts';
import { figureChanges } from '../recommend/figure-document.ts';
import { isMeasured } from '../recommend/figures.ts';
import { questionBlock, unreadTitle } from '../recommend/question.ts';
import { reasonLine } from '../recommend/sentences.ts';
import { wordsOf as recommendWordsOf } from '../recommend/words/index.ts';
import { evidenceSection, runnerUpSection } from './memo-case.ts';
import { costSection } from './memo-cost.ts';
import { executiveText } from './memo-executive.ts';
import { pickSection } from './memo-pick.ts';
import { openSection, riskSection } from './memo-risks.ts';
import { memoWordsOf } from './words/index.ts';

export interface MemoView {
  sources: Readonly<Record<string, CitedSource>>;
  names: Names;
  day: string;
  /** The knowledge base that is loaded; of a kept decision also the day it was kept, and the one it was kept on. */
  facts: { version: string; digest: string };
  kept: { saved: string; digest: string } | null;
  /** Who makes the pick. */
  vendor: string;
  /** Whether sources are told with title and address. */
  wholeSources: boolean;
}

/** One page for a meeting: the answer in a sentence, what it rests on, what it costs, what may turn it into a mistake. */
export function memoDocument(result: MemoResult, view: MemoView, m: Messages): Document {
  const words = memoWordsOf(m.lang);
  const builder = new DocumentBuilder(view, m);
  // Sources are numbered as one reads: in this order.
  const sections = [
    { blocks: [gathered(questionBlock(result, builder, isWeighed(result)))] },
    ...pickSection(result, builder),
    ...costSection(result, builder),
    ...excludedSection(result, builder),
    ...runnerUpSection(result, builder),
    ...riskSection(result, builder),
    ...openSection(result, view.vendor, builder),
    ...changes(result, builder),
    ...evidenceSection(result, builder),
  ];
  return {
    sheet: true,
    title: words.title,
    remark: view.kept === null ? m.views.asOf(view.day) : words.saved(view.kept.saved),
    lead: leadOf(result, builder),
    sections: [...sections, ...footSections(view, builder)],
  };
}

/** Whether one thing asked for weighs more than another. */
const isWeighed = ({ understood, weights }: MemoResult): boolean =>
  new Set([...understood.uses, ...weights].map(({ weight }) => weight)).size > 1;

/** Labels that stand several times once, with all that belongs to them. */
function gathered(block: Block): Block {
  if (block.kind !== 'pairs') return block;
  const byLabel = grouped(block.pairs, ({ label }) => [label]);
  const all = [...byLabel].map(([label, own]) => ({
    label,
    text: [
      listed(
        own.flatMap(({ text }) => text),
        '; ',
      ),
    ],
  }));
  return { ...block, pairs: all };
}

/** The answer in a sentence or two; where a condition stands open, that first: what was decided was decided without it. */
function leadOf(result: MemoResult, builder: DocumentBuilder): Block[] {
  const { m } = builder;
  if (result.answered)
    return executiveText(result, builder).map(
      ({ text, tone }): Block => ({ kind: 'text', text, ...(tone ? { tone } : {}) }),
    );
  return [{ kind: 'text', text: `${unreadTitle(result, m)}. ${recommendWordsOf(m.lang).unread.without}` }];
}

/** How many reasons are told, and how many names with each. */
const REASONS = 5;
const NAMES = 4;

/** Who was excluded and why: those with the same reason in one line, the most of them first. */
function excludedSection({ excluded }: MemoResult, builder: DocumentBuilder): Section[] {
  const { m, view } = builder;
  const words = memoWordsOf(m.lang);
  // Who was not named needs no line that says so.
  const out = excluded.filter(({ reasons }) => !reasons.some(({ constraint }) => constraint === 'only'));
  const told = out.map(({ name, reasons }) => {
    const [first, ...others] = [...reasons].sort(
      (a, b) => Number(b.outcome === 'fails') - Number(a.outcome === 'fails'),
    );
    const text = first === undefined ? '' : reasonLine(first, view.names, m);
    return { name, text, more: others.length, sources: first?.sources ?? [] };
  });
  const groups = [...grouped(told, ({ text }) => [text])].sort((a, b) => b[1].length - a[1].length);
  const shown = groups.slice(0, REASONS);
  const rest = groups.slice(REASONS).reduce((sum, [, all]) => sum + all.length, 0);
  const lines = shown.map(([text, all]) => {
    const names = all.map(({ name }) => name);
    return words.excludedFor(firstOf(names, NAMES, m), text);
  });
  return section(words.excluded, '', [list(lines), rest > 0 ? { kind: 'text', text: words.moreExcluded(rest) } : null]);
}

/** What would put another first, where anything would. */
function changes(result: MemoResult, builder: DocumentBuilder): Section[] {
  if (result.recommendations.length === 0) return [];
  const found = isMeasured(result) ? figureChanges(result, builder) : changesSection(result, builder);
  // The page is for a meeting: what to type is on the screen.
  return found.map((part) => ({ ...part, blocks: joinedPairs(part.blocks) }));
}

/** Blocks without the commands between them, what they parted together again. */
function joinedPairs(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    const last = kept.at(-1);
    if (block.kind === 'pairs' && last?.kind === 'pairs')
      kept[kept.length - 1] = { ...last, pairs: [...last.pairs, ...block.pairs] };
    else if (block.kind !== 'commands') kept.push(block);
  }
  return kept;
}

/** Of which day the facts are, and which knowledge base, what a reader needs to get the same page again; and the sources. */
function footSections({ day, facts, kept, wholeSources }: MemoView, builder: DocumentBuilder): Section[] {
  const words = memoWordsOf(builder.m.lang);
  const texts = [words.facts(day, facts.version, facts.digest)];
  if (kept !== null && facts.digest !== kept.digest) texts.push(words.other(kept.digest));
  const told = texts.map((text): Block => ({ kind: 'text', text }));
  const [sources, ...others] = builder.footnotes(wholeSources);
  if (sources === undefined || wholeSources)
    return [{ quiet: true, blocks: told }, ...(sources ? [sources] : []), ...others];
  return [{ ...sources, blocks: [...told, ...sources.blocks] }, ...others];
}
