import { seen } from './characters.ts';
import type { Written } from './written.ts';

/** Items as an Atom feed (RFC 4287). Its days are those of the facts: it changes where they do, and only then. */
export function atomOf({ id, title, updated, lang, entries }: Written): string[] {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    `  <id>${tagOf(id)}</id>`,
    `  <title>${xml(title)}</title>`,
    `  <updated>${updated}T00:00:00Z</updated>`,
    '  <author><name>lmm</name></author>',
    '  <generator>lmm</generator>',
  ];
  for (const entry of entries)
    lines.push(
      '  <entry>',
      `    <id>${tagOf(`${id}/${entry.id}`)}</id>`,
      `    <title>${xml(entry.title)}</title>`,
      `    <updated>${entry.told}T00:00:00Z</updated>`,
      `    <category term="${xml(entry.category)}"/>`,
      `    <content type="text">${xml(entry.lines.join('\n'))}</content>`,
      '  </entry>',
    );
  lines.push('</feed>', '');
  return [lines.join('\n')];
}

/** A tag URI (RFC 4151). The name is not one of the web: what a feed is made of lies with whoever keeps the file. */
const tagOf = (specific: string): string => `tag:lmm,2026:${specific}`;

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const xml = (text: string): string => seen(text).replace(/[&<>"]/g, (sign) => NAMED[sign] ?? sign);
