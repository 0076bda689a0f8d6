import type { Bytes } from './bytes.ts';

/** Records as lines of JSON, parsed as they are asked for, and what finds them there. */

/** Where each line begins in its section, and where one behind the last would. */
export function startsOf(lines: readonly string[]): number[] {
  const starts = [1];
  for (const line of lines) starts.push((starts.at(-1) as number) + line.length + 2);
  return starts;
}

/** What a record is found by: a text, several, or nothing. */
export type KeysOf<T> = (record: T) => string | readonly string[] | null;

/** Keys in order, each with the places of its records, in parts of so many. */
const KEYS_IN_PART = 64;
type Part = [keys: string[], places: number[][]];

/**
 * What finds records by a key: parts of all keys as text, and the first key of each part.
 * @returns the text, and where in it each part begins and the last ends
 */
export function columnOf<T>(records: readonly T[], keysOf: KeysOf<T>): { text: string; directory: Directory } {
  const placesOf = new Map<string, number[]>();
  for (const [at, record] of records.entries()) {
    for (const key of new Set([keysOf(record) ?? []].flat())) {
      const places = placesOf.get(key);
      if (places) places.push(at);
      else placesOf.set(key, [at]);
    }
  }
  const sorted = [...placesOf.keys()].sort();
  const directory: Directory = [[], [0]];
  let text = '';
  for (let from = 0; from < sorted.length; from += KEYS_IN_PART) {
    const keys = sorted.slice(from, from + KEYS_IN_PART);
    const part: Part = [keys, keys.map((key) => placesOf.get(key) ?? [])];
    text += ascii(part);
    directory[0].push(keys[0] as string);
    directory[1].push(text.length);
  }
  return { text, directory };
}

/** The first key of each part, and where each begins and the last ends. */
export type Directory = [firsts: string[], begins: number[]];

/** A value as JSON in which every character beyond ASCII is escaped. */
export const ascii = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** How many of some keys in order are not behind another. */
function upTo(keys: readonly string[], wanted: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as string) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Finds the places of a key, reading what it needs to. */
class Column {
  private readonly parts: Part[] = [];

  constructor(
    private readonly bytes: Bytes,
    private readonly from: number,
    private readonly directory: Directory,
  ) {}

  placesOf(key: string): readonly number[] {
    const begins = this.directory[1];
    const at = upTo(this.directory[0], key) - 1;
    if (at < 0) return [];
    let part = this.parts[at];
    if (part === undefined) {
      const text = this.bytes.text(this.from + (begins[at] as number), this.from + (begins[at + 1] as number));
      part = JSON.parse(text) as Part;
      this.parts[at] = part;
    }
    const found = upTo(part[0], key) - 1;
    return part[0][found] === key ? (part[1][found] as number[]) : [];
  }
}

/** After so many pieces of a kind were asked for, as a part of its records, the rest is parsed together, which is faster. */
const PART = 1 / 2;
/** Bytes that become text at a time, so that no text grows with the knowledge base. */
const BLOCK = 1 << 22;

/** Where a kind's records lie, how many they are, where each begins, and what finds them by each of their keys. */
export interface Sections {
  records: number;
  count: number;
  starts: number;
  columns: { from: number; directory: () => Directory }[];
}

/** Records of a kind, each parsed when it is asked for, and once. */
export class Lines<T> {
  private readonly known: T[] = [];
  private readonly columns: Column[] = [];
  private pieces = 0;
  private complete = false;

  constructor(
    private readonly bytes: Bytes,
    private readonly sections: Sections,
  ) {}

  /** The records of a key, in their order; neighbours are parsed together: what is said of a model mostly stands so. */
  by(column: number, key: string): T[] {
    const places = this.placesOf(column, key);
    for (let at = 0; at < places.length; ) {
      const from = places[at] as number;
      let to = from;
      while (places[at] === to) {
        at++;
        to++;
      }
      this.need(from, to);
    }
    return places.map((at) => this.known[at] as T);
  }

  first(column: number, key: string): T | undefined {
    const [place] = this.placesOf(column, key);
    if (place === undefined) return undefined;
    if (this.known[place] === undefined) this.need(place, place + 1);
    return this.known[place];
  }

  private placesOf(column: number, key: string): readonly number[] {
    let known = this.columns[column];
    if (known === undefined) {
      const { from, directory } = this.sections.columns[column] as Sections['columns'][number];
      known = new Column(this.bytes, from, directory());
      this.columns[column] = known;
    }
    return known.placesOf(key);
  }

  all(): T[] {
    if (this.complete) return this.known;
    const { count } = this.sections;
    for (let from = 0; from < count; ) {
      const begin = this.start(from);
      let to = from + 1;
      while (to < count && this.start(to + 1) - begin < BLOCK) to++;
      this.parse(from, to);
      from = to;
    }
    this.complete = true;
    return this.known;
  }

  private need(from: number, to: number): void {
    if (this.complete) return;
    for (let at = from; at < to; at++) {
      if (this.known[at] !== undefined) continue;
      if (++this.pieces > this.sections.count * PART) this.all();
      else this.parse(at, to);
      return;
    }
  }

  private parse(from: number, to: number): void {
    const { records } = this.sections;
    // A comma and a line feed stand between two records.
    const text = this.bytes.text(records + this.start(from), records + this.start(to) - 2);
    const block = (to === from + 1 ? [JSON.parse(text)] : JSON.parse(`[${text}]`)) as T[];
    // One that was handed out before stays the same object.
    for (let at = from; at < to; at++) this.known[at] ??= block[at - from] as T;
  }

  private start(at: number): number {
    return this.bytes.number(this.sections.starts + 4 * at);
  }
}
