import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type UsageAsked, UsageLogError, type UsageRecord } from '../../src/domain/usage.ts';
import { readUsage } from '../../src/kb/usage/log.ts';

const read = (text: string, asked?: UsageAsked) => readUsage('log', text, asked);
const records = (value: unknown, asked?: UsageAsked): UsageRecord[] =>
  read(typeof value === 'string' ? value : JSON.stringify(value), asked).records;
const only = (value: unknown): UsageRecord => {
  const [record, ...others] = records(value);
  if (!record || others.length > 0) throw new Error(`${others.length + 1} records`);
  return record;
};
const tokens = (value: unknown) => only(value).tokens;

describe('the moment of a request', () => {
  const at = (created: unknown, more = {}) =>
    only({ id: 'a', model: 'm', created, usage: { prompt_tokens: 1, completion_tokens: 1, ...more } });
  it.each<[unknown, string, number | undefined]>([
    ['2026-11-20T23:59:59Z', '2026-11-20', 1439],
    ['2026-11-20T08:30:00+09:00', '2026-11-19', 1410],
    ['2026-11-20 23:30 -0130', '2026-11-21', 60],
    ['Fri, 20 Nov 2026 01:02:03 GMT', '2026-11-20', 62],
    [1795000000, '2026-11-18', 666],
    ['1795000000.5', '2026-11-18', 666],
    // Whose clock it is nobody says.
    ['2026-11-20T23:59:59', '2026-11-20', undefined],
    ['2026-11-20', '2026-11-20', undefined],
  ])('%j', (created, day, minute) => {
    expect(at(created)).toMatchObject({ day });
    expect(at(created).minute).toBe(minute);
  });
  it('is not that of many', () => expect(at(1795000000, { requests: 2 })).not.toHaveProperty('minute'));
});

describe('what includes what', () => {
  it.each<[string, object, object]>([
    [
      'a chat completion counts its cache inside the prompt, and thinking inside the completion',
      {
        prompt_tokens: 2000,
        completion_tokens: 500,
        total_tokens: 2500,
        prompt_tokens_details: { cached_tokens: 1024 },
        completion_tokens_details: { reasoning_tokens: 300 },
      },
      { input: 976, cache_read: 1024, output: 500 },
    ],
    [
      'xAI counts thinking beside the completion, as the total tells',
      {
        prompt_tokens: 100,
        completion_tokens: 50,
        total_tokens: 450,
        completion_tokens_details: { reasoning_tokens: 300 },
      },
      { input: 100, output: 350 },
    ],
    [
      'a response counts what it wrote to a cache inside the input',
      {
        input_tokens: 4000,
        input_tokens_details: { cached_tokens: 0, cache_write_tokens: 3207 },
        output_tokens: 10,
        output_tokens_details: { reasoning_tokens: 0 },
        total_tokens: 4010,
      },
      { input: 793, cache_write: 3207, output: 10 },
    ],
    [
      'a response counts its cache inside the input, whether or not it tells the sum',
      { input_tokens: 100, input_tokens_details: { cached_tokens: 40 }, output_tokens: 20 },
      { input: 60, cache_read: 40, output: 20 },
    ],
    [
      'a response whose output alone is told in detail',
      { input_tokens: 100, output_tokens: 20, output_token_details: { audio_tokens: 5 } },
      { input: 100, output: 15, output_audio: 5 },
    ],
    [
      'DeepSeek tells hits beside the prompt of which they are part',
      { prompt_tokens: 100, prompt_cache_hit_tokens: 64, prompt_cache_miss_tokens: 36, completion_tokens: 5 },
      { input: 36, cache_read: 64, output: 5 },
    ],
    [
      'audio is part of the prompt and of the completion',
      {
        prompt_tokens: 100,
        completion_tokens: 60,
        prompt_tokens_details: { audio_tokens: 30, cached_tokens: 0 },
        completion_tokens_details: { audio_tokens: 40 },
      },
      { input: 70, input_audio: 30, output: 20, output_audio: 40 },
    ],
    [
      'audio and a cache that may be the same are not divided',
      { prompt_tokens: 100, completion_tokens: 6, prompt_tokens_details: { audio_tokens: 30, cached_tokens: 50 } },
      { undivided: 100, output: 6 },
    ],
    [
      'a message of Anthropic counts its cache beside the input, by how long it is kept',
      {
        input_tokens: 10,
        cache_creation_input_tokens: 5100,
        cache_read_input_tokens: 20000,
        cache_creation: { ephemeral_5m_input_tokens: 100, ephemeral_1h_input_tokens: 5000 },
        output_tokens: 300,
      },
      { input: 10, cache_read: 20000, cache_write: 100, cache_write_1h: 5000, output: 300 },
    ],
    [
      'without the division how long is not known',
      { input_tokens: 10, cache_creation_input_tokens: 51, cache_read_input_tokens: 0, output_tokens: 3 },
      { input: 10, cache_read: 0, cache_write_any: 51, output: 3 },
    ],
    ['a message without a cache', { input_tokens: 7, output_tokens: 3 }, { input: 7, cache_read: 0, output: 3 }],
    [
      'LiteLLM before 2025 counted what was written beside the prompt',
      {
        prompt_tokens: 31,
        completion_tokens: 467,
        total_tokens: 498,
        prompt_tokens_details: { cached_tokens: 0 },
        cache_creation_input_tokens: 1253,
        cache_read_input_tokens: 0,
      },
      { input: 31, cache_read: 0, cache_write_any: 1253, output: 467 },
    ],
  ])('%s', (_, usage, expected) => {
    expect(tokens({ model: 'm', created: 1795000000, usage })).toEqual(expected);
    // Bare, and wrapped in what a service of one's own logs.
    expect(tokens(usage)).toEqual(expected);
    expect(tokens({ ts: '2026-11-20', response: { body: { model: 'm', usage } } })).toEqual(expected);
  });

  it.each<[string, object, object]>([
    [
      'Gemini counts a cache inside the prompt, tools and thoughts beside',
      {
        modelVersion: 'gemini-2.5-flash',
        usageMetadata: {
          promptTokenCount: 1000,
          cachedContentTokenCount: 400,
          toolUsePromptTokenCount: 50,
          candidatesTokenCount: 200,
          thoughtsTokenCount: 300,
          totalTokenCount: 1550,
        },
      },
      { input: 650, cache_read: 400, output: 500 },
    ],
    [
      'Gemini in the spelling of Python, thoughts inside by its total',
      {
        model_version: 'gemini-2.5-flash',
        usage_metadata: {
          prompt_token_count: 10,
          candidates_token_count: 20,
          thoughts_token_count: 15,
          total_token_count: 30,
        },
      },
      { input: 10, output: 20 },
    ],
    [
      'Bedrock counts a cache beside the input',
      {
        modelId: 'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
        usage: {
          inputTokens: 5,
          outputTokens: 7,
          totalTokens: 112,
          cacheReadInputTokens: 60,
          cacheWriteInputTokens: 40,
        },
      },
      { input: 5, cache_read: 60, cache_write_any: 40, output: 7 },
    ],
    [
      'a generation of OpenRouter by its native counts',
      {
        data: {
          id: 'gen-1',
          model: 'm/n',
          created_at: '2026-07-15T23:33:19.433273+00:00',
          total_cost: 0.0015,
          tokens_prompt: 10,
          native_tokens_prompt: 12,
          native_tokens_cached: 3,
          native_tokens_completion: 25,
          native_tokens_reasoning: 5,
        },
      },
      { input: 9, cache_read: 3, output: 25 },
    ],
    [
      'a spend log of LiteLLM by the usage that it kept',
      {
        request_id: 'r',
        spend: 0.1,
        prompt_tokens: 100,
        completion_tokens: 5,
        startTime: '2026-11-01 10:00:00',
        model: 'm',
        custom_llm_provider: 'bedrock',
        metadata: {
          usage_object: { prompt_tokens: 100, completion_tokens: 5, prompt_tokens_details: { cached_tokens: 90 } },
        },
      },
      { input: 10, cache_read: 90, output: 5 },
    ],
  ])('%s', (_, value, expected) => {
    expect(tokens(value)).toEqual(expected);
  });
});

describe('logs of many requests', () => {
  it('reads the usage of an organisation at OpenAI, whose modes are not told unless it is grouped by them', () => {
    const result = {
      object: 'organization.usage.completions.result',
      input_tokens: 1000,
      input_cached_tokens: 800,
      output_tokens: 500,
      num_model_requests: 5,
      model: 'gpt-4o-2024-08-06',
    };
    const page = (more: object) => ({
      object: 'page',
      data: [{ object: 'bucket', start_time: 1795046400, end_time: 1795132800, results: [{ ...result, ...more }] }],
    });
    expect(only(page({ batch: null }))).toMatchObject({
      day: '2026-11-19',
      model: 'gpt-4o-2024-08-06',
      requests: 5,
      mayBe: ['batch', 'flex', 'priority'],
      tokens: { input: 200, cache_read: 800, output: 500 },
    });
    expect(only(page({ batch: true }))).toMatchObject({ mode: 'batch' });
    expect(only(page({ batch: false, service_tier: 'default' })).mayBe).toBeUndefined();
  });

  it('reads the report of Anthropic with the window that each prompt lay in', () => {
    const row = {
      uncached_input_tokens: 1500,
      cache_creation: { ephemeral_1h_input_tokens: 1000, ephemeral_5m_input_tokens: 500 },
      cache_read_input_tokens: 200,
      output_tokens: 50,
      model: 'claude-sonnet-4-5',
      service_tier: 'standard',
      context_window: '200k-1M',
    };
    expect(
      only({ data: [{ starting_at: '2026-11-01T00:00:00Z', ending_at: '2026-11-02T00:00:00Z', results: [row] }] }),
    ).toMatchObject({
      day: '2026-11-01',
      prompt: { over: 200000, most: 1000000 },
      tokens: { input: 1500, cache_read: 200, cache_write: 500, cache_write_1h: 1000, output: 50 },
    });
  });

  it('reads a line of a batch as one, and a line of an error as none', () => {
    const body = {
      id: 'chatcmpl-1',
      model: 'gpt-4o',
      created: 1795000000,
      usage: { prompt_tokens: 5, completion_tokens: 1 },
    };
    const lines = [
      { id: 'batch_req_1', custom_id: 'a', response: { status_code: 200, request_id: 'x', body }, error: null },
      { id: 'batch_req_2', custom_id: 'b', response: null, error: { code: 'batch_expired', message: '' } },
    ];
    const log = read(lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(log.records).toMatchObject([{ line: 1, mode: 'batch', day: '2026-11-18', id: 'chatcmpl-1', requests: 1 }]);
    expect(log.without).toBe(1);
  });

  it('counts a stream once, by what its last event counts, and what came out of no known stream as of no model', () => {
    const start = (id: string) => ({
      type: 'message_start',
      message: { id, model: 'claude-x', usage: { input_tokens: 9, output_tokens: 1 } },
    });
    const delta = (output: number) => ({ type: 'message_delta', delta: {}, usage: { output_tokens: output } });
    const lines = (events: unknown[]) => read(events.map((event) => JSON.stringify(event)).join('\n'));
    const one = lines([start('m1'), { type: 'ping' }, delta(3), delta(40), { type: 'message_stop' }]);
    expect(one.records).toMatchObject([{ id: 'm1', model: 'claude-x', tokens: { input: 9, output: 40 } }]);
    const two = lines([start('m1'), start('m2'), delta(40)]);
    expect(two.records.map(({ model, tokens: { output } }) => [model, output])).toEqual([
      ['claude-x', 1],
      ['claude-x', 1],
      [undefined, 40],
    ]);
  });

  it.each([
    ['us', 'us'],
    ['global', undefined],
    ['not_available', undefined],
  ])('an inference bound to %s is told as bound to %s', (geo, region) => {
    const log = read(JSON.stringify({ model: 'm', usage: { input_tokens: 1, output_tokens: 1, inference_geo: geo } }));
    expect(log.records[0]?.region).toBe(region);
  });

  it('counts a message of a transcript once, with the most that came out', () => {
    const line = (output: number) =>
      JSON.stringify({
        type: 'assistant',
        timestamp: '2026-11-20T23:30:00-08:00',
        requestId: 'req_1',
        message: { id: 'msg_1', model: 'claude-x', usage: { input_tokens: 5, output_tokens: output } },
        toolUseResult: { usage: { input_tokens: 999, output_tokens: 999 } },
      });
    const log = read([line(1), line(40), line(40), '{"type":"user","message":{"content":"hi"}}'].join('\r\n'));
    expect(log.records).toMatchObject([{ day: '2026-11-21', model: 'claude-x', tokens: { input: 5, output: 40 } }]);
    expect(log).toMatchObject({ repeated: 2, without: 1 });
  });

  const row = { inputTokens: 10, outputTokens: 5, cacheCreationTokens: 3, cacheReadTokens: 2 };
  const breakdown = { modelName: 'claude-x', ...row, cost: 0.25 };
  it.each([
    [
      'daily',
      { daily: [{ date: '2026-11-02', ...row, modelBreakdowns: [breakdown] }], totals: {} },
      '2026-11-02',
      undefined,
    ],
    ['by month', { monthly: [{ month: '2026-11', ...row, modelBreakdowns: [breakdown] }] }, '2026-11-01', '2026-11-30'],
    ['by week', { weekly: [{ week: '2026-11-02', ...row, modelBreakdowns: [breakdown] }] }, '2026-11-02', '2026-11-08'],
    [
      'by session',
      { sessions: [{ sessionId: 's', lastActivity: '2026-11-02', modelBreakdowns: [breakdown] }] },
      '2026-11-02',
      undefined,
    ],
    [
      'by project',
      { projects: { a: [{ date: '2026-11-02', modelBreakdowns: [breakdown] }] } },
      '2026-11-02',
      undefined,
    ],
    [
      'old',
      { type: 'daily', data: [{ date: '2026-11-02', models: ['claude-x'], ...row, costUSD: 0.25 }], summary: {} },
      '2026-11-02',
      undefined,
    ],
    [
      'by block',
      {
        blocks: [
          { startTime: '2026-11-02T05:00:00.000Z', isGap: true, models: [] },
          {
            startTime: '2026-11-02T10:00:00.000Z',
            models: ['claude-x'],
            costUSD: 0.25,
            tokenCounts: { inputTokens: 10, outputTokens: 5, cacheCreationInputTokens: 3, cacheReadInputTokens: 2 },
          },
        ],
      },
      '2026-11-02',
      undefined,
    ],
  ])('reads ccusage %s', (_, value, day, to) => {
    const record = only(value);
    expect(record).toMatchObject({
      day,
      model: 'claude-x',
      cost: { amount: '0.25', currency: 'USD' },
      tokens: { input: 10, cache_read: 2, cache_write_any: 3, output: 5 },
    });
    expect(record.to).toBe(to);
    expect(record.requests).toBeUndefined();
  });

  it('reads the activity of OpenRouter as JSON and as CSV', () => {
    expect(
      only({
        data: [
          {
            date: '2025-08-24',
            model: 'openai/gpt-4.1',
            model_permaslug: 'x',
            usage: 0.015,
            requests: 5,
            prompt_tokens: 50,
            completion_tokens: 125,
            reasoning_tokens: 25,
          },
        ],
      }),
    ).toMatchObject({
      day: '2025-08-24',
      service: 'openrouter',
      requests: 5,
      cost: { amount: '0.015' },
      tokens: { input: 50, output: 125 },
    });
    const csv =
      'generation_id,created_at,cost_total,tokens_prompt,tokens_completion,tokens_reasoning,tokens_cached,model_permaslug,variant\ngen-1,2026-11-02 10:00:00.123,0.5,100,20,0,60,openai/gpt-4o,free\n';
    expect(only(csv)).toMatchObject({
      id: 'gen-1',
      line: 2,
      day: '2026-11-02',
      model: 'openai/gpt-4o:free',
      tokens: { input: 40, cache_read: 60, output: 20 },
    });
  });
});

describe('a moment', () => {
  it.each([
    [1795046399, '2026-11-18'],
    [1795046400, '2026-11-19'],
    [1795046400000, '2026-11-19'],
    ['1795046400', '2026-11-19'],
    [1795046400.5, '2026-11-19'],
    ['2026-11-19T23:59:59Z', '2026-11-19'],
    ['2026-11-19T23:59:59.999999+09:00', '2026-11-19'],
    ['2026-11-19T01:00:00+09:00', '2026-11-18'],
    ['2026-11-19T20:00:00-0500', '2026-11-20'],
    ['2026-11-19 10:00:00', '2026-11-19'],
    ['2026-11-19 10:00:00 UTC', '2026-11-19'],
    ['20261119', '2026-11-19'],
    ['2026/11/19', '2026-11-19'],
    ['Thu, 19 Nov 2026 23:30:00 -0500', '2026-11-20'],
  ])('%j is of %s', (created, day) => {
    expect(only({ created, model: 'm', usage: { prompt_tokens: 1, completion_tokens: 1 } }).day).toBe(day);
  });

  it.each(['11/12/2026', '2026-02-30', 'soon', 12, '2026-13-01T00:00:00Z'])(
    '%j is none that can be told',
    (created) => {
      const log = read(JSON.stringify([{ created, model: 'm', usage: { prompt_tokens: 1 } }]));
      expect(log.problems).toMatchObject([{ record: 1, code: created === '11/12/2026' ? 'either' : 'day' }]);
    },
  );
});

describe('a table', () => {
  const head = 'Day,Model Name,"Prompt, all",Cached,Out';
  const asked = {
    columns: { model: 'Model Name', date: 'Day', prompt: 'Prompt, all', cache_read: 'cached', output: 'Out' },
  };
  it('is read by the columns that are named', () => {
    const log = read(`\ufeff${head}\r\n2026-11-01,gpt-4o,"1,000",400,20\r\n2026-11-02,gpt-4o,5\r\n`, asked);
    expect(log.records).toMatchObject([
      { line: 2, day: '2026-11-01', model: 'gpt-4o', tokens: { input: 600, cache_read: 400, output: 20 } },
    ]);
    expect(log.problems).toEqual([{ line: 3, record: 2, code: 'cells', field: '5', value: '3' }]);
  });
  it.each([
    [
      'date,model,prompt_tokens,completion_tokens',
      { date: 'date', model: 'model', prompt: 'prompt_tokens', output: 'completion_tokens' },
    ],
    ['날짜;모델;입력 토큰;출력 토큰', { date: '날짜', model: '모델', prompt: '입력 토큰', output: '출력 토큰' }],
    [
      'Day\tModel\tUncached input\tCached input\tOutput tokens',
      { date: 'Day', model: 'Model', input: 'Uncached input', cache_read: 'Cached input', output: 'Output tokens' },
    ],
  ])('%s is guessed, and told', (header, of) => {
    const separator = /[;\t]/.exec(header)?.[0] ?? ',';
    const log = read(
      `${header}\n${['2026-11-01', 'm', ...Array.from({ length: header.split(separator).length - 2 }, () => '3')].join(separator)}\n`,
    );
    expect(log.columns).toMatchObject({ guessed: true, of });
  });
  it.each([
    ['input', 'Uncached input', 'fresh_input_tokens', 'usage_input_tokens_no_cache'],
    ['prompt', 'Input', 'inputTokens', 'prompt', '입력'],
    [
      'cache_read',
      'cached',
      'Cached input tokens',
      'cacheReadTokens',
      'usage_input_tokens_cache_read',
      'input_cached_tokens',
    ],
    ['cache_write', 'cache_creation_input_tokens', 'cacheWrite', 'cache_write_5m_tokens'],
    ['cache_write_1h', 'cache_creation_1h', 'Cache write 1h tokens'],
    ['reasoning', 'reasoning', 'reasoningTokens', 'thinking tokens'],
    ['requests', 'requests', 'num_model_requests', 'Request count', 'calls', '요청 수'],
    ['cost', 'cost', 'Cost (USD)', 'total cost', 'usage_usd', '비용'],
    ['service', 'provider', 'providerName', 'service'],
    ['mode', 'service_tier', 'mode'],
    ['region', 'inference_geo'],
    ['id', 'id', 'requestId', 'generation_id'],
  ])('%s is what these are called', (column, ...headers) => {
    // What went in is told as well; a cache only beside what went in without it.
    const isIn = column === 'input' || column === 'prompt';
    const beside = isIn ? '' : column.startsWith('cache') ? ',uncached input' : ',prompt_tokens';
    for (const header of headers) {
      const log = read(`date,model,completion_tokens,${header}${beside}\n2026-11-01,m,3,3${beside && ',3'}\n`);
      expect(log.columns?.of, header).toMatchObject({ [column]: header, output: 'completion_tokens' });
    }
  });
  it.each(['cost center', 'input cost', 'my cost', 'request', 'idle', 'provider id', 'cache', 'region', 'models'])(
    '%s is called like none of them',
    (header) => {
      const log = read(`date,model,prompt_tokens,completion_tokens,${header}\n2026-11-01,m,3,3,3\n`);
      expect(Object.values(log.columns?.of ?? {})).not.toContain(header);
    },
  );
  it('a prompt that a cache had whole is no fault', () => {
    const all = { prompt_tokens: 9, completion_tokens: 1, prompt_tokens_details: { cached_tokens: 9 } };
    expect(tokens({ model: 'm', usage: all })).toMatchObject({ cache_read: 9, output: 1 });
  });
  it.each([
    ['model,input_tokens,cache_read_tokens,output_tokens', 'cache'],
    ['model,model name,prompt_tokens', 'twice'],
    ['name,amount', 'lacking'],
    ['model,prompt tokens,out', 'lacking'],
  ])('%s is not guessed: %s', (header, code) => {
    const row = header.split(',').map(() => '1');
    expect(() => read(`${header}\n${row.join(',')}\n`)).toThrow(
      expect.objectContaining({ code: 'columns', values: expect.objectContaining({ code }) }),
    );
  });
});

describe('a stream of events', () => {
  const chunk = (of: object) => `data: ${JSON.stringify({ id: 'c', model: 'm', created: 1795000000, ...of })}`;
  const used = { usage: { prompt_tokens: 10, completion_tokens: 2 } };
  it.each<[string, string, object]>([
    [
      'of OpenAI, whose last part counts',
      [chunk({ usage: null }), chunk(used), 'data: [DONE]', ''].join('\n\n'),
      { input: 10, output: 2 },
    ],
    [
      'with the names of events and comments',
      `: hello\n\nevent: a\nid: 7\n${chunk(used)}\n\n`,
      { input: 10, output: 2 },
    ],
    ['without empty lines', [chunk({}), chunk(used), 'data: [DONE]'].join('\r\n'), { input: 10, output: 2 }],
    [
      'whose data is over several lines',
      'data: {"id": "c", "model": "m",\ndata: "usage":\ndata: {"prompt_tokens": 10, "completion_tokens": 2}}\n',
      { input: 10, output: 2 },
    ],
    [
      'of Anthropic, whose start tells the input and whose end the output',
      [
        'event: message_start',
        'data: {"type":"message_start","message":{"id":"g","model":"m","usage":{"input_tokens":25,"output_tokens":1}}}',
        '',
        'event: message_delta',
        'data: {"type":"message_delta","usage":{"output_tokens":15}}',
      ].join('\n'),
      { input: 25, cache_read: 0, output: 15 },
    ],
  ])('%s', (_, text, wanted) => {
    const log = read(text);
    expect(log.records.map(({ tokens: of }) => of)).toEqual([wanted]);
    expect(log.problems).toEqual([]);
  });
  it('tells the line of an event that is no JSON', () => {
    expect(read(`${chunk(used)}\n\ndata: {"half\n\n`).problems).toMatchObject([{ line: 3, code: 'json' }]);
  });
});

describe('a page of an answer', () => {
  const page = (more: object) => JSON.stringify({ data: [{ model: 'm', usage: { prompt_tokens: 1 } }], ...more });
  it.each([
    [page({ has_more: true }), true],
    [page({ has_more: false }), false],
    [page({ metadata: { has_more: true } }), true],
    [`${page({ has_more: true })}\n${page({ has_more: false })}`, false],
    [page({}), false],
  ])('%s: others follow: %j', (text, more) => expect(read(text).more).toBe(more));
});

describe('the spend by day of LiteLLM', () => {
  const metrics = { spend: 0.5, prompt_tokens: 10, cache_read_input_tokens: 4, completion_tokens: 3, api_requests: 2 };
  const day = (breakdown: object) => ({
    results: [{ date: '2026-11-20', metrics: { ...metrics, spend: 9 }, breakdown }],
  });
  const shared = { day: '2026-11-20', requests: 2, tokens: { input: 6, cache_read: 4, output: 3 } };
  it('is by model', () => {
    const found = records(day({ models: { a: { metrics }, b: { metrics } }, providers: { openai: { metrics } } }));
    expect(found).toMatchObject(['a', 'b'].map((model) => ({ ...shared, model, cost: { amount: '0.5' } })));
  });
  it('is of no model where it is not divided', () => {
    expect(records(day({ models: {} }))).toMatchObject([{ ...shared, cost: { amount: '9' } }]);
    expect(only(day({}))).not.toHaveProperty('model');
  });
});

describe('rows of a table together', () => {
  const counts = (text: string) =>
    read(text).records.map(({ tokens: { input, output }, cost }) => [input, output, cost?.amount]);
  it.each([
    ['a decimal comma', 'date;model;input;output;cost', '2026-11-01;m;1.000;2.500;0,25', [1000, 2500, '0.25']],
    [
      'a comma that one other cell settles',
      'date;model;input;output;cost',
      '2026-11-01;m;1.234.567;10;1,234',
      [1234567, 10, '1.234'],
    ],
    [
      'a decimal point',
      'date,model,input,output,cost',
      '2026-11-01,m,"1,234","2,000","1,000.25"',
      [1234, 2000, '1000.25'],
    ],
    [
      'groups by no-break spaces',
      'date,model,input,output',
      '2026-11-01,m,1\u00a0000\u202f000,2 000',
      [1000000, 2000, undefined],
    ],
  ])('tell numbers with %s', (_, head, row, wanted) => {
    expect(counts(`${head}\n${row}\n`)).toEqual([wanted]);
  });
  it('leave out a number that may be one or a thousand', () => {
    expect(read('date,model,input,output\n2026-11-01,m,1.000,5\n').problems).toMatchObject([
      { code: 'thousand', value: '1.000' },
    ]);
  });
  it('leave out a day that may be a month, also where the counts are the sum of the others', () => {
    const log = read('date,model,input,output\n11/20/2026,m,10,1\n03/04/2026,m,10,1\n');
    expect(log.problems).toMatchObject([{ line: 3, code: 'either', value: '03/04/2026' }]);
    expect(log.columns).not.toHaveProperty('total');
  });
  it.each([
    ['Total,,30,3', 4, 0],
    ['2026-11-30,합계,30,3', 4, 0],
    [',,30,3', 4, 0],
    ['Total,,31,3', undefined, 1],
    ['2026-11-03,m,30,3', undefined, 0],
  ])('tell whether %s sums the others up', (last, total, problems) => {
    const log = read(`date,model,input,output\n2026-11-01,m,10,1\n2026-11-02,m,20,2\n${last}\n`);
    expect([log.columns?.total, log.problems.length]).toEqual([total, problems]);
    expect(log.records.length).toBe(total === undefined && problems === 0 ? 3 : 2);
  });
});

describe('what is wrong', () => {
  it.each([
    [{ prompt_tokens: -5, completion_tokens: 1 }, 'negative', 'prompt_tokens', '-5'],
    [{ prompt_tokens: 1.5, completion_tokens: 1 }, 'fraction', 'prompt_tokens', '1.5'],
    [{ prompt_tokens: 'many', completion_tokens: 1 }, 'number', 'prompt_tokens', 'many'],
    [{ prompt_tokens: 1e300, completion_tokens: 1 }, 'large', 'prompt_tokens', '1e+300'],
    [{ prompt_tokens: 5, prompt_tokens_details: { cached_tokens: 9 } }, 'parts', 'prompt_tokens', '5 < 9'],
  ])('%j leaves the record out: %s', (usage, code, field, value) => {
    const log = read(`${JSON.stringify({ model: 'm', usage })}\n{"model":"m","usage":{"prompt_tokens":1}}\n`);
    expect(log.problems).toEqual([{ line: 1, record: 1, code, field, value }]);
    expect(log.records).toHaveLength(1);
  });
  it('tells lines that are no JSON, and reads the others', () => {
    const good = '{"model":"m","usage":{"prompt_tokens":1}}';
    const log = read(`{"half\n${good}\n\nnoise\n${good}`);
    expect(log.problems.map(({ line, code }) => [line, code])).toEqual([
      [1, 'json'],
      [4, 'json'],
    ]);
    expect(log.records.map(({ line }) => line)).toEqual([2, 5]);
  });
  it.each([
    ['', 'empty'],
    ['\ufeff \n', 'empty'],
    ['<html>', 'html'],
    ['{"a": [1, 2}', 'json'],
    ['{"models": []}', 'no-usage'],
    ['[]', 'no-usage'],
    [
      '{"object":"page","data":[{"object":"bucket","results":[{"object":"organization.costs.result","amount":{"value":0.06,"currency":"usd"}}]}]}',
      'costs',
    ],
    ['{"data":[{"results":[{"currency":"USD","amount":"123.7","model":"claude-sonnet-4-20250514"}]}]}', 'costs'],
    ['start_time,amount_value,amount_currency,line_item\n1,0.06,usd,gpt-4o', 'costs'],
    ['usage_date_utc,model,token_type,cost_usd\n2026-11-01,Claude Sonnet 4,output,1.2', 'costs'],
    ['model,input,cost\ngpt-4o,5,1', 'columns'],
    ['model,tokens,cost\ngpt-4o,5,1', 'columns'],
    ['{"daily": []}', 'no-records'],
    ['a,b\n"1,2\n', 'columns'],
  ])('%j is told as %s', (text, code) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code }));
    expect(() => read(text)).toThrow(UsageLogError);
  });
  it('reads values one after the other, whatever lines they take', () => {
    const value = { model: 'm', usage: { prompt_tokens: 1 } };
    expect(records(`${JSON.stringify(value, null, 2)}\n${JSON.stringify(value, null, 2)}`)).toHaveLength(2);
    expect(records(JSON.stringify([value, value], null, 1))).toHaveLength(2);
  });
  it('never breaks on any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        try {
          read(text);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageLogError);
        }
      }),
      { numRuns: 100 },
    );
  });
});
