import { describe, expect, it } from 'vitest';
import type { Constraint } from '../../src/engine/constraints/constraint.ts';
import { findNamed } from '../../src/engine/names.ts';
import type { Row } from '../../src/engine/results.ts';
import { compareAll } from '../../src/features/compare/query.ts';
import { snapshotOf } from '../support/knowledge.ts';
import { MEASURED } from '../support/measured.ts';

const compared = (kb: string, names: readonly string[], policy?: readonly Constraint[]) => {
  const snapshot = snapshotOf(kb);
  const named = names.map((name) => findNamed(snapshot, name));
  return compareAll(snapshot, named, { onlyDifferences: false, policy });
};
const rowOf = (rows: readonly Row[], field: string): Row | undefined => rows.find((row) => row.field === field);

/** Lines that are said to suit `u` and `v` so far, by their ids. */
const said = (lines: Record<string, [u: string | null, v: string | null]>): string =>
  `uses: [{id: u, name: U}, {id: v, name: V}]
models:
${Object.entries(lines)
  .map(([id, fits]) => {
    const all = fits.flatMap((fit, at) => (fit === null ? [] : [`{use: ${'uv'[at]}, fit: ${fit}}`]));
    return `  - {id: ${id}, name: ${id}, developer: acme, features: [{text: x}], applications: [${all.join(', ')}]}`;
  })
  .join('\n')}
`;

describe('what speaks for each side', () => {
  const verdict = (lines: Record<string, [string | null, string | null]>) => {
    const { when, equal } = compared(said(lines), Object.keys(lines)).verdict;
    return [...when.map(({ id, rows }) => `${id}: ${rows.join(' ')}`.trim()), `equal: ${equal.filter((field) => field.startsWith('use:')).join(' ')}`.trim()]; // biome-ignore format: one row
  };

  it('is each use that it is said to suit best, the better first', () => {
    expect(verdict({ a: ['suitable', 'specialised'], b: [null, 'strong'] })).toEqual([
      'a: use:v use:u',
      'b:',
      'equal:',
    ]);
    expect(verdict({ a: ['strong', null], b: ['suitable', 'suitable'] })).toEqual(['a: use:u', 'b: use:v', 'equal:']);
  });

  it('is no use that it shares with all others, which is told as equal', () => {
    expect(verdict({ a: ['strong', null], b: ['strong', null] })).toEqual(['a:', 'b:', 'equal: use:u']);
    expect(verdict({ a: ['strong', 'strong'], b: ['strong', 'suitable'] })).toEqual(['a: use:v', 'b:', 'equal: use:u']);
  });

  it('is a lead that two of three share', () => {
    const lines = { a: ['strong', null], b: ['strong', null], c: ['suitable', null] } as const;
    expect(verdict(lines as never)).toEqual(['a: use:u', 'b: use:u', 'c:', 'equal:']);
  });

  it('is nothing where nothing is said of it, which is no equality either', () => {
    expect(verdict({ a: [null, null], b: ['suitable', null] })).toEqual(['a:', 'b: use:u', 'equal:']);
  });

  const VALUES = `releases:
  - {id: a, name: A, developer: acme, limit: {context: 200, output: 10}, license: MIT, release_date: 2025-01-01}
  - {id: b, name: B, developer: acme, limit: {context: 100, output: 10}, license: MIT, release_date: 2025-02-01}
  - {id: c, name: C, developer: acme, limit: {context: 200, output: 10}, license: MIT}
offers:
  - {release: a, provider: acme, cost: [{from: 2025, currency: USD, input: 2, output: 2}]}
  - {release: b, provider: acme, cost: [{from: 2025, currency: USD, input: 1, output: 2}]}
  - {release: c, provider: acme, cost: [{from: 2025, currency: CNY, input: 1, output: 2}]}
`;
  it('is each value in which it alone is best, and what all share is equal', () => {
    const { when, equal } = compared(VALUES, ['a', 'b']).verdict;
    expect(when[0]?.rows).toContain('limit.context');
    expect(when[1]?.rows).toContain('cost.input');
    expect(when[0]?.rows).not.toContain('cost.input');
    expect([...when.flatMap(({ rows }) => rows)]).not.toContain('cost.output');
    expect(equal).toEqual(expect.arrayContaining(['limit.output', 'license', 'cost.output']));
    // What a thing is called by and who makes it decides nothing.
    expect(equal).not.toContain('developer');
    expect(when.flatMap(({ rows }) => rows)).not.toContain('release_date');
  });

  it('is no value that two of three share, nor a price in one currency beside another', () => {
    const { when } = compared(VALUES, ['a', 'b', 'c']).verdict;
    expect(when.map(({ rows }) => rows.includes('limit.context'))).toEqual([false, false, false]);
    expect(compared(VALUES, ['b', 'c']).verdict.when.map(({ rows }) => rows.includes('cost.input'))).toEqual([false, false]); // biome-ignore format: one row
  });
});

describe('figures', () => {
  it('make the best whose interval no other reaches, and nobody where they cannot be told apart', () => {
    const row = (...names: string[]) => rowOf(compared(MEASURED, names).rows, 'points:coding');
    expect(row('alpha', 'gamma')).toMatchObject({ best: [0], differs: true, group: 'measured' });
    expect(row('gamma', 'alpha')).toMatchObject({ best: [1], differs: true });
    expect(row('alpha', 'beta')).toMatchObject({ best: [], differs: null });
    expect(row('alpha', 'beta', 'gamma')).toMatchObject({ best: [], differs: null });
    expect(row('alpha', 'epsilon')).toBeUndefined();
    // A release stands by its own.
    expect(row('acme/alpha', 'acme/gamma')?.cells.map(({ from }) => from)).toEqual(['acme/alpha', 'acme/gamma']);
  });

  it('take the place of words for the use: what is said alike is no equality then', () => {
    const words = `${MEASURED}statements:
  - {models: [alpha, gamma], use: coding, fit: strong, text: Both}
`.replace(/statements:\n {2}- \{models: \[epsilon\][^\n]*\n[^\n]*\n/, '');
    const { verdict, rows } = compared(words, ['alpha', 'gamma']);
    expect(rowOf(rows, 'use:coding')?.differs).toBe(false);
    expect(verdict.equal).not.toContain('use:coding');
    expect(verdict.when[0]?.rows[0]).toBe('points:coding');
    const unmeasured = compared(words, ['alpha', 'zeta']);
    expect(rowOf(unmeasured.rows, 'points:coding')).toBeUndefined();
  });

  it('stand in the order of how far they part the sides', () => {
    const rows = compared(MEASURED, ['alpha', 'gamma']).rows.filter(({ group }) => group === 'measured');
    expect(rows.map(({ field }) => field)).toEqual(['points:coding']);
  });
});

describe('rules', () => {
  it('are held against each side, and what cannot be told is told', () => {
    const rules = [{ origin: 'policy', constraint: 'min-context', value: 150_000 }] as Constraint[];
    const { policy } = compared(MEASURED, ['acme/alpha', 'acme/beta', 'acme/epsilon'], rules);
    expect(policy?.map(({ id, reasons }) => [id, ...reasons.map(({ outcome }) => outcome)])).toEqual([
      ['acme/alpha', 'fails'],
      ['acme/beta'],
      ['acme/epsilon', 'cannot-tell'],
    ]);
    expect(compared(MEASURED, ['alpha', 'beta']).policy).toBeNull();
  });
});

describe('what is said', () => {
  const KB = `criteria: [{id: c, name: C}]
uses: [{id: u, name: U}]
models:
  - {id: m, name: M, developer: acme, current: [{release: new}]}
  - {id: n, name: N, developer: acme}
releases:
  - {id: old, name: Old, model: m, developer: acme, release_date: 2024-01-01}
  - {id: new, name: New, model: m, developer: acme, release_date: 2025-01-01}
statements:
  - {models: m, text: Of the old one, about: old}
  - {models: m, text: Of the line}
  - {models: m, use: u, fit: strong, text: Then, about: old}
  - {models: m, use: u, fit: strong, text: Now, about: new}
  - {models: m, use: u, fit: suitable, text: Less}
  - {models: n, criterion: c, text: Good}
`;
  it('of a release is what is about it, of a line all', () => {
    const texts = (name: string) => rowOf(compared(KB, [name, 'n']).rows, 'features')?.cells[0]?.value;
    expect(texts('m')).toMatchObject([{ en: 'Of the old one' }, { en: 'Of the line' }]);
    expect(texts('old')).toMatchObject([{ en: 'Of the old one' }]);
    expect(texts('old')).toHaveLength(1);
  });

  it('for a use is what gives the highest fit, of the release itself where anybody speaks of that', () => {
    const cell = rowOf(compared(KB, ['m', 'n']).rows, 'use:u')?.cells[0];
    expect(cell?.value).toBe('strong');
    expect(cell?.said?.map(({ about, earlier }) => [about, earlier])).toEqual([[['new'], false]]);
  });

  it('for a criterion has a row of its own', () => {
    const row = rowOf(compared(KB, ['m', 'n']).rows, 'criterion:c');
    expect(row).toMatchObject({ group: 'criteria', better: null, best: [], differs: null });
    expect(row?.cells.map(({ value }) => value)).toEqual([null, [{ en: 'Good', ko: 'Good' }]]);
  });
});
