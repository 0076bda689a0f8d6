import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Run } from '../lmm.ts';
import type { Outside } from '../twin.ts';

/** Processor time of one run, on the slowest machine: seconds of a clock tell of others' work too. */
const MOST_MS = 8000;

export interface Ran {
  run: Run;
  faults: string[];
}

/**
 * Runs something in a working folder of its own and tells what is wrong with how it behaved: what was written beside what
 * `mayWrite` names, what was changed of its files, and how long it took.
 */
export async function inWorld(
  files: Readonly<Record<string, string | Buffer>>,
  act: (outside: Outside & { cwd: string }) => Promise<Run>,
  mayWrite: (path: string, run: Run) => boolean = () => false,
): Promise<Ran> {
  const top = mkdtempSync(join(tmpdir(), 'lmm-fuzz-'));
  const cwd = join(top, 'here');
  mkdirSync(cwd);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  try {
    const before = process.cpuUsage();
    const run = await act({ cwd, env: { HOME: join(top, 'home') } });
    const { user, system } = process.cpuUsage(before);
    const faults: string[] = [];
    const took = (user + system) / 1000;
    if (took > MOST_MS) faults.push(`${Math.round(took)} ms of a processor`);
    for (const name of readdirSync(top, { recursive: true }) as string[]) {
      const path = join(top, name);
      const own = relative('here', name);
      if (lstatSync(path).isDirectory() || name.startsWith(join('home', '.cache', 'lmm'))) continue;
      const given = files[own];
      const isSame = given !== undefined && Buffer.from(given).equals(readFileSync(path));
      if (!isSame && !mayWrite(own, run)) faults.push(`${name} was written`);
    }
    for (const name of Object.keys(files)) if (!readdirSync(cwd).includes(name)) faults.push(`${name} is gone`);
    return { run, faults };
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}
