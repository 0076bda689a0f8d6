import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KIND_NAMES, type Kind } from '../../src/domain/vocabulary.ts';
import { compileAdded } from '../../src/kb/added.ts';
import { checkFile, compile } from '../../src/kb/compile/compile.ts';
import { based, knowledgeOf } from '../support/knowledge.ts';
import { packed, plain } from '../support/packed.ts';

const base = packed(
  knowledgeOf(
    based(`providers: [{id: shop, name: Shop, developer: acme}]
uses: [{id: u, name: {en: Use, ko: 쓰임}, aliases: [쓸모]}]
criteria: [{id: c, name: {en: Criterion, ko: 기준}}]
models:
  - {id: m, name: Em, aliases: [엠], developer: acme, current: [{release: acme/r, from: 2024}], applications: [{use: u, fit: strong, text: One}]}
  - {id: n, name: En, developer: acme}
releases: [{id: acme/r, name: Ar, aliases: [알], model: m, developer: acme}]
offers: [{release: acme/r, provider: acme}]
`),
  ),
);

/** What a layer may hold: of every kind something new, and something that the base has or knows by that name. */
const RECORDS: Partial<Record<Kind, readonly string[]>> = {
  sources: ['{id: t, title: T, date: 2024-05-01, kind: press}', '{id: s, note: More}'],
  developers: ['{id: new, name: New}', '{id: acme, country: US}', '{id: b, name: Acme, aliases: [acme]}'],
  providers: ['{id: stall, name: Stall, developer: acme}', '{id: shop, name: Other}'],
  uses: [
    '{id: v, name: {en: Vee, ko: 브이}}',
    '{id: u, aliases: [more]}',
    '{id: w, name: {en: W, ko: 더블유}, aliases: [쓸모]}',
  ],
  criteria: ['{id: d, name: {en: Dee, ko: 디}}', '{id: c, name: {en: Other, ko: 다름}}'],
  models: [
    '{id: o, name: Oh, developer: acme}',
    '{id: p, name: Pe, aliases: [EM], developer: acme}',
    '{id: m, aliases: [more]}',
    '{id: n, remove: true}',
  ],
  statements: [
    '{models: [o], use: u, fit: strong, text: Own}',
    '{models: [m], use: u, fit: suitable, text: Other, source: t}',
    '{models: [m], use: u, fit: suitable, text: Replaces}',
    '{models: [n, m], kind: feature, text: Both, said: 2024-06-01}',
    '{models: [nobody], kind: feature, text: Nobody}',
    '{kind: introduction, text: Of the field}',
    '{id: named, models: [n], kind: summary, text: With an id}',
  ],
  releases: [
    '{id: acme/q, name: Queue, model: m, developer: acme}',
    '{id: acme/p, name: Ar, model: n, developer: acme}',
    '{id: acme/o, name: Own, aliases: [알], developer: acme}',
    '{id: acme/r, license: MIT}',
    '{id: acme/x, name: Ex, developer: acme, replaced_by: [acme/r, acme/none]}',
  ],
  offers: [
    '{release: acme/r, provider: shop, cost: [{from: 2025, currency: USD, input: 1}]}',
    '{release: acme/r, provider: acme, api_id: r}',
    '{release: acme/q, provider: acme}',
  ],
  plans: ['{id: pro, name: Pro, model: m}'],
  trends: ['{id: rise, text: It rises}'],
  conclusions: ['{id: so, models: [m], text: So it is}'],
  rates: ['{base: USD, quote: KRW, rate: 1400, date: 2025-01-01}'],
};
const ALL = KIND_NAMES.flatMap((kind) => (RECORDS[kind] ?? []).map((record) => ({ kind, record })));
const layer = fc.subarray(ALL, { maxLength: 5 }).map((records) =>
  KIND_NAMES.map((kind) => ({ kind, own: records.filter((one) => one.kind === kind) }))
    .filter(({ own }) => own.length > 0)
    .map(({ kind, own }) => `${kind}:\n${own.map(({ record }) => `  - ${record}\n`).join('')}`)
    .join(''),
);

const file = { name: 'kb.yaml', path: 'kb.yaml' };
function added(...layers: string[]) {
  const records = layers.map((yaml) => checkFile(file, Buffer.from(`source: s\n${yaml}`)));
  return records.every((one) => one !== undefined)
    ? compileAdded(
        base,
        records.map((one) => [one]),
      )
    : undefined;
}
const merged = (...layers: string[]) =>
  compile(
    { ...base },
    layers.map((yaml) => [{ file, bytes: Buffer.from(`source: s\n${yaml}`) }]),
  );

describe('layers that only add to a packed base', () => {
  it('come out as they do where all is merged, or are left to that', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(layer, { minLength: 1, maxLength: 2 }), (layers) => {
        const own = added(...layers);
        if (!own) return;
        taken++;
        const whole = merged(...layers);
        expect(whole.problems).toEqual([]);
        for (const kind of KIND_NAMES)
          expect(JSON.stringify([...base[kind], ...own.records[kind]])).toBe(JSON.stringify(whole.records[kind]));
        const over = packed({ ...own.records, version: '', digest: '' }, KIND_NAMES, base);
        expect(plain(over)).toEqual(plain({ ...whole.records, version: '', digest: '' }));
      }),
      { numRuns: 400 },
    );
    expect(taken).toBeGreaterThan(20);
  });

  it.each([
    ['says more of a release', 'offers: [{release: acme/r, provider: shop}]', ['m']],
    ['adds a release', 'releases: [{id: acme/q, name: Queue, model: n, developer: acme}]', ['n']],
    ['says something of two', 'statements: [{models: [n, m], kind: feature, text: Both}]', ['m', 'n']],
    ['is about its own', 'models: [{id: o, name: Oh, developer: acme}]', []],
    ['decides whose prices are the maker’s', 'providers: [{id: stall, name: Stall, developer: acme}]', undefined],
  ])('tell whom they speak of: one that %s', (_, yaml, touched) => {
    expect(added(yaml)).toMatchObject({ touched });
  });

  it.each([
    ['changes a record', 'releases: [{id: acme/r, license: MIT}]'],
    ['takes one away', 'models: [{id: n, remove: true}]'],
    ['repeats an offer', 'offers: [{release: acme/r, provider: acme, api_id: r}]'],
    ['says what was said', 'statements: [{models: [m], use: u, fit: suitable, text: Replaces}]'],
    ['has a name that is taken', 'releases: [{id: acme/p, name: Em, developer: acme}]'],
    ['has an alias that is taken', 'uses: [{id: w, name: {en: W, ko: 더블유}, aliases: [쓸모]}]'],
    ['leads nowhere', 'statements: [{models: [nobody], kind: feature, text: Nobody}]'],
  ])('are merged with all where one %s', (_, yaml) => {
    expect(added(yaml)).toBeUndefined();
  });
});
