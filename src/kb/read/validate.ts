import * as v from 'valibot';
import { refusedIn, STANDINGS } from '../../domain/characters.ts';
import { type InFile, kindOf } from '../../domain/kinds/by-name.ts';
import { oddIn, plainly } from '../../domain/lookalikes.ts';
import type { Problem, ProblemCode } from '../../domain/problems.ts';
import { type Shape, shapeOf } from '../../domain/schema-shape.ts';
import { RawScalar } from '../../domain/schema-values.ts';
import { suggestions } from '../../domain/suggestions.ts';
import { KIND_NAMES, type Kind } from '../../domain/vocabulary.ts';
import type { SourceMap } from './parse.ts';

/** The records of one file that keep the rules of their kind, and the problems of those that do not. */
export interface Records {
  /** The file's default source. */
  source: string[] | undefined;
  records: { [K in Kind]: InFile<K>[] };
  /** Ids of records that are declared but broken: references to them are no further problem. */
  broken: { kind: Kind; id: string }[];
  problems: Problem[];
}

const empty = (): Records['records'] => Object.fromEntries(KIND_NAMES.map((kind) => [kind, []])) as never;

/**
 * Checks a file's records one by one, so that one broken record hides no other.
 * @param others keys besides, which were read before
 */
export function validate(root: unknown, map: SourceMap, others: readonly string[] = []): Records {
  const result: Records = { source: undefined, records: empty(), broken: [], problems: [] };
  if (root === undefined) return result;
  if (typeof root !== 'object' || root === null || Array.isArray(root) || root instanceof RawScalar) {
    result.problems.push(map.problem(root as object, 'mapping'));
    return result;
  }
  const file = root as Record<string, unknown>;
  for (const [key, value] of Object.entries(file)) {
    if (key === 'source') {
      result.source = stringsOf(value);
      if (!result.source) result.problems.push(map.problem(file, isEmpty(value) ? 'empty' : 'text', { key }, key));
    } else if (!(KIND_NAMES as readonly string[]).includes(key)) {
      const values = suggest(key, ['source', ...others, ...KIND_NAMES]);
      result.problems.push(map.problem(file, 'unknown-key', { key, ...values }, key, 'key'));
    } else if (!Array.isArray(value)) {
      result.problems.push(map.problem(file, isEmpty(value) ? 'empty' : 'list', { key }, key));
    } else {
      checkRecords(key as Kind, value, map, result);
    }
  }
  return result;
}

function checkRecords(kind: Kind, list: unknown[], map: SourceMap, result: Records): void {
  list.forEach((raw, index) => {
    const root = { holder: list, key: String(index), name: kind };
    const { output, problems } = checked(kindOf(kind).schema, raw, root, map);
    result.problems.push(...problems);
    if (output !== undefined) (result.records[kind] as unknown[]).push(output);
    else {
      const id = stringsOf((raw as { id?: unknown } | null)?.id)?.[0];
      if (id !== undefined) result.broken.push({ kind, id });
    }
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
  map: SourceMap,
): { output: v.InferOutput<T> | undefined; problems: Problem[] } {
  return checked(schema, raw, { holder: raw as object, key: '', name: '' }, map);
}

/** A record is given up after so many rounds; each takes out all that the one before found. */
const ROUNDS = 50;

/**
 * Checks a record and tells every problem of it: what is refused is taken out and the rest checked again, so that a
 * fault of form hides no other, and what the record says to others is checked too.
 * @returns the record without what was refused; undefined where that cannot be done
 */
function checked<T extends v.GenericSchema>(
  schema: T,
  raw: unknown,
  root: Root,
  map: SourceMap,
): { output: v.InferOutput<T> | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const told = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const result = v.safeParse(schema, raw);
    if (result.success) {
      map.copy(raw, result.output);
      return { output: result.output, problems };
    }
    const faults = result.issues.map((issue) =>
      faultOf(issue as v.BaseIssue<unknown>, shapeOf(schema), raw, root, map),
    );
    for (const { problem, holder, key } of faults) {
      // What was taken out is not missing besides.
      if (problem.code === 'missing' && map.isRefused(holder, key)) continue;
      // A scalar where a mapping belongs is objected to once for each of its parts.
      const same = `${problem.line}:${problem.column} ${problem.code}`;
      if (!told.has(same)) problems.push(problem);
      told.add(same);
    }
    const removed = faults.filter(({ holder, key, problem }) => takeOut(holder, key, problem, root, map));
    if (removed.length === 0) break;
  }
  return { output: undefined, problems };
}

/** Takes a refused value out of the mapping that holds it; what is missing, and an item of a list, cannot be. */
function takeOut(holder: object, key: string, problem: Problem, root: Root, map: SourceMap): boolean {
  if (problem.code === 'missing' || holder === root.holder || Array.isArray(holder) || !(key in holder)) return false;
  delete (holder as Record<string, unknown>)[key];
  map.refuse(holder, key);
  return true;
}

interface FaultAt {
  problem: Problem;
  /** The mapping or list that holds what is refused, and under which key. */
  holder: object;
  key: string;
}

/** The place of an issue is the deepest value on its path that the file holds. */
function faultOf(issue: v.BaseIssue<unknown>, shape: Shape, raw: unknown, root: Root, map: SourceMap): FaultAt {
  // The key to name is that of a mapping: an item of a list is known by the list's.
  let { holder, key, name } = root;
  let value = raw;
  let inner: Shape | undefined = shape;
  /** The nearest mapping and key above: where an item of a list is refused, its list is. */
  let above = { holder, key };
  const at = (problem: Problem): FaultAt => ({ problem, ...(Array.isArray(holder) ? above : { holder, key }) });
  for (const step of (issue.path ?? []).map((part) => String(part.key))) {
    inner = judgeOf(inner, value);
    if (inner?.form === 'mapping' && !isMapping(value)) return at(map.problem(holder, 'mapping', { key: name }, key));
    if (typeof value !== 'object' || value === null || value instanceof RawScalar) break;
    const known = inner?.entries;
    if (!(step in value)) return { problem: map.problem(value, 'missing', { key: step }), holder: value, key: step };
    if (issue.expected === 'never' && known && !known.has(step)) {
      const keys = [...known.keys()].filter((entry) => entry !== 'remove');
      const meant = suggest(step, keys);
      const problem = map.problem(value, 'unknown-key', { key: step, ...meant }, step, 'key');
      // Misspelt is not missing besides.
      if (meant.suggestion !== undefined) map.refuse(value, meant.suggestion);
      return { problem, holder: value, key: step };
    }
    holder = value;
    key = step;
    if (!Array.isArray(value)) {
      name = step;
      above = { holder, key };
    }
    inner = known?.get(step) ?? inner?.of;
    value = (value as Record<string, unknown>)[step];
  }
  if (isEmpty(value) || issue.message === 'empty') return at(map.problem(holder, 'empty', { key: name }, key));
  const given = typeof value === 'string' ? value : value instanceof RawScalar ? value.source : '';
  const allowed = judgeOf(inner, value)?.meta.options?.slice();
  const values = {
    key: name,
    value: given,
    ...oddCharacter(given, judgeOf(inner, value)),
    ...(allowed ? { allowed, ...suggest(given, allowed) } : {}),
  };
  return at(map.problem(holder, issue.message as ProblemCode, values, key));
}

/** The character of a text that may be what is wrong with it, and of an id what was probably meant. */
function oddCharacter(given: string, shape: Shape | undefined): { character?: string; suggestion?: string } {
  const standing = STANDINGS.find((one) => one === shape?.meta.value?.name) ?? 'text';
  const character = refusedIn(given, standing) ?? oddIn(given);
  const meant = standing === 'id' ? plainly(given).replaceAll(' ', '-') : '';
  return {
    ...(character === undefined ? {} : { character }),
    ...(meant === '' || meant === given || refusedIn(meant, 'id') ? {} : { suggestion: meant }),
  };
}

const isMapping = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RawScalar);

/** What judges the value: of one or several, a single one is judged as each of the list would be. */
function judgeOf(shape: Shape | undefined, value: unknown): Shape | undefined {
  if (shape?.meta.choose) return shapeOf(shape.meta.choose(value));
  return shape?.form === 'some' && !Array.isArray(value) ? shape.of : shape;
}

const suggest = (given: string, known: readonly string[]): { suggestion?: string } => {
  const [suggestion] = suggestions(given, known);
  return suggestion === undefined ? {} : { suggestion };
};

const isEmpty = (value: unknown): boolean =>
  value === '' || (value instanceof RawScalar && value.value === null) || value === null;

function stringsOf(value: unknown): string[] | undefined {
  if (typeof value === 'string' && value !== '') return [value];
  if (value instanceof RawScalar && value.value !== null) return [value.source];
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const all = value.map((item) => stringsOf(item)?.[0]);
  return all.every((item) => item !== undefined) ? (all as string[]) : undefined;
}
