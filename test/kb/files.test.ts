import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problems.ts';
import { listFiles } from '../../src/kb/read/files.ts';
import { BASE, folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

describe('commands say it in words', () => {
  it.each([
    ['en', ['m.toml', '.yaml']],
    ['ko', ['m.toml', '폴더']],
  ])('%s: a folder that holds nothing to read', async (lang, parts) => {
    const cwd = folder({ 'e/m.toml': '[[models]]\nid = "x"\n' });
    for (const args of [
      ['validate', 'e'],
      ['list', '--kb', 'e'],
    ]) {
      const { code, out, err } = await twin([...args, '--lang', lang], { cwd });
      expect(code, args.join(' ')).toBe(1);
      for (const part of parts) expect(out + err).toContain(part);
    }
  });

  it('a file of another format is told by its name, one with another name is read', async () => {
    const cwd = folder({ 'm.toml': '[[models]]\nid = "x"\n', 't.csv': 'id,name\n1,2\n', 'kb.txt': BASE });
    for (const [file, code] of [
      ['m.toml', 1],
      ['t.csv', 1],
      ['kb.txt', 0],
    ] as const) {
      const run = await twin(['list', '--kb', file], { cwd });
      expect(run.code, run.err).toBe(code);
      if (code === 1) expect(run.err).toContain(`The name ends in ${file.slice(-5).replace(/^.*\./, '.')}`);
    }
  });

  it.each([
    [['list', '--kb', '~/kb'], {}, 'left ~ as it is'],
    [['validate', '~/kb', '--lang', 'ko'], {}, '셸이'],
    [['list', '--policy', '~/p.yaml'], {}, 'left ~ as it is'],
    [['validate', '-'], {}, 'Standard input is not read'],
    [['list', '--kb', 'https://acme.test/kb.yaml'], {}, 'reads no addresses'],
    [['list'], { LMM_KB: '/nope;x' }, 'LMM_KB, which takes paths with ":"'],
    [['list'], { LMM_KB: '/nope', LMM_LANG: 'ko' }, 'LMM_KB'],
  ])('a path that leads nowhere is told with where it stands and what it is: %j %j', async (args, env, said) => {
    const { code, out, err } = await twin(args, { cwd: folder({}), env: env as Record<string, string> });
    expect(code).toBe(1);
    expect(out + err).toContain(said);
  });

  it('the root of a file system is a folder like any other', () => {
    const problems: Problem[] = [];
    expect(listFiles('/', '/', problems, () => {}, { files: 5000, folders: 1 })).toEqual([]);
    expect(problems.map(({ file, code }) => [file, code])).toEqual([['/', 'too-many-files']]);
  });

  it.each([{ LMM_KB: ' ' }, { LMM_KB: '::' }, { HOME: '/dev/null' }, { XDG_CONFIG_HOME: '/dev/null' }])(
    'nothing of the user is looked for where there can be none: %j',
    async (env) => {
      expect(await twin(['fields'], { env })).toMatchObject({ code: 0, err: '' });
      expect(await twin(['list', '--limit', '1'], { env })).toMatchObject({ code: 0, err: '' });
    },
  );

  it('the own folder of the user may be empty', async () => {
    const home = folder({ '.config/lmm/kb/.keep': '' });
    const { code, err } = await twin(['list', '--limit', '1'], { env: { HOME: home } });
    expect([code, err]).toEqual([0, '']);
  });

  it('a policy and a decision that are no files are refused too', async () => {
    const cwd = folder({});
    mkdirSync(join(cwd, 'p.yaml'));
    for (const args of [
      ['list', '--policy', 'p.yaml'],
      ['check', 'p.yaml'],
    ]) {
      const { code, err } = await twin(args, { cwd });
      expect(code, err).toBe(1);
      expect(err).toContain('p.yaml: This is a folder.');
    }
  });
});
