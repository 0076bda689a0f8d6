import { refusedIn } from '../../domain/characters.ts';
import { isDate } from '../../domain/dates.ts';
import { FACT_FIELDS, type Fact, type FactField, type Facts, type FeedEntry } from '../../domain/feeds.ts';
import { strangerIn } from '../../domain/lookalikes.ts';
import { MODALITIES } from '../../domain/vocabulary.ts';
import type { Item } from './item.ts';
import { countOf } from './numbers.ts';

/** What `read` makes of an item; where that is something, the item is taken. */
function taken<T>(item: Item, value: T | undefined): T | undefined {
  if (value !== undefined) item.take();
  return value;
}

/** Text that a record can have, or undefined. A character that may not stand there makes it unusable. */
export function textOf(item: Item): string | undefined {
  const text = lineOf(item);
  return taken(item, text && refusedIn(text, 'text') === undefined ? text : undefined);
}

/** What something is called, without what its feed adds to that; nothing that mixes letters which look alike. */
export function nameOf(item: Item, within = (text: string): string => text): string | undefined {
  const name = within(lineOf(item));
  const isUsable = name !== '' && refusedIn(name, 'name') === undefined && strangerIn(name) === undefined;
  return taken(item, isUsable ? name : undefined);
}

/** A text on one line. */
const lineOf = ({ text = '' }: Item): string => text.replace(/\s+/g, ' ').trim();

/** A date that exists, in the precision it is written with. */
export const dateOf = (item: Item): string | undefined =>
  taken(item, item.text !== undefined && isDate(item.text) ? item.text : undefined);

export const booleanOf = (item: Item): boolean | undefined =>
  taken(item, typeof item.content === 'boolean' ? item.content : undefined);

export const tokensOf = (item: Item): number | undefined => taken(item, countOf(item.written));

/** One of some words. */
export const wordOf = (item: Item, words: readonly string[]): string | undefined =>
  taken(
    item,
    words.find((word) => word === item.text),
  );

/** How feeds spell kinds, where it is not how they are called here. */
const SPELLED: ReadonlyMap<string, string> = new Map([
  ['file', 'pdf'],
  ['code', 'text'],
]);

/** Kinds of input or output as a feed names them, be they known or not; nothing where it names none, or none alone. */
export function kindsOf(item: Item): string[] | undefined {
  const names = item.items().flatMap(({ text }) => (text ? [SPELLED.get(text) ?? text] : []));
  return names.length > 0 && names.length === item.items().length ? names : undefined;
}

/** Kinds of input or output; a list that names a kind we have no word for is not known. */
export function modalitiesOf(item: Item): string[] | undefined {
  const names = kindsOf(item);
  const isKnown = names?.every((name) => (MODALITIES as readonly unknown[]).includes(name));
  return taken(item, isKnown ? MODALITIES.filter((name) => names?.includes(name)) : undefined);
}

/** The facts that are known among some that may not be, in the order of the fields. */
export const factsOf = (raw: Partial<Record<FactField, Fact | undefined>>): Facts =>
  Object.fromEntries(FACT_FIELDS.flatMap((field) => (raw[field] === undefined ? [] : [[field, raw[field]]])));

/** What is no release of a language model: judged by the words of its id and by what it gives back. */
const OTHER_KINDS =
  /(^|[^a-z])(embed|embedding|embeddings|rerank|reranker|moderation|guard|safeguard|tts|asr|stt|whisper|transcribe|ocr|image|imagine|video|veo|lyria|imagen|dall|realtime|speech|livetranslate|router)([^a-z]|$)/;

/** Whether an entry can be a release by itself. */
export function roleOf(id: string, gives: readonly string[] | undefined): FeedEntry['role'] {
  if (/(^~)|[-_.]latest$/.test(id)) return 'alias';
  if (gives && !gives.includes('text')) return 'other';
  return OTHER_KINDS.test(id.toLowerCase()) ? 'other' : 'release';
}

/** How feeds spell makers, where it is not how they spell themselves. */
const MAKERS: ReadonlyMap<string, string> = new Map([
  ['gemini', 'google'],
  ['meta-llama', 'meta'],
  ['meta_llama', 'meta'],
  ['llama', 'meta'],
  ['mistralai', 'mistral'],
  ['codestral', 'mistral'],
  ['qwen', 'alibaba'],
  ['dashscope', 'alibaba'],
  ['x-ai', 'xai'],
  ['z-ai', 'zai'],
  ['zhipuai', 'zai'],
  ['cohere_chat', 'cohere'],
  ['moonshot', 'moonshotai'],
  ['deepseek-ai', 'deepseek'],
  ['stepfun-ai', 'stepfun'],
  ['minimaxai', 'minimax'],
  ['text-completion-openai', 'openai'],
]);
/** A maker by one spelling in all feeds. */
export const makerOf = (spelled: string): string => MAKERS.get(spelled.toLowerCase()) ?? spelled.toLowerCase();

/** The first part of an id with a slash: `meta` of `meta/llama-4`. */
export const firstPart = (id: string): string | undefined => (id.includes('/') ? id.split('/')[0] : undefined);
