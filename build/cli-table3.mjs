import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** The module that measures text for us: it must be what cli-table3 measures with, or columns would not align. */
const WIDTH = fileURLToPath(new URL('../src/formats/text/width.ts', import.meta.url));
const STRING_WIDTH = '\0cli-table3:string-width';
const COLORS = '\0cli-table3:colors';
const WHOLE = '\0cli-table3:bundled';

const isCliTable = (importer) => /[\\/]node_modules[\\/]cli-table3[\\/]/.test(importer ?? '');

/**
 * Gives cli-table3 our width function where it does `require('string-width')` and calls what it gets; our own import of
 * string-width stays what it is. Its optional `@colors/colors` is left out: colour is chalk's, and cli-table3 returns
 * the text as it is when that require has nothing to give.
 */
export function ownTableWidth() {
  return {
    name: 'own-table-width',
    resolveId(source, importer) {
      if (!isCliTable(importer)) return null;
      if (source === 'string-width') return STRING_WIDTH;
      return source.startsWith('@colors/') ? COLORS : null;
    },
    load(id) {
      // An export of this name is what `require` of an ES module gives.
      if (id === STRING_WIDTH) return `export { default as 'module.exports' } from ${JSON.stringify(WIDTH)};`;
      return id === COLORS ? 'export {};' : null;
    },
  };
}

/**
 * The same for Vite, and so for the tests: a `require` inside a CommonJS package is beyond Vite's aliases, so cli-table3
 * is bundled on its own, with our width module left as an import.
 */
export function ownTableWidthForVite() {
  return {
    name: 'own-table-width-for-vite',
    enforce: 'pre',
    resolveId: (source) => (source === 'cli-table3' ? WHOLE : null),
    async load(id) {
      if (id !== WHOLE) return null;
      const bundle = await rolldown({
        input: fileURLToPath(import.meta.resolve('cli-table3')),
        platform: 'node',
        external: [WIDTH],
        plugins: [ownTableWidth()],
      });
      const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
      await bundle.close();
      return output[0].code;
    },
  };
}
