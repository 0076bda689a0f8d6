import { constraintRow } from './row.ts';
import { texts } from './values.ts';

export const constraint = constraintRow({
  id: 'license',
  name: { en: 'licence', ko: '라이선스' },
  field: 'license',
  value: texts,
  option: { flags: '--license <names>', about: { en: 'only these licences', ko: '이 라이선스만' } },
  policy: 'allow.licenses',
  test: ({ value }, allowed) => allowed.some((license) => plain(license) === plain(String(value))),
});

/** Case, spaces, hyphens and underscores do not count: `apache 2.0` is Apache-2.0. */
const plain = (license: string): string => license.toLowerCase().replace(/[\s_-]/g, '');
