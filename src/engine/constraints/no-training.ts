import { constraintRow } from './row.ts';
import { demand } from './values.ts';

export const constraint = constraintRow({
  id: 'no-training',
  name: { en: 'no training on inputs', ko: '입력 데이터를 학습에 이용하지 않음' },
  field: 'data.trains_on_input',
  value: demand,
  option: {
    flags: '--no-training',
    about: { en: 'inputs are not used for training', ko: '입력 데이터를 학습에 이용하지 않는 것만' },
  },
  policy: 'require.no_training',
  test: ({ value }, wanted) => value === !wanted,
  // The negation is a part of the demand.
  negate: (value) => ({ constraint: 'no-training', value }),
  ownMachines: () => true,
});
