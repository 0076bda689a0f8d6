import { firstDay, lastDay } from '../../../domain/dates.ts';
import { kindOf } from '../../../domain/kinds/by-name.ts';
import type { LayerInForce } from '../../../domain/layered.ts';
import type { Level } from '../../../domain/problems.ts';
import type { Offer, RecordLists, Release, Source } from '../../../domain/records.ts';
import { Snapshot } from '../../../domain/snapshot.ts';
import { KIND_NAMES, type SourceKind } from '../../../domain/vocabulary.ts';
import { memoryStore } from '../../memory.ts';
import type { Astray } from '../astray.ts';

/** A merged knowledge base as checks read it: records that lack what their kind demands are told elsewhere and left out. */
export class Examined {
  readonly records: RecordLists;
  readonly snapshot: Snapshot;

  /**
   * @param astray what later layers say of records and items that are not there
   * @param day the day as of which it is judged what is due
   * @param today the day it is: what is said to have happened later cannot have
   * @param rates exchange rates for a knowledge base that has none of its own
   */
  constructor(
    records: RecordLists,
    readonly astray: readonly Astray[],
    readonly day: string,
    readonly today: string,
    rates: RecordLists['rates'] = [],
    layers?: LayerInForce[],
  ) {
    this.records = wholeOf(records);
    const known = this.records.rates.length > 0 ? this.records.rates : rates;
    const store = memoryStore({
      ...this.records,
      ...(layers ? { layers } : {}),
      ...{ rates: known, version: '0', digest: '' },
    });
    this.snapshot = new Snapshot(store, { asOf: day });
  }

  provider(id: string): RecordLists['providers'][number] | undefined {
    this.providers ??= new Map(this.records.providers.map((one) => [one.id, one]));
    return this.providers.get(id);
  }
  private providers: ReadonlyMap<string, RecordLists['providers'][number]> | undefined;

  source(id: string): Source | undefined {
    return this.snapshot.source(id);
  }

  release(id: string): Release | undefined {
    return this.snapshot.anyRelease(id);
  }

  /** All offers of a release, whether they hold on the day or not. */
  offersOf(release: string): readonly Offer[] {
    return this.snapshot.knowledge.offersOf(release);
  }

  isOwn(provider: string, developer: string): boolean {
    return this.snapshot.isOwn(provider, developer);
  }

  /** The kinds of some sources. */
  kindsOf(sources: readonly string[]): SourceKind[] {
    return sources.flatMap((id) => this.source(id)?.kind ?? []);
  }

  /**
   * How bad it is that a date which has come is not reckoned with: it was known when the sources were last read, or has
   * come since.
   * @param record the day on which the record itself was last compared with them
   */
  sinceRead(date: string, sources: readonly string[], record: string | undefined, level: Level): Level {
    const read = [record, ...sources.flatMap((id) => [this.source(id)?.checked, this.source(id)?.date])];
    return read.some((day) => day !== undefined && lastDay(date) <= lastDay(day)) ? level : 'due';
  }

  /** Whether a date of any precision has come by the day, even on its last day. */
  hasCome(date: string): boolean {
    return lastDay(date) <= this.day;
  }

  /** Whether a date lies ahead of the day it is, even on its first day. */
  liesAhead(date: string): boolean {
    return firstDay(date) > this.today;
  }
}

/** The sources of a release's field. */
export const sourcesOf = (release: Release, field: string): readonly string[] =>
  release.sources?.[field] ?? release.source;

/** A date that is told: it may also be undisclosed. */
export const told = (date: string | undefined): string | undefined =>
  date !== undefined && /^\d/.test(date) ? date : undefined;

function wholeOf(records: RecordLists): RecordLists {
  const kept = KIND_NAMES.map((kind) => {
    const { required, identity, alike } = kindOf(kind);
    const needed = alike ? required : [...required, ...identity];
    return [
      kind,
      (records[kind] as unknown as Record<string, unknown>[]).filter((one) =>
        needed.every((key) => one[key] !== undefined),
      ),
    ];
  });
  return Object.fromEntries(kept) as RecordLists;
}
