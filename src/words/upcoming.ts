import type { End, EndState, PaidText, Upcoming } from '../domain/cells.ts';
import { layerOf, signed } from '../domain/layered.ts';
import type { Messages } from './index.ts';
import { money } from './money.ts';
import { safe } from './safe.ts';

/**
 * What happens to a release soon, or already has, in a few words: `input $2 to $4, output $10 to $20 from 2026-12-01`. What
 * a layer says otherwise than those below it has its sign, for the sources do not stand everywhere beside it.
 * @param place of an end in a product or at a provider: what that is called
 */
export function upcomingText(event: Upcoming, m: Messages, place = ''): string {
  const text = eventText(event, m, place);
  return layerOf(event.sources) > 0 ? signed(text) : text;
}

function eventText(event: Upcoming, m: Messages, place: string): string {
  const { code, date, prices, state } = event;
  const { upcoming } = m.notices;
  if (code === 'price-changes')
    return safe(upcoming.priceChanges(date ?? '', prices ? movesOf(prices.before, prices.after, m) : ''));
  if (code === 'deprecated') return upcoming.deprecated;
  if (code === 'retires' || (code === 'retired' && state !== 'unconfirmed')) return safe(upcoming[code](date));
  return endText({ state: state ?? 'over', date: date ?? '' }, m, place);
}

/** An end with its day by what it is on the day that is asked about: `ChatGPT: ends on 2026-12-01`. */
export function endText({ state, date }: { state: EndState; date: string }, m: Messages, place = ''): string {
  const { ends, elsewhere } = m.notices.upcoming;
  const text = ends[state](date);
  return safe(place === '' ? text : elsewhere(place, text));
}

/** What ends: the API of the developer or of another, a product, what a cloud serves. */
export function placeOf(
  { channel, provider, product }: Partial<Pick<End, 'channel' | 'provider' | 'product'>>,
  nameOf: (provider: string) => string,
  m: Messages,
): string {
  const { api, apiOf } = m.notices.upcoming;
  const at = provider ? nameOf(provider) : '';
  if (product) return at === '' || product.includes(at) ? product : `${product} (${at})`;
  if (channel === 'api') return at === '' ? api : apiOf(at);
  return at === '' ? (channel ?? '') : at;
}

/** The prices of text that become others: `input $2 to $4, output $10 to $20`. */
export function movesOf(before: PaidText, after: PaidText, m: Messages): string {
  const told = (amount: number | null, currency: string | null): string =>
    amount === null ? m.fields.missing.unknown : money(amount, currency ?? undefined, m.lang);
  return (['input', 'output'] as const)
    .filter((kind) => before[kind] !== after[kind] || before.currency !== after.currency)
    .map((kind) =>
      m.notices.upcoming.move[kind](told(before[kind], before.currency), told(after[kind], after.currency)),
    )
    .join(m.views.separator);
}
