import { expect, it } from 'vitest';
import { onlyEntry, pricesOf, toldOf } from './support.ts';

it.each([[['context_over_200k', 'context_over_500k']], [['context_over_500k', 'context_over_200k']]])(
  'reads the older spelling of tiers in any order: %j',
  (keys) => {
    const size = (key: string): number => Number(/\d+/.exec(key)?.[0]) / 100;
    const tiers = Object.fromEntries(keys.map((key) => [key, { input: size(key), output: 2 * size(key) }]));
    const models = { m: { id: 'm', cost: { input: 1, output: 2, ...tiers } } };
    const read = onlyEntry({ newlab: { id: 'newlab', models } });
    expect([pricesOf(read), toldOf(read)]).toEqual([
      ['input:1,output:2 >200000 input:2,output:4 >500000 input:5,output:10'],
      [],
    ]);
  },
);
