import type { Language } from '../src/domain/vocabulary.ts';
import { RELATIONS } from '../src/engine/relations/registry.ts';
import { SQL_TYPES } from '../src/features/export/rows.ts';
import { between } from './marks.ts';

/** The pages of the tables, by language. */
export const SQL_PAGES: Readonly<Record<Language, string>> = { en: 'docs/sql.md', ko: 'docs/sql.ko.md' };

const HEADERS = { en: ['column', 'type', 'unit', 'meaning'], ko: ['열', '자료형', '단위', '뜻'] };
const BEGIN = '<!-- tables: written by `npm run docs` -->\n';

const rowOf = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;

/** A page with its tables anew. @throws Error where it has lost its marks */
export function sqlPage(page: string, language: Language): string {
  const header = HEADERS[language];
  const told = RELATIONS.map(({ name, about, columns }) => {
    const rows = columns.map((column) => [
      `\`${column.name}\``,
      `\`${SQL_TYPES[column.type]}\``,
      column.unit?.[language] ?? '',
      column.about[language],
    ]);
    return `### ${name}\n\n${about[language]}\n\n${[header, header.map(() => '---'), ...rows].map(rowOf).join('')}\n`;
  });
  return between(page, BEGIN, () => `\n${told.join('')}`, `${SQL_PAGES[language]} has lost the marks of its tables`);
}
