import type { DocumentBuilder } from '../../document/builder.ts';
import { commandLine } from '../../document/command-line.ts';
import type { Block, Pair, Section, TableCell } from '../../document/document.ts';
import type { RecommendResult, Unread } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { loadText, subscriptionText } from './costs.ts';
import { askedName, constraintName, criterionName, limitText } from './sentences.ts';
import { briefWordsOf, costWordsOf, wordsOf } from './words/index.ts';

/**
 * What was asked, and what was understood of it, a line each beside its label.
 * @param withWeights whether each is told with its weight
 */
export function questionBlock(result: RecommendResult, builder: DocumentBuilder, withWeights = true): Block {
  const words = wordsOf(builder.m.lang);
  const alignWith = [words.asked, words.candidates, ...(result.need === null ? [] : [words.understood])];
  return { kind: 'pairs', layout: 'hanging', alignWith, pairs: toldOf(result, builder, withWeights) };
}

function toldOf(result: RecommendResult, builder: DocumentBuilder, withWeights: boolean): Pair[] {
  const { m } = builder;
  const words = wordsOf(m.lang);
  const { understood, need, weights } = result;
  const told: Pair[] = [];
  const tell = (label: string, text: string): void => void told.push({ label, text: [text] });
  const weighed = (weight: number): string => (withWeights ? `, ${words.weight(String(weight))}` : '');
  const useName = (id: string): string => askedName(id, result, m);
  const heard = (matched: readonly string[]): string => words.heard(matched.join(' '));
  const list = (label: string, texts: readonly string[]): void => {
    if (texts.length > 0) tell(label, texts.join(m.views.separator));
  };
  if (need !== null) tell(words.asked, need);
  for (const { id, weight, matched } of understood.uses) {
    const label = need === null ? words.asked : words.understood;
    const from = need === null ? '' : `, ${heard(matched)}`;
    const taken = understood.assumed?.includes(id) ? `; ${words.assumed}` : '';
    tell(label, `${useName(id)} (${id})${weighed(weight)}${from}${taken}`);
  }
  for (const { constraint, value, matched } of understood.constraints) {
    const name = constraintName(constraint, m);
    const from = matched ? ` (${heard(matched)})` : '';
    tell(words.constraint, `${name}: ${limitText(constraint, value, builder.view.names, m)}${from}`);
  }
  const { load, subscription } = understood;
  const costs = costWordsOf(m.lang);
  if (load !== null) tell(costs.load, loadText(load, m));
  if (subscription !== null) {
    const sum = (value: number | string): string => limitText('budget', value, builder.view.names, m);
    tell(costs.subscription, subscriptionText(subscription, sum, m));
  }
  for (const { id, weight } of weights) {
    const matched = understood.measures.find((measure) => measure.id === id)?.matched;
    const label = matched ? words.understood : words.asked;
    const from = matched ? `, ${heard(matched)}` : '';
    const name = criterionName(id, m);
    tell(label, `${name} (${id})${weighed(weight)}${from}`);
  }
  list(words.unmeasured, result.unmeasured.map(useName));
  list(
    words.mentioned,
    understood.mentioned.map((id) => mention(id, result, builder)),
  );
  for (const { id, matched } of understood.left_out) tell(words.leftOut, `${useName(id)}, ${heard(matched)}`);
  list(words.notNeeded, understood.waived ?? []);
  list(words.notUnderstood, understood.not_understood);
  list(words.unknownNames, understood.unknown_names);
  const all = Object.keys(result.names).length;
  const compared = understood.uses.length + understood.constraints.length + weights.length > 0;
  if (all > 0 && compared) {
    tell(words.candidates, words.counts(all, result.excluded.length, result.recommendations.length));
  }
  return told;
}

/** A model that the need names, or those of its releases that it names. */
function mention(id: string, result: RecommendResult, { view: { names }, m }: DocumentBuilder): string {
  const releases = result.understood.mentioned_releases.filter(({ model }) => model === id);
  const own = releases.map((release) => names.release(release.id)).join(m.views.separator);
  const line = names.model(id);
  const name = own === '' ? line : `${own} (${line})`;
  return id in result.names ? name : wordsOf(m.lang).unheardOf(name);
}

/** The headline where a condition stands open: first those that meant nothing. */
export function unreadTitle({ understood }: RecommendResult, m: Messages): string {
  const words = wordsOf(m.lang);
  const texts = (all: readonly Unread[]): string => all.map(({ text }) => `"${text}"`).join(m.views.separator);
  const unknown = understood.unread.filter(({ lacks }) => lacks === undefined);
  if (unknown.length === 0) return words.titleLacks(texts(understood.unread));
  return words.titleUnread(texts(unknown), unknown.length);
}

/** Conditions that were not understood, and what to type instead. */
export function unreadSections(result: RecommendResult, { m }: DocumentBuilder): Section[] {
  const { unread: words } = wordsOf(m.lang);
  const { unread } = result.understood;
  const need = [result.need ?? ''];
  const ways = unread.flatMap(({ text, options, lacks }): Block[] =>
    options.length === 0
      ? []
      : [
          { kind: 'text', text: (lacks ? words.lacks : words.type)(`"${text}"`) },
          { kind: 'commands', commands: options.map((option) => commandLine('recommend', need, [option])) },
        ],
  );
  if (unread.length === 0) return [];
  const rest: Block[] = result.recommendations.length > 0 ? [{ kind: 'text', text: words.without }] : [];
  return [{ blocks: [...ways, ...rest] }];
}

/** The same in a few lines: the nearest option as a command, the others beside it. */
export function unreadLines(result: RecommendResult, { lang, views }: Messages): Block[] {
  const { unread: words } = wordsOf(lang);
  const need = [result.need ?? ''];
  const open = result.understood.unread.slice(0, UNREAD);
  const lines = open.flatMap(({ text, options: [first, ...others], lacks }): Block[] => {
    if (first === undefined) return [];
    const told = lacks
      ? words.lacks(`"${text}"`)
      : briefWordsOf(lang).typeIt(`"${text}"`, others.join(views.separator));
    return [
      { kind: 'text', text: told },
      { kind: 'commands', commands: [commandLine('recommend', need, [first])] },
    ];
  });
  const isAnswered = result.recommendations.length > 0;
  return open.length > 0 && isAnswered ? [...lines, { kind: 'text', text: words.without }] : lines;
}
const UNREAD = 2;

/** Words with several readings, how to pick one, and who would come first for each. */
export function readingSections(result: RecommendResult, builder: DocumentBuilder): Section[] {
  const words = wordsOf(builder.m.lang);
  return result.understood.ambiguous.map(({ word, uses }) => ({
    blocks: [
      { kind: 'group', title: words.readings(word), blocks: [readingTable(uses, result, builder)] },
      { kind: 'text', text: words.readingsTie },
    ],
  }));
}

function readingTable(
  uses: readonly string[],
  result: RecommendResult,
  { view: { names }, m }: DocumentBuilder,
): Block {
  const { readingColumns: headers } = wordsOf(m.lang);
  const rows = uses.map((use): TableCell[] => [
    askedName(use, result, m),
    (result.readings[use] ?? []).map((id) => names.model(id)).join(m.views.separator),
    `--use ${use}`,
  ]);
  return {
    kind: 'table',
    bare: true,
    columns: [
      { header: headers.reading, overflow: 'words' },
      { header: headers.first, overflow: 'words' },
      { header: headers.pick },
    ],
    rows,
  };
}
