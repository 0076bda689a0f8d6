import { constraintRow } from './row.ts';
import { recordsOrMakers } from './values.ts';

export const constraint = constraintRow({
  id: 'only',
  name: { en: 'only these', ko: '이 중에서만' },
  field: null,
  value: recordsOrMakers,
  option: {
    flags: '--only <names>',
    about: {
      en: 'only these lines, series, releases or makers: kimi,sonnet',
      ko: '이 모델, 시리즈, 릴리스, 개발사만: kimi,sonnet',
    },
  },
  policy: 'allow.models',
  test: ({ value }, allowed) => allowed.includes(String(value)),
  negate: (value) => ({ constraint: 'exclude', value }),
});
