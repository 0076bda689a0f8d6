import { constraintRow } from './row.ts';
import { days } from './values.ts';

export const constraint = constraintRow({
  id: 'max-retention',
  name: { en: 'days that data is stored', ko: '데이터 보관 일수' },
  field: 'data.retention_days',
  value: days,
  option: {
    flags: '--max-retention <days>',
    about: {
      en: 'stores data for at most so many days; 0 is zero retention',
      ko: '데이터 보관 일수 상한. 0은 데이터 무보관(ZDR)',
    },
  },
  policy: 'require.max_retention_days',
  example: 30,
  test: ({ value }, most) => (value as number) <= most,
  ownMachines: () => true,
});
