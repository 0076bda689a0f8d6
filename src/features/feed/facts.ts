import { equal } from '../../domain/cell-values.ts';
import type { Fact, FactField, FeedEntry } from '../../domain/feeds.ts';
import { nameKey } from '../../domain/names.ts';
import type { Release } from '../../domain/records.ts';
import type { Value } from '../../engine/results.ts';
import type { FactDifference } from './findings.ts';
import type { Origin } from './origin.ts';

/** The facts of a release that an entry states otherwise, or that are unknown here. */
export function compareFacts(release: Release, entry: FeedEntry, origin: Origin): FactDifference[] {
  const differences: FactDifference[] = [];
  for (const [field, value] of Object.entries(entry.facts) as [FactField, Fact][]) {
    const own = ownValue(release, field);
    const others = release.also.filter((other) => other.field === field);
    const ends = field === 'retirement_date' ? (release.ends ?? []).filter(({ channel }) => channel === 'api') : [];
    const heard = [
      ...(own === undefined ? [] : [own]),
      ...others.map((other) => other.value),
      ...ends.map(({ date }) => date),
    ];
    // What is noted here already, be it as the value or as what a source says against it, needs no review.
    if (heard.some((known) => agrees(field, known, value, entry.partial))) continue;
    const sources = own === undefined ? [] : (release.sources?.[field] ?? release.source);
    const reason = own === undefined ? 'unknown-here' : origin.judge(sources);
    if (reason === undefined) continue;
    differences.push({
      verdict: VERDICTS[reason],
      reason,
      field,
      value,
      was: own ?? null,
      behind: origin.behind(sources),
    });
  }
  return differences;
}

const VERDICTS = { 'unknown-here': 'new', 'same-feed': 'changed', better: 'conflict', other: 'conflict' } as const;

function ownValue(release: Release, field: FactField): Value | undefined {
  const [head = '', tail] = field.split('.');
  const record = release as unknown as Record<string, unknown>;
  const value = tail === undefined ? record[head] : (record[head] as Record<string, unknown> | undefined)?.[tail];
  return value as Value | undefined;
}

/** States of a release before it is out for all: feeds use one word or another. */
const EARLY = ['alpha', 'beta', 'preview'];

/** Whether a value of the knowledge base says what the feed says, allowing for what the feed cannot say. */
function agrees(field: FactField, known: Value, stated: Fact, partial: boolean): boolean {
  if (Array.isArray(known) && Array.isArray(stated)) {
    return partial ? stated.every((item) => (known as string[]).includes(item)) : equal(known, stated);
  }
  if (typeof known !== 'string' || typeof stated !== 'string') return equal(known, stated);
  if (field === 'status') {
    return (
      known === stated ||
      (EARLY.includes(known) && EARLY.includes(stated)) ||
      (known === 'retired' && stated === 'deprecated')
    );
  }
  if (field === 'license') return nameKey(known) === nameKey(stated);
  // Dates: a coarse one says the same as a fine one that lies in it.
  return field === 'knowledge' || field.endsWith('_date')
    ? known.startsWith(stated) || stated.startsWith(known)
    : known === stated;
}
