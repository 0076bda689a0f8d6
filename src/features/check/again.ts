import type { Decision } from '../../domain/documents.ts';
import { findSource } from '../../engine/names.ts';
import { type Query, queryOf } from '../../engine/query.ts';
import { recommend } from '../../engine/recommend.ts';
import type { Load } from '../../engine/results.ts';
import type { Context } from '../command.ts';
import { policyOf } from '../constraints.ts';
import { UsageError } from '../errors.ts';
import { snapshotIn } from '../money.ts';
import { argumentsOf } from '../recommend/command-line.ts';
import { queryGiven } from '../recommend/run.ts';
import { readArguments } from './arguments.ts';

/**
 * The question of a kept decision, asked again: by the sources it was asked of, unless `--source` names others now. A
 * policy given now holds instead of the one that was kept, which is read again: rules change too.
 * @param file that the decision was read from
 * @param day to ask it for
 * @param load work given now, in place of what was kept
 */
export async function askAgain(
  context: Context,
  decision: Decision,
  file: string,
  day: string,
  policy?: string,
  load?: Load | null,
) {
  const { knowledge } = await context.snapshot();
  const { query: kept, asked } = await (decision.lmm === 'decision/2'
    ? keptQuery(context, decision, policy)
    : keptArguments(context, decision, file, policy));
  const query = load ? { ...kept, load } : kept;
  const given = context.settings.sources?.map((source) => findSource(knowledge, source));
  const { money } = context.settings;
  const snapshot = snapshotIn(knowledge, {
    asOf: day,
    sources: given ?? query.sources ?? undefined,
    currency: money.currency ?? query.currency,
    rates: money.rates.length > 0 ? money.rates : query.rates,
  });
  return { snapshot, asked, query, result: recommend(snapshot, query) };
}

interface Kept {
  query: Query;
  /** The arguments of `recommend` that ask it. */
  asked: string[];
}

async function keptQuery(
  context: Context,
  decision: Decision & { lmm: 'decision/2' },
  policy: string | undefined,
): Promise<Kept> {
  const snapshot = await context.snapshot();
  const query = queryOf(snapshot, decision.query);
  const rules = await policyOf({ policy: policy ?? decision.policy }, snapshot, context.read);
  const asked = argumentsOf(query, decision.policy);
  if (rules === undefined) return { query, asked };
  const by = (origin: string) => query.constraints.filter((constraint) => constraint.origin === origin);
  return { query: { ...query, constraints: [...by('option'), ...rules, ...by('need')] }, asked };
}

async function keptArguments(
  context: Context,
  { arguments: asked }: Decision & { lmm: 'decision/1' },
  file: string,
  policy: string | undefined,
): Promise<Kept> {
  try {
    const { args, given } = readArguments(asked);
    const query = await queryGiven(context, args, policy === undefined ? given : { ...given, policy });
    return { query, asked };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    // What is wrong stands in the file, not on the command line.
    throw new UsageError((m, lang) => {
      const [first, ...rest] = [error.say(m, lang)].flat();
      return [`${file}: arguments: ${first}`, ...rest];
    });
  }
}
