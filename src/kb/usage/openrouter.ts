import { ofPrompt } from './prompt.ts';
import { known, type RawUsage, type UsageReader } from './reader.ts';
import { countAt, daysAt, dollarsAt, type Mapping, modeIn, nearest, textAt } from './values.ts';

/**
 * OpenRouter: what it tells of a generation, the activity of an account (API and CSV). What a request answers itself is in
 * OpenAI's form, with `cost`.
 *
 * Native counts are those that are paid, where both are told. A prompt holds what a cache had, and a completion what was
 * thought. The activity by day tells no cache: all that went in counts as input, so that our sum is the most it can be.
 * Costs are in US dollars; what was paid by a key of one's own stands beside what OpenRouter charged.
 */
export const usage: UsageReader = {
  name: 'openrouter',
  inTables: true,
  documented: [
    'https://openrouter.ai/docs/client-sdks/typescript/models/generationresponse',
    'https://openrouter.ai/docs/api/api-reference/analytics/get-user-activity',
    'https://www.openrouter.ai/docs/use-cases/usage-accounting',
  ],
  read(value) {
    const isGeneration = value.tokens_prompt !== undefined || value.native_tokens_prompt !== undefined;
    if (isGeneration) return [generation(value)];
    const isActivity = value.model_permaslug !== undefined && value.prompt_tokens !== undefined;
    return isActivity ? [activity(value)] : undefined;
  },
};

/** A variant, such as the free one, is offered at another price. */
function modelOf(value: Mapping): string | undefined {
  const model = nearest([value], ['model', 'model_permaslug'], textAt);
  const variant = textAt(value, 'variant');
  return model === undefined || variant === undefined || variant === 'standard' || model.includes(':')
    ? model
    : `${model}:${variant}`;
}

function generation(value: Mapping): RawUsage {
  const either = (native: string, other: string) => countAt(value, native) ?? countAt(value, other);
  return known<RawUsage>({
    id: nearest([value], ['id', 'generation_id'], textAt),
    ...nearest([value], ['created_at', 'date'], daysAt),
    model: modelOf(value),
    service: 'openrouter',
    mode: modeIn(textAt(value, 'service_tier')),
    requests: 1,
    tokens: {
      ...ofPrompt(
        {
          whole: either('native_tokens_prompt', 'tokens_prompt') ?? 0,
          cached: either('native_tokens_cached', 'tokens_cached') ?? 0,
          writes: {},
          audio: 0,
          cachedAudio: 0,
        },
        'native_tokens_prompt',
      ),
      output: either('native_tokens_completion', 'tokens_completion') ?? 0,
    },
    reasoning: either('native_tokens_reasoning', 'tokens_reasoning'),
    tools: countAt(value, 'num_search_results') ? 1 : undefined,
    cost: dollarsAt(value, 'total_cost', 'cost_total', 'usage'),
  });
}

function activity(value: Mapping): RawUsage {
  return known<RawUsage>({
    ...daysAt(value, 'date'),
    model: modelOf(value),
    service: 'openrouter',
    requests: countAt(value, 'requests'),
    tokens: { input: countAt(value, 'prompt_tokens') ?? 0, output: countAt(value, 'completion_tokens') ?? 0 },
    reasoning: countAt(value, 'reasoning_tokens'),
    cost: dollarsAt(value, 'usage'),
  });
}
