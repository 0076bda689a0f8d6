import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../src/kb/import/detect.ts';
import { onlyEntry, pricesOf, toldOf } from './support.ts';

const PRICES = { input_mtok: 1, output_mtok: 2 };
const entry = (model: object, provider: object = {}) =>
  onlyEntry([{ id: 'newlab', ...provider, models: [{ id: 'm', prices: PRICES, ...model }] }]);

it('takes what it knows of a model and its provider, and tells the rest', () => {
  const provider = {
    name: 'New Lab',
    pricing_urls: ['x'],
    price_comments: 'as of May',
    region: 'eu',
    billing: { by: 'day' },
  };
  const model = {
    name: 'M One',
    context_window: '4096',
    deprecated: false,
    removed: false,
    match: { equals: 'm' },
    prices_checked: '2026-01-01',
    price_comments: 'rounded',
    flavour: 'mild',
  };
  const read = entry(model, provider);
  expect(read).toMatchObject({
    ...{ id: 'm', key: 'newlab/m', name: 'M One', provider: 'newlab', providerName: 'New Lab', developer: 'newlab' },
    ...{ role: 'release', partial: true },
  });
  expect(read.facts).toStrictEqual({ 'limit.context': 4096 });
  expect(toldOf(read)).toEqual(['unread flavour mild', 'remark price_comments rounded']);
  const { warnings } = readFeed(
    JSON.stringify([{ id: 'newlab', ...provider, models: [{ id: 'm', prices: { input_mtok: 0 } }] }]),
  );
  expect(warnings).toEqual([
    { code: 'beside-entries', entry: 'newlab.billing.by', value: 'day' },
    { code: 'beside-entries', entry: 'newlab.price_comments', value: 'as of May' },
    { code: 'beside-entries', entry: 'newlab.region', value: 'eu' },
  ]);
});

it('has no name where the feed has none, and another maker where the id has one', () => {
  const read = entry({ id: 'x-ai/m' });
  expect(read).toMatchObject({ id: 'x-ai/m', developer: 'xai' });
  expect(read).not.toHaveProperty('name');
  expect(read).not.toHaveProperty('providerName');
});

it.each([
  [{ deprecated: true }, { status: 'deprecated' }, []],
  [{ deprecated: 'soon', removed: 'later' }, {}, ['unread deprecated soon', 'unread removed later']],
  [{ context_window: 0 }, {}, ['unread context_window 0']],
])('reads %j', (model, facts, told) => {
  const read = entry(model);
  expect([read.facts, toldOf(read)]).toStrictEqual([facts, told]);
});

it('is read from a list, a mapping and under `providers`, and leaves out what was removed', () => {
  const provider = {
    id: 'newlab',
    models: [
      { id: 'm', prices: PRICES },
      { id: 'gone', prices: PRICES, removed: true },
    ],
  };
  for (const root of [[provider], { newlab: provider }, { providers: [provider] }]) {
    const { kind, entries, skipped } = readFeed(JSON.stringify(root), 'genai-prices');
    expect([kind.name, entries.map(({ id }) => id), skipped]).toEqual(['genai-prices', ['m'], 1]);
  }
});

describe('a price', () => {
  it.each<[prices: unknown, read: string[], told: string[]]>([
    [
      {
        ...{ output_image_mtok: 11, input_image_mtok: 10, output_audio_mtok: 9, input_audio_mtok: 8 },
        ...{ output_reasoning_mtok: 7, cache_write_1h_mtok: 6, cache_write_mtok: 4, cache_read_mtok: 3 },
        ...{ output_mtok: 2, input_mtok: 1 },
      },
      [
        'input:1,output:2,cache_read:3,cache_write:4,cache_write_1h:6,reasoning:7,input_audio:8,output_audio:9,input_image:10,output_image:11',
      ],
      [],
    ],
    [{ cache_write_5m_mtok: 5 }, ['cache_write:5'], []],
    [
      { cache_write_5m_mtok: 5, cache_write_mtok: 4 },
      [],
      ['twice prices.cache_write_5m_mtok 5', 'twice prices.cache_write_mtok 4'],
    ],
    [
      {
        input_mtok: {
          base: 1,
          tiers: [
            { start: 9, price: 3 },
            { start: 5, price: 2 },
          ],
        },
      },
      ['input:1 >5 input:2 >9 input:3'],
      [],
    ],
    [
      // What starts at nothing is for all: no request is left that the base is for.
      {
        input_mtok: {
          base: 1,
          tiers: [
            { start: 0, price: 2 },
            { start: 9, price: 4 },
          ],
        },
        output_mtok: 5,
      },
      ['input:2,output:5 >9 input:4,output:5'],
      ['unread prices.input_mtok.base 1'],
    ],
    [
      { input_mtok: { base: 1, tiers: [{ start: 'many', price: 3 }] } },
      ['input:1'],
      ['unread prices.input_mtok.tiers[0].price 3', 'unread prices.input_mtok.tiers[0].start many'],
    ],
    [
      {
        input_mtok: { base: 1, tiers: [{ start: 5, price: 2 }] },
        output_mtok: { base: 2, tiers: [{ start: 9, price: 4 }] },
      },
      ['input:1,output:2 >5 input:2,output:2 >9 input:2,output:4'],
      [],
    ],
  ])('%j', (prices, read, told) => {
    const one = entry({ prices });
    expect([pricesOf(one), toldOf(one)]).toEqual([read, told]);
  });
});

describe('when a price holds', () => {
  const under = (constraint: unknown) => {
    const read = entry({ prices: [{ constraint, prices: PRICES }] });
    return [pricesOf(read), toldOf(read).map((line) => line.replaceAll('prices[0].', ''))];
  };
  const hours = (start_time: unknown, end_time: unknown): object => ({ start_time, end_time });

  it.each<[constraint: unknown, when: string]>([
    [undefined, ''],
    [null, ''],
    [{}, ''],
    [{ start_date: '2026-05-01' }, 'from 2026-05-01 '],
    [hours('00:30:00Z', '16:30Z'), '30-990 '],
    [hours('16:30:00.000Z', '00:30z'), '990-30 '],
    [hours('09:00+09:00', '18:00+0900'), '0-540 '],
    [hours('20:00-05:30', '24:00Z'), '90-0 '],
    [hours('23:59Z', '19:05Z'), '1439-1145 '],
    [{ start_date: '2026-05', ...hours('01:00Z', '02:00Z') }, 'from 2026-05 60-120 '],
  ])('is read from %j', (constraint, when) => {
    expect(under(constraint)).toEqual([[`${when}input:1,output:2`], []]);
  });

  it.each<[constraint: object]>([
    [hours('09:00', '18:00')],
    [hours('9:00Z', '18:00Z')],
    [hours('09:00Zulu', '18:00Z')],
    [hours('at 09:00Z', '18:00Z')],
    [hours('09:00:30Z', '18:00Z')],
    [hours('25:00Z', '18:00Z')],
    [hours('09:60Z', '18:00Z')],
    [hours('09:00+29:00', '18:00Z')],
    [hours('09:00Z', '09:00Z')],
    [{ start_time: '09:00Z' }],
    [{ end_time: '09:00Z' }],
    [hours(9, 18)],
    [{ start_date: 'May' }],
    [{ weekday: 'Sunday' }],
    [{ start_date: '2026-05-01', weekday: 'Sunday' }],
  ])('is not guessed: %j', (constraint) => {
    const [prices, told] = under(constraint);
    expect(prices).toEqual([]);
    const stated = Object.keys(constraint).filter((key) => key !== 'start_date' || 'weekday' in constraint === false);
    expect(told).toEqual([
      ...stated.sort().map((key) => expect.stringContaining(`condition constraint.${key} `)),
      'condition prices.input_mtok 1',
      'condition prices.output_mtok 2',
    ]);
  });
});
