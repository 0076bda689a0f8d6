import { constraintRow } from './row.ts';
import { flag } from './values.ts';

export const constraint = constraintRow({
  id: 'open-weights',
  name: { en: 'open weights', ko: '오픈 웨이트' },
  field: 'open_weights',
  value: flag,
  option: { flags: '--open-weights', about: { en: 'only open weights', ko: '오픈 웨이트만' } },
  policy: 'require.open_weights',
  test: ({ value }, wanted) => value === wanted,
  negate: (value) => ({ constraint: 'open-weights', value: !value }),
});
