import { AMOUNTS, type Amount, FEED_STATUSES } from '../../domain/feeds.ts';
import { MODES } from '../../domain/vocabulary.ts';
import { type Item, type Leaf, leavesOf } from './item.ts';
import { amountOf } from './numbers.ts';
import {
  among,
  type Charges,
  charge,
  type FeedReader,
  type RawEntry,
  type RawPrice,
  type Read,
  tierOver,
} from './reader.ts';
import {
  booleanOf,
  dateOf,
  factsOf,
  firstPart,
  kindsOf,
  makerOf,
  modalitiesOf,
  nameOf,
  roleOf,
  textOf,
  tokensOf,
  wordOf,
} from './values.ts';

/** models.dev: `api.json` (providers), `models.json` (by lab), or `catalog.json` (both, of which the providers are read). */
export const feed: FeedReader = {
  name: 'models.dev',
  file: 'https://models.dev/api.json (models.json, catalog.json)',
  source: {
    id: 'models-dev',
    title: 'models.dev',
    publisher: 'anomalyco/models.dev',
    url: 'https://models.dev',
    licence: 'MIT',
  },
  places: 0,
  ignored: [
    'canonical_model_id',
    'description',
    'experimental.modes.*.provider',
    'interleaved',
    'last_updated',
    'links',
    'provider',
    'reasoning_options',
    'weights',
  ],
  read,
};

const isOfProvider = among(['models', 'id', 'name', 'env', 'npm', 'api', 'doc']);

function read(root: Item): Read | undefined {
  const providers = root.get('providers');
  const top = providers.isMapping ? providers : root;
  const found: Read = { entries: [], skipped: 0, noEntries: [], beside: [] };
  let fits = false;
  for (const [key, value] of top.entries()) {
    const models = value.get('models');
    if (models.isMapping || (models.items().length > 0 && value.get('id').text !== undefined)) {
      fits = true;
      const around = leavesOf(value).filter(({ path }) => !isOfProvider(path));
      found.beside.push(...around.map(({ path, item }) => ({ path: `${key}.${path}`, item })));
      // A list in the place of the mapping tells its ids itself.
      const named = models.isMapping ? models.entries() : models.items().map((item): [string, Item] => ['', item]);
      for (const [index, [id, model]] of named.entries()) {
        const own = model.get('id').text ?? id;
        model.get('id').take();
        if (!model.isMapping || own === '')
          found.noEntries.push(`${key}.models${models.isMapping ? `.${id}` : `[${index}]`}`);
        else found.entries.push(entryOf(model, own, `${key}/${id || own}`, key, nameOf(value.get('name')), around));
      }
    } else if (key.includes('/') && value.get('modalities').isMapping) {
      fits = true;
      const [lab = '', ...rest] = key.split('/');
      value.get('id').take();
      found.entries.push(entryOf(value, rest.join('/'), key, lab, undefined, []));
    } else found.noEntries.push(key);
  }
  return fits ? found : undefined;
}

function entryOf(
  item: Item,
  id: string,
  key: string,
  provider: string,
  providerName: string | undefined,
  around: readonly Leaf[],
): RawEntry {
  const limit = item.get('limit');
  const modalities = item.get('modalities');
  const name = nameOf(item.get('name'));
  const family = textOf(item.get('family'));
  const gives = modalitiesOf(modalities.get('output'));
  return {
    item,
    around,
    id,
    key,
    ...(name === undefined ? {} : { name }),
    ...(family === undefined ? {} : { family }),
    provider,
    ...(providerName === undefined ? {} : { providerName }),
    developer: makerOf(firstPart(id) ?? firstPart(item.get('canonical_model_id').text ?? '') ?? provider),
    role: /embedding/.test(family ?? '') ? 'other' : roleOf(id, gives ?? kindsOf(modalities.get('output'))),
    partial: false,
    facts: factsOf({
      release_date: dateOf(item.get('release_date')),
      status: wordOf(item.get('status'), FEED_STATUSES),
      knowledge: dateOf(item.get('knowledge')),
      'modalities.input': modalitiesOf(modalities.get('input')),
      'modalities.output': gives,
      'limit.context': tokensOf(limit.get('context')),
      'limit.input': tokensOf(limit.get('input')),
      'limit.output': tokensOf(limit.get('output')),
      open_weights: booleanOf(item.get('open_weights')),
      license: textOf(item.get('license')),
      reasoning: booleanOf(item.get('reasoning')),
      tool_call: booleanOf(item.get('tool_call')),
      structured_output: booleanOf(item.get('structured_output')),
      attachment: booleanOf(item.get('attachment')),
      temperature: booleanOf(item.get('temperature')),
    }),
    prices: pricesOf(item),
  };
}

/** The standard price, and those of modes that we have a word for (`experimental.modes`). */
function pricesOf(item: Item): RawPrice[] {
  const modes = MODES.filter((mode) => mode !== 'standard').map((mode) => ({
    mode,
    cost: item.get('experimental').get('modes').get(mode).get('cost'),
  }));
  return [priceOf(item.get('cost')), ...modes.map(({ mode, cost }) => ({ mode, ...priceOf(cost) }))];
}

function priceOf(cost: Item): RawPrice {
  const price: RawPrice = { amounts: amountsIn(cost, {}), tiers: [] };
  for (const tier of cost.get('tiers').items()) {
    const [type, size] = [tier.get('tier').get('type'), tier.get('tier').get('size')];
    // What grows with something else than the input is no tier here.
    const isOfInput = !type.isStated || wordOf(type, ['context']) !== undefined;
    const over = isOfInput ? tokensOf(size) : undefined;
    if (over !== undefined) amountsIn(tier, tierOver(price.tiers, over));
  }
  const listed = [...price.tiers];
  for (const [key, raised] of cost.entries()) {
    const thousands = /^context_over_(\d+)k$/.exec(key)?.[1];
    if (thousands === undefined) continue;
    // An older spelling, which repeats the first tier from that size on, whatever its own size.
    const repeated = listed.find(
      ({ over, amounts }) => over >= Number(thousands) * 1000 && says(amounts, amountsIn(raised, {})),
    );
    if (repeated) raised.takeAll();
    else if (listed.length === 0) amountsIn(raised, tierOver(price.tiers, Number(thousands) * 1000));
  }
  price.tiers = price.tiers.filter(({ amounts }) => Object.keys(amounts).length > 0);
  return price;
}

/** Whether a price has all the amounts of another. */
const says = (charges: Charges, others: Charges): boolean =>
  (Object.entries(others) as [Amount, Item][]).every(([amount, item]) => {
    const said = amountOf(charges[amount]?.written, 0);
    return said !== undefined && said === amountOf(item.written, 0);
  });

/** A cache that is not said to last longer lasts five minutes. */
const ALSO: Partial<Record<Amount, string>> = { cache_write: 'cache_write_5m' };

function amountsIn(cost: Item, charges: Charges): Charges {
  for (const amount of AMOUNTS) {
    charge(charges, amount, cost.get(amount));
    const other = ALSO[amount];
    if (other !== undefined) charge(charges, amount, cost.get(other));
  }
  return charges;
}
