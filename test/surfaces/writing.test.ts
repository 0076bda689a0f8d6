import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LayerCache } from '../../src/kb/cache.ts';
import { temporaryName } from '../../src/kb/write/leftovers.ts';
import { WriteError, writeFileWhole, writeFileWholeNow } from '../../src/kb/write/whole.ts';
import { folder, root } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const list = ['fields', '--format', 'csv'];
const out = async (file: string, cwd: string, lang = 'en') => twin([...list, '--out', file, '--lang', lang], { cwd });
const longest = (letter: string) => letter.repeat(255);

describe('--out', () => {
  it.each([
    [['--version'], '0.'],
    [['list', '-V'], '0.'],
    [['--help'], 'Usage: lmm <'],
    [['compare', '--help'], 'Usage: lmm compare'],
    [['help', 'cost'], 'Usage: lmm cost'],
  ])('also takes what is no answer: %s', async (args, begin) => {
    const cwd = folder({});
    const run = (...more: string[]) => twin([...args, '--lang', 'en', '--out', ...more], { cwd });
    expect(await run('f.txt')).toMatchObject({ code: 0, out: '' });
    const written = readFileSync(join(cwd, 'f.txt'), 'utf8');
    expect(written.startsWith(begin)).toBe(true);
    expect((await run('-')).out).toBe(written);
    expect(await run('no/f.txt')).toMatchObject({ code: 2, err: expect.stringContaining('there is no such folder') });
    expect(await run('')).toMatchObject({ code: 2, out: '' });
  });

  it.each([
    ['sub', 'it is a folder', '폴더임'],
    ['.', 'it is a folder', '폴더임'],
    ['..', 'it is a folder', '폴더임'],
    ['sub/', 'it is a folder', '폴더임'],
    ['new/', 'it is a folder', '폴더임'],
    ['sub/..', 'it is a folder', '폴더임'],
    ['no/file', 'there is no such folder (', '그런 폴더가 없음: '],
    ['old/file', 'a part of the path is not a folder (', '경로 중 폴더가 아닌 것이 있음: '],
    ['old/file/more', 'a part of the path is not a folder (', '경로 중 폴더가 아닌 것이 있음: '],
    ['round', 'circle', '링크가'],
    [`${longest('a')}a`, 'the name is too long', '이름이 너무 김'],
    ['a\ufffd', 'no UTF-8', 'UTF-8이 아닌'],
    ['/dev/full', 'the disk is full', '디스크가 가득 참'],
    ['/proc/file', '(/proc)', ': /proc'],
  ])('that cannot be: %s', async (file, english, korean) => {
    const cwd = folder({ old: 'old', 'sub/x': '' });
    symlinkSync('round', join(cwd, 'round'));
    const before = readdirSync(cwd);
    for (const [lang, said] of [
      ['en', english],
      ['ko', korean],
    ] as const) {
      const { code, out: printed, err } = await out(file, cwd, lang);
      expect({ code, printed }).toEqual({ code: 2, printed: '' });
      expect(err).toContain(said);
      expect(err).not.toMatch(/^\s+at /m);
    }
    expect(readdirSync(cwd)).toEqual(before);
    expect(readFileSync(join(cwd, 'old'), 'utf8')).toBe('old');
  });

  it('writes a name as long as the file system takes, and leaves nothing beside it', async () => {
    const cwd = folder({});
    expect((await out(longest('a'), cwd)).code).toBe(0);
    expect(readdirSync(cwd)).toEqual([longest('a')]);
  });

  it('keeps the mode of a file and the link that leads to it, and other names of it keep the old', async () => {
    const cwd = folder({ 'there/file': 'old' });
    const file = join(cwd, 'there', 'file');
    chmodSync(file, 0o606);
    linkSync(file, join(cwd, 'other'));
    symlinkSync('there', join(cwd, 'way'));
    symlinkSync('file', join(cwd, 'there', 'link'));
    symlinkSync('way/link', join(cwd, 'start'));
    expect((await out('start', cwd)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(/^id,/);
    expect(statSync(file).mode & 0o777).toBe(0o606);
    expect(lstatSync(join(cwd, 'start')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'other'), 'utf8')).toBe('old');
  });

  it('makes the file that a link leads to where there is none yet, from where the link really lies', async () => {
    const cwd = folder({ 'deep/er/x': '' });
    symlinkSync('deep/er', join(cwd, 'way'));
    symlinkSync('../made', join(cwd, 'deep', 'er', 'link'));
    expect((await out('way/link', cwd)).code).toBe(0);
    expect(existsSync(join(cwd, 'deep', 'made'))).toBe(true);
    expect(lstatSync(join(cwd, 'way', 'link')).isSymbolicLink()).toBe(true);
  });

  it('- is standard output, and no file', async () => {
    const cwd = folder({});
    const { code, out: printed } = await out('-', cwd);
    expect(code).toBe(0);
    expect(printed).toMatch(/^id,/);
    const policy = await twin(['policy', '--init', '--out', '-'], { cwd });
    expect(policy.out).toMatch(/^# /);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('is no file that the command reads', async () => {
    const cwd = folder({ 'p.yaml': 'lmm: policy/1\n', 'kb.yaml': 'models: []\n' });
    symlinkSync('p.yaml', join(cwd, 'same.yaml'));
    for (const args of [
      ['list', '--policy', 'p.yaml', '--out', 'p.yaml'],
      ['list', '--policy', './p.yaml', '--out', 'same.yaml'],
      ['list', '--kb', 'kb.yaml', '--out', 'kb.yaml'],
      ['validate', 'p.yaml', '--out', 'p.yaml'],
      ['check', 'p.yaml', '--out', join(cwd, 'p.yaml')],
      ['recommend', '--use', 'programming', '--policy', 'p.yaml', '--save', 'p.yaml'],
      ['recommend', '--use', 'programming', '--save', 'd.yaml', '--out', './d.yaml'],
    ]) {
      const { code, out: printed, err } = await twin(args, { cwd });
      expect({ args, code, printed }).toEqual({ args, code: 2, printed: '' });
      expect(err).toMatch(/overwrite|same file/);
    }
    expect((await twin([...list, '--out', 'kb.yaml'], { cwd, env: { LMM_KB: 'kb.yaml' } })).code).toBe(2);
    expect(readFileSync(join(cwd, 'p.yaml'), 'utf8')).toBe('lmm: policy/1\n');
    expect(readdirSync(cwd).sort()).toEqual(['kb.yaml', 'p.yaml', 'same.yaml']);
  });
});

describe.runIf(process.geteuid?.() === 0)('what another user put there', () => {
  it('leads nowhere in a folder where all may write', async () => {
    const cwd = folder({ precious: 'old', 'tmp/x': '' });
    chmodSync(join(cwd, 'tmp'), 0o1777);
    for (const [name, of] of [
      ['planted', 4242],
      ['own', 0],
    ] as const) {
      symlinkSync(join('..', 'precious'), join(cwd, 'tmp', name));
      lchownSync(join(cwd, 'tmp', name), of, of);
    }
    expect(await out('tmp/planted', cwd)).toMatchObject({ code: 2, err: expect.stringContaining('permission denied') });
    expect(readFileSync(join(cwd, 'precious'), 'utf8')).toBe('old');
    expect(await out('tmp/own', cwd)).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, 'precious'), 'utf8')).toMatch(/^id,/);
  });

  it.each([
    ['of another', 0o700, 4242],
    ['in which others may write', 0o777, 0],
  ])('nothing is kept in a cache folder %s', (_, mode, owner) => {
    const cwd = folder({ 'cache/x': '' });
    const cache = join(cwd, 'cache');
    const keep = () =>
      new LayerCache({ folder: cache, build: '', now: Date.now(), user: 0 }, []).keep([], [], () => new Map(), {
        notices: [],
        effects: [],
      });
    chmodSync(cache, mode);
    chownSync(cache, owner, owner);
    keep();
    expect(readdirSync(cache)).toEqual(['x']);
    chmodSync(cache, 0o700);
    chownSync(cache, 0, 0);
    keep();
    expect(readdirSync(cache)).toHaveLength(2);
  });
});

describe('a knowledge base is read whole', () => {
  const HEAD = 'developers: [{id: acme, name: Acme}]\n';
  const files = { 'kb/head.yaml': HEAD, 'p/lmm.config.yaml': 'kb: [sub]\n', 'p/sub/head.yaml': HEAD };
  it.each([
    [['list', '--json', '--kb', 'kb', '--out', 'kb/new.json'], '.', {}],
    [['list', '--kb', 'kb', '--out', 'kb/head.yaml'], '.', {}],
    [['list', '--kb', 'kb', '--out', 'link'], '.', {}],
    [['fields', '--out', './kb/../kb/new.yml'], '.', { LMM_KB: 'kb' }],
    [['policy', '--init'], 'kb', { LMM_KB: '.' }],
    [['recommend', '--use', 'programming', '--save', 'head.yaml'], 'kb', { LMM_KB: '../kb' }],
    [['validate', 'kb', '--json', '--out', 'kb/new.json'], '.', {}],
    [['fields', '--out', 'lmm.config.yaml'], 'p', {}],
    [['fields', '--out', 'lmm.config.yaml'], '.', {}],
    [['fields', '--out', 'sub/new.json'], 'p', {}],
    [['fields', '--out', '.config/lmm/kb/new.json'], 'home', { HOME: 'home' }],
    [['fields', '--out', join(root, 'data', 'new.json')], '.', {}],
  ])('so no answer becomes a part of it: %j', async (args, inside, env: { HOME?: string; LMM_KB?: string }) => {
    const cwd = folder({ ...files, 'home/.config/lmm/kb/head.yaml': HEAD });
    symlinkSync(join('kb', 'new.yaml'), join(cwd, 'link'));
    const before = readdirSync(cwd, { recursive: true });
    const home = env.HOME === undefined ? {} : { HOME: join(cwd, env.HOME) };
    const { code, out: printed, err } = await twin(args, { cwd: join(cwd, inside), env: { ...env, ...home } });
    expect({ code, printed }).toEqual({ code: 2, printed: '' });
    expect(err).toMatch(/it would be a part of the knowledge base \([^)]+\)\n {2}Name a file in another folder/);
    expect(readdirSync(cwd, { recursive: true })).toEqual(before);
    expect(readFileSync(join(cwd, 'kb', 'head.yaml'), 'utf8')).toBe(HEAD);
  });

  it('what is none by its name may lie there', async () => {
    const cwd = folder(files);
    const args = ['fields', '--format', 'csv', '--kb', 'kb', '--out', 'kb/new.csv'];
    expect(await twin(args, { cwd })).toMatchObject({ code: 0, err: '' });
    expect(await twin(['fields', '--kb', 'kb', '--out', 'new.yaml'], { cwd })).toMatchObject({ code: 0 });
  });
});

describe('what is saved beside the answer', () => {
  it.each(['-', '/dev/stdout', '/dev/fd/1'])('does not go where the answer goes: %s', async (file) => {
    const cwd = folder({});
    for (const args of [
      ['recommend', '--use', 'programming', '--save', file],
      ['policy', '--init', file],
    ]) {
      const { code, out: printed, err } = await twin(args, { cwd });
      expect({ code, printed }).toEqual({ code: 2, printed: '' });
      expect(err).toContain('standard output');
    }
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('replaces no policy that is there, whole, a link, or a folder', async () => {
    const cwd = folder({ 'there.yaml': 'old', 'sub/x': '' });
    symlinkSync('nowhere', join(cwd, 'link.yaml'));
    for (const file of ['there.yaml', 'link.yaml', 'sub', 'sub/', ''])
      expect([file, (await twin(['policy', '--init', file], { cwd })).code]).toEqual([file, 2]);
    expect(readFileSync(join(cwd, 'there.yaml'), 'utf8')).toBe('old');
    expect(readdirSync(cwd).sort()).toEqual(['link.yaml', 'sub', 'there.yaml']);
  });
});

describe('a file is written whole or not at all', () => {
  const failing = function* (): Generator<string> {
    yield 'half of';
    throw new Error('no more');
  };

  it('when its content ends early, and nothing is left', async () => {
    const cwd = folder({ old: 'old' });
    for (const name of ['old', 'new'])
      await expect(writeFileWhole(join(cwd, name), failing())).rejects.toThrow('no more');
    expect(readdirSync(cwd)).toEqual(['old']);
    expect(readFileSync(join(cwd, 'old'), 'utf8')).toBe('old');
  });

  it('by many at once, each of them whole', async () => {
    const file = join(folder({}), 'file');
    const texts = Array.from({ length: 8 }, (_, at) => String(at).repeat(3_000_000));
    await Promise.all(texts.map((text) => writeFileWhole(file, [text.slice(0, 2 ** 20), text.slice(2 ** 20)])));
    expect(texts).toContain(readFileSync(file, 'utf8'));
    expect(readdirSync(join(file, '..'))).toEqual(['file']);
  });

  it('by one of several that make a new file', async () => {
    const file = join(folder({}), 'file');
    const made = await Promise.allSettled(
      ['a', 'b', 'c'].map((text) => writeFileWhole(file, [text.repeat(2 ** 20), text], { isNew: true })),
    );
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of made) if (one.status === 'rejected') expect((one.reason as WriteError).code).toBe('EEXIST');
    expect(readdirSync(join(file, '..'))).toEqual(['file']);
  });

  it('and listens to signals no longer than it writes', async () => {
    const file = join(folder({}), 'file');
    const listeners = () => process.listenerCount('SIGTERM') + process.listenerCount('exit');
    const turned = () => new Promise((resume) => setImmediate(() => setImmediate(resume)));
    await turned();
    const before = listeners();
    const written = writeFileWhole(file, ['x'.repeat(2 ** 20), 'y']);
    expect(listeners()).toBe(before + 2);
    await written;
    writeFileWholeNow(file, [Buffer.from('z')]);
    await expect(writeFileWhole(join(file, 'x'), ['y'])).rejects.toThrow(WriteError);
    await turned();
    expect(listeners()).toBe(before);
  });
});

describe('what a killed run left', () => {
  /** A number that no process has any more: of a child that has ended. */
  const ended = 2 ** 22 + 1;
  const write = (cwd: string) => writeFileWholeNow(join(cwd, 'file'), [Buffer.from('x')]);

  it('goes with the next one that writes there', () => {
    const cwd = folder({});
    for (let at = 0; at < 3; at++) writeFileSync(join(cwd, temporaryName(ended)), 'half');
    const inner = join(cwd, temporaryName(ended));
    mkdirSync(inner);
    writeFileSync(join(inner, 'part'), 'half');
    write(cwd);
    expect(readdirSync(cwd)).toEqual(['file']);
  });

  it('stays while its process runs, and so does whatever is not of this program', () => {
    const name = temporaryName(ended);
    const made: Record<string, string> = {
      [temporaryName(process.ppid)]: 'of a process that runs',
      [temporaryName(ended, Date.now() - 10 * 24 * 3600_000)]: 'younger than its name says',
      [name.replace(/[0-9a-f](?=\.tmp$)/, (digit) => (digit === '0' ? '1' : '0'))]: 'a name that was made up',
      [`.lmm-${process.pid}-abc.tmp`]: '',
      [`file.${ended}.tmp`]: '',
      'file.tmp': '',
      '.lmm-': '',
    };
    const cwd = folder(made);
    symlinkSync('file', join(cwd, temporaryName(ended)));
    const before = readdirSync(cwd);
    write(cwd);
    expect(readdirSync(cwd).sort()).toEqual([...before, 'file'].sort());
  });
});

it.runIf(existsSync('/proc/self')).each([
  [['kb', 'new', 'acme/a', '--input', '1'], '/proc/lmm'],
  [['kb', 'init', '/proc/lmm/team'], undefined],
] as const)('a folder that the system lets nobody make is told, without end: %j', async (args, config) => {
  const env = { LMM_LANG: 'en', ...(config ? { XDG_CONFIG_HOME: config } : {}) };
  const { code, err } = await twin(args, { env });
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(/^error: .* cannot be written: permission denied \(\/proc\/lmm\)/),
  ]);
});
