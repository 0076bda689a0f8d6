import type * as v from 'valibot';
import { refusedIn, STANDINGS } from '../../domain/characters.ts';
import { isDate } from '../../domain/dates.ts';
import { lookalikeOf, oddIn, plainly } from '../../domain/lookalikes.ts';
import type { Problem, ProblemCode } from '../../domain/problems.ts';
import { type Shape, shapeOf } from '../../domain/schema-shape.ts';
import { RawScalar } from '../../domain/schema-values.ts';
import { signIn } from '../../domain/signs.ts';
import { suggestions } from '../../domain/suggestions.ts';
import { plainValue } from '../../domain/written.ts';
import { isMapping } from './mapping.ts';
import { mendOf } from './mends.ts';
import type { SourceMap } from './parse.ts';
import { withoutPassword } from './source.ts';
import { strangeValuesIn } from './strange.ts';
import { COMMENT_SIGN } from './syntax.ts';

/** Where a checked value lies: in which mapping or list, under which key, and how to call it. */
export interface Root {
  holder: object;
  key: string;
  name: string;
}

/** A file that is no mapping at all. */
export function noMapping(root: unknown, map: SourceMap): Problem {
  // What only looks like the colon of the first key makes it a text.
  const text = scalarOf(root) ?? '';
  const [, sign = ''] = /^[\w.-]+\s*(\S)/u.exec(text) ?? [];
  // Or the whole is a space of another kind.
  const strange = strangeValuesIn(sign, ':') ?? (text.trim() === '' ? strangeValuesIn(text, ' ') : undefined);
  if (!strange && /^[a-z_]+:(?!\/\/)[^\s\\]/.test(text))
    return map.problem(root as object, 'syntax', { fault: 'no-colon', what: ':' });
  return strange
    ? map.problem(root as object, 'syntax', { fault: 'strange-character', ...strange })
    : map.problem(root as object, 'mapping', givenOf(root));
}

interface FaultAt {
  problem: Problem;
  /** The mapping or list that holds what is refused, and under which key. */
  holder: object;
  key: string;
}

/** The place of an issue is the deepest value on its path that the file holds. */
export function faultOf(issue: v.BaseIssue<unknown>, shape: Shape, raw: unknown, root: Root, map: SourceMap): FaultAt {
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
      return at(
        (isEmpty(value) ? beneath(holder, key, map) : undefined) ??
          shapeProblem(isEmpty(value) ? 'empty' : 'mapping', { holder, key, name }, value, map, inner),
      );
    if (typeof value !== 'object' || value === null || value instanceof RawScalar) break;
    const known = inner?.entries;
    if (!(step in value)) {
      const allowed = known?.get(step)?.meta.options?.slice();
      const values = { key: step, ...(allowed ? { allowed } : {}) };
      return { problem: map.problem(value, 'missing', values), holder: value, key: step };
    }
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
    const cause = beneath(holder, key, map);
    if (cause) return at(cause);
    const problem = map.problem(holder, 'empty', { key: name, ...itemOf(holder), ...wayOut(inner) }, key);
    // What follows a sign of YAML's own is no text.
    const [, sign] = /^.*[:-] +([#&])\S?/.exec(problem.source) ?? [];
    return at(sign === undefined ? problem : { ...problem, values: { ...problem.values, sign } });
  }
  const code = issue.message as ProblemCode;
  if (SHAPES.has(code)) {
    return at(shapeProblem(code, { holder, key, name }, value, map, judgeOf(inner, value)));
  }
  const given = scalarOf(value) ?? '';
  const allowed = judgeOf(inner, value)?.meta.options?.slice();
  const values = {
    key: name,
    ...givenOf(value),
    ...itemOf(holder),
    ...mendOf(code, given),
    ...ofComment(code, given, allowed),
    ...oddCharacter(given, judgeOf(inner, value), code),
  };
  return at(map.problem(holder, code, { ...values, ...(allowed ? { allowed, ...suggest(given, allowed) } : {}) }, key));
}

/** Whether a word may stand for an empty value that says why there is none. */
const wayOut = (shape: Shape | undefined): Problem['values'] => (shape?.known ? { known: 1 } : {});

/** Why a key seems to have nothing under it: what only looks indented, or like an item, is the next key. */
function beneath(holder: object, key: string, map: SourceMap): Problem | undefined {
  const keys = Array.isArray(holder) ? [] : Object.keys(holder);
  const next = keys[keys.indexOf(key) + 1];
  return next !== undefined && strangeValuesIn(next.slice(0, 1), ' -')
    ? unknownKey(holder, next, [], map).problem
    : undefined;
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
export function givenOf(value: unknown): Problem['values'] {
  const given = scalarOf(value)?.slice(0, 10 * MOST_SHOWN);
  if (given === undefined) return { given: Array.isArray(value) ? 'list' : 'mapping' };
  const shown = withoutPassword(given);
  return { given: 'text', value: shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN)}…` : shown };
}

/**
 * A value of another shape than belongs there. What only looks like a bracket, a dash or a colon makes it a text.
 * @param shape what belongs there
 */
export function shapeProblem(
  code: ProblemCode,
  { holder, key, name }: Root,
  value: unknown,
  map: SourceMap,
  shape?: Shape,
): Problem {
  const text = scalarOf(value);
  const items = shape?.of;
  const first = text ?? (isMapping(value) ? Object.keys(value as object)[0] : undefined) ?? '';
  const strange =
    code === 'list'
      ? strangeValuesIn(first.slice(0, 1), '[-')
      : code === 'mapping'
        ? strangeValuesIn(text ?? '', '{:')
        : undefined;
  if (strange) return map.problem(holder, 'syntax', { fault: 'strange-character', ...strange }, key);
  // An item whose dash has a space of another kind behind it.
  const space = code === 'list' && first.startsWith('-') ? strangeValuesIn(first.slice(1, 2), ' ') : undefined;
  if (space) return map.problem(holder, 'syntax', { fault: 'strange-character', ...space }, key);
  if (code === 'list' && /^-[^\s-]/.test(first)) return map.problem(holder, 'syntax', { fault: 'dash-space' }, key);
  const other = code === 'localized' && isMapping(value) ? Object.keys(value as object).find(isNoLanguage) : undefined;
  if (other !== undefined) return unknownKey(value as object, other, LANGUAGES, map).problem;
  // Other languages give a value to a key by this sign.
  const [, joined = '', what] = (code === 'mapping' && JOINED.exec(text ?? '')) || [];
  if (what === '=' || (what !== undefined && shape?.entries?.has(joined)))
    return map.problem(holder, 'syntax', { fault: 'no-colon', what }, key);
  const listed =
    code === 'list' && items?.form === 'value' && text !== undefined ? text.split(/[,;]\s+|[、，；]\s*/) : [];
  const isMeant = (item: string): boolean =>
    !/[[\]{}:"']/.test(item) && refusedIn(item, 'text') === undefined && items?.meta.options?.includes(item) !== false;
  const problem = map.problem(holder, code, { key: name, ...itemOf(holder), ...givenOf(value) }, key);
  // Of words on several lines nobody knows where an item ends.
  const isMendable =
    listed.length > 0 && listed.every(isMeant) && (problem.source === '' || problem.source.includes(text ?? ''));
  if (code === 'empty') return { ...problem, values: { ...problem.values, ...wayOut(shape) } };
  return isMendable ? { ...problem, values: { ...problem.values, mend: `[${listed.join(', ')}]` } } : problem;
}

/** The languages of a text. */
const LANGUAGES = ['en', 'ko'];
const isNoLanguage = (key: string): boolean => !LANGUAGES.includes(key);

/** A key and its value without a space between them: `id:a`, `id = a`; no address. */
const JOINED = /^([\w.-]+?)\s*(=|:(?!\/\/))./;

/** A key that nobody knows: misspelt, or with a character in it that only looks like a plain one. */
export function unknownKey(
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

/** A value with a comment behind it that is none to YAML, for want of its sign or of the space before it. */
function ofComment(code: ProblemCode, given: string, allowed: readonly string[] = []): Problem['values'] {
  const [, kept = ''] = /^([^\s#;/]+)\s*(?:#|\/\/|;|--\s|<!--)/.exec(given) ?? [];
  const value = plainValue(kept);
  const isValue =
    code === 'one-of'
      ? allowed.includes(kept)
      : code === 'date'
        ? isDate(kept)
        : (code === 'boolean' || code === 'number') && typeof value === code;
  return isValue ? { mend: kept, comment: 1 } : {};
}

/** The character of a text that may be what is wrong with it, and of an id what was probably meant. */
function oddCharacter(
  given: string,
  shape: Shape | undefined,
  code: ProblemCode,
): { character?: string; suggestion?: string } {
  const standing = STANDINGS.find((one) => one === shape?.meta.value?.name) ?? 'text';
  const character =
    refusedIn(given, standing) ??
    oddIn(given) ??
    // No number has letters, whatever stands beside them.
    (code === 'number' ? [...given].find(lookalikeOf) : undefined) ??
    (standing === 'text' ? signIn(given)?.character : undefined);
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

/** Whether a key has nothing behind it, or what YAML reads as nothing. */
export const isEmpty = (value: unknown): boolean =>
  value === '' || (value instanceof RawScalar && value.value === null) || value === null;

/** Whether nothing at all was written. */
const isNothing = (value: unknown): boolean => value instanceof RawScalar && value.source === '';
