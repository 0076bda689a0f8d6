import { firstDay } from '../../domain/dates.ts';
import { FIELD_IDS } from '../../domain/fields.ts';
import type { Problem } from '../../domain/problems.ts';
import type { Knowledge } from '../../domain/records.ts';
import { suggestions } from '../../domain/suggestions.ts';
import type { Kind } from '../../domain/vocabulary.ts';
import type { SourceMap } from '../read/parse.ts';
import { collisions } from './collisions.ts';

type Records = Omit<Knowledge, 'version' | 'digest'>;
/** The kinds whose records others name. */
const NAMED = ['sources', 'developers', 'providers', 'uses', 'criteria', 'models', 'releases'] as const;
type NamedKind = (typeof NAMED)[number];

/** The records that references can lead to. */
export interface Declared {
  has(kind: NamedKind, id: string): boolean;
  ids(kind: NamedKind): readonly string[];
}

/** @param broken ids of records that are declared but were refused; a reference to one is no further problem */
export function declaredIn(records: Records, broken: readonly { kind: Kind; id: string }[]): Declared {
  const byKind = new Map<NamedKind, Set<string>>();
  for (const kind of NAMED) {
    const refused = broken.filter((entry) => entry.kind === kind).map((entry) => entry.id);
    byKind.set(kind, new Set([...records[kind].map((record) => record.id), ...refused]));
  }
  // A developer serves its own models: it is a provider without a record of its own.
  for (const id of byKind.get('developers') ?? []) byKind.get('providers')?.add(id);
  return {
    has: (kind, id) => byKind.get(kind)?.has(id) === true,
    ids: (kind) => [...(byKind.get(kind) ?? [])],
  };
}

/**
 * What no single record can show: references that lead nowhere, periods that overlap or run backwards, names that
 * collide.
 * @param settled records that were checked before and rest on nothing that was taken away since
 */
export function check(records: Records, settled: ReadonlySet<object>, declared: Declared, map: SourceMap): Problem[] {
  return new Checker(records, settled, declared, map).run();
}

class Checker {
  private readonly problems: Problem[] = [];

  constructor(
    private readonly records: Records,
    private readonly settled: ReadonlySet<object>,
    private readonly declared: Declared,
    private readonly map: SourceMap,
  ) {}

  /** The records of a kind that are yet to be checked. */
  private open<K extends Kind>(kind: K): Records[K][number][] {
    return (this.records[kind] as Records[K][number][]).filter((record) => !this.settled.has(record));
  }

  run(): Problem[] {
    for (const provider of this.open('providers')) this.refer(provider, 'developer', 'developers');
    for (const kind of ['developers', 'providers', 'uses', 'criteria', 'rates'] as const) {
      for (const record of this.open(kind)) this.refer(record, 'source', 'sources');
    }
    for (const model of this.open('models')) {
      this.refer(model, 'developer', 'developers');
      this.refer(model, 'source', 'sources');
      for (const current of model.current) {
        this.refer(current, 'release', 'releases');
        this.refer(current, 'source', 'sources');
      }
      this.separate(model.current);
      for (const name of model.names ?? []) {
        this.refer(name, 'source', 'sources');
        this.order(name);
      }
    }
    for (const statement of [...this.open('statements'), ...this.open('trends'), ...this.open('conclusions')]) {
      this.refer(statement, 'models', 'models');
      this.refer(statement, 'use', 'uses');
      this.refer(statement, 'criterion', 'criteria');
      this.refer(statement, 'about', 'releases');
      this.refer(statement, 'source', 'sources');
      this.field(statement as { field?: string }, 'field');
      this.order(statement);
    }
    for (const release of this.open('releases')) this.release(release);
    for (const offer of this.open('offers')) this.offer(offer);
    for (const plan of this.open('plans')) {
      this.refer(plan, 'model', 'models');
      this.refer(plan, 'provider', 'providers');
      this.refer(plan, 'releases', 'releases');
      this.refer(plan, 'source', 'sources');
      for (const price of plan.price) {
        this.refer(price, 'source', 'sources');
        this.order(price);
        if (price.from === undefined && price.seen === undefined) this.report(price, 'missing', { key: 'from' });
      }
      for (const data of plan.data) {
        this.refer(data, 'source', 'sources');
        this.order(data);
      }
    }
    return [...this.problems, ...collisions(this.records, this.map)];
  }

  private release(release: Records['releases'][number]): void {
    this.refer(release, 'developer', 'developers');
    this.refer(release, 'model', 'models');
    this.refer(release, 'replaced_by', 'releases');
    this.refer(release, 'source', 'sources');
    for (const [field, source] of Object.entries(release.sources ?? {})) {
      this.field({ field }, 'field', release.sources as object);
      for (const id of source) this.known(release.sources as object, field, id, 'sources');
    }
    for (const other of release.also) {
      this.field(other, 'field');
      this.refer(other, 'source', 'sources');
    }
    for (const benchmark of release.benchmarks) this.refer(benchmark, 'source', 'sources');
    for (const figure of release.tokens_per_character ?? []) this.refer(figure, 'source', 'sources');
    for (const name of release.names ?? []) {
      this.refer(name, 'source', 'sources');
      this.order(name);
    }
    const { release_date: born, retirement_date: gone } = release;
    if (isDay(born) && isDay(gone) && firstDay(gone) < firstDay(born)) {
      this.report(release, 'order', { from: born, until: gone }, 'retirement_date');
    }
  }

  private offer(offer: Records['offers'][number]): void {
    this.refer(offer, 'release', 'releases');
    this.refer(offer, 'provider', 'providers');
    this.order(offer);
    this.refer(offer, 'source', 'sources');
    for (const data of offer.data) {
      this.refer(data, 'source', 'sources');
      this.order(data);
    }
    const series = new Map<string, typeof offer.cost>();
    for (const cost of offer.cost) {
      this.refer(cost, 'source', 'sources');
      if (cost.source.length === 0) this.report(cost, 'missing', { key: 'source' });
      const since = cost.from ?? cost.seen;
      if (since === undefined) {
        this.report(cost, 'missing', { key: 'from' });
        continue;
      }
      this.order({ from: since, until: cost.until }, cost);
      const key = JSON.stringify([cost.source, cost.when ?? null, cost.currency]);
      series.set(key, [...(series.get(key) ?? []), cost]);
    }
    for (const costs of series.values()) {
      const sorted = [...costs].sort((a, b) => (begin(a) < begin(b) ? -1 : 1));
      sorted.forEach((cost, index) => {
        const next = sorted[index + 1];
        if (!next) return;
        const until = cost.until === undefined ? undefined : firstDay(cost.until);
        if (begin(next) === begin(cost) || (until !== undefined && until > begin(next))) {
          this.report(next, 'overlap', { first: begin(cost), second: begin(next) }, next.from ? 'from' : 'seen');
        }
      });
    }
  }

  /** Periods of one thing: each that begins before all earlier ones have ended is told. */
  private separate(periods: readonly { from?: string | undefined; until?: string | undefined }[]): void {
    const sorted = [...periods].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
    let last: { until: string; from: string } | undefined;
    for (const period of sorted) {
      this.order(period);
      const until = period.until === undefined ? '9999' : firstDay(period.until);
      if (last && firstDay(period.from ?? '0000') < last.until) {
        this.report(period, 'overlap', { first: last.from, second: period.from ?? '' }, 'from');
      }
      if (!last || until > last.until) last = { until, from: period.from ?? '' };
    }
  }

  private order(period: { from?: string | undefined; until?: string | undefined }, origin: object = period): void {
    if (period.from !== undefined && period.until !== undefined && firstDay(period.until) <= firstDay(period.from)) {
      this.report(origin, 'order', { from: period.from, until: period.until }, 'until');
    }
  }

  private field(record: { field?: string }, key: string, origin: object = record): void {
    const { field } = record;
    if (field === undefined || (FIELD_IDS as readonly string[]).includes(field)) return;
    const [suggestion] = suggestions(field, FIELD_IDS);
    this.report(
      origin,
      'unknown-field',
      { field, ...(suggestion ? { suggestion } : {}) },
      origin === record ? key : field,
    );
  }

  private refer(record: object, key: string, kind: NamedKind): void {
    const value = (record as Record<string, unknown>)[key];
    if (value === undefined || value === null) return;
    for (const id of Array.isArray(value) ? value : [value]) this.known(record, key, id as string, kind);
  }

  private known(record: object, key: string, id: string, kind: NamedKind): void {
    if (this.declared.has(kind, id)) return;
    const [suggestion] = suggestions(id, this.declared.ids(kind));
    this.report(record, 'reference', { key, id, kind, ...(suggestion ? { suggestion } : {}) }, key);
  }

  private report(record: object, code: Problem['code'], values: Problem['values'], key?: string): void {
    this.problems.push(this.map.problem(record, code, values, key));
  }
}

const isDay = (value: string | undefined): value is string => value !== undefined && /^\d/.test(value);
const begin = (period: { from?: string | undefined; seen?: string | undefined }): string =>
  firstDay(period.from ?? period.seen ?? '0000');
