import { quoted } from '../../document/command-line.ts';
import type { Tabular } from '../../document/tabular.ts';
import type { Names } from '../../engine/called.ts';
import type { CheckResult, ConditionOutcome, Reason, WordedCheck } from '../../engine/results.ts';
import { hang, indent } from '../../formats/text/block.ts';
import { header } from '../../formats/text/header.ts';
import { safe } from '../../formats/text/safe.ts';
import type { Screen } from '../../formats/text/screen.ts';
import { textWidth } from '../../formats/text/width.ts';
import { wrap } from '../../formats/text/wrap.ts';
import type { Messages } from '../../words/index.ts';
import { reasonLine } from '../recommend/words.ts';

/** The result with the words of its reasons. */
export const worded = (result: CheckResult, names: Names, m: Messages): WordedCheck => ({
  ...result,
  reasons: result.reasons.map((reason) => ({ ...reason, text: reasonText(reason, names, m) })),
});

function reasonText({ code, values }: Reason, names: Names, m: Messages): string {
  const condition = code === 'excluded' ? reasonLine(values as unknown as ConditionOutcome, names, m) : '';
  // The releases before and after stand by their names, as the model does.
  const called =
    code === 'release'
      ? { ...values, before: release(values.before, names), after: release(values.after, names) }
      : values;
  return safe(m.decision.reason[code]?.(called, names.model(String(values.id ?? '')), condition) ?? code);
}

const release = (id: Reason['values'][string] | undefined, names: Names): string | null =>
  typeof id === 'string' ? names.release(id) : null;

/** Whether a kept decision still holds, and what is different. */
export function checkText(result: WordedCheck, day: string, wide: Screen): string {
  const screen = { ...wide, width: Math.min(wide.width, 100) };
  const { m, width, paint } = screen;
  const { check: words } = m.decision;
  const { decision, before, after } = result;
  const answer = (entries: CheckResult['before']): string =>
    entries
      .map(({ id, release, score }) => `${safe(id)} (${release === null ? '?' : safe(release)}) ${score.toFixed(1)}`)
      .join(m.views.separator) || words.nobody;
  const cells = Math.max(textWidth(words.asked), textWidth(words.before), textWidth(words.after)) + 2;
  const facts = words.facts(decision.facts.version, decision.facts.digest);
  const lines = [
    ...header(result.changed ? words.changed : words.same, m.views.asOf(day), screen),
    ...hang(words.asked, safe(`lmm recommend ${decision.arguments.map(quoted).join(' ')}`), width, cells),
    ...hang(words.before, `${answer(before)}, ${decision.as_of}, ${facts}`, width, cells),
    ...hang(words.after, answer(after), width, cells),
    '',
    ...wrap(words.why, width).map(paint.heading),
  ];
  const reasons = result.reasons.length === 0 ? [words.nothing] : result.reasons.map(({ text }) => text);
  for (const reason of reasons) lines.push(...indent(wrap(`- ${reason}`, width - 2, 2), 2));
  return `${lines.join('\n')}\n`;
}

export function checkRows(result: WordedCheck): Tabular {
  return {
    columns: ['changed', 'code', 'id', 'text'].map((id) => ({ id, label: id })),
    rows: result.reasons.map((record) => ({
      record,
      cells: [result.changed, record.code, String(record.values.id ?? ''), record.text],
    })),
  };
}
