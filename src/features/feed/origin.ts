import { firstDay } from '../../domain/dates.ts';
import { evidenceLevelOf } from '../../domain/evidence.ts';
import type { FeedKind } from '../../domain/feeds.ts';
import { sourceOf } from '../../domain/layered.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Behind, FeedFindings, Reason } from './findings.ts';

/** The snapshot as a source among the sources of the knowledge base. */
export class Origin {
  readonly source: FeedFindings['source'];
  private readonly prefix: string;

  /** @param isApart whether it is a source by itself, whatever snapshots of the feed there are */
  constructor(
    private readonly snapshot: Snapshot,
    kind: FeedKind,
    readonly seen: string,
    isApart = false,
  ) {
    this.prefix = kind.source.id;
    const known = snapshot.source(this.prefix);
    if (isApart) this.source = { id: `${this.prefix}-${seen}`, state: 'missing' };
    else if (!known) this.source = { id: this.prefix, state: 'missing' };
    else if (firstDay(known.date) === seen) this.source = { id: this.prefix, state: 'current' };
    else if (firstDay(known.date) < seen) this.source = { id: this.prefix, state: 'older' };
    else {
      // An old snapshot must not take the place of a newer one.
      const id = `${this.prefix}-${seen}`;
      this.source = { id, state: snapshot.source(id) ? 'current' : 'missing' };
    }
  }

  /** Whether a source is a snapshot of this feed. */
  isSame(cited: string): boolean {
    const id = sourceOf(cited);
    return this.snapshot.source(id)?.kind === 'feed' && (id === this.prefix || id.startsWith(`${this.prefix}-`));
  }

  /** Whether a source is the snapshot that this one takes the place of. */
  isEarlier(id: string): boolean {
    const { source, snapshot, prefix, seen } = this;
    if (source.id !== prefix || source.state === 'current') return false;
    if (source.state === 'older') return id === prefix;
    return this.isSame(id) && firstDay(snapshot.source(id)?.date ?? seen) < seen;
  }

  /** Sources as they are told beside a value. */
  behind(sources: readonly string[]): Behind[] {
    return sources.map((id) => ({ id, date: this.snapshot.source(id)?.date ?? '' }));
  }

  /** Why a value by some sources differs from the feed's, or undefined where a later snapshot of the feed said it. */
  judge(sources: readonly string[]): Exclude<Reason, 'unknown-here' | 'same-time'> | undefined {
    const standing = evidenceLevelOf(this.snapshot, sources);
    if (standing === 'vendor' || standing === 'measured') return 'better';
    const snapshots = sources.filter((id) => this.isSame(id)).map((id) => this.snapshot.source(id)?.date ?? '');
    if (snapshots.length === 0) return 'other';
    return snapshots.some((date) => firstDay(date) > this.seen) ? undefined : 'same-feed';
  }
}
