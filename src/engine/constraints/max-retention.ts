import { constraintRow } from './row.ts';
import { days } from './values.ts';

export const constraint = constraintRow({
  id: 'max-retention',
  name: { en: 'days that data is kept', ko: '데이터 보관 일수' },
  field: 'data.retention_days',
  value: days,
  option: {
    flags: '--max-retention <days>',
    about: { en: 'keeps data for at most so many days; 0 keeps none', ko: '데이터 보관 일수 상한. 0은 무보관' },
  },
  policy: 'require.max_retention_days',
  test: ({ value }, most) => (value as number) <= most,
  ownMachines: () => true,
});
