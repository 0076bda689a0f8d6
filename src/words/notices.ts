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
  if (code === 'id-read') return safe(idRead(values, m));
  const ofNobody = m.notices.ofNobody[code];
  return ofNobody ? safe(ofNobody(String(values.name), [values.known].flat().join(m.views.separator))) : code;
}

/** The release that an id means, and what was read of the id beside it: the way to it as one. */
function idRead({ asked, release, left_out }: Readonly<Record<string, unknown>>, m: Messages): string {
  const parts = [left_out].flat().map((part) => {
    const [code = '', ...text] = String(part).split(':');
    return { code, text: text.join(':') };
  });
  const isWay = ({ code }: { code: string }): boolean => ['route', 'publisher', 'maker'].includes(code);
  const way = parts.filter(isWay).map(({ text }) => text);
  const others = parts.filter((part) => !isWay(part)).flatMap(({ code, text }) => m.notices.idPart[code]?.(text) ?? []);
  const said = [...(way.length > 0 ? [m.notices.idWay(way.join('/'))] : []), ...new Set(others)];
  return m.notices.idRead(String(release), String(asked), said.join(m.views.separator));
}

/** How many of many names are told. */
const NAMED = 8;
