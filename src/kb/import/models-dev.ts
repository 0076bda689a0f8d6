import type { FeedEntry, FeedKind, FeedPrice, Read } from '../../domain/feeds.ts';
import { MODES, STATUSES } from '../../domain/vocabulary.ts';
import { amountsOf, asPrice, tokens } from './numbers.ts';
import {
  booleanOf,
  dateOf,
  factsOf,
  isMapping,
  listOf,
  type Mapping,
  makerOf,
  mappingOf,
  modalitiesOf,
  roleOf,
  textOf,
} from './values.ts';

/** models.dev: `api.json` (providers), `models.json` (by lab), or `catalog.json` (both, of which the providers are read). */
export const feed: FeedKind = {
  name: 'models.dev',
  file: 'https://models.dev/api.json (models.json, catalog.json)',
  source: {
    id: 'models-dev',
    title: 'models.dev',
    publisher: 'anomalyco/models.dev',
    url: 'https://models.dev',
    licence: 'MIT',
  },
  read,
};

function read(root: unknown): Read | undefined {
  const all = mappingOf(root);
  const top = isMapping(all.providers) ? all.providers : all;
  const entries: FeedEntry[] = [];
  let fits = false;
  for (const [key, value] of Object.entries(top)) {
    if (!isMapping(value)) continue;
    if (isMapping(value.models)) {
      fits = true;
      for (const [id, model] of Object.entries(value.models)) {
        if (isMapping(model)) entries.push(entryOf(model, textOf(model.id) ?? id, key, textOf(value.name)));
      }
    } else if (key.includes('/') && isMapping(value.modalities)) {
      fits = true;
      const [lab = '', ...rest] = key.split('/');
      entries.push(entryOf(value, rest.join('/'), lab, undefined));
    }
  }
  return fits ? { entries, skipped: 0 } : undefined;
}

function entryOf(model: Mapping, id: string, provider: string, providerName: string | undefined): FeedEntry {
  const limit = mappingOf(model.limit);
  const modalities = mappingOf(model.modalities);
  const name = textOf(model.name);
  const family = textOf(model.family);
  return {
    id,
    ...(name === undefined ? {} : { name }),
    ...(family === undefined ? {} : { family }),
    provider,
    ...(providerName === undefined ? {} : { providerName }),
    developer: makerOf(labOf(id) ?? labOf(textOf(model.canonical_model_id) ?? '') ?? provider),
    role: /embedding/.test(family ?? '') ? 'other' : roleOf(id, modalities.output),
    partial: false,
    varies: false,
    facts: factsOf({
      release_date: dateOf(model.release_date),
      status: (STATUSES as readonly unknown[]).includes(model.status) ? (model.status as string) : undefined,
      knowledge: dateOf(model.knowledge),
      'modalities.input': modalitiesOf(modalities.input),
      'modalities.output': modalitiesOf(modalities.output),
      'limit.context': tokens(limit.context),
      'limit.input': tokens(limit.input),
      'limit.output': tokens(limit.output),
      open_weights: booleanOf(model.open_weights),
      license: textOf(model.license),
      reasoning: booleanOf(model.reasoning),
      tool_call: booleanOf(model.tool_call),
      structured_output: booleanOf(model.structured_output),
      attachment: booleanOf(model.attachment),
      temperature: booleanOf(model.temperature),
    }),
    prices: pricesOf(model),
  };
}

const labOf = (id: string): string | undefined => (id.includes('/') ? id.split('/')[0] : undefined);

/** The standard price, and those of modes that we have a word for (`experimental.modes`). */
function pricesOf(model: Mapping): FeedPrice[] {
  const modes = Object.entries(mappingOf(mappingOf(model.experimental).modes))
    .filter(([mode]) => (MODES as readonly string[]).includes(mode))
    .map(([mode, value]) => priceOf(mappingOf(value).cost, mode));
  return [priceOf(model.cost), ...modes].filter((price) => price !== undefined);
}

function priceOf(raw: unknown, mode?: string): FeedPrice | undefined {
  const cost = mappingOf(raw);
  const amounts = amountsOf(cost, asPrice);
  if (Object.keys(amounts).length === 0) return undefined;
  // `context_over_200k` is an older spelling of the same tier.
  const raised = listOf(cost.tiers).map((tier) => ({ over: tokens(mappingOf(mappingOf(tier).tier).size), raw: tier }));
  if (raised.length === 0 && isMapping(cost.context_over_200k))
    raised.push({ over: 200_000, raw: cost.context_over_200k });
  const tiers = raised.flatMap(({ over, raw: tier }) =>
    over === undefined ? [] : [{ over, amounts: amountsOf(mappingOf(tier), asPrice) }],
  );
  return { ...(mode === undefined ? {} : { mode }), amounts, tiers: tiers.sort((a, b) => a.over - b.over) };
}
