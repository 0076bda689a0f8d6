/** Records as lines of JSON, parsed as they are asked for, and what finds them there. */

/** Where each line begins in its section, and where one behind the last would. */
export function startsOf(lines: readonly string[]): number[] {
  const starts = [1];
  for (const line of lines) starts.push((starts.at(-1) as number) + line.length + 2);
  return starts;
}

/** The places of each key, the keys in order, so that they can be found where they lie. */
export type Column = [keys: string[], places: number[][]];

export function columnOf(keys: readonly unknown[]): Column {
  const placesOf = new Map<string, number[]>();
  for (const [at, key] of keys.entries()) {
    for (const one of new Set([key].flat())) {
      if (typeof one !== 'string') continue;
      const places = placesOf.get(one);
      if (places) places.push(at);
      else placesOf.set(one, [at]);
    }
  }
  const sorted = [...placesOf.keys()].sort();
  return [sorted, sorted.map((key) => placesOf.get(key) ?? [])];
}

export function placesIn([keys, places]: Column, wanted: string): readonly number[] {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as string) < wanted) low = middle + 1;
    else high = middle;
  }
  return keys[low] === wanted ? (places[low] as number[]) : [];
}

/** After so many pieces of a kind were asked for, as a part of its records, the rest is parsed together, which is faster. */
const PART = 1 / 2;
/** Bytes that become text at a time, so that no text grows with the knowledge base. */
const BLOCK = 1 << 22;

export type Index = [starts: number[], ...columns: Column[]];

/** Records of a kind, each parsed when it is asked for, and once. */
export class Lines<T> {
  private readonly known: T[] = [];
  private pieces = 0;
  private complete = false;
  private index: Index | undefined;

  constructor(
    private readonly bytes: Buffer,
    private readonly from: number,
    private readonly load: () => Index,
  ) {}

  /** The records of a key, in their order. */
  by(column: number, key: string): T[] {
    return this.some(this.placesOf(column, key));
  }

  /** Records at some places, neighbours parsed together: what is said of a model mostly stands together. */
  some(places: readonly number[]): T[] {
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

  all(): T[] {
    if (this.complete) return this.known;
    const starts = this.opened();
    for (let from = 0; from < starts.length - 1; ) {
      let to = from + 1;
      while (to < starts.length - 1 && (starts[to + 1] as number) - (starts[from] as number) < BLOCK) to++;
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
      if (++this.pieces > this.opened().length * PART) this.all();
      else this.parse(at, to);
      return;
    }
  }

  private parse(from: number, to: number): void {
    const starts = this.opened();
    // A comma and a line feed stand between two records.
    const text = this.bytes.toString(
      'latin1',
      this.from + (starts[from] as number),
      this.from + (starts[to] as number) - 2,
    );
    const block = JSON.parse(`[${text}]`) as T[];
    // One that was handed out before stays the same object.
    for (let at = from; at < to; at++) this.known[at] ??= block[at - from] as T;
  }

  private opened(): number[] {
    this.index ??= this.load();
    return this.index[0];
  }

  private placesOf(column: number, key: string): readonly number[] {
    this.index ??= this.load();
    return placesIn(this.index[column + 1] as Column, key);
  }
}
