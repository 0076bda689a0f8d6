import { daysBetween, firstDay, holds, lastDay } from './dates.ts';
import { closedProviders } from './ends.ts';
import { byId } from './groups.ts';
import { byLayer, type LayerInForce, sourceOf } from './layered.ts';
import { dateOf, isOut } from './lifecycle.ts';
import { type OwnRate, Rates, type StatedRate } from './rates.ts';
import type {
  Data,
  Developer,
  Model,
  NamedUse,
  Offer,
  Placed,
  Release,
  Source,
  Statement,
  StatementKind,
} from './records.ts';
import type { Store } from './store.ts';
import type { Localized } from './vocabulary.ts';

export interface SnapshotOptions {
  /** A date in any precision; a coarse one means its last day. */
  asOf: string;
  /** Ids of the sources that may speak; undefined lets all. */
  sources?: readonly string[] | undefined;
  /** The currency that prices are shown in; without one each is in its own. */
  currency?: string | null | undefined;
  /** Exchange rates by the user's word. */
  rates?: readonly OwnRate[] | undefined;
}

/**
 * The knowledge base as it stands on a day, by the word of the chosen sources. Everything a query reads comes from here.
 * Nothing is computed before it is asked for, so that a question about one model does not pay for all releases.
 */
export class Snapshot {
  readonly day: string;
  readonly currency: string | null;
  readonly rates: Rates;
  private readonly chosen: ReadonlySet<string> | undefined;
  private modelsById: ReadonlyMap<string, Model> | undefined;
  private developersById: ReadonlyMap<string, Developer> | undefined;
  private usesById: ReadonlyMap<string, NamedUse> | undefined;
  private readonly statementsByModel = new Map<string, Statement[]>();
  private reworded: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;
  private tabled: ReadonlySet<string> | undefined;
  /** Which provider is whose, as `provider developer`. */
  private makers: ReadonlySet<string> | undefined;

  constructor(
    readonly knowledge: Store,
    options: SnapshotOptions,
  ) {
    this.day = lastDay(options.asOf);
    this.chosen = options.sources && new Set(options.sources);
    this.currency = options.currency ?? null;
    this.rates = new Rates(options.rates ?? [], () => this.recordedRates());
  }

  /** The same knowledge on the same day, with prices in another currency and by other rates. */
  inMoney(currency: string | null, rates: readonly OwnRate[]): Snapshot {
    const sources = this.chosen && [...this.chosen];
    return new Snapshot(this.knowledge, { asOf: this.day, sources, currency, rates });
  }

  /** The same knowledge on another day, by the same sources. */
  on(day: string): Snapshot {
    const { currency, rates } = this;
    return new Snapshot(this.knowledge, {
      asOf: day,
      sources: this.chosen && [...this.chosen],
      currency,
      rates: rates.own,
    });
  }

  source(id: string): Source | undefined {
    return this.knowledge.source(id);
  }

  get models(): ReadonlyMap<string, Model> {
    this.modelsById ??= byId(this.knowledge.models);
    return this.modelsById;
  }

  get developers(): ReadonlyMap<string, Developer> {
    this.developersById ??= byId(this.knowledge.developers);
    return this.developersById;
  }

  /** What can be asked for, by its names. */
  get namedUses(): readonly NamedUse[] {
    return this.knowledge.namedUses();
  }

  private use(id: string): NamedUse | undefined {
    this.usesById ??= byId(this.namedUses);
    return this.usesById.get(id);
  }

  /** The sources of a record that may speak; empty where none may. What comes back may be the record's own list. */
  speaking(sources: string[]): string[] {
    const { chosen } = this;
    return chosen ? sources.filter((id) => chosen.has(id) || chosen.has(sourceOf(id))) : sources;
  }

  /** Whether only some sources may speak. */
  get narrowed(): boolean {
    return this.chosen !== undefined;
  }

  /** The record as its chosen sources state it, or undefined where none of them does. */
  by<T extends { source: string[] }>(record: T): T | undefined {
    if (!this.chosen) return record;
    const source = this.speaking(record.source);
    return source.length > 0 ? { ...record, source } : undefined;
  }

  private all<T extends { source: string[] }>(records: readonly T[]): T[] {
    return records.map((record) => this.by(record)).filter((record) => record !== undefined);
  }

  // ── statements ──────────────────────────────────────────────────────────────────────────────────────────────────

  /** Whether something was said by the day and holds on it. */
  isInForce(record: { said: string; from?: string; until?: string }): boolean {
    return firstDay(record.said) <= this.day && holds(record, this.day);
  }

  /**
   * What is said of a model on the day, all or of one kind, in the order of the files. Of summaries and architectures the
   * latest of each source. What is said of several models is `about` those of its releases that are this one's.
   */
  statements(model: string, kind?: StatementKind): Statement[] {
    const key = `${kind ?? ''} ${model}`;
    const known = this.statementsByModel.get(key);
    if (known) return known;
    const said = latestPerSource(this.inForce(this.knowledge.statementsOf(model, kind))).map((entry) =>
      entry.models.length > 1 && entry.about.length > 0 ? { ...entry, about: this.own(model, entry.about) } : entry,
    );
    this.statementsByModel.set(key, said);
    return said;
  }

  private own(model: string, releases: readonly string[]): string[] {
    return releases.filter((id) => this.knowledge.place(id)?.model === model);
  }

  /** What is said of a model for uses on the day, in the order of the files. */
  evidence(model: string): Statement[] {
    return this.statements(model, 'application');
  }

  /** What is said of no model in particular. */
  introduction(): Statement[] {
    return this.all(this.knowledge.statements.filter((said) => said.kind === 'introduction' && this.isInForce(said)));
  }

  /** Statements, conclusions or trends that are in force on the day. */
  inForce<T extends { said: string; from?: string; until?: string; source: string[] }>(records: readonly T[]): T[] {
    return this.all(records).filter((record) => this.isInForce(record));
  }

  // ── releases ────────────────────────────────────────────────────────────────────────────────────────────────────

  /** A release by its id, out by the day or not, whoever speaks of it. */
  anyRelease(id: string): Release | undefined {
    return this.knowledge.release(id);
  }

  /** The releases that were out by the day and of which a chosen source speaks. */
  releases(): Release[] {
    return this.knowledge.releases.filter((release) => isOut(this, release) && this.mentions(release));
  }

  /** A model's releases that were out by the day, newest first. */
  releasesOf(model: string): Release[] {
    return newest(this.knowledge.releasesOf(model).filter((release) => isOut(this, release) && this.mentions(release)));
  }

  /** Where a model's releases stand that were out by the day, newest first. */
  placesOf(model: string): Placed[] {
    if (this.chosen) return this.releasesOf(model);
    return newest(this.knowledge.placesOf(model).filter((release) => isOut(this, release)));
  }

  /** Whether a chosen source states anything of a release, or has a figure of it in a table. */
  mentions(release: Release): boolean {
    if (!this.chosen || this.inTables().has(release.id)) return true;
    const fields = Object.values(release.sources ?? {}).flat();
    const also = release.also.flatMap((other) => other.source);
    const ends = (release.ends ?? []).flatMap(({ source }) => source ?? []);
    return this.speaking([...release.source, ...fields, ...also, ...ends]).length > 0;
  }

  /** The releases that stand in editions of the chosen sources by the day. */
  private inTables(): ReadonlySet<string> {
    this.tabled ??= new Set(
      this.knowledge.editions
        .filter((edition) => this.isBy(edition.date) && this.speaking(edition.source).length > 0)
        .flatMap(({ rows }) => rows.flatMap(({ release }) => release ?? [])),
    );
    return this.tabled;
  }

  /** The release that is stated as a line's current one on the day; never computed. */
  current(model: Model): Model['current'][number] | undefined {
    return model.current.find((entry) => holds(entry, this.day));
  }

  /** What a line was called on the day. */
  called(model: Model): string {
    return model.names?.find((name) => holds(name, this.day))?.name ?? model.name;
  }

  /** Whether nothing at all is known of a line but its name: it is listed, for there is nothing that a day could hide. */
  isBare(model: Model): boolean {
    const { id, current } = model;
    const { knowledge } = this;
    return current.length === 0 && knowledge.statementsOf(id).length === 0 && knowledge.releasesOf(id).length === 0;
  }

  developerName(id: string): string {
    return this.developers.get(id)?.name ?? id;
  }

  /** A use's name, the short one where it has one. */
  useName(id: string): Localized {
    const use = this.use(id);
    return use?.short ?? use?.name ?? { en: id, ko: id };
  }

  /** A use's full name. */
  useTitle(id: string): Localized {
    return this.use(id)?.name ?? { en: id, ko: id };
  }

  criterionName(id: string): Localized {
    return this.knowledge.criteria.find((criterion) => criterion.id === id)?.name ?? { en: id, ko: id };
  }

  /** Whether a date of any precision has begun on the day. */
  isBy(date: string): boolean {
    return firstDay(date) <= this.day;
  }

  // ── offers ──────────────────────────────────────────────────────────────────────────────────────────────────────

  /** The offers of a release that hold on the day, and whose provider has not ended it. */
  offersOf(id: string): readonly Offer[] {
    const offers = this.knowledge.offersOf(id).filter((offer) => holds(offer, this.day));
    const release = offers.length === 0 ? undefined : this.knowledge.release(id);
    const closed = release ? closedProviders(this, release) : [];
    return closed.length === 0 ? offers : offers.filter(({ provider }) => !closed.includes(provider));
  }

  /** Whether a provider serves a developer's models as its maker. */
  isOwn(provider: string, developer: string): boolean {
    if (provider === developer) return true;
    this.makers ??= new Set(this.knowledge.providers.map((entry) => `${entry.id} ${entry.developer}`));
    return this.makers.has(`${provider} ${developer}`);
  }

  /** Data terms of an offer or plan that hold on the day. */
  terms(record: { data: Data[] }): Data[] {
    return this.all(record.data)
      .filter((data) => holds(data, this.day) && (data.said === undefined || firstDay(data.said) <= this.day))
      .sort(byLayer);
  }

  private recordedRates(): StatedRate[] {
    return this.all(this.knowledge.rates.filter((rate) => this.isBy(rate.date)))
      .sort((a, b) => byLayer(a, b) || compare(b.date, a.date))
      .map(({ base, quote, rate, date, source }) => ({ base, quote, rate, date, sources: source }));
  }

  // ── sources ─────────────────────────────────────────────────────────────────────────────────────────────────────

  /** The layer, as it was named, that cites one of some sources for what it changes below. */
  layerBehind(sources: readonly string[]): string | undefined {
    if (this.knowledge.layers === undefined) return undefined;
    for (const id of sources) {
      const source = this.source(id);
      if (source?.changes) return source.layer;
    }
    return undefined;
  }

  /** The layer, as it was named, that gives a text to a record below it; undefined where the record has it from below. */
  layerOfText(id: string, text: string): string | undefined {
    return this.layersOfText(text)?.get(id);
  }

  /** By record, the layers that give a text to records below them; undefined where none does. */
  layersOfText(text: string): ReadonlyMap<string, string> | undefined {
    const { layers } = this.knowledge;
    if (layers === undefined) return undefined;
    this.reworded ??= rewordedBy(layers);
    return this.reworded.get(text);
  }

  /** The latest day on which any of some sources was checked; undefined where none tells. */
  checked(sources: readonly string[]): string | undefined {
    let latest: string | undefined;
    for (const id of new Set(sources)) {
      const checked = this.source(id)?.checked;
      if (checked !== undefined && (latest === undefined || checked > latest)) latest = checked;
    }
    return latest;
  }

  /** The latest day on which any of some sources was checked, or else written. */
  readOn(sources: readonly string[]): string | undefined {
    let latest: string | undefined;
    for (const id of sources) {
      const source = this.source(id);
      const day = source && firstDay(source.checked ?? source.date);
      if (day !== undefined && (latest === undefined || day > latest)) latest = day;
    }
    return latest;
  }

  /** Days since a date, on the snapshot's day. */
  age(date: string): number {
    return daysBetween(date, this.day);
  }
}

/** By text, and by record that has it, the layer that gives it. */
function rewordedBy(layers: readonly LayerInForce[]): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { shown, texts = [] } of layers) {
    for (const [id, text] of texts) found.set(text, (found.get(text) ?? new Map<string, string>()).set(id, shown));
  }
  return found;
}

function latestPerSource(statements: Statement[]): Statement[] {
  const latest = new Map<string, string>();
  const single = (said: Statement): boolean => said.kind === 'summary' || said.kind === 'architecture';
  const key = (said: Statement): string => `${said.kind} ${said.source.join(' ')}`;
  for (const said of statements) {
    if (!single(said)) continue;
    const known = latest.get(key(said));
    const day = firstDay(said.from ?? said.said);
    if (known === undefined || known < day) latest.set(key(said), day);
  }
  return statements.filter((said) => !single(said) || latest.get(key(said)) === firstDay(said.from ?? said.said));
}

/** The newest first, those of a day by their ids. */
export const newest = <T extends Pick<Release, 'id' | 'release_date'>>(releases: readonly T[]): T[] =>
  [...releases].sort((a, b) => compare(dateOf(b), dateOf(a)) || compare(a.id, b.id));

/** Order by code points, the same in every locale. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
