import { liesIn } from '../../domain/places.ts';
import { constraintRow } from './row.ts';
import { countries } from './values.ts';

export const constraint = constraintRow({
  id: 'exclude-country',
  name: { en: 'not this country', ko: '제외할 국가' },
  field: 'country',
  value: countries,
  option: {
    flags: '--exclude-country <names>',
    about: { en: 'no developers of these countries: CN, China, EU', ko: '이 국가의 개발사 제외: CN, 중국, EU' },
  },
  policy: 'deny.countries',
  unwanted: true,
  test: ({ value }, denied) => !denied.some((code) => liesIn(String(value), code)),
});
