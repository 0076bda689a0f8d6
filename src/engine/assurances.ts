import type { Snapshot } from '../domain/snapshot.ts';
import type { Constraint } from './constraints/constraint.ts';
import type { Assurances, ConditionOutcome, Exclusion, Reason, RecommendResult } from './results.ts';
import { isOnData } from './ways.ts';

/**
 * What the conditions on data came to: who is known to keep them and by which way, who is known not to, of whom it cannot be
 * told, and whom to ask for what is missing. Null where none was asked for.
 */
export function assurancesOf(
  snapshot: Snapshot,
  { kept, excluded, recommendations }: Pick<RecommendResult<Reason>, 'kept' | 'excluded' | 'recommendations'>,
  constraints: readonly Constraint[],
): Assurances | null {
  const conditions = constraints.filter(isOnData);
  if (conditions.length === 0) return null;
  const place = new Map(recommendations.map(({ id }, at) => [id, at]));
  const ordered = [...kept].sort((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity));
  const all = [...ordered, ...excluded].map((entry) => ({ entry, reasons: entry.reasons.filter(isOnData) }));
  // Who is out for another reason is told there.
  const passes = all.filter(({ entry, reasons }) => reasons.length === 0 && kept.includes(entry));
  const fails = all.filter(({ reasons }) => reasons.some(({ outcome }) => outcome === 'fails'));
  const doubts = all.filter(
    ({ entry, reasons }) =>
      reasons.length > 0 && reasons.length === entry.reasons.length && !fails.some((one) => one.entry === entry),
  );
  return {
    passes: passes.flatMap(({ entry: { id, by } }) => (by ? [{ id, by }] : [])),
    fails: fails.map(({ entry, reasons }) => ({
      id: entry.id,
      reasons: reasons.filter(({ outcome }) => outcome === 'fails'),
    })),
    cannot_tell: doubts.map(({ entry, reasons }) => ({ id: entry.id, reasons })),
    ask: asked(snapshot, doubts),
  };
}

/** The facts that are missing, each with those who can tell it. */
function asked(
  snapshot: Snapshot,
  doubts: readonly { entry: Exclusion; reasons: ConditionOutcome[] }[],
): Assurances['ask'] {
  const facts = new Map<string, Assurances['ask'][number]>();
  for (const { entry, reasons } of doubts) {
    for (const { constraint, required, provider } of reasons) {
      // What holds of machines of one's own nobody else can tell.
      if (provider === null) continue;
      const key = `${constraint} ${String(required)}`;
      const fact = facts.get(key) ?? { constraint, required, of: [] };
      facts.set(key, fact);
      const whom = vendorOf(snapshot, provider ?? snapshot.models.get(entry.id)?.developer ?? '');
      const known = fact.of.find(({ id }) => id === whom.id);
      if (known) known.models.push(entry.id);
      else fact.of.push({ ...whom, models: [entry.id] });
    }
  }
  return [...facts.values()];
}

/** Who serves it, and where it tells of such things. */
function vendorOf(snapshot: Snapshot, id: string): { id: string; name: string; url: string | null } {
  const provider = snapshot.knowledge.providers.find((one) => one.id === id);
  const developer = snapshot.developers.get(provider?.developer ?? id);
  return {
    id,
    name: provider?.name ?? developer?.name ?? id,
    url: provider?.trust ?? provider?.url ?? developer?.url ?? null,
  };
}
