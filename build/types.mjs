import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/**
 * `npm run prepack`, before the package is packed: the types of the library (src/index.ts) as dist/types/, of no more
 * files than they need. A package that they would need is an error: an installed `lmm` has none.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist', 'types');
const entry = join(root, 'src', 'index.ts');

const { options } = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.json'), {}, ts.sys);
// Types are checked by `npm run types`; here they are only written down.
const written = { noEmit: false, declaration: true, emitDeclarationOnly: true, noCheck: true };
const program = ts.createProgram([entry], { ...options, ...written });

/** The declarations of one file of the program. */
function declarationsOf(file) {
  let found;
  const take = (_, text) => {
    found = text;
  };
  const source = program.getSourceFile(file);
  if (source) program.emit(source, take, undefined, true);
  return found;
}

/** Takes a file and all that its types import, and writes them. */
function write(file, seen) {
  const text = declarationsOf(file);
  if (text === undefined) throw new Error(`${relative(root, file)} has no types`);
  seen.add(file);
  const imported = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
  for (const name of imported) {
    if (!name.startsWith('.'))
      throw new Error(`The types of ${relative(root, file)} need ${name}, which is not installed.`);
    const next = resolve(dirname(file), name);
    if (!seen.has(next)) write(next, seen);
  }
  const path = join(out, relative(join(root, 'src'), file).replace(/\.ts$/, '.d.ts'));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text.replace(/((?:from|import\() ?['"]\.[^'"]*)\.ts(?=['"])/g, '$1.js'));
}

rmSync(out, { recursive: true, force: true });
write(entry, new Set());
