import { constraintRow } from './row.ts';
import { developers } from './values.ts';

export const constraint = constraintRow({
  id: 'developer',
  name: { en: 'developer', ko: '개발사' },
  field: 'developer',
  value: developers,
  option: { flags: '--developer <names>', about: { en: 'only these developers', ko: '이 개발사만' } },
  policy: 'allow.developers',
  test: ({ value }, allowed) => allowed.includes(String(value)),
  negate: (value) => ({ constraint: 'exclude-developer', value }),
});
