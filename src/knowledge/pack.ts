import type { Knowledge, KnowledgeIndex, Offer, Release, Statement } from './records.ts';
import { KIND_NAMES, type Kind } from './vocabulary.ts';

/**
 * A knowledge base as bytes from which a command parses only what it reads. They are one JSON document: a head, then
 * what the sections are, then each kind's records, a record a line, and for the kinds that grow the keys and the length
 * of every line.
 */

/** What a record of a growing kind is looked up by. */
const KEYS = {
  statements: (said: Statement): unknown[] => [said.models],
  releases: (release: Release): unknown[] => [release.id, release.model ?? null],
  offers: (offer: Offer): unknown[] => [offer.release],
} as const;
const isIndexed = (kind: Kind): kind is keyof typeof KEYS => kind in KEYS;

type Sections = Record<string, [from: number, to: number]>;
type Bytes = Buffer;

/** @param head what whoever unpacks the bytes has to know first; `knowledge.version` and `digest` are kept of themselves */
export function pack(head: object, knowledge: Knowledge): Bytes {
  const parts: string[] = [];
  const sections: Sections = {};
  let length = 0;
  const add = (name: string, text: string): number => {
    const bytes = Buffer.byteLength(text);
    sections[name] = [length, length + bytes];
    // A comma and a line feed follow.
    length += bytes + 2;
    parts.push(text);
    return bytes;
  };
  for (const kind of KIND_NAMES) {
    const records: readonly object[] = knowledge[kind];
    const lines = records.map((record) => JSON.stringify(record));
    add(kind, `[${lines.join(',\n')}]`);
    if (!isIndexed(kind)) continue;
    const keys = records.map(KEYS[kind] as (record: object) => unknown[]);
    add(`${kind}.index`, JSON.stringify([lines.map((line) => Buffer.byteLength(line)), keys]));
  }
  const { version, digest } = knowledge;
  const first = `[${JSON.stringify({ ...head, version, digest })},\n`;
  return Buffer.from(`${first}${JSON.stringify(sections)},\n${parts.join(',\n')}]\n`);
}

/**
 * The head, and the knowledge base that parses itself as it is read.
 * @throws SyntaxError where the first two lines are not what `pack` writes
 */
export function unpack<Head>(bytes: Bytes): { head: Head; knowledge: Knowledge } {
  const first = bytes.indexOf(10);
  const second = bytes.indexOf(10, first + 1);
  const head = JSON.parse(bytes.toString('utf8', 1, first - 1)) as Head & Pick<Knowledge, 'version' | 'digest'>;
  const sections = JSON.parse(bytes.toString('utf8', first + 1, second - 1)) as Sections;
  const section = (name: string): Bytes => {
    const [from, to] = sections[name] ?? [0, 0];
    return bytes.subarray(second + 1 + from, second + 1 + to);
  };
  const lists = Object.fromEntries(
    (Object.keys(KEYS) as (keyof typeof KEYS)[]).map((kind) => [
      kind,
      new Lines<object>(section(kind), () => JSON.parse(section(`${kind}.index`).toString())),
    ]),
  ) as Record<keyof typeof KEYS, Lines<object>>;
  const { version, digest } = head;
  const knowledge = { version, digest, index: indexOf(lists) };
  for (const kind of KIND_NAMES) {
    let all: unknown;
    const get = (): unknown => {
      all ??= isIndexed(kind) ? lists[kind].all() : JSON.parse(section(kind).toString());
      return all;
    };
    Object.defineProperty(knowledge, kind, { get, enumerable: true });
  }
  return { head, knowledge: knowledge as unknown as Knowledge };
}

function indexOf(lists: Record<keyof typeof KEYS, Lines<object>>): KnowledgeIndex {
  return {
    release: (id) => lists.releases.by(0, id)[0] as Release | undefined,
    releasesOf: (model) => lists.releases.by(1, model) as Release[],
    offersOf: (release) => lists.offers.by(0, release) as Offer[],
    statementsOf: (model) => lists.statements.by(0, model) as Statement[],
  };
}

/** After this part of a kind was asked for record by record, the rest is parsed together, which is faster. */
const PART = 1 / 8;
/** Bytes that become text at a time, so that no text grows with the knowledge base. */
const BLOCK = 1 << 22;

/** Records of a kind, each parsed when it is asked for, and once. */
class Lines<T> {
  private readonly known: T[] = [];
  private single = 0;
  private complete = false;
  private ends: number[] | undefined;
  private keys: unknown[][] = [];
  private readonly byKey: (Map<unknown, number[]> | undefined)[] = [];

  constructor(
    private readonly bytes: Bytes,
    private readonly load: () => [lengths: number[], keys: unknown[][]],
  ) {}

  /** The records that have a value at a place of their keys, in their order. */
  by(place: number, value: string): T[] {
    const map = this.mapOf(place);
    return (map.get(value) ?? []).map((at) => this.at(at));
  }

  all(): T[] {
    if (this.complete) return this.known;
    const ends = this.opened();
    for (let from = 0; from < ends.length; ) {
      let to = from + 1;
      while (to < ends.length && (ends[to] as number) - this.start(from) < BLOCK) to++;
      const text = this.bytes.toString('utf8', this.start(from), ends[to - 1]);
      const block = JSON.parse(`[${text}]`) as T[];
      // One that was handed out before stays the same object.
      for (let at = from; at < to; at++) this.known[at] ??= block[at - from] as T;
      from = to;
    }
    this.complete = true;
    return this.known;
  }

  private at(at: number): T {
    const known = this.known[at];
    if (known !== undefined) return known;
    const ends = this.opened();
    if (++this.single > ends.length * PART) return this.all()[at] as T;
    const record = JSON.parse(this.bytes.toString('utf8', this.start(at), ends[at])) as T;
    this.known[at] = record;
    return record;
  }

  private start(at: number): number {
    return at === 0 ? 1 : (this.ends?.[at - 1] ?? 0) + 2;
  }

  private opened(): number[] {
    if (this.ends) return this.ends;
    const [lengths, keys] = this.load();
    let end = -1;
    this.ends = lengths.map((length) => {
      end += length + 2;
      return end;
    });
    this.keys = keys;
    return this.ends;
  }

  private mapOf(place: number): Map<unknown, number[]> {
    const made = this.byKey[place];
    if (made) return made;
    this.opened();
    const map = new Map<unknown, number[]>();
    this.keys.forEach((keys, at) => {
      for (const value of [keys[place]].flat()) {
        const list = map.get(value);
        if (list) list.push(at);
        else map.set(value, [at]);
      }
    });
    this.byKey[place] = map;
    return map;
  }
}
