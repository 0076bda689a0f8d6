import { describe, expect, it } from 'vitest';
import { type UsageAsked, UsageLogError } from '../../src/domain/usage.ts';
import { readUsage } from '../../src/kb/usage/log.ts';

/** The forms in which logs are written, and which reader takes what. */
const read = (value: unknown, asked?: UsageAsked) =>
  readUsage('log', typeof value === 'string' ? value : JSON.stringify(value), asked);
const of = (prompt: number, more: object = {}) =>
  JSON.stringify({ model: 'm', ...more, usage: { prompt_tokens: prompt } });
const inputs = (text: string) => read(text).records.map(({ line, tokens }) => [line, tokens.input]);

describe('values of JSON', () => {
  const pretty = (prompt: number) => JSON.stringify(JSON.parse(of(prompt)), null, 2);
  it.each<[string, [number | undefined, number][]]>([
    [of(1), [[undefined, 1]]],
    [`\n${of(1)}\n\n`, [[undefined, 1]]],
    [
      `${of(1)}\n${of(2)}`,
      [
        [1, 1],
        [2, 2],
      ],
    ],
    [
      `\n${of(1)}  \n \n${of(2)}\r\n`,
      [
        [2, 1],
        [4, 2],
      ],
    ],
    [
      `  ${of(1)}\n${of(2)}`,
      [
        [1, 1],
        [2, 2],
      ],
    ],
    [
      `[${of(1)}]\n[${of(2)}]`,
      [
        [1, 1],
        [2, 2],
      ],
    ],
    // Lines of one document, which are values too.
    [
      `[\n${of(1)},\n${of(2)}\n]`,
      [
        [undefined, 1],
        [undefined, 2],
      ],
    ],
    [
      `[${of(1)},\n${of(2)}]`,
      [
        [undefined, 1],
        [undefined, 2],
      ],
    ],
    [`{ \n"data":\n[${of(1)}]\n}`, [[undefined, 1]]],
    [`{"data": [\n  ${of(1)}\n]}`, [[undefined, 1]]],
    // One after the other.
    [
      `${pretty(1)}\n${pretty(2)}`,
      [
        [1, 1],
        [7, 2],
      ],
    ],
    [
      `${pretty(1)}  ${pretty(2)}\n\n[${pretty(3)}]`,
      [
        [1, 1],
        [6, 2],
        [13, 3],
      ],
    ],
    [`{\n"note": "a } \\" ]\\\\",\n${of(1).slice(1)}\n{\n"note": "{"}`, [[1, 1]]],
  ])('%j', (text, wanted) => expect(inputs(text)).toEqual(wanted));

  it.each<[string, number, number]>([
    [`{\n"a": 1\n}\n{\n"b": ,\n}\n`, 4, 1],
    [`{\n"a": "x\n"}\n`, 2, 6],
    [`{\n"a": 1\n}\nnoise\n{\n}`, 4, 1],
    ['{\n"a": 1\n}\n{\n', 4, 1],
    ['{\n"a": "x', 2, 8],
    ['{\n"a": [1, 2}', 2, 11],
  ])('%j is none, and where', (text, line, column) => {
    try {
      read(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'json', place: { line, column } });
    }
  });

  it('a line that is broken is told by what stands there, in short', () => {
    const { problems } = read(`${of(1)}\n  {"half: ${'x'.repeat(60)}\n"text"\n`);
    expect(problems).toEqual([{ line: 2, record: 2, code: 'json', field: '', value: `{"half: ${'x'.repeat(32)}…` }]);
    expect(read(`${of(1)}\n5\n"text"`)).toMatchObject({ without: 2, problems: [] });
  });
});

describe('streams of events', () => {
  it.each<[string, number[][]]>([
    [`data: ${of(1)}`, [[1, 1]]],
    [`data:${of(1)}`, [[1, 1]]],
    [
      `\n\n: hello\n\ndata: ${of(1)}\n\ndata:  ${of(2)} \n`,
      [
        [5, 1],
        [7, 2],
      ],
    ],
    [`event: a\rretry: 5\rdata: ${of(1)}\r\rdata: [DONE]\r`, [[3, 1]]],
    [
      `data: [${of(1)}] \ndata: ${of(2)}\ndata: [DONE]`,
      [
        [1, 1],
        [2, 2],
      ],
    ],
    [
      `data: {"data":\ndata: [${of(1)},\ndata: ${of(2)}]}`,
      [
        [1, 1],
        [1, 2],
      ],
    ],
    // What a value has in brackets inside does not end it.
    [`data: {"a": [5],\ndata: "data":\ndata: [${of(1)}]}`, [[1, 1]]],
    [`id: 7\nother: x\ndata: ${of(1)}\nnote\n\n`, [[3, 1]]],
  ])('%j', (text, wanted) => expect(inputs(text)).toEqual(wanted));
  it.each([`x: 1\ndata: ${of(1)}`, 'event: a\nmodel: b'])('%j is none', (text) =>
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'columns' })),
  );
  it('whose data is no value at all is told', () => {
    expect(read(`data: ${of(1)}\n\ndata: half\n\n`)).toMatchObject({
      records: [{ line: 1 }],
      problems: [{ line: 3, code: 'json', value: 'half' }],
    });
  });
});

describe('which log it is', () => {
  const anthropic = { input_tokens: 1, output_tokens: 2 };
  const bedrock = { inputTokens: 1, outputTokens: 2, totalTokens: 3 };
  const litellm = { spend: 1, prompt_tokens: 1, model: 'm' };
  const routed = { prompt_tokens: 1, cost: 0.5 };
  it.each<[object, string]>([
    [anthropic, 'anthropic'],
    [{ input_tokens: 1, cache_read_input_tokens: 0 }, 'anthropic'],
    [{ input_tokens: 1, cache_creation_input_tokens: 0 }, 'anthropic'],
    [{ input_tokens: 1, cache_creation: {} }, 'anthropic'],
    [{ ...anthropic, total_tokens: 3, cache_read_input_tokens: 0 }, 'anthropic'],
    [{ ...anthropic, total_tokens: 3, cache_creation_input_tokens: 0 }, 'anthropic'],
    [{ ...anthropic, total_tokens: 3 }, 'openai'],
    [{ ...anthropic, num_model_requests: 1 }, 'openai'],
    [{ stopReason: 'end_turn', usage: bedrock }, 'bedrock'],
    [{ metrics: { latencyMs: 5 }, usage: bedrock }, 'bedrock'],
    [{ ...bedrock, cacheReadInputTokens: 0 }, 'bedrock'],
    [{ ...bedrock, cacheWriteInputTokens: 0 }, 'bedrock'],
    [litellm, 'litellm'],
    [{ response_cost: 1, prompt_tokens: 1 }, 'litellm'],
    [{ metrics: litellm, breakdown: {}, date: '2026-11-20' }, 'litellm'],
    [{ tokens_prompt: 1 }, 'openrouter'],
    [{ native_tokens_prompt: 1 }, 'openrouter'],
    [{ model_permaslug: 'm', prompt_tokens: 1 }, 'openrouter'],
    [{ promptTokenCount: 1, totalTokenCount: 1 }, 'gemini'],
    [{ data: [], type: 'daily', summary: {}, projects: { a: [{ inputTokens: 1 }] } }, 'ccusage'],
    [{ data: [{ inputTokens: 1 }], type: 'session', summary: {} }, 'ccusage'],
  ])('%j: %s', (value, format) => expect(read(value).formats).toEqual([format]));
  it.each<[object]>([
    [{ input_tokens: 1 }],
    [{ usage: bedrock }],
    [{ metrics: 5, usage: bedrock }],
    [{ stopReason: 'x', usage: { inputTokens: 1, outputTokens: 2 } }],
    [{ stopReason: 'x', usage: { outputTokens: 1, totalTokens: 2 } }],
    [{ stopReason: 'x', usage: { inputTokens: 1, totalTokens: 2 } }],
    [{ spend: 1 }],
    [{ metrics: { spend: 1 }, breakdown: 5 }],
    [{ model_permaslug: 'm' }],
    [{ promptTokenCount: 1 }],
    [{ data: [{ inputTokens: 1 }], type: 'other', summary: {} }],
    [{ data: [{ inputTokens: 1 }], type: 'daily' }],
    [{ data: { inputTokens: 1 }, type: 'daily', summary: {} }],
  ])('%j is none', (value) => expect(() => read(value)).toThrow(expect.objectContaining({ code: 'no-usage' })));
  it('is routed where it tells a cost or an id of that service', () => {
    const [cost, id, other] = [
      { usage: routed },
      { id: 'gen-1', usage: { prompt_tokens: 1 } },
      { id: 'x', usage: { prompt_tokens: 1 } },
    ].map((value) => read(value).records[0]);
    expect([cost?.service, id?.service, other?.service]).toEqual(['openrouter', 'openrouter', undefined]);
    expect([cost?.cost, id?.cost]).toEqual([{ amount: '0.5', currency: 'USD' }, undefined]);
  });
});

describe('what of a value is taken', () => {
  const only = (value: unknown, asked?: UsageAsked) => {
    const { record: _, ...rest } = read(value, asked).records[0] ?? { record: 0 };
    return rest;
  };
  const plain = { requests: 1, tokens: { input: 1, cache_read: 0, output: 2 } };
  const usage = { input_tokens: 1, output_tokens: 2 };
  it.each<[string, unknown, object]>([
    [
      'the id of a message and of its request',
      { request_id: 'r', message: { id: 'a', usage } },
      { ...plain, id: 'a r' },
    ],
    ['no id of what wraps a message', { id: 'x', message: { usage } }, plain],
    ['no id of a request alone', { requestId: 'r', message: { usage } }, plain],
    ['the tier of what wraps it', { service_tier: 'priority', message: { usage } }, { ...plain, mode: 'priority' }],
    ['that it was a batch', { custom_id: 'x', result: { message: { usage } } }, { ...plain, mode: 'batch' }],
    [
      'its tier before that',
      { custom_id: 'x', message: { usage: { ...usage, service_tier: 'flex' } } },
      { ...plain, mode: 'flex' },
    ],
    [
      'nothing that was written, where that is nothing',
      { stopReason: 'x', usage: { inputTokens: 1, outputTokens: 2, totalTokens: 3, cacheWriteInputTokens: 0 } },
      { ...plain, service: 'bedrock' },
    ],
    [
      'counts that are none as 0',
      { stopReason: 'x', usage: { inputTokens: '', outputTokens: ' ', totalTokens: 3 } },
      { requests: 1, service: 'bedrock', tokens: { input: 0, cache_read: 0, output: 0 } },
    ],
    [
      'the window of a report',
      { uncached_input_tokens: 1, output_tokens: 2, service_tier: 'standard', context_window: '0-200k' },
      { prompt: { over: 0, most: 200000 }, tokens: plain.tokens },
    ],
    [
      'no window of another form',
      { uncached_input_tokens: 1, output_tokens: 2, service_tier: 'standard', context_window: 'up to 0-200k' },
      { tokens: plain.tokens },
    ],
    [
      'a callback of LiteLLM',
      {
        response_cost: '$0.50',
        prompt_tokens: 1,
        completion_tokens: 2,
        id: 'a',
        endTime: '2026-11-20',
        model_group: 'm',
        cache_hit: 'truely',
      },
      {
        id: 'a',
        day: '2026-11-20',
        model: 'm',
        requests: 1,
        tokens: { input: 1, output: 2 },
        cost: { amount: '0.5', currency: 'USD' },
      },
    ],
    [
      'a sum of LiteLLM, without an id',
      { spend: null, prompt_tokens: 1, completion_tokens: 2, request_id: 'a', api_requests: 3 },
      { requests: 3, tokens: { input: 1, output: 2 } },
    ],
    [
      'values that LiteLLM tells beside',
      { spend: 1, prompt_tokens: 9, metadata: { additional_usage_values: { cache_read_input_tokens: 4 } } },
      { requests: 1, tokens: { input: 5, cache_read: 4, output: 0 }, cost: { amount: '1', currency: 'USD' } },
    ],
    [
      'nothing of metadata that are no mapping',
      { spend: 1, prompt_tokens: 9, metadata: '[1]' },
      { requests: 1, tokens: { input: 9, output: 0 }, cost: { amount: '1', currency: 'USD' } },
    ],
    [
      'models of a day that tell something',
      {
        date: '2026-11-20',
        metrics: { prompt_tokens: 1 },
        breakdown: { models: { a: 5, b: { x: 1 }, c: { metrics: { prompt_tokens: 2, api_requests: 1 } } } },
      },
      { day: '2026-11-20', model: 'c', requests: 1, tokens: { input: 2, output: 0 } },
    ],
    [
      'a generation of a day',
      {
        tokens_prompt: 5,
        generation_id: 'g',
        date: '2026-11-20',
        model: 'm:free',
        variant: 'free',
        num_search_results: 0,
        usage: 0.25,
        service_tier: 'flex',
      },
      {
        id: 'g',
        day: '2026-11-20',
        model: 'm:free',
        service: 'openrouter',
        mode: 'flex',
        requests: 1,
        tokens: { input: 5, output: 0 },
        cost: { amount: '0.25', currency: 'USD' },
      },
    ],
    [
      'the standard variant as the model',
      { model_permaslug: 'm', variant: 'standard', prompt_tokens: 1 },
      { model: 'm', service: 'openrouter', tokens: { input: 1, output: 0 } },
    ],
    [
      'audio of Gemini by kind',
      {
        usageMetadata: {
          promptTokenCount: 9,
          totalTokenCount: 19,
          responseTokenCount: 10,
          promptTokensDetails: [{ modality: 'AUDIO', tokenCount: 4 }, { modality: 'TEXT', tokenCount: 5 }, 7],
          candidatesTokensDetails: [
            { modality: 'AUDIO', tokenCount: 3 },
            { modality: 'AUDIO', token_count: 1 },
          ],
        },
      },
      { requests: 1, tokens: { input: 5, input_audio: 4, output: 6, output_audio: 4 } },
    ],
    [
      'an answer without thoughts',
      {
        responseId: 'r',
        usageMetadata: { responseId: 'x', promptTokenCount: 9, totalTokenCount: 9, thoughtsTokenCount: 0 },
      },
      { id: 'r', requests: 1, reasoning: 0, tokens: { input: 9, output: 0 } },
    ],
    [
      'models that ccusage names without counts as one',
      { daily: [{ date: '2026-11-20', inputTokens: 1, outputTokens: 2, modelsUsed: ['a', 'b'] }] },
      { day: '2026-11-20', tokens: plain.tokens },
    ],
    [
      'no models, where it names none',
      { daily: [{ date: '2026-11-20', inputTokens: 1, outputTokens: 2 }] },
      { day: '2026-11-20', tokens: plain.tokens },
    ],
    [
      'audio that came out',
      {
        model_id: 'm',
        usage: { prompt_tokens: 1, completion_tokens: 2, completion_tokens_details: { audio_tokens: 0 } },
      },
      { model: 'm', requests: 1, tokens: { input: 1, output: 2 } },
    ],
    [
      'a bucket of a batch',
      { num_model_requests: 2, batch: 'true', input_tokens: 5, output_tokens: 1, output_audio_tokens: 0 },
      { mode: 'batch', requests: 2, tokens: { input: 5, cache_write: 0, output: 1 } },
    ],
    [
      'a bucket whose parts do not add up',
      {
        num_model_requests: 2,
        batch: false,
        service_tier: 'default',
        input_tokens: 9,
        input_audio_tokens: 4,
        input_cached_audio_tokens: 0,
        output_tokens: 1,
      },
      { requests: 2, tokens: { undivided: 9, output: 1 } },
    ],
    [
      'what an event wraps as data, where it is of no type',
      { type: 'x', data: { type: 'message_start', message: { model: 'm', usage } } },
      { ...plain, model: 'm' },
    ],
  ])('%s', (_, value, wanted) => {
    expect(only(value)).toEqual(wanted);
    expect(read(value).records).toHaveLength(1);
  });

  it('is nothing of an error that reached no model, and of an answer from a cache of one’s own', () => {
    const error = { isApiErrorMessage: true, message: { model: 'm', usage } };
    const hit = { spend: 0, prompt_tokens: 5, cache_hit: 'TRUE' };
    const good = { isApiErrorMessage: false, message: { model: 'm', usage } };
    expect(read([error, hit, good])).toMatchObject({ records: [{ record: 3, model: 'm' }], without: 2 });
  });

  it.each<[string, UsageAsked['columns'], object]>([
    [
      'model,in,out,w\nm,5,2,3',
      { model: 'model', input: 'in', output: 'out', cache_write: 'w' },
      { tokens: { input: 5, cache_read: 0, cache_write_any: 3, output: 2 } },
    ],
    [
      'model,in,all,out\nm,5,9,2',
      { model: 'model', input: 'in', prompt: 'all', output: 'out' },
      { tokens: { input: 5, cache_read: 0, output: 2 } },
    ],
    ['model,IN,in,out\nm,5,9,2', { model: 'model', prompt: 'in', output: 'out' }, { tokens: { input: 9, output: 2 } }],
    [
      'model,"in ""x""",out\nm,"5",2',
      { model: 'model', prompt: 'In x', output: 'out' },
      { tokens: { input: 5, output: 2 } },
    ],
    [
      'model,in,out,cost\nm,5,2,',
      { model: 'model', prompt: 'in', output: 'out', cost: 'cost' },
      { tokens: { input: 5, output: 2 } },
    ],
    [
      'model,in,out\nm "x",5,2',
      { model: 'model', prompt: 'in', output: 'out' },
      { model: 'm "x"', tokens: { input: 5, output: 2 } },
    ],
  ])('%j by its columns', (text, columns, wanted) =>
    expect(only(text, { columns })).toEqual({ line: 2, model: 'm', ...wanted }),
  );

  it('a table that is asked for as one is none of a service', () => {
    const text = 'model,spend,prompt_tokens,completion_tokens\nm,1,5,2';
    expect([read(text).formats, read(text, { format: 'csv' }).formats]).toEqual([['litellm'], ['csv']]);
    expect(
      read(text, { columns: { model: 'model', prompt: 'prompt_tokens', output: 'completion_tokens' } }).formats,
    ).toEqual(['csv']);
    expect(read('model,spend,prompt_tokens\nm,1,-5').problems).toMatchObject([{ code: 'negative' }]);
    expect(read(`\ufeff${text}`).records).toHaveLength(1);
  });
  it('what is told of a table that cannot be read', () => {
    const thrown = (text: string): unknown => {
      try {
        return read(text);
      } catch (error) {
        return error instanceof UsageLogError ? { ...error.values, place: error.place } : error;
      }
    };
    expect(thrown('a,b\n1,2\n"1,2\n')).toEqual({ code: 'quote', place: { line: 3, column: 1 } });
    const place = { line: 1, column: 1 };
    const head = (text: string) => thrown(`${text}\n${text.replace(/[^,]+/g, '1')}`);
    expect(head('model,date,x')).toEqual({ code: 'lacking', headers: ['model', 'date', 'x'], place });
    expect(head('input tokens,output')).toMatchObject({ code: 'lacking' });
    expect(head('model,prompt tokens,cached,output')).toEqual({
      ...{ code: 'cache', found: ['prompt tokens'], headers: ['model', 'prompt tokens', 'cached', 'output'], place },
    });
    expect(head('model,Model id,output')).toEqual({
      code: 'twice',
      column: 'model',
      found: ['model', 'Model id'],
      headers: ['model', 'Model id', 'output'],
      place,
    });
    expect(thrown('{"a": 1}')).toMatchObject({ format: '', allowed: expect.arrayContaining(['csv', 'openai']) });
    expect(thrown('{"data": []}')).toMatchObject({ format: '' });
  });
});

describe('what a count, an amount and a day may be', () => {
  const at = (more: object) => read({ model: 'm', usage: { prompt_tokens: 1, ...more } });
  it.each<[unknown, number | string]>([
    [null, 0],
    [' ', 0],
    ['+5', 5],
    ['5.', 5],
    ['1e3', 1000],
    [' 1,234 ', 1234],
    ['1’234', 1234],
    ['0.000', 0],
    ['12345.000', 12345],
    [true, 'number'],
    [[5], 'number'],
    [{}, 'number'],
    ['1.000', 'thousand'],
    ['123.000', 'thousand'],
    [1.234, 'fraction'],
    [-1, 'negative'],
    ['5 tokens', 'number'],
    ['1,23', 'number'],
  ])('the count %j: %s', (count, wanted) => {
    const { records, problems } = at({ completion_tokens: count });
    expect(problems[0]?.code ?? records[0]?.tokens.output).toBe(wanted);
  });
  it.each<[unknown, string | undefined]>([
    [0.5, '0.5'],
    ['$ 0.50', '0.5'],
    [' US$1,000.25', '1000.25'],
    ['$.5', '0.5'],
    ['+2', '2'],
    ['5.', '5'],
    ['5.e1', '50'],
    ['', undefined],
  ])('the amount %j is %s', (cost, amount) => expect(at({ cost }).records[0]?.cost?.amount).toBe(amount));
  it.each<[unknown, string, number | undefined]>([
    ['2026-11', '2026-11-01', undefined],
    ['2026-11-19T24:00:00Z', '2026-11-20', 0],
    ['2026-11-19T10:00:00+0530', '2026-11-19', 270],
    ['2026-11-19T10:00:00-05', '2026-11-19', 900],
    ['2026-11-19T10:00:00.5+09:00[Asia/Seoul]', '2026-11-19', 60],
    ['1795046400.55', '2026-11-19', 0],
    [1795046400000000, '2026-11-19', 0],
    [1795046400000000000, '2026-11-19', 0],
    [' ', 'none', undefined],
    ['2026', 'day', undefined],
    ['2026-11-19T25:00:00Z', 'day', undefined],
    ['2026-11-19T10:60:00Z', 'day', undefined],
    [true, 'day', undefined],
    [999999999, 'day', undefined],
    [1e19, 'day', undefined],
  ])('the moment %j is of %s', (created, day, minute) => {
    const { records, problems } = read({ model: 'm', created, usage: { prompt_tokens: 1 } });
    expect(problems[0]?.code ?? records[0]?.day ?? 'none').toBe(day);
    expect(records[0]?.minute).toBe(minute);
  });
  it('what is wrong is shown in short', () => {
    const value = 'x'.repeat(50);
    expect(at({ completion_tokens: value }).problems).toMatchObject([{ value: `${'x'.repeat(40)}…` }]);
    expect(at({ completion_tokens: { a: 1 } }).problems).toMatchObject([{ value: '{"a":1}' }]);
    const parts = {
      prompt_tokens: 5,
      prompt_tokens_details: { cached_tokens: 0, audio_tokens: 4, cache_write_tokens: 3 },
    };
    expect(read({ model: 'm', usage: parts }).problems).toMatchObject([{ code: 'parts', value: '5 < 0 + 3 + 4' }]);
  });
});

describe('a last row', () => {
  const last = (head: string, ...rows: string[]) => {
    const log = read(`${head}\n${rows.join('\n')}\n`);
    return [log.columns?.total, log.records.length, log.problems.length];
  };
  it.each<[string, string[], (number | undefined)[]]>([
    ['date,model,input,output', ['2026-11-01,m,0,0', 'Total,,0,0'], [undefined, 1, 1]],
    ['date,model,input,output', ['Total,,5,5'], [undefined, 0, 1]],
    ['date,model,input,output', ['2026-11-01,m,5,2', 'subtotal:,,5,2'], [3, 1, 0]],
    ['date,model,input,output', ['2026-11-01,m,5,2', 'my total,,5,2'], [3, 1, 0]],
    ['model,input,output,note', ['m,5,2,', 'n,5,2,sum'], [3, 1, 0]],
    ['model,input,output,note', ['m,5,2,', 'n,5,2,summary'], [undefined, 2, 0]],
    ['model,input,output', ['m,x,2', ',0,2'], [3, 0, 1]],
  ])('%s %j', (head, rows, wanted) => expect(last(head, ...rows)).toEqual(wanted));
  it('reads a comma as it is where another cell has a point', () => {
    const log = read('date,model,input,output,cost\n2026-11-01,m,"1,234",5,"0,25"\n2026-11-02,m,1,5,0.5\n');
    expect(log.records.map(({ tokens }) => tokens.input)).toEqual([1]);
    expect(log.problems).toMatchObject([{ code: 'number', value: '0,25' }]);
  });
});
