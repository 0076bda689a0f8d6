/** A stream of numbers that a seed decides. */
export class Random {
  constructor(private state: number) {}

  /** From 0 to below 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  /** Up to so many, in any order, perhaps some twice. */
  some<T>(items: readonly T[], most: number): T[] {
    return Array.from({ length: this.below(most + 1) }, () => this.pick(items));
  }
}

/** Values that are no usual ones, for any place that takes text. */
export const ODD = [
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  'NaN',
  '1:30',
  '0x10',
  '1_000',
  '12e',
  '9007199254740993',
  '0.1234567890123456789',
  'null',
  '~',
  'true',
  'yes',
  '[]',
  '{}',
  '- a',
  'a: b',
  '"',
  "'",
  '`',
  '\\',
  '%',
  '#',
  '&a',
  '*a',
  '!!str',
  '!x 1',
  '---',
  '...',
  '2026-02-30',
  '2026-13',
  '0000-00-00',
  '__proto__',
  'constructor',
  'toString',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\ufeff',
  '\u202e',
  '\u001b[31m',
  '\u0007',
  '\ud800',
  '“a”',
  '—',
  '=',
  '--',
  '-',
  '-x',
  '--json',
  'a,b,,c',
  '…',
  '🦊',
  '한국어',
  'ㄱ',
  '１２',
  'a'.repeat(5000),
] as const;

/** A text with some of its bytes, lines and values changed. */
export function mutated(text: string, random: Random): string {
  let now = text;
  for (let left = 1 + random.below(3); left > 0; left--) {
    const at = random.below(now.length + 1);
    const lines = now.split('\n');
    const line = random.below(lines.length);
    switch (random.below(7)) {
      case 0:
        now = now.slice(0, at) + String.fromCharCode(random.below(256)) + now.slice(at + 1);
        break;
      case 1:
        now = now.slice(0, at) + random.pick(ODD) + now.slice(at);
        break;
      case 2:
        now = lines.toSpliced(line, 1).join('\n');
        break;
      case 3:
        now = lines.toSpliced(line, 0, lines[random.below(lines.length)] ?? '').join('\n');
        break;
      case 4:
        // A value for another one.
        now = lines
          .map((one, index) => (index === line ? one.replace(/: [^,}]*/, () => `: ${random.pick(ODD)}`) : one))
          .join('\n');
        break;
      case 5:
        now = now.slice(0, at);
        break;
      default:
        now = now.slice(0, at) + now.slice(at + random.below(20));
    }
  }
  return now;
}
