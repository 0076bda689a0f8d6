import { constraintRow } from './row.ts';
import { tokens } from './values.ts';

export const constraint = constraintRow({
  id: 'min-context',
  name: { en: 'context length', ko: '컨텍스트 길이' },
  field: 'limit.context',
  value: tokens,
  option: {
    flags: '--min-context <tokens>',
    about: { en: 'at least this context length in tokens (128k, 1M)', ko: '컨텍스트 길이 하한, 토큰 (128k, 1M)' },
  },
  policy: 'require.min_context',
  example: 128_000,
  test: ({ value }, least) => (value as number) >= least,
  // "Not less than" says no more than the number.
  negate: (value) => ({ constraint: 'min-context', value }),
});
