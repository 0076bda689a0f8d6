import { type Clause, clausesOf, type Mark, nearest, type Span, spanOf } from './marks.ts';
import type { Found } from './reading.ts';

/**
 * What whoever serves a model must hold or comply with: named standards and laws, and any name that is said to be certified.
 * What the work is about ("a bot that answers questions on the GDPR") is no condition.
 */
export function* lawConditions(small: string): Generator<Found> {
  for (const clause of clausesOf(small)) {
    const held = clause.matches(HELD);
    const named = clause.matches(NAMED).filter((mark) => !isTopic(clause, mark));
    const used = new Set<Mark>();
    for (const mark of named) {
      const word = nearest(held, mark, NEAR) ?? undefined;
      if (word) used.add(word);
      if (clause.takenBack(mark) && !word) continue;
      const { start, end } = spanOf(mark, word && isAlone(clause, mark, word) ? word : undefined);
      const had = HAD.exec(clause.small.slice(end, clause.end))?.[0].length ?? 0;
      yield { start, end: end + had, limit: { constraint: 'certification', value: [nameOf(mark.match[0])] } };
    }
    for (const word of held) {
      if (used.has(word) || isTopic(clause, word)) continue;
      if (named.length > 0) {
        yield { ...spanOf(word), limit: null };
        continue;
      }
      const name = nameBefore(clause, word);
      if (name) yield { ...spanOf(name, word), limit: { constraint: 'certification', value: [nameOf(name.text)] } };
      else if (isOfVendor(clause, word))
        yield { ...spanOf(word), limit: null, unread: { kind: 'law', options: ['--certification "SOC 2,ISO 27001"'] } };
    }
  }
}
const NEAR = 40;
/** What only says again that it is to be held. */
const HAD =
  /^(?:을|를|이|가|은|는)? ?(?:인증)?(?:을|를)? ?(?:받은|받는|필수|된|필요(?:함|해요)?|있는|되는|갖춘|(?:authori[sz]ed|required|certified|needed|mandatory)(?![a-z]))/;

/** Standards and laws by their names, which follow few forms; others are known by what is said of them. */
const NAMED =
  /(?<![a-z])(?:hipaa|hitech|hitrust|gdpr|dsgvo|rgpd|uk gdpr|ccpa|cpra|ferpa|coppa|pipa|pci[ -]?dss|fedramp(?: (?:high|moderate|low))?|stateramp|soc ?-?[123](?: type ?(?:[12]|i{1,2}))?|iso(?:\/iec)?[ -]?\d{4,5}(?:[:-]\d{4})?|iec ?\d{4,5}|csap(?: ?(?:상|중|하) ?등급)?|k?-?isms(?:[ -]?p)?|k-isms|tisax|irap|mtcs|cmmc|itar|cjis|fips(?: ?140-[23])?|nist(?: ?\d{3}-\d+)?|nis ?2|dora|secnumcloud|hds|bsi c5|c5(?= (?:attest|certif|type|인증))|eu ai act|ai act|cyber essentials(?: plus)?|gxp|dpa|data processing (?:agreement|addendum)|21 cfr part 11|baa|bsi it-grundschutz)(?![a-z\d])(?!-p)|클라우드 ?보안 ?인증|개인정보 ?보호법|정보보호 ?관리체계|전자금융 ?감독 ?규정|신용정보법|의료법/g;
/** What is said of a name that is held or complied with. */
const HELD =
  /(?<![a-z])(?:certifi(?:ed|cation|cations|cate)|complian(?:t|ce)|compl(?:y|ies) with|conform(?:s|ant)?(?: to| with)?|accredit(?:ed|ation)|attest(?:ed|ation)|audited|eligible|approved|ready|signs?(?: an?)?|offers?(?: an?)?|with an?)(?![a-z])|인증|준수|적합|충족|만족|획득|보유|대응|심사 ?통과|감사 ?통과|등급/g;

/** What makes of a name the matter of the work. */
const MATTER_AFTER =
  /^(?:['’]s)?(?: ?(?:compliance|certification|인증|준수))?(?:에 대한|에 관한|관련|의)? ?(?:questions?|answers?|explain(?:ed|er|ers)|overview|basics|guide|quiz|polic(?:y|ies)|documents?|documentation|docs|audits?|audit reports?|reports?|reporting|evidence|assessments?|checklists?|training|regulations?|articles?|advice|gap|controls?|requests?|breach(?:es)?|violations?|law|notices?|paperwork|faq|summar(?:y|ies)|summari[sz](?:e|ing|ation)|analys[ei]s|explainers?|q&a|translations?|materials?|text|clauses?|wording|질문|문의|규정|조항|법률?|문서|자료|교육|보고서|준비|컨설팅|해설|설명|검토|위반|감사 ?(?:자료|대응|준비)|체크리스트|심사 ?(?:준비|대응|자료)|조문|해석|내용|공부|시험|요약|번역|분석|교재)/;
const MATTER_BEFORE =
  /(?:about|on|explain(?:ing|s)?|regarding|over|against|violat(?:es?|ing|ions? of)|check(?:ing|s)?(?: for| against)?|understand(?:ing)?|learn(?:ing)?|summari[sz](?:e|ing)|interpret(?:ing)?|prepar(?:e|ing)(?: for)?|draft(?:ing)?|writ(?:e|ing)|review(?:ing)?|under|of)(?: the| our| an?| my)* $/;
function isTopic(clause: Clause, { start, end }: Span): boolean {
  const before = clause.small.slice(clause.start, start);
  const after = clause.small.slice(end, clause.end);
  return MATTER_AFTER.test(after) || MATTER_BEFORE.test(before);
}

const isAlone = (clause: Clause, mark: Span, word: Span): boolean =>
  /^[\s,/·&-]*(?:and|or|및|와|과|도|을|를|이|가|은|는|의|is|be|are|must be|should be|인증|the|an?)*\s*$/.test(
    clause.small.slice(Math.min(mark.end, word.end), Math.max(mark.start, word.start)),
  );

/** A name that only stands beside such a word: "TISAX certified", "굿소프트웨어 인증". It is one word, or letters and a figure. */
function nameBefore(clause: Clause, word: Span): (Span & { text: string }) | undefined {
  const text = clause.small.slice(clause.start, word.start);
  const match = /(?<![a-z가-힣\d])(?<name>[a-z]{2,}(?:[ -]?\d[\w.-]*)?|[a-z]+\d[\w.-]*)[ -]?$/.exec(text);
  const name = match?.groups?.name;
  if (name === undefined || !match || PLAIN.has(name)) return undefined;
  return { start: clause.start + match.index, end: clause.start + match.index + name.length, text: name };
}
/** Words before "certified" that are no name. */
const PLAIN = new Set(
  'be is are been being must should fully officially already security privacy legal law data regulatory tax policy non not in for with the a an of and or we our i safety quality vendor model models provider company industry'.split(
    ' ',
  ),
);
/** Whether it is whoever serves the model that is certified, and not what the work treats. */
const isOfVendor = (clause: Clause, word: Span): boolean =>
  Boolean(
    clause.near('must', word, 20) ??
      clause.near('maker', word, 25) ??
      clause.near('model', word, 25) ??
      clause.near('only', word, 10),
  ) || /(?:받은|된|가능한|있는|되는) ?$/.test(clause.small.slice(word.end, word.end + 8));

/** As certificates are written: letters in capitals. */
const nameOf = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/^SOC ?-?(\d)/, 'SOC $1')
    .replace(/^(ISO(?:\/IEC)?)[ -]?(\d)/, '$1 $2')
    .replace(/^FEDRAMP/, 'FedRAMP')
    .replace(/^SECNUMCLOUD/, 'SecNumCloud')
    .replace(/ TYPE ?/, ' Type ');
