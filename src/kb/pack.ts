import { nameKey, spellings } from '../domain/names.ts';
import type {
  Evidence,
  Knowledge,
  KnowledgeIndex,
  NamedUse,
  Offer,
  Release,
  ReleaseHead,
  Source,
  Statement,
  StatementKind,
  WorkedOut,
} from '../domain/records.ts';
import { KIND_NAMES, type Kind } from '../domain/vocabulary.ts';
import { type Bytes, bytesOf } from './bytes.ts';
import { ascii, columnOf, type Directory, type KeysOf, Lines, startsOf } from './lines.ts';
import { partSum } from './sealed.ts';

/**
 * A knowledge base as bytes of which a command reads and parses only what it needs. The front, a line of JSON, says what
 * lies where in the body: each kind's records, a line of JSON each, and for the kinds that grow where every line begins
 * and what finds those of a key. All text is plain ASCII: one byte a character is read and parsed several times faster.
 */
export interface Packed {
  front: Buffer;
  body: Buffer;
}

export interface PackOptions {
  /** Bytes of the body that are read together. */
  block: number;
  /** The kinds of which the records are those that lie over a packed knowledge base, which is not kept with them. */
  over?: readonly Kind[];
  /** The lines of that base of which these records say something, where that is known. */
  touched?: readonly string[] | undefined;
  /** What was worked out from it. */
  worked?: readonly { id: string }[] | undefined;
}

/** Of a knowledge base what lies over a packed one: kinds that only add to it without what it holds. */
export function partsOver(base: Knowledge | undefined, knowledge: Knowledge): { own: Knowledge; over: Kind[] } {
  if (!base) return { own: knowledge, over: [] };
  const over = KIND_NAMES.filter((kind) => addsTo(base[kind], knowledge[kind]));
  const parts = over.map((kind) => [kind, knowledge[kind].slice(base[kind].length)]);
  return { own: { ...knowledge, ...Object.fromEntries(parts) }, over };
}

/** What a record of a growing kind is looked up by. */
const KEYS = {
  sources: [(source: Source) => source.id],
  statements: [
    (said: Statement) => said.models,
    (said: Statement) => said.models.map((model) => kindOf(model, said.kind)),
    (said: Statement) => said.models.flatMap((model) => (said.use === undefined ? [] : useOf(model, said.use))),
  ],
  /** No kinds of their own: what statements count for uses, and what lists tell of releases, a record a model. */
  evidence: [({ model }: OfModel<Evidence>) => model],
  heads: [({ model }: OfModel<ReleaseHead>) => model],
  releases: [
    (release: Release) => release.id,
    (release: Release) => release.model ?? null,
    (release: Release) => spellings(release).map(nameKey),
  ],
  offers: [(offer: Offer) => offer.release],
} as const;
/** What is said of a model, of one kind, goes by both. */
const kindOf = (model: string, kind: StatementKind): string => `${model} ${kind}`;
/** What is said of a model for a use. */
const useOf = (model: string, use: string): string => `${model} for ${use}`;
type Indexed = keyof typeof KEYS;
const isIndexed = (kind: Kind): kind is Indexed & Kind => kind in KEYS;

/** What is told of a model, one record for all of it. */
interface OfModel<T> {
  model: string;
  told: T[];
}

function perModel<T>(all: readonly (readonly [model: string, item: T])[]): OfModel<T>[] {
  const found = new Map<string, T[]>();
  for (const [model, item] of all) {
    const known = found.get(model);
    if (known) known.push(item);
    else found.set(model, [item]);
  }
  return [...found].map(([model, told]) => ({ model, told }));
}

const evidenceIn = (statements: readonly Statement[]): OfModel<Evidence>[] =>
  perModel(
    statements.flatMap(({ models, kind, use, fit, said, about, from, until, source }) => {
      const evidence = { use, fit, said, about, from, until, source } as Evidence;
      return kind === 'application' ? models.map((model) => [model, evidence] as const) : [];
    }),
  );

const headsIn = (releases: readonly Release[]): OfModel<ReleaseHead>[] =>
  perModel(
    releases.flatMap(({ model, id, name, release_date, retirement_date, status, source, sources, also }) => {
      const own = sources?.status && { status: sources.status };
      const others = also.filter(({ field }) => field === 'status');
      const head = { id, name, release_date, retirement_date, status, source, sources: own, also: others };
      return model === undefined ? [] : [[model, head as ReleaseHead] as const];
    }),
  );

/** What uses are called, apart from the words that needs are read by, which are many. */
const CALLED = 'uses.called';
const WORKED = 'worked';

/** Where a section begins and ends in the body, and of records how many they are. */
type Places = Record<string, [from: number, to: number, count?: number]>;
interface Front extends Body {
  head: object;
  places: Places;
}
/** What the front says of the body as bytes. */
export interface Body {
  length: number;
  /** How many are read together. */
  block: number;
  /** A checksum of every block. */
  sums: number[];
}

/** Whether a block is as it was. */
export const isSound = (sums: readonly number[], at: number, block: Buffer): boolean => sums[at] === partSum(block);

/**
 * @param head what whoever unpacks the bytes has to know first; `knowledge.version` and `digest` are kept of themselves
 */
export function pack(head: object, knowledge: Knowledge, { block, over = [], touched, worked }: PackOptions): Packed {
  const parts: Buffer[] = [];
  const places: Places = {};
  let length = 0;
  const add = (name: string, part: Buffer, count?: number): void => {
    places[name] = count === undefined ? [length, length + part.length] : [length, length + part.length, count];
    length += part.length;
    parts.push(part);
  };
  const later: [name: string, part: Buffer, count: number][] = [];
  /** Records a line; what finds them lies in front of all records, where what all commands read lies together. */
  const addLines = (name: Indexed, records: readonly object[]): void => {
    const lines = records.map(ascii);
    later.push([name, text(`[${lines.join(',\n')}]`), lines.length]);
    add(`${name}.starts`, bytesOf(startsOf(lines)));
    for (const [at, keysOf] of KEYS[name].entries()) {
      const column = columnOf(records, keysOf as KeysOf<object>);
      add(`${name}.${at}.directory`, text(ascii(column.directory)));
      add(`${name}.${at}`, text(column.text));
    }
  };
  for (const kind of KIND_NAMES) {
    const records: readonly object[] = knowledge[kind];
    if (kind === 'uses') add(CALLED, text(ascii((records as NamedUse[]).map(calledOf))));
    if (kind === 'statements') addLines('evidence', evidenceIn(records as Statement[]));
    if (kind === 'releases') addLines('heads', headsIn(records as Release[]));
    if (isIndexed(kind)) addLines(kind, records);
    else if (kind === 'uses' || kind === 'plans') later.push([kind, text(ascii(records)), records.length]);
    else add(kind, text(ascii(records)));
  }
  for (const [name, part, count] of later) add(name, part, count);
  if (worked !== undefined) add(WORKED, text(ascii(worked)));
  const body = Buffer.concat(parts);
  const sums: number[] = [];
  for (let from = 0; from < body.length; from += block) sums.push(partSum(body.subarray(from, from + block)));
  const { version, digest } = knowledge;
  const front: Front = { head: { ...head, version, digest, over, touched }, places, length, block, sums };
  return { front: text(ascii(front)), body };
}

const text = (ascii: string): Buffer => Buffer.from(ascii, 'latin1');
const calledOf = ({ id, name, short, aliases }: NamedUse): NamedUse => ({ id, name, short, aliases });

/** Whether records are those of a base and others behind them. */
const addsTo = (base: readonly object[], records: readonly object[]): boolean =>
  base.length > 0 && base.every((record, at) => records[at] === record);

/** What `pack` keeps of itself in the head; `over` are the kinds that are kept without what the base holds. */
type Own = Pick<Knowledge, 'version' | 'digest'> & {
  over: Kind[];
} & Pick<PackOptions, 'touched'>;

/** What was worked out of the base holds of those lines of which nothing more is said. */
const untouched =
  (worked: WorkedOut, touched: readonly string[]): WorkedOut['read'] =>
  () =>
    worked.read()?.filter(({ id }) => !touched.includes(id));

/**
 * The head, and the knowledge base that parses itself as it is read.
 * @param front what `pack` made of it
 * @param open gives the body, or undefined where it cannot be what it should be
 * @param base the packed knowledge base that it was packed over
 */
export function unpack<Head>(
  front: Buffer,
  open: (body: Body) => Bytes | undefined,
  base?: Knowledge,
): { head: Head & Own; knowledge: Knowledge } | undefined {
  const { head, places, ...body } = JSON.parse(front.toString('latin1')) as Front & { head: Head & Own };
  const bytes = open(body);
  if (!bytes) return undefined;
  const parsed = (name: string): unknown => {
    const [from, to] = places[name] ?? [0, 0];
    return JSON.parse(bytes.text(from, to));
  };
  const placeOf = (name: string): number => places[name]?.[0] ?? 0;
  const linesOf = (kind: Indexed): Lines<object> =>
    new Lines<object>(bytes, {
      records: placeOf(kind),
      count: places[kind]?.[2] ?? 0,
      starts: placeOf(`${kind}.starts`),
      columns: KEYS[kind].map((_, at) => ({
        from: placeOf(`${kind}.${at}`),
        directory: () => parsed(`${kind}.${at}.directory`) as Directory,
      })),
    });
  const lists = Object.fromEntries((Object.keys(KEYS) as Indexed[]).map((kind) => [kind, linesOf(kind)])) as Lists;
  const { version, digest } = head;
  const below = (kind: Kind): Knowledge | undefined => (head.over.includes(kind) ? base : undefined);
  const called = once(() => [...(below('uses')?.index?.uses() ?? []), ...(parsed(CALLED) as NamedUse[])]);
  const knowledge = { version, digest, index: { ...indexOf(lists, (kind) => below(kind)?.index), uses: called } };
  const worked = places[WORKED]
    ? () => parsed(WORKED) as ReturnType<WorkedOut['read']>
    : head.touched && base?.worked && untouched(base.worked, head.touched);
  if (worked) Object.assign(knowledge, { worked: { read: worked } });
  for (const kind of KIND_NAMES) {
    const own = (): object[] => (isIndexed(kind) ? lists[kind].all() : (parsed(kind) as object[]));
    const get = once(() => (below(kind) ? [...(below(kind)?.[kind] ?? []), ...own()] : own()));
    Object.defineProperty(knowledge, kind, { get, enumerable: true });
  }
  return { head, knowledge: knowledge as unknown as Knowledge };
}

type Lists = Record<Indexed, Lines<object>>;

/** What is asked for of several records is that of the base, and behind it that of the lines. */
function indexOf(
  { sources, releases, offers, statements, evidence, heads }: Lists,
  below: (kind: Kind) => KnowledgeIndex | undefined,
): Omit<KnowledgeIndex, 'uses'> {
  const behind = <T>(base: readonly T[] | undefined, own: object[]): T[] =>
    base && base.length > 0 ? [...base, ...(own as T[])] : (own as T[]);
  return {
    source: (id) => (sources.first(0, id) as Source | undefined) ?? below('sources')?.source(id),
    release: (id) => (releases.first(0, id) as Release | undefined) ?? below('releases')?.release(id),
    releasesOf: (model) => behind(below('releases')?.releasesOf(model), releases.by(1, model)),
    headsOf: (model) =>
      behind(
        below('releases')?.headsOf(model),
        (heads.first(0, model) as OfModel<ReleaseHead> | undefined)?.told ?? [],
      ),
    releasesCalled: (key) => behind(below('releases')?.releasesCalled(key), releases.by(2, key)),
    offersOf: (release) => behind(below('offers')?.offersOf(release), offers.by(0, release)),
    statementsOf: (model, kind) =>
      behind(
        below('statements')?.statementsOf(model, kind),
        kind === undefined ? statements.by(0, model) : statements.by(1, kindOf(model, kind)),
      ),
    statementsFor: (model, use) =>
      behind(below('statements')?.statementsFor(model, use), statements.by(2, useOf(model, use))),
    evidenceOf: (model) =>
      behind(
        below('statements')?.evidenceOf(model),
        (evidence.first(0, model) as OfModel<Evidence> | undefined)?.told ?? [],
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
