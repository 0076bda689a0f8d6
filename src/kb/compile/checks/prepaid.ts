import { textsOf } from '../texts.ts';
import type { Check } from './check.ts';

/** Money that is paid in advance and used up, in words; a hyphen, a space and nothing join the parts of one alike. */
const PREPAID =
  /\bpre[-\s]?paid\b|\bpaid in advance and used up\b|\btop[-\s]?ups?\b|\bminimum (?:purchase|top[-\s]?up|recharge|deposit)\b|\b(?:buy|purchase|load)(?:ing|s)? credits?\b|선불|선결제|충전|최소 ?(?:구매|결제|충전)/i;
const BY_TIME: ReadonlySet<string> = new Set(['month', 'year', 'seat-month', 'seat-year']);

/** A sum that is used up is no price of a month. */
export const check: Check = {
  name: 'prepaid',
  *judge({ records }) {
    for (const plan of records.plans) {
      for (const price of plan.price) {
        if (!BY_TIME.has(price.per)) continue;
        const word = [plan.name, ...textsOf(plan.note), ...textsOf(price.note)]
          .map((text) => PREPAID.exec(text)?.[0])
          .find((found) => found !== undefined);
        if (word === undefined) continue;
        const values = { id: plan.id, per: price.per, word };
        yield { code: 'prepaid-by-time', level: 'doubt', in: price, key: 'per', values };
      }
    }
  },
};
