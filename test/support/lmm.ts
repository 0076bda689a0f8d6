import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'bin', 'lmm.js');
/** What `npm run feed` runs. */
export const FEED = join(root, 'dist', 'feed.js');

export interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** No layer, language or colour of whoever runs the tests. */
const clean = (env: Record<string, string> = {}): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: join(tmpdir(), 'lmm-no-such-home'),
  ...env,
});

/**
 * Runs the built program as a user does, in a pipe.
 * @param program its file, where it is a copy
 */
export function lmm(args: readonly string[], env: Record<string, string> = {}, cwd = tmpdir(), program = bin): Run {
  const run = spawnSync(process.execPath, [program, ...args], {
    cwd,
    env: clean(env),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** Runs it and reads its one JSON document. */
export function lmmJson<T = Record<string, unknown>>(args: readonly string[], env: Record<string, string> = {}): T {
  const { out, err, code } = lmm([...args, '--json'], env);
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return JSON.parse(out) as T;
}

/** Runs it in a terminal of so many columns, where the machine has `script`; what it writes to either stream comes back. */
export function inTerminal(command: string, columns: number, env: Record<string, string> = {}): Run {
  const line = `stty cols ${columns}; ${command.replaceAll('lmm ', `${process.execPath} ${bin} `)}`;
  const run = spawnSync('script', ['-qec', line, '/dev/null'], {
    env: { TERM: 'xterm', ...clean(env) },
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout.replaceAll('\r\n', '\n'), err: run.stderr };
}
export const hasTerminal = spawnSync('script', ['--version']).status === 0;

/** Reads the first bytes of what it prints and then goes away, at once or after so many milliseconds. */
export function lmmCutOff(args: readonly string[], after = 0): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], { env: clean(), cwd: tmpdir() });
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.stdout.once('data', () => {
      child.stdout.pause();
      setTimeout(() => child.stdout.destroy(), after);
    });
    child.on('close', (code) => resolve({ code, out: '', err }));
  });
}

/** A folder of files that is gone after the test. */
export function folder(files: Record<string, string | Buffer>): string {
  const path = mkdtempSync(join(tmpdir(), 'lmm-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** The records that every small knowledge base needs: a source and a developer. */
export const BASE = `
sources:
  - {id: s, title: Test source, publisher: Test, date: 2025-01-01, kind: vendor}
developers:
  - {id: acme, name: Acme}
`;

/** A folder with BASE and one more file. */
export const knowledgeBase = (yaml: string, more: Record<string, string | Buffer> = {}): string =>
  folder({ 'base.yaml': BASE, 'kb.yaml': `source: s\n${yaml}`, ...more });
