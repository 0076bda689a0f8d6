import { daysBetween } from '../domain/dates.ts';
import type { Estimate } from '../domain/estimates.ts';
import { dateOf, isActive, isHad } from '../domain/lifecycle.ts';
import type { Model, Placed, Release } from '../domain/records.ts';
import { compare, type Snapshot } from '../domain/snapshot.ts';
import type { Constraint } from './constraints/constraint.ts';
import { criterionKey } from './criteria/criteria.ts';
import type { Criterion, Points } from './criteria/criterion.ts';
import { outcomeOf } from './evaluate.ts';
import type { Measured } from './measured/measured.ts';
import { cautious, logistic, lower, tenthsOf, upper } from './measured/points.ts';
import type { ConditionOutcome } from './results.ts';
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

/** In days: two years. */
const AGED = 730;
/** What `dateOf` gives for a release without a date. */
const UNDATED = '0000';

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
   */
  of(model: Model): Candidate {
    const { snapshot } = this;
    const current = snapshot.current(model)?.release;
    const stated = current === undefined ? undefined : snapshot.knowledge.place(current);
    const had = snapshot.placesOf(model.id).filter((release) => isHad(snapshot, release));
    const first = stated ? [stated, ...had.filter(({ id }) => id !== stated.id)] : had;
    const all: (Placed | undefined)[] = first.length > 0 ? first : [undefined];
    const newest = had.map(dateOf).sort(compare).at(-1) ?? UNDATED;
    const isAged = (place: Placed | undefined): boolean =>
      place !== undefined && dateOf(place) !== UNDATED && daysBetween(dateOf(place), newest) > AGED;
    const candidates = all.map((place) => this.candidate(model, place, this.uses, isAged(place)));
    const kept = candidates.filter(({ failures }) => failures.length === 0);
    // Weights stay when their maker stops serving them: such a release stands for its line where no served one has evidence.
    const served = ({ place, total }: Candidate): number =>
      total === 0 ? 2 : place === undefined || isActive(snapshot, place) ? 0 : 1;
    const [best] = (kept.length > 0 ? kept : candidates.slice(0, 1)).sort(
      (a, b) => certainty(a, b) || served(a) - served(b) || b.total - a.total,
    );
    const chosen = best as Candidate;
    const { place, failures, unknowns, aged, tier, total } = chosen;
    return this.made(model, place, {
      failures,
      unknowns,
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
    const failures: ConditionOutcome[] = [];
    const unknowns: ConditionOutcome[] = [];
    for (const constraint of constraints) {
      const outcome = outcomeOf(snapshot, model, place && snapshot.anyRelease(place.id), constraint);
      if (!outcome) continue;
      const isHard = constraint.origin === 'option' || constraint.origin === 'policy';
      if (outcome.outcome === 'fails' || isHard) failures.push(outcome);
      else unknowns.push(outcome);
    }
    const parts = this.partsOf(model, place, uses);
    const tier = Math.max(0, ...[...measured.keys()].map((use) => tierOf(parts.get(use))));
    return this.made(model, place, { failures, unknowns, aged, parts, tier, total: tenths(fitsOf(parts), weights) });
  }

  private made(
    model: Model,
    place: Placed | undefined,
    found: Pick<Candidate, 'failures' | 'unknowns' | 'aged' | 'parts' | 'tier' | 'total'>,
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

/** Known to keep all conditions, then what is of these years, then by kind of evidence. */
const certainty = (a: Candidate, b: Candidate): number =>
  Math.min(1, a.unknowns.length) - Math.min(1, b.unknowns.length) || Number(a.aged) - Number(b.aged) || a.tier - b.tier;

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
