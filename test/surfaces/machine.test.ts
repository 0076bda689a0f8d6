import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, root } from '../support/lmm.ts';

const bin = join(root, 'bin', 'lmm.js');
const run = (args: readonly string[], more: { out?: number; lang?: string; program?: string } = {}) => {
  const { status, stderr } = spawnSync(process.execPath, [more.program ?? bin, ...args], {
    env: { PATH: process.env.PATH, HOME: '/nonexistent', LMM_LANG: more.lang ?? 'en' },
    stdio: ['ignore', more.out ?? 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  return { code: status, err: stderr };
};

describe('a disk that is full below standard output', () => {
  it.each([
    [['--version'], 'en', /^error: Standard output cannot be written: the disk is full\n {2}Make room/],
    [['fields', '--json'], 'ko', /^오류: 표준 출력에 쓸 수 없습니다: 디스크가 가득 참\n/],
  ] as const)('is told in words, by a code that is documented: %j', (args, lang, said) => {
    const { code, err } = run(args, { out: openSync('/dev/full', 'w'), lang });
    expect(code).toBe(2);
    expect(err).toMatch(said);
    expect(err.trimEnd().split('\n')).toHaveLength(2);
  });
});

it.each([
  [['fields'], 0, /^$/],
  [['fields', '--out', 'x'], 2, /^error: The working folder is gone\./],
] as const)('a working folder that is gone stops only what needs it: %j', (args, code, said) => {
  const gone = folder({ 'gone/x': '' });
  rmSync(join(gone, 'gone', 'x'));
  const line = 'cd gone; rmdir ../gone; exec "$@"';
  const { status, stderr } = spawnSync('/bin/sh', ['-c', line, 'sh', process.execPath, bin, ...args], {
    cwd: gone,
    env: { PATH: process.env.PATH, HOME: '/nonexistent', LMM_LANG: 'en' },
    encoding: 'utf8',
  });
  expect(status).toBe(code);
  expect(stderr).toMatch(said);
});

describe('an installation that is damaged', () => {
  it('tells so where nothing of it can be loaded', () => {
    const copy = folder({});
    mkdirSync(join(copy, 'bin'));
    cpSync(bin, join(copy, 'bin', 'lmm.js'));
    const program = join(copy, 'bin', 'lmm.js');
    expect(run(['list'], { program })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^error: Files of lmm itself are missing[^\n]*\n$/),
    });
    mkdirSync(join(copy, 'dist'));
    writeFileSync(join(copy, 'dist', 'main.js'), '"use strict";(');
    expect(run(['list'], { program, lang: 'ko' })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^오류: lmm 자체의 파일이[^\n]*\n$/),
    });
    expect(readdirSync(copy).sort()).toEqual(['bin', 'dist']);
  });

  it.each([
    ['EMFILE', 'en', /^error: The system does not let the files of lmm itself be read\. \(EMFILE\)\n$/],
    ['EACCES', 'ko', /^오류: 시스템이 lmm 자체의 파일을 읽지 못하게 합니다\. \(EACCES\)\n$/],
    ['ENOENT', 'en', /^error: Files of lmm itself are missing or damaged\. Install lmm again\. \(ENOENT\)\n$/],
  ])('is told from a system that refuses its files: %s', (code, lang, said) => {
    const copy = folder({
      'bin/lmm.js': readFileSync(bin),
      'dist/main.js': `throw Object.assign(new Error('no'), ${JSON.stringify({ code, syscall: 'open' })});`,
    });
    expect(run(['list'], { program: join(copy, 'bin', 'lmm.js'), lang })).toMatchObject({
      code: 1,
      err: expect.stringMatching(said),
    });
  });
});

describe('Node that is told to keep lmm from files', () => {
  const flag = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
  const kept = (args: string[], lang: string) => {
    const cwd = folder({ 'own.yaml': '' });
    const all = ['--no-warnings', flag, `--allow-fs-read=${root}*`, bin, ...args];
    const env = { PATH: process.env.PATH, HOME: '/nonexistent', LMM_LANG: lang };
    const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd, env, encoding: 'utf8' });
    return { code: status, out: stdout, err: stderr, left: readdirSync(cwd) };
  };
  it.each<[string[], string, number, RegExp]>([
    [['--version', '--out', 'x'], 'en', 2, /^error: x cannot be written: permission denied\n {2}Name a file/],
    [['validate', 'own.yaml'], 'ko', 1, /권한이 없음/],
  ])('refuses as a system does: %j', (args, lang, code, said) => {
    const run = kept(args, lang);
    expect({ code: run.code, left: run.left }).toEqual({ code, left: ['own.yaml'] });
    expect(`${run.out}${run.err}`).toMatch(said);
    expect(run.err).not.toMatch(/ERR_|^\s+at /m);
  });
});
