#!/usr/bin/env node

const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');

/**
 * Starts the built program, with the code that V8 compiled for it when it was built (tools/compiled.mjs): for the usual
 * commands a file of all that each needs (`list.VERSION.code`), else one beside each file (`list.js.VERSION.code`). Such code
 * serves only the version of Node that made it; any other compiles for itself, and keeps what it compiled where it can (22 and
 * newer). All of it is in this one file, for every file that is loaded costs a start about 0.5 ms.
 */
const folder = `${__dirname}/../dist`;
const loaded = new Map();
let ready = new Map();

/** Loads a file of the program with its compiled code, as `require` would. Undefined where that code does not serve. */
function load(name) {
  const known = loaded.get(name);
  if (known) return known.module.exports;
  const made = exports.making ? undefined : (ready.get(name) ?? compiledIn(name).get(name));
  if (!made && loaded.size === 0 && !exports.making) return undefined;
  const filename = `${folder}/${name}`;
  const { source, cachedData } = made ? made() : { source: wrapped(readFileSync(filename, 'latin1')) };
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

/**
 * What a file of code that this version of Node compiled holds, by the names of the files it was made of. It begins with a
 * line that tells each file's name and how long its source and code are, which begin at multiples of 8.
 */
function compiledIn(name) {
  const found = new Map();
  try {
    const bytes = readFileSync(`${folder}/${name}.${process.version}.code`);
    let at = bytes.indexOf(10) + 1;
    for (const [file, length, compiled] of JSON.parse(bytes.toString('latin1', 0, at))) {
      const from = next8(at);
      const code = next8(from + length);
      at = code + compiled;
      found.set(file, () => ({
        source: bytes.toString('latin1', from, from + length),
        cachedData: bytes.subarray(code, code + compiled),
      }));
    }
    if (at !== bytes.length) found.clear();
  } catch {
    // It was not made by this version, or not to the end.
  }
  return found;
}
const next8 = (at) => (at + 7) & ~7;

/** The built program's own entry. */
function program() {
  const [, , word = ''] = process.argv;
  const command = word.startsWith('-') ? 'start' : word;
  if (!exports.making && /^[a-z]+$/.test(command)) ready = compiledIn(command);
  const compiled = load('main.js');
  if (compiled) return compiled;
  // Compiled code is kept for the next time, where the disk allows it.
  require('node:module').enableCompileCache?.();
  return require('../dist/main.js');
}

/** Leaving at once spares taking down the heap, several milliseconds. */
const run = async () => process.exit(await program().run());

if (require.main === module) {
  run();
} else {
  // For the build, which makes the compiled code: `making` is set while there is none yet.
  Object.assign(exports, { loaded, program, making: false });
}
