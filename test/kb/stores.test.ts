import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/domain/store.ts';
import { memoryStore, once, onceEach } from '../../src/kb/memory.ts';
import { shardStore, shardsOf } from '../../src/kb/shards.ts';
import { compiled } from '../support/knowledge.ts';

const KB = `source: s
sources: ${JSON.stringify(['s', 'o', 'd', 'e', 'x', 'f', 'b', 'p'].map((id) => ({ id, title: id, date: '2025-01-01', kind: 'vendor' })))}
developers: [{id: acme, name: Acme}]
providers: [{id: cloud, name: Cloud}]
uses: [{id: u, name: U, terms: {en: [word]}}]
models:
  - {id: a, name: A, developer: acme, current: [{release: acme/a1, from: 2024-01-01, until: 2025-01-01}, {release: acme/a2, from: 2025-01-01}]}
  - {id: b, name: B, developer: acme, aliases: [bee]}
releases:
  - {id: acme/a1, name: A One, model: a, developer: acme, release_date: 2024-01-01, source: o}
  - {id: acme/a2, name: A Two, model: a, developer: acme, release_date: 2025-01-01}
  - {id: acme/b1, name: B One, model: b, developer: acme, source: d, sources: {license: f}, license: MIT}
  - {id: acme/lone, name: Lone, developer: acme, release_date: 2025-01-01, ends: [{channel: api, date: 2026-01-01, certainty: done, source: e}, {channel: product, product: P, date: 2026-01-01, certainty: done, source: x}, {channel: api, provider: cloud, date: 2026-01-01, certainty: earliest, source: x}]}
offers:
  - {release: acme/a1, provider: cloud}
  - {release: acme/a2, provider: cloud, cost: [{from: 2025-01-01, currency: USD, input: 1, source: p}]}
  - {release: acme/b1, provider: cloud}
  - {release: acme/lone, provider: acme}
plans: [{id: plan, name: Plan, model: b}, {id: free, name: Free}]
statements:
  - {models: [a, b], text: Both}
  - {models: [a], use: u, fit: strong, text: Fits}
  - {text: Of the field, source: b}
tables: [{id: t, name: T, measurer: x, scale: percent}]
editions: [{table: t, date: 2025-01-01, rows: [{release: acme/a2, value: 1}]}]
`;
const { records, problems } = compiled(KB);
const knowledge = { ...records, version: '1', digest: 'd' };
const ids = (all: readonly { id?: string }[] = []): string => all.map(({ id }) => id).join(' ');

/** A store over the parts, each as JSON, and what it has read. */
function sharded(leading: string[] = []): { store: Store; read: string[]; parts: Map<string, Record<string, never>> } {
  const parts = new Map(
    [...shardsOf(knowledge, leading)].map(([name, part]) => [name, JSON.parse(JSON.stringify(part))]),
  );
  const read: string[] = [];
  const store = shardStore((name) => {
    read.push(name);
    return structuredClone(parts.get(name)) as object;
  });
  return { store, read, parts };
}

it('has nothing wrong with it', () => {
  expect(problems).toEqual([]);
});

describe('the parts of a knowledge base', () => {
  it('are an index of what is current, a shard for each model, and the rest', () => {
    const { parts } = sharded();
    expect([...parts.keys()]).toEqual([
      'index',
      'releases',
      'written',
      'models/a',
      'models/b',
      'no-model',
      'tables',
      'rest',
    ]);
    const index = parts.get('index') as unknown as { [key: string]: never[] };
    expect(ids(index.current)).toBe('acme/a2');
    expect((index.offers as unknown as { release: string }[]).map(({ release }) => release)).toEqual(['acme/a2']);
    expect((index.statements as unknown as { kind: string }[]).map(({ kind }) => kind)).toEqual(['application']);
    // Of a release without a date those that say that it is there, of an end those that say it, of what is current all.
    expect(ids(index.sources)).toBe('s d e p');
    expect(index.uses).toEqual([expect.not.objectContaining({ terms: expect.anything() })]);
    expect(ids((parts.get('models/a') as never as { sources: [] }).sources)).toBe('o');
    expect(ids((parts.get('models/b') as never as { sources: [] }).sources)).toBe('f');
    expect(ids((parts.get('no-model') as never as { sources: [] }).sources)).toBe('x b');
    expect(Object.keys(parts.get('tables') as object)).toEqual(['tables', 'editions', 'calibrations']);
    const rest = Object.keys(parts.get('rest') as object);
    expect(rest).toContain('uses');
    for (const kind of ['models', 'releases', 'offers', 'tables', 'developers']) expect(rest).not.toContain(kind);
  });

  it('have releases that lead in the index too', () => {
    const index = sharded(['acme/a1']).parts.get('index') as unknown as { [key: string]: never[] };
    expect(ids(index.current)).toBe('acme/a1 acme/a2');
    expect(ids(index.sources)).toBe('s o d e p');
  });

  it('tell of a release whether it can be had: its own ends alone', () => {
    const { store, read } = sharded();
    expect(store.place('acme/lone')?.ends).toHaveLength(1);
    expect(store.place('acme/a1')).not.toHaveProperty('ends');
    expect(store.placesOf('a').map(({ id }) => id)).toEqual(['acme/a1', 'acme/a2']);
    expect(store.placesOf('nosuch')).toEqual([]);
    expect(read).toEqual(['index', 'releases']);
  });

  it('are read when they are asked for, and once', () => {
    const { store, read } = sharded();
    expect(store.offersOf('acme/a2')).toHaveLength(1);
    expect(ids(store.statementsOf('a', 'application') as never)).toBe('');
    expect(store.statementsOf('a', 'application')).toHaveLength(1);
    expect(store.statementsOf('b', 'application')).toEqual([]);
    expect(store.source('p')?.id).toBe('p');
    expect(read).toEqual(['index']);
    expect(store.release('acme/b1')?.name).toBe('B One');
    expect(store.source('f')?.id).toBe('f');
    expect(read).toEqual(['index', 'releases', 'models/b']);
    expect(store.release('nosuch')).toBeUndefined();
    expect(store.offersOf('nosuch')).toEqual([]);
    expect(store.releasesOf('nosuch')).toEqual([]);
    expect(store.source('x')?.id).toBe('x');
    expect(read).toEqual(['index', 'releases', 'models/b', 'rest']);
    expect(store.editions).toHaveLength(1);
    expect(store.tables).toHaveLength(1);
    expect(read).toEqual(['index', 'releases', 'models/b', 'rest', 'tables']);
  });
});

describe.each([
  ['in memory', () => memoryStore(knowledge)],
  ['over parts', () => sharded().store],
])('a store %s', (_, make) => {
  it('finds what is asked for by its id, its name and its model', () => {
    const store = make();
    expect(store.release('acme/b1')?.name).toBe('B One');
    expect(store.release('b1')).toBeUndefined();
    expect(store.source('o')?.title).toBe('o');
    expect(store.source('nosuch')).toBeUndefined();
    expect(ids(store.releasesCalled('aone'))).toBe('acme/a1');
    expect(store.releasesCalled('nosuch')).toEqual([]);
    expect(ids(store.releasesOf('a'))).toBe('acme/a1 acme/a2');
    expect(store.releasesOf('nosuch')).toEqual([]);
    expect(ids(store.placesOf('a'))).toBe('acme/a1 acme/a2');
    expect(store.placesOf('nosuch')).toEqual([]);
    expect(store.place('acme/a1')?.id).toBe('acme/a1');
    expect(store.offersOf('acme/a1').map(({ provider }) => provider)).toEqual(['cloud']);
    expect(store.offersOf('nosuch')).toEqual([]);
    expect(ids(store.plansOf('b'))).toBe('plan');
    expect(store.plansOf('a')).toEqual([]);
    expect(store.statementsOf('a').map(({ text }) => text?.en)).toEqual(['Both', 'Fits']);
    expect(store.statementsOf('b').map(({ text }) => text?.en)).toEqual(['Both']);
    expect(store.statementsOf('a', 'application').map(({ text }) => text?.en)).toEqual(['Fits']);
    expect(store.statementsOf('nosuch')).toEqual([]);
    expect(ids(store.namedUses())).toBe('u');
    expect([store.version, store.digest]).toEqual(['1', 'd']);
  });

  it('lists all of a kind in their order', () => {
    const store = make();
    expect(ids(store.releases)).toBe('acme/a1 acme/a2 acme/b1 acme/lone');
    expect(ids(store.plans)).toBe('plan free');
    expect(store.statements.map(({ text }) => text?.en)).toEqual(['Both', 'Fits', 'Of the field']);
    expect(store.offers.map(({ release }) => release)).toEqual(['acme/a1', 'acme/a2', 'acme/b1', 'acme/lone']);
    expect(ids(store.models)).toBe('a b');
    expect(ids(store.uses)).toBe('u');
  });
});

it('what is worked out when it is first asked for is worked out once, for each key that it is asked by', () => {
  let times = 0;
  const nothing = once(() => void times++);
  nothing();
  nothing();
  expect(times).toBe(1);
  const asked: string[] = [];
  const each = onceEach((key) => {
    asked.push(key);
    return key === 'none' ? undefined : key.length;
  });
  expect(['ab', 'none', 'ab', 'none', 'c'].map(each)).toEqual([2, undefined, 2, undefined, 1]);
  expect(asked).toEqual(['ab', 'none', 'c']);
});
