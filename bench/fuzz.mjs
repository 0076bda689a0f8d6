// `npm run fuzz [-- files|lines|needs|tables|kills] [--seed N] [--runs N] [--small]`: odd inputs of each kind until one makes a fault of
// the program; another seed each time. With `--small`, as in the test run, what ships is left out. With `--path`, which a
// failing run prints, that case alone.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

/** With how many runs a kind takes some minutes. */
const RUNS = { files: 3000, lines: 3000, needs: 2000, tables: 5000, kills: 100 };
/** Milliseconds after which a case that has not ended never will. */
const ENDLESS = 300_000;
const usage = `npm run fuzz [-- ${Object.keys(RUNS).join('|')}] [--seed N] [--runs N] [--small] [--path PATH]`;

/** The command line, or undefined where it makes no sense. */
function given() {
  try {
    const { values, positionals } = parseArgs({
      options: {
        seed: { type: 'string' },
        runs: { type: 'string' },
        path: { type: 'string' },
        small: { type: 'boolean' },
      },
      allowPositionals: true,
    });
    const isCount = (text) => text === undefined || /^\d{1,9}$/.test(text);
    const isSense =
      positionals.length <= 1 &&
      positionals.every((kind) => Object.hasOwn(RUNS, kind)) &&
      isCount(values.seed) &&
      isCount(values.runs) &&
      (values.path === undefined || positionals.length === 1);
    return isSense ? { ...values, kinds: positionals.length > 0 ? positionals : Object.keys(RUNS) } : undefined;
  } catch {
    return undefined;
  }
}

/** Runs cases of one kind; whether none made a fault. */
function fuzz(kind, { seed, runs, path = '', small = false }) {
  const folder = mkdtempSync(join(tmpdir(), 'lmm-fuzz-run-'));
  const now = join(folder, 'now.json');
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  console.log(`${kind}, seed ${seed}`);
  const child = spawn(process.execPath, [vitest, 'run', 'test/fuzz'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      LMM_FUZZ_KIND: kind,
      LMM_FUZZ_SEED: seed,
      LMM_FUZZ_RUNS: runs ?? String(RUNS[kind]),
      LMM_FUZZ_PATH: path,
      LMM_FUZZ_NOW: now,
      ...(small ? { LMM_FUZZ_SMALL: '1' } : {}),
    },
  });
  const watch = setInterval(() => {
    const since = statSync(now, { throwIfNoEntry: false })?.mtimeMs;
    if (since === undefined || Date.now() - since < ENDLESS) return;
    console.error(`This has not ended: ${kind}, seed ${seed}\n${readFileSync(now, 'utf8')}`);
    child.kill('SIGKILL');
  }, 5000);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(watch);
      rmSync(folder, { recursive: true, force: true });
      resolve(code === 0);
    });
  });
}

const asked = given();
if (asked) {
  const seed = asked.seed ?? String(Date.now() % 1_000_000);
  for (const kind of asked.kinds) if (!(await fuzz(kind, { ...asked, seed }))) process.exitCode = 1;
} else {
  console.error(usage);
  process.exitCode = 2;
}
