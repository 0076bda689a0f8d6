import type {
  Knowledge,
  KnowledgeIndex,
  NamedUse,
  Offer,
  Release,
  Source,
  Statement,
  StatementKind,
} from './records.ts';
import { KIND_NAMES, type Kind } from './vocabulary.ts';

/**
 * A knowledge base as bytes from which a command parses only what it reads. They are one JSON document: a head, then
 * what the sections are, then each kind's records, a record a line, and for the kinds that grow where every line begins and
 * which lines belong to a key. It is plain ASCII: text of one byte a character is read and parsed several times faster.
 */

/** What a record of a growing kind is looked up by. */
const KEYS = {
  sources: [(source: Source): unknown => source.id],
  statements: [
    (said: Statement): unknown => said.models,
    (said: Statement): unknown => said.models.map((model) => kindOf(model, said.kind)),
  ],
  releases: [(release: Release): unknown => release.id, (release: Release): unknown => release.model ?? null],
  offers: [(offer: Offer): unknown => offer.release],
} as const;
/** What is said of a model, of one kind, goes by both. */
const kindOf = (model: string, kind: StatementKind): string => `${model} ${kind}`;
type Indexed = keyof typeof KEYS;
const isIndexed = (kind: Kind): kind is Indexed => kind in KEYS;

/** What uses are called, apart from the words that needs are read by, which are many. */
const CALLED = 'uses.called';

type Sections = Record<string, [from: number, to: number]>;
type Bytes = Buffer;

/** @param head what whoever unpacks the bytes has to know first; `knowledge.version` and `digest` are kept of themselves */
export function pack(head: object, knowledge: Knowledge): Bytes {
  const parts: string[] = [];
  const sections: Sections = {};
  let length = 0;
  const add = (name: string, text: string): void => {
    sections[name] = [length, length + text.length];
    // A comma and a line feed follow.
    length += text.length + 2;
    parts.push(text);
  };
  for (const kind of KIND_NAMES) {
    const records: readonly object[] = knowledge[kind];
    const lines = records.map(ascii);
    add(kind, `[${lines.join(',\n')}]`);
    if (!isIndexed(kind)) continue;
    const keysOf = KEYS[kind] as readonly ((record: object) => unknown)[];
    const columns = keysOf.map((keyOf) => columnOf(records.map(keyOf)));
    add(`${kind}.index`, ascii([startsOf(lines), ...columns]));
  }
  add(CALLED, ascii(knowledge.uses.map(({ id, name, short, aliases }) => ({ id, name, short, aliases }))));
  const { version, digest } = knowledge;
  const first = `[${ascii({ ...head, version, digest })},\n`;
  return Buffer.from(`${first}${JSON.stringify(sections)},\n${parts.join(',\n')}]\n`, 'latin1');
}

/** Where each line begins in its section, and where one behind the last would. */
function startsOf(lines: readonly string[]): number[] {
  const starts = [1];
  for (const line of lines) starts.push((starts.at(-1) as number) + line.length + 2);
  return starts;
}

/** The places of each key, the keys in order, so that they can be found where they lie. */
type Column = [keys: string[], places: number[][]];

function columnOf(keys: readonly unknown[]): Column {
  const placesOf = new Map<string, number[]>();
  for (const [at, key] of keys.entries()) {
    for (const one of [key].flat()) {
      if (typeof one !== 'string') continue;
      const places = placesOf.get(one);
      if (places) places.push(at);
      else placesOf.set(one, [at]);
    }
  }
  const sorted = [...placesOf.keys()].sort();
  return [sorted, sorted.map((key) => placesOf.get(key) ?? [])];
}

function placesIn([keys, places]: Column, wanted: string): readonly number[] {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as string) < wanted) low = middle + 1;
    else high = middle;
  }
  return keys[low] === wanted ? (places[low] as number[]) : [];
}

/** A value as JSON in which every character beyond ASCII is escaped. */
const ascii = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * The head, and the knowledge base that parses itself as it is read.
 * @throws SyntaxError where the first two lines are not what `pack` writes
 */
export function unpack<Head>(bytes: Bytes): { head: Head; knowledge: Knowledge } {
  const first = bytes.indexOf(10);
  const second = bytes.indexOf(10, first + 1);
  const parsed = (from: number, to: number): unknown => JSON.parse(bytes.toString('latin1', from, to));
  const head = parsed(1, first - 1) as Head & Pick<Knowledge, 'version' | 'digest'>;
  const sections = parsed(first + 1, second - 1) as Sections;
  const place = (name: string): [from: number, to: number] => {
    const [from, to] = sections[name] ?? [0, 0];
    return [second + 1 + from, second + 1 + to];
  };
  const lists = Object.fromEntries(
    (Object.keys(KEYS) as Indexed[]).map((kind) => [
      kind,
      new Lines<object>(bytes, place(kind)[0], () => parsed(...place(`${kind}.index`)) as Index),
    ]),
  ) as Record<Indexed, Lines<object>>;
  const { version, digest } = head;
  let called: NamedUse[] | undefined;
  const uses = (): NamedUse[] => {
    called ??= parsed(...place(CALLED)) as NamedUse[];
    return called;
  };
  const knowledge = { version, digest, index: indexOf(lists, uses) };
  for (const kind of KIND_NAMES) {
    let all: unknown;
    const get = (): unknown => {
      all ??= isIndexed(kind) ? lists[kind].all() : parsed(...place(kind));
      return all;
    };
    Object.defineProperty(knowledge, kind, { get, enumerable: true });
  }
  return { head, knowledge: knowledge as unknown as Knowledge };
}

function indexOf(lists: Record<Indexed, Lines<object>>, uses: () => NamedUse[]): KnowledgeIndex {
  return {
    uses,
    source: (id) => lists.sources.first(0, id) as Source | undefined,
    release: (id) => lists.releases.first(0, id) as Release | undefined,
    releasesOf: (model) => lists.releases.by(1, model) as Release[],
    offersOf: (release) => lists.offers.by(0, release) as Offer[],
    statementsOf: (model, kind) =>
      (kind === undefined ? lists.statements.by(0, model) : lists.statements.by(1, kindOf(model, kind))) as Statement[],
  };
}

/** After so many pieces of a kind were asked for, as a part of its records, the rest is parsed together, which is faster. */
const PART = 1 / 2;
/** Bytes that become text at a time, so that no text grows with the knowledge base. */
const BLOCK = 1 << 22;

type Index = [starts: number[], ...columns: Column[]];

/** Records of a kind, each parsed when it is asked for, and once. */
class Lines<T> {
  private readonly known: T[] = [];
  private pieces = 0;
  private complete = false;
  private index: Index | undefined;

  constructor(
    private readonly bytes: Bytes,
    private readonly from: number,
    private readonly load: () => Index,
  ) {}

  /** The records of a key, in their order. */
  by(column: number, key: string): T[] {
    const places = this.placesOf(column, key);
    // Neighbours are parsed together: what is said of a model mostly stands together.
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
