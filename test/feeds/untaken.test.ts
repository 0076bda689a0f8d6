import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeedError } from '../../src/domain/feeds.ts';
import { Snapshot } from '../../src/domain/snapshot.ts';
import { notesOf } from '../../src/features/feed/notes.ts';
import { compareFeed } from '../../src/features/feed/query.ts';
import { readFeed } from '../../src/kb/import/detect.ts';
import { feedYaml } from '../../src/surfaces/feed/yaml.ts';
import { messagesOf } from '../../src/words/index.ts';
import { compiled, knowledgeOf } from '../support/knowledge.ts';
import { KNOWLEDGE } from './knowledge.ts';

const snapshot = new Snapshot(knowledgeOf(KNOWLEDGE), { asOf: '2026-11-25' });
const m = messagesOf('en');

/** What `npm run feed -- FILE --developer newlab` prints on either stream. */
function told(text: string, isVerbose = false): { out: string; err: string } {
  const feed = readFeed(text);
  const findings = compareFeed(snapshot, feed, ['newlab']);
  return { out: feedYaml(findings, m), err: notesOf(feed.warnings, findings.notes, isVerbose, m).join('\n') };
}
const json = (value: unknown): string => JSON.stringify(value);

const openrouter = (...models: object[]): string => json({ data: models });
const litellm = (entry: object, id = 'newlab/m'): string =>
  json({ [id]: { litellm_provider: 'newlab', mode: 'chat', ...entry } });
const modelsDev = (cost: object, more: object = {}): string =>
  json({ newlab: { id: 'newlab', name: 'NewLab', models: { m: { id: 'm', name: 'M', cost, ...more } } } });
const genai = (prices: unknown, more: object = {}): string =>
  json([{ id: 'newlab', name: 'NewLab', models: [{ id: 'm', name: 'M', prices, ...more }] }]);

/** A feed, what stands in its YAML or its notes, and what does not. */
type Case = [name: string, text: string, has: (string | RegExp)[], hasNot?: (string | RegExp)[]];

const FREE = /(?:input|output): 0[,}\n]/;

const CASES: Record<string, Case[]> = {
  'is free only where nothing is charged': [
    [
      'requests and images are priced, OpenRouter',
      openrouter({ id: 'newlab/m', pricing: { prompt: '0', completion: '0', request: '0.005', image: '0.04' } }),
      ['# not used: pricing.image 0.04, pricing.request 0.005', '0 is not taken for free', 'pricing.prompt 0'],
      [FREE, 'cost:'],
    ],
    [
      'a request beside tokens',
      openrouter({ id: 'newlab/m', pricing: { prompt: '0.000001', completion: '0.000002', request: '0.008' } }),
      ['input: 1, output: 2', '# not used: pricing.request 0.008'],
    ],
    [
      'requests are priced, genai-prices',
      genai({ input_mtok: 0, output_mtok: 0, requests_kcount: 5 }),
      ['prices.requests_kcount 5', '0 is not taken for free'],
      [FREE],
    ],
    [
      'searches are priced, LiteLLM',
      litellm({
        input_cost_per_token: 0,
        output_cost_per_token: 0,
        search_context_cost_per_query: { search_context_size_low: 0.03 },
      }),
      ['search_context_cost_per_query.search_context_size_low 0.03', '0 is not taken for free'],
      [FREE],
    ],
    ['speech is priced, models.dev', modelsDev({ input: 0, output: 0, input_audio: 5 }), ['input_audio: 5'], [FREE]],
    [
      'long requests are priced',
      litellm({ input_cost_per_token: 0, output_cost_per_token: 0, input_cost_per_token_above_128k_tokens: 1e-6 }),
      ['0 is not taken'],
      [FREE],
    ],
    ['one side is 0', modelsDev({ input: 0, output: 10 }), ['output: 10', 'cost.input 0'], [FREE]],
    ['one side is not stated', modelsDev({ input: 0 }), ['cost.input 0'], [FREE]],
    [
      'a price that is not understood',
      modelsDev({ input: 0, output: 0, request: 'ask us' }),
      ['cost.request ask us'],
      [FREE],
    ],
    [
      'nothing is charged',
      modelsDev({ input: 0, output: 0, cache_read: 0, per_request: 0 }),
      ['input: 0, output: 0'],
      ['not taken', 'not used'],
    ],
  ],
  'tells a price that is no price': [
    [
      'negative, models.dev',
      modelsDev({ input: -1, output: 10 }),
      ['the price varies: cost.input -1', 'output: 10'],
      ['input:'],
    ],
    [
      'negative, LiteLLM',
      litellm({ input_cost_per_token: -1 }),
      ['the price varies: input_cost_per_token -1'],
      ['cost:'],
    ],
    ['negative, genai-prices', genai({ input_mtok: -2 }), ['the price varies: prices.input_mtok -2'], ['cost:']],
    ['negative and 0', modelsDev({ input: -1, output: 0 }), ['the price varies: cost.input -1'], [FREE]],
    [
      'words',
      modelsDev({ input: 'ten', output: '$2' }),
      ['no price can be read: cost.input ten, cost.output $2'],
      ['cost:'],
    ],
    ['a comma', litellm({ input_cost_per_token: '1,5e-6' }), ['no price can be read: input_cost_per_token 1,5e-6']],
    [
      'NaN, which is no JSON',
      modelsDev({ input: 'X' }).replace('"X"', 'NaN'),
      ['no price can be read: cost.input NaN'],
    ],
    [
      'too high',
      litellm({ input_cost_per_token: 0.071, output_cost_per_token: 1e-6 }),
      ['0.071 (71000 USD per 1M tokens)', 'beside it: output_cost_per_token'],
      ['cost:'],
    ],
    [
      'per token where it is per million',
      modelsDev({ input: 3e-7, output: 6e-7 }),
      ['cannot be meant', 'cost.input 0.0000003'],
      ['cost:'],
    ],
    [
      'per 1,000 tokens on one side',
      modelsDev({ input: 0.003, output: 15 }),
      ['cannot be meant', 'cost.input 0.003'],
      ['cost:'],
    ],
    [
      'more digits than a number has',
      modelsDev({ input: 'X', output: 2 }).replace('"X"', '0.1234567890123456789'),
      ['rounded: cost.input 0.1234567890123456789'],
    ],
  ],
  'reads numbers from their text': [
    [
      'numbers as text',
      litellm({ input_cost_per_token: '1e-6', output_cost_per_token: '0.0000020', max_input_tokens: '128000' }),
      ['input: 1, output: 2', 'limit: {input: 128000}'],
      ['not used'],
    ],
    [
      'small ones',
      litellm({ input_cost_per_token: 1e-7, output_cost_per_token: 5.7e-7 }),
      ['input: 0.1, output: 0.57'],
      ['not used'],
    ],
  ],
  'keeps tiers in any spelling': [
    [
      'ranges alone',
      litellm({
        tiered_pricing: [
          { range: [32000, 128000], input_cost_per_token: 6e-7, output_cost_per_token: 3e-6 },
          { range: [0, 32000], input_cost_per_token: 3e-7, output_cost_per_token: 1.5e-6 },
        ],
      }),
      ['input: 0.3', 'output: 1.5', '{over: 32000, applies: request, input: 0.6, output: 3}'],
      ['not used'],
    ],
    [
      'ranges with a gap',
      litellm({
        tiered_pricing: [
          { range: [0, 32000], input_cost_per_token: 3e-7 },
          { range: [64000, 128000], input_cost_per_token: 6e-7 },
        ],
      }),
      ['over: 64000', 'tiered_pricing[1].range [64000, 128000] (32000)'],
    ],
    [
      'sizes and modes in the names',
      litellm({
        input_cost_per_token: 1e-6,
        input_cost_per_token_above_128k_tokens: 2e-6,
        input_cost_per_token_above_1m_tokens: 4e-6,
        input_cost_per_token_priority: 3e-6,
        input_cost_per_token_above_200k_tokens_priority: 5e-6,
      }),
      [
        'over: 128000, applies: request, input: 2',
        'over: 1000000, applies: request, input: 4',
        /input: 3\s+tiers:\s+- \{over: 200000, applies: request, input: 5\}/,
      ],
      ['not used'],
    ],
    [
      'the same tier twice, differently',
      modelsDev({
        input: 1,
        tiers: [{ tier: { type: 'context', size: 200000 }, input: 2 }],
        context_over_200k: { input: 3 },
      }),
      ['over: 200000, applies: request, input: 2', '# not used: cost.context_over_200k.input 3'],
    ],
    [
      'a tier of something else',
      modelsDev({ input: 1, tiers: [{ tier: { type: 'session', size: 5 }, input: 9 }] }),
      ['cost.tiers[0].tier.type session'],
      ['over:'],
    ],
    [
      'a tier of nothing',
      litellm({ input_cost_per_token_above_128k_tokens: 2e-6 }),
      ['# not used: input_cost_per_token_above_128k_tokens 0.000002'],
      ['cost:'],
    ],
  ],
  'keeps how long a cache lasts': [
    [
      'models.dev',
      modelsDev({ input: 1, cache_write_5m: 1.25, cache_write_1h: 2 }),
      ['cache_write: 1.25, cache_write_1h: 2'],
      ['not used'],
    ],
    [
      'LiteLLM',
      litellm({
        input_cost_per_token: 1e-6,
        cache_creation_input_token_cost: 1.25e-6,
        cache_creation_input_token_cost_above_1hr: 2e-6,
      }),
      ['cache_write: 1.25, cache_write_1h: 2'],
      ['not used'],
    ],
    [
      'genai-prices',
      genai({ input_mtok: 1, cache_write_5m_mtok: 1.25, cache_write_1h_mtok: 2 }),
      ['cache_write: 1.25, cache_write_1h: 2'],
      ['not used'],
    ],
    ['another lifetime', modelsDev({ input: 1, cache_write_24h: 4 }), ['# not used: cost.cache_write_24h 4']],
  ],
  'keeps the hours and days of a price': [
    [
      'a window and the rest of the day',
      genai([
        { prices: { input_mtok: 0.135 } },
        { constraint: { start_time: '00:30:00Z', end_time: '16:30:00Z' }, prices: { input_mtok: 0.27 } },
      ]),
      ['input: 0.135, when: {hours: 16:30-00:30 UTC}', 'input: 0.27, when: {hours: 00:30-16:30 UTC}'],
      [/input: [\d.]+, source/],
    ],
    [
      'windows alone, in another zone',
      genai([
        { constraint: { start_time: '01:00:00+08:00', end_time: '09:00:00+08:00' }, prices: { input_mtok: 1 } },
        { constraint: { start_time: '09:00:00+08:00', end_time: '01:00:00+08:00' }, prices: { input_mtok: 2 } },
      ]),
      ['input: 1, when: {hours: 17:00-01:00 UTC}', 'input: 2, when: {hours: 01:00-17:00 UTC}'],
    ],
    [
      'windows that overlap: the last one is paid',
      genai([
        { constraint: { start_time: '01:00:00Z', end_time: '09:00:00Z' }, prices: { input_mtok: 1 } },
        { constraint: { start_time: '03:00:00Z', end_time: '04:00:00Z' }, prices: { input_mtok: 2 } },
      ]),
      ['input: 1, when: {hours: "01:00-03:00, 04:00-09:00 UTC"}', 'input: 2, when: {hours: 03:00-04:00 UTC}'],
    ],
    [
      'days of the week, which are not read',
      genai([{ prices: { input_mtok: 1 } }, { constraint: { days: ['Sat', 'Sun'] }, prices: { input_mtok: 0.5 } }]),
      [
        'input: 1, source',
        'when or in what a price holds: prices[1].constraint.days [Sat, Sun], prices[1].prices.input_mtok 0.5',
      ],
    ],
    [
      'a later day',
      genai([{ prices: { input_mtok: 1 } }, { constraint: { start_date: '2027-01-01' }, prices: { input_mtok: 2 } }]),
      ['input: 1, source', 'a price of another day or of no hour: cost 2027-01-01: input 2'],
    ],
    [
      'hours beside the amounts',
      modelsDev({ input: 1, hours: '16:30-00:30 UTC' }),
      ['cost.hours 16:30-00:30 UTC', 'beside it: cost.input 1'],
      ['cost:'],
    ],
  ],
  'tells what a price is in': [
    [
      'a currency',
      modelsDev({ input: 1, output: 2, currency: 'EUR' }),
      ['cost.currency EUR', 'beside it: cost.input 1'],
      ['cost:'],
    ],
    [
      'a currency of the provider',
      json({ newlab: { id: 'newlab', currency: 'CNY', models: { m: { cost: { input: 1 } } } } }),
      ['newlab.currency: CNY', 'beside it: cost.input 1'],
      ['cost:'],
    ],
    ['dollars', modelsDev({ input: 1, output: 2, currency: 'USD' }), ['input: 1, output: 2'], ['cost.currency']],
    ['a unit', modelsDev({ input: 1, output: 2, unit: '1k' }), ['cost.unit 1k'], ['cost:']],
    [
      'a remark',
      genai({ input_mtok: 1 }, { price_comments: 'half on Sundays' }),
      ['input: 1', 'remarks on its prices: price_comments half on Sundays'],
    ],
  ],
  'tells what is no fact here': [
    [
      'unknown keys and values',
      modelsDev(
        { input: 1, per_image: 0.04 },
        {
          telepathy: true,
          status: 'zombie',
          knowledge: 'soon',
          release_date: '2026-13-45',
          modalities: { input: ['text', 'hologram'] },
        },
      ),
      [
        '# not used: cost.per_image 0.04',
        '# not used: knowledge soon, modalities.input [text, hologram], release_date 2026-13-45, status zombie, telepathy true',
      ],
    ],
    [
      'limits that contradict',
      modelsDev({ input: 1 }, { limit: { context: 4096, output: 8192 } }),
      ['contradict each other', 'limit.output 8192 (limit.context 4096)'],
    ],
    [
      'a surcharge',
      litellm({ input_cost_per_token: 1e-6, regional_processing_uplift_multiplier_eu: 1.1 }),
      ['regional_processing_uplift_multiplier_eu 1.1'],
    ],
    [
      'a flag that the list of inputs contradicts',
      litellm({ supported_modalities: ['text'], supports_audio_input: true }),
      ['supports_audio_input true'],
    ],
    [
      'a key twice',
      litellm({ a: 1 }).replace('"a":1', '"input_cost_per_token":1e-6,"input_cost_per_token":2e-6'),
      [
        'stands twice with different values, none is used: input_cost_per_token 0.000001, input_cost_per_token 0.000002',
      ],
      ['cost:'],
    ],
    ['keys that objects have', litellm({ x: 1 }).replace('"x"', '"__proto__"'), ['__proto__ 1']],
    [
      'another page of the list',
      json({ data: [{ id: 'newlab/m' }], links: { next: '/page2' } }),
      ['links.next: /page2: stands beside the entries'],
    ],
    ['what is no entry', '{"data": [null, {"id": 7}, {"id": "newlab/m"}]}', ['data[0]: no entry', 'data[1]: no entry']],
    [
      'a list where a mapping belongs',
      json({ newlab: { id: 'newlab', models: [{ id: 'm', cost: { input: 1 } }] } }),
      ['input: 1'],
    ],
  ],
  'has an entry for what is listed as a variant alone': [
    [
      'free, to a day',
      openrouter(
        {
          id: 'newlab/solo:free',
          name: 'NewLab: Solo (free)',
          pricing: { prompt: '0', completion: '0' },
          expiration_date: '2026-12-31',
        },
        { id: 'newlab/other', pricing: { prompt: '0.000001' } },
        { id: 'newlab/other:free', pricing: { prompt: '0' } },
      ),
      [
        'id: newlab/solo\n    name: Solo\n',
        'api_id: newlab/solo:free',
        'input: 0, output: 0',
        'expiration_date 2026-12-31',
        'this variant alone',
      ],
      ['id: newlab/other:free', 'retirement_date:'],
    ],
    [
      'a variant beside its model, which stands whatever it costs',
      openrouter(
        {
          id: 'newlab/m:extended',
          pricing: { prompt: '0.000003', completion: '0.000004' },
          context_length: 64000,
          supported_parameters: ['tools'],
        },
        { id: 'newlab/m', pricing: { prompt: '0', completion: '0' }, context_length: 32000 },
      ),
      [
        'input: 0, output: 0',
        'limit: {context: 32000}',
        'cost.input 3 (newlab/m:extended), cost.output 4 (newlab/m:extended)',
        'limit.context 64000 (newlab/m:extended), tool_call true (newlab/m:extended)',
      ],
      ['this variant alone', 'tool_call: true', 'api_id: newlab/m:extended'],
    ],
    [
      'a free variant of a model without a price',
      openrouter(
        { id: 'newlab/m', pricing: { prompt: '-1', completion: '-1' } },
        { id: 'newlab/m:free', pricing: { prompt: '0', completion: '0' } },
      ),
      ['the price varies: pricing.completion -1, pricing.prompt -1', 'cost input 0, output 0 (newlab/m:free)'],
      [FREE],
    ],
  ],
  'tells what is not of the type it should be': [
    [
      'a size that is no number, and one in another spelling',
      openrouter(
        { id: 'newlab/m', context_length: '128k' },
        { id: 'newlab/n', context_length: '1e5', top_provider: { context_length: 100000 } },
      ),
      ['context_length 128k', 'limit: {context: 100000}'],
      ['context_length 1e5'],
    ],
    [
      'parameters that are no list, an address that is no text',
      openrouter(
        { id: 'newlab/m', supported_parameters: 'tools', hugging_face_id: 7 },
        { id: 'newlab/n', supported_parameters: { tools: true }, hugging_face_id: ' ' },
      ),
      ['hugging_face_id 7, supported_parameters tools', 'supported_parameters.tools true'],
      ['tool_call:', 'open_weights:', 'not used: hugging_face_id  '],
    ],
    [
      'a way of use in capitals, and remarks',
      litellm({ mode: 'Chat', input_cost_per_token: 1e-6, comment: 'dearer by day', metadata: { notes: 'in CNY' } }),
      ['input: 1', 'comment dearer by day', 'metadata.notes in CNY'],
    ],
  ],
  'uses what has a place here': [
    [
      'a cache that was hit, and images by token',
      litellm({
        input_cost_per_token: 1e-6,
        input_cost_per_token_cache_hit: 1e-7,
        input_cost_per_image_token: 3e-6,
        output_cost_per_image_token: 4e-6,
      }),
      ['input: 1, cache_read: 0.1, input_image: 3, output_image: 4'],
      ['not used'],
    ],
    [
      'that a model always reasons',
      openrouter({ id: 'newlab/m', reasoning: { mandatory: true, supported_efforts: ['high'] } }),
      ['reasoning: true'],
      ['not used'],
    ],
    [
      'that a model gives back no text, whatever it is called',
      openrouter(
        { id: 'newlab/m', pricing: { prompt: '0.000001' } },
        { id: 'newlab/vectors', architecture: { output_modalities: ['embeddings'] } },
      ),
      ['id: newlab/m'],
      ['newlab/vectors'],
    ],
  ],
  'takes none of two that differ, whichever comes first': [
    [
      'tiers of one size',
      modelsDev({
        input: 1,
        output: 2,
        tiers: [
          { tier: { type: 'context', size: 200000 }, input: 2, output: 5 },
          { tier: { type: 'context', size: 200000 }, input: 3, output: 5 },
        ],
      }),
      [
        'over: 200000, applies: request, output: 5',
        'stands twice with different values, none is used: cost.tiers[0].input 2, cost.tiers[1].input 3',
      ],
    ],
    [
      'tiers of one size of one amount',
      genai({
        input_mtok: {
          base: 1,
          tiers: [
            { start: 128000, price: 2 },
            { start: 128000, price: 3 },
            { start: 128000, price: 2 },
          ],
        },
      }),
      ['input: 1, source', 'none is used: prices.input_mtok.tiers[0].price 2, prices.input_mtok.tiers[1].price 3'],
      ['over:'],
    ],
    [
      'a range from 0 and the plain price',
      litellm({
        input_cost_per_token: 9e-7,
        output_cost_per_token: 2e-6,
        tiered_pricing: [{ range: [0, 32000], input_cost_per_token: 3e-7, output_cost_per_token: 2e-6 }],
      }),
      ['output: 2', 'input_cost_per_token 0.0000009, tiered_pricing[0].input_cost_per_token 0.0000003'],
      ['input: 0'],
    ],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s', (_, text, has, hasNot = []) => {
    const { out, err } = told(text);
    for (const part of has) expect(`${out}\n${err}`).toMatch(typeof part === 'string' ? escaped(part) : part);
    // The head counts; what is said of the records stands below it.
    const body = out.slice(out.indexOf('\nreleases:'));
    for (const part of hasNot) expect(body).not.toMatch(typeof part === 'string' ? escaped(part) : part);
    expect(compiled(KNOWLEDGE, out).problems).toEqual([]);
    // What is told above a record is told on stderr too.
    for (const line of body.match(/# not used: .*/g) ?? []) expect(err).toContain(line.split(' ')[3]);
  });
});
const escaped = (text: string): RegExp => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

it('has one line for many values of a kind, and one for each where that is asked for', () => {
  const models = Array.from({ length: 5 }, (_, index) => ({ id: `newlab/m${index}`, pricing: { web_search: '0.01' } }));
  expect(told(openrouter(...models)).err).toBe(
    '5 entries: pricing.web_search, such as 0.01 (newlab/m0): not used\n--verbose names each.',
  );
  expect(told(openrouter(...models), true).err.split('\n')).toHaveLength(5);
});

it('knows web pages and what nests too deep', () => {
  const code = (text: string): unknown => {
    try {
      return readFeed(text);
    } catch (error) {
      return error instanceof FeedError ? error.code : error;
    }
  };
  expect(code('<!DOCTYPE html>\n<html></html>')).toBe('html');
  expect(code('['.repeat(100_000))).toBe('too-deep');
  expect(code(`{"a": "${'\\u0041'.repeat(100_000)}"}`)).toBe('unknown-format');
});

/** The same JSON with its keys, and the entries of its lists of models, in another order. */
const shuffled = (value: unknown, random: () => number, key = ''): unknown => {
  const order = <T>(items: T[]): T[] =>
    items
      .map((item): [number, T] => [random(), item])
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  if (Array.isArray(value)) {
    const items = value.map((item) => shuffled(item, random));
    return ['data', 'models', 'tiered_pricing', 'tiers'].includes(key) ? order(items) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(order(Object.entries(value).map(([name, item]) => [name, shuffled(item, random, name)])));
};

const price = (input: number, output: number, more: object = {}): object => ({
  litellm_provider: 'newlab',
  mode: 'chat',
  input_cost_per_token: input,
  output_cost_per_token: output,
  ...more,
});
/** Entries of a model that say different things. */
const TWINS = json({
  'newlab/m-1': price(2.7e-7, 1.1e-6, { max_input_tokens: 65536 }),
  'm-1': price(1.4e-7, 2.8e-7, { max_input_tokens: 128000, supports_reasoning: true }),
  'newlab/m-2': price(0, 0),
  'm-2': price(1e-6, 3e-6, { max_output_tokens: 4096 }),
});

it('has the same to say for any order of keys and entries', () => {
  const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures', `${name}.json`), 'utf8');
  const feeds = [TWINS, ...['models.dev', 'litellm', 'openrouter', 'genai-prices'].map(fixture)];
  const said = (text: string): unknown => {
    const feed = readFeed(text);
    const findings = compareFeed(snapshot, feed, ['acme', ...(text.includes('newlab') ? ['newlab'] : [])]);
    return [feedYaml(findings, m), notesOf(feed.warnings, findings.notes, true, m)];
  };
  const plain = feeds.map(said);
  fc.assert(
    fc.property(
      fc.nat(feeds.length - 1),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (index, stream) => {
        const random = (): number => stream.next().value ?? 0;
        expect(said(json(shuffled(JSON.parse(feeds[index] ?? ''), random)))).toEqual(plain[index]);
      },
    ),
    { numRuns: 40 },
  );
});

it('tells both values of two entries of one model, and takes the one that is charged', () => {
  const { out, err } = told(TWINS);
  expect(out).toContain(
    'another entry of the same model says otherwise: cost.input 0.27 (newlab/m-1), cost.output 1.1',
  );
  expect(out).toContain('limit.input 65536 (newlab/m-1)');
  expect(out).toContain('input: 0.14, output: 0.28');
  expect(out).toContain('input: 1, output: 3');
  expect(out).not.toMatch(FREE);
  expect(err).toContain('cost.input 0 (newlab/m-2)');
});
