import { equal } from '../../domain/cell-values.ts';
import { FIELDS, type Field, fieldOf } from '../../domain/fields.ts';
import { isOut } from '../../domain/lifecycle.ts';
import type { Model, Release } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { resolve } from '../../domain/values.ts';
import { beginning } from '../../engine/beginning.ts';
import { isListed } from '../../engine/listed.ts';
import { type Named, NotOnDayError } from '../../engine/names.ts';
import type {
  Claim,
  FieldsPage,
  ModelPage,
  PageResult,
  ReleasePage,
  ShownField,
  ShownModel,
} from '../../engine/results.ts';
import { show } from './query.ts';

/**
 * The page of a line or a release on the snapshot's day; with `fields`, only those.
 * @throws NotOnDayError where the name is known and nothing is left of it on the day, by the chosen sources
 */
export function page(snapshot: Snapshot, named: Named, asked: string, fields?: readonly Field[]): PageResult {
  const known = named.kind === 'model' ? isListed(snapshot, named.model) : isThere(snapshot, named.release);
  if (!known) throw new NotOnDayError(asked, snapshot.day, beginning(snapshot, named));
  if (named.kind === 'model') {
    const model = modelPage(snapshot, named.model);
    return { model: fields ? only(model, model.called, fields) : model };
  }
  const release = releasePage(snapshot, named.release);
  return { release: fields ? only(release, release.name, fields) : release };
}

/** Whether a release was out by the day and a chosen source speaks of it, in its record or in a statement. */
function isThere(snapshot: Snapshot, release: Release): boolean {
  if (!isOut(snapshot, release)) return false;
  return snapshot.mentions(release) || spokenOf(snapshot, release);
}

const spokenOf = (snapshot: Snapshot, release: Release): boolean =>
  release.model !== undefined && snapshot.statements(release.model).some(({ about }) => about.includes(release.id));

function modelPage(snapshot: Snapshot, model: Model): ModelPage {
  const shown = show(snapshot, { kind: 'model', model }).model as ShownModel;
  const id = snapshot.current(model)?.release;
  const found = id === undefined ? undefined : snapshot.anyRelease(id);
  const release = found && isOut(snapshot, found) ? found : undefined;
  const { specification } = shown;
  return {
    ...shown,
    specification:
      specification && release ? { ...specification, fields: fieldsOf(snapshot, undefined, release) } : null,
    fields: fieldsOf(snapshot, model, release),
  };
}

function releasePage(snapshot: Snapshot, release: Release): ReleasePage {
  const shown = show(snapshot, { kind: 'release', release }).release as NonNullable<ReturnType<typeof show>['release']>;
  const model = release.model === undefined ? undefined : snapshot.models.get(release.model);
  const line = model && (show(snapshot, { kind: 'model', model }).model as ShownModel);
  const own = <T extends Claim>(claims: readonly T[] = []): T[] =>
    claims.filter(({ about }) => about.includes(release.id));
  return {
    ...shown,
    developer_name: snapshot.developerName(release.developer),
    model_name: model ? snapshot.called(model) : null,
    fields: fieldsOf(snapshot, undefined, release),
    summary: own(line?.summary),
    architecture: own(line?.architecture),
    features: own(line?.features),
    applications: own(line?.applications),
    assessments: own(line?.assessments),
  };
}

/** Who it is, and the fields asked for with the claims about them; a claim of open source brings the licence along. */
function only(whole: ModelPage | ReleasePage, name: string, fields: readonly Field[]): FieldsPage {
  const ids = new Set<string>(fields.map(({ id }) => id));
  if (ids.has('open_source')) ids.add('license');
  const byId = new Map(whole.fields.map((cell) => [cell.field, cell]));
  return {
    id: whole.id,
    name,
    fields: [...ids].map(
      (id) => byId.get(id) ?? { field: id, ...groupOf(id), value: null, missing: 'unknown' as const, sources: [] },
    ),
    claims: whole.claims.filter(({ field }) => ids.has(field)),
  };
}

const groupOf = (id: string): { group: string; unit: string | null } => {
  const { group, unit } = fieldOf(id as Field['id']);
  return { group, unit };
};

/** The cells of the field table for a line with its release, or for a release by itself. */
function fieldsOf(snapshot: Snapshot, model: Model | undefined, release: Release | undefined): ShownField[] {
  const fields = model ? FIELDS : FIELDS.filter(({ about }) => about !== 'line');
  return fields.map(({ id, group, unit, about }) => {
    // Who makes a line is the line's own, whatever release is current.
    const own = model && about === 'maker' ? { model, release: undefined } : { model, release };
    const { conflict, ...cell } = resolve(snapshot, own, id);
    const others = conflict?.map((other) => ({ ...other, note: release ? noteOf(release, id, other) : null }));
    const note = release && noteOf(release, id, cell);
    return { field: id, group, unit, ...cell, ...(note ? { note } : {}), ...(others ? { conflict: others } : {}) };
  });
}

/** Why a source gives another value, where the record says. */
export function noteOf(release: Release, field: string, other: { value: unknown; sources: readonly string[] }) {
  const ends = field === 'retirement_date' ? (release.ends ?? []) : [];
  const told = [
    ...release.also,
    ...ends.map(({ date, ...end }) => ({ ...end, field, value: date, source: end.source ?? [] })),
  ];
  const found = told.find(
    (entry) =>
      entry.field === field &&
      equal(entry.value, other.value as never) &&
      entry.source.some((id) => other.sources.includes(id)),
  );
  return found?.note ?? null;
}
