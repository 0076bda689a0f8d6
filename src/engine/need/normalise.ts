/** Text forms of a need: what makes two ways of typing the same words equal. */

const WIDE = /[\uff00-\uffef\u3000]+/g;

/**
 * The text in one composition and width: `ＳＮＳ` is `SNS`, decomposed Hangul is composed. Case stays. Compatibility
 * jamo (ㅊㅂ) stay what they are, which NFKC over the whole text would not do.
 */
export const normalise = (text: string): string => (/^[ -~]*$/.test(text) ? text : normalised(text));

const normalised = (text: string): string =>
  text
    .normalize('NFC')
    .replace(WIDE, (run) => run.normalize('NFKC'))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .normalize('NFC');

/** Lower case without changing the length, so that places in it are places in the text as typed. */
export function lower(text: string): string {
  const all = text.toLowerCase();
  if (all.length === text.length) return all;
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
}

const LEADS = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ');
const VOWELS = Array.from('ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ');
const TAILS = ['', ...Array.from('ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ')];

const FIRST = 0xac00;
const LAST = 0xd7a3;
const syllable = (letter: string): number | null => {
  const code = letter.charCodeAt(0);
  return code >= FIRST && code <= LAST ? code - FIRST : null;
};

/** The letters of Hangul syllables: 챗봇 is ㅊㅐㅅㅂㅗㅅ. Other letters stay. */
export const jamo = (word: string): string =>
  Array.from(word, (letter) => {
    const index = syllable(letter);
    if (index === null) return letter;
    return `${LEADS[Math.floor(index / 588)]}${VOWELS[Math.floor((index % 588) / 28)]}${TAILS[index % 28]}`;
  }).join('');

/** Whether a word, which is Hangul as a whole or not at all, is Hangul. */
export const isHangul = (word: string): boolean => HANGUL.test(word);
const HANGUL = /^\p{Script=Hangul}/u;
