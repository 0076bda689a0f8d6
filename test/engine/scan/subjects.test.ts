import { describe, expect, it } from 'vitest';
import type { EolEnd } from '../../../src/domain/model-eol.ts';
import { Snapshot } from '../../../src/domain/snapshot.ts';
import { Scan, type ScanRequest, usualUntil } from '../../../src/engine/scan/scan.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

/** What a scan tells of each id, whole. */

const KNOWN = knowledgeOf(`
source: s
sources: [{id: s, title: S, date: 2025-01-01, kind: vendor}, {id: t, title: T, date: 2025-02-01, kind: vendor}]
developers: [{id: acme, name: Acme, country: US}]
providers: [{id: acme, name: Acme, developer: acme}, {id: cloud, name: Cloud}, {id: skies, name: Skies}]
models: [{id: ant, name: Ant, developer: acme}]
releases:
  - {id: acme/ant-1-pro, name: One, model: ant, developer: acme, release_date: 2024-01-01, replaced_by: [acme/ant-3-pro],
     ends: [{channel: product, product: app, date: 2025-01-01, certainty: done, source: t}, {channel: api, date: 2025-03-01, certainty: done, source: t}]}
  - {id: acme/ant-2-pro, name: Two, model: ant, developer: acme, release_date: 2024-01-01}
  - {id: acme/ant-3-pro, name: Three, model: ant, developer: acme, release_date: 2024-01-01}
  - {id: acme/ant-4-pro-20240101, name: Four of January, model: ant, developer: acme, release_date: 2024-01-01}
  - {id: acme/ant-4-pro-20240601, name: Four of June, model: ant, developer: acme, release_date: 2024-06-01}
  - {id: acme/ant-5-pro, name: Five, model: ant, developer: acme, release_date: 2024-01-01, status: retired}
  - {id: acme/ant-6-pro, name: Six, model: ant, developer: acme, release_date: 2025-12-01}
  - {id: acme/ant-7-pro, name: Seven, model: ant, developer: acme, release_date: 2024-01-01, status: deprecated}
  - {id: acme/ant-8-pro, name: Eight, model: ant, developer: acme, release_date: 2024-01-01}
offers:
  - {release: acme/ant-3-pro, provider: acme, api_id: three}
  - {release: acme/ant-3-pro, provider: cloud, api_id: cloud-three}
  - {release: acme/ant-2-pro, provider: cloud, api_id: ant-2-pro, until: 2025-03-01, cost: [{from: 2024-01-01, currency: USD, input: 1, output: 2}]}
  - {release: acme/ant-2-pro, provider: skies, api_id: ant-2-pro}
  - {release: acme/ant-8-pro, provider: acme, api_id: ant-8-pro, cost: [{from: 2024-01-01, currency: USD, input: 1, output: 2}, {from: 2025-07-01, currency: EUR, input: 9, output: 9}]}
`);

function scanned(files: Record<string, string>, request: Partial<ScanRequest> = {}) {
  const scan = new Scan(new Snapshot(KNOWN, { asOf: '2025-06-01' }), {
    ...{ constraints: [], also: [], failOn: [], feeds: [] },
    ...request,
  });
  for (const [file, text] of Object.entries(files)) scan.add(file, text);
  return scan.result({ read: 1, by: 'folder', skipped: [] }, { paths: ['.'], changed: null });
}
const of = (id: string, request: Partial<ScanRequest> = {}) =>
  scanned({ 'a.py': `model="${id}"` }, request).subjects[0];
const NOTHING = { ends: [], price_changes: [], breaches: [], replacement: null, via: null, places: 1, counted: 1 };

describe('what is told', () => {
  it('of what nobody knows is what is near', () => {
    expect(of('ant-9-pro')).toEqual({
      ...{ ...NOTHING, key: 'ant-9-pro', text: 'ant-9-pro', written: ['ant-9-pro'], release: null, name: null },
      ...{ developer: null, left_out: [], outcome: 'cannot-tell', sources: [] },
      candidates: of('ant-9-pro')?.candidates,
      reasons: [{ code: 'unknown-id', outcome: 'cannot-tell', values: { id: 'ant-9-pro' } }],
    });
    expect(of('ant-9-pro')?.candidates).toContain('acme/ant-8-pro');
  });

  it('of an id that means two is both', () => {
    expect(of('ant-4-pro')).toMatchObject({
      ...{ ...NOTHING, key: 'ant-4-pro', release: null, sources: [], outcome: 'cannot-tell' },
      candidates: ['acme/ant-4-pro-20240101', 'acme/ant-4-pro-20240601'],
      reasons: [{ code: 'ambiguous-id', outcome: 'cannot-tell', values: { id: 'ant-4-pro' } }],
    });
  });

  it('of one that is put together is none', () => {
    const [subject] = scanned({ 'a.py': 'model = "ant-1-" + size' }).subjects;
    expect(subject).toMatchObject({ key: 'ant-1…', candidates: [], reasons: [{ code: 'pieced-id' }] });
  });

  it('of one that is fine is nothing', () => {
    expect(of('ant-3-pro')).toEqual({
      ...{ ...NOTHING, key: 'acme/ant-3-pro', text: 'ant-3-pro', written: ['ant-3-pro'], candidates: [] },
      ...{ release: 'acme/ant-3-pro', name: 'Three', developer: 'acme', left_out: [] },
      ...{ outcome: 'fine', reasons: [], sources: ['s'] },
    });
  });

  it('of one that is not out is the day', () => {
    expect(of('ant-6-pro')?.reasons).toEqual([
      { code: 'not-out', outcome: 'cannot-tell', values: { day: '2025-06-01' } },
    ]);
  });

  it('of one that has ended is when, first of the way that is asked, and who takes its place', () => {
    const subject = of('x/ant-1-pro');
    expect(subject).toMatchObject({ left_out: ['publisher:x'], sources: ['s', 't'] });
    expect(subject?.ends.map(({ channel, decides, days }) => [channel, decides, days])).toEqual([
      ['api', true, -92],
      ['product', false, -151],
    ]);
    expect(subject?.reasons).toEqual([
      {
        code: 'retired',
        outcome: 'fault',
        values: { date: '2025-03-01', days: -92, provider: null, state: 'over' },
      },
    ]);
    expect(subject?.replacement).toMatchObject({ id: 'acme/ant-3-pro', api_id: 'three' });
  });

  it('on another way has no end, and the id that the way takes', () => {
    const subject = of('cloud/ant-1-pro');
    expect(subject).toMatchObject({ via: 'cloud', replacement: { id: 'acme/ant-3-pro', api_id: 'cloud-three' } });
    expect(subject?.reasons).toEqual([
      {
        code: 'elsewhere',
        outcome: 'cannot-tell',
        values: { date: '2025-03-01', provider: 'cloud', state: 'retired' },
      },
    ]);
    expect(of('skies/ant-1-pro')?.replacement?.api_id).toBeNull();
  });

  it('of one that is over, or about to be, on no known day', () => {
    expect(of('ant-5-pro')?.reasons).toEqual([
      { code: 'retired', outcome: 'fault', values: { date: null, days: null, provider: null, state: 'over' } },
    ]);
    expect(of('ant-7-pro')?.reasons).toEqual([{ code: 'deprecated', outcome: 'cannot-tell', values: { date: null } }]);
  });

  it('of a way that all its offers have left is their last day', () => {
    expect(of('cloud/ant-2-pro')?.ends).toEqual([
      {
        ...{ channel: 'cloud', provider: 'cloud', product: null, date: '2025-03-01', certainty: 'announced' },
        ...{ note: null, sources: ['s'], state: 'unconfirmed', days: -92, decides: true },
      },
    ]);
    expect(of('skies/ant-2-pro')?.ends).toEqual([]);
  });

  it('of a price in another currency is not whether it rises', () => {
    expect(of('ant-8-pro')?.price_changes).toMatchObject([{ date: '2025-07-01', days: 30, dearer: null }]);
  });
});

it('has places in their order, subjects by what weighs most', () => {
  const { findings, subjects } = scanned({
    'b.py': 'model="ant-3-pro"; model="ant-2-pro"\nmodel="ant-3-pro"',
    'a.py': 'model="ant-2-pro"\nmodel="ant-8-pro"',
  });
  expect(findings.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    ...['a.py:1:8', 'a.py:2:8', 'b.py:1:8', 'b.py:1:27', 'b.py:2:8'],
  ]);
  expect(subjects.map(({ key, counted }) => `${key} ${counted}`)).toEqual([
    ...['acme/ant-2-pro 2', 'acme/ant-3-pro 2', 'acme/ant-8-pro 1'],
  ]);
});

it.each([
  ['ends', '2025-11-28'],
  ['price', '2025-07-31'],
  ['retired', null],
  ['policy', null],
  ['unknown', null],
] as const)('%s is looked for up to %s by itself', (on, until) => expect(usualUntil('2025-06-01', on)).toBe(until));

describe('what is to fail', () => {
  const failing = (id: string, ...failOn: ScanRequest['failOn'][number][]) =>
    of(id, { failOn }) && scanned({ 'a.py': `model="${id}"` }, { failOn }).failed_on.map(({ on }) => on);
  it('holds of what is over by itself, or where it ends within any time', () => {
    expect(failing('ant-1-pro', { on: 'ends', until: '2025-06-02' })).toEqual(['ends']);
    expect(failing('ant-1-pro', { on: 'ends', until: null })).toEqual(['ends']);
    expect(failing('ant-1-pro', { on: 'ends', until: null }, { on: 'retired', until: null })).toEqual(['retired']);
    expect(failing('ant-8-pro', { on: 'price', until: '2025-06-30' })).toEqual([]);
    expect(failing('ant-8-pro', { on: 'price', until: '2025-07-01' })).toEqual(['price']);
    expect(failing('ant-8-pro', { on: 'price', until: null })).toEqual([]);
  });
});

describe('what others tell', () => {
  const told = (id: string, ids: string[], ...models: [string[], EolEnd[]][]) =>
    scanned(
      { 'a.py': `model="${id}"` },
      {
        feeds: [
          {
            ...{ file: 'f.json', publisher: 'others', generated: '2025-05-01' },
            models: [{ ids, ends: [{ via: null, date: '2025-05-02', precision: 'exact' }] }, ...models.map(([names, ends]) => ({ ids: names, ends }))], // biome-ignore format: one value
          },
        ],
      },
    );
  const LATER: EolEnd[] = [{ via: null, date: '2025-06-20', precision: 'exact' }];

  it('is counted by what is known here', () => {
    expect(told('ant-3-pro', ['ant-3-pro'], [['nobody-1'], LATER], [['ant-4-pro'], LATER]).told_by).toEqual([
      { file: 'f.json', publisher: 'others', generated: '2025-05-01', models: 3, known: 1 },
    ]);
  });

  it('is of the copy that is named, else of all that end alike', () => {
    const days = (id: string, ...models: [string[], EolEnd[]][]) =>
      told(id, ['ant-3-pro'], ...models).subjects[0]?.reasons.map(({ code, values }) => `${code} ${values.date}`);
    expect(days('X/ANT-3-pro'.toLowerCase(), [['ant-3-pro-20240202'], LATER])).toEqual(['retired 2025-05-02']);
    expect(days('ant-3-pro-20240202', [['Ant-3-Pro-20240202'], LATER])).toEqual(['ends 2025-06-20']);
    expect(days('ant-3-pro-20240303', [['ant-3-pro-20240202'], LATER])).toEqual([]);
    expect(days('ant-3-pro-20240303')).toEqual(['retired 2025-05-02']);
  });

  it('has who says so', () => {
    expect(told('ant-3-pro', ['ant-3-pro']).subjects[0]?.reasons).toEqual([
      {
        ...{ code: 'retired', outcome: 'fault' },
        values: {
          ...{ feed: 'others', file: 'f.json', generated: '2025-05-01', provider: null },
          ...{ date: '2025-05-02', days: -30, state: 'over' },
        },
      },
    ]);
  });
});
