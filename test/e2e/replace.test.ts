import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Envelope, ReplaceResult } from '../../src/engine/results.ts';
import { twin } from '../support/twin.ts';
import { standing } from './standing.ts';

const KB = `uses: [{id: u, name: {en: Talking, ko: 말하기}, aliases: [chatter, 수다]}, {id: img, name: {en: Pictures, ko: 그림}, needs: {input: [image]}}]
developers: [{id: other, name: Other}]
models:
  - {id: a, name: Ay, developer: acme, current: [{release: acme/a-3}]}
  - {id: n, name: En, developer: other, current: [{release: other/n}]}
statements:
  - {models: n, use: u, fit: strong, text: T}
releases:
  - {id: acme/a-1, name: A 1, developer: acme, model: a, series: a, release_date: 2024-01-01, retirement_date: 2025-05-01, status: retired, limit: {context: 8000}, modalities: {input: [text, image]}, replaced_by: acme/a-2}
  - {id: acme/a-2, name: A 2, developer: acme, model: a, series: a, release_date: 2024-06-01, retirement_date: 2025-09-01, limit: {context: 8000}, replaced_by: acme/a-light}
  - {id: acme/a-light, name: A Light, developer: acme, model: a, series: light, release_date: 2025-01-01, limit: {context: 128000}, modalities: {input: [text]}}
  - {id: acme/a-3, name: A 3, developer: acme, model: a, series: a, release_date: 2025-05-10, limit: {context: 1000000}, modalities: {input: [text, image]}, open_weights: true}
  - {id: other/n, name: N, developer: other, model: n, release_date: 2023-01-01, retirement_date: 2027-01-01, limit: {context: 64000}, modalities: {input: [text, image]}}
offers:
  - {release: acme/a-1, provider: acme, cost: [{from: 2024, currency: USD, input: 3, output: 3}]}
  - {release: acme/a-light, provider: acme, cost: [{from: 2024, currency: USD, input: 1, output: 1}]}
  - {release: acme/a-3, provider: acme, cost: [{from: 2024, currency: USD, input: 6, output: 6}]}
  - {release: other/n, provider: other, cost: [{from: 2024, currency: USD, input: 2, output: 2}]}
`;
const kb = standing(KB);
const policy = join(kb[1] as string, '..', `lmm-replace-policy-${process.pid}.yaml`);
writeFileSync(policy, 'max_price: 5\n');
const run = (args: string[], lang = 'en', columns?: number) =>
  twin(
    ['recommend', ...args, ...kb, '--as-of', '2025-06-01', '--lang', lang],
    columns === undefined ? {} : { columns },
  );
async function answer(...args: string[]): Promise<ReplaceResult & Envelope> {
  const { code, out, err } = await run([...args, '--json']);
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return JSON.parse(out) as ReplaceResult & Envelope;
}
const ids = ({ replacements, others }: ReplaceResult): string[] =>
  [...replacements, ...others].map(({ id, why }) => `${why} ${id}`);

describe('--instead-of', () => {
  it('has the documented JSON', async () => {
    const result = await answer('--instead-of', 'A 1');
    expect(result.instead_of).toEqual({
      ...{ id: 'acme/a-1', name: 'A 1', model: 'a', line: 'Ay', active: false, lives_until: '2025-05-01' },
      ...{ certainty: 'done', not_before: null, ends_soon: true, newest_of: null, points: null, sources: ['s'] },
    });
    expect(result.successors[0]?.map(({ id, active, lives_until }) => [id, active, lives_until])).toEqual([
      ['acme/a-2', true, '2025-09-01'],
      ['acme/a-light', true, null],
    ]);
    expect(ids(result)).toEqual(['named acme/a-light', 'series acme/a-3', 'other other/n']);
    expect(result.replacements[0]).toEqual({
      ...{ rank: 1, id: 'acme/a-light', name: 'A Light', model: 'a', line: 'Ay', developer: 'acme' },
      ...{ release_date: '2025-01-01', lives_until: null, certainty: null, not_before: null },
      ...{ ends_soon: false, why: 'named', by_vendor: true },
      ...{ kept: ['input:text', 'limit.context'], lost: ['input:image'], gained: [], cannot_tell: [] },
      limits: [
        { field: 'limit.context', before: 8000, after: 128_000 },
        { field: 'limit.output', before: null, after: null },
      ],
      size: null,
      price: { before: 3, after: 1, currency: 'USD', percent: -66.7 },
      ...{ points: null, grade: null, worth: -2.58, unknowns: [], by: null, sources: ['s'] },
    });
    expect(Object.keys(result.sources)).toEqual(['s']);
  });

  it.each<[string[], string[]]>([
    [['Ay'], ['other other/n']],
    [
      ['acme/a-1', '--max-price', '5'],
      ['named acme/a-light', 'other other/n'],
    ],
    [
      ['acme/a-1', '--policy', policy],
      ['named acme/a-light', 'other other/n'],
    ],
    [
      ['acme/a-1', '--min-context', '100k'],
      ['named acme/a-light', 'series acme/a-3'],
    ],
    [['acme/a-1', '--open-weights'], ['series acme/a-3']],
    [
      ['acme/a-1', 'pictures'],
      ['series acme/a-3', 'other other/n'],
    ],
    [['acme/a-1', '--max-price', '0.5'], []],
  ])('%j are replaced by %j', async (args, expected) => {
    expect(ids(await answer('--instead-of', ...args))).toEqual(expected);
  });

  it('tells who is excluded, with the value', async () => {
    const { excluded } = await answer('--instead-of', 'acme/a-1', '--max-price', '5');
    expect(excluded).toMatchObject([{ id: 'acme/a-3', why: 'series', reasons: [{ required: 5, actual: 6 }] }]);
    const { out } = await run(['--instead-of', 'acme/a-1', '--max-price', '5', '--explain']);
    expect(out).toMatch(/A 3 +same series\n +price .*asked for at most\s+\$5,\s+has\s+\$6 \[1\]/);
  });

  it('has the points of what is asked, and tells what was not understood', async () => {
    const result = await answer('--instead-of', 'acme/a-1', '--use', 'u', '--prefer', 'cheap');
    expect(result.points_for).toEqual([{ use: 'u', name: { en: 'Talking', ko: '말하기' }, measured: false }]);
    expect(result.weights).toEqual([{ id: 'price', weight: 1 }]);
    expect(result.others[0]?.points).toBeGreaterThan(0);
    const heard = await run(['--instead-of', 'acme/a-1', 'chatter zzz', '--explain']);
    expect(heard.out).toMatch(/Points for +Talking \(u\)/);
    expect(heard.out).toContain('zzz');
  });

  it.each<[string, string, RegExp[]]>([
    [
      'acme/a-1',
      'en',
      [
        /Its end +retired on 2025-05-01 \[1\]/,
        /Successor +A 1 → A 2 \(retires 2025-09-01\) \[1\] → A Light \[1\]/,
        /1 +A Light +named successor +\$1\.00 -66.7% +128K +image input +no end given/,
        /2 +A 3 +same series +\$6\.00 \+100% +1M +nothing known +no end given/,
        /3 +N +other vendor +\$2\.00 -33.3% +64K +nothing known +2027-01-01/,
        /Keeps +text input, Context length/,
        /Context length +8,000 → 128,000/,
      ],
    ],
    [
      'acme/a-1',
      'ko',
      [
        /종료 +2025-05-01 종료됨 \[1\]/,
        /후속 +A 1 → A 2 \(2025-09-01 종료 예정\) \[1\] → A Light \[1\]/,
        /1 +A Light +지정 후속 +\$1\.00 -66.7% +128K +이미지 입력 +발표 없음/,
        /2 +A 3 +같은 시리즈/,
        /3 +N +다른 개발사 .* 2027-01-01/,
      ],
    ],
    ['acme/a-2', 'en', [/Its end +retires on 2025-09-01, in 92 days \[1\]/]],
    ['acme/a-2', 'ko', [/종료 +2025-09-01 종료 예정 \(92일 뒤\) \[1\]/]],
    [
      'Ay',
      'en',
      [/Its end +active; no source gives an end/, /Its place +the newest of Ay/, /Successor +none named by its vendor/],
    ],
    ['Ay', 'ko', [/종료 +제공 중/, /위치 +계열\(Ay\)의 최신 릴리스/, /후속 +출시된 것 중 .* 없음/]],
  ])('of %s is told in %s', async (name, lang, lines) => {
    const { out } = await run(['--instead-of', name, '--explain'], lang, 100);
    for (const line of lines) expect(out).toMatch(line);
  });

  it('marks whose end is near where nobody else is left, and says when nobody is', async () => {
    const marked = await run(['--instead-of', 'acme/a-1', '--exclude', 'acme/a-3,acme/a-light,other/n', '--explain']);
    expect(marked.out).toMatch(/1 +A 2 +named .*! 2025-09-01/);
    expect(marked.out).toContain('No other candidate');
    const none = await run(['--instead-of', 'acme/a-1', '--max-price', '0.5']);
    expect(none).toMatchObject({ code: 0, out: expect.stringContaining('No release that meets the conditions') });
    expect((await run(['--instead-of', 'acme/a-1', '--max-price', '0.5', '--fail-empty'])).code).toBe(5);
  });

  it.each([20, 40, 60, 80, 120])('fits a terminal of %i columns', async (columns) => {
    for (const lang of ['en', 'ko']) {
      const { out } = await run(['--instead-of', 'acme/a-1', '--max-price', '5'], lang, columns);
      for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    }
  });

  it('has rows for programs, of both blocks', async () => {
    const { out } = await run(['--instead-of', 'acme/a-1', '--format', 'csv']);
    const [head, ...rows] = out.trim().split(/\r?\n/);
    expect(head).toMatch(/^block,rank,id,name,why,by_vendor,release_date,lives_until/);
    expect(rows.map((row) => row.split(',').slice(0, 5).join(' '))).toEqual([
      'own 1 acme/a-light A Light named',
      'own 2 acme/a-3 A 3 series',
      'others 3 other/n N other',
    ]);
  });

  it('is part of a query, whose conditions count', async () => {
    const { out } = await run(['--instead-of', 'acme/a-1', '--max-price', '5', '--query']);
    expect(JSON.parse(out)).toMatchObject({
      instead_of: 'acme/a-1',
      constraints: [{ constraint: 'max-price', value: 5 }],
    });
  });

  it.each<[string[], number, RegExp]>([
    [['nobody'], 3, /nobody/],
    [[''], 2, /--instead-of is empty/],
    [['acme/a-3', '--as-of', '2024-12-31'], 3, /2024-12-31/],
    [['acme/a-1', '--save', 'x.yaml'], 2, /--save cannot be used with --instead-of/],
    [['acme/a-1', '--pareto', 'price'], 2, /--pareto cannot be used with --instead-of/],
  ])('%j exits with %i', async (args, code, words) => {
    const asOf = args.includes('--as-of') ? [] : ['--as-of', '2025-06-01'];
    const found = await twin(['recommend', '--instead-of', ...args, ...kb, ...asOf, '--lang', 'en']);
    expect({ code: found.code, out: found.out }).toEqual({ code, out: '' });
    expect(found.err).toMatch(words);
  });

  it('holds what has to be better against the release itself; as words what cannot be told stays', async () => {
    const cheaper = await answer('--instead-of', 'acme/a-1', '--but', 'cheaper');
    expect(ids(cheaper)).toEqual(expect.arrayContaining([expect.stringContaining('acme/a-light')]));
    expect(cheaper.compared).toEqual({ cheaper: 3 });
    expect(cheaper.excluded).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: 'acme/a-3',
          reasons: [expect.objectContaining({ constraint: 'cheaper', required: 3, actual: 6, outcome: 'fails' })],
        }),
      ]),
    );
    expect(ids(await answer('cheaper than A 1'))).toEqual(ids(cheaper));
    expect(ids(await answer('--instead-of', 'acme/a-1', '--but', 'smaller'))).toEqual([]);
    expect(ids(await answer('A 1보다 작은 거'))).not.toEqual([]);
    const { out } = await run(['like A 1 but cheaper']);
    expect(out).toContain('cheaper than A 1 ($3)');
    expect((await run(['like A 1 but cheaper', '--save', 'd.yaml'])).code).toBe(2);
    expect((await run(['--instead-of', 'acme/a-1', '--but', 'nicer'])).code).toBe(2);
  });
});
