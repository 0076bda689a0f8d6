import { moneyOf } from '../../domain/amounts.ts';
import { UNKNOWN } from '../../domain/cell-values.ts';
import { loadCost } from '../cost.ts';
import { constraintRow } from './row.ts';
import { sum } from './values.ts';

export const constraint = constraintRow({
  id: 'budget',
  name: { en: 'cost of the work', ko: '작업 비용' },
  field: null,
  cost(snapshot, release, most, load) {
    const { currency } = moneyOf(most);
    const line = release && load ? loadCost(snapshot, release, load, currency) : undefined;
    return line === undefined || line.total === null
      ? { ...UNKNOWN, sources: line?.sources ?? [] }
      : { value: line.total, currency, sources: line.sources };
  },
  value: sum,
  option: {
    flags: '--budget <sum>',
    about: {
      en: 'at most this for the work of --requests, --input and --output: 500, 300000 KRW',
      ko: '--requests, --input, --output 작업 비용의 상한: 500, 30만원',
    },
  },
  policy: 'budget',
  example: 500,
  test: (cost, most, isAtMost) => isAtMost(cost, most),
  negate: (value) => ({ constraint: 'budget', value }),
});
