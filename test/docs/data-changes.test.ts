import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { CHANGES_PAGES, changesCsv, changesPage, compareEditions } from '../../build/data-changes/page.ts';
import { LANGUAGES } from '../../src/domain/vocabulary.ts';
import { BASE, folder, root } from '../support/lmm.ts';

const COMMON = `source: s
models:
  - {id: line, name: Line, developer: acme, aliases: [one]}
`;
const OLD = `${COMMON}sources:
  - {id: page, title: Page, publisher: A | B, url: https://mirror.example/page, date: 2025-01-01, checked: 2025-02-01, kind: vendor}
releases:
  - id: acme/one
    name: One
    model: line
    developer: acme
    release_date: 2025-01-01
    limit: {context: 8192}
    temperature: true
    status: preview
    benchmarks: [{name: Bench, score: 1, source: page}]
  - {id: acme/gone, name: Gone, model: line, developer: acme, release_date: 2025-01-02}
offers:
  - release: acme/one
    provider: acme
    cost: [{from: 2025-01-01, currency: USD, input: 1, output: 2}]
    data: [{trains_on_input: false, source: page}]
plans:
  - {id: plus, name: Plus, model: line, provider: acme, price: [{seen: 2025-01-01, currency: USD, amount: 20, per: month}]}
statements: [{models: [line], text: As before, kind: feature}]
tables: [{id: t, name: T, measurer: M, scale: linear}]
editions:
  - {table: t, date: 2025-01-01, rows: [{as: x, value: 1}, {as: y, value: 2}]}
`;
const NEW = `${COMMON.replace('[one]', '[one, first]')}  - {id: other, name: Other, developer: acme}
sources:
  - {id: page, title: Page, publisher: A | B, url: https://acme.example/page, date: 2025-01-01, checked: 2025-03-01, kind: vendor}
releases:
  - id: acme/one
    name: One
    model: line
    developer: acme
    release_date: 2025-01-01
    limit: {context: 16384, output: 100}
    status: stable
    ends: [{channel: api, date: 2026-01-01, certainty: announced}]
    benchmarks: [{name: Bench, score: 1, source: s}]
    source: page
  - {id: acme/two, name: Two, model: other, developer: acme, release_date: 2025-02-01}
offers:
  - release: acme/one
    provider: acme
    cost:
      - {from: 2025-01-01, until: 2025-02-15, currency: USD, input: 1, output: 3}
      - {from: 2025-02-15, currency: USD, input: 2, output: 4}
    data: [{trains_on_input: true, source: page}]
plans:
  - {id: plus, name: Plus, model: line, provider: acme, price: [{seen: 2025-01-01, currency: USD, amount: 25, per: month}]}
  - {id: pro, name: Pro, model: line, provider: acme, price: [{seen: 2025-01-01, currency: USD, amount: 100, per: month}]}
statements: [{models: [line], text: As it is now, kind: feature}]
tables: [{id: t, name: T, measurer: M, scale: linear}]
editions:
  - {table: t, date: 2025-01-01, rows: [{as: x, value: 1}, {as: y, value: 3}]}
  - {table: t, date: 2025-02-20, rows: [{as: x, value: 1}]}
`;
const desk = () =>
  folder({
    'old/base.yaml': BASE,
    'old/kb.yaml': OLD,
    'new/base.yaml': BASE,
    'new/kb.yaml': NEW,
    'new/empty.yaml': '',
  });
const compared = () => {
  const path = desk();
  return compareEditions(join(path, 'old'), join(path, 'new'), 'v1');
};
/** The part of a page below a heading. */
const below = (page: string, heading: string): string => page.split(`### ${heading}\n`)[1]?.split('\n### ')[0] ?? '';

describe('the page of what changed in the data', () => {
  let page = '';
  beforeEach(() => {
    page = changesPage('', compared(), 'en');
  });

  it('counts records', () => {
    expect(page).toContain('## 2025-03-01\n\nCompared with v1, the edition of 2025-02-01.');
    const numbers = below(page, 'In numbers');
    expect(numbers).toContain('| releases | 2 | 2 | 1 | 1 | 1 |');
    expect(numbers).toContain('| statements | 1 | 1 | 1 | 1 | 0 |');
    expect(numbers).toContain('| editions of tables | 1 | 2 | 1 | 0 | 1 |');
    expect(numbers).toMatch(/values new, \d+ removed, \d+ changed, \d+ as before by another source/);
  });

  it('tells what a fact was and is, with its source', () => {
    const facts = below(page, 'Corrected and removed facts');
    expect(facts).toContain('| `acme/one` | `limit.context` | 8192 | 16384 | [A \\| B](https://acme.example/page) |');
    expect(facts).toContain('| `acme/one` | `temperature` | true | - | - |');
    expect(facts).toMatch(
      /`acme\/one acme` \| `data \(\)` \| trains\\_on\\_input false \| trains\\_on\\_input true \|/,
    );
    expect(facts).not.toContain('aliases');
    expect(below(page, 'Values that were unknown before')).toContain('| `releases: limit.output` | 1 |');
  });

  it('tells prices, ends, plans, tables and addresses apart', () => {
    const prices = below(page, 'Prices');
    expect(prices).toMatch(/`cost \(2025-01-01, USD\)` \| input 1, output 2 \| until 2025-02-15, input 1, output 3 \|/);
    expect(prices).toMatch(/`cost \(2025-02-15, USD\)` \| - \| input 2, output 4 \|/);
    const ends = below(page, 'Status and ends');
    expect(ends).toContain('| `status` | preview | stable |');
    expect(ends).toContain('| `ends (api)` | - | date 2026-01-01, certainty announced |');
    const plans = below(page, 'Plans');
    expect(plans).toMatch(/`plus` .* amount 20 \| amount 25 /);
    expect(plans).toMatch(/`pro` \| `price` \| - \| 100 USD month \|/);
    const tables = below(page, 'Tables of scores');
    expect(tables).toContain('| `t 2025-02-20` | - | 1 |');
    expect(tables).toContain('| `t 2025-01-01 rows` | -1 | +1 |');
    expect(below(page, 'Sources with another address')).toContain(
      'https://mirror.example/page | https://acme.example/page',
    );
  });

  it('tells new lines, releases and those that are gone', () => {
    expect(below(page, 'New lines and releases')).toContain('| Other (new line) | Two (2025-02-01) |');
    expect(below(page, 'Removed')).toContain('| releases | `acme/gone` |');
  });

  it('takes what another source says now for the same fact', () => {
    const { changes } = compared();
    const bench = changes.filter(({ field }) => field.startsWith('benchmarks'));
    expect(bench.map(({ type, sources }) => [type, sources])).toEqual([['cited', ['s']]]);
    expect(page).not.toContain('Benchmark scores');
  });

  it('has every change in a CSV', () => {
    const csv = changesCsv(compared());
    expect(csv).toContain('releases,acme/one,limit.context,changed,8192,16384,page\n');
    expect(csv).toContain('releases,acme/two,,added,,,\n');
  });

  it('keeps the parts of other editions, the newest first, and replaces its own', () => {
    const before = `${page}\n## 2025-01-01\n\nAs it was.\n\n## 2026-01-01\n\nLater.\n`;
    const again = changesPage(before, compared(), 'en');
    expect([...again.matchAll(/^## (.*)$/gm)].map(([, day]) => day)).toEqual([
      '2026-01-01',
      '2025-03-01',
      '2025-01-01',
    ]);
    expect(again).toContain('As it was.');
    expect(changesPage(again, compared(), 'en')).toBe(again);
  });

  it('shortens what is too long to read, and says by how much', () => {
    const many = (value: string): string =>
      `source: s\nreleases:\n${Array.from({ length: 100 }, (_, at) => `  - {id: acme/r${at}, name: R, developer: acme, license: ${value}}\n`).join('')}`;
    const path = folder({
      'a/base.yaml': BASE,
      'a/kb.yaml': many('A'.repeat(200)),
      'b/base.yaml': BASE,
      'b/kb.yaml': many('B'),
    });
    const long = changesPage('', compareEditions(join(path, 'a'), join(path, 'b'), 'a'), 'en');
    expect(long.match(/^\| `acme\/r/gm)).toHaveLength(60);
    expect(long).toContain('\nand 40 more\n');
    expect(long).toContain(`${'A'.repeat(89)}… | B |`);
  });

  it('says that nothing changed, and reads what is wrong by the rules of today', () => {
    const path = folder({ 'a/base.yaml': BASE, 'a/kb.yaml': 'strange: 1\n', 'b/base.yaml': BASE });
    const odd = changesPage('', compareEditions(join(path, 'a'), join(path, 'b'), 'a'), 'en');
    expect(odd).toMatch(/^\d problems? of the older one/m);
    expect(odd).toContain('Nothing changed.');
    expect(() => compareEditions(join(path, 'none'), join(path, 'b'), 'a')).toThrow('no knowledge base');
  });

  it('is in each language, with the same editions', () => {
    const korean = changesPage('', compared(), 'ko');
    const parts = (text: string): number => text.match(/^### /gm)?.length ?? 0;
    expect(parts(korean)).toBe(parts(page));
    expect(korean).toContain('| 릴리스 | 2 | 2 | 1 | 1 | 1 |');
    const days = LANGUAGES.map((language) => {
      const path = join(root, CHANGES_PAGES[language]);
      return existsSync(path) ? readFileSync(path, 'utf8').match(/^## .*$/gm) : null;
    });
    expect(days[0]).toEqual(days[1]);
  });
});

it('compares what the command line names', () => {
  const path = desk();
  const run = (...args: string[]): string =>
    execFileSync(process.execPath, [join(root, 'build/data-changes.mjs'), ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  run(join(path, 'old'), '--new', join(path, 'new'), '--csv', join(path, 'out.csv'));
  expect(readFileSync(join(path, 'out.csv'), 'utf8')).toContain('acme/two');
  expect(run('--help')).toContain('npm run data-changes');
  expect(() => run()).toThrow();
  expect(() => run(join(path, 'none'), '--csv', join(path, 'no.csv'))).toThrow();
});
