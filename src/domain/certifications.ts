/**
 * Certificates and laws by their names, as vendors and people write them: `SOC2`, `SOC 2 Type II`, `ISO/IEC 27001:2022`,
 * `HIPAA BAA available`. A name says more or less than another of the same thing: SOC 2 Type II is a SOC 2.
 */

/** Words that say that something is held, not what. */
const HELD =
  /\b(?:certified|certification|certificate|compliant|compliance|compliances|attestation|attested|report|available|supported|ready|eligible)\b|인증|준수|대응|지원/g;
/** The year of an edition: 27001:2022, 27001-2013. */
const EDITION = /(\d{4,5})\s*[:-]\s*(?:19|20)\d\d\b/g;
const TYPE = /\btype\s*(i{1,2}|[12])\b/g;
/** Who publishes a standard together: ISO/IEC 27001 is ISO 27001. */
const JOINT = /\biso\W*iec\b/g;
/** The Korean scheme by the name that vendors abroad give it. */
const KOREAN = /\bk-(?=isms\b)/g;

/** The words and numbers of a name: `ISO/IEC 27001:2022` is iso, 27001. */
const partsOf = (name: string): string[] =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(HELD, ' ')
    .replace(JOINT, 'iso')
    .replace(KOREAN, '')
    .replace(EDITION, '$1')
    .replace(TYPE, (_, type: string) => ` type ${type.startsWith('i') ? type.length : type} `)
    .match(/\p{L}+|\p{N}+/gu) ?? [];

/**
 * Whether who holds one thing holds another. Case, spaces, hyphens and the year of an edition do not count, and what is
 * wanted may leave words out: who holds `ISO/IEC 27001:2022` holds `iso27001`, who holds ISMS-P holds ISMS. Not the other
 * way round: of `SOC 2` alone nobody knows the type.
 */
export function holdsCertificate(held: string, wanted: string): boolean {
  const key = `${held}\n${wanted}`;
  let holds = known.get(key);
  if (holds === undefined) {
    const spelt = partsOf(wanted).join('');
    const parts = partsOf(held).map((part) => `(?:${part})?`);
    holds = spelt !== '' && new RegExp(`^${parts.join('')}$`, 'u').test(spelt);
    known.set(key, holds);
  }
  return holds;
}
/** Hundreds of offers hold the same few. */
const known = new Map<string, boolean>();
