import { addDays, firstDay, lastDay } from '../domain/dates.ts';
import { indexOf } from '../domain/memory.ts';
import type { KnowledgeIndex, Model, Release } from '../domain/records.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { ListedModel } from './results.ts';

/** A line's row, null where it is not listed, on the days of a span: nothing that it tells begins or ends in between. */
interface KeptRow {
  id: string;
  row: ListedModel | null;
  /** The first day, and the first day after; null where nothing is known to change any more. */
  from: string;
  until: string | null;
}

/**
 * The rows of all lines, in the order of the files. What was worked out before is taken where it holds on the day, and
 * what was not is kept, if the knowledge base can keep it.
 */
export function lineRows(snapshot: Snapshot, rowOf: (model: Model) => ListedModel | null): ListedModel[] {
  const { models, worked } = snapshot.knowledge;
  if (!worked || snapshot.narrowed) return models.map(rowOf).filter((row) => row !== null);
  const known = new Map(((worked.read() as readonly KeptRow[] | undefined) ?? []).map((kept) => [kept.id, kept]));
  const rows = models.map((model) => {
    const kept = known.get(model.id);
    if (kept && kept.from <= snapshot.day && (kept.until === null || snapshot.day < kept.until)) return kept;
    return { id: model.id, row: rowOf(model), model };
  });
  // Other days are looked at now and then; what is kept is for those to come.
  if (worked.keep && snapshot.isToday && rows.some((row) => 'model' in row)) {
    const index = indexOf(snapshot.knowledge);
    worked.keep(
      rows.map((row) => {
        if (!('model' in row)) return row;
        const { model, ...fresh } = row;
        return { ...fresh, ...spanOf(snapshot, index, model, row.row) };
      }),
    );
  }
  return rows.flatMap(({ row }) => row ?? []);
}

/** The days around the view's on which a line's row is the same. */
function spanOf(
  snapshot: Snapshot,
  index: KnowledgeIndex,
  model: Model,
  row: ListedModel | null,
): Pick<KeptRow, 'from' | 'until'> {
  const records: object[] = [model, ...index.statementsOf(model.id)];
  const told = new Set<Release>();
  const tell = (release: Release | undefined): void => {
    if (!release || told.has(release)) return;
    told.add(release);
    records.push(release, ...index.offersOf(release.id), ...release.source.map((id) => snapshot.source(id) ?? {}));
  };
  for (const { release } of model.current) tell(index.release(release));
  // Whether a line is listed of which nothing is said depends on whether any of its releases is out.
  if (row === null || row.release === null) index.releasesOf(model.id).forEach(tell);
  for (const release of [...told]) for (const id of successors(release)) tell(index.release(id));
  let from = '0001-01-01';
  let until: string | null = null;
  for (const [, date = ''] of JSON.stringify(records).matchAll(DATE)) {
    for (const day of turns(date)) {
      if (day <= snapshot.day && day > from) from = day;
      if (day > snapshot.day && (until === null || day < until)) until = day;
    }
  }
  return { from, until };
}

const DATE = /"(\d{4}(?:-\d\d){0,2})"/g;

/** The days on which something that has a date can begin or end. */
const turns = (date: string): string[] => [firstDay(date), lastDay(date)].flatMap((day) => [day, addDays(day, 1)]);

/** What may stand in the row as having replaced a release, once it is out. */
const successors = ({ replaced_by, also }: Release): string[] =>
  [replaced_by ?? [], ...also.filter(({ field }) => field === 'replaced_by').map(({ value }) => value)]
    .flat()
    .filter((id): id is string => typeof id === 'string');
