import type { Amount, Amounts, FeedEntry, FeedKind, FeedPrice, Read } from '../../domain/feeds.ts';
import { asPrice, tokens } from './numbers.ts';
import { dateOf, factsOf, isMapping, listOf, type Mapping, makerOf, mappingOf, roleOf, textOf } from './values.ts';

/** pydantic/genai-prices: providers with models; prices are per 1,000,000 tokens, plain or by the size of the input. */
export const feed: FeedKind = {
  name: 'genai-prices',
  file: 'pydantic/genai-prices: prices/new_data/v2/data.json',
  source: {
    id: 'genai-prices',
    title: 'genai-prices',
    publisher: 'pydantic/genai-prices',
    url: 'https://github.com/pydantic/genai-prices',
    licence: 'MIT',
  },
  read,
};

function read(root: unknown): Read | undefined {
  const { providers } = mappingOf(root);
  const all = Array.isArray(root) ? root : Array.isArray(providers) ? providers : Object.values(mappingOf(root));
  const entries = all
    .filter(isMapping)
    .flatMap((provider) => listOf(provider.models).map((model) => entryOf(mappingOf(model), provider)));
  const fits = all.some((provider) => listOf(mappingOf(provider).models).some((model) => mappingOf(model).prices));
  const models = entries.filter((entry) => entry !== undefined);
  return fits ? { entries: models, skipped: entries.length - models.length } : undefined;
}

function entryOf(model: Mapping, provider: Mapping): FeedEntry | undefined {
  const id = textOf(model.id);
  const spelled = textOf(provider.id);
  // A price list keeps what was removed from sale; it is no offer.
  if (id === undefined || spelled === undefined || model.removed === true) return undefined;
  const name = textOf(model.name);
  const providerName = textOf(provider.name);
  return {
    id,
    ...(name === undefined ? {} : { name }),
    provider: makerOf(spelled),
    ...(providerName === undefined ? {} : { providerName }),
    developer: makerOf(id.includes('/') ? (id.split('/')[0] ?? '') : spelled),
    role: roleOf(id, undefined),
    partial: true,
    varies: false,
    facts: factsOf({
      'limit.context': tokens(model.context_window),
      status: model.deprecated === true ? 'deprecated' : undefined,
    }),
    prices: pricesOf(model.prices),
  };
}

/** Prices, each with the day it begins where that is stated. Those of certain hours are left to their vendor's page. */
function pricesOf(raw: unknown): FeedPrice[] {
  const periods = Array.isArray(raw) ? raw.map(mappingOf) : [{ prices: raw }];
  return periods.flatMap((period) => {
    const constraint = mappingOf((period as Mapping).constraint);
    if ('start_time' in constraint) return [];
    const from = dateOf(constraint.start_date);
    const price = priceOf(mappingOf(period.prices));
    return Object.keys(price.amounts).length === 0 ? [] : [{ ...(from === undefined ? {} : { from }), ...price }];
  });
}

const FIELDS: Partial<Record<Amount, string>> = {
  input: 'input_mtok',
  output: 'output_mtok',
  cache_read: 'cache_read_mtok',
  cache_write: 'cache_write_mtok',
  cache_write_1h: 'cache_write_1h_mtok',
  reasoning: 'output_reasoning_mtok',
  input_audio: 'input_audio_mtok',
  output_audio: 'output_audio_mtok',
  input_image: 'input_image_mtok',
  output_image: 'output_image_mtok',
};

/** A price is a number, or `{base, tiers: [{start, price}]}`, where more than `start` tokens re-price the whole request. */
function priceOf(raw: Mapping): FeedPrice {
  const amounts: Amounts = {};
  const tiers = new Map<number, Amounts>();
  for (const [amount, field] of Object.entries(FIELDS) as [Amount, string][]) {
    const value = raw[field];
    const base = asPrice(isMapping(value) ? value.base : value);
    if (base !== undefined) amounts[amount] = base;
    for (const tier of listOf(mappingOf(value).tiers)) {
      const { start, price } = mappingOf(tier);
      const over = tokens(start);
      const raised = asPrice(price);
      if (over !== undefined && raised !== undefined) tiers.set(over, { ...tiers.get(over), [amount]: raised });
    }
  }
  const sorted = [...tiers].sort(([a], [b]) => a - b);
  return { amounts, tiers: sorted.map(([over, raised]) => ({ over, amounts: raised })) };
}
