// `npm run build` adds the files of this folder and takes out those that are gone; their order is free.
import { usage as litellm_ } from './litellm.ts';
import { usage as openrouter_ } from './openrouter.ts';
import { usage as ccusage_ } from './ccusage.ts';
import { usage as gemini_ } from './gemini.ts';
import { usage as bedrock_ } from './bedrock.ts';
import { usage as anthropic_ } from './anthropic.ts';
import { usage as openai_ } from './openai.ts';

export const USAGE_READERS = [
  litellm_,
  openrouter_,
  ccusage_,
  gemini_,
  bedrock_,
  anthropic_,
  openai_,
] as const;
