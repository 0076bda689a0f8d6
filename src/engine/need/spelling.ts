import { distance } from '../../domain/suggestions.ts';
import { isHangul, jamo } from './normalise.ts';

/** Mending of misspelt words against the words the knowledge base knows. */

/** Vowels that sound alike and are confused in writing. */
const soundsLike = (letters: string): string => letters.replace(/[ㅐㅒ]/g, 'ㅔ').replace(/[ㅙㅞ]/g, 'ㅚ');

/** Words by the first letter and length of their spelling, so that a misspelt one is compared with few. */
export class Spelling {
  private shapes: Map<string, string[]> | null = null;

  constructor(private readonly words: Iterable<string>) {}

  /** Built when the first unknown word asks for it: most needs have none. */
  private byShape(): Map<string, string[]> {
    if (this.shapes) return this.shapes;
    this.shapes = new Map();
    for (const word of this.words) {
      const letters = Spelling.letters(word);
      const key = `${letters[0]}${letters.length}`;
      const list = this.shapes.get(key);
      if (list) list.push(word);
      else this.shapes.set(key, [word]);
    }
    return this.shapes;
  }

  private static letters(word: string): string {
    return isHangul(word) ? soundsLike(jamo(word)) : word;
  }

  /** The one known word a misspelt one must mean; null where there is none, or two are equally near. */
  nearest(word: string): string | null {
    const letters = Spelling.letters(word);
    const most = allowed(word, letters);
    if (most === null) return null;
    let best: string[] = [];
    let least = most + 1;
    for (let length = letters.length - most; length <= letters.length + most; length++) {
      for (const known of this.byShape().get(`${letters[0]}${length}`) ?? []) {
        const apart = distance(letters, Spelling.letters(known));
        if (apart < least) [least, best] = [apart, [known]];
        else if (apart === least && apart <= most) best.push(known);
      }
    }
    return best.length === 1 ? (best[0] ?? null) : null;
  }
}

/** How far a word may be off. Two-syllable Korean words lie too close together: only vowels that sound alike. */
function allowed(word: string, letters: string): number | null {
  if (isHangul(word)) {
    if (word.length < 2) return null;
    return word.length === 2 ? 0 : letters.length >= 11 ? 2 : 1;
  }
  if (!/^[a-z]+$/.test(word) || word.length < 6) return null;
  return word.length >= 9 ? 2 : 1;
}
