import { firstDay } from '../../domain/dates.ts';
import type { FeedFindings, OfferFinding, ReleaseFinding, Verdict } from './findings.ts';

/** Findings as records of the knowledge base: what a file to review has, and a layer. */

export type Layered = Record<string, unknown>;

/** `limit.context` as `limit: {context}`. */
export function nested(facts: readonly (readonly [string, unknown])[]): Layered {
  const record: Layered = {};
  for (const [field, value] of facts) {
    const [head = '', tail] = field.split('.');
    record[head] = tail === undefined ? value : { ...(record[head] as object | undefined), [tail]: value };
  }
  return record;
}

/** The feed as a source that the knowledge base lacks. */
export function sourceRecord({ source, kind, seen }: Pick<FeedFindings, 'source' | 'kind' | 'seen'>): Layered {
  const { licence, ...known } = kind.source;
  return {
    ...known,
    id: source.id,
    date: seen,
    checked: seen,
    kind: 'feed',
    ...(licence === undefined ? {} : { licence }),
  };
}

/** A release that the knowledge base lacks. */
export function freshRelease(
  { id, developer }: ReleaseFinding,
  fresh: NonNullable<ReleaseFinding['fresh']>,
  source: string,
): Layered {
  const { name, family, model, facts } = fresh;
  return {
    id,
    name,
    ...(model === undefined ? {} : { model }),
    developer,
    ...(family === undefined ? {} : { family }),
    ...nested(Object.entries(facts)),
    source,
  };
}

/** What decides whether a finding becomes part of a layer. */
export interface Chosen {
  verdict: Verdict;
  /** Whether it stands in the place of a value that the knowledge base has. */
  replaces: boolean;
}

/** A layer of what was chosen, by kind, and how much that is. */
export interface FeedLayer {
  records: Record<'sources' | 'developers' | 'providers' | 'releases' | 'offers', Layered[]>;
  counts: { releases: number; offers: number; facts: number; prices: number };
  /**
   * Releases that the feed says had ended when it was read, in its order: new ones and offers of them are left out, for a
   * feed alone cannot tell that something is over, nor of when its price was.
   */
  ended: { release: string; date: string }[];
  /** What a release cannot know of: its data end behind its first day. It is left out, as nobody tells which of both is wrong. */
  doubted: { release: string; field: 'knowledge'; value: string; released: string }[];
}

/**
 * What was found as a layer over the knowledge base. Every value cites the feed as of its day; what is not chosen stays as
 * it is below.
 * @param releasedOn the day of a known release
 */
export function layerOf(
  findings: FeedFindings,
  isChosen: (one: Chosen) => boolean,
  releasedOn: (release: string) => string | undefined = () => undefined,
): FeedLayer {
  const source = findings.source.id;
  const counts = { releases: 0, offers: 0, facts: 0, prices: 0 };
  const ended = new Map<string, string>();
  const isOver = ({ id }: ReleaseFinding, end: unknown): boolean => {
    if (typeof end !== 'string' || firstDay(end) > findings.seen) return false;
    ended.set(id, end);
    return true;
  };
  const takesNew = isChosen({ verdict: 'new', replaces: false });
  const fresh = new Set(findings.releases.filter((one) => one.fresh).map(({ id }) => id));
  const doubted: FeedLayer['doubted'] = [];
  const isAfter = ({ id }: ReleaseFinding, cutoff: unknown, released: unknown): boolean => {
    if (typeof cutoff !== 'string' || typeof released !== 'string') return false;
    if (firstDay(cutoff) <= firstDay(released)) return false;
    doubted.push({ release: id, field: 'knowledge', value: cutoff, released });
    return true;
  };
  const releases = findings.releases.flatMap((release): Layered[] => {
    if (release.fresh) {
      if (!takesNew) return [];
      if (isOver(release, release.fresh.facts.retirement_date)) return [];
      counts.releases++;
      const { knowledge, ...facts } = release.fresh.facts;
      const isLate = isAfter(release, knowledge, facts.release_date);
      return [freshRelease(release, isLate ? { ...release.fresh, facts } : release.fresh, source)];
    }
    const stated = release.differences.find(({ field }) => field === 'release_date')?.value;
    const chosen = release.differences.filter(
      ({ verdict, was, field, value }) =>
        !(field === 'retirement_date' && isOver(release, value)) &&
        !(field === 'knowledge' && isAfter(release, value, releasedOn(release.id) ?? stated)) &&
        isChosen({ verdict, replaces: was !== null }),
    );
    if (chosen.length === 0) return [];
    counts.facts += chosen.length;
    const sources = Object.fromEntries(chosen.map(({ field }) => [field, source]));
    return [{ id: release.id, ...nested(chosen.map(({ field, value }) => [field, value])), sources }];
  });
  const offers = findings.offers.flatMap((offer) => {
    if ((offer.fresh || fresh.has(offer.release)) && !takesNew) return [];
    const cost = offer.prices
      .filter(({ verdict, behind }) => isChosen({ verdict, replaces: behind.length > 0 }))
      .map((price) => price.cost);
    if (!offer.fresh && cost.length === 0) return [];
    if (ended.has(offer.release)) return [];
    counts.prices += cost.length;
    if (offer.fresh) counts.offers++;
    return [offerRecord(offer, cost, source)];
  });
  const isNamed = (key: 'developer' | 'provider', id: string): boolean =>
    [...releases, ...offers].some((record) => record[key] === id);
  const isEmpty = releases.length + offers.length === 0;
  return {
    records: {
      sources: isEmpty ? [] : [sourceRecord(findings)],
      developers: findings.developers.filter(({ id }) => isNamed('developer', id)).map((one) => ({ ...one })),
      providers: findings.providers.filter(({ id }) => isNamed('provider', id)).map((one) => ({ ...one })),
      releases,
      offers,
    },
    counts,
    doubted,
    ended: [...ended].map(([release, date]) => ({ release, date })),
  };
}

/** An offer with prices; one that the knowledge base lacks with all that it needs. */
export function offerRecord(
  { release, provider, fresh }: OfferFinding,
  cost: readonly object[],
  source: string,
): Layered {
  return {
    release,
    provider,
    ...(fresh ? { api_id: fresh.api_id } : {}),
    ...(cost.length > 0 ? { cost } : {}),
    ...(fresh ? { source } : {}),
  };
}
