import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const { COVERAGE_PAGES, coverageText } = (await import(join(root, 'build/coverage.mjs'))) as {
  COVERAGE_PAGES: Record<string, string>;
  coverageText(text: string, lang: string, root: string): string;
};

describe.each(Object.entries(COVERAGE_PAGES))('%s', (name, lang) => {
  const page = readFileSync(join(root, name), 'utf8');

  it('has the tables that the program makes of the knowledge base: npm run docs writes them anew', () => {
    expect(page).toBe(coverageText(page, lang, root));
  });

  it('has commands that answer', async () => {
    const lines = page.split('\n').filter((line) => line.startsWith('    lmm '));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect((await twin(line.trim().split(' ').slice(1))).code, line).toBe(0);
  });

  it('has no table without its marks, and none without a day', () => {
    expect(() => coverageText('lmm validate --coverage --as-of 2026-11-29', lang, root)).toThrow('marks');
    expect(() => coverageText('# A page', lang, root)).toThrow('--as-of');
  });
});
