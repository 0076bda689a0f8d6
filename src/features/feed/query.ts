import type { Feed, FeedEntry } from '../../domain/feeds.ts';
import { isActive } from '../../domain/lifecycle.ts';
import type { Release } from '../../domain/records.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import { compareFacts } from './facts.ts';
import type { FeedFindings, Gone, OfferFinding, ReleaseFinding } from './findings.ts';
import { Makers, Matcher, offerBy } from './match.ts';
import { Origin } from './origin.ts';
import { comparePrices } from './prices.ts';

export type { FeedFindings } from './findings.ts';

/** An entry of a maker that counts here, and the release it lists. */
interface Listed {
  entry: FeedEntry;
  developer: string;
  provider: string | undefined;
  /** Whether its maker serves it. */
  own: boolean;
  release: Release | undefined;
  rank: number;
}

/**
 * Holds a feed against the knowledge base: what is new in it, what it says otherwise, and what it no longer has.
 * @param snapshot the knowledge base on the day of the snapshot
 * @param developers only these, by any spelling; a maker that only the feed has is allowed here
 * @throws NameError for a developer that neither has
 */
export function compareFeed(snapshot: Snapshot, feed: Feed, developers?: readonly string[]): FeedFindings {
  return new Comparison(snapshot, feed, developers).findings();
}

class Comparison {
  private readonly makers: Makers;
  private readonly matcher: Matcher;
  private readonly origin: Origin;
  private readonly counts: FeedFindings['counts'];
  /** Every release the feed lists in any way, and every maker whose own service it lists. */
  private readonly present = new Set<string>();
  private readonly covered = new Set<string>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly feed: Feed,
    asked: readonly string[] | undefined,
  ) {
    this.makers = new Makers(snapshot, feed.entries, asked);
    this.matcher = new Matcher(snapshot);
    this.origin = new Origin(snapshot, feed.kind, snapshot.day);
    this.counts = { compared: 0, unknownMakers: 0, makers: 0, resold: 0, aliases: feed.skipped };
  }

  findings(): FeedFindings {
    const listed = this.surest(this.listed());
    this.counts.compared = listed.length;
    const releases: ReleaseFinding[] = [];
    const offers: OfferFinding[] = [];
    for (const item of listed) {
      const release = item.release ? this.known(item.release, item) : this.fresh(item);
      if (release.fresh || release.differences.length > 0) releases.push(release);
      const offer = this.offer(item, release.id);
      if (offer) offers.push(offer);
    }
    const { source, seen } = this.origin;
    return {
      kind: this.feed.kind,
      seen,
      source,
      ...this.needed(releases, offers),
      releases: merged(releases).sort((a, b) => compare(a.id, b.id)),
      offers: offers.sort((a, b) => compare(a.release, b.release) || compare(a.provider, b.provider)),
      gone: this.gone(),
      counts: this.counts,
    };
  }

  /** The entries of makers that count, each with its release; the others are counted. */
  private listed(): Listed[] {
    const { snapshot, makers, matcher, counts } = this;
    const unknown = new Set<string>();
    const listed: Listed[] = [];
    for (const entry of this.feed.entries) {
      const developer = makers.developerOf(entry);
      if (developer === undefined) {
        counts.unknownMakers++;
        unknown.add(entry.developer);
        continue;
      }
      if (!makers.isWanted(developer)) continue;
      const provider = makers.providerOf(entry);
      const own = provider !== undefined && snapshot.isOwn(provider, developer);
      const found = matcher.match(developer, entry);
      const counted = own || this.feed.kind.oneService === true;
      if (counted) this.covered.add(developer);
      if (counted && found) this.present.add(found.release.id);
      if (!counted || (!found && matcher.isOfAnother(developer, entry))) counts.resold++;
      else if (!found && entry.role !== 'release') counts.aliases++;
      else listed.push({ entry, developer, provider, own, release: found?.release, rank: found?.rank ?? 0 });
    }
    counts.makers = unknown.size;
    return listed;
  }

  /** Of the entries of one service that list the same release, the one that does so most surely. */
  private surest(listed: Listed[]): Listed[] {
    const best = new Map<string, Listed>();
    const order = (a: Listed, b: Listed): number => a.rank - b.rank || compare(a.entry.id, b.entry.id);
    for (const item of listed) {
      const release = item.release?.id ?? this.matcher.idFor(item.developer, item.entry);
      const key = `${item.entry.provider} ${release}`;
      const other = best.get(key);
      if (!other || order(item, other) < 0) best.set(key, item);
      if (other) this.counts.aliases++;
    }
    return [...best.values()];
  }

  private known(release: Release, { entry, developer }: Listed): ReleaseFinding {
    const differences = compareFacts(release, entry, this.origin);
    return { id: release.id, developer, source: release.source, differences };
  }

  private fresh({ entry, developer }: Listed): ReleaseFinding {
    const { facts, family, varies } = entry;
    const model = this.matcher.modelFor(developer, family);
    const fresh = {
      name: entry.name ?? entry.id.slice(entry.id.lastIndexOf('/') + 1),
      ...(family === undefined ? {} : { family }),
      ...(model === undefined ? {} : { model }),
      facts,
      varies,
    };
    return { id: this.matcher.idFor(developer, entry), developer, source: [], fresh, differences: [] };
  }

  /** What an entry says of a provider's offer. Services of others count where the knowledge base has them, or the release is new. */
  private offer({ entry, provider, own, release }: Listed, id: string): OfferFinding | undefined {
    const { snapshot, origin } = this;
    const serving = provider ?? entry.provider;
    const known = release && offerBy(snapshot, release.id, serving);
    if (release && !known && !own) return undefined;
    // The price of what is no longer sold is history.
    if (release && !isActive(snapshot, release)) return undefined;
    const prices = comparePrices(snapshot, known, entry.prices, origin);
    if (known && prices.length === 0) return undefined;
    return { release: id, provider: serving, ...(known ? {} : { fresh: { api_id: entry.id } }), prices };
  }

  /** Records that the findings name and the knowledge base lacks. */
  private needed(
    releases: readonly ReleaseFinding[],
    offers: readonly OfferFinding[],
  ): Pick<FeedFindings, 'developers' | 'providers'> {
    const { makers, snapshot } = this;
    const developers = [...makers.added].filter(([id]) => releases.some(({ developer }) => developer === id));
    const known = new Set([...snapshot.knowledge.providers, ...snapshot.knowledge.developers].map(({ id }) => id));
    const providers = new Map<string, string>();
    for (const { provider } of offers) {
      if (known.has(provider) || makers.added.has(provider)) continue;
      const entry = this.feed.entries.find((other) => other.provider === provider);
      providers.set(provider, entry?.providerName ?? provider);
    }
    const records = (pairs: Iterable<[string, string]>) =>
      [...pairs].map(([id, name]) => ({ id, name })).sort((a, b) => compare(a.id, b.id));
    return { developers: records(developers), providers: records(providers) };
  }

  /** Releases that were active by the feed's earlier snapshot and are not in this one, of makers that it still lists. */
  private gone(): Gone[] {
    const { snapshot, origin } = this;
    const gone: Gone[] = [];
    for (const release of snapshot.knowledge.releases) {
      const { id, developer } = release;
      if (!this.covered.has(developer) || this.present.has(id) || !isActive(snapshot, release)) continue;
      const offers = snapshot.offersOf(id).filter(({ provider }) => snapshot.isOwn(provider, developer));
      const cited = [
        ...release.source,
        ...Object.values(release.sources ?? {}).flat(),
        ...offers.flatMap((offer) => [...offer.source, ...offer.cost.flatMap(({ source }) => source)]),
      ];
      const earlier = [...new Set(cited)].filter((source) => origin.isEarlier(source));
      if (earlier.length > 0) gone.push({ release: id, behind: origin.behind(earlier) });
    }
    return gone.sort((a, b) => compare(a.release, b.release));
  }
}

/** One finding of a release that several own services list; what the first says of a field stands. */
function merged(findings: readonly ReleaseFinding[]): ReleaseFinding[] {
  const byId = new Map<string, ReleaseFinding>();
  for (const finding of findings) {
    const first = byId.get(finding.id);
    if (!first) byId.set(finding.id, finding);
    else if (!first.fresh) {
      const told = new Set(first.differences.map(({ field }) => field));
      const more = finding.differences.filter(({ field }) => !told.has(field));
      byId.set(finding.id, { ...first, differences: [...first.differences, ...more] });
    }
  }
  return [...byId.values()];
}
