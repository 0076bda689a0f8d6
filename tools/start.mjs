import { readFileSync } from 'node:fs';

/**
 * What a start should not pay for.
 *
 * string-width holds patterns of emoji that V8 compiles while it only parses the file, about 20 ms, and cli-table3 is
 * needed for coloured tables alone: each becomes a file of its own that is required where it is used. commander asks for
 * `node:child_process`, which only its executable subcommands use; we have none.
 *
 * The words of a language come part by part, each when a view first asks for it: JSON needs none, a table a few.
 */
const EMPTY = '\0start:empty';
export const SEPARATE = ['string-width', 'cli-table3'];

export function quickStart() {
  return {
    name: 'quick-start',
    resolveId(source, importer = '') {
      if (source.startsWith('./words-')) return { id: source, external: true };
      if (SEPARATE.includes(source) && /[\\/]src[\\/]/.test(importer)) return { id: `./${source}.js`, external: true };
      return source === 'node:child_process' && /[\\/]commander[\\/]/.test(importer) ? EMPTY : null;
    },
    load: (id) => (id === EMPTY ? 'export {};' : null),
    transform(code, id) {
      const parts = wordsOf(id);
      return parts.length === 0 ? null : inParts(code, parts);
    },
  };
}

const LANGUAGE = /[\\/]src[\\/]words[\\/](?:messages|(\w+)[\\/]index)\.ts$/;
const IMPORT = /^import \{ (.+) \} from '\.\/(?:\w+\/)?(\w+)\.ts';\n/gm;

/** The parts of a language whose words this module gathers: their names, and the file that each comes from. */
export function wordsOf(id) {
  const found = LANGUAGE.exec(id);
  if (!found) return [];
  const language = found[1] ?? 'en';
  return [...readFileSync(id, 'utf8').matchAll(IMPORT)]
    .map(([line, names, file]) => ({ line, names: names.split(', '), file: `${language}/${file}.ts` }))
    .map((part) => ({ ...part, name: `words-${part.file.replace('/', '-').replace('.ts', '')}` }));
}

/** The object of a language with a getter in place of every part. */
function inParts(code, parts) {
  let lazy = code;
  for (const { line, names, name } of parts) {
    lazy = lazy.replace(line, '');
    for (const key of names) {
      const entry = `  ${key},\n`;
      if (!lazy.includes(entry)) throw new Error(`The words of ${key} are not where the build looks for them.`);
      lazy = lazy.replace(entry, `  get ${key}() { return require('./${name}.js').${key}; },\n`);
    }
  }
  if (/^import \{/m.test(lazy))
    throw new Error('A part of the words is imported in a way that the build does not know.');
  return lazy;
}
