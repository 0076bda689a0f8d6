import { shownNames } from '../../../domain/called.ts';
import { nameKey, spellings } from '../../../domain/names.ts';
import type { Plan, Release } from '../../../domain/records.ts';
import type { Snapshot } from '../../../domain/snapshot.ts';
import { suggestions } from '../../../domain/suggestions.ts';
import { cited } from '../../../engine/cite.ts';
import { findNamed, releasesNamed } from '../../../engine/names.ts';
import { currentOrNamed } from '../../../engine/replace.ts';
import { usageCost } from '../../../engine/usage/usage.ts';
import type { Answer, Context } from '../../command.ts';
import { UsageError } from '../../errors.ts';
import { number } from '../../option-values.ts';
import type { Given } from '../../options.ts';
import { percent } from '../workload.ts';
import { byGiven, logGiven, namesGiven, usageAsked, wholeDay } from './options.ts';
import { usageWords } from './words/index.ts';

/** Rows of the first screen. */
const MOST = 12;

/** Answers what the usage of a log cost. */
export async function runUsage(
  { read, settings, snapshot: load, m }: Context,
  names: string[],
  given: Given,
): Promise<Answer> {
  const asked = usageAsked(given);
  const by = byGiven(given);
  const limit = number('--limit', given.limit, 0, true);
  const vat = percent('--vat', given.vat) ?? 0;
  const pricesOf = wholeDay('--prices-of', given) ?? null;
  const log = await read.usage(logGiven(given), asked);
  const snapshot = await load();
  const only = names.length === 0 ? undefined : new Set(named(snapshot, names).map(({ id }) => id));
  const plans = namesGiven('--plan', given).map((name) => planNamed(snapshot, name));
  const result = usageCost(snapshot, log, {
    ...(by === undefined ? {} : { by }),
    currency: settings.money.currency,
    vat,
    only,
    whatIf: namesGiven('--what-if', given).map((name) => currentOrNamed(snapshot, name)),
    plans,
    pricesOf,
  });
  const shown = { ...result, lines: result.lines.slice(0, limit) };
  const view = () => ({
    sources: cited(snapshot, shown),
    day: snapshot.day,
    explain: given.explain === true,
    most: limit !== undefined || given.all === true || settings.whole ? Number.POSITIVE_INFINITY : MOST,
    whole: settings.wholeSources,
    names: shownNames(snapshot),
    unpricedPlans: plans.filter(({ id }) => !result.plans.some((plan) => plan.id === id)).map(({ name }) => name),
  });
  return {
    body: { usage: shown },
    rates: snapshot.rates,
    empty: result.records === 0,
    table: async () => (await import('./table.ts')).usageRows(shown),
    document: async () => (await import('./document.ts')).usageDocument(shown, view(), m),
  };
}

/** The releases that names mean: a release, or all of a line, whenever they were out. */
const named = (snapshot: Snapshot, names: readonly string[]): Release[] =>
  names.flatMap((name) => {
    const found = findNamed(snapshot, name);
    return found.kind === 'model'
      ? [...snapshot.knowledge.releasesOf(found.model.id)]
      : releasesNamed(snapshot, [name], () => []);
  });

/** @throws UsageError for a plan that nobody knows */
function planNamed({ knowledge }: Snapshot, name: string): Plan {
  const key = nameKey(name);
  const found = knowledge.plans.filter((plan) => spellings(plan).some((one) => nameKey(one) === key));
  const [plan] = found;
  if (plan !== undefined && found.length === 1) return plan;
  const near =
    found.length > 1
      ? found.map(({ id }) => id)
      : suggestions(
          name,
          knowledge.plans.flatMap((one) => one.name),
        ).slice(0, 3);
  throw new UsageError(
    (errors, lang) => [usageWords(lang).unknownPlan(name), ...(near.length > 0 ? [errors.didYouMean(near)] : [])],
    '--plan',
  );
}
