import type { DocumentBuilder } from '../../document/builder.ts';
import { type Block, type Pair, type Section, section } from '../../document/document.ts';
import { capitalised } from '../../domain/names.ts';
import type { Recommendation, RecommendResult, Sensitivity } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { assuranceSection } from './assurances.ts';
import { commandFor } from './command-line.ts';
import { figureRanking, partlyPairs, unknownSection } from './figure-ranking.ts';
import { Places, pickName, priceText } from './figures.ts';
import { oneLine } from './one-line.ts';
import { askedName, conditionText } from './sentences.ts';
import { havingText } from './ways.ts';
import { explainWordsOf, figureWordsOf } from './words/index.ts';

/** How many disagreements, changes of weights and figures that are missing are told. */
const MOST = 3;
/** Cells that the headline has for those who meet the conditions. */
const KEEPERS = 40;
/** A weight that has to grow or shrink more than tenfold tells nobody anything. */
const FAR = Math.log(10);

/** The line with its release, and how sure it is that it is the first. */
export function figureTitle(result: RecommendResult, { view, m }: Pick<DocumentBuilder, 'view' | 'm'>): string {
  const words = figureWordsOf(m.lang);
  const [first] = result.recommendations;
  if (first === undefined) return '';
  const by = havingText(first.by, view.names, m);
  const pick = [pickName(first), ...(by === '' ? [] : [by])].join(m.views.separator);
  if (first.unknowns.length > 0) {
    const conditions = first.unknowns.map(({ constraint, required }) =>
      conditionText(constraint, required, view.names, m),
    );
    const asked = oneLine(conditions, m);
    // Who keeps them all and does not come first is neither measured nor praised for this.
    const keepers = result.kept.filter(({ reasons }) => reasons.length === 0).map(({ name }) => name);
    return keepers.length > 0
      ? words.titleUnspoken(oneLine(keepers, m, KEEPERS), asked, pick)
      : words.titleUnknown(asked, pick);
  }
  if (result.tied_first.length === 0) return words.titlePartly(pick);
  const isAlone = result.understood.constraints.some(({ constraint }) => constraint === 'only');
  if (isAlone && result.recommendations.length + result.no_evidence.length === 1) return words.titleAlone(pick);
  const others = result.tied_first.length - 1;
  return others > 0 ? words.titleTied(pick, others) : words.titleClear(pick);
}

/** The ranking by figures, with all that stands beside it on the first page. */
export function figureSections(result: RecommendResult, builder: DocumentBuilder): Section[] {
  const places = new Places(result);
  // Sources are numbered as one reads.
  const ranking = [
    ...figureRanking(result, places, builder),
    ...assuranceSection(result, builder),
    ...unknownSection(result, builder),
  ];
  const pairs = [
    ...pickPairs(result, builder),
    ...disagreePairs(result, places, builder),
    ...partlyPairs(result, builder),
    ...namedPairs(result, builder),
    ...ownPairs(result, builder),
  ];
  return [
    ...ranking,
    ...(pairs.length > 0 ? [{ blocks: [{ kind: 'pairs', layout: 'hanging', pairs } satisfies Block] }] : []),
  ];
}

/** Tables of one's own: by how many releases they are linked, or why they are not. */
function ownPairs({ measured }: RecommendResult, builder: DocumentBuilder): Pair[] {
  const words = figureWordsOf(builder.m.lang).own;
  const { why } = explainWordsOf(builder.m.lang);
  return measured.flatMap(({ own, tables, beside }) => [
    ...tables
      .filter(({ table }) => own.includes(table))
      .map(({ name, anchors }) => ({ label: builder.text(name), text: [words.linked(anchors)] })),
    ...beside
      .filter(({ table }) => own.includes(table))
      .map((one) => ({ label: builder.text(one.name), text: [words.beside(why[one.why](one.anchors))] })),
  ]);
}

/** Three picks, told once where several are one. */
function pickPairs(result: RecommendResult, builder: DocumentBuilder): Pair[] {
  const { m } = builder;
  const { picks: words } = figureWordsOf(m.lang);
  const { picks, tied_first } = result;
  const found = new Map<string, { labels: string[]; told: string[] }>();
  const pick = (id: string | null, label: string, tell: (entry: Recommendation) => string): void => {
    const entry = result.recommendations.find((one) => one.id === id);
    if (entry === undefined) return;
    const known = found.get(entry.id) ?? { labels: [], told: [] };
    known.labels.push(label);
    known.told.push(tell(entry));
    found.set(entry.id, known);
  };
  pick(picks.evidenced, words.evidenced, ({ grade }) => words.grade(grade ?? ''));
  if (tied_first.length > 1)
    pick(
      picks.cheapest_of_leaders,
      words.cheapest(tied_first.length),
      ({ price }) => priceText(price, builder.m) + builder.mark(price?.sources ?? []),
    );
  pick(picks.open_weights, words.open, ({ rank }) => words.place(rank));
  return [...found].map(([id, { labels, told }]) => {
    const entry = result.recommendations.find((one) => one.id === id) as Recommendation;
    const text = `${pickName(entry)}: ${told.join(m.views.separator)}`;
    return { label: capitalised(labels.join(m.views.separator)), text: [text] };
  });
}

/**
 * Tables that put another first, those before in which the first here stands too, and where the table that it does worst
 * in puts it.
 */
export function disagreePairs(result: RecommendResult, places: Places, builder: DocumentBuilder): Pair[] {
  const { m, view } = builder;
  const words = figureWordsOf(m.lang);
  const { disagree, measured, recommendations } = result;
  const tables = new Map(measured.flatMap((use) => use.tables.map(({ table, name }) => [table, name])));
  const leader = recommendations[0]?.id ?? '';
  const isAgainst = ({ table }: { table: string }): boolean => places.of(table, leader) !== null;
  const ordered = [...disagree.filter(isAgainst), ...disagree.filter((one) => !isAgainst(one))];
  const told = [...new Set(ordered.map(({ first }) => first))].slice(0, MOST).map((first) => {
    const own = ordered.filter((one) => one.first === first);
    const line = view.names.model(first);
    const [worst] = places
      .tables(first)
      .map((other) => ({ other, place: places.of(other, first) ?? 1 }))
      .sort((a, b) => b.place - a.place || (a.other < b.other ? -1 : 1));
    const rest =
      worst && worst.place > 1
        ? words.elsewhere(builder.text(tables.get(worst.other) ?? null) || worst.other, line, words.place(worst.place))
        : '';
    const names = [...new Set(own.map(({ name }) => builder.text(name)))];
    const mark = builder.mark([...new Set(own.flatMap(({ sources }) => sources))]);
    return words.disagrees(names.join(m.views.separator), names.length, line, rest) + mark;
  });
  return told.length > 0 ? [{ label: words.disagree, text: told }] : [];
}

/** Who is praised and was never measured, and who is neither. */
function namedPairs(
  { recommendations, no_evidence }: RecommendResult,
  { view: { names }, m }: DocumentBuilder,
): Pair[] {
  const words = figureWordsOf(m.lang);
  const praised = recommendations.filter(({ points, unknowns }) => points === null && unknowns.length === 0);
  return [
    { label: words.saidOnly, ids: praised.map(({ id }) => id) },
    { label: words.noMention, ids: no_evidence },
  ].flatMap(({ label, ids }) =>
    ids.length > 0 ? [{ label, text: [ids.map((id) => names.model(id)).join(m.views.separator)] }] : [],
  );
}

/** What would put another first: a weight, a figure that is missing; and what made the order of equals. */
export function figureChanges(result: RecommendResult, builder: DocumentBuilder): Section[] {
  const words = figureWordsOf(builder.m.lang);
  const items = [...figureTurns(result, builder), ...tieText(result, builder.m)];
  const [first] = turningOf(result);
  const typed = first ? commandFor(result, first.use, first.turns_at) : null;
  return section(words.matters, '', [
    items.length > 0 ? { kind: 'list', items: items.map(capitalised) } : null,
    typed === null ? null : { kind: 'commands', commands: [typed] },
  ]);
}

/** The weights at which another comes first, the nearest of each line, those that are near first. */
function turningOf({ sensitivity }: RecommendResult): Sensitivity[] {
  const distance = (weight: number, turns: number | null): number => Math.abs(Math.log((turns ?? 1) / weight));
  return sensitivity
    .filter(({ weight, turns_at }) => turns_at !== null && weight > 0 && distance(weight, turns_at) <= FAR)
    .sort((a, b) => distance(a.weight, a.turns_at) - distance(b.weight, b.turns_at))
    .filter(({ id }, at, all) => all.findIndex((other) => other.id === id) === at)
    .slice(0, MOST);
}

/** Weights that put another first, and figures that are missing, in words. */
export function figureTurns(result: RecommendResult, { view: { names }, m }: DocumentBuilder): string[] {
  const words = figureWordsOf(m.lang);
  const turns = turningOf(result).map(({ id, use, weight, turns_at }) => {
    const [line, what] = [names.model(id), askedName(use, result, m)];
    if (turns_at === weight / 2) return words.half(line, what);
    if (turns_at === weight * 2) return words.double(line, what);
    return words.leads(line, what, String(turns_at), String(weight));
  });
  const open = result.open_figures.slice(0, MOST).map(({ release }) => names.release(release));
  return [...turns, ...(open.length > 0 ? [words.openFigures(inWords(open, words.or, m))] : [])];
}

const inWords = (names: readonly string[], last: string, { views }: Messages): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(views.separator)}${last}${names.at(-1)}`;

function tieText({ recommendations, tie_broken_by: rule }: RecommendResult, m: Messages): string[] {
  const words = figureWordsOf(m.lang);
  const equal = recommendations.filter(({ rank }) => rank === 1).map(({ name }) => name);
  return rule === null ? [] : [words.tied(equal.join(m.views.separator), words.rules[rule])];
}
