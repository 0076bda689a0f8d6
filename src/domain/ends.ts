import type { Cell, End, EndState } from './cells.ts';
import { firstDay } from './dates.ts';
import { evidenceLevelOf } from './evidence.ts';
import { recorded, type Speaking } from './fields/recorded.ts';
import { layerOf } from './layered.ts';
import type { Release, Source } from './records.ts';
import type { Certainty } from './vocabulary.ts';

/**
 * Where a release ends, when, and how firm that is. The end of its developer's API is the end of the release; it stands in
 * the record as `retirement_date`, or among its ends. A product and a cloud end for themselves, and a day that is only the
 * earliest possible one ends nothing.
 */

/** What of a snapshot tells of ends. */
export interface Ending extends Speaking {
  readonly day: string;
  source(id: string): Pick<Source, 'date' | 'kind'> | undefined;
  isOwn(provider: string, developer: string): boolean;
}

/** What of a release tells of its ends. */
type Ended = Pick<Release, 'ends' | 'developer'>;
type Stated = NonNullable<Release['ends']>[number];

export function stateOf({ date, certainty }: Pick<End, 'date' | 'certainty'>, day: string): EndState {
  const hasCome = firstDay(date) <= day;
  if (certainty === 'earliest') return hasCome ? 'any-day' : 'not-before';
  if (!hasCome) return 'ahead';
  return certainty === 'done' ? 'over' : 'unconfirmed';
}

/** The API of the developer itself: what the release as a whole ends with. */
export const isOfRelease = ({ channel, provider }: Pick<End, 'channel' | 'provider'>): boolean =>
  channel === 'api' && provider === null;

const isFirm = ({ certainty }: { certainty: Certainty }): boolean => certainty !== 'earliest';

/**
 * What the chosen sources tell of ends by the day. An end that has come is known, whoever told of it and when; one that
 * lies ahead from the day on which a source spoke of it.
 */
function toldEnds(snapshot: Ending, { ends = [], developer }: Ended): End[] {
  return ends.flatMap((stated) => {
    const sources = snapshot.speaking(sourcesOf(stated));
    const isKnown = sources.some((id) => firstDay(snapshot.source(id)?.date ?? stated.date) <= snapshot.day);
    if (sources.length === 0 || !(isKnown || firstDay(stated.date) <= snapshot.day)) return [];
    const { channel, provider, product = null, date, certainty, note = null } = stated;
    const isTheirs = channel === 'api' && provider !== undefined && snapshot.isOwn(provider, developer);
    return [{ channel, provider: isTheirs ? null : (provider ?? null), product, date, certainty, note, sources }];
  });
}

/** Every item of a checked release has its sources as a list. */
const sourcesOf = ({ source }: Stated): string[] => [source ?? []].flat();

/**
 * Orders what is told of one end: by a higher layer first, then facts before what may be, the vendor's word first, then what
 * is done, then the latest.
 */
function byWeight(snapshot: Ending): (a: End, b: End) => number {
  const said = ({ sources }: End): string =>
    sources
      .map((id) => firstDay(snapshot.source(id)?.date ?? '0001'))
      .sort()
      .at(-1) ?? '';
  const rank = (end: End): number =>
    (isFirm(end) ? 0 : 4) +
    (evidenceLevelOf(snapshot, end.sources) === 'vendor' ? 0 : 2) +
    (end.certainty === 'done' ? 0 : 1);
  return (a, b) =>
    layerOf(b.sources) - layerOf(a.sources) ||
    rank(a) - rank(b) ||
    (said(a) > said(b) ? -1 : said(a) < said(b) ? 1 : 0);
}

/** What is told as a fact of the end of a release, the one to hold first. */
const firmEnds = (snapshot: Ending, release: Ended): End[] =>
  release.ends === undefined
    ? []
    : toldEnds(snapshot, release)
        .filter((end) => isOfRelease(end) && isFirm(end))
        .sort(byWeight(snapshot));

/** The day from which its developer no longer serves a release, by its record, else by its ends. */
export function goneFrom(snapshot: Ending, release: Dated): string | undefined {
  const { retirement_date: date } = release;
  const [first] = firmEnds(snapshot, release);
  return date !== undefined && /^\d/.test(date) && !isAbove(first, release) ? date : first?.date;
}

type Dated = Ended & Pick<Release, 'retirement_date' | 'source'> & Partial<Pick<Release, 'sources'>>;

/** Whether a higher layer tells of an end than of the day in the record. */
const isAbove = (end: End | undefined, { source, sources }: Pick<Dated, 'source' | 'sources'>): boolean =>
  end !== undefined && layerOf(end.sources) > layerOf(sources?.retirement_date ?? source);

/** The same as a value: where its sources may not speak, or the record has none, what ends tell, then what others say. */
export function retirementOf(snapshot: Ending, release: Release): Cell {
  const ends = firmEnds(snapshot, release);
  if (ends.length === 0) return recorded(snapshot, release, 'retirement_date');
  const told = ends.map(({ date, sources }) => ({ field: 'retirement_date', value: date, source: sources }));
  const own = { ...release, also: [...told, ...release.also] };
  if (isAbove(ends[0], release)) delete own.retirement_date;
  return recorded(snapshot, own, 'retirement_date');
}

/** Whether anybody tells that a release has ended, not only that it would: its status, an end, or who wrote after the day. */
function isConfirmed(snapshot: Ending, release: Release, date: string, sources: readonly string[]): boolean {
  return (
    recorded(snapshot, release, 'status').value === 'retired' ||
    firmEnds(snapshot, release).some(({ certainty }) => certainty === 'done') ||
    (release.retirement_date !== undefined &&
      sources.some((id) => firstDay(snapshot.source(id)?.date ?? '0001') >= firstDay(date)))
  );
}

/** The end of a release as a whole, where one is told as a fact. */
export function endOfRelease(snapshot: Ending, release: Release): End | null {
  const { value, sources } = retirementOf(snapshot, release);
  if (typeof value !== 'string') return null;
  const told = firmEnds(snapshot, release).find(({ date }) => date === value);
  const hasCome = firstDay(value) <= snapshot.day;
  const certainty = hasCome && isConfirmed(snapshot, release, value, sources) ? 'done' : 'announced';
  const all = [...new Set([...sources, ...(told?.sources ?? [])])];
  return {
    channel: 'api',
    provider: null,
    product: null,
    date: value,
    certainty,
    note: told?.note ?? null,
    sources: all,
  };
}

/**
 * Everything that is told of the ends of a release on the day: that of its developer's API first, then by day, what is told
 * of one and the same end together with the one to hold first.
 */
export function endsOf(snapshot: Ending, release: Release): End[] {
  const whole = endOfRelease(snapshot, release);
  const ends = new Map<string, End>();
  for (const end of [...(whole ? [whole] : []), ...toldEnds(snapshot, release).sort(byWeight(snapshot))]) {
    const key = `${wayOf(end)} ${end.date}`;
    const known = ends.get(key);
    if (known === undefined) ends.set(key, end);
    else {
      known.sources = [...new Set([...known.sources, ...end.sources])];
      known.note ??= end.note;
    }
  }
  const all = [...ends.values()];
  const first = new Map<string, End>();
  for (const end of all) if (!first.has(wayOf(end))) first.set(wayOf(end), end);
  const place = (end: End): string => {
    const held = first.get(wayOf(end)) as End;
    return `${isOfRelease(held) ? 0 : 1} ${firstDay(held.date)} ${wayOf(held)}`;
  };
  // The order in each way is that of weight, which a stable sort keeps.
  return all.sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

/** What tells one way of having a release from another, by its end. */
export const wayOf = ({ channel, provider, product }: Pick<End, 'channel' | 'provider' | 'product'>): string =>
  JSON.stringify([channel, provider, product]);

/** Of each way the end that holds. */
export function leadingEnds(snapshot: Ending, release: Release): End[] {
  const known = new Set<string>();
  return endsOf(snapshot, release).filter((end) => !known.has(wayOf(end)) && known.add(wayOf(end)));
}

/** The providers that no longer serve a release on the day. */
export const closedProviders = (snapshot: Ending, release: Release): string[] =>
  closings(snapshot, release).map(({ provider }) => provider);

/** Since when providers no longer serve a release on the day: what a cloud announced has happened, unless told otherwise. */
export function closings(snapshot: Ending, release: Release): { provider: string; date: string }[] {
  if (release.ends === undefined) return [];
  return leadingEnds(snapshot, release).flatMap((end) => {
    const isOver = end.channel !== 'product' && isFirm(end) && firstDay(end.date) <= snapshot.day;
    return isOver && end.provider !== null ? { provider: end.provider, date: end.date } : [];
  });
}
