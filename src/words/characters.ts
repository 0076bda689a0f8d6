import { codePointOf } from '../domain/characters.ts';
import { lookalikeOf, type ScriptName, scriptOf } from '../domain/lookalikes.ts';

/** How a language calls characters. */
export interface CharacterWords {
  /** By code point. */
  names: Readonly<Record<string, string>>;
  kinds: Readonly<Record<CharacterKind, string>>;
  otherForm: (plain: string) => string;
  letter: (script: ScriptName) => string;
  looksLike: (kind: string, latin: string) => string;
  told: (codePoint: string, name: string) => string;
}
export type CharacterKind = keyof typeof KINDS;

/** Kinds of characters by what Unicode says of them; the first that matches is the one. */
const KINDS = {
  control: '\\p{Cc}',
  direction: '\\p{Bidi_Control}',
  selector: '\\p{Variation_Selector}',
  tag: '[\\u{e0000}-\\u{e007f}]',
  private: '\\p{Co}',
  surrogate: '\\p{Cs}',
  unassigned: '\\p{Cn}',
  invisible: '[\\p{Cf}\\p{Default_Ignorable_Code_Point}\\p{Zl}\\p{Zp}]',
  space: '\\p{Zs}',
  dash: '\\p{Pd}',
  quote: '\\p{Quotation_Mark}',
} as const;

/** A character by its code point and its name, or by what it is: `U+200B (zero-width space)`. */
export function characterText(character: string, words: CharacterWords): string {
  const point = codePointOf(character);
  const name = words.names[point] ?? kindText(character, words);
  return words.told(point, name);
}

function kindText(character: string, words: CharacterWords): string {
  const kind = (Object.keys(KINDS) as CharacterKind[]).find((one) => new RegExp(KINDS[one], 'u').test(character));
  if (kind) return words.kinds[kind];
  const plain = character.normalize('NFKC');
  if (plain !== character.normalize('NFC')) return words.otherForm(plain);
  const script = scriptOf(character);
  const letter = script && /\p{L}/u.test(character) ? words.letter(script) : `"${character}"`;
  const latin = lookalikeOf(character);
  return latin === undefined ? letter : words.looksLike(letter, latin);
}
