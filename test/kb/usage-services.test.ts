import { describe, expect, it } from 'vitest';
import { type UsageAsked, UsageLogError, type UsageRecord } from '../../src/domain/usage.ts';
import { readUsage } from '../../src/kb/usage/log.ts';

/** Whole answers and logs as services give them, and all that is taken of each. */
const read = (value: unknown, asked?: UsageAsked) =>
  readUsage('log', typeof value === 'string' ? value : JSON.stringify(value), asked);
const taken = (value: unknown, asked?: UsageAsked): Omit<UsageRecord, 'record' | 'line'>[] =>
  read(value, asked).records.map(({ record: _, line: __, ...rest }) => rest);

describe('what is taken of', () => {
  const chat = (usage: object, more: object = {}) => ({
    id: 'c1',
    model: 'gpt-4o',
    created: 1795000000,
    ...more,
    usage,
  });
  const at = { day: '2026-11-18', minute: 666 };
  it.each<[string, unknown, object]>([
    [
      'a chat completion in another tier',
      chat({ prompt_tokens: 5, completion_tokens: 2, total_tokens: 7 }, { service_tier: 'flex' }),
      { id: 'c1', ...at, model: 'gpt-4o', mode: 'flex', requests: 1, tokens: { input: 5, output: 2 } },
    ],
    [
      'a chat completion whose output is thinking in part',
      chat({
        prompt_tokens: 5,
        completion_tokens: 20,
        total_tokens: 25,
        completion_tokens_details: { reasoning_tokens: 20 },
      }),
      { id: 'c1', ...at, model: 'gpt-4o', requests: 1, tokens: { input: 5, output: 20 }, reasoning: 20 },
    ],
    [
      'an answer of OpenRouter',
      chat({ prompt_tokens: 5, completion_tokens: 2, cost: 0.25 }, { id: 'gen-1', model: 'openai/gpt-4o' }),
      {
        ...{ id: 'gen-1', ...at, model: 'openai/gpt-4o', service: 'openrouter', requests: 1 },
        tokens: { input: 5, output: 2 },
        cost: { amount: '0.25', currency: 'USD' },
      },
    ],
    [
      'a response of OpenAI',
      {
        ...{ id: 'resp_1', object: 'response', created_at: 1795000000, model: 'gpt-5', service_tier: 'default' },
        usage: {
          input_tokens: 37,
          input_tokens_details: { cached_tokens: 30 },
          output_tokens: 11,
          output_tokens_details: { reasoning_tokens: 0 },
          total_tokens: 48,
        },
      },
      {
        ...{ id: 'resp_1', ...at, model: 'gpt-5', requests: 1, reasoning: 0 },
        tokens: { input: 7, cache_read: 30, output: 11 },
      },
    ],
    [
      'a turn of a realtime session',
      {
        type: 'response.done',
        response: {
          ...{ object: 'realtime.response', id: 'resp_2', model: 'gpt-realtime' },
          usage: {
            total_tokens: 275,
            input_tokens: 127,
            output_tokens: 148,
            input_token_details: {
              cached_tokens: 64,
              text_tokens: 119,
              audio_tokens: 8,
              cached_tokens_details: { text_tokens: 60, audio_tokens: 4 },
            },
            output_token_details: { text_tokens: 36, audio_tokens: 112 },
          },
        },
      },
      // Of 127: 60 of text and 4 of audio were cached; 4 of audio and 59 of text were not.
      {
        ...{ id: 'resp_2', model: 'gpt-realtime', requests: 1 },
        tokens: { input: 59, cache_read: 60, input_audio: 4, undivided: 4, output: 36, output_audio: 112 },
      },
    ],
    [
      'a row of the usage of an organisation, with audio that adds up',
      {
        ...{
          object: 'organization.usage.completions.result',
          start_time: 1795046400,
          model: 'gpt-audio',
          batch: false,
        },
        ...{ service_tier: 'priority', num_model_requests: 3, input_tokens: 100, input_cached_tokens: 30 },
        ...{ input_text_tokens: 50, input_audio_tokens: 20, input_cached_audio_tokens: 10, input_image_tokens: 0 },
        ...{ output_tokens: 40, output_text_tokens: 25, output_audio_tokens: 15 },
      },
      {
        ...{ day: '2026-11-19', model: 'gpt-audio', mode: 'priority', requests: 3 },
        tokens: { input: 50, cache_read: 20, input_audio: 20, undivided: 10, output: 25, output_audio: 15 },
      },
    ],
    [
      'such a row whose audio does not add up',
      {
        ...{ object: 'organization.usage.completions.result', start_time: 1795046400, model: 'gpt-audio', batch: true },
        ...{ num_model_requests: 3, input_tokens: 100, input_audio_tokens: 20, output_tokens: 40 },
      },
      {
        ...{ day: '2026-11-19', model: 'gpt-audio', mode: 'batch', requests: 3 },
        tokens: { undivided: 100, output: 40 },
      },
    ],
    [
      'a message of Anthropic that searched, bound to a region',
      {
        ...{ type: 'message', id: 'msg_1', model: 'claude-x' },
        usage: {
          ...{ input_tokens: 5, output_tokens: 3, service_tier: 'standard', inference_geo: 'US' },
          server_tool_use: { web_search_requests: 2 },
        },
      },
      {
        ...{ id: 'msg_1', model: 'claude-x', region: 'us', requests: 1, tools: 2 },
        tokens: { input: 5, cache_read: 0, output: 3 },
      },
    ],
    [
      'a fast message of Anthropic that is bound to no region and searched nothing',
      {
        ...{ type: 'message', id: 'msg_1', model: 'claude-x' },
        usage: {
          ...{ input_tokens: 5, output_tokens: 3, service_tier: 'standard', inference_geo: 'global', speed: 'fast' },
          server_tool_use: { web_search_requests: 0 },
        },
      },
      { id: 'msg_1', model: 'claude-x', mode: 'fast', requests: 1, tokens: { input: 5, cache_read: 0, output: 3 } },
    ],
    [
      'a row of the report of Anthropic that was not divided by tier or window',
      {
        ...{ starting_at: '2026-11-01T00:00:00Z', uncached_input_tokens: 9, output_tokens: 4, model: 'claude-x' },
        ...{ cache_creation_5m_input_tokens: 3, cache_creation_1h_input_tokens: 2, service_tier: null },
      },
      {
        ...{ day: '2026-11-01', model: 'claude-x', mayBe: ['batch', 'priority', 'flex'] },
        tokens: { input: 9, cache_read: 0, cache_write: 3, cache_write_1h: 2, output: 4 },
      },
    ],
    [
      'an answer of Converse',
      {
        ...{ requestId: 'q', modelId: 'anthropic.claude-x', timestamp: '2026-11-20T10:00:00Z', stopReason: 'end_turn' },
        usage: { inputTokens: 7, outputTokens: 2, totalTokens: 19, cacheReadInputTokens: 6, cacheWriteInputTokens: 4 },
      },
      {
        ...{ id: 'q', day: '2026-11-20', minute: 600, model: 'anthropic.claude-x', service: 'bedrock', requests: 1 },
        tokens: { input: 7, cache_read: 6, cache_write_any: 4, output: 2 },
      },
    ],
    [
      'an answer of Gemini with tools, a cache and images',
      {
        ...{ responseId: 'r', modelVersion: 'gemini-x', createTime: '2026-11-20T00:01:00Z' },
        usageMetadata: {
          ...{ promptTokenCount: 100, cachedContentTokenCount: 40, toolUsePromptTokenCount: 10 },
          ...{ candidatesTokenCount: 50, thoughtsTokenCount: 20, totalTokenCount: 180, trafficType: 'ON_DEMAND' },
          candidatesTokensDetails: [
            { modality: 'TEXT', tokenCount: 20 },
            { modality: 'IMAGE', tokenCount: 30 },
          ],
        },
      },
      {
        ...{
          id: 'r',
          day: '2026-11-20',
          minute: 1,
          model: 'gemini-x',
          service: 'vertex ai',
          requests: 1,
          reasoning: 20,
        },
        tokens: { input: 70, cache_read: 40, output: 40, output_image: 30 },
      },
    ],
    [
      'an answer of Gemini in the spelling of Python, whose total counts the thinking in',
      {
        model_version: 'gemini-x',
        usage_metadata: {
          ...{ prompt_token_count: 10, candidates_token_count: 8, thoughts_token_count: 5, total_token_count: 18 },
          traffic_type: 'ON_DEMAND_PRIORITY',
        },
      },
      {
        ...{ model: 'gemini-x', service: 'vertex ai', mode: 'priority', requests: 1, reasoning: 5 },
        tokens: { input: 10, output: 8 },
      },
    ],
    [
      'a generation of OpenRouter',
      {
        data: {
          ...{ id: 'gen-1', total_cost: 0.0015, created_at: '2026-07-15T23:33:19.43+00:00', model: 'openai/gpt-4o' },
          ...{ tokens_prompt: 10, tokens_completion: 25, native_tokens_prompt: 12, native_tokens_completion: 26 },
          ...{ native_tokens_reasoning: 5, native_tokens_cached: 3, num_search_results: 4 },
        },
      },
      {
        ...{ id: 'gen-1', day: '2026-07-15', minute: 1413, model: 'openai/gpt-4o', service: 'openrouter', requests: 1 },
        tokens: { input: 9, cache_read: 3, output: 26 },
        ...{ reasoning: 5, tools: 1, cost: { amount: '0.0015', currency: 'USD' } },
      },
    ],
    [
      'the activity of OpenRouter, of a free variant',
      {
        data: [
          {
            ...{ date: '2026-08-24', model_permaslug: 'openai/gpt-4.1', variant: 'free', usage: 0, requests: 5 },
            ...{ prompt_tokens: 50, completion_tokens: 125, reasoning_tokens: 25 },
          },
        ],
      },
      {
        ...{ day: '2026-08-24', model: 'openai/gpt-4.1:free', service: 'openrouter', requests: 5, reasoning: 25 },
        tokens: { input: 50, output: 125 },
        cost: { amount: '0', currency: 'USD' },
      },
    ],
    [
      'a spend log of LiteLLM that kept what the service told',
      [
        {
          ...{ request_id: 'q', spend: 0.5, prompt_tokens: 100, completion_tokens: 9, model: 'gpt-4o' },
          ...{ startTime: '2026-11-20T10:00:00.000Z', custom_llm_provider: 'azure', cache_hit: 'False' },
          metadata: '{"usage_object":{"prompt_tokens":100,"completion_tokens":9,"cache_read_input_tokens":60}}',
        },
        { request_id: 'w', spend: 0, prompt_tokens: 100, completion_tokens: 9, model: 'gpt-4o', cache_hit: 'True' },
      ],
      {
        ...{ id: 'q', day: '2026-11-20', minute: 600, model: 'gpt-4o', service: 'azure', requests: 1 },
        tokens: { input: 40, cache_read: 60, output: 9 },
        cost: { amount: '0.5', currency: 'USD' },
      },
    ],
    [
      'a spend log of LiteLLM whose metadata is no JSON',
      { request_id: 'q', spend: '0.50', prompt_tokens: 100, completion_tokens: 9, model: 'gpt-4o', metadata: '{half' },
      {
        ...{ id: 'q', model: 'gpt-4o', requests: 1, tokens: { input: 100, output: 9 } },
        cost: { amount: '0.5', currency: 'USD' },
      },
    ],
    [
      'a week of ccusage, of one model',
      {
        weekly: [
          {
            ...{ week: '2026-11-16', inputTokens: 3, outputTokens: 4, cacheCreationTokens: 5, cacheReadTokens: 6 },
            ...{ totalCost: 1.5, modelsUsed: ['claude-x'] },
          },
        ],
      },
      {
        ...{ day: '2026-11-16', to: '2026-11-22', model: 'claude-x' },
        tokens: { input: 3, cache_read: 6, cache_write_any: 5, output: 4 },
        cost: { amount: '1.5', currency: 'USD' },
      },
    ],
    [
      'a block of ccusage, but no gap between blocks',
      {
        blocks: [
          {
            ...{ startTime: '2026-11-16T10:00:00Z', isGap: false, costUSD: 2, models: ['claude-x'] },
            tokenCounts: {
              ...{ inputTokens: 3, outputTokens: 4, cacheCreationInputTokens: 5, cacheReadInputTokens: 6 },
            },
          },
          { startTime: '2026-11-16T15:00:00Z', isGap: true, tokenCounts: { inputTokens: 9, outputTokens: 9 } },
        ],
      },
      {
        ...{ day: '2026-11-16', model: 'claude-x' },
        tokens: { input: 3, cache_read: 6, cache_write_any: 5, output: 4 },
        cost: { amount: '2', currency: 'USD' },
      },
    ],
    [
      'Codex by ccusage, whose input holds the cache',
      {
        daily: [
          {
            ...{ date: '2026-11-16', inputTokens: 100, cachedInputTokens: 60, outputTokens: 9 },
            ...{
              reasoningOutputTokens: 4,
              costUSD: 0.1,
              models: { 'gpt-5': { inputTokens: 100, cachedInputTokens: 60, outputTokens: 9 } },
            },
          },
        ],
      },
      { day: '2026-11-16', model: 'gpt-5', tokens: { input: 40, cache_read: 60, output: 9 } },
    ],
  ])('%s', (_, value, record) => {
    const log = read(value);
    expect(log.problems).toEqual([]);
    expect(taken(value)).toEqual([record]);
  });

  it.each([
    ['auto', undefined],
    ['default', undefined],
    ['ON_DEMAND', undefined],
    ['unspecified', undefined],
    ['Priority', 'priority'],
    ['on_demand_flex', 'flex'],
    ['priority_on_demand', 'priority'],
    ['not_on_demand_x', 'not_on_demand_x'],
  ])('the tier %s is %s', (tier, mode) => {
    const [record] = taken(chat({ prompt_tokens: 1 }, { service_tier: tier }));
    expect(record?.mode).toBe(mode);
  });
});

it('what was written to a cache stands in the details, where LiteLLM passes it on', () => {
  const details = { cached_tokens: 5, cache_creation_tokens: 20 };
  expect(
    taken({ model: 'm', usage: { prompt_tokens: 40, completion_tokens: 1, prompt_tokens_details: details } }),
  ).toMatchObject([{ tokens: { input: 15, cache_read: 5, cache_write_any: 20, output: 1 } }]);
});

describe('rows of JSON whose keys are named', () => {
  const columns = { model: 'M', date: 'when', prompt: 'in', output: 'out' };
  it('are read, in a list or a line each', () => {
    const row = { M: 'm', when: '2026-11-20', in: 5, out: 2, other: 1 };
    const record = { day: '2026-11-20', model: 'm', tokens: { input: 5, output: 2 } };
    expect(taken([row, row], { columns })).toEqual([record, record]);
    const lines = read(`${JSON.stringify(row)}\n${JSON.stringify(row)}\n`, { columns });
    expect(lines.records.map(({ line }) => line)).toEqual([1, 2]);
    expect(lines).toMatchObject({ formats: ['csv'], columns: { guessed: false, of: columns } });
  });
  it('leave out what is no row, and are told where a key is not there', () => {
    expect(read([5, { M: 'm', when: '2026-11-20', in: 5, out: 2 }], { columns })).toMatchObject({
      records: [{ model: 'm' }],
      without: 1,
    });
    expect(() => read([{ N: 'm' }], { columns })).toThrow(expect.objectContaining({ code: 'no-column' }));
  });
});

describe('names of columns', () => {
  it('that mean something else are not taken, and told', () => {
    const others = [
      ...['cost center', 'total cost share', 'model group', 'my model', 'date range', 'update', 'prompt id'],
      ...['input cost', 'no input', 'output format', 'cached at', 'cache write speed', 'not reasoning'],
      ...[
        'reasoning effort',
        'requests per minute',
        'failed requests',
        'provider key',
        'mode of use',
        'paid',
        'id card',
      ],
    ];
    const head = ['model', 'prompt tokens', 'completion tokens', ...others];
    const log = read(`${head.join(',')}\nm,5,2,${others.map(() => '7').join(',')}\n`);
    expect(log.columns).toEqual({
      guessed: true,
      of: { model: 'model', prompt: 'prompt tokens', output: 'completion tokens' },
      unused: others,
    });
    expect(log.records).toMatchObject([{ model: 'm', tokens: { input: 5, output: 2 } }]);
  });
  it.each([
    ['model_id', 'model'],
    ['Model Version', 'model'],
    ['createdAt', 'date'],
    ['usage_date_utc', 'date'],
    ['startTime', 'date'],
    ['usage_input_tokens_no_cache', 'input'],
    ['cached_tokens', 'cache_read'],
    ['usage_input_tokens_cache_read', 'cache_read'],
    ['cache_creation_5m_input_tokens', 'cache_write'],
    ['usage_input_tokens_cache_write_1h', 'cache_write_1h'],
    ['thinking_tokens', 'reasoning'],
    ['num_model_requests', 'requests'],
    ['요청 수', 'requests'],
    ['total_cost', 'cost'],
    ['provider_name', 'service'],
    ['service_tier', 'mode'],
    ['inference_geo', 'region'],
    ['generation_id', 'id'],
  ])('%s is %s', (header, column) => {
    const plain = { model: 'model', input: 'fresh input', output: 'output' };
    const head = [...Object.entries(plain).flatMap(([of, name]) => (of === column ? [] : [name])), header];
    const log = read(`${head.join(',')}\n${head.map(() => (column === 'date' ? '2026-11-20' : '3')).join(',')}\n`);
    expect(log.columns?.of).toMatchObject({ [column]: header });
  });
  it('tell a row that writes to a cache for an hour from one that writes for less', () => {
    const head = 'model,input_tokens_no_cache,cache_write_5m,cache_write_1h,output,mode,region,id,reasoning,cost';
    expect(taken(`${head}\nm,1,2,3,4,batch,US,a,4,.5\n`, { columns: namedAs(head) })).toEqual([
      {
        ...{ id: 'a', model: 'm', mode: 'batch', region: 'us', requests: 1, reasoning: 4 },
        tokens: { input: 1, cache_read: 0, cache_write: 2, cache_write_1h: 3, output: 4 },
        cost: { amount: '0.5', currency: 'USD' },
      },
    ]);
  });
});
const namedAs = (head: string) => ({
  ...Object.fromEntries(head.split(',').map((name) => [name, name])),
  ...{ input: 'input_tokens_no_cache', cache_write: 'cache_write_5m' },
});

describe('streams at once', () => {
  const start = (id: string) => ({
    type: 'message_start',
    message: { id, model: 'm', usage: { input_tokens: 25, output_tokens: 1 } },
  });
  const delta = (out: number) => ({ type: 'message_delta', usage: { output_tokens: out } });
  const lines = (...events: object[]) => events.map((event) => JSON.stringify(event)).join('\n');
  it('after another are each their own', () => {
    const text = lines(start('a'), delta(10), { type: 'message_stop' }, start('b'), delta(20), {
      type: 'message_stop',
    });
    expect(taken(text)).toMatchObject([
      { id: 'a', model: 'm', tokens: { input: 25, output: 10 } },
      { id: 'b', model: 'm', tokens: { input: 25, output: 20 } },
    ]);
  });
  it('of which nobody tells whose the output is: it is of no model', () => {
    const found = taken(lines(start('a'), start('b'), delta(10)));
    expect(found.map(({ model, tokens }) => [model, tokens.output])).toEqual([
      ['m', 1],
      ['m', 1],
      [undefined, 10],
    ]);
  });
  it('in what logs them as data', () => {
    const text = lines({ data: start('a') }, { data: delta(10) });
    expect(taken(text)).toMatchObject([{ id: 'a', tokens: { input: 25, output: 10 } }]);
  });
});

describe('what is counted beside', () => {
  const usage = { prompt_tokens: 1, completion_tokens: 1 };
  it('is every item of a list, those with usage and those without', () => {
    const log = read({ data: [{ model: 'm', usage }, { model: 'm', usage }, { note: 'none' }], items: [{ usage }] });
    expect([log.records.length, log.without, log.formats]).toEqual([2, 1, ['openai']]);
  });
  it('is nothing deeper than any log wraps', () => {
    const wrapped = (depth: number): object => (depth === 0 ? { model: 'm', usage } : { data: wrapped(depth - 1) });
    expect(read(wrapped(7)).records).toHaveLength(1);
    expect(() => read(wrapped(9))).toThrow(UsageLogError);
  });
  it('is an answer that came twice: the one with the most tokens', () => {
    const one = (id: string, model: string, out: number) =>
      JSON.stringify({ id, model, usage: { prompt_tokens: 1, completion_tokens: out } });
    const log = read(
      [one('a', 'm', 3), one('a', 'm', 9), one('a', 'm', 5), one('a', 'n', 7), one('b', 'm', 2)].join('\n'),
    );
    expect(log.records.map(({ tokens: { output }, line }) => [output, line])).toEqual([
      [9, 2],
      [7, 4],
      [2, 5],
    ]);
    expect(log.repeated).toBe(2);
  });
  it('has the day and the model that were given, where it tells none', () => {
    const asked = { day: '2026-11-02', model: 'n' };
    expect(taken({ usage }, asked)).toMatchObject([{ day: '2026-11-02', model: 'n' }]);
    expect(taken({ model: 'm', created: '2026-11-01', usage }, asked)).toMatchObject([
      { day: '2026-11-01', model: 'm' },
    ]);
  });
  it('is told by its format where one is asked for', () => {
    expect(read({ usage }, { format: 'openai' }).formats).toEqual(['openai']);
    expect(() => read({ usage }, { format: 'gemini' })).toThrow(
      expect.objectContaining({ code: 'other-format', values: expect.objectContaining({ format: 'gemini' }) }),
    );
  });
  it('says where values one after the other break off', () => {
    const broken = `{\n "a": 1\n}\n{\n "b": ,\n}\n`;
    expect(() => read(broken)).toThrow(expect.objectContaining({ code: 'json' }));
  });
});
