import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/lmm.ts';

const GUIDE = readFileSync(join(root, 'docs', 'library.md'), 'utf8');
const [, EXAMPLE = ''] = /```js\n([\s\S]*?)```/.exec(GUIDE) ?? [];

const temp = mkdtempSync(join(tmpdir(), 'lmm-library-'));
const installed = join(temp, 'node_modules', 'lmm');
let tarball = Buffer.alloc(0);
const run = (command: string, args: string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8' });

/** The package as a stranger gets it, its types included. */
beforeAll(() => {
  run(process.execPath, [join(root, 'build', 'types.mjs')], root);
  run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', temp], root);
  const [file = ''] = readdirSync(temp).filter((name) => name.endsWith('.tgz'));
  tarball = readFileSync(join(temp, file));
  run('tar', ['xzf', file], temp);
  mkdirSync(join(temp, 'node_modules'));
  cpSync(join(temp, 'package'), installed, { recursive: true });
}, 120_000);
afterAll(() => rmSync(temp, { recursive: true, force: true }));

describe('the library', () => {
  it('answers the example of its guide', () => {
    writeFileSync(join(temp, 'example.mjs'), EXAMPLE);
    expect(run(process.execPath, ['example.mjs'], temp).split('\n')).toEqual([
      'chatgpt deepseek llama gemini grok',
      'Grok',
      expect.stringContaining('architecture'),
      'grok 66.7 social-media 66.7',
      'deepseek chatgpt',
      expect.stringContaining('"constraint":"open-weights"'),
      'openai/gpt-4o 45 USD',
      'unknown-name grok',
      '',
    ]);
  });

  it('can be required too', () => {
    const code = "require('lmm').open().then((kb) => console.log(require('lmm').show(kb, 'grok').model.id))";
    expect(run(process.execPath, ['-e', code], temp)).toBe('grok\n');
  });

  it('has types that a strict program compiles with, of no other package', () => {
    writeFileSync(join(temp, 'example.mts'), EXAMPLE.replaceAll('console.log', 'void '));
    const compilerOptions = {
      noEmit: true,
      strict: true,
      module: 'nodenext',
      target: 'es2022',
      lib: ['es2023'],
      types: [],
    };
    writeFileSync(join(temp, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['example.mts'] }));
    symlinkSync(join(root, 'node_modules', 'typescript'), join(temp, 'node_modules', 'typescript'));
    const compiled = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc'], { cwd: temp, encoding: 'utf8' });
    expect(compiled.stdout).toBe('');
    expect(compiled.status).toBe(0);
  });

  it('is packed as publint and are-the-types-wrong want it', async () => {
    const { messages } = await publint({ pkgDir: installed, strict: true });
    expect(messages).toEqual([]);
    const checked = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)));
    expect(checked.types && 'problems' in checked ? checked.problems : checked).toEqual([]);
  });
});
