import { constraintRow } from './row.ts';
import { countries } from './values.ts';

export const constraint = constraintRow({
  id: 'exclude-country',
  name: { en: 'not this country', ko: '제외할 나라' },
  field: 'country',
  value: countries,
  option: null,
  policy: 'deny.countries',
  unwanted: true,
  test: ({ value }, denied) => !denied.includes(String(value)),
});
