import { isMapping } from '../read/mapping.ts';
import { promptOf } from './openai.ts';
import { known, type RawUsage, type UsageReader } from './reader.ts';
import { countAt, daysAt, dollarsAt, type Mapping, nearest, textAt } from './values.ts';

/**
 * LiteLLM's spend logs (`/spend/logs`, the table LiteLLM_SpendLogs), its spend by day, and what it gives to callbacks.
 *
 * `prompt_tokens` holds what a cache had, in the versions since 2025; where more was cached than went in, an older one
 * counted it beside. The parts stand in `metadata.usage_object`. `model` is what was called, `model_group` the name that
 * the proxy has for it. What LiteLLM answered from its own cache reached no model.
 */
export const usage: UsageReader = {
  name: 'litellm',
  inTables: true,
  documented: [
    'https://docs.litellm.ai/docs/proxy/cost_tracking',
    'https://github.com/BerriAI/litellm/blob/main/litellm-js/spend-logs/src/_types.ts',
    'https://github.com/BerriAI/litellm/issues/15945',
    'https://github.com/BerriAI/litellm/issues/15056',
  ],
  read(value) {
    if (isMapping(value.metrics) && isMapping(value.breakdown)) return ofDay(value, value.metrics, value.breakdown);
    const spend = ['spend', 'response_cost'].find((key) => value[key] !== undefined);
    if (spend === undefined || value.prompt_tokens === undefined) return undefined;
    if (String(value.cache_hit).toLowerCase() === 'true') return [];
    const counts = countsOf(value);
    const isSum = value.api_requests !== undefined;
    return [
      known<RawUsage>({
        id: isSum ? undefined : nearest([value], ['request_id', 'id'], textAt),
        ...nearest([value], ['startTime', 'start_time', 'date', 'endTime'], daysAt),
        model: nearest([value], ['model', 'model_group'], textAt),
        service: textAt(value, 'custom_llm_provider'),
        requests: isSum ? countAt(value, 'api_requests') : 1,
        tokens: { ...promptOf(counts, 'prompt_tokens'), output: countAt(counts, 'completion_tokens') ?? 0 },
        cost: dollarsAt(value, spend),
      }),
    ];
  },
};

/** A day of the spend by day: by model where it is divided so. */
function ofDay(value: Mapping, metrics: Mapping, breakdown: Mapping): RawUsage[] {
  const models = isMapping(breakdown.models) ? Object.entries(breakdown.models) : [];
  const parts = models.flatMap(([model, one]) =>
    isMapping(one) && isMapping(one.metrics) ? [[model, one.metrics] as const] : [],
  );
  return (parts.length > 0 ? parts : [[undefined, metrics] as const]).map(([model, counts]) =>
    known<RawUsage>({
      ...daysAt(value, 'date'),
      model,
      requests: countAt(counts, 'api_requests'),
      tokens: { ...promptOf(counts, 'prompt_tokens'), output: countAt(counts, 'completion_tokens') ?? 0 },
      cost: dollarsAt(counts, 'spend'),
    }),
  );
}

/** The counts with their parts: the usage that the model's service told, where the log kept it. */
function countsOf(value: Mapping): Mapping {
  const metadata = objectAt(value, 'metadata');
  const told = objectAt(metadata, 'usage_object');
  if (told.prompt_tokens !== undefined) return told;
  return { ...value, ...objectAt(metadata, 'additional_usage_values') };
}

/** A mapping, also one that a table holds as JSON. */
function objectAt(from: Mapping, key: string): Mapping {
  const value = from[key];
  if (isMapping(value)) return value;
  try {
    const read: unknown = JSON.parse(String(value));
    return isMapping(read) ? read : {};
  } catch {
    return {};
  }
}
