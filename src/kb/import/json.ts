import { FeedError } from '../../domain/feeds.ts';
import { Item, Numeral } from './item.ts';

/**
 * Parses JSON, with or without a byte-order mark, into items that keep numbers as they are written and keys that stand
 * twice. The `NaN` and `Infinity` that some writers put where they know no number are numbers that are none.
 * @param most how many values there may be
 * @throws FeedError with the line and column at which it stops being JSON, counted from 1
 */
export function parseJson(text: string, most = Number.POSITIVE_INFINITY): Item {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  const parser = new Parser(plain, most);
  try {
    return parser.whole();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const before = plain.slice(0, error.at).split('\n');
    if (error.kind === 'too-many-values') throw new FeedError(error.kind, undefined, most);
    const code = error.kind ?? faultOf(plain, error.at);
    throw new FeedError(code, { line: before.length, column: (before.at(-1) ?? '').length + 1 });
  }
}

/** What a text is, where it stops being JSON. */
function faultOf(text: string, at: number): 'blank' | 'cut' | 'html' | 'json' {
  if (at >= text.trimEnd().length) return text.trim() === '' ? 'blank' : 'cut';
  return /^\s*<(?:!doctype|html|\?xml)/i.test(text) ? 'html' : 'json';
}

class Fault extends Error {
  constructor(
    readonly at: number,
    readonly kind?: 'too-deep' | 'too-many-values',
  ) {
    super('json');
  }
}

/** No feed nests deeper, and what does would only fill the stack. */
const DEEPEST = 100;

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|NaN|Infinity)/y;
const WORD = /true|false|null/y;
const WORDS: Record<string, boolean | null> = { true: true, false: false, null: null };
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON strings hold none
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** The beginnings of an escape, of a word and of the rest of a number, where the text ends with them. */
const CUT_ESCAPE = /\\(?:u[0-9a-fA-F]{0,3})?$/y;
const CUT_WORD = /(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-)$/y;
const CUT_NUMBER = /(?:\.|[eE][+-]?)$/y;

class Parser {
  private at = 0;

  constructor(
    private readonly text: string,
    private left: number,
  ) {}

  whole(): Item {
    const item = this.value(0);
    this.match(SPACE);
    if (this.at < this.text.length) throw new Fault(this.at);
    return item;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.text) ?? [];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  /** Passes over space and then this character, if it is next. */
  private next(character: string): boolean {
    this.match(SPACE);
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private value(depth: number): Item {
    if (depth > DEEPEST) throw new Fault(this.at, 'too-deep');
    if (this.left-- <= 0) throw new Fault(this.at, 'too-many-values');
    if (this.next('{')) return this.mapping(depth);
    if (this.next('[')) return this.list(depth);
    if (this.text[this.at] === '"') return new Item(this.string());
    const number = this.match(NUMBER);
    if (number !== undefined) {
      if (this.match(CUT_NUMBER) !== undefined) throw new Fault(this.at);
      return new Item(new Numeral(number));
    }
    const word = this.match(WORD);
    if (word === undefined) {
      this.match(CUT_WORD);
      throw new Fault(this.at);
    }
    return new Item(WORDS[word] ?? null);
  }

  private mapping(depth: number): Item {
    const content = new Map<string, Item>();
    let again: Item['again'];
    if (this.next('}')) return new Item(content);
    do {
      this.match(SPACE);
      if (this.text[this.at] !== '"') throw new Fault(this.at);
      const key = this.string();
      if (!this.next(':')) throw new Fault(this.at);
      const value = this.value(depth + 1);
      if (!content.has(key)) content.set(key, value);
      else if (again) again.push([key, value]);
      else again = [[key, value]];
    } while (this.next(','));
    if (!this.next('}')) throw new Fault(this.at);
    const item = new Item(content);
    item.again = again;
    return item;
  }

  private list(depth: number): Item {
    const content: Item[] = [];
    if (this.next(']')) return new Item(content);
    do content.push(this.value(depth + 1));
    while (this.next(','));
    if (!this.next(']')) throw new Fault(this.at);
    return new Item(content);
  }

  private string(): string {
    const start = this.at++;
    let isPlain = true;
    for (;;) {
      this.match(PLAIN);
      if (this.text[this.at] === '"') break;
      if (this.match(ESCAPE) === undefined) {
        this.match(CUT_ESCAPE);
        throw new Fault(this.at < this.text.length ? start : this.at);
      }
      isPlain = false;
    }
    this.at++;
    return isPlain ? this.text.slice(start + 1, this.at - 1) : String(JSON.parse(this.text.slice(start, this.at)));
  }
}
