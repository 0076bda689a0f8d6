import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { DiffResult, Envelope, TimelineResult } from '../../src/engine/results.ts';
import { lmmJson } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';
import { standing } from './standing.ts';

const LONG = 'A line with a name that goes on and on 그리고 계속됨';
const KB = `uses: [{id: u, name: {en: Use, ko: 쓰임}}]
models:
  - {id: m, name: Em, developer: acme, current: [{release: acme/a, from: 2024-05-01, until: 2025-05-01}, {release: acme/b, from: 2025-05-01}], applications: [{use: u, fit: strong, text: {en: Good at it, ko: 잘한다}, said: 2025-05-20}]}
  - {id: n, name: "${LONG}", developer: acme, current: [{release: acme/n}], applications: [{use: u, fit: suitable, text: T, said: 2025-01-01}]}
releases:
  - {id: acme/a, name: A, developer: acme, model: m, release_date: 2024-05-01, retirement_date: 2025-05-31}
  - {id: acme/b, name: B, developer: acme, model: m, release_date: 2025-04, retirement_date: 2025-08-30}
  - {id: acme/n, name: N, developer: acme, model: n, release_date: 2024-01-01}
  - {id: acme/later, name: Later, developer: acme, model: n, release_date: 2027-01-01}
  - {id: acme/undated, name: Undated, developer: acme, model: n}
offers:
  - {release: acme/b, provider: acme, cost: [{from: 2025-04, currency: USD, input: 2, output: 4}, {from: 2025-05-15, currency: USD, input: 1, output: 4}]}
  - {release: acme/n, provider: acme, cost: [{from: 2025-01, currency: USD, input: 2, output: 4}, {from: 2025-07-01, currency: USD, input: 3, output: 4}]}
`;
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
      { date: '2025-05-31', kind: 'retirement', id: 'acme/a', name: 'A', model: 'm', sources: ['s'] },
      { date: '2025-08-30', kind: 'retirement', id: 'acme/b', name: 'B', model: 'm', sources: ['s'] },
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
    expect(out.split(/\r?\n/).slice(0, 2)).toEqual(['date,kind,id,name,model', '2024-05-01,release,acme/a,A,m']);
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

  it('tells it by kind, in both languages', async () => {
    const { out } = await run(['diff', ...SPAN]);
    expect(out).toContain('after 2025-04-30, by 2025-06-01');
    expect(out).toMatch(/2025-05-01 +Em: A → B/);
    expect(out).toMatch(/2025-05-15 +acme\/b input: \$2 → \$1 \(-50%\)/);
    expect(out).toMatch(/2025-05-20 +Em, Use \(.+\): Good at it/);
    const korean = (await run(['diff', ...SPAN], undefined, 'ko')).out;
    expect(korean).toMatch(/Em, 쓰임 \(.+\): 잘한다/);
    expect(korean).toMatch(/acme\/b 입력: \$2 → \$1/);
    expect(korean).toContain('2025-04-30 뒤, 2025-06-01까지');
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
    [[], /--from is missing/, /언제부터인지/],
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
