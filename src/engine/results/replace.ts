import type { Certainty, Comparison, Grade, Localized } from '../../domain/vocabulary.ts';
import type { Cell, ConditionOutcome, Scalar, Way } from './common.ts';
import type { Understood } from './recommend.ts';

/**
 * Why a release is proposed: its vendor names it, itself or over others; it is the newest of the same series, or of the
 * series of whom the vendor named; of another series of the line; of another line of the vendor; of another vendor.
 */
export type ReplaceReason = 'named' | 'series' | 'successor-series' | 'line' | 'vendor' | 'other';

/** How long a release is there. */
export interface Life {
  /** The day of its retirement; null where no source tells an end. */
  lives_until: string | null;
  /** How firm that day is: `done` where a source tells that it has come. */
  certainty: Certainty | null;
  /** The day before which it will not end, where that is all that is told of its end. */
  not_before: string | null;
  /** Whether its end is near or told without a day: it retires within 180 days, or is called deprecated. */
  ends_soon: boolean;
}

/** Whom a vendor names in the place of the release before it. */
export interface Successor extends Life {
  id: string;
  name: string;
  active: boolean;
  sources: string[];
}

/**
 * What could take a release's place. Capabilities by their field, inputs and outputs as `input:image`, limits by their
 * field.
 */
export interface Replacement extends Life {
  /** Through both blocks, from 1. */
  rank: number;
  id: string;
  name: string;
  model: string | null;
  /** The line's name; of a release without one its own. */
  line: string;
  developer: string;
  release_date: string | null;
  why: ReplaceReason;
  /** Whether the vendor names it, in the place of the release or at the end of a chain of such names. */
  by_vendor: boolean;
  kept: string[];
  lost: string[];
  gained: string[];
  cannot_tell: string[];
  limits: { field: string; before: number | null; after: number | null }[];
  /** Parameters in all, where the release's weights are open and their number is told: who runs them pays for it. */
  size: { before: number; after: number | null } | null;
  /**
   * The blended price per 1,000,000 tokens, at the dearest hours, and what it is at others. Of a release that has no price
   * any more `before` is what was paid last, and `before_until` the day on which that ended.
   */
  price:
    | ({
        before: number | null;
        before_until?: string;
        after: number | null;
        currency: string | null;
        percent: number | null;
      } & Pick<Cell, 'condition' | 'beside'>)
    | null;
  /** For what is asked, else for general purpose; null where nobody tells. */
  points: number | null;
  grade: Grade | null;
  /**
   * What orders those of one kind: points won / 10, less doublings of the price and the size, halvings of the context and
   * things lost or not known to be kept. Where nothing is asked, those of the same line have no points in it, and a halved
   * price or size counts like a doubled one: it is another place. Null where any of it is not known: such stand below.
   */
  worth: number | null;
  /** Conditions of the need or the use that cannot be told of it: it stands below those of whom they can. */
  unknowns: ConditionOutcome[];
  /** Where there are conditions on data: the way of having it by which it fares so with them. */
  by: Way | null;
  sources: string[];
}
export interface ReplaceResult {
  instead_of: Life & {
    id: string;
    name: string;
    model: string | null;
    /** The line's name. */
    line: string | null;
    active: boolean;
    /** Whether nothing active of its line, or else of its series, is newer. */
    newest_of: 'line' | 'series' | null;
    points: number | null;
    sources: string[];
  };
  need: string | null;
  understood: Understood;
  /** The release's own values in which a replacement has to be better, by comparison; null where nobody tells. */
  compared: Partial<Record<Comparison, Scalar | null>>;
  /** Criteria with their weights. */
  weights: { id: string; weight: number }[];
  /** The uses whose points count: those asked for, else one that is measured in general. */
  points_for: { use: string; name: Localized; measured: boolean }[];
  /** Whom the vendor names, followed to the end: a list for each way. */
  successors: Successor[][];
  /** The vendor's own: the named successor, the series, the line. */
  replacements: Replacement[];
  /** The nearest of other lines and vendors, one a line. */
  others: Replacement[];
  /** Who would stand there, but for the conditions. */
  excluded: { id: string; name: string; why: ReplaceReason; reasons: ConditionOutcome[] }[];
}
