import type { UsageTokens } from '../../domain/usage.ts';
import { isMapping } from '../read/mapping.ts';
import { cacheWrites, isOfResponses, ofPrompt } from './prompt.ts';
import { known, MOMENTS, type RawUsage, type UsageReader } from './reader.ts';
import { countAt, daysAt, dollarsAt, type Mapping, modeIn, nearest, textAt } from './values.ts';

/**
 * OpenAI, and the many who answer in its form. A `usage` object is that of one request.
 *
 * - `prompt_tokens` (Responses: `input_tokens`) holds all that went in: what a cache had (`cached_tokens`), what was written
 *   to one (`cache_write_tokens`), audio. `completion_tokens` (`output_tokens`) holds all that came out, thinking included;
 *   where `total_tokens` counts the thinking once more, as xAI's does, it stands beside.
 * - The organisation's usage is a sum by day, of all models and modes that were not grouped by. `input_tokens` holds what a
 *   cache had and was given; audio is in it in newer answers and beside it in older ones, so that it is divided only where
 *   the parts add up.
 * - A line of a batch's output file holds the whole answer in `response.body`; batches have prices of their own.
 */
export const usage: UsageReader = {
  name: 'openai',
  documented: [
    'https://github.com/openai/openai-python/blob/main/src/openai/types/completion_usage.py',
    'https://github.com/openai/openai-python/blob/main/src/openai/types/responses/response_usage.py',
    'https://docs.rs/async-openai/latest/async_openai/types/admin/usage/struct.UsageCompletionsResult.html',
    'https://docs.rs/openai-struct/latest/src/openai_struct/models/batch_request_output.rs.html',
    'https://docs.x.ai/developers/advanced-api-usage/prompt-caching/usage-and-pricing',
  ],
  read(value, around) {
    if (value.num_model_requests !== undefined) return [bucket(value, around)];
    if (value.prompt_tokens !== undefined && value.spend === undefined && value.usage === undefined)
      return [request(value, around, 'prompt_tokens', 'completion_tokens')];
    const isResponses = value.input_tokens !== undefined && isOfResponses(value);
    return isResponses ? [request(value, around, 'input_tokens', 'output_tokens')] : undefined;
  },
};

const inside = (value: Mapping, ...keys: string[]): Mapping => {
  const found = keys.map((key) => value[key]).find(isMapping);
  return found ?? {};
};

function request(value: Mapping, around: readonly Mapping[], whole: string, out: string): RawUsage {
  const chain = [value, ...around];
  const id = nearest(around.slice(0, 1), ['id'], textAt);
  const isRouted = value.cost !== undefined || id?.startsWith('gen-') === true;
  const output = outputOf(value, whole, out);
  const isBatch = around.some(({ custom_id: custom }) => custom !== undefined);
  return known<RawUsage>({
    id,
    ...nearest(chain, MOMENTS, daysAt),
    model: nearest(chain, ['model', 'model_id'], textAt),
    service: isRouted ? 'openrouter' : undefined,
    mode: modeIn(nearest(chain, ['service_tier'], textAt)) ?? (isBatch ? 'batch' : undefined),
    requests: countAt(value, 'requests') ?? 1,
    tokens: { ...promptOf(value, whole), ...output.tokens },
    reasoning: output.reasoning,
    cost: isRouted ? dollarsAt(value, 'cost') : undefined,
  });
}

/** What went in, by kind. Names of other services stand for the same: DeepSeek's hits, Moonshot's, those that LiteLLM passes on. */
export function promptOf(value: Mapping, whole: string): UsageTokens {
  const details = inside(value, `${whole}_details`, 'input_token_details', 'prompt_token_details');
  const cached =
    countAt(details, 'cached_tokens') ??
    countAt(value, 'prompt_cache_hit_tokens') ??
    countAt(value, 'cached_tokens') ??
    countAt(value, 'cache_read_input_tokens');
  const written = countAt(details, 'cache_write_tokens');
  const writes =
    written === undefined
      ? cacheWrites(
          countAt(details, 'cache_creation_tokens') ?? countAt(value, 'cache_creation_input_tokens'),
          [details.cache_creation_token_details, value.cache_creation].find(isMapping),
        )
      : { cache_write: written };
  const ofCached = inside(details, 'cached_tokens_details');
  return ofPrompt(
    {
      whole: countAt(value, whole) ?? 0,
      cached: cached ?? 0,
      writes,
      audio: countAt(details, 'audio_tokens') ?? 0,
      cachedAudio: countAt(ofCached, 'audio_tokens'),
    },
    whole,
  );
}

function outputOf(value: Mapping, whole: string, out: string): { tokens: UsageTokens; reasoning?: number | undefined } {
  const details = inside(value, `${out}_details`, 'output_token_details', 'completion_token_details');
  const reasoning = countAt(details, 'reasoning_tokens');
  const told = countAt(value, out) ?? 0;
  const total = countAt(value, 'total_tokens');
  const isBeside = reasoning !== undefined && total === (countAt(value, whole) ?? 0) + told + reasoning;
  const all = isBeside ? told + reasoning : told;
  const audio = Math.min(countAt(details, 'audio_tokens') ?? 0, all);
  return { tokens: { output: all - audio, ...(audio > 0 ? { output_audio: audio } : {}) }, reasoning };
}

function bucket(value: Mapping, around: readonly Mapping[]): RawUsage {
  const requests = countAt(value, 'num_model_requests');
  const isBatch = value.batch === true || value.batch === 'true';
  const tier = textAt(value, 'service_tier');
  const mayBe = [
    ...(value.batch === undefined || value.batch === null || value.batch === '' ? ['batch'] : []),
    ...(tier === undefined ? ['flex', 'priority'] : []),
  ];
  return known<RawUsage>({
    ...nearest([value, ...around], ['start_time', 'start_time_iso', 'date'], daysAt),
    model: textAt(value, 'model'),
    mode: isBatch ? 'batch' : modeIn(tier),
    mayBe: isBatch || mayBe.length === 0 ? undefined : mayBe,
    requests,
    tokens: bucketTokens(value),
  });
}

function bucketTokens(value: Mapping): UsageTokens {
  const whole = countAt(value, 'input_tokens') ?? 0;
  const cached = countAt(value, 'input_cached_tokens') ?? 0;
  const writes = { cache_write: countAt(value, 'input_cache_write_tokens') ?? 0 };
  const audio = countAt(value, 'input_audio_tokens') ?? 0;
  const audioOut = countAt(value, 'output_audio_tokens') ?? 0;
  const out = countAt(value, 'output_tokens') ?? 0;
  const output = {
    output: audioOut > 0 ? (countAt(value, 'output_text_tokens') ?? out) : out,
    ...(audioOut > 0 ? { output_audio: audioOut } : {}),
  };
  if (audio === 0)
    return { ...ofPrompt({ whole, cached, writes, audio: 0, cachedAudio: 0 }, 'input_tokens'), ...output };
  const parts = ['input_text_tokens', 'input_image_tokens'].map((key) => countAt(value, key) ?? 0);
  const fresh = parts.reduce((sum, part) => sum + part, 0);
  const cachedAudio = countAt(value, 'input_cached_audio_tokens');
  // Newer answers tell each kind without its cached part: that it adds up shows that it is one.
  const isDivided = fresh + audio === whole - cached && cachedAudio !== undefined && writes.cache_write === 0;
  return isDivided
    ? { input: fresh, cache_read: cached - cachedAudio, input_audio: audio, undivided: cachedAudio, ...output }
    : { undivided: Math.max(whole, audio), ...output };
}
