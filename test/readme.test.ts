import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lmm, root } from './support/lmm.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

it('shows what the program prints: copy the new output into README.md where it has changed', () => {
  const [, command = '', shown = ''] = /```console\n\$ lmm (.*)\n([\s\S]*?)```/.exec(readme) ?? [];
  expect(lmm(command.split(' ')).out).toBe(shown);
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
