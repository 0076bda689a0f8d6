import type { Decision } from '../../domain/documents.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { resolve } from '../../domain/values.ts';
import { type Query, writtenQuery } from '../../engine/query.ts';
import type {
  CheckedFirst,
  CheckResult,
  Reason,
  Recommendation,
  RecommendResult,
  Scalar,
} from '../../engine/results.ts';
import {
  alikeReasons,
  changedTables,
  doubtOf,
  figureReasons,
  figuresOf,
  firstOf,
  pointsReason,
  tablesOf,
} from './figures.ts';

/**
 * A decision to keep: the question, the answer, and what it rests on.
 * @param policy the file that the policy's part of the question was read from
 * @param asOf the day that the answer is as of
 * @param today the day on which it is kept
 */
export function decisionOf(
  snapshot: Snapshot,
  result: RecommendResult<Reason>,
  query: Query,
  policy: string | undefined,
  asOf: string,
  today: string,
): Decision {
  const { version, digest } = snapshot.knowledge;
  const first = result.recommendations.filter(({ rank }) => rank === 1);
  const tables = tablesOf(result);
  return {
    lmm: 'decision/2',
    saved: today,
    as_of: asOf,
    query: writtenQuery(query),
    ...(policy === undefined ? {} : { policy }),
    facts: { version, digest },
    first: first.map((entry) => ({
      ...kept(entry),
      ...figuresOf(entry),
      ...factsOf(snapshot, entry.id, entry.release),
    })),
    ...(tables === undefined ? {} : { tables }),
    ranking: result.recommendations.map(kept),
  };
}

const kept = (entry: Recommendation<Reason>): Decision['ranking'][number] => ({
  id: entry.id,
  ...(entry.release === null ? {} : { release: entry.release }),
  score: entry.score,
  ...doubtOf(entry),
});

type Facts = Pick<Decision['first'][number], 'price' | 'currency' | 'retirement_date' | 'statements'>;

/** What of the first may change: its price, its end, how much is said of it. */
function factsOf(snapshot: Snapshot, id: string, release: string | null): Facts {
  const subject = {
    model: snapshot.models.get(id),
    release: release === null ? undefined : snapshot.anyRelease(release),
  };
  const price = resolve(snapshot, subject, 'cost.blend');
  const retirement = resolve(snapshot, subject, 'retirement_date');
  return {
    ...(typeof price.value === 'number' ? { price: price.value, currency: price.currency ?? 'USD' } : {}),
    ...(typeof retirement.value === 'string' ? { retirement_date: retirement.value } : {}),
    statements: snapshot.statements(id).length,
  };
}

/**
 * A kept decision beside today's answer: whether first place, or the release that has it, is another, and why.
 * @param asked the question as arguments of `recommend`
 */
export function compareDecision(
  snapshot: Snapshot,
  decision: Decision,
  asked: string[],
  result: RecommendResult<Reason>,
): CheckResult<Reason> {
  const before = decision.first.map(firstOf);
  const firsts = result.recommendations.filter(({ rank }) => rank === 1);
  const after = firsts.map((entry) => firstOf(kept(entry)));
  const tables = changedTables(decision, result);
  const key = (entries: readonly Pick<CheckedFirst, 'id' | 'release'>[]): string =>
    entries
      .map(({ id, release }) => `${id} ${release ?? ''}`)
      .sort()
      .join(',');
  const { saved, as_of, facts } = decision;
  return {
    decision: { saved, as_of, arguments: asked, facts },
    changed: key(before) !== key(after),
    before,
    after,
    tables,
    reasons: [
      ...alikeReasons(decision, result),
      ...reasonsOf(snapshot, decision, result),
      ...figureReasons(decision, result, tables),
    ],
  };
}

function reasonsOf(snapshot: Snapshot, decision: Decision, result: RecommendResult<Reason>): Reason[] {
  const reasons: Reason[] = [];
  const because = (code: string, values: Record<string, Scalar | string[] | null>): void =>
    void reasons.push({ code, values });
  for (const old of decision.first) {
    const now = result.recommendations.find(({ id }) => id === old.id);
    const out = result.excluded.find(({ id }) => id === old.id);
    if (out) {
      for (const { constraint, required, actual, outcome } of out.reasons)
        because('excluded', { id: old.id, constraint, required, actual, outcome });
    } else if (!now) because('no-evidence', { id: old.id });
    else reasons.push(...pointsReason(old, now, true));
    if (now && old.release !== undefined && now.release !== old.release)
      because('release', { id: old.id, before: old.release, after: now.release });
    const facts = factsOf(snapshot, old.id, old.release ?? null);
    if (facts.price !== old.price)
      because('price', {
        id: old.id,
        before: old.price ?? null,
        after: facts.price ?? null,
        currency: facts.currency ?? old.currency ?? null,
      });
    if (facts.retirement_date !== old.retirement_date)
      because('retirement', { id: old.id, date: facts.retirement_date ?? null });
    if (facts.statements !== old.statements)
      because('statements', { id: old.id, before: old.statements ?? null, after: facts.statements ?? null });
  }
  for (const now of result.recommendations) {
    const old = decision.ranking.find(({ id }) => id === now.id);
    if (!old) because('new', { id: now.id, score: now.score });
    else if (!decision.first.some(({ id }) => id === now.id)) {
      reasons.push(...pointsReason(old, now, false));
      if (now.rank === 1 && old.release !== undefined && now.release !== old.release)
        because('release', { id: now.id, before: old.release, after: now.release });
    }
  }
  return reasons;
}
