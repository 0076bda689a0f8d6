import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { DiffResult, Envelope, TimelineResult, UpcomingResult } from '../../src/engine/results.ts';
import { lmmJson } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';
import { standing } from './standing.ts';

const LONG = 'A line with a name that goes on and on 그리고 계속됨';
const KB = `uses: [{id: u, name: {en: Use, ko: 쓰임}}]
models:
  - {id: m, name: Em, developer: acme, current: [{release: acme/a, from: 2024-05-01, until: 2025-05-01}, {release: acme/b, from: 2025-05-01}], applications: [{use: u, fit: strong, text: {en: Good at it, ko: 잘한다}, said: 2025-05-20}]}
  - {id: n, name: "${LONG}", developer: acme, current: [{release: acme/n}], applications: [{use: u, fit: suitable, text: T, said: 2025-01-01}]}
releases:
  - {id: acme/a, name: A, developer: acme, model: m, release_date: 2024-05-01, retirement_date: 2025-05-31, status: retired}
  - {id: acme/b, name: B, developer: acme, model: m, release_date: 2025-04, retirement_date: 2025-08-30}
  - {id: acme/n, name: N, developer: acme, model: n, release_date: 2024-01-01}
  - {id: acme/later, name: Later, developer: acme, model: n, release_date: 2027-01-01}
  - {id: acme/undated, name: Undated, developer: acme, model: n}
offers:
  - {release: acme/b, provider: acme, cost: [{from: 2025-04, currency: USD, input: 2, output: 4}, {from: 2025-05-15, currency: USD, input: 1, output: 4}]}
  - {release: acme/n, provider: acme, cost: [{from: 2025-01, currency: USD, input: 2, output: 4}, {from: 2025-07-01, currency: USD, input: 3, output: 4}]}
`;
/** Of an end: that of the developer's own API. */
const API = { channel: 'api', provider: null, product: null };
const kb = standing(KB);
const DAY = ['--as-of', '2025-06-01'];
const run = (args: string[], columns?: number, lang = 'en') =>
  twin([...args, ...kb, '--lang', lang], columns === undefined ? {} : { columns, env: { NO_COLOR: '1' } });
const json = async <T>(...args: string[]): Promise<T> => JSON.parse((await run([...args, '--json'])).out) as T;

describe('lmm timeline', () => {
  it('has the documented JSON, from the built program as well', () => {
    const document = lmmJson<TimelineResult & Envelope>(['timeline', 'm', ...kb, ...DAY]);
    expect(document).toMatchObject({ schema: 'lmm/1', command: 'timeline', as_of: '2025-06-01', notices: [] });
    expect(document.events).toEqual([
      { date: '2024-05-01', kind: 'release', id: 'acme/a', name: 'A', model: 'm', sources: ['s'] },
      { date: '2025-04', kind: 'release', id: 'acme/b', name: 'B', model: 'm', sources: ['s'] },
      {
        date: '2025-05-31',
        kind: 'retirement',
        id: 'acme/a',
        name: 'A',
        model: 'm',
        ...API,
        certainty: 'done',
        sources: ['s'],
      },
      {
        date: '2025-08-30',
        kind: 'retirement',
        id: 'acme/b',
        name: 'B',
        model: 'm',
        ...API,
        certainty: 'announced',
        sources: ['s'],
      },
    ]);
    expect(document.lines).toEqual([{ id: 'm', name: 'Em' }]);
    expect(Object.keys(document.sources)).toEqual(['s']);
  });

  it('tells what has happened from what will, in both languages', async () => {
    const english = (await run(['timeline', 'm', ...DAY])).out;
    expect(english).toMatch(/2025-05-31 +retired +A/);
    expect(english).toMatch(/2025-08-30 +retires +B/);
    const korean = (await run(['timeline', 'm', ...DAY], undefined, 'ko')).out;
    expect(korean).toMatch(/2025-05-31 +종료 +A/);
    expect(korean).toMatch(/2025-08-30 +종료 예정 +B/);
    expect(korean).not.toMatch(/\b(release|retire[sd])\b/i);
  });

  it('draws a mark for each event, and the day', async () => {
    const { out } = await run(['timeline', 'm', ...DAY], 120);
    const row = out.split('\n').find((line) => line.startsWith('Em')) ?? '';
    expect(row.match(/o/g)).toHaveLength(2);
    expect(row.match(/x/g)).toHaveLength(2);
    expect(row.indexOf('|')).toBeGreaterThan(row.lastIndexOf('o'));
    expect(row.indexOf('|')).toBeLessThan(row.lastIndexOf('x'));
    expect(out).toMatch(/^ +2025/m);
  });

  it.each([
    [
      ['timeline', 'a', 'acme/n'],
      ['acme/n', 'acme/a', 'acme/a'],
    ],
    [
      ['timeline', 'm', 'acme/a', '--as-of', '2025-03-31'],
      ['acme/a', 'acme/a'],
    ],
    [['timeline', '--as-of', '2023'], []],
  ])('%j tells of %j', async (args, ids) => {
    const { events } = await json<TimelineResult>(...(args.includes('--as-of') ? args : [...args, ...DAY]));
    expect(events.map(({ id }) => id)).toEqual(ids);
  });

  it('of a release that is not out on the day tells nothing of it, as show does', async () => {
    const shown = await run(['show', 'acme/later', ...DAY]);
    expect(shown.code).toBe(3);
    const { code, out } = await run(['timeline', 'acme/later', ...DAY]);
    expect({ code, told: out.includes('2027') }).toEqual({ code: shown.code, told: false });
  });

  it.each([40, 47, 64, 80, 100, 132, 200])('fits a terminal of %i columns', async (columns) => {
    for (const lang of ['en', 'ko']) {
      for (const more of [[], ['m', 'n'], ['--ascii']]) {
        const { out, code } = await run(['timeline', ...more, ...DAY], columns, lang);
        expect(code).toBe(0);
        for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        const rows = out.split('\n').filter((line) => /^(Em|A line).*[.|ox*]{5}$/.test(line));
        expect(rows).toHaveLength(2);
        expect(new Set(rows.map((line) => stringWidth(line))).size).toBe(1);
      }
    }
  });

  it('gives a pipe the full names', async () => {
    expect((await run(['timeline', ...DAY])).out).toContain(LONG);
  });

  it('wraps long names in a terminal, beside their rows', async () => {
    const { out } = await run(['timeline', 'n', ...DAY], 40);
    const at = out.split('\n').findIndex((line) => line.startsWith('A line with'));
    const labels = out.split('\n').slice(at, at + 6).map((line) => line.slice(0, 13).trim()); // biome-ignore format: one row
    expect(labels.join(' ').trim()).toBe(LONG);
  });

  it('lists events with their ids on a screen of any width', async () => {
    for (const columns of [24, 40, 80]) {
      const { out } = await run(['timeline', 'm', ...DAY], columns);
      for (const id of ['acme/a', 'acme/b']) expect(out.split(id)).toHaveLength(3);
    }
  });

  it('keeps each mark of the legend with its word', async () => {
    for (const columns of [20, 30, 40]) {
      const { out } = await run(['timeline', ...DAY], columns);
      expect(out).toMatch(/(^| {3})\| today$/m);
    }
  });

  it('gives CSV a row to each event', async () => {
    const { out } = await run(['timeline', 'm', '--format', 'csv', ...DAY]);
    expect(out.split(/\r?\n/).slice(0, 2)).toEqual([
      'date,kind,id,name,model,channel,provider,product,certainty',
      '2024-05-01,release,acme/a,A,m,,,,',
    ]);
  });
});

describe('lmm diff', () => {
  const SPAN = ['--from', '2025-04-30', '--to', '2025-06-01'];

  it('has the documented JSON, from the built program as well', () => {
    const document = lmmJson<DiffResult & Envelope>(['diff', ...SPAN, ...kb]);
    expect(document).toMatchObject({ command: 'diff', from: '2025-04-30', to: '2025-06-01', sources: { s: {} } });
    expect(
      document.changes.map(({ date, kind, id, what, before, after, percent }) => [
        date,
        kind,
        id,
        what,
        before,
        after,
        percent,
      ]),
    ).toEqual([
      ['2025-05-01', 'current', 'm', null, 'acme/a', 'acme/b', null],
      ['2025-05-15', 'price', 'acme/b', 'input', 2, 1, -50],
      ['2025-05-20', 'statement', 'm', 'u', null, 'strong', null],
      ['2025-05-31', 'retired', 'acme/a', null, null, null, null],
    ]);
  });

  it.each([
    ['en', /^ +\d+ more: --all$/m],
    ['ko', /^ +나머지 \d+건: --all$/m],
  ])('in %s tells the newest of each kind on a screen, all on request', async (lang, more) => {
    const span = ['diff', '--from', '2026-10-25', '--to', '2026-11-25', '--lang', lang];
    const [brief, all] = [(await twin(span)).out, (await twin([...span, '--all'])).out];
    expect(brief).toMatch(more);
    expect(brief.split('\n').length).toBeLessThan(130);
    expect(all).not.toMatch(more);
    expect(all.split('\n').length).toBeGreaterThan(200);
  });

  it('tells it by kind, in both languages', async () => {
    const { out } = await run(['diff', ...SPAN]);
    expect(out).toContain('after 2025-04-30, by 2025-06-01');
    expect(out).toMatch(/2025-05-01 +Em: A → B/);
    expect(out).toMatch(/2025-05-15 +acme\/b input: \$2 → \$1 \(-50%\)/);
    expect(out).toMatch(/2025-05-20 +Em, Use \(.+\): Good at it/);
    const korean = (await run(['diff', ...SPAN], undefined, 'ko')).out;
    expect(korean).toMatch(/Em, 쓰임 \(.+\): 잘한다/);
    expect(korean).toMatch(/acme\/b 입력: \$2 → \$1/);
    expect(korean).toContain('2025-04-30 이후, 2025-06-01까지');
  });

  it('goes to the day of --as-of, or to today', async () => {
    expect(await json('diff', '--from', '2025-05', '--as-of', '2025-06')).toMatchObject({
      from: '2025-05-31',
      to: '2025-06-30',
    });
    expect(await json('diff', '--from', '2025-05')).toMatchObject({ to: '2026-11-25' });
  });

  it('of nothing is done and says so', async () => {
    const nothing = ['diff', '--from', '2026-01-01', '--to', '2026-01-02'];
    expect(await run(nothing)).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing that is known here changed.'),
    });
    expect((await run([...nothing, '--fail-empty'])).code).toBe(5);
  });

  it.each([
    [[], /Say since when/, /언제부터인지/],
    [['--from', '2025-02-30'], /--from takes a date that exists/, /달력에 있는 날짜/],
    [['--from', '2025-01-01', '--to', 'soon'], /--to takes a date/, /--to 값은/],
    [['--from', '2025-06-01', '--to', '2025-06-01'], /must lie before/, /앞이어야/],
    [['--from', '2025-06-02', '--to', '2025-06-01'], /must lie before/, /앞이어야/],
    // June's last day is no earlier than 30 June.
    [['--from', '2025-06', '--to', '2025-06-30'], /must lie before/, /앞이어야/],
    [['--from', '2027-01-01'], /must lie before/, /앞이어야/],
  ])('diff %j is wrong use', async (args, english, korean) => {
    const [en, ko] = [await run(['diff', ...args]), await run(['diff', ...args], undefined, 'ko')];
    expect([en.code, en.out, ko.code, ko.out]).toEqual([2, '', 2, '']);
    expect(en.err).toMatch(english);
    expect(ko.err).toMatch(korean);
  });

  it.each([40, 80, 200])('fits a terminal of %i columns', async (columns) => {
    for (const lang of ['en', 'ko']) {
      const { out } = await run(['diff', ...SPAN], columns, lang);
      for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    }
  });
});

describe('lmm diff --since', () => {
  it.each([
    ['30d', '2025-05-02'],
    ['2w', '2025-05-18'],
    ['3m', '2025-03-01'],
    ['1y', '2024-06-01'],
    ['3개월', '2025-03-01'],
    ['2025-05-01', '2025-05-01'],
    ['2024', '2024-12-31'],
  ])('%s on 2025-06-01 goes back to %s', async (since, from) => {
    expect(await json('diff', '--since', since, ...DAY)).toMatchObject({ from, to: '2025-06-01' });
    expect(await json('diff', '--from', since, ...DAY)).toMatchObject({ from });
  });

  it('counts from the day of --to', async () => {
    expect(await json('diff', '--since', '1m', '--to', '2025-03-31')).toMatchObject({ from: '2025-02-28' });
  });

  it.each([
    [['diff', '--since', 'yesterday'], /how long ago \(30d, 2w, 3m, 1y\)/, /얼마 전인지/],
    [['diff', '--since', '30'], /how long ago/, /얼마 전인지/],
    [['diff', '--since', '0d'], /must lie before/, /앞이어야/],
    [['diff', '--since', '1y', '--from', '2024'], /--since .*--from/, /--since/],
    [['diff'], /--since 30d/, /--since 30d/],
    [
      ['timeline', '--from', '2025-06', '--to', '2024'],
      /lmm timeline --from 2024 --to 2025-06/,
      /lmm timeline --from 2024 --to 2025-06/,
    ],
    [['timeline', '--from', 'soon'], /how long ago/, /얼마 전인지/],
    [['upcoming', '--within', 'soon'], /a length of time such as 90d/, /기간입니다/],
  ])('%j is wrong use, and says the way out', async (args, english, korean) => {
    const [en, ko] = [await run(args), await run(args, undefined, 'ko')];
    expect([en.code, en.out, ko.code, ko.out]).toEqual([2, '', 2, '']);
    expect(en.err).toMatch(english);
    expect(ko.err).toMatch(korean);
    expect(ko.err).toMatch(/[가-힣]/);
  });
});

describe('lmm timeline --from', () => {
  it.each([
    [
      ['--from', '2025-05-01'],
      ['2025-05-31', '2025-08-30'],
    ],
    [
      ['--from', '2025-04', '--to', '2025-05'],
      ['2025-04', '2025-05-31'],
    ],
    [
      ['--from', '1m'],
      ['2025-05-31', '2025-08-30'],
    ],
    [['--to', '2024'], ['2024-05-01']],
    [['--from', '2030'], []],
  ])('%j tells of %j', async (args, dates) => {
    const { events } = await json<TimelineResult>('timeline', 'm', ...args, ...DAY);
    expect(events.map(({ date }) => date)).toEqual(dates);
  });

  it('lists what happened then, of all lines as well', async () => {
    expect((await run(['timeline', '--from', '2025-05-01', ...DAY])).out).toMatch(/2025-05-31 +retired +A/);
    expect((await run(['timeline', '--from', '2030', ...DAY])).out).toContain('No release and no retirement is known');
  });
});

describe('lmm upcoming', () => {
  const LATER = standing(`models:
  - {id: m, name: Em, developer: acme}
  - {id: n, name: En, developer: acme}
releases:
  - {id: acme/a, name: A, developer: acme, model: m, release_date: 2024-05-01, retirement_date: 2025-05-31, status: retired}
  - {id: acme/b, name: B, developer: acme, model: m, release_date: 2025-04, retirement_date: 2025-08-30, replaced_by: [acme/n]}
  - {id: acme/n, name: N, developer: acme, model: n, release_date: 2024-01-01}
  - {id: acme/old, name: Old, developer: acme, model: n, release_date: 2024-01-01, status: deprecated}
  - {id: acme/far, name: Far, developer: acme, model: n, release_date: 2024-01-01, status: deprecated, retirement_date: 2027-01}
  - {id: acme/cheap, name: Cheap, developer: acme, model: n, release_date: 2025-01-01}
offers:
  - {release: acme/n, provider: acme, cost: [{from: 2025-01, currency: USD, input: 2, output: 4}, {from: 2025-07-01, currency: USD, input: 3, output: 4}]}
  - {release: acme/cheap, provider: acme, cost: [{from: 2025-05, until: 2025-09-01, currency: USD, input: 1, output: 2, when: {promotion: true}}]}
`);
  const at = (args: string[], lang = 'en', columns?: number) =>
    twin(
      ['upcoming', ...args, ...LATER, ...DAY, '--lang', lang],
      columns === undefined ? {} : { columns, env: { NO_COLOR: '1' } },
    );
  const ahead = async (...args: string[]): Promise<UpcomingResult> => JSON.parse((await at([...args, '--json'])).out);
  const told = async (...args: string[]): Promise<unknown[]> =>
    (await ahead(...args)).upcoming.map(({ release, code, date, days }) => [release, code, date, days]);

  it('has the documented JSON, from the built program as well', () => {
    const document = lmmJson<UpcomingResult & Envelope>(['upcoming', ...LATER, ...DAY]);
    expect(document).toMatchObject({ schema: 'lmm/1', command: 'upcoming', until: '2026-06-01', notices: [] });
    expect(document.upcoming).toEqual([
      {
        ...{ date: '2025-07-01', days: 30, code: 'price-changes', release: 'acme/n', name: 'N', model: 'n' },
        prices: { before: { input: 2, output: 4, currency: 'USD' }, after: { input: 3, output: 4, currency: 'USD' } },
        ...{ replaced_by: [], sources: ['s'] },
      },
      {
        ...{ date: '2025-08-30', days: 90, code: 'retires', release: 'acme/b', name: 'B', model: 'm' },
        ...{ ...API, certainty: 'announced', state: 'ahead' },
        ...{ replaced_by: ['acme/n'], sources: ['s'] },
      },
      {
        ...{ date: '2025-09-01', days: 92, code: 'price-changes', release: 'acme/cheap', name: 'Cheap', model: 'n' },
        prices: {
          before: { input: 1, output: 2, currency: 'USD' },
          after: { input: null, output: null, currency: null },
        },
        ...{ replaced_by: [], sources: ['s'] },
      },
      {
        ...{ date: null, days: null, code: 'deprecated', release: 'acme/old', name: 'Old', model: 'n' },
        ...{ replaced_by: [], sources: ['s'] },
      },
    ]);
    expect(Object.keys(document.sources)).toEqual(['s']);
  });

  it.each([
    [['--within', '90d', 'm'], [['acme/b', 'retires', '2025-08-30', 90]]],
    [['--within', '89d', 'm'], []],
    [['--within', '13w', 'acme/b'], [['acme/b', 'retires', '2025-08-30', 90]]],
    [['--within', '1m', 'acme/n'], [['acme/n', 'price-changes', '2025-07-01', 30]]],
    [['--within', '29', 'acme/n'], []],
    // A date that is known is never told as unknown; a coarse one begins on its first day.
    [['acme/far'], []],
    [['--within', '2y', 'acme/far'], [['acme/far', 'retires', '2027-01', 579]]],
  ])('%j tells %j', async (args, expected) => {
    expect(await told(...args)).toEqual(expected);
  });

  it('tells by day what happens, in how many days and what replaces it, in both languages', async () => {
    const { out } = await at([]);
    expect(out).toMatch(/^2025-07-01 +30 +acme\/n +input \$2 to \$3 \[1\]$/m);
    expect(out).toMatch(/^2025-08-30 +90 +acme\/b +API: retires \[1\] +acme\/n$/m);
    expect(out).toMatch(/Deprecated, no date told\n.*\n.*\n +acme\/old +\? \[1\]/);
    expect(out).toContain('Until 2026-06-01: 1 retirement, 2 price changes');
    expect(out).toMatch(/^\[1\] Test 2025-01-01$/m);
    expect((await at(['--sources'])).out).toContain('"Test source"');
    const korean = (await at([], 'ko')).out;
    expect(korean).toMatch(/^2025-07-01 +30 +acme\/n +입력 \$2→\$3 \[1\]$/m);
    expect(korean).toMatch(/^2025-08-30 +90 +acme\/b +API: 종료 \[1\] +acme\/n$/m);
    expect(korean).not.toMatch(/\b(retires|input|until|deprecated|days)\b/i);
  });

  it('of nothing says so, with the way to more; --fail-empty makes it 5', async () => {
    const { out, code } = await at(['--within', '10d', 'm']);
    expect({ out, code }).toMatchObject({ code: 0, out: expect.stringContaining('lmm upcoming m --within 5y') });
    expect((await at(['--within', '10d', 'm', '--fail-empty'])).code).toBe(5);
    expect((await at(['nobody'])).code).toBe(3);
  });

  it('has a row an event in CSV and NDJSON', async () => {
    const csv = (await at(['--format', 'csv'])).out.split(/\r?\n/);
    expect(csv[0]).toBe(
      'date,days,code,release,name,model,prices.before.input,prices.before.output,prices.after.input,prices.after.output,prices.currency,replaced_by,channel,provider,product,certainty',
    );
    expect(csv[2]).toBe('2025-08-30,90,retires,acme/b,B,m,,,,,,acme/n,api,,,announced');
    expect((await at(['--format', 'ndjson'])).out.trim().split('\n')).toHaveLength(4);
  });

  it.each([40, 60, 80, 120])('fits a terminal of %i columns', async (columns) => {
    for (const lang of ['en', 'ko']) {
      const { out } = await at([], lang, columns);
      for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      for (const id of ['acme/n', 'acme/b', 'acme/old']) expect(out).toContain(id);
    }
  });

  it('has the prices in the currency asked for', async () => {
    const { upcoming } = await ahead('--currency', 'KRW', '--rate', '1000');
    expect(upcoming[0]?.prices).toEqual({
      before: { input: 2000, output: 4000, currency: 'KRW' },
      after: { input: 3000, output: 4000, currency: 'KRW' },
    });
  });
});

describe('what ends within 180 days and what is paid otherwise within 60', () => {
  const RETIRES = {
    code: 'retires',
    values: { release: 'acme/b', name: 'B', date: '2025-08-30', before: '', after: '' },
  };
  const PRICE = {
    code: 'price-changes',
    values: { release: 'acme/n', date: '2025-07-01', before: '2/4 USD', after: '3/4 USD' },
  };

  it.each([
    [['show', 'm'], [RETIRES]],
    [['show', 'acme/b'], [RETIRES]],
    [
      ['compare', 'm', 'n'],
      [RETIRES, PRICE],
    ],
    [
      ['recommend', '--use', 'u'],
      [RETIRES, PRICE],
    ],
    [
      ['recommend', '--instead-of', 'acme/b'],
      [RETIRES, PRICE],
    ],
  ])('%j tells in the notices of its JSON, in the language asked for, and not on stderr', async (args, notices) => {
    const { out, err } = await run([...args, ...DAY, '--json']);
    const document = JSON.parse(out) as Envelope;
    expect(document.notices).toMatchObject(notices);
    expect(document.notices[0]?.text).toBe('B: retires 2025-08-30');
    expect(err).toBe('');
    const korean = await run([...args, ...DAY, '--json'], undefined, 'ko');
    expect((JSON.parse(korean.out) as Envelope).notices[0]?.text).toBe('B: 2025-08-30 종료 예정');
    for (const lang of ['en', 'ko']) expect((await run([...args, ...DAY], undefined, lang)).err).toBe('');
  });

  it('is nothing a day sooner', async () => {
    const notices = async (...args: string[]) => (await json<Envelope>(...args)).notices.map(({ text }) => text);
    expect(await notices('show', 'acme/a', '--as-of', '2024-12-01')).toEqual([]);
    expect(await notices('show', 'acme/a', '--as-of', '2024-12-02')).toEqual(['A: retires 2025-05-31']);
    expect(await notices('show', 'n', '--as-of', '2025-05-01')).toEqual([]);
    expect(await notices('show', 'n', '--as-of', '2025-05-02')).toEqual(['N: input $2 to $3 from 2025-07-01']);
  });
});
