import type { UsageTokens } from '../../domain/usage.ts';
import { countAt, type Mapping, RecordFault, without } from './values.ts';

/**
 * What was written to a cache, by how long it is kept.
 * @param all how much in all, where that is told
 * @param byTime the same by time, as Anthropic has it
 */
export function cacheWrites(all: number | undefined, byTime: Mapping | undefined): UsageTokens {
  const short = byTime && countAt(byTime, 'ephemeral_5m_input_tokens');
  const long = byTime && countAt(byTime, 'ephemeral_1h_input_tokens');
  const rest = Math.max(0, (all ?? 0) - (short ?? 0) - (long ?? 0));
  return {
    ...(short ? { cache_write: short } : {}),
    ...(long ? { cache_write_1h: long } : {}),
    ...(rest > 0 ? { cache_write_any: rest } : {}),
  };
}

/** Whether tokens are counted as OpenAI's Responses count them, by what stands beside them: details of the counts, or their sum. */
export const isOfResponses = (usage: Mapping): boolean =>
  OF_RESPONSES.some((key) => usage[key] !== undefined) &&
  usage.cache_read_input_tokens === undefined &&
  usage.cache_creation_input_tokens === undefined;
const OF_RESPONSES = [
  'input_tokens_details',
  'input_token_details',
  'output_tokens_details',
  'output_token_details',
  'total_tokens',
];

/** A prompt as those count it who count all that went in as one. */
export interface Prompt {
  whole: number;
  cached: number;
  writes: UsageTokens;
  audio: number;
  /** How much of the audio a cache had; undefined where nobody tells. */
  cachedAudio: number | undefined;
}

/**
 * A prompt by kinds. Where more was cached than went in, the cache is counted beside, as Anthropic counts and those do
 * who pass its counts on.
 */
export function ofPrompt({ whole, cached, writes, audio, cachedAudio }: Prompt, field: string): UsageTokens {
  const written = Object.values(writes).reduce((sum, count) => sum + count, 0);
  if (audio > 0 && cached > 0 && cachedAudio === undefined)
    return { ...writes, undivided: without(whole, [written], field) };
  const both = audio > 0 ? (cachedAudio ?? 0) : 0;
  if (cached + written > whole && audio === 0) {
    // A single part that is larger than the whole can only stand beside it where a cache was written to.
    if (written === 0) throw new RecordFault('parts', field, `${whole} < ${cached}`);
    return { input: whole, cache_read: cached, ...writes };
  }
  const fresh = without(whole + both, [cached, written, audio], field);
  return {
    input: fresh,
    ...(cached > both ? { cache_read: cached - both } : {}),
    ...writes,
    ...(audio > both ? { input_audio: audio - both } : {}),
    ...(both > 0 ? { undivided: both } : {}),
  };
}
