import { constraintRow } from './row.ts';
import { parameters } from './values.ts';

export const constraint = constraintRow({
  id: 'max-parameters',
  name: { en: 'size', ko: '크기' },
  field: 'parameters.total',
  value: parameters,
  option: {
    flags: '--max-parameters <count>',
    about: { en: 'at most this many parameters (8B, 70B)', ko: '전체 매개변수 상한 (8B, 70B)' },
  },
  policy: 'require.max_parameters',
  example: 70_000_000_000,
  test: ({ value }, most) => (value as number) <= most,
});
