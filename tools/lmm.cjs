'use strict';
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/**
 * What bin/lmm.js calls: the built program, with the code that V8 compiled for it when it was built (`.code` beside each
 * file). Such code serves only the version of Node that made it; any other compiles for itself, and keeps what it
 * compiled where it can (22 and newer).
 */
const loaded = new Map();

/** Loads a file of the program with its compiled code, as `require` would. Undefined where that code does not serve. */
function load(file) {
  const known = loaded.get(file);
  if (known) return known.module.exports;
  const source = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(file, 'utf8')}\n})`;
  const cachedData = existsSync(`${file}.code`) ? readFileSync(`${file}.code`) : undefined;
  const script = new Script(source, { filename: file, cachedData });
  if (loaded.size === 0 && script.cachedDataRejected !== false && !exports.making) return undefined;
  const module = { exports: {} };
  loaded.set(file, { module, script });
  const folder = dirname(file);
  const within = (id) => (id.startsWith('.') ? load(join(folder, id)) : require(id));
  script.runInThisContext().call(module.exports, module.exports, within, module, file, folder);
  return module.exports;
}

/** Whether the build is at making the compiled code, and there is none yet. */
exports.making = false;
exports.loaded = loaded;
exports.run = () => {
  let program = load(join(__dirname, 'main.js'));
  if (!program) {
    // Compiled code is kept for the next time, where the disk allows it.
    require('node:module').enableCompileCache?.();
    program = require('./main.js');
  }
  return program.run();
};
