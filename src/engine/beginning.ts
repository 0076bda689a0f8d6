import { firstDay } from '../domain/dates.ts';
import type { Subject } from '../domain/fields.ts';
import { isOut, outOn } from '../domain/lifecycle.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Notice } from './results.ts';

/** The first day after the snapshot's on which the chosen sources tell anything: of a line, of a release, or at all. */
export function beginning(snapshot: Snapshot, { model, release }: Partial<Subject> = {}): string | undefined {
  const { statements, releases, models } = snapshot.knowledge;
  const all = model === undefined && release === undefined;
  const said = statements
    .filter(({ models: of, about }) => (release ? about.includes(release.id) : all || of.includes(model?.id ?? '')))
    .filter((statement) => snapshot.by(statement) !== undefined)
    .map((statement) => latest(statement.said, statement.from));
  const out = releases
    .filter((other) => (release ? other === release : all || other.model === model?.id))
    .filter((other) => snapshot.mentions(other))
    .map((other) => outOn(snapshot, other));
  const current = models
    .filter((other) => !snapshot.narrowed && release === undefined && (all || other === model))
    .flatMap((other) => other.current.map(({ from, seen }) => from ?? seen));
  return [...said, ...out, ...current]
    .flatMap((date) => (date === undefined ? [] : [firstDay(date)]))
    .filter((day) => day > snapshot.day)
    .sort()[0];
}

const latest = (said: string, from: string | undefined): string =>
  from !== undefined && firstDay(from) > firstDay(said) ? from : said;

/** That nothing at all is known by the day, and from when on something is. */
export function nothingYet(snapshot: Snapshot): Notice[] {
  const first = beginning(snapshot);
  const { statements, releases } = snapshot.knowledge;
  const anything =
    first === undefined ||
    snapshot.inForce(statements).length > 0 ||
    releases.some((release) => isOut(snapshot, release) && snapshot.mentions(release));
  return anything ? [] : [{ code: 'nothing-yet', values: { day: snapshot.day, first } }];
}
