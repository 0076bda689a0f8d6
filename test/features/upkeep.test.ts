import { describe, expect, it } from 'vitest';
import type { FeedKind } from '../../src/domain/feeds.ts';
import type { Due, DueCode } from '../../src/engine/results.ts';
import { DUE_CODES, upkeepOf } from '../../src/features/upkeep/query.ts';
import type { FeedFile, Surroundings } from '../../src/features/upkeep/rule.ts';
import { FEEDS } from '../../src/kb/import/registry.ts';
import { snapshotOf } from '../support/knowledge.ts';
import { BASE, folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

/** As of 2025-06-01. */
const KB = `sources:
  - {id: old, title: Old page, publisher: Acme, url: https://acme.example/old, date: 2025-01-01, checked: 2025-02-01, kind: vendor}
  - {id: fresh, title: Fresh page, publisher: Acme, url: https://acme.example/new, date: 2025-01-01, checked: 2025-05-20, kind: vendor}
  - {id: copied, title: A copy, publisher: Acme, copy: Keeper, date: 2025-01-01, checked: 2025-05-20, kind: vendor}
  - {id: article, title: An article, publisher: Daily, date: 2025-01-01, checked: 2025-05-20, kind: press}
  - {id: models-dev, title: models.dev, publisher: models.dev, date: 2025-04-01, checked: 2025-05-20, kind: feed}
  - {id: models-dev-2025-03, title: models.dev, publisher: models.dev, date: 2025-03-01, checked: 2025-03-01, kind: feed}
  - {id: models-dev-page, title: One page, publisher: models.dev, date: 2025-05-30, checked: 2025-05-30, kind: feed}
providers:
  - {id: cloud, name: The Cloud}
  - {id: shop, name: The Shop}
models:
  - {id: line, name: Line, developer: acme, current: [{release: acme/one, source: old}]}
  - {id: known, name: Known, developer: acme, current: [{release: acme/two, source: fresh}]}
  - {id: unstated, name: Unstated, developer: acme}
  - {id: empty, name: Empty, developer: acme}
releases:
  - {id: acme/one, name: One, model: line, developer: acme, release_date: 2025-01-01, limit: {context: 1, output: 1}, source: old, sources: {limit.output: fresh}}
  - {id: acme/both, name: Both, model: line, developer: acme, release_date: 2025-01-01, status: stable, license: MIT, source: [old, fresh]}
  - {id: acme/compared, name: Compared, model: line, developer: acme, release_date: 2025-01-01, status: stable, checked: 2025-05-01, source: old}
  - {id: acme/gone, name: Gone, model: line, developer: acme, release_date: 2024-01-01, retirement_date: 2025-05-01, status: retired, source: old}
  - {id: acme/fed, name: Fed, model: unstated, developer: acme, release_date: 2025-01-01, status: stable, source: models-dev-2025-03}
  - id: acme/two
    name: Two
    model: known
    developer: acme
    release_date: 2025-01-01
    status: stable
    source: fresh
    ends:
      - {channel: cloud, provider: cloud, date: 2025-05-01, certainty: announced, source: fresh}
      - {channel: product, product: App, date: 2025-04-01, certainty: announced, source: fresh}
      - {channel: product, product: App, date: 2025-04-02, certainty: done, source: old}
      - {channel: api, date: 2025-09-01, certainty: earliest, source: fresh}
  - {id: acme/over, name: Over, model: known, developer: acme, release_date: 2024-01-01, retirement_date: 2025-05-15, status: deprecated, source: fresh}
offers:
  - release: acme/two
    provider: shop
    cost:
      - {from: 2025-03-01, currency: USD, input: 1, output: 2, source: copied}
  - release: acme/two
    provider: acme
    cost:
      - {from: 2025-03-01, currency: USD, input: 1, output: 2, source: fresh}
      - {from: 2025-05-01, until: 2025-05-10, currency: USD, input: 0.5, output: 1, when: {promotion: true}, source: fresh}
  - release: acme/both
    provider: acme
    cost:
      - {from: 2025-01-01, until: 2025-02-15, currency: USD, input: 0.5, output: 1, when: {promotion: true}, source: old}
  - release: acme/compared
    provider: acme
    cost:
      - {seen: 2025-01-01, currency: USD, input: 0, output: 0, when: {promotion: true}, source: old}
plans:
  - {id: dear, name: Dear, model: line, provider: acme, price: [{seen: 2025-01-01, until: 2025-02-01, currency: USD, amount: 1, per: month, source: old}, {seen: 2025-02-01, currency: USD, amount: 20, per: month, source: old}]}
  - {id: cheap, name: Cheap, model: line, provider: acme, price: [{seen: 2025-01-01, currency: USD, amount: 1, per: month, source: fresh}]}
  - {id: told, name: Told, model: line, provider: acme, price: [{seen: 2025-01-01, currency: USD, amount: 1, per: seat-year, source: article}]}
  - {id: over, name: Over, model: line, provider: acme, price: [{seen: 2025-01-01, until: 2025-02-01, currency: USD, amount: 1, per: month, source: old}]}
tables:
  - {id: a, name: A, measurer: Bench, scale: linear, source: fresh}
  - {id: b, name: B, measurer: Bench, scale: linear, source: fresh}
  - {id: c, name: C, measurer: Other, scale: linear, counts: false, source: fresh}
editions:
  - {table: a, date: 2025-01-01, source: old, rows: [{release: acme/one, value: 1}]}
  - {table: b, date: 2025-01-01, source: old, rows: [{release: acme/one, value: 1}]}
  - {table: b, date: 2025-05-01, source: fresh, rows: [{release: acme/one, value: 2}]}
  - {table: c, date: 2024-01-01, source: old, rows: [{release: acme/one, value: 1}]}
rates:
  - {id: r1, base: EUR, quote: USD, rate: 1, date: 2025-04-01, source: old}
  - {id: r2, base: EUR, quote: KRW, rate: 1, date: 2025-04-01, source: old}
  - {id: r0, base: EUR, quote: USD, rate: 1, date: 2025-01-01, source: old}
`;
const around = (more: Partial<Surroundings> = {}, day?: string): Surroundings => ({
  ...{ snapshot: snapshotOf(KB, day), feeds: FEEDS, given: [], read: undefined, fileOf: (kind, id) => `${kind}/${id}` },
  ...more,
});
const dueOf = (code: DueCode, more?: Partial<Surroundings>, day?: string): Due[] =>
  upkeepOf(around(more, day), [code])[0]?.due ?? [];

describe('what is due', () => {
  it('are pages that facts of active releases rest on alone, by publisher', () => {
    const [acme, ...others] = dueOf('sources');
    // The context of One and a price of Compared; what a fresh page says as well, or what has happened, is no work.
    expect(others).toEqual([]);
    expect(acme).toMatchObject({ id: 'Acme', since: '2025-02-01', count: 2, values: { pages: 1 }, file: null });
    expect(acme?.pages).toEqual([
      { source: 'old', url: 'https://acme.example/old', checked: '2025-02-01', facts: 2, file: 'sources/old' },
    ]);
    expect(dueOf('sources', {}, '2025-04-01')).toEqual([]);
  });

  it('are prices of plans that nobody has seen for a month, though an old article was read yesterday', () => {
    const plans = dueOf('plans');
    expect(plans.map(({ id, since, days }) => [id, since, days])).toEqual([
      ['told', '2025-01-01', 151],
      ['dear', '2025-02-01', 120],
    ]);
    expect(plans[1]).toMatchObject({ values: { amount: 20, currency: 'USD', per: 'month' }, file: 'plans/dear' });
  });

  it('are announced prices whose day has come and that no page of later says', () => {
    expect(dueOf('prices').map(({ id, ids, since, values }) => [id, ids, since, values.seen])).toEqual([
      ['acme/two', ['shop'], '2025-03-01', '2025-01-01'],
    ]);
  });

  it('are promotions that ended without a known price, or that have no end', () => {
    expect(dueOf('promotions').map(({ id, since, values }) => [id, since, values.until])).toEqual([
      ['acme/compared', '2025-02-01', null],
      ['acme/both', '2025-02-15', '2025-02-15'],
    ]);
  });

  it('are ends that came and of which nobody says that they are done', () => {
    expect(dueOf('ends').map(({ id, since, values }) => [id, since, values.channel, values.provider])).toEqual([
      ['acme/two', '2025-05-01', 'cloud', 'cloud'],
      ['acme/over', '2025-05-15', 'api', null],
    ]);
    expect(dueOf('ends', {}, '2025-09-01').map(({ id }) => id)).toEqual(['acme/two', 'acme/over', 'acme/two']);
  });

  it('are ends of which only the month is told when it is over, and those that the chosen sources tell', () => {
    const kb = `releases:
  - id: acme/x
    name: X
    developer: acme
    release_date: 2025-01-01
    status: stable
    ends: [{channel: cloud, provider: c, date: 2025-05, certainty: announced, source: t}]
providers: [{id: c, name: C}]
sources: [{id: t, title: T, date: 2025-01-01, kind: press}]
`;
    const ids = (...on: [day: string, sources?: string[]]) => {
      const snapshot = snapshotOf(kb, ...on);
      return upkeepOf({ snapshot, feeds: [], given: [], read: undefined, fileOf: () => null }, ['ends'])[0]?.count;
    };
    expect([ids('2025-05-30'), ids('2025-05-31'), ids('2025-05-31', ['t']), ids('2025-05-31', ['s'])]).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('are current releases by an old page alone, or by none, of lines that have releases', () => {
    expect(dueOf('current').map(({ id, since }) => [id, since])).toEqual([
      ['unstated', null],
      ['line', '2025-02-01'],
    ]);
  });

  it('are active releases without a status, a row a line', () => {
    expect(dueOf('status').map(({ id, ids, file }) => [id, ids, file])).toEqual([
      ['line', ['acme/one'], 'releases/acme/one'],
    ]);
  });

  it('are feeds of which the newest snapshot is old; a page of one is no snapshot', () => {
    expect(dueOf('feeds').map(({ id, since, days, values }) => [id, since, days, values.file])).toEqual([
      ['models.dev', '2025-04-01', 61, null],
    ]);
    expect(dueOf('feeds', {}, '2025-04-20')).toEqual([]);
  });

  it('are feeds of which a newer file is given, by the day it was read or the last one it tells of', () => {
    const kind = FEEDS[0] as FeedKind;
    const given = (newest: string | null, read?: string, day = '2025-04-20'): Due[] =>
      dueOf('feeds', { given: [{ file: 'api.json', kind, newest }] satisfies FeedFile[], read }, day);
    expect(given('2025-04-02')[0]?.values).toMatchObject({ file: 'api.json', day: '2025-04-02', exact: false });
    expect(given('2025-03-30')).toEqual([]);
    expect(given('2025-03-30', '2025-04-10')[0]?.values).toMatchObject({ day: '2025-04-10', exact: true });
    expect(given(null)[0]?.values.day).toBeNull();
    // The file is no newer, but ours is old all the same.
    expect(given('2025-03-30', undefined, '2025-06-01')[0]?.values.file).toBeNull();
    const strange = FEEDS[1] as FeedKind;
    const [unknown] = dueOf('feeds', { given: [{ file: 'x.json', kind: strange, newest: null }] }, '2025-04-20');
    expect(unknown).toMatchObject({ since: null, values: { file: 'x.json' }, pages: [] });
  });

  it('are tables that rank and whose newest edition is old, a row a measurer', () => {
    expect(dueOf('tables').map(({ id, ids, since }) => [id, ids, since])).toEqual([['Bench', ['a'], '2025-01-01']]);
  });

  it('are exchange rates whose newest day is old', () => {
    expect(dueOf('rates').map(({ ids, since }) => [ids, since])).toEqual([[['r1', 'r2'], '2025-04-01']]);
    expect(dueOf('rates', {}, '2025-04-30')).toEqual([]);
  });

  it('is nothing where nothing is known', () => {
    const groups = upkeepOf(around({ snapshot: snapshotOf('models: [{id: m, name: M, developer: acme}]') }));
    expect(groups.map(({ code }) => code)).toEqual(DUE_CODES);
    expect(groups.every(({ count }) => count === 0)).toBe(true);
  });

  it('is by the sources that were chosen', () => {
    const found = upkeepOf(around({ snapshot: snapshotOf(KB, undefined, ['fresh']) }));
    expect(found.find(({ code }) => code === 'plans')?.due).toEqual([]);
    expect(found.find(({ code }) => code === 'sources')?.due).toEqual([]);
  });
});

describe('lmm upkeep', () => {
  const files = { 'base.yaml': BASE, 'kb.yaml': `source: fresh\n${KB}` };
  const run = (args: readonly string[], more: Record<string, string> = {}, columns?: number) =>
    twin(['upkeep', '--kb', 'kb', ...args], {
      cwd: folder({
        ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`kb/${name}`, text])),
        ...more,
      }),
      today: '2025-06-01',
      ...(columns === undefined ? {} : { columns }),
    });

  it.each(['en', 'ko'])(
    'fits a screen of 40 lines in %s, with a count a kind and the way to the rest',
    async (lang) => {
      const { out, code } = await run(['--lang', lang, '--no-color'], {}, 80);
      expect(code).toBe(0);
      expect(out.split('\n').length).toBeLessThanOrEqual(40);
      expect(out).toMatch(/\(2\) +Told/);
      expect(out).toContain('lmm upkeep --all');
    },
  );

  it('tells of each what to read and what to change', async () => {
    const { out } = await run(['--all', '--width', '120']);
    expect(out).toContain('Dear: $20 a month, last seen 2025-02-01');
    expect(out).toContain('https://acme.example/old (kb/kb.yaml:3)');
    expect(out).toMatch(/record: kb\/kb\.yaml:6\d$/m);
    expect(out).toContain('Two: cloud cloud, announced for 2025-05-01');
  });

  it('tells all of the kinds that are asked for, by their words too', async () => {
    const only = JSON.parse((await run(['--only', '환율,plans', '--json'])).out);
    expect(only.upkeep.map(({ code }: { code: string }) => code)).toEqual(['plans', 'rates']);
    expect(only.count).toBe(3);
    expect(Object.keys(only.sources)).toEqual(['article', 'old']);
    expect((await run(['--only', 'washing'])).code).toBe(2);
  });

  it('is rows in CSV, and has every format', async () => {
    const [head, first] = (await run(['--format', 'csv', '--only', 'plans'])).out.split('\n');
    expect(head).toBe('code,id,name,since,days,count,pages,file');
    expect(first).toMatch(/^plans,told,Told,2025-01-01,151,1,article,kb\/kb\.yaml:\d+$/);
    for (const format of ['ndjson', 'markdown', 'html', 'yaml']) expect((await run(['--format', format])).code).toBe(0);
  });

  it('tells where a record stands, also one of several in a line', async () => {
    const kb = 'models: [{id: one, name: One, developer: acme}, {id: two, name: Two, developer: acme}]\n';
    const releases = ['one', 'two'].map(
      (id) => `  - {id: acme/r-${id}, name: R ${id}, model: ${id}, developer: acme}\n`,
    );
    const { out } = await run(['--only', 'current', '--format', 'csv'], {
      'kb/flow.yaml': `source: old\n${kb}releases:\n${releases.join('')}`,
    });
    expect(out.match(/flow\.yaml:2/g)).toHaveLength(2);
  });

  it('fails with --fail where something is due, and only then', async () => {
    expect((await run(['--fail'])).code).toBe(4);
    expect((await run(['--fail', '--only', 'rates', '--as-of', '2025-04-02'])).code).toBe(0);
    expect((await run(['--only', 'rates', '--as-of', '2025-04-02'])).out).toContain('Nothing is due.');
  });

  it('looks into feeds and folders of them, and says what is none', async () => {
    const feed = JSON.stringify({
      acme: {
        name: 'Acme',
        models: { one: { id: 'one', name: 'One', release_date: '2025-05-05', limit: {}, cost: {} } },
      },
    });
    const given = { 'feeds/api.json': feed, 'feeds/other.json': '{}', 'feeds/note.txt': '' };
    const { out } = await run(['feeds', '--only', 'feeds'], given);
    expect(out).toContain('feeds/api.json is of 2025-05-05 or later');
    expect((await run(['feeds/api.json', '--seen', '2025-05-30'], given)).out).toContain('is of 2025-05-30');
    const { code, err } = await run(['feeds/other.json'], given);
    expect(code).toBe(1);
    expect(err).toContain('models.dev');
    expect((await run(['feeds/none.json'], given)).code).toBe(1);
    expect((await run(['feeds/api.json', '--seen', 'soon'], given)).code).toBe(2);
  });
});
