import { firstDay } from '../domain/dates.ts';
import { dateOf } from '../domain/lifecycle.ts';
import type { Placed, Source, Statement } from '../domain/records.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { FIT_POINTS } from '../domain/vocabulary.ts';

/** What is said of a line for a use, as it counts for one of its releases. */
export interface Words {
  /** Of the voices that count most, all that they say. */
  said: Statement[];
  /** In tenths of a point. */
  points: number;
  /** Whether it counts half: the maker says so, and somebody independent speaks of another line. */
  halved: boolean;
}

/** Whose word is a witness of its own. A paper is its authors', who are its publisher. */
const WITNESSES: ReadonlySet<Source['kind']> = new Set(['measurement', 'press', 'commentary', 'paper']);

/** Whether a source speaks of a developer's models as somebody who neither makes nor sells them, nor repeats who does. */
export function isIndependent(snapshot: Snapshot, id: string, developer: string): boolean {
  const source = snapshot.source(id);
  if (source === undefined || !WITNESSES.has(source.kind) || source.echoes?.includes(developer)) return false;
  return !isVendor(snapshot, source.publisher, developer);
}

/** Whether a publisher makes or serves models; who is not named does not. */
const isVendor = (snapshot: Snapshot, publisher: string | undefined, developer: string): boolean =>
  publisher === snapshot.developerName(developer) ||
  snapshot.knowledge.providers.some(({ name }) => name === publisher);

/** What is said of all lines for some uses: the statements of each line, and the uses of which somebody independent speaks. */
export class Spoken {
  private readonly witnessed = new Map<string, boolean>();

  constructor(private readonly snapshot: Snapshot) {}

  /**
   * What counts for a release of a line: what is said of the line, of the release, and of its forerunners in its series.
   * Of the voices those count that give most points; a maker's word counts half where anybody independent speaks of the use.
   * @param uses those to tell; all where none are named
   */
  of(model: string, developer: string, release: Placed | undefined, uses?: ReadonlySet<string>): Map<string, Words> {
    const best = new Map<string, Words>();
    for (const said of this.snapshot.evidence(model)) {
      const { use, fit } = said;
      if (use === undefined || fit === undefined || uses?.has(use) === false || !this.counts(said, release)) continue;
      const halved = !this.isWitness(said, developer) && this.isWitnessed(use);
      const points = FIT_POINTS[fit] * (halved ? 5 : 10);
      const known = best.get(use);
      if (known === undefined || points > known.points) best.set(use, { said: [said], points, halved });
      else if (points === known.points) known.said.push(said);
    }
    return best;
  }

  /** What is said of a release counts for those that succeed it; one without a series is in that of all such of its line. */
  private counts({ about }: Statement, release: Placed | undefined): boolean {
    if (about.length === 0 || release === undefined || about.includes(release.id)) return true;
    return about.some((id) => {
      const spokenOf = this.snapshot.knowledge.place(id);
      return (
        spokenOf !== undefined &&
        spokenOf.model === release.model &&
        spokenOf.series === release.series &&
        firstDay(dateOf(spokenOf)) <= firstDay(dateOf(release))
      );
    });
  }

  private readonly isWitness = ({ source }: Statement, developer: string): boolean =>
    source.some((id) => isIndependent(this.snapshot, id, developer));

  /** Whether somebody independent speaks of any line for the use. */
  private isWitnessed(use: string): boolean {
    let known = this.witnessed.get(use);
    if (known === undefined) {
      known = this.snapshot.knowledge.models.some(({ id, developer }) =>
        this.snapshot.evidence(id).some((said) => said.use === use && this.isWitness(said, developer)),
      );
      this.witnessed.set(use, known);
    }
    return known;
  }
}
