import { execFileSync } from 'node:child_process';
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ScanResult } from '../../src/engine/results.ts';
import { folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const GPT = 'model = "gpt-4"\n';
const git = (cwd: string, ...args: string[]): void => {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main'];
  execFileSync('git', [...who, ...args], { cwd, stdio: 'ignore' });
};
async function scanned(cwd: string, ...args: string[]): Promise<ScanResult & { code: number | null }> {
  const { out, code } = await twin(['scan', ...args, '--json'], { cwd, env: { PATH: process.env.PATH ?? '' } });
  return { ...(JSON.parse(out) as ScanResult), code };
}
const filesOf = ({ findings }: ScanResult): string[] => findings.map(({ file }) => file);
const skippedOf = ({ files }: ScanResult): string[] => files.skipped.map(({ why, count }) => `${why} ${count}`).sort();

it('looks through what git lists: tracked files and new ones that are not ignored', async () => {
  const cwd = folder({ 'a.py': GPT, 'b/c.py': GPT, 'gone.py': GPT, 'package-lock.json': GPT, '.gitignore': 'no.py\n' });
  git(cwd, 'init');
  symlinkSync('/etc/hosts', join(cwd, 'link'));
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-m', 'x');
  execFileSync('rm', [join(cwd, 'gone.py')]);
  writeFileSync(join(cwd, 'new.py'), GPT);
  writeFileSync(join(cwd, 'no.py'), GPT);
  const all = await scanned(cwd, '--fail-on', 'retired');
  expect([filesOf(all), all.files.by, all.code]).toEqual([['a.py', 'b/c.py', 'new.py'], 'git', 4]);
  expect(skippedOf(all)).toEqual(['gone 1', 'link 1', 'lock 1']);
  expect(filesOf(await scanned(cwd, '--changed', 'HEAD'))).toEqual(['new.py']);
  expect(filesOf(await scanned(join(cwd, 'b')))).toEqual(['c.py']);
  const { code, err } = await twin(['scan', '--changed', 'nosuch'], { cwd, env: { PATH: process.env.PATH ?? '' } });
  expect([code, err]).toEqual([2, expect.stringContaining('nosuch')]);
});

it('runs nothing that a repository names as a monitor of its files', async () => {
  const cwd = folder({ 'a.py': GPT, 'spy.sh': '#!/bin/sh\ntouch "$(dirname "$0")/ran"\n' });
  git(cwd, 'init');
  execFileSync('chmod', ['+x', join(cwd, 'spy.sh')]);
  git(cwd, 'config', 'core.fsmonitor', join(cwd, 'spy.sh'));
  expect(filesOf(await scanned(cwd))).toEqual(['a.py']);
  expect(existsSync(join(cwd, 'ran'))).toBe(false);
});

it('reads ignore files by itself where there is no git', async () => {
  const cwd = folder({
    'a.py': GPT,
    '.gitignore': 'no.py\nout/\n',
    'no.py': GPT,
    'out/b.py': GPT,
    'in/.gitignore': '!no.py\n',
    'in/no.py': GPT,
  });
  const found = await scanned(cwd);
  expect([filesOf(found), found.files.by]).toEqual([['a.py', 'in/no.py'], 'folder']);
  const without = await twin(['scan', '--json'], { cwd, env: { PATH: '/nowhere' } });
  expect(filesOf(JSON.parse(without.out) as ScanResult)).toEqual(['a.py', 'in/no.py']);
});

it('takes a file that is named, and tells of one that is not there', async () => {
  const cwd = folder({ 'package-lock.json': GPT, 'a.bin': `${GPT}\0` });
  const found = await scanned(cwd, 'package-lock.json', 'a.bin');
  expect([filesOf(found), skippedOf(found)]).toEqual([['package-lock.json'], ['binary 1']]);
  expect((await twin(['scan', 'nosuch'], { cwd })).code).toBe(1);
});

it('tells of files in UTF-16, in git too, which finds nothing in them', async () => {
  const cwd = folder({ 'a.py': GPT });
  git(cwd, 'init');
  writeFileSync(join(cwd, 'le.py'), Buffer.from(`\ufeff${GPT}`, 'utf16le'));
  writeFileSync(join(cwd, 'be.py'), Buffer.from(`\ufeff${GPT}`, 'utf16le').swap16());
  const found = await scanned(cwd);
  expect([filesOf(found), skippedOf(found)]).toEqual([['a.py'], ['encoding 2']]);
});

it('reads a repository of somebody else without git, and says why', async () => {
  const cwd = folder({ 'a.py': GPT });
  git(cwd, 'init');
  const env = { PATH: process.env.PATH ?? '', GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
  const { out, err } = await twin(['scan', '--json'], { cwd, env });
  expect([filesOf(JSON.parse(out) as ScanResult), err]).toEqual([['a.py'], expect.stringContaining('safe.directory')]);
  const changed = await twin(['scan', '--changed', 'HEAD'], { cwd, env });
  expect([changed.code, changed.err]).toEqual([2, expect.stringContaining('safe.directory')]);
});
