import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lmm, root } from './support/lmm.ts';

const { tablesIn } = (await import(join(root, 'build/docs.mjs'))) as { tablesIn(root: string): object };
const { READMES, readmeText } = (await import(join(root, 'build/readme.mjs'))) as {
  READMES: Record<string, string>;
  readmeText(text: string, lang: string, root: string, tables: object): string;
};

const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe.each(Object.entries(READMES))('%s', (name, lang) => {
  const text = readFileSync(join(root, name), 'utf8');

  it('shows what the program prints and what the knowledge base holds: npm run docs writes both anew', () => {
    expect(text).toMatch(/^```console\n\$ lmm /m);
    expect(text).toBe(readmeText(text, lang, root, tablesIn(root)));
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

  it('leads to the other language', () => {
    const other = Object.keys(READMES).filter((page) => page !== name);
    for (const page of other) expect(text).toContain(`(${page})`);
  });

  it('names every command', () => {
    const { out } = lmm(['--help']);
    const known = [...out.slice(out.indexOf('Commands:')).matchAll(/^ {2}([a-z]+) {2,}/gm)].map(
      ([, command]) => command,
    );
    const told = [...text.matchAll(/`(?:lmm )?([a-z]+)(?: [^`]*)?`/g)].map(([, command]) => command);
    expect(known.length).toBeGreaterThan(10);
    expect(known.filter((command) => !told.includes(command))).toEqual([]);
  });
});

const ROWS = [...readme.matchAll(/^\| .*\| `(.+)` \| `(.+)` \| `(--.+)` \|$/gm)].map(
  ([, english = '', korean = '', options = '']) => [english, korean, options] as const,
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
const asked = (...args: string[]): Asked => JSON.parse(lmm(['recommend', ...args, '--query']).out);
const told = ({ uses = [], criteria = [], constraints = [], but = [], ...query }: Asked): string[] => [
  ...[...uses, ...criteria].map(({ id }) => id),
  ...constraints.map(({ constraint, value }) => `${constraint} ${[value].flat().join(',')}`),
  ...but.map(({ comparison }) => comparison),
  ...(query.load ? [`load ${JSON.stringify(query.load)}`] : []),
  ...(query.subscription ? [`subscription ${JSON.stringify(query.subscription)}`] : []),
  ...(query.instead_of ? ['instead of'] : []),
];

it('has a row for each kind of condition', () => expect(ROWS.length).toBeGreaterThan(15));

it.each(ROWS)('shows needs that ask what the options beside them ask: %s', (english, korean, options) => {
  const given = options.split(' ');
  // Conditions alone are no question on a command line.
  const beside = /--(?:use|instead-of)/.test(options) ? [] : ['--use', 'social-media'];
  const wanted = told(asked(...given, ...beside)).filter((text) => text !== 'social-media');
  expect(wanted.length).toBeGreaterThan(0);
  expect(told(asked(english))).toEqual(expect.arrayContaining(wanted));
  // The Korean one may have another value.
  const kindOf = (text: string): string => text.split(' ')[0] ?? '';
  expect(told(asked(korean)).map(kindOf)).toEqual(expect.arrayContaining(wanted.map(kindOf)));
});
