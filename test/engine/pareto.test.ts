import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/engine/candidates.ts';
import { pareto } from '../../src/engine/pareto.ts';
import type { Pareto } from '../../src/engine/results.ts';
import { snapshotOf } from '../support/knowledge.ts';

interface Line {
  price?: number | undefined;
  context?: number | undefined;
  currency?: string;
}

/** The front of lines `m0`, `m1`… over price and context. */
function front(lines: readonly Line[], fields = ['cost.blend', 'limit.context'] as const): Pareto {
  const releases = lines.map(
    ({ context }, at) =>
      `  - {id: acme/m${at}, name: R, developer: acme, model: m${at}${context === undefined ? '' : `, limit: {context: ${context}}`}}`,
  );
  const offers = lines.flatMap(({ price, currency = 'USD' }, at) =>
    price === undefined
      ? []
      : [
          `  - {release: acme/m${at}, provider: acme, cost: [{from: 2025, currency: ${currency}, input: ${price}, output: ${price}}]}`,
        ],
  );
  const snapshot = snapshotOf(`models:
${lines.map((_, at) => `  - {id: m${at}, name: M, developer: acme}`).join('\n')}
releases:\n${releases.join('\n')}
offers:${offers.length === 0 ? ' []' : `\n${offers.join('\n')}`}
`);
  const candidates = snapshot.knowledge.models.map((model) => ({
    model,
    release: snapshot.anyRelease(`acme/${model.id}`),
    tier: 0,
    total: 0,
  }));
  return pareto(snapshot, candidates as unknown as Candidate[], fields);
}
const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

describe('the Pareto front', () => {
  it('holds whom no other beats: cheaper is better, more context is better', () => {
    const result = front([
      { price: 1, context: 1000 },
      { price: 2, context: 2000 },
      { price: 2, context: 1000 },
      { price: 3, context: 1500 },
    ]);
    expect(result.fields).toEqual(['cost.blend', 'limit.context']);
    expect(result.front).toEqual([
      { id: 'm0', values: [1, 1000] },
      { id: 'm1', values: [2, 2000] },
    ]);
    expect(result.dominated).toEqual([
      { id: 'm2', by: 'm0', values: [2, 1000] },
      { id: 'm3', by: 'm1', values: [3, 1500] },
    ]);
  });

  it('holds all of those that are equal', () => {
    expect(ids(front([{ price: 1, context: 5 }, { price: 1, context: 5 }]).front)).toEqual(['m0', 'm1']); // biome-ignore format: one row
  });

  it('puts a value that is unknown, or a price in another currency, on neither side', () => {
    const result = front([
      { price: 5, context: 10 },
      { price: 1 },
      { context: 1e6 },
      { price: 0.001, context: 1e6, currency: 'KRW' },
      {},
    ]);
    expect(ids(result.front)).toEqual(['m0']);
    expect(result.dominated).toEqual([]);
    expect(result.unknown).toEqual(['m1', 'm2', 'm3', 'm4']);
  });

  it('counts 0 as the cheapest price', () => {
    expect(ids(front([{ price: 0, context: 10 }, { price: 1, context: 10 }]).front)).toEqual(['m0']); // biome-ignore format: one row
  });

  it('of nobody is empty', () => {
    expect(front([{}])).toMatchObject({ front: [], dominated: [], unknown: ['m0'] });
  });

  it('names, for each who is beaten, somebody on the front who really beats them', () => {
    const value = fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.record({ price: value, context: value }), { minLength: 1, maxLength: 7 }), (lines) => {
        const result = front(lines);
        const everyone = [...ids(result.front), ...ids(result.dominated), ...result.unknown].sort();
        expect(everyone).toEqual(lines.map((_, at) => `m${at}`).sort());
        const beats = (a: unknown[], b: unknown[]): boolean => {
          const [[p1, c1], [p2, c2]] = [a as [number, number], b as [number, number]];
          return p1 <= p2 && c1 >= c2 && (p1 < p2 || c1 > c2);
        };
        for (const { by, values } of result.dominated) {
          const winner = result.front.find(({ id }) => id === by);
          expect(winner && beats(winner.values, values)).toBe(true);
        }
        for (const { values } of result.front)
          for (const other of [...result.front, ...result.dominated]) expect(beats(other.values, values)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});
