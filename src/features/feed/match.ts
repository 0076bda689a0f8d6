import type { FeedEntry } from '../../domain/feeds.ts';
import { nameKey } from '../../domain/names.ts';
import { ownOffers } from '../../domain/pricing.ts';
import type { Offer, Release } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { suggestions } from '../../domain/suggestions.ts';
import { readId } from '../../engine/ids/find.ts';
import { NameError } from '../../engine/names.ts';

/** Who made and who serves the models of a feed, in the ids of the knowledge base. */
export class Makers {
  private readonly developers = new Map<string, string>();
  private readonly providers = new Map<string, string>();
  /** Makers that were asked for and that only the feed has, with the name it gives them. */
  readonly added = new Map<string, string>();
  private readonly wanted: ReadonlySet<string> | undefined;

  /** By what only unknown makers list, who they are. */
  private readonly makersOf = new Map<string, Set<string>>();

  /**
   * @param isEvery whether makers that only the feed has count without being asked for
   * @throws NameError for a developer asked for that neither the knowledge base nor the feed has
   */
  constructor(
    private readonly snapshot: Snapshot,
    entries: readonly FeedEntry[],
    asked: readonly string[] | undefined,
    isEvery = false,
  ) {
    const learn = (known: Map<string, string>, spelled: readonly string[], id: string): void => {
      for (const spelling of spelled) if (!known.has(nameKey(spelling))) known.set(nameKey(spelling), id);
    };
    const { developers, providers } = snapshot.knowledge;
    for (const { id, name, aliases } of developers) learn(this.developers, [id, name, ...(aliases ?? [])], id);
    for (const { id, name, aliases, developer } of providers) {
      learn(this.providers, [id, name, ...(aliases ?? [])], id);
      if (developer !== undefined) learn(this.developers, [id, name, ...(aliases ?? [])], developer);
    }
    this.wanted = asked && new Set(asked.map((name) => this.find(name, entries)));
    if (isEvery) this.addAll(entries);
  }

  /** Every maker that only the feed has; a service that is known here and makes nothing is none. */
  private addAll(entries: readonly FeedEntry[]): void {
    const names = new Map<string, string>();
    for (const { provider, providerName } of entries)
      if (providerName !== undefined && !names.has(nameKey(provider))) names.set(nameKey(provider), providerName);
    for (const { developer, id } of entries) {
      const key = nameKey(developer);
      if (!this.developers.has(key)) {
        if (this.providers.has(key)) continue;
        this.developers.set(key, developer);
        this.added.set(developer, names.get(key) ?? developer);
      }
      const maker = this.developers.get(key) as string;
      const model = nameKey(lastPart(id));
      this.makersOf.set(model, (this.makersOf.get(model) ?? new Set()).add(maker));
    }
  }

  /**
   * The makers that only the feed has and that sell what others make: nobody tells who made the rest of what they list.
   * @param isNamedAfter whether an id has a word of another maker in it
   */
  sellers(entries: readonly FeedEntry[], isNamedAfter: (id: string) => boolean): ReadonlySet<string> {
    const sellers = new Set<string>();
    for (const entry of entries) {
      const seller = this.developers.get(nameKey(entry.provider));
      if (seller === undefined || !this.added.has(seller) || this.wanted?.has(seller) || sellers.has(seller)) continue;
      const isOwn = this.developerOf(entry) === seller;
      const isShared = (this.makersOf.get(nameKey(lastPart(entry.id)))?.size ?? 0) > 1;
      if (!isOwn || isShared || isNamedAfter(entry.id)) sellers.add(seller);
    }
    return sellers;
  }

  private find(asked: string, entries: readonly FeedEntry[]): string {
    const known = this.developers.get(nameKey(asked));
    if (known !== undefined) return known;
    const entry = entries.find(({ developer }) => nameKey(developer) === nameKey(asked));
    if (!entry) {
      const spelled = [...new Set([...this.developers.values(), ...entries.map(({ developer }) => developer)])];
      throw new NameError('unknown-name', asked, 'developer', suggestions(asked, spelled));
    }
    const own = entries.find(({ developer, provider }) => developer === provider && developer === entry.developer);
    this.added.set(entry.developer, own?.providerName ?? entry.developer);
    this.developers.set(nameKey(entry.developer), entry.developer);
    return entry.developer;
  }

  developerOf(entry: FeedEntry): string | undefined {
    return this.developers.get(nameKey(entry.developer));
  }

  isWanted(developer: string): boolean {
    return this.wanted?.has(developer) ?? true;
  }

  /** The provider's id, where the knowledge base has it; a developer serves its own models without a record. */
  providerOf(entry: FeedEntry): string | undefined {
    const key = nameKey(entry.provider);
    const added = this.developers.get(key);
    return this.providers.get(key) ?? (added !== undefined && this.added.has(added) ? added : this.serving(key));
  }

  private serving(key: string): string | undefined {
    const developer = this.snapshot.knowledge.developers.find(({ id }) => nameKey(id) === key);
    return developer?.id;
  }
}

/** The ways to know an entry's release, the surest first. */
const WAYS = ['id', 'api', 'key', 'name'] as const;

/** Finds the releases of feed entries: by id, by the id in the developer's own API, by either without hyphens, by name. */
export class Matcher {
  private readonly found = new Map<string, Map<string, string | null>>();
  /** The first part of a developer's release ids, which need not be its own id. */
  private readonly prefixes = new Map<string, string>();
  /** What releases are called, by whomever. */
  private readonly called = new Set<string>();
  /** The first words of model lines and developers, with who makes them: `claude`, `qwen`. */
  private readonly firstWords = new Map<string, Set<string>>();

  /** Ids of new releases, by what they are asked for. */
  private readonly fresh = new Map<string, string>();

  constructor(private readonly snapshot: Snapshot) {
    const { developers, models } = snapshot.knowledge;
    for (const { id, developer } of [...models, ...developers.map(({ id }) => ({ id, developer: id }))]) {
      const makers = this.firstWords.get(firstWord(id)) ?? new Set();
      this.firstWords.set(firstWord(id), makers.add(developer));
    }
    for (const release of snapshot.knowledge.releases) {
      const { developer, id } = release;
      const last = id.slice(id.lastIndexOf('/') + 1);
      this.learn(developer, 'id', id, id);
      this.learn(developer, 'id', last, id);
      for (const { api_id } of ownOffers(snapshot, release)) if (api_id) this.learn(developer, 'api', api_id, id);
      this.learn(developer, 'key', nameKey(last), id);
      const names = [release.name, ...(release.aliases ?? [])].map(nameKey);
      for (const name of names) this.learn(developer, 'name', name, id);
      for (const name of [nameKey(last), ...names]) this.called.add(name);
      if (!this.prefixes.has(developer) && id.includes('/')) this.prefixes.set(developer, id.slice(0, id.indexOf('/')));
    }
  }

  private learn(developer: string, way: (typeof WAYS)[number], key: string, id: string): void {
    const own = this.found.get(`${developer} ${way}`) ?? new Map<string, string | null>();
    this.found.set(`${developer} ${way}`, own);
    // What two releases share tells neither.
    own.set(key, own.has(key) && own.get(key) !== id ? null : id);
  }

  /** The release of an entry and how surely it is that one: 0 is surest. */
  match(developer: string, entry: FeedEntry): { release: Release; rank: number } | undefined {
    const last = lastPart(entry.id);
    const keys = {
      id: [entry.id, last],
      api: [entry.id, last],
      key: [nameKey(last)],
      name: [nameKey(entry.name ?? last)],
    };
    for (const [rank, way] of WAYS.entries()) {
      for (const key of keys[way]) {
        const id = this.found.get(`${developer} ${way}`)?.get(key);
        const release = id ? this.snapshot.anyRelease(id) : undefined;
        if (release) return { release, rank };
      }
    }
    return undefined;
  }

  /** Whether a service lists what another one makes: a known release, or one that is named after another's line. */
  isOfAnother(developer: string, entry: FeedEntry): boolean {
    const last = lastPart(entry.id);
    if (this.called.has(nameKey(last)) || this.called.has(nameKey(entry.name ?? last))) return true;
    // Where the feed names the maker itself, it is to be believed.
    const makers = entry.id.includes('/') ? undefined : this.firstWords.get(firstWord(entry.id));
    return makers !== undefined && !makers.has(developer);
  }

  /** Whether an id has the first word of a known line or maker in it. */
  isNamedAfterKnown(id: string): boolean {
    return id
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => this.firstWords.has(word));
  }

  /** The release that a service sells, where its id says no more than the way to it. */
  soldAs({ id }: FeedEntry): Release | undefined {
    const [only, ...others] = readId(this.snapshot.knowledge, id, this.snapshot.day);
    const isSure = only && others.length === 0 && only.steps.every(({ code }) => ON_THE_WAY.has(code));
    return isSure ? this.snapshot.anyRelease(only.release) : undefined;
  }

  /** The id that a new release would have here: one for all that nobody who asks could tell apart. */
  idFor(developer: string, entry: FeedEntry): string {
    const last = lastPart(entry.id).toLowerCase();
    const id = `${this.prefixes.get(developer) ?? developer}/${last}`;
    const key = nameKey(id);
    const known = this.fresh.get(key) ?? id;
    this.fresh.set(key, known);
    return known;
  }

  /** The line of a new release, where all releases of its family are of one. */
  modelFor(developer: string, family: string | undefined): string | undefined {
    if (family === undefined) return undefined;
    const own = this.snapshot.knowledge.releases.filter(
      (other) => other.developer === developer && other.family === family,
    );
    const lines = new Set(own.map(({ model }) => model));
    return lines.size === 1 ? [...lines][0] : undefined;
  }
}

const ON_THE_WAY: ReadonlySet<string> = new Set(['route', 'publisher', 'revision', 'date']);

const lastPart = (id: string): string => id.slice(id.lastIndexOf('/') + 1);
const firstWord = (id: string): string => /^[a-z]*/.exec(id.toLowerCase())?.[0] ?? '';

export const offerBy = (snapshot: Snapshot, release: string, provider: string): Offer | undefined =>
  snapshot.offersOf(release).find((offer) => offer.provider === provider);

/** Whether a provider had an offer of a release, which does not hold on the day. */
export const hasEnded = (snapshot: Snapshot, release: string, provider: string): boolean =>
  offerBy(snapshot, release, provider) === undefined &&
  snapshot.knowledge.offersOf(release).some((offer) => offer.provider === provider);
