import type { DocumentBuilder } from '../../document/builder.ts';
import { type Block, list, type Pair, pairs, type Section, section, type Text } from '../../document/document.ts';
import type { Contribution, Figure, Recommendation, RecommendResult } from '../../engine/results.ts';
import { disagreePairs, figureChanges } from '../recommend/figure-document.ts';
import { fullName, intervalText, monthText, Places, priceText, scoreText } from '../recommend/figures.ts';
import { askedName, reasonLine } from '../recommend/sentences.ts';
import { figureWordsOf } from '../recommend/words/index.ts';
import { surest } from '../show/figures.ts';
import { wordsOf } from './words/index.ts';

/** How many of those that cannot be told apart from the pick are named. */
const NAMED = 12;

/** The pick with its release, its points with their doubt, and how sure it is that it is the first. */
export function measuredPick(result: RecommendResult, builder: DocumentBuilder): Section[] {
  const { m } = builder;
  const { memo: words } = wordsOf(m.lang);
  const figures = figureWordsOf(m.lang);
  const { recommendations, tied_first } = result;
  const picks = recommendations
    .filter(({ rank }) => rank === 1)
    .map((entry) => {
      const chance = entry.first_percent === null ? [] : [words.chance(figures.percent(entry.first_percent))];
      return [`${nameOf(entry)} (${entry.release ?? '?'})`, pointsOf(entry, builder), ...chance].join(
        m.views.separator,
      );
    });
  const alike = recommendations.filter(({ rank, id }) => rank > 1 && tied_first.includes(id));
  const names = alike.slice(0, NAMED).map((entry) => `${nameOf(entry)} ${(entry.points ?? 0).toFixed(1)}`);
  const told = tied_first.length > 1 ? words.alike(tied_first.length - 1) : words.clear;
  const others = names.length > 0 ? `${told}: ${names.join(m.views.separator)}` : told;
  return section(words.pick, m.fields.standing.measured, [list([...picks, others])]);
}

/** What the pick rests on, and the strongest case for who comes next. */
export function measuredEvidence(result: RecommendResult, builder: DocumentBuilder): Section[] {
  const { m } = builder;
  const { memo: words } = wordsOf(m.lang);
  const standing = m.fields.standing.measured;
  const [first, second] = result.recommendations;
  if (first === undefined) return [];
  return [
    ...section(words.evidence, standing, [evidence(first, result, builder)]),
    ...(second === undefined
      ? section(words.noOther, '', [list([words.noRunnerUp])])
      : section(words.runnerUp(nameOf(second)), second.points === null ? '' : standing, [
          list([pointsOf(second, builder), ...caseFor(second, first, builder)].filter((text) => text !== '')),
          evidence(second, result, builder),
        ])),
  ];
}

/** Who disagrees, what is only said, what is not known, and what would change the answer. */
export function measuredDoubts(result: RecommendResult, builder: DocumentBuilder): Section[] {
  const { m, view } = builder;
  const { memo: words } = wordsOf(m.lang);
  const disagree = disagreePairs(result, new Places(result), builder).flatMap(({ text }) => text);
  const said = result.said_only.map((id) => view.names.model(id));
  const unknown = (result.recommendations[0]?.unknowns ?? []).map((reason) => reasonLine(reason, view.names, m));
  const changes = figureChanges(result, builder);
  return [
    ...section(figureWordsOf(m.lang).disagree, m.fields.standing.measured, [list(disagree)]),
    ...section(figureWordsOf(m.lang).saidOnly, '', [said.length > 0 ? list([said.join(m.views.separator)]) : null]),
    ...section(words.unknown, '', [list([...new Set([...unknown, ...result.questions.map(({ text }) => text)])])]),
    ...(changes.length > 0 ? changes : section(words.changes, '', [list([words.nothingChanges])])),
  ];
}

const nameOf = ({ name, release_name }: Recommendation): string =>
  release_name === null ? name : fullName(name, release_name);

function pointsOf({ points, interval, grade }: Recommendation, { m }: DocumentBuilder): string {
  const figures = figureWordsOf(m.lang);
  if (points === null) return figures.saidOnly;
  const doubt = interval === null ? '' : intervalText(interval, m);
  return wordsOf(m.lang).memo.points(points.toFixed(1), doubt, figures.picks.grade(grade ?? '?'));
}

/** What speaks for the second against the first: the tables that put it above, and its price. */
function caseFor(second: Recommendation, first: Recommendation, builder: DocumentBuilder): string[] {
  const { m } = builder;
  const { memo: words } = wordsOf(m.lang);
  const of = new Map(first.tables.map((figure) => [figure.table, figure]));
  const shared = second.tables.flatMap((own) => {
    const other = of.get(own.table);
    return other ? [{ own, other }] : [];
  });
  const ahead = shared
    .filter(({ own, other }) => own.logit > other.logit)
    .map(({ own, other }) => words.against(builder.text(own.name), scoreText(own), scoreText(other)));
  const [one, other] = [second.price, first.price];
  const isCheaper = one !== null && other !== null && one.currency === other.currency && one.value < other.value;
  return [
    ahead.length > 0 ? words.ahead(first.name, ahead.join(m.views.separator)) : '',
    shared.length > 0 && ahead.length === 0 ? words.neverAhead(first.name, shared.length) : '',
    isCheaper ? words.cheaper(priceText(one, builder.m), priceText(other, builder.m)) : '',
  ];
}

/** What was asked for, each with the figures that count for it, or with the words where there are none. */
function evidence(entry: Recommendation, result: RecommendResult, builder: DocumentBuilder): Block | null {
  return pairs(entry.contributions.map((part): Pair => partPair(part, result, builder)));
}

function partPair(part: Contribution, result: RecommendResult, builder: DocumentBuilder): Pair {
  const { m, view } = builder;
  const { memo: words } = wordsOf(m.lang);
  const key = part.kind === 'criterion' ? `criterion:${part.id}` : part.id;
  const label = askedName(key, result, m);
  const { estimate } = part;
  if (estimate === undefined) {
    const standing = part.kind === 'use' ? ` (${m.fields.standing.reading})` : '';
    return { label, text: [`${part.reason.text}${standing}${builder.mark(part.sources)}`] };
  }
  const figures = surest(estimate.figures).map((figure) => figureLine(figure, builder));
  const from = estimate.inherited_from;
  const text: Text[] = from === null ? figures : [words.inherited(view.names.release(from)), ...figures];
  return { label, text, items: true };
}

/** `DeepSWE 1.1: 72.3%, Oct, by Mercor (max effort) [3]` */
function figureLine(figure: Figure, builder: DocumentBuilder): string {
  const { m, view } = builder;
  const month = monthText(figure.edition, view.day, m);
  const setting = figure.setting === null ? '' : ` (${figure.setting})`;
  const told = wordsOf(m.lang).memo.figure(builder.text(figure.name), scoreText(figure), month, figure.measurer);
  return `${told}${setting}${builder.mark(figure.sources)}`;
}
