/**
 * Damerau-Levenshtein distance (optimal string alignment) of two strings. Compare keys in NFD, so that a wrong Hangul
 * letter costs one letter and not a syllable.
 */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j - 1] ?? 0) + 1, (previous[j] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** What of a word is compared. */
const keyOf = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_.]/g, '')
    .normalize('NFD');

/** The same of known words: a file of many slips holds each against the same thousands of names. */
const keys = new Map<string, string>();

function keyOfKnown(word: string): string {
  const known = keys.get(word) ?? keyOf(word);
  keys.set(word, known);
  return known;
}

/** How much of the longer word may differ. */
const FARTHEST = 0.4;

/** The known words nearest to a given one, nearest first; none that differs in more than two of five letters. */
export function suggestions(given: string, known: readonly string[], most = 3): string[] {
  const wanted = keyOf(given).slice(0, 100);
  const found: { word: string; far: number }[] = [];
  for (const word of known) {
    const candidate = keyOfKnown(word);
    const limit = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) * FARTHEST));
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const far = distance(wanted, candidate);
    if (far <= limit && far < candidate.length) found.push({ word, far });
  }
  // Who is far is told only where nobody is near.
  const close = found.filter(
    ({ word, far }) => far <= Math.max(1, Math.max(wanted.length, keyOfKnown(word).length) / 3),
  );
  if (close.length > 0) found.splice(0, found.length, ...close);
  found.sort((a, b) => a.far - b.far || (a.word < b.word ? -1 : 1));
  return [...new Set(found.map((entry) => entry.word))].slice(0, most);
}

/**
 * Near misses of many names among many. Each is held against all, so they are looked for as long as that takes no more than
 * some seconds: where thousands of names lead nowhere, they have one cause.
 */
export class NearMisses {
  private left = 1_000_000;

  nearest(given: string, known: readonly string[]): string | undefined {
    return this.may(known.length) ? suggestions(given, known)[0] : undefined;
  }

  /** Whether one more may be held against so many. */
  may(count: number): boolean {
    if (this.left < count) return false;
    this.left -= count;
    return true;
  }
}
