import { namesOf } from '../../domain/called.ts';
import { resolve } from '../../domain/values.ts';
import { cited } from '../../engine/cite.ts';
import { askAgain } from '../check/again.ts';
import type { Answer, Context } from '../command.ts';

/** The one-page memo of a kept decision: asked again as of the day it was kept for, unless `--as-of` names another. */
export async function memo(context: Context, file: string, asOf: string | undefined): Promise<Answer> {
  const { m } = context;
  const decision = await context.read.decision(file);
  const day = asOf ?? decision.as_of;
  const { snapshot, result: found } = await askAgain(context, decision, day);
  const names = namesOf(snapshot);
  const { worded } = await import('../recommend/sentences.ts');
  const result = worded(found, names, m);
  const release = result.recommendations[0]?.release;
  const subject = { model: undefined, release: typeof release === 'string' ? snapshot.anyRelease(release) : undefined };
  const [input, output] = [resolve(snapshot, subject, 'cost.input'), resolve(snapshot, subject, 'cost.output')];
  const { cellText } = await import('../../words/values.ts');
  const priced = typeof input.value === 'number' || typeof output.value === 'number';
  const { version, digest } = snapshot.knowledge;
  const document = async () => {
    const { memoDocument } = await import('./memo-document.ts');
    const price = priced
      ? {
          input: cellText(input, 'cost.input', 'per-mtok', m),
          output: cellText(output, 'cost.output', 'per-mtok', m),
          sources: [...new Set([...input.sources, ...output.sources])],
        }
      : null;
    const sources = cited(snapshot, { result, cost: [input, output] });
    const kept = { version: decision.facts.version, digest: decision.facts.digest };
    return memoDocument(
      result,
      { sources, names, day: snapshot.day, saved: decision.saved, facts: { version, digest }, kept, price },
      m,
    );
  };
  return {
    body: { decision, ...result },
    asOf: day,
    rates: snapshot.rates,
    empty: result.recommendations.length === 0,
    table: async () => (await import('../recommend/rows.ts')).recommendRows(result, m),
    document,
  };
}
