import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isActive } from '../../src/domain/lifecycle.ts';
import { nameKey, spellings } from '../../src/domain/names.ts';
import type { Statement, StatementKind } from '../../src/domain/records.ts';
import { Snapshot } from '../../src/domain/snapshot.ts';
import type { Store } from '../../src/domain/store.ts';
import { KIND_NAMES } from '../../src/domain/vocabulary.ts';
import { shardStore, shardsOf } from '../../src/kb/shards.ts';
import { knowledgeOf } from '../support/knowledge.ts';
import { store as shipped } from '../support/shipped.ts';

const partsOf = (knowledge: Store): ReadonlyMap<string, string> =>
  new Map([...shardsOf(knowledge)].map(([name, part]) => [name, JSON.stringify(part)]));
const shippedParts = partsOf(shipped);

/** A store over the parts as JSON, and the parts that it has read. */
function sharded(parts = shippedParts): { store: Store; read: string[] } {
  const read: string[] = [];
  const store = shardStore((name) => {
    read.push(name);
    const text = parts.get(name);
    if (text === undefined) throw new Error(`no part ${name}`);
    return JSON.parse(text);
  });
  return { store, read };
}

const SAID: (StatementKind | undefined)[] = [
  undefined,
  ...new Set(shipped.statements.map(({ kind }: Statement) => kind)),
];
/** Every question that a store answers, each with what it can be asked, and things that nobody has. */
const ids = (records: readonly { id: string }[]): string[] => [
  ...records.map(({ id }) => id),
  '',
  'constructor',
  'x/y',
];
const QUESTIONS: Record<string, { asked: (all: Store) => string[]; answer: (store: Store, asked: string) => unknown }> =
  {
    source: { asked: (all) => ids(all.sources), answer: (store, id) => store.source(id) },
    release: { asked: (all) => ids(all.releases), answer: (store, id) => store.release(id) },
    releasesCalled: {
      asked: (all) => ['', ...all.releases.flatMap(spellings), ...all.models.flatMap(spellings)].map(nameKey),
      answer: (store, key) => store.releasesCalled(key),
    },
    releasesOf: { asked: (all) => ids(all.models), answer: (store, id) => store.releasesOf(id) },
    offersOf: { asked: (all) => ids(all.releases), answer: (store, id) => store.offersOf(id) },
    plansOf: { asked: (all) => ids(all.models), answer: (store, id) => store.plansOf(id) },
    statementsOf: {
      asked: (all) => ids(all.models),
      answer: (store, id) => SAID.map((kind) => store.statementsOf(id, kind)),
    },
    editionsInShort: { asked: () => [''], answer: (store) => store.editionsInShort() },
    all: { asked: () => [...KIND_NAMES], answer: (store, kind) => store[kind as (typeof KIND_NAMES)[number]] },
    about: {
      asked: () => [''],
      answer: (store) => [
        store.version,
        store.digest,
        store.namedUses().map(({ id, name, short, aliases }) => ({ id, name, short, aliases })),
      ],
    },
  };
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

describe('a store over shards', () => {
  it.each(Object.entries(QUESTIONS))('answers `%s` as one over records in memory', (_, { asked, answer }) => {
    const { store } = sharded();
    for (const what of asked(shipped)) expect(plain(answer(store, what)), what).toEqual(plain(answer(shipped, what)));
  });

  it('answers the same in whatever order it is asked', () => {
    const question = fc.constantFrom(...Object.values(QUESTIONS)).chain((one) =>
      fc.record({
        answer: fc.constant(one.answer),
        asked: fc.constantFrom(...one.asked(shipped)),
      }),
    );
    fc.assert(
      fc.property(fc.array(question, { maxLength: 12 }), (questions) => {
        const { store } = sharded();
        for (const { answer, asked } of questions)
          expect(plain(answer(store, asked))).toEqual(plain(answer(shipped, asked)));
      }),
      { numRuns: 20 },
    );
  });

  it('gives a release as one object, whatever it is asked by', () => {
    const { store } = sharded();
    for (const { id, model } of shipped.releases) {
      const release = store.release(id);
      expect(store.releasesOf(model as string).find((one) => one.id === id)).toBe(release);
      expect(store.releases.find((one) => one.id === id)).toBe(release);
    }
  });

  it('reads the index for what is current, and a shard for what is of one model', () => {
    const { store, read } = sharded();
    for (const { id, current } of store.models) {
      store.statementsOf(id, 'application');
      for (const { release, until } of current) if (!until) store.offersOf(store.release(release)?.id as string);
    }
    expect(read).toEqual(['index']);
    for (const { source } of store.releasesOf('grok')) source.forEach((id) => void store.source(id));
    store.plansOf('grok');
    store.statementsOf('grok');
    expect(read).toEqual(['index', 'models/grok']);
    expect(store.releasesCalled('gpt4')).toHaveLength(1);
    expect(read).toEqual(['index', 'models/grok', 'releases', 'models/chatgpt']);
  });

  it('keeps what belongs to no model, and what is said of several', () => {
    const knowledge = knowledgeOf({
      'kb.yaml': `source: s
sources: [{id: s, title: S, date: 2025-01-01, kind: vendor}, {id: t, title: T, date: 2025-01-01, kind: vendor}]
developers: [{id: acme, name: Acme}]
models: [{id: a, name: A, developer: acme}, {id: constructor, name: B, developer: acme}]
releases: [{id: acme/lone, name: Lone, developer: acme, source: t}, {id: acme/a, name: A, model: a, developer: acme}]
offers: [{release: acme/lone, provider: acme}, {release: acme/a, provider: acme}]
plans: [{id: plan, name: Plan}]
statements:
  - {text: Of the field}
  - {models: [a], text: Of one}
  - {models: [constructor, a], text: Of both}
  - {models: [constructor], text: Of the other}
`,
    });
    const { store } = sharded(partsOf(knowledge));
    for (const { asked, answer } of Object.values(QUESTIONS))
      for (const what of asked(knowledge)) expect(plain(answer(store, what))).toEqual(plain(answer(knowledge, what)));
    expect(store.statementsOf('a')).toHaveLength(2);
    expect(store.offersOf('acme/lone')).toHaveLength(1);
  });
});

it('tells of every release whether it can be had without reading what it is', () => {
  for (const asOf of ['2026-01-01', '2026-11-29', '2027-06-01']) {
    const { store, read } = sharded();
    const snapshot = new Snapshot(store, { asOf });
    const whole = new Snapshot(shipped, { asOf });
    const places = shipped.releases.map(({ id }) => store.place(id)).filter((place) => place !== undefined);
    const active = new Map(places.map((place) => [place.id, isActive(snapshot, place)]));
    expect(read.filter((part) => !['index', 'releases'].includes(part))).toEqual([]);
    for (const release of shipped.releases)
      expect([release.id, active.get(release.id)]).toEqual([release.id, isActive(whole, release)]);
  }
});
