import * as v from 'valibot';
import { nearest } from './nearest.ts';
import type { Places } from './parse.ts';
import type { Problem, ProblemCode } from './problems.ts';
import { type File, KINDS } from './schema.ts';
import { Written } from './schema-values.ts';
import { KIND_NAMES, type Kind } from './vocabulary.ts';

/** The records of one file that keep the rules of their kind, and the problems of those that do not. */
export interface Records {
  /** The file's default source. */
  source: string[] | undefined;
  records: { [K in Kind]: NonNullable<File[K]> };
  /** Ids of records that are declared but broken: references to them are no further problem. */
  broken: { kind: Kind; id: string }[];
  problems: Problem[];
}

type Schema = v.GenericSchema & {
  type: string;
  wrapped?: Schema;
  item?: Schema;
  entries?: Record<string, Schema>;
  pipe?: Schema[];
  getter?: (input: unknown) => Schema;
  options?: Schema[] | readonly string[];
  value?: Schema;
};

const empty = (): Records['records'] => Object.fromEntries(KIND_NAMES.map((kind) => [kind, []])) as never;

/** Checks a file's records one by one, so that one broken record hides no other. */
export function validate(root: unknown, places: Places): Records {
  const result: Records = { source: undefined, records: empty(), broken: [], problems: [] };
  if (root === undefined) return result;
  if (typeof root !== 'object' || root === null || Array.isArray(root) || root instanceof Written) {
    result.problems.push(places.problem(root as object, 'mapping'));
    return result;
  }
  const file = root as Record<string, unknown>;
  for (const [key, value] of Object.entries(file)) {
    if (key === 'source') {
      result.source = stringsOf(value);
      if (!result.source) result.problems.push(places.problem(file, isEmpty(value) ? 'empty' : 'text', { key }, key));
    } else if (!(KIND_NAMES as readonly string[]).includes(key)) {
      const values = suggest(key, ['source', ...KIND_NAMES]);
      result.problems.push(places.problem(file, 'unknown-key', { key, ...values }, key, 'key'));
    } else if (!Array.isArray(value)) {
      result.problems.push(places.problem(file, isEmpty(value) ? 'empty' : 'list', { key }, key));
    } else {
      checkRecords(key as Kind, value, places, result);
    }
  }
  return result;
}

function checkRecords(kind: Kind, list: unknown[], places: Places, result: Records): void {
  list.forEach((raw, index) => {
    const schema = KINDS[kind] as unknown as Schema;
    const checked = v.safeParse(schema, raw);
    if (checked.success) {
      places.copy(raw, checked.output);
      (result.records[kind] as unknown[]).push(checked.output);
      return;
    }
    const id = stringsOf((raw as { id?: unknown } | null)?.id)?.[0];
    if (id !== undefined) result.broken.push({ kind, id });
    const root = { holder: list, key: String(index), name: kind };
    result.problems.push(...problemsOf(checked.issues, schema, raw, root, places));
  });
}

/** Where a checked value lies: in which mapping or list, under which key, and how to call it. */
interface Root {
  holder: object;
  key: string;
  name: string;
}

/** Checks a file that is one record by itself: a policy, a kept decision. */
export function validateDocument<T extends v.GenericSchema>(
  schema: T,
  raw: unknown,
  places: Places,
): { output: v.InferOutput<T> | undefined; problems: Problem[] } {
  const checked = v.safeParse(schema, raw);
  if (checked.success) return { output: checked.output, problems: [] };
  const root = { holder: raw as object, key: '', name: '' };
  const problems = problemsOf(checked.issues, schema as unknown as Schema, raw, root, places);
  return { output: undefined, problems };
}

function problemsOf(issues: readonly unknown[], schema: Schema, raw: unknown, root: Root, places: Places): Problem[] {
  const told = new Set<string>();
  return issues.flatMap((issue) => {
    const problem = problemOf(issue as v.BaseIssue<unknown>, schema, raw, root, places);
    // A scalar where a mapping belongs is objected to once for each of its parts.
    const same = `${problem.line}:${problem.column} ${problem.code}`;
    if (told.has(same)) return [];
    told.add(same);
    return [problem];
  });
}

/** The place of an issue is the deepest value on its path that the file holds. */
function problemOf(issue: v.BaseIssue<unknown>, schema: Schema, raw: unknown, root: Root, places: Places): Problem {
  // The key to name is that of a mapping: an item of a list is known by the list's.
  let { holder, key, name } = root;
  let value = raw;
  let inner: Schema | undefined = schema;
  for (const step of (issue.path ?? []).map((part) => String(part.key))) {
    inner = unwrap(inner, value);
    if (inner?.entries && !isMapping(value)) return places.problem(holder, 'mapping', { key: name }, key);
    if (typeof value !== 'object' || value === null || value instanceof Written) break;
    const known: Record<string, Schema> | undefined = inner?.entries;
    if (!(step in value)) return places.problem(value, 'missing', { key: step });
    if (issue.expected === 'never' && known && !Object.hasOwn(known, step)) {
      const keys = Object.keys(known).filter((entry) => entry !== 'remove');
      return places.problem(value, 'unknown-key', { key: step, ...suggest(step, keys) }, step, 'key');
    }
    holder = value;
    key = step;
    if (!Array.isArray(value)) name = step;
    inner = known?.[step] ?? inner?.item ?? (inner?.type === 'record' ? inner.value : undefined);
    value = (value as Record<string, unknown>)[step];
  }
  if (isEmpty(value)) return places.problem(holder, 'empty', { key: name }, key);
  const given = typeof value === 'string' ? value : value instanceof Written ? value.source : '';
  const allowed = optionsOf(unwrap(inner, value));
  const values = { key: name, value: given, ...(allowed ? { allowed, ...suggest(given, allowed) } : {}) };
  return places.problem(holder, issue.message as ProblemCode, values, key);
}

const isMapping = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Written);

/** Follows optional, lazy and piped schemas to the one that judges the value. */
function unwrap(schema: Schema | undefined, value: unknown): Schema | undefined {
  let current = schema;
  for (let depth = 0; current && depth < 20; depth++) {
    if (current.type === 'optional' && current.wrapped) current = current.wrapped;
    else if (current.type === 'lazy' && current.getter) current = current.getter(value);
    else if (current.pipe?.[0] && current.pipe[0] !== current && current.pipe[0].type !== current.type)
      current = current.pipe[0];
    else if (current.pipe?.[0]?.type === 'lazy' && current.pipe[0].getter) current = current.pipe[0].getter(value);
    else if (current.type === 'union' && typeof value === 'object') {
      current = (current.options as Schema[]).find((option) => option.entries);
    } else break;
  }
  return current;
}

function optionsOf(schema: Schema | undefined): string[] | undefined {
  const last = schema?.pipe?.find((part) => part.type === 'picklist') ?? schema;
  const options = last?.type === 'picklist' ? last.options : undefined;
  return Array.isArray(options) ? (options as unknown as string[]) : undefined;
}

const suggest = (given: string, known: readonly string[]): { suggestion?: string } => {
  const [suggestion] = nearest(given, known);
  return suggestion === undefined ? {} : { suggestion };
};

const isEmpty = (value: unknown): boolean =>
  value === '' || (value instanceof Written && value.value === null) || value === null;

function stringsOf(value: unknown): string[] | undefined {
  if (typeof value === 'string' && value !== '') return [value];
  if (value instanceof Written && value.value !== null) return [value.source];
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const all = value.map((item) => stringsOf(item)?.[0]);
  return all.every((item) => item !== undefined) ? (all as string[]) : undefined;
}
