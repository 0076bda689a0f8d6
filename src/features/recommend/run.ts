import { quoted } from '../../document/command-line.ts';
import { sumIn } from '../../domain/amounts.ts';
import { QUANTISATIONS } from '../../domain/memory.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { COMPARISON_TERMS, PREFERENCE_TERMS, termMeant } from '../../domain/spoken.ts';
import type { Comparison } from '../../domain/vocabulary.ts';
import { CRITERION_IDS, CRITERION_TERMS, type CriterionId } from '../../engine/criteria/criteria.ts';
import { findSource } from '../../engine/names.ts';
import {
  type But,
  NO_QUERY,
  needAlone,
  type ParetoAxis,
  type Query,
  queryOf,
  type Weighed,
  withNeed,
} from '../../engine/query.ts';
import type { Subscription } from '../../engine/results.ts';
import { isWeight } from '../../engine/score.ts';
import { findUse } from '../../engine/uses.ts';
import type { Context } from '../command.ts';
import { constraintsGiven, quantised } from '../constraints.ts';
import { UsageError } from '../errors.ts';
import { checkBudget, loadGiven } from '../load.ts';
import { snapshotIn } from '../money.ts';
import { choice, date, fieldNamed, number, term, text, words } from '../option-values.ts';
import type { Given } from '../options.ts';

/**
 * The query that a command line asks: that of `--query-file`, if it names one, and what the options and the need say over
 * and beside it.
 * @param args the words of the need
 * @throws UsageError, NameError for options that make no sense
 */
export async function queryGiven(context: Context, args: readonly string[], given: Given): Promise<Query> {
  const snapshot = await context.snapshot();
  const typed = args.join(' ').trim();
  const file = text('--query-file', given.queryFile);
  if (file !== undefined && typed !== '') throw new UsageError((m) => m.needBesideQuery, '--query-file');
  const written = file === undefined ? undefined : await context.read.query(file);
  const base = written ? queryOf(snapshot, written) : NO_QUERY;
  const need = (written && needAlone(written)) ?? typed;
  const replaced = text('--instead-of', given.insteadOf) ?? base.instead_of;
  if (replaced !== null) replacesAlone(given);
  const but = words('--but', given.but)?.map(
    (one): But => ({ comparison: term('--but', one, COMPARISON_TERMS) as Comparison, origin: 'option', matched: [] }),
  );
  // Without --fits it is for the memory that the words name.
  const { quant, ...others } = given;
  const subscription = subscriptionGiven(given);
  const limits = await constraintsGiven(
    { ...(given.fits === undefined ? others : given), ...(subscription === null ? {} : { budget: undefined }) },
    snapshot,
    context.read,
  );
  const isAsked = [given.use, given.weight, given.prefer, given.subscription, file].some(
    (value) => value !== undefined,
  );
  if (need === '' && !isAsked && replaced === null) {
    throw new UsageError((errors) => [
      errors.neitherNeedNorUse,
      errors.example('lmm recommend --use social'),
      errors.seeUses,
    ]);
  }
  const preference = term('--prefer', given.prefer, PREFERENCE_TERMS) ?? base.preference;
  const uses = await usesOf(snapshot, given.use);
  const criteria = criteriaOf(given.weight);
  const sources = words('--source', given.source)?.map((source) => findSource(snapshot.knowledge, source));
  const { money } = context.settings;
  const query: Query = {
    ...base,
    uses: [...uses, ...base.uses.filter(({ id }) => !uses.some((use) => use.id === id))],
    criteria: [...criteria, ...base.criteria.filter(({ id }) => !criteria.some((one) => one.id === id))],
    constraints: [...limits, ...base.constraints],
    preference,
    instead_of: replaced,
    but: but ?? base.but,
    pareto: paretoOf(given.pareto) ?? base.pareto,
    day: date('--as-of', given.asOf) ?? base.day,
    sources: sources ?? base.sources,
    load: loadGiven(given) ?? base.load,
    subscription: subscription ?? base.subscription,
    currency: money.currency ?? base.currency,
    rates: money.rates.length > 0 ? money.rates : base.rates,
  };
  const bits = choice('--quant', quant, QUANTISATIONS);
  const whole = need === '' ? query : withNeed(query, need, await understoodOf(need, snapshot, query.load));
  if (replaced === null && whole.instead_of !== null) replacesAlone(given);
  if (whole.subscription === null) checkBudget(whole.constraints, whole.load);
  if (bits === undefined) return whole;
  if (!whole.constraints.some(({ constraint }) => constraint === 'fits'))
    throw new UsageError((m) => m.quantWithoutFits, '--quant');
  return { ...whole, constraints: whole.constraints.map((limit) => quantised(limit, bits)) };
}

async function understoodOf(need: string, { knowledge }: Snapshot, load: Query['load']) {
  const { understand } = await import('../../engine/need/understand.ts');
  return understand(need, knowledge, load);
}

/** That plans are wanted; `--budget` is then for them. */
function subscriptionGiven(given: Given): Subscription | null {
  const seats = number('--seats', given.seats, 1, true);
  if (given.subscription !== true) {
    if (seats !== undefined) throw new UsageError((m) => m.seatsWithoutSubscription, '--seats');
    return null;
  }
  const budget = text('--budget', given.budget);
  const most = budget === undefined ? null : sumIn(budget);
  if (most === undefined) throw new UsageError((m) => m.badSum('--budget', budget ?? ''), '--budget');
  return { most, seats: seats ?? 1 };
}

/** What is asked of a ranking cannot be asked of replacements. */
function replacesAlone(given: Given): void {
  const beside = (
    [
      ['--save', given.save],
      ['--pareto', given.pareto],
    ] as const
  ).find(([, value]) => value !== undefined);
  if (beside) throw new UsageError((m) => m.notBeside(beside[0], '--instead-of'), beside[0]);
}

/** The knowledge base as a query asks for it. */
export async function snapshotFor(context: Context, { day, sources, currency, rates }: Query): Promise<Snapshot> {
  const snapshot = await context.snapshot();
  const { asOf, money } = context.settings;
  // What the command line says, the snapshot of the context has.
  const isAsSaid =
    (day === null || day === asOf) &&
    (sources === null || context.settings.sources !== undefined) &&
    currency === money.currency &&
    (rates.length === 0 || rates === money.rates);
  if (isAsSaid) return snapshot;
  return snapshotIn(snapshot.knowledge, { asOf: day ?? asOf, sources: sources ?? undefined, currency, rates });
}

/** `name=2,other` as names with weights above 0, 1 where none is given; null where a weight is none. */
function weighted(option: string, value: Given[string]): { name: string; weight: number | null; written: string }[] {
  return (words(option, value) ?? []).map((part) => {
    const [name = '', ...rest] = part.split('=');
    if (name.trim() === '') throw new UsageError((m) => m.emptyItem(option, String(value)), option);
    const written = rest.join('=').trim();
    const plain = rest.length === 0 ? '1' : written;
    const weight = /^(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
    return { name: name.trim(), weight: isWeight(weight) ? weight : null, written };
  });
}

/** `--use social=2,research`: names of uses in either language. */
async function usesOf(snapshot: Snapshot, given: Given[string]): Promise<Weighed[]> {
  const uses: Weighed[] = [];
  for (const { name, weight, written } of weighted('--use', given)) {
    const id = await findUse(snapshot, name);
    if (weight === null)
      throw new UsageError((m) => [m.badWeight(name, written), m.example(`lmm recommend --use ${quoted(name)}=2`)]);
    if (uses.some((use) => use.id === id)) throw new UsageError((m) => m.twiceUse(id), '--use');
    uses.push({ id, weight, origin: 'option', matched: [name] });
  }
  return uses;
}

/** `--weight price=2,context`; the last weight of a criterion counts. */
function criteriaOf(given: Given[string]): Weighed<CriterionId>[] {
  const weights = new Map<CriterionId, number>();
  for (const { name, weight } of weighted('--weight', given)) {
    const id = termMeant(name, CRITERION_TERMS);
    if (id === undefined || weight === null)
      throw new UsageError((m) => m.badWeights(String(given), CRITERION_IDS), '--weight');
    weights.set(id, weight);
  }
  return [...weights].map(([id, weight]) => ({ id, weight, origin: 'option', matched: [] }));
}

function paretoOf(given: Given[string]): ParetoAxis[] | undefined {
  return words('--pareto', given)?.map((name) => {
    if (name === 'points') return name;
    const field = fieldNamed(name);
    if (field.better === null || field.type !== 'number')
      throw new UsageError((m) => [m.notPareto(field.id), m.seeFields]);
    return field.id;
  });
}
