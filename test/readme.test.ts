import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from './support/lmm.ts';
import { outline } from './support/outline.ts';
import { twin } from './support/twin.ts';
import { ENGLISH, KOREAN } from './words/terms.ts';

const { tablesIn } = (await import(join(root, 'build/docs.mjs'))) as { tablesIn(root: string): object };
const { READMES, readmeText } = (await import(join(root, 'build/readme.mjs'))) as {
  READMES: Record<string, string>;
  readmeText(text: string, lang: string, root: string, tables: object): string;
};

const tables = tablesIn(root);
const [english = '', korean = ''] = Object.keys(READMES).map((name) => readFileSync(join(root, name), 'utf8'));

describe.each(Object.entries(READMES))('%s', (name, lang) => {
  const text = readFileSync(join(root, name), 'utf8');

  it('shows what the program prints and what the knowledge base holds: npm run docs writes both anew', () => {
    expect(text).toMatch(/^```console\n\$ lmm /m);
    expect(text).toBe(readmeText(text, lang, root, tables));
  });

  it('begins with its two commands', () => {
    const top = text.split('\n').slice(0, 6).join('\n');
    expect(top).toContain('npm ci && npx lmm compare chatgpt gemini');
    expect(top).toContain('npm ci && npm test');
  });

  it('shows pictures that are there', () => {
    const pictures = [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    expect(pictures.length).toBeGreaterThan(0);
    for (const path of pictures) expect(existsSync(join(root, path)), path).toBe(true);
  });

  it('says what the screens say: terms of its language alone', () => {
    // What is quoted to be typed may be as people speak.
    const prose = text.replace(/```[\s\S]*?```|`[^`\n]*`|"[^"\n]*"|^ {4}.*$/gm, '');
    for (const { term, not } of lang === 'ko' ? KOREAN : ENGLISH) expect(prose.match(not)?.[0], term).toBeUndefined();
  });

  it('leads to the other language', () => {
    const other = Object.keys(READMES).filter((page) => page !== name);
    for (const page of other) expect(text).toContain(`(${page})`);
  });

  it('names every command', async () => {
    const { out } = await twin(['--help']);
    const known = [...out.slice(out.indexOf('Commands:')).matchAll(/^ {2}([a-z]+) {2,}/gm)].map(
      ([, command]) => command,
    );
    const told = [...text.matchAll(/`(?:lmm )?([a-z]+)(?: [^`]*)?`/g)].map(([, command]) => command);
    expect(known.length).toBeGreaterThan(10);
    expect(known.filter((command) => !told.includes(command))).toEqual([]);
  });
});

/** The day that the pages are as of. */
const DAY = /--as-of (\d{4}-\d{2}-\d{2})/.exec(english)?.[1] ?? '';

const parts = (text: string) => text.split(/^## /m).map(outline);

it('says the same in both languages: part for part as many tables, rows, lists and blocks', () => {
  // What people ask differs with the language they ask in.
  const shape = (text: string) => parts(text).map((marks) => marks.filter((mark) => !mark.startsWith('    ')));
  expect(shape(english).length).toBeGreaterThan(10);
  expect(shape(korean)).toEqual(shape(english));
  const links = (text: string) =>
    new Set([...text.matchAll(/\]\(([^)#]+)/g)].map(([, to = '']) => to.replace(/-(en|ko)\.svg$|\.ko\.md$|\.md$/, '')));
  expect([...links(korean)].sort()).toEqual([...links(english)].sort());
});

it('leads to headings that are there', () => {
  for (const [, file = '', anchor] of `${english}${korean}`.matchAll(/\]\(([\w./]+)#([\p{L}\d_-]+)\)/gu)) {
    const headings = [...readFileSync(join(root, file), 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    expect(headings, file).toContain(anchor);
  }
});

describe('what the pages tell to type', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'lmm-readme-'));
  cpSync(join(root, 'docs/example'), cwd, { recursive: true });
  const PRICES =
    '{"acme/ok":{"litellm_provider":"acme","mode":"chat","input_cost_per_token":1e-7,"output_cost_per_token":5e-7}}';
  writeFileSync(join(cwd, 'prices.json'), PRICES);
  afterAll(() => rmSync(cwd, { recursive: true }));
  const typedIn = (text: string): string[] =>
    [
      ...[...text.matchAll(/^(?:\$ | {4})lmm (.*)$/gm)].map(([, line = '']) => line),
      ...[...text.matchAll(/`lmm((?: [^`]*)?)`/g)].map(([, line = '']) => line.trim()),
    ].filter((line) => !line.includes('…'));
  // What writes the files that others read comes first.
  // What adds to the user's knowledge base comes last: the other answers are of what ships.
  const LAST = /^(?:kb (?:new|init)|import) /;
  const turn = (line: string): number =>
    LAST.test(line) ? 3 : line.includes('--init') ? 0 : line.includes('--save') ? 1 : 2;
  const lines = [...new Set([...typedIn(english), ...typedIn(korean)])].sort((a, b) => turn(a) - turn(b));

  it('is much, in each language', () => {
    for (const text of [english, korean]) expect(new Set(typedIn(text)).size).toBeGreaterThan(40);
  });

  it.each(lines)('lmm %s', async (line) => {
    const [own = ''] = line.split(' | ');
    // A shell fills in what follows a dollar sign, also between double quotes.
    expect(own.replace(/'[^']*'/g, '')).not.toContain('$');
    const args = [...own.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
    const env = { HOME: join(cwd, 'home'), LMM_LANG: typedIn(english).includes(line) ? 'en' : 'ko' };
    const { code, out, err } = await twin(args, { cwd, today: DAY, env });
    // Words without a command are told what they were taken as.
    expect(err.split('\n').filter((text) => text !== '').length).toBe(/^(?:gpt-4o|claude gemini)$/.test(line) ? 1 : 0);
    expect(code).toBe(0);
    if (args.includes('--out')) expect(existsSync(join(cwd, args[args.indexOf('--out') + 1] ?? ''))).toBe(true);
    else expect(out.trim()).not.toBe('');
  });
});

it('prints one screen by its first command', async () => {
  for (const lang of Object.values(READMES)) {
    const { out } = await twin(['compare', 'chatgpt', 'gemini', '--width', '80'], {
      today: DAY,
      env: { LMM_LANG: lang },
    });
    expect(out.split('\n').length).toBeLessThanOrEqual(45);
  }
});

/** Needs in the page's own language and in the other one, with the options that say the same. */
const rowsOf = (text: string) =>
  [...text.matchAll(/^\| .*\| `(.+)` \| `(.+)` \| `(--.+)` \|$/gm)].map(
    ([, own = '', other = '', options = '']) => [own, other, options] as const,
  );

/** A question as `--query` prints it: what it does not ask is left out. */
interface Asked {
  uses?: { id: string }[];
  criteria?: { id: string }[];
  constraints?: { constraint: string; value: unknown }[];
  load?: unknown;
  subscription?: unknown;
  instead_of?: string;
  but?: { comparison: string }[];
}
const asked = async (...args: string[]): Promise<Asked> =>
  JSON.parse((await twin(['recommend', ...args, '--query'])).out);
const told = ({ uses = [], criteria = [], constraints = [], but = [], ...query }: Asked): string[] => [
  ...[...uses, ...criteria].map(({ id }) => id),
  ...constraints.map(({ constraint, value }) => `${constraint} ${[value].flat().join(',')}`),
  ...but.map(({ comparison }) => comparison),
  ...(query.load ? [`load ${JSON.stringify(query.load)}`] : []),
  ...(query.subscription ? [`subscription ${JSON.stringify(query.subscription)}`] : []),
  ...(query.instead_of ? ['instead of'] : []),
];

it('has a row for each kind of condition, with the same needs in both languages', () => {
  const needs = (text: string) => rowsOf(text).map(([own, other]) => [own, other].sort());
  expect(needs(english).length).toBeGreaterThan(15);
  expect(needs(korean)).toEqual(needs(english));
});

it.each([...rowsOf(english), ...rowsOf(korean)])(
  'shows needs that ask what the options beside them ask: %s',
  async (own, other, options) => {
    const given = options.split(' ');
    // Conditions alone are no question on a command line.
    const beside = /--(?:use|instead-of)/.test(options) ? [] : ['--use', 'social-media'];
    const wanted = told(await asked(...given, ...beside)).filter((text) => text !== 'social-media');
    expect(wanted.length).toBeGreaterThan(0);
    expect(told(await asked(own))).toEqual(expect.arrayContaining(wanted));
    // The one in the other language may have another value.
    const kindOf = (text: string): string => text.split(' ')[0] ?? '';
    expect(told(await asked(other)).map(kindOf)).toEqual(expect.arrayContaining(wanted.map(kindOf)));
  },
);
