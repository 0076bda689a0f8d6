import { namesOf } from '../domain/called.ts';
import { daysBetween } from '../domain/dates.ts';
import type { Estimate } from '../domain/estimates.ts';
import { dateOf, isActive, isHad } from '../domain/lifecycle.ts';
import type { Model, Placed, Release } from '../domain/records.ts';
import { compare, type Snapshot } from '../domain/snapshot.ts';
import type { Constraint } from './constraints/constraint.ts';
import { criterionKey, criterionOf } from './criteria/criteria.ts';
import type { Criterion, Points } from './criteria/criterion.ts';
import { heldAgainst } from './evaluate.ts';
import { type Measured, measuredFor } from './measured/measured.ts';
import { cautious, logistic, lower, tenthsOf, upper } from './measured/points.ts';
import type { ConditionOutcome, Way } from './results.ts';
import { type Fits, tenths, type Weighted } from './score.ts';
import { Spoken, type Words } from './words.ts';

/** What a release has for a use: figures, else words. */
export interface Part {
  /** In tenths, 0 to 1000: what counts. */
  points: number;
  /** The ends of the 90 % interval in tenths, not rounded; equal to the points where there is no doubt to tell. */
  low: number;
  high: number;
  estimate?: Estimate;
  words?: Words;
  metric?: Points;
}

/** A release that stands for its line, with all that can count for it. */
export interface Candidate {
  model: Model;
  id: string | undefined;
  place: Placed | undefined;
  /** Read when it is asked for: without conditions an answer needs no more than its place. */
  readonly release: Release | undefined;
  /** What excludes it. */
  failures: ConditionOutcome[];
  /** What cannot be told, and puts it below those of whom it can. */
  unknowns: ConditionOutcome[];
  /** Where there are conditions on data: the way of having it by which it fares so with them. */
  by: Way | null;
  /** By use, and by `criterion:ID`. */
  parts: ReadonlyMap<string, Part>;
  /** Points in tenths by the same keys. */
  fits: Fits;
  /** 0 measured for all that is measured, 1 by tables near it, 2 praised only, 3 nothing. */
  tier: number;
  /** Whether it came out two years or more before the newest of its line that can be had: weights remain for ever. */
  aged: boolean;
  /** In tenths. */
  total: number;
}

/** What is asked, as all candidates are held against it. */
export interface Asked {
  weights: readonly Weighted[];
  criteria: readonly Criterion[];
  constraints: readonly Constraint[];
  /** What tables tell of the uses that are measured. */
  measured: ReadonlyMap<string, Measured>;
}

/** What uses and criteria with weights ask for, with what tables tell of the uses. */
export function askedOf(
  snapshot: Snapshot,
  uses: readonly { id: string; weight: number }[],
  criteria: readonly { id: string; weight: number }[],
  constraints: readonly Constraint[],
): Asked {
  return {
    weights: [
      ...uses.map(({ id, weight }) => ({ use: id, weight })),
      ...criteria.map(({ id, weight }) => ({ use: criterionKey(id), weight })),
    ],
    criteria: criteria.flatMap(({ id }) => criterionOf(id) ?? []),
    constraints,
    measured: new Map(
      uses.flatMap(({ id }) => {
        const found = measuredFor(snapshot, id);
        return found ? [[id, found] as const] : [];
      }),
    ),
  };
}

/** In days: two years. */
const AGED = 730;
/** What `dateOf` gives for a release without a date. */
const UNDATED = '0000';

/** A release that may stand for its line. */
interface MayStand {
  place: Placed | undefined;
  aged: boolean;
  /** 1 where nobody serves it any more and its weights remain. */
  gone: 0 | 1;
}
const NO_RELEASE: MayStand = { place: undefined, aged: false, gone: 0 };

/** The releases that may stand for a line: the current one, then those that can be had, the newest first. */
export function mayStand(snapshot: Snapshot, model: Model): MayStand[] {
  const current = snapshot.current(model)?.release;
  const stated = current === undefined ? undefined : snapshot.knowledge.place(current);
  const had = snapshot.placesOf(model.id).filter((place) => isHad(snapshot, place));
  const newest = had.map(dateOf).sort(compare).at(-1) ?? UNDATED;
  const all = stated ? [stated, ...had.filter(({ id }) => id !== stated.id)] : had;
  return all.map((place) => ({
    place,
    aged: dateOf(place) !== UNDATED && daysBetween(dateOf(place), newest) > AGED,
    gone: isActive(snapshot, place) ? 0 : 1,
  }));
}

/** What a release has to stand for its line by. */
interface Claim {
  doubt: number;
  aged: boolean;
  tier: number;
  gone: number;
  points: number;
  /** Whether its figures are those of a forerunner. */
  inherited: boolean;
}

/** Which of two rather stands for their line; of equal ones the one that may stand before the other. */
export const rather = (a: Claim, b: Claim): number =>
  a.doubt - b.doubt ||
  Number(a.aged) - Number(b.aged) ||
  a.tier - b.tier ||
  a.gone - b.gone ||
  b.points - a.points ||
  Number(a.inherited) - Number(b.inherited);

export class Candidates {
  private readonly spoken: Spoken;
  private readonly uses: ReadonlySet<string>;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly asked: Asked,
  ) {
    this.spoken = new Spoken(snapshot);
    this.uses = new Set(asked.weights.map(({ use }) => use));
  }

  /**
   * The release that stands for a line: of those that can be had and keep the conditions the one with the best evidence,
   * of equal ones the current, then the newest. Where none keeps them, the current one tells why.
   * @param rival a release or series of the line, which then stands for itself beside others of it
   */
  of(model: Model, rival?: string): Candidate {
    const { snapshot } = this;
    const may = mayStand(snapshot, model).filter(
      ({ place }) => rival === undefined || place?.id === rival || place?.series === rival,
    );
    const claims = (may.length > 0 ? may : [NO_RELEASE]).map(({ place, aged, gone }) => {
      const candidate = this.candidate(model, place, this.uses, aged);
      const { tier, total } = candidate;
      // One without evidence gives way to any that has some, also to weights that nobody serves.
      const inherited = [...candidate.parts.values()].some(({ estimate }) => estimate?.grade === 'C');
      return { candidate, doubt: doubt(candidate), aged, tier, gone: total === 0 ? 2 : gone, points: total, inherited };
    });
    const kept = claims.filter(({ candidate }) => candidate.failures.length === 0);
    const [best] = (kept.length > 0 ? kept : claims.slice(0, 1)).sort(rather);
    const { place, failures, unknowns, by, aged, tier, total } = (best as (typeof claims)[number]).candidate;
    return this.made(rival === undefined ? model : asLine(snapshot, model, rival), place, {
      failures,
      unknowns,
      by,
      aged,
      tier,
      total,
      parts: this.partsOf(model, place),
    });
  }

  /**
   * A release by itself.
   * @param uses whose words to look at; all where none are named
   */
  candidate(model: Model, place: Placed | undefined, uses?: ReadonlySet<string>, aged = false): Candidate {
    const { snapshot } = this;
    const { constraints, weights, measured } = this.asked;
    // Without conditions no release has to be read.
    const release = constraints.length === 0 ? undefined : place && snapshot.anyRelease(place.id);
    const { failures, unknowns, by } = heldAgainst(snapshot, model, release, constraints);
    const parts = this.partsOf(model, place, uses);
    const tier = Math.max(0, ...[...measured.keys()].map((use) => tierOf(parts.get(use))));
    return this.made(model, place, {
      failures,
      unknowns,
      by,
      aged,
      parts,
      tier,
      total: tenths(fitsOf(parts), weights),
    });
  }

  private made(
    model: Model,
    place: Placed | undefined,
    found: Pick<Candidate, 'failures' | 'unknowns' | 'by' | 'aged' | 'parts' | 'tier' | 'total'>,
  ): Candidate {
    const { snapshot } = this;
    return {
      model,
      id: place?.id,
      place,
      ...found,
      fits: fitsOf(found.parts),
      get release() {
        return place && snapshot.anyRelease(place.id);
      },
    };
  }

  private partsOf(model: Model, place: Placed | undefined, uses?: ReadonlySet<string>): Map<string, Part> {
    const parts = new Map<string, Part>();
    for (const [use, words] of this.spoken.of(model.id, model.developer, place, uses))
      parts.set(use, { ...certain(words.points), words });
    for (const [use, { estimates }] of this.asked.measured) {
      const estimate = place && estimates.get(place.id);
      if (estimate) parts.set(use, measuredPart(estimate, parts.get(use)?.words));
    }
    for (const criterion of this.asked.criteria) {
      const release = place && this.snapshot.anyRelease(place.id);
      const metric = criterion.points(this.snapshot, { model, release });
      if (metric) parts.set(criterionKey(criterion.id), { ...certain(metric.points * 10), metric });
    }
    return parts;
  }
}

/** A release or series that stands for itself, as the line that it then is. */
const asLine = (snapshot: Snapshot, model: Model, id: string): Model => ({
  ...model,
  id,
  name: namesOf(snapshot).record(id),
  names: [],
});

const fitsOf = (parts: ReadonlyMap<string, Part>): Fits =>
  new Map([...parts].map(([key, { points }]) => [key, points]));

const certain = (points: number): Part => ({ points, low: points, high: points });

const measuredPart = (estimate: Estimate, words: Words | undefined): Part => ({
  points: tenthsOf(cautious(estimate)),
  low: logistic(lower(estimate)) * 10,
  high: logistic(upper(estimate)) * 10,
  estimate,
  ...(words ? { words } : {}),
});

function tierOf(part: Part | undefined): number {
  if (part === undefined || part.points === 0) return 3;
  if (part.estimate === undefined) return 2;
  return part.estimate.grade === 'D' ? 1 : 0;
}

/** 1 where a condition cannot be told of it, else 0. */
export const doubt = ({ unknowns }: Pick<Candidate, 'unknowns'>): number => Math.min(1, unknowns.length);

/** Known to keep all conditions, then what is of these years, then by kind of evidence. */
const certainty = (a: Candidate, b: Candidate): number =>
  doubt(a) - doubt(b) || Number(a.aged) - Number(b.aged) || a.tier - b.tier;

/** By certainty, then by points. Equal ones stay as they stood. */
export const inOrder = (a: Candidate, b: Candidate): number => certainty(a, b) || b.total - a.total;

/** What words alone would give a candidate, in tenths: what they say of everything that is asked, by its weight. */
export const byWords = ({ parts }: Candidate, { weights }: Asked): number =>
  weights.reduce((sum, { use, weight }) => sum + weight * (parts.get(use)?.words?.points ?? 0), 0);

/** In order, and where that is equal by words, price and id. */
export const inFullOrder =
  (asked: Asked, price: (one: Candidate) => number | null) =>
  (a: Candidate, b: Candidate): number => {
    const [pa, pb] = [price(a) ?? Number.POSITIVE_INFINITY, price(b) ?? Number.POSITIVE_INFINITY];
    return (
      inOrder(a, b) ||
      byWords(b, asked) - byWords(a, asked) ||
      (pa === pb ? 0 : pa - pb) ||
      compare(a.model.id, b.model.id)
    );
  };
