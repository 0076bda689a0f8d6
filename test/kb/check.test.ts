import { describe, expect, it } from 'vitest';
import { isNotice } from '../../src/domain/problems.ts';
import { based, compiled, told } from '../support/knowledge.ts';
import { BASE } from '../support/lmm.ts';

const PARTS = `models:
  - {id: m, name: M, developer: acme}
releases:
  - {id: acme/r, name: R, developer: acme}
  - {id: acme/q, name: Q, developer: acme}
uses:
  - {id: u, name: U}
criteria:
  - {id: c, name: C}
`;
/** Codes of a file of its own beside PARTS, with the values that name the fault. */
const codes = (yaml: string): string[] =>
  compiled({ ...(based(PARTS) as Record<string, string>), 'x.yaml': `source: s\n${yaml}` }).problems.map(
    ({ code, values }) => [code, values.key, values.id].filter((part) => part !== undefined).join(' '),
  );

describe('references', () => {
  it.each([
    ['providers:\n  - {id: p, name: P, developer: no}\n', 'developer'],
    ['providers:\n  - {id: p, name: P, source: no}\n', 'source'],
    ['developers:\n  - {id: d, name: D, source: no}\n', 'source'],
    ['uses:\n  - {id: v, name: V, source: no}\n', 'source'],
    ['criteria:\n  - {id: d, name: D, source: no}\n', 'source'],
    ['rates:\n  - {id: r, base: USD, quote: KRW, rate: 1, date: 2025, source: no}\n', 'source'],
    ['models:\n  - {id: n, name: N, developer: no}\n', 'developer'],
    ['models:\n  - {id: n, name: N, developer: acme, current: [{release: no}]}\n', 'release'],
    ['models:\n  - {id: n, name: N, developer: acme, current: [{release: acme/r, source: no}]}\n', 'source'],
    ['models:\n  - {id: n, name: N, developer: acme, names: [{name: O, source: no}]}\n', 'source'],
    ['models:\n  - {id: n, name: N, developer: acme, features: [{text: x, about: no}]}\n', 'about'],
    ['models:\n  - {id: n, name: N, developer: acme, features: [{text: x, source: no}]}\n', 'source'],
    ['models:\n  - {id: n, name: N, developer: acme, applications: [{use: no, fit: strong}]}\n', 'use'],
    ['models:\n  - {id: n, name: N, developer: acme, assessments: [{criterion: no, text: x}]}\n', 'criterion'],
    ['statements:\n  - {models: [m, no], text: x}\n', 'models'],
    ['trends:\n  - {id: t, text: x, about: no}\n', 'about'],
    ['conclusions:\n  - {id: e, text: x, models: no}\n', 'models'],
    ['releases:\n  - {id: acme/p, name: P, developer: no}\n', 'developer'],
    ['releases:\n  - {id: acme/p, name: P, developer: acme, model: no}\n', 'model'],
    ['releases:\n  - {id: acme/p, name: P, developer: acme, replaced_by: [acme/r, no]}\n', 'replaced_by'],
    ['releases:\n  - {id: acme/p, name: P, developer: acme, sources: {license: no}}\n', 'license'],
    [
      'releases:\n  - {id: acme/p, name: P, developer: acme, also: [{field: license, value: x, source: no}]}\n',
      'source',
    ],
    [
      'releases:\n  - {id: acme/p, name: P, developer: acme, benchmarks: [{name: B, score: 1, source: no}]}\n',
      'source',
    ],
    ['releases:\n  - {id: acme/p, name: P, developer: acme, names: [{name: O, source: no}]}\n', 'source'],
    ['offers:\n  - {release: no, provider: acme}\n', 'release'],
    ['offers:\n  - {release: acme/r, provider: no}\n', 'provider'],
    ['offers:\n  - {release: acme/r, provider: acme, data: {source: no}}\n', 'source'],
    ['offers:\n  - {release: acme/r, provider: acme, cost: [{from: 2024, currency: USD, source: no}]}\n', 'source'],
    ['plans:\n  - {id: p, name: P, model: no}\n', 'model'],
    ['plans:\n  - {id: p, name: P, provider: no}\n', 'provider'],
    ['plans:\n  - {id: p, name: P, releases: [no]}\n', 'releases'],
  ])('that lead nowhere are told: %j', (yaml, key) => {
    expect(codes(yaml)).toEqual([`reference ${key} no`]);
  });

  it('take a developer for the provider of its own models', () => {
    expect(codes('offers:\n  - {release: acme/r, provider: acme}\n')).toEqual([]);
  });

  it('may go to files and layers that are read later', () => {
    const { problems } = compiled({
      'a.yaml': 'models:\n  - {id: m, name: M, developer: d}\n',
      'b.yaml': 'developers:\n  - {id: d, name: D}\n',
    });
    expect(problems).toEqual([]);
  });
});

describe('periods of `current`', () => {
  it.each([
    ['touch', '{release: acme/r, from: 2024, until: 2025}, {release: acme/q, from: 2025}', []],
    ['leave a gap', '{release: acme/r, from: 2024, until: 2024-06}, {release: acme/q, from: 2025}', []],
    ['stand in any order', '{release: acme/q, from: 2025}, {release: acme/r, from: 2024, until: 2025}', []],
    ['touch in other precision', '{release: acme/r, until: 2024-06-01}, {release: acme/q, from: 2024-06}', []],
    ['overlap by a day', '{release: acme/r, until: 2024-06-02}, {release: acme/q, from: 2024-06}', ['overlap']],
    ['are both open', '{release: acme/r}, {release: acme/q}', ['overlap']],
    ['begin on one day', '{release: acme/r, from: 2024}, {release: acme/q, from: 2024}', ['overlap']],
    ['begin where one was seen', '{release: acme/r, seen: 2024-03}, {release: acme/q, from: 2024-04}', ['overlap']],
    ['follow what was seen', '{release: acme/r, seen: 2024-03, until: 2024-04}, {release: acme/q, from: 2024-04}', []],
    [
      'are seen before what is over',
      '{release: acme/r, until: 2024-02}, {release: acme/q, seen: 2024-01}',
      ['overlap'],
    ],
    [
      'lie within a longer one',
      '{release: acme/r, from: 2023, until: 2026}, {release: acme/q, from: 2024, until: 2024-02}, {release: acme/q, from: 2025, until: 2025-02}',
      ['overlap', 'overlap'],
    ],
    ['hold no day', '{release: acme/r, from: 2024-06, until: 2024-06-01}', ['order']],
  ])('that %s', (_, current, expected) => {
    expect(codes(`models:\n  - {id: n, name: N, developer: acme, current: [${current}]}\n`)).toEqual(expected);
  });
});

describe('periods of prices', () => {
  it.each([
    ['one after the other', '{from: 2024, currency: USD, input: 2}, {seen: 2025, currency: USD, input: 1}', []],
    [
      'ended before the next',
      '{from: 2024, until: 2024-06, currency: USD, input: 2}, {from: 2025, currency: USD, input: 1}',
      [],
    ],
    [
      'of other conditions',
      '{from: 2024, currency: USD, input: 2}, {from: 2024, currency: USD, input: 1, when: {mode: batch}}',
      [],
    ],
    ['of other currencies', '{from: 2024, currency: USD, input: 2}, {from: 2024, currency: CNY, input: 1}', []],
    ['of other sources', '{from: 2024, currency: USD, input: 2}, {from: 2024, currency: USD, input: 1, source: t}', []],
    [
      'that begin on one day',
      '{from: 2024-01-01, currency: USD, input: 2}, {seen: 2024, currency: USD, input: 1}',
      ['overlap'],
    ],
    [
      'of one condition that overlap',
      '{from: 2024, until: 2025-02, currency: USD, input: 2, when: {mode: batch}}, {from: 2025, currency: USD, input: 1, when: {mode: batch}}',
      ['overlap'],
    ],
    ['that hold no day', '{from: 2024, until: 2023, currency: USD, input: 2}', ['order']],
    ['without a day', '{currency: USD, input: 2}', ['missing from']],
  ])('%s', (_, cost, expected) => {
    const yaml = `sources:\n  - {id: t, title: T, date: 2024, kind: feed}\noffers:\n  - {release: acme/r, provider: acme, cost: [${cost}]}\n`;
    expect(codes(yaml)).toEqual(expected);
  });
});

describe('colliding names', () => {
  const model = (id: string, name: string, alias: string): string =>
    `  - {id: ${id}, name: ${name}, developer: acme, aliases: [${alias}]}\n`;
  it.each([
    ['an alias and the id of another model', `models:\n${model('n', 'N', 'M')}`, 1],
    ['an alias and the last part of a release id', `models:\n${model('n', 'N', 'R')}`, 1],
    ['an alias twice', `models:\n${model('n', 'N', 'x-1')}${model('o', 'O', 'X 1')}`, 2],
    [
      'an alias composed and decomposed',
      `models:\n${model('n', 'N', '그록')}${model('o', 'O', '그록'.normalize('NFD'))}`,
      2,
    ],
    ['an alias in full width', `models:\n${model('n', 'N', 'ＧＰＴ')}${model('o', 'O', 'gpt')}`, 2],
    [
      'an alias of a release and the name of a model',
      'releases:\n  - {id: acme/p, name: P, developer: acme, aliases: [m]}\n',
      1,
    ],
    ['aliases of uses', 'uses:\n  - {id: v, name: V, aliases: [u]}\n', 1],
    [
      'an alias of a use and the name of another',
      'uses:\n  - {id: v, name: V, aliases: [w]}\n  - {id: w2, name: W}\n',
      1,
    ],
    ['aliases of developers', 'developers:\n  - {id: d, name: D, aliases: [ACME]}\n', 1],
  ])('%s', (_, yaml, count) => {
    const { problems } = compiled({ ...(based(PARTS) as Record<string, string>), 'x.yaml': `source: s\n${yaml}` });
    expect(problems.map(({ code }) => code)).toEqual(Array(count).fill('collision'));
    expect(problems.every(isNotice)).toBe(true);
  });

  it.each([
    ['a dot', `models:\n${model('n', 'N', 'x1')}${model('o', 'O', 'x.1')}`],
    ['an alias that repeats the own name or id', `models:\n${model('n', 'N', 'n')}`],
    [
      'names in different kinds',
      'uses:\n  - {id: v, name: V, aliases: [m]}\ndevelopers:\n  - {id: d, name: D, aliases: [u]}\n',
    ],
    ['a developer and a provider of one name', 'providers:\n  - {id: p, name: Acme, aliases: [acme]}\n'],
  ])('are not made by %s', (_, yaml) => {
    expect(codes(yaml)).toEqual([]);
  });

  it('stand with both places', () => {
    const { problems } = compiled(
      based('models:\n  - {id: a, name: A, developer: acme, aliases: [b]}\n  - {id: b, name: B, developer: acme}\n'),
    );
    expect(problems.map(told)).toEqual(['kb.yaml:3:48 collision']);
    expect(problems[0]?.values).toEqual({ alias: 'b', id: 'a', other: 'b', first: 'kb.yaml:4:5' });
  });
});

it('tells ids of one kind that nobody can tell apart who asks for them, at the second', () => {
  const { problems } = compiled(
    based('models: [{id: zed, name: Zed, developer: acme}, {id: ZED, name: Other, developer: acme}]'),
  );
  expect(problems.map(told)).toEqual(['kb.yaml:2:54 collision']);
  expect(problems[0]?.values).toMatchObject({ alias: 'ZED', id: 'ZED', other: 'zed', first: 'kb.yaml:2:10' });
});

describe('a default source that nobody has', () => {
  const all = (yaml: string) =>
    compiled({ 'base.yaml': BASE, 'kb.yaml': yaml }).problems.map((problem) => `${told(problem)} ${problem.values.id}`);

  it('is told once, where the file names it', () => {
    const { problems } = compiled({
      'base.yaml': BASE,
      'kb.yaml':
        'source: ss\nreleases: [{id: a, name: A, developer: acme, benchmarks: [{name: B, score: 1}]}, {id: b, name: B, developer: acme}]\nstatements: [{text: T}]\n',
    });
    expect(problems.map(told)).toEqual(['kb.yaml:1:9 reference']);
    expect(problems[0]?.values).toMatchObject({ key: 'source', id: 'ss', kind: 'sources' });
  });

  it('is told where nothing rests on it, and of several each', () => {
    expect(all('source: [s, tt, uu]\n')).toEqual(['kb.yaml:1:9 reference tt', 'kb.yaml:1:9 reference uu']);
  });

  it('hides no other place that names it or another', () => {
    expect(
      all(
        'source: tt\nreleases: [{id: a, name: A, developer: acme}, {id: b, name: B, developer: acme, source: tt}, {id: c, name: C, developer: acme, source: uu}]\n',
      ),
    ).toEqual(['kb.yaml:1:9 reference tt', 'kb.yaml:2:89 reference tt', 'kb.yaml:2:136 reference uu']);
  });
});
