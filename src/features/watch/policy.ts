import { addDays, daysBetween, firstDay, isDate } from '../../domain/dates.ts';
import { isOut } from '../../domain/lifecycle.ts';
import type { Release } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { type Constraint, rowOf } from '../../engine/constraints/constraint.ts';
import { outcomesOf } from '../../engine/evaluate.ts';
import type { ConditionOutcome } from '../../engine/results.ts';
import { idOf, NOTHING, toldOf } from './query.ts';
import type { WatchItem } from './result.ts';

/** What a policy has against releases that are watched. */
export interface Breaches {
  /** What a release keeps or breaks by now and did not on the day since when. */
  changes: WatchItem[];
  /** What it has broken since before. */
  standing: WatchItem[];
  /** What it will, by what is known to come. */
  ahead: WatchItem[];
}

/** The knowledge base as of a day, by the sources of the question. */
type OnDay = (day: string) => Snapshot;

/**
 * Holds releases against a policy on the day since when, on the day, and on each day ahead on which anything of them turns.
 * @param known what lies ahead, which says whether the turn of a price is news
 */
export function breachesOf(
  releases: readonly Release[],
  constraints: readonly Constraint[],
  on: OnDay,
  days: { since: string; day: string; until: string },
  known: readonly WatchItem[],
): Breaches {
  const found: Breaches = { changes: [], standing: [], ahead: [] };
  for (const release of releases) {
    const turns = turnsOf(on(days.day), release, constraints);
    const against = held(release, constraints, on);
    const now = against(days.day);
    if (now === undefined) continue;
    for (const { constraint } of constraints) {
      const outcome = now.get(constraint);
      const asOf = (day: string) => against(day)?.get(constraint)?.outcome;
      const before = against(days.since)?.get(constraint);
      const isChanged = before?.outcome !== outcome?.outcome;
      const date = beganOn(outcome?.outcome, asOf, turns, isChanged ? days : { day: days.day });
      if (outcome) (isChanged ? found.changes : found.standing).push(itemOf(release, outcome, date, date));
      else if (before) found.changes.push(itemOf(release, before, date, date, true));
      let last = outcome;
      for (const turn of turns.filter((one) => one > days.day && one <= days.until)) {
        const then = against(turn)?.get(constraint);
        const told = then ?? last;
        if (told && then?.outcome !== last?.outcome) {
          const item = itemOf(release, told, turn, toldOf(on(days.day), told.sources), then === undefined);
          const cause = known.find(({ subject, date }) => subject === release.id && date === turn);
          found.ahead.push({ ...item, news: cause?.news === 'announced' ? 'announced' : null });
        }
        last = then;
      }
    }
  }
  return found;
}

/** What stands against a release on a day, by constraint; undefined while it is not out. */
function held(release: Release, constraints: readonly Constraint[], on: OnDay) {
  const known = new Map<string, Map<string, ConditionOutcome> | undefined>();
  return (day: string): Map<string, ConditionOutcome> | undefined => {
    if (!known.has(day)) {
      const snapshot = on(day);
      const model = release.model === undefined ? undefined : snapshot.models.get(release.model);
      const against = () => outcomesOf(snapshot, model, release, constraints).against;
      const told = () => new Map(against().map(({ outcome }) => [outcome.constraint, outcome]));
      known.set(day, isOut(snapshot, release) ? told() : undefined);
    }
    return known.get(day);
  };
}

/** The days on which anything that is known of a release begins or ends, or is as near as a constraint allows, in their order. */
function turnsOf({ knowledge }: Snapshot, release: Release, constraints: readonly Constraint[]): string[] {
  const days = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && isDate(value)) days.add(firstDay(value));
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) visit(inner);
  };
  visit([release, knowledge.offersOf(release.id)]);
  const leads = constraints.flatMap(({ constraint, value }) => rowOf(constraint).before?.(value) ?? []);
  const all = [...days].flatMap((day) => [day, ...leads.map((lead) => addDays(day, -lead))]);
  return [...new Set(all)].sort();
}

/** The day from which on it has been as it is: one on which something turns, else, of what is another than before, by halves. */
function beganOn(
  outcome: ConditionOutcome['outcome'] | undefined,
  asOf: (day: string) => ConditionOutcome['outcome'] | undefined,
  turns: readonly string[],
  { since, day }: { since?: string; day: string },
): string {
  const past = turns.filter((turn) => turn <= day).reverse();
  const began =
    past.find((turn) => asOf(turn) === outcome && asOf(addDays(turn, -1)) !== outcome) ?? past.at(-1) ?? day;
  if (since === undefined || began > since) return began;
  let [other, own] = [0, daysBetween(since, day)];
  while (own - other > 1) {
    const middle = Math.floor((other + own) / 2);
    if (asOf(addDays(since, middle)) === outcome) own = middle;
    else other = middle;
  }
  return addDays(since, own);
}

function itemOf(
  { id, name }: Release,
  outcome: ConditionOutcome,
  date: string,
  told: string,
  isKept = false,
): WatchItem {
  const code = isKept ? 'policy-kept' : outcome.outcome === 'fails' ? 'policy' : 'policy-unknown';
  return {
    ...NOTHING,
    id: idOf(code, id, outcome.constraint, date),
    ...{ code, date, told, about: 'release', subject: id, name, breach: outcome, sources: outcome.sources },
  };
}
