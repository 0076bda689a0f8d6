import type { Effect } from '../domain/layered.ts';
import type { Problem } from '../domain/problems.ts';
import type { Store } from '../domain/store.ts';

/** A knowledge base that was loaded. */
export interface Loaded {
  knowledge: Store;
  /** What does not stop a command but fails `validate`: aliases that collide. */
  notices: Problem[];
  /** What each layer does to those below it. */
  effects: Effect[];
}
