import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Problem, ProblemCode } from '../../domain/problems.ts';
import { RawScalar } from '../../domain/schema-values.ts';
import { plainValue } from '../../domain/written.ts';
import { compose } from './compose.ts';
import { foreignIn, isMarkup } from './foreign.ts';
import { isJsonName, notJsonAt, strangerAt } from './json-form.ts';
import { SourceText } from './source.ts';
import { type Survey, startOf, survey, textOf } from './survey.ts';
import { formProblems } from './syntax.ts';

export { SourceText };

/** Where a mapping or list stands, and each of its keys and values. */
interface Position {
  source: SourceText;
  offset: number;
  /** A key that a lower layer gave stands in another file. */
  keys: Map<string, { key: number; value: number; source?: SourceText; isInherited?: true }>;
  /** Keys whose values were refused and taken out: that they are not there is no further problem. */
  refused?: Set<string>;
}

/** Problems that are of a record and of another one. */
const OF_RECORDS = new Set<ProblemCode>(['duplicate', 'collision']);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Remembers the place of every mapping and list that came from a file, through checking and merging. */
export class SourceMap {
  private readonly positions = new WeakMap<object, Position>();

  /** Where a value stands; nothing for what is no mapping or list, or stands in no file. */
  private positionOf(value: unknown): Position | undefined {
    return this.positions.get(value as object);
  }

  set(value: object, position: Position): void {
    this.positions.set(value, position);
  }

  /** Gives `copy` (and what lies in it) the places of `original`, which it was made from. */
  copy(original: unknown, copy: unknown): void {
    if (Array.isArray(copy) && !Array.isArray(original)) {
      this.copy(original, copy[0]);
      return;
    }
    const position = this.positionOf(original);
    if (!position || !isObject(copy)) return;
    this.positions.set(copy, position);
    for (const [key, value] of Object.entries(copy)) this.copy((original as Record<string, unknown>)[key], value);
  }

  /** Gives `made`, and nothing that lies in it, the place of what it was made from. */
  place(original: unknown, made: unknown): void {
    const position = this.positionOf(original);
    if (position && isObject(made)) this.positions.set(made, position);
  }

  /** Gives what no file holds the place of what it belongs to, and nothing of its keys. */
  within(owner: object, made: object): void {
    const position = this.positions.get(owner);
    if (position) this.positions.set(made, { source: position.source, offset: position.offset, keys: new Map() });
  }

  /** Gives a merged mapping the places of both that it was made from; where both have a key, that of the upper one. */
  merge(lower: unknown, merged: object): void {
    const [below, above] = [this.positionOf(lower), this.positionOf(merged)];
    if (!below || !above) return;
    const keys: Position['keys'] = new Map();
    for (const [key, place] of below.keys) keys.set(key, { ...place, source: place.source ?? below.source });
    for (const [key, place] of above.keys) keys.set(key, place);
    this.positions.set(merged, { ...above, keys });
  }

  /** Whether a file holds the value, and the key where one is named. */
  holds(value: object, key?: string): boolean {
    const position = this.positions.get(value);
    return position !== undefined && (key === undefined || position.keys.has(key));
  }

  /** Whether a mapping is written in brackets. */
  isBracketed(value: object): boolean {
    const position = this.positions.get(value);
    return position?.source.text[position.offset] === '{';
  }

  /** The places of a mapping's keys and values. */
  placesOf(value: object): Iterable<[string, { key: number; value: number }]> {
    return this.positions.get(value)?.keys ?? [];
  }

  /** The keys of a mapping as its file has them. */
  keysOf(value: object): Iterable<string> {
    return this.positions.get(value)?.keys.keys() ?? [];
  }

  /** Notes that a value was refused and taken out, so that the rest can be checked. */
  refuse(value: object, key: string): void {
    const position = this.positions.get(value);
    if (!position) return;
    position.refused ??= new Set();
    position.refused.add(key);
  }

  isRefused(value: object, key: string): boolean {
    return this.positions.get(value)?.refused?.has(key) === true;
  }

  /** A problem at a value, or at one of its keys. Values that no file holds have no place. */
  problem(
    value: object,
    code: ProblemCode,
    values: Problem['values'] = {},
    key?: string,
    at: 'key' | 'value' = 'value',
  ): Problem {
    const position = this.positions.get(value);
    if (!position) return { file: '', line: 1, column: 1, code, values, source: '' };
    const entry = key === undefined ? undefined : position.keys.get(key);
    // Of a record that is there twice, it is the record that is told; of a value, where it is written.
    if (entry === undefined || (entry.isInherited && OF_RECORDS.has(code)))
      return position.source.problem(position.offset, code, values);
    return (entry.source ?? position.source).problem(entry[at], code, values);
  }
}

export interface Parsed {
  /** Mappings and lists of strings and `RawScalar`s; undefined where the file is empty or broken. */
  root: unknown;
  problems: Problem[];
}

/** More levels than this no honest file has; what goes deeper would exhaust the stack of whatever reads it. */
export const MOST_LEVELS = 100;
/** More values than this through aliases is no honest file: it would grow without bound. */
const MOST_ALIASED_VALUES = 100_000;

class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/**
 * Reads YAML 1.2 or JSON. Keys that begin with `x-` are left out. Aliases are followed up to a bound; merge keys (`<<`)
 * give what the mapping itself does not say.
 */
export function parse(source: SourceText, map: SourceMap): Parsed {
  if (isMarkup(source.text)) return { root: undefined, problems: [foreignIn(source, undefined) as Problem] };
  try {
    const composed = compose(source.text);
    const surveyed = survey(composed.document, source.text);
    const problems = formProblems(source, composed, surveyed);
    if (problems.length > 0) return { root: undefined, problems };
    // What YAML allows other readers of a file of this name refuse, or take for something else.
    const stranger = isJsonName(source.file) ? notJsonAt(source.text) : undefined;
    if (stranger !== undefined) {
      const what = strangerAt(source.text, stranger);
      return { root: undefined, problems: [source.problem(stranger, 'syntax', { fault: 'not-json', what })] };
    }
    const { contents } = composed.document;
    const isNothing = contents === null || (isScalar(contents) && plainOf(contents) === null);
    return { root: isNothing ? undefined : new Converter(source, map, surveyed).value(contents), problems: [] };
  } catch (error) {
    if (error instanceof Refusal) return { root: undefined, problems: [error.problem] };
    throw error;
  }
}

/** What a scalar is, where it stands without quotes and tag; quotes and `!!str` make it text. */
const plainOf = (node: Scalar): ReturnType<typeof plainValue> =>
  node.type === 'PLAIN' && node.tag === undefined ? plainValue(textOf(node)) : undefined;

/** A value, how many there are in it, and how deep they go. */
interface Converted {
  value: unknown;
  size: number;
  depth: number;
}

class Converter {
  private readonly known = new Map<Node, Converted>();
  private readonly open = new Set<Node>();
  private aliased = 0;

  constructor(
    private readonly source: SourceText,
    private readonly map: SourceMap,
    private readonly surveyed: Survey,
  ) {}

  value(node: Node): unknown {
    return this.convert(node, 0).value;
  }

  /** @param level how many mappings and lists hold it, through aliases too */
  private convert(node: Node, level: number): Converted {
    if (isAlias(node)) return this.alias(node as Alias, level);
    const done = this.known.get(node);
    const depth = done?.depth ?? (isScalar(node) ? 0 : 1);
    if (level + depth > MOST_LEVELS)
      throw new Refusal(this.source.problem(startOf(node), 'syntax', { fault: 'too-deep' }));
    if (done) return done;
    this.open.add(node);
    const result = isMap(node)
      ? this.mapping(node, level)
      : isSeq(node)
        ? this.list(node, level)
        : this.scalar(node as Scalar);
    this.open.delete(node);
    this.known.set(node, result);
    return result;
  }

  private alias(node: Alias, level: number): Converted {
    const offset = startOf(node);
    const target = this.surveyed.aliases.get(node);
    if (!target) throw new Refusal(this.source.problem(offset, 'anchor', { name: node.source }));
    if (this.open.has(target)) throw new Refusal(this.source.problem(offset, 'endless-alias', { name: node.source }));
    const result = this.convert(target, level);
    this.aliased += result.size;
    if (this.aliased > MOST_ALIASED_VALUES)
      throw new Refusal(this.source.problem(offset, 'too-many-aliases', { most: MOST_ALIASED_VALUES }));
    return result;
  }

  private scalar(node: Scalar): Converted {
    const text = textOf(node);
    const plain = plainOf(node);
    return { value: plain === undefined ? text : new RawScalar(text, plain), size: 1, depth: 0 };
  }

  private list(node: YAMLSeq, level: number): Converted {
    const value: unknown[] = [];
    const keys: Position['keys'] = new Map();
    let [size, depth] = [1, 0];
    node.items.forEach((item, index) => {
      const converted = this.convert(item as Node, level + 1);
      const offset = startOf(item as Node);
      keys.set(String(index), { key: offset, value: offset });
      value.push(converted.value);
      size += converted.size;
      depth = Math.max(depth, converted.depth);
    });
    this.map.set(value, { source: this.source, offset: startOf(node), keys });
    return { value, size, depth: depth + 1 };
  }

  private mapping(node: YAMLMap, level: number): Converted {
    const value: Record<string, unknown> = Object.create(null);
    const inherited: Record<string, unknown>[] = [];
    const keys: Position['keys'] = new Map();
    let [size, depth] = [1, 0];
    for (const pair of node.items) {
      // The survey refuses keys that are none.
      const keyNode = pair.key as Scalar;
      const key = textOf(keyNode);
      if (key.startsWith('x-')) continue;
      const keyOffset = startOf(keyNode);
      const valueNode = pair.value as Node | null;
      const converted =
        valueNode === null ? { value: new RawScalar('', null), size: 1, depth: 0 } : this.convert(valueNode, level + 1);
      size += converted.size;
      depth = Math.max(depth, converted.depth);
      if (key === '<<') {
        const parts: unknown[] = Array.isArray(converted.value) ? converted.value : [converted.value];
        for (const part of parts) {
          if (typeof part !== 'object' || part === null || Array.isArray(part) || part instanceof RawScalar) {
            throw new Refusal(this.source.problem(keyOffset, 'mapping', { key }));
          }
          inherited.push(part as Record<string, unknown>);
          for (const [given, place] of this.map.placesOf(part))
            if (!keys.has(given)) keys.set(given, { ...place, isInherited: true });
        }
        continue;
      }
      keys.set(key, { key: keyOffset, value: valueNode ? startOf(valueNode) : keyOffset });
      value[key] = converted.value;
    }
    for (const part of inherited) {
      for (const [key, given] of Object.entries(part)) if (!(key in value)) value[key] = given;
    }
    this.map.set(value, { source: this.source, offset: startOf(node), keys });
    return { value, size, depth: depth + 1 };
  }
}
