import { grouped } from '../domain/groups.ts';
import { dateOf, isActive, isOut } from '../domain/lifecycle.ts';
import type { Model, Release } from '../domain/records.ts';
import { compare, newest, type Snapshot } from '../domain/snapshot.ts';
import { resolve } from '../domain/values.ts';
import { GRADES } from '../domain/vocabulary.ts';
import { beginning } from './beginning.ts';
import { type Asked, askedOf, type Candidate, Candidates, doubt } from './candidates.ts';
import { heldBeside, valuesOf } from './comparisons.ts';
import { withLoad } from './constraints/constraint.ts';
import { type Differences, differencesFrom, worthOf } from './differences.ts';
import { gatesOf } from './gates.ts';
import { isMeasured } from './measured/measured.ts';
import { findNamed, NoCurrentError, NotOnDayError } from './names.ts';
import type { Query } from './query.ts';
import { askedFor } from './recommend.ts';
import type { ConditionOutcome, Replacement, ReplaceReason, ReplaceResult } from './results.ts';
import { seriesNamed } from './series.ts';
import { lifeOn, type Step, successor, waysFrom } from './successors.ts';

/** How many are told of the vendor's own, and of others. */
const MOST = 5;
/** What a release is for where nobody says: the first of these that is measured. */
const GENERAL = ['general-purpose', 'chatbot'];

/**
 * The release that a name means: itself, the current one of a line, or the newest of a series.
 * @throws NameError; NotOnDayError for a release that was not out; NoCurrentError for a line whose current release nobody tells
 */
export function currentOrNamed(snapshot: Snapshot, asked: string): Release {
  const [series, ...more] = seriesNamed(snapshot.knowledge, asked);
  const isName = snapshot.models.has(asked) || snapshot.knowledge.release(asked) !== undefined;
  const had = snapshot.releases().filter((release) => release.series === series && isActive(snapshot, release));
  const [latest] = series === undefined || more.length > 0 || isName ? [] : newest(had);
  if (latest) return latest;
  const named = findNamed(snapshot, asked);
  if (named.kind === 'release') {
    if (!isOut(snapshot, named.release)) throw new NotOnDayError(asked, snapshot.day, beginning(snapshot, named));
    return named.release;
  }
  const current = snapshot.current(named.model);
  const release = current && snapshot.anyRelease(current.release);
  if (!release) throw new NoCurrentError(asked, snapshot.releasesOf(named.model.id)[0]?.id);
  return release;
}

/** Whether a comparison keeps a release out: nobody is cheaper whose price is not known, whoever asked. */
const isOutBy = ({ constraint, required, actual, outcome }: ConditionOutcome, origin: 'option' | 'need'): boolean =>
  outcome === 'fails' || origin === 'option' || (constraint === 'cheaper' && actual === null && required !== null);

/** A release that may take the place, beside the one that it would replace. */
interface Option {
  release: Release;
  candidate: Candidate;
  differences: Differences;
  why: ReplaceReason;
  points: number | null;
  worth: ReturnType<typeof worthOf>;
  sources: string[];
}

/**
 * What can take a release's place: of the vendor's own whom it names, followed to the living end, then the newest of the
 * series, then the other series of the line; beside them the nearest of other lines. Nobody whose own end is near, unless
 * nobody else is left; those that the conditions exclude are told with the values.
 */
export const replacements = (snapshot: Snapshot, release: Release, query: Query): ReplaceResult =>
  replacer(snapshot, query)(release);

/**
 * The same for many releases: what does not hang on one of them is worked out once.
 * @param isWhole whether others are looked for where the vendor has its own: they are many, and the first is never theirs
 */
export function replacer(snapshot: Snapshot, query: Query, isWhole = true): (release: Release) => ReplaceResult {
  const weights = weighed(snapshot, query);
  const makers = new Candidates(snapshot, weights.asked);
  const active = snapshot.releases().filter((release) => isActive(snapshot, release));
  const living = active.filter((release) => !lifeOn(snapshot, release).ends_soon);
  return (release) => replaced(snapshot, release, query, { weights, makers, active, living, isWhole });
}

/** What is the same whoever is replaced. */
interface Field {
  weights: ReturnType<typeof weighed>;
  makers: Candidates;
  /** Who can be had, and of those whose end is not near. */
  active: readonly Release[];
  living: readonly Release[];
  isWhole: boolean;
}

function replaced(snapshot: Snapshot, release: Release, query: Query, field: Field): ReplaceResult {
  const { asked, isAsked, ...told } = field.weights;
  const { makers, isWhole } = field;
  const compared = differencesFrom(snapshot, release);
  const own = makers.candidate(lineOf(snapshot, release), release);
  const points = pointsOf(own, asked);
  const ways = waysFrom(snapshot, release);
  const optionOf = (other: Release, why: ReplaceReason, sources: readonly string[] = []): Option => {
    const found = compared(other);
    const candidate = makers.candidate(lineOf(snapshot, other), other);
    const reached = pointsOf(candidate, asked);
    // Where nothing is asked, a line is looked through for the same place; its newest have no general points yet.
    const place = !isAsked && why !== 'vendor' && why !== 'other';
    const won = reached === null ? null : reached - (points ?? 0);
    const worth = worthOf(found, place ? 0 : won, place);
    for (const origin of ['option', 'need'] as const) {
      const asked = query.but.filter((one) => (one.origin === 'need') === (origin === 'need'));
      const ways = asked.map(({ comparison }) => comparison);
      for (const outcome of heldBeside(snapshot, ways, [release, points], [other, reached]))
        (isOutBy(outcome, origin) ? candidate.failures : candidate.unknowns).push(outcome);
    }
    return { release: other, candidate, differences: found, why, points: reached, worth, sources: [...sources] };
  };
  const isOther = ({ id }: Release): boolean => id !== release.id;
  const [active, living] = [field.active.filter(isOther), field.living.filter(isOther)];
  // Those whose end is near come in only where nobody else is left.
  let chosen = choose(release, ways, living, optionOf, isWhole);
  if (chosen.own.length + chosen.others.length === 0) chosen = choose(release, ways, active, optionOf, isWhole);

  const shown = [...chosen.own, ...chosen.others];
  const written = shown.map((option, index) => replacement(snapshot, option, asked, index + 1));
  const { sources, ...life } = lifeOn(snapshot, release);
  return {
    instead_of: {
      ...{ id: release.id, name: release.name, model: release.model ?? null },
      line: release.model === undefined ? null : lineName(snapshot, release),
      active: isActive(snapshot, release),
      ...life,
      newest_of: newestOf(release, active),
      points,
      sources,
    },
    ...told,
    compared: valuesOf(
      snapshot,
      query.but.map(({ comparison }) => comparison),
      [release, points],
    ),
    successors: ways.map((way) => way.map((step) => successor(snapshot, step))),
    replacements: written.slice(0, chosen.own.length),
    others: written.slice(chosen.own.length),
    excluded: chosen.excluded.map(({ release: { id, name }, why, candidate }) => ({
      ...{ id, name, why, reasons: candidate.failures },
    })),
  };
}

interface Chosen {
  own: Option[];
  others: Option[];
  excluded: Option[];
}

/** @param there who can be had */
function choose(
  release: Release,
  ways: readonly (readonly Step[])[],
  there: readonly Release[],
  optionOf: (other: Release, why: ReplaceReason, sources?: readonly string[]) => Option,
  isWhole: boolean,
): Chosen {
  const taken = new Set<Release>();
  const excluded: Option[] = [];
  /** The first that is not excluded; of a pool the first is told, where it is. */
  const pick = (pool: readonly Option[]): Option[] => {
    const [first] = pool;
    const found = pool.find(({ candidate }) => candidate.failures.length === 0);
    if (first && found !== first && !excluded.some((other) => other.release === first.release)) excluded.push(first);
    if (found === undefined || taken.has(found.release)) return [];
    taken.add(found.release);
    return [found];
  };
  const isThere = (other: Release): boolean => there.includes(other);
  const isNewer = (other: Release): boolean => dateOf(other) >= dateOf(release);
  const ofSeries = ({ model, series }: Release, why: ReplaceReason): Option[] =>
    series === undefined
      ? []
      : newest(there.filter((other) => isNewer(other) && other.model === model && other.series === series)).map(
          (other) => optionOf(other, why),
        );

  const named = ways.flatMap((way) => {
    const sources = way.flatMap((step) => step.sources);
    const back = way.map((step) => step.release).filter(isThere);
    return pick(back.reverse().map((other) => optionOf(other, 'named', sources)));
  });
  const series = pick(ofSeries(release, 'series'));
  // Where the way ends at one who is gone, its own series goes on.
  const beyond = ways.flatMap((way) => {
    const end = way.at(-1)?.release;
    return end === undefined || isThere(end) ? [] : pick(ofSeries(end, 'successor-series'));
  });
  const inLine = there.filter(
    (other) => release.model !== undefined && other.model === release.model && isNewer(other),
  );
  const line = pools(
    inLine.filter((other) => release.series === undefined || other.series !== release.series),
    seriesKey,
  ).flatMap((pool) =>
    pick(
      newest(pool)
        .map((other) => optionOf(other, 'line'))
        .filter(({ differences: { alien } }) => !alien),
    ),
  );
  const foundOwn = named.length + series.length + beyond.length + line.length > 0;
  const others = pools(
    (isWhole || !foundOwn ? there : []).filter((other) => other.model === undefined || other.model !== release.model),
    lineKey,
  ).flatMap((pool) => {
    // Of each series its newest; where the conditions leave none, whoever they would have let in tells why.
    const options = pools(pool, seriesKey).flatMap((series) => {
      const all = newest(series).map((other) =>
        optionOf(other, other.developer === release.developer ? 'vendor' : 'other'),
      );
      return all.find(({ candidate }) => candidate.failures.length === 0) ?? all.slice(0, 1);
    });
    const free = options.filter((option) => !option.differences.alien && !taken.has(option.release)).sort(nearest);
    const kept = free.filter(({ candidate }) => candidate.failures.length === 0);
    return pick(kept.length > 0 ? kept : free);
  });
  return {
    own: [...named, ...series, ...beyond, ...line.sort(nearest)].sort(surest).slice(0, MOST),
    others: others.sort(nearest).slice(0, MOST),
    excluded,
  };
}

const pools = (releases: readonly Release[], key: (release: Release) => string): Release[][] => [
  ...grouped(releases, (release) => [key(release)]).values(),
];

/** Of whom every condition can be told before the rest. */
const surest = (a: Option, b: Option): number => doubt(a.candidate) - doubt(b.candidate);

/** What is known before what is not, then the worth, the newest, the id. */
const nearest = (a: Option, b: Option): number =>
  surest(a, b) ||
  a.worth.unknown - b.worth.unknown ||
  b.worth.value - a.worth.value ||
  compare(dateOf(b.release), dateOf(a.release)) ||
  compare(a.release.id, b.release.id);

/** What a query asks beside the name; without any use the one that tells of releases in general. */
function weighed(snapshot: Snapshot, query: Query) {
  const general = query.uses.length > 0 ? undefined : GENERAL.find((use) => isMeasured(snapshot, use));
  const beside: Query['uses'] = general ? [{ id: general, weight: 1, origin: 'option', matched: [] }] : query.uses;
  const { uses: counted, criteria, understood } = askedFor(snapshot, { ...query, uses: beside });
  const uses = counted.filter(({ id }) => id !== general);
  const readings = understood.ambiguous.flatMap((word) => word.uses);
  const needs = uses.map(({ id }) => id).filter((id) => !readings.includes(id));
  const constraints = [...query.constraints, ...gatesOf(snapshot, needs)];
  const asked = askedOf(snapshot, counted, criteria, withLoad(constraints, query.load));
  return {
    asked,
    /** Whether anything is asked that gives points. */
    isAsked: uses.length + criteria.length > 0,
    need: query.need,
    understood: { ...understood, uses: understood.uses.filter(({ id }) => id !== general), constraints },
    weights: criteria.map(({ id, weight }) => ({ id, weight })),
    points_for: counted.map(({ id }) => ({ use: id, name: snapshot.useTitle(id), measured: asked.measured.has(id) })),
  };
}

/** Null where a use that is measured is not known of it: words are no figures. */
const pointsOf = ({ tier, total }: Candidate, { measured, weights }: Asked): number | null =>
  weights.length === 0 || total === 0 || (measured.size > 0 && tier > 1) ? null : total / 10;

function gradeOf({ parts }: Candidate, { measured }: Asked): Replacement['grade'] {
  const grades = [...measured.keys()].flatMap((use) => parts.get(use)?.estimate?.grade ?? []);
  return grades.sort((a, b) => GRADES.indexOf(b) - GRADES.indexOf(a))[0] ?? null;
}

/** One that belongs to no series is one of its own. */
const seriesKey = ({ series, id }: Release): string => series ?? id;
/** A release that belongs to no line is one of its own. */
const lineKey = ({ model, id }: Release): string => model ?? id;
function lineOf(snapshot: Snapshot, release: Release): Model {
  const { id, name, developer = '', source } = release;
  return snapshot.models.get(release.model ?? '') ?? { id, name, developer, current: [], source };
}
const lineName = (snapshot: Snapshot, release: Release): string => snapshot.called(lineOf(snapshot, release));

function newestOf(release: Release, active: readonly Release[]): ReplaceResult['instead_of']['newest_of'] {
  const { model, series } = release;
  if (model === undefined) return null;
  const newer = active.filter((other) => other.model === model && dateOf(other) > dateOf(release));
  if (newer.length === 0) return 'line';
  return series !== undefined && !newer.some((other) => other.series === series) ? 'series' : null;
}

function replacement(snapshot: Snapshot, option: Option, asked: Asked, rank: number): Replacement {
  const { release, candidate, why, points, worth, sources } = option;
  const { alien: _, wasPriced: __, usd: ___, sources: cited, ...found } = option.differences;
  const released = resolve(snapshot, { model: undefined, release }, 'release_date').value;
  const { sources: ends, ...life } = lifeOn(snapshot, release);
  return {
    ...{ rank, id: release.id, name: release.name, model: release.model ?? null },
    ...{ line: lineName(snapshot, release), developer: release.developer ?? '' },
    release_date: typeof released === 'string' ? released : null,
    ...life,
    ...{ why, by_vendor: why === 'named' },
    ...found,
    points,
    grade: points === null ? null : gradeOf(candidate, asked),
    worth: worth.unknown > 0 ? null : Math.round(worth.value * 100) / 100,
    unknowns: candidate.unknowns,
    by: candidate.by,
    sources: [...new Set([...sources, ...ends, ...cited])],
  };
}
