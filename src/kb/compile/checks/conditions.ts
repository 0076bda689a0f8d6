import { conditionOf, isPaidOn, type Period, periodsOf, regular } from '../../../domain/pricing.ts';
import type { Cost, Offer } from '../../../domain/records.ts';
import { textsOf } from '../texts.ts';
import type { Check, Finding } from './check.ts';
import { homeCurrency } from './currencies.ts';
import type { Examined } from './examined.ts';

/** The price is what anyone pays at any hour; what only some pay has `when`. */
export const check: Check = {
  name: 'conditions',
  *judge(base) {
    for (const offer of base.records.offers) {
      yield* onlyConditional(base, offer);
      yield* unsaid(base, offer);
    }
  },
};

/** An offer whose prices all depend on a region or a promotion has none to be compared by. */
function* onlyConditional(base: Examined, offer: Offer): Generator<Finding> {
  const all = periodsOf(base.snapshot, offer);
  const now = all.filter((period) => isPaidOn(period, base.day));
  const special = now.filter((period) => conditionOf(period) !== null);
  const [first] = special;
  if (first === undefined || offer.note !== undefined || regular(now).length > 0) return;
  if (special.some(({ note }) => note !== undefined)) return;
  // Who sells at home alone, in its own money, has no other price.
  const home = homeCurrency(base, offer.provider);
  if (special.every((period) => conditionOf(period) === 'region' && period.currency === home)) return;
  const cost = offer.cost[all.indexOf(first)] ?? offer;
  const conditions = [...new Set(special.map(conditionOf))].map(String);
  const values = { id: offer.release, provider: offer.provider, conditions };
  yield { code: 'only-conditional', level: 'doubt', in: cost, key: 'when', values };
}

/** What tells in words that a price is not everyone's. */
const WORDS: readonly (readonly [condition: string, words: RegExp])[] = [
  ['region', /\bcn\b|\bchin(?:a|ese)\b|\bbeijing\b|\bmainland\b|중국|베이징|본토/i],
  ['hours', /\boff-?peak\b|\bpeak (?:hours|prices?|rates?)\b|오프피크|피크 ?시간|비혼잡|심야/i],
  [
    'promotion',
    /\bpromotion(?:al)?\b|\bintroductory\b|\bfor a limited time\b|\bhalf price\b|프로모션|한시|출시 ?기념/i,
  ],
];

/** Prices that stand as the price, without a condition, of which a word near them names one. */
function* unsaid(base: Examined, offer: Offer): Generator<Finding> {
  const all = periodsOf(base.snapshot, offer);
  const said = new Set(all.map(conditionOf));
  for (const [index, period] of all.entries()) {
    const cost = offer.cost[index];
    if (cost === undefined || period.when !== undefined || !isPaidOn(period, base.day)) continue;
    const places = [...textsOf(cost.note), offer.api_id ?? '', ...cost.source];
    for (const [condition, words] of WORDS) {
      const word = places.flatMap((place) => words.exec(place)?.[0] ?? [])[0];
      if (word === undefined || isSettled(condition, said, period)) continue;
      const values = { id: offer.release, provider: offer.provider, word, condition };
      yield { code: 'unsaid-condition', level: 'doubt', in: cost, key: keyOf(cost), values };
      break;
    }
  }
}

/** Where other prices of the offer have the condition, words speak of those; an end that is told needs no promotion. */
function isSettled(condition: string, said: ReadonlySet<string | null>, period: Period): boolean {
  if (condition === 'region') return said.has('region');
  if (condition === 'promotion') return said.has('promotion') || period.ends !== undefined;
  return said.has('hours') || said.has('peak') || said.has('off-peak');
}

const keyOf = (cost: Cost): string => (cost.note !== undefined ? 'note' : cost.from !== undefined ? 'from' : 'seen');
