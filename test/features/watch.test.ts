import fc from 'fast-check';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { atomOf } from '../../src/features/watch/atom.ts';
import { icalOf } from '../../src/features/watch/ical.ts';
import { idOf } from '../../src/features/watch/query.ts';
import type { WatchItem, WatchResult } from '../../src/features/watch/result.ts';
import type { Written } from '../../src/features/watch/written.ts';
import { anyCharacter } from '../support/characters.ts';
import { folder } from '../support/lmm.ts';
import { type Outside, twin } from '../support/twin.ts';

/** A small knowledge base with something of each sort between 2026-10-01 and 2027. */
const BASE = `source: page
sources:
  - {id: page, title: Page, publisher: Maker, date: 2026-01-01, kind: vendor}
  - {id: news, title: 'News, <b>&amp; more</b>', publisher: Maker, date: 2026-11-05, kind: vendor, url: 'https://maker.test/a?b&c'}
developers: [{id: maker, name: Maker}, {id: other, name: Other}]
models:
  - id: line
    name: Line
    developer: maker
    current: [{release: maker/one, from: 2026-01-01, until: 2026-11-01}, {release: maker/two, from: 2026-11-01}]
    applications: [{use: writing, fit: strong}]
  - {id: rival, name: Rival, developer: other, current: [{release: other/a, from: 2026-01-01}]}
uses: [{id: writing, name: Writing, terms: {en: [writing], ko: [글쓰기]}}]
statements:
  - {models: rival, use: writing, fit: specialised, said: 2026-10-20, source: news}
releases:
  - id: maker/one
    name: One
    model: line
    developer: maker
    release_date: 2026-01-01
    ends:
      - {channel: api, date: 2027-03, certainty: announced, source: news}
      - {channel: product, product: Chat, date: 2027, certainty: announced, source: page}
    replaced_by: maker/two
  - {id: maker/two, name: Two, model: line, developer: maker, release_date: 2026-11-01}
  - {id: other/a, name: A, model: rival, developer: other, release_date: 2026-01-01}
offers:
  - release: maker/one
    provider: maker
    cost:
      - {from: 2026-01-01, currency: USD, input: 2, output: 8}
      - {from: 2026-10-15, currency: USD, input: 1, output: 8}
      - {from: 2027-01-01, currency: USD, input: 4, output: 8}
`;
const WATCH = 'lmm: watch/1\nname: Ours\nsince: 2026-10-01\nmodels: [maker/one, line]\nneeds: [writing]\n';

function outside(watch = WATCH, more: Record<string, string> = {}): Outside {
  return { cwd: folder({ 'base.yaml': BASE, 'watch.yaml': watch, ...more }), today: '2026-11-30' };
}
const run = (args: string[], where = outside()) =>
  twin(['watch', 'watch.yaml', '--kb', 'base.yaml', '--lang', 'en', ...args], where);
const json = async (args: string[], where?: Outside): Promise<WatchResult> =>
  JSON.parse((await run([...args, '--json'], where)).out);
const told = (items: readonly WatchItem[]) =>
  items.map(({ code, date, news }) => [code, date, ...(news ? [news] : [])]);

describe('lmm watch', () => {
  it('tells what changed since the day of the file, and what is ahead, as precisely as it was told', async () => {
    const { changes, ahead } = await json([]);
    expect(told(changes)).toEqual([
      ['question', '2026-10-20'],
      ['price', '2026-10-15'],
      ['current', '2026-11-01'],
      ['released', '2026-11-01'],
    ]);
    expect(told(ahead)).toEqual([
      ['price-changes', '2027-01-01'],
      ['ends', '2027'],
      ['retires', '2027-03', 'announced'],
    ]);
    expect(changes[0]).toMatchObject({ subject: 'writing', before: ['maker/one'], after: ['other/a'] });
    expect(ahead[2]).toMatchObject({ told: '2026-11-05', replaced_by: ['maker/two'] });
  });

  it('takes the day of --since in place of it', async () => {
    expect(told((await json(['--since', '2026-10-31'])).changes)).toEqual([
      ['current', '2026-11-01'],
      ['released', '2026-11-01'],
    ]);
    const { changes, ahead } = await json(['--since', '20d', '--within', '30d']);
    expect([changes, ahead]).toEqual([[], []]);
  });

  it('reads as text in both languages', async () => {
    const { out } = await run([]);
    expect(out).toContain('maker/one input: $2 → $1 (-50%)');
    expect(out).toMatch(/some time in 2027-03 +One \(maker\/one\) retires \(then maker\/two; newly\s+told\)/);
    expect((await run(['--lang', 'ko'])).out).toMatch(/2027-03 중 +One \(maker\/one\): 종료/);
    expect((await run(['--format', 'csv'])).out).toContain(
      'ahead,retires,announced,2027-03,2026-11-05,release,maker/one',
    );
  });

  it('puts what can happen any day first, and folds days before which nothing ends', async () => {
    const ends = (...days: [date: string, certainty: string, channel?: string][]) =>
      `ends: [${days.map(([date, certainty, channel = 'api']) => `{channel: ${channel}, date: ${date}, certainty: ${certainty}, source: news}`).join(', ')}]`;
    const more = `source: page
releases:
  - {id: maker/two, name: Two, developer: maker, ${ends(['2027-05-01', 'earliest'])}}
  - {id: maker/one, name: One, developer: maker, ${ends(['2026-10-20', 'earliest'])}}
  - {id: other/a, name: A, developer: other, ${ends(['2027-02-01', 'announced'])}}
`;
    const watch = 'lmm: watch/1\nsince: 2026-10-01\nmodels: [maker/two, maker/one, other/a]\n';
    const where = outside(watch, { 'more.yaml': more });
    const { out } = await run(['--kb', 'more.yaml'], where);
    const [ahead = '', floors = ''] = out.slice(out.indexOf('Ahead (')).split('Ends, but not before (1)');
    expect(ahead.match(/can retire any day|A \(other\/a\) retires/g)).toEqual([
      'can retire any day',
      'A (other/a) retires',
    ]);
    expect(ahead).not.toContain('before this day');
    expect(floors).toContain('Two: not before 2027-05-01 (newly told) [');
    expect((await run(['--kb', 'more.yaml', '--full'], where)).out).toMatch(
      /2027-05-01 +Two \(maker\/two\) does not retire before this\s+day/,
    );
    expect((await run(['--kb', 'more.yaml', '--lang', 'ko'], where)).out).toContain('Two: 2027-05-01 이후');
    expect((await json(['--kb', 'more.yaml'], where)).ahead.map(({ code }) => code)).toContain('may-retire');
  });

  it('asks what takes the place of a release as a replacement', async () => {
    const of = (...args: string[]) =>
      json(
        args,
        outside('lmm: watch/1\nsince: 2026-10-01\nqueries: [q.yaml]\n', {
          'q.yaml': 'lmm: query/1\ninstead_of: maker/one\n',
        }),
      );
    const told = { code: 'question', date: '2026-11-01', after: ['maker/two'] };
    expect((await of()).changes).toMatchObject([{ ...told, before: ['other/a'] }]);
    // Before it was out nobody replaced it.
    expect((await of('--since', '2025-12-01')).changes).toMatchObject([{ ...told, before: [] }]);
  });

  it('asks for the first line of a watch that lacks it, whatever it names', async () => {
    const { code, err } = await run([], outside('models: [line]\nsince: 2026-10-01\n'));
    expect(code).toBe(1);
    expect(err).toContain('"lmm" is missing');
    expect(err).not.toContain('This is a knowledge base');
  });

  it('exits with 4 by --fail where something changed or is newly told', async () => {
    expect((await run(['--fail'])).code).toBe(4);
    expect((await run([])).code).toBe(0);
    expect((await run(['--fail', '--since', '20d'])).code).toBe(0);
    expect((await run(['--fail', '--since', '2026-11-04', '--within', '1w'])).code).toBe(0);
    expect((await run(['--fail', '--since', '2026-11-04'])).code).toBe(4);
  });

  it('holds a kept decision against what is known now, and finds it beside the watch', async () => {
    const where = outside('lmm: watch/1\nsince: 2026-11-01\ndecisions: [kept/d.yaml]\n', { 'kept/x': '' });
    const save = ['recommend', '--use', 'writing', '--kb', 'base.yaml', '--save', 'kept/d.yaml'];
    expect((await twin([...save, '--as-of', '2026-10-10'], where)).code).toBe(0);
    const { changes } = await json([], where);
    expect(changes).toMatchObject([
      { code: 'decision', subject: 'kept/d.yaml', date: '2026-10-20', before: ['maker/one'], after: ['other/a'] },
    ]);
    expect((await json(['--as-of', '2026-10-19', '--since', '2026-10-12'], where)).changes).toEqual([]);
  });

  it('asks queries of files, under a policy', async () => {
    const query = 'lmm: query/1\nuses: [{id: writing}]\n';
    const policy = 'lmm: policy/1\ndeny: {developers: [other]}\n';
    const watch = 'lmm: watch/1\nsince: 2026-10-01\nqueries: [q.yaml]\n';
    expect(told((await json([], outside(watch, { 'q.yaml': query }))).changes)).toEqual([['question', '2026-10-20']]);
    const under = outside(`${watch}policy: p.yaml\n`, { 'q.yaml': query, 'p.yaml': policy });
    expect(told((await json([], under)).changes)).toEqual([['question', '2026-11-01']]);
  });

  it('holds releases that are named, and the current one of a line, against the policy', async () => {
    const policed = (rules: string, models = '[maker/one, line]', since = '2026-10-01') =>
      outside(`lmm: watch/1\nsince: ${since}\nmodels: ${models}\npolicy: p.yaml\n`, {
        'p.yaml': `lmm: policy/1\n${rules}\n`,
      });
    const of = (items: readonly WatchItem[] | null) =>
      (items ?? []).flatMap(({ code, date, news, subject }) =>
        code.startsWith('policy') ? [[code, subject, date, news]] : [],
      );
    const held = async (where: Outside, ...args: string[]) => {
      const { changes, breaches, ahead } = await json(args, where);
      return [of(changes), of(breaches), of(ahead)];
    };
    // The price was 2 until 2026-10-15, is 1, and will be 4; nobody tells that of the current release.
    expect(await held(policed('max_input_price: 1.5'))).toEqual([
      [
        ['policy-kept', 'maker/one', '2026-10-15', null],
        ['policy-unknown', 'maker/two', '2026-11-01', null],
      ],
      [],
      [['policy', 'maker/one', '2027-01-01', null]],
    ]);
    expect(await held(policed('max_input_price: 1.5', '[line]', '2026-11-10'))).toEqual([
      [],
      [['policy-unknown', 'maker/two', '2026-11-01', null]],
      [],
    ]);
    // Its end on 2027-03-01 was told on 2026-11-05, when 116 days were left.
    expect(await held(policed('require: {min_days_left: 150}', '[maker/one]'))).toEqual([
      [['policy', 'maker/one', '2026-11-05', null]],
      [],
      [],
    ]);
    expect(await held(policed('require: {min_days_left: 80}', '[maker/one]'))).toEqual([
      [],
      [],
      [['policy', 'maker/one', '2026-12-12', null]],
    ]);
    const denied = policed('deny: {developers: [maker]}', '[maker/one]');
    expect(await held(denied)).toEqual([[], [['policy', 'maker/one', '2026-01-01', null]], []]);
    const { out } = await run([], denied);
    expect(out).toMatch(
      /Against the policy \(1\)\n {2}2026-01-01 +One \(maker\/one\) breaks the policy: not this developer:\s+Maker/,
    );
    expect((await run(['--lang', 'ko'], denied)).out).toContain('One (maker/one): 정책 위반.');
    expect((await run(['--format', 'csv'], denied)).out).toContain('standing,policy,,2026-01-01');
    expect((await run([], policed('deny: {developers: [other]}'))).out).toContain(
      'All that is watched meets the policy.',
    );
    expect((await run([])).out).not.toContain('policy');
    // What is told as ahead, then as changed, then as standing is one entry of a feed.
    const id = 'policy/maker%2Fone/max-input-price/2027-01-01';
    for (const args of [[], ['--as-of', '2027-01-01'], ['--as-of', '2027-02-01', '--since', '2027-01-15']])
      expect((await run([...args, '--format', 'atom'], policed('max_input_price: 1.5'))).out).toContain(id);
  });

  it.each([
    ['lmm: watch/1\nsince: 2026-10-01\n', 2, 'names nothing to watch'],
    ['lmm: watch/1\nmodels: [line]\n', 2, '--since 30d'],
    ['lmm: watch/1\nsince: 2027-01-01\nmodels: [line]\n', 2, 'is not before'],
    ['lmm: watch/1\nsince: 2026-10-01\nmodels: [lin]\n', 3, 'No model or release is called "lin"'],
    ['lmm: watch/1\nsince: 2026-10-01\nneeds: [writing, qwe asd]\n', 2, 'Nothing in the question "qwe asd"'],
    ['lmm: watch/1\nsinc: 2026-10-01\n', 1, 'watch.yaml:2:1'],
    ['lmm: watch/2\nmodels: [line]\n', 1, 'watch/1'],
    ['models: [{id: a}]\n', 1, 'is a knowledge base'],
    ['lmm: policy/1\n', 1, 'is a policy'],
    ['lmm: watch/1\nsince: 2026-10-01\ndecisions: [gone.yaml]\n', 1, 'gone.yaml'],
  ])('refuses %j', async (watch, code, said) => {
    const { code: given, out, err } = await run([], outside(watch));
    expect([given, out]).toEqual([code, '']);
    expect(err).toContain(said);
  });

  it('has the files that it names checked with it', async () => {
    const watch = 'lmm: watch/1\nmodels: [line]\nqueries: [q.yaml, q]\ndecisions: [p.yaml]\npolicy: p.yaml\n';
    const where = outside(watch, { 'q.yaml': 'lmm: query/1\nuse: []\n', 'p.yaml': 'lmm: policy/1\n', 'q/x': '' });
    const { code, out } = await twin(['validate', 'watch.yaml', '--kb', 'base.yaml', '--json'], where);
    const { problems } = JSON.parse(out) as { problems: { file: string; code: string }[] };
    expect([code, problems.map(({ file, code: why }) => `${file} ${why}`)]).toEqual([
      1,
      ['p.yaml foreign-format', 'q not-a-file', 'q.yaml unknown-key'],
    ]);
  });

  it('is known to validate, each fault at its place', async () => {
    const at = async (watch: string) =>
      JSON.parse((await twin(['validate', 'watch.yaml', '--kb', 'base.yaml', '--json'], outside(watch))).out).problems;
    expect(await at(WATCH)).toEqual([]);
    expect(await at('lmm: watch/1\nmodels: [line, lin]\ndecisions:\n  - gone.yaml\npolicy: p.yaml\n')).toMatchObject([
      { line: 2, column: 16, code: 'unknown-name' },
      { line: 4, column: 5, code: 'not-found' },
      { line: 5, column: 9, code: 'not-found' },
    ]);
  });
});

/** The texts of an XML document by their elements; throws where it is none. */
function elementsOf(xml: string): Record<string, string[]> {
  const parser = new SaxesParser({ xmlns: true });
  const found: Record<string, string[]> = {};
  const open: string[] = [];
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom');
    open.push(local);
    text = '';
  });
  parser.on('text', (more) => {
    text += more;
  });
  parser.on('closetag', () => {
    const path = open.join('/');
    found[path] = [...(found[path] ?? []), text];
    open.pop();
    text = '';
  });
  parser.write(xml).close();
  return found;
}

interface Event {
  uid: string;
  summary: string;
  startDate: { isDate: boolean; toString(): string };
  endDate: { toString(): string };
  description: string;
}
const eventsOf = (text: string): Event[] =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one) as unknown as Event);

describe('its feed', () => {
  it('is Atom, with ids and days of the facts alone', async () => {
    const { out, code } = await run(['--format', 'atom']);
    expect(code).toBe(0);
    const found = elementsOf(out);
    expect(found['feed/id']).toEqual(['tag:lmm,2026:watch/Ours']);
    expect(found['feed/updated']).toEqual(['2026-11-05T00:00:00Z']);
    expect(found['feed/entry/id']).toHaveLength(7);
    expect(new Set(found['feed/entry/id']).size).toBe(7);
    expect(found['feed/entry/content']?.join()).toContain('News, <b>&amp; more</b>');
    const later = { ...outside(), today: '2026-12-20' };
    expect((await run(['--format', 'atom'], later)).out).toBe(out);
    expect(
      elementsOf((await run(['--format', 'atom', '--since', '20d', '--within', '1d'])).out)['feed/entry/id'],
    ).toBeUndefined();
  });
});

describe('its calendar', () => {
  it('has whole days, and all of a month or a year that nobody told more exactly', async () => {
    const { out } = await run(['--format', 'ical']);
    expect(out.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const events = eventsOf(out).map(({ startDate, endDate, summary }) => [
      `${startDate}`,
      `${endDate}`,
      startDate.isDate,
      summary,
    ]);
    expect(events).toContainEqual(['2027-03-01', '2027-04-01', true, expect.stringContaining('some time in 2027-03')]);
    expect(events).toContainEqual(['2027-01-01', '2028-01-01', true, expect.stringContaining('some time in 2027')]);
    expect(events).toContainEqual(['2026-11-01', '2026-11-02', true, '2026-11-01: Two (maker/two) was released']);
    expect(eventsOf((await run(['--format', 'ical', '--since', '20d', '--within', '1d'])).out)).toEqual([]);
  });

  it('keeps the event of an end that moves', async () => {
    const uid = async (base: string) => {
      const where = { cwd: folder({ 'base.yaml': base, 'watch.yaml': WATCH }), today: '2026-11-30' };
      return eventsOf((await run(['--format', 'ical'], where)).out).find(({ summary }) => summary.includes('retires'))
        ?.uid;
    };
    expect(await uid(BASE)).toBe(await uid(BASE.replace('date: 2027-03,', 'date: 2027-05-06,')));
  });
});

describe('hostile text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          ']]>',
          '<![CDATA[',
          '&',
          '"',
          '\n',
          '\r\n',
          '\r',
          '\\',
          ';',
          ',',
          '\u0000',
          '\u001b[2J',
          '\u009b',
          '\ud800',
          '\ufffe',
          '👩‍👩‍👧',
          '한글',
          '\u202e',
          'END:VEVENT',
        ),
      )
      .map((all) => all.join('')),
  );
  const written: fc.Arbitrary<Written> = fc.record({
    id: hostile.map((text) => `watch/${idOf(text || 'x')}`),
    title: hostile,
    updated: fc.constant('2026-11-05'),
    lang: fc.constant('ko'),
    entries: fc.array(
      fc.record({
        id: hostile.map((text) => idOf('released', text)),
        event: hostile.map((text) => idOf('released', text)),
        title: hostile,
        date: fc.constantFrom('2027', '2027-02', '2027-02-28', null),
        told: fc.constant('2026-11-05'),
        category: fc.constant('released'),
        lines: fc.array(hostile, { maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
  });

  it('stays text in a feed', () => {
    fc.assert(
      fc.property(written, (given) => {
        const xml = atomOf(given).join('');
        expect(elementsOf(xml)['feed/entry/title'] ?? []).toHaveLength(given.entries.length);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what may not be there
        expect(xml).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]|\p{Cs}/u);
      }),
      { numRuns: 60 },
    );
  });

  it('stays text in a calendar, in lines of 75 bytes', () => {
    fc.assert(
      fc.property(written, (given) => {
        const text = icalOf(given).join('');
        const lines = text.split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what may not be there
          expect(line).not.toMatch(/[\0-\x1f\x7f-\x9f\u202e\ufffd]|\p{Cs}/u);
        }
        const dated = new Set(given.entries.filter(({ date }) => date !== null).map(({ event }) => event));
        expect(eventsOf(text)).toHaveLength(dated.size);
        expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(dated.size);
      }),
      { numRuns: 60 },
    );
  });
});
