import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `node bench/scan.mjs [FILES]` scans a repository of 10,000 files, of which one in a hundred names a model, with the built
 * program, and looks in it with `git grep` for the same pattern. Prints the processor's seconds of both, children included,
 * and their ratio; exits with 1 where that is above 3.
 */
const MANY = Number(process.argv[2] ?? 10_000);
const RUNS = 3;
const MOST = 3;

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lmm-scan-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const code = readdirSync(join(root, 'src', 'formats'), { recursive: true })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(root, 'src', 'formats', name), 'utf8'));
for (let at = 0; at < MANY; at++) {
  const inner = join(folder, `d${at % 200}`);
  mkdirSync(inner, { recursive: true });
  const named = at % 100 === 0 ? '\nconst model = "gpt-4o-2024-08-06";\n' : '';
  writeFileSync(join(inner, `f${at}.ts`), `// ${at}\n${code[at % code.length]}${named}`);
}
const git = (...args) =>
  spawnSync('git', args, { cwd: folder, maxBuffer: 2 ** 30, env: { ...process.env, LC_ALL: 'C' } });
git('init', '-q');
git('add', '-A');

/** The file of the pattern that the program gives to git: it is kept by a git of ours, found before the other. */
function patternUsed() {
  const tools = join(folder, '..', `${folder.split('/').at(-1)}-tools`);
  mkdirSync(tools);
  const log = join(tools, 'log');
  const real = spawnSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).stdout.trim();
  const spy = `#!/bin/sh\ncase " $* " in *' -f - '*) tee '${log}' | '${real}' "$@" ;; *) exec '${real}' "$@" ;; esac\n`;
  writeFileSync(join(tools, 'git'), spy, { mode: 0o755 });
  scan({ PATH: `${tools}:${process.env.PATH}` });
  process.on('exit', () => rmSync(tools, { recursive: true }));
  return log;
}

const scan = (env = {}) => {
  const program = [join(root, 'bin', 'lmm.js'), 'scan', '--json'];
  const { status, stdout } = spawnSync(process.execPath, program, {
    cwd: folder,
    maxBuffer: 2 ** 30,
    env: { ...process.env, ...env },
  });
  const { files } = JSON.parse(stdout);
  if (status !== 0 || files.naming < MANY / 100) throw new Error(`exit ${status}, ${files.naming} files`);
};

/** The least of several runs, in seconds of the processor. */
function seconds(run) {
  const all = Array.from({ length: RUNS }, () => {
    const before = childSeconds();
    run();
    return childSeconds() - before;
  });
  return Math.min(...all);
}

/** What children that have ended took so far; `times` of the shell tells only its own, /proc those of this process. */
function childSeconds() {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

const pattern = patternUsed();
const grep = seconds(() => git('grep', '-n', '-I', '-E', '-f', pattern));
const own = seconds(() => scan());
const ratio = own / grep;
console.log(`git grep ${grep.toFixed(2)} s, lmm scan ${own.toFixed(2)} s, ${ratio.toFixed(2)} times (most ${MOST})`);
process.exitCode = ratio > MOST ? 1 : 0;
