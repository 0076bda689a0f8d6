import * as v from 'valibot';
import { type InFile, kindOf } from '../../domain/kinds/by-name.ts';
import { plainly } from '../../domain/lookalikes.ts';
import type { Problem, ProblemCode } from '../../domain/problems.ts';
import { shapeOf } from '../../domain/schema-shape.ts';
import { RawScalar } from '../../domain/schema-values.ts';
import { suggestions } from '../../domain/suggestions.ts';
import { KIND_NAMES, type Kind } from '../../domain/vocabulary.ts';
import { bounded, MOST_PROBLEMS } from './bounded.ts';
import { faultOf, givenOf, isEmpty, noMapping, type Root, shapeProblem, unknownKey } from './faults.ts';
import { isMapping } from './mapping.ts';
import type { SourceMap } from './parse.ts';
import { strangeValuesIn } from './strange.ts';

/** The records of one file that keep the rules of their kind, and the problems of those that do not. */
export interface Records {
  /** The file's default source. */
  source: string[] | undefined;
  records: { [K in Kind]: InFile<K>[] };
  /** Ids of records that are declared but broken, or kinds of which none can be told: references to them are no further problem. */
  broken: { kind: Kind; id?: string }[];
  problems: Problem[];
}

const empty = (): Records['records'] => Object.fromEntries(KIND_NAMES.map((kind) => [kind, []])) as never;

/**
 * Checks a file's records one by one, so that one broken record hides no other, as far as its problems are told.
 * @param others keys besides, which were read before
 */
export function validate(root: unknown, map: SourceMap, others: readonly string[] = []): Records {
  const result: Records = { source: undefined, records: empty(), broken: [], problems: [] };
  if (root === undefined) return result;
  if (!isMapping(root)) {
    result.problems.push(noMapping(root, map));
    return result;
  }
  const file = root as Record<string, unknown>;
  const entries = Object.entries(file);
  const known = ['source', ...others, ...KIND_NAMES];
  if (isStrange(Object.keys(file), known)) {
    const keys = Object.keys(file);
    const values = { count: keys.length, keys: keys.slice(0, FIRST_KEYS) };
    result.problems.push(map.problem(file, 'no-known-key', values, keys[0], 'key'));
    return result;
  }
  let unchecked = 0;
  for (const [index, [key, value]] of entries.entries()) {
    // What only looks indented, or like an item, is a key of its own: that is told there.
    const next = isEmpty(value) ? strangeValuesIn(entries[index + 1]?.[0].slice(0, 1) ?? '', ' -') : undefined;
    if (next) continue;
    if (key === 'source') {
      result.source = stringsOf(value);
      if (!result.source)
        result.problems.push(map.problem(file, isEmpty(value) ? 'empty' : 'text', { key, ...givenOf(value) }, key));
    } else if (!(KIND_NAMES as readonly string[]).includes(key)) {
      result.problems.push(unknownKey(file, key, known, map).problem);
    } else if (!Array.isArray(value)) {
      result.problems.push(
        shapeProblem(isEmpty(value) ? 'empty' : 'list', { holder: file, key, name: key }, value, map),
      );
      result.broken.push({ kind: key as Kind });
    } else {
      unchecked += checkRecords(key as Kind, value, map, result);
    }
  }
  result.problems = bounded(once(result.problems));
  const last = result.problems.at(-1);
  if (last?.code === 'too-many-problems') last.values.records = unchecked;
  return result;
}

/** What is wrong with a value that several records have through aliases, once. */
function once(problems: readonly Problem[]): Problem[] {
  const told = new Set<string>();
  return problems.filter(({ line, column, code, values }) => {
    const what = `${line}:${column} ${code} ${JSON.stringify(values)}`;
    return told.size < told.add(what).size;
  });
}

/** So many keys of a file of another kind are named. */
const FIRST_KEYS = 5;

/** Whether keys are those of some other kind of file: several, none that is known or looks like one that is. */
const isStrange = (keys: readonly string[], known: readonly string[]): boolean =>
  keys.length > 2 &&
  !keys.some((key) => known.includes(key)) &&
  !keys.slice(0, 20).some((key) => strangeValuesIn(key) !== undefined || suggestions(key, known).length > 0);

/** @returns how many records are left unchecked, since more problems were found than are told */
function checkRecords(kind: Kind, list: unknown[], map: SourceMap, result: Records): number {
  for (const [index, raw] of list.entries()) {
    if (result.problems.length > MOST_PROBLEMS) {
      result.broken.push({ kind });
      return list.length - index;
    }
    const root = { holder: list, key: String(index), name: kind };
    // What is refused is taken out of the record while it is checked.
    const id = stringsOf((raw as { id?: unknown } | null)?.id)?.[0];
    const { output, problems } = checked(kindOf(kind).schema, raw, root, map);
    for (const problem of problems) result.problems.push(problem);
    if (output !== undefined) (result.records[kind] as unknown[]).push(output);
    else if (id === undefined) result.broken.push({ kind });
    // Others may name it as it should be.
    else for (const meant of [id, bareOf(id)]) result.broken.push({ kind, id: meant });
  }
  return 0;
}

/** An id that was refused as it was probably meant. */
const bareOf = (id: string): string => plainly(id).replace(/^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu, '');

/** Checks a file that is one record by itself: a policy, a kept decision. */
export function validateDocument<T extends v.GenericSchema>(
  schema: T,
  raw: unknown,
  map: SourceMap,
): { output: v.InferOutput<T> | undefined; problems: Problem[] } {
  if (!isMapping(raw)) return { output: undefined, problems: [noMapping(raw, map)] };
  const { output, problems } = checked(schema, raw, { holder: raw as object, key: '', name: '' }, map);
  return { output, problems: bounded(problems) };
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
    const faults = result.issues
      .slice(0, MOST_PROBLEMS + 1)
      .map((issue) => faultOf(issue as v.BaseIssue<unknown>, shapeOf(schema), raw, root, map));
    // What a value is not either is no fault besides a character that may not stand in it.
    const places = new Set(faults.flatMap(({ problem }) => (problem.code === 'character' ? placeOf(problem) : [])));
    for (const { problem, holder, key } of faults) {
      if (problem.code !== 'character' && places.has(placeOf(problem))) continue;
      // What was taken out is not missing besides.
      if (problem.code === 'missing' && map.isRefused(holder, key)) continue;
      // A scalar where a mapping belongs is objected to once for each of its parts.
      const same = `${placeOf(problem)} ${problem.code}`;
      if (!told.has(same)) problems.push(atCharacter(problem));
      told.add(same);
    }
    const removed = faults.filter(({ holder, key, problem }) => takeOut(holder, key, problem, root, map));
    if (removed.length === 0 || problems.length > MOST_PROBLEMS) break;
  }
  return { output: undefined, problems };
}

const placeOf = ({ line, column }: Problem): string => `${line}:${column}`;

/** Problems that may be of one character. */
const OF_CHARACTERS = new Set<ProblemCode>(['character', 'id', 'address', 'lookalike']);

/** A problem of a character points at it, where it stands on the line as it is. */
function atCharacter(problem: Problem): Problem {
  const { character } = problem.values;
  if (typeof character !== 'string' || !OF_CHARACTERS.has(problem.code)) return problem;
  const at = problem.source.indexOf(character, problem.column - 1);
  return at < 0 ? problem : { ...problem, column: at + 1 };
}

/** Takes a refused value out of the mapping that holds it; what is missing, and an item of a list, cannot be. */
function takeOut(holder: object, key: string, problem: Problem, root: Root, map: SourceMap): boolean {
  if (problem.code === 'missing' || holder === root.holder || Array.isArray(holder) || !(key in holder)) return false;
  delete (holder as Record<string, unknown>)[key];
  map.refuse(holder, key);
  return true;
}

function stringsOf(value: unknown): string[] | undefined {
  if (typeof value === 'string' && value !== '') return [value];
  if (value instanceof RawScalar && value.value !== null) return [value.source];
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const all = value.map((item) => stringsOf(item)?.[0]);
  return all.every((item) => item !== undefined) ? (all as string[]) : undefined;
}
