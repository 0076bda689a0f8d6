import type { Format } from '../document/answer.ts';
import { safeLines } from '../words/safe.ts';
import { documentHtml } from './html/document.ts';
import { pageHtml } from './html/page.ts';

/** The whole answer as a page of its own: one file for a browser, a phone or paper, that loads nothing. */
export const format: Format = {
  async write(answer, { lang }) {
    const documents = [await answer.document()].flat();
    const parts = documents.map((document, index) =>
      documentHtml(document, { lang, name: answer.name, prefix: index === 0 ? '' : `d${index + 1}-` }),
    );
    // A sheet says it itself.
    const stamp = documents.some(({ sheet }) => sheet) ? null : await answer.stamp();
    return [safeLines(pageHtml(parts, stamp, lang))];
  },
};
