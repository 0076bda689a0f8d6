import { firstDay, isDate } from '../../domain/dates.ts';
import { FIELD_IDS, type FieldId, fieldOf } from '../../domain/fields.ts';
import { grouped } from '../../domain/groups.ts';
import { kindOf } from '../../domain/kinds/by-name.ts';
import { sourceOf } from '../../domain/layered.ts';
import type { Problem } from '../../domain/problems.ts';
import type { RecordLists } from '../../domain/records.ts';
import { referenceOf, type Shape, shapeOf } from '../../domain/schema-shape.ts';
import { NearMisses, suggestions } from '../../domain/suggestions.ts';
import { KIND_NAMES, type Kind, UNSTATED } from '../../domain/vocabulary.ts';
import { mendOf } from '../read/mends.ts';
import type { SourceMap } from '../read/parse.ts';
import { collisions } from './collisions.ts';
import { begin, type Period } from './periods.ts';

/** The records that references can lead to. */
export interface Declared {
  has(kind: Kind, id: string): boolean;
  ids(kind: Kind): readonly string[];
}

/**
 * @param broken ids of records that are declared but were refused, or kinds of which no id can be told: a reference to one is no
 * further problem
 */
export function declaredIn(records: RecordLists, broken: readonly { kind: Kind; id?: string }[]): Declared {
  const own = new Map(
    KIND_NAMES.map((kind) => [kind, new Set((records[kind] as { id?: string }[]).flatMap(({ id }) => id ?? []))]),
  );
  const untold = new Set<Kind>();
  for (const { kind, id } of broken) {
    if (id === undefined) untold.add(kind);
    else own.get(kind)?.add(id);
  }
  for (const kind of KIND_NAMES) {
    const { standIn } = kindOf(kind);
    for (const id of (standIn && own.get(standIn)) ?? []) own.get(kind)?.add(id);
  }
  const listed = new Map<Kind, readonly string[]>();
  const ids = (kind: Kind): readonly string[] => {
    const known = listed.get(kind) ?? [...(own.get(kind) ?? [])];
    listed.set(kind, known);
    return known;
  };
  return { has: (kind, id) => untold.has(kind) || own.get(kind)?.has(id) === true, ids };
}

/**
 * What no single record can show: references that lead nowhere, periods that overlap or run backwards, names that
 * collide.
 * @param settled records that were checked before and rest on nothing that was taken away since
 */
export function check(
  records: RecordLists,
  settled: ReadonlySet<object>,
  declared: Declared,
  map: SourceMap,
  defaults: readonly DefaultSource[] = [],
): Problem[] {
  return new Checker(records, settled, declared, map).run(defaults);
}

/** The sources that a file names for all that names none, and the mapping of the file. */
export interface DefaultSource {
  in: object;
  ids: readonly string[];
}

type Mapping = Readonly<Record<string, unknown>>;

class Checker {
  private readonly problems: Problem[] = [];
  private readonly near = new NearMisses();
  private readonly byId = new Map<Kind, Map<string, unknown>>();
  /** Default sources of files. */
  private readonly assumed = new Set<string>();

  constructor(
    private readonly records: RecordLists,
    private readonly settled: ReadonlySet<object>,
    private readonly declared: Declared,
    private readonly map: SourceMap,
  ) {}

  run(defaults: readonly DefaultSource[]): Problem[] {
    // Told once, where it is named; what rests on it is no further problem.
    for (const { in: file, ids } of defaults) {
      this.refer(file, 'source', ids, 'sources');
      for (const id of ids) this.assumed.add(id);
    }
    for (const name of KIND_NAMES) {
      const { schema, order, judge } = kindOf(name);
      const shape = shapeOf(schema);
      for (const record of this.records[name]) {
        if (this.settled.has(record)) continue;
        this.mapping(record as unknown as Mapping, shape);
        if (order) this.inOrder(record as unknown as Mapping, order);
        for (const wrong of judge?.(record as never, this.find) ?? [])
          this.report(wrong.in, wrong.code, { ...wrong.values }, wrong.key);
      }
    }
    return [...this.problems, ...collisions(this.records, this.map)];
  }

  private readonly find = (kind: Kind, id: string): unknown => {
    let known = this.byId.get(kind);
    if (!known) {
      // Of two of one id the first is meant.
      known = new Map([...(this.records[kind] as { id?: string }[])].reverse().map((one) => [one.id ?? '', one]));
      this.byId.set(kind, known);
    }
    return known.get(id);
  };

  /** A record, or an item of one of its lists. */
  private mapping(record: Mapping, { entries }: Shape): void {
    for (const [key, field] of entries ?? []) {
      const value = record[key];
      if (value !== undefined && value !== null) this.value(record, key, value, field);
    }
    if (!entries?.has('from')) return;
    const { from, until, seen } = record as Period;
    // A price begins where a source says so, or on the day it was first seen.
    const begin = from ?? seen;
    if (begin === undefined && entries.has('seen') && entries.get('from')?.meta.default === undefined)
      this.report(record, 'missing', { key: 'from' });
    if (begin !== undefined && until !== undefined && firstDay(until) <= firstDay(begin))
      this.report(record, 'order', { from: begin, until }, 'until');
  }

  private value(record: Mapping, key: string, value: unknown, field: Shape): void {
    const reference = referenceOf(field);
    if (field.meta.byField) {
      // A key that objects have by themselves is in the file and not in what was checked.
      for (const name of new Set([...Object.keys(value as Mapping), ...this.map.keysOf(value as object)])) {
        this.field(value as object, name, name);
        const named = Object.hasOwn(value as object, name) ? (value as Mapping)[name] : undefined;
        if (reference && named !== undefined) this.refer(value as object, name, named, reference.to);
      }
    } else if (reference) this.refer(record, key, value, reference.to);
    else if (field.meta.value?.name === 'field') {
      this.field(record, key, value as string);
      this.claim(record, value as string);
    } else if (field.form === 'mapping') this.mapping(value as Mapping, field);
    else if (field.of?.form === 'mapping') {
      const items = value as Mapping[];
      for (const item of items) this.mapping(item, field.of);
      if (field.meta.periods?.kind === 'exclusive') this.separate(items);
      else if (field.meta.periods?.kind === 'successive') this.succeed(items, field.meta.periods.series);
      else this.distinguish(key, items, field.meta.distinct ?? field.meta.identity ?? []);
    }
  }

  private inOrder(record: Mapping, [first, second]: readonly [string, string]): void {
    const [from, until] = [record[first], record[second]];
    if (isDay(from) && isDay(until) && firstDay(until) < firstDay(from))
      this.report(record, 'order', { from, until }, second);
  }

  /** Items of a list that says what tells them apart: of two that are alike nobody knows which holds. */
  private distinguish(list: string, items: readonly Mapping[], keys: readonly string[]): void {
    if (keys.length === 0) return;
    const seen = new Set<string>();
    for (const item of items) {
      const what = JSON.stringify(keys.map((key) => item[key] ?? null));
      const named = keys.filter((key) => item[key] !== undefined && key !== 'source');
      const values = { list, key: named.join(', '), value: named.map((key) => String(item[key])).join(', ') };
      if (seen.has(what)) this.report(item, 'twice', values, named[0]);
      seen.add(what);
    }
  }

  /** Periods of which each ends where the next of its series begins; each rests on a source. */
  private succeed(periods: readonly Mapping[], keys: readonly string[]): void {
    for (const period of periods)
      if ((period.source as string[]).length === 0) this.report(period, 'missing', { key: 'source' });
    const dated = periods.filter(({ from, seen }) => from !== undefined || seen !== undefined);
    const series = grouped(dated, (period) => [JSON.stringify(keys.map((name) => period[name] ?? null))]);
    for (const all of series.values()) {
      const sorted = [...(all as Period[])].sort((a, b) => (begin(a) < begin(b) ? -1 : 1));
      sorted.forEach((period, index) => {
        const next = sorted[index + 1];
        if (!next) return;
        const until = period.until === undefined ? undefined : firstDay(period.until);
        if (begin(next) === begin(period) || (until !== undefined && until > begin(next))) {
          this.report(next, 'overlap', { first: begin(period), second: begin(next) }, next.from ? 'from' : 'seen');
        }
      });
    }
  }

  /** Periods of one thing: each that begins before all earlier ones have ended is told. */
  private separate(periods: readonly Period[]): void {
    const sorted = [...periods].sort((a, b) => (begin(a) < begin(b) ? -1 : 1));
    let last: { until: string; from: string } | undefined;
    for (const period of sorted) {
      const until = period.until === undefined ? '9999' : firstDay(period.until);
      const { from, seen } = period;
      if (last && begin(period) < last.until) {
        const second = from ?? seen ?? '';
        this.report(
          period,
          'overlap',
          { first: last.from, second },
          from === undefined && seen !== undefined ? 'seen' : 'from',
        );
      }
      if (!last || until > last.until) last = { until, from: from ?? seen ?? '' };
    }
  }

  private field(record: object, key: string, field: string): void {
    if ((FIELD_IDS as readonly string[]).includes(field)) return;
    const [suggestion] = suggestions(field, FIELD_IDS);
    this.report(record, 'unknown-field', { field, ...(suggestion ? { suggestion } : {}) }, key);
  }

  /** What is claimed of a field is of its type, or says why there is none. */
  private claim(record: Mapping, field: string): void {
    const { value } = record;
    const { type } = (FIELD_IDS as readonly string[]).includes(field) ? fieldOf(field as FieldId) : {};
    if (value === undefined || (UNSTATED as readonly unknown[]).includes(value)) return;
    if ((type === 'number' || type === 'boolean') && typeof value !== type) {
      const given = Array.isArray(value) ? { given: 'list' } : { value: String(value) };
      const mend = typeof value === 'string' ? mendOf(type, value) : {};
      this.report(record, type, { key: 'value', ...given, ...mend }, 'value');
    }
    if (type === 'date' && !isDate(String(value)))
      this.report(record, 'date', { key: 'value', value: String(value), ...mendOf(type, String(value)) }, 'value');
  }

  private refer(record: object, key: string, value: unknown, kind: Kind): void {
    for (const id of [value].flat() as string[]) {
      if (this.declared.has(kind, id) || (kind === 'sources' && this.declared.has(kind, sourceOf(id)))) continue;
      if (kind === 'sources' && this.assumed.has(sourceOf(id)) && !this.map.holds(record, key)) continue;
      const suggestion = this.near.nearest(id, this.declared.ids(kind));
      this.report(
        record,
        'reference',
        { key, id: kind === 'sources' ? sourceOf(id) : id, kind, ...(suggestion ? { suggestion } : {}) },
        key,
      );
    }
  }

  private report(record: object, code: Problem['code'], values: Problem['values'], key?: string): void {
    this.problems.push(this.map.problem(record, code, values, key));
  }
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d/.test(value);
