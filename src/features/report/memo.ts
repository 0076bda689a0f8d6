import { DocumentBuilder } from '../../document/builder.ts';
import { namesOf, shownNames } from '../../domain/called.ts';
import type { Decision } from '../../domain/documents.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { cited } from '../../engine/cite.ts';
import { recommend } from '../../engine/recommend.ts';
import type { Reason, RecommendResult } from '../../engine/results.ts';
import { strangers } from '../../engine/strangers.ts';
import { warnings } from '../../engine/upcoming.ts';
import { askAgain } from '../check/again.ts';
import type { Answer, Context } from '../command.ts';
import { loadGiven } from '../load.ts';
import { text } from '../option-values.ts';
import type { Given } from '../options.ts';
import { ratesShown } from '../recommend/rates.ts';
import { queryGiven, snapshotFor } from '../recommend/run.ts';
import { memoOf } from './memo-query.ts';

/** The one-page memo of a kept decision: asked again as of the day it was kept for, unless `--as-of` names another. */
export async function memoOfDecision(context: Context, file: string, given: Given): Promise<Answer> {
  const decision = await context.read.decision(file);
  const day = (given.asOf as string | undefined) ?? decision.as_of;
  const load = loadGiven(given);
  const { snapshot, result } = await askAgain(context, decision, file, day, text('--policy', given.policy), load);
  return { ...(await answer(context, snapshot, result, decision)), asOf: day };
}

/** The same page of a question that nobody kept. */
export async function memoOfQuestion(context: Context, args: readonly string[], given: Given): Promise<Answer> {
  const query = await queryGiven(context, args, given);
  const snapshot = await snapshotFor(context, query);
  const made = await answer(context, snapshot, recommend(snapshot, query), null);
  return {
    ...made,
    asOf: query.day ?? context.settings.asOf,
    notices: [...strangers(snapshot, query.constraints), ...(made.notices ?? [])],
  };
}

const NONE = { currency: null };

async function answer(
  { m, settings }: Context,
  snapshot: Snapshot,
  found: RecommendResult<Reason>,
  decision: Decision | null,
): Promise<Answer> {
  const names = namesOf(snapshot);
  const { worded } = await import('../recommend/sentences.ts');
  const { executiveText } = await import('./memo-executive.ts');
  const result = { ...worded(found, names, m), ...memoOf(snapshot, found) };
  const [first] = result.recommendations;
  const release = typeof first?.release === 'string' ? snapshot.anyRelease(first.release) : undefined;
  const developer = release?.developer ?? (first === undefined ? undefined : snapshot.models.get(first.id)?.developer);
  const view = () => ({ sources: cited(snapshot, result), names: shownNames(snapshot), day: snapshot.day });
  const executive = {
    ...result.executive,
    text: executiveText(result, new DocumentBuilder({ sources: {}, names, day: snapshot.day }, m))
      .map((sentence) => sentence.text)
      .join(' '),
  };
  return {
    body: { ...(decision === null ? {} : { decision }), ...result, executive },
    rates: snapshot.rates,
    ratesShown: (used) => {
      const { costs } = result.monthly_cost;
      // Its costs tell their own rates: what was asked for beside a work tells others.
      const asked = ratesShown(
        used,
        { ...result, understood: { ...result.understood, load: null }, pareto: null },
        NONE,
        [],
      );
      return used.filter(
        (one) => asked.includes(one) || costs.some(({ rate }) => rate?.base === one.base && rate.quote === one.quote),
      );
    },
    notices: warnings(snapshot, [release]),
    empty: result.recommendations.length === 0,
    table: async () => (await import('../recommend/rows.ts')).recommendRows(result, m),
    document: async () => {
      const { memoDocument } = await import('./memo-document.ts');
      const { version, digest } = snapshot.knowledge;
      const shown = view();
      return memoDocument(
        { ...result, ...worded(result, shown.names, m) },
        {
          ...shown,
          facts: { version, digest },
          kept: decision === null ? null : { saved: decision.saved, digest: decision.facts.digest },
          vendor: developer === undefined ? (first?.name ?? '') : shown.names.developer(developer),
          wholeSources: settings.wholeSources,
        },
        m,
      );
    },
  };
}
