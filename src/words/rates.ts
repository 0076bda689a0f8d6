import type { CitedSource } from '../domain/cells.ts';
import { daysBetween, firstDay } from '../domain/dates.ts';
import { LAYER_SIGN } from '../domain/layered.ts';
import type { StatedRate, UsedRate } from '../domain/rates.ts';
import type { Messages } from './index.ts';
import { numeral } from './numbers.ts';

/**
 * The exchange rates of an answer, a line each; several that one publisher tells of one day are a line together, unless
 * sources are told whole.
 */
export function rateTexts(
  used: readonly UsedRate[],
  cited: Readonly<Record<string, CitedSource>>,
  { day, whole }: { day: string; whole: boolean },
  m: Messages,
): string[] {
  const [first, ...others] = used;
  const { sources, date } = first ?? {};
  const isOne =
    sources && date && others.every((other) => other.date === date && other.sources?.join() === sources.join());
  if (whole || others.length === 0 || !isOne) return used.map((rate) => rateText(rate, cited, day, m));
  const { rate: words, separator } = m.views;
  return [`${words.several}: ${used.map(pairText).join(separator)} (${whose(sources, date, cited, day, m)})`];
}

/** An exchange rate as an answer tells it: what it is worked out from, whose it is, of which day, and how old. */
function rateText(
  { via, sources, date, ...used }: UsedRate,
  cited: Readonly<Record<string, CitedSource>>,
  day: string,
  m: Messages,
): string {
  const { rate: words } = m.views;
  const legs = (via ?? []).map((leg) => (leg.sources === null ? `${pairText(leg)} (${words.own})` : pairText(leg)));
  const from = legs.length === 0 ? '' : ` ${words.from(legs.join(m.views.separator))}`;
  if (sources === null || date === null)
    return `${words.label}: ${pairText(used)}${from === '' ? ` (${words.own})` : from}`;
  const urls = new Set(sources.flatMap((id) => cited[id]?.url ?? []));
  return [`${words.label}: ${pairText(used)}${from} (${whose(sources, date, cited, day, m)})`, ...urls].join(' ');
}

const pairText = ({ base, quote, rate }: Pick<StatedRate, 'base' | 'quote' | 'rate'>): string =>
  `1 ${base} = ${numeral(Number(rate.toPrecision(6)))} ${quote}`;

/** Who tells a rate, of which day, and how old it is where that is much. */
function whose(
  sources: readonly string[],
  date: string,
  cited: Readonly<Record<string, CitedSource>>,
  day: string,
  m: Messages,
): string {
  const publishers = new Set(sources.map((id) => cited[id]?.publisher ?? cited[id]?.title ?? id));
  const age = daysBetween(firstDay(date), day);
  const sign = sources.some((id) => cited[id]?.changes) ? LAYER_SIGN : '';
  return `${[...publishers, date, ...(age > OLD ? [m.views.rate.old(age)] : [])].join(m.views.separator)}${sign}`;
}

/** Days after which a rate is told to be old. */
const OLD = 30;
