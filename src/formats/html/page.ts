import type { Stamp } from '../../document/answer.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { Article } from './document.ts';
import { STYLE } from './style.ts';
import { escaped } from './text.ts';
import { wordsOf } from './words.ts';

/** Nothing is loaded and nothing runs, whatever the text of a page may hold. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** Articles as one page by itself. */
export function pageHtml(articles: readonly Article[], stamp: Stamp | null, lang: Language): string {
  const title = articles.map((article) => article.title).join(' · ');
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="generator" content="lmm">',
    '<link rel="icon" href="data:,">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...articles.map(({ html }) => html),
    '</main>',
    ...(stamp === null ? [] : [`<footer><p>${escaped(wordsOf(lang).stamp(stamp))}</p></footer>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
