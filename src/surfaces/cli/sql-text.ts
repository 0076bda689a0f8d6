/**
 * What is told by the words of a query alone, before DuckDB looks at the files that it names. Texts and comments are
 * taken out as DuckDB reads them: https://www.postgresql.org/docs/current/sql-syntax-lexical.html, whose lexer it has.
 */

const QUOTED = [
  /(?<![\w$\u0080-\uffff])e'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)/, // e'it\'s'
  /'(?:[^']|'')*(?:'|$)/,
  /"(?:[^"]|"")*(?:"|$)/,
  /(?<![\w$\u0080-\uffff])\$(?<tag>[a-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$[\s\S]*?(?:\$\k<tag>\$|$)/, // $tag$ … $tag$
];
const OPAQUE = new RegExp(
  `(?<quoted>${QUOTED.map(({ source }) => source).join('|')})|--[^\\n\\r]*|(?<comment>/\\*)`,
  'gi',
);

/** The statements of a query, what is quoted as `''` and comments as a space; empty ones are none. */
export const statementsIn = (query: string): string[] =>
  codeOf(query, () => "''")
    .split(';')
    .flatMap((one) => one.trim() || []);

/** A query without its comments. @param shown takes what is quoted, with its quotes */
function codeOf(query: string, shown: (quoted: string) => string): string {
  let code = '';
  let at = 0;
  OPAQUE.lastIndex = 0;
  for (let found = OPAQUE.exec(query); found; found = OPAQUE.exec(query)) {
    const { quoted, comment } = found.groups ?? {};
    code += query.slice(at, found.index) + (quoted === undefined ? ' ' : shown(quoted));
    if (comment !== undefined) OPAQUE.lastIndex = endOfComment(query, found.index);
    at = OPAQUE.lastIndex;
  }
  return code + query.slice(at);
}

/**
 * A function that is called and does more than read: it turns something of DuckDB's on or off, such as a log that is
 * written to a file, which no setting forbids; or it runs SQL that is a text, in which such calls cannot be seen.
 */
export function forbiddenCall(query: string): string | undefined {
  const code = codeOf(query, (quoted) => (quoted.startsWith('"') ? quoted.replace(/[^\w]/g, '') : "''"));
  return /(?<![\w$\u0080-\uffff])((?:en|dis)able_\w+|query|json_execute_serialized_sql)\s*\(/i
    .exec(code)?.[1]
    ?.toLowerCase();
}

/** Comments lie in comments. */
function endOfComment(query: string, from: number): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = from;
  let depth = 0;
  for (let found = mark.exec(query); found; found = mark.exec(query)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return query.length;
}

/** The first word of a statement, in capitals. */
export const firstWord = (statement: string): string => (/^[\s(]*([a-z]+)/i.exec(statement)?.[1] ?? '').toUpperCase();

/** EXPLAIN ANALYZE runs what it explains: that has to be a query as well. */
export const explainsReading = (statement: string): boolean =>
  /^explain\s+(?:analyze\s+)?(?:\([^)]*\)\s*)?(?:(?:select|from|with|values|table|pivot|unpivot|describe|summarize|show)\b|\()/i.test(
    statement,
  );
