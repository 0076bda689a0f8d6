import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isSeq, Document as YamlDocument } from 'yaml';
import { KnowledgeError, type Problem } from '../../domain/problems.ts';
import type { Store } from '../../domain/store.ts';
import { SHAPES } from '../../engine/query.ts';
import { OutputError, UsageError } from '../../features/errors.ts';
import type { AddedFile } from '../../features/outside.ts';
import { yamlText } from '../../formats/yaml.ts';
import { checkFile, compile } from '../../kb/compile/compile.ts';
import { filesOf } from '../../kb/layers.ts';
import { loadKnowledge } from '../../kb/load.ts';
import { readBytes, readLayers } from '../../kb/read/files.ts';
import { makeFolder } from '../../kb/write/folder.ts';
import { WriteError, writeFileWhole } from '../../kb/write/whole.ts';
import { type FoundLayer, userFolder } from './find-layers.ts';
import type { Io } from './io.ts';
import { layersFor } from './knowledge.ts';
import { isConfig, isPartOf } from './part-of.ts';
import type { OutputSettings } from './settings.ts';

/** The schema that editors take for the files of a folder; hidden, it is no part of the knowledge base. */
export const SCHEMA_FILE = '.schema.json';

/**
 * Adds a file of records to a knowledge base, each kind on a line of its own. It is checked as it would be read, over the
 * layers in force, before anything is written.
 */
export async function addRecords(
  records: Readonly<Record<string, unknown>>,
  name: string,
  at: string | undefined,
  { settings, io }: { settings: OutputSettings; io: Io },
): Promise<AddedFile> {
  const own = userFolder(io.env);
  if (at === undefined && own === undefined) throw new UsageError((errors) => errors.noHome, '--out');
  const { path, shown } = placeOf(at, name, own ?? '', io);
  if (isConfig(path) || isPartOf(path, join(io.root, 'data'))) throw new OutputError(shown, 'KNOWLEDGE');
  if (existsSync(path)) throw new OutputError(shown, 'EEXIST');
  const { layers } = await layersFor(settings, io);
  const isOwn = at === undefined;
  const folder = dirname(path);
  const hasSchema = isOwn || existsSync(join(folder, SCHEMA_FILE));
  const base = settings.kb ? undefined : (await loadKnowledge(io.root, [])).knowledge;
  const holder = layers.find((layer) => isPartOf(path, layer.path));
  const stated = withoutKnown(records, base, holder);
  const text = `${hasSchema ? `# yaml-language-server: $schema=${SCHEMA_FILE}\n` : ''}${linesOf(stated)}`;
  const { problems, doubts } = await problemsOf(text, shown, { base, layers, holder, today: io.today });
  if (problems.length > 0) throw new KnowledgeError(problems);
  if (isOwn) await makeOwnFolder(folder, shown);
  try {
    await writeFileWhole(path, [text], { isNew: true, isLasting: true });
  } catch (error) {
    if (error instanceof WriteError) throw new OutputError(shown, error.code, error.folder);
    throw error;
  }
  // A folder of one's own that was not there is a layer from now on.
  const isNowInForce = holder !== undefined || (isOwn && settings.kb === undefined);
  return { path: shown, inForce: isNowInForce, text, doubts };
}

/** A file as it was named, one of the given name in a folder that was named, or in the user's own. */
function placeOf(at: string | undefined, name: string, own: string, io: Io): { path: string; shown: string } {
  if (at === undefined) return { path: join(own, name), shown: join(own, name) };
  const named = resolve(io.cwd, at);
  const isFolder = /[/\\]$/.test(at) || statSync(named, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? { path: join(named, name), shown: join(at, name) } : { path: named, shown: at };
}

async function makeOwnFolder(folder: string, shown: string): Promise<void> {
  try {
    makeFolder(folder);
    if (existsSync(join(folder, SCHEMA_FILE))) return;
    await writeFileWhole(join(folder, SCHEMA_FILE), [await schemaText()], { isNew: true });
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    if (error.code !== 'EEXIST') throw new OutputError(shown, error.code, error.folder ?? folder);
  }
}

/** The schema of all files of a folder: that of a configuration, which may hold records as any other file does. */
export async function schemaText(): Promise<string> {
  const { jsonSchema } = await import('../../domain/json-schema.ts');
  return `${JSON.stringify(jsonSchema('config', SHAPES, 'en'), null, 2)}\n`;
}

/** Records without those who make and serve models that the base or the other files of the layer have. */
function withoutKnown(
  records: Readonly<Record<string, unknown>>,
  base: Store | undefined,
  holder: FoundLayer | undefined,
): Record<string, unknown> {
  const files = holder ? filesOf(holder, []) : [];
  const beside = files.flatMap((file) => checkFile(file, readBytes(file, []) ?? Buffer.alloc(0))?.records ?? []);
  const known = new Set(
    [...(base ? [base] : []), ...beside].flatMap(({ developers, providers }) =>
      [...developers, ...providers].map(({ id }) => id),
    ),
  );
  return Object.fromEntries(
    Object.entries(records).flatMap(([key, value]) => {
      if (key !== 'developers' && key !== 'providers') return [[key, value]];
      const rest = (value as { id: string }[]).filter(({ id }) => !known.has(id));
      return rest.length > 0 ? [[key, rest]] : [];
    }),
  );
}

/** Records with each kind on one line: what a person would write by hand. */
function linesOf(records: object): string {
  const document = new YamlDocument(records, { aliasDuplicateObjects: false });
  for (const key of Object.keys(records)) {
    const list = document.get(key);
    if (isSeq(list)) list.flow = true;
  }
  return yamlText(document, { lineWidth: 0, flowCollectionPadding: false });
}

/** What would be wrong with the file beside what lies there: in the layer that would hold it, else in one above all. */
async function problemsOf(
  text: string,
  shown: string,
  given: { base: Store | undefined; layers: FoundLayer[]; holder: FoundLayer | undefined; today: string },
): Promise<{ problems: Problem[]; doubts: Problem[] }> {
  const { base, layers, holder, today } = given;
  const problems: Problem[] = [];
  const read = readLayers(
    layers.map((layer) => filesOf(layer, problems)),
    problems,
  );
  if (problems.length > 0) return { problems, doubts: [] };
  const added = { file: { name: shown, path: shown }, bytes: Buffer.from(text) };
  const at = holder ? layers.indexOf(holder) : layers.length;
  const stacked = [...read, []].map((files, index) => (index === at ? [...files, added] : files));
  const compiled = compile(base, stacked, [...layers.map((layer) => layer.shown), shown]);
  const { findings } = await import('../../kb/compile/checks/index.ts');
  const found = findings(compiled, { day: today, today, rates: base?.rates ?? [] });
  const of = (level: Problem['level']) =>
    found.filter((problem) => (problem.level ?? 'problem') === level && problem.file === shown);
  return {
    problems: [...compiled.problems.filter(({ file }) => file === shown), ...of('problem')],
    doubts: of('doubt'),
  };
}
