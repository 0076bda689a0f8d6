import type { Feed, FeedWarning } from '../../domain/feeds.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { FeedFindings, Note, Reason } from '../feed/findings.ts';
import { compareFeed } from '../feed/query.ts';
import { type FeedLayer, layerOf } from '../feed/records.ts';
import { isChosen, type Only } from './choice.ts';

/** A value that the feed states otherwise than the knowledge base below. */
export interface Differing {
  release: string;
  /** Of a price, who charges it. */
  provider: string | null;
  /** `limit.output`, `cost.input`; `cost.input (batch)` of a price with a condition. */
  field: string;
  known: unknown;
  feed: unknown;
  /** `same-feed`: what is known is an earlier word of the feed. `better`: it is a vendor's or measured. */
  reason: Reason;
  /** The sources of what is known. */
  sources: string[];
  /** Whether the layer has the feed's value. */
  taken: boolean;
}

export interface ImportResult {
  feed: string;
  source: { id: string; url: string };
  seen: string;
  only: Only;
  /** The file of the layer; null where it went to standard output. */
  file: string | null;
  /** Whether it was written: one that says the same already is left alone. */
  written: boolean;
  taken: FeedLayer['counts'];
  left_out: FeedFindings['counts'];
  /** Releases that are left out, as the feed says that they had ended. */
  ended: FeedLayer['ended'];
  differs: Differing[];
  not_used: Note[];
  warnings: FeedWarning[];
}

/** What a feed gives to a layer over a knowledge base, and all that it says and that is not in it. */
export function importResult(
  below: Snapshot,
  feed: Feed,
  { only, developers }: { only: Only; developers: readonly string[] | undefined },
): { result: ImportResult; layer: FeedLayer; notes: Note[] } {
  const findings = compareFeed(below, feed, developers, true);
  const layer = layerOf(
    findings,
    (one) => isChosen(one, only),
    (release) => below.anyRelease(release),
  );
  const doubted = layer.doubted.map(
    ({ release, field, value, other }): Note => ({
      ...{ why: 'contradicts', field, value, detail: other },
      entry: release,
    }),
  );
  const notes = [...findings.notes, ...doubted];
  const result: ImportResult = {
    feed: feed.kind.name,
    source: { id: findings.source.id, url: feed.kind.source.url },
    seen: findings.seen,
    only,
    file: null,
    written: false,
    taken: layer.counts,
    left_out: findings.counts,
    ended: layer.ended,
    differs: differing(findings, only),
    not_used: notes,
    warnings: feed.warnings,
  };
  return { result, layer, notes };
}

function differing({ releases, offers }: FeedFindings, only: Only): Differing[] {
  const facts = releases.flatMap(({ id, differences }) =>
    differences
      .filter(({ was }) => was !== null)
      .map(
        ({ verdict, reason, field, value, was, behind }): Differing => ({
          ...{ release: id, provider: null, field, known: was, feed: value, reason },
          sources: behind.map((source) => source.id),
          taken: isChosen({ verdict, replaces: true }, only),
        }),
      ),
  );
  const prices = offers.flatMap(({ release, provider, prices: all }) =>
    all
      .filter(({ behind }) => behind.length > 0)
      .flatMap(({ verdict, reason, cost, was, behind }) => {
        const stated = cost as Readonly<Record<string, unknown>>;
        const when = cost.when ? ` (${Object.values(cost.when).join(', ')})` : '';
        const moved = Object.entries(was).filter(([key, amount]) => amount !== stated[key]);
        const told = moved.length > 0 ? moved : [['tiers', null] as const];
        return told.map(
          ([key, amount]): Differing => ({
            ...{ release, provider, field: `cost.${key}${when}`, known: amount ?? null, feed: stated[key] ?? null },
            reason,
            sources: behind.map((source) => source.id),
            taken: isChosen({ verdict, replaces: true }, only),
          }),
        );
      }),
  );
  return [...facts, ...prices];
}
