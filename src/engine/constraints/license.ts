import { isOfKind, LICENCE_KINDS } from '../../domain/licences.ts';
import { constraintRow } from './row.ts';
import { licences } from './values.ts';

export const constraint = constraintRow({
  id: 'license',
  name: { en: 'licence', ko: '라이선스' },
  field: 'license',
  value: licences,
  option: {
    flags: '--license <names>',
    about: {
      en: `only these licences, or kinds: ${LICENCE_KINDS.join(', ')}`,
      ko: `이 라이선스나 종류만: ${LICENCE_KINDS.join(', ')}`,
    },
  },
  policy: 'allow.licenses',
  example: ['apache-2.0', 'mit'],
  test({ value }, allowed) {
    const licence = String(value);
    const passed = allowed.map((one) => {
      const kind = LICENCE_KINDS.find((known) => known === plain(one));
      return kind === undefined ? plain(one) === plain(licence) : isOfKind(licence, kind);
    });
    return passed.includes(true) || (passed.includes(null) ? null : false);
  },
});

/** Case, spaces, hyphens and underscores do not count: `apache 2.0` is Apache-2.0. */
const plain = (license: string): string => license.toLowerCase().replace(/[\s_-]/g, '');
