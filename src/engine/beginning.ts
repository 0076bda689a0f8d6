import { firstDay } from '../domain/dates.ts';
import type { Model, Release } from '../domain/records.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Notice } from './results.ts';

/** What a name means; nothing where all is meant. */
interface Subject {
  model?: Model;
  release?: Release;
}

/** The first day after the view's on which the chosen sources tell anything: of a line, of a release, or at all. */
export function beginning(snapshot: Snapshot, { model, release }: Subject = {}): string | undefined {
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
    .flatMap((other) => other.current.map(({ from }) => from));
  return [...said, ...out, ...current]
    .flatMap((date) => (date === undefined ? [] : [firstDay(date)]))
    .filter((day) => day > snapshot.day)
    .sort()[0];
}

const latest = (said: string, from: string | undefined): string =>
  from !== undefined && firstDay(from) > firstDay(said) ? from : said;

/** A release without a date is there from when the first of its sources speaks of it. */
function outOn(snapshot: Snapshot, { release_date: date, source }: Release): string | undefined {
  if (date !== undefined && /^\d/.test(date)) return date;
  return source.flatMap((id) => snapshot.source(id)?.date ?? []).sort()[0];
}

/** That nothing at all is known by the day, and from when on something is. */
export function nothingYet(snapshot: Snapshot): Notice[] {
  const first = beginning(snapshot);
  const { statements, releases } = snapshot.knowledge;
  const anything =
    first === undefined ||
    snapshot.standing(statements).length > 0 ||
    releases.some((release) => snapshot.isOut(release) && snapshot.mentions(release));
  return anything ? [] : [{ code: 'nothing-yet', values: { day: snapshot.day, first } }];
}
