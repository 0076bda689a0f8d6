import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { DiffResult, ListResult, ShowResult, TimelineResult, UpcomingResult } from '../../src/engine/results.ts';
import { lmmJson } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';
import { standing } from './standing.ts';

/** A release of each certainty, with an end in its API, in a product and in a cloud, all on one day. */
const DATE = '2025-06-15';
const release = (id: string, certainty: string): string =>
  `  - id: acme/${id}
    name: ${id.toUpperCase()}
    model: m
    developer: acme
    release_date: 2025-01-01
    replaced_by: acme/next
    limit: {context: 8000}
    ends:
      - {channel: api, date: ${DATE}, certainty: ${certainty}, source: s}
      - {channel: product, product: AcmeChat, date: ${DATE}, certainty: ${certainty}, source: t, note: {en: For free plans., ko: 무료 요금제}}
      - {channel: cloud, provider: cloud, date: ${DATE}, certainty: ${certainty}, source: [s, t]}
`;
const KB = standing(`uses: [{id: u, name: {en: Use, ko: 용도}}]
sources:
  - {id: t, title: Told after, publisher: Press, date: 2025-06-20, kind: press}
providers:
  - {id: acme, name: Acme, developer: acme}
  - {id: cloud, name: Big Cloud}
models:
  - {id: m, name: Em, developer: acme, current: [{release: acme/may}], applications: [{use: u, fit: strong, text: T, said: 2025-02-01}]}
  - {id: n, name: En, developer: acme, current: [{release: acme/next}], applications: [{use: u, fit: suitable, text: T, said: 2025-02-01}]}
releases:
${release('may', 'earliest')}${release('will', 'announced')}${release('has', 'done')}  - {id: acme/next, name: Next, model: n, developer: acme, release_date: 2025-02-01, limit: {context: 8000}, ends: [{channel: api, date: 2026-09-01, certainty: earliest, source: s}]}
offers:
${['may', 'will', 'has'].flatMap((id) => ['acme', 'cloud'].map((provider) => `  - {release: acme/${id}, provider: ${provider}, deployment: [api], cost: [{from: 2025-01, currency: USD, input: 1, output: 2}]}\n`)).join('')}`);
const BEFORE = '2025-06-01';
const AFTER = '2025-07-01';
const run = (args: string[], day: string, lang = 'en', more: string[] = []) =>
  twin([...args, ...KB, '--as-of', day, '--lang', lang, ...more]);
const json = async <T>(args: string[], day: string, more: string[] = []): Promise<T> =>
  JSON.parse((await run([...args, '--json'], day, 'en', more)).out) as T;
/** Lines of a section of a page, without marks and gaps. */
const section = (out: string, heading: string): string => {
  const lines = out.split('\n');
  const from = lines.indexOf(heading);
  const length = lines.slice(from + 1).findIndex((line) => line.trim() === '' || /^\S/.test(line));
  return from < 0
    ? ''
    : lines
        .slice(from + 1, from + 1 + length)
        .join(' ')
        .replace(/ +/g, ' ');
};

describe('lmm show of a release that ends', () => {
  it.each<[string, string, string, string, string]>([
    ['may', BEFORE, `! end not before ${DATE}`, `! 빨라야 ${DATE} 종료`, `end not before ${DATE}`],
    [
      'may',
      AFTER,
      `! could end any day since ${DATE}`,
      `! ${DATE}부터 언제든 종료될 수 있음`,
      `could end any day since ${DATE}`,
    ],
    ['will', BEFORE, `! ends on ${DATE}`, `! ${DATE} 종료 예정`, `retires ${DATE}`],
    [
      'will',
      AFTER,
      `! was to end on ${DATE}, not confirmed`,
      `! ${DATE} 종료 예정이었음, 종료 여부 미확인`,
      `was to end on ${DATE}, not confirmed`,
    ],
    ['has', AFTER, `! ended on ${DATE}`, `! ${DATE} 종료됨`, `retired ${DATE}`],
  ])('%s on %s tells how firm its end is, in both languages', async (id, day, english, korean, status) => {
    const page = (await run(['show', `acme/${id}`], day, 'en', ['--width', '80'])).out;
    expect(section(page, 'Ends')).toContain(`API ${english} vendor [1]`);
    expect(page).toContain(`! ${status}`);
    expect(page).not.toMatch(/Retired or retires/);
    const other = (await run(['show', `acme/${id}`], day, 'ko', ['--width', '80'])).out;
    expect(section(other, '제공 종료')).toContain(`API ${korean}`);
    if (id === 'may') expect(page).not.toMatch(/retires on|retires 2|retired 2/);
  });

  it('tells each product and cloud with its day, how firm it is, a note and who says so', async () => {
    const ends = section((await run(['show', 'acme/will'], AFTER, 'en', ['--width', '100'])).out, 'Ends');
    expect(ends).toMatch(/AcmeChat was to end on 2025-06-15, not confirmed claim \[\d\] \(For free plans\.\)/);
    expect(ends).toMatch(/Big Cloud was to end on 2025-06-15, not confirmed vendor \[\d\]\[\d\]/);
    const korean = section((await run(['show', 'acme/will'], AFTER, 'ko', ['--width', '100'])).out, '제공 종료');
    expect(korean).toContain('AcmeChat 2025-06-15 종료 예정이었음');
    expect(korean).toContain('(무료 요금제)');
  });

  it.each([60, 80, 120])('fits %i columns in both languages, with every end', async (width) => {
    for (const lang of ['en', 'ko'])
      for (const id of ['may', 'will', 'has']) {
        const { out, code } = await run(['show', `acme/${id}`], AFTER, lang, ['--width', String(width)]);
        expect(code).toBe(0);
        for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        for (const place of ['AcmeChat', 'Big Cloud']) expect(out).toContain(place);
      }
  });

  it('has them in JSON, from the built program as well', () => {
    const { release: shown } = lmmJson<ShowResult>(['show', 'acme/has', ...KB, '--as-of', AFTER]);
    expect(shown?.ends).toEqual([
      {
        channel: 'api',
        provider: null,
        product: null,
        date: DATE,
        certainty: 'done',
        note: null,
        standing: 'vendor',
        sources: ['s'],
      },
      {
        channel: 'cloud',
        provider: 'cloud',
        product: null,
        date: DATE,
        certainty: 'done',
        note: null,
        standing: 'vendor',
        sources: ['s', 't'],
      },
      {
        ...{ channel: 'product', provider: null, product: 'AcmeChat', date: DATE, certainty: 'done' },
        ...{ note: { en: 'For free plans.', ko: '무료 요금제' }, standing: 'claim', sources: ['t'] },
      },
    ]);
  });

  it('by chosen sources, and on a day before anybody told, tells what they told', async () => {
    const ends = async (day: string, source: string) =>
      (await json<ShowResult>(['show', 'acme/will'], day, ['--source', source])).release?.ends.map(
        ({ channel }) => channel,
      );
    expect(await ends(AFTER, 't')).toEqual(['cloud', 'product']);
    expect(await ends(AFTER, 's')).toEqual(['api', 'cloud']);
    // The press told of the product only afterwards.
    expect(await ends(BEFORE, 's,t')).toEqual(['api', 'cloud']);
  });
});

describe('lmm upcoming', () => {
  const told = async (day: string): Promise<unknown[]> =>
    (await json<UpcomingResult>(['upcoming', 'm'], day)).upcoming.map((one) => [
      ...[one.release, one.code, one.channel, one.certainty, one.state, one.days],
    ]);

  it('tells of every end ahead by channel; of what has passed only what could end any day', async () => {
    expect(await told(BEFORE)).toEqual([
      ['acme/has', 'retires', 'api', 'announced', 'ahead', 14],
      ['acme/has', 'ends', 'cloud', 'done', 'ahead', 14],
      ['acme/may', 'may-retire', 'api', 'earliest', 'not-before', 14],
      ['acme/may', 'may-end', 'cloud', 'earliest', 'not-before', 14],
      ['acme/will', 'retires', 'api', 'announced', 'ahead', 14],
      ['acme/will', 'ends', 'cloud', 'announced', 'ahead', 14],
    ]);
    expect(await told(AFTER)).toEqual([
      ['acme/may', 'may-retire', 'api', 'earliest', 'any-day', -16],
      ['acme/may', 'may-end', 'cloud', 'earliest', 'any-day', -16],
      ['acme/may', 'may-end', 'product', 'earliest', 'any-day', -16],
    ]);
  });

  it('words them in both languages', async () => {
    const before = (await run(['upcoming', 'm'], BEFORE, 'en', ['--width', '100'])).out;
    expect(before).toMatch(/acme\/may +API: not before this day \[1\] +acme\/next/);
    expect(before).toMatch(/acme\/will +API: retires \[1\]/);
    expect(before).toMatch(/acme\/will +Big Cloud: ends \[/);
    expect(before).toContain('2 retirements, 2 ends in products and clouds, 2 earliest days, 0 price changes');
    const korean = (await run(['upcoming', 'm'], BEFORE, 'ko', ['--width', '100'])).out;
    expect(korean).toMatch(/acme\/may +API: 빨라야 이날 종료/);
    expect(korean).toMatch(/acme\/will +Big Cloud: 종료/);
    const after = (await run(['upcoming', 'm'], AFTER, 'en', ['--width', '100'])).out;
    expect(after).toMatch(/Could end any day\n.*\n.*\n +2025-06-15 +acme\/may +API \[1\]/);
    expect(after).not.toMatch(/acme\/will|acme\/has/);
    expect((await run(['upcoming', 'm'], AFTER, 'ko', ['--width', '100'])).out).toContain('언제든 종료될 수 있음');
  });
});

describe('what has ended', () => {
  it.each<[string, boolean]>([
    ['may', true],
    ['will', false],
    ['has', false],
  ])('%s is still to be had after the day: %s', async (id, isHad) => {
    const { recommendations } = await json<{ recommendations: { release: string }[] }>(
      ['recommend', '--use', 'u', '--only', `acme/${id}`],
      AFTER,
    );
    const { prices = [] } = (await json<ShowResult>(['show', `acme/${id}`], AFTER)).release ?? {};
    // What a cloud no longer serves has no price there.
    expect(prices.some(({ provider }) => provider === 'cloud')).toBe(isHad);
    expect(recommendations.some(({ release }) => release === `acme/${id}`)).toBe(isHad);
    const before = (await json<ShowResult>(['show', `acme/${id}`], BEFORE)).release?.prices ?? [];
    expect(before.map(({ provider }) => provider)).toEqual(['acme', 'cloud']);
  });

  it('is told in lists by what is known of it', async () => {
    const list = (await run(['list', '--releases'], AFTER, 'en', ['--width', '120'])).out;
    expect(list).toContain('acme/has (retired 2025-06-15)');
    expect(list).toContain('acme/will (was to end 2025-06-15, not confirmed)');
    expect(list).toContain('! could end any day');
    expect(list).not.toMatch(/AcmeChat|Big Cloud/);
    expect((await run(['list', '--releases'], AFTER, 'ko', ['--width', '120'])).out).toContain('언제든 종료될 수 있음');
    const { releases = [] } = await json<ListResult>(['list', '--releases'], AFTER);
    expect(releases.flatMap(({ id, upcoming = [] }) => upcoming.map(({ code }) => `${id} ${code}`)).sort()).toEqual([
      'acme/has retired',
      'acme/may may-retire',
      'acme/will retired',
    ]);
  });

  it('is compared by the end of the API alone', async () => {
    const { out } = await run(['compare', 'acme/may', 'acme/next'], BEFORE, 'en', ['--width', '80']);
    expect(out).toContain('! end not before 2025-06-15');
    expect(out).not.toMatch(/AcmeChat|Big Cloud|retires/);
    expect(out.split('\n').length).toBeLessThanOrEqual(44);
    expect(out).toMatch(/^Status/m);
    // Too far ahead to warn of, it still tells how long there is.
    expect(out).toMatch(/(?<!! )end not before 2026-09-01/);
    const { out: will } = await run(['compare', 'acme/will', 'acme/next'], AFTER, 'ko', ['--width', '80']);
    expect(will.replace(/\s+/g, ' ')).toContain('종료 예정이었음');
  });

  it('is told of what is to be replaced', async () => {
    expect((await run(['recommend', '--instead-of', 'acme/may'], BEFORE)).out).toContain('end not before 2025-06-15');
    expect((await run(['recommend', '--instead-of', 'acme/will'], AFTER)).out).toContain(
      'was to end on 2025-06-15, not confirmed',
    );
    expect((await run(['recommend', '--instead-of', 'acme/may'], BEFORE, 'ko')).out).toContain(
      '빨라야 2025-06-15 종료',
    );
  });
});

describe('what happened', () => {
  it('tells ends by channel and certainty in a timeline', async () => {
    const { events } = await json<TimelineResult>(['timeline', 'acme/will', 'acme/may'], AFTER);
    expect(
      events
        .filter(({ kind }) => kind !== 'release')
        .map(({ id, kind, channel, certainty }) => [id, kind, channel, certainty]),
    ).toEqual([
      ['acme/may', 'end', 'api', 'earliest'],
      ['acme/may', 'end', 'cloud', 'earliest'],
      ['acme/may', 'end', 'product', 'earliest'],
      ['acme/will', 'end', 'cloud', 'announced'],
      ['acme/will', 'end', 'product', 'announced'],
      ['acme/will', 'retirement', 'api', 'announced'],
    ]);
    const { out } = await run(['timeline', 'm'], AFTER, 'en', ['--width', '120']);
    expect(out).toMatch(/2025-06-15 +API: could end any day since +MAY/);
    expect(out).toMatch(/2025-06-15 +AcmeChat: was to end, not confirmed +WILL/);
    expect(out).toMatch(/2025-06-15 +Big Cloud: ended +HAS/);
    expect(out).toMatch(/2025-06-15 +retired +HAS/);
    expect((await run(['timeline', 'm'], BEFORE, 'ko', ['--width', '120'])).out).toMatch(/API: 빨라야 이날 종료 +MAY/);
  });

  it('tells them between two days', async () => {
    const span = ['diff', '--from', BEFORE, '--to', AFTER];
    const { changes } = await json<DiffResult>(span, AFTER);
    const count = (kind: string): number => changes.filter((change) => change.kind === kind).length;
    expect([count('retired'), count('ended')]).toEqual([2, 7]);
    const { out } = await twin([...span, ...KB, '--width', '120']);
    expect(out).toMatch(/HAS \(acme\/has\) \[/);
    expect(out).toMatch(/WILL \(acme\/will\): announced for that day, not confirmed/);
    expect(out).toMatch(/MAY \(acme\/may\): AcmeChat, can end any day since/);
    const korean = (await twin([...span, ...KB, '--lang', 'ko', '--width', '120'])).out;
    expect(korean).toMatch(/MAY \(acme\/may\): API, 이날부터 언제든 종료될 수 있음/);
  });
});
