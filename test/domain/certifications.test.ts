import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsCertificate } from '../../src/domain/certifications.ts';

describe('who holds a certificate holds what its name says and less', () => {
  it.each([
    ['SOC 2', 'SOC2'],
    ['SOC 2 Type II', 'soc 2'],
    ['SOC 2 Type 2', 'soc-2 type ii'],
    ['SOC2 Type II', 'SOC 2 Type 2 report'],
    ['ISO/IEC 27001:2022', 'ISO 27001'],
    ['ISO/IEC 27001:2022', 'iso27001'],
    ['ISO 27001', 'ISO/IEC 27001:2022'],
    ['ISO 27001:2022', 'ISO 27001:2013'],
    ['ISO 27001:2022', '27001'],
    ['ISMS-P', 'ISMS'],
    ['ISMS-P', 'ismsp'],
    ['K-ISMS', 'ISMS'],
    ['ISMS', 'K-ISMS 인증'],
    ['HIPAA BAA available', 'HIPAA'],
    ['HIPAA BAA available', 'BAA'],
    ['HIPAA', 'HIPAA compliant'],
    ['GDPR DPA', 'gdpr'],
    ['CSAP SaaS', 'CSAP 인증'],
    ['PCI DSS 4.0.1', 'PCI-DSS'],
    ['클라우드 보안인증', '클라우드보안인증'],
  ])('%s holds %s', (held, wanted) => {
    expect(holdsCertificate(held, wanted)).toBe(true);
  });

  it.each([
    ['SOC 2', 'SOC 3'],
    ['SOC 2', 'SOC 2 Type II'],
    ['SOC 2 Type I', 'SOC 2 Type II'],
    ['ISO 27017', 'ISO 27001'],
    ['ISO 9001', 'ISO 27001'],
    ['ISMS', 'ISMS-P'],
    ['ISO 27001', 'ISMS'],
    ['HIPAA', 'GDPR'],
    ['SOC 2', ''],
    ['SOC 2', 'certified'],
  ])('%s does not hold %s', (held, wanted) => {
    expect(holdsCertificate(held, wanted)).toBe(false);
  });

  it('takes any text as a name', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (held, wanted) => typeof holdsCertificate(held, wanted) === 'boolean'),
    );
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{2,6} ?\d{0,5}$/),
        (name) => holdsCertificate(name, name.toUpperCase()) || name.match(/certif|ready/) !== null,
      ),
    );
  });
});
