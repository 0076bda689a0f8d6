import type { Decision } from '../../domain/documents.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { resolve } from '../../domain/values.ts';
import type { CheckResult, Reason, RecommendResult, Scalar } from '../../engine/results.ts';
import type { Settings } from '../command.ts';
import type { Given } from '../options.ts';

/** Options that say where and how to print, and not what is asked. */
const NO_QUESTION = new Set([
  ...['asOf', 'lang', 'format', 'json', 'fields', 'out', 'width', 'ascii', 'ambiguous', 'color', 'bom', 'failEmpty'],
  ...['save', 'kb', 'version'],
]);

/**
 * A decision to keep: the question as arguments that can be asked again, the answer, and what it rests on.
 * @param today the day on which it is kept
 */
export function decisionOf(
  snapshot: Snapshot,
  result: RecommendResult,
  args: readonly string[],
  given: Given,
  settings: Settings,
  today: string,
): Decision {
  const { version, digest } = snapshot.knowledge;
  const first = result.recommendations.filter(({ rank }) => rank === 1);
  return {
    lmm: 'decision/1',
    saved: today,
    as_of: settings.asOf,
    arguments: [...optionsOf(given), ...needOf(args)],
    facts: { version, digest },
    first: first.map(({ id, release, score }) => ({
      id,
      ...(release === null ? {} : { release }),
      score,
      ...factsOf(snapshot, id, release),
    })),
    ranking: result.recommendations.map(({ id, release, score }) => ({
      id,
      ...(release === null ? {} : { release }),
      score,
    })),
  };
}

/** The words of the need as one text, behind `--`, so that what begins with a hyphen stays a word. */
function needOf(args: readonly string[]): string[] {
  const need = args.join(' ').replace(/\s+/g, ' ').trim();
  return need === '' ? [] : ['--', need];
}

/** `maxPrice: '1'` as `--max-price=1`: a value that begins with a hyphen stays a value. */
function optionsOf(given: Given): string[] {
  return Object.entries(given).flatMap(([key, value]) => {
    // commander sets what a `--no-…` option negates to true.
    if (value === undefined || NO_QUESTION.has(key) || (key === 'training' && value === true)) return [];
    const flag = `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    if (value === true) return [flag];
    if (value === false) return [`--no-${flag.slice(2)}`];
    return [value].flat().map((text) => `${flag}=${String(text)}`);
  });
}

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

/** A kept decision held against today's answer: whether first place, or the release that holds it, is another, and why. */
export function compareDecision(snapshot: Snapshot, decision: Decision, result: RecommendResult): CheckResult {
  const before = decision.first.map(({ id, release, score }) => ({ id, release: release ?? null, score }));
  const firsts = result.recommendations.filter(({ rank }) => rank === 1);
  const after = firsts.map(({ id, release, score }) => ({ id, release, score }));
  const key = (entries: typeof before): string =>
    entries
      .map(({ id, release }) => `${id} ${release ?? ''}`)
      .sort()
      .join(',');
  const { saved, as_of, facts } = decision;
  return {
    decision: { saved, as_of, arguments: decision.arguments, facts },
    changed: key(before) !== key(after),
    before,
    after,
    reasons: reasonsOf(snapshot, decision, result),
  };
}

function reasonsOf(snapshot: Snapshot, decision: Decision, result: RecommendResult): Reason[] {
  const reasons: Reason[] = [];
  const because = (code: string, values: Record<string, Scalar | string[] | null>): void =>
    void reasons.push({ code, values, text: '' });
  for (const old of decision.first) {
    const now = result.recommendations.find(({ id }) => id === old.id);
    const out = result.excluded.find(({ id }) => id === old.id);
    if (out) {
      for (const { constraint, required, actual, outcome } of out.reasons)
        because('excluded', { id: old.id, constraint, required, actual, outcome });
    } else if (!now) because('no-evidence', { id: old.id });
    else if (now.score !== old.score) because('score', { id: old.id, before: old.score, after: now.score });
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
    else if (old.score !== now.score && !decision.first.some(({ id }) => id === now.id))
      because('score', { id: now.id, before: old.score, after: now.score });
  }
  return reasons;
}
