import { daysBetween, firstDay } from '../../domain/dates.ts';
import { isActive } from '../../domain/lifecycle.ts';
import { isPaidOn, periodsOf } from '../../domain/pricing.ts';
import type { Release } from '../../domain/records.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import { isSnapshotOf } from './feeds.ts';
import type { Finding, Surroundings, UpkeepRule } from './rule.ts';
import { latest, pagesOf } from './seen.ts';

/** What of a release no page tells otherwise tomorrow: names, links, the day it came out, scores of a day. */
const FIXED: ReadonlySet<string> = new Set([
  ...[
    'id',
    'name',
    'names',
    'aliases',
    'model',
    'developer',
    'series',
    'family',
    'version',
    'links',
    'note',
    'checked',
  ],
  ...['source', 'sources', 'also', 'benchmarks', 'tokens_per_character', 'ends', 'release_date', 'remove'],
]);

/** Pages on which facts of active releases rest and that nobody has read for long, by publisher, most facts first. */
export const sources: UpkeepRule = {
  code: 'sources',
  after: 60,
  find(surroundings, after) {
    const { snapshot, feeds } = surroundings;
    const facts = new Map<string, number>();
    for (const { ids, checked } of factsOf(snapshot)) {
      const speaking = snapshot.speaking([...ids]);
      const read = latest([
        checked,
        ...speaking.map((id) => snapshot.source(id)).map((one) => one?.checked ?? one?.date),
      ]);
      if (read === undefined || snapshot.age(read) <= after) continue;
      for (const id of speaking) facts.set(id, (facts.get(id) ?? 0) + 1);
    }
    const publishers = new Map<string, string[]>();
    for (const id of facts.keys()) {
      const source = snapshot.source(id);
      // A newer snapshot of a feed is due by itself.
      if (source === undefined || feeds.some((feed) => isSnapshotOf(source, feed))) continue;
      const publisher = source.publisher ?? source.author ?? source.title;
      publishers.set(publisher, [...(publishers.get(publisher) ?? []), id]);
    }
    return [...publishers]
      .map(([publisher, ids]) => findingOf(surroundings, publisher, ids, facts))
      .sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || compare(a.id, b.id));
  },
};

function findingOf(
  surroundings: Surroundings,
  publisher: string,
  ids: readonly string[],
  facts: ReadonlyMap<string, number>,
): Finding {
  const { snapshot } = surroundings;
  const count = (id: string): number => facts.get(id) ?? 0;
  const ordered = [...ids].sort((a, b) => count(b) - count(a) || compare(a, b));
  const oldest = ordered.map((id) => snapshot.source(id)?.checked ?? snapshot.source(id)?.date ?? '').sort()[0] ?? '';
  return {
    id: publisher,
    name: publisher,
    since: oldest,
    days: daysBetween(firstDay(oldest), snapshot.day),
    count: ordered.reduce((sum, id) => sum + count(id), 0),
    values: { pages: ordered.length },
    ids: [],
    pages: pagesOf(surroundings, ordered, facts),
    record: null,
    file: null,
  };
}

/** Every fact of the releases that are active: the sources it rests on, and when its record was compared with them. */
function factsOf(snapshot: Snapshot): { ids: readonly string[]; checked: string | undefined }[] {
  return snapshot.releases().flatMap((release) => {
    if (!isActive(snapshot, release)) return [];
    const { checked } = release;
    const ends = (release.ends ?? [])
      .filter(({ certainty }) => certainty !== 'done')
      .map(({ source }) => ({ ids: source as string[], checked }));
    const offers = snapshot.offersOf(release.id).flatMap((offer) => [
      ...(offer.api_id === undefined ? [] : [{ ids: offer.source, checked: undefined }]),
      ...periodsOf(snapshot, offer)
        .filter((period) => isPaidOn(period, snapshot.day))
        .map((period) => ({ ids: period.source, checked: period.checked })),
      ...snapshot.terms(offer).map((terms) => ({ ids: terms.source, checked: undefined })),
    ]);
    return [...fieldsOf(release).map((ids) => ({ ids, checked })), ...ends, ...offers];
  });
}

/** The sources of each field that a release states. */
const fieldsOf = (release: Release): string[][] =>
  Object.entries(release).flatMap(([key, value]) => {
    if (FIXED.has(key) || value === undefined) return [];
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
    const fields = isGroup ? Object.keys(value).map((inner) => `${key}.${inner}`) : [key];
    return fields.map((field) => (release.sources?.[field] as string[] | undefined) ?? release.source);
  });
