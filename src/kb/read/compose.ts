import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';

/** A fault of form, where it stands, and what it is about in the library's words. */
export interface FormFault {
  at: number;
  code: 'directive' | 'tag';
  what: string;
}

export interface Composed {
  document: Document.Parsed;
  /** Where a second document begins. */
  second: number | undefined;
  /** Where it was given up, because it goes deeper than can be read. */
  cut: number | undefined;
  faults: FormFault[];
}

/** What is open at one place of a file at most; the library calls itself once for each, and the process would end. */
const MOST_OPEN = 400;

/** Tokens of a file that stand where none may, which are looked at. */
const MOST_STRAYS = 1000;

/**
 * Reads YAML as nodes: every scalar a text, whatever the file says of its version (`plainValue` tells numbers), keys
 * unchecked (the library compares each with all before it). Directives that would change what words mean are faults, and so
 * are tags: nothing here knows them, and the library would drop them without a word.
 */
export function compose(text: string): Composed {
  const faults: FormFault[] = [];
  const parser = new Parser();
  const composer = new Composer({ schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false });
  let document: Document.Parsed | undefined;
  let second: number | undefined;
  const take = (documents: Iterable<Document.Parsed>): void => {
    for (const one of documents) {
      if (document === undefined) document = one;
      else second ??= one.range[0];
    }
  };
  let cut: number | undefined;
  let strays = 0;
  const tokens = function* (): Generator<CST.Token> {
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme);
      if (parser.stack.length <= MOST_OPEN) continue;
      cut = parser.offset;
      break;
    }
    yield* parser.end();
  };
  for (const token of tokens()) {
    if (token.type === 'directive') {
      const said = token.source.trim();
      if (!/^%YAML[ \t]+1\.[12](?:[ \t]+#.*)?$/.test(said))
        faults.push({ at: token.offset, code: 'directive', what: said });
    }
    if (second === undefined) take(composer.next(token));
    // Each is an error with all that the library keeps of one: those that came say enough of the file.
    if (token.type === 'error' && ++strays >= MOST_STRAYS) break;
  }
  if (second === undefined) take(composer.end(true, text.length));
  const read = document as unknown as Document.Parsed;
  for (const { code, pos } of read.warnings) {
    if (code !== 'TAG_RESOLVE_FAILED' && code !== 'BAD_COLLECTION_TYPE') continue;
    faults.push({ at: pos[0], code: 'tag', what: tagAt(text, pos[0]) });
  }
  return { document: read, second, cut, faults };
}

/** A tag as it is written. */
export const tagAt = (text: string, at: number): string =>
  /^!(?:<[^>\s]*>|[^\s,[\]{}]*)/.exec(text.slice(at, at + 200))?.[0] ?? '';
