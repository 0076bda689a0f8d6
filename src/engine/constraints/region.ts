import { constraintRow } from './row.ts';
import { regions } from './values.ts';

export const constraint = constraintRow({
  id: 'region',
  name: { en: 'region', ko: '지역' },
  field: 'data.regions',
  value: regions,
  option: {
    flags: '--region <names>',
    about: { en: 'is served in one of these regions', ko: '이 지역 가운데 하나에서 제공하는 것만' },
  },
  policy: 'require.regions',
  test: ({ value }, wanted) =>
    wanted.some((region) => (value as string[]).some((has) => has.toLowerCase() === region.toLowerCase())),
});
