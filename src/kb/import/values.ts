import { isDate } from '../../domain/dates.ts';
import type { Fact, FactField, Facts, FeedEntry } from '../../domain/feeds.ts';
import { MODALITIES } from '../../domain/vocabulary.ts';

export type Mapping = Record<string, unknown>;
export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const mappingOf = (value: unknown): Mapping => (isMapping(value) ? value : {});
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Text that can be shown, or undefined. Line breaks become spaces; a control character makes it unusable. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\s+/g, ' ').trim();
  return text === '' || /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/u.test(text) ? undefined : text;
}

/** A date that exists, in the precision it is written with. */
export const dateOf = (value: unknown): string | undefined =>
  typeof value === 'string' && isDate(value) ? value : undefined;

export const booleanOf = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

/** Kinds of input or output; a list that names a kind we have no word for is not known. */
export function modalitiesOf(value: unknown): string[] | undefined {
  const names = listOf(value).map((name) => (name === 'file' ? 'pdf' : name));
  const known = MODALITIES.filter((name) => names.includes(name));
  return names.length > 0 && names.every((name) => (MODALITIES as readonly unknown[]).includes(name))
    ? known
    : undefined;
}

/** The facts that are known among some that may not be. */
export function factsOf(raw: Partial<Record<FactField, Fact | undefined>>): Facts {
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined)) as Facts;
}

/** What is no release of a language model: judged by the words of its id and by what it gives back. */
const OTHER_KINDS =
  /(^|[^a-z])(embed|embedding|embeddings|rerank|reranker|moderation|guard|safeguard|tts|asr|stt|whisper|transcribe|ocr|image|imagine|video|veo|lyria|imagen|dall|realtime|speech|livetranslate|router)([^a-z]|$)/;

/** Whether an entry can be a release by itself. */
export function roleOf(id: string, output: unknown): FeedEntry['role'] {
  if (/(^~)|[-_.]latest$/.test(id)) return 'alias';
  const gives = modalitiesOf(output);
  if (gives && !gives.includes('text')) return 'other';
  return OTHER_KINDS.test(id.toLowerCase()) ? 'other' : 'release';
}

/** The last part of an id: `meta/llama-4` is `llama-4`. */
export const lastPart = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

/** How feeds spell makers, where it is not how they spell themselves. */
const MAKERS: Record<string, string> = {
  gemini: 'google',
  'meta-llama': 'meta',
  meta_llama: 'meta',
  llama: 'meta',
  mistralai: 'mistral',
  codestral: 'mistral',
  qwen: 'alibaba',
  dashscope: 'alibaba',
  'x-ai': 'xai',
  'z-ai': 'zai',
  zhipuai: 'zai',
  cohere_chat: 'cohere',
  moonshot: 'moonshotai',
  'deepseek-ai': 'deepseek',
  'stepfun-ai': 'stepfun',
  minimaxai: 'minimax',
  'text-completion-openai': 'openai',
};
/** A maker by one spelling in all feeds. */
export const makerOf = (spelled: string): string => MAKERS[spelled.toLowerCase()] ?? spelled.toLowerCase();
