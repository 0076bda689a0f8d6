#!/usr/bin/env node

const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');

/**
 * Starts the built program, with the code that V8 compiled for it when it was built (`.code` beside each file, the source in it). Such code
 * serves only the version of Node that made it; any other compiles for itself, and keeps what it compiled where it can
 * (22 and newer). All of it is in this one file, for every file that is loaded costs a start about 0.5 ms.
 */
const folder = `${__dirname}/../dist`;
const loaded = new Map();

/** Loads a file of the program with its compiled code, as `require` would. Undefined where that code does not serve. */
function load(name) {
  const known = loaded.get(name);
  if (known) return known.module.exports;
  const filename = `${folder}/${name}`;
  const { source, cachedData } = compiledOf(filename) ?? { source: wrapped(readFileSync(filename, 'latin1')) };
  const script = new Script(source, { filename, cachedData });
  if (loaded.size === 0 && script.cachedDataRejected !== false && !exports.making) return undefined;
  const module = { exports: {} };
  loaded.set(name, { module, script, source });
  script.runInThisContext().call(module.exports, module.exports, within, module, filename, folder);
  return module.exports;
}

/** The build leaves nothing but ASCII in code. */
const wrapped = (code) => `(function (exports, require, module, __filename, __dirname) { ${code}\n})`;

/** All files of the program lie in one folder. */
const within = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));

/** What the build made of a file: how long its source is, the source, and from the next multiple of 8 the compiled code. */
function compiledOf(filename) {
  try {
    const bytes = readFileSync(`${filename}.code`);
    const end = 8 + bytes.readUInt32LE(0);
    return { source: bytes.latin1Slice(8, end), cachedData: bytes.subarray((end + 7) & ~7) };
  } catch {
    return undefined;
  }
}

/** The built program's own entry. */
function program() {
  const compiled = load('main.js');
  if (compiled) return compiled;
  // Compiled code is kept for the next time, where the disk allows it.
  require('node:module').enableCompileCache?.();
  return require('../dist/main.js');
}

/** Leaving at once spares taking down the heap, several milliseconds. */
const run = async () => process.exit(await program().run());

if (require.main === module) run();
/** For the build, which makes the compiled code: `making` is set while there is none yet. */ else
  Object.assign(exports, { loaded, program, making: false });
