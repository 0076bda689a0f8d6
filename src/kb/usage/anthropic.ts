import { isMapping } from '../read/mapping.ts';
import { cacheWrites, isOfResponses } from './prompt.ts';
import { known, MOMENTS, type RawUsage, type UsageReader } from './reader.ts';
import { boundTo, countAt, type Days, daysAt, type Mapping, modeIn, nearest, textAt } from './values.ts';

/**
 * Anthropic: messages, results of batches, the organisation's usage report, and the transcripts that Claude Code keeps.
 *
 * - `input_tokens` is what no cache had and none was given: what was read (`cache_read_input_tokens`) and written
 *   (`cache_creation_input_tokens`) stands beside, and a prompt is the sum of the three. `cache_creation` divides what was
 *   written by how long it is kept; without it the time is not told, and the two have two prices.
 * - `output_tokens` is all that came out and is paid, thinking included.
 * - A message bears no day; a transcript's line does. A transcript repeats a message with each part of its content: by
 *   message and request the same counts once. Lines of errors that never reached a model bear no usage.
 * - The report is a sum; `uncached_input_tokens` is what `input_tokens` is above. Grouped by context window it tells on which
 *   side of 200,000 tokens each prompt was. What was not grouped by service tier may hold batches.
 */
export const usage: UsageReader = {
  name: 'anthropic',
  documented: [
    'https://github.com/anthropics/anthropic-sdk-python/blob/main/src/anthropic/types/usage.py',
    'https://platform.claude.com/docs/en/api/admin/usage_report/retrieve_messages',
    'https://platform.claude.com/docs/en/api/retrieving-message-batch-results',
    'https://platform.claude.com/docs/en/agent-sdk/cost-tracking',
    'https://docs.rs/skiagram-core/0.1.1/skiagram_core/adapters/claude_code/',
  ],
  read(value, around) {
    if (value.uncached_input_tokens !== undefined) return [row(value, around)];
    if (value.input_tokens === undefined || value.num_model_requests !== undefined) return undefined;
    const isCached = value.cache_read_input_tokens !== undefined || value.cache_creation_input_tokens !== undefined;
    const isPlain = !isOfResponses(value) && value.output_tokens !== undefined;
    if (!isCached && value.cache_creation === undefined && !isPlain) return undefined;
    if (around.some(({ isApiErrorMessage: isError }) => isError === true)) return [];
    return [message(value, around)];
  },
};

const cacheOf = (value: Mapping) => ({
  cache_read: countAt(value, 'cache_read_input_tokens') ?? 0,
  ...cacheWrites(
    countAt(value, 'cache_creation_input_tokens'),
    isMapping(value.cache_creation) ? value.cache_creation : undefined,
  ),
});

const toolsOf = (value: Mapping): number | undefined => {
  const { server_tool_use: tools } = value;
  return isMapping(tools) ? countAt(tools, 'web_search_requests') || undefined : undefined;
};

function message(value: Mapping, around: readonly Mapping[]): RawUsage {
  const chain = [value, ...around];
  const ids = [nearest(around.slice(0, 1), ['id'], textAt), nearest(around, ['requestId', 'request_id'], textAt)];
  const isBatch = around.some(({ custom_id: custom }) => custom !== undefined);
  const speed = modeIn(textAt(value, 'speed'));
  return known<RawUsage>({
    id: ids[0] === undefined ? undefined : ids.filter((id) => id !== undefined).join(' '),
    ...nearest(chain, MOMENTS, daysAt),
    model: nearest(chain, ['model'], textAt),
    mode: speed ?? modeIn(nearest(chain, ['service_tier'], textAt)) ?? (isBatch ? 'batch' : undefined),
    region: boundTo(textAt(value, 'inference_geo')),
    requests: 1,
    tokens: {
      input: countAt(value, 'input_tokens') ?? 0,
      ...cacheOf(value),
      output: countAt(value, 'output_tokens') ?? 0,
    },
    tools: toolsOf(value),
  });
}

function row(value: Mapping, around: readonly Mapping[]): RawUsage {
  const chain = [value, ...around];
  const tier = textAt(value, 'service_tier');
  return known<RawUsage>({
    ...nearest<Days>(chain, ['starting_at', 'date'], daysAt),
    model: textAt(value, 'model'),
    mode: modeIn(tier),
    mayBe: tier === undefined ? ['batch', 'priority', 'flex'] : undefined,
    region: boundTo(textAt(value, 'inference_geo')),
    prompt: windowOf(textAt(value, 'context_window')),
    tokens: {
      input: countAt(value, 'uncached_input_tokens') ?? 0,
      ...cacheOf(value),
      ...cacheWrites(
        undefined,
        isMapping(value.cache_creation)
          ? value.cache_creation
          : {
              ephemeral_5m_input_tokens: value.cache_creation_5m_input_tokens,
              ephemeral_1h_input_tokens: value.cache_creation_1h_input_tokens,
            },
      ),
      output: countAt(value, 'output_tokens') ?? 0,
    },
    tools: toolsOf(value),
  });
}

const UNITS: Record<string, number> = { k: 1000, m: 1_000_000 };

/** `0-200k` and `200k-1M`: between which sizes each prompt was. */
function windowOf(written: string | undefined): RawUsage['prompt'] {
  const sizes = /^(\d+)([km]?)-(\d+)([km]?)$/i.exec(written ?? '');
  if (!sizes) return undefined;
  const [, from, fromUnit = '', to, toUnit = ''] = sizes;
  return {
    over: Number(from) * (UNITS[fromUnit.toLowerCase()] ?? 1),
    most: Number(to) * (UNITS[toUnit.toLowerCase()] ?? 1),
  };
}
