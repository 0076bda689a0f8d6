import fc from 'fast-check';
import { anyCharacter } from '../support/characters.ts';

const PIECES = [
  ...['a', 'Z', '0', '.', ',', '-', '/', ' ', '  ', '[1]', '(', ')', 'https://example.com/a/b-c', 'é', 'e\u0301'],
  ...['한', '국어', '글은', '한국'.normalize('NFD'), '값'.normalize('NFD'), '\u1100', '\u1161', '\u11a8', 'ㄱ', '。'],
  ...['漢字', 'かな', 'が'.normalize('NFD'), 'ﾊﾞ', 'ー', '　', 'Ａ', '…', '·', '─', '▮', '▯', '×', '→', 'Ж', 'Ω'],
  ...['😀', '👍🏽', '👨‍👩‍👧', '🇰🇷', '🇰', '1️⃣', '1\u20e3', '↩\ufe0e', '❤️', '☎', '\u200b', '\u200d', '\u0301', '\u00ad'],
  ...['नि', 'ำ', '\u0600', '\u00a0', '𠮷', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
];

/** Texts of people and of none: words of several scripts, composed or not, emoji, and any Unicode string. */
export const texts = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join('')) },
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: anyCharacter, maxLength: 20 }),
);

/** White space that a line may lose where it breaks. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '');
}

const graphemes = new Intl.Segmenter();

export function graphemesOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

export const LONE_SURROGATE = /[\ud800-\udfff]/u;
