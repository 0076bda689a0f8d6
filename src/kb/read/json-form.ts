/** A file that says by its name that it is JSON. */
export const isJsonName = (name: string): boolean => /\.json$/i.test(name);

const SPACE = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON strings hold none
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const WORD = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/** What may come next: a value, or the end of a list that has none yet; a key likewise; a colon; a comma or an end. */
type Wanted = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'more';

/**
 * Where a text stops being JSON (RFC 8259): at a comment, a comma behind the last item, a word without double quotes.
 * @returns undefined where it is JSON, or has nothing in it
 */
export function notJsonAt(text: string): number | undefined {
  if (text.trim() === '' || isJson(text)) return undefined;
  const open: string[] = [];
  let at = 0;
  let wanted: Wanted = 'value';
  const takes = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found !== null;
  };
  for (;;) {
    takes(SPACE);
    const sign = text[at] ?? '';
    const isValue = wanted === 'value' || wanted === 'first-value';
    if (wanted === 'more' && open.length === 0) return at;
    if (isValue && (sign === '{' || sign === '[')) {
      open.push(sign === '{' ? '}' : ']');
      wanted = sign === '{' ? 'first-key' : 'first-value';
      at++;
    } else if ((wanted === 'more' || wanted.startsWith('first')) && sign !== '' && sign === open.at(-1)) {
      open.pop();
      wanted = 'more';
      at++;
    } else if (isValue && (takes(TEXT) || takes(WORD))) wanted = 'more';
    else if (wanted.endsWith('key') && takes(TEXT)) wanted = 'colon';
    else if (wanted === 'colon' && sign === ':') {
      wanted = 'value';
      at++;
    } else if (wanted === 'more' && sign === ',') {
      wanted = open.at(-1) === '}' ? 'key' : 'value';
      at++;
    } else return at;
  }
}

/** What stands at a place: a sign of a comment, a bracket that follows a comma, a word. */
export const strangerAt = (text: string, at: number): string =>
  /^(?:\/[/*]|[\w$.+-]{1,20}|.)/su.exec(text.slice(at, at + 20))?.[0] ?? '';

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
