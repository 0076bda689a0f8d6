import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ScanResult } from '../../src/engine/results.ts';
import { folder, root } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const bin = join(root, 'bin', 'lmm.js');
const GPT = 'model = "gpt-4"\n';
const PATH = { PATH: process.env.PATH ?? '' };
const git = (cwd: string, ...args: string[]): void => {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main'];
  execFileSync('git', [...who, ...args], { cwd, stdio: 'ignore' });
};
async function scanned(cwd: string, ...args: string[]): Promise<ScanResult & { code: number | null }> {
  const { out, code } = await twin(['scan', ...args, '--json'], { cwd, env: PATH });
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
  const { code, err } = await twin(['scan', '--changed', 'nosuch'], { cwd, env: PATH });
  expect([code, err]).toEqual([2, expect.stringContaining('nosuch')]);
});

describe('a hostile repository', () => {
  /** All that configuration may name as a program, each of which leaves a file behind. */
  const KEYS = [
    ...['core.fsmonitor', 'core.pager', 'pager.grep', 'core.sshCommand', 'diff.external', 'diff.x.textconv'],
    ...['diff.x.command', 'filter.x.clean', 'filter.x.smudge', 'filter.x.process', 'remote.away.uploadpack'],
  ];
  const hostile = (): { cwd: string; ran: () => boolean } => {
    const cwd = folder({ 'a.py': GPT, 'sub/b.py': GPT, '.gitattributes': '*.py filter=x diff=x\n' });
    const spy = join(folder({ 'spy.sh': '#!/bin/sh\ntouch "$(dirname "$0")/ran"\nexec cat\n' }), 'spy.sh');
    chmodSync(spy, 0o755);
    git(cwd, 'init');
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-m', 'x');
    // So that git cannot tell by times whether the file differs, and has to look into it.
    const past = new Date('2020-01-01T00:00:00Z');
    for (const file of ['a.py', 'sub/b.py']) utimesSync(join(cwd, file), past, past);
    git(cwd, 'add', '-A');
    writeFileSync(join(cwd, 'a.py'), GPT.replace('4', '5'));
    for (const file of ['a.py', '.git/index']) utimesSync(join(cwd, file), past, past);
    for (const key of KEYS) git(cwd, 'config', key, `${spy} ${key}`);
    return { cwd, ran: () => existsSync(join(spy, '..', 'ran')) };
  };

  it('runs none of its programs', async () => {
    const { cwd, ran } = hostile();
    expect(filesOf(await scanned(cwd))).toEqual(['a.py', 'sub/b.py']);
    expect(filesOf(await scanned(cwd, '--changed', 'HEAD'))).toEqual(['a.py']);
    expect(ran()).toBe(false);
    execFileSync('git', ['diff-index', 'HEAD'], { cwd, env: { PATH: process.env.PATH } });
    expect(ran(), 'the trap works').toBe(true);
  });

  it('runs none of those of a repository in it', async () => {
    const { cwd: inner, ran } = hostile();
    const cwd = folder({ 'c.py': GPT });
    git(cwd, 'init');
    renameSync(inner, join(cwd, 'inner'));
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-m', 'x');
    const result = await scanned(cwd, '--changed', 'HEAD');
    expect([filesOf(result), ran()]).toEqual([[], false]);
  });

  it('fetches nothing that it lacks', async () => {
    const { cwd, ran } = hostile();
    git(cwd, 'config', 'extensions.partialClone', 'away');
    git(cwd, 'config', 'remote.away.promisor', 'true');
    git(cwd, 'config', 'remote.away.url', join(cwd, '.git'));
    git(cwd, 'config', 'core.repositoryFormatVersion', '1');
    const tree = execFileSync('git', ['rev-parse', 'HEAD^{tree}'], { cwd, encoding: 'utf8' }).trim();
    rmSync(join(cwd, '.git/objects', tree.slice(0, 2), tree.slice(2)));
    const { code, err } = await twin(['scan', '--changed', 'HEAD'], { cwd, env: PATH });
    expect([code, err, ran()]).toEqual([2, expect.stringContaining('git fetch origin HEAD'), false]);
  });

  it('is told where a filter has a name that cannot be switched off', async () => {
    const { cwd, ran } = hostile();
    git(cwd, 'config', 'filter.a=b.clean', 'x');
    const { code } = await twin(['scan', '--changed', 'HEAD'], { cwd, env: PATH });
    expect([code, ran()]).toEqual([2, false]);
  });

  it('cannot make paths be told in another way', async () => {
    const { cwd } = hostile();
    for (const key of ['grep.fullName', 'submodule.recurse', 'grep.column']) git(cwd, 'config', key, 'true');
    expect(filesOf(await scanned(join(cwd, 'sub')))).toEqual(['b.py']);
    expect(filesOf(await scanned(cwd, 'sub'))).toEqual(['sub/b.py']);
  });
});

describe('what has changed', () => {
  const repository = (): string => {
    const cwd = folder({ 'a.py': GPT, 'b.py': GPT, 'in/c.py': GPT });
    git(cwd, 'init');
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-m', 'x');
    return cwd;
  };
  const since = async (cwd: string, ref: string, ...paths: string[]) => {
    const { out, err, code } = await twin(['scan', ...paths, '--changed', ref, '--json'], { cwd, env: PATH });
    return code === 0 ? { files: filesOf(JSON.parse(out) as ScanResult), err } : { code, err };
  };

  it('is held against where the branch began, by what files hold, not by their times', async () => {
    const cwd = repository();
    git(cwd, 'checkout', '-b', 'work');
    git(cwd, 'mv', 'a.py', '이름 "새".py');
    git(cwd, 'commit', '-m', 'renamed');
    git(cwd, 'checkout', 'main');
    writeFileSync(join(cwd, 'b.py'), `${GPT}# more\n`);
    git(cwd, 'commit', '-am', 'on main');
    git(cwd, 'checkout', '--detach', 'work');
    utimesSync(join(cwd, 'in/c.py'), 1, 1);
    expect(await since(cwd, 'main')).toEqual({ files: ['이름 "새".py'], err: '' });
    git(cwd, 'worktree', 'add', '--detach', 'tree', 'main');
    expect(await since(join(cwd, 'tree'), 'work~1')).toEqual({ files: ['b.py'], err: '' });
  });

  it('is asked of files that are named too', async () => {
    const cwd = repository();
    writeFileSync(join(cwd, 'in/c.py'), `${GPT}# more\n`);
    expect(await since(cwd, 'HEAD', 'a.py', 'in/c.py')).toEqual({ files: ['in/c.py'], err: '' });
    expect(await since(join(cwd, 'in'), 'HEAD', '../b.py', '.')).toEqual({ files: ['c.py'], err: '' });
  });

  it('is told to be held against the commit itself where nothing is in common', async () => {
    const cwd = repository();
    git(cwd, 'checkout', '--orphan', 'other');
    writeFileSync(join(cwd, 'b.py'), `${GPT}# more\n`);
    git(cwd, 'commit', '-am', 'other');
    const { files, err } = await since(cwd, 'main');
    expect([files, err]).toEqual([['b.py'], expect.stringContaining('no commit in common')]);
  });

  it('is no question of what is no commit', async () => {
    const cwd = repository();
    for (const ref of ['nosuch', '-x', '--output=x', '', 'HEAD:a.py', '^HEAD', '0'.repeat(40)]) {
      const { code, err } = await since(cwd, ref);
      expect([code, err], ref).toEqual([2, expect.stringContaining('--changed')]);
    }
  });

  it('is nothing that an empty repository can tell', async () => {
    const cwd = folder({ 'a.py': GPT });
    git(cwd, 'init');
    expect(await since(cwd, 'HEAD')).toMatchObject({ code: 2, err: expect.stringContaining('HEAD') });
  });
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
  writeFileSync(join(cwd, 'bare-le.py'), Buffer.from(GPT, 'utf16le'));
  writeFileSync(join(cwd, 'bare-be.py'), Buffer.from(`# 모델\n${GPT}`, 'utf16le').swap16());
  writeFileSync(join(cwd, 'zeros.bin'), Buffer.from('a\0b\0\0\0\0\0gpt-4'));
  const found = await scanned(cwd);
  expect([filesOf(found), skippedOf(found)]).toEqual([['a.py'], ['binary 1', 'encoding 4']]);
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

describe('a path that is named', () => {
  it.each([
    ['a pipe', 'pipe', 'This is a pipe'],
    ['a device', '/dev/null', 'This is a device'],
    ['a link that leads nowhere', 'link', 'The link leads to nowhere'],
    ['what is not there', 'no.py', 'There is no such file'],
  ])('is told where it cannot be read: %s', async (_, path, told) => {
    const cwd = folder({ 'a.py': GPT });
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    symlinkSync('nowhere', join(cwd, 'link'));
    const { code, out, err } = await twin(['scan', 'a.py', path], { cwd, env: PATH });
    expect([code, out, err]).toEqual([1, '', expect.stringContaining(`${path}: ${told}`)]);
  });

  it('is told where it is empty', async () => {
    const { code, err } = await twin(['scan', ''], { env: PATH });
    expect([code, err]).toEqual([2, expect.stringContaining('A path is empty')]);
  });
});

it('asks for the days of what lies ahead where a colon is all there is', async () => {
  for (const on of ['ends', 'price']) {
    const { code, err } = await twin(['scan', '--fail-on', `retired,${on}:`], { env: PATH });
    expect([code, err]).toEqual([2, expect.stringContaining(`as in ${on}:90d`)]);
  }
});

it('says once what the prices are', async () => {
  const { out } = await twin(['scan', '--as-of', '2026-11-29'], { cwd: folder({ 'a.py': GPT }), env: PATH });
  expect(out.split('per 1M tokens, 3 input : 1 output')).toHaveLength(2);
});

describe('a machine and a folder that are against it', () => {
  it('rules that match at many depths take no longer than others, and leave their files in', async () => {
    const rule = `${'**/a/'.repeat(8)}**/z`;
    const cwd = folder({ '.gitignore': `${rule}\r\nno.py\r\n`, 'no.py': GPT, [`${'a/'.repeat(60)}in.py`]: GPT });
    const found = await scanned(cwd);
    expect(filesOf(found)).toEqual([`${'a/'.repeat(60)}in.py`]);
  });

  it('a folder that lies deeper than any is told', async () => {
    const cwd = folder({ 'a.py': GPT, [`${'d/'.repeat(220)}in.py`]: GPT });
    const found = await scanned(cwd);
    expect([filesOf(found), skippedOf(found)]).toEqual([['a.py'], ['unreadable 1']]);
  });

  it('too many open files are told as the fault of the machine', () => {
    const cwd = folder({ 'a.py': GPT });
    const line = 'ulimit -n 20; exec "$@"';
    const { status, stderr } = spawnSync('/bin/sh', ['-c', line, 'sh', process.execPath, bin, 'scan'], {
      cwd,
      env: { ...PATH, HOME: '/nonexistent', LMM_LANG: 'en' },
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^error: The system refuses .*too many files are open/),
    ]);
  });
});
