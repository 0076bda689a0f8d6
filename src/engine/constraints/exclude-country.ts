import { liesIn } from '../../domain/places.ts';
import { constraintRow } from './row.ts';
import { countries } from './values.ts';

export const constraint = constraintRow({
  id: 'exclude-country',
  name: { en: 'not this country', ko: '제외할 나라' },
  field: 'country',
  value: countries,
  option: {
    flags: '--exclude-country <names>',
    about: { en: 'no developers of these countries: CN, China, EU', ko: '개발사가 이 나라인 것은 뺌: CN, 중국, EU' },
  },
  policy: 'deny.countries',
  unwanted: true,
  test: ({ value }, denied) => !denied.some((code) => liesIn(String(value), code)),
});
