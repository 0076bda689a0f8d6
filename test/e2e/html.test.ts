import { describe, expect, it } from 'vitest';
import { folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const DAY = ['--as-of', '2026-11-29'];
const COMMANDS = [
  ['list'],
  ['list', '--releases'],
  ['show', 'chatgpt'],
  ['compare', 'chatgpt', 'gemini', 'claude'],
  ['recommend', 'coding'],
  ['recommend', '--use', 'social', '--explain'],
  ['report'],
  ['trends'],
  ['uses'],
  ['sources'],
  ['fields'],
  ['timeline'],
  ['cost', 'chatgpt', 'claude', '--input', '2000', '--output', '500'],
  ['diff', '--from', '2026-10-01', '--to', '2026-11-29'],
];
const VOID = new Set(['meta', 'link', 'br']);

/** What is wrong with a page: tags that do not match, ids that are there twice, links to nowhere. */
function faults(html: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  for (const [, end, name = ''] of html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (VOID.has(name)) continue;
    if (!end) open.push(name);
    else if (open.pop() !== name) found.push(`</${name}> closes nothing`);
  }
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  const targets = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
  return [
    ...found,
    ...open.map((name) => `<${name}> stays open`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `#${id} is there twice`),
    ...targets.filter((id) => !ids.includes(id)).map((id) => `#${id} leads nowhere`),
  ];
}

it('a page with faults is found', () => {
  expect(faults('<p id="a"><b></p><a id="a" href="#b"></a>')).toEqual([
    '</p> closes nothing',
    '<p> stays open',
    '#a is there twice',
    '#b leads nowhere',
  ]);
});

describe.each(['ko', 'en'])('--format html --lang %s', (lang) => {
  it.each(COMMANDS.map((args) => ({ args, command: args.join(' ') })))(
    'of lmm $command is a whole page',
    async ({ args }) => {
      const { code, out } = await twin([
        ...args,
        ...(args[0] === 'diff' ? [] : DAY),
        '--lang',
        lang,
        '--format',
        'html',
      ]);
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`^<!doctype html>\n<html lang="${lang}">`));
      expect(out).toMatch(/<h1>[^<]/);
      expect(faults(out)).toEqual([]);
      expect(out).not.toMatch(/undefined|\[object|NaN/);
      expect(out).toMatch(/<footer><p>lmm, .*[\da-f]{16}<\/p><\/footer>/);
    },
  );

  it('of a memo, and of an answer about next to nothing, are too', async () => {
    const files = folder({ 'kb.yaml': 'developers:\n  - {id: acme, name: Acme <b>}\n' });
    const saved = `${files}/d.yaml`;
    expect((await twin(['recommend', 'coding', '--save', saved, ...DAY])).code).toBe(0);
    for (const args of [
      ['report', '--decision', saved],
      ['list', '--kb', `${files}/kb.yaml`],
    ]) {
      const { out } = await twin([...args, '--lang', lang, '--format', 'html']);
      expect(out).toContain('<!doctype html>');
      expect(faults(out)).toEqual([]);
    }
  });
});
