import { DEPLOYMENTS } from '../../domain/vocabulary.ts';
import { constraintRow } from './row.ts';
import { choices } from './values.ts';

export const constraint = constraintRow({
  id: 'deployment',
  name: { en: 'deployment', ko: '이용 방식' },
  field: 'data.deployment',
  value: choices(DEPLOYMENTS),
  option: null,
  policy: 'allow.deployment',
  test: ({ value }, allowed) => allowed.some((way) => (value as string[]).includes(way)),
});
