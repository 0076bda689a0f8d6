import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/lmm.ts';
import { outline } from '../support/outline.ts';

const read = (page: string): string => readFileSync(join(root, page), 'utf8');
/** The pages of the project in Korean; those that greet a stranger show other examples in each language. */
const pages = ['docs', 'data', '.']
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))
  .filter((page) => page.endsWith('.ko.md') && page !== 'README.ko.md');

it.each(pages)('%s has what the English page has, part for part', (name) => {
  expect(outline(read(name)), 'write what is missing in the other language').toEqual(
    outline(read(name.replace('.ko.md', '.md'))),
  );
});

it('finds the pages', () => {
  expect(pages.length).toBeGreaterThan(5);
});

it('shows the same program of the library in both', () => {
  const program = (page: string): string =>
    (/```js\n([\s\S]*?)```/.exec(read(page))?.[1] ?? '').replace(/^\s*\/\/.*$/gm, '//');
  expect(program('docs/library.md')).toContain('await open');
  expect(program('docs/library.ko.md')).toBe(program('docs/library.md'));
});
