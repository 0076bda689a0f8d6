import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryIn, memoryOf, memoryText, QUANTISATIONS, usable } from '../../src/domain/memory.ts';
import type { Constraint } from '../../src/engine/constraints/constraint.ts';
import { outcomeOf } from '../../src/engine/evaluate.ts';
import { NO_QUERY } from '../../src/engine/query.ts';
import { recommend } from '../../src/engine/recommend.ts';
import { snapshotOf } from '../support/knowledge.ts';

const snapshot = snapshotOf(`
models:
  - {id: small, name: Small, developer: acme, current: [{release: acme/small}]}
  - {id: large, name: Large, developer: acme, current: [{release: acme/large}]}
  - {id: closed, name: Closed, developer: acme, current: [{release: acme/closed}]}
  - {id: silent, name: Silent, developer: acme, current: [{release: acme/silent}]}
releases:
  - {id: acme/small, name: Small 8B, model: small, developer: acme, release_date: 2025-01, open_weights: true, parameters: {total: 8000000000}}
  - {id: acme/large, name: Large 30B A3B, model: large, developer: acme, release_date: 2025-01, open_weights: true, parameters: {total: 30000000000, active: 3000000000}}
  - {id: acme/closed, name: Closed, model: closed, developer: acme, release_date: 2025-01, open_weights: false, parameters: {total: 1000000000}}
  - {id: acme/silent, name: Silent, model: silent, developer: acme, release_date: 2025-01, open_weights: true}
`);
const asked = (value: string, more: Constraint[] = []): Constraint[] => [
  { origin: 'option', constraint: 'fits', value: [value] },
  ...more,
];
const held = (id: string, constraints: Constraint[]) => {
  const release = snapshot.anyRelease(id);
  const [limit] = constraints;
  return limit && outcomeOf(snapshot, undefined, release, limit, constraints);
};

describe('the estimate of memory', () => {
  it('is weights by their bits, a cache by the context, and buffers on each device', () => {
    const one = memoryOf(
      { total: 8e9, active: null },
      { devices: 2, gigabytes: 80, shared: false, quant: 'fp16' },
      10_000,
    );
    expect(one).toEqual({ weights: 16, cache: 1.31072, buffers: 1, total: 16 + 1.31072 + 1 });
  });

  it('lets all parameters lie in memory, and those used for a token tell of the cache', () => {
    const memory = { devices: 1, gigabytes: 24, shared: false, quant: 'q4' } as const;
    const dense = memoryOf({ total: 32e9, active: null }, memory, 8192);
    const sparse = memoryOf({ total: 32e9, active: 8e9 }, memory, 8192);
    expect(sparse.weights).toBe(dense.weights);
    expect(sparse.cache).toBeCloseTo(dense.cache / 2);
  });

  it('takes a part of what the system shares', () => {
    const of = (gigabytes: number) => usable({ devices: 1, gigabytes, shared: true, quant: 'q4' });
    expect([of(24), of(64)]).toEqual([16, 48]);
  });

  it('reads again what it writes', () => {
    const memory = fc.record({
      devices: fc.integer({ min: 1, max: 64 }),
      gigabytes: fc.integer({ min: 1, max: 2048 }),
      shared: fc.boolean(),
      quant: fc.constantFrom(...QUANTISATIONS),
    });
    fc.assert(
      fc.property(memory, (one) => {
        expect(memoryIn(memoryText(one))).toEqual(one);
      }),
    );
  });

  it.each(['', '24', 'GB', '-4GB', '0GB', '2x', '24 GB q5', '24GB24GB', 'a 24GB'])('reads nothing in %j', (text) => {
    expect(memoryIn(text)).toBeUndefined();
  });
});

describe('--fits', () => {
  it.each([
    ['acme/small', '8GB', null],
    ['acme/small', '8GB fp16', 'fails'],
    ['acme/large', '24GB', null],
    ['acme/large', '16GB', 'fails'],
    ['acme/closed', '80GB', 'fails'],
    ['acme/silent', '80GB', 'cannot-tell'],
    // 4.9 GB of weights, and 1.1 GB of cache that is an allowance.
    ['acme/small', '6GB', 'cannot-tell'],
  ])('holds %s against %s: %s', (id, value, outcome) => {
    expect(held(id, asked(value))?.outcome ?? null).toBe(outcome);
  });

  it('counts the context that is asked for', () => {
    const long: Constraint = { origin: 'need', constraint: 'min-context', value: 128_000 };
    expect(held('acme/small', asked('16GB'))).toBeNull();
    expect(held('acme/small', asked('16GB', [long]))?.outcome).toBe('cannot-tell');
    expect(held('acme/small', asked('16GB', [{ ...long, origin: 'use' }]))).toBeNull();
  });

  it('tells what each takes, and what comes nearest where none fits', () => {
    const answer = (value: string) => recommend(snapshot, { ...NO_QUERY, constraints: asked(value) }).memory[0];
    expect(answer('24GB')?.estimates.map(({ release, gigabytes }) => [release, gigabytes])).toEqual([
      ['acme/small', 6.5],
      ['acme/large', 19.5],
    ]);
    expect(answer('24GB')?.nearest).toEqual([]);
    expect(answer('2GB')?.nearest.map(({ release }) => release)).toEqual(['acme/small', 'acme/large']);
  });
});
