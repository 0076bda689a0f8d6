import { equal } from '../../domain/cell-values.ts';
import type { Fact, Feed, FeedEntry, Untaken } from '../../domain/feeds.ts';
import { grouped } from '../../domain/groups.ts';
import { isActive } from '../../domain/lifecycle.ts';
import type { Release } from '../../domain/records.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import { bySeller, offeredAs, priceOf, readEntry } from './copies.ts';
import { amountsText, inOrder, isFree, joined, shownFact } from './entries.ts';
import { compareFacts } from './facts.ts';
import type { FeedFindings, Gone, Note, OfferFinding, ReleaseFinding } from './findings.ts';
import type { Listed } from './listed.ts';
import { hasEnded, Makers, Matcher, offerBy } from './match.ts';
import { Origin } from './origin.ts';
import { comparePrices, pricesOn } from './prices.ts';
import { Witnesses } from './witnesses.ts';

export type { FeedFindings } from './findings.ts';

/**
 * Holds a feed against the knowledge base: what is new in it, what it says otherwise, and what it no longer has.
 * @param snapshot the knowledge base on the day of the snapshot
 * @param developers only these, by any spelling; a maker that only the feed has is allowed here
 * @param isWhole whether all makers of the feed count, and the snapshot is a source by itself: a layer is made of it
 * @throws NameError for a developer that neither has
 */
export function compareFeed(
  snapshot: Snapshot,
  feed: Feed,
  developers?: readonly string[],
  isWhole = false,
): FeedFindings {
  return new Comparison(snapshot, feed, developers, isWhole).findings();
}

class Comparison {
  private readonly makers: Makers;
  private readonly matcher: Matcher;
  private readonly origin: Origin;
  private readonly witnesses: Witnesses;
  private readonly counts: FeedFindings['counts'];
  /** Every release the feed lists in any way, and every maker whose own service it lists. */
  private readonly present = new Set<string>();
  private readonly covered = new Set<string>();
  private readonly notes: Note[] = [];

  constructor(
    private readonly snapshot: Snapshot,
    private readonly feed: Feed,
    asked: readonly string[] | undefined,
    private readonly isWhole: boolean,
  ) {
    this.makers = new Makers(snapshot, feed.entries, asked, isWhole);
    this.matcher = new Matcher(snapshot);
    this.witnesses = new Witnesses(snapshot, feed.entries);
    this.origin = new Origin(snapshot, feed.kind, snapshot.day, isWhole);
    this.counts = { compared: 0, unknownMakers: 0, makers: 0, resold: 0, aliases: feed.skipped };
  }

  findings(): FeedFindings {
    const listed = this.surest(this.listed());
    this.counts.compared = listed.length;
    const releases: ReleaseFinding[] = [];
    const offers: OfferFinding[] = [];
    const { notes } = this;
    const { source, seen } = this.origin;
    for (const one of listed) {
      const entry = this.witnesses.believed(one.entry, one.release);
      const item = { ...one, entry };
      const others = pricesOn(entry.prices, seen).others.map(
        (price): Untaken => ({ why: 'other-time', field: 'cost', value: amountsText(price) }),
      );
      const own = [...entry.untaken, ...others, ...this.pricesOfOther(item)].map(
        (untaken): Note => ({ entry: entry.key, ...untaken }),
      );
      for (const note of own) notes.push(note);
      const release = item.release ? this.known(item.release, item) : this.fresh(item);
      const offer = this.offer(item, release.id);
      const isTold = release.fresh !== undefined || release.differences.length > 0;
      if (isTold) releases.push({ ...release, notes: own.filter((note) => !offer || !isOfPrice(note)) });
      if (offer) offers.push({ ...offer, notes: own.filter((note) => !isTold || isOfPrice(note)) });
    }
    return {
      kind: this.feed.kind,
      seen,
      source,
      ...this.needed(releases, offers),
      releases: merged(releases, notes).sort((a, b) => compare(a.id, b.id)),
      offers: offers.sort((a, b) => compare(a.release, b.release) || compare(a.provider, b.provider)),
      gone: this.gone(),
      notes,
      counts: this.counts,
    };
  }

  /** The entries of makers that count, each with its release; the others are counted. */
  private listed(): Listed[] {
    const { snapshot, makers, matcher, counts, isWhole } = this;
    const unknown = new Set<string>();
    const listed: Listed[] = [];
    const sellers = this.sellers();
    for (const entry of this.feed.entries) {
      const sold = this.sold(entry);
      if (sold) {
        listed.push(sold);
        continue;
      }
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
      if (!counted || (!found && (sellers.has(developer) || matcher.isOfAnother(developer, entry)))) counts.resold++;
      else if (!found && entry.role !== 'release') counts.aliases++;
      else {
        const one = { entry, developer, provider, own, release: found?.release, rank: found?.rank ?? 0 };
        const meant = found ? one : this.meant(one);
        if (meant) listed.push(isWhole ? bySeller(meant, snapshot) : meant);
      }
    }
    counts.makers = unknown.size;
    return listed;
  }

  /** What is called like no release here may be one all the same, as code writes ids; what may be several is none of them. */
  private meant(one: Listed): Listed | undefined {
    const { isWhole, snapshot, origin, counts, present, notes } = this;
    const [only, ...others] = isWhole ? readEntry(one.developer, one.entry, snapshot) : [];
    const release = only && snapshot.anyRelease(only.release);
    if (!release) return one;
    if (others.length === 0) {
      present.add(release.id);
      return offeredAs(release, only, one, origin);
    }
    counts.aliases++;
    const { key, id } = one.entry;
    const detail = [only, ...others].map((read) => read.release).join(', ');
    notes.push({ why: 'several', field: 'id', value: id, detail, entry: key });
    return undefined;
  }

  /** Prices of an offer that has ended here, and of a copy those that are not the ones of its release. */
  private pricesOfOther({ entry, copy: isCopy, provider, release }: Listed): Untaken[] {
    if (!release) return [];
    const { snapshot, origin, isWhole } = this;
    const serving = provider ?? entry.provider;
    if (isWhole && hasEnded(snapshot, release.id, serving))
      return entry.prices.map((price) => priceOf(price, 'ended', entry.key, release.id));
    const known = isCopy && offerBy(snapshot, release.id, serving);
    if (!known) return [];
    return entry.prices
      .filter((price) => comparePrices(snapshot, known, [price], origin).length > 0)
      .map((price) => priceOf(price, 'copy', entry.key, release.id));
  }

  /** Makers that only the feed has and that are none; a catalogue of one service tells the maker of each. */
  private sellers(): ReadonlySet<string> {
    const { feed, makers, matcher, isWhole } = this;
    if (!isWhole || feed.kind.oneService) return new Set();
    return makers.sellers(feed.entries, (id) => matcher.isNamedAfterKnown(id));
  }

  /** What a known service sells of another's known release: an offer, and no fact of the release. */
  private sold(entry: FeedEntry): Listed | undefined {
    const { feed, makers, matcher, snapshot, isWhole } = this;
    const provider = makers.providerOf(entry);
    if (!isWhole || feed.kind.oneService || provider === undefined || makers.added.has(provider)) return undefined;
    const release = matcher.soldAs(entry);
    if (!release || snapshot.isOwn(provider, release.developer) || !makers.isWanted(release.developer))
      return undefined;
    return {
      entry: { ...entry, facts: {} },
      developer: release.developer,
      provider,
      own: false,
      release,
      rank: 0,
      sold: true,
    };
  }

  /**
   * Of the entries of one service that list the same release, one: that which does so most surely, with what the others
   * add. One that is charged goes before one that is free: that may be an offer for some, or a slip.
   */
  private surest(listed: Listed[]): Listed[] {
    const groups = grouped(listed, ({ entry, developer, release }) => [
      `${entry.provider} ${release?.id ?? this.matcher.idFor(developer, entry)}`,
    ]);
    return [...groups.values()].map((group) => {
      const [first, ...others] = group.sort(
        (a, b) =>
          Number(a.entry.beside ?? false) - Number(b.entry.beside ?? false) ||
          a.rank - b.rank ||
          Number(isFree(a.entry)) - Number(isFree(b.entry)) ||
          // Of copies the newest.
          (a.copy ? -1 : 1) * compare(a.entry.id, b.entry.id) ||
          compare(a.entry.key, b.entry.key),
      ) as [Listed, ...Listed[]];
      this.counts.aliases += others.length;
      const copies = new Set(others.filter(({ copy, entry }) => copy || entry.beside).map(({ entry }) => entry));
      return { ...first, entry: joined([first.entry, ...others.map(({ entry }) => entry)], copies) };
    });
  }

  private known(release: Release, { entry, developer }: Listed): ReleaseFinding {
    const differences = compareFacts(release, entry, this.origin);
    return { id: release.id, developer, source: release.source, differences, notes: [], entry: entry.key };
  }

  private fresh({ entry, developer }: Listed): ReleaseFinding {
    const { facts, family } = entry;
    const model = this.matcher.modelFor(developer, family);
    const fresh = {
      name: entry.name ?? entry.id.slice(entry.id.lastIndexOf('/') + 1),
      ...(family === undefined ? {} : { family }),
      ...(model === undefined ? {} : { model }),
      facts,
    };
    return {
      id: this.matcher.idFor(developer, entry),
      developer,
      source: [],
      fresh,
      differences: [],
      notes: [],
      entry: entry.key,
    };
  }

  /** What an entry says of a provider's offer. Services of others count where the knowledge base has them, or the release is new. */
  private offer(
    { entry, provider, own, sold, release, copy: isCopy, over: isOver }: Listed,
    id: string,
  ): OfferFinding | undefined {
    const { snapshot, origin } = this;
    const serving = provider ?? entry.provider;
    const known = release && offerBy(snapshot, release.id, serving);
    if (release && !known && !own && !sold && !this.isWhole) return undefined;
    if (isOver || (isCopy && known)) return undefined;
    if (release && this.isWhole && hasEnded(snapshot, release.id, serving)) return undefined;
    // The price of what is no longer sold is history.
    if (release && !isActive(snapshot, release)) return undefined;
    const prices = comparePrices(snapshot, known, entry.prices, origin);
    if (known && prices.length === 0) return undefined;
    return {
      release: id,
      provider: serving,
      ...(known ? {} : { fresh: { api_id: entry.apiId ?? entry.id } }),
      prices,
      notes: [],
    };
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

/** One finding of a release that several own services list; what the first says of a field stands, and others are told. */
function merged(findings: readonly ReleaseFinding[], notes: Note[]): ReleaseFinding[] {
  const byId = new Map<string, ReleaseFinding>();
  for (const finding of findings) {
    const first = byId.get(finding.id);
    if (!first) {
      byId.set(finding.id, finding);
      continue;
    }
    const known = valuesOf(first);
    const otherwise = [...valuesOf(finding)].flatMap(([field, value]): Note[] => {
      const standing = known.get(field);
      if (standing === undefined || equal(standing, value)) return [];
      return [{ why: 'other-entry', field, value: shownFact(value), detail: finding.entry, entry: first.entry }];
    });
    notes.push(...otherwise);
    const more = finding.differences.filter(({ field }) => !known.has(field));
    byId.set(finding.id, {
      ...first,
      ...(first.fresh
        ? { fresh: { ...first.fresh, facts: inOrder({ ...finding.fresh?.facts, ...first.fresh.facts }) } }
        : {}),
      differences: [...first.differences, ...more],
      notes: [...first.notes, ...finding.notes, ...otherwise],
    });
  }
  return [...byId.values()];
}

const valuesOf = ({ fresh, differences }: ReleaseFinding): Map<string, Fact> =>
  new Map(fresh ? Object.entries(fresh.facts) : differences.map(({ field, value }) => [field, value]));

/** Whether a note speaks of prices, by its reason or the name of its field. */
const isOfPrice = ({ field, why }: Note): boolean => OF_PRICES.includes(why) || /cost|pric|fee/i.test(field);
const OF_PRICES: readonly Note['why'][] = [
  'varies',
  'no-number',
  'implausible',
  'unlike-others',
  'dear-alone',
  'beside',
  'not-free',
  'condition',
  'remark',
  'variant',
  'other-time',
  'ended',
];
