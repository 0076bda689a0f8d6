import { describe, expect, it } from 'vitest';
import { periodsOf } from '../../src/domain/pricing.ts';
import { foreignIn } from '../../src/kb/read/foreign.ts';
import { SourceText } from '../../src/kb/read/parse.ts';
import { based, compiled, snapshotOf } from '../support/knowledge.ts';

const many = (count: number, item: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => item(at)).join('');
const dayOf = (at: number): string => new Date(Date.UTC(1960, 0, 1 + at)).toISOString().slice(0, 10);

/** What took minutes would not end within the time that a test has. */
describe('what takes long where each is held against all', () => {
  it('thousands of prices of one offer each end where the next begins', () => {
    const prices = many(1500, (at) => `{from: ${dayOf(at)}, currency: USD, input: 1, output: 2},`);
    const snapshot = snapshotOf(
      `models: [{id: m, name: M, developer: acme}]
releases: [{id: acme/r, name: R, model: m, developer: acme}]
offers: [{release: acme/r, provider: acme, cost: [${prices}]}]
`,
    );
    const [offer] = snapshot.knowledge.offersOf('acme/r');
    const periods = offer ? periodsOf(snapshot, offer) : [];
    expect(periods.map(({ ends }) => ends)).toEqual(periods.map((_, at) => periods[at + 1]?.begins));
  });

  it('a layer ends, changes and removes items of a long list', () => {
    const lower = based(
      `models: [{id: m, name: M, developer: acme, current: [${many(1500, (at) => `{release: acme/r, from: ${dayOf(at)}, until: ${dayOf(at + 1)}},`)}],
  features: [${many(1500, (at) => `{text: T${at}},`)}]}]
releases: [{id: acme/r, name: R, model: m, developer: acme}, {id: acme/q, name: Q, model: m, developer: acme}]
`,
    );
    const { records, problems } = compiled(
      lower,
      `source: s
models: [{id: m, current: [{release: acme/q, from: ${dayOf(700)}}], features: [${many(1500, (at) => (at % 2 ? `{text: T${at}, remove: true},` : `{text: T${at}, at: p},`))}]}]
`,
    );
    expect(problems).toEqual([]);
    const [model] = records.models;
    expect(model?.current.length).toBe(701);
    expect(records.statements.filter(({ at }) => !at).length).toBe(750);
  });

  it.each([
    ['// a // '.repeat(50), undefined],
    ['/* */ '.repeat(5000), undefined],
    [`{{${' '.repeat(100_000)}`, undefined],
    [`${'// a // b\n'.repeat(50)}{"a": 1, // c\n}`, 'JSON5, JSONC'],
  ])('comments and marks of other formats: %.20s', (text, format) => {
    expect(foreignIn(new SourceText('x.yaml', text), undefined)?.values.format).toBe(format);
  });
});

it('gives up a file of nothing but brackets after a thousand of them, and tells the first', () => {
  const start = process.cpuUsage().user;
  const { problems } = compiled('[]'.repeat(300_000));
  expect(problems.map(({ line, column, code }) => [line, column, code])).toEqual([[1, 3, 'syntax']]);
  expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(3);
});
