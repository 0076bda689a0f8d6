import { fieldsOf } from '../src/domain/json-schema.ts';
import type { Language } from '../src/domain/vocabulary.ts';
import { SHAPES } from '../src/engine/query.ts';
import { inYaml, rulesIn } from '../src/features/policy/template.ts';
import { between } from './marks.ts';

/** The pages of policies, by language. */
export const POLICY_PAGES: Readonly<Record<Language, string>> = { en: 'docs/policy.md', ko: 'docs/policy.ko.md' };

const HEADERS = {
  en: { rules: ['key', 'example', 'meaning', 'option'], keys: ['key', 'meaning'] },
  ko: { rules: ['키', '예', '뜻', '같은 옵션'], keys: ['키', '뜻'] },
};

const rowOf = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
const tableOf = (header: readonly string[], rows: readonly string[][]): string =>
  `\n${[header, header.map(() => '---'), ...rows].map(rowOf).join('')}\n`;
const code = (text: string): string => `\`${text}\``;

/** The tables of a page, by the name between whose marks each is written. */
const tablesIn = (language: Language): Record<string, string> => {
  const { rules, keys } = HEADERS[language];
  const told = (name: 'decision' | 'query' | 'config', isWanted: (path: string) => boolean): string =>
    tableOf(
      keys,
      fieldsOf(name, SHAPES)
        .filter(([path]) => isWanted(path))
        .map(([path, { meta }]) => [code(path), meta.meaning?.[language] ?? '']),
    );
  return {
    policy: tableOf(
      rules,
      rulesIn().map(({ group, key, example, about, option }) => [
        code(group === null ? key : `${group}.${key}`),
        code(inYaml(example)),
        about[language],
        option === null ? '' : code(option),
      ]),
    ),
    decision: told('decision', (path) => !path.startsWith('query.')),
    query: told('query', (path) => !path.startsWith('heard.')),
    config: told('config', (path) => path === 'kb'),
  };
};

/**
 * A page with its tables anew; what people wrote around them stays.
 * @throws Error where a table has lost its marks
 */
export function policyPage(page: string, language: Language): string {
  return Object.entries(tablesIn(language)).reduce(
    (text, [name, table]) =>
      between(
        text,
        `<!-- ${name}: written by \`npm run docs\` -->\n`,
        () => table,
        `${POLICY_PAGES[language]} has lost the marks of its table "${name}"`,
      ),
    page,
  );
}
