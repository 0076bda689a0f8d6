'use strict';
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');

/**
 * What bin/lmm.js calls: the built program, with the code that V8 compiled for it when it was built (`.code` beside each
 * file). Such code serves only the version of Node that made it; any other compiles for itself, and keeps what it
 * compiled where it can (22 and newer).
 */
const loaded = new Map();

/** Loads a file of the program with its compiled code, as `require` would. Undefined where that code does not serve. */
function load(name) {
  const known = loaded.get(name);
  if (known) return known.module.exports;
  const filename = `${__dirname}/${name}`;
  // The build leaves nothing but ASCII in code.
  const source = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(filename, 'latin1')}\n})`;
  const script = new Script(source, { filename, cachedData: compiledOf(filename) });
  if (loaded.size === 0 && script.cachedDataRejected !== false && !exports.making) return undefined;
  const module = { exports: {} };
  loaded.set(name, { module, script });
  script.runInThisContext().call(module.exports, module.exports, within, module, filename, __dirname);
  return module.exports;
}

/** All files lie in this folder. */
const within = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));

function compiledOf(filename) {
  try {
    return readFileSync(`${filename}.code`);
  } catch {
    return undefined;
  }
}

/** Whether the build is at making the compiled code, and there is none yet. */
exports.making = false;
exports.loaded = loaded;
/** The built program's own entry. */
exports.program = () => {
  const program = load('main.js');
  if (program) return program;
  // Compiled code is kept for the next time, where the disk allows it.
  require('node:module').enableCompileCache?.();
  return require('./main.js');
};
/** What bin/lmm.js calls. Leaving at once spares taking down the heap, several milliseconds. */
exports.run = async () => process.exit(await exports.program().run());
