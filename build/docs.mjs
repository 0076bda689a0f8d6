import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { parse } from 'yaml';
import { COVERAGE_PAGES, coverageText } from './coverage.mjs';
import { READMES, readmeText } from './readme.mjs';
import { screens } from './screens.mjs';

/** What a module of `build/` exports, its imports bundled: from a file, for some packages ask where they are. */
export async function load(root, input) {
  const build = await rolldown({ cwd: root, input, platform: 'node' });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false });
  await build.close();
  const folder = mkdtempSync(join(tmpdir(), 'lmm-build-'));
  try {
    const file = join(folder, 'module.mjs');
    writeFileSync(file, output[0].code);
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** `npm run docs`, and every build, writes the dictionary's fields and the JSON Schema from the schema itself. */
export async function updateDocs(root) {
  const { DICTIONARIES, dictionaryPage, SCHEMA, schemaText } = await load(root, 'build/docs.ts');
  const dictionaries = Object.entries(DICTIONARIES).map(([language, name]) => [
    name,
    dictionaryPage(read(join(root, name)), language),
  ]);
  const { POLICY_PAGES, policyPage } = await load(root, 'build/policy-docs.ts');
  const policies = Object.entries(POLICY_PAGES).map(([language, name]) => [
    name,
    policyPage(read(join(root, name)), language),
  ]);
  const { SQL_PAGES, sqlPage } = await load(root, 'build/sql-docs.ts');
  const tables = Object.entries(SQL_PAGES).map(([language, name]) => [name, sqlPage(read(join(root, name)), language)]);
  for (const [name, text] of [[SCHEMA, schemaText()], ...dictionaries, ...policies, ...tables]) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    if (read(path) !== text) writeFileSync(path, text);
  }
}

/** What `tablesIn` has read, by repository: it is most of what ships, and several pages ask for it. */
const tables = new Map();

/** The tables that ship, and their editions, as their files have them. */
export function tablesIn(root) {
  if (!tables.has(root)) tables.set(root, readTables(root));
  return tables.get(root);
}

function readTables(root) {
  const folder = join(root, 'data/tables');
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.yaml'));
  const files = names.map((name) => parse(readFileSync(join(folder, name), 'utf8')));
  return {
    tables: files.flatMap(({ tables = [] }) => tables),
    editions: files.flatMap(({ editions = [] }) => editions),
  };
}

/** `npm run docs` writes the worked example too, from what the built program answers by the shipped knowledge base. */
async function updateExample(root) {
  const { METHOD_PAGES, methodText, QUESTIONS } = await load(root, 'build/example.ts');
  const options = { encoding: 'utf8', stdio: 'pipe', env: { HOME: tmpdir() }, cwd: tmpdir() };
  const ask = (question) =>
    JSON.parse(execFileSync(process.execPath, [join(root, 'bin/lmm.js'), ...question.split(' '), '--json'], options));
  for (const [language, name] of Object.entries(METHOD_PAGES)) {
    const path = join(root, name);
    const answers = QUESTIONS.map((question) => ask(`${question} --lang ${language}`));
    writeFileSync(path, methodText(read(path), language, answers, tablesIn(root)));
  }
}

/** `npm run docs` writes what the READMEs show of the program, and the figures of its knowledge base. */
function updateReadmes(root) {
  for (const [name, lang] of Object.entries(READMES)) {
    const path = join(root, name);
    writeFileSync(path, readmeText(read(path), lang, root, tablesIn(root)));
  }
}

/** `npm run docs` writes what is known of what decides. */
function updateCoverage(root) {
  for (const [name, lang] of Object.entries(COVERAGE_PAGES)) {
    const path = join(root, name);
    writeFileSync(path, coverageText(read(path), lang, root));
  }
}

/** `npm run docs` draws the pictures of the README too, as the built program prints its screens. */
function updateScreens(root) {
  for (const [name, text] of screens(root)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    if (read(path) !== text) writeFileSync(path, text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  await updateDocs(root);
  await updateExample(root);
  updateReadmes(root);
  updateCoverage(root);
  updateScreens(root);
}
