import type { Amount, FeedEntry, FeedKind, FeedPrice, Read } from '../../domain/feeds.ts';
import { amountsOf, perMillion, tokens } from './numbers.ts';
import {
  booleanOf,
  dateOf,
  factsOf,
  isMapping,
  listOf,
  type Mapping,
  makerOf,
  modalitiesOf,
  roleOf,
} from './values.ts';

/** Keys that are no models: an example of the fields, and rules. */
const TEMPLATES = ['sample_spec', 'fallback_generalizations'];
const LANGUAGE_MODES: readonly unknown[] = ['chat', 'completion', 'responses'];

/** LiteLLM's `model_prices_and_context_window.json`: prices are numbers per token; an absent flag is unknown. */
export const feed: FeedKind = {
  name: 'litellm',
  file: 'BerriAI/litellm: model_prices_and_context_window.json',
  source: {
    id: 'litellm',
    title: 'LiteLLM, model prices and context windows',
    publisher: 'BerriAI/litellm',
    url: 'https://github.com/BerriAI/litellm/blob/main/model_prices_and_context_window.json',
    licence: 'MIT',
  },
  read,
};

function read(root: unknown): Read | undefined {
  if (!isMapping(root)) return undefined;
  const all = Object.entries(root);
  const models = all.filter(
    (pair): pair is [string, Mapping] =>
      !TEMPLATES.includes(pair[0]) && isMapping(pair[1]) && typeof pair[1].litellm_provider === 'string',
  );
  if (models.length === 0) return undefined;
  const entries = models.map(([key, model]) => entryOf(key, model));
  return { entries, skipped: all.length - entries.length };
}

function entryOf(key: string, model: Mapping): FeedEntry {
  const provider = String(model.litellm_provider);
  const id = key.startsWith(`${provider}/`) ? key.slice(provider.length + 1) : key;
  const maker = makerOf(provider);
  const input = inputsOf(model);
  const known = model.mode === undefined || LANGUAGE_MODES.includes(model.mode);
  return {
    id,
    provider: maker,
    // Own services name their models bare; a part before a slash is another maker, or a region.
    developer: id.includes('/') ? makerOf(id.split('/')[0] ?? '') : maker,
    role: !known || id.startsWith('ft:') ? 'other' : roleOf(id, undefined),
    partial: true,
    varies: false,
    facts: factsOf({
      retirement_date: dateOf(model.deprecation_date),
      'modalities.input': input,
      'modalities.output': modalitiesOf(listOf(model.supported_output_modalities).filter((name) => name !== 'code')),
      'limit.input': tokens(model.max_input_tokens),
      'limit.output': tokens(model.max_output_tokens),
      reasoning: booleanOf(model.supports_reasoning),
      tool_call: booleanOf(model.supports_function_calling),
      structured_output: booleanOf(model.supports_response_schema),
      attachment: input?.some((kind) => kind !== 'text') || booleanOf(model.supports_vision),
    }),
    prices: pricesOf(model),
  };
}

function inputsOf(model: Mapping): string[] | undefined {
  const named = listOf(model.supported_modalities);
  if (named.length === 0) return undefined;
  return modalitiesOf(model.supports_pdf_input === true ? [...named, 'pdf'] : named);
}

/** The fields of each price, without the suffix of a mode or tier. */
const FIELDS: Partial<Record<Amount, string>> = {
  input: 'input_cost_per_token',
  output: 'output_cost_per_token',
  cache_read: 'cache_read_input_token_cost',
  cache_write: 'cache_creation_input_token_cost',
  reasoning: 'output_cost_per_reasoning_token',
  input_audio: 'input_cost_per_audio_token',
  output_audio: 'output_cost_per_audio_token',
};
const MODE_SUFFIXES = { batch: '_batches', flex: '_flex', priority: '_priority' };

const withSuffix = (model: Mapping, suffix: string): Partial<Record<Amount, unknown>> =>
  Object.fromEntries(Object.entries(FIELDS).map(([amount, field]) => [amount, model[`${field}${suffix}`]]));

function pricesOf(model: Mapping): FeedPrice[] {
  const sizes = new Set(
    Object.keys(model).flatMap((key) => {
      const size = /_above_(\d+)k_tokens$/.exec(key)?.[1];
      return size === undefined ? [] : [Number(size)];
    }),
  );
  const tiers = [...sizes]
    .sort((a, b) => a - b)
    .map((size) => ({
      over: size * 1000,
      amounts: amountsOf(withSuffix(model, `_above_${size}k_tokens`), perMillion),
    }));
  const standard: FeedPrice = {
    amounts: amountsOf(
      { ...withSuffix(model, ''), cache_write_1h: model.cache_creation_input_token_cost_above_1hr },
      perMillion,
    ),
    tiers: [...tiers.filter(({ amounts }) => Object.keys(amounts).length > 0), ...rangesOf(model)],
  };
  const modes = Object.entries(MODE_SUFFIXES).map(
    ([mode, suffix]): FeedPrice => ({ mode, amounts: amountsOf(withSuffix(model, suffix), perMillion), tiers: [] }),
  );
  return [standard, ...modes].filter(({ amounts }) => Object.keys(amounts).length > 0);
}

/** `tiered_pricing`: prices by the size of the input, of which the first range is the standard price. */
function rangesOf(model: Mapping): FeedPrice['tiers'] {
  return listOf(model.tiered_pricing).flatMap((raw) => {
    if (!isMapping(raw)) return [];
    const over = tokens(listOf(raw.range)[0]);
    return over === undefined ? [] : [{ over, amounts: amountsOf(withSuffix(raw, ''), perMillion) }];
  });
}
