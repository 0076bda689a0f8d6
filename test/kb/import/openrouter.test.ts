import { describe, expect, it } from 'vitest';
import { onlyEntry, pricesOf, toldOf } from './support.ts';

const entry = (model: object) => onlyEntry({ data: [{ id: 'acme/m', ...model }] });

describe('what a list of models says', () => {
  it.each<[model: object, facts: object, told: string[]]>([
    [{}, {}, []],
    [
      { architecture: { input_modalities: ['text', 'image'], output_modalities: ['text'] } },
      { 'modalities.input': ['text', 'image'], 'modalities.output': ['text'], attachment: true },
      [],
    ],
    [
      { architecture: { input_modalities: ['file', 'text'] } },
      { 'modalities.input': ['text', 'pdf'], attachment: true },
      [],
    ],
    [{ architecture: { input_modalities: ['text'] } }, { 'modalities.input': ['text'] }, []],
    [
      { top_provider: { context_length: 1000, max_completion_tokens: 50 }, context_length: 1000 },
      { 'limit.context': 1000, 'limit.output': 50 },
      [],
    ],
    [{ context_length: 1000 }, { 'limit.context': 1000 }, []],
    [
      { top_provider: { context_length: 500 }, context_length: 1000 },
      { 'limit.context': 500 },
      ['unread context_length 1000'],
    ],
    [{ hugging_face_id: 'acme/M' }, { open_weights: true }, []],
    [{ hugging_face_id: '' }, {}, []],
    [
      { knowledge_cutoff: '2025-01', expiration_date: '2026-12-01' },
      { retirement_date: '2026-12-01', knowledge: '2025-01' },
      [],
    ],
    [{ supported_parameters: ['reasoning'] }, { reasoning: true }, []],
    [{ supported_parameters: ['include_reasoning'] }, { reasoning: true }, []],
    [{ supported_parameters: ['tools'] }, { tool_call: true }, []],
    [{ supported_parameters: ['tool_choice'] }, { tool_call: true }, []],
    [{ supported_parameters: ['structured_outputs'] }, { structured_output: true }, []],
    [{ supported_parameters: ['temperature', 'top_p'] }, { temperature: true }, []],
    [{ supported_parameters: ['response_format'] }, {}, []],
    [{ top_provider: { max_completion_tokens: 'many' } }, {}, ['unread top_provider.max_completion_tokens many']],
    [{ colour: 'red' }, {}, ['unread colour red']],
  ])('%j', (model, facts, told) => {
    const read = entry(model);
    expect([read.facts, toldOf(read)]).toStrictEqual([facts, told]);
  });

  it.each<[model: object, named: object]>([
    [
      { name: 'Acme: M One' },
      { id: 'acme/m', key: 'acme/m', name: 'M One', developer: 'acme', provider: 'openrouter' },
    ],
    [{ name: 'M: One: Two' }, { name: 'One: Two' }],
    [{ name: `${'x'.repeat(41)}: M` }, { name: `${'x'.repeat(41)}: M` }],
    [
      { id: 'x-ai/m', name: 'xAI: M' },
      { id: 'x-ai/m', developer: 'xai' },
    ],
    [
      { id: 'acme/m:free', name: 'Acme: M (free)' },
      { id: 'acme/m', apiId: 'acme/m:free', key: 'acme/m:free', name: 'M' },
    ],
    [{ id: 'm' }, { developer: 'openrouter' }],
    [{ id: 'acme/m-image', architecture: { output_modalities: ['image'] } }, { role: 'other' }],
    [{ architecture: { output_modalities: ['image'] } }, { role: 'other' }],
    [{ architecture: { output_modalities: ['image', 'text'] } }, { role: 'release' }],
  ])('names %j', (model, named) => {
    expect(entry(model)).toMatchObject(named);
  });

  it('has no name that mixes letters which look alike', () => {
    expect(entry({ name: 'Acme: gрt' })).not.toHaveProperty('name');
  });

  it('tells of an end that is the variant’s alone', () => {
    const read = entry({ id: 'acme/m:free', expiration_date: '2026-12-01' });
    expect(read.facts).toStrictEqual({});
    expect(toldOf(read)).toEqual(['unread expiration_date 2026-12-01', 'variant id acme/m:free']);
  });
});

it.each<[pricing: object, prices: string[], told: string[]]>([
  [
    {
      prompt: '0.000001',
      completion: '0.000002',
      input_cache_read: '0.0000001',
      input_cache_write: '0.0000003',
      internal_reasoning: '0.000004',
    },
    ['input:1,output:2,cache_read:0.1,cache_write:0.3,reasoning:4'],
    [],
  ],
  [{ prompt: '0', completion: '0' }, ['input:0,output:0'], []],
  [{ prompt: '0', completion: '0.000002' }, ['output:2'], ['not-free pricing.prompt 0']],
  [{ prompt: '0.000001', completion: '0.000002', image: '0' }, ['input:1,output:2'], []],
  [
    { prompt: '0.000001', completion: '0.000002', discount: 0.5 },
    ['input:1,output:2'],
    ['unread pricing.discount 0.5'],
  ],
  [{ prompt: '0.000001', completion: '0.000002', currency: 'USD' }, ['input:1,output:2'], []],
  [
    { prompt: '0.000001', completion: '0.000002', currency: 'EUR' },
    [],
    ['beside pricing.completion 0.000002', 'condition pricing.currency EUR', 'beside pricing.prompt 0.000001'],
  ],
  [
    { prompt: '0.000001', completion: '0.000002', peak_hours: '9-17' },
    [],
    ['beside pricing.completion 0.000002', 'condition pricing.peak_hours 9-17', 'beside pricing.prompt 0.000001'],
  ],
  [{ prompt: '0.000001' }, ['input:1'], []],
  // Out by a thousand, against the other side.
  [
    { prompt: '0.000001', completion: '0.001' },
    [],
    ['implausible pricing.completion 0.001 (1000)', 'implausible pricing.prompt 0.000001 (1)'],
  ],
])('is priced by %j', (pricing, prices, told) => {
  const read = entry({ pricing });
  expect([pricesOf(read), toldOf(read)]).toEqual([prices, told]);
});
