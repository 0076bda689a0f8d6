import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DICTIONARIES, dictionaryPage, SCHEMA, schemaText } from '../../build/docs.ts';
import { fieldsOf, SCHEMA_NAMES } from '../../src/domain/json-schema.ts';
import { FITS, KIND_NAMES, LANGUAGES, SOURCE_KINDS } from '../../src/domain/vocabulary.ts';
import { SHAPES } from '../../src/engine/query.ts';
import { root } from '../support/lmm.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const README = read(DICTIONARIES.en);
const REMEDY = 'run npm run docs: it is not what src/domain/kinds says';

describe('what is written from the schema', () => {
  it.each(LANGUAGES)('is as the schema says: the dictionary in %s', (language) => {
    const page = read(DICTIONARIES[language]);
    expect(page, REMEDY).toBe(dictionaryPage(page, language));
  });

  it('is as the schema says: JSON Schema', () => {
    expect(read(SCHEMA), REMEDY).toBe(schemaText());
  });

  it('has a section for every kind of record, in their order', () => {
    expect([...README.matchAll(/^### (.+)$/gm)].map(([, title]) => title)).toEqual([...KIND_NAMES]);
  });

  it('is refused where its place in the dictionary is lost', () => {
    expect(() => dictionaryPage('# The knowledge base\n', 'en')).toThrow('data/README.md');
  });
});

describe('the documentation of the fields', () => {
  it.each(SCHEMA_NAMES)('says in both languages what every field of a %s means', (name) => {
    for (const [path, { meta }] of fieldsOf(name, SHAPES)) {
      for (const words of [meta.meaning, meta.unit, meta.default, meta.absent]) {
        if (words !== meta.meaning && words === undefined) continue;
        expect(words?.en, `${path}: say it in English`).toMatch(/\S/);
        expect(words?.ko, `${path}: say it in Korean`).toMatch(/\S/);
        expect(words?.en, `${path}: a table of Markdown has no room for this`).not.toMatch(/[|\n]/);
      }
    }
  });

  it('names the type of every field', () => {
    const types = README.split('\n').filter((line) => /^\| `[^`]+` \|.*\|.*\|.*\|/.test(line));
    expect(types.length).toBeGreaterThan(200);
    expect(types.filter((line) => line.split('|')[2]?.trim() === '')).toEqual([]);
  });

  it.each([
    ['fit', FITS],
    ['kind of source', SOURCE_KINDS],
  ])('explains every %s', (_, words) => {
    for (const word of words)
      expect(README, `data/README.md: add a row for ${word}`).toMatch(new RegExp(`^\\| \`${word}\` \\|`, 'm'));
  });
});
