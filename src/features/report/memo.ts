import { resolve } from 'node:path';
import { readDecision } from '../../kb/read/documents.ts';
import { namesOf } from '../../engine/called.ts';
import { cited } from '../../engine/cite.ts';
import { lookUp } from '../../domain/values.ts';
import type { Context, Outcome } from '../command.ts';
import { askAgain } from '../check/command.ts';

/** The one-page memo of a kept decision: asked again as of the day it was kept for, unless `--as-of` names another. */
export async function memo(context: Context, file: string, asOf: string | undefined): Promise<Outcome> {
  const { io, m } = context;
  const decision = readDecision(resolve(io.cwd, file), file);
  const day = asOf ?? decision.as_of;
  const { view, result: found } = await askAgain(context, decision.arguments, undefined, day);
  const names = namesOf(view);
  const { withReasons } = await import('../recommend/words.ts');
  const result = withReasons(found, names, m);
  const release = result.recommendations[0]?.release;
  const subject = { model: undefined, release: typeof release === 'string' ? view.anyRelease(release) : undefined };
  const [input, output] = [lookUp(view, subject, 'cost.input'), lookUp(view, subject, 'cost.output')];
  const { cellText } = await import('../../words/values.ts');
  const priced = typeof input.value === 'number' || typeof output.value === 'number';
  const { version, digest } = view.knowledge;
  const page = async () => {
    const { memoPage } = await import('./memo-document.ts');
    const price = priced
      ? {
          input: cellText(input, 'cost.input', 'per-mtok', m),
          output: cellText(output, 'cost.output', 'per-mtok', m),
          sources: [...new Set([...input.sources, ...output.sources])],
        }
      : null;
    const sources = cited(view, { result, cost: [input, output] });
    const kept = { version: decision.facts.version, digest: decision.facts.digest };
    return memoPage(
      result,
      { sources, names, day: view.day, saved: decision.saved, facts: { version, digest }, kept, price },
      m,
    );
  };
  return {
    document: { decision, ...result },
    asOf: day,
    empty: result.recommendations.length === 0,
    rows: async () => (await import('../recommend/rows.ts')).recommendRows(result, m),
    text: async (screen) => (await import('../../formats/text/document.ts')).pageText(await page(), screen),
    markdown: async () => (await import('../../formats/markdown/document.ts')).pageMarkdown(await page()),
  };
}
