import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lmm, root } from './support/lmm.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

it('shows what the program prints, but for lines that … stands for: copy the new output into README.md where it has changed', () => {
  const [, command = '', shown = ''] = /```console\n\$ lmm (.*)\n([\s\S]*?)```/.exec(readme) ?? [];
  let rest = lmm(command.split(' ')).out;
  const [first = '', ...further] = shown.split(/^ *…\n/m);
  expect(rest.slice(0, first.length)).toBe(first);
  for (const part of further) {
    rest = rest.slice(rest.indexOf(part.trimStart().split('\n')[0] ?? ''));
    expect(rest.slice(0, part.trimStart().length)).toBe(part.trimStart());
  }
});

it('names every command, and no other', () => {
  const { out } = lmm(['--help']);
  const known = [...out.slice(out.indexOf('Commands:')).matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name]) => name);
  const told = [...readme.matchAll(/`(?:lmm )?([a-z]+)(?: [^`]*)?`/g)].map(([, name]) => name);
  expect(known.length).toBeGreaterThan(10);
  expect(known.filter((name) => !told.includes(name))).toEqual([]);
});

it('stands with its two commands at the top', () => {
  const top = readme.split('\n').slice(0, 6).join('\n');
  expect(top).toContain('npm ci && npx lmm compare chatgpt gemini');
  expect(top).toContain('npm ci && npm test');
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
