/** What could move the cursor, or hide or reorder the text that stands beside it (bidirectional controls). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for them; `\p{Cc}` would take longer to make
export const UNPRINTABLE = /[\0-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;
