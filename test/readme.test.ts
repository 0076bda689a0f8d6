import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { understand } from '../src/engine/need/understand.ts';
import { loadKnowledge } from '../src/kb/load.ts';
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

it('shows needs that are read as the options beside them', async () => {
  const { knowledge } = await loadKnowledge(root, []);
  const rows = [...readme.matchAll(/^\| .*\| `(.+)` \| `(.+)` \| `(--.+)` \|$/gm)];
  expect(rows.length).toBeGreaterThan(15);
  for (const [, english = '', korean = '', options = ''] of rows) {
    for (const need of [english, korean]) {
      const { uses, measures, constraints, subscription, load, instead_of, but, unread } = understand(need, knowledge);
      const said = new Set(constraints.map(({ constraint }) => `--${constraint}`));
      if (uses.length > 0) said.add('--use');
      if (measures.length > 0) said.add('--weight');
      if (subscription !== null) said.add('--subscription');
      if (subscription?.most) said.add('--budget');
      if (instead_of !== undefined) said.add('--instead-of');
      if (but?.length) said.add('--but');
      for (const key of ['requests', 'input', 'output'] as const) if (load?.[key]) said.add(`--${key}`);
      expect([...said], need).toEqual(expect.arrayContaining(options.match(/--[a-z-]+/g) ?? []));
      expect(unread, need).toEqual([]);
    }
  }
});
