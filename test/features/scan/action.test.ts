import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { folder, root } from '../../support/lmm.ts';
import { SCHEMAS } from './valid.ts';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
}
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
  inputs: Record<string, { description: string; default: string }>;
  runs: { steps: Step[] };
};
const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as {
  id: string;
  entry: string;
  args: string[];
  pass_filenames?: boolean;
}[];

/** A checkout with a retired id, in a file whose name tries to be more than one. */
const ODD = "-odd $(touch pwned) '#1'.py";
const project = (): string => {
  const path = folder({ 'app/a.py': 'model = "claude-2.1"\n', [ODD]: 'model = "gpt-4-turbo"\n', 'fine.py': 'x = 1\n' });
  spawnSync('git', ['init', '-q'], { cwd: path });
  return path;
};

interface Ran {
  code: number | null;
  out: string;
  err: string;
  output: string;
}

/** Runs the scripts of the action as a runner does: what expressions stand for is put into variables. */
function runAction(inputs: Record<string, string>, cwd: string): Ran {
  const temp = folder({ output: '', path: '' });
  const given = (text: string): string =>
    String(text).replace(/\$\{\{ (?:inputs\.([\w-]+)|github\.action_path) \}\}/g, (_, name?: string) =>
      name === undefined ? root : (inputs[name] ?? String(action.inputs[name]?.default)),
    );
  let ran: Ran = { code: 0, out: '', err: '', output: '' };
  let path = process.env.PATH ?? '';
  for (const { run, env = {} } of action.runs.steps) {
    if (run === undefined) continue;
    const added = Object.fromEntries(Object.entries(env).map(([name, text]) => [name, given(text)]));
    const { status, stdout, stderr } = spawnSync('bash', ['-c', run], {
      cwd,
      encoding: 'utf8',
      env: {
        ...{ PATH: path, HOME: temp, RUNNER_TEMP: temp, GITHUB_PATH: join(temp, 'path') },
        ...{ GITHUB_OUTPUT: join(temp, 'output'), ...added },
      },
    });
    path = `${readFileSync(join(temp, 'path'), 'utf8').trim().split('\n').join(':')}:${path}`;
    ran = {
      code: status,
      out: ran.out + stdout,
      err: ran.err + stderr,
      output: readFileSync(join(temp, 'output'), 'utf8'),
    };
    if (status !== 0) break;
  }
  return ran;
}

describe('the action', () => {
  it('takes nothing into its scripts but variables, and uses no action of others but setup-node', () => {
    for (const { run, uses } of action.runs.steps) {
      expect(run ?? '').not.toContain('${{');
      if (uses !== undefined) expect(uses).toMatch(/^actions\/setup-node@v\d+$/);
    }
  });

  it('annotates the places and fails on what it was told to', () => {
    const path = project();
    const { code, out, err } = runAction({ 'fail-on': 'retired' }, path);
    expect(err).toBe('');
    expect(code).toBe(4);
    expect(out).toContain('::error file=app/a.py,line=1,');
    expect(out).toContain(`::error file=-odd $(touch pwned) '#1'.py,line=1,`);
  });

  it('writes SARIF to a file, names it, and runs nothing of what is put in', () => {
    const path = project();
    const evil = '"; touch pwned; echo "$(touch pwned)`touch pwned`';
    const { code, output } = runAction({ format: 'sarif', 'fail-on': '', path: `app\n${ODD}\r\n` }, path);
    expect(code).toBe(0);
    expect(output).toBe('file=lmm.sarif\n');
    const document = JSON.parse(readFileSync(join(path, 'lmm.sarif'), 'utf8'));
    expect(SCHEMAS.sarif()(document)).toEqual([]);
    expect(document.runs[0].results).toHaveLength(2);
    const all = Object.fromEntries(Object.keys(action.inputs).map((name) => [name, evil]));
    expect(runAction({ ...all, version: '' }, path).code).toBe(2);
    expect(spawnSync('find', [path, '-name', 'pwned'], { encoding: 'utf8' }).stdout).toBe('');
  });
});

describe('the hooks of pre-commit', () => {
  const hook = (id: string) => hooks.find((one) => one.id === id) ?? expect.fail(`no hook ${id}`);
  /** As pre-commit runs one: the entry, its args, then the names of files. */
  function commit(id: string, files: readonly string[], cwd: string) {
    const { entry, args, pass_filenames: passes = true } = hook(id);
    const bin = folder({});
    writeFileSync(join(bin, 'lmm'), `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin', 'lmm.js')}" "$@"\n`);
    chmodSync(join(bin, 'lmm'), 0o755);
    const [program = '', ...first] = entry.split(' ');
    const env = { PATH: `${bin}:${process.env.PATH}`, HOME: bin };
    const { status, stdout } = spawnSync(program, [...first, ...args, ...(passes ? files : [])], {
      cwd,
      env,
      encoding: 'utf8',
    });
    return { code: status, out: stdout };
  }

  it('fail a commit that names a model that has ended, in a file of any name, and pass another', () => {
    const path = project();
    expect(commit('lmm-scan', [ODD], path)).toMatchObject({ code: 4, out: expect.stringContaining('gpt-4-turbo') });
    expect(commit('lmm-scan', ['fine.py'], path).code).toBe(0);
  });

  it('look at all that differs from a commit', () => {
    const path = project();
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: path });
    git('add', '-A');
    git('commit', '-qm', 'x');
    expect(commit('lmm-scan-changed', [], path).code).toBe(0);
    mkdirSync(join(path, 'new'));
    writeFileSync(join(path, 'new', 'b.py'), 'model = "claude-2.0"\n');
    git('add', '-A');
    expect(commit('lmm-scan-changed', [], path)).toMatchObject({ code: 4, out: expect.stringContaining('claude-2.0') });
  });
});
