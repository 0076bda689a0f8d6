import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/lmm.ts';
import { outline } from '../support/outline.ts';

const docs = join(root, 'docs');
const pages = readdirSync(docs).filter((name) => name.endsWith('.ko.md'));

it.each(pages)('docs/%s has what the English page has, part for part', (name) => {
  const read = (page: string): string => readFileSync(join(docs, page), 'utf8');
  expect(outline(read(name)), 'write what is missing in the other language').toEqual(
    outline(read(name.replace('.ko.md', '.md'))),
  );
});

it('finds the pages', () => {
  expect(pages.length).toBeGreaterThan(5);
});

it('shows the same program of the library in both', () => {
  const program = (page: string): string =>
    (/```js\n([\s\S]*?)```/.exec(readFileSync(join(docs, page), 'utf8'))?.[1] ?? '').replace(/^\s*\/\/.*$/gm, '//');
  expect(program('library.md')).toContain('await open');
  expect(program('library.ko.md')).toBe(program('library.md'));
});
