/**
 * What a start should not pay for.
 *
 * string-width holds patterns of emoji that V8 compiles while it only parses the file, about 20 ms, and cli-table3 is
 * needed for coloured tables alone: each becomes a file of its own that is required where it is used. commander asks for
 * `node:child_process`, which only its executable subcommands use; we have none.
 */
const EMPTY = '\0start:empty';
export const SEPARATE = ['string-width', 'cli-table3'];

export function quickStart() {
  return {
    name: 'quick-start',
    resolveId(source, importer = '') {
      if (SEPARATE.includes(source) && /[\\/]src[\\/]/.test(importer)) return { id: `./${source}.js`, external: true };
      return source === 'node:child_process' && /[\\/]commander[\\/]/.test(importer) ? EMPTY : null;
    },
    load: (id) => (id === EMPTY ? 'export {};' : null),
  };
}
