import type { DocumentBuilder } from '../../document/builder.ts';

/** The mark of the first source of a fact: a page has room for no more, JSON has them all. */
export const marked = (sources: readonly string[], builder: DocumentBuilder): string =>
  builder.mark(sources.slice(0, 1));
