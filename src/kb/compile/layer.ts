import type { InFile } from '../../domain/kinds/by-name.ts';
import type { RecordKind } from '../../domain/kinds/kind.ts';
import { KINDS } from '../../domain/kinds/registry.ts';
import { lackingOf, statementKindOf } from '../../domain/kinds/statements.ts';
import type { Problem } from '../../domain/problems.ts';
import { shapeOf } from '../../domain/schema-shape.ts';
import { KIND_NAMES, type Kind, type StatementKind } from '../../domain/vocabulary.ts';
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
type Said = Omit<InFile<'statements'>, 'models' | 'kind'>;

/** Adds a file's records to its layer. `said` stays open here: it defaults to the date of a source that may lie elsewhere. */
export function addFile(layer: Layer, file: Records, map: SourceMap, problems: Problem[]): void {
  const normalise = new Normaliser(layer, file.source ?? [], map, problems);
  for (const kind of KINDS) {
    for (const record of file.records[kind.name]) {
      if (kind.name === 'statements') normalise.statement(record as InFile<'statements'>);
      else normalise.record(kind, record);
    }
  }
}

class Normaliser {
  constructor(
    private readonly layer: Layer,
    private readonly source: string[],
    private readonly map: SourceMap,
    private readonly problems: Problem[],
  ) {}

  record(kind: RecordKind & { name: Kind }, record: Sourced & Record<string, unknown>): void {
    const source = record.source ?? this.source;
    const rest: Record<string, unknown> = { ...record };
    for (const key of Object.keys(kind.statements ?? {})) delete rest[key];
    this.push(kind.name, rest, { ...this.sourceOf(kind, record), ...this.items(kind, rest, source) }, record);
    if (record.remove) return;
    for (const [key, statement] of Object.entries(kind.statements ?? {})) {
      for (const item of (record[key] ?? []) as Said[]) this.say(statement, [record.id as string], item, source);
    }
  }

  /**
   * A file's default source is only assumed for a record: where a lower layer holds the record with sources of its own,
   * they stay, for this file states a part of it. Who a developer is needs no source where the file names none.
   */
  private sourceOf({ source }: RecordKind, record: Sourced): { source?: string[]; assumed?: string[] } {
    if (source === 'claim') {
      const sources = record.source ?? this.source;
      this.needSource(record, sources);
      return { source: sources };
    }
    return source === 'assumed' && record.source === undefined && this.source.length > 0
      ? { assumed: this.source }
      : {};
  }

  /** Lists of items that have sources, each item with its own. A removal matches what it names and nothing more. */
  private items(kind: RecordKind, record: Record<string, unknown>, source: string[]): Record<string, Sourced[]> {
    const filled: Record<string, Sourced[]> = {};
    for (const [key, { of }] of shapeOf(kind.schema).entries ?? []) {
      const items = record[key];
      if (!of?.entries?.has('source') || !Array.isArray(items)) continue;
      filled[key] = (items as Sourced[]).map((item) =>
        item.remove ? item : this.copy(item, { source: item.source ?? source }),
      );
    }
    return filled;
  }

  statement(statement: InFile<'statements'>): void {
    const { models, kind: _, ...said } = statement;
    if (statement.remove && statement.id !== undefined) {
      this.push('statements', statement, {});
      return;
    }
    const kind = statementKindOf(statement);
    if (kind !== 'introduction' && models === undefined && !this.map.isRefused(statement, 'models')) {
      this.problems.push(this.map.problem(statement, 'missing', { key: 'models' }));
    }
    this.say(kind, models ?? [], said, this.source, statement);
  }

  private say(kind: StatementKind, models: string[], said: Said, source: string[], origin: object = said): void {
    const lacking = lackingOf(kind, said);
    const missing = lacking !== undefined && this.map.isRefused(origin, lacking) ? undefined : lacking;
    if (!said.remove && missing)
      this.problems.push(this.map.problem(origin, missing === 'text' ? 'statement' : 'missing', { key: missing }));
    const sources = said.source ?? source;
    this.needSource(said, sources, origin);
    // A removal matches what it names and nothing more; a default source would narrow it unseen.
    const filled = said.remove
      ? { kind, models }
      : { kind, models, text: said.text ?? null, at: said.at ?? null, about: said.about ?? [], source: sources };
    this.push('statements', said, filled, origin);
  }

  private needSource(record: Sourced, sources: readonly string[], origin: object = record): void {
    if (!record.remove && sources.length === 0 && !this.map.isRefused(origin, 'source'))
      this.problems.push(this.map.problem(origin, 'missing', { key: 'source' }));
  }

  private copy<T extends object>(record: T, filled: object): T {
    const copy = { ...record, ...filled } as T;
    this.map.copy(record, copy);
    return copy;
  }

  private push(kind: Kind, record: object, filled: object, origin: object = record): void {
    const partial = { ...record, ...filled } as PartialRecord;
    this.map.copy(origin, partial);
    this.layer[kind].push(partial);
  }
}
