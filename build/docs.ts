import { dictionary } from '../src/domain/dictionary.ts';
import { jsonSchema } from '../src/domain/json-schema.ts';
import { SHAPES } from '../src/engine/query.ts';

/** JSON Schema of the files in data/: beside them, for in that folder every `.json` file is one of the knowledge base. */
export const SCHEMA = 'docs/schema.json';
export const DICTIONARY = 'data/README.md';
const BEGIN = '<!-- written by `npm run docs` from src/domain/kinds -->\n';
const END = '<!-- end -->\n';

/**
 * What is written from the schema, by path.
 * @param readme the dictionary as it is: what people wrote around the fields stays
 */
export function documents(readme: string): Map<string, string> {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END, from);
  if (from < 0 || to < 0) throw new Error(`${DICTIONARY} has lost the lines between which its fields are written`);
  return new Map([
    [DICTIONARY, `${readme.slice(0, from)}${BEGIN}\n${dictionary()}\n${readme.slice(to)}`],
    [SCHEMA, `${JSON.stringify(jsonSchema('knowledge-base', SHAPES, 'en'), null, 2)}\n`],
  ]);
}
