import type { UsageTokens } from '../../domain/usage.ts';
import { isMapping } from '../read/mapping.ts';
import { ofPrompt } from './prompt.ts';
import { known, MOMENTS, type RawUsage, type UsageReader } from './reader.ts';
import { countAt, daysAt, type Mapping, modeIn, nearest, textAt } from './values.ts';

/**
 * Google's `usageMetadata`, of the Gemini API and of Google Cloud, in the spelling of JSON or of Python.
 *
 * `promptTokenCount` holds what a cache had; what tools put in (`toolUsePromptTokenCount`) and what was thought
 * (`thoughtsTokenCount`) stands beside what came out (`candidatesTokenCount`) and is paid as input and as output.
 * `…TokensDetails` divide by modality. Only Google Cloud tells a `trafficType`.
 */
export const usage: UsageReader = {
  name: 'gemini',
  documented: [
    'https://googleapis.github.io/java-genai/javadoc/com/google/genai/types/GenerateContentResponseUsageMetadata.html',
    'https://hexdocs.pm/geminix/Geminix.V1beta.UsageMetadata.html',
  ],
  read(written, around) {
    if ((written.promptTokenCount ?? written.prompt_token_count) === undefined) return undefined;
    const value = camel(written);
    if (value.totalTokenCount === undefined) return undefined;
    const chain = [value, ...around.map(camel)];
    const traffic = textAt(value, 'trafficType');
    const thoughts = countAt(value, 'thoughtsTokenCount');
    return [
      known<RawUsage>({
        id: nearest(chain.slice(1, 2), ['responseId'], textAt),
        ...nearest(chain, MOMENTS, daysAt),
        model: nearest(chain, ['modelVersion', 'model'], textAt),
        service: traffic === undefined ? undefined : 'vertex ai',
        mode: modeIn(traffic),
        requests: 1,
        tokens: { ...promptTokens(value), ...outputTokens(value, thoughts ?? 0) },
        reasoning: thoughts,
      }),
    ];
  },
};

const camel = (value: Mapping): Mapping =>
  Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()), inner]),
  );

/** How many tokens of a modality a list of details has; undefined where there is no list. */
function ofModality(value: Mapping, field: string, modality: string): number | undefined {
  const details = value[field];
  if (!Array.isArray(details)) return undefined;
  return details
    .filter(isMapping)
    .map(camel)
    .filter((one) => one.modality === modality)
    .reduce((sum, one) => sum + (countAt(one, 'tokenCount') ?? 0), 0);
}

function promptTokens(value: Mapping): UsageTokens {
  const tools = countAt(value, 'toolUsePromptTokenCount') ?? 0;
  return ofPrompt(
    {
      whole: (countAt(value, 'promptTokenCount') ?? 0) + tools,
      cached: countAt(value, 'cachedContentTokenCount') ?? 0,
      writes: {},
      audio: ofModality(value, 'promptTokensDetails', 'AUDIO') ?? 0,
      cachedAudio: ofModality(value, 'cacheTokensDetails', 'AUDIO'),
    },
    'promptTokenCount',
  );
}

function outputTokens(value: Mapping, thoughts: number): UsageTokens {
  const told = countAt(value, 'candidatesTokenCount') ?? countAt(value, 'responseTokenCount') ?? 0;
  const put = (countAt(value, 'promptTokenCount') ?? 0) + (countAt(value, 'toolUsePromptTokenCount') ?? 0);
  // The total tells where the thinking is already in what came out.
  const isInside = thoughts > 0 && countAt(value, 'totalTokenCount') === put + told;
  const all = isInside ? told : told + thoughts;
  const audio = ofModality(value, 'candidatesTokensDetails', 'AUDIO') ?? 0;
  const image = ofModality(value, 'candidatesTokensDetails', 'IMAGE') ?? 0;
  return {
    output: Math.max(0, all - audio - image),
    ...(audio > 0 ? { output_audio: audio } : {}),
    ...(image > 0 ? { output_image: image } : {}),
  };
}
