import { kindOf } from '../../src/domain/kinds/by-name.ts';
import type { RecordLists } from '../../src/domain/records.ts';
import { type Shape, shapeOf } from '../../src/domain/schema-shape.ts';
import type { Kind } from '../../src/domain/vocabulary.ts';

/** Something that a record says, in words that can be compared and printed. */
export interface Fact {
  kind: Kind;
  /** The record, by its identity. */
  id: string;
  /** As the file has it: `limit.context`; of an item with what tells it from others: `cost (2026-10-01, USD)`. */
  field: string;
  /** What tells it from all others. */
  key: string;
  /** The same without its source: another page may say it now. */
  loose: string;
  value: string;
  sources: string[];
}
export interface KnowledgeFacts {
  facts: Fact[];
  /** The ids of the records of each kind. */
  ids: Map<Kind, Set<string>>;
}

/** Kinds whose records are told one by one: the words that needs are read by, and what is calculated, are counted alone. */
const TOLD: ReadonlySet<Kind> = new Set([
  ...(['sources', 'developers', 'providers', 'models', 'statements', 'releases', 'offers', 'plans'] as const),
  ...(['tables', 'editions', 'trends', 'conclusions', 'rates'] as const),
]);
/** What is no fact about a model: why, from where, when it was looked at. */
const BESIDE: ReadonlySet<string> = new Set(['source', 'sources', 'checked', 'note', 'at', 'remove', 'x']);

type Mapping = Readonly<Record<string, unknown>>;
const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean =>
  isMapping(value) && Object.keys(value).every((key) => key === 'en' || key === 'ko');

/** All facts of a knowledge base. */
export function factsOf(records: RecordLists): KnowledgeFacts {
  const facts: Fact[] = [];
  const ids = new Map<Kind, Set<string>>();
  for (const [name, list] of Object.entries(records) as [Kind, readonly Mapping[]][]) {
    const { identity, schema } = kindOf(name);
    const shape = shapeOf(schema);
    const known = new Set<string>();
    ids.set(name, known);
    for (const record of list) {
      const id = idOf(name, record, identity);
      known.add(id);
      if (TOLD.has(name)) facts.push(...ofRecord(name, id, record, shape, identity));
    }
  }
  return { facts, ids };
}

/** What tells a record from others of its kind: of what is said, whom and what it is said of, and the words. */
function idOf(kind: Kind, record: Mapping, identity: readonly string[]): string {
  if (kind !== 'statements') return identity.map((key) => String(record[key])).join(' ');
  const about = [record.models, record.use ?? record.criterion ?? record.field ?? record.kind].flat();
  return `${about.join(' ')}: ${worded(record.text)}`;
}

function ofRecord(kind: Kind, id: string, record: Mapping, shape: Shape, identity: readonly string[]): Fact[] {
  const byField = (isMapping(record.sources) ? record.sources : {}) as Readonly<Record<string, string[]>>;
  const own = listOf(record.source);
  const fact = (field: string, value: string, sources: string[], from = ''): Fact => {
    const loose = `${kind}\t${id}\t${field}`;
    return { kind, id, field, key: `${loose}\t${from}`, loose, value, sources };
  };
  return Object.entries(record).flatMap(([key, value]): Fact[] => {
    if (BESIDE.has(key) || identity.includes(key) || value === undefined || value === null) return [];
    if (Array.isArray(value) && value.length === 0) return [];
    if (kind === 'editions' && key === 'rows') return [fact('rows', rowsIn(value as Mapping[]), own)];
    const items = Array.isArray(value) && value.some(isMapping) ? (value as Mapping[]) : undefined;
    if (items) {
      const telling = shape.entries?.get(key)?.meta.identity ?? [];
      return items.map((item) => {
        const named = telling.filter((part) => part !== 'source').map((part) => worded(item[part]));
        const sources = listOf(item.source);
        const rest = Object.entries(item).filter(([part]) => !telling.includes(part) && !BESIDE.has(part));
        const field = `${key} (${named.filter((part) => part !== '').join(', ')})`;
        return fact(field, inPairs(rest), sources.length > 0 ? sources : own, sources.join(' '));
      });
    }
    if (isMapping(value) && !isText(value))
      return Object.entries(value).map(([inner, one]) => {
        const field = `${key}.${inner}`;
        return fact(field, worded(one), byField[field] ?? own);
      });
    return [fact(key, worded(value), byField[key] ?? own)];
  });
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** A value as a reader sees it. */
function worded(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(worded).join(', ');
  if (!isMapping(value)) return String(value);
  return isText(value) ? worded(value.en ?? value.ko) : inPairs(Object.entries(value));
}
const inPairs = (entries: readonly (readonly [string, unknown])[]): string =>
  entries
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) =>
      isMapping(value) || Array.isArray(value) ? `${key} [${worded(value)}]` : `${key} ${worded(value)}`,
    )
    .join(', ');

/** The rows of an edition, of which there are tens of thousands, by line: only how many changed is told. */
export const ROW = '\n';
const rowsIn = (rows: readonly Mapping[]): string =>
  rows
    .map((row) => inPairs(Object.entries(row)))
    .sort()
    .join(ROW);
