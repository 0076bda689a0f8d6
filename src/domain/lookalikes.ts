import { unseenIn, withoutUnseen } from './characters.ts';
import { folded, nameKey } from './names.ts';

/**
 * Letters that look like Latin ones. Only letters that can hardly be told apart in usual fonts, by the data of UTS #39
 * (Unicode Security Mechanisms, confusables.txt): of scripts that share their forms with Latin, and of Latin's own
 * letters without a dot, with a hook or as small capitals. Full width and mathematical letters are no letters of their own
 * (compatibility forms), and nobody can tell `0` from `O`, or `1` from `l`, by what they are.
 */
const LOOKALIKES: readonly (readonly [letters: string, latin: string])[] = [
  // Cyrillic
  ['АВСЕНІЈКМОРЅТХУԚԜԌҮ', 'ABCEHIJKMOPSTXYQWGY'],
  ['асеһіјӏорԛѕѵԝхуүԁԍг', 'acehijlopqsvwxyydgr'],
  // Greek
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['αγικνορυχϳϲ', 'ayikvopuxjc'],
  // Armenian
  ['ՍՏՕԼ', 'USOL'],
  ['օոսհցզյգ', 'onuhgqjq'],
  // Cherokee
  ['ᎪᏴᏟᎠᎬᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᏃ', 'ABCDEHJKLMPRSTVWZ'],
  // Lisu
  ['ꓮꓐꓚꓓꓰꓝꓖꓧꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ', 'ABCDEFGHJKLMNOPRSTUVWXYZ'],
  // Coptic
  ['ⲤⲒⲔⲘⲚⲞⲢⲦⲨⲬ', 'CIKMNOPTYX'],
  ['ⲟⲣⲥ', 'opc'],
  // Latin
  ['ɑɡȷᴀᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'agjacdeghijklmnoprstuvwyz'],
  // Latin letters that alphabets have: only beside the same name with a dot are they told.
  ['ıɩʋ', 'iiv'],
];
const OF_ALPHABETS = new Set('ıɩʋ');
let latinOf: ReadonlyMap<string, string> | undefined;

/** The Latin letter that a letter looks like. */
export function lookalikeOf(letter: string): string | undefined {
  latinOf ??= new Map(
    LOOKALIKES.flatMap(([letters, latin]) =>
      [...letters].map((one, index): [string, string] => [one, latin[index] as string]),
    ),
  );
  return latinOf.get(letter);
}

/** What a name looks like, as `nameKey` folds it; its own key where no letter looks like another. */
export const skeletonOf = (name: string): string =>
  PLAIN.test(name)
    ? nameKey(name)
    : nameKey([...name.normalize('NFKC')].map((letter) => lookalikeOf(letter) ?? letter).join(''));

/** The scripts that are told by their names; each is written in words of its own. */
export const SCRIPTS = [
  ...([
    'Latin',
    'Cyrillic',
    'Greek',
    'Armenian',
    'Cherokee',
    'Coptic',
    'Lisu',
    'Georgian',
    'Hebrew',
    'Arabic',
  ] as const),
  ...(['Devanagari', 'Thai', 'Hangul', 'Han', 'Hiragana', 'Katakana', 'Bopomofo'] as const),
] as const;
export type ScriptName = (typeof SCRIPTS)[number];

/** Scripts that are written within one word in Korean, Japanese and Chinese (UTS #39, "Highly Restrictive"). */
const TOGETHER: ReadonlySet<ScriptName | undefined> = new Set([
  ...(['Latin', 'Hangul', 'Han', 'Hiragana', 'Katakana', 'Bopomofo'] as const),
]);

const patterns = new Map<ScriptName, RegExp>();
/** The script of a letter; undefined of one that belongs to several, and of those that no name is given to. */
export const scriptOf = (letter: string): ScriptName | undefined =>
  SCRIPTS.find((script) => {
    const known = patterns.get(script) ?? new RegExp(`\\p{Script=${script}}`, 'u');
    patterns.set(script, known);
    return known.test(letter);
  });

const PLAIN = /^[\0-\x7f가-힣]*$/;

/**
 * The letter by which a word may be taken for another: one of another script than the letters beside it, or one that looks
 * like a Latin letter in a word of nothing else beside Latin words, as in `gpt-4о` with a Cyrillic о. Undefined in texts
 * of one script, and in mixtures that are usual.
 */
export function strangerIn(text: string): string | undefined {
  if (PLAIN.test(text)) return undefined;
  const isLatin = /\p{Script=Latin}/u.test(text);
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const letters = [...word].filter((letter) => /\p{L}/u.test(letter));
    const scripts = new Set(letters.map(scriptOf).filter((script) => script !== undefined));
    const foreign = letters.filter((letter) => !TOGETHER.has(scriptOf(letter)) && scriptOf(letter) !== undefined);
    const strange =
      scripts.size > 1 && foreign.length > 0
        ? (foreign.find(lookalikeOf) ?? foreign[0])
        : isLatin && foreign.length > 0 && foreign.every(lookalikeOf)
          ? foreign[0]
          : letters.find((letter) => lookalikeOf(letter) && scriptOf(letter) === 'Latin' && !OF_ALPHABETS.has(letter));
    if (strange !== undefined) return strange;
  }
  return undefined;
}

/** What people type for a character without knowing: spaces, dashes, quotes and dots of their own. */
const ODD = /[^\P{Zs} ]|(?!-)[\p{Pd}\u2212\u00b7]|[\p{Pi}\p{Pf}\u201a\u201e\u2032\u2033\u00b4\u02bc]/u;

/** The first character of a text that may not be what it looks like: besides those, any other form of one of ASCII. */
export const oddIn = (text: string): string | undefined =>
  PLAIN.test(text) && !CONTROL.test(text)
    ? undefined
    : (unseenIn(text) ??
      strangerIn(text) ??
      [...text].find(
        (character) => ODD.test(character) || (character > '~' && /^[!-~]$/.test(character.normalize('NFKC'))),
      ));
// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for them
const CONTROL = /[\0-\x1f\x7f]/;

/** The same of a name, in which spaces, hyphens, width and composition do not count; of other signs ASCII's alone do. */
export function oddInName(name: string): string | undefined {
  const plain = folded(name)
    .replace(/[\t\n\r\p{Zs}]/gu, ' ')
    .replace(/\p{Pd}/gu, '-');
  return oddIn(plain) ?? /[^\0-\x7f\p{L}\p{M}\p{N}]/u.exec(plain)?.[0];
}

/** A text as it was probably meant: without what is unseen and without quotes, in plain letters, hyphens and spaces. */
export const plainly = (text: string): string =>
  [...withoutUnseen(text, () => '').normalize('NFKC')]
    .map((letter) => lookalikeOf(letter) ?? letter)
    .join('')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\p{Pi}\p{Pf}\u201a\u201e\u2032\u2033\u00b4\u300c-\u300f\u301d-\u301f"'`]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
