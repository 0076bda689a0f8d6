import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../lmm.ts';

/** Ends writing commands of the built program at moments that nobody chose, and looks at what is left. */

/** Commands that write, each `target` in its working folder; what is `created` does not overwrite; the last keeps a cache. */
export const WRITING: readonly { args: readonly string[]; created?: true }[] = [
  { args: ['list', '--releases', '--json', '--out', 'target'] },
  { args: ['policy', '--init', 'target'], created: true },
  { args: ['recommend', '--use', 'programming', '--save', 'target'] },
  { args: ['report', '--format', 'html', '--out', 'target'] },
  { args: ['list', '--kb', '../layer.yaml', '--out', 'target'] },
];
const LAYER = 'developers: [{id: acme, name: Acme}]\n';
const OLD = 'old\n';

export const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGKILL'] as const;

export interface Blow {
  args: readonly string[];
  signal: (typeof SIGNALS)[number];
  /** Milliseconds after the start, or as soon as there is an unfinished file. */
  after: number | 'writing';
}

/** What is wrong after one run was ended, and after the next that was not; nothing where all is as promised. */
export async function faultsOf({ args, signal, after }: Blow, isNew = false): Promise<string[]> {
  const home = mkdtempSync(join(tmpdir(), 'lmm-kill-'));
  const cwd = join(home, 'here');
  mkdirSync(cwd);
  const target = join(cwd, 'target');
  writeFileSync(join(home, 'layer.yaml'), LAYER);
  if (!isNew) writeFileSync(target, OLD);
  try {
    const { err } = await run(args, { home, cwd }, { signal, after });
    const faults: string[] = [];
    const left = leftIn(home);
    if (signal !== 'SIGKILL' && left.length > 0) faults.push(`left behind: ${left.join(', ')}`);
    if (/^\s+at /m.test(err)) faults.push(err);
    const first = contentOf(target);
    if (isNew) rmSync(target, { force: true });
    const { code } = await run(args, { home, cwd });
    if (code !== 0) faults.push(`the next run ends with ${code}`);
    const whole = contentOf(target);
    if (first !== whole && first !== (isNew ? undefined : OLD)) faults.push('neither the old content nor the new');
    if (leftIn(home).length > 0) faults.push(`left after the next run: ${leftIn(home).join(', ')}`);
    return faults;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const contentOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

const isUnfinished = (name: string | null): boolean => name?.endsWith('.tmp') === true;
const leftIn = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[]).filter(isUnfinished);

function run(
  args: readonly string[],
  { home, cwd }: { home: string; cwd: string },
  blow?: Pick<Blow, 'signal' | 'after'>,
): Promise<{ code: number | null; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'bin', 'lmm.js'), ...args, '--as-of', '2026-11-25'], {
      cwd,
      env: { PATH: process.env.PATH, HOME: home },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    const strike = (): void => {
      if (blow) child.kill(blow.signal);
    };
    const after = blow?.after;
    const timer = typeof after === 'number' ? setTimeout(strike, after) : undefined;
    const watcher =
      after === 'writing' ? watch(home, { recursive: true }, (_, name) => isUnfinished(name) && strike()) : undefined;
    child.on('close', (code) => {
      clearTimeout(timer);
      watcher?.close();
      resolve({ code, err });
    });
  });
}
