import type { Model, Release, StatementKind } from '../domain/records.ts';
import { FIT_POINTS, type FieldId } from '../domain/vocabulary.ts';
import { hold, keeps } from './constraints.ts';
import { FIELDS, type Field, fieldOf, pathOf } from '../domain/fields.ts';
import type { Cell, Constraint, Instead, ListedModel, ListedRelease, ListResult } from './results.ts';
import { lineRows } from './rows.ts';
import { lookUp, orderable, type Subject, told } from '../domain/values.ts';
import { compare, dateOf, type View } from '../domain/snapshot.ts';

export interface ListOptions {
  releases: boolean;
  constraints: readonly Constraint[];
  /** Best first, or as asked; unknown values always come last. */
  sort?: { field: Field; order?: 'asc' | 'desc' } | undefined;
  limit?: number | undefined;
  fields?: readonly Field[] | undefined;
  /** Whether the fields are all that was asked for: nothing else is told or cited. */
  onlyFields?: boolean;
  /** Only what was last checked more than so many days before the day, or never. */
  stale?: number | undefined;
}

const RELEASE_FIELDS: readonly FieldId[] = [
  'release_date',
  'retirement_date',
  'status',
  'knowledge',
  'modalities.input',
  'modalities.output',
  'limit.context',
  'limit.input',
  'limit.output',
  'reasoning',
  'tool_call',
  'structured_output',
  'open_weights',
  'license',
  'cost.input',
  'cost.output',
  'cost.blend',
];

/** The lines, or the releases, that keep the constraints, in the order of the files unless sorted. */
export function list(view: View, options: ListOptions): ListResult {
  if (options.releases) {
    view.readOffers();
    const kept = view
      .releases()
      .filter((release) => isStale(view, { model: undefined, release }, options.stale))
      .filter((release) => keeps(view, release, options.constraints));
    const shown = arrange(
      view,
      kept.map((release) => ({ model: undefined, release })),
      options,
    );
    const fields = options.fields ?? RELEASE_FIELDS.map(fieldOf);
    return { releases: shown.map((subject) => listedRelease(view, subject.release as Release, fields)) };
  }
  if (isPlain(options)) {
    const rows = lineRows(view, (model) =>
      isListed(view, model) ? listedModel(view, model, hold(view, model, []).release, {}) : null,
    );
    return { models: rows.slice(0, options.limit) };
  }
  const subjects: Subject[] = [];
  for (const model of listed(view)) {
    const { release, against } = hold(view, model, options.constraints);
    if (against.length === 0 && isStale(view, { model, release }, options.stale)) subjects.push({ model, release });
  }
  const shown = arrange(view, subjects, options);
  return { models: shown.map(({ model, release }) => listedModel(view, model as Model, release, options)) };
}

/** Whether all of every line is asked for. */
const isPlain = ({ constraints, sort, fields, stale }: ListOptions): boolean =>
  constraints.length === 0 && sort === undefined && fields === undefined && stale === undefined;

/** The lines of which anything is left on the day, by the chosen sources. */
export const listed = (view: View): Model[] => view.knowledge.models.filter((model) => isListed(view, model));

/** What may be said of a line beside what it is good for, by kind: what most views read of it anyway comes first. */
const SPOKEN = Object.keys({
  architecture: true,
  field: true,
  summary: true,
  feature: true,
  assessment: true,
} satisfies Record<Exclude<StatementKind, 'introduction' | 'application'>, true>) as StatementKind[];

/** Whether anything is left of a line on the day, by the chosen sources. */
export const isListed = (view: View, model: Model): boolean =>
  view.evidence(model.id).length > 0 ||
  SPOKEN.some((kind) => view.statements(model.id, kind).length > 0) ||
  // A line that was only just entered has nothing but its name and what is current.
  (!view.narrowed && view.current(model) !== undefined) ||
  view.releasesOf(model.id).length > 0 ||
  (!view.narrowed && view.isBare(model));

function arrange(view: View, subjects: Subject[], { sort, limit }: ListOptions): Subject[] {
  let sorted = subjects;
  if (sort) {
    const { field } = sort;
    const order = sort.order ?? (field.better === 'higher' || field.type === 'date' ? 'desc' : 'asc');
    const keyed = subjects.map((subject) => ({ subject, key: orderable(lookUp(view, subject, field.id)) }));
    const sign = order === 'desc' ? -1 : 1;
    keyed.sort((a, b) => {
      if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1;
      return a.key === b.key ? 0 : (a.key < b.key ? -1 : 1) * sign;
    });
    sorted = keyed.map(({ subject }) => subject);
  } else if (subjects.some(({ model }) => model === undefined)) {
    sorted = subjects
      .map((subject) => ({ subject, date: dateOf(subject.release as Release) }))
      .sort((a, b) => compare(b.date, a.date))
      .map(({ subject }) => subject);
  }
  return limit === undefined ? sorted : sorted.slice(0, limit);
}

function listedModel(
  view: View,
  model: Model,
  release: Release | undefined,
  { fields = FIELDS, onlyFields = false }: Pick<ListOptions, 'fields' | 'onlyFields'>,
): ListedModel {
  const row: ListedModel = {
    id: model.id,
    name: view.called(model),
    developer: model.developer,
    developer_name: view.developerName(model.developer),
    release: release?.id ?? null,
    release_name: release?.name ?? null,
    stands_out: onlyFields ? [] : standsOut(view, model.id),
    checked: checkedOn(view, { model, release }) ?? null,
    missing: Object.create(null) as ListedModel['missing'],
    sources: [],
  };
  fill(row, view, { model, release }, fields, ['developer', 'release']);
  return row;
}

function listedRelease(view: View, release: Release, fields: readonly Field[]): ListedRelease {
  const row: ListedRelease = {
    id: release.id,
    name: release.name,
    model: release.model ?? null,
    developer: release.developer,
    checked: checkedOn(view, { model: undefined, release }) ?? null,
    missing: Object.create(null) as ListedModel['missing'],
    sources: [],
  };
  fill(row, view, { model: undefined, release }, fields, ['developer', 'release']);
  return row;
}

/** When a release or a line was last checked: the release's own note of it, else the latest check of its sources. */
export function checkedOn(view: View, { model, release }: Subject): string | undefined {
  if (release?.checked !== undefined) return release.checked;
  const sources = release ? release.source : view.statements(model?.id ?? '').flatMap((said) => said.source);
  return view.checked(sources);
}

function isStale(view: View, subject: Subject, days: number | undefined): boolean {
  if (days === undefined) return true;
  const checked = checkedOn(view, subject);
  return checked === undefined || view.age(checked) > days;
}

/** Writes fields into a row, nested by their ids, with why a null is one and whose word the row rests on. */
function fill(
  row: ListedModel | ListedRelease,
  view: View,
  subject: Subject,
  fields: readonly Field[],
  own: readonly string[],
): void {
  const sources = new Set<string>((row as ListedModel).stands_out?.flatMap((use) => use.sources) ?? []);
  for (const { id } of fields) {
    if (own.includes(id)) continue;
    const cell = told(view, subject, id);
    put(row, id, cell);
    if (cell.value === null) row.missing[id] = cell.missing ?? 'unknown';
    for (const source of cell.sources) sources.add(source);
    if (id.startsWith('cost.') && cell.currency !== undefined)
      put(row, 'cost.currency', { value: cell.currency, sources: [] });
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
export function standsOut(view: View, model: string): Instead[] {
  const best = new Map<string, Instead>();
  for (const said of view.evidence(model)) {
    if (said.use === undefined || said.fit === undefined) continue;
    const known = best.get(said.use);
    if (known && FIT_POINTS[known.fit] > FIT_POINTS[said.fit]) continue;
    const sources = known?.fit === said.fit ? [...new Set([...known.sources, ...said.source])] : said.source;
    best.set(said.use, { use: said.use, name: view.useName(said.use), fit: said.fit, sources });
  }
  return [...best.values()].sort((a, b) => FIT_POINTS[b.fit] - FIT_POINTS[a.fit]);
}
