import { valueTerms } from '../../domain/fields.ts';
import { MODALITIES } from '../../domain/vocabulary.ts';
import { constraintRow } from './row.ts';
import { choices } from './values.ts';

export const constraint = constraintRow({
  id: 'output',
  name: { en: 'output', ko: '출력 형식' },
  field: 'modalities.output',
  value: choices(valueTerms('modalities.output', MODALITIES)),
  option: {
    flags: '--produces <names>',
    about: {
      en: `gives these outputs: ${MODALITIES.join(', ')}`,
      ko: `내놓을 수 있어야 하는 출력: ${MODALITIES.join(', ')}`,
    },
  },
  policy: 'require.outputs',
  test: ({ value }, wanted) => wanted.every((modality) => (value as string[]).includes(modality)),
});
