import { valueTerms } from '../../domain/fields.ts';
import { DEPLOYMENTS } from '../../domain/vocabulary.ts';
import { constraintRow } from './row.ts';
import { choices } from './values.ts';

export const constraint = constraintRow({
  id: 'deployment',
  name: { en: 'deployment', ko: '이용 방식' },
  field: 'data.deployment',
  value: choices(valueTerms('data.deployment', DEPLOYMENTS)),
  option: {
    flags: '--deployment <ways>',
    about: {
      en: `can be had in one of these ways: ${DEPLOYMENTS.join(', ')}`,
      ko: `이 중 한 방식으로 이용할 수 있는 것만: ${DEPLOYMENTS.join(', ')}`,
    },
  },
  policy: 'allow.deployment',
  test: ({ value }, allowed) => allowed.some((way) => (value as string[]).includes(way)),
  ownMachines: (allowed) => allowed.includes('weights'),
});
