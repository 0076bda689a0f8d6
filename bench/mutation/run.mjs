import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * `npm run mutation -- [--one-in 50] [--seed 1] [--static] [PATH]…`
 * Changes the code in one place after another and tells which changes no test notices: over src/engine and src/kb, or what is
 * named. One mutant in fifty is drawn by the seed; `--one-in 1` takes all of a file. The report goes to coverage/mutation/.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'one-in': { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    static: { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const stryker = `${here}node_modules/@stryker-mutator/core/bin/stryker.js`;
if (!existsSync(stryker)) execFileSync('npm', ['ci', '--no-fund', '--no-audit'], { cwd: here, stdio: 'inherit' });

const paths = positionals.length > 0 ? positionals : ['src/engine', 'src/kb'];
/** The TypeScript files of a path; the registries are written by the build. */
const filesOf = (path) =>
  (statSync(`${root}${path}`).isDirectory() ? readdirSync(`${root}${path}`, { recursive: true }) : [''])
    .map((name) => (name === '' ? path : `${path.replace(/\/$/, '')}/${name}`))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('/registry.ts'));
const files = paths.flatMap(filesOf);
process.env.LMM_MUTATION_ONE_IN = options['one-in'];
process.env.LMM_MUTATION_SEED = options.seed;
process.env.LMM_MUTATION_STATIC = options.static ? '1' : '';
process.chdir(root);
// Only now is its library there.
const mutate = options['one-in'] === '1' ? files : await (await import('./sample.mjs')).drawnPlaces(files);
const { status } = spawnSync(
  process.execPath,
  [stryker, 'run', 'bench/mutation/stryker.config.mjs', '--mutate', mutate.join(',')],
  { cwd: root, stdio: 'inherit' },
);
if (status !== 0) process.exit(status ?? 1);

/** The room of a file: the folder under src/engine or src/kb, else that. */
const roomOf = (file) => file.split('/').slice(0, -1).join('/');
const COUNTED = ['Killed', 'Timeout', 'Survived', 'NoCoverage'];
const rooms = new Map();
const { files: reported } = JSON.parse(readFileSync(`${root}coverage/mutation/mutation.json`, 'utf8'));
for (const [file, { mutants }] of Object.entries(reported)) {
  for (const room of [roomOf(file), 'all']) {
    const counts = rooms.get(room) ?? Object.fromEntries(COUNTED.map((key) => [key, 0]));
    for (const { status: key } of mutants) if (key in counts) counts[key] += 1;
    rooms.set(room, counts);
  }
}
console.log(`\nOne mutant in ${options['one-in']}, seed ${options.seed}:`);
console.log(['folder'.padEnd(28), 'killed', 'timeout', 'survived', 'no test', 'score'].join('  '));
for (const [room, counts] of [...rooms].sort(([a], [b]) => a.localeCompare(b))) {
  const [killed, timeout, survived, untested] = COUNTED.map((key) => counts[key]);
  const sum = killed + timeout + survived + untested;
  if (sum === 0) continue;
  const score = `${((100 * (killed + timeout)) / sum).toFixed(1)} %`;
  const cells = [
    `${killed}`.padStart(6),
    `${timeout}`.padStart(7),
    `${survived}`.padStart(8),
    `${untested}`.padStart(7),
  ];
  console.log([room.padEnd(28), ...cells, score].join('  '));
}
