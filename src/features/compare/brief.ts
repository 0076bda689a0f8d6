import type { Snapshot } from '../../domain/snapshot.ts';
import { KOREAN } from '../../engine/criteria/korean.ts';
import { type LinePoints, linePointsOf } from '../../engine/line-points.ts';
import type { Named } from '../../engine/names.ts';
import { ranksOf } from '../../engine/ranks.ts';
import type { Cell, Comparison, End, Rank, Row, ShownPlan, Upcoming } from '../../engine/results.ts';
import { notBefore, upcoming } from '../../engine/upcoming.ts';
import { plansOf } from '../show/query.ts';
import { fitCell, NOTHING, pointsCell, type Side, sideOf } from './query.ts';

/** What decides between lines or releases, beside the rows of their comparison. */
export interface Brief {
  /** By side. */
  sides: BriefSide[];
  /** The rows of points in which the sides differ most, what is beyond doubt first. */
  points: Row[];
  /** The use that is about Korean, which has a row of its own. */
  korean: string;
  /** The rows of points in which nobody can be told apart, the best known first. */
  alike: Row[];
}

export interface BriefSide {
  /** What it is best at by its place among the lines. */
  ranks: Rank[];
  /** How good its Korean is: points, else what is said, else unknown. */
  korean: Cell;
  /** What ends or changes soon. */
  events: Upcoming[];
  /** The earliest day on which it can end, where that is all that is told. */
  not_before: End | null;
  /** The subscriptions of the line, or those that a release is part of. */
  plans: ShownPlan[];
}

export function briefOf(snapshot: Snapshot, named: readonly Named[], { rows }: Comparison): Brief {
  const points = linePointsOf(snapshot);
  const sides = named.map((entry) => sideOf(snapshot, entry));
  const measured = rows.filter(({ group }) => group === 'measured');
  return {
    sides: sides.map((side, index) => {
      const release = named[index]?.kind === 'release' ? side.release : undefined;
      const line = side.model?.id ?? side.release?.model;
      const plans = line === undefined ? [] : plansOf(snapshot, line);
      return {
        ranks: ranksOf(snapshot, side),
        korean: koreanOf(side, points),
        events: side.release ? upcoming(snapshot, side.release) : [],
        not_before: side.release ? notBefore(snapshot, side.release) : null,
        plans: release ? plans.filter(({ releases }) => releases.includes(release.id)) : plans,
      };
    }),
    korean: KOREAN,
    points: [...measured].sort((a, b) => Number(isClear(b)) - Number(isClear(a))),
    alike: measured.filter((row) => !isClear(row) && isKnown(row)).sort((a, b) => sureness(b) - sureness(a)),
  };
}

/** Whether one stands clear of all others. */
const isClear = ({ best }: Row): boolean => best.length > 0;
const isKnown = ({ cells }: Row): boolean => cells.every(({ value }) => value !== null);
/** How many of the sides two measurers or more speak of. */
const sureness = ({ cells }: Row): number => cells.filter(({ grade }) => grade === 'A').length;

function koreanOf(side: Side, points: LinePoints): Cell {
  const { model, release } = side;
  const pointed = model ? points.of(model, KOREAN) : release && points.ofRelease(release, KOREAN);
  if (pointed) return pointsCell(pointed);
  const said = fitCell(side, KOREAN);
  return said.value === null ? NOTHING : said;
}
