/** How people write currencies, in both languages. All keys are lower case; a code of ISO 4217 stands for itself. */

/** The currencies whose words are known; sums in others are written with their code. */
const CODES = Array.from(
  'usd eur krw jpy cny gbp aud brl cad chf czk dkk hkd huf idr ils inr mxn myr nok nzd php pln sek sgd thb try twd vnd zar'.split(
    ' ',
  ),
);

/** What stands before a number. A bare `$` is US, a bare `¥` Japanese, unless a code behind the number says otherwise. */
const BEFORE: Record<string, string> = {
  us$: 'USD',
  $: 'USD',
  '€': 'EUR',
  '₩': 'KRW',
  '¥': 'JPY',
  'jp¥': 'JPY',
  'cn¥': 'CNY',
  rmb: 'CNY',
  '£': 'GBP',
  a$: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  hk$: 'HKD',
  nt$: 'TWD',
  nz$: 'NZD',
  s$: 'SGD',
  r$: 'BRL',
  '₹': 'INR',
  '₫': 'VND',
};
/** Signs that several currencies share. */
const SHARED = new Set(['$', '¥']);

/** Words behind a number, in Latin letters. */
const AFTER: Record<string, string> = {
  dollar: 'USD',
  buck: 'USD',
  'us dollar': 'USD',
  euro: 'EUR',
  won: 'KRW',
  'korean won': 'KRW',
  yen: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  rmb: 'CNY',
  pound: 'GBP',
  quid: 'GBP',
  'australian dollar': 'AUD',
  'canadian dollar': 'CAD',
  'hong kong dollar': 'HKD',
  'taiwan dollar': 'TWD',
  'new zealand dollar': 'NZD',
  'singapore dollar': 'SGD',
  'swiss franc': 'CHF',
  rupee: 'INR',
  baht: 'THB',
};

/** Words and signs behind a number that are not Latin. */
const AFTER_KO: Record<string, string> = {
  달러: 'USD',
  미국달러: 'USD',
  미달러: 'USD',
  불: 'USD',
  유로: 'EUR',
  원: 'KRW',
  엔: 'JPY',
  円: 'JPY',
  위안: 'CNY',
  元: 'CNY',
  파운드: 'GBP',
  호주달러: 'AUD',
  캐나다달러: 'CAD',
  홍콩달러: 'HKD',
  대만달러: 'TWD',
  뉴질랜드달러: 'NZD',
  싱가포르달러: 'SGD',
  프랑: 'CHF',
  루피: 'INR',
  바트: 'THB',
};

/** Hundredths of a unit. */
const HUNDREDTHS: Record<string, string> = { cent: 'USD', '¢': 'USD', 센트: 'USD', 'euro cent': 'EUR', pence: 'GBP' };

/**
 * What may follow a currency's word of one syllable: a particle or a bound noun. By these 원 is told from 원소, and 엔 and
 * 불 from parts of words.
 */
const ENDING =
  '(?![가-힣])|(?=[이을은의에도만씩대선쯤안밑당가는를라면월매인입내전한까]|미만|으로|로 |짜리|정도|아래|보다|초과|넘|어치|밖|예산)';

const escaped = (word: string): string => word.replace(/[$]/g, '\\$&').replace(/ /g, ' ?');
const oneOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

const latin = (word: string): boolean => /^[a-z ]+$/.test(word);
const CODE = oneOf(CODES);

/** What stands before a number. */
export const BEFORE_NUMBER = `(?:${oneOf([...Object.keys(BEFORE), ...CODES])})`;
/** Words in Latin letters that stand behind it: a code, a noun in either number. */
export const LATIN_BEHIND = `(?:(?:${CODE}|${oneOf([...Object.keys(AFTER), ...Object.keys(HUNDREDTHS).filter(latin)])})s?(?![a-z])(?! of(?! the)))`;
const SIGNS = oneOf([
  ...Object.keys(BEFORE).filter((sign) => sign.length === 1),
  ...Object.keys(HUNDREDTHS).filter((word) => !latin(word)),
  ...Object.keys(AFTER_KO).filter((word) => word.length > 1),
]);
const SYLLABLES = `(?:[원불円元]|(?<=\\d\\d ?|[십백천만억] ?)엔)(?:${ENDING})`;
/** Korean words that stand behind it, and signs. 엔 is also a particle ("클로드 4엔"): a sum of it has two digits. */
export const OTHER_BEHIND = `(?:(?:미국 ?|미 ?|호주 ?|캐나다 ?|홍콩 ?|대만 ?|뉴질랜드 ?|싱가포르 ?)달러|위안(?!부)|${SIGNS}|${SYLLABLES})`;

export interface Unit {
  /** ISO 4217. */
  currency: string;
  /** Whether an amount is of hundredths of it. */
  hundredths: boolean;
}

/** What a word or sign means; undefined for no currency. `word` is in lower case. */
export function unitOf(word: string): Unit | undefined {
  const close = word.replace(/ +/g, ' ').trim();
  for (const name of [close, close.replace(/s$/, ''), close.replaceAll(' ', '')]) {
    if (CODES.includes(name)) return { currency: name.toUpperCase(), hundredths: false };
    for (const words of [BEFORE, AFTER, AFTER_KO, HUNDREDTHS]) {
      const currency = Object.hasOwn(words, name) ? words[name] : undefined;
      if (currency !== undefined) return { currency, hundredths: words === HUNDREDTHS };
    }
  }
  return undefined;
}

/** Whether a sign can be of another currency, which a code behind the number may name. */
export const isShared = (sign: string): boolean => SHARED.has(sign);
