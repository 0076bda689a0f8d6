import { describe, expect, it } from 'vitest';
import { onlyEntry, pricesOf, toldOf } from './support.ts';

const entry = (fields: object, id = 'newlab/m') => onlyEntry({ [id]: { litellm_provider: 'newlab', ...fields } });

describe('what goes in', () => {
  it.each<[fields: object, facts: object, told: string[]]>([
    [
      { supported_modalities: ['text'], supports_pdf_input: true },
      { 'modalities.input': ['text', 'pdf'], attachment: true },
      [],
    ],
    [
      { supported_modalities: ['text', 'pdf'], supports_pdf_input: true },
      { 'modalities.input': ['text', 'pdf'], attachment: true },
      [],
    ],
    [
      { supported_modalities: ['text', 'image'], supports_pdf_input: false, supports_vision: true },
      { 'modalities.input': ['text', 'image'], attachment: true },
      [],
    ],
    [
      { supported_modalities: ['text', 'image'], supports_pdf_input: 'yes' },
      { 'modalities.input': ['text', 'image'], attachment: true },
      ['unread supports_pdf_input yes'],
    ],
    [
      { supported_modalities: ['text'], supports_vision: true, supports_audio_input: false },
      { 'modalities.input': ['text'] },
      ['unread supports_vision true'],
    ],
    [
      { supported_modalities: ['text', 'image'], supports_vision: false },
      { 'modalities.input': ['text', 'image'], attachment: true },
      ['unread supports_vision false'],
    ],
    [
      { supported_modalities: ['text'], supports_vision: false },
      { 'modalities.input': ['text'], attachment: false },
      [],
    ],
    [
      { supported_modalities: ['text', 'smell'], supports_vision: true },
      { attachment: true },
      ['unread supported_modalities [text, smell]'],
    ],
    [{ supports_vision: true }, { attachment: true }, []],
    [{ supports_image_input: true }, { attachment: true }, []],
    [{ supports_audio_input: true }, { attachment: true }, []],
    [{ supports_video_input: true }, { attachment: true }, []],
    [{ supports_pdf_input: true }, { attachment: true }, []],
    [{ supports_vision: false }, { attachment: false }, []],
    [{ supports_vision: false, supports_pdf_input: true }, { attachment: true }, []],
    // That there is no sound says nothing of pictures.
    [{ supports_audio_input: false, supports_image_input: false }, {}, []],
    [{ supports_vision: 'yes' }, {}, ['unread supports_vision yes']],
  ])('%j', (fields, facts, told) => {
    const read = entry(fields);
    expect([read.facts, toldOf(read)]).toStrictEqual([facts, told]);
  });
});

describe('what comes out, and how much', () => {
  it.each<[fields: object, facts: object, told: string[]]>([
    [
      { supported_output_modalities: ['text', 'audio'], supports_audio_output: true },
      { 'modalities.output': ['text', 'audio'] },
      [],
    ],
    [
      { supported_output_modalities: ['text', 'audio'], supports_audio_output: false },
      { 'modalities.output': ['text', 'audio'] },
      ['unread supports_audio_output false'],
    ],
    [
      { supported_output_modalities: ['text'], supports_audio_output: true },
      { 'modalities.output': ['text'] },
      ['unread supports_audio_output true'],
    ],
    [{ supported_output_modalities: ['text'], supports_audio_output: false }, { 'modalities.output': ['text'] }, []],
    [{ supports_audio_output: false }, {}, []],
    [{ supports_audio_output: true }, {}, ['unread supports_audio_output true']],
    [{ supports_audio_output: 'no' }, {}, ['unread supports_audio_output no']],
    [
      { max_input_tokens: 100, max_output_tokens: '50', max_tokens: 5e1 },
      { 'limit.input': 100, 'limit.output': 50 },
      [],
    ],
    [{ max_input_tokens: 100, max_tokens: 100 }, { 'limit.input': 100 }, []],
    [
      { max_input_tokens: 100, max_output_tokens: 50, max_tokens: 70 },
      { 'limit.input': 100, 'limit.output': 50 },
      ['unread max_tokens 70'],
    ],
    [{ max_tokens: 50 }, {}, ['unread max_tokens 50']],
    [
      { max_input_tokens: 0, max_output_tokens: 'many' },
      {},
      ['unread max_input_tokens 0', 'unread max_output_tokens many'],
    ],
    [
      { deprecation_date: '2026-08', supports_reasoning: 1 },
      { retirement_date: '2026-08' },
      ['unread supports_reasoning 1'],
    ],
    [{ deprecation_date: 'soon', supports_reasoning: false }, { reasoning: false }, ['unread deprecation_date soon']],
    // A key that says nothing is not told.
    [{ a: null, b: '', c: [], d: {}, e: [{}, { f: null }] }, {}, []],
  ])('%j', (fields, facts, told) => {
    const read = entry(fields);
    expect([read.facts, toldOf(read)]).toStrictEqual([facts, told]);
  });
});

it.each([
  ['newlab/m', {}, 'm', 'newlab', 'release'],
  ['m', { mode: 'chat' }, 'm', 'newlab', 'release'],
  ['m', { mode: 'completion' }, 'm', 'newlab', 'release'],
  ['m', { mode: 'responses' }, 'm', 'newlab', 'release'],
  ['m', { mode: 'image_generation' }, 'm', 'newlab', 'other'],
  ['ft:m', {}, 'ft:m', 'newlab', 'other'],
  ['m-latest', {}, 'm-latest', 'newlab', 'alias'],
  ['newlab/mistralai/m', {}, 'mistralai/m', 'mistral', 'release'],
  ['newlabs/m', {}, 'newlabs/m', 'newlabs', 'release'],
])('reads %s of newlab with %j', (key, fields, id, developer, role) => {
  expect(entry(fields, key)).toMatchObject({ key, id, provider: 'newlab', developer, role });
});

it('takes no mode that nobody here knows for another kind of model without telling it', () => {
  const read = entry({ mode: 'Omni', input_cost_per_token: 1e-6, output_cost_per_token: 2e-6 });
  expect([read.role, pricesOf(read), toldOf(read)]).toEqual(['release', ['input:1,output:2'], ['unread mode Omni']]);
  expect(toldOf(entry({ mode: 'Chat' }))).toEqual([]);
});

describe('prices by the key', () => {
  it.each<[key: string, price: string]>([
    ['input_cost_per_token', 'input:1'],
    ['output_cost_per_token', 'output:1'],
    ['cache_read_input_token_cost', 'cache_read:1'],
    ['cache_creation_input_token_cost', 'cache_write:1'],
    ['cache_creation_input_token_cost_above_1hr', 'cache_write_1h:1'],
    ['output_cost_per_reasoning_token', 'reasoning:1'],
    ['input_cost_per_audio_token', 'input_audio:1'],
    ['output_cost_per_audio_token', 'output_audio:1'],
    ['input_cost_per_token_batches', 'batch input:1'],
    ['input_cost_per_token_flex', 'flex input:1'],
    ['input_cost_per_token_priority', 'priority input:1'],
    ['cache_creation_input_token_cost_above_1hr_batches', 'batch cache_write_1h:1'],
  ])('%s', (key, price) => {
    const read = entry({ [key]: 1e-6 });
    expect([pricesOf(read), toldOf(read)]).toEqual([[price], []]);
  });

  it.each<[key: string, tier: string]>([
    ['input_cost_per_token_above_200k_tokens', '>200000 input:2'],
    ['input_cost_per_token_above_1m_tokens', '>1000000 input:2'],
    ['input_cost_per_token_above_5000_tokens', '>5000 input:2'],
    ['cache_creation_input_token_cost_above_1hr_above_200k_tokens', '>200000 cache_write_1h:2'],
    ['cache_creation_input_token_cost_above_200k_tokens_above_1hr', '>200000 cache_write_1h:2'],
  ])('%s', (key, tier) => {
    const read = entry({ input_cost_per_token: 1e-6, [key]: 2e-6 });
    expect([pricesOf(read), toldOf(read)]).toEqual([[`input:1 ${tier}`], []]);
  });

  it('has tiers in a mode, and modes in one order', () => {
    const read = entry({
      input_cost_per_token_priority: 3e-6,
      input_cost_per_token_above_200k_tokens_batches: 2e-6,
      input_cost_per_token_flex: 5e-7,
      input_cost_per_token: 1e-6,
      input_cost_per_token_batches_above_128k_tokens: 1e-6,
      input_cost_per_token_batches: 5e-7,
    });
    expect(pricesOf(read)).toEqual([
      'input:1',
      'batch input:0.5 >128000 input:1 >200000 input:2',
      'flex input:0.5',
      'priority input:3',
    ]);
  });

  it.each([
    'input_cost_per_token_above_1hr',
    'cache_creation_input_token_cost_above_1hr_above_1hr',
    'input_cost_per_token_above_128k_tokens_above_200k_tokens',
    'input_cost_per_token_flex_priority',
    'input_cost_per_token_above_200g_tokens',
    'input_cost_per_query',
  ])('tells of %s, which is none that is known', (key) => {
    const read = entry({ input_cost_per_token: 1e-6, [key]: 2e-6 });
    expect([pricesOf(read), toldOf(read)]).toEqual([['input:1'], [`unread ${key} 0.000002`]]);
  });
});

describe('prices by the size of the input', () => {
  const range = (from: unknown, to: unknown, price: number): object => ({
    range: [from, to].filter((bound) => bound !== undefined),
    input_cost_per_token: price * 1e-6,
  });
  const RANGE = 'tiered_pricing';

  it.each<[name: string, ranges: object[], price: string[], told: string[]]>([
    ['one', [range(0, 1000, 1)], ['input:1'], []],
    [
      'in any order',
      [range(3000, 9000, 3), range(0, 1000, 1), range(1000, 3000, 2)],
      ['input:1 >1000 input:2 >3000 input:3'],
      [],
    ],
    ['from 1', [range(1, 1000, 1), range(1001, 2000, 2)], ['input:1 >1000 input:2'], []],
    [
      'from 2',
      [range(2, 1000, 1)],
      [],
      [`unread ${RANGE}[0].input_cost_per_token 0.000001`, `contradicts ${RANGE}[0].range [2, 1000] (0)`],
    ],
    ['that overlap by one', [range(0, 1000, 1), range(999, 2000, 2)], ['input:1 >1000 input:2'], []],
    [
      'with a gap',
      [range(0, 1000, 1), range(5000, 9000, 2)],
      ['input:1 >5000 input:2'],
      [`contradicts ${RANGE}[1].range [5000, 9000] (1000)`],
    ],
    ['of which the last has no end', [range(0, 1000, 1), range(1000, undefined, 2)], ['input:1 >1000 input:2'], []],
    [
      'of which one in the middle has no end',
      [range(0, 1000, 1), range(1000, undefined, 2), range(4000, 5000, 3)],
      ['input:1 >1000 input:2 >4000 input:3'],
      [`contradicts ${RANGE}[2].range [4000, 5000]`],
    ],
    [
      'of which one has no beginning',
      [range(0, 1000, 1), range('many', 3000, 2)],
      ['input:1'],
      [`unread ${RANGE}[1].input_cost_per_token 0.000002`, `unread ${RANGE}[1].range [many, 3000]`],
    ],
  ])('%s', (_, ranges, price, told) => {
    const read = entry({ [RANGE]: ranges });
    expect([pricesOf(read), toldOf(read)]).toEqual([price, told]);
  });

  it('may be of a cache that lasts an hour', () => {
    const first = {
      range: [0, 9],
      cache_creation_input_token_cost_above_1hr: 1e-6,
      cache_creation_input_token_cost: 2e-6,
    };
    expect(pricesOf(entry({ [RANGE]: [first] }))).toEqual(['cache_write:2,cache_write_1h:1']);
  });

  it('says the same again, or not', () => {
    const read = entry({
      input_cost_per_token: 1e-6,
      output_cost_per_token: 2e-6,
      [RANGE]: [{ ...range(0, 9, 1), output_cost_per_token: 3e-6 }],
    });
    expect([pricesOf(read), toldOf(read)]).toEqual([
      ['input:1'],
      ['twice output_cost_per_token 0.000002', `twice ${RANGE}[0].output_cost_per_token 0.000003`],
    ]);
  });
});
