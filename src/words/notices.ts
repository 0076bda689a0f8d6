import type { Messages } from './index.ts';
import { safe } from './safe.ts';

/** A notice in words. */
export function noticeText(
  { code, values }: { code: string; values: Readonly<Record<string, unknown>> },
  m: Messages,
): string {
  if (code === 'nothing-yet') return m.notices.nothingYet(String(values.day), String(values.first));
  const ofNobody = m.notices.ofNobody[code];
  if (ofNobody) return safe(ofNobody(String(values.name), [values.known].flat().join(m.views.separator)));
  const say = m.notices.upcoming[code];
  if (say === undefined) return code;
  const { name, date, before, after } = values;
  return safe(`${String(name)}: ${say(String(date), String(before), String(after))}`);
}
