import { addDays, daysBetween, firstDay } from '../../domain/dates.ts';
import type { EolEnd, EolFeed, EolModel } from '../../domain/model-eol.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Reason, ScanEnd, ScanReason, ScanToldBy } from '../results.ts';
import type { IdReader } from './meaning.ts';

interface Entry {
  feed: EolFeed;
  model: EolModel;
}

/** What feeds of others tell of ends, by the releases that their ids mean here. */
export class Told {
  private readonly byRelease = new Map<string, Entry[]>();
  /** The feeds, with how many of their models are known here. */
  readonly feeds: ScanToldBy[];

  constructor(
    feeds: readonly EolFeed[],
    private readonly reader: IdReader,
  ) {
    this.feeds = feeds.map((feed) => {
      const known = feed.models.filter((model) => this.add({ feed, model }));
      const { file, publisher, generated } = feed;
      return { file, publisher, generated, models: feed.models.length, known: known.length };
    });
  }

  /** Whether its ids mean one release here. */
  private add(entry: Entry): boolean {
    const releases = entry.model.ids.flatMap((id) => {
      const [only, ...more] = this.reader.read(id).releases;
      return only && more.length === 0 ? only.release : [];
    });
    const [release] = releases;
    if (release === undefined || releases.some((one) => one !== release)) return false;
    this.byRelease.set(release, [...(this.byRelease.get(release) ?? []), entry]);
    return true;
  }

  /**
   * What they tell of a release on the way that an id takes, held against what is known here: an end that is not known
   * counts like one of ours; another day than ours is told beside it.
   * @param ours the end that is known here
   * @param within how many days ahead an end is a fault
   */
  reasons(
    snapshot: Snapshot,
    of: { release: string; text: string; via: string | null },
    ours: ScanEnd | undefined,
    within: number,
  ): ScanReason<Reason>[] {
    if (of.via === 'weights') return [];
    const entries = this.byRelease.get(of.release) ?? [];
    const core = of.text.slice(of.text.lastIndexOf('/') + 1).toLowerCase();
    const named = entries.filter(({ model }) => model.ids.some((id) => id.toLowerCase() === core));
    const ends = (named.length > 0 ? named : entries).flatMap(({ feed, model }) => {
      const end = model.ends.find(({ via }) => this.isSame(via, of.via));
      return end ? [{ feed, end }] : [];
    });
    // Copies of a release that end on days of their own tell nothing of the one without a date.
    if (named.length === 0 && new Set(ends.map(({ end }) => end.date)).size > 1) return [];
    return ends.flatMap(({ feed, end }) => compared(snapshot.day, feed, end, of.via, ours, within));
  }

  private isSame(theirs: string | null, ours: string | null): boolean {
    if (theirs === null || ours === null) return theirs === ours;
    return theirs === ours || this.reader.forms.provider(theirs) === ours;
  }
}

function compared(
  day: string,
  { file, publisher, generated }: EolFeed,
  { date, precision }: EolEnd,
  via: string | null,
  ours: ScanEnd | undefined,
  within: number,
): ScanReason<Reason>[] {
  const by = { feed: publisher, file, generated, provider: via };
  const known = ours === undefined ? null : ours.date;
  if (date === null)
    // That none is scheduled contradicts one that is, and no day before which nothing ends.
    return known !== null && ours?.certainty !== 'earliest'
      ? [{ code: 'told-none', outcome: 'fine', values: { ...by, ours: known } }]
      : [];
  if (known !== null && firstDay(known) === date) return [];
  const isPast = date <= day;
  if (known !== null && !(ours?.certainty === 'earliest' && precision === 'exact')) {
    // Which of two days holds is not for us to say; where both are past, it has ended by the word of both.
    const isOverByBoth = isPast && firstDay(known) <= day;
    return [
      { code: 'told-other', outcome: isOverByBoth ? 'fine' : 'cannot-tell', values: { ...by, date, ours: known } },
    ];
  }
  const values = { ...by, date, days: daysBetween(day, date) };
  if (precision !== 'exact') return [{ code: 'told-earliest', outcome: isPast ? 'cannot-tell' : 'fine', values }];
  if (isPast) return [{ code: 'retired', outcome: 'fault', values: { ...values, state: 'over' } }];
  const isNear = date <= addDays(day, within);
  return [isNear ? { code: 'ends', outcome: 'fault', values } : { code: 'told-end', outcome: 'fine', values }];
}
