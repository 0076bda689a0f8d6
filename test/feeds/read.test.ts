import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Feed, FeedError } from '../../src/domain/feeds.ts';
import { readFeed } from '../../src/kb/import/detect.ts';
import { parseJson } from '../../src/kb/import/json.ts';

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
const read = (format: string): Feed => readFeed(fixture(`${format}.json`));
const entry = (feed: Feed, id: string) => feed.entries.find((other) => other.id === id);

it.each(['models.dev', 'openrouter', 'litellm', 'genai-prices'] as const)('tells %s from its content', (format) => {
  expect(read(format).kind.name).toBe(format);
  expect(readFeed(`\ufeff${fixture(`${format}.json`)}`)).toEqual(read(format));
});

describe('models.dev', () => {
  const feed = read('models.dev');

  it('keeps unknown, false and 0 apart', () => {
    const two = entry(feed, 'two-2025-05-01');
    expect(two?.facts).toMatchObject({ reasoning: true, attachment: false, 'limit.output': 8192 });
    expect(two?.facts).not.toHaveProperty('limit.context');
    expect(two?.facts).not.toHaveProperty('structured_output');
    expect(entry(feed, 'new-three')?.prices).toEqual([{ amounts: { input: '0', output: '0' }, tiers: [] }]);
    expect(entry(feed, 'one-latest')?.prices).toEqual([]);
  });

  it('reads tiers once, and the modes that have a word here', () => {
    expect(entry(feed, 'two-2025-05-01')?.prices).toEqual([
      { amounts: { input: '1.25', output: '10' }, tiers: [{ over: 200000, amounts: { input: '2.5', output: '15' } }] },
      { mode: 'fast', amounts: { input: '5', output: '20' }, tiers: [] },
    ]);
  });

  it('tells releases from moving aliases and other kinds of models', () => {
    const roles = ['one', 'one-latest', 'acme-embedding'].map((id) => entry(feed, id)?.role);
    expect(roles).toEqual(['release', 'alias', 'other']);
  });

  it('names the maker, not the reseller', () => {
    expect(entry(feed, 'acme/one')).toMatchObject({ provider: 'reseller', developer: 'acme' });
  });

  it('reads models.json and catalog.json too', () => {
    const model = '{"name": "One", "modalities": {"input": ["text"], "output": ["text"]}}';
    expect(readFeed(`{"acme/one": ${model}}`).entries[0]).toMatchObject({ id: 'one', developer: 'acme' });
    const catalog = `{"models": {"acme/one": ${model}}, "providers": ${fixture('models.dev.json')}}`;
    expect(readFeed(catalog).entries).toEqual(feed.entries);
  });
});

describe('OpenRouter', () => {
  const feed = read('openrouter');

  it('takes a negative price for one that varies, never for a number', () => {
    expect(entry(feed, 'demo/auto')).toMatchObject({
      prices: [],
      untaken: [
        { why: 'varies', field: 'pricing.completion', value: '-1' },
        { why: 'varies', field: 'pricing.prompt', value: '-1' },
      ],
    });
  });

  it('reads prices from text, per token', () => {
    expect(entry(feed, 'demo/nine')?.prices[0]?.amounts).toEqual({ input: '0.9', output: '0.9', cache_read: '0.09' });
    expect(entry(feed, 'demo/ten')?.prices[0]?.amounts).toEqual({ input: '10', output: '10' });
  });

  it('tells variants from the models they stand beside, drops aliases, and strips the vendor from names', () => {
    expect(feed.entries.map(({ id, name, beside = false }) => [id, name, beside])).toEqual([
      ['demo/auto', 'Auto', false],
      ['demo/nine', 'Nine', false],
      ['demo/nine', 'Nine', true],
      ['demo/ten', 'Ten', false],
    ]);
    expect(feed.skipped).toBe(1);
  });

  it('states only what the feed states', () => {
    expect(entry(feed, 'demo/nine')?.facts).toEqual({
      knowledge: '2025-01-31',
      'modalities.input': ['text', 'pdf'],
      'modalities.output': ['text'],
      'limit.context': 4096,
      tool_call: true,
      attachment: true,
      temperature: true,
    });
    expect(entry(feed, 'demo/ten')?.facts).toEqual({ 'limit.context': 8192, open_weights: true });
  });
});

describe('LiteLLM', () => {
  const feed = read('litellm');

  it('converts prices once and skips what is no model', () => {
    expect(feed.entries.map(({ id }) => id)).toEqual(['embed', 'odd', 'ok', 'tiered']);
    expect(entry(feed, 'ok')?.prices[0]?.amounts).toEqual({ input: '0.1', output: '0.57' });
    expect(entry(feed, 'embed')?.role).toBe('other');
  });

  it('leaves out an implausible price and warns with its id and value', () => {
    expect(entry(feed, 'odd')?.prices).toEqual([]);
    expect(entry(feed, 'odd')?.untaken).toEqual([
      { why: 'implausible', field: 'input_cost_per_token', value: '0.071', detail: '71000' },
      { why: 'implausible', field: 'output_cost_per_token', value: '0.071', detail: '71000' },
    ]);
  });

  it('reads tiers and batch prices from the suffixes', () => {
    expect(entry(feed, 'tiered')?.prices).toEqual([
      {
        amounts: { input: '1.25', output: '10', cache_read: '0.3125' },
        tiers: [{ over: 200000, amounts: { input: '2.5', output: '15' } }],
      },
      { mode: 'batch', amounts: { input: '0.625', output: '5' }, tiers: [] },
    ]);
  });

  it('takes an absent flag for unknown and a false one for false', () => {
    expect(entry(feed, 'tiered')?.facts).toMatchObject({ reasoning: true, structured_output: false });
    expect(entry(feed, 'tiered')?.facts).not.toHaveProperty('tool_call');
    expect(entry(feed, 'tiered')?.facts['modalities.input']).toEqual(['text', 'image', 'pdf']);
  });
});

describe('genai-prices', () => {
  it('reads dated prices, tiers and hours', () => {
    const feed = read('genai-prices');
    expect(feed.entries.map(({ id }) => id)).toEqual(['old', 'one']);
    expect(entry(feed, 'one')?.prices).toEqual([
      { amounts: { input: '5', output: '20' }, tiers: [] },
      {
        from: '2025-04-01',
        amounts: { input: '2', output: '8' },
        tiers: [{ over: 199999, amounts: { input: '4', output: '12' } }],
      },
      { from: '2099-01-01', amounts: { input: '1', output: '1' }, tiers: [] },
      { window: { start: 990, end: 30 }, amounts: { input: '0.5', output: '0.5' }, tiers: [] },
    ]);
    expect(entry(feed, 'old')?.facts).toEqual({ status: 'deprecated' });
  });
});

describe('amounts', () => {
  it('stand in one order, and in a tier hold as they did below it where they have tiers of their own', () => {
    const genai = JSON.stringify([
      {
        id: 'acme',
        models: [
          {
            id: 'a',
            prices: {
              cache_read_mtok: 0.1,
              output_mtok: { base: 2, tiers: [{ start: 200_000, price: 5 }] },
              input_mtok: { base: 1, tiers: [{ start: 128_000, price: 2 }] },
            },
          },
        ],
      },
    ]);
    const [price] = readFeed(genai).entries[0]?.prices ?? [];
    expect(JSON.stringify(price?.amounts)).toBe('{"input":"1","output":"2","cache_read":"0.1"}');
    expect(price?.tiers.map(({ over, amounts }) => `${over} ${JSON.stringify(amounts)}`)).toEqual([
      '128000 {"input":"2","output":"2","cache_read":"0.1"}',
      '200000 {"input":"2","output":"5","cache_read":"0.1"}',
    ]);
  });
});

describe('a feed that cannot be used', () => {
  const fault = (text: string, format?: string): unknown => {
    try {
      return readFeed(text, format);
    } catch (error) {
      return error instanceof FeedError ? [error.code, error.place?.line, error.place?.column] : error;
    }
  };

  it.each([
    ['{"data": [\n  {"id": "a",}\n]}', 'json', 2, 14],
    ['{"data": [\n  {"id": "a"}', 'cut', 2, 14],
    ['{"data": [{"id": "a', 'cut', 1, 20],
    ['nope', 'json', 1, 1],
    ['', 'blank', 1, 1],
    ['\ufeff \n', 'blank', 2, 1],
    ['[1 2]', 'json', 1, 4],
    ['{"a" 1}', 'json', 1, 6],
    ['{"a": 01}', 'json', 1, 8],
    ['{"a": "x\ny"}', 'json', 1, 7],
    ['{} {}', 'json', 1, 4],
    ['\ufeff{"a": b}', 'json', 1, 7],
  ])('is told with the place where it stops being JSON: %j', (text, code, line, column) => {
    expect(fault(text)).toEqual([code, line, column]);
  });

  it('is told where its format is unknown, another one, or empty', () => {
    expect(fault('{"a": 1}')).toEqual(['unknown-format', undefined, undefined]);
    expect(fault(fixture('litellm.json'), 'openrouter')).toEqual(['other-format', undefined, undefined]);
    expect(fault('{"data": []}')).toEqual(['empty', undefined, undefined]);
  });

  it.each([
    ...['', '..', '../../x', 'a/../b', 'a//b', 'a/', '/a', './a', '...', '-x', '~x', 'a b', 'a\\b', 'a?b', 'a\u0000b'],
    ...['a\u202eb', 'ａｂｃ', 'gрt-5', 'a/\u001b[31m'],
  ])('leaves out an entry whose id or provider is %j, and says so', (odd) => {
    const [entry, prices] = [{ litellm_provider: 'acme' }, { input_mtok: 1 }];
    const model = { cost: { input: 1 }, modalities: { input: ['text'] } };
    const feeds = [
      { [odd]: entry, ok: entry },
      { one: { litellm_provider: odd }, ok: entry },
      { data: [{ id: odd === '' ? odd : `acme/${odd}` }, { id: 'acme/ok' }] },
      { acme: { id: 'acme', models: { [odd]: model, ok: model } } },
      { [odd]: { id: odd, models: { one: model } }, acme: { id: 'acme', models: { ok: model } } },
      [
        {
          id: 'acme',
          models: [
            { id: odd, prices },
            { id: 'ok', prices },
          ],
        },
      ],
    ];
    for (const root of feeds) {
      const feed = readFeed(JSON.stringify(root));
      // After a slash a hyphen or a tilde begins no option.
      const left = feed.entries.filter(({ id }) => !/^acme\/[-~]x$/.test(id)).map(({ key }) => key);
      expect([left.length, left[0]?.endsWith('ok'), feed.entries.length + feed.warnings.length]).toEqual([1, true, 2]);
      for (const { code } of feed.warnings) expect(['unusable-id', 'no-entry']).toContain(code);
    }
  });

  it('takes the names that objects have by themselves for ids like any other, and for no values', () => {
    const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
    const fields = names.map((name) => `"${name}": {"input_cost_per_token": 1}`).join(', ');
    const text = names.map((name) => `"${name}": {"litellm_provider": "acme", ${fields}}`).join(', ');
    const feed = readFeed(`{${text}}`);
    expect(feed.entries.map(({ id }) => id).sort()).toEqual([...names].sort());
    for (const { facts, prices, untaken } of feed.entries)
      expect([facts, prices, untaken.length]).toEqual([{}, [], names.length]);
    expect(({} as Record<string, unknown>).input_cost_per_token).toBeUndefined();
  });

  it('tells what stands in the place of an entry by its own place, and takes the others', () => {
    const feeds = [
      { data: ['a', null, [], { id: 5 }, { id: 'acme/ok' }] },
      { acme: { id: 'acme', models: ['a', { name: 'x' }, { id: 'ok' }] }, odd: [1] },
      { list: [1], 'acme/ok': { litellm_provider: 'acme' }, none: { litellm_provider: ['acme'] } },
      [{ id: 'acme', models: [7, { id: ['x'] }, { id: 'ok', prices: { input_mtok: 1 } }] }, 'x'],
    ];
    const read = feeds.map((root) => readFeed(JSON.stringify(root)));
    expect(read.map(({ entries }) => entries.map(({ key }) => key))).toEqual([
      ['acme/ok'],
      ['acme/ok'],
      ['acme/ok'],
      ['acme/ok'],
    ]);
    expect(read.map(({ warnings }) => warnings.map(({ code, entry }) => `${code} ${entry}`))).toEqual([
      ['no-entry data[0]', 'no-entry data[1]', 'no-entry data[2]', 'no-entry data[3]'],
      ['no-entry acme.models[0]', 'no-entry acme.models[1]', 'no-entry odd'],
      ['no-entry list', 'no-entry none'],
      ['no-entry [1]', 'no-entry acme.models[0]', 'no-entry acme.models[1]'],
    ]);
  });

  it('leaves out a name that cannot be shown', () => {
    const feed = readFeed('{"data": [{"id": "a/b", "name": "x\\u202e"}]}');
    expect(feed.entries.map(({ id, name }) => [id, name])).toEqual([['a/b', undefined]]);
    expect(feed.entries[0]?.untaken).toMatchObject([{ why: 'unread', field: 'name' }]);
  });

  it('refuses more models or values than a layer could hold, before any work is done on them', () => {
    const models = (count: number): string =>
      `{${Array.from({ length: count }, (_, index) => `"m${index}": {"litellm_provider": "a"}`).join(',')}}`;
    const thrown = (act: () => unknown): unknown => {
      try {
        return act();
      } catch (error) {
        return error;
      }
    };
    expect(thrown(() => readFeed(models(40_001)))).toMatchObject({ code: 'too-many-entries', most: 40_000 });
    expect(thrown(() => parseJson('[1, 2, 3]', 3))).toMatchObject({ code: 'too-many-values', most: 3 });
    expect(parseJson('[1, 2, 3]', 4).items()).toHaveLength(3);
  });
});
