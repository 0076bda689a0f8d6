import type { Release } from '../../domain/records.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import type { TokenKind } from '../../domain/usage.ts';
import type { WhatIf } from '../results.ts';
import type { Cell } from './cells.ts';
import { costOfCell, rateFor } from './priced.ts';
import type { Quote, Rate, Sizes } from './quote.ts';
import { map, NOTHING, plus, type Span, sumOf } from './sums.ts';
import { converted, type Priced } from './totals.ts';

/**
 * What the same tokens cost with another model, at its maker's price on the day of each record; where none is known for that
 * day, at that of the day of the answer. Only records that both are priced for whole are compared. Tokens are those of the
 * log: another model would count the same text otherwise.
 */
export function whatIf(
  snapshot: Snapshot,
  release: Release,
  at: number,
  asked: readonly Cell[],
  priced: readonly Priced[],
  currency: string,
  vat: number,
): WhatIf {
  const treated = new Set<string>();
  const sources = new Set<string>();
  let provider: string | null = null;
  let [actual, other]: [Span, Span] = [NOTHING, NOTHING];
  let [records, later] = [0, 0];
  for (const one of priced) {
    const { cell, cost, conversion } = one;
    const { quote, later: isLater, instead } = cell.of.others[at] ?? {};
    const rate = quote && snapshot.rates.conversion(quote.price.currency, currency);
    if (cost.without.length > 0 || !quote || !rate) continue;
    const used: string[] = [];
    const theirs = costOfCell(cell, quote, (...args) => rateOrOther(used, ...args));
    if (theirs.without.length > 0) continue;
    for (const way of used) treated.add(way);
    if (instead) treated.add(`${instead}:standard`);
    for (const id of [...quote.price.source, ...(rate.used.sources ?? [])]) sources.add(id);
    provider = quote.price.provider;
    records += cell.records;
    if (isLater) later += cell.records;
    actual = plus(actual, converted(cost.amount, conversion, vat));
    other = plus(other, converted(theirs.amount, rate, vat));
  }
  const difference: Span = { low: other.low.minus(actual.high), high: other.high.minus(actual.low) };
  const isOne = actual.low.eq(actual.high) && other.low.eq(other.high);
  return {
    id: release.id,
    name: release.name,
    provider,
    currency,
    records,
    left_out: asked.reduce((count, one) => count + one.records, 0) - records,
    actual: sumOf(actual),
    other: sumOf(other),
    difference: sumOf(difference),
    percent:
      isOne && actual.low.gt(0) ? Number(map(difference, (one) => one.times(100).div(actual.low)).low.round(1)) : null,
    treated: [...treated].sort(compare),
    priced_later: later,
    sources: [...sources],
  };
}

/** What stands for a kind that a model has no price for: without a cache, what it had goes in anew. */
const INSTEAD: Partial<Record<TokenKind | 'reasoning', TokenKind[]>> = {
  cache_read: ['input'],
  cache_write: ['input'],
  cache_write_1h: ['cache_write', 'input'],
  cache_write_any: ['input'],
};

function rateOrOther(
  used: string[],
  quoted: Quote,
  kind: TokenKind | 'reasoning',
  sizes: Sizes,
  isTold: boolean,
): Rate {
  const own = rateFor(quoted, kind, sizes, isTold);
  if (typeof own !== 'string') return own;
  for (const other of INSTEAD[kind] ?? []) {
    const rate = rateFor(quoted, other, sizes, isTold);
    if (typeof rate === 'string') continue;
    used.push(`${kind}:${other}`);
    return rate;
  }
  return own;
}
