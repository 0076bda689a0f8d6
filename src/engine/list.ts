import { orderable } from '../domain/cell-values.ts';
import type { Scalar } from '../domain/cells.ts';
import { firstDay } from '../domain/dates.ts';
import { inUsd, leastElsewhere } from '../domain/fields/offered.ts';
import { FIELDS, type Field, pathOf, type Subject } from '../domain/fields.ts';
import type { Model, Release } from '../domain/records.ts';
import { compare, type Snapshot } from '../domain/snapshot.ts';
import { resolve, resolveValue } from '../domain/values.ts';
import { FIT_POINTS } from '../domain/vocabulary.ts';
import { askedOf, Candidates, inOrder } from './candidates.ts';
import type { Constraint } from './constraints/constraint.ts';
import { evaluate, outcomesOf, satisfies } from './evaluate.ts';
import { gatesOf } from './gates.ts';
import { listed } from './listed.ts';
import { pointsOf as pointsIn } from './measured/points.ts';
import { ranksOf } from './ranks.ts';
import type { Cell, ListedModel, ListedRelease, ListResult, Strength, Way } from './results.ts';
import { endsElsewhere, upcoming } from './upcoming.ts';
import { isOnData } from './ways.ts';

export interface ListOptions {
  releases: boolean;
  constraints: readonly Constraint[];
  /** Best first, or as asked; unknown values always come last. */
  sort?: { field: Field; order?: 'asc' | 'desc' } | undefined;
  limit?: number | undefined;
  fields?: readonly Field[] | undefined;
  /** Whether the fields are all that was asked for: nothing else is told or cited. */
  onlyFields?: boolean;
  /** A use whose points are told, best first unless sorted by a field. */
  use?: string | undefined;
  /** Whether ranks by figures are told, and what happens to releases soon. */
  standing?: boolean;
  /** Only what was last checked more than so many days before the day, or never. */
  stale?: number | undefined;
}

/** What a list of releases tells unless asked for fields: the dates by which it is ordered first. */
const LISTED = FIELDS.filter(({ listed }) => listed);
const isDate = ({ group, type }: Field): boolean => group === 'basics' && type === 'date';
const RELEASE_FIELDS = [...LISTED.filter(isDate), ...LISTED.filter((field) => !isDate(field))];

/** The lines, or the releases, that meet the constraints, the newest release first unless sorted. */
export function list(snapshot: Snapshot, options: ListOptions): ListResult {
  const result = options.use === undefined ? listAll(snapshot, options) : listByUse(snapshot, options.use, options);
  if (options.standing) tellStanding(snapshot, result);
  return result;
}

/** Adds to each row where it ranks, and what happens to its release. */
function tellStanding(snapshot: Snapshot, { models, releases }: ListResult): void {
  for (const row of models ?? releases ?? []) {
    const id = models ? (row as ListedModel).release : row.id;
    const release = id === null ? undefined : snapshot.anyRelease(id);
    row.ranks = ranksOf(snapshot, { model: models && snapshot.models.get(row.id), release });
    row.upcoming = release ? upcoming(snapshot, release) : [];
    // The way by which it keeps conditions on data ends for itself.
    const way = row.by?.provider;
    if (release && way)
      row.upcoming.push(...endsElsewhere(snapshot, release).filter(({ provider }) => provider === way));
    const sources = [...row.ranks, ...row.upcoming].flatMap((told) => told.sources);
    row.sources = [...new Set([...row.sources, ...sources])];
  }
}

function listAll(snapshot: Snapshot, options: ListOptions): ListResult {
  const { stale } = options;
  const isWanted = (subject: Subject): boolean => stale === undefined || isStale(snapshot, subject, stale);
  if (options.releases) {
    const kept = snapshot
      .releases()
      .filter((release) => isWanted({ model: undefined, release }))
      .filter((release) => satisfies(snapshot, release, options.constraints));
    const shown = arrange(
      snapshot,
      kept.map((release) => ({ model: undefined, release })),
      options,
    );
    const fields = options.fields ?? RELEASE_FIELDS;
    return {
      releases: shown.map((subject) => ({
        ...listedRelease(snapshot, subject.release as Release, fields),
        ...byOf(snapshot, subject, options.constraints),
      })),
    };
  }
  const subjects: Subject[] = [];
  for (const model of listed(snapshot)) {
    const { release, failures } = evaluate(snapshot, model, options.constraints);
    if (failures.length === 0 && isWanted({ model, release })) subjects.push({ model, release });
  }
  const shown = arrange(snapshot, subjects, options);
  return {
    models: shown.map(({ model, release }) => ({
      ...listedModel(snapshot, model as Model, release, options),
      ...byOf(snapshot, { model, release }, options.constraints),
    })),
  };
}

/** By which way of having it a subject keeps the conditions on data, where there are any. */
function byOf(
  snapshot: Snapshot,
  { model, release }: Subject,
  constraints: readonly Constraint[],
): { by?: Way | null } {
  const onData = constraints.filter(isOnData);
  return onData.length === 0 ? {} : { by: outcomesOf(snapshot, model, release, onData).by };
}

/** The same by what is known of each for a use: a line stands by its best release. */
function listByUse(snapshot: Snapshot, use: string, options: ListOptions): ListResult {
  const { constraints, releases, limit, sort, fields, stale } = options;
  const gated = [...constraints, ...gatesOf(snapshot, [use])];
  const makers = new Candidates(snapshot, askedOf(snapshot, [{ id: use, weight: 1 }], [], gated));
  const all = releases
    ? snapshot.releases().flatMap((release) => {
        const model = release.model === undefined ? undefined : snapshot.models.get(release.model);
        return model ? [makers.candidate(model, release)] : [];
      })
    : listed(snapshot).map((model) => makers.of(model));
  const kept = all.filter(
    ({ failures, model, release }) =>
      failures.length === 0 && (stale === undefined || isStale(snapshot, { model, release }, stale)),
  );
  const ordered = sort
    ? kept
    : [...kept].sort((a, b) => inOrder(a, b) || compare(a.id ?? a.model.id, b.id ?? b.model.id));
  const byId = new Map(ordered.map((candidate) => [candidate.id ?? candidate.model.id, candidate]));
  const subjects = ordered.map(({ model, release }): Subject => ({ model: releases ? undefined : model, release }));
  const shown = arrange(snapshot, subjects, { ...options, limit }, sort === undefined);
  const pointsOf = ({ model, release }: Subject): Partial<ListedModel> => {
    const part = byId.get(release?.id ?? model?.id ?? '')?.parts.get(use);
    if (part?.estimate) return { ...pointsIn(part.estimate), grade: part.estimate.grade };
    return { points: part ? part.points / 10 : null, interval: null, grade: part ? 'E' : null };
  };
  const withPoints = <T extends ListedModel | ListedRelease>(row: T, subject: Subject): T =>
    Object.assign(row, pointsOf(subject), byOf(snapshot, subject, constraints));
  return releases
    ? {
        releases: shown.map((subject) =>
          withPoints(listedRelease(snapshot, subject.release as Release, fields ?? RELEASE_FIELDS), subject),
        ),
      }
    : {
        models: shown.map((subject) =>
          withPoints(listedModel(snapshot, subject.model as Model, subject.release, options), subject),
        ),
      };
}

/** Which way a list is sorted: the best first unless asked otherwise, the newest of dates. */
export const orderOf = ({ field, order }: NonNullable<ListOptions['sort']>): 'asc' | 'desc' =>
  order ?? (field.better === 'higher' || field.type === 'date' ? 'desc' : 'asc');

/** @param ordered whether they stand in order already, unless sorted by a field */
function arrange(snapshot: Snapshot, subjects: Subject[], { sort, limit }: ListOptions, ordered = false): Subject[] {
  let sorted = subjects;
  if (sort) {
    const { field } = sort;
    const order = orderOf(sort);
    // Prices are put in order in one currency, whatever they are shown in.
    const keyOf = (cell: Cell) => (cell.currency === undefined ? orderable(cell) : inUsd(snapshot, cell));
    const sign = order === 'desc' ? -1 : 1;
    const keyed = subjects.map((subject) => {
      const key = keyOf(resolve(snapshot, subject, field.id));
      // Of what has no price of its maker's the price elsewhere is no fact to show; it only orders them among each other.
      return { subject, key, elsewhere: key === null ? elsewhere(snapshot, subject, field.id) : null };
    });
    keyed.sort((a, b) => byKey(a.key, b.key, sign) || byKey(a.elsewhere, b.elsewhere, sign));
    sorted = keyed.map(({ subject }) => subject);
  } else if (!ordered) {
    const dated = subjects.map((subject) => ({ subject, date: releasedOn(snapshot, subject) }));
    sorted = dated.sort((a, b) => compare(b.date, a.date)).map(({ subject }) => subject);
  }
  return limit === undefined ? sorted : sorted.slice(0, limit);
}

/** Orders keys; what has none comes last, whichever way. */
function byKey(a: Scalar | null, b: Scalar | null, sign: 1 | -1): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a === b ? 0 : (a < b ? -1 : 1) * sign;
}

/** The least price of a release at others, for a field of prices. */
function elsewhere(snapshot: Snapshot, subject: Subject, field: string): number | null {
  const [head, kind] = pathOf(field);
  return head === 'cost' ? leastElsewhere(snapshot, subject, kind as Parameters<typeof leastElsewhere>[2]) : null;
}

/** The day of a release for ordering, as far as the chosen sources tell it; what has none is the oldest. */
function releasedOn(snapshot: Snapshot, subject: Subject): string {
  const { value } = resolveValue(snapshot, subject, 'release_date');
  return typeof value === 'string' && /^\d/.test(value) ? firstDay(value) : '';
}

function listedModel(
  snapshot: Snapshot,
  model: Model,
  release: Release | undefined,
  { fields = FIELDS, onlyFields = false }: Pick<ListOptions, 'fields' | 'onlyFields'>,
): ListedModel {
  const row: ListedModel = {
    id: model.id,
    name: snapshot.called(model),
    developer: model.developer,
    developer_name: snapshot.developerName(model.developer),
    release: release?.id ?? null,
    release_name: release?.name ?? null,
    stands_out: onlyFields ? [] : strengths(snapshot, model.id),
    checked: checkedOn(snapshot, { model, release }) ?? null,
    missing: Object.create(null) as ListedModel['missing'],
    sources: [],
  };
  fill(row, snapshot, { model, release }, fields, ['developer', 'release']);
  return row;
}

function listedRelease(snapshot: Snapshot, release: Release, fields: readonly Field[]): ListedRelease {
  const row: ListedRelease = {
    id: release.id,
    name: release.name,
    model: release.model ?? null,
    developer: release.developer,
    checked: checkedOn(snapshot, { model: undefined, release }) ?? null,
    missing: Object.create(null) as ListedModel['missing'],
    sources: [],
  };
  fill(row, snapshot, { model: undefined, release }, fields, ['developer', 'release']);
  return row;
}

/** When a release or a line was last checked: the release's own note of it, else the latest check of its sources. */
export function checkedOn(snapshot: Snapshot, { model, release }: Subject): string | undefined {
  if (release?.checked !== undefined) return release.checked;
  const sources = release ? release.source : snapshot.statements(model?.id ?? '').flatMap((said) => said.source);
  return snapshot.checked(sources);
}

/** Whether something was last checked more than so many days before the day, or never. */
function isStale(snapshot: Snapshot, subject: Subject, days: number): boolean {
  const checked = checkedOn(snapshot, subject);
  return checked === undefined || snapshot.age(checked) > days;
}

/** Writes fields into a row, nested by their ids, with why a null is one and the sources that the row rests on. */
function fill(
  row: ListedModel | ListedRelease,
  snapshot: Snapshot,
  subject: Subject,
  fields: readonly Field[],
  own: readonly string[],
): void {
  const sources = new Set<string>((row as ListedModel).stands_out?.flatMap((use) => use.sources) ?? []);
  for (const { id } of fields) {
    if (own.includes(id)) continue;
    const cell = resolveValue(snapshot, subject, id);
    put(row, id, cell);
    if (cell.layer !== undefined) {
      row.layers ??= {};
      row.layers[id] = cell.layer;
    }
    if (cell.value === null) row.missing[id] = cell.missing ?? 'unknown';
    for (const source of cell.sources) sources.add(source);
    if (cell.currency !== undefined) put(row, 'cost.currency', { value: cell.currency, sources: [] });
    if (cell.condition !== undefined) put(row, 'cost.condition', { value: cell.condition, sources: [] });
    if (cell.beside !== undefined) {
      const cost = row.cost as { beside?: Record<string, Cell['beside']> };
      cost.beside = { ...cost.beside, [pathOf(id)[1] ?? id]: cell.beside };
    }
  }
  row.sources = [...sources];
}

function put(row: object, id: string, cell: Cell): void {
  const [head, tail] = pathOf(id);
  const target = row as Record<string, unknown>;
  if (tail === undefined) {
    target[head] = cell.value;
    return;
  }
  target[head] ??= {};
  (target[head] as Record<string, unknown>)[tail] = cell.value;
}

/** The uses a line is said to be best for, best first, in the order of the files where equal. */
export function strengths(snapshot: Snapshot, model: string): Strength[] {
  const best = new Map<string, Strength>();
  for (const said of snapshot.evidence(model)) {
    if (said.use === undefined || said.fit === undefined) continue;
    const known = best.get(said.use);
    if (known && FIT_POINTS[known.fit] > FIT_POINTS[said.fit]) continue;
    const sources = known?.fit === said.fit ? [...new Set([...known.sources, ...said.source])] : said.source;
    best.set(said.use, { use: said.use, name: snapshot.useName(said.use), fit: said.fit, sources });
  }
  return [...best.values()].sort((a, b) => FIT_POINTS[b.fit] - FIT_POINTS[a.fit]);
}
