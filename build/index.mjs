import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { ownTableWidth } from './cli-table3.mjs';
import { updateDocs } from './docs.mjs';
import { licences, packagesOf } from './licences.mjs';
import { updateRegistries } from './registries.mjs';

/**
 * `npm run build` makes dist/: the program as CommonJS, which starts faster than modules, in one chunk for every
 * `import()` of the source, so that a command loads only what it uses; the comparison with feeds (`npm run feed`), one
 * file by itself; and the checked knowledge base.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
/** Built apart and put in place whole, so that a program that runs meanwhile finds all of the old or all of the new. */
const dist = join(root, `dist.${process.pid}`);
process.on('exit', () => rmSync(dist, { recursive: true, force: true }));
const require = createRequire(import.meta.url);
const { version } = require('../package.json');

/** Stands for the code that checks records and derives from them: what another code has made is made again. */
function buildId() {
  const hash = createHash('sha256');
  for (const room of ['domain', 'kb', 'engine', 'surfaces/base']) {
    const folder = join(root, 'src', room);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    for (const name of files.sort()) hash.update(readFileSync(join(folder, name)));
  }
  return `${version} ${hash.digest('hex').slice(0, 16)}`;
}

/** commander asks for it and uses it for executable subcommands alone; we have none, and loading it takes a start 2 ms. */
const withoutChildProcess = {
  name: 'without-child-process',
  resolveId: (source, importer = '') =>
    source === 'node:child_process' && /[\\/]commander[\\/]/.test(importer) ? '\0nothing' : null,
  load: (id) => (id === '\0nothing' ? 'export {};' : null),
};

/**
 * What reads YAML, with valibot and yaml, stays out of what every command loads; so does what reads a need, feeds and
 * leaderboards, what merges layers and writes files, and the fault of an installation, which the version may tell alone.
 */
const RARE =
  /[\\/](kb[\\/]((boards|compile|import|write|read)[\\/](?!files)|(cache|digest|installation|layers)\.)|domain[\\/](kinds[\\/](?!names)|schema|documents)|engine[\\/](need|relations))/;
const CORE = /[\\/]src[\\/]((domain|kb|words|engine|document|surfaces)[\\/]|features[\\/][a-z-]+\.ts)/;
/**
 * A file costs a start as much as reading 10 kB of code, so what lies in many small files goes into one: what five or
 * more commands share, and the parts of a page. All else is a file for every `import()`.
 */
const GROUPS = [
  { name: 'core', test: (id) => CORE.test(id) && !RARE.test(id), minShareCount: 5 },
  { name: 'page', test: /[\\/]features[\\/]show[\\/](?!command|document)/ },
];

/** Bundles entries into dist/ and returns the modules that went in. */
async function bundle(input, codeSplitting) {
  const build = await rolldown({
    cwd: root,
    input,
    platform: 'node',
    preserveEntrySignatures: 'allow-extension',
    // Patterns that are newer than es2023 become `new RegExp`: a literal is checked whenever its file is read, which takes
    // 30 ms for the \p{RGI_Emoji} of string-width.
    transform: { target: ['node20', 'es2023'], define: { LMM_BUILD: JSON.stringify(buildId()) } },
    plugins: [ownTableWidth(), withoutChildProcess],
    onLog(level, log, handler) {
      // An import that does not resolve is only a warning to Rolldown; it would be a crash for a user.
      handler(level === 'warn' ? 'error' : level, log);
    },
  });
  const { output } = await build.write({
    dir: dist,
    format: 'cjs',
    codeSplitting,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    // Names of functions and classes stay as they are: errors are told apart and traced by them.
    minify: { compress: true, codegen: true, mangle: { keepNames: true } },
    comments: false,
  });
  await build.close();
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : []));
}

/** Checks data/ with the program's own code and writes the knowledge base, or ends with its problems. */
async function writeBase() {
  await bundle({ base: 'src/surfaces/base/build-base.ts' }, false);
  const { parts, problems } = require(join(dist, 'base.js')).buildBase('data', version);
  // It has done its work and is not shipped.
  rmSync(join(dist, 'base.js'));
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exit(1);
  }
  for (const [name, part] of parts) {
    const path = join(dist, 'base', `${name}.json`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(part));
  }
}

process.chdir(root);
updateRegistries(root);
await updateDocs(root);
const modules = await bundle({ main: 'src/surfaces/cli/entry.ts', index: 'src/index.ts' }, { groups: GROUPS });
if (modules.some((id) => /[\\/]cli-table3[\\/]node_modules[\\/]/.test(id))) {
  throw new Error('cli-table3 is bundled with a width function of its own: see build/cli-table3.mjs');
}
const feed = await bundle({ feed: 'src/surfaces/feed/entry.ts' }, false);
writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licences(packagesOf([...modules, ...feed])));
await writeBase();
// The types of the library take long and are made before packing alone (types.mjs).
const types = join(root, 'dist', 'types');
if (existsSync(types)) renameSync(types, join(dist, 'types'));
const old = join(root, `dist.${process.pid}.old`);
if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), old);
renameSync(dist, join(root, 'dist'));
rmSync(old, { recursive: true, force: true });
