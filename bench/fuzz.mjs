// `npm run fuzz [-- files|lines|needs|tables] [--seed N] [--runs N]`: odd inputs of each kind, another seed each time.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const KINDS = ['files', 'lines', 'needs', 'tables'];
const { values, positionals } = parseArgs({
  options: { seed: { type: 'string' }, runs: { type: 'string' } },
  allowPositionals: true,
});
const [kind, ...more] = positionals;
const isCount = (text) => text === undefined || /^\d{1,9}$/.test(text);
if (
  more.length > 0 ||
  (kind !== undefined && !KINDS.includes(kind)) ||
  !isCount(values.seed) ||
  !isCount(values.runs)
) {
  console.error(`npm run fuzz [-- ${KINDS.join('|')}] [--seed N] [--runs N]`);
  process.exit(2);
}
const seed = values.seed ?? String(Date.now() % 1_000_000);
console.log(`seed ${seed}`);
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/fuzz'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    LMM_FUZZ_SEED: seed,
    LMM_FUZZ_RUNS: values.runs ?? '2000',
    ...(kind === undefined ? {} : { LMM_FUZZ_KIND: kind }),
  },
});
process.exitCode = status ?? 1;
