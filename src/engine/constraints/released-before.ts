import { firstDay, lastDay, neighbourDate } from '../../domain/dates.ts';
import { constraintRow } from './row.ts';
import { date } from './values.ts';

export const constraint = constraintRow({
  id: 'released-before',
  name: { en: 'released before', ko: '출시 기한' },
  field: 'release_date',
  value: date,
  option: {
    flags: '--released-before <date>',
    about: { en: 'released before this date', ko: '이 날짜 전에 출시된 것만' },
  },
  policy: null,
  test: ({ value }, day) => lastDay(String(value)) < firstDay(day),
  negate: (value) => ({ constraint: 'released-after', value: neighbourDate(value, -1) }),
});
