import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Registries are folders: what is added is one file, and this writes the folder's `registry.ts`, which gathers the files.
 * The file stands in the repository, so that types, editors and tests need no build; the order of its lines is the order
 * of the registry, and may be changed by hand: only what is new or gone is touched.
 */
export const REGISTRIES = [
  { folder: 'src/domain/kinds', entry: 'kind', list: 'KINDS', names: { list: 'KIND_NAMES', type: 'Kind' } },
  { folder: 'src/formats', entry: 'format', list: 'FORMATS', lazy: true },
  { folder: 'src/domain/fields', entry: 'fields', list: 'FIELD_GROUPS' },
  { folder: 'src/engine/constraints', entry: 'constraint', list: 'CONSTRAINTS' },
  { folder: 'src/engine/criteria', entry: 'criterion', list: 'CRITERIA' },
  { folder: 'src/kb/import', entry: 'feed', list: 'FEEDS' },
  { folder: 'src/kb/usage', entry: 'usage', list: 'USAGE_READERS' },
  { folder: 'src/kb/compile/checks', entry: 'check', list: 'CHECKS' },
  // `entry` is the name that every file of the registry exports; a file without it belongs to none.
  // `names`: the files' names by themselves, in names.ts, for what must not load the files.
  // `lazy`: each is loaded when it is asked for, by its name; an entry may be a folder with an index.ts.
];

const HEAD =
  '// `npm run build` adds the files of this folder and takes out those that are gone; their order is free.\n';

const NAMES_HEAD = '// `npm run build` writes this from registry.ts, in its order.\n';

const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** The files of a registry, as they would be imported. */
function filesOf(folder, entry) {
  const exported = new RegExp(`^export (const|function|class) ${entry}\\b`, 'm');
  return readdirSync(folder, { withFileTypes: true })
    .map((file) => (file.isDirectory() ? `${file.name}/index.ts` : file.name))
    .filter((name) => name.endsWith('.ts') && name !== 'registry.ts' && existsSync(join(folder, name)))
    .filter((name) => exported.test(readFileSync(join(folder, name), 'utf8')))
    .sort();
}

const nameOf = (file) => file.replace(/(\/index)?\.ts$/, '');

function textOf({ entry, list, lazy }, files) {
  if (lazy) {
    const lines = files.map((file) => `  '${nameOf(file)}': () => import('./${file}'),\n`);
    return `${HEAD}export const ${list} = {\n${lines.join('')}};\n`;
  }
  const imports = files.map((file) => `import { ${entry} as ${camel(nameOf(file))}_ } from './${file}';\n`);
  const entries = files.map((file) => `  ${camel(nameOf(file))}_,\n`);
  return `${HEAD}${imports.join('')}\nexport const ${list} = [\n${entries.join('')}] as const;\n`;
}

function namesOf({ list, type }, files) {
  const lines = files.map((file) => `  '${nameOf(file)}',\n`);
  return `${NAMES_HEAD}export const ${list} = [\n${lines.join('')}] as const;\nexport type ${type} = (typeof ${list})[number];\n`;
}

function update(path, text) {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

/** Writes every registry that is not as its folder is. */
export function updateRegistries(root) {
  for (const registry of REGISTRIES) {
    const folder = join(root, registry.folder);
    const path = join(folder, 'registry.ts');
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const listed = [...before.matchAll(/(?:from |import\()'\.\/([^']+)'/g)].map(([, file]) => file);
    const there = filesOf(folder, registry.entry);
    const files = [...listed.filter((file) => there.includes(file)), ...there.filter((file) => !listed.includes(file))];
    update(path, textOf(registry, files));
    if (registry.names) update(join(folder, 'names.ts'), namesOf(registry.names, files));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) updateRegistries(fileURLToPath(new URL('..', import.meta.url)));
