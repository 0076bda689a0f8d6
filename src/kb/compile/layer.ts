import type { InferOutput } from 'valibot';
import type { Problem } from '../../domain/problems.ts';
import type { StatementKind } from '../../domain/records.ts';
import type * as schema from '../../domain/schema.ts';
import { KIND_NAMES, type Kind, type Localized } from '../../domain/vocabulary.ts';
import type { SourceMap } from '../read/parse.ts';
import type { Records } from '../read/validate.ts';

/**
 * Records of one layer, each perhaps only a part of a record and each perhaps a removal. What was said of a model stands
 * among the statements; every item names its sources; lists that may be absent are empty.
 */
export type PartialRecord = Record<string, unknown> & { id?: string; remove?: boolean; assumed?: string[] };
export type Layer = { [K in Kind]: PartialRecord[] };

export const emptyLayer = (): Layer => Object.fromEntries(KIND_NAMES.map((kind) => [kind, []])) as never;

type Sourced = { source?: string[] | undefined; remove?: boolean | undefined };
type RawModel = InferOutput<typeof schema.Model>;
type RawStatement = InferOutput<typeof schema.Statement>;
type Said = {
  text?: Localized | undefined;
  use?: string | undefined;
  fit?: string | undefined;
  criterion?: string | undefined;
  field?: string | undefined;
  value?: unknown;
  said?: string | undefined;
  about?: string[] | undefined;
  from?: string | undefined;
  until?: string | undefined;
  at?: Localized | undefined;
} & Sourced;

/** Adds a file's records to its layer. `said` stays open here: it defaults to the date of a source that may lie elsewhere. */
export function addFile(layer: Layer, file: Records, map: SourceMap, problems: Problem[]): void {
  const add = new Normaliser(layer, file.source ?? [], map, problems);
  const { records } = file;
  for (const kind of ['sources', 'developers', 'providers', 'uses', 'criteria', 'rates'] as const) {
    for (const record of records[kind]) add.plain(kind, record);
  }
  for (const model of records.models) add.model(model);
  for (const statement of records.statements) add.statement(statement);
  for (const release of records.releases)
    add.nested('releases', release, ['benchmarks', 'also', 'tokens_per_character', 'names']);
  for (const offer of records.offers) add.nested('offers', offer, ['data', 'cost']);
  for (const plan of records.plans) add.nested('plans', plan, ['price', 'data']);
  for (const trend of records.trends) add.claim('trends', trend);
  for (const conclusion of records.conclusions) add.claim('conclusions', conclusion);
}

class Normaliser {
  constructor(
    private readonly layer: Layer,
    private readonly source: string[],
    private readonly map: SourceMap,
    private readonly problems: Problem[],
  ) {}

  plain(kind: Kind, record: object & { source?: string[] | undefined }): void {
    // Who a developer is needs no source of its own where the file names none; a source needs none at all.
    this.push(kind, record, kind === 'rates' ? this.assumed(record) : {});
  }

  nested(kind: 'releases' | 'offers' | 'plans', record: Sourced & Record<string, unknown>, lists: string[]): void {
    const filled: Record<string, unknown> = this.assumed(record);
    for (const key of lists) {
      const items = record[key] as Sourced[] | undefined;
      if (items) filled[key] = this.items(items, record.source ?? this.source);
    }
    this.push(kind, record, filled);
  }

  /**
   * A file's default source is only assumed for a record: where a lower layer holds the record with sources of its own,
   * they stay, for this file states a part of it.
   */
  private assumed(record: Sourced): { assumed?: string[] } {
    return record.source === undefined && this.source.length > 0 ? { assumed: this.source } : {};
  }

  /** Items of a list, each with its source. A removal matches what it names and nothing more. */
  private items(items: readonly Sourced[], source: string[]): Sourced[] {
    return items.map((item) => (item.remove ? item : this.copy(item, { source: item.source ?? source })));
  }

  claim(kind: 'trends' | 'conclusions', record: Sourced): void {
    this.push(kind, record, { source: this.sourcesOf(record) });
  }

  model(model: RawModel): void {
    const source = model.source ?? this.source;
    const { summary, architecture, features, applications, assessments, ...rest } = model;
    this.push(
      'models',
      rest,
      {
        ...this.assumed(model),
        ...(model.current && { current: this.items(model.current, source) }),
        ...(model.names && { names: this.items(model.names, source) }),
      },
      model,
    );
    if (model.remove) return;
    const of: [StatementKind, readonly Said[] | undefined][] = [
      ['summary', summary],
      ['architecture', architecture],
      ['feature', features],
      ['application', applications],
      ['assessment', assessments],
    ];
    for (const [kind, items] of of) {
      for (const item of items ?? []) this.say(kind, [model.id], item, source);
    }
  }

  statement(statement: RawStatement): void {
    const { models, kind, ...said } = statement;
    if (statement.remove && statement.id !== undefined) {
      this.push('statements', statement, {});
      return;
    }
    const section: StatementKind = said.use
      ? 'application'
      : said.criterion
        ? 'assessment'
        : said.field
          ? 'field'
          : (kind ?? (models ? 'feature' : 'introduction'));
    if (section !== 'introduction' && models === undefined && !this.map.isRefused(statement, 'models')) {
      this.problems.push(this.map.problem(statement, 'missing', { key: 'models' }));
    }
    this.say(section, models ?? [], said, this.source, statement);
  }

  private say(kind: StatementKind, models: string[], said: Said, source: string[], origin: object = said): void {
    const lacking = missingOf(kind, said);
    const missing = lacking !== undefined && this.map.isRefused(origin, lacking) ? undefined : lacking;
    if (!said.remove && missing)
      this.problems.push(this.map.problem(origin, missing === 'text' ? 'statement' : 'missing', { key: missing }));
    const sources = said.source ?? source;
    if (!said.remove && sources.length === 0 && !this.map.isRefused(origin, 'source'))
      this.problems.push(this.map.problem(origin, 'missing', { key: 'source' }));
    // A removal matches what it names and nothing more; a default source would narrow it unseen.
    const filled = said.remove
      ? { kind, models }
      : { kind, models, text: said.text ?? null, at: said.at ?? null, about: said.about ?? [], source: sources };
    this.push('statements', said, filled, origin);
  }

  private sourcesOf(record: Sourced): string[] {
    const sources = record.source ?? this.source;
    if (sources.length === 0 && !record.remove && !this.map.isRefused(record, 'source'))
      this.problems.push(this.map.problem(record, 'missing', { key: 'source' }));
    return sources;
  }

  private copy<T extends object>(record: T, filled: object): T {
    const copy = { ...record, ...filled } as T;
    this.map.copy(record, copy);
    return copy;
  }

  private push(kind: Kind, record: object, filled: object, origin: object = record): void {
    const part = { ...record, ...filled } as PartialRecord;
    this.map.copy(origin, part);
    this.layer[kind].push(part);
  }
}

/** What a statement of a kind must have and this one lacks. */
function missingOf(kind: StatementKind, said: Said): string | undefined {
  if (kind === 'application') return said.use === undefined ? 'use' : said.fit === undefined ? 'fit' : undefined;
  if (kind === 'field') return said.value === undefined ? 'value' : undefined;
  if (kind === 'assessment' && said.criterion === undefined) return 'criterion';
  return said.text ? undefined : 'text';
}
