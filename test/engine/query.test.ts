import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type ConstraintId, withLoad } from '../../src/engine/constraints/constraint.ts';
import { CONSTRAINTS } from '../../src/engine/constraints/registry.ts';
import type { ConstraintRow } from '../../src/engine/constraints/row.ts';
import type { ConstraintValue } from '../../src/engine/constraints/values.ts';
import { CRITERION_IDS } from '../../src/engine/criteria/criteria.ts';
import { satisfies } from '../../src/engine/evaluate.ts';
import { understand } from '../../src/engine/need/understand.ts';
import { type Policy, policyConstraints } from '../../src/engine/policy.ts';
import { PREFERENCES } from '../../src/engine/presets.ts';
import { NO_QUERY, type Query, queryOf, SHAPES, withNeed, writtenQuery } from '../../src/engine/query.ts';
import { recommend } from '../../src/engine/recommend.ts';
import type { Load } from '../../src/engine/results.ts';
import { constraintsOf } from '../../src/features/constraints.ts';
import { keyOf } from '../../src/features/options.ts';
import { yamlOf } from '../../src/formats/yaml.ts';
import { readPolicy, readQuery } from '../../src/kb/read/documents.ts';
import { snapshotOf } from '../support/knowledge.ts';

const KB = `developers:
  - {id: korean, name: Korean, aliases: [한국사], country: KR}
  - {id: chinese, name: Chinese, country: CN}
uses:
  - {id: talk, name: {en: Talking, ko: 말하기}, aliases: [chat]}
  - {id: write, name: {en: Writing, ko: 글쓰기}, terms: {en: [essays], ko: [에세이]}}
  - {id: fast-response, name: {en: Fast answers, ko: 빠른 응답}}
models:
  - {id: m, name: Em, developer: korean, current: [{release: korean/a}]}
  - {id: n, name: En, developer: chinese, current: [{release: chinese/b}]}
statements:
  - {models: [m, n], use: talk, fit: strong, text: T}
  - {models: n, use: write, fit: specialised, text: T}
  - {models: m, use: fast-response, fit: suitable, text: T}
releases:
  - id: korean/a
    name: A
    model: m
    developer: korean
    release_date: 2025-02-01
    limit: {context: 128000}
    modalities: {input: [text, image], output: [text]}
    open_weights: true
    license: Apache-2.0
    languages: [ko, zh-Hant]
    tool_call: true
    parameters: {total: 7000000000}
  - id: chinese/b
    name: B
    model: n
    developer: chinese
    release_date: 2024-02-01
    limit: {context: 8000}
    modalities: {input: [text], output: [audio]}
    open_weights: false
    license: Own
    languages: [en]
    tool_call: false
    parameters: {total: 70000000000}
    ends: [{channel: api, date: 2025-08-01, certainty: announced}]
offers:
  - release: korean/a
    provider: korean
    deployment: [api, weights]
    data: {trains_on_input: false, retention_days: 0, regions: [kr], certifications: [SOC 2 Type II]}
    cost: [{from: 2025, currency: USD, input: 1, output: 1}]
  - release: chinese/b
    provider: chinese
    deployment: [app]
    data: {trains_on_input: true, retention_days: 90, regions: [cn], certifications: [ISO 27001]}
    cost: [{from: 2025, currency: USD, input: 9, output: 9}]
`;
const snapshot = snapshotOf(KB);
const desk = mkdtempSync(join(tmpdir(), 'lmm-test-'));
afterAll(() => rmSync(desk, { recursive: true, force: true }));
/** A file with some text. */
function write(text: string): string {
  const path = join(desk, 'file.yaml');
  writeFileSync(path, text);
  return path;
}

/** What keeps the first release and not the second: as one types it, and as a file holds it. */
const SAMPLES: Record<ConstraintId, [typed: string | true, filed: ConstraintValue]> = {
  'max-price': ['1.50', 1.5],
  'max-input-price': ['1.50', 1.5],
  'max-output-price': ['2', 2],
  budget: ['100', 100],
  'min-context': ['100k', 100_000],
  modality: ['IMAGE,text', ['image', 'text']],
  'open-weights': [true, true],
  license: ['apache 2.0,MIT', ['apache 2.0', 'MIT']],
  developer: ['한국사', ['한국사']],
  'exclude-developer': ['Chinese', ['Chinese']],
  country: ['kr', ['KR']],
  'exclude-country': ['중국', ['CN']],
  exclude: ['En', ['En']],
  only: ['Em', ['Em']],
  'released-after': ['2024-12', '2024-12'],
  'released-before': ['2024-12', '2024-12'],
  capability: ['tool-call', ['tool_call']],
  support: ['KO,zh-Hant', ['ko', 'zh-Hant']],
  'no-training': [true, true],
  'max-retention': ['30', 30],
  'min-days-left': ['90', 90],
  region: ['서울', ['KR']],
  deployment: ['weights,CLOUD', ['weights', 'cloud']],
  certification: ['soc2', ['SOC 2']],
  output: ['text', ['text']],
  'max-parameters': ['8B', 8_000_000_000],
  fits: ['24gb', ['24GB']],
};

const ROWS = CONSTRAINTS.map((row): ConstraintRow<ConstraintId> => row as ConstraintRow<ConstraintId>);
/** The work that a budget is for. */
const LOAD: Load = {
  input: { count: 1e6, unit: 'tokens', language: null },
  output: { count: 1e6, unit: 'tokens', language: null },
  requests: 10,
  per: 'month',
};
const kept = (constraints: Query['constraints']): string[] =>
  snapshot
    .releases()
    .filter((release) => satisfies(snapshot, release, withLoad(constraints, LOAD)))
    .map(({ id }) => id);
/** A limit by itself keeps the one release, whoever sets it; only the second is the older one. */
function expectOnly(id: ConstraintId, constraints: Query['constraints']): void {
  expect(constraints.map(({ constraint }) => constraint)).toEqual([id]);
  expect(kept(constraints)).toEqual([id === 'released-before' ? 'chinese/b' : 'korean/a']);
}

const OPTIONS = ROWS.flatMap(({ id, option }) => (option ? [{ id, flags: option.flags }] : []));
it.each(OPTIONS)('$id as an option keeps what fits', ({ id, flags }) => {
  const [name = ''] = flags.split(' ');
  const value = name.startsWith('--no-') ? false : SAMPLES[id][0];
  expectOnly(id, constraintsOf({ [keyOf(name)]: value }, snapshot));
});

const RULES = ROWS.flatMap(({ id, policy }) => (policy === null ? [] : [{ id, path: policy }]));
it.each(RULES)('$id as the rule $path of a policy keeps the same', ({ id, path }) => {
  const [head = '', key] = path.split('.');
  const filed = SAMPLES[id][1];
  const rules = key === undefined ? { [head]: filed } : { [head]: { [key]: filed } };
  const policy = readPolicy(SHAPES, write(yamlOf(rules)), 'p.yaml') as Policy;
  expectOnly(id, policyConstraints(snapshot, policy));
});

describe.each(ROWS)('$id', (row) => {
  const filed = SAMPLES[row.id][1];

  it('keeps the same in a query', () => {
    const file = { lmm: 'query/1', constraints: [{ constraint: row.id, value: filed }] };
    const { constraints } = queryOf(snapshot, readQuery(SHAPES, write(yamlOf(file)), 'q.yaml'));
    expectOnly(row.id, constraints);
  });

  it('turns, taken back, into a constraint that there is', () => {
    const back = row.negate?.(filed) ?? null;
    if (back !== null) expect(CONSTRAINTS.map(({ id }) => id)).toContain(back.constraint);
  });

  it('has words in both languages', () => {
    for (const words of [row.name, ...(row.option ? [row.option.about] : [])]) {
      expect(words.en).toMatch(/^[ -~]+$/);
      expect(words.ko).toMatch(/[가-힣]/);
    }
  });
});

describe('a query', () => {
  /** As it comes back from a file. */
  const again = (query: Query): Query =>
    queryOf(snapshot, readQuery(SHAPES, write(yamlOf(writtenQuery(query))), 'q.yaml'));
  const answer = (query: Query): object => {
    const { need: _, understood: __, ...rest } = recommend(snapshot, query);
    return rest;
  };
  const weight = fc.oneof(fc.constantFrom(1, 0.000001, 1e6), fc.integer({ min: 1, max: 10_000 }).map((n) => n / 100)); // biome-ignore format: one row
  const weighed = <T extends string>(ids: readonly T[]) =>
    fc
      .subarray([...ids])
      .chain((some) =>
        fc
          .array(weight, { minLength: some.length, maxLength: some.length })
          .map((weights) =>
            some.map((id, at) => ({ id, weight: weights[at] ?? 1, origin: 'option' as const, matched: [id] })),
          ),
      );
  const constraint = fc.constantFrom(...CONSTRAINTS.map(({ id }) => id)).map((id) => {
    const [one] = queryOf(snapshot, { lmm: 'query/1', constraints: [{ constraint: id, value: SAMPLES[id][1] }] }).constraints; // biome-ignore format: one row
    return one as Query['constraints'][number];
  });
  const words = fc.constantFrom('chat', '에세이', 'essays', 'cheap', '싼', 'not', '말고', 'Em', 'GPT-9', 'under $5', '국산', 'open weights', 'zzz', '\u001b[31m', '\n', '\t', '‮', '"', '#', ': '); // biome-ignore format: a list
  const need = fc.oneof(
    fc.array(words, { maxLength: 6 }).map((some) => some.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  );
  const query = fc
    .record({
      uses: weighed(['talk', 'write']),
      criteria: weighed(CRITERION_IDS),
      constraints: fc.uniqueArray(constraint, { maxLength: 2, selector: (one) => one.constraint }),
      preference: fc.option(fc.constantFrom(...PREFERENCES)),
      pareto: fc.constantFrom<Query['pareto']>([], ['cost.blend'], ['cost.blend', 'limit.context']),
    })
    .map((some): Query => ({ ...NO_QUERY, ...some }));

  it('of any words and options has the same answer when it comes back from a file', () => {
    fc.assert(
      fc.property(query, need, (given, text) => {
        const asked = text.trim() === '' ? given : withNeed(given, text, understand(text, snapshot.knowledge));
        const back = again(asked);
        expect(answer(back)).toEqual(answer(asked));
        expect(again(back)).toEqual(back);
      }),
      { numRuns: 200 },
    );
  });

  it('holds no more than it says', () => {
    expect(writtenQuery(NO_QUERY)).toEqual({ lmm: 'query/1' });
    expect(again(NO_QUERY)).toEqual(NO_QUERY);
  });

  it('may be written by hand with names, and without what goes without saying', () => {
    const file = write('lmm: query/1\nuses: [{id: chat}, {id: 글쓰기, weight: 0.5}]\ncriteria: [{id: price}]\n');
    expect(queryOf(snapshot, readQuery(SHAPES, file, 'q.yaml'))).toMatchObject({
      uses: [
        { id: 'talk', weight: 1, origin: 'option', matched: [] },
        { id: 'write', weight: 0.5 },
      ],
      criteria: [{ id: 'price', weight: 1 }],
    });
  });

  it('counts a preset over what is asked, once', () => {
    const cheap: Query = { ...NO_QUERY, preference: 'cheap' };
    expect(recommend(snapshot, cheap).weights).toEqual([{ id: 'price', weight: 1 }]);
    const both: Query = {
      ...cheap,
      criteria: [{ id: 'price', weight: 3, origin: 'option', matched: [] }],
    };
    expect(recommend(snapshot, both).weights).toEqual([{ id: 'price', weight: 3 }]);
  });
});
