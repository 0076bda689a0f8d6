import type { Estimated, InShort, Since } from '../domain/estimates.ts';
import type { Knowledge } from '../domain/records.ts';
import type { Derived, LexiconData, Store } from '../domain/store.ts';
import { once, onceEach } from './memory.ts';
import { type Parts, shardStore, shardsOf } from './shards.ts';

/** What is derived of a knowledge base, each part when it is first asked for, and the releases that lead. */
export interface Deriving extends Derived {
  /** Releases that are asked for as often as the current ones. */
  leading(): string[];
}

/** What derives: it decides, so that it is no matter of this room. The same for what ships and for layers. */
export type Derive = (knowledge: Knowledge) => Promise<Deriving>;

const LEXICON = 'lexicon';
const MEASURED = 'measured';
const OVERVIEW = 'overview';
const estimatesName = (use: string): string => `estimates/${use}`;
const lineName = (model: string): string => `lines/${model}`;

/** All parts of a knowledge base: its records and what is derived of them. */
export function partsOf(knowledge: Knowledge, derived: Deriving): Parts {
  const parts = shardsOf(knowledge, derived.leading());
  const ids = knowledge.uses.map(({ id }) => id);
  const measured = ids.flatMap((id) => {
    const since = derived.measured(id);
    return since ? [[id, since] as const] : [];
  });
  parts.set(LEXICON, derived.lexicon());
  parts.set(MEASURED, Object.fromEntries(measured));
  parts.set(OVERVIEW, Object.fromEntries(measured.map(([id]) => [id, derived.overview(id)])));
  for (const [id] of measured) parts.set(estimatesName(id), derived.estimated(id));
  for (const { id } of knowledge.models) parts.set(lineName(id), derived.estimatedOf(id));
  return parts;
}

/**
 * A knowledge base over all its parts.
 * @param read gives a part, or throws
 */
export function storeOver(read: (part: string) => object): Store {
  const measured = once(() => read(MEASURED) as Record<string, Since>);
  const overview = once(() => read(OVERVIEW) as Record<string, Record<string, InShort>>);
  const derived: Derived = {
    lexicon: once(() => read(LEXICON) as LexiconData),
    measured: (use) => (Object.hasOwn(measured(), use) ? (measured()[use] as Since) : null),
    overview: (use) => overview()[use] as Record<string, InShort>,
    estimated: onceEach((use) => read(estimatesName(use)) as Estimated),
    estimatedOf: onceEach((model) => read(lineName(model)) as Record<string, Estimated>),
  };
  return Object.assign(shardStore(read), derived);
}
