import type { Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';

/** What became of each word of a need: whether it led to something, and what is told of those that did not. */
export class Account {
  private readonly spent: boolean[];
  private readonly inPhrase = new Set<number>();
  private readonly failed: { at: number; text: string }[] = [];

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
  ) {
    this.spent = tokens.map((token) => token.kind !== 'word');
  }

  /** The tokens whose words have led to nothing yet. */
  free(): Set<number> {
    return new Set(this.spent.flatMap((spent, index) => (spent ? [] : [index])));
  }

  isFree = (index: number): boolean => this.spent[index] === false;

  /** The words that led to something. */
  spentWords(): Token[] {
    return this.tokens.filter((token, index) => token.kind === 'word' && this.spent[index]);
  }

  /** Those that did not. */
  freeWords(): Token[] {
    return [...this.free()].flatMap((index) => this.tokens[index] ?? []);
  }

  spend(indexes: Iterable<number>): void {
    for (const index of indexes) this.spent[index] = true;
  }

  /** Its words, and what takes it back, are understood. */
  spendPhrase({ from, to, negator }: Phrase): void {
    this.spent.fill(true, from, to);
    for (let index = from; index < to; index++) this.inPhrase.add(index);
    if (negator !== null) this.spent[negator] = true;
  }

  isInPhrase = (index: number): boolean => this.inPhrase.has(index);

  /** Words that were read and mean nothing here. */
  fail(at: number, text: string): void {
    this.failed.push({ at, text });
  }

  /** Whether all words led to something. */
  isSettled(): boolean {
    return this.failed.length + this.free().size === 0;
  }

  /** The tokens in a stretch of text. */
  covered(start: number, end: number): number[] {
    return [...this.tokens.keys()].filter((index) => {
      const token = this.tokens[index];
      return token !== undefined && token.start < end && token.end > start;
    });
  }

  /** The words of some tokens as typed; of a phrase with all that belongs to it. */
  typed(from: number, to: number, phrase?: Phrase): string {
    const first = this.tokens[from]?.start ?? 0;
    const start = phrase?.found?.start ?? first;
    const end = phrase?.found?.end ?? this.tokens[to - 1]?.end ?? first;
    const negator = phrase && phrase.negator !== null ? this.tokens[phrase.negator] : undefined;
    return this.text.slice(Math.min(start, negator?.start ?? start), Math.max(end, negator?.end ?? end)).trim();
  }

  /** All that means nothing here, as typed and in its order. */
  notUnderstood(): string[] {
    const all = [...this.failed, ...this.leftWords()].sort((one, other) => one.at - other.at).map(({ text }) => text);
    // A word of a compound is told with it.
    const inside = new Set(all.filter((text) => text.includes(' ')).flatMap((whole) => whole.split(' ')));
    const told = all.filter((text) => !inside.has(text));
    return [...new Set(told)];
  }

  /** Words that led to nothing, whole: `x-ray`, `24 GB`. */
  private *leftWords(): Generator<{ at: number; text: string }> {
    let index = 0;
    while (index < this.tokens.length) {
      let to = index + 1;
      while (this.tokens[to]?.tied) to++;
      const left = this.spent.slice(index, to).some((spent) => !spent);
      const before = this.tokens[index - 1];
      const measured =
        before?.kind === 'number' &&
        !before.tied &&
        !this.inPhrase.has(index - 1) &&
        (this.tokens[index]?.start ?? 0) - before.end <= 1;
      if (left) yield { at: index, text: this.typed(measured ? index - 1 : index, to) };
      index = to;
    }
  }
}
