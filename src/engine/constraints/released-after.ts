import { firstDay, lastDay, neighbourDate } from '../../domain/dates.ts';
import { constraintRow } from './row.ts';
import { date } from './values.ts';

export const constraint = constraintRow({
  id: 'released-after',
  name: { en: 'released after', ko: '출시 시점' },
  field: 'release_date',
  value: date,
  option: {
    flags: '--released-after <date>',
    about: { en: 'released after this date', ko: '이 날짜 이후에 출시된 것만' },
  },
  policy: null,
  test: ({ value }, day) => firstDay(String(value)) > lastDay(day),
  negate: (value) => ({ constraint: 'released-before', value: neighbourDate(value, 1) }),
});
