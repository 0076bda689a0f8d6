import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
} from 'yaml';
import type { Problem, ProblemCode } from '../../domain/problems.ts';
import { RawScalar } from '../../domain/schema-values.ts';
import { faultOf } from './syntax.ts';

/** A file's text with the means to say where in it something stands. */
export class SourceText {
  private readonly lines = new LineCounter();
  readonly text: string;

  constructor(
    readonly file: string,
    raw: string,
  ) {
    // A byte-order mark would count as a column of line 1.
    this.text = raw.startsWith('\ufeff') ? raw.slice(1) : raw;
  }

  get lineCounter(): LineCounter {
    return this.lines;
  }

  problem(offset: number, code: ProblemCode, values: Problem['values'] = {}): Problem {
    const { line, col } = this.lines.linePos(Math.min(Math.max(offset, 0), this.text.length));
    const start = this.lines.lineStarts[line - 1] ?? 0;
    const end = this.lines.lineStarts[line] ?? this.text.length + 1;
    const source = this.text.slice(start, end - 1).replace(/\r$/, '');
    return { file: this.file, line: Math.max(line, 1), column: Math.max(col, 1), code, values, source };
  }
}

/** Where a mapping or list stands, and each of its keys and values. */
interface Position {
  source: SourceText;
  offset: number;
  /** A key that a lower layer gave stands in another file. */
  keys: Map<string, { key: number; value: number; source?: SourceText }>;
  /** Keys whose values were refused and taken out: that they are not there is no further problem. */
  refused?: Set<string>;
}

/** Remembers the place of every mapping and list that came from a file, through checking and merging. */
export class SourceMap {
  private readonly positions = new WeakMap<object, Position>();

  set(value: object, position: Position): void {
    this.positions.set(value, position);
  }

  /** Gives `copy` (and what lies in it) the places of `original`, which it was made from. */
  copy(original: unknown, copy: unknown): void {
    if (typeof original !== 'object' || original === null || typeof copy !== 'object' || copy === null) return;
    if (Array.isArray(copy) && !Array.isArray(original)) {
      this.copy(original, copy[0]);
      return;
    }
    const position = this.positions.get(original);
    if (!position || original instanceof RawScalar) return;
    this.positions.set(copy, position);
    for (const [key, value] of Object.entries(copy)) this.copy((original as Record<string, unknown>)[key], value);
  }

  /** Gives `made`, and nothing that lies in it, the place of what it was made from. */
  place(original: unknown, made: unknown): void {
    if (typeof original !== 'object' || original === null || typeof made !== 'object' || made === null) return;
    const position = this.positions.get(original);
    if (position) this.positions.set(made, position);
  }

  /** Gives a merged mapping the places of both that it was made from; where both have a key, that of the upper one. */
  merge(lower: unknown, merged: object): void {
    if (typeof lower !== 'object' || lower === null) return;
    const [below, above] = [this.positions.get(lower), this.positions.get(merged)];
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
    if (entry === undefined) return position.source.problem(position.offset, code, values);
    return (entry.source ?? position.source).problem(entry[at], code, values);
  }
}

export interface Parsed {
  /** Mappings and lists of strings and `RawScalar`s; undefined where the file is empty or broken. */
  root: unknown;
  problems: Problem[];
}

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
  try {
    const document = parseDocument(source.text, {
      lineCounter: source.lineCounter,
      prettyErrors: false,
      stringKeys: false,
    });
    if (document.errors.length > 0) {
      return { root: undefined, problems: syntaxProblems(document, source) };
    }
    const convert = new Converter(source, map, (node) => (isAlias(node) ? node.resolve(document) : undefined));
    return {
      root:
        document.contents === null || (isScalar(document.contents) && document.contents.value === null)
          ? undefined
          : convert.value(document.contents),
      problems: [],
    };
  } catch (error) {
    if (error instanceof Refusal) return { root: undefined, problems: [error.problem] };
    // The parser throws plain errors too, on nesting deeper than the stack for one.
    return {
      root: undefined,
      problems: [
        source.problem(0, 'syntax', {
          fault: error instanceof RangeError ? 'too-deep' : 'other',
          detail: firstLine(String(error)),
        }),
      ],
    };
  }
}

/** The parser's errors; of those on one line the first, which the others mostly follow from, and every key that is double. */
function syntaxProblems(document: Document, source: SourceText): Problem[] {
  const told = new Set<number>();
  return document.errors.flatMap((error) => {
    const { line } = source.lineCounter.linePos(error.pos[0]);
    if (error.code !== 'DUPLICATE_KEY' && told.has(line)) return [];
    told.add(line);
    const { fault, what, opened, detail } = faultOf(error, source.text, document);
    const since = opened === undefined ? {} : { opened: source.lineCounter.linePos(opened).line };
    return [source.problem(error.pos[0], 'syntax', { fault, what, detail, ...since })];
  });
}

const firstLine = (message: string): string => message.split('\n', 1)[0] ?? '';

class Converter {
  private readonly known = new Map<Node, { value: unknown; size: number }>();
  private readonly open = new Set<Node>();
  private aliased = 0;

  constructor(
    private readonly source: SourceText,
    private readonly map: SourceMap,
    private readonly resolve: (node: Node) => Node | undefined,
  ) {}

  value(node: Node): unknown {
    return this.convert(node).value;
  }

  private convert(node: Node): { value: unknown; size: number } {
    if (isAlias(node)) return this.alias(node);
    const done = this.known.get(node);
    if (done) return done;
    this.open.add(node);
    const result = isMap(node) ? this.mapping(node) : isSeq(node) ? this.list(node) : this.scalar(node as Scalar);
    this.open.delete(node);
    this.known.set(node, result);
    return result;
  }

  private alias(node: Node & { source?: string }): { value: unknown; size: number } {
    const offset = node.range?.[0] ?? 0;
    const target = this.resolve(node);
    if (!target) throw new Refusal(this.source.problem(offset, 'anchor', { name: String(node.source) }));
    const refuse = (): never => {
      throw new Refusal(this.source.problem(offset, 'too-many-aliases', { most: MOST_ALIASED_VALUES }));
    };
    // A value that holds itself has no end.
    if (this.open.has(target)) refuse();
    const result = this.convert(target);
    this.aliased += result.size;
    if (this.aliased > MOST_ALIASED_VALUES) refuse();
    return result;
  }

  private scalar(node: Scalar): { value: unknown; size: number } {
    const value = node.value;
    if (typeof value === 'string') return { value, size: 1 };
    const plain = typeof value === 'number' || typeof value === 'boolean' ? value : null;
    return { value: new RawScalar(node.source ?? String(value ?? ''), plain), size: 1 };
  }

  private list(node: { items: unknown[]; range?: [number, number, number] | null }): { value: unknown; size: number } {
    const value: unknown[] = [];
    const keys: Position['keys'] = new Map();
    let size = 1;
    node.items.forEach((item, index) => {
      const converted = this.convert(item as Node);
      const offset = (item as Node).range?.[0] ?? 0;
      keys.set(String(index), { key: offset, value: offset });
      value.push(converted.value);
      size += converted.size;
    });
    this.map.set(value, { source: this.source, offset: node.range?.[0] ?? 0, keys });
    return { value, size };
  }

  private mapping(node: { items: { key: unknown; value: unknown }[]; range?: [number, number, number] | null }) {
    const value: Record<string, unknown> = Object.create(null);
    const inherited: Record<string, unknown>[] = [];
    const keys: Position['keys'] = new Map();
    let size = 1;
    for (const pair of node.items) {
      const keyNode = pair.key as Scalar;
      const key = isScalar(keyNode) ? (keyNode.source ?? String(keyNode.value)) : String(keyNode);
      if (key.startsWith('x-')) continue;
      const keyOffset = keyNode.range?.[0] ?? 0;
      const valueNode = pair.value as Node | null;
      const converted = valueNode === null ? { value: new RawScalar('', null), size: 1 } : this.convert(valueNode);
      size += converted.size;
      if (key === '<<') {
        const parts: unknown[] = Array.isArray(converted.value) ? converted.value : [converted.value];
        for (const part of parts) {
          if (typeof part !== 'object' || part === null || part instanceof RawScalar) {
            throw new Refusal(this.source.problem(keyOffset, 'mapping'));
          }
          inherited.push(part as Record<string, unknown>);
          // What a mapping inherits stands where the mapping does.
          const place = { key: node.range?.[0] ?? 0, value: node.range?.[0] ?? 0 };
          for (const given of Object.keys(part)) if (!keys.has(given)) keys.set(given, place);
        }
        continue;
      }
      keys.set(key, { key: keyOffset, value: valueNode?.range?.[0] ?? keyOffset });
      value[key] = converted.value;
    }
    for (const part of inherited) {
      for (const [key, given] of Object.entries(part)) if (!(key in value)) value[key] = given;
    }
    this.map.set(value, { source: this.source, offset: node.range?.[0] ?? 0, keys });
    return { value, size };
  }
}
