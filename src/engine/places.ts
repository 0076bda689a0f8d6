import type { Subject } from '../domain/fields.ts';
import { compare, type Snapshot } from '../domain/snapshot.ts';
import { LinePoints, told } from './line-points.ts';
import type { MeasuredPlace } from './results.ts';

/**
 * Where a line, or a release in place of its line, stands among the lines that are measured for each use. What it is
 * best at comes first: the place that leaves most of the others behind, a long list counting more than a short one.
 */
export function placesOf(
  snapshot: Snapshot,
  { model, release }: Subject,
  points = new LinePoints(snapshot),
): MeasuredPlace[] {
  const line = model?.id ?? release?.model;
  const places = points.uses.flatMap((use): MeasuredPlace[] => {
    const own = model ? points.of(model, use) : release && points.ofRelease(release, use);
    if (own === undefined) return [];
    const others = points.ranking(use).filter((other) => other.model !== line);
    // Nobody stands anywhere alone.
    if (others.length === 0) return [];
    const place = 1 + others.filter((other) => other.points > own.points).length;
    return [{ use, name: snapshot.useName(use), place, of: others.length + 1, ...told(own) }];
  });
  return places.sort((a, b) => behind(b) - behind(a) || compare(a.use, b.use));
}

/** The share of the others that it leaves behind, held back where these are few. */
const behind = ({ place, of }: MeasuredPlace): number => (of - place + 1) / (of + 1);
