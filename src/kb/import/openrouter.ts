import { type Item, type Leaf, leavesOf } from './item.ts';
import { countOf } from './numbers.ts';
import { type Charges, charge, type FeedReader, type RawEntry, type Read } from './reader.ts';
import {
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
} from './values.ts';

/** OpenRouter's `/api/v1/models`: prices are decimal text per token, a negative one means that it varies. */
export const feed: FeedReader = {
  name: 'openrouter',
  file: 'https://openrouter.ai/api/v1/models',
  source: {
    id: 'openrouter',
    title: 'OpenRouter, list of models',
    publisher: 'OpenRouter',
    url: 'https://openrouter.ai/api/v1/models',
  },
  oneService: true,
  places: 6,
  ignored: [
    'architecture.instruct_type',
    'architecture.modality',
    'architecture.tokenizer',
    'canonical_slug',
    'created',
    'default_parameters',
    'description',
    'links',
    'reasoning',
    'top_provider.is_moderated',
  ],
  read,
};

function read(root: Item): Read | undefined {
  const data = root.get('data');
  if (!Array.isArray(data.content)) return undefined;
  const found: Read = { entries: [], skipped: 0, noEntries: [], beside: [] };
  // A page of the list names the next one, and how many there are.
  found.beside = leavesOf(root).filter(({ path }) => !/^data(?:[.[]|$)/.test(path));
  const ids = new Set(data.items().map((model) => model.get('id').text));
  for (const [index, model] of data.items().entries()) {
    const id = model.get('id').text;
    if (!id) found.noEntries.push(`data[${index}]`);
    else if (id.startsWith('~')) found.skipped++;
    else found.entries.push(entryOf(model, id, ids, found.beside));
  }
  return found;
}

/** `:free` and other variants: how a model is offered, and at which price. */
const VARIANT = /:[^/]*$/;

function entryOf(item: Item, apiId: string, ids: ReadonlySet<string | undefined>, around: readonly Leaf[]): RawEntry {
  item.get('id').take();
  const id = apiId.replace(VARIANT, '');
  const isVariant = id !== apiId;
  const isBeside = isVariant && ids.has(id);
  if (isVariant && !isBeside) item.get('id').blame('variant').isTaken = false;
  const architecture = item.get('architecture');
  const top = item.get('top_provider');
  const input = modalitiesOf(architecture.get('input_modalities'));
  const gives = modalitiesOf(architecture.get('output_modalities'));
  const parameters = item.get('supported_parameters');
  const supported = parameters.items().map(({ text }) => text);
  if (supported.every((name) => name !== undefined) && supported.length > 0) parameters.take();
  // A parameter that is not listed is not known to be refused: only what is there is stated.
  const supports = (...names: string[]): true | undefined =>
    names.some((name) => supported.includes(name)) || undefined;
  const name = nameOf(item.get('name'), (text) => {
    const plain = text.replace(/^[^:]{1,40}: /, '');
    return isVariant ? plain.replace(/\([^()]*\)$/, '').trimEnd() : plain;
  });
  const context = tokensOf(top.get('context_length'));
  // What the service allows; what the model could is told where it is another number.
  const listed = countOf(item.get('context_length').written);
  if (listed !== undefined && listed === (context ?? listed)) item.get('context_length').take();
  return {
    item,
    around,
    id,
    ...(isVariant ? { apiId } : {}),
    ...(isBeside ? { beside: true as const } : {}),
    key: apiId,
    ...(name === undefined ? {} : { name }),
    provider: 'openrouter',
    providerName: 'OpenRouter',
    developer: makerOf(firstPart(id) ?? 'openrouter'),
    role: roleOf(id, gives ?? kindsOf(architecture.get('output_modalities'))),
    partial: false,
    facts: factsOf({
      // A variant that expires leaves the model as it was.
      retirement_date: isVariant ? undefined : dateOf(item.get('expiration_date')),
      knowledge: dateOf(item.get('knowledge_cutoff')),
      'modalities.input': input,
      'modalities.output': gives,
      'limit.context': context ?? listed,
      'limit.output': tokensOf(top.get('max_completion_tokens')),
      open_weights: textOf(item.get('hugging_face_id')) === undefined ? undefined : true,
      reasoning:
        supports('reasoning', 'include_reasoning') ??
        (item.get('reasoning').get('mandatory').content === true || undefined),
      tool_call: supports('tools', 'tool_choice'),
      structured_output: supports('structured_outputs'),
      attachment: input?.some((kind) => kind !== 'text') || undefined,
      temperature: supports('temperature'),
    }),
    prices: [{ amounts: amountsIn(item.get('pricing')), tiers: [] }],
  };
}

function amountsIn(pricing: Item): Charges {
  const charges: Charges = {};
  charge(charges, 'input', pricing.get('prompt'));
  charge(charges, 'output', pricing.get('completion'));
  charge(charges, 'cache_read', pricing.get('input_cache_read'));
  charge(charges, 'cache_write', pricing.get('input_cache_write'));
  charge(charges, 'reasoning', pricing.get('internal_reasoning'));
  return charges;
}
