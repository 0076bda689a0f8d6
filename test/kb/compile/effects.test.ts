import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/kb/compile/compile.ts';
import type { PartialRecord } from '../../../src/kb/compile/layer.ts';

const BASE = `source: s
sources:
  - {id: s, title: S, date: 2025-01-01, kind: vendor}
  - {id: t, title: T, date: 2025-01-01, kind: press}
developers: [{id: acme, name: Acme}]
providers: [{id: cloud, name: Cloud}]
uses: [{id: u, name: {en: Use, ko: 쓰임}, aliases: [one]}]
models: [{id: m, name: M, developer: acme}, {id: n, name: N, developer: acme}]
releases:
  - {id: acme/r, name: R, model: m, developer: acme, license: MIT, limit: {context: 10, output: 5}, sources: {license: t}}
  - {id: acme/q, name: Q, model: n, developer: acme}
offers:
  - {release: acme/r, provider: cloud, cost: [{from: 2025-01-01, currency: USD, input: 1, output: 2}]}
statements: [{models: [m], text: Said}]
tables: [{id: tab, name: T, measurer: X, scale: percent}]
editions:
  - {table: tab, date: 2025-02-01, rows: [{release: acme/r, value: 1}, {release: acme/q, value: 2}]}
  - {table: tab, date: 2025-01-01, rows: [{release: acme/r, value: 1}]}
rates: [{id: x, date: 2025-01-01, base: USD, quote: KRW, rate: 1400}]
`;

/** BASE with layers over it, which are called `one`, `two`. */
function laid(...layers: string[]) {
  const names = ['base', 'one', 'two'].slice(0, layers.length + 1);
  const files = [BASE, ...layers].map((text, index) => [
    { file: { name: `${names[index]}.yaml`, path: `${names[index]}.yaml` }, bytes: Buffer.from(text) },
  ]);
  const all = compile(undefined, files, names);
  // That names collide is told, and keeps no layer out.
  const broken = all.problems.filter(({ level, code }) => level === undefined && code !== 'collision');
  if (broken.length > 0) throw new Error(broken.map(({ code, source }) => `${code}: ${source}`).join('\n'));
  return all;
}
/** What each layer does, in short. */
const effects = (...layers: string[]): string[] =>
  laid(...layers).effects.map(({ layer, what, kind, id, fields, texts, hides, lowest, hung }) =>
    [
      `${layer} ${what} ${kind} ${id}`,
      ...(fields ? [`fields ${fields}`] : []),
      ...(texts ? [`texts ${texts.join('|')}`] : []),
      ...(hides === undefined ? [] : [`hides ${hides}`]),
      ...(lowest ? ['lowest'] : []),
      ...(hung ? ['hung'] : []),
    ].join(', '),
  );

describe('what a layer does is told', () => {
  it.each<[yaml: string, ...told: string[]]>([
    ['releases: [{id: acme/r, license: MIT}]'],
    ['releases: [{id: acme/r, license: Apache-2.0}]', '2 changes releases acme/r, fields license, lowest'],
    [
      'releases: [{id: acme/r, limit: {context: 20, input: 3, output: 5}, name: R2}]',
      '2 changes releases acme/r, fields name,limit.context,limit.input, texts R2, lowest',
    ],
    ['releases: [{id: acme/r, source: t}]'],
    ['uses: [{id: u, name: {ko: 사용}}]', '2 changes uses u, fields name.ko, texts 사용, lowest'],
    ['uses: [{id: u, aliases: [one, two]}]', '2 changes uses u, fields aliases, texts two, lowest'],
    ['uses: [{id: v, name: V}]', '2 adds uses v'],
    // What is called as something below, or looks so, is taken for that.
    ['developers: [{id: a-cme, name: Other}]', '2 adds developers a-cme, lowest'],
    ['developers: [{id: other, name: \u0410cme}]', '2 adds developers other, lowest'],
    ['uses: [{id: v, name: {en: Fine, ko: One}}]', '2 adds uses v, lowest'],
    [
      'developers: [{id: other, name: ACME}]\nmodels: [{id: z, name: Z, developer: other}]\n' +
        'releases: [{id: other/z, name: Z, model: z, developer: other, source: s}]',
      '2 adds developers other, lowest',
      '2 adds models z, lowest',
      '2 adds releases other/z, lowest',
    ],
    [
      'developers: [{id: other, name: Other}]\nmodels: [{id: z, name: Z, developer: other, aliases: [r]}]\n' +
        'releases: [{id: other/y, name: Y, model: z, developer: other, source: s}]',
      '2 adds developers other',
      '2 adds models z, lowest',
      '2 adds releases other/y, lowest',
    ],
    ['developers: [{id: acme, country: KR}]', '2 changes developers acme, fields country, lowest'],
    ['releases: [{id: acme/p, name: P, model: m, developer: acme, source: s}]', '2 adds releases acme/p, lowest'],
    ['offers: [{release: acme/q, provider: cloud}]', '2 adds offers acme/q cloud, lowest'],
    ['plans: [{id: p, name: P, provider: cloud, model: m}]', '2 adds plans p, lowest'],
    ['plans: [{id: p, name: P, provider: cloud}]', '2 adds plans p'],
    ['rates: [{id: y, date: 2025-01-02, base: USD, quote: KRW, rate: 1500, source: s}]', '2 adds rates y, lowest'],
    ['statements: [{models: [m], text: More}]', '2 adds statements m, lowest'],
    ['statements: [{models: [m, n], text: More}]', '2 adds statements m n, lowest'],
    ['statements: [{models: [m], text: Said, source: s}]'],
    ['statements: [{models: [m], text: Said, source: s, said: 2025-03-01}]', '2 changes statements m, lowest'],
    ['statements: [{models: [m], text: Said, remove: true}]', '2 removes statements m, lowest'],
    ['statements: [{models: [m], text: Else, remove: true}]'],
    ['offers: [{release: acme/r, provider: cloud, remove: true}]', '2 removes offers acme/r cloud, lowest'],
    ['models: [{id: m, remove: true}]', '2 removes models m, lowest', '2 removes statements m, lowest, hung'],
    ['models: [{id: gone, remove: true}]'],
    ['sources: [{id: t, title: Other}]', '2 changes sources t, fields title, lowest'],
    [
      'editions: [{table: tab, date: 2025-03-01, rows: [{release: acme/r, value: 3}], source: s}]',
      '2 adds editions tab 2025-03-01, hides 1, lowest',
    ],
    [
      'editions: [{table: tab, date: 2025-03-01, rows: [{release: acme/r, value: 3}, {release: acme/q, value: 3}], source: s}]',
      '2 adds editions tab 2025-03-01, lowest',
    ],
    [
      'tables: [{id: own, name: O, measurer: X, scale: percent, source: s}]\neditions: [{table: own, date: 2025-03-01, rows: [{release: acme/new, value: 3}], source: s}]\nreleases: [{id: acme/new, name: P, developer: acme, source: s}]',
      '2 adds releases acme/new, lowest',
      '2 adds tables own',
      '2 adds editions own 2025-03-01',
    ],
  ])('%s', (yaml, ...told) => {
    expect(effects(`source: s\n${yaml}\n`).sort()).toEqual(told.map((line) => line).sort());
  });

  it('of the second to the first too', () => {
    const own = 'source: s\nreleases: [{id: acme/p, name: P, model: m, developer: acme}]\n';
    expect(
      effects(own, 'releases: [{id: acme/p, license: MIT}]\noffers: [{release: acme/p, provider: cloud, source: s}]\n'),
    ).toEqual([
      '2 adds releases acme/p, lowest',
      '3 changes releases acme/p, fields license',
      '3 adds offers acme/p cloud, lowest',
    ]);
    expect(effects(own, 'releases: [{id: acme/p, remove: true}]\n')).toEqual([
      '2 adds releases acme/p, lowest',
      '3 removes releases acme/p',
    ]);
    const both =
      'releases: [{id: acme/p, name: P, model: m, developer: acme}]\noffers: [{release: acme/p, provider: cloud}]\n';
    expect(effects(`source: s\n${both}`)).toEqual([
      '2 adds releases acme/p, lowest',
      '2 adds offers acme/p cloud, lowest',
    ]);
  });

  it('with what it words otherwise, by layer', () => {
    const { layers } = laid(
      'models: [{id: m, name: Em}]\n',
      'models: [{id: m, aliases: [emm]}, {id: n, aliases: [enn]}]\n',
    );
    expect(layers).toMatchObject([
      { shown: 'base' },
      { shown: 'one', texts: [['m', 'Em']] },
      {
        shown: 'two',
        texts: [
          ['m', 'emm'],
          ['n', 'enn'],
        ],
      },
    ]);
    expect(laid()).not.toHaveProperty('layers');
  });
});

describe('whose word a fact is', () => {
  const recordOf = (
    kind: 'releases' | 'offers' | 'sources' | 'rates' | 'developers',
    yaml: string,
    id = 'acme/r',
  ): PartialRecord =>
    (laid(yaml).records[kind] as unknown as PartialRecord[]).find(
      (one) => one.id === id || one.release === id,
    ) as PartialRecord;

  it.each<[yaml: string, source: string[], sources: object]>([
    ['releases: [{id: acme/r, license: MIT}]', ['s'], { license: ['t'] }],
    ['releases: [{id: acme/r, license: Apache-2.0}]', ['s'], { license: ['t#2'] }],
    ['releases: [{id: acme/r, open_weights: true}]', ['s'], { license: ['t'], open_weights: ['s#2'] }],
    ['source: t\nreleases: [{id: acme/r, open_weights: true}]', ['s'], { license: ['t'], open_weights: ['t#2'] }],
    [
      'releases: [{id: acme/r, open_weights: true, source: t}]',
      ['t#2'],
      { license: ['t'], 'limit.context': ['s'], 'limit.output': ['s'], developer: ['s'] },
    ],
    ['releases: [{id: acme/r, license: Apache-2.0, sources: {license: s}}]', ['s'], { license: ['s#2'] }],
    ['releases: [{id: acme/r, source: t}]', ['t#2'], { license: ['t'] }],
  ])('of a release: %s', (yaml, source, sources) => {
    const found = recordOf('releases', `${yaml}\n`);
    expect([found.source, found.sources]).toEqual([source, sources]);
  });

  it('of an offer and its prices is the layer that lays it', () => {
    const priced = recordOf(
      'offers',
      'source: s\noffers: [{release: acme/r, provider: cloud, cost: [{from: 2025-02-01, currency: USD, input: 3}]}]\n',
    );
    expect((priced.cost as PartialRecord[]).map(({ source }) => source)).toEqual([['s'], ['s#2']]);
    const cited = recordOf(
      'releases',
      `source: t\nreleases: [{id: acme/p, name: P, model: m, developer: acme}]\n`,
      'acme/p',
    );
    expect(cited.source).toEqual(['t#2']);
  });

  it('of a source that a layer words or brings is told by its name', () => {
    expect(recordOf('sources', 'sources: [{id: t, title: Other}]\n', 't')).toMatchObject({
      layer: 'one',
      changes: true,
    });
    expect(recordOf('sources', 'sources: [{id: t, title: T}]\n', 't')).not.toHaveProperty('layer');
    const added = recordOf('sources', 'sources: [{id: own, title: O, date: 2025-01-01, kind: press}]\n', 'own');
    expect(added).toMatchObject({ layer: 'one' });
    expect(added).not.toHaveProperty('changes');
    expect(recordOf('sources', '', 's')).not.toHaveProperty('layer');
    expect(recordOf('developers', 'developers: [{id: acme, country: KR}]\n', 'acme')).not.toHaveProperty('layer');
  });
});

describe('an edition of a layer that has fewer rows', () => {
  const told = (rows: number): unknown[] =>
    laid(
      `source: s\neditions: [{table: tab, date: 2025-03-01, rows: [${['{release: acme/r, value: 3}', '{release: acme/q, value: 3}'].slice(0, rows).join()}]}]\n`,
    ).astray.map(({ code, level, key }) => [code, level, key]);
  it('is a doubt where it lacks more than it holds', () => {
    expect(told(2)).toEqual([]);
    expect(told(1)).toEqual([]);
    expect(told(0)).toEqual([['rows-hidden', 'doubt', 'rows']]);
  });
});
