import { constraintRow } from './row.ts';
import { countries } from './values.ts';

export const constraint = constraintRow({
  id: 'country',
  name: { en: 'country', ko: '나라' },
  field: 'country',
  value: countries,
  option: {
    flags: '--country <codes>',
    about: {
      en: 'only developers of these countries (two letters, such as KR)',
      ko: '개발사가 이 나라인 것만 (KR처럼 두 글자)',
    },
  },
  policy: 'allow.countries',
  test: ({ value }, allowed) => allowed.includes(String(value)),
  negate: (value) => ({ constraint: 'exclude-country', value }),
});
