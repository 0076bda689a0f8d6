import type { Amount, Window } from '../../domain/feeds.ts';
import { type Item, type Leaf, leavesOf, NOTHING } from './item.ts';
import { amountOf } from './numbers.ts';
import { among, charge, type FeedReader, type RawEntry, type RawPrice, type Read, tierOver } from './reader.ts';
import { dateOf, factsOf, firstPart, makerOf, nameOf, roleOf, tokensOf } from './values.ts';

/** pydantic/genai-prices: providers with models; prices are per 1,000,000 tokens, plain or by the size of the input. */
export const feed: FeedReader = {
  name: 'genai-prices',
  file: 'pydantic/genai-prices: prices/new_data/v2/data.json',
  source: {
    id: 'genai-prices',
    title: 'genai-prices',
    publisher: 'pydantic/genai-prices',
    url: 'https://github.com/pydantic/genai-prices',
    licence: 'MIT',
  },
  places: 0,
  ignored: ['description', 'match', 'prices_checked'],
  read,
};

const isOfProvider = among([
  'models',
  'id',
  'name',
  'pricing_urls',
  'api_pattern',
  'description',
  'model_match',
  'provider_match',
  'fallback_model_providers',
  'extractors',
]);

function read(root: Item): Read | undefined {
  const named = root.get('providers');
  const list = Array.isArray(root.content) ? root : Array.isArray(named.content) ? named : undefined;
  const all = list ? [...list.items()] : root.entries().map(([, provider]) => provider);
  if (
    !all.some((provider) =>
      provider
        .get('models')
        .items()
        .some((model) => model.get('prices').isStated),
    )
  )
    return undefined;
  const found: Read = { entries: [], skipped: 0, noEntries: [], beside: [] };
  for (const [index, provider] of all.entries()) {
    const spelled = provider.get('id').text;
    if (!spelled) {
      found.noEntries.push(`[${index}]`);
      continue;
    }
    provider.get('price_comments').blame('remark');
    const around = leavesOf(provider).filter(({ path }) => !isOfProvider(path));
    found.beside.push(...around.map(({ path, item }) => ({ path: `${spelled}.${path}`, item })));
    for (const [place, model] of provider.get('models').items().entries()) {
      const id = model.get('id').text;
      if (!id) found.noEntries.push(`${spelled}.models[${place}]`);
      // A price list keeps what was removed from sale; it is no offer.
      else if (model.get('removed').content === true) found.skipped++;
      else found.entries.push(entryOf(model, id, spelled, nameOf(provider.get('name')), around));
    }
  }
  return found;
}

function entryOf(
  item: Item,
  id: string,
  spelled: string,
  providerName: string | undefined,
  around: readonly Leaf[],
): RawEntry {
  item.get('id').take();
  item.get('price_comments').blame('remark');
  const name = nameOf(item.get('name'));
  const deprecated = item.get('deprecated');
  for (const flag of [deprecated, item.get('removed')]) if (typeof flag.content === 'boolean') flag.take();
  return {
    item,
    around,
    id,
    key: `${spelled}/${id}`,
    ...(name === undefined ? {} : { name }),
    provider: makerOf(spelled),
    ...(providerName === undefined ? {} : { providerName }),
    developer: makerOf(firstPart(id) ?? spelled),
    role: roleOf(id, undefined),
    partial: true,
    facts: factsOf({
      'limit.context': tokensOf(item.get('context_window')),
      status: deprecated.content === true ? 'deprecated' : undefined,
    }),
    prices: pricesOf(item.get('prices')),
  };
}

/** Prices in the order of the feed, of which the last one that fits a request is the price of it. */
function pricesOf(raw: Item): RawPrice[] {
  if (raw.isMapping) return [priceOf(raw)];
  return raw.items().flatMap((period) => {
    const constraint = period.get('constraint');
    const known = constraintOf(constraint);
    // A price under a condition that is not understood is no price of the others; it is told.
    if (!known) {
      for (const { item } of leavesOf(period)) item.blame('condition');
      return [];
    }
    return [{ ...known, ...priceOf(period.get('prices')) }];
  });
}

/** When a price holds; undefined where that is not understood. */
function constraintOf(constraint: Item): Pick<RawPrice, 'from' | 'window'> | undefined {
  if (!constraint.isStated) return {};
  const [from, start, end] = ['start_date', 'start_time', 'end_time'].map((key) => constraint.get(key));
  const begins = dateOf(from ?? NOTHING);
  const window = windowOf(start ?? NOTHING, end ?? NOTHING);
  if (leavesOf(constraint).some(({ item }) => !item.isTaken)) return undefined;
  return { ...(begins === undefined ? {} : { from: begins }), ...(window === undefined ? {} : { window }) };
}

/** Hours with their zone, in UTC. */
function windowOf(start: Item, end: Item): Window | undefined {
  const [first, last] = [minuteOf(start.text), minuteOf(end.text)];
  if (first === undefined || last === undefined || first === last) return undefined;
  start.take();
  end.take();
  return { start: first, end: last };
}

const DAY = 24 * 60;

function minuteOf(time: string | undefined): number | undefined {
  const match = /^([01]\d|2[0-4]):([0-5]\d)(?::00(?:\.0+)?)?(?:Z|([+-])([01]\d):?([0-5]\d))$/i.exec(time ?? '');
  if (!match) return undefined;
  const [, hour, minute, sign, zoneHour = '0', zoneMinute = '0'] = match;
  const zone = (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === '-' ? -1 : 1);
  return (Number(hour) * 60 + Number(minute) - zone + 2 * DAY) % DAY;
}

/** A cache that is not said to last longer lasts five minutes. */
const FIELDS: readonly (readonly [Amount, string])[] = [
  ['input', 'input_mtok'],
  ['output', 'output_mtok'],
  ['cache_read', 'cache_read_mtok'],
  ['cache_write', 'cache_write_mtok'],
  ['cache_write', 'cache_write_5m_mtok'],
  ['cache_write_1h', 'cache_write_1h_mtok'],
  ['reasoning', 'output_reasoning_mtok'],
  ['input_audio', 'input_audio_mtok'],
  ['output_audio', 'output_audio_mtok'],
  ['input_image', 'input_image_mtok'],
  ['output_image', 'output_image_mtok'],
];

/**
 * A price is a number, or `{base, tiers: [{start, price}]}`, where more than `start` tokens re-price the whole request. Each
 * has tiers of its own: where only that of the input rises, that of the output holds as it did before. One that starts at
 * 0 is for every request, and no base of it is left.
 */
function priceOf(raw: Item): RawPrice {
  const price: RawPrice = { amounts: {}, tiers: [] };
  for (const [amount, field] of FIELDS) {
    const value = raw.get(field);
    const tiers = value.get('tiers').items();
    const ofAll = tiers.filter((tier) => amountOf(tier.get('start').written, 0) === '0');
    for (const tier of ofAll) {
      tier.get('start').take();
      charge(price.amounts, amount, tier.get('price'));
    }
    if (ofAll.length === 0) charge(price.amounts, amount, value.isMapping ? value.get('base') : value);
    for (const tier of tiers) {
      const over = tokensOf(tier.get('start'));
      if (over !== undefined) charge(tierOver(price.tiers, over), amount, tier.get('price'));
    }
  }
  let below = price.amounts;
  for (const { amounts } of price.tiers) {
    Object.assign(amounts, { ...below, ...amounts });
    below = amounts;
  }
  return price;
}
