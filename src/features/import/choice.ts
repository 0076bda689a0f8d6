import type { Chosen } from '../feed/records.ts';

/** What of a feed becomes a layer. */
export const ONLY = ['new', 'differs', 'all'] as const;
export type Only = (typeof ONLY)[number];

/**
 * A layer wins over what lies below it, so a feed takes the place of nothing unless that is asked for. `new` is what is
 * unknown below; what the feed itself said on an earlier day is its own to say anew.
 */
export function isChosen({ verdict, replaces }: Chosen, only: Only): boolean {
  const isOwn = verdict === 'changed' || !replaces;
  return only === 'all' || (only === 'new') === isOwn;
}
