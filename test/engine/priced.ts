import { expect } from 'vitest';
import { costs, NO_WORKLOAD } from '../../src/engine/cost.ts';
import type { Amount, CostLine, Workload } from '../../src/engine/results.ts';
import { snapshotOf } from '../support/knowledge.ts';

/** A workload as tests write it: plain numbers are tokens. */
export type Asked = Partial<Omit<Workload, 'input' | 'output'>> & {
  input?: number | Amount;
  output?: number | Amount;
};

const amount = (given: number | Amount | undefined): Amount | null =>
  typeof given === 'number' ? { count: given, unit: 'tokens', language: null } : (given ?? null);
export const characters = (count: number, language: string): Amount => ({ count, unit: 'characters', language });
export const workload = ({ input, output, ...more }: Asked): Workload => ({
  ...NO_WORKLOAD,
  ...more,
  input: amount(input),
  output: amount(output),
});

/** What a workload costs with the one release `acme/a`, whose offer has these prices. */
export function reckoned(
  prices: readonly string[],
  asked: Asked,
  more: { day?: string; release?: string; kb?: string } = {},
): CostLine[] {
  const snapshot = snapshotOf(
    `releases: [{id: acme/a, name: A, developer: acme${more.release ?? ''}}]
offers:
  - release: acme/a
    provider: acme
    cost:
${prices.map((price) => `      - {${price}}\n`).join('')}
${more.kb ?? ''}`,
    more.day,
  );
  return costs(snapshot, snapshot.releases(), workload(asked)).costs;
}

/** The one line that there is. */
export function only(lines: readonly CostLine[]): CostLine {
  expect(lines).toHaveLength(1);
  return lines[0] as CostLine;
}

export const PLAIN = 'from: 2025, currency: USD, input: 2.5, output: 10, cache_read: 1.25';
