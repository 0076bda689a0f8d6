import type { CitedSource } from '../domain/cells.ts';
import { daysBetween, firstDay } from '../domain/dates.ts';
import type { StatedRate, UsedRate } from '../domain/rates.ts';
import type { Messages } from './index.ts';
import { numeral } from './numbers.ts';

/** An exchange rate as an answer tells it: what it is worked out from, whose it is, of which day, and how old. */
export function rateText(
  { via, sources, date, ...used }: UsedRate,
  cited: Readonly<Record<string, CitedSource>>,
  day: string,
  m: Messages,
): string {
  const { rate: words } = m.views;
  const pair = ({ base, quote, rate }: Pick<StatedRate, 'base' | 'quote' | 'rate'>): string =>
    `1 ${base} = ${numeral(Number(rate.toPrecision(6)))} ${quote}`;
  const legs = (via ?? []).map((leg) => (leg.sources === null ? `${pair(leg)} (${words.own})` : pair(leg)));
  const from = legs.length === 0 ? '' : ` ${words.from(legs.join(m.views.separator))}`;
  if (sources === null || date === null)
    return `${words.label}: ${pair(used)}${from === '' ? ` (${words.own})` : from}`;
  const publishers = new Set(sources.map((id) => cited[id]?.publisher ?? cited[id]?.title ?? id));
  const urls = new Set(sources.flatMap((id) => cited[id]?.url ?? []));
  const age = daysBetween(firstDay(date), day);
  const old = age > OLD ? `${m.views.separator}${words.old(age)}` : '';
  const who = [[...publishers].join(m.views.separator), date].join(m.views.separator);
  return [`${words.label}: ${pair(used)}${from} (${who}${old})`, ...urls].join(' ');
}

/** Days after which a rate is told to be old. */
const OLD = 30;
