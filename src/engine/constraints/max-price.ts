import { constraintRow } from './row.ts';
import { usd } from './values.ts';

export const constraint = constraintRow({
  id: 'max-price',
  name: { en: 'price per 1M tokens (3 input : 1 output)', ko: '100만 토큰당 가격 (입력 3 : 출력 1)' },
  field: 'cost.blend',
  value: usd,
  option: {
    flags: '--max-price <usd>',
    about: {
      en: 'at most this price, USD per 1M tokens (3 parts input to 1 part output)',
      ko: '가격 상한, 100만 토큰당 USD (입력 3 : 출력 1)',
    },
  },
  policy: 'max_price',
  // Currencies are never converted unseen.
  test: ({ value, currency }, most) => (currency === 'USD' ? (value as number) <= most : null),
  // "Not more than" and "not over" say no more than the sum.
  negate: (value) => ({ constraint: 'max-price', value }),
});
