import { FeedError } from '../../domain/feeds.ts';

/**
 * Parses JSON, with or without a byte-order mark.
 * @throws FeedError with the line and column at which it stops being JSON, counted from 1
 */
export function parseJson(text: string): unknown {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    return JSON.parse(plain);
  } catch {
    const before = plain.slice(0, faultOf(plain)).split('\n');
    throw new FeedError('json', { line: before.length, column: (before.at(-1) ?? '').length + 1 });
  }
}

const SPACE = /[ \t\r\n]*/y;
const SCALAR =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON strings hold none
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const STRING = /"/y;

/** Where a text stops being JSON; its length where only the end is missing. The engine's own words differ by version. */
function faultOf(text: string): number {
  let at = 0;
  const open: ('{' | '[')[] = [];
  /** What may come next. */
  let next: 'value' | 'key' | 'first-key' | 'first-value' | 'after' = 'value';
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match !== null;
  };
  for (;;) {
    take(SPACE);
    if (at >= text.length) return text.length;
    const character = text[at] as string;
    if (next === 'after') {
      const holder = open.at(-1);
      if (holder && character === ',') next = holder === '{' ? 'key' : 'value';
      else if ((holder === '{' && character === '}') || (holder === '[' && character === ']')) open.pop();
      else return at;
      at++;
    } else if (next === 'key' || next === 'first-key') {
      if (next === 'first-key' && character === '}') {
        open.pop();
        next = 'after';
        at++;
        continue;
      }
      STRING.lastIndex = at;
      if (!STRING.test(text) || !take(SCALAR)) return at;
      take(SPACE);
      if (text[at] !== ':') return at;
      at++;
      next = 'value';
    } else if (next === 'first-value' && character === ']') {
      open.pop();
      next = 'after';
      at++;
    } else if (character === '{' || character === '[') {
      open.push(character);
      next = character === '{' ? 'first-key' : 'first-value';
      at++;
    } else if (take(SCALAR)) next = 'after';
    else return at;
  }
}
