import { describe, expect, it } from 'vitest';
import { based, compiled, knowledgeOf, told } from '../support/knowledge.ts';

const SOURCES = `sources:
  - {id: early, title: E, date: 2024-10, kind: press}
  - {id: late, title: L, date: 2024-11-05, kind: press}
  - {id: coarse, title: C, date: 2024, kind: press}
developers:
  - {id: acme, name: Acme}
`;

describe('the day something was said', () => {
  it.each([
    ['the one source', 'source: late', '2024-11-05'],
    ['the earliest of several', 'source: [late, early]', '2024-10'],
    ['the one that begins first, however coarse', 'source: [late, early, coarse]', '2024'],
    ['its own, where it has one', 'source: late, said: 2025-01-01', '2025-01-01'],
  ])('is that of %s', (_, more, said) => {
    const { statements, trends, conclusions } = knowledgeOf(`${SOURCES}
models:
  - {id: m, name: M, developer: acme, source: late, features: [{text: x, ${more}}]}
trends:
  - {id: t, text: x, ${more}}
conclusions:
  - {id: c, text: x, ${more}}
`);
    expect([statements, trends, conclusions].map(([first]) => first?.said)).toEqual([said, said, said]);
  });
});

describe('the sources of a record', () => {
  it('are its own, else those of the record around it, else those of the file', () => {
    const { statements, models, releases, offers } = knowledgeOf(`source: early
${SOURCES}
models:
  - id: m
    name: M
    developer: acme
    current: [{release: acme/r}]
    features: [{text: of the file}, {text: own, source: late}]
  - id: n
    name: N
    developer: acme
    source: late
    current: [{release: acme/r, source: [early, coarse]}]
    features: [{text: of the record}]
releases:
  - {id: acme/r, name: R, developer: acme, source: late, benchmarks: [{name: B, score: 1}, {name: C, score: 1, source: early}]}
offers:
  - {release: acme/r, provider: acme, data: {retention_days: 1}, cost: [{from: 2024, currency: USD, input: 1, source: late}]}
`);
    expect(statements.map(({ text, source }) => [text?.en, source])).toEqual([
      ['of the file', ['early']],
      ['own', ['late']],
      ['of the record', ['late']],
    ]);
    expect(models.map(({ current }) => current[0]?.source)).toEqual([['early'], ['early', 'coarse']]);
    expect(releases[0]?.source).toEqual(['late']);
    expect(releases[0]?.benchmarks.map(({ source }) => source)).toEqual([['late'], ['early']]);
    expect(offers[0]).toMatchObject({ source: ['early'], data: [{ source: ['early'] }], cost: [{ source: ['late'] }] });
  });

  it.each([
    ['a statement', 'models:\n  - {id: m, name: M, developer: acme, features: [{text: x}]}\n'],
    ['a release', 'releases:\n  - {id: acme/r, name: R, developer: acme}\n'],
    [
      'a price',
      'releases:\n  - {id: acme/r, name: R, developer: acme, source: late}\noffers:\n  - {release: acme/r, provider: acme, cost: [{from: 2024, currency: USD, input: 1}]}\n',
    ],
    ['a trend', 'trends:\n  - {id: t, text: x}\n'],
    ['a conclusion', 'conclusions:\n  - {id: c, text: x}\n'],
    ['a rate', 'rates:\n  - {id: r, base: USD, quote: KRW, rate: 1400, date: 2025-01-01}\n'],
  ])('of %s cannot be missing', (_, yaml) => {
    const { problems } = compiled({ 'base.yaml': SOURCES, 'x.yaml': yaml });
    expect(problems.map(({ file, code, values }) => [file, code, values.key])).toEqual([
      ['x.yaml', 'missing', 'source'],
    ]);
  });
});

it('turns what is said of a model into statements, each with its kind, in the order of the file', () => {
  const { statements } = knowledgeOf(
    based(`uses:
  - {id: u, name: U}
criteria:
  - {id: c, name: C}
models:
  - id: m
    name: M
    developer: acme
    summary: {text: S}
    architecture: [{text: A}, {text: B}]
    features: [{text: {en: F}}]
    applications: [{use: u, fit: strong}]
    assessments: [{criterion: c, text: J}]
statements:
  - {text: Intro}
  - {models: m, text: G, at: page 2}
  - {models: [m], use: u, fit: suitable}
  - {models: m, criterion: c, text: K}
  - {models: m, field: open_source, value: true}
`),
  );
  expect(statements.map(({ kind, text, models }) => [kind, text?.en, models.join()])).toEqual([
    ['summary', 'S', 'm'],
    ['architecture', 'A', 'm'],
    ['architecture', 'B', 'm'],
    ['feature', 'F', 'm'],
    ['application', undefined, 'm'],
    ['assessment', 'J', 'm'],
    ['introduction', 'Intro', ''],
    ['feature', 'G', 'm'],
    ['application', undefined, 'm'],
    ['assessment', 'K', 'm'],
    ['field', undefined, 'm'],
  ]);
  expect(statements[3]?.text).toEqual({ en: 'F', ko: null });
  expect(statements[7]?.at).toEqual({ en: 'page 2', ko: 'page 2' });
  expect(statements[0]).toMatchObject({ said: '2025-01-01', source: ['s'], at: null, about: [] });
});

it.each([
  ['sources', '{id: x}', ['title', 'date', 'kind']],
  ['developers', '{id: x}', ['name']],
  ['providers', '{id: x}', ['name']],
  ['uses', '{id: x}', ['name']],
  ['criteria', '{id: x}', ['name']],
  ['models', '{id: x}', ['name', 'developer']],
  ['releases', '{id: x}', ['name', 'developer', 'source']],
  ['plans', '{id: x}', ['name']],
  ['trends', '{id: x, source: late}', ['text']],
  ['conclusions', '{id: x, source: late}', ['text']],
  ['rates', '{id: x, source: late}', ['base', 'quote', 'rate', 'date']],
])('says all that a record of %s must have and lacks', (kind, record, keys) => {
  const { problems } = compiled({ 'base.yaml': SOURCES, 'x.yaml': `${kind}:\n  - ${record}\n` });
  expect(problems.map(told)).toEqual(keys.map(() => 'x.yaml:2:5 missing'));
  expect(problems.map(({ values }) => values.key)).toEqual(keys);
  expect(problems.every(({ values }) => values.id === 'x')).toBe(true);
});

it('gives queries lists where a record may lack them, and leaves nothing of a removal', () => {
  const { models, releases, offers, plans, conclusions } = knowledgeOf(
    based(`models:
  - {id: m, name: M, developer: acme, remove: false}
releases:
  - {id: acme/r, name: R, developer: acme}
offers:
  - {release: acme/r, provider: acme}
plans:
  - {id: p, name: P}
conclusions:
  - {id: c, text: x}
`),
  );
  expect(models).toEqual([{ id: 'm', name: 'M', developer: 'acme', current: [], source: ['s'] }]);
  expect(releases[0]).toMatchObject({ benchmarks: [], also: [] });
  expect(offers[0]).toMatchObject({ data: [], cost: [] });
  expect(plans[0]).toMatchObject({ price: [], data: [] });
  expect(conclusions[0]).toMatchObject({ models: [], said: '2025-01-01' });
});
