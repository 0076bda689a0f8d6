import { constraintRow } from './row.ts';
import { days } from './values.ts';

export const constraint = constraintRow({
  id: 'max-retention',
  name: { en: 'days that data is kept', ko: '데이터 보관 일수' },
  field: 'data.retention_days',
  value: days,
  option: null,
  policy: 'require.max_retention_days',
  test: ({ value }, most) => (value as number) <= most,
});
