import type { Format } from '../document/answer.ts';
import { safeLines } from '../words/safe.ts';
import { documentMarkdown } from './markdown/document.ts';

/** The whole answer as a document in Markdown, as GitHub writes it. */
export const format: Format = {
  async write(answer) {
    return [safeLines([await answer.document()].flat().map(documentMarkdown).join('\n'))];
  },
};
