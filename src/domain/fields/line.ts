import { equal, stated, UNKNOWN } from '../cell-values.ts';
import type { Cell, Saying, Value } from '../cells.ts';
import { firstDay } from '../dates.ts';
import { byLayer } from '../layered.ts';
import { dateOf } from '../lifecycle.ts';
import type { Model, Release, Statement, StatementKind } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Localized } from '../vocabulary.ts';
import type { FieldRow, Subject } from './field.ts';

/** What is known of a line and of who makes it. */
export const fields = [
  {
    id: 'developer',
    group: 'basics',
    type: 'text',
    aliases: ['maker', 'vendor'],
    label: { en: 'Developer', ko: '개발사' },
    about: 'maker',
    naming: true,
    resolve(snapshot, { model, release }) {
      const record = release ?? model;
      if (!record) return UNKNOWN;
      const label = snapshot.developerName(record.developer);
      return { value: record.developer, label, sources: snapshot.speaking(record.source) };
    },
  },
  {
    id: 'country',
    group: 'basics',
    type: 'text',
    label: { en: 'Country', ko: '국가' },
    values: 'countries',
    about: 'maker',
    resolve(snapshot, { model, release }) {
      const developer = snapshot.developers.get((release ?? model)?.developer ?? '');
      const sources = snapshot.speaking(developer?.source ?? []);
      // A country without a source is the user's own entry; one whose sources may not speak is not known here.
      if (developer?.country === undefined || (sources.length === 0 && snapshot.narrowed)) return UNKNOWN;
      return stated(developer.country, sources);
    },
  },
  {
    id: 'release',
    group: 'basics',
    type: 'text',
    aliases: ['current'],
    label: { en: 'Current release', ko: '현재 릴리스' },
    about: 'line',
    naming: true,
    resolve(snapshot, { model, release }) {
      if (!model && release)
        return { value: release.id, label: release.name, sources: snapshot.speaking(release.source) };
      const current = model && snapshot.current(model);
      if (!current) return UNKNOWN;
      const label = current.named ?? snapshot.anyRelease(current.release)?.name;
      const sources = snapshot.speaking(current.source);
      return { value: current.release, ...(label === undefined ? {} : { label }), sources };
    },
  },
  {
    id: 'architecture',
    group: 'basics',
    type: 'texts',
    label: { en: 'Architecture', ko: '아키텍처' },
    about: 'line',
    resolve: (snapshot, { model, release }) => architecture(snapshot, model, release),
  },
  {
    id: 'open_source',
    group: 'openness',
    type: 'boolean',
    label: { en: 'Called open source', ko: '"오픈소스"로 소개' },
    about: 'claim',
    optional: true,
    resolve: (snapshot, subject) => claimed(snapshot, subject, 'open_source'),
  },
] as const satisfies readonly FieldRow[];

function architecture(snapshot: Snapshot, model: Model | undefined, release: Release | undefined): Cell {
  const said = saidOf(snapshot, 'architecture', model, release);
  const texts = said.map((entry) => entry.text).filter((text): text is Localized => text !== null);
  if (texts.length === 0) return UNKNOWN;
  // A line has had other releases since: the day it was said belongs to it.
  const since = said.map((entry) => entry.said).sort()[0] as string;
  return { value: texts, since, sources: [...new Set(said.flatMap((entry) => entry.source))], standing: 'claim' };
}

/** What is claimed of a field, as a claim; the first claim stands, others that differ are told beside it. */
function claimed(snapshot: Snapshot, { model, release }: Subject, field: string): Cell {
  const said = claims(snapshot, model, release)
    .filter((entry) => entry.field === field && entry.value !== undefined)
    .sort(byLayer)
    .map((entry) => ({
      value: entry.value as Value,
      sources: entry.source,
      saying: sayingOf(entry, { model, release }),
    }));
  const [first] = said;
  if (!first) return UNKNOWN;
  const agree = said.filter(({ value }) => equal(value, first.value));
  const conflict = said.filter(({ value }) => !equal(value, first.value));
  return {
    value: first.value,
    sources: [...new Set(agree.flatMap(({ sources }) => sources))],
    standing: 'claim',
    said: agree.map(({ saying }) => saying),
    ...(conflict.length > 0 ? { conflict: conflict.map(({ value, sources }) => ({ value, sources })) } : {}),
  };
}

/** Of what a statement speaks, beside the release of a line that is shown. */
export const sayingOf = ({ about, models, said }: Statement, { model, release }: Subject): Saying => ({
  about,
  with: models.filter((other) => other !== (model?.id ?? release?.model)),
  date: said,
  earlier:
    about.length > 0 ? !about.includes(release?.id ?? '') : release !== undefined && firstDay(said) < dateOf(release),
});

/** The claims about fields that concern a line, or a release of it where only that is asked for. */
export function claims(snapshot: Snapshot, model: Model | undefined, release: Release | undefined): Statement[] {
  return saidOf(snapshot, 'field', model, release);
}

/** What is said of a line, or where only a release is asked for, of that. */
function saidOf(
  snapshot: Snapshot,
  kind: StatementKind,
  model: Model | undefined,
  release: Release | undefined,
): Statement[] {
  const line = model?.id ?? release?.model;
  if (line === undefined) return [];
  const said = snapshot.statements(line, kind);
  return model ? said : said.filter(({ about }) => release && about.includes(release.id));
}
