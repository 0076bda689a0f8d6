import { quoted } from '../../document/command-line.ts';
import type { Field } from '../../domain/fields.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { METRICS, type MetricId, PREFERENCES, PREFERRED } from '../../engine/metrics.ts';
import { NOTHING, type Question, recommend } from '../../engine/recommend.ts';
import type { Constraint, RecommendResult, Understood, UnderstoodUse } from '../../engine/results.ts';
import { isWeight } from '../../engine/score.ts';
import { findUse } from '../../engine/uses.ts';
import { constraintsGiven } from '../constraints.ts';
import { UsageError } from '../errors.ts';
import { choice, fieldNamed, text, words } from '../option-values.ts';
import type { Given } from '../options.ts';

/**
 * Asks for a recommendation as the command line does.
 * @param args the words of the need
 * @param cwd the folder that a policy's path starts from
 * @throws UsageError, NameError for options that make no sense
 */
export async function runRecommend(
  snapshot: Snapshot,
  args: readonly string[],
  given: Given,
  cwd: string,
): Promise<RecommendResult> {
  const need = args.join(' ').trim();
  const limits = await constraintsGiven(given, snapshot, cwd);
  if (need === '' && given.use === undefined && given.weight === undefined && given.prefer === undefined) {
    throw new UsageError((errors) => [
      errors.neitherNeedNorUse,
      errors.example('lmm recommend --use social'),
      errors.seeUses,
    ]);
  }
  const preference = choice('--prefer', given.prefer, PREFERENCES);
  const preferred = preference ? PREFERRED[preference] : { measures: {}, uses: {} };
  const chosen = await usesOf(snapshot, given.use);
  for (const [id, weight] of Object.entries(preferred.uses)) {
    // A preset names a use that a knowledge base of the user's own need not have.
    if (snapshot.namedUses.some((use) => use.id === id) && !chosen.some((use) => use.id === id)) {
      chosen.push({ id, weight, matched: [`--prefer ${preference}`] });
    }
  }
  const read =
    need === '' ? NOTHING : (await import('../../engine/need/understand.ts')).understand(need, snapshot.knowledge);
  const question: Question = {
    need: need === '' ? null : need,
    understood: understoodAs(read, chosen, limits),
    measures: measuresOf(given.weight, preferred.measures),
    pareto: paretoOf(given.pareto),
  };
  return recommend(snapshot, question);
}

/** The need as understood, and over it what options say: their weights hold, their conditions are hard. */
function understoodAs(read: Understood, chosen: readonly UnderstoodUse[], limits: readonly Constraint[]): Understood {
  const isChosen = (id: string): boolean => chosen.some((use) => use.id === id);
  // A reading that was picked settles what the word meant.
  const ambiguous = read.ambiguous.filter((word) => !word.uses.some(isChosen));
  const settled = read.ambiguous.filter((word) => !ambiguous.includes(word)).flatMap((word) => word.uses);
  const heard = read.uses.filter(({ id }) => !isChosen(id) && !settled.includes(id));
  return { ...read, uses: [...chosen, ...heard], ambiguous, constraints: [...limits, ...read.constraints] };
}

/** `name=2,other` as names with weights above 0, 1 where none is given; null where a weight is none. */
function weighted(option: string, value: Given[string]): { name: string; weight: number | null; written: string }[] {
  return (words(option, value) ?? []).map((part) => {
    const [name = '', ...rest] = part.split('=');
    const written = rest.join('=').trim();
    const plain = rest.length === 0 ? '1' : written;
    const weight = /^(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
    return { name: name.trim(), weight: isWeight(weight) ? weight : null, written };
  });
}

/** `--use social=2,research`: names of uses in either language. */
async function usesOf(snapshot: Snapshot, given: Given[string]): Promise<UnderstoodUse[]> {
  const uses: UnderstoodUse[] = [];
  for (const { name, weight, written } of weighted('--use', given)) {
    const id = await findUse(snapshot, name);
    if (weight === null)
      throw new UsageError((m) => [m.badWeight(name, written), m.example(`lmm recommend --use ${quoted(name)}=2`)]);
    if (uses.some((use) => use.id === id)) throw new UsageError((m) => m.twiceUse(id), '--use');
    uses.push({ id, weight, matched: [name] });
  }
  return uses;
}

/** `--weight price=2,context`, over what a preset asks for. */
function measuresOf(
  given: Given[string],
  preferred: Partial<Record<MetricId, number>>,
): { id: MetricId; weight: number }[] {
  const weights = new Map<MetricId, number>(Object.entries(preferred) as [MetricId, number][]);
  for (const { name, weight } of weighted('--weight', given)) {
    const id = METRICS.find((measure) => measure === name.toLowerCase());
    if (id === undefined || weight === null)
      throw new UsageError((m) => m.badWeights(String(given), METRICS), '--weight');
    weights.set(id, weight);
  }
  return [...weights].map(([id, weight]) => ({ id, weight }));
}

function paretoOf(given: Given[string]): Field[] | undefined {
  if (text('--pareto', given) === undefined) return undefined;
  const fields = (words('--pareto', given) ?? []).map(fieldNamed);
  const wrong = fields.find((field) => field.better === null || field.type !== 'number');
  if (wrong) throw new UsageError((m) => [m.notPareto(wrong.id), m.seeFields]);
  return fields;
}
