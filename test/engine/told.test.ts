import { describe, expect, it } from 'vitest';
import { FIT_POINTS } from '../../src/domain/vocabulary.ts';
import { beginning, nothingYet } from '../../src/engine/beginning.ts';
import { cited, citedAs } from '../../src/engine/cite.ts';
import { heldBeside, valuesOf } from '../../src/engine/comparisons.ts';
import type { Constraint } from '../../src/engine/constraints/constraint.ts';
import { bestFits, fitPoints } from '../../src/engine/criteria/use.ts';
import { strangeInPolicy, strangeInQuery, strangeInWatch } from '../../src/engine/document-names.ts';
import { gatesOf, implies } from '../../src/engine/gates.ts';
import { languageNamed } from '../../src/engine/languages.ts';
import { findNamed } from '../../src/engine/names.ts';
import { rivalOf } from '../../src/engine/rival.ts';
import { strangers } from '../../src/engine/strangers.ts';
import { findUse } from '../../src/engine/uses.ts';
import { snapshotOf } from '../support/knowledge.ts';

const constraint = (name: string, value: unknown, origin = 'option') =>
  ({ origin, constraint: name, value }) as Constraint;

describe('a release beside another', () => {
  const kb = snapshotOf(`releases:
  - {id: r/old, name: O, developer: acme, release_date: 2024-05-01, limit: {context: 100}, parameters: {total: 70}}
  - {id: r/more, name: M, developer: acme, release_date: 2024-06-01, limit: {context: 200}, parameters: {total: 71}}
  - {id: r/less, name: L, developer: acme, release_date: 2024-04-01, limit: {context: 99}, parameters: {total: 69}}
  - {id: r/same, name: S, developer: acme, release_date: 2024-05-01, limit: {context: 100}, parameters: {total: 70}}
  - {id: r/none, name: N, developer: acme}
offers:
  - {release: r/old, provider: acme, cost: [{from: 2025, currency: USD, input: 2, output: 2}]}
  - {release: r/more, provider: acme, cost: [{from: 2025, currency: USD, input: 3, output: 3}]}
  - {release: r/less, provider: acme, cost: [{from: 2025, currency: USD, input: 1, output: 1}]}
  - {release: r/same, provider: acme, cost: [{from: 2025, currency: CNY, input: 1, output: 1}]}
`);
  const release = (id: string) => kb.anyRelease(`r/${id}`) as never;
  const beside = (comparison: string, id: string, points: [number | null, number | null] = [null, null]) =>
    heldBeside(kb, [comparison as never], [release('old'), points[0]], [release(id), points[1]]).map(
      ({ outcome, required, actual }) => [outcome, required, actual],
    );

  it.each<[string, string, unknown[]]>([
    ['cheaper', 'less', []],
    ['cheaper', 'more', [['fails', 2, 3]]],
    ['cheaper', 'none', [['cannot-tell', 2, null]]],
    // A price in another currency is no less.
    ['cheaper', 'same', [['cannot-tell', 2, 1]]],
    ['smaller', 'less', []],
    ['smaller', 'more', [['fails', 70, 71]]],
    ['smaller', 'same', [['fails', 70, 70]]],
    ['newer', 'more', []],
    ['newer', 'less', [['fails', '2024-05-01', '2024-04-01']]],
    ['newer', 'same', [['fails', '2024-05-01', '2024-05-01']]],
    ['longer', 'more', []],
    ['longer', 'less', [['fails', 100, 99]]],
    ['longer', 'none', [['cannot-tell', 100, null]]],
    ['faster', 'more', [['cannot-tell', null, null]]],
  ])('is %s for %s: %j', (comparison, id, expected) => {
    expect(beside(comparison, id)).toEqual(expected);
  });

  it('is better by its points alone', () => {
    expect(beside('better', 'none', [50, 51])).toEqual([]);
    expect(beside('better', 'none', [50, 50])).toEqual([['fails', 50, 50]]);
    expect(beside('better', 'none', [50, null])).toEqual([['cannot-tell', 50, null]]);
  });

  it('is asked once for each comparison, whose values are told', () => {
    expect(heldBeside(kb, ['newer', 'newer'], [release('old'), null], [release('less'), null])).toHaveLength(1);
    expect(valuesOf(kb, ['longer', 'better'], [release('old'), 7])).toEqual({ longer: 100, better: 7 });
  });
});

describe('names that nobody has', () => {
  const kb = snapshotOf(`providers: [{id: cloud, name: Cloud}]
releases: [{id: r/a, name: A, developer: acme}]
offers:
  - {release: r/a, provider: acme, data: {certifications: [SOC 2, ISO 27001], regions: [us-east-1]}}
  - {release: r/a, provider: cloud, data: {certifications: [SOC 2], regions: [moonbase-1]}}
`);
  it('are told with those that somebody has', () => {
    expect(strangers(kb, [constraint('certification', ['soc2', 'TISAX'])])).toEqual([
      { code: 'certificate-of-nobody', values: { name: 'TISAX', known: ['ISO 27001', 'SOC 2'] } },
    ]);
    expect(strangers(kb, [constraint('region', ['moonbase-2', 'moonbase-1', 'kr'])])).toEqual([
      { code: 'region-of-nobody', values: { name: 'moonbase-2', known: ['moonbase-1', 'us-east-1'] } },
    ]);
  });
  it('are asked for by nothing else', () => {
    expect(strangers(kb, [constraint('country', ['KR']), constraint('region', ['eu'])])).toEqual([]);
  });
});

describe('names in files', () => {
  const kb = snapshotOf(`uses: [{id: coding, name: Coding, aliases: [code]}]
models: [{id: m, name: M, developer: acme}, {id: t1, name: T, developer: acme}, {id: t2, name: T, developer: acme}]
`);
  const places = (found: readonly { path: (string | number)[]; error: { code: string } }[]) =>
    found.map(({ path, error }) => `${path.join('.')} ${error.code}`);

  it('of a policy that mean nothing, or several things, have their place', () => {
    const policy = { deny: { models: ['m', 'nobody', 't'] }, allow: { developers: ['acme', 'zeta'] }, max_price: 5 };
    expect(places(strangeInPolicy(kb, policy as never)).sort()).toEqual([
      'allow.developers.1 unknown-name',
      'deny.models.1 unknown-name',
      'deny.models.2 ambiguous-name',
    ]);
    expect(strangeInPolicy(kb, { deny: { models: ['m'] } } as never)).toEqual([]);
    expect(strangeInPolicy(kb, {})).toEqual([]);
    // Of a list with other things in it that is told elsewhere.
    expect(strangeInPolicy(kb, { deny: { models: ['nobody', 5] } } as never)).toEqual([]);
  });

  it('of a query too: uses, names in conditions, sources', () => {
    const query = {
      uses: [{ id: 'code' }, { id: 'cooking' }],
      constraints: [
        { constraint: 'min-context', value: 5 },
        { constraint: 'exclude', value: ['m', 'nobody'] },
      ],
      sources: ['s', 'gone'],
    };
    expect(places(strangeInQuery(kb, query as never))).toEqual([
      'uses.1.id unknown-name',
      'constraints.1.value.1 unknown-name',
      'sources.1 unknown-name',
    ]);
    expect(strangeInQuery(kb, {} as never)).toEqual([]);
    expect(places(strangeInWatch(kb, { models: ['m', 'nobody', 't'] } as never))).toEqual(['models.1 unknown-name', 'models.2 ambiguous-name']); // biome-ignore format: one value
    expect(strangeInWatch(kb, {} as never)).toEqual([]);
  });

  it('of a use are found by id and alias, with near ones and those that its words speak of', async () => {
    expect(await findUse(kb, 'Code')).toBe('coding');
    await expect(findUse(kb, 'codign')).rejects.toMatchObject({ code: 'unknown-name', candidates: ['coding'] });
    await expect(findUse(kb, 'please code for me')).rejects.toMatchObject({ kind: 'use', candidates: ['coding'] });
  });
});

describe('what a use cannot do without', () => {
  const kb = snapshotOf(`uses:
  - {id: small, name: S, needs: {parameters: 10, open_weights: true}}
  - {id: seeing, name: V, needs: {input: [image], context: 1000}}
  - {id: tiny, name: T, needs: {parameters: 10, abilities: [tool_call], output: [audio]}}
`);
  it('is a constraint each, once', () => {
    expect(gatesOf(kb, ['small', 'tiny']).map((one) => [one.constraint, one.value, one.origin])).toEqual([
      ['max-parameters', 10, 'use'],
      ['open-weights', true, 'use'],
      ['output', ['audio'], 'use'],
      ['capability', ['tool_call'], 'use'],
    ]);
    expect(gatesOf(kb, ['seeing']).map((one) => [one.constraint, one.value])).toEqual([
      ['modality', ['image']],
      ['min-context', 1000],
    ]);
    expect(gatesOf(kb, [])).toEqual([]);
  });

  it.each<[string, unknown, string, unknown, boolean]>([
    ['fits', ['24GB'], 'max-parameters', 5, true],
    ['fits', ['24GB'], 'open-weights', true, true],
    ['fits', ['24GB'], 'min-context', 5, false],
    ['min-context', 1000, 'min-context', 1000, true],
    ['min-context', 999, 'min-context', 1000, false],
    ['max-parameters', 5, 'max-parameters', 5, true],
    ['max-parameters', 6, 'max-parameters', 5, false],
    ['max-parameters', 4, 'max-parameters', 5, true],
    ['modality', ['image'], 'modality', ['image'], true],
    ['modality', ['audio'], 'modality', ['image'], false],
    ['output', ['image'], 'modality', ['image'], false],
  ])('is asked for already by %s %j where it is %s %j: %s', (asked, value, gate, needed, isImplied) => {
    expect(implies(constraint(asked, value), constraint(gate, needed, 'use'))).toBe(isImplied);
  });
});

describe('a language by its name', () => {
  it.each([
    ['korean', 'ko'],
    ['한국어', 'ko'],
    [' Korean ', 'ko'],
    ['ko', undefined],
    ['Welsh', 'cy'],
    ['웨일스어', 'cy'],
    ['Cantonese', 'yue'],
    ['Brazilian Portuguese', 'pt-br'],
    ['Romanian', 'ro'],
    ['Faroese', 'fo'],
    ['티그리냐어', 'ti'],
    ['Mandarin', 'zh'],
    ['우리말', 'ko'],
    ['Klingonish', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('%j is %s', (name, code) => {
    expect(languageNamed(name)).toBe(code);
  });
});

describe('the rival of a line', () => {
  const kb = snapshotOf(`uses: [{id: u, name: U}, {id: v, name: V}]
models:
  - {id: a, name: A, developer: acme, applications: [{use: u, fit: strong}, {use: v, fit: suitable}]}
  - {id: b, name: B, developer: acme, applications: [{use: u, fit: specialised}]}
  - {id: c, name: C, developer: acme, applications: [{use: u, fit: suitable}, {use: v, fit: specialised}]}
  - {id: d, name: D, developer: acme, applications: [{use: u, fit: strong}]}
  - {id: e, name: E, developer: acme, features: [{text: x}]}
releases: [{id: r/a, name: A1, developer: acme, model: a}, {id: r/x, name: X1, developer: acme}]
`);
  it.each([
    ['a', 'c'],
    ['r/a', 'c'],
    ['b', 'a'],
    ['c', 'a'],
    ['e', undefined],
    ['r/x', undefined],
  ])('%s is %s', (name, rival) => {
    expect(rivalOf(kb, findNamed(kb, name))).toBe(rival);
  });
  it('of equal ones is the first by id', () => {
    expect(rivalOf(kb, findNamed(kb, 'd'))).toBe('a');
  });
});

describe('the first day after the one asked for on which something is told', () => {
  const KB = `sources: [{id: t, title: T, publisher: T, date: 2022-03-01, kind: press}]
models:
  - {id: a, name: A, developer: acme, current: [{release: r/a, from: 2023-08-01}]}
  - {id: b, name: B, developer: acme}
releases:
  - {id: r/a, name: A1, developer: acme, model: a, release_date: 2023-06-01}
  - {id: r/b, name: B1, developer: acme, model: b, release_date: 2023-05-01}
statements:
  - {models: a, text: x, source: t, about: r/a, from: 2023-07-01}
  - {models: b, text: y, source: t}
`;
  const on = (day: string, sources?: readonly string[]) => snapshotOf(KB, day, sources);
  const first = (day: string, of: { model?: string; release?: string } = {}, sources?: readonly string[]) => {
    const kb = on(day, sources);
    return beginning(kb, {
      ...(of.model ? { model: kb.knowledge.models.find(({ id }) => id === of.model) } : {}),
      ...(of.release ? { release: kb.knowledge.releases.find(({ id }) => id === of.release) } : {}),
    });
  };
  it.each<[string, { model?: string; release?: string }, string | undefined]>([
    ['2020-01-01', {}, '2022-03-01'],
    ['2022-03-01', {}, '2023-05-01'],
    ['2020-01-01', { model: 'a' }, '2023-06-01'],
    ['2023-06-01', { model: 'a' }, '2023-07-01'],
    ['2023-07-01', { model: 'a' }, '2023-08-01'],
    ['2023-08-01', { model: 'a' }, undefined],
    ['2020-01-01', { model: 'b' }, '2022-03-01'],
    ['2022-03-01', { model: 'b' }, '2023-05-01'],
    ['2020-01-01', { release: 'r/a' }, '2023-06-01'],
    ['2023-06-01', { release: 'r/a' }, '2023-07-01'],
    ['2023-07-01', { release: 'r/a' }, undefined],
    ['2020-01-01', { release: 'r/b' }, '2023-05-01'],
  ])('after %s of %j is %s', (day, of, expected) => {
    expect(first(day, of)).toBe(expected);
  });
  it('is told where nothing at all is known yet, by the sources that were chosen', () => {
    expect(nothingYet(on('2020-01-01'))).toEqual([
      { code: 'nothing-yet', values: { day: '2020-01-01', first: '2022-03-01' } },
    ]);
    expect(nothingYet(on('2022-03-01'))).toEqual([]);
    expect(nothingYet(on('2023-05-01'))).toEqual([]);
    expect(first('2022-03-01', {}, ['t'])).toBe('2023-07-01');
    // What is current nobody says, so it is told by no source that was chosen.
    expect(first('2023-07-01')).toBe('2023-08-01');
    expect(first('2023-07-01', {}, ['t'])).toBeUndefined();
    expect(first('2023-07-01', { model: 'a' }, ['s', 't'])).toBeUndefined();
  });
});

describe('what sources say a line is best for', () => {
  const kb =
    snapshotOf(`sources: [{id: t, title: T, date: 2024-01-01, kind: press}, {id: u, title: U, date: 2024-01-01, kind: press}]
uses: [{id: coding, name: Coding}, {id: chat, name: Chat}]
models: [{id: m, name: M, developer: acme, applications: [{use: coding, fit: suitable}, {use: coding, fit: strong, source: t}, {use: chat, fit: strong}, {use: coding, fit: strong, source: u}]}]
`);
  it('is the best that is said of it, by the word of all who say so', () => {
    const best = bestFits(kb.evidence('m'));
    expect([...best].map(([use, said]) => [use, fitPoints(said), said.flatMap(({ source }) => source)])).toEqual([
      ['coding', FIT_POINTS.strong, ['t', 'u']],
      ['chat', FIT_POINTS.strong, ['s']],
    ]);
  });
});

describe('the sources of a result', () => {
  it('are those of every list of sources in it, in their order, once, as far as they are known', () => {
    const kb = snapshotOf(`sources:
  - {id: t, title: T, publisher: P, author: W, url: "https://a.test", date: 2025, checked: 2025-05-01, kind: press, language: ko}
`);
    const result = {
      rows: [{ sources: ['t'] }, null, 5, [{ deep: { sources: ['gone', 's', 't'] } }]],
      others: { source: ['x'] },
      sources: 'no list',
    };
    const records = cited(kb, result);
    expect(Object.keys(records)).toEqual(['t', 's']);
    expect(records.t).toEqual({
      title: 'T',
      language: 'ko',
      copy: null,
      publisher: 'P',
      author: 'W',
      url: 'https://a.test',
      date: '2025',
      checked: '2025-05-01',
      kind: 'press',
      licence: null,
    });
  });
  it('tell of which layer they are, where it is one of the user', () => {
    const source = { id: 's', title: 'T', date: '2025', kind: 'press' };
    const of = (more: object) => citedAs({ source: () => ({ ...source, ...more }) } as never, ['s']).s;
    expect(of({})).not.toHaveProperty('layer');
    expect(of({ layer: 'firm' })).toMatchObject({ layer: 'firm' });
    expect(of({ changes: 'acme' })).toMatchObject({ changes: 'acme' });
  });
});
