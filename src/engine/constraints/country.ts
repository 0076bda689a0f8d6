import { liesIn } from '../../domain/places.ts';
import { constraintRow } from './row.ts';
import { countries } from './values.ts';

export const constraint = constraintRow({
  id: 'country',
  name: { en: 'country', ko: '국가' },
  field: 'country',
  value: countries,
  option: {
    flags: '--country <names>',
    about: {
      en: 'only developers of these countries: KR, Korea, EU',
      ko: '이 국가의 개발사만: KR, 한국, EU',
    },
  },
  policy: 'allow.countries',
  test: ({ value }, allowed) => allowed.some((code) => liesIn(String(value), code)),
  negate: (value) => ({ constraint: 'exclude-country', value }),
});
