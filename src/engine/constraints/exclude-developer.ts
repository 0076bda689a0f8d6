import { constraintRow } from './row.ts';
import { developers } from './values.ts';

export const constraint = constraintRow({
  id: 'exclude-developer',
  name: { en: 'not this developer', ko: '제외할 개발사' },
  field: 'developer',
  value: developers,
  option: {
    flags: '--exclude-developer <names>',
    about: { en: 'not these developers', ko: '이 개발사 제외' },
  },
  policy: 'deny.developers',
  unwanted: true,
  test: ({ value }, denied) => !denied.includes(String(value)),
});
