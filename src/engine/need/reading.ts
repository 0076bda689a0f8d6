import type { Sum } from '../../domain/amounts.ts';
import type { Comparison, UnreadKind } from '../../domain/vocabulary.ts';
import type { BareConstraint } from '../constraints/constraint.ts';
import type { CriterionId } from '../criteria/criteria.ts';
import type { Amount } from '../results/cost.ts';
import { stretchOf } from './matches.ts';

export type Limit = BareConstraint;

/** A stretch of a need that was read as a limit, or (null) that must not be read as anything. */
export interface Found {
  start: number;
  end: number;
  /** The words that it cannot do without; those around them it leaves to a condition that was read before. */
  core?: { start: number; end: number };
  limit: Limit | null;
  /** A second one that the same words are: what is released in a year is after the one before and before the next. */
  also?: Limit;
  /** Whether its words say that it is not needed, which is another thing than that it must not be; of a `list` so are those joined to it. */
  waived?: 'alone' | 'list';
  /**
   * Whether its words still lead to uses: what is to be put in is also what the work is on. Where it is `alone`, only if
   * the rest of the need asks for nothing: "self-hosted" by itself is a purpose, beside one it is a condition.
   */
  shared?: boolean | 'alone';
  /** The uses that its words ask for beside it; where none, its words are only not to be read otherwise. */
  uses?: string[];
  /** A criterion that its words ask for, in place of a limit. */
  criterion?: CriterionId;
  /** The most that may be paid in a period or for a request; for a subscription, perhaps for each seat of it. */
  budget?: { most: Sum; per: string | null; plan?: boolean; seat?: boolean };
  /** A part of the work to be paid for; an empty one is words that belong to another. */
  load?: { requests?: { count: number; per: string }; input?: Amount; output?: Amount };
  /** Where what is counted stands, whose words still lead to uses. */
  counted?: [start: number, end: number];
  /** That plans are wanted, perhaps for so many seats. */
  subscription?: { seats?: number };
  /** A line, series or release in whose place something is asked for. */
  instead?: string;
  /** In what that has to be better. */
  but?: Comparison;
  /** Why its words are a condition all the same, where `limit` is null: it leads the headline as not answered. */
  unread?: { kind: UnreadKind; options: string[] };
}

/** Whether it tells of costs: of a sum, the work that it is for, or plans. */
export const isOfCosts = ({ budget, load, subscription }: Found): boolean =>
  budget !== undefined || load !== undefined || subscription !== undefined;

/** All places where a pattern stands, with what is read there; `read` may decline with undefined. */
export function* each(
  small: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Limit | null | undefined,
): Generator<Found> {
  for (const match of small.matchAll(pattern)) {
    const limit = read(match);
    if (limit !== undefined) yield { ...stretchOf(match), limit };
  }
}
