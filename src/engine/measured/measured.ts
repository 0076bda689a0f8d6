import { firstDay } from '../../domain/dates.ts';
import type { Estimate, Estimated, InShort, Overview } from '../../domain/estimates.ts';
import type { Calibration, Knowledge, Release } from '../../domain/records.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import type { Store } from '../../domain/store.ts';
import { extend } from './calibrate.ts';
import { estimates } from './estimate.ts';
import { pointsOf } from './points.ts';
import { seriesOf } from './series.ts';
import { editionsOn, speakingOf } from './speaking.ts';

type Tables = Pick<Knowledge, 'tables' | 'editions' | 'calibrations' | 'releases' | 'uses'>;

/**
 * What tables tell of a use on a day: by the calibration in force, to whose scale tables that it does not know are added.
 * @returns undefined where nobody measures it
 */
export function estimatedOn(knowledge: Tables, use: string, day: string): Estimated | undefined {
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
  if (calibration === undefined) return undefined;
  const releases = knowledge.releases.map(({ id }) => id);
  return {
    calibration,
    tables: all.map(({ table }) => table),
    editions: all.map(({ edition: { table, date, source } }) => ({ table, date, source })),
    estimates: [...estimates(calibration, all, series, releases)],
    own: frozen ? all.map(({ table }) => table.id).filter((id) => !isIn(frozen, id)) : [],
  };
}

const isIn = ({ links, beside }: Calibration, table: string): boolean =>
  [...links, ...beside].some((one) => one.table === table);

/** What is known of releases for a use on the snapshot's day by its sources. */
export type Measured = Omit<Estimated, 'estimates'> & { estimates: ReadonlyMap<string, Estimated['estimates'][0][1]> };

/** What was worked out, by day and use: once for all snapshots of a knowledge base but those of chosen sources. */
const kept = new WeakMap<Snapshot | Store, Map<string, Measured | undefined>>();

/** The same for a snapshot: as the build worked it out where nothing asks for another day or other sources. */
export function measuredFor(snapshot: Snapshot, use: string): Measured | undefined {
  const of = snapshot.narrowed ? snapshot : snapshot.knowledge;
  const known = kept.get(of) ?? new Map<string, Measured | undefined>();
  kept.set(of, known);
  const key = `${snapshot.day} ${use}`;
  if (!known.has(key)) {
    const found = built(snapshot, use) ?? worked(snapshot, use);
    known.set(key, found && found.estimates.length > 0 ? { ...found, estimates: new Map(found.estimates) } : undefined);
  }
  return known.get(key);
}

/** Whether a use is measured on the snapshot's day by its sources. */
export function isMeasured(snapshot: Snapshot, use: string): boolean {
  const from = snapshot.narrowed ? undefined : snapshot.knowledge.measuredFrom?.(use);
  return from === undefined ? measuredFor(snapshot, use) !== undefined : from !== null && from <= snapshot.day;
}

/** Whether any use is measured on the day; by chosen sources it is not asked, since each use would have to be looked at. */
export const isAnythingMeasured = (snapshot: Snapshot): boolean =>
  !snapshot.narrowed &&
  snapshot.knowledge.measuredFrom !== undefined &&
  snapshot.namedUses.some(({ id }) => isMeasured(snapshot, id));

/** What the build worked out holds from the day of its calibration on; null there tells that nobody measures the use. */
function built(snapshot: Snapshot, use: string): Estimated | null | undefined {
  if (snapshot.narrowed) return undefined;
  const found = snapshot.knowledge.estimated?.(use);
  return found && firstDay(found.calibration.date) > snapshot.day ? undefined : found;
}

function worked(snapshot: Snapshot, use: string): Estimated | undefined {
  if (built(snapshot, use) === null) return undefined;
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

/** What is measured for all uses, in short: as the build worked it out, where nothing asks for another day or other sources. */
export function overviewOf(snapshot: Snapshot): Overview {
  const built = snapshot.narrowed ? undefined : snapshot.knowledge.overview?.();
  if (built && built.from <= snapshot.day) return built.overview;
  return Object.fromEntries(
    snapshot.namedUses.flatMap(({ id }) => {
      const found = measuredFor(snapshot, id);
      return found ? [[id, inShort({ ...found, estimates: [...found.estimates] })]] : [];
    }),
  );
}

/** What tables tell of a release for a use: of a line's best ones as the build kept it, which is far less to read. */
export function figuresOf(
  snapshot: Snapshot,
  { id, model }: Pick<Release, 'id' | 'model'>,
  use: string,
): Measured | undefined {
  const built = snapshot.narrowed || model === undefined ? undefined : snapshot.knowledge.estimatedOf?.(model)[use];
  const isIn = built?.estimates.some(([release]) => release === id) && firstDay(built.calibration.date) <= snapshot.day;
  return built && isIn ? { ...built, estimates: new Map(built.estimates) } : measuredFor(snapshot, use);
}
