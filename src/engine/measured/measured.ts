import { firstDay } from '../../domain/dates.ts';
import type { Estimate, Estimated, InShort, Overview, Since } from '../../domain/estimates.ts';
import type { Calibration, Knowledge, Release } from '../../domain/records.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import type { Store } from '../../domain/store.ts';
import { extend } from './calibrate.ts';
import { estimates, isAnyEstimated } from './estimate.ts';
import { pointsOf } from './points.ts';
import { seriesOf } from './series.ts';
import { editionsOn, speakingOf } from './speaking.ts';

type Tables = Pick<Knowledge, 'tables' | 'editions' | 'calibrations' | 'releases' | 'uses'>;

/**
 * What tables tell of a use on a day: by the calibration in force, to whose scale tables that it does not know are added.
 * @returns undefined where nobody measures it
 */
export function estimatedOn(knowledge: Tables, use: string, day: string): Estimated | undefined {
  const scaled = scaledOn(knowledge, use, day);
  if (scaled === undefined) return undefined;
  const { all, frozen, series, calibration } = scaled;
  const releases = knowledge.releases.map(({ id }) => id);
  return {
    calibration,
    tables: all.map(({ table }) => table),
    editions: all.map(({ edition: { table, date, source } }) => ({ table, date, source })),
    estimates: [...estimates(calibration, all, series, releases)],
    own: frozen ? all.map(({ table }) => table.id).filter((id) => !isIn(frozen, id)) : [],
  };
}

/** Whether tables tell of any release for a use on a day: far less to work out than what they tell. */
export function isEstimatedOn(knowledge: Tables, use: string, day: string): boolean {
  const scaled = scaledOn(knowledge, use, day);
  return scaled !== undefined && isAnyEstimated(scaled.calibration, scaled.all);
}

/** The tables that speak of a use on a day, by id, and the scale that they are on. */
function scaledOn(knowledge: Tables, use: string, day: string) {
  const all = speakingOf(use, knowledge.tables, editionsOn(knowledge.editions, day));
  if (all.length === 0) return undefined;
  const inForce = new Set(all.map(({ table, edition }) => `${table.id} ${edition.date}`));
  const known = ({ links, beside }: Calibration): number =>
    [...links, ...beside].filter(({ table, edition }) => inForce.has(`${table} ${edition}`)).length;
  // The newest; of a source that spoke on an earlier day alone, that of then.
  const [frozen] = knowledge.calibrations
    .filter((one) => one.use === use && firstDay(one.date) <= day)
    .sort((a, b) => known(b) - known(a) || compare(firstDay(b.date), firstDay(a.date)));
  const series = seriesOf(knowledge.releases);
  const { origin, upper } = knowledge.uses.find(({ id }) => id === use) ?? {};
  const calibration = extend(frozen, all, { use, origin, upper, series });
  return calibration && { all, frozen, series, calibration };
}

const isIn = ({ links, beside }: Calibration, table: string): boolean =>
  [...links, ...beside].some((one) => one.table === table);

/** What is known of releases for a use on the snapshot's day by its sources. */
export type Measured = Omit<Estimated, 'estimates'> & { estimates: ReadonlyMap<string, Estimated['estimates'][0][1]> };

/** What was worked out, by day and use: once for all snapshots of a knowledge base but those of chosen sources. */
const kept = new WeakMap<Snapshot | Store, Map<string, Measured | undefined>>();

/** The same for a snapshot: as it was derived before where nothing asks for another day or other sources. */
export function measuredFor(snapshot: Snapshot, use: string): Measured | undefined {
  const of = snapshot.narrowed ? snapshot : snapshot.knowledge;
  const known = kept.get(of) ?? new Map<string, Measured | undefined>();
  kept.set(of, known);
  const key = `${snapshot.day} ${use}`;
  if (!known.has(key)) {
    const found = isNewest(snapshot, use) ? snapshot.knowledge.estimated?.(use) : worked(snapshot, use);
    known.set(key, found && found.estimates.length > 0 ? { ...found, estimates: new Map(found.estimates) } : undefined);
  }
  return known.get(key);
}

/** Whether a use is measured on the snapshot's day by its sources. */
export function isMeasured(snapshot: Snapshot, use: string): boolean {
  const since = sinceOf(snapshot, use);
  return since === undefined ? measuredFor(snapshot, use) !== undefined : since !== null && since.first <= snapshot.day;
}

/** Whether any use is measured on the day; by chosen sources it is not asked, since each use would have to be looked at. */
export const isAnythingMeasured = (snapshot: Snapshot): boolean =>
  !snapshot.narrowed &&
  snapshot.knowledge.measured !== undefined &&
  snapshot.namedUses.some(({ id }) => isMeasured(snapshot, id));

/** Since when a use is measured, as it was derived: undefined where that was not, or by chosen sources. */
const sinceOf = ({ narrowed, knowledge }: Snapshot, use: string): Since | null | undefined =>
  narrowed ? undefined : knowledge.measured?.(use);

/** Whether what was derived of a use is what its tables tell the snapshot. */
function isNewest(snapshot: Snapshot, use: string): boolean {
  const since = sinceOf(snapshot, use);
  return since !== undefined && since !== null && since.newest <= snapshot.day;
}

function worked(snapshot: Snapshot, use: string): Estimated | undefined {
  if (sinceOf(snapshot, use) === null) return undefined;
  const { tables, editions, calibrations, releases, uses } = snapshot.knowledge;
  const spoken = editions.flatMap((edition) => snapshot.by(edition) ?? []);
  return estimatedOn({ tables, editions: spoken, calibrations, releases, uses }, use, snapshot.day);
}

/** What is measured for a use, in short, by release; what rests on tables near it alone is left out. */
export function inShort({
  estimates: all,
  editions,
}: Pick<Estimated, 'estimates' | 'editions'>): Record<string, InShort> {
  const sourcesOf = new Map(editions.map(({ table, source }) => [table, source]));
  const short = (estimate: Estimate): InShort => ({
    ...pointsOf(estimate),
    grade: estimate.grade,
    sources: [...new Set(estimate.used.flatMap(({ table }) => sourcesOf.get(table) ?? []))],
  });
  return Object.fromEntries(
    all.flatMap(([release, estimate]) => (estimate.grade === 'D' ? [] : [[release, short(estimate)]])),
  );
}

/** What is measured for all uses, in short: as it was derived before, where nothing asks for another day or other sources. */
export function overviewOf(snapshot: Snapshot): Overview {
  const shortOf = (use: string): Overview[string] | undefined => {
    if (isNewest(snapshot, use)) return snapshot.knowledge.overview?.(use);
    const found = measuredFor(snapshot, use);
    return found && inShort({ ...found, estimates: [...found.estimates] });
  };
  return Object.fromEntries(
    snapshot.namedUses.flatMap(({ id }) => {
      const short = shortOf(id);
      return short ? [[id, short]] : [];
    }),
  );
}

/** What tables tell of a release for a use: of a line's best ones as it was derived before, which is far less to read. */
export function figuresOf(
  snapshot: Snapshot,
  { id, model }: Pick<Release, 'id' | 'model'>,
  use: string,
): Measured | undefined {
  const derived = model && isNewest(snapshot, use) ? snapshot.knowledge.estimatedOf?.(model)[use] : undefined;
  const isIn = derived?.estimates.some(([release]) => release === id);
  return derived && isIn ? { ...derived, estimates: new Map(derived.estimates) } : measuredFor(snapshot, use);
}
