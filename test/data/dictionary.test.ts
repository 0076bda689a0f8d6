import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DICTIONARY, documents, SCHEMA } from '../../build/docs.ts';
import { fieldsOf, SCHEMA_NAMES } from '../../src/domain/json-schema.ts';
import { FITS, KIND_NAMES, SOURCE_KINDS } from '../../src/domain/vocabulary.ts';
import { SHAPES } from '../../src/engine/query.ts';
import { root } from '../support/lmm.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const README = read(DICTIONARY);

describe('what is written from the schema', () => {
  it.each([DICTIONARY, SCHEMA])('is as the schema says: %s', (file) => {
    expect(read(file), `run npm run docs: ${file} is not what src/domain/kinds says`).toBe(documents(README).get(file));
  });

  it('has a section for every kind of record, in their order', () => {
    expect([...README.matchAll(/^### (.+)$/gm)].map(([, title]) => title)).toEqual([...KIND_NAMES]);
  });

  it('is refused where its place in the dictionary is lost', () => {
    expect(() => documents('# The knowledge base\n')).toThrow('data/README.md');
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
