import { quoted } from '../../document/command-line.ts';
import { type Document, list, section } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import type { Names } from '../../domain/called.ts';
import type { CheckResult, Exclusion, Reason } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { reasonLine } from '../recommend/sentences.ts';
import { wordsOf } from './words/index.ts';

/** The result with the words of its reasons. */
export const withReasons = (result: CheckResult, names: Names, m: Messages): CheckResult => ({
  ...result,
  reasons: result.reasons.map((reason) => ({ ...reason, text: reasonText(reason, names, m) })),
});

function reasonText({ code, values }: Reason, names: Names, m: Messages): string {
  const condition = code === 'excluded' ? reasonLine(values as unknown as Exclusion['reasons'][number], names, m) : '';
  // The releases before and after stand by their names, as the model does.
  const called =
    code === 'release'
      ? { ...values, before: release(values.before, names), after: release(values.after, names) }
      : values;
  return wordsOf(m.lang).reason[code]?.(called, names.model(String(values.id ?? '')), condition) ?? code;
}

const release = (id: Reason['values'][string] | undefined, names: Names): string | null =>
  typeof id === 'string' ? names.release(id) : null;

/** Whether a kept decision still holds, and what is different. */
export function checkDocument(result: CheckResult, day: string, m: Messages): Document {
  const words = wordsOf(m.lang);
  const { decision, before, after } = result;
  const answer = (entries: CheckResult['before']): string =>
    entries.map(({ id, release, score }) => `${id} (${release ?? '?'}) ${score.toFixed(1)}`).join(m.views.separator) ||
    words.nobody;
  const facts = words.facts(decision.facts.version, decision.facts.digest);
  const reasons = result.reasons.length === 0 ? [words.nothing] : result.reasons.map(({ text }) => text);
  return {
    title: result.changed ? words.changed : words.same,
    remark: m.views.asOf(day),
    lead: [
      {
        kind: 'pairs',
        layout: 'hanging',
        pairs: [
          { label: words.asked, text: [`lmm recommend ${decision.arguments.map(quoted).join(' ')}`] },
          { label: words.before, text: [`${answer(before)}, ${decision.as_of}, ${facts}`] },
          { label: words.after, text: [answer(after)] },
        ],
      },
    ],
    sections: section(words.why, '', [list(reasons)]),
  };
}

export function checkRows(result: CheckResult): Table {
  return {
    columns: ['changed', 'code', 'id', 'text'].map((id) => ({ id, label: id })),
    rows: result.reasons.map((record) => ({
      record,
      cells: [result.changed, record.code, String(record.values.id ?? ''), record.text],
    })),
  };
}
