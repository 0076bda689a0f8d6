import * as v from 'valibot';
import { refusedIn, STANDINGS } from '../../domain/characters.ts';
import { type InFile, kindOf } from '../../domain/kinds/by-name.ts';
import { oddIn, plainly } from '../../domain/lookalikes.ts';
import type { Problem, ProblemCode } from '../../domain/problems.ts';
import { type Shape, shapeOf } from '../../domain/schema-shape.ts';
import { RawScalar } from '../../domain/schema-values.ts';
import { signIn } from '../../domain/signs.ts';
import { suggestions } from '../../domain/suggestions.ts';
import { KIND_NAMES, type Kind } from '../../domain/vocabulary.ts';
import { isMapping } from './mapping.ts';
import { mendOf } from './mends.ts';
import type { SourceMap } from './parse.ts';
import { withoutPassword } from './source.ts';
import { strangeValuesIn } from './strange.ts';
import { COMMENT_SIGN } from './syntax.ts';

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
 * Checks a file's records one by one, so that one broken record hides no other.
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
      checkRecords(key as Kind, value, map, result);
    }
  }
  return result;
}

/** So many keys of a file of another kind are named. */
const FIRST_KEYS = 5;

/** Whether keys are those of some other kind of file: several, none that is known or looks like one that is. */
const isStrange = (keys: readonly string[], known: readonly string[]): boolean =>
  keys.length > 2 &&
  !keys.some((key) => known.includes(key)) &&
  !keys.slice(0, 20).some((key) => strangeValuesIn(key) !== undefined || suggestions(key, known).length > 0);

function checkRecords(kind: Kind, list: unknown[], map: SourceMap, result: Records): void {
  list.forEach((raw, index) => {
    const root = { holder: list, key: String(index), name: kind };
    // What is refused is taken out of the record while it is checked.
    const id = stringsOf((raw as { id?: unknown } | null)?.id)?.[0];
    const { output, problems } = checked(kindOf(kind).schema, raw, root, map);
    for (const problem of problems) result.problems.push(problem);
    if (output !== undefined) (result.records[kind] as unknown[]).push(output);
    else if (id === undefined) result.broken.push({ kind });
    // Others may name it as it should be.
    else for (const meant of [id, bareOf(id)]) result.broken.push({ kind, id: meant });
  });
}

/** An id that was refused as it was probably meant. */
const bareOf = (id: string): string => plainly(id).replace(/^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu, '');

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
  if (!isMapping(raw)) return { output: undefined, problems: [noMapping(raw, map)] };
  return checked(schema, raw, { holder: raw as object, key: '', name: '' }, map);
}

/** A file that is no mapping at all. */
const noMapping = (root: unknown, map: SourceMap): Problem => map.problem(root as object, 'mapping', givenOf(root));

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
    if (removed.length === 0) break;
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
    if (inner?.form === 'mapping' && !isMapping(value))
      return at(shapeProblem(isEmpty(value) ? 'empty' : 'mapping', { holder, key, name }, value, map));
    if (typeof value !== 'object' || value === null || value instanceof RawScalar) break;
    const known = inner?.entries;
    if (!(step in value)) return { problem: map.problem(value, 'missing', { key: step }), holder: value, key: step };
    if (issue.expected === 'never' && known && !known.has(step)) {
      const keys = [...known.keys()].filter((entry) => entry !== 'remove');
      const { problem, meant } = unknownKey(value, step, keys, map);
      // Misspelt is not missing besides.
      if (meant !== undefined) map.refuse(value, meant);
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
  if (isEmpty(value) || issue.message === 'empty') {
    const problem = map.problem(holder, 'empty', { key: name, ...itemOf(holder) }, key);
    // What follows a sign of YAML's own is no text.
    const [, sign] = /^.*[:-] +([#&])\S?/.exec(problem.source) ?? [];
    return at(sign === undefined ? problem : { ...problem, values: { ...problem.values, sign } });
  }
  const code = issue.message as ProblemCode;
  if (SHAPES.has(code)) {
    return at(shapeProblem(code, { holder, key, name }, value, map, judgeOf(inner, value)?.of));
  }
  const given = scalarOf(value) ?? '';
  const allowed = judgeOf(inner, value)?.meta.options?.slice();
  const values = {
    key: name,
    ...givenOf(value),
    ...itemOf(holder),
    ...mendOf(code, given),
    ...oddCharacter(given, judgeOf(inner, value)),
  };
  return at(map.problem(holder, code, { ...values, ...(allowed ? { allowed, ...suggest(given, allowed) } : {}) }, key));
}

/** Codes that speak of what a value is, and not of what it says. */
const SHAPES = new Set<ProblemCode>(['list', 'mapping', 'text', 'localized']);

/** Whether it is an item of a list that is spoken of. */
const itemOf = (holder: object): { item?: number } => (Array.isArray(holder) ? { item: 1 } : {});

const scalarOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : value instanceof RawScalar ? value.source : undefined;

/** So many characters of a value are shown with what is wrong with it. */
const MOST_SHOWN = 200;

/** What stands there in place of what belongs there. */
function givenOf(value: unknown): Problem['values'] {
  const given = scalarOf(value)?.slice(0, 10 * MOST_SHOWN);
  if (given === undefined) return { given: Array.isArray(value) ? 'list' : 'mapping' };
  const shown = withoutPassword(given);
  return { given: 'text', value: shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN)}…` : shown };
}

/**
 * A value of another shape than belongs there. What only looks like a bracket, a dash or a colon makes it a text.
 * @param items what belongs into the list that belongs there
 */
function shapeProblem(
  code: ProblemCode,
  { holder, key, name }: Root,
  value: unknown,
  map: SourceMap,
  items?: Shape,
): Problem {
  const text = scalarOf(value);
  const strange =
    text === undefined || !(code === 'list' || code === 'mapping')
      ? undefined
      : strangeValuesIn(code === 'list' ? text.slice(0, 1) : text, code === 'list' ? '[-' : '{:');
  if (strange) return map.problem(holder, 'syntax', { fault: 'strange-character', ...strange }, key);
  const first = text ?? (isMapping(value) ? Object.keys(value as object)[0] : undefined);
  if (code === 'list' && /^-[^\s-]/.test(first ?? ''))
    return map.problem(holder, 'syntax', { fault: 'dash-space' }, key);
  const other = code === 'localized' && isMapping(value) ? Object.keys(value as object).find(isNoLanguage) : undefined;
  if (other !== undefined) return unknownKey(value as object, other, LANGUAGES, map).problem;
  // Other languages give a value to a key by this sign.
  if (code === 'mapping' && /^[\w.-]+\s*=/.test(text ?? ''))
    return map.problem(holder, 'syntax', { fault: 'no-colon', what: '=' }, key);
  const listed = code === 'list' && items?.form === 'value' && text !== undefined ? text.split(/[,;]\s+/) : [];
  const isMeant = (item: string): boolean =>
    !/[[\]{}:"']/.test(item) && refusedIn(item, 'text') === undefined && items?.meta.options?.includes(item) !== false;
  const mend = listed.length > 0 && listed.every(isMeant) ? { mend: `[${listed.join(', ')}]` } : {};
  return map.problem(holder, code, { key: name, ...itemOf(holder), ...givenOf(value), ...mend }, key);
}

/** The languages of a text. */
const LANGUAGES = ['en', 'ko'];
const isNoLanguage = (key: string): boolean => !LANGUAGES.includes(key);

/** A key and its value without a space between them. */
const JOINED = /^([\w.-]+?)\s*([:=])./;

/** A key that nobody knows: misspelt, or with a character in it that only looks like a plain one. */
function unknownKey(
  value: object,
  key: string,
  known: readonly string[],
  map: SourceMap,
): { problem: Problem; meant: string | undefined } {
  const strange = strangeValuesIn(key);
  const plain = key.replace(/[^\w.-]/gu, '');
  if (strange)
    return {
      problem: map.problem(value, 'syntax', { fault: 'strange-character', ...strange }, key, 'key'),
      meant: known.find((one) => one === plain || plain.startsWith(one)),
    };
  const isAlone = isNothing((value as Record<string, unknown>)[key]);
  const joined = JOINED.exec(key);
  if (isAlone && joined && known.includes(joined[1] as string)) {
    // The next keys are written so too, and are not missing besides.
    for (const other of Object.keys(value)) map.refuse(value, JOINED.exec(other)?.[1] ?? '');
    return {
      problem: map.problem(value, 'syntax', { fault: 'no-colon', what: joined[2] as string }, key, 'key'),
      meant: joined[1],
    };
  }
  const [comment] = COMMENT_SIGN.exec(key) ?? [];
  if (comment !== undefined)
    return {
      problem: map.problem(value, 'syntax', { fault: 'comment-sign', what: comment }, key, 'key'),
      meant: undefined,
    };
  const { suggestion } = suggest(key, known);
  // In brackets, what stands behind a comma is the next key: 1,000 or "Doe, Jane" without quotes.
  const isRest = suggestion === undefined && isAlone && map.isBracketed(value);
  const character = oddIn(key);
  const values = {
    key,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(isRest ? { rest: 1 } : {}),
    ...(character === undefined ? {} : { character }),
  };
  return { problem: map.problem(value, 'unknown-key', values, key, 'key'), meant: suggestion };
}

/** The character of a text that may be what is wrong with it, and of an id what was probably meant. */
function oddCharacter(given: string, shape: Shape | undefined): { character?: string; suggestion?: string } {
  const standing = STANDINGS.find((one) => one === shape?.meta.value?.name) ?? 'text';
  const character =
    refusedIn(given, standing) ?? oddIn(given) ?? (standing === 'text' ? signIn(given)?.character : undefined);
  const meant = standing === 'id' ? plainly(given).replaceAll(' ', '-') : '';
  return {
    ...(character === undefined ? {} : { character }),
    ...(meant === '' || meant === given || refusedIn(meant, 'id') ? {} : { suggestion: meant }),
  };
}

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

/** Whether nothing at all was written. */
const isNothing = (value: unknown): boolean => value instanceof RawScalar && value.source === '';

function stringsOf(value: unknown): string[] | undefined {
  if (typeof value === 'string' && value !== '') return [value];
  if (value instanceof RawScalar && value.value !== null) return [value.source];
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const all = value.map((item) => stringsOf(item)?.[0]);
  return all.every((item) => item !== undefined) ? (all as string[]) : undefined;
}
