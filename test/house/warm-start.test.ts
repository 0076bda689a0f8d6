import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder, root } from '../support/lmm.ts';

const HOOK = `process.on('exit', () => {
  process.stderr.write(JSON.stringify(Object.keys(require.cache)));
});`;
/** What only valibot and only yaml have in their code. */
const LIBRARIES = /strict_object|BLOCK_AS_IMPLICIT_KEY/;

/** What only cli-table3, and what only commander has. */
const TABLES = /colAligns/;
const PARSER = /_parseCommand/;

function loaded(args: readonly string[], code = LIBRARIES): string[] {
  const hook = join(folder({ 'hook.cjs': HOOK }), 'hook.cjs');
  const { stderr } = spawnSync(process.execPath, ['-r', hook, join(root, 'bin/lmm.js'), ...args], {
    env: { PATH: process.env.PATH ?? '', HOME: join(root, 'no-such-home') },
    encoding: 'utf8',
  });
  return (JSON.parse(stderr) as string[]).filter((file) => code.test(readFileSync(file, 'utf8')));
}

it.each([['list', '--json'], ['show', 'grok'], ['recommend', '--use', 'social'], ['fields']])(
  'reads no YAML and checks nothing again: lmm %s',
  (...args) => {
    expect(loaded(args)).toEqual([]);
  },
);

it('would be seen to', () => {
  expect(loaded(['schema'])).not.toEqual([]);
});

it('draws no tables for JSON', () => {
  expect(loaded(['list', '--json'], TABLES)).toEqual([]);
  expect(loaded(['list'], TABLES)).not.toEqual([]);
});

it('tells its version without reading the command line', () => {
  expect(loaded(['--version'], PARSER)).toEqual([]);
  expect(loaded(['list'], PARSER)).not.toEqual([]);
});
