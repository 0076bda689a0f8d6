import { isMapping } from '../read/mapping.ts';
import { known, MOMENTS, type RawUsage, type UsageReader } from './reader.ts';
import { countAt, daysAt, nearest, textAt } from './values.ts';

/**
 * Amazon Bedrock's `Converse`: `inputTokens` is what no cache had, and what was read and written stands beside. How long
 * what was written is kept is told in no count of its own.
 */
export const usage: UsageReader = {
  name: 'bedrock',
  documented: ['https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_TokenUsage.html'],
  read(value, around) {
    const isIt = value.inputTokens !== undefined && value.outputTokens !== undefined && value.totalTokens !== undefined;
    const isCached = value.cacheReadInputTokens !== undefined || value.cacheWriteInputTokens !== undefined;
    const isAnswer = around.some(({ metrics, stopReason }) => isMapping(metrics) || stopReason !== undefined);
    if (!isIt || !(isCached || isAnswer)) return undefined;
    const chain = [value, ...around];
    const written = countAt(value, 'cacheWriteInputTokens') ?? 0;
    return [
      known<RawUsage>({
        id: nearest(around, ['requestId'], textAt),
        ...nearest(chain, MOMENTS, daysAt),
        model: nearest(chain, ['modelId', 'model'], textAt),
        service: 'bedrock',
        requests: 1,
        tokens: {
          input: countAt(value, 'inputTokens') ?? 0,
          cache_read: countAt(value, 'cacheReadInputTokens') ?? 0,
          ...(written > 0 ? { cache_write_any: written } : {}),
          output: countAt(value, 'outputTokens') ?? 0,
        },
      }),
    ];
  },
};
