import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { CostResult } from '../../src/engine/results.ts';
import { lmmJson } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';
import { standing } from './standing.ts';

const KB = `sources: [{id: t, title: Zählung, publisher: T, date: 2025-01-01, kind: measurement}]
developers: [{id: other, name: Other, country: KR}]
models: [{id: m, name: M, developer: acme}]
releases:
  - {id: acme/a, name: A, developer: acme, model: m, tokens_per_character: [{language: ko, value: 0.75, source: t}]}
  - {id: acme/b, name: B, developer: acme, model: m, status: deprecated}
  - {id: acme/gone, name: Gone, developer: acme, model: m, retirement_date: 2025-01-02}
  - {id: other/free, name: Free, developer: other}
  - {id: other/unknown, name: Unknown, developer: other}
offers:
  - release: acme/a
    provider: acme
    cost: [{from: 2025, currency: USD, input: 2.5, output: 10, cache_read: 1.25, tiers: [{over: 200000, input: 5, output: 20}]}, {from: 2026-01-01, currency: USD, input: 1, output: 1}]
  - {release: acme/b, provider: acme, cost: [{from: 2025, currency: USD, input: 0.1, output: 0.2}, {from: 2025, currency: USD, input: 0.05, output: 0.1, when: {mode: batch}}]}
  - {release: acme/gone, provider: acme, cost: [{from: 2025, currency: USD, input: 7, output: 7}]}
  - {release: other/free, provider: other, cost: [{from: 2025, currency: USD, input: 0, output: 0}]}
`;
const DAY = ['--as-of', '2025-06-01', '--lang', 'en'];
const kb = standing(KB);
const run = (...args: string[]) => twin(['cost', ...args, ...kb, ...DAY]);
const asked = async (...args: string[]): Promise<CostResult> => JSON.parse((await run(...args, '--json')).out);
const totals = async (...args: string[]) => (await asked(...args)).costs.map(({ id, total }) => [id, total]);

describe('lmm cost', () => {
  it('tells what a workload costs with each active release, the free first, the unknown last', async () => {
    expect(await totals('--input', '10M', '--output', '2M')).toEqual([
      ['other/free', 0],
      ['acme/b', 1.4],
      ['acme/a', 45],
      ['other/unknown', null],
    ]);
  });

  it.each<[string[], [string, number | null][]]>([
    [['acme/a', '--input', '10M', '--cached', '50%'], [['acme/a', 18.75]]],
    [['a', '--input', '10M', '--cached', '50'], [['acme/a', 18.75]]],
    [['a', '--input', '1_000_000'], [['acme/a', 2.5]]],
    [['a', '--input', '1,000,000'], [['acme/a', 2.5]]],
    [['a', '--input', '100만'], [['acme/a', 2.5]]],
    [['a', '--input', '3k', '--requests', '1천', '--per', 'request'], [['acme/a', 7.5]]],
    [['a', '--input', '100k', '--per', 'day'], [['acme/a', 7.5]]],
    [['a', '--input', '3k', '--each', '--requests', '1,000', '--per', '하루'], [['acme/a', 225]]],
    [['a', '--input', '1M', '--per', 'month'], [['acme/a', 2.5]]],
    [['a', '--input', '1.5M'], [['acme/a', 3.75]]],
    [['a', '--input', '300k', '--requests', '1'], [['acme/a', 1.5]]],
    [['a', '--input', '300k', '--requests', '2'], [['acme/a', 0.75]]],
    [['a', '--input', '3k', '--output', '500', '--each', '--requests', '1000'], [['acme/a', 12.5]]],
    [['a', '--input', '10M', '--currency', 'krw', '--rate', '1400', '--vat', '10%'], [['acme/a', 38_500]]],
    [['a', '--input', '10M', '--currency', '원', '--rate', '1달러=1400원'], [['acme/a', 35_000]]],
    [['a', '--input', '10M', '--currency', 'KRW', '--rate', 'USD/KRW=1,400'], [['acme/a', 35_000]]],
    [['a', 'b', '--input', '1M', '--batch'], [['acme/b', 0.05], ['acme/a', null]]], // biome-ignore format: one row
    [['a', '--input', '1M', '--as-of', '2026-01-01'], [['acme/a', 1]]],
    [['--input', '1M', '--as-of', '2024'], []],
    [['a', '--input', '1500자', '--requests', '1000'], [['acme/a', 2.8125]]],
    [['a', '--input', '1500 글자', '--requests', '1000'], [['acme/a', 2.8125]]],
    [['a', '--input', '1500chars', '--requests', '1000'], [['acme/a', null]]],
    [['gone', '--input', '1M'], [['acme/gone', 7]]],
    [['m', '--input', '1M'], [['acme/b', 0.1], ['acme/a', 2.5]]], // biome-ignore format: one row
    [['m', 'acme/a', '--input', '1M', '--limit', '1'], [['acme/b', 0.1]]],
    [['--input', '1M', '--country', 'KR'], [['other/free', 0], ['other/unknown', null]]], // biome-ignore format: one row
    [['--input', '1M', '--max-price', '0'], [['other/free', 0]]],
  ])('%j gives %j', async (args, expected) => {
    // `--as-of` of the test comes last and would win.
    const own = args.includes('--as-of') ? kb : [...kb, ...DAY];
    const { out, code } = await twin(['cost', ...args, ...own, '--json']);
    expect(code).toBe(0);
    expect((JSON.parse(out) as CostResult).costs.map(({ id, total }) => [id, total])).toEqual(expected);
  });

  it('shows the workload as it was understood, and why a total is none', async () => {
    const { out } = await run(
      '--input',
      '10M',
      '--output',
      '2M',
      '--requests',
      '1000',
      '--vat',
      '10%',
      '--budget',
      '10',
    );
    expect(out).toContain('input 10,000,000 tokens');
    expect(out).toContain('in all, over 1,000 requests');
    expect(out).toContain('VAT 10% included in the total');
    expect(out).toMatch(/acme\/a +\$49\.50/);
    expect(out).toContain('over budget');
    expect(out).toContain('deprecated');
    expect(out).toMatch(/1: no source here gives a price\..*other\/unknown/s);
    expect(out).not.toContain('acme/gone');
  });

  it('says that fewer tokens than requests are those of one request', async () => {
    const { out } = await run('a', '--input', '1500', '--requests', '30000');
    expect(out).toContain('add --each');
    expect((await run('a', '--input', '1500', '--requests', '30000', '--each')).out).not.toContain('add --each');
    expect((await run('a', '--input', '30k', '--requests', '30000')).out).not.toContain('add --each');
  });

  it('says that the size of a prompt is not known without --requests', async () => {
    expect((await run('a', '--input', '10M')).out).toContain('Without --requests');
    expect((await run('a', '--input', '10M', '--requests', '9')).out).not.toContain('Without --requests');
  });

  it('shows the arithmetic, exact, on request', async () => {
    const { out } = await run(
      'a',
      '--input',
      '3M',
      '--output',
      '1',
      '--explain',
      '--currency',
      'KRW',
      '--rate',
      '1400',
      '--vat',
      '14%',
    );
    expect(out).toContain('3,000,000 × $2.50 / 1,000,000 = $7.50');
    expect(out).toContain('1 × $10 / 1,000,000 = $0.00001');
    expect(out).toContain('($7.50 + $0.00001) × 1,400 × 1.14 = ₩11,970');
    expect(out).toContain('Exchange rate: 1 USD = 1,400 KRW (your rate)');
  });

  it.each([1, 7, 14, 28, 29, 55, 57, 58, 7.7, 19.6])(
    'shows a tax of %d per cent as a factor without noise',
    async (vat) => {
      const { out } = await run('a', '--input', '1M', '--explain', '--vat', String(vat));
      const [, factor = ''] = / × (1\.\d+) = /.exec(out.replace(/\s+/g, ' ')) ?? [];
      expect(factor.length).toBeLessThanOrEqual(5);
      expect(Number(factor)).toBeCloseTo(1 + vat / 100, 9);
    },
  );

  it('writes very small sums out', async () => {
    const { out } = await run('b', '--input', '1');
    expect(out).toContain('$0.0000001');
    expect(out).not.toMatch(/\de-\d/);
  });

  it('keeps what explains the total on a screen of any width, each value in its place', async () => {
    for (const columns of [40, 60, 80, 120]) {
      const { out } = await twin(['cost', 'acme/a', '--input', '10M', '--output', '2M', ...kb, ...DAY], {
        columns,
        env: { NO_COLOR: '1' },
      });
      for (const amount of ['$45', '$25', '$20']) expect(out).toContain(amount);
      if (columns >= 60) {
        const [head = '', , row = ''] = out.split('\n').slice(4);
        expect(row.indexOf('[1]')).toBe(head.indexOf('NOTE'));
      }
    }
  });

  it('holds totals against a budget in any currency', async () => {
    const kept = async (...args: string[]) => (await asked('a', '--input', '10M', ...args)).costs[0]?.within_budget;
    expect(await kept('--budget', '25')).toBe(true);
    expect(await kept('--budget', '$24.99')).toBe(false);
    expect(await kept('--budget', '3만 5천원', '--rate', '1400원')).toBe(true);
    expect(await kept('--budget', '34,999원', '--rate', '1400원')).toBe(false);
    expect(await kept('--budget', '35000', '--rate', '1400', '--currency', 'KRW')).toBe(true);
    expect(await kept('--budget', '500 EUR')).toBeNull();
  });

  it('tells what a day costs for the days of a month', async () => {
    const { out } = await run('a', '--input', '100k', '--requests', '100', '--per', 'day');
    expect(out).toContain('a day, cost for 30 days');
    expect(out).toMatch(/A MONTH/);
    expect(out).toMatch(/acme\/a +\$7\.50/);
  });

  it('shows all sums of a table in one currency, with as many digits', async () => {
    const { out } = await run('--input', '10M', '--output', '2M', '--currency', 'KRW', '--rate', '1400');
    expect(out).toMatch(/acme\/a +₩63,000 +₩35,000 +₩28,000/);
    expect(out).toMatch(/acme\/b +₩1,960 +₩1,400 +₩560/);
  });

  it.each([
    ['en', '$1.00 to $2.00', '! off-peak to peak hours'],
    ['ko', '$1.00~$2.00', '! 오프피크~피크 시간대'],
  ])('in %s tells what depends on the hour as a range, by the maker’s own service', async (lang, range, note) => {
    const hourly = standing(`releases: [{id: acme/h, name: H, developer: acme}]
offers:
  - release: acme/h
    provider: acme
    cost:
      - {from: 2025, currency: USD, input: 2, output: 2, when: {mode: peak}}
      - {from: 2025, currency: USD, input: 1, output: 1, when: {mode: off-peak}}
`);
    const { out } = await twin(['cost', '--input', '1M', ...hourly, '--as-of', '2025-06-01', '--lang', lang]);
    expect(out).toContain(range);
    expect(out).toContain(note);
    expect(out).toMatch(/makers' own services|개발사가 직접 제공하는/);
  });

  it('speaks Korean', async () => {
    const { out } = await twin(['cost', 'a', '--input', '1500자', ...kb, '--as-of', '2025-06-01', '--lang', 'ko']);
    expect(out).toContain('입력 1,500자');
    expect(out).not.toMatch(/\b(input|total|tokens)\b/i);
  });

  it.each([40, 60, 80, 120, 200])('fits a terminal of %i columns', async (columns) => {
    for (const lang of ['ko', 'en']) {
      for (const more of [
        [],
        ['--explain', '--currency', 'KRW', '--rate', '1400'],
        ['--cached', '50%', '--budget', '9'],
      ]) {
        const args = [
          'cost',
          '--input',
          '10M',
          '--output',
          '2M',
          ...more,
          ...kb,
          '--as-of',
          '2025-06-01',
          '--lang',
          lang,
        ];
        const { out } = await twin(args, { columns, env: { NO_COLOR: '1' } });
        for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      }
    }
  });

  it('gives a row to each release in CSV, an unknown total blank', async () => {
    const { out } = await run('--input', '10M', '--output', '2M', '--format', 'csv');
    expect(out.split(/\r?\n/)).toEqual([
      'id,provider,mode,currency,total,reason',
      'other/free,other,,USD,0,',
      'acme/b,acme,,USD,1.4,',
      'acme/a,acme,,USD,45,',
      'other/unknown,,,,,no-price',
      '',
    ]);
  });

  it('has the documented JSON, from the built program as well', () => {
    const document = lmmJson<CostResult & { schema: string; command: string }>([
      ...['cost', 'a', '--input', '1M', '--currency', 'KRW', '--rate', '1400', ...kb, ...DAY],
    ]);
    expect(document).toMatchObject({ schema: 'lmm/1', command: 'cost', as_of: '2025-06-01', sources: { s: {} } });
    expect(document.workload).toEqual({
      ...{ input: { count: 1e6, unit: 'tokens', language: null }, output: null, requests: null, each: false },
      ...{ cached: 0, batch: false, currency: 'KRW', rate: 1400, vat: 0, budget: null, days: null, monthly: false },
    });
    expect(document.costs).toEqual([
      {
        ...{ id: 'acme/a', name: 'A', model: 'm', provider: 'acme', mode: null, currency: 'KRW' },
        ...{ total: 3500, total_exact: '3500', reason: null, price_currency: 'USD', tier: null, within_budget: null },
        parts: [{ kind: 'input', tokens: 1e6, price: 2.5, amount: 2.5, amount_exact: '2.5' }],
        rate: { base: 'USD', quote: 'KRW', rate: 1400, date: null, sources: null },
        ...{ condition: null, beside: [], upcoming: [], sources: ['s'] },
      },
    ]);
  });
});

describe('wrong use', () => {
  it.each<[string[], RegExp, RegExp]>([
    [[], /--input/, /--input/],
    [['--input', ''], /--input is empty/, /--input 값이 비어/],
    [['--input', 'many'], /--input takes tokens.*many/, /--input 값은 토큰 수.*many/],
    [['--input', '-5'], /--input/, /--input/],
    [['--output', '5e3'], /--output takes tokens/, /--output 값은/],
    [['--input', '10자', '--output', '10'], /same unit/, /단위/],
    [['--input', '1', '--each'], /--each needs --requests/, /--each 옵션은 --requests/],
    [['--input', '1', '--requests', '0'], /--requests takes a whole number from 1/, /--requests 값은 1 이상의 정수/],
    [['--input', '1', '--requests', '1.5'], /--requests/, /--requests/],
    [['--input', '1', '--cached', '101%'], /--cached takes a share from 0% to 100%.*101%/, /--cached 값은 0%부터/],
    [['--input', '1', '--cached', 'half'], /--cached/, /--cached/],
    [['--input', '1', '--vat=-1%'], /--vat/, /--vat/],
    [['--input', '1', '--currency', '돈'], /--currency takes a three-letter code/, /--currency 값은 KRW처럼/],
    [
      ['--input', '1', '--currency', 'KRW'],
      /No exchange rate for KRW.*--rate USD\/KRW=/,
      /KRW 환율이 없습니다.*--rate/,
    ],
    [['--input', '1', '--rate', '1400'], /--rate needs --currency/, /--rate 옵션에는 --currency/],
    [['--input', '1', '--rate', 'EUR=KRW=1'], /--rate takes what 1 USD is worth/, /--rate 값은/],
    [['--input', '1,5000'], /--input takes tokens/, /--input 값은/],
    [['--input', '1', '--requests', '0,5'], /--requests takes a whole number/, /--requests 값은/],
    [['--input', '1', '--per', 'year'], /--per.*request.*day.*month/, /--per/],
    [['--input', '1', '--budget', 'some'], /--budget takes a sum of money/, /--budget 값은/],
    [['--input', '1', '--budget', '-1'], /--budget/, /--budget/],
    [['--input', '1', '--limit', '-1'], /--limit/, /--limit/],
    [['--input', '1', '--foo'], /no option --foo/, /없는 옵션입니다: --foo/],
  ])('cost %j is told in both languages', async (args, english, korean) => {
    for (const [lang, words] of [
      ['en', english],
      ['ko', korean],
    ] as const) {
      // biome-ignore format: a pair each
      const { code, out, err } = await twin(['cost', ...args, ...kb, '--lang', lang]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(words);
    }
  });

  it.each(['0', '-1', 'NaN', '1e999'])(
    'a rate of %s is refused, and the message names a rate that people use',
    async (rate) => {
      const { code, err } = await run('--input', '1', '--currency', 'KRW', `--rate=${rate}`);
      expect(code).toBe(2);
      expect(err).toContain('--rate');
      expect(err).not.toContain('e-324');
    },
  );

  it('a name that nobody knows exits with 3, near misses told', async () => {
    const { code, err, out } = await run('acme/aa', '--input', '1');
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('acme/a');
  });

  it('nothing left is done, or 5 with --fail-empty', async () => {
    expect((await run('--input', '1', '--min-context', '9M')).code).toBe(0);
    expect((await run('--input', '1', '--min-context', '9M', '--fail-empty')).code).toBe(5);
  });
});

describe('the first screen of costs', () => {
  it.each([
    ['en', /^Cheapest: \S.*, \$\d/, /\d+ more: --limit 30 or --all/],
    ['ko', /^최저가: \S.*, \$\d/, /나머지 \d+개: --limit 30 또는 --all/],
  ] as const)(
    'in %s is the cheapest and those next to it, in 32 lines; all of them with --all',
    async (lang, title, rest) => {
      const ask = [
        'cost',
        '--input',
        '10M',
        '--output',
        '2M',
        '--lang',
        lang,
        '--width',
        '80',
        '--as-of',
        '2026-11-29',
      ];
      const { out } = await twin(ask);
      expect(out).toMatch(title);
      expect(out).toMatch(rest);
      expect(out.trimEnd().split('\n').length).toBeLessThanOrEqual(32);
      expect(out).toMatch(/\n\[1\] [^,\n]+ \d{4}-\d{2}-\d{2} {2}\[2\]/);
      const all = (await twin([...ask, '--all'])).out;
      expect(all).not.toMatch(rest);
      expect(all.split('\n').length).toBeGreaterThan(200);
      expect(all).toMatch(lang === 'en' ? /! retires\s+\d{4}/ : /! \d{4}-\d{2}-\d{2}\s+종료/);
    },
  );
});
