import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.mjs';
import { measure } from './measure.mjs';

/**
 * `npm run bench -- [--runs 21] [--node PATH]… [--sizes 20,400,8000,100000] [--only TEXT] [--clean] [--no-build] [--no-save]`
 * Builds, generates, measures, prints the table of targets and how time and memory grow, and adds both to results.md.
 */
const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '21' },
    node: { type: 'string', multiple: true, default: [process.execPath] },
    sizes: { type: 'string', default: '20,400,8000,100000' },
    only: { type: 'string', default: '' },
    clean: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
    'no-save': { type: 'boolean', default: false },
  },
});
const runs = Number(options.runs);
const sizes = options.sizes.split(',').map(Number);
const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'bin', 'lmm.js');
const temp = mkdtempSync(join(tmpdir(), 'lmm-bench-'));
process.on('exit', () => rmSync(temp, { recursive: true, force: true }));

/** A home of its own, with what is generated as the user's layer. */
function homeWith(name, releases, perFile) {
  const home = join(temp, name);
  mkdirSync(join(home, '.cache'), { recursive: true });
  if (releases > 0) generate(join(home, '.config', 'lmm', 'kb'), releases, perFile);
  return home;
}
/** The environment is the caller's, as a user's would be, but for what `lmm` itself reads; `--clean` leaves only PATH. */
function envOf(home) {
  if (options.clean) return { PATH: process.env.PATH ?? '', HOME: home };
  const own = /^(LMM_|XDG_|LC_|LANG|NO_COLOR|FORCE_COLOR|COLUMNS)/;
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name))), HOME: home };
}

const say = (line) => console.log(line);
const wanted = (name) => name.includes(options.only);
const row = (cells, widths) => `| ${cells.map((cell, at) => String(cell).padEnd(widths[at])).join(' | ')} |`;
function table(head, rows) {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((cells) => String(cells[at]).length)));
  return [
    row(head, widths),
    row(
      widths.map((width) => '-'.repeat(width)),
      widths,
    ),
    ...rows.map((cells) => row(cells, widths)),
  ].join('\n');
}

const SHIPPED = ['list', 'show chatgpt', 'compare chatgpt gemini', 'recommend --use social'];

/** The targets of issue 7: what is run, over which home, and the most it may take. */
function targets() {
  const bare = homeWith('bare', 0);
  const edited = homeWith('edited', 300, 5);
  const file = join(edited, '.config', 'lmm', 'kb', 'releases-00030.yaml');
  const text = sizes.includes(8000) || wanted('edit') ? readFileSync(file, 'utf8') : '';
  let edits = 0;
  const edit = () => writeFileSync(file, `${text}# edited ${edits++}\n`);
  return [
    ...['--version', '--help'].map((line) => ({ line, home: bare, ratio: 1.15, memory: 50 })),
    ...SHIPPED.map((line) => ({ line: `${line} --json`, home: bare, ratio: 1.3, memory: 60 })),
    ...SHIPPED.map((line) => ({ line: `${line} --lang ko`, home: bare, ratio: 1.45, memory: 60 })),
    { line: 'list --json', note: '8,000 releases', size: 8000, ratio: 2, memory: 120 },
    { line: 'list --releases --limit 5000', note: '8,000 releases', size: 8000, ratio: 8, memory: Number.NaN },
    { line: 'list --releases --json', note: '100,000 releases', size: 100000, ratio: 12, memory: 600 },
    {
      line: 'list --json',
      note: 'one of 60 files edited, 300 releases',
      home: edited,
      before: edit,
      ratio: 2,
      memory: 90,
    },
  ].map((target) => ({ ...target, name: target.note ? `${target.line} (${target.note})` : target.line }));
}

const GROWING = [
  'list --json',
  'list --releases --json',
  'list --releases --format csv',
  'list --releases',
  'show release-7 --json',
  'compare release-7 release-8 --json',
  'recommend --use social --json',
];

/** Measured runs, fewer where each takes seconds. */
const runsFor = (size, most) => (size >= 100000 ? Math.min(most, 3) : most);

function bench(node) {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const homes = new Map(sizes.map((size) => [size, homeWith(`of-${size}`, size)]));
  const run = ({ line, home, size = 0, before }, most = runs) =>
    measure({
      node,
      args: [bin, ...line.split(' ')],
      env: envOf(home ?? homes.get(size)),
      runs: runsFor(size, most),
      before,
    });
  const shown = [];
  for (const target of targets()) {
    if (!wanted(target.name) || (target.size && !homes.has(target.size))) continue;
    const { ratio, memory, milliseconds } = run(target);
    const most = Number.isNaN(target.memory) ? '' : target.memory;
    const met = ratio <= target.ratio && !(memory > target.memory) ? 'yes' : 'no';
    shown.push([
      `\`${target.name}\``,
      target.ratio,
      ratio.toFixed(2),
      milliseconds.toFixed(0),
      most,
      memory.toFixed(0),
      met,
    ]);
    say(`  ${shown.at(-1).join('  ')}`);
  }
  const grown = [];
  for (const line of GROWING.filter((name) => wanted(name))) {
    let last;
    for (const size of sizes) {
      // How it grows needs fewer runs than whether a target is met.
      const { milliseconds, floor, memory } = run({ line, size }, Math.min(runs, 7));
      const own = Math.max(0.1, milliseconds - floor);
      // Growth of 1 is linear: the own time, the floor taken off, grows as the releases do.
      const growth = last ? (own / last.own / (size / last.size)).toFixed(2) : '';
      grown.push([
        `\`${line}\``,
        size,
        milliseconds.toFixed(0),
        (milliseconds / floor).toFixed(2),
        memory.toFixed(0),
        growth,
      ]);
      say(`  ${grown.at(-1).join('  ')}`);
      last = { own, size };
    }
  }
  for (const home of homes.values()) rmSync(home, { recursive: true, force: true });
  return [
    `## ${new Date().toISOString().slice(0, 10)}, Node ${version}, ${cpus()[0]?.model ?? 'unknown processor'} (${cpus().length}), median of ${runs}`,
    // It makes any start of Node 40 ms longer, and so the ratios smaller.
    `NODE_EXTRA_CA_CERTS: ${!options.clean && process.env.NODE_EXTRA_CA_CERTS ? 'set' : 'not set'}`,
    table(['command', 'target ratio', 'ratio', 'ms', 'target MB', 'MB', 'met'], shown),
    table(['command', 'releases', 'ms', 'ratio', 'MB', 'growth (1 = linear)'], grown),
  ].join('\n\n');
}

/** The compiled code serves the version of Node that made it: each is measured with its own, as `npm ci` leaves it. */
const build = (node) => {
  const { status } = spawnSync(node, [join(root, 'build', 'index.mjs')], { stdio: 'inherit', cwd: root });
  if (status !== 0) throw new Error(`The build with ${node} failed.`);
};
const results = join(root, 'bench', 'results.md');
for (const node of options.node) {
  if (!options['no-build']) build(node);
  const report = bench(node);
  say(`\n${report}\n`);
  if (options['no-save']) continue;
  if (!existsSync(results)) writeFileSync(results, '# What `npm run bench` measured\n');
  appendFileSync(results, `\n${report}\n`);
}
if (!options['no-build'] && options.node.at(-1) !== process.execPath) build(process.execPath);
