import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DUE_CODES } from '../../src/features/upkeep/query.ts';
import { folder, root } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const PAGES = { en: 'docs/upkeep.md', ko: 'docs/upkeep.ko.md' } as const;
const pageOf = (lang: keyof typeof PAGES): string => readFileSync(join(root, PAGES[lang]), 'utf8');

const ACME = `source: acme-home
sources: [{id: acme-home, title: Acme, publisher: Acme, date: 2026-01-01, checked: 2026-11-01, kind: vendor}]
developers: [{id: acme, name: Acme}]
models: [{id: acme-line, name: Acme, developer: acme, current: [{release: acme/one, from: 2026-01-01}]}]
releases:
  - {id: acme/zero, name: Zero, model: acme-line, developer: acme, release_date: 2025-01-01}
  - {id: acme/one, name: One, model: acme-line, developer: acme, release_date: 2026-01-01}
offers: [{release: acme/one, provider: acme, cost: [{from: 2026-01-01, currency: USD, input: 3, output: 9}]}]
`;
const FEED = JSON.stringify({
  acme: { name: 'Acme', models: { one: { id: 'one', name: 'One', release_date: '2026-01-01', limit: {}, cost: {} } } },
});
const desk = (): string => folder({ 'team/kb/acme.yaml': ACME, 'downloads/api.json': FEED });

/** Lines of a page that are typed, in their order. */
const linesOf = (page: string): string[] => [...page.matchAll(/^ {4}((?:lmm|npm) .*)$/gm)].map(([, line = '']) => line);
const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts as Record<string, string>;

describe.each(Object.entries(PAGES))('the monthly round in %s', (lang, name) => {
  const page = pageOf(lang as keyof typeof PAGES);

  it('has records that are valid', async () => {
    const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block);
    expect(blocks).toHaveLength(3);
    for (const block of blocks) {
      const cwd = folder({ 'acme.yaml': ACME, 'new.yaml': block });
      const { out } = await twin(['validate', '--kb', 'acme.yaml', '--kb', 'new.yaml', '--json'], {
        cwd,
        today: '2026-12-01',
      });
      expect(JSON.parse(out).problems, block).toEqual([]);
    }
  });

  it('tells of every kind when it is due', () => {
    const told = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, code]) => code);
    expect(told).toEqual(DUE_CODES);
  });

  it('leads to pages and headings that are there', () => {
    const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
    for (const [, to = ''] of page.matchAll(/\]\(([^)]+)\)/g)) {
      if (to.startsWith('#')) expect(headings).toContain(to.slice(1));
      else expect(existsSync(join(root, dirname(name), to)), to).toBe(true);
    }
  });
});

it('is the same round in both languages', () => {
  expect(linesOf(pageOf('ko'))).toEqual(linesOf(pageOf('en')));
  const blocks = (page: string): string[] => page.match(/```yaml[\s\S]*?```/g) ?? [];
  expect(blocks(pageOf('ko'))).toEqual(blocks(pageOf('en')));
});

it('the monthly round has commands that answer, in their order', async () => {
  // Both pages have the same lines (above), and what these print in Korean the tests of each view hold.
  const cwd = desk();
  const run = async (line: string) =>
    twin(line.split(' ').slice(1), { cwd, today: '2026-12-01', env: { LMM_LANG: 'en' } });
  const typed = linesOf(pageOf('en'));
  expect(typed.length).toBeGreaterThan(15);
  // What --verbose tells more of is checked alike.
  const told = typed.filter((line) => !typed.includes(`${line} --verbose`));
  for (const line of told) {
    if (line.startsWith('npm run feed')) {
      const [, file = '', seen = ''] = / -- (\S+) --seen (\S+) > review\.yaml$/.exec(line) ?? [];
      const args = [join(root, 'dist/feed.js'), file, '--seen', seen];
      writeFileSync(join(cwd, 'review.yaml'), execFileSync(process.execPath, args, { cwd, encoding: 'utf8' }));
    } else if (line.startsWith('npm ')) {
      // Others work on the repository itself: that there is such a script is all that is held.
      const [, script = ''] = /^npm (?:run )?(\S+)/.exec(line) ?? [];
      expect(Object.keys(scripts)).toContain(script);
    } else {
      // That all that ships is valid, README's `lmm validate` holds, which reads it for as long as all of these take.
      const { code, err } = await run(/^lmm validate(?: --verbose)?$/.test(line) ? `${line} --kb team/kb` : line);
      // What is due makes the one that fails fail; whether the shipped data are right, test/data holds.
      const expected = line.includes('--fail') ? [4] : line.startsWith('lmm validate') ? [0, 1] : [0];
      expect(expected, `${line}: ${err}`).toContain(code);
    }
  }
  expect(readFileSync(join(cwd, 'due.md'), 'utf8')).toContain('## ');
});
