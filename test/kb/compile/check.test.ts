import { describe, expect, it } from 'vitest';
import { compiled, told } from '../../support/knowledge.ts';

const BASE = `source: s
sources: [{id: s, title: S, date: 2025-01-01, kind: vendor}, {id: t, title: T, date: 2025-01-01, kind: press}]
developers: [{id: acme, name: Acme}]
providers: [{id: cloud, name: Cloud}]
models: [{id: m, name: M, developer: acme}]
`;
/** What is wrong with records beside BASE: code, place and some values. */
const problems = (yaml: string, ...values: string[]): string[] =>
  compiled({ 'base.yaml': BASE, 'kb.yaml': `source: s\n${yaml}\n` }).problems.map((problem) =>
    [told(problem).replace('kb.yaml:', ''), ...values.map((name) => [problem.values[name]].flat().join('+'))]
      .join(' ')
      .trim(),
  );
const release = (more: string): string => `releases: [{id: acme/r, name: R, model: m, developer: acme, ${more}}]`;
const offer = (more: string): string => `${release('')}\noffers: [{release: acme/r, provider: cloud, ${more}}]`;

describe('two days of a record', () => {
  it.each<[more: string, ...told: string[]]>([
    ['release_date: 2025-02-01, retirement_date: 2025-01-31', '2:104 order 2025-02-01 2025-01-31'],
    ['release_date: 2025-02-01, retirement_date: 2025-02-01'],
    ['release_date: 2025-02, retirement_date: 2025', '2:101 order 2025-02 2025'],
    ['release_date: undisclosed, retirement_date: 2020-01-01'],
    ['release_date: 2025-02-01, retirement_date: undisclosed'],
    ['retirement_date: 2020-01-01'],
  ])('stand in their order: %s', (more, ...expected) => {
    expect(problems(release(more), 'from', 'until')).toEqual(expected);
  });
});

describe('items of a list that are alike', () => {
  it.each<[yaml: string, ...told: string[]]>([
    [release('benchmarks: [{name: K, score: 1}, {name: K, score: 2}]'), '2:102 twice benchmarks name K'],
    [release('benchmarks: [{name: K, score: 1}, {name: K, score: 2, variant: x}]')],
    [
      release(
        'benchmarks: [{name: K, score: 1, variant: x}, {name: K, score: 1, variant: x}, {name: K, score: 1, variant: x}]',
      ),
      '2:114 twice benchmarks name, variant K, x',
      '2:147 twice benchmarks name, variant K, x',
    ],
    [release('benchmarks: [{name: K, score: 1}, {name: K, score: 2, source: t}]')],
    [release('also: [{field: license, value: A}, {field: license, value: B}]')],
    [
      release('also: [{field: license, value: A}, {field: license, value: A}]'),
      '2:104 twice also field, value license, A',
    ],
    [
      offer('cost: [{from: 2025-01-01, currency: USD, input: 1, tiers: [{over: 10, input: 2}, {over: 10, input: 3}]}]'),
      '3:133 twice tiers over 10',
    ],
  ])('%s', (yaml, ...expected) => {
    expect(problems(yaml, 'list', 'key', 'value')).toEqual(expected);
  });
});

describe('periods', () => {
  const current = (...all: string[]): string =>
    `${release('')}\nmodels: [{id: n, name: N, developer: acme, current: [${all.map((one) => `{release: acme/r, ${one}}`).join(', ')}]}]`;
  it.each<[periods: string[], ...told: string[]]>([
    [['from: 2024-01-01, until: 2025-01-01', 'from: 2025-01-01']],
    [['from: 2025-01-01', 'from: 2024-01-01, until: 2025-01-01']],
    [['from: 2024-01-01, until: 2025-01-02', 'from: 2025-01-01'], '3:134 overlap 2024-01-01 2025-01-01'],
    [['from: 2024-01-01', 'seen: 2025-01-01'], '3:115 overlap 2024-01-01 2025-01-01'],
    [['seen: 2024-01-01', 'from: 2025-01-01'], '3:115 overlap 2024-01-01 2025-01-01'],
    // The longest of those before is the one that a later one lies in.
    [
      ['from: 2020, until: 2026', 'from: 2021, until: 2022', 'from: 2023'],
      '3:122 overlap 2020 2021',
      '3:166 overlap 2020 2023',
    ],
    [
      ['from: 2020, until: 2022', 'from: 2021, until: 2026', 'from: 2023'],
      '3:122 overlap 2020 2021',
      '3:166 overlap 2021 2023',
    ],
    [['from: 2025-01-01, until: 2025-01-01'], '3:97 order'],
    [['from: 2025-01-02, until: 2025-01-01'], '3:97 order'],
  ])('that exclude each other: %j', (all, ...expected) => {
    expect(problems(current(...all), 'first', 'second')).toEqual(expected);
  });

  const cost = (...all: string[]): string =>
    offer(`cost: [${all.map((one) => `{currency: USD, input: 1, ${one}}`).join(', ')}]`);
  it.each<[periods: string[], ...told: string[]]>([
    [['from: 2024-01-01', 'from: 2025-01-01']],
    [['from: 2024-01-01', 'from: 2024-01-01, note: x'], '3:129 overlap'],
    [['from: 2024-01-01', 'from: 2024, note: x'], '3:129 overlap'],
    [['from: 2024-01-01, until: 2025-01-02', 'seen: 2025-01-01'], '3:148 overlap'],
    [['from: 2024-01-01, until: 2025-01-02', 'seen: 2025-01-01, source: t']],
    [['from: 2024-01-01, until: 2025-01-02', 'seen: 2025-01-01, when: {mode: batch}']],
    [['note: x'], '3:52 missing'],
  ])('that follow each other: %j', (all, ...expected) => {
    expect(problems(cost(...all))).toEqual(expected);
  });
});

describe('a reference', () => {
  it.each<[yaml: string, ...told: string[]]>([
    ['models: [{id: n, name: N, developer: acmi}]', '2:38 reference developer acmi developers acme'],
    ['models: [{id: n, name: N, developer: zzzzzzz}]', '2:38 reference developer zzzzzzz developers'],
    ['models: [{id: n, name: N, developer: acme, source: [s, tt]}]', '2:52 reference source tt sources'],
    // A developer serves what it makes, though nobody calls it a provider.
    ['releases: [{id: acme/r, name: R, developer: acme}]\noffers: [{release: acme/r, provider: acme}]'],
    // What is declared and was refused is no further problem.
    ['developers: [{id: other, name: [x]}]\nmodels: [{id: n, name: N, developer: other}]', '2:32 text'],
    ['statements: [{models: [m, nn], text: X}]', '2:23 reference models nn models'],
  ])('%s', (yaml, ...expected) => {
    expect(
      problems(yaml, 'key', 'id', 'kind', 'suggestion').map((one) => one.replace(/^(\S+ (?!reference)\S+).*/, '$1')),
    ).toEqual(expected);
  });

  it('to a default source that nobody has is told once, at the file', () => {
    const { problems: found } = compiled({
      'base.yaml': BASE,
      'kb.yaml':
        'source: nosuch\nmodels: [{id: n, name: N, developer: acme}, {id: o, name: O, developer: acme, source: nosuch}]\n',
    });
    expect(found.map(told)).toEqual(['kb.yaml:1:9 reference', 'kb.yaml:2:87 reference']);
  });
});

describe('what is said of a field', () => {
  const claim = (field: string, value: string): string =>
    `statements: [{models: [m], text: X, field: ${field}, value: ${value}}]`;
  it.each<[field: string, value: string, ...told: string[]]>([
    ['open_weights', 'true'],
    ['open_weights', 'undisclosed'],
    ['open_weights', '"yes"', '2:65 boolean'],
    ['parameters.total', '7'],
    ['parameters.total', 'many', '2:69 number'],
    ['parameters.total', '[1]', '2:69 number'],
    ['release_date', '2025-02'],
    ['release_date', 'soon', '2:65 date'],
    ['licence', 'MIT', '2:44 unknown-field'],
    ['nosuchthing', '1', '2:44 unknown-field'],
  ])('%s: %s', (field, value, ...expected) => {
    expect(problems(claim(field, value))).toEqual(expected);
  });
});
