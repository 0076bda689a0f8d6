import type { Cell } from '../domain/cells.ts';
import { offerTerm } from '../domain/fields/offered.ts';
import { ownOffers } from '../domain/pricing.ts';
import type { Offer, Release } from '../domain/records.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { resolve } from '../domain/values.ts';
import { type Constraint, rowOf } from './constraints/constraint.ts';
import type { ConditionOutcome, Way } from './results.ts';

/**
 * The ways of having a release: each provider's service, with its terms, and, where its weights can be had, machines of
 * one's own. What happens to data differs from one to the other, so that all conditions on data have to be kept by one way.
 */
interface Having {
  provider: string | null;
  offer: Offer | null;
  /** Of machines of one's own: who says that the weights can be had. */
  sources: string[];
}

/** The ways of having a release on the day: its maker's service, those of others, machines of one's own. */
function waysOf(snapshot: Snapshot, release: Release): Having[] {
  const own = ownOffers(snapshot, release);
  const all = snapshot.offersOf(release.id);
  const services = [...own, ...all.filter((offer) => !own.includes(offer))];
  const ways: Having[] = services
    .filter(({ deployment, data }) => data.length > 0 || !deployment?.every((way) => way === 'weights'))
    .map((offer) => ({ provider: offer.provider, offer, sources: [] }));
  const open = resolve(snapshot, { model: undefined, release }, 'open_weights');
  const handed = services.find(({ deployment }) => deployment?.includes('weights'));
  if (open.value === true) ways.push({ provider: null, offer: null, sources: open.sources });
  else if (handed && open.value !== false)
    ways.push({ provider: null, offer: null, sources: snapshot.speaking(handed.source) });
  return ways;
}

/** Whether a condition is one on data: held against each way of having a release. */
export const isOnData = ({ constraint }: { constraint: string }): boolean =>
  rowOf(constraint).ownMachines !== undefined;

/** How a release fares with conditions on data by the way that keeps most of them. */
export interface ByWay {
  /** Null where nobody tells of any way of having it. */
  by: Way | null;
  /** What it is not known to keep, by condition. */
  against: ReadonlyMap<Constraint, ConditionOutcome>;
}

/**
 * Finds the way of having a release that fails none of the conditions on data, and of those the one of which most is known:
 * its maker's before others, machines of one's own last.
 * @param judge what stands against a value, if anything does
 */
export function bestWay(
  snapshot: Snapshot,
  release: Release | undefined,
  conditions: readonly Constraint[],
  judge: (constraint: Constraint, cell: Cell) => ConditionOutcome | null,
): ByWay {
  const ways = release ? waysOf(snapshot, release) : [];
  const fared = ways.map((way) => {
    const against = new Map<Constraint, ConditionOutcome>();
    const keeps: Way['keeps'] = [];
    for (const condition of conditions) {
      const cell = cellOf(snapshot, way, condition);
      const outcome = cell === true ? null : judge(condition, cell);
      if (outcome) against.set(condition, { ...outcome, provider: way.provider });
      else {
        const { value = null, sources = way.sources } = cell === true ? {} : cell;
        const asking = cell !== true && cell.on_request ? { on_request: true as const } : {};
        keeps.push({
          constraint: condition.constraint,
          actual: value as ConditionOutcome['actual'],
          ...asking,
          sources,
        });
      }
    }
    const fails = [...against.values()].filter(({ outcome }) => outcome === 'fails').length;
    return { way, against, keeps, fails, unknown: against.size - fails };
  });
  const [best] = [...fared].sort((a, b) => a.fails - b.fails || a.unknown - b.unknown);
  if (!best) {
    const unknown: Cell = { value: null, missing: 'unknown', sources: [] };
    return { by: null, against: new Map(conditions.flatMap((one) => pairOf(one, judge(one, unknown)))) };
  }
  const others = best.against.size > 0 ? [] : fared.filter((one) => one !== best && one.against.size === 0);
  return {
    by: {
      provider: best.way.provider,
      own:
        best.way.offer !== null && release !== undefined && snapshot.isOwn(best.way.offer.provider, release.developer),
      keeps: best.keeps,
      also: others.map(({ way }) => way.provider),
    },
    against: best.against,
  };
}

const pairOf = (one: Constraint, outcome: ConditionOutcome | null): [Constraint, ConditionOutcome][] =>
  outcome ? [[one, outcome]] : [];

/** What a way has where a condition asks; true where it keeps the condition by what it is. */
function cellOf(snapshot: Snapshot, { offer, sources }: Having, { constraint, value }: Constraint): Cell | true {
  const row = rowOf(constraint);
  if (offer === null) {
    const kept = row.ownMachines?.(value) ?? null;
    if (kept === true) return true;
    return kept === null ? { value: null, missing: 'unknown', sources } : { value: ['weights'], sources };
  }
  const term = String(row.field).replace('data.', '');
  const cell = offerTerm(snapshot, offer, term as Parameters<typeof offerTerm>[2]);
  if (term === 'retention_days' && !(typeof cell.value === 'number' && cell.value <= (value as number))) {
    const none = offerTerm(snapshot, offer, 'zero_retention');
    // Who asks for it has nothing kept.
    if (none.value === true) return { ...none, value: 0, on_request: true };
  }
  // Weights are a way of their own.
  if (term !== 'deployment' || !Array.isArray(cell.value)) return cell;
  const ways = (cell.value as string[]).filter((way) => way !== 'weights');
  return ways.length > 0 ? { ...cell, value: ways } : cell;
}
