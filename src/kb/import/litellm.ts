import type { Amount, Facts } from '../../domain/feeds.ts';
import type { Item } from './item.ts';
import { countOf } from './numbers.ts';
import { charge, type FeedReader, type RawEntry, type RawPrice, type Read, tierOver } from './reader.ts';
import { booleanOf, dateOf, factsOf, firstPart, makerOf, modalitiesOf, roleOf, tokensOf } from './values.ts';

/** Keys that are no models: an example of the fields, and rules. */
const TEMPLATES = ['sample_spec', 'fallback_generalizations'];
const LANGUAGE_MODES: readonly unknown[] = ['chat', 'completion', 'responses'];
/** Of other kinds of models, as the file's own example lists them; a mode that is in neither list is told. */
const OTHER_MODES: readonly unknown[] = [
  'audio_speech',
  'audio_transcription',
  'embedding',
  'image_edit',
  'image_generation',
  'moderation',
  'ocr',
  'realtime',
  'rerank',
  'search',
  'vector_store',
  'video_generation',
];

/** LiteLLM's `model_prices_and_context_window.json`: prices are numbers per token; an absent flag is unknown. */
export const feed: FeedReader = {
  name: 'litellm',
  file: 'BerriAI/litellm: model_prices_and_context_window.json',
  source: {
    id: 'litellm',
    title: 'LiteLLM, model prices and context windows',
    publisher: 'BerriAI/litellm',
    url: 'https://github.com/BerriAI/litellm/blob/main/model_prices_and_context_window.json',
    licence: 'MIT',
  },
  places: 6,
  ignored: [
    'litellm_provider',
    'max_audio_length_hours',
    'max_audio_per_prompt',
    'max_images_per_prompt',
    'max_pdf_size_mb',
    'max_video_length',
    'max_videos_per_prompt',
    'prompt_cache_min_tokens',
    'rpd',
    'rpm',
    'source',
    'supported_endpoints',
    'supports_assistant_prefill',
    'supports_computer_use',
    'supports_embedding_image_input',
    'supports_native_streaming',
    'supports_native_structured_output',
    'supports_parallel_function_calling',
    'supports_prompt_caching',
    'supports_system_messages',
    'supports_tool_choice',
    'supports_url_context',
    'supports_web_search',
    'tool_use_system_prompt_tokens',
    'tpm',
    'web_search_billing_unit',
  ],
  read,
};

function read(root: Item): Read | undefined {
  const found: Read = { entries: [], skipped: 0, noEntries: [], beside: [] };
  for (const [key, model] of root.entries()) {
    if (TEMPLATES.includes(key)) found.skipped++;
    else if (model.get('litellm_provider').text) found.entries.push(entryOf(key, model));
    else {
      found.skipped++;
      found.noEntries.push(key);
    }
  }
  return found.entries.length > 0 ? found : undefined;
}

function entryOf(key: string, item: Item): RawEntry {
  const provider = item.get('litellm_provider').text ?? '';
  const id = key.startsWith(`${provider}/`) ? key.slice(provider.length + 1) : key;
  const maker = makerOf(provider);
  const mode = item.get('mode').text?.toLowerCase();
  if ([...LANGUAGE_MODES, ...OTHER_MODES].includes(mode)) item.get('mode').take();
  const gives = outputsOf(item);
  return {
    item,
    around: [],
    id,
    key,
    provider: maker,
    // Own services name their models bare; a part before a slash is another maker, or a region.
    developer: makerOf(firstPart(id) ?? maker),
    role: OTHER_MODES.includes(mode) || id.startsWith('ft:') ? 'other' : roleOf(id, undefined),
    partial: true,
    facts: factsOf({
      retirement_date: dateOf(item.get('deprecation_date')),
      ...inputsOf(item),
      'modalities.output': gives,
      ...limitsOf(item),
      reasoning: booleanOf(item.get('supports_reasoning')),
      tool_call: booleanOf(item.get('supports_function_calling')),
      structured_output: booleanOf(item.get('supports_response_schema')),
    }),
    prices: pricesOf(item),
  };
}

/** The flags of each kind of input, which repeat the list of kinds or stand in its place. */
const INPUT_FLAGS: Readonly<Record<string, readonly string[]>> = {
  image: ['supports_vision', 'supports_image_input'],
  audio: ['supports_audio_input'],
  video: ['supports_video_input'],
  pdf: ['supports_pdf_input'],
};

function inputsOf(item: Item): Facts {
  const pdf = item.get('supports_pdf_input');
  let input = modalitiesOf(item.get('supported_modalities'));
  if (input && !input.includes('pdf') && pdf.content === true) input = [...input, 'pdf'];
  let attachment: boolean | undefined = input?.some((kind) => kind !== 'text') || undefined;
  for (const [kind, flags] of Object.entries(INPUT_FLAGS)) {
    for (const flag of flags.map((name) => item.get(name))) {
      if (typeof flag.content !== 'boolean') continue;
      if (!input || input.includes(kind) === flag.content) flag.take();
      if (flag.content && !input) attachment = true;
    }
  }
  if (attachment === undefined && item.get('supports_vision').content === false) attachment = false;
  return factsOf({ 'modalities.input': input, attachment });
}

function outputsOf(item: Item): string[] | undefined {
  const gives = modalitiesOf(item.get('supported_output_modalities'));
  const audio = item.get('supports_audio_output');
  if (typeof audio.content === 'boolean' && audio.content === (gives?.includes('audio') ?? false)) audio.take();
  return gives;
}

function limitsOf(item: Item): Facts {
  const [input, output] = [item.get('max_input_tokens'), item.get('max_output_tokens')];
  const either = item.get('max_tokens');
  // The legacy name of one of the two.
  if ([input, output].some(({ written }) => countOf(written) === countOf(either.written))) either.take();
  return factsOf({ 'limit.input': tokensOf(input), 'limit.output': tokensOf(output) });
}

/** The fields of each price, without the suffix of a lifetime, tier or mode. */
const FIELDS: ReadonlyMap<string, Amount> = new Map([
  ['input_cost_per_token', 'input'],
  ['output_cost_per_token', 'output'],
  ['cache_read_input_token_cost', 'cache_read'],
  ['input_cost_per_token_cache_hit', 'cache_read'],
  ['cache_creation_input_token_cost', 'cache_write'],
  ['output_cost_per_reasoning_token', 'reasoning'],
  ['input_cost_per_audio_token', 'input_audio'],
  ['output_cost_per_audio_token', 'output_audio'],
  ['input_cost_per_image_token', 'input_image'],
  ['output_cost_per_image_token', 'output_image'],
]);
const MODES: Readonly<Record<string, string>> = { batches: 'batch', flex: 'flex', priority: 'priority' };
const SUFFIXES = /(?:_above_(?:(?<hours>1hr)|(?<size>\d+)(?<unit>[km]?)_tokens)|_(?<mode>batches|flex|priority))$/;
const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1000, m: 1_000_000 };

interface Field {
  amount: Amount;
  mode?: string;
  over?: number;
}

/** What a key prices: `input_cost_per_token_above_200k_tokens_batches` is input over 200,000 tokens in batches. */
function fieldOf(key: string): Field | undefined {
  let rest = key;
  let isLong = false;
  const field: Omit<Field, 'amount'> = {};
  for (let match = SUFFIXES.exec(rest); match; match = SUFFIXES.exec(rest)) {
    const { hours, size, unit = '', mode } = match.groups ?? {};
    if ((hours && isLong) || (size && field.over !== undefined) || (mode && field.mode !== undefined)) return undefined;
    if (hours) isLong = true;
    if (size) field.over = Number(size) * (UNITS[unit] ?? 1);
    if (mode) field.mode = MODES[mode] ?? mode;
    rest = rest.slice(0, match.index);
  }
  const amount = FIELDS.get(rest);
  if (amount === undefined || (isLong && amount !== 'cache_write')) return undefined;
  return { amount: isLong ? 'cache_write_1h' : amount, ...field };
}

function pricesOf(item: Item): RawPrice[] {
  const prices = new Map<string, RawPrice>();
  const keys = new Set(item.entries().map(([key]) => key));
  for (const key of [...keys].sort()) {
    const field = fieldOf(key);
    if (!field) continue;
    const mode = field.mode ?? '';
    const price = prices.get(mode) ?? { ...(mode === '' ? {} : { mode }), amounts: {}, tiers: [] };
    prices.set(mode, price);
    charge(field.over === undefined ? price.amounts : tierOver(price.tiers, field.over), field.amount, item.get(key));
  }
  const standard = prices.get('') ?? { amounts: {}, tiers: [] };
  readRanges(item.get('tiered_pricing'), standard);
  prices.delete('');
  return [standard, ...[...prices.values()].sort((a, b) => ((a.mode ?? '') < (b.mode ?? '') ? -1 : 1))];
}

/** `tiered_pricing`: prices by the size of the input, of which the range from 0 is the standard price. */
function readRanges(list: Item, standard: RawPrice): void {
  const ranges = list
    .items()
    .map((item) => {
      const [start, end] = item.get('range').items();
      return { item, start: boundOf(start), end: boundOf(end) };
    })
    .sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  let before: number | undefined = 0;
  for (const { item, start, end } of ranges) {
    if (start === undefined) continue;
    const isFirst = start <= 1;
    // Some write the last size of the lower range, others the first of the higher one. A gap is told.
    const isNext = before !== undefined && Math.abs(start - before) <= 1;
    if (isNext) item.get('range').take();
    else item.get('range').blame('contradicts', before === undefined ? '' : String(before));
    const charges = isFirst ? standard.amounts : tierOver(standard.tiers, isNext ? (before ?? start) : start);
    for (const [key, amount] of FIELDS) charge(charges, amount, item.get(key));
    charge(charges, 'cache_write_1h', item.get('cache_creation_input_token_cost_above_1hr'));
    before = end;
  }
}

const boundOf = (item: Item | undefined): number | undefined =>
  item?.written !== undefined && Number(item.written) === 0 ? 0 : countOf(item?.written);
