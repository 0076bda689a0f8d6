import { describe, expect, it } from 'vitest';
import { isNotice } from '../../../src/domain/problems.ts';
import { NearMisses } from '../../../src/domain/suggestions.ts';
import { checkFile, compile } from '../../../src/kb/compile/compile.ts';
import { compiled, told } from '../../support/knowledge.ts';

const BASE = `source: s
sources:
  - {id: s, title: S, date: 2025-01-01, kind: vendor}
  - {id: t, title: T, date: 2024-01-01, kind: press}
developers: [{id: acme, name: Acme}]
providers: [{id: cloud, name: Cloud, country: US}]
uses: [{id: u, name: {en: Use, ko: 쓰임}, aliases: [one]}]
models: [{id: m, name: M, developer: acme, aliases: [em], current: [{release: acme/r, from: 2025-01-01}]}, {id: n, name: N, developer: acme}]
releases:
  - {id: acme/r, name: R, model: m, developer: acme, license: MIT, limit: {context: 10, output: 5}, sources: {license: t}, benchmarks: [{name: K, score: 1}]}
  - {id: acme/q, name: Q, model: n, developer: acme}
  - {id: acme/x, name: X, model: n, developer: acme}
  - {id: acme/y, name: Y, model: n, developer: acme}
offers:
  - {release: acme/r, provider: cloud, api_id: r, cost: [{from: 2025-01-01, currency: USD, input: 1, output: 2}]}
tables: [{id: tab, name: T, measurer: X, scale: percent}]
editions:
  - {table: tab, date: 2025-02-01, rows: [{release: acme/r, value: 1}, {release: acme/q, value: 2}]}
  - {table: tab, date: 2025-03, rows: [{release: acme/r, value: 1}, {release: acme/x, value: 1}, {release: acme/y, value: 1}]}
`;
/** BASE with layers over it, which have no error. */
function laid(...layers: string[]) {
  const all = compiled({ 'base.yaml': BASE }, ...layers.map((text) => ({ 'up.yaml': text })));
  expect(
    all.problems.filter((problem) => !isNotice(problem)).map((problem) => `${told(problem)} ${problem.source}`),
  ).toEqual([]);
  return all;
}
const problemsOf = (...layers: (string | Record<string, string | Buffer>)[]): string[] =>
  compiled(...layers.map((text) => (typeof text === 'string' ? { 'kb.yaml': text } : text))).problems.map(told);

describe('who says what a layer changes', () => {
  const sourceOf = (yaml: string, kind: 'offers' | 'models' | 'uses' | 'providers' = 'offers'): unknown =>
    (laid(yaml).records[kind][0] as { source?: unknown }).source;
  it.each<[yaml: string, source: string]>([
    ['offers: [{release: acme/r, provider: cloud}]', 's'],
    ['offers: [{release: acme/r, provider: cloud, api_id: r}]', 's'],
    ['offers: [{release: acme/r, provider: cloud, api_id: x}]', 's#2'],
    ['offers: [{release: acme/r, provider: cloud, note: more}]', 's#2'],
    ['offers: [{release: acme/r, provider: cloud, api_id: x, source: t}]', 't#2'],
    ['source: t\noffers: [{release: acme/r, provider: cloud, api_id: x}]', 's#2'],
    // Prices have sources of their own.
    [
      'source: t\noffers: [{release: acme/r, provider: cloud, cost: [{from: 2025-02-01, currency: USD, input: 3}]}]',
      's',
    ],
  ])('%s', (yaml, source) => {
    expect(sourceOf(`${yaml}\n`)).toEqual([source]);
  });

  it('is told of other records too, but not where names are added alone', () => {
    expect(sourceOf('models: [{id: m, name: Em}]\n', 'models')).toEqual(['s#2']);
    expect(sourceOf('models: [{id: m, aliases: [other]}]\n', 'models')).toEqual(['s']);
  });

  it('is told the same of a base that was checked before', () => {
    const { records } = compiled({ 'base.yaml': BASE });
    const bytes = Buffer.from('offers: [{release: acme/r, provider: cloud, api_id: x}]\n');
    const over = compile(records, [[{ file: { name: 'up.yaml', path: 'up.yaml' }, bytes }]], ['up']);
    expect(over.records.offers[0]?.source).toEqual(['s#2']);
    expect(over.layers).toEqual([
      { shown: 'lmm' },
      { shown: 'up', does: { changes: 1, removes: 0, adds: 0 }, texts: [['acme/r cloud', 'x']] },
    ]);
    // What it does not speak of stays the same object; where something goes, all is gone through again.
    expect(over.records.models[0]).toBe(records.models[0]);
    const gone = Buffer.from('offers: [{release: acme/r, provider: cloud, remove: true}]\n');
    const without = compile(records, [[{ file: { name: 'up.yaml', path: 'up.yaml' }, bytes: gone }]]);
    expect(without.records.offers).toEqual([]);
    expect(without.records.models[0]).not.toBe(records.models[0]);
    expect(without.layers).toEqual([{ shown: 'lmm' }, { shown: '', does: { changes: 0, removes: 1, adds: 0 } }]);
  });

  it('stands where it was written, in whichever layer', () => {
    const below = BASE.replace('{license: t}', '{license: nosuch}');
    expect(problemsOf({ 'base.yaml': below }, 'source: t\nreleases: [{id: acme/r, open_weights: true}]\n')).toEqual([
      'base.yaml:10:120 reference',
    ]);
    expect(
      problemsOf(
        { 'base.yaml': BASE },
        'releases: [{id: acme/r, open_weights: true, sources: {open_weights: nosuch}}]\n',
      ),
    ).toEqual(['kb.yaml:1:69 reference']);
  });
});

describe('a record that is laid over another', () => {
  it('says what it leaves open as nothing, and what it says in one language in that', () => {
    const { records } = laid(
      'source: s\nstatements: [{models: [m], use: u, fit: strong}]\nuses: [{id: u, name: {ko: 사용}}, {id: v, name: {ko: 하나}}]\n',
    );
    expect(records.statements[0]).toMatchObject({ text: null, at: null, about: [] });
    expect(records.uses.map(({ name }) => name)).toEqual([
      { en: 'Use', ko: '사용' },
      { en: null, ko: '하나' },
    ]);
  });

  it('has its periods in place of those below', () => {
    const current = (yaml: string) =>
      laid(
        `source: s\nmodels: [{id: m, current: [${yaml}]}]\nreleases: [{id: acme/q, model: m}]\n`,
      ).records.models[0]?.current.map(({ release, from, until }) => [release, from, until].join(' ').trim());
    expect(current('{release: acme/q, from: 2025-06-01}')).toEqual([
      'acme/r 2025-01-01 2025-06-01',
      'acme/q 2025-06-01',
    ]);
    expect(current('{release: acme/q, from: 2025-06-01, until: 2025-07-01}')).toEqual([
      'acme/r 2025-01-01 2025-06-01',
      'acme/r 2025-07-01',
      'acme/q 2025-06-01 2025-07-01',
    ]);
  });

  it('keeps those of its own that exclude each other as they are: in one layer that is a problem', () => {
    const twice = 'current: [{release: acme/r, from: 2025-01-01}, {release: acme/r, from: 2025-06-01}]';
    const { problems } = compiled({
      'base.yaml': BASE.replace('current: [{release: acme/r, from: 2025-01-01}]', twice),
    });
    expect(problems.map(told)).toEqual(['base.yaml:8:130 overlap']);
  });
});

describe('an item of a layer that is not below it', () => {
  const astray = (yaml: string): unknown[] =>
    laid(yaml).astray.map(({ code, key, values }) => [code, key, values(new NearMisses()).id]);
  it.each<[yaml: string, ...told: [string, string, string][]]>([
    [
      'offers: [{release: acme/r, provider: cloud, cost: [{from: 2025-02-01, currency: USD, note: x}]}]',
      ['no-target', 'from', 'from: 2025-02-01, currency: USD, source: s'],
    ],
    [
      'offers: [{release: acme/r, provider: cloud, cost: [{from: 2025-02-01, currency: USD, checked: 2025-03-01}]}]',
      ['no-target', 'from', 'from: 2025-02-01, currency: USD, source: s'],
    ],
    ['offers: [{release: acme/r, provider: cloud, cost: [{from: 2025-02-01, currency: USD, output: 1}]}]'],
    ['offers: [{release: acme/r, provider: cloud, cost: [{from: 2025-01-01, currency: USD, until: 2025-02-01}]}]'],
    ['offers: [{release: acme/r, provider: cloud, cost: [{from: 2025-01-01, currency: USD, remove: true}]}]'],
    [
      'offers: [{release: acme/r, provider: cloud, cost: [{currency: EUR, remove: true}]}]',
      ['removes-nothing', 'currency', 'currency: EUR'],
    ],
  ])('%s', (yaml, ...told) => {
    expect(astray(`source: s\n${yaml}\n`)).toEqual(told);
  });
});

describe('an edition of a layer', () => {
  it('takes the place of the newest below, by the first day of its date', () => {
    const hides = (rows: string): unknown =>
      laid(`source: s\neditions: [{table: tab, date: 2025-06, rows: [${rows}]}]\n`).effects.map(({ what, hides }) => [
        what,
        hides,
      ]);
    expect(hides('{release: acme/r, value: 3}')).toEqual([['adds', 2]]);
    expect(hides('{release: acme/q, value: 3}')).toEqual([['adds', 3]]);
    expect(hides('{release: acme/r, value: 3}, {release: acme/x, value: 3}, {release: acme/y, value: 3}')).toEqual([
      ['adds', undefined],
    ]);
  });

  it('that lacks more than it holds is told with both counts', () => {
    const { astray } = laid(
      'source: s\neditions: [{table: tab, date: 2025-06, rows: [{release: acme/r, value: 3}]}]\n',
    );
    expect(astray.map(({ code, level, key, values }) => [code, level, key, values(new NearMisses())])).toEqual([
      ['rows-hidden', 'doubt', 'rows', { table: 'tab', date: '2025-03', hidden: 2, held: 1 }],
    ]);
  });
});

describe('a claim', () => {
  const said = (source: string): unknown =>
    laid(`statements: [{models: [m], text: X, source: ${source}}]\n`).records.statements[0]?.said;
  it('was made when the first of its sources was, where it does not say when', () => {
    expect(said('s')).toBe('2025-01-01');
    expect(said('[s, t]')).toBe('2024-01-01');
    expect(said('[t, s]')).toBe('2024-01-01');
    expect(laid('statements: [{models: [m], text: X, source: s, said: 2026}]\n').records.statements[0]?.said).toBe(
      '2026',
    );
  });
});

describe('files of one layer', () => {
  it('share what they say, each with its own default source', () => {
    const { records, layers } = compiled({
      'base.yaml': BASE,
      'more.yaml': 'source: t\nstatements: [{models: [m], text: X}]\n',
    });
    expect(records.statements[0]).toMatchObject({ source: ['t'], said: '2024-01-01' });
    expect(layers).toBeUndefined();
  });

  it.each<[name: string, text: string, ...told: string[]]>([
    ['kb.yaml', 'models: 1\n', 'kb.yaml:1:9 list'],
    ['kb.yaml', ''],
    ['kb.yaml', 'word\n', 'kb.yaml:1:1 mapping'],
    ['kb.toml', 'word\n', 'kb.toml:1:1 other-format'],
    ['kb.YML', 'word\n', 'kb.YML:1:1 mapping'],
    ['kb', 'word\n', 'kb:1:1 mapping'],
    ['kb.txt', 'developers: [{id: a, name: A}]\n'],
    ['kb.yaml', '{"data": [{"id": "a/b", "pricing": {"prompt": "0"}}]}', 'kb.yaml:1:1 foreign-format'],
    ['lmm.config.yaml', '', 'lmm.config.yaml:1:1 empty-file'],
    ['lmm.config.yaml', 'kb: [x]\n'],
    ['lmm.config.yaml', 'kb: [x]\ndevelopers: [{id: a}]\n', 'lmm.config.yaml:2:14 missing'],
    ['lmm.config.yaml', 'kb: [x', 'lmm.config.yaml:1:7 syntax'],
    ['kb.yaml', 'kb: [x]\n', 'kb.yaml:1:1 unknown-key'],
  ])('%s: %j', (name, text, ...told) => {
    expect(problemsOf({ [name]: text })).toEqual(told);
  });

  it('by itself is given without its places where nothing is wrong with it', () => {
    const one = (text: string) => checkFile({ name: 'f.yaml', path: 'f.yaml' }, Buffer.from(text));
    expect(one('source: s\nmodels: [{id: m}]\n')).toMatchObject({ source: ['s'], records: { models: [{ id: 'm' }] } });
    expect(one('models: [{id: m, nosuch: 1}]\n')).toBeUndefined();
    expect(one('models: [')).toBeUndefined();
  });

  it('of a project shows its lines only where it holds records', () => {
    const line = (text: string, isOfProject?: true): string | undefined =>
      compile(undefined, [
        [
          {
            file: { name: 'x.yaml', path: 'x.yaml', ...(isOfProject ? { isOfProject } : {}) },
            bytes: Buffer.from(text),
          },
        ],
      ]).problems[0]?.source;
    expect(line('models: [x]\n', true)).toBe('models: [x]');
    expect(line('{"models": 1}', true)).toBe('{"models": 1}');
    expect(line('secret: 1\n')).toBe('secret: 1');
    expect(line('secret: [x\n', true)).toBe('');
    expect(line('# models\nsecret: models\n', true)).toBe('');
    expect(line('secret: 1\n', true)).toBe('');
  });
});

describe('names that mean two things', () => {
  const collisions = (yaml: string): unknown[] =>
    laid(yaml).problems.map(({ code, values: { alias, id, other }, line, column }) => [
      code,
      alias,
      id,
      other,
      `${line}:${column}`,
    ]);
  it.each<[yaml: string, ...told: string[][]]>([
    [
      'source: s\nmodels: [{id: o, name: O, developer: acme, aliases: [EM]}]\n',
      ['collision', 'em', 'm', 'o', '8:53'],
      ['collision', 'EM', 'o', 'm', '2:53'],
    ],
    ['source: s\nmodels: [{id: M, name: O, developer: acme}]\n', ['collision', 'M', 'M', 'm', '2:15']],
    ['source: s\nmodels: [{id: o, name: M, developer: acme}]\n'],
    ['source: s\nreleases: [{id: acme/r2, name: R, model: m, developer: acme}]\n'],
    ['source: s\nuses: [{id: em, name: EM}]\n'],
    ['source: s\nuses: [{id: v, name: Use}]\n', ['collision', 'Use', 'v', 'u', '2:22']],
  ])('%s', (yaml, ...told) => {
    expect(collisions(yaml)).toEqual(told);
  });
});
