import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.mjs';
import { measure } from './measure.mjs';

/**
 * `npm run bench -- [--runs 21] [--node PATH]… [--only TEXT] [--most 8000] [--no-save]`
 * Measures `lmm` as a stranger has it: packed, installed in an empty folder, built by another of the versions of Node that
 * are named, with nothing in the environment but PATH and HOME. Every figure is a ratio to `node -e 0` of the same run.
 * `--most` leaves out what needs more releases. Prints what was aimed at beside what is, and leaves the table in
 * results.md. `npx -y node@24 -p process.execPath` gets another Node.
 */
const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '21' },
    node: { type: 'string', multiple: true, default: [process.execPath] },
    only: { type: 'string', default: '' },
    most: { type: 'string', default: '100000' },
    'no-save': { type: 'boolean', default: false },
  },
});
const runs = Number(options.runs);
const root = fileURLToPath(new URL('..', import.meta.url));
const temp = mkdtempSync(join(tmpdir(), 'lmm-bench-'));
process.on('exit', () => rmSync(temp, { recursive: true, force: true }));

const NEED = 'a chatbot for customer support, no Chinese vendors';
/** What is run, over how many releases of the user's own, and the most it may take: on Node 20, and on newer ones. */
const TARGETS = [
  { args: ['--version'], most: [1.15, 1.15] },
  { args: ['list', '--json'], most: [1.75, 1.8] },
  { args: ['show', 'grok', '--json'], most: [1.75, 1.8] },
  { args: ['recommend', '--use', 'social', '--json'], most: [1.75, 1.8] },
  { args: ['list', '--lang', 'ko'], most: [2.0, 2.2] },
  { args: ['recommend', '--use', 'social', '--lang', 'ko'], most: [2.0, 2.2] },
  { args: ['show', 'grok', '--lang', 'ko'], most: [2.1, 2.2] },
  { args: ['recommend', NEED], most: [2.2, 2.2] },
  { args: ['list', '--json'], releases: 8000, most: [3.0, 3.0] },
  { args: ['list', '--releases', '--json'], releases: 8000 },
  // Twelve and a half times as many take as many times as long, and no more memory than this.
  { args: ['list', '--releases', '--json'], releases: 100000, growth: 1, memory: 600 },
];

/** Builds with one version of Node and installs the package with another. Returns the program. */
function install(builder, node, name) {
  execFileSync(builder, [join(root, 'build', 'index.mjs')], { cwd: root, stdio: 'inherit' });
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', temp], { cwd: root, stdio: 'ignore' });
  const tarball = readdirSync(temp).find((file) => file.endsWith('.tgz'));
  const folder = join(temp, name);
  mkdirSync(folder);
  // npm with the Node that is measured, as its user has it.
  const env = { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}` };
  execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', join(temp, tarball)], {
    env,
    stdio: 'ignore',
  });
  return join(folder, 'node_modules', 'lmm', 'bin', 'lmm.js');
}

/** A home of its own, with what is generated as the user's layer. */
function homeWith(name, releases) {
  const home = join(temp, name);
  mkdirSync(join(home, '.cache'), { recursive: true });
  if (releases > 0) generate(join(home, '.config', 'lmm', 'kb'), releases);
  return home;
}

function bench(node, bin) {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  const isNewer = Number(version.slice(1).split('.')[0]) > 20;
  const owned = new Map();
  const rows = TARGETS.map(({ args, releases = 0, most, growth, memory: mostMemory }) => {
    const line = `lmm ${args.map((arg) => (arg.includes(' ') ? `"${arg}"` : arg)).join(' ')}`;
    const title = releases > 0 ? `\`${line}\`, ${releases.toLocaleString('en')} releases` : `\`${line}\``;
    if (!title.includes(options.only) || releases > Number(options.most)) return undefined;
    const home = homeWith(`${version}-${args.join(' ').length}-${releases}`, releases);
    const { ratio, milliseconds, floor, memory } = measure({
      node,
      args: [bin, ...args],
      env: { PATH: process.env.PATH, HOME: home },
      runs: releases >= 100000 ? Math.min(runs, 3) : runs,
    });
    rmSync(home, { recursive: true });
    const own = (milliseconds - floor) / (releases || 1);
    const grown = own / (owned.get(args.join(' ')) ?? own);
    if (releases > 0) owned.set(args.join(' '), own);
    const target = most?.[isNewer ? 1 : 0];
    const aims = [
      ...(target === undefined ? [] : [[`${target} x`, ratio <= target]]),
      ...(growth === undefined ? [] : [['linear', grown <= growth * 1.1]]),
      ...(mostMemory === undefined ? [] : [[`${mostMemory} MB`, memory <= mostMemory]]),
    ];
    const met = aims.length === 0 ? '' : aims.every(([, isMet]) => isMet) ? 'yes' : 'no';
    const took = growth === undefined ? ratio.toFixed(2) : `${ratio.toFixed(1)} (${grown.toFixed(2)} of linear)`;
    const row = [title, aims.map(([aim]) => aim).join(', '), took, milliseconds.toFixed(0), memory.toFixed(0), met];
    console.log(row.join('  '));
    return row;
  });
  const head = ['command', 'target', 'ratio', 'ms', 'MB', 'met'];
  const table = [head, head.map(() => '-'), ...rows.filter(Boolean)].map((cells) => `| ${cells.join(' | ')} |`);
  return `## Node ${version}\n\n${table.join('\n')}\n`;
}

const tables = options.node.map((node, at) => {
  const builder = options.node[(at + 1) % options.node.length];
  return bench(node, install(builder, node, `installed-${at}`));
});
const report = `# What \`npm run bench\` measured

${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model ?? 'unknown processor'} (${cpus().length}), median of ${runs}; as a stranger
installs it, in a clean environment. The machine's load was ${loadavg()[2].toFixed(1)}: on a busy one take the ratios with care.

${tables.join('\n')}`;
console.log(`\n${report}`);
if (!options['no-save']) writeFileSync(join(root, 'bench', 'results.md'), report);
