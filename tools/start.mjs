/**
 * What a start should not pay for.
 *
 * string-width holds patterns of emoji that V8 compiles while it only parses the file, about 20 ms: it becomes a file of
 * its own that width.ts requires at the first rare character. commander asks for `node:child_process`, which only its
 * executable subcommands use; we have none.
 */
const EMPTY = '\0start:empty';

/** @param {string} file where the bundle of string-width lies, seen from the chunks */
export function quickStart(file) {
  return {
    name: 'quick-start',
    resolveId(source, importer = '') {
      if (source === 'string-width' && /[\\/]src[\\/]/.test(importer)) return { id: file, external: true };
      return source === 'node:child_process' && /[\\/]commander[\\/]/.test(importer) ? EMPTY : null;
    },
    load: (id) => (id === EMPTY ? 'export {};' : null),
  };
}
