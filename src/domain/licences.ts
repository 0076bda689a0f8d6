/** Licences that let anybody use, change and pass on. */
const FREE = /^(apache[- ]?2(\.0)?|mit|bsd.*|mpl.*|cc0.*|cc-by-4\.0)$/i;
/** Names that say that business is kept out. */
const NO_BUSINESS = /(?:^|[\s-])nc(?:$|[\s-])|non-?commercial|research licen[sc]e/i;
/** Names of an owner's own terms. */
const OWN_TERMS = /proprietary|community|terms|agreement|research|model licen[sc]e|kanana/i;

/** Kinds of licences, which stand beside the names of single ones. */
export const LICENCE_KINDS = ['permissive', 'commercial'] as const;
export type LicenceKind = (typeof LICENCE_KINDS)[number];

export const isFree = (licence: string): boolean => FREE.test(licence);

/** Whether a licence is of a kind; null where its name does not tell: own terms may allow business. */
export function isOfKind(licence: string, kind: LicenceKind): boolean | null {
  if (isFree(licence)) return true;
  if (NO_BUSINESS.test(licence)) return false;
  return kind === 'permissive' && OWN_TERMS.test(licence) ? false : null;
}
