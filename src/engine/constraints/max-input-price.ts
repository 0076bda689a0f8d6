import { constraintRow } from './row.ts';
import { sum } from './values.ts';

export const constraint = constraintRow({
  id: 'max-input-price',
  name: { en: 'input price per 1M tokens', ko: '입력 100만 토큰당 가격' },
  field: 'cost.input',
  value: sum,
  option: {
    flags: '--max-input-price <sum>',
    about: {
      en: 'at most this price per 1M tokens of input: 3, 0.5 EUR, 1000 KRW',
      ko: '입력 100만 토큰당 가격 상한: 3, 1000원, 0.5 EUR',
    },
  },
  policy: 'max_input_price',
  test: (price, most, isAtMost) => isAtMost(price, most),
  negate: (value) => ({ constraint: 'max-input-price', value }),
});
