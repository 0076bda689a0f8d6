import type { Syntax } from './files.ts';

/** A stretch of a text: from, and the first place behind it. */
export type Stretch = readonly [start: number, end: number];

/** What opens a text between quotes or a comment, by how comments are written. */
const OPENERS: Readonly<Record<Syntax, RegExp | null>> = {
  hash: /["'#]/g,
  python: /"""|'''|["'#]/g,
  slash: /["'`]|\/\/|\/\*|\//g,
  'slash-hash': /["'#]|\/\/|\/\*/g,
  'slash-markup': /["'`]|\/\/|\/\*|\/|<!--/g,
  dash: /["']|--/g,
  markup: /<!--/g,
  semicolon: /["';#]/g,
  none: null,
};

/** Where comments stand in a text, in order. A sign in a text between quotes begins none; linear in the text. */
export function commentsIn(text: string, syntax: Syntax): Stretch[] {
  const opener = OPENERS[syntax];
  const found: Stretch[] = [];
  if (opener === null) return found;
  /** By quote, up to where it is known that none closes. */
  const unclosed = new Map<string, number>();
  opener.lastIndex = 0;
  for (let match = opener.exec(text); match; match = opener.exec(text)) {
    const [sign] = match;
    const at = match.index;
    const behind = at + sign.length;
    if (sign.length === 3 && sign !== '<!--') {
      // What stands in triple quotes by itself explains.
      const end = endOf(text, sign, behind);
      if (isFirst(text, at)) found.push([at, end]);
      opener.lastIndex = end;
    } else if (sign === '"' || sign === "'" || sign === '`')
      opener.lastIndex = behindQuote(text, sign, behind, unclosed);
    else if (sign === '/') opener.lastIndex = behindPattern(text, behind, unclosed);
    else if (isComment(text, sign, at)) {
      const end = endOf(text, CLOSERS[sign] ?? '\n', behind);
      found.push([at, end]);
      opener.lastIndex = end;
    }
  }
  return found;
}
const CLOSERS: Readonly<Record<string, string>> = { '/*': '*/', '<!--': '-->' };

/** A number sign in a word begins none, nor do slashes in an address. */
function isComment(text: string, sign: string, at: number): boolean {
  const before = text[at - 1] ?? '\n';
  if (sign === '#' || sign === ';') return /\s/.test(before);
  return sign !== '//' || before !== ':';
}

function endOf(text: string, closer: string, from: number): number {
  const end = text.indexOf(closer, from);
  return end < 0 ? text.length : closer === '\n' ? end : end + closer.length;
}

/** Whether only room is before a place in its line. */
function isFirst(text: string, at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    if (text[before] === '\n') return true;
    if (text[before] !== ' ' && text[before] !== '\t') return false;
  }
  return true;
}

/** The place behind a regular expression, whose quotes open no text; right behind the slash where it divides. */
function behindPattern(text: string, from: number, unclosed: Map<string, number>): number {
  if (from <= (unclosed.get('/') ?? 0) || !BEFORE_PATTERN.test(wordBefore(text, from - 1))) return from;
  let isInSet = false;
  let at = from;
  for (; at < text.length && text[at] !== '\n'; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '[') isInSet = true;
    else if (sign === ']') isInSet = false;
    else if (sign === '/' && !isInSet) return at + 1;
  }
  unclosed.set('/', at);
  return from;
}
/** Behind a value a slash divides. */
const BEFORE_PATTERN = /(?:^|[(,=:[!&|?{};+*%~^-]|\b(?:return|typeof|case|in|of|do|else|void|yield|await))$/;

const LONGEST_WORD = 8;

/** What stands before a place in its line, without room: no more of it than a word. */
function wordBefore(text: string, at: number): string {
  let end = at;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  const before = text.slice(Math.max(0, end - LONGEST_WORD), end);
  return before.slice(before.lastIndexOf('\n') + 1);
}

/** The place behind a text between quotes; right behind the quote where its line has no other: it is an apostrophe then. */
function behindQuote(text: string, quote: string, from: number, unclosed: Map<string, number>): number {
  if (from <= (unclosed.get(quote) ?? 0)) return from;
  let at = from;
  for (; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === quote) return at + 1;
    else if (sign === '\n' && quote !== '`') break;
  }
  unclosed.set(quote, at);
  return from;
}
