import { holdsCertificate } from '../../domain/certifications.ts';
import { constraintRow } from './row.ts';
import { texts } from './values.ts';

export const constraint = constraintRow({
  id: 'certification',
  name: { en: 'certification', ko: '인증' },
  field: 'data.certifications',
  value: texts,
  option: {
    flags: '--certification <names>',
    about: {
      en: 'who serves it holds all of these: "SOC 2,ISO 27001", HIPAA, GDPR, ISMS-P',
      ko: '제공사가 모두 갖춰야 하는 인증이나 법규 대응: "SOC 2,ISO 27001", HIPAA, GDPR, ISMS-P',
    },
  },
  policy: 'require.certifications',
  example: ['SOC 2', 'ISO 27001'],
  // A list of certificates is what somebody has told, not all there is: what it lacks cannot be told.
  test: ({ value }, wanted) =>
    wanted.every((name) => (value as string[]).some((held) => holdsCertificate(held, name))) || null,
  ownMachines: () => null,
});
