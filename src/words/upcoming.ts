import type { PaidText, Upcoming } from '../domain/cells.ts';
import type { Messages } from './index.ts';
import { money } from './money.ts';
import { safe } from './safe.ts';

/** What happens to a release soon, or already has, in a few words: `input $2 to $4, output $10 to $20 from 2026-12-01`. */
export function upcomingText({ code, date, prices }: Upcoming, m: Messages): string {
  const { upcoming } = m.notices;
  if (code === 'deprecated') return upcoming.deprecated;
  if (code !== 'price-changes') return safe(upcoming[code](date));
  return safe(upcoming.priceChanges(date ?? '', prices ? movesOf(prices.before, prices.after, m) : ''));
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
