import { describe, expect, it } from 'vitest';
import { findings } from '../../../src/kb/compile/checks/index.ts';
import { compile } from '../../../src/kb/compile/compile.ts';
import { compiled } from '../../support/knowledge.ts';

/** Neighbours of what a check finds: what differs in one thing, and is told otherwise or not at all. */

const BASE = `sources:
  - {id: vendor, title: Docs, publisher: Acme, date: 2025-01-01, checked: 2026-06-01, kind: vendor}
  - {id: card, title: Card, date: 2025-01-01, kind: model-card}
  - {id: feed, title: Feed, date: 2025-01-01, checked: 2026-06-01, kind: feed}
  - {id: press, title: News, date: 2025-01-01, kind: press}
developers:
  - {id: acme, name: Acme, country: CN}
  - {id: other, name: Other}
providers:
  - {id: cloud, name: Cloud, country: US}
  - {id: acme, name: Acme, developer: acme}
models:
  - {id: m, name: M, developer: acme}
`;
const DAY = '2026-06-15';
const RATES = `rates:
  - {id: cny, date: 2026-06-01, base: USD, quote: CNY, rate: 7, source: press}
  - {id: krw, date: 2026-06-01, base: USD, quote: KRW, rate: 1400, source: press}
`;

/** What the checks find in BASE and what is laid over it: the code, then the values that are named. */
function found(layers: string | string[], values: string[] = [], on: { day?: string; today?: string } = {}): string[] {
  const [first = '', ...over] = [layers].flat();
  const all = compiled({ 'base.yaml': BASE, 'kb.yaml': first }, ...over.map((text) => ({ 'up.yaml': text })));
  const broken = all.problems.filter(({ level }) => level === undefined);
  if (broken.length > 0) throw new Error(broken.map(({ code, source }) => `${code}: ${source}`).join('\n'));
  return findings(all, { day: DAY, today: DAY, rates: [], ...on }).map(({ code, level, values: all }) =>
    [code, level === 'problem' ? undefined : level, ...values.map((name) => [all[name]].flat().join('+'))]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}
/** Releases of a vendor's word, by id and what else they say. */
const releases = (of: Record<string, string>): string =>
  `source: vendor\nreleases:\n${Object.entries(of)
    .map(([id, more]) => `  - {id: acme/${id}, name: M ${id}, model: m, developer: acme${more && `, ${more}`}}\n`)
    .join('')}`;
const offer = (cost: string, more = 'provider: cloud'): string =>
  `${releases({ a: '' })}offers:\n  - {release: acme/a, ${more}, cost: [${cost}]}\n`;
const plan = (price: string, more = 'provider: cloud'): string =>
  `source: press\nplans:\n  - {id: p, name: Plan, model: m, ${more}, price: [${price}]}\n${RATES}`;

describe('days', () => {
  it.each<[string, ...string[]]>([
    [
      '{id: s, title: S, date: 2026-05, checked: 2026-04-30, kind: press}',
      'checked-before-date checked 2026-05 2026-04-30',
    ],
    ['{id: s, title: S, date: 2026-05, checked: 2026-05-01, kind: press}'],
    ['{id: s, title: S, date: 2026-05-20, checked: 2026-05, kind: press}'],
    ['{id: s, title: S, date: 2026-06-16, kind: press}', 'date-ahead date 2026-06-16 '],
    ['{id: s, title: S, date: 2026-06-15, kind: press}'],
    ['{id: s, title: S, date: 2026-06, kind: press}'],
    ['{id: s, title: S, date: 2026-07, kind: press}', 'date-ahead date 2026-07 '],
    ['{id: s, title: S, date: 2025, checked: 2027, kind: press}', 'date-ahead checked 2027 '],
  ])('of a source: %s', (source, ...told) => {
    const kb = `sources:\n  - ${source}\n`;
    expect(found(kb).length).toBe(told.length);
    const words = found(kb, ['key', 'date', 'checked']).map((line) =>
      line.replace('before-date ', 'before-date checked'),
    );
    expect(words).toEqual(told);
  });

  it('lie ahead where something was seen, said or measured, and not where it is to come', () => {
    const bench = (date: string): string => `benchmarks: [{name: X, score: 1, date: ${date}}]`;
    expect(found(releases({ a: bench('2026-07-01') }), ['key', 'today'])).toEqual(['date-ahead date 2026-06-15']);
    expect(found(releases({ a: bench('2026-06-15') }))).toEqual([]);
    expect(found(releases({ a: 'release_date: 2026-07-01' }))).toEqual([]);
    expect(found(offer('{seen: 2026-07-01, currency: USD, input: 1}'), ['key'])).toEqual(['date-ahead seen']);
    expect(found(offer('{from: 2026-07-01, currency: USD, input: 1}'))).toEqual([]);
    expect(found(offer('{seen: 2026-07-01, currency: USD, input: 1}'), [], { today: '2026-07-01' })).toEqual([]);
    const data = '{from: 2026-01-01, currency: USD, input: 1}';
    const told = found(offer(data, 'provider: cloud, data: {trains_on_input: false, said: 2026-07-01}'), [
      'key',
      'date',
    ]);
    expect(told).toEqual(['date-ahead said 2026-07-01']);
    expect(found('source: press\nrates: [{id: jpy, date: 2026-07-01, base: USD, quote: JPY, rate: 150}]\n')).toEqual([
      'date-ahead',
    ]);
  });
});

describe('addresses', () => {
  const sources = (...all: string[]): string =>
    `sources:\n${all.map((more, index) => `  - {id: s${index}, title: S, date: 2025-01-0${index + 1}, kind: vendor, ${more}}\n`).join('')}`;
  const of = (url: string, more = ''): string => `publisher: Corp, url: "${url}"${more}`;

  it('of a copy alone are told', () => {
    expect(found(sources('archive: https://web.archive.org/x'), ['id'])).toEqual(['archive-alone doubt s0']);
    expect(found(sources('url: https://a.test, archive: https://web.archive.org/x'))).toEqual([]);
  });

  it.each([
    'https://web.archive.org/x',
    'https://archive.ph/x',
    'https://archive.is/x',
    'https://archive.today/x',
    'https://archive.org/x',
    'https://r.jina.ai/x',
    'https://a-b.translate.goog/x',
    'https://webcache.googleusercontent.com/x',
    'https://cc.bingj.com/x',
    'https://12ft.io/x',
    'https://hf-mirror.com/x',
    'https://ghproxy.net/x',
    'https://a.workers.dev/x',
    'https://proxy.a.test/x',
    'https://rproxy-1.a.test:80/x',
    'HTTPS://WEB.ARCHIVE.ORG/x',
  ])('of whoever shows pages of others are told: %s', (url) => {
    expect(found(sources(of(url)))).toEqual(['proxy-address']);
    expect(found(sources(of(url, ', copy: true')))).toEqual([]);
  });

  it.each([
    'https://myarchive.org/x',
    'https://webcache.test/x',
    'https://a.test/r.jina.ai',
    'https://proxyful.test',
    'https://jina.ai',
  ])('of others are none: %s', (url) => expect(found(sources(of(url)))).toEqual([]));

  it('of a publisher who is met elsewhere are told', () => {
    const own = [of('https://docs.corp.test/a'), of('https://www.corp.test/b')];
    const foreign = of('https://corp.example/c');
    expect(found(sources(...own, foreign), ['id', 'host', 'publisher', 'others'])).toEqual([
      'foreign-host doubt s2 corp.example Corp corp.test',
    ]);
    const others = [
      of('https://corp.test/c'),
      of('https://github.com/corp'),
      of('https://corp.github.io/'),
      `${foreign}, note: theirs`,
      `${foreign}, copy: true`,
      'url: https://corp.example/c',
      foreign.replace('Corp', 'Somebody'),
    ];
    for (const other of others) expect(found(sources(...own, other)), other).toEqual([]);
    expect(found(sources(...own, foreign).replace('2025-01-03, kind: vendor', '2025-01-03, kind: press'))).toEqual([]);
    expect(found(sources(own[0] as string, foreign))).toEqual([]);
    expect(found(sources(...own, foreign, of('https://corp.example/d')))).toEqual([]);
    const known = 'developers: [{id: corp, name: Corp, url: https://corp.test}]\n';
    expect(found(sources(foreign) + known)).toEqual(['foreign-host doubt']);
    const provider = (key: string): string => `providers: [{id: corp, name: Corp, ${key}: https://corp.test}]\n`;
    for (const key of ['url', 'trust'])
      expect(found(sources(foreign) + provider(key)), key).toEqual(['foreign-host doubt']);
  });

  it('have their domain by two labels, or three in some countries', () => {
    const two = (...hosts: string[]): string[] =>
      found(sources(...hosts.map((host) => of(`https://${host}/`))), ['others']);
    expect(two('a.corp.co.kr', 'b.corp.co.kr', 'corp.kr')).toEqual(['foreign-host doubt corp.co.kr']);
    expect(two('a.co.kr', 'a.co.kr:80', 'b.co.kr')).toEqual(['foreign-host doubt a.co.kr']);
    expect(two('a.corp.ai', 'b.corp.ai', 'other.ai')).toEqual(['foreign-host doubt corp.ai']);
  });

  it('that two sources share are told, where nothing else tells them apart', () => {
    const same = sources('url: https://a.test', 'url: https://a.test').replace('01-02', '01-01');
    expect(found(same, ['id', 'other'])).toEqual(['same-address doubt s1 s0']);
    expect(found(sources('url: https://a.test', 'url: https://a.test'))).toEqual([]);
    expect(found(same.replace('url: https://a.test}', 'url: https://a.test, archive: https://x.test}'))).toEqual([]);
    expect(found(same.replace('kind: vendor', 'kind: press'))).toEqual([]);
    expect(found(same.replace('https://a.test', 'https://b.test'))).toEqual([]);
  });
});

describe('ends', () => {
  const end = (more: string): string => `ends: [{channel: api, ${more}}]`;
  it.each<[release: string, ...told: string[]]>([
    [
      `retirement_date: 2027-01-01, ${end('date: 2027-01-02, certainty: announced')}`,
      'ends-disagree 2027-01-01 2027-01-02',
    ],
    [`retirement_date: 2027-01, ${end('date: 2027-01-02, certainty: announced')}`],
    [`retirement_date: 2027-01-02, ${end('date: 2027-01, certainty: announced')}`],
    [`retirement_date: 2027-01-01, ${end('date: 2027-01-01, certainty: earliest')}`, 'end-is-earliest 2027-01-01 '],
    [
      `retirement_date: 2027-01-01, ${end('date: 2027-01-02, certainty: earliest')}`,
      'ends-disagree doubt 2027-01-01 2027-01-02',
    ],
    [`retirement_date: 2027-01-03, ${end('date: 2027-01-02, certainty: earliest')}`],
    [`retirement_date: 2027-01-01, ${end('provider: cloud, date: 2027-01-02, certainty: announced')}`],
    [
      `retirement_date: 2027-01-01, ${end('provider: acme, date: 2027-01-02, certainty: announced')}`,
      'ends-disagree 2027-01-01 2027-01-02',
    ],
    [`retirement_date: 2027-01-01, ends: [{channel: product, product: X, date: 2027-01-02, certainty: announced}]`],
    [`retirement_date: undisclosed, ${end('date: 2027-01-02, certainty: announced')}`],
    [end('date: 2026-06-16, certainty: done'), 'done-ahead 2026-06-16 '],
    [end('date: 2026-06-15, certainty: done')],
    [end('date: 2026-06-15, certainty: announced'), 'announced-past due 2026-06-15 '],
    [end('date: 2026-06, certainty: announced')],
    [end('date: 2026-06-16, certainty: announced')],
    [end('date: 2026-06-01, certainty: earliest')],
    [`status: retired, ${end('date: 2026-06-01, certainty: announced')}`],
    [
      'status: retired, ends: [{channel: product, product: X, date: 2026-06-01, certainty: announced}]',
      'announced-past due 2026-06-01 ',
      'retired-without-end doubt  ',
    ],
    [
      'ends: [{channel: api, date: 2026-06-01, certainty: announced}, {channel: api, date: 2026-06-02, certainty: done, source: press}]',
    ],
    [
      'ends: [{channel: api, date: 2026-06-01, certainty: announced}, {channel: api, provider: cloud, date: 2026-06-02, certainty: done}]',
      'announced-past due 2026-06-01 ',
    ],
  ])('%s', (release, ...told) => {
    expect(found(releases({ a: release }), ['date', 'others']).sort()).toEqual(told);
  });

  it('name what ends', () => {
    expect(found(releases({ a: end('date: 2026-06-01, certainty: announced') }), ['id', 'date', 'channel'])).toEqual([
      'announced-past due acme/a 2026-06-01 api',
    ]);
  });
});

describe('a release that has ended', () => {
  const sold = (release: string, more: string): string[] =>
    found(`${releases({ a: release })}offers: [{release: acme/a, ${more}}]\n`, ['id', 'provider', 'date']);
  const GONE = 'status: retired, retirement_date: 2026-06-01';

  it.each<[release: string, ...told: string[]]>([
    ['retirement_date: 2026-06-01', 'retired-without-status  2026-06-01'],
    ['retirement_date: 2026-06-01, status: stable', 'retired-without-status stable 2026-06-01'],
    ['retirement_date: 2026-06-01, status: deprecated'],
    [GONE],
    ['retirement_date: 2026-06-16'],
    ['retirement_date: 2026-06-10', 'retired-without-status due  2026-06-10'],
    ['retirement_date: 2026-06-10, checked: 2026-06-12', 'retired-without-status  2026-06-10'],
    ['retirement_date: 2026-06-10, sources: {retirement_date: feed}', 'retired-without-status due  2026-06-10'],
    ['status: retired', 'retired-without-end doubt  '],
    ['status: retired, note: nobody knows'],
    ['status: retired, retirement_date: undisclosed'],
    ['status: retired, ends: [{channel: api, date: 2026-06-01, certainty: done}]'],
    [
      'status: retired, ends: [{channel: product, product: X, date: 2026-06-01, certainty: done}]',
      'retired-without-end doubt  ',
    ],
    ['status: deprecated'],
  ])('%s', (release, ...told) => {
    expect(found(releases({ a: release }), ['status', 'date'])).toEqual(told);
  });

  it.each<[release: string, offer: string, ...told: string[]]>([
    [GONE, 'provider: acme', 'offer-after-end acme/a acme 2026-06-01'],
    [GONE, 'provider: acme, until: 2026-06-01'],
    [GONE, 'provider: cloud'],
    [GONE, 'provider: acme, deployment: weights'],
    [GONE, 'provider: acme, deployment: [weights, api]', 'offer-after-end acme/a acme 2026-06-01'],
    [GONE, 'provider: acme, deployment: api', 'offer-after-end acme/a acme 2026-06-01'],
    ['status: retired, retirement_date: 2026-06-10', 'provider: acme', 'offer-after-end due acme/a acme 2026-06-10'],
    ['retirement_date: 2026-07-01', 'provider: acme'],
  ])('%s: an offer with %s', (release, more, ...told) => {
    expect(sold(release, more)).toEqual(told);
  });
});

describe('a status', () => {
  it.each<[release: string, ...told: string[]]>([
    ['status: stable, source: feed', 'status-of-feed acme/a stable feed'],
    ['status: stable, source: [feed, vendor]'],
    ['status: stable, source: vendor, sources: {status: feed}', 'status-of-feed acme/a stable feed'],
    ['status: stable, source: feed, sources: {status: vendor}'],
    ['status: beta, source: feed'],
    ['status: deprecated, source: feed'],
    ['source: feed'],
  ])('%s', (release, ...told) => {
    expect(found(releases({ a: release }), ['id', 'status', 'source'])).toEqual(told);
  });
});

describe('who comes after', () => {
  const next = (...names: string[]): string => `replaced_by: [${names.map((name) => `acme/${name}`).join(', ')}]`;
  const GONE = 'status: retired, retirement_date: 2026-06-01';
  const IDS = ['id', 'others', 'other', 'date', 'released', 'ended'];
  const judged = (of: Record<string, string>): string[] =>
    found(releases(of), IDS).map((line) => line.replaceAll('acme/', '').trim());

  it('is none where that leads in a circle, which is told once', () => {
    expect(judged({ a: next('a') })).toEqual(['replaced-by-itself a a']);
    expect(judged({ a: next('b'), b: next('c'), c: next('a'), d: next('a') })).toEqual(['replaced-by-itself a b']);
    expect(judged({ a: next('b'), b: next('a'), c: next('d'), d: next('c', 'a') })).toEqual([
      ...['replaced-by-itself a b', 'replaced-by-itself c d'],
    ]);
    expect(judged({ a: next('b', 'c'), b: next('d'), c: next('d'), d: '' })).toEqual([]);
    expect(judged({ x: next('y'), y: next('z', 'y'), z: '' })).toEqual(['replaced-by-itself y z+y']);
  });

  it.each<[string, Record<string, string>, ...string[]]>([
    ['one that is gone', { a: next('b'), b: GONE }, 'replaced-by-retired doubt a b  2026-06-01'],
    [
      'one that is gone by its status',
      { a: next('b'), b: 'status: retired, note: x' },
      'replaced-by-retired doubt a b',
    ],
    [
      'two that are gone',
      { a: next('b', 'c'), b: GONE, c: GONE.replace('01', '02') },
      'replaced-by-retired doubt a b+c  2026-06-02',
    ],
    ['one of two that is gone', { a: next('b', 'c'), b: GONE, c: '' }],
    ['one that is gone and leads on', { a: next('b'), b: `${GONE}, ${next('c')}`, c: '' }],
    [
      'one that is gone and leads to one that is',
      { a: next('b'), b: `${GONE}, ${next('c')}`, c: GONE },
      'replaced-by-retired doubt a b  2026-06-01',
      'replaced-by-retired doubt b c  2026-06-01',
    ],
    ['one that ends later', { a: next('b'), b: 'retirement_date: 2026-07-01' }],
    [
      'one that comes after the end',
      { a: `${GONE}, ${next('b')}`, b: 'release_date: 2026-07-01' },
      'replaced-by-later doubt a  b  2026-07-01 2026-06-01',
    ],
    ['one of this day', { a: `${GONE}, ${next('b')}`, b: 'release_date: 2026-06-15' }],
    ['two of which one is still to come', { a: `${GONE}, ${next('b', 'c')}`, b: 'release_date: 2026-07-01', c: '' }],
    [
      'one that is to come before the end',
      { a: `retirement_date: 2026-08-01, ${next('b')}`, b: 'release_date: 2026-07-01' },
    ],
  ])('%s', (_, of, ...told) => {
    expect(judged(of)).toEqual(told);
  });

  it("is the developer's own", () => {
    const kb = `${releases({ a: 'replaced_by: [other/b]' })}  - {id: other/b, name: B, model: m, developer: other}\n`;
    expect(found(kb, ['id', 'other', 'developer'])).toEqual(['replaced-by-other doubt acme/a other/b other']);
  });
});

describe('a benchmark', () => {
  const scores = (...names: string[]): string =>
    `benchmarks: [${names.map((name, index) => `{${name}, score: ${index}, variant: v${index}}`).join(', ')}]`;
  const IDS = ['name', 'other', 'suggestion', 'version', 'count'];
  it.each<[names: string[], ...told: string[]]>([
    [['name: MMLU-Pro', 'name: mmlu pro', 'name: MMLU-Pro'], 'two-spellings mmlu pro MMLU-Pro MMLU-Pro  2'],
    [['name: mmlu pro', 'name: MMLU-Pro', 'name: MMLU-Pro'], 'two-spellings mmlu pro MMLU-Pro MMLU-Pro  2'],
    [
      ['name: MMLU v2', 'name: MMLU, version: "2"', 'name: MMLU, version: "2"'],
      'two-spellings MMLU v2 MMLU, version 2 MMLU 2 2',
    ],
    [
      ['name: AIME, version: "2025"', 'name: "AIME 2025"', 'name: "AIME 2025"'],
      'two-spellings AIME 2025 AIME 2025 AIME 2025  2',
    ],
    [['name: ＭＭＬＵ', 'name: MMLU', 'name: MMLU'], 'two-spellings ＭＭＬＵ MMLU MMLU  2'],
    [['name: MMLU', 'name: MMLU+']],
    [['name: GPQA 1.5', 'name: GPQA 15']],
    [['name: val', 'name: al']],
    [['name: a vb', 'name: ab']],
  ])('%j', (names, ...told) => {
    expect(found(releases({ a: scores(...names) }), IDS)).toEqual(told);
  });
});

describe('a price by the month', () => {
  const priced = (words: string, per = 'month'): string[] =>
    found(
      `source: press\nplans: [{id: p, name: Plan, model: m, ${words}, price: [{from: 2026-01-01, per: ${per}, amount: 10, currency: USD}]}]\n`,
      ['id', 'per', 'word'],
    );
  it.each([
    ...[
      'prepaid',
      'pre-paid',
      'paid in advance and used up',
      'pre paid',
      'top-ups',
      'top up',
      'topup',
      'minimum purchase',
      'Minimum top-up',
    ],
    ...[
      'minimum recharge',
      'minimum deposit',
      'buy credits',
      'buying credit',
      'loads credits',
      'purchase credits',
      '선불',
      '선결제',
      '충전',
      '최소 구매',
      '최소결제',
    ],
  ])('is none of what is used up: %s', (word) => {
    expect(priced(`note: "It is ${word} here"`)).toEqual([`prepaid-by-time doubt p month ${word}`]);
  });

  it('is one of anything else, and of what is used up by each', () => {
    for (const words of ['stop up', 'unprepaid', 'minimum of two', 'buy a credit', 'tops', 'prepaidness'])
      expect(priced(`note: "${words}"`), words).toEqual([]);
    for (const per of ['month', 'year', 'seat-month', 'seat-year'])
      expect(priced('note: prepaid', per)).toHaveLength(1);
    expect(priced('note: prepaid', 'prepaid')).toEqual([]);
    const name =
      'source: press\nplans: [{id: p, name: Prepaid plan, model: m, price: [{from: 2026-01-01, per: month, amount: 1, currency: USD}]}]\n';
    expect(found(name)).toEqual(['prepaid-by-time doubt']);
  });
});

describe('the same price of two sources', () => {
  const two = (first: string, second: string): string[] =>
    found(
      offer(
        `{from: 2026-01-01, currency: USD, input: 1, output: 2${first}}, {seen: 2026-01-02, currency: USD, input: 1, output: 2, source: feed${second}}`,
        'provider: acme',
      ),
      ['id', 'provider', 'keys', 'source'],
    );
  it.each<[first: string, second: string, ...told: string[]]>([
    ['', ''],
    ['', ', cache_read: 0.1, cache_write: 0.2', 'amount-lacking doubt acme/a acme cache_read 0.1+cache_write 0.2 feed'],
    [', cache_read: 0.1', ', cache_read: 0.2'],
    [', note: no cache', ', cache_read: 0.1'],
    ['', ', tiers: [{over: 1000, input: 2, output: 3}]', 'tiers-lacking doubt acme/a acme over 1000: 2/3 feed'],
    [', tiers: [{over: 1000, input: 2, output: 3}]', ', tiers: [{over: 1000, input: 2}]'],
    [
      ', tiers: [{over: 1000, input: 2, output: 3}]',
      ', tiers: [{over: 2000, input: 2}]',
      'tiers-lacking doubt acme/a acme over 2000: 2/? feed',
    ],
    [', cache_read: 0.1', ''],
  ])('%s, %s', (first, second, ...told) => {
    expect(two(first, second)).toEqual(told);
  });

  it('is another where an amount differs', () => {
    const kb = offer(
      '{from: 2026-01-01, currency: USD, input: 1, output: 2}, {seen: 2026-01-02, currency: USD, input: 1, output: 3, cache_read: 1, source: feed}',
      'provider: acme',
    );
    expect(found(kb)).toEqual([]);
  });
});

describe('a condition of a price', () => {
  const IDS = ['id', 'provider', 'conditions', 'word', 'condition'];
  const only = (when: string, more = '', currency = 'EUR', provider = 'provider: cloud'): string[] =>
    found(
      offer(`{from: 2026-01-01, currency: ${currency}, input: 1, output: 2, when: ${when}${more}}`, provider),
      IDS,
    ).map((line) => line.trim());
  it('that only some meet leaves no price to compare by', () => {
    expect(only('{region: eu}')).toEqual(['only-conditional doubt acme/a cloud region']);
    expect(only('{promotion: true}')).toEqual(['only-conditional doubt acme/a cloud promotion']);
    expect(only('{region: eu}', ', note: nowhere else')).toEqual([]);
    expect(only('{region: eu}', '', 'EUR', 'provider: cloud, note: nowhere else')).toEqual([]);
    expect(only('{region: eu}', ', until: 2026-02-01')).toEqual([]);
    expect(only('{region: us}', '', 'USD')).toEqual([]);
    expect(only('{mode: batch}')).toEqual([]);
    // At home, in its own money.
    expect(only('{region: cn}', '', 'CNY', 'provider: acme')).toEqual([]);
    expect(only('{region: cn}', '', 'USD', 'provider: acme')).toEqual(['only-conditional doubt acme/a acme region']);
    expect(only('{promotion: true}', '', 'CNY', 'provider: acme')).toEqual([
      'only-conditional doubt acme/a acme promotion',
    ]);
    const both =
      '{from: 2026-01-01, currency: USD, input: 1, when: {region: eu}}, {from: 2026-01-01, currency: USD, input: 2}';
    expect(found(offer(both))).toEqual([]);
  });

  const said = (note: string, more = ''): string[] =>
    found(offer(`{from: 2026-01-01, currency: USD, input: 1, output: 2, note: "${note}"${more}}`), [
      'word',
      'condition',
    ]);
  it.each([
    ['region', 'CN', 'China', 'Chinese', 'Beijing', 'mainland', '중국', '베이징', '본토'],
    [
      'hours',
      'off-peak',
      'offpeak',
      'peak hours',
      'peak price',
      'peak prices',
      'peak rate',
      '오프피크',
      '피크 시간',
      '피크시간',
      '비혼잡',
      '심야',
    ],
    [
      'promotion',
      'promotion',
      'promotional',
      'introductory',
      'for a limited time',
      'half price',
      '프로모션',
      '한시',
      '출시 기념',
      '출시기념',
    ],
  ])('of %s may be said in words alone', (condition, ...words) => {
    for (const word of words)
      expect(said(`as ${word} now`), word).toEqual([`unsaid-condition doubt ${word} ${condition}`]);
  });

  it('is not said by other words, nor where it is stated', () => {
    for (const word of ['machine', 'speak rates', 'peaks', 'remainland', 'promotions desk', 'half the price', 'cnn'])
      expect(said(word), word).toEqual([]);
    expect(said('China', ', when: {region: cn}')).toEqual([]);
    expect(said('introductory', ', until: 2026-12-31')).toEqual([]);
    expect(said('introductory', ', until: 2026-02-01')).toEqual([]);
    const beside = (when: string, note: string): string[] =>
      found(
        offer(
          `{from: 2026-01-01, currency: USD, input: 1, note: "${note}"}, {from: 2026-01-01, currency: USD, input: 2, when: ${when}}`,
        ),
        ['condition'],
      );
    expect(beside('{region: cn}', 'China')).toEqual([]);
    expect(beside('{promotion: true}', 'introductory')).toEqual([]);
    expect(beside('{region: cn}', 'introductory')).toEqual(['unsaid-condition doubt promotion']);
    expect(beside('{promotion: true}', 'China')).toEqual(['unsaid-condition doubt region']);
  });

  it('is said in the id of an offer and its sources too', () => {
    const kb = offer('{seen: 2026-01-01, currency: USD, input: 1}', 'provider: cloud, api_id: a-cn');
    expect(found(kb, ['word', 'condition'])).toEqual(['unsaid-condition doubt cn region']);
  });
});

describe('a plan in two currencies', () => {
  const two = (krw: string, usd = '', more?: string): string[] =>
    found(
      plan(
        `{from: 2026-01-01, per: month, amount: 20, currency: USD${usd}}, {from: 2026-01-01, per: month, currency: KRW, ${krw}}`,
        more,
      ),
      ['amounts', 'originals', 'rate', 'base', 'quote'],
    );
  it.each<[krw: string, ...told: string[]]>([
    ['amount: 28000', 'converted-price doubt KRW 28000 USD 20 1400 KRW USD'],
    ['amount: 29000', 'converted-price doubt KRW 29000 USD 20 1450 KRW USD'],
    ['amount: 26700', 'converted-price doubt KRW 26700 USD 20 1335 KRW USD'],
    ['amount: 29500'],
    ['amount: 26500'],
    ['amount: 28000, source: vendor'],
    ['amount: 28000, source: [press, vendor]'],
    ['amount: 28000, note: their own'],
    ['amount: 0'],
  ])('%s', (krw, ...told) => {
    expect(two(krw)).toEqual(told);
  });

  it('is at home in one of them, and of one length', () => {
    expect(two('amount: 28000, per: year'.replace('per: year', 'note: x'))).toEqual([]);
    const home = (country: string): string => two('amount: 28000', '', `provider: corp`).join() + country;
    expect(() => home('KR')).toThrow();
    const yearly = plan(
      '{from: 2026-01-01, per: year, amount: 20, currency: USD}, {from: 2026-01-01, per: month, amount: 28000, currency: KRW}',
    );
    expect(found(yearly)).toEqual([]);
    const corp = 'providers: [{id: corp, name: Corp, country: KR}]\n';
    const korean =
      plan(
        '{from: 2026-01-01, per: month, amount: 20, currency: USD}, {from: 2026-01-01, per: month, amount: 28000, currency: KRW}',
        'provider: corp',
      ) + corp;
    expect(found(korean, ['amounts'])).toEqual(['converted-price doubt USD 20']);
    expect(found(korean.replace('KR}', 'JP}'), ['amounts'])).toEqual(['converted-price doubt KRW 28000']);
    expect(
      found(korean.replace('KR}', 'JP}').replace('currency: USD}', 'currency: USD, source: vendor}'), ['amounts']),
    ).toEqual(['converted-price doubt KRW 28000']);
  });
});

describe('a price that a layer lays over another', () => {
  const below = `${releases({ a: '' })}offers:
  - {release: acme/a, provider: acme, cost: [{from: 2025-06-01, currency: USD, input: 1, output: 2}]}
  - {release: acme/a, provider: cloud, cost: [{from: 2025-06-01, currency: USD, input: 2, output: 4}]}
`;
  const cost = (given: string, provider = 'acme', source = 'vendor'): string =>
    `source: ${source}\noffers: [{release: acme/a, provider: ${provider}, cost: [${given}]}]\n`;
  const FROM = 'from: 2026-01-01, currency: USD';
  const judged = (...layers: string[]): string[] =>
    found([below, ...layers], ['why', 'mode', 'date', 'lacking', 'currency', 'condition', 'layer']).map((line) =>
      line.replace(/ +/g, ' ').trim(),
    );

  it.each<[given: string, ...told: string[]]>([
    [`{${FROM}, input: 3, output: 4}`],
    [`{${FROM}, input: 3}`, 'price-not-used doubt half output'],
    [`{${FROM}, output: 3}`, 'price-not-used doubt half input'],
    ['{from: 2026-06-16, currency: USD, input: 3, output: 4}', 'price-not-used doubt later 2026-06-16'],
    ['{from: 2026-06-15, currency: USD, input: 3, output: 4}'],
    [`{${FROM}, input: 3, output: 4}, {from: 2026-06-16, currency: USD, input: 3, output: 4}`],
    [`{${FROM}, input: 3, output: 4, when: {mode: batch}}`, 'price-not-used doubt mode batch'],
    [`{${FROM}, input: 3, output: 4, when: {mode: batch}}, {${FROM}, input: 4, output: 5}`],
    [`{${FROM}, input: 3, output: 4, when: {region: eu}}`, 'price-not-used doubt condition region'],
    ['{from: 2026-01-01, currency: JPY, input: 300, output: 400}', 'price-not-used doubt currency JPY'],
  ])('is told where it is not taken: %s', (given, ...told) => {
    expect(judged(cost(given))).toEqual(told);
  });

  it('at a cloud is taken where a layer below knows it, and a feed is not asked', () => {
    const price = `{${FROM}, input: 3, output: 4}`;
    expect(judged(cost(price, 'cloud'))).toEqual([]);
    const other = 'providers: [{id: new, name: New}]\n';
    expect(judged(cost(price, 'new') + other)).toEqual(['price-not-used doubt provider']);
    expect(judged(cost(price, 'new', 'feed') + other)).toEqual([]);
  });

  it('is told where a higher layer has one of its own', () => {
    expect(
      judged(cost(`{${FROM}, input: 3, output: 4}`), cost(`{${FROM}, input: 5, output: 6, note: x}`, 'acme', 'press')),
    ).toEqual(['price-not-used doubt above']);
  });
});

describe('what looks like another', () => {
  const IDS = ['key', 'value', 'id', 'other', 'character'];
  const models = (...of: string[]): string =>
    `source: vendor\nmodels:\n${of.map((more) => `  - {developer: acme, ${more}}\n`).join('')}`;
  it.each<[kb: string, ...told: string[]]>([
    // The А of Cyrillic.
    [
      models('id: x, name: Alpha', 'id: y, name: Аlpha'),
      'looks-like name Аlpha y x А',
      'mixed-scripts doubt name Аlpha   А',
    ],
    [
      models('id: y, name: Аlpha', 'id: x, name: Alpha'),
      'looks-like name Аlpha y x А',
      'mixed-scripts doubt name Аlpha   А',
    ],
    [
      models('id: x, name: X, aliases: [Alpha]', 'id: y, name: Y, aliases: [Аlpha]'),
      'looks-like aliases Аlpha y x А',
      'mixed-scripts doubt aliases Аlpha   А',
    ],
    [models('id: x, name: Alpha, aliases: [Аlpha]'), 'mixed-scripts doubt aliases Аlpha   А'],
    [
      models('id: alpha, name: X', 'id: y, name: Аlpha'),
      'looks-like name Аlpha y alpha А',
      'mixed-scripts doubt name Аlpha   А',
    ],
    [models('id: x, name: Alpha', 'id: y, name: Beta')],
    // All of one script, and like nothing else.
    [models('id: x, name: Альфа')],
    [models('id: x, name: Сосна', 'id: y, name: Alpha')],
    [models('id: x, name: СОМ', 'id: y, name: COM'), 'looks-like name СОМ x y С'],
    [
      `${releases({ alpha: '' })}  - {id: other/a, name: аlpha, model: m, developer: other}\n`,
      'looks-like name аlpha other/a acme/alpha а',
      'mixed-scripts doubt name аlpha   а',
    ],
    // Names of other groups find other things.
    [`${models('id: x, name: COM')}uses: [{id: u, name: СОМ}]\n`],
  ])('%s', (kb, ...told) => {
    expect(found(kb, IDS)).toEqual(told);
  });

  it('is told in a text of each language', () => {
    expect(found('uses: [{id: u, name: {en: COM, ko: 하나}}, {id: v, name: {en: Two, ko: СОМ}}]\n', IDS)).toEqual([
      'looks-like name СОМ v u С',
    ]);
  });
});

describe('what a layer says of what is not below it', () => {
  it('is a problem, or a doubt where it may be meant so', () => {
    expect(found(['', 'models: [{id: nosuch, remove: true}]\n'], ['kind', 'id', 'suggestion'])).toEqual([
      'removes-nothing models nosuch ',
    ]);
    expect(
      found([releases({ alpha: '' }), 'releases: [{id: acme/alpho, remove: true}]\n'], ['kind', 'id', 'suggestion']),
    ).toEqual(['removes-nothing releases acme/alpho acme/alpha']);
  });
});

describe('prices that somebody converted', () => {
  const IDS = ['id', 'amounts', 'originals', 'rate', 'base', 'quote'];
  /** Offers of a provider, each of a release of its own. */
  const sold = (costs: string[], { source = 'feed', provider = 'acme', rates = RATES } = {}): string =>
    `${releases(Object.fromEntries(costs.map((_, index) => [`r${index}`, ''])))}offers:\n${costs
      .map(
        (cost, index) =>
          `  - {release: acme/r${index}, provider: ${provider}, cost: [{seen: 2026-01-01, source: ${source}, ${cost}}]}\n`,
      )
      .join('')}${rates.replaceAll('source: press', 'source: vendor')}`;
  const usd = (input: number, output: number, more = ''): string =>
    `currency: USD, input: ${input}, output: ${output}${more}`;
  const two = (input: number, output: number, more = '', how = {}): string[] =>
    found(sold([usd(input, output, more)], how), IDS);

  it.each<[input: number, output: number, ...told: string[]]>([
    // 2 and 8 yuan at 7 to the dollar.
    [0.2857, 1.1429, 'converted-price doubt acme/r0 USD 0.2857+USD 1.1429 CNY 2+CNY 8 7 CNY USD'],
    [0.286, 1.143, 'converted-price doubt acme/r0 USD 0.286+USD 1.143 CNY 2+CNY 8 6.999 CNY USD'],
    [0.143, 0.571, 'converted-price doubt acme/r0 USD 0.143+USD 0.571 CNY 1+CNY 4 7.005 CNY USD'],
    [2, 8],
    [0.3, 1.2],
    [0.125, 0.375],
    [0.0625, 0.1875],
    [0, 1.1429],
    [1.1429, 1.1429],
  ])('are told: %d and %d', (input, output, ...told) => {
    expect(two(input, output)).toEqual(told);
  });

  it('are none of a vendor, of a note, at home, or where no rate is known', () => {
    const [input, output] = [0.2857, 1.1429];
    expect(two(input, output, '', { source: 'press' })).toHaveLength(1);
    expect(two(input, output, '', { source: 'vendor' })).toEqual([]);
    expect(two(input, output, '', { source: 'card' })).toEqual([]);
    expect(two(input, output, '', { source: '[feed, card]' })).toEqual([]);
    expect(two(input, output, ', note: they sell so')).toEqual([]);
    expect(two(input, output, '', { rates: '' })).toEqual([]);
    expect(two(input, output, '', { provider: 'cloud' })).toEqual([]);
    expect(found(sold([usd(input, output).replace('USD', 'CNY')]), IDS)).toEqual([]);
  });

  it('are told with all of an offer, tiers and caches too', () => {
    expect(two(0.2857, 1.1429, ', cache_read: 0.0286, tiers: [{over: 1000, input: 0.5714, output: 2.2857}]')).toEqual([
      'converted-price doubt acme/r0 USD 0.2857+USD 1.1429+USD 0.0286+USD 0.5714+USD 2.2857 CNY 2+CNY 8+CNY 0.2+CNY 4+CNY 16 7 CNY USD',
    ]);
    // One amount that is even at no common rate.
    expect(two(0.2857, 1.1429, ', cache_read: 0.0333')).toEqual([]);
  });

  it('of one seller are held against each other', () => {
    const same = [usd(0.2857, 1.1429), usd(0.5714, 2.2857), usd(0.1429, 0.2857)];
    expect(found(sold(same), ['id', 'rate'])).toEqual(
      ['0', '1', '2'].map((of) => `converted-price doubt acme/r${of} 7`),
    );
    // One more that is round at that rate to two digits alone.
    expect(found(sold([...same, usd(1.571, 4.857)]), ['id', 'originals'])).toContain(
      'converted-price doubt acme/r3 CNY 11+CNY 34',
    );
    expect(two(1.571, 4.857)).toEqual([]);
    // And one that is even at none near it.
    expect(found(sold([...same, usd(0.3333, 1.7777)]), ['id'])).not.toContain('converted-price doubt acme/r3');
  });

  it('of a seller whose home nobody knows are held against its other prices of the release', () => {
    const kb = `providers: [{id: corp, name: Corp}]\n${releases({ a: '' })}offers: [{release: acme/a, provider: corp, cost: [{seen: 2026-01-01, source: feed, ${usd(0.2857, 1.1429)}}, {seen: 2026-01-01, source: press, currency: CNY, input: 2, output: 8}]}]\n${RATES}`;
    expect(found(kb, ['amounts', 'base'])).toEqual(['converted-price doubt USD 0.2857+USD 1.1429 CNY']);
    expect(found(kb.replace(', {seen: 2026-01-01, source: press, currency: CNY, input: 2, output: 8}', ''))).toEqual(
      [],
    );
  });

  it.each([
    ['AU', 'AUD'],
    ['BR', 'BRL'],
    ['CA', 'CAD'],
    ['CH', 'CHF'],
    ['DE', 'EUR'],
    ['ES', 'EUR'],
    ['FI', 'EUR'],
    ['FR', 'EUR'],
    ['GB', 'GBP'],
    ['HK', 'HKD'],
    ['IN', 'INR'],
    ['IT', 'EUR'],
    ['JP', 'JPY'],
    ['KR', 'KRW'],
    ['NL', 'EUR'],
    ['SE', 'SEK'],
    ['SG', 'SGD'],
    ['TH', 'THB'],
    ['TR', 'TRY'],
  ])('are those of a seller in %s at home in %s', (country, currency) => {
    const kb = `providers: [{id: corp, name: Corp, country: ${country}}]\n${sold([usd(0.2857, 1.1429)], { provider: 'corp', rates: `rates: [{id: r, date: 2026-06-01, base: USD, quote: ${currency}, rate: 7, source: vendor}]\n` })}`;
    expect(found(kb, ['base'])).toEqual([`converted-price doubt ${currency}`]);
  });
});

describe('a price far from those that are known', () => {
  const below = (costs: string): string =>
    `${releases({ a: '', b: '' })}offers:\n  - {release: acme/a, provider: acme, cost: [${costs}]}\n  - {release: acme/b, provider: acme, cost: [{from: 2025-06-01, currency: USD, input: 100, output: 200}]}\n${RATES.replaceAll('source: press', 'source: vendor')}`;
  const BELOW = below(
    '{from: 2025-06-01, currency: USD, input: 1, output: 2}, {from: 2025-06-01, currency: USD, input: 3, output: 6, when: {mode: batch}}',
  );
  const own = 'sources: [{id: own, title: O, date: 2026-01-01, kind: KIND}]\nsource: own\n';
  const laid = (cost: string, release = 'a', kind = 'vendor', base = BELOW): string[] =>
    found(
      [
        base,
        `${own.replace('KIND', kind)}offers: [{release: acme/${release}, provider: acme, cost: [{from: 2026-01-01, ${cost}}]}]\n`,
      ],
      [...['kind', 'price', 'currency', 'usd', 'among', 'least', 'most']],
    ).filter((line) => line.startsWith('price-out-of-range'));
  it.each<[cost: string, ...told: string[]]>([
    ['currency: USD, input: 1, output: 2'],
    ['currency: USD, input: 0.1, output: 0.2'],
    ['currency: USD, input: 0.09, output: 2', 'price-out-of-range doubt input 0.09 USD 0.09 release 1 3'],
    ['currency: USD, input: 30, output: 60'],
    ['currency: USD, input: 31, output: 2', 'price-out-of-range doubt input 31 USD 31 release 1 3'],
    ['currency: USD, input: 1, output: 61', 'price-out-of-range doubt output 61 USD 61 release 2 6'],
    ['currency: USD, input: 0, output: 0'],
    ['currency: CNY, input: 7, output: 14'],
    ['currency: CNY, input: 700, output: 14', 'price-out-of-range doubt input 700 CNY 100 release 1 3'],
    ['currency: JPY, input: 70000, output: 14'],
  ])('%s', (cost, ...told) => {
    expect(laid(cost)).toEqual(told);
  });

  it('is held against all where the release has none, and is none of a feed', () => {
    const none = below('{from: 2025-06-01, currency: USD, input: 0, output: 0}');
    expect(laid('currency: USD, input: 5, output: 300', 'a', 'vendor', none)).toEqual([
      'price-out-of-range doubt input 5 USD 5 all 100 100',
    ]);
    expect(laid('currency: USD, input: 5, output: 300', 'a', 'feed', none)).toEqual([]);
    expect(laid('currency: USD, input: 500, output: 2', 'a', 'feed')).toEqual([]);
    expect(
      found(
        `${own.replace('KIND', 'vendor')}${releases({ a: '' }).replace('source: vendor\n', '')}offers: [{release: acme/a, provider: acme, cost: [{from: 2026-01-01, currency: USD, input: 1000, output: 1}]}]\n`,
      ),
    ).toEqual([]);
  });
});

describe('a price of a layer that is not taken', () => {
  const below = (costs: string): string =>
    `${releases({ a: '' })}offers:\n  - {release: acme/a, provider: acme, cost: [${costs}]}\n${RATES}`;
  const FROM = 'from: 2025-06-01, currency: USD';
  const BELOW = below(`{${FROM}, input: 1, output: 2}`);
  const own = 'sources: [{id: own, title: O, date: 2026-01-01, kind: vendor}]\n';
  const judged = (cost: string, source = 'own', base = BELOW): string[] =>
    found(
      [base, `source: ${source}\n${own}offers: [{release: acme/a, provider: acme, cost: [${cost}]}]\n`],
      [...['id', 'provider', 'why', 'date', 'mode', 'condition', 'lacking', 'source', 'day']],
    )
      .filter((line) => line.startsWith('price-not-used'))
      .map((line) => line.replace(/ +/g, ' '));
  const told = (why: string): string => `price-not-used doubt acme/a acme ${why} ${DAY}`.replace(/ +/g, ' ');

  it.each<[cost: string, ...told: string[]]>([
    ['{from: 2026-01-01, until: 2026-06-01, currency: USD, input: 1.5, output: 2}', told('ended 2026-06-01')],
    ['{seen: 2026-01-01, until: 2026-06-15, currency: USD, input: 1.5, output: 2}', told('ended 2026-06-15')],
    ['{from: 2026-07-01, currency: USD, input: 1.5, output: 2}', told('later 2026-07-01')],
    ['{seen: 2026-01-01, currency: USD, cache_read: 0.5}', told('no-text')],
    ['{from: 2026-01-01, currency: USD, input: 1.5, output: 2, when: {promotion: true}}', told('condition promotion')],
    ['{from: 2026-01-01, currency: USD, input: 1.5, output: 2, when: {region: eu, mode: batch}}', told('mode batch')],
    ['{from: 2026-01-01, currency: USD, input: 1.5, output: 2, when: {mode: priority}}', told('mode priority')],
  ])('is told with the reason: %s', (cost, ...expected) => {
    expect(judged(cost)).toEqual(expected);
  });

  it('is not told of a feed, which has a field for each', () => {
    const batch = '{seen: 2026-01-01, currency: USD, input: 1.5, output: 2, when: {mode: batch}}';
    expect(judged(batch)).toEqual([told('mode batch')]);
    expect(judged(batch, 'feed')).toEqual([]);
    expect(judged(batch, '[own, feed]')).toEqual([told('mode batch')]);
  });

  it('is not told of what ends a price below', () => {
    expect(judged(`{${FROM}, until: 2026-06-01, input: 1, output: 2}`, 'vendor')).toEqual([]);
  });

  it('is told of an offer that ended', () => {
    const ended = `source: own\n${own}offers: [{release: acme/a, provider: acme, until: 2026-06-01, cost: [{from: 2026-01-01, currency: USD, input: 1.5, output: 2}]}]\n`;
    expect(found([BELOW, ended], ['why'])).toContain('price-not-used doubt offer');
  });

  it('names the layer above that has another', () => {
    const price = (input: number): string =>
      `source: own\n${own}offers: [{release: acme/a, provider: acme, cost: [{from: 2026-01-01, currency: USD, input: ${input}, output: 2}]}]\n`;
    const all = compile(
      undefined,
      [
        { 'base.yaml': `${BASE}${BELOW}` },
        { 'one.yaml': price(1.5) },
        { 'two.yaml': price(1.6).replaceAll('own', 'other') },
      ].map((files) =>
        Object.entries(files).map(([name, text]) => ({ file: { name, path: name }, bytes: Buffer.from(text) })),
      ),
      ['base', 'one', 'two'],
    );
    const [first] = findings(all, { day: DAY, today: DAY, rates: [] }).filter(({ code }) => code === 'price-not-used');
    expect([first?.file, first?.values]).toEqual(['one.yaml', expect.objectContaining({ why: 'above', layer: 'two' })]);
  });

  it('at a provider of whom nobody knows is told with that of the developer', () => {
    const kb = `source: own\n${own}providers: [{id: new, name: New}]\noffers: [{release: acme/a, provider: new, cost: [{from: 2026-01-01, currency: USD, input: 1.5, output: 2}]}]\n`;
    expect(found([BELOW, kb], ['why', 'developer', 'own'])).toContain('price-not-used doubt provider acme acme');
    const unnamed = BELOW.replaceAll('provider: acme', 'provider: cloud');
    expect(found([unnamed, kb], ['why', 'developer', 'own'])).toContain('price-not-used doubt provider acme acme');
  });
});
