import { CAPABILITIES, type FieldId, fieldTerms } from '../../domain/fields.ts';
import { constraintRow } from './row.ts';
import { choices } from './values.ts';

export const constraint = constraintRow({
  id: 'capability',
  name: { en: 'capability', ko: '기능' },
  field: (capability) => capability as FieldId,
  value: choices(fieldTerms().filter(({ id }) => CAPABILITIES.includes(id))),
  option: {
    flags: '--capability <names>',
    about: {
      en: `has these capabilities: ${CAPABILITIES.join(', ')}`,
      ko: `갖춰야 하는 기능: ${CAPABILITIES.join(', ')}`,
    },
  },
  policy: 'require.capabilities',
  test: ({ value }) => value === true,
});
