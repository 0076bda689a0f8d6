/**
 * Which characters may stand in what is read and in what is printed: one rule for both, by the properties that Unicode
 * gives to characters, so that it holds for those of its next version too.
 *
 * **Unseen** is what shows as nothing or changes what stands beside it: controls, halves of surrogate pairs, line and
 * paragraph separators, all that is ignorable by default (zero-width characters, joiners, the soft hyphen, Hangul fillers,
 * tags, variation selectors, byte-order marks), directional marks, the annotation marks U+FFF9 to U+FFFB, the blank of
 * Braille, and what has no meaning that all agree on (private use, unassigned). Some of it belongs to its neighbours, and
 * there it is text like any other: joiners in emoji and in scripts whose letters join, selectors behind what they vary.
 */

/** What nearly all texts consist of, for which no table of Unicode is asked. Compiling one takes a start a millisecond. */
const COMMON = /^[\n -~\u00a0-¬®-ɏ가-힣ㄱ-ㅣα-ω\u2000-\u200a–—‘’“”†-•…※₩€←-↓↩≤≥─-▟▮▯✓✗\u3000-〿ぁ-ゖァ-ヿ一-鿿！-～]*$/;

/** Scripts whose letters change or keep apart by joiners (UAX #31, 2.3; the joining types of ArabicShaping.txt). */
const JOINING = [
  ...['Arabic', 'Syriac', 'Mandaic', 'Mongolian', 'Nko', 'Phags_Pa', 'Manichaean', 'Psalter_Pahlavi', 'Adlam'],
  ...['Hanifi_Rohingya', 'Sogdian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu'],
  ...['Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan', 'Balinese', 'Javanese', 'Brahmi', 'Chakma'],
];

interface Rules {
  /** Whether there is anything to look at. */
  any: RegExp;
  /** What belongs to its neighbours, or in the group what is unseen. */
  each: RegExp;
}
let rules: Rules | undefined;

function rulesOf(): Rules {
  if (rules) return rules;
  // Seen all the same: code points kept for emoji to come, which an older Node does not know; signs around numbers
  // (Prepended_Concatenation_Mark); the joints of hieroglyphs.
  const seen =
    '\\p{Extended_Pictographic}|[\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u{110bd}\\u{110cd}\\u{13430}-\\u{13455}]';
  const unseen = `(?!${seen})[\\p{C}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u2800]`;
  const joins = `(?=[\\p{L}\\p{M}])[${JOINING.map((script) => `\\p{Script_Extensions=${script}}`).join('')}]`;
  const belonging = [
    // The flags of England, Scotland and Wales: no other sequences of tags are for interchange (UTS #51).
    '\\p{RGI_Emoji_Tag_Sequence}',
    '(?<=\\p{Extended_Pictographic}[\\ufe0f\\p{Emoji_Modifier}]?)\\u200d(?=\\p{Extended_Pictographic})',
    '(?<=(?![\\0-\\x7f])\\p{Emoji})[\\ufe0e\\ufe0f]',
    '(?<=[0-9#*])\\ufe0f(?=\\u20e3)',
    '(?<=\\p{Script=Han})[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]',
    '(?<=[\\p{Sm}\\p{Script=Myanmar}\\p{Script=Phags_Pa}])\\ufe00',
    '(?<=\\p{Script=Mongolian})[\\u180b-\\u180f]',
    `(?<=${joins})\\u200c(?=${joins})`,
    `(?<=${joins})\\u200d`,
    '(?<=[\\u2801-\\u28ff])\\u2800|\\u2800(?=[\\u2801-\\u28ff])',
  ];
  rules = { any: new RegExp(unseen, 'v'), each: new RegExp(`${belonging.join('|')}|(${unseen})`, 'gv') };
  return rules;
}

/** A text with each unseen character replaced; line feeds are kept where `lines` says so. */
export function withoutUnseen(text: string, instead: (character: string, at: number) => string, lines = false): string {
  if (COMMON.test(text) && (lines || !text.includes('\n'))) return text;
  const { any, each } = rulesOf();
  if (!any.test(text)) return text;
  return text.replace(each, (whole: string, unseen: string | undefined, at: number) =>
    unseen === undefined || (lines && unseen === '\n') ? whole : instead(unseen, at),
  );
}

/** The first unseen character of a text. */
export function unseenIn(text: string): string | undefined {
  let first: string | undefined;
  withoutUnseen(text, (character) => {
    first ??= character;
    return '';
  });
  return first;
}

/**
 * Where a text stands: an `id`; a `name` or alias, of which people type what they see; a `text` of one line; `prose`;
 * an `address` of the web.
 */
export const STANDINGS = ['id', 'name', 'text', 'prose', 'address'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * The first character that may not stand there. Besides what is unseen, a text has no spaces but the plain one at its ends, a
 * name nowhere, nor the sign that stands for lost characters (U+FFFD); an address what RFC 3986 gives it, and letters; an id
 * letters, digits and `- . _ ~ : / @ + %`, none of them in a form for compatibility, such as full width.
 */
export function refusedIn(text: string, standing: Standing): string | undefined {
  if (PLAIN[standing].test(text)) return undefined;
  return (
    unseenIn(text) ??
    [...text].find(OTHERS[standing]) ??
    EDGES[standing]?.exec(text)?.[0] ??
    MARKS.exec(text)?.[1] ??
    (standing === 'name' ? LOOSE.exec(text)?.[1] : undefined)
  );
}

/** More marks than any script puts on one letter: they cover the lines beside it. */
const MARKS = /\p{Mn}{16}(\p{Mn})/u;
/** A mark that has no letter, which would stand on what is printed before it. */
const LOOSE = /^\s*(\p{Mn})/u;

/** `U+200B` */
export const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Texts of which nothing has to be looked at. */
const ASCII_TEXT = /^[ -~가-힣]*$/;
const PLAIN: Readonly<Record<Standing, RegExp>> = {
  id: /^[\w.~:/@+%가-힣-]*$/,
  name: ASCII_TEXT,
  text: ASCII_TEXT,
  prose: ASCII_TEXT,
  address: /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/,
};

const none = (): boolean => false;
const OTHERS: Readonly<Record<Standing, (character: string) => boolean>> = {
  id: (character) => !PLAIN.id.test(character) && (!/[\p{L}\p{M}\p{N}]/u.test(character) || isOtherForm(character)),
  name: (character) => /[^\P{Zs} ]|\ufffd/u.test(character),
  text: none,
  prose: none,
  address: (character) => (character <= '~' ? !PLAIN.address.test(character) : /[\s\ufffd]/.test(character)),
};

/**
 * A space of another kind where a plain one would be none of the text: at its ends, and before the sign of a comment.
 * Prose has no ends that count.
 */
const HEADS_COMMENT = /[^\P{Zs} ](?=#(?:\s|$))/u;
const EDGES: Readonly<Partial<Record<Standing, RegExp>>> = {
  text: /^[^\P{Zs} ]|[^\P{Zs} ](?=#(?:\s|$)|\s*$)/u,
  prose: HEADS_COMMENT,
};

/** A letter that stands for another one, as full-width ones do, or a modifier that looks like a mark of punctuation. */
const isOtherForm = (character: string): boolean =>
  (character.normalize('NFKC') !== character.normalize('NFC') && !/\p{Script=Hangul}/u.test(character)) ||
  (/(?=\p{Lm})\p{Script=Common}/u.test(character) && !/\p{Script_Extensions=Katakana}/u.test(character));

/**
 * Whether the parts of an id stand where they may: it begins with a letter, a digit or `_` (a hyphen would begin an option), and
 * between slashes there is something, which is not `.` or `..`.
 */
export const isWellFormedId = (id: string): boolean =>
  /^[\p{L}\p{N}_]/u.test(id) && id.split('/').every((part) => /[^.]/.test(part));
