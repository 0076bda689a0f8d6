import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KnowledgeFile, listFiles, readBytes } from './files.ts';
import { isNotice, KnowledgeError, type Problem } from './problems.ts';
import type { Knowledge } from './records.ts';
import { digestOf, type Shipped, stampOf } from './shipped.ts';

/** A folder or file of the user's, and how problems name it. */
export interface LayerPath {
  path: string;
  shown: string;
}

export interface Loaded {
  knowledge: Knowledge;
  /** What does not stop a view but fails `validate`: aliases that collide. */
  notices: Problem[];
}

/** The digest and version of a knowledge base that has nothing of ours in it. */
const NONE: Pick<Knowledge, 'version' | 'digest'> = { version: '0', digest: '' };

/**
 * Loads the knowledge base.
 * @param root the folder of the package, whose `data` was built into `dist/base.json`; null leaves the shipped base out
 * @param layers the user's layers, the lowest first
 * @throws KnowledgeError with every problem of every file
 */
export async function loadKnowledge(root: string | null, layers: readonly LayerPath[]): Promise<Loaded> {
  const base = root === null ? undefined : await loadShipped(root);
  if (base && layers.length === 0) return { knowledge: base, notices: [] };
  const problems: Problem[] = [];
  const read = layers.map((layer) => readLayer(listFiles(layer.path, layer.shown, problems), problems));
  if (problems.length > 0) throw new KnowledgeError(problems);
  const digest = digestOf([base?.digest ?? '', ...read.flat().flatMap(({ file, bytes }) => [file.name, bytes])]);
  const { compile } = await import('./compile.ts');
  const compiled = compile(base, read);
  const errors = compiled.problems.filter((problem) => !isNotice(problem));
  if (errors.length > 0) throw new KnowledgeError(compiled.problems);
  const { version } = base ?? NONE;
  return { knowledge: { ...compiled.records, version, digest }, notices: compiled.problems };
}

/** Every problem of the shipped base and some files, errors and collisions alike, and how many files that were. */
export async function findProblems(
  root: string | null,
  layers: readonly LayerPath[],
): Promise<{ problems: Problem[]; files: number }> {
  const shipped = root === null ? [] : listFiles(join(root, 'data'), 'data', []);
  const files = layers.reduce((sum, layer) => sum + listFiles(layer.path, layer.shown, []).length, shipped.length);
  try {
    return { problems: (await loadKnowledge(root, layers)).notices, files };
  } catch (error) {
    if (error instanceof KnowledgeError) return { problems: error.problems, files };
    throw error;
  }
}

const readLayer = (files: readonly KnowledgeFile[], problems: Problem[]) =>
  files.flatMap((file) => {
    const bytes = readBytes(file, problems);
    return bytes ? [{ file, bytes }] : [];
  });

/** The shipped base: as built, unless this is a checkout whose files have been edited since. */
async function loadShipped(root: string): Promise<Knowledge> {
  const shipped = JSON.parse(readFileSync(join(root, 'dist', 'base.json'), 'utf8')) as Shipped;
  if (!existsSync(join(root, 'src')) || unchanged(root, shipped)) return shipped.knowledge;
  const problems: Problem[] = [];
  const read = readLayer(listFiles(join(root, 'data'), 'data', problems), problems);
  const { compile } = await import('./compile.ts');
  const compiled = compile(undefined, [read]);
  problems.push(...compiled.problems);
  if (problems.some((problem) => !isNotice(problem))) throw new KnowledgeError(problems);
  const { version } = shipped.knowledge;
  return { ...compiled.records, version, digest: digestOf(read.map(({ bytes }) => bytes)) };
}

function unchanged(root: string, shipped: Shipped): boolean {
  const files = listFiles(join(root, 'data'), 'data', []);
  if (files.length !== shipped.files.length) return false;
  return files.every((file, index) => {
    const built = shipped.files[index];
    if (built?.name !== file.name) return false;
    // A copy of the folder has other stamps and the same content.
    return built.stamp === stampOf(file.path) || built.digest === digestOf([readBytes(file, []) ?? '']);
  });
}
