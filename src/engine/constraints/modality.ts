import { valueTerms } from '../../domain/fields.ts';
import { MODALITIES } from '../../domain/vocabulary.ts';
import { constraintRow } from './row.ts';
import { choices } from './values.ts';

export const constraint = constraintRow({
  id: 'modality',
  name: { en: 'input', ko: '입력 형식' },
  field: 'modalities.input',
  value: choices(valueTerms('modalities.input', MODALITIES)),
  option: {
    flags: '--modality <names>',
    about: {
      en: `takes these inputs: ${MODALITIES.join(', ')}`,
      ko: `받을 수 있어야 하는 입력: ${MODALITIES.join(', ')}`,
    },
  },
  policy: 'require.modalities',
  test: ({ value }, wanted) => wanted.every((modality) => (value as string[]).includes(modality)),
});
