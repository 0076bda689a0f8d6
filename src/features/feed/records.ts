import { firstDay, lastDay } from '../../domain/dates.ts';
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
  /**
   * What a release cannot know of: its data end behind its first day. What of both the feed says is left out, as nobody
   * tells which is wrong.
   */
  doubted: { release: string; field: DatedField; value: string; other: string }[];
}

/** The days between which the data of a release lie. */
export type DatedField = 'knowledge' | 'release_date';

/**
 * What was found as a layer over the knowledge base. Every value cites the feed as of its day; what is not chosen stays as
 * it is below.
 * @param knownOf what is known of a release below
 */
export function layerOf(
  findings: FeedFindings,
  isChosen: (one: Chosen) => boolean,
  knownOf: (release: string) => { knowledge?: unknown; release_date?: unknown } | undefined = () => undefined,
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
  const doubt = (release: string, field: DatedField, value: unknown, other: unknown): void => {
    doubted.push({ release, field, value: String(value), other: `${OTHER[field]} ${other}` });
  };
  const releases = findings.releases.flatMap((release): Layered[] => {
    if (release.fresh) {
      if (!takesNew) return [];
      if (isOver(release, release.fresh.facts.retirement_date)) return [];
      counts.releases++;
      const { knowledge, ...facts } = release.fresh.facts;
      if (!isAfter(knowledge, facts.release_date)) return [freshRelease(release, release.fresh, source)];
      doubt(release.id, 'knowledge', knowledge, facts.release_date);
      return [freshRelease(release, { ...release.fresh, facts }, source)];
    }
    const taken = release.differences.filter(
      ({ verdict, was, field, value }) =>
        !(field === 'retirement_date' && isOver(release, value)) && isChosen({ verdict, replaces: was !== null }),
    );
    const dated = { ...knownOf(release.id), ...Object.fromEntries(taken.map(({ field, value }) => [field, value])) };
    const isLate = isAfter(dated.knowledge, dated.release_date);
    const chosen = taken.filter(({ field, value }) => {
      if (!isLate || !(field === 'knowledge' || field === 'release_date')) return true;
      doubt(release.id, field, value, dated[OTHER[field]]);
      return false;
    });
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

const OTHER = { knowledge: 'release_date', release_date: 'knowledge' } as const;

const isAfter = (cutoff: unknown, released: unknown): boolean =>
  typeof cutoff === 'string' && typeof released === 'string' && firstDay(cutoff) > lastDay(released);

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
