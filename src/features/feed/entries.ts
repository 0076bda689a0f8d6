import { equal } from '../../domain/cell-values.ts';
import {
  type Amounts,
  FACT_FIELDS,
  type Fact,
  type FactField,
  type Facts,
  type FeedEntry,
  type FeedPrice,
  type Untaken,
} from '../../domain/feeds.ts';
import { decimal } from '../../domain/money.ts';
import { clock } from './hours.ts';

/**
 * One entry of several that mean the same model at the same provider: the first, with what only others state. What others
 * state otherwise is told.
 * @param entries the surest first
 * @param copies those of dated copies, settings or variants, whose facts and prices of other modes and times are their own
 */
export function joined(
  entries: readonly [FeedEntry, ...FeedEntry[]],
  copies: ReadonlySet<FeedEntry> = new Set(),
): FeedEntry {
  const [first, ...others] = entries;
  const facts = { ...first.facts };
  const prices = [...first.prices];
  const untaken = [...first.untaken];
  const said = new Set(untaken.map(keyOf));
  const tell = (field: string, value: string, detail: string): void => {
    untaken.push({ why: 'other-entry', field, value, detail });
  };
  for (const other of others) {
    for (const [field, value] of Object.entries(other.facts) as [FactField, Fact][]) {
      const known = facts[field];
      if (known === undefined && !copies.has(other)) Object.assign(facts, { [field]: value });
      else if (known === undefined || !equal(known, value)) tell(field, shownFact(value), other.key);
    }
    const own = new Set(prices.map(timeOf));
    for (const price of other.prices) {
      const known = prices.find((one) => timeOf(one) === timeOf(price));
      if (known) for (const [field, value] of differing(known, price)) tell(field, value, other.key);
      // Of one that has only some of the hours or days, all are of it.
      else if (
        !copies.has(other) &&
        (own.size === 0 || (price.mode !== undefined && !prices.some(({ mode }) => mode === price.mode)))
      )
        prices.push(price);
      else tell(nameOf(price), amountsText(price), other.key);
    }
    for (const one of other.untaken) {
      if (!said.has(keyOf(one))) untaken.push(one);
      said.add(keyOf(one));
    }
  }
  return { ...first, facts: inOrder(facts), prices, untaken };
}

/** The same facts in the order of the fields. */
export const inOrder = (facts: Facts): Facts =>
  Object.fromEntries(FACT_FIELDS.flatMap((field) => (facts[field] === undefined ? [] : [[field, facts[field]]])));

export const shownFact = (value: Fact): string => (Array.isArray(value) ? `[${value.join(', ')}]` : String(value));
const keyOf = ({ why, field, value, entry = '' }: Untaken): string => `${why} ${field} ${value} ${entry}`;

/** Whether nothing is charged at all. */
export const isFree = ({ prices }: FeedEntry): boolean =>
  prices.length > 0 &&
  prices.every(({ amounts, tiers }) =>
    [amounts, ...tiers.map((tier) => tier.amounts)].every((all) =>
      Object.values(all).every((amount) => amount === '0'),
    ),
  );

/** When a price holds, as a key. */
const timeOf = ({ from = '', mode = '', window }: FeedPrice): string =>
  `${from} ${mode} ${window?.start} ${window?.end}`;
const nameOf = ({ mode }: FeedPrice): string => (mode === undefined ? 'cost' : `cost, ${mode}`);

/** The amounts of a price on one line: `from 2026-01-01: input 1, output 2`. */
export function amountsText({ from, window, amounts, tiers }: FeedPrice): string {
  const listed = (all: Amounts): string =>
    Object.entries(all)
      .map(([name, amount]) => `${name} ${amount}`)
      .join(', ');
  const times = [
    ...(from === undefined ? [] : [from]),
    ...(window ? [`${clock(window.start)}-${clock(window.end)} UTC`] : []),
  ];
  const text = [listed(amounts), ...tiers.map(({ over, amounts: raised }) => `> ${over}: ${listed(raised)}`)].join(
    '; ',
  );
  return times.length > 0 ? `${times.join(' ')}: ${text}` : text;
}

/** What another price says otherwise, or more. */
function differing(known: FeedPrice, other: FeedPrice): [string, string][] {
  const name = nameOf(known);
  const amounts = (mine: Amounts, theirs: Amounts, at: string): [string, string][] =>
    (Object.entries(theirs) as [keyof Amounts, string][])
      .filter(([key, amount]) => !mine[key] || !decimal(mine[key]).eq(decimal(amount)))
      .map(([key, amount]) => [`${at}.${key}`, amount]);
  return [
    ...amounts(known.amounts, other.amounts, name),
    ...other.tiers.flatMap((tier) =>
      amounts(
        known.tiers.find(({ over }) => over === tier.over)?.amounts ?? {},
        tier.amounts,
        `${name} > ${tier.over}`,
      ),
    ),
  ];
}
