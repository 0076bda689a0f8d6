import { constraintRow } from './row.ts';
import { records } from './values.ts';

export const constraint = constraintRow({
  id: 'only',
  name: { en: 'only these', ko: '이 중에서만' },
  field: null,
  value: records,
  option: {
    flags: '--only <names>',
    about: { en: 'only these lines, series or releases: kimi,sonnet', ko: '이 모델, 시리즈, 릴리스만: kimi,sonnet' },
  },
  policy: 'allow.models',
  test: ({ value }, allowed) => allowed.includes(String(value)),
  negate: (value) => ({ constraint: 'exclude', value }),
});
