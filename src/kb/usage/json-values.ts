import { FeedError } from '../../domain/feeds.ts';
import { UsageLogError } from '../../domain/usage.ts';
import { parseJson } from '../import/json.ts';
import { isJson } from '../read/json-form.ts';
import { shown } from './values.ts';

/** A value of a file, or that there is none. */
export interface Value {
  line?: number;
  value?: unknown;
  broken?: string;
}

/**
 * The JSON values of a file: one, a line each, or one after the other.
 * @throws UsageLogError where it holds none
 */
export function valuesIn(text: string): Iterable<Value> {
  const lines = text.split('\n');
  const [first = '', ...others] = lines.filter((line) => line.trim() !== '');
  // A line that is a value by itself is one of many: in a document over several lines only inner ones are, which are
  // indented, end in a comma, or stand behind a bracket alone.
  const isValue = (line: string): boolean => /^[{[]/.test(line) && isJson(line);
  if (others.length > 0 && !/^[{[]$/.test(first.trim()) && [first, ...others.slice(0, PROBED)].some(isValue))
    return lineValues(lines);
  try {
    return [{ value: JSON.parse(text) as unknown }];
  } catch {
    const several = severalIn(text);
    if (several) return several;
    try {
      parseJson(text);
    } catch (error) {
      if (error instanceof FeedError) throw new UsageLogError('json', {}, error.place);
    }
    throw new UsageLogError('json');
  }
}

/** One after the other: a log may have a million lines, whose values are not all kept. */
function* lineValues(lines: readonly string[]): Generator<Value> {
  for (const [at, line] of lines.entries()) if (line.trim() !== '') yield lineValue(line, at + 1);
}

/** How many lines tell whether each is a value. */
const PROBED = 200;

/** A value that was written at a line, or what stands there instead. */
export function lineValue(line: string, at: number): Value {
  try {
    return { line: at, value: JSON.parse(line) as unknown };
  } catch {
    return { line: at, broken: shown(line.trim()) };
  }
}

/** Values one after the other, each over several lines; undefined where they are none. */
function severalIn(text: string): Value[] | undefined {
  const found: Value[] = [];
  let depth = 0;
  let start = 0;
  let line = 1;
  let begun = 1;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\n') line++;
    else if (sign === '"') {
      at = endOfString(text, at);
      if (at < 0) return undefined;
    } else if (sign === '{' || sign === '[') {
      if (depth++ === 0) {
        start = at;
        begun = line;
      }
    } else if ((sign === '}' || sign === ']') && --depth === 0) {
      const value = lineValue(text.slice(start, at + 1), begun);
      if (value.broken !== undefined) return undefined;
      found.push(value);
    } else if (depth === 0 && sign?.trim() !== '') return undefined;
  }
  return depth === 0 ? found : undefined;
}

/** Where the string that begins at a quote ends; -1 where it never does. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
    else if (text[at] === '\n') return -1;
  }
  return -1;
}
