import type { FeedEntry, FeedKind, Read } from '../../domain/feeds.ts';
import { amountsOf, perMillion, tokens } from './numbers.ts';
import {
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

/** OpenRouter's `/api/v1/models`: prices are decimal text per token, a negative one means that it varies. */
export const feed: FeedKind = {
  name: 'openrouter',
  file: 'https://openrouter.ai/api/v1/models',
  source: {
    id: 'openrouter',
    title: 'OpenRouter, list of models',
    publisher: 'OpenRouter',
    url: 'https://openrouter.ai/api/v1/models',
  },
  oneService: true,
  read,
};

function read(root: unknown): Read | undefined {
  const { data } = mappingOf(root);
  if (!Array.isArray(data)) return undefined;
  const models = data.filter(isMapping);
  const entries = models.filter(({ id }) => typeof id === 'string' && !isSpelling(id)).map(entryOf);
  return { entries, skipped: data.length - entries.length };
}

/** `:free` and other variants, and `~latest` aliases: the model itself stands beside them. */
const isSpelling = (id: string): boolean => id.startsWith('~') || id.includes(':');

function entryOf(model: Mapping): FeedEntry {
  const id = String(model.id);
  const architecture = mappingOf(model.architecture);
  const top = mappingOf(model.top_provider);
  const pricing = mappingOf(model.pricing);
  const supported = listOf(model.supported_parameters);
  const input = modalitiesOf(architecture.input_modalities);
  // A parameter that is not listed is not known to be refused: only what is there is stated.
  const supports = (...names: string[]): true | undefined =>
    names.some((name) => supported.includes(name)) || undefined;
  const amounts = amountsOf(
    {
      input: pricing.prompt,
      output: pricing.completion,
      cache_read: pricing.input_cache_read,
      cache_write: pricing.input_cache_write,
      reasoning: pricing.internal_reasoning,
    },
    perMillion,
  );
  const name = textOf(model.name)?.replace(/^[^:]{1,40}: /, '');
  return {
    id,
    ...(name === undefined ? {} : { name }),
    provider: 'openrouter',
    providerName: 'OpenRouter',
    developer: makerOf(id.includes('/') ? (id.split('/')[0] ?? '') : 'openrouter'),
    role: roleOf(id, architecture.output_modalities),
    partial: false,
    varies: [pricing.prompt, pricing.completion].some((price) => Number(price) < 0),
    facts: factsOf({
      retirement_date: dateOf(model.expiration_date),
      knowledge: dateOf(model.knowledge_cutoff),
      'modalities.input': input,
      'modalities.output': modalitiesOf(architecture.output_modalities),
      'limit.context': tokens(top.context_length) ?? tokens(model.context_length),
      'limit.output': tokens(top.max_completion_tokens),
      open_weights: textOf(model.hugging_face_id) === undefined ? undefined : true,
      reasoning: supports('reasoning', 'include_reasoning'),
      tool_call: supports('tools', 'tool_choice'),
      structured_output: supports('structured_outputs'),
      attachment: input?.some((kind) => kind !== 'text') || undefined,
      temperature: supports('temperature'),
    }),
    prices: Object.keys(amounts).length === 0 ? [] : [{ amounts, tiers: [] }],
  };
}
