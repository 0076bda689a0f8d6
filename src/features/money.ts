import { moneyIn, numberIn } from '../domain/amounts.ts';
import { unitOf } from '../domain/currencies.ts';
import { decimal } from '../domain/money.ts';
import type { OwnRate } from '../domain/rates.ts';
import type { Offer } from '../domain/records.ts';
import { Snapshot, type SnapshotOptions } from '../domain/snapshot.ts';
import type { Store } from '../domain/store.ts';
import { UsageError } from './errors.ts';
import { text } from './option-values.ts';
import type { Given, OptionSpec } from './options.ts';

/** The currency of all prices of an answer, and the rates that the user wants them converted by. */
export const MONEY: readonly OptionSpec[] = [
  {
    flags: '--currency <code>',
    about: { en: 'all prices in this currency: KRW, EUR, yen', ko: '모든 가격을 이 통화로: KRW, EUR, 원' },
  },
  {
    flags: '--rate <rate>',
    about: {
      en: 'exchange rate to use instead of the recorded one: 1400 (per USD) or EUR/KRW=1700; repeatable',
      ko: '기록된 환율 대신 쓸 환율: 1400 (1 USD 기준), EUR/KRW=1700, 1달러=1400원. 반복 가능',
    },
    repeat: true,
  },
];

export interface MoneySettings {
  currency: string | null;
  rates: OwnRate[];
}

/** @throws UsageError for a currency or a rate that is none */
export function moneyGiven({ currency: code, rate }: Given): MoneySettings {
  const currency = currencyGiven(code);
  const rates = [rate ?? []].flat().map((given) => rateGiven(String(given), currency));
  return { currency, rates };
}

function currencyGiven(value: Given[string]): string | null {
  const given = text('--currency', value)?.trim();
  if (given === undefined) return null;
  const known = unitOf(given.toLowerCase());
  if (known && !known.hundredths) return known.currency;
  if (!/^[a-z]{3}$/i.test(given)) throw new UsageError((m) => m.badCurrency(given), '--currency');
  return given.toUpperCase();
}

/** `1400` and `1400원` are what 1 USD is worth; `EUR/KRW=1700` and `1달러=1400원` name both. */
function rateGiven(given: string, currency: string | null): OwnRate {
  const refuse = (): never => {
    throw new UsageError((m) => m.badRate(given), '--rate');
  };
  const [left, right, ...rest] = given.split('=').map((part) => part.trim());
  if (rest.length > 0) return refuse();
  if (right === undefined) {
    const sum = moneyIn(left ?? '', currency ?? '');
    if (sum?.currency === '') throw new UsageError((m) => m.rateWithoutCurrency, '--rate');
    return sum ? rateOf({ amount: '1', currency: 'USD' }, sum, refuse) : refuse();
  }
  const pair = /^([a-z]{3}) ?\/? ?([a-z]{3})$/i.exec(left ?? '');
  if (pair) {
    const [, base = '', quote = ''] = pair;
    const amount = numberIn(right);
    if (amount === undefined) return refuse();
    return rateOf({ amount: '1', currency: base.toUpperCase() }, { amount, currency: quote.toUpperCase() }, refuse);
  }
  const base = moneyIn(left ?? '') ?? moneyIn(`1 ${left}`);
  const quote = moneyIn(right, currency ?? undefined);
  return base && quote ? rateOf(base, quote, refuse) : refuse();
}

type Sum = NonNullable<ReturnType<typeof moneyIn>>;

function rateOf(base: Sum, quote: Sum, refuse: () => never): OwnRate {
  if (decimal(base.amount).lte(0) || base.currency === quote.currency) return refuse();
  const rate = Number(decimal(quote.amount).div(decimal(base.amount)));
  return rate > 0 ? { base: base.currency, quote: quote.currency, rate } : refuse();
}

/**
 * A snapshot whose prices are in the currency asked for.
 * @throws UsageError where no rate for it is known on the day, and nothing is sold in it
 */
export function snapshotIn(knowledge: Store, options: SnapshotOptions): Snapshot {
  const snapshot = new Snapshot(knowledge, options);
  const { currency, day } = snapshot;
  if (currency === null || snapshot.rates.conversion('USD', currency) !== null) return snapshot;
  if (!knowledge.releases.some(({ id }) => snapshot.offersOf(id).some(isSoldIn(currency))))
    throw new UsageError((m) => m.noRate(currency, day), '--rate');
  return snapshot;
}

const isSoldIn =
  (currency: string) =>
  ({ cost }: Offer): boolean =>
    cost.some((price) => price.currency === currency);
