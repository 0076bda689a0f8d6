import type { Sum } from './cells.ts';
import { BEFORE_NUMBER, isShared, LATIN_BEHIND, OTHER_BEHIND, unitOf } from './currencies.ts';
import { type Decimal, decimal, digitsOf, isExact } from './money.ts';

/**
 * Numbers and sums of money as people write them, in Korean and English: patterns to find them in a text in lower case
 * (without groups, so that they can stand in a longer pattern several times), and what reads a match. All is exact.
 *
 * A comma stands for thousands only before groups of three digits: 1,500 is 1500, but 1,5 and 0,5 and 12,50 are decimals,
 * and 1,5000 is no number. A space stands for thousands before groups of three alone.
 */

/** A sum of money: the amount in decimal digits, the currency by its code (ISO 4217). */
export interface Money {
  amount: string;
  currency: string;
}

/** Whether it is a number, `numberIn` says. */
const DIGITS = '(?:\\d(?:[\\d,._]{0,24}\\d)?|\\.\\d{1,9})';
/** No number ends within digits. */
const END = '(?!\\d|[.,_]\\d)';
/** Nor does one begin there, or in a name: gpt-4. For patterns that begin with a number. */
export const APART = '(?<![a-z\\d.,_]|[a-z]-)';

const SUFFIXES: Record<string, string> = {
  hundred: '1e2',
  k: '1e3',
  thousand: '1e3',
  m: '1e6',
  mn: '1e6',
  mil: '1e6',
  million: '1e6',
  b: '1e9',
  bn: '1e9',
  billion: '1e9',
  t: '1e12',
  trillion: '1e12',
};
const SUFFIX = '(?:(?:k|m|mn|mil|b|bn|t)(?![a-z])| ?(?:hundred|thousand|million|billion|trillion)(?![a-z]))';

const ONES = '일이삼사오육칠팔구';
const SMALL: Record<string, string> = { 십: '1e1', 백: '1e2', 천: '1e3' };
const LARGE: Record<string, string> = { 만: '1e4', 억: '1e8', 조: '1e12' };
/** 천만, 백, 억: not the first syllable of a word that goes on otherwise. */
const KOREAN_UNIT = '(?:[십백천]?(?:만(?!족|큼|약|들)|억(?!제|지)|조(?!각|건|직|항))|[십백천])';
/** 3만, 1억 2천만, 1만5000. */
const KOREAN = `${DIGITS} ?${KOREAN_UNIT}(?: ?(?:${DIGITS}|[${ONES}])? ?${KOREAN_UNIT}){0,6}(?:\\d{1,4}| \\d{3,4}|(?: ?\\d,\\d{3}))?`;
/** 삼만 오천, 백만, 오십: with one of its units at least. */
const HANGUL = `(?<![가-힣\\d])[${ONES}]?[십백천만억](?: ?[${ONES}]?[십백천만억조]){0,9}(?:[${ONES}](?![가-힣]{3}))?`;

const WORDS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const WORD = Object.keys(WORDS).join('|');
/** "twenty-five", "half a million", "two hundred". */
const ENGLISH = `(?<![a-z])(?:half )?(?:${WORD})(?:[ -](?:and )?(?:${WORD}|hundred|thousand|million|billion)){0,6}(?![a-z])`;

/** A number that begins with a digit: 30k, 30,000, 3만, 1.5M, 1_000, 0,5, 2 million. What `numberIn` does not read is none. */
export const NUMBER = `(?:(?:${KOREAN}|${DIGITS}${SUFFIX}?)${END})`;

/** A sum of money: $0.5, US$500, 0.5 usd, 30만 원, 오만원, ₩1000, five hundred euros. */
export const MONEY = `(?:${APART}${BEFORE_NUMBER} ?${NUMBER}(?: ?${LATIN_BEHIND})?|${APART}${NUMBER} ?(?:${LATIN_BEHIND}|${OTHER_BEHIND})|${HANGUL} ?${OTHER_BEHIND}|${ENGLISH} ${LATIN_BEHIND})`;

/** One width and case: `３만` is `3만`, `￦` is `₩`. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');

/** The number that a text is, in decimal digits; undefined for anything else. */
export function numberIn(text: string): string | undefined {
  const given = folded(text);
  const value = withSuffix(given) ?? korean(given) ?? english(given);
  return value?.toFixed();
}

/**
 * The sum of money that a text is; undefined for anything else.
 * @param bare the currency of a number that names none, which else is no sum
 */
export function moneyIn(text: string, bare?: string): Money | undefined {
  const given = folded(text);
  const { before = '', number, behind = '' } = SUM().exec(given)?.groups ?? {};
  const amount = number === undefined ? undefined : numberIn(number);
  if (amount === undefined) return undefined;
  const [first, last] = [unitOf(before), unitOf(behind)];
  if ((before !== '' && !first) || (behind !== '' && !last)) return undefined;
  if (first && last && first.currency !== last.currency && !isShared(before)) return undefined;
  const unit = last ?? first;
  if (!unit) return bare === undefined ? undefined : { amount, currency: bare };
  return { amount: unit.hundredths ? decimal(amount).div(100).toFixed() : amount, currency: unit.currency };
}

export type { Sum };

/** The sum that a text is, a bare number in USD; undefined for anything else. */
export function sumIn(text: string): Sum | undefined {
  const money = moneyIn(text, 'USD');
  if (money?.currency === 'USD') return isExact(money.amount) ? Number(money.amount) : undefined;
  return money && `${money.amount} ${money.currency}`;
}

/** @throws TypeError for what `sumIn` did not make */
export function moneyOf(sum: Sum): Money {
  const money = typeof sum === 'number' ? { amount: digitsOf(sum), currency: 'USD' } : moneyIn(sum);
  if (!money) throw new TypeError(`no sum of money: ${sum}`);
  return money;
}

/** What stands before and behind the number of a sum; the two are looked up. */
const SUM = (): RegExp => {
  sum ??= new RegExp(`^(?<before>${BEFORE_NUMBER})? ?(?<number>${NUMBER}|${HANGUL}|${ENGLISH}) ?(?<behind>\\D*)$`);
  return sum;
};
let sum: RegExp | undefined;

/** 1,500.5, 0,5, 30k, 2 million. */
function withSuffix(given: string): Decimal | undefined {
  const match = /^([\d.,_]+(?: \d{3}(?!\d))*(?:\.\d+)?) ?([a-z]*)$/.exec(given);
  const value = digits(match?.[1] ?? '');
  const suffix = match?.[2] ?? '';
  if (value === undefined || suffix === '') return value;
  return Object.hasOwn(SUFFIXES, suffix) ? value.times(SUFFIXES[suffix] ?? 1) : undefined;
}

function digits(text: string): Decimal | undefined {
  if (/^\d*\.?\d+$|^\d+\.$/.test(text)) return decimal(text.replace(/\.$/, '').replace(/^\./, '0.'));
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)) return decimal(text.replaceAll(',', ''));
  if (/^[1-9]\d{0,2}( \d{3})+(\.\d+)?$/.test(text)) return decimal(text.replaceAll(' ', ''));
  if (/^\d{1,3}(_\d{3})+$/.test(text)) return decimal(text.replaceAll('_', ''));
  if (/^[1-9]\d{0,2}(\.\d{3}){2,}$|^[1-9]\d{0,2}(\.\d{3})+,\d{1,2}$/.test(text))
    return decimal(text.replaceAll('.', '').replace(',', '.'));
  if (/^\d+,\d{1,2}$|^0,\d+$/.test(text)) return decimal(text.replace(',', '.'));
  return undefined;
}

/** 1억 2천만, 3만5000, 삼만 오천: units go down. */
function korean(given: string): Decimal | undefined {
  // Digits that stand apart are two numbers.
  if (/\d \d/.test(given)) return undefined;
  const parts = given.replaceAll(' ', '').match(/[\d.,]+|./gu);
  if (!parts) return undefined;
  let [total, section] = [decimal(0), decimal(0)];
  let count: Decimal | undefined;
  let [small, large] = [decimal('1e4'), decimal('1e16')];
  for (const part of parts) {
    const [unit, above] = [SMALL[part] ?? LARGE[part], LARGE[part] === undefined ? small : large];
    if (unit === undefined) {
      const next = ONES.includes(part) ? decimal(ONES.indexOf(part) + 1) : digits(part);
      if (next === undefined || count !== undefined) return undefined;
      count = next;
      continue;
    }
    if (decimal(unit).gte(above)) return undefined;
    if (LARGE[part] === undefined) {
      section = section.plus((count ?? decimal(1)).times(unit));
      small = decimal(unit);
    } else {
      const all = section.plus(count ?? 0);
      total = total.plus((all.eq(0) ? decimal(1) : all).times(unit));
      [section, small, large] = [decimal(0), decimal('1e4'), decimal(unit)];
    }
    count = undefined;
  }
  const rest = count ?? decimal(0);
  const least = small.lt('1e4') ? small : large;
  return rest.lt(least) ? total.plus(section).plus(rest) : undefined;
}

/** "twenty-five", "two hundred and fifty thousand", "half a million". */
function english(given: string): Decimal | undefined {
  const [, half, rest = ''] = /^(half )?(.*)$/.exec(given) ?? [];
  let [total, section] = [decimal(0), decimal(0)];
  for (const word of rest.split(/[ -](?:and )?/)) {
    const scale = Object.hasOwn(SUFFIXES, word) && word.length > 3 ? SUFFIXES[word] : undefined;
    const count = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
    if (scale === undefined && count === undefined) return undefined;
    if (count !== undefined) section = section.plus(count);
    else if (scale === '1e2') section = section.times(scale);
    else {
      total = total.plus(section.times(scale ?? 1));
      section = decimal(0);
    }
  }
  const all = total.plus(section);
  if (all.eq(0)) return undefined;
  return half ? all.div(2) : all;
}
