import { constraintRow } from './row.ts';
import { records } from './values.ts';

export const constraint = constraintRow({
  id: 'exclude',
  name: { en: 'not this model', ko: '제외할 모델' },
  field: null,
  value: records,
  option: {
    flags: '--exclude <names>',
    about: { en: 'not these models or releases', ko: '이 모델이나 릴리스는 뺌' },
  },
  policy: 'deny.models',
  unwanted: true,
  test: ({ value }, denied) => !denied.includes(String(value)),
});
