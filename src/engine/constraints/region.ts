import { isWithin } from '../../domain/places.ts';
import { constraintRow } from './row.ts';
import { regions } from './values.ts';

export const constraint = constraintRow({
  id: 'region',
  name: { en: 'region', ko: '지역' },
  field: 'data.regions',
  value: regions,
  option: {
    flags: '--region <names>',
    about: {
      en: 'stores data in one of these places: eu, kr, Europe, eu-west-1',
      ko: '데이터를 이 지역 중 한 곳에 보관하는 것만: eu, kr, 유럽, eu-west-1',
    },
  },
  policy: 'require.regions',
  example: ['kr', 'eu'],
  test: ({ value }, wanted) =>
    anyOf(wanted.flatMap((region) => (value as string[]).map((has) => isWithin(has, region)))),
  ownMachines: () => true,
});

/** Yes if any is, else whether that cannot be told. */
const anyOf = (outcomes: readonly (boolean | null)[]): boolean | null =>
  outcomes.includes(true) || (outcomes.includes(null) ? null : false);
