import type { InShort, Overview } from '../domain/estimates.ts';
import type { Model, Release } from '../domain/records.ts';
import { compare, type Snapshot } from '../domain/snapshot.ts';
import { doubt, mayStand, rather } from './candidates.ts';
import type { Constraint } from './constraints/constraint.ts';
import { detailOf } from './contributions.ts';
import { heldAgainst } from './evaluate.ts';
import { gatesOf } from './gates.ts';
import { listed } from './listed.ts';
import { figuresOf, overviewOf } from './measured/measured.ts';
import type { Named } from './names.ts';
import type { MeasuredFor, MeasuredLine } from './results.ts';

/** A release with its points for a use. */
export interface Pointed extends InShort {
  release: Release;
}

/** Which release that is, with its points. */
export interface BestOf extends InShort {
  id: string;
}
const NO_GATES = { failures: [], unknowns: [], by: null };

/**
 * What figures tell of lines, use by use: a line stands by the release that `recommend` would take for the use. What
 * rests on tables near a use alone is left out.
 */
export class LinePoints {
  private readonly overview: Overview;
  private readonly gates = new Map<string, Constraint[]>();
  private readonly may = new Map<string, ReturnType<typeof mayStand>>();
  private lines: readonly Model[] | undefined;
  private readonly ordered = new Map<string, { model: Model; best: BestOf }[]>();

  constructor(private readonly snapshot: Snapshot) {
    this.overview = overviewOf(snapshot);
  }

  /** The uses that anything is measured for, in the order of the files. */
  get uses(): string[] {
    return this.snapshot.namedUses.flatMap(({ id }) => (this.overview[id] ? [id] : []));
  }

  /** A release by itself. */
  ofRelease(release: Release, use: string): Pointed | undefined {
    const short = this.overview[use]?.[release.id];
    return short && { release, ...short };
  }

  /** The same by its id. */
  bestOfRelease({ id }: Release, use: string): BestOf | undefined {
    const short = this.overview[use]?.[id];
    return short && { id, ...short };
  }

  /** A line by its best release that can be had and does not lack what the use needs. */
  of(model: Model, use: string): Pointed | undefined {
    const best = this.bestOf(model, use);
    const release = best && this.snapshot.anyRelease(best.id);
    return release && this.ofRelease(release, use);
  }

  /** The id of that release with its points: no release is read but where the use needs something of it. */
  bestOf(model: Model, use: string): BestOf | undefined {
    const { snapshot } = this;
    const short = this.overview[use];
    if (short === undefined) return undefined;
    const gates = this.gatesOf(use);
    const claims = this.mayStand(model).flatMap(({ place, aged, gone }) => {
      const points = place && short[place.id];
      // What rests on tables near the use is left out, so that all that is here is of one kind.
      return points
        ? [
            {
              id: place.id,
              points,
              rank: { doubt: 0, aged, tier: 0, gone, points: points.points, inherited: points.grade === 'C' },
            },
          ]
        : [];
    });
    let best: ((typeof claims)[number] & { doubt: number }) | undefined;
    for (const claim of claims.sort((a, b) => rather(a.rank, b.rank))) {
      const held = gates.length === 0 ? NO_GATES : heldAgainst(snapshot, model, snapshot.anyRelease(claim.id), gates);
      if (held.failures.length > 0) continue;
      if (best === undefined || doubt(held) < best.doubt) best = { ...claim, doubt: doubt(held) };
      if (best.doubt === 0) break;
    }
    return best && { id: best.id, ...best.points };
  }

  /** The lines that are measured for a use, the first by points first; of equal ones by id. */
  order(use: string): { model: Model; best: BestOf }[] {
    const known = this.ordered.get(use);
    if (known) return known;
    this.lines ??= listed(this.snapshot);
    const order = this.lines
      .flatMap((model) => {
        const best = this.bestOf(model, use);
        return best ? [{ model, best }] : [];
      })
      .sort((a, b) => b.best.points - a.best.points || compare(a.model.id, b.model.id));
    this.ordered.set(use, order);
    return order;
  }

  /** The same with the releases by their names. */
  ranking(use: string): MeasuredLine[] {
    return this.order(use).flatMap(({ model }) => {
      const pointed = this.of(model, use);
      return pointed ? [{ model: model.id, name: this.snapshot.called(model), ...told(pointed) }] : [];
    });
  }

  private mayStand(model: Model): ReturnType<typeof mayStand> {
    const known = this.may.get(model.id) ?? mayStand(this.snapshot, model);
    this.may.set(model.id, known);
    return known;
  }

  private gatesOf(use: string): Constraint[] {
    const known = this.gates.get(use) ?? gatesOf(this.snapshot, [use]);
    this.gates.set(use, known);
    return known;
  }
}

/** What figures tell of lines on a snapshot, worked out once for all that ask. */
export function linePointsOf(snapshot: Snapshot): LinePoints {
  const known = asked.get(snapshot) ?? new LinePoints(snapshot);
  asked.set(snapshot, known);
  return known;
}
const asked = new WeakMap<Snapshot, LinePoints>();

/** The same with the release by its name. */
export const told = ({ release, ...short }: Pointed): Omit<MeasuredLine, 'model' | 'name'> => ({
  release: release.id,
  release_name: release.name,
  ...short,
});

/** What figures tell of a line or a release, use by use, with the figures themselves; the most points first. */
export function measuredOf(snapshot: Snapshot, named: Named): MeasuredFor[] {
  const points = linePointsOf(snapshot);
  return points.uses
    .flatMap((use): MeasuredFor[] => {
      const pointed = named.kind === 'model' ? points.of(named.model, use) : points.ofRelease(named.release, use);
      const measured = pointed && figuresOf(snapshot, pointed.release, use);
      const estimate = pointed && measured?.estimates.get(pointed.release.id);
      if (pointed === undefined || measured === undefined || estimate === undefined) return [];
      const { figures, inherited_from } = detailOf(estimate, measured, use);
      return [{ use, name: snapshot.useName(use), ...told(pointed), inherited_from, tables: figures }];
    })
    .sort((a, b) => b.points - a.points || compare(a.use, b.use));
}

/** Of lines in the order of their points, how many cannot be told apart from the first, the first among them. */
export const alikeFirst = (lines: readonly Pick<MeasuredLine, 'points' | 'interval'>[]): number =>
  lines.filter(({ interval }) => interval[1] >= (lines[0]?.points ?? 0)).length;
