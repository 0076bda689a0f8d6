import { constraintRow } from './row.ts';
import { sum } from './values.ts';

export const constraint = constraintRow({
  id: 'max-price',
  name: { en: 'price per 1M tokens (3 input : 1 output)', ko: '100만 토큰당 가격 (입력 3 : 출력 1)' },
  field: 'cost.blend',
  value: sum,
  option: {
    flags: '--max-price <sum>',
    about: {
      en: 'at most this price per 1M tokens (3 parts input to 1 part output): 3, 0.5 EUR, 1000 KRW; USD where none is named',
      ko: '100만 토큰당 가격 상한 (입력 3 : 출력 1): 3, 1000원, 0.5 EUR. 통화가 없으면 USD',
    },
  },
  policy: 'max_price',
  test: (price, most, isAtMost) => isAtMost(price, most),
  // "Not more than" and "not over" say no more than the sum.
  negate: (value) => ({ constraint: 'max-price', value }),
});
