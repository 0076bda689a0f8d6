import { firstDay } from '../../domain/dates.ts';
import type { Release } from '../../domain/records.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import { resolveValue } from '../../domain/values.ts';
import { findCalled, releasesAsked } from '../../engine/names.ts';
import type { Ahead, Change } from '../../engine/results.ts';
import { diff } from '../diff/query.ts';
import { aheadOf } from '../upcoming/query.ts';
import type { WatchItem } from './result.ts';

/** Releases and lines that are watched. */
export interface Watched {
  releases: readonly Release[];
  /** Lines that were named as such: all that becomes of them is told, new releases too. */
  lines: ReadonlySet<string>;
  /** What a policy is held against: the releases that were named, of lines the current one. */
  used: readonly Release[];
  /** Where a release was named, its successors in the same place of its line are told as well. */
  series: ReadonlySet<string>;
}

/** @throws NameError for a name that means nothing, or several things */
export function watchedIn(snapshot: Snapshot, names: readonly string[]): Watched {
  const releases = new Set<Release>();
  const lines = new Set<string>();
  const series = new Set<string>();
  const used = new Set<Release>();
  for (const name of names) {
    const own = releasesAsked(snapshot, [name]);
    for (const release of own) releases.add(release);
    const named = findCalled(snapshot.knowledge, name);
    if (named?.kind === 'model') {
      lines.add(named.model.id);
      const current = snapshot.anyRelease(snapshot.current(named.model)?.release ?? '');
      if (current) used.add(current);
      continue;
    }
    for (const release of own) {
      used.add(release);
      if (release.series !== undefined) series.add(release.series);
    }
  }
  return { releases: [...releases], lines, used: [...used], series };
}

/**
 * What changed for what is watched after one day and by another, and what lies ahead.
 * @param until the last day that is looked ahead to
 */
export function changesOf(
  from: Snapshot,
  to: Snapshot,
  { releases, lines, series }: Watched,
  until: string,
): { changes: WatchItem[]; ahead: WatchItem[] } {
  const ids = new Set(releases.map(({ id }) => id));
  const isWatched = ({ kind, id, model }: Change): boolean => {
    if (kind === 'statement') return false;
    if (ids.has(id) || lines.has(id) || (model !== null && lines.has(model))) return true;
    const place = kind === 'released' ? to.anyRelease(id)?.series : undefined;
    return place !== undefined && series.has(place);
  };
  const changes = diff(from, to)
    .changes.filter(isWatched)
    .map((change) => changed(to, change));
  const now = aheadOf(to, releases, until).upcoming;
  const outBefore = new Set(from.releases());
  const known = aheadOf(
    from,
    releases.filter((release) => outBefore.has(release)),
    until,
  ).upcoming;
  return { changes: sorted(changes), ahead: now.map((event) => comparedAhead(to, event, known)) };
}

/** By their days. */
export const sorted = (items: readonly WatchItem[]): WatchItem[] =>
  [...items].sort((a, b) => compare(firstDay(a.date ?? ''), firstDay(b.date ?? '')) || compare(a.id, b.id));

/** Whether both tell of the same end, or of the same change of a price, whatever its day. */
const isSame = (a: Ahead, b: Ahead): boolean => keyOf(a) === keyOf(b);
const keyOf = ({ code, release, channel, provider, product, date }: Ahead): string =>
  JSON.stringify([
    release,
    ...(code === 'price-changes' ? ['price', date] : ['end', channel ?? 'api', provider ?? null, product ?? null]),
  ]);

export const NOTHING = {
  news: null,
  what: null,
  before: null,
  after: null,
  currency: null,
  percent: null,
  replaced_by: [],
};

function changed(snapshot: Snapshot, change: Change): WatchItem {
  const { kind, id, name, date, what, before, after, currency, percent, sources } = change;
  const { channel, provider, product, certainty } = change;
  return {
    ...NOTHING,
    id: idOf(kind, id, date, what ?? '', String(channel ?? ''), String(provider ?? ''), String(product ?? '')),
    code: kind as WatchItem['code'],
    // It was told when it happened, or later.
    ...{ date, told: latest(firstDay(date), toldOf(snapshot, sources)) },
    ...{
      about: kind === 'current' ? 'model' : 'release',
      subject: id,
      name,
      what,
      before,
      after,
      currency,
      percent,
      sources,
    },
    ...(channel === undefined ? {} : { channel, provider: provider ?? null, product: product ?? null }),
    ...(certainty === undefined ? {} : { certainty }),
  };
}

function comparedAhead(snapshot: Snapshot, event: Ahead, known: readonly Ahead[]): WatchItem {
  const item = itemAhead(snapshot, event);
  const before = known.find((other) => isSame(event, other));
  if (before === undefined) return { ...item, news: 'announced' };
  return before.date === event.date && before.code === event.code
    ? item
    : { ...item, news: 'moved', before: before.date };
}

function itemAhead(snapshot: Snapshot, event: Ahead): WatchItem {
  const { code, release, name, date, channel, provider, product, certainty, state, prices, replaced_by, sources } =
    event;
  return {
    ...NOTHING,
    id: idOf(code, release, date ?? '', String(channel ?? ''), String(provider ?? ''), String(product ?? '')),
    ...{ code, date, told: toldOf(snapshot, withoutReplacing(snapshot, release, sources)) },
    ...{ about: 'release', subject: release, name, replaced_by, sources },
    ...(channel === undefined ? {} : { channel, provider: provider ?? null, product: product ?? null }),
    ...(certainty === undefined ? {} : { certainty }),
    ...(state === undefined ? {} : { state }),
    ...(prices === undefined ? {} : { prices }),
  };
}

/** The sources of an end or a price without those that only say what comes in place of it. */
function withoutReplacing(snapshot: Snapshot, id: string, sources: readonly string[]): readonly string[] {
  const release = snapshot.anyRelease(id);
  const replacing = release ? resolveValue(snapshot, { model: undefined, release }, 'replaced_by').sources : [];
  const own = sources.filter((source) => !replacing.includes(source));
  return own.length > 0 ? own : sources;
}

/** The day on which the first of its sources told it; a source's own date, so that a page read again changes nothing. */
export function toldOf(snapshot: Snapshot, sources: readonly string[]): string {
  const days = sources.flatMap((id) => snapshot.source(id)?.date ?? []).map(firstDay);
  return days.sort()[0] ?? snapshot.day;
}

const latest = (a: string, b: string): string => (a > b ? a : b);

/** What tells one fact from another, as one word: what is no part of an address is written as in one. */
export const idOf = (...parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map((part) =>
      encodeURIComponent(part.replace(LONE, '\ufffd')).replace(
        /[!'()*]/g,
        (sign) => `%${sign.charCodeAt(0).toString(16)}`,
      ),
    )
    .join('/');

/** Halves of characters, which no address can hold. */
const LONE = /\p{Cs}/gu;
