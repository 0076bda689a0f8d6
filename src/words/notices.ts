import type { Upcoming } from '../domain/cells.ts';
import { firstOf } from './first-of.ts';
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
    return safe(m.notices.policyNotMet(firstOf(names, NAMED, m)));
  }
  const ofNobody = m.notices.ofNobody[code];
  return ofNobody ? safe(ofNobody(String(values.name), [values.known].flat().join(m.views.separator))) : code;
}

/** How many of many names are told. */
const NAMED = 8;
