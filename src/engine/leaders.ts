import { dateOf, isActive } from '../domain/lifecycle.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { resolve } from '../domain/values.ts';
import { GRADES } from '../domain/vocabulary.ts';
import { type Asked, byWords } from './candidates.ts';
import { gradeOf } from './contributions.ts';
import { satisfies } from './evaluate.ts';
import { logistic, upper } from './measured/points.ts';
import { relationTo } from './measured/speaking.ts';
import type { Reason, RecommendResult } from './results.ts';
import { isDecided, type Standing } from './standing.ts';

type Leaders = Pick<
  RecommendResult<Reason>,
  'tied_first' | 'tie_broken_by' | 'picks' | 'disagree' | 'said_only' | 'open_figures'
>;

/** What there is to tell of the first and of those beside it. */
export function leadersOf(snapshot: Snapshot, ranked: readonly Standing[], asked: Asked): Leaders {
  const [first] = ranked;
  const isMeasured = isDecided(first?.candidate, asked);
  const tied = isMeasured ? ranked.filter((one) => one.tied) : [];
  const open = ranked.find(
    ({ candidate: { model, release, unknowns } }) =>
      unknowns.length === 0 && resolve(snapshot, { model, release }, 'open_weights').value === true,
  );
  const leaders = tied.length > 0 ? tied : ranked.filter(({ rank }) => rank === 1);
  return {
    tied_first: tied.map(({ candidate }) => candidate.model.id),
    tie_broken_by: brokenBy(ranked, asked),
    picks: {
      evidenced: isMeasured ? idOf(bestEvidenced(leaders, asked)) : null,
      cheapest_of_leaders: idOf(cheapest(snapshot, leaders)),
      open_weights: idOf(open),
    },
    disagree: isMeasured ? disagreeing(ranked, asked) : [],
    said_only: ranked
      .filter(({ candidate: { parts } }) =>
        [...asked.measured.keys()].some((use) => parts.get(use)?.words && !parts.get(use)?.estimate),
      )
      .map(({ candidate }) => candidate.model.id),
    open_figures: isMeasured ? openFigures(snapshot, ranked, asked) : [],
  };
}

const idOf = (standing: Standing | undefined): string | null => standing?.candidate.model.id ?? null;

/** The best grade, of equal ones the first. */
function bestEvidenced(leaders: readonly Standing[], asked: Asked): Standing | undefined {
  const grade = ({ candidate }: Standing): number => GRADES.indexOf(gradeOf(candidate, asked));
  return [...leaders].sort((a, b) => grade(a) - grade(b))[0];
}

/** The least price of those that are still served: nobody can pay that of a retired one. */
const cheapest = (snapshot: Snapshot, leaders: readonly Standing[]): Standing | undefined =>
  leaders
    .flatMap((one) => {
      const { usd, candidate } = one;
      return usd !== null && (candidate.place === undefined || isActive(snapshot, candidate.place))
        ? [{ one, usd }]
        : [];
    })
    .sort((a, b) => a.usd - b.usd)[0]?.one;

/** What gave the order among those who share the first place. */
function brokenBy(ranked: readonly Standing[], asked: Asked): Leaders['tie_broken_by'] {
  const [first, second] = ranked.filter(({ rank }) => rank === 1);
  if (!first || !second) return null;
  if (byWords(first.candidate, asked) !== byWords(second.candidate, asked)) return 'words';
  return first.price?.value !== second.price?.value ? 'price' : 'id';
}

/** So many lead, whether or not they can be told apart from the first. */
const LEADING = 3;

/** Tables about what was asked in which another line is first. */
function disagreeing(ranked: readonly Standing[], { measured }: Asked): Leaders['disagree'] {
  const leader = ranked[0]?.candidate.model.id;
  // A table in which hardly any of the leading stand says nothing of who leads.
  const leading = new Set(
    ranked.filter(({ tied, rank }) => tied || rank <= LEADING).map(({ candidate }) => candidate.model.id),
  );
  return [...measured].flatMap(([use, { tables, editions }]) =>
    tables.flatMap((table) => {
      if (relationTo(table, use) !== 'about') return [];
      const { id, name } = table;
      const figures = ranked.flatMap(({ candidate: { model, parts } }) => {
        const estimate = parts.get(use)?.estimate;
        const figure =
          estimate?.inherited_from === undefined ? estimate?.used.find((one) => one.table === id) : undefined;
        return figure ? [{ model: model.id, ...figure }] : [];
      });
      const [best] = figures.sort((a, b) => b.logit - a.logit);
      const edition = editions.find((one) => one.table === id);
      if (
        best === undefined ||
        best.model === leader ||
        figures.filter(({ model }) => leading.has(model)).length < 2 ||
        edition === undefined
      )
        return [];
      return [
        { use, table: id, name, edition: edition.date, first: best.model, value: best.value, sources: edition.source },
      ];
    }),
  );
}

/** Newer releases of a line that nobody has measured, and whose figures could put it first. */
function openFigures(
  snapshot: Snapshot,
  ranked: readonly Standing[],
  { measured, weights, constraints }: Asked,
): Leaders['open_figures'] {
  const [only] = weights;
  const [first] = ranked;
  if (first === undefined || only === undefined || weights.length > 1) return [];
  const found = measured.get(only.use);
  if (found === undefined) return [];
  const keeps = (id: string): boolean => {
    const release = constraints.length === 0 ? undefined : snapshot.anyRelease(id);
    return release === undefined || satisfies(snapshot, release, constraints);
  };
  return ranked.flatMap(({ candidate: { model, place } }) => {
    const newest = snapshot
      .placesOf(model.id)
      .filter((one) => isActive(snapshot, one) && found.estimates.get(one.id)?.inherited_from !== undefined)
      .find((one) => keeps(one.id) && (one.id === place?.id || (place !== undefined && dateOf(one) > dateOf(place))));
    const estimate = newest && found.estimates.get(newest.id);
    if (newest === undefined || estimate === undefined) return [];
    const best = logistic(upper(estimate)) * 10;
    return best >= first.candidate.total ? [{ id: model.id, release: newest.id, use: only.use }] : [];
  });
}
