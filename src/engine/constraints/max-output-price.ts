import { constraintRow } from './row.ts';
import { sum } from './values.ts';

export const constraint = constraintRow({
  id: 'max-output-price',
  name: { en: 'output price per 1M tokens', ko: '출력 100만 토큰당 가격' },
  field: 'cost.output',
  value: sum,
  option: {
    flags: '--max-output-price <sum>',
    about: {
      en: 'at most this price per 1M tokens of output: 3, 0.5 EUR, 1000 KRW',
      ko: '출력 100만 토큰당 가격 상한: 3, 1000원, 0.5 EUR',
    },
  },
  policy: 'max_output_price',
  test: (price, most, isAtMost) => isAtMost(price, most),
  negate: (value) => ({ constraint: 'max-output-price', value }),
});
