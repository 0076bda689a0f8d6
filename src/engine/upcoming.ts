import type { End, EndCode, EndState } from '../domain/cells.ts';
import { addDays, firstDay } from '../domain/dates.ts';
import { isOfRelease, leadingEnds, stateOf } from '../domain/ends.ts';
import { decimal, rounded } from '../domain/money.ts';
import { byPreference, conditionOf, isKnownOn, isStandard, ownOffers, paidOn, periodsOf } from '../domain/pricing.ts';
import type { Cost, Release } from '../domain/records.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { resolve } from '../domain/values.ts';
import type { Notice, PaidText, Upcoming } from './results.ts';

/** How many days ahead something is told. */
export interface Horizon {
  retirement: number;
  price: number;
}
/** What an answer has to tell: who moves away from a release needs months, a new price is paid from its day. */
export const ALARM: Horizon = { retirement: 180, price: 60 };

/** What will happen to a release soon, or already has: deprecation, retirement, a new price. */
export const upcoming = (snapshot: Snapshot, release: Release, horizon = ALARM): Upcoming[] => [
  ...endWithin(snapshot, release, horizon.retirement),
  ...priceChanges(snapshot, release, horizon.price),
];

/** The ends of a release in products and at providers that have come, may come any day, or are near. */
export const endsElsewhere = (snapshot: Snapshot, release: Release, ahead = ALARM.retirement): Upcoming[] =>
  release.ends === undefined
    ? []
    : leadingEnds(snapshot, release)
        .filter((end) => !isOfRelease(end))
        .flatMap((end) => eventOf(end, snapshot, ahead));

/** The day before which a release will not end, where that lies ahead and no source tells its end as a fact. */
export function notBefore(snapshot: Snapshot, release: Release): End | null {
  if (release.ends === undefined) return null;
  const end = leadingEnds(snapshot, release).find(isOfRelease);
  return end && stateOf(end, snapshot.day) === 'not-before' ? end : null;
}

/**
 * The end of a release's API, where it has come, may come any day or is at most so many days ahead. A date tells the end;
 * without one, what a source says of the status, since it said so.
 */
export function endWithin(snapshot: Snapshot, release: Release, ahead: number): Upcoming[] {
  const end = leadingEnds(snapshot, release).find(isOfRelease);
  // A known end that is not near is no news, whatever the status is called until then.
  if (end && end.certainty !== 'earliest') return eventOf(end, snapshot, ahead);
  const status = resolve(snapshot, { model: undefined, release }, 'status');
  const said = status.sources.some((id) => snapshot.isBy(snapshot.source(id)?.date ?? ''));
  const code = said && (status.value === 'deprecated' || status.value === 'retired') ? status.value : null;
  const possible = end && code !== 'retired' ? eventOf(end, snapshot, ahead) : [];
  if (possible.length > 0 || code === null) return possible;
  return [{ code, date: null, sources: status.sources }];
}

/** What an end is called as an event: `retires` and the like are of the developer's API alone. */
const CODES = {
  over: ['retired', 'ended'],
  unconfirmed: ['retired', 'ended'],
  ahead: ['retires', 'ends'],
  'not-before': ['may-retire', 'may-end'],
  'any-day': ['may-retire', 'may-end'],
} as const satisfies Record<EndState, readonly [EndCode, EndCode]>;

function eventOf({ note: _, ...end }: End, { day }: Snapshot, ahead: number): Upcoming[] {
  if (firstDay(end.date) > addDays(day, ahead)) return [];
  const state = stateOf(end, day);
  return [{ code: CODES[state][isOfRelease(end) ? 0 : 1], state, ...end }];
}

/** What one pays without asking for it. */
const UNASKED: ReadonlySet<string | null> = new Set(['peak', 'off-peak', 'hours', 'promotion']);

/** Days on which what one pays becomes another: an announced price begins, or a promotion ends. */
function priceChanges(snapshot: Snapshot, release: Release, within: number): Upcoming[] {
  const until = addDays(snapshot.day, within);
  return ownOffers(snapshot, release).flatMap((offer) => {
    const periods = periodsOf(snapshot, offer)
      .filter((period) => isStandard(period) || UNASKED.has(conditionOf(period)))
      .filter((period) => isKnownOn(period, snapshot.day))
      .sort(byPreference(snapshot));
    const days = periods.flatMap(({ begins, ends }) => [begins, ends]).filter((day) => day !== undefined);
    const ahead = [...new Set(days)].filter((day) => day > snapshot.day && day <= until).sort();
    return ahead.flatMap((day): Upcoming[] => {
      const before = paidOn(periods, addDays(day, -1));
      const after = paidOn(periods, day);
      // What a promotion is followed by may not be known; any other price that ends is no price that changes.
      const isOver = before !== undefined && conditionOf(before) === 'promotion';
      if ((!after && !isOver) || pair(before) === pair(after)) return [];
      const prices = { before: paidOf(snapshot, before), after: paidOf(snapshot, after) };
      const sources = (after ?? before)?.source ?? [];
      return [{ code: 'price-changes', date: day, before: pair(before), after: pair(after), prices, sources }];
    });
  });
}

const pair = (cost: Cost | undefined): string =>
  cost ? `${String(cost.input ?? '?')}/${String(cost.output ?? '?')} ${cost.currency}` : '?';

/** What is paid, in the currency that prices are shown in, where a rate is known. */
function paidOf({ rates, currency: shown }: Snapshot, cost: Cost | undefined): PaidText {
  const currency = cost?.currency ?? null;
  const rate = currency === null || shown === null || shown === currency ? null : rates.conversion(currency, shown);
  const amount = (value: Cost['input']): number | null => {
    if (typeof value !== 'number') return null;
    return rate === null ? value : Number(rounded(rate.convert(decimal(value)), shown as string));
  };
  return { input: amount(cost?.input), output: amount(cost?.output), currency: rate === null ? currency : shown };
}

/** The same as notices, each naming the release. */
export const warnings = (snapshot: Snapshot, releases: readonly (Release | undefined)[]): Notice[] =>
  releases
    .filter((release) => release !== undefined)
    .flatMap((release) =>
      upcoming(snapshot, release).map((event) => {
        const { id, name } = release;
        const { code, date, before = '', after = '' } = event;
        return { code, values: { release: id, name, date: date ?? '', before, after }, event };
      }),
    );
