import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PEAK = fileURLToPath(new URL('./peak.cjs', import.meta.url));
const GNU_TIME = existsSync('/usr/bin/time');

/** Runs Node, its output to a file, and returns the milliseconds that took. @throws where it fails */
function timed(node, args, env) {
  const path = join(tmpdir(), `lmm-bench-${process.pid}.out`);
  const out = openSync(path, 'w');
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(node, args, { env, cwd: tmpdir(), stdio: ['ignore', out, 'pipe'] });
  const taken = Number(process.hrtime.bigint() - start) / 1e6;
  closeSync(out);
  rmSync(path);
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}\n${stderr}`);
  return taken;
}

/** The peak memory of a run in MB, in runs of their own: measuring it takes time. */
function peak(node, args, env) {
  if (GNU_TIME) {
    const { stderr } = spawnSync('/usr/bin/time', ['-f', '%M', node, ...args], {
      env,
      cwd: tmpdir(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return Number(stderr.toString().trim().split('\n').at(-1)) / 1024;
  }
  const file = join(tmpdir(), `lmm-peak-${process.pid}`);
  spawnSync(node, ['-r', PEAK, ...args], { env: { ...env, LMM_PEAK: file }, cwd: tmpdir(), stdio: 'ignore' });
  const kilobytes = Number(readFileSync(file, 'utf8'));
  rmSync(file);
  return kilobytes / 1024;
}

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/**
 * Measures a command line against `node -e 0`, the two in turn, so that what else the machine does hits both.
 * @param before runs before every run that is measured, unmeasured
 */
export function measure({ node, args, env, runs, before = () => {} }) {
  before();
  timed(node, args, env);
  const own = [];
  const floor = [];
  for (let run = 0; run < runs; run++) {
    floor.push(timed(node, ['-e', '0'], env));
    before();
    own.push(timed(node, args, env));
  }
  const memory = median(
    [0, 1, 2].map(() => {
      before();
      return peak(node, args, env);
    }),
  );
  return { ratio: median(own) / median(floor), milliseconds: median(own), floor: median(floor), memory };
}
