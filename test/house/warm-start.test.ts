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

function loaded(args: readonly string[]): string[] {
  const hook = join(folder({ 'hook.cjs': HOOK }), 'hook.cjs');
  const { stderr } = spawnSync(process.execPath, ['-r', hook, join(root, 'bin/lmm.js'), ...args], {
    env: { PATH: process.env.PATH ?? '', HOME: join(root, 'no-such-home') },
    encoding: 'utf8',
  });
  return (JSON.parse(stderr) as string[]).filter((file) => LIBRARIES.test(readFileSync(file, 'utf8')));
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
