import type { DocumentBuilder } from '../../document/builder.ts';
import type { Text } from '../../document/document.ts';
import { cutTo } from '../../document/text-size.ts';
import type { Contribution, Figure, Recommendation, RecommendResult } from '../../engine/results.ts';
import { toThousandths } from '../../words/numbers.ts';
import { estimated, isTelling, monthText, ownFigures, Places, scoreText, shortName } from './figures.ts';
import { oneLine, ROOM } from './one-line.ts';
import { isByFacts } from './ranking.ts';
import { partPoints, partText, totalWeight } from './reasons.ts';
import { askedName, criterionName } from './sentences.ts';
import { briefWordsOf, figureWordsOf, wordsOf } from './words/index.ts';

/** So many tables are told. */
const TOLD = 2;
/** Places of a table that are a reason. */
const PODIUM = 3;

/** Why the first is the first, in a few lines. */
export function reasonLines(result: RecommendResult, builder: DocumentBuilder): Text[] {
  const [first] = result.recommendations;
  if (first === undefined) return [];
  const lines = [...sumLine(first, result, builder), ...evidenceLines(first, result, builder)];
  const equal = equalLine(result, builder);
  return [...lines.slice(0, 2), ...(equal === '' ? [] : [equal])];
}

/** Of several things that were asked for, how they come to the points. */
function sumLine(first: Recommendation, result: RecommendResult, { m }: DocumentBuilder): string[] {
  const words = briefWordsOf(m.lang);
  const asked = [...result.understood.uses, ...result.weights];
  if (!isSum(result)) return [];
  const isEven = asked.every(({ weight }) => weight === asked[0]?.weight);
  const terms = asked.map(({ id, weight }) => {
    const part = first.contributions.find((one) => one.id === id);
    const name = part?.kind === 'criterion' ? criterionName(id, m) : askedName(id, result, m);
    return words.term(isEven ? null : toThousandths(weight), (part ? partPoints(part) : 0).toFixed(0), name);
  });
  const shown = terms.length > TERMS ? [...terms.slice(0, TERMS), '...'] : terms;
  const total = isEven ? String(asked.length) : toThousandths(totalWeight(result));
  return [words.sum(shown.join(' + '), total, first.score.toFixed(1))];
}
/** Whether several things were asked for. */
const isSum = ({ understood, weights }: RecommendResult): boolean => understood.uses.length + weights.length > 1;

const TERMS = 4;

function evidenceLines(first: Recommendation, result: RecommendResult, builder: DocumentBuilder): Text[] {
  const { m } = builder;
  const words = briefWordsOf(m.lang);
  if (first.points !== null) {
    const tables = tablesText(first, result, builder, isSum(result) ? 1 : TOLD);
    return tables === '' ? [] : [tables];
  }
  const [strongest] = [...first.contributions].sort((a, b) => b.points - a.points);
  if (strongest === undefined) return [];
  const told = partText(strongest, result, builder);
  if (isByFacts(first)) return [told];
  const { level, reasons } = first.confidence;
  const why = reasons.map(({ text }) => text).join(m.views.separator);
  const doubt = words.confidence(wordsOf(m.lang).confidence[level], why);
  if (isSum(result)) return why === '' ? [] : [doubt];
  return [told, why === '' ? saidText(strongest, builder) : doubt];
}

const saidText = ({ said }: Contribution, builder: DocumentBuilder): string =>
  cutTo(builder.text(said[0]?.text ?? null), ROOM);

/** The tables in which it stands best, else the figure that tells most; of a forerunner whose it is. */
function tablesText(first: Recommendation, result: RecommendResult, builder: DocumentBuilder, most: number): string {
  const { m, view } = builder;
  const words = figureWordsOf(m.lang);
  const places = new Places(result);
  const own = ownFigures(first);
  const placed = own
    .map((figure) => ({ figure, place: places.of(figure.table, first.id) }))
    .filter((one): one is { figure: Figure; place: number } => one.place !== null && one.place <= PODIUM)
    .sort((a, b) => a.place - b.place || (places.best([a.figure, b.figure]) === a.figure ? -1 : 1))
    .slice(0, most);
  const { among, forerunner } = briefWordsOf(m.lang);
  // Places are those among the models that are ranked here: said once.
  const placeText = (place: number, at: number): string => (at === 0 ? among(words.place(place)) : words.place(place));
  const tell = (figure: Figure, place: string | null): string =>
    words.valueIn(builder.text(figure.name), scoreText(figure), monthText(figure.edition, view.day, m), place) +
    builder.mark(figure.sources);
  if (placed.length > 0)
    return placed.map(({ figure, place }, at) => tell(figure, placeText(place, at))).join(m.views.separator);
  const [estimate] = estimated(first).flatMap(({ estimate: one }) => one ?? []);
  if (estimate === undefined) return '';
  const telling = estimate.figures.filter(isTelling);
  const best = places.best(telling.length > 0 ? telling : estimate.figures);
  if (best === undefined) return '';
  if (estimate.inherited_from === null) return tell(best, null);
  const from = shortName(first.name, view.names.release(estimate.inherited_from));
  return forerunner(from, tell(best, null));
}

function equalLine({ recommendations, tie_broken_by: rule }: RecommendResult, { m }: DocumentBuilder): string {
  if (rule === null) return '';
  const others = recommendations.filter(({ rank }) => rank === 1).slice(1);
  return briefWordsOf(m.lang).equal(
    oneLine(
      others.map(({ name }) => name),
      m,
      30,
    ),
    figureWordsOf(m.lang).rules[rule],
  );
}
