import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { ownTableWidth } from './tools/cli-table3.mjs';
import { quickStart, SEPARATE, wordsOf } from './tools/start.mjs';

/**
 * Makes dist/: the program as CommonJS, which starts faster than modules, in one chunk for every `import()` of the
 * source, so that a command loads only what it uses; the comparison with feeds (`npm run feed`), one file by itself; and
 * the checked knowledge base as a pack.
 */
const root = dirname(fileURLToPath(import.meta.url));
/** Built apart and put in place whole, so that a program that runs meanwhile finds all of the old or all of the new. */
const dist = join(root, `dist.${process.pid}`);
process.on('exit', () => rmSync(dist, { recursive: true, force: true }));
const require = createRequire(import.meta.url);
const { version } = require('./package.json');

const source = (...path) => join(root, 'src', ...path);
/**
 * What runs load one after the other: each is one file with all that its entries import and those before it do not, for
 * every file that is loaded costs a start about 0.3 ms. Help needs the second, a command the third, both the first.
 */
const STEPS = [
  {
    name: 'common',
    entries: [
      source('formats', 'text', 'block.ts'),
      source('domain', 'suggestions.ts'),
      source('surfaces', 'cli', 'width.ts'),
    ],
  },
  { name: 'program', entries: [source('surfaces', 'cli', 'program.ts')] },
  { name: 'execute', entries: [source('surfaces', 'cli', 'execute.ts')] },
];
/** What most commands share besides. */
const GROUPS = [
  { name: 'query', test: /src[\\/](engine|domain)[\\/](?!need)/ },
  {
    name: 'render',
    test: /src[\\/](formats|document|words)[\\/](?!.*(csv|yaml|width|wrap|graphemes|block|language|messages))/,
  },
];

/** Divides modules among `STEPS`; what the program's own entry imports goes with it. */
function steps() {
  let stepOf;
  return (id, context) => {
    if (!stepOf) {
      stepOf = new Map();
      const take = (module, step) => {
        if (stepOf.has(module)) return;
        stepOf.set(module, step);
        for (const imported of context.getModuleInfo(module)?.importedIds ?? []) take(imported, step);
      };
      take(source('surfaces', 'cli', 'entry.ts'), 'start');
      for (const { name, entries } of STEPS) for (const entry of entries) take(entry, name);
    }
    return stepOf.get(id) ?? null;
  };
}

/** Stands for the code that checks records: what another code has checked is checked again. */
function buildId() {
  const folder = join(root, 'src', 'kb');
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort())
    if (name.endsWith('.ts')) hash.update(readFileSync(join(folder, name)));
  return `${version} ${hash.digest('hex').slice(0, 16)}`;
}

/** The packages of the npm tree that have code in these modules, by folder. */
function packagesOf(modules) {
  const folders = new Set();
  for (const id of modules) {
    // Rolldown's runtime, a few helpers, has no path.
    const path = id.includes('rolldown/runtime') ? require.resolve('rolldown/package.json') : id.split('?')[0];
    const folder = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(path)?.[1];
    if (folder) folders.add(folder);
  }
  return [...folders];
}

/** The licences of what is bundled, as their authors ask for. A package without a licence file fails the build. */
function licences(folders) {
  const parts = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder)
      .sort()
      .find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} has no licence file`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return `lmm contains code of these packages.\n${rule}${parts.sort().join(rule)}`;
}

/** Writes code without a character beyond ASCII, which is read as it is: decoding UTF-8 takes a start a millisecond. */
function inAscii(file) {
  const code = readFileSync(file, 'utf8');
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, code.replace(/[\u0080-\uffff]/g, escaped), 'latin1');
}

/** Bundles one entry into dist/ and returns the modules that went in. */
async function bundle(name, input, codeSplitting) {
  const build = await rolldown({
    cwd: root,
    input: { [name]: input },
    platform: 'node',
    preserveEntrySignatures: 'allow-extension',
    transform: { target: 'node20', define: { LMM_BUILD: JSON.stringify(buildId()) } },
    plugins: [ownTableWidth(), quickStart()],
    onLog(level, log, handler) {
      // An import that does not resolve is only a warning to Rolldown; it would be a crash for a user.
      handler(level === 'warn' ? 'error' : level, log);
    },
  });
  const { output } = await build.write({
    dir: dist,
    format: 'cjs',
    // An ES module that has nothing but a default keeps it under that name, as Node's own `require` would give it.
    exports: /string-width[\\/]index\.js$/.test(input) ? 'named' : 'auto',
    codeSplitting,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    // Names of functions and classes stay as they are: errors are told apart and traced by them.
    minify: { compress: true, codegen: true, mangle: { keepNames: true } },
    comments: false,
  });
  await build.close();
  for (const { fileName } of output) inAscii(join(dist, fileName));
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : []));
}

/** The bundler's helpers, which it makes a file of that all others load, become a part of the entry, which is there anyway. */
function inlineHelpers() {
  const call = 'require("./rolldown-runtime.js")';
  const helpers = readFileSync(join(dist, 'rolldown-runtime.js'), 'latin1');
  rmSync(join(dist, 'rolldown-runtime.js'));
  for (const name of readdirSync(dist)) {
    const file = join(dist, name);
    const code = readFileSync(file, 'latin1');
    const own = name === 'main.js' ? `exports.helpers=(exports=>{${helpers};return exports})({});` : '';
    const get = name === 'main.js' ? 'exports.helpers' : 'require("./main.js").helpers';
    writeFileSync(file, own + code.replaceAll(call, get), 'latin1');
  }
}

/** Checks data/ with the program's own code and writes the knowledge base, or ends with its problems. */
async function writeBase() {
  await bundle('ship', 'src/kb/build.ts', false);
  const { base, made, problems } = require(join(dist, 'ship.js')).shipBase(
    'data',
    version,
    new Date().toISOString().slice(0, 10),
  );
  // It has done its work and is not shipped.
  rmSync(join(dist, 'ship.js'));
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exit(1);
  }
  writeFileSync(join(dist, 'base.pack'), base);
  writeFileSync(join(dist, 'made.json'), made);
}

process.chdir(root);
const groups = [{ debugName: 'steps', name: steps(), priority: 1 }, ...GROUPS];
const modules = await bundle('main', 'src/surfaces/cli/entry.ts', { groups, includeDependenciesRecursively: false });
inlineHelpers();
for (const name of SEPARATE) {
  modules.push(...(await bundle(name, fileURLToPath(import.meta.resolve(name)), false)));
}
if (modules.some((id) => /[\\/]cli-table3[\\/]node_modules[\\/]/.test(id))) {
  throw new Error('cli-table3 is bundled with a width function of its own: see tools/cli-table3.mjs');
}
for (const module of [source('words', 'messages.ts'), source('words', 'ko', 'index.ts')]) {
  const parts = wordsOf(module);
  const added = await Promise.all(parts.map(({ name, file }) => bundle(name, source('words', file), false)));
  modules.push(...added.flat());
}
const feed = await bundle('feed', 'src/surfaces/feed/main.ts', false);
writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licences(packagesOf([...modules, ...feed])));
await writeBase();
const old = join(root, `dist.${process.pid}.old`);
if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), old);
renameSync(dist, join(root, 'dist'));
rmSync(old, { recursive: true, force: true });

// The compiled code comes last: it serves the files where they lie, and the program works without.
const program = [join(root, 'tools', 'compiled.mjs'), join(root, 'bin', 'lmm.js'), join(root, 'dist')];
const made = spawnSync(process.execPath, program, {
  cwd: tmpdir(),
  env: { HOME: '', LMM_CACHE: '0' },
  encoding: 'utf8',
  stdio: ['ignore', 'ignore', 'pipe'],
});
if (made.status !== 0) throw new Error(`The built program does not run.\n${made.stderr}`);
