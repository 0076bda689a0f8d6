import { dictionary } from '../src/domain/dictionary.ts';
import { jsonSchema } from '../src/domain/json-schema.ts';
import type { Language } from '../src/domain/vocabulary.ts';
import { SHAPES } from '../src/engine/query.ts';
import { between } from './marks.ts';

/** JSON Schema of the files in data/: beside them, for in that folder every `.json` file is one of the knowledge base. */
export const SCHEMA = 'docs/schema.json';
/** The pages with the dictionary of fields, by language. */
export const DICTIONARIES: Readonly<Record<Language, string>> = { en: 'data/README.md', ko: 'data/README.ko.md' };
const BEGIN = '<!-- written by `npm run docs` from src/domain/kinds -->\n';

/** A page with the dictionary anew; what people wrote around it stays. @throws Error where its place is lost */
export function dictionaryPage(page: string, language: Language): string {
  const lost = `${DICTIONARIES[language]} has lost the lines between which its fields are written`;
  return between(page, BEGIN, () => `\n${dictionary(language)}\n`, lost);
}

export const schemaText = (): string => `${JSON.stringify(jsonSchema('knowledge-base', SHAPES, 'en'), null, 2)}\n`;
