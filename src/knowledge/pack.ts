import { type Column, columnOf, type Index, Lines, placesIn, startsOf } from './lines.ts';
import { nameKey, spellings } from './names.ts';
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
/** Which releases a name may mean. */
const NAMES = 'releases.names';

type Sections = Record<string, [from: number, to: number]>;
type Bytes = Buffer;

/**
 * @param head what whoever unpacks the bytes has to know first; `knowledge.version` and `digest` are kept of themselves
 * @param base a packed knowledge base: kinds that only add to it are kept without what it holds
 */
export function pack(head: object, knowledge: Knowledge, base?: Knowledge): Bytes {
  const over = base ? KIND_NAMES.filter((kind) => addsTo(base[kind], knowledge[kind])) : [];
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
    const all: readonly object[] = knowledge[kind];
    const records = base && over.includes(kind) ? all.slice(base[kind].length) : all;
    if (kind === 'uses') add(CALLED, ascii((records as NamedUse[]).map(calledOf)));
    if (kind === 'releases') add(NAMES, ascii(columnOf((records as Release[]).map(keysOfNames))));
    const lines = records.map(ascii);
    add(kind, `[${lines.join(',\n')}]`);
    if (!isIndexed(kind)) continue;
    const keysOf = KEYS[kind] as readonly ((record: object) => unknown)[];
    const columns = keysOf.map((keyOf) => columnOf(records.map(keyOf)));
    add(`${kind}.index`, ascii([startsOf(lines), ...columns]));
  }
  const { version, digest } = knowledge;
  const first = `[${ascii({ ...head, version, digest, over })},\n`;
  return Buffer.from(`${first}${JSON.stringify(sections)},\n${parts.join(',\n')}]\n`, 'latin1');
}

const keysOfNames = (release: Release): string[] => [...spellings(release)].map(nameKey);
const calledOf = ({ id, name, short, aliases }: NamedUse): NamedUse => ({ id, name, short, aliases });

/** Whether records are those of a base and others behind them. */
const addsTo = (base: readonly object[], records: readonly object[]): boolean =>
  base.length > 0 && base.every((record, at) => records[at] === record);

/** A value as JSON in which every character beyond ASCII is escaped. */
const ascii = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What `pack` keeps of itself in the head; `over` are the kinds that are kept without what the base holds. */
type Own = Pick<Knowledge, 'version' | 'digest'> & { over: Kind[] };

/**
 * The head, and the knowledge base that parses itself as it is read.
 * @param base the packed knowledge base that it was packed over
 * @throws SyntaxError where the first two lines are not what `pack` writes
 */
export function unpack<Head>(bytes: Bytes, base?: Knowledge): { head: Head & Own; knowledge: Knowledge } {
  const first = bytes.indexOf(10);
  const second = bytes.indexOf(10, first + 1);
  const parsed = (from: number, to: number): unknown => JSON.parse(bytes.toString('latin1', from, to));
  const head = parsed(1, first - 1) as Head & Own;
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
  ) as Lists;
  const { version, digest } = head;
  const below = (kind: Kind): Knowledge | undefined => (head.over.includes(kind) ? base : undefined);
  const names = once(() => parsed(...place(NAMES)) as Column);
  const called = once(() => [...(below('uses')?.index?.uses() ?? []), ...(parsed(...place(CALLED)) as NamedUse[])]);
  const knowledge = {
    version,
    digest,
    index: { ...indexOf(lists, names, (kind) => below(kind)?.index), uses: called },
  };
  for (const kind of KIND_NAMES) {
    const own = (): object[] => (isIndexed(kind) ? lists[kind].all() : (parsed(...place(kind)) as object[]));
    const get = once(() => (below(kind) ? [...(below(kind)?.[kind] ?? []), ...own()] : own()));
    Object.defineProperty(knowledge, kind, { get, enumerable: true });
  }
  return { head, knowledge: knowledge as unknown as Knowledge };
}

type Lists = Record<Indexed, Lines<object>>;

/** What is asked for of several records is that of the base, and behind it that of the lines. */
function indexOf(
  { sources, releases, offers, statements }: Lists,
  names: () => Column,
  below: (kind: Kind) => KnowledgeIndex | undefined,
): Omit<KnowledgeIndex, 'uses'> {
  const behind = <T>(base: readonly T[] | undefined, own: object[]): T[] =>
    base && base.length > 0 ? [...base, ...(own as T[])] : (own as T[]);
  return {
    source: (id) => (sources.first(0, id) as Source | undefined) ?? below('sources')?.source(id),
    release: (id) => (releases.first(0, id) as Release | undefined) ?? below('releases')?.release(id),
    releasesCalled: (key) => behind(below('releases')?.releasesCalled(key), releases.some(placesIn(names(), key))),
    releasesOf: (model) => behind(below('releases')?.releasesOf(model), releases.by(1, model)),
    offersOf: (release) => behind(below('offers')?.offersOf(release), offers.by(0, release)),
    statementsOf: (model, kind) =>
      behind(
        below('statements')?.statementsOf(model, kind),
        kind === undefined ? statements.by(0, model) : statements.by(1, kindOf(model, kind)),
      ),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
