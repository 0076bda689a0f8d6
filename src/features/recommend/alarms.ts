import type { Text } from '../../document/document.ts';
import { shownNames } from '../../domain/called.ts';
import type { Release } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Recommendation } from '../../engine/results.ts';
import { endsElsewhere, upcoming } from '../../engine/upcoming.ts';
import type { Messages } from '../../words/index.ts';
import { placeOf, upcomingText } from '../../words/upcoming.ts';
import { costAmount } from './costs.ts';
import { amountText } from './figures.ts';

/** What a row has to warn of: an end or another price that is near, a price that is another at some hours or for a time. */
export type Alarms = (
  entry: Pick<Recommendation, 'release' | 'price' | 'cost'> & Partial<Pick<Recommendation, 'by'>>,
) => string[];

export const alarmsOf =
  (snapshot: Snapshot, m: Messages): Alarms =>
  ({ release: id, price, cost, by }) => {
    const release = id === null ? undefined : snapshot.anyRelease(id);
    const events = release === undefined ? [] : upcoming(snapshot, release).map((event) => upcomingText(event, m));
    const elsewhere = release === undefined || !by?.provider ? [] : endsAt(snapshot, release, by.provider, m);
    return [...(cost ? costAlarms(cost, m) : priceAlarms(price, m)), ...events, ...elsewhere];
  };

/** What ends soon at the provider by which a release is meant to be had. */
const endsAt = (snapshot: Snapshot, release: Release, provider: string, m: Messages): string[] =>
  endsElsewhere(snapshot, release)
    .filter((event) => event.provider === provider && event.channel !== 'product')
    .map((event) => upcomingText(event, m, placeOf(event, shownNames(snapshot).provider, m)));

/** Conditions that a buyer meets without asking for them; those of a region he chooses. */
const isUnasked = ({ condition }: { condition: string }): boolean => condition !== 'region';

function priceAlarms(price: Recommendation['price'], m: Messages): string[] {
  if (price === null) return [];
  const { condition, beside = [], currency, value } = price;
  const { fields } = m;
  const own =
    condition === undefined || condition === 'region'
      ? []
      : [fields.atHours(amountText(value, currency, m), fields.condition[condition])];
  const others = beside
    .filter(isUnasked)
    .map((one) => fields.insteadPaid(fields.condition[one.condition], amountText(one.value, currency, m), one.until));
  return own.length + others.length > 0 ? [[...own, ...others].join(m.views.separator)] : [];
}

function costAlarms({ condition, beside, currency }: NonNullable<Recommendation['cost']>, m: Messages): string[] {
  const { fields } = m;
  const own = condition === null || condition === 'region' ? [] : [fields.condition[condition]];
  const others = beside
    .filter(isUnasked)
    .map((one) =>
      fields.insteadPaid(fields.condition[one.condition], costAmount(one.total_exact, currency, m), one.until),
    );
  return own.length + others.length > 0 ? [[...own, ...others].join(m.views.separator)] : [];
}

/** A row's warnings, marked. */
export const alarmTexts = (alarms: readonly string[]): Text[] =>
  alarms.map((text) => [{ tone: 'alarm', text: `! ${text}` }]);
