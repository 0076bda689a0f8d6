import type { Upcoming } from '../domain/cells.ts';
import type { Messages } from './index.ts';
import { safe } from './safe.ts';
import { upcomingText } from './upcoming.ts';

/** A notice in words. */
export function noticeText(
  { code, values, event }: { code: string; values: Readonly<Record<string, unknown>>; event?: Upcoming },
  m: Messages,
): string {
  if (event) return `${safe(String(values.name))}: ${upcomingText(event, m)}`;
  if (code === 'nothing-yet') return m.notices.nothingYet(String(values.day), String(values.first));
  if (code === 'policy-not-met') {
    const names = [values.names].flat().map(String);
    const shown = names.slice(0, NAMED);
    if (names.length > NAMED) shown.push(m.notices.more(names.length - NAMED));
    return safe(m.notices.policyNotMet(shown.join(m.views.separator)));
  }
  const ofNobody = m.notices.ofNobody[code];
  return ofNobody ? safe(ofNobody(String(values.name), [values.known].flat().join(m.views.separator))) : code;
}

/** How many of many names are told. */
const NAMED = 8;
