import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CachePlace, checkedRecords, LayerCache, type ReadFile } from './cache.ts';
import { type KnowledgeFile, listFiles, readBytes } from './files.ts';
import { unpack } from './pack.ts';
import { isNotice, KnowledgeError, type Problem } from './problems.ts';
import type { Knowledge } from './records.ts';
import { digestOf, type Made, type Shipped, stampOf } from './shipped.ts';

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
 * @param cache where to keep what was checked; undefined checks anew each time
 * @throws KnowledgeError with every problem of every file
 */
export async function loadKnowledge(
  root: string | null,
  layers: readonly LayerPath[],
  cache?: CachePlace,
): Promise<Loaded> {
  const base = root === null ? undefined : await loadShipped(root, cache);
  if (base && layers.length === 0) return { knowledge: base, notices: [] };
  const { version, digest } = base ?? NONE;
  return loadLayers(base, layers, cache, {
    version,
    set: [digest, ...layers.flatMap(({ path, shown }) => [resolve(path), shown])],
    digest: (read) => digestOf([digest, ...read.flatMap(({ file, bytes }) => [file.name, bytes])]),
  });
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

/** The shipped base: as built, unless this is a checkout whose files have been edited since. */
async function loadShipped(root: string, cache: CachePlace | undefined): Promise<Knowledge> {
  const { knowledge } = unpack(readFileSync(join(root, 'dist', 'base.json')));
  if (!existsSync(join(root, 'src')) || asBuilt(root)) return knowledge;
  const data = { path: join(root, 'data'), shown: 'data' };
  const edited = await loadLayers(undefined, [data], cache, {
    version: knowledge.version,
    set: ['shipped', resolve(data.path)],
    digest: (read) => digestOf(read.map(({ bytes }) => bytes)),
  });
  return edited.knowledge;
}

function asBuilt(root: string): boolean {
  const { folders, files } = JSON.parse(readFileSync(join(root, 'dist', 'made.json'), 'utf8')) as Shipped;
  const isSame = ({ name, stamp }: Pick<Made, 'name' | 'stamp'>): boolean => stampOf(`${root}/${name}`) === stamp;
  if (folders.every(isSame) && files.every(isSame)) return true;
  // A copy of the folder has other stamps and the same content.
  const now = listFiles(join(root, 'data'), 'data', []);
  if (files.length !== now.length) return false;
  return files.every((built, index) => {
    const file = now[index];
    if (built.name !== file?.name) return false;
    return isSame(built) || built.digest === digestOf([readBytes(file, []) ?? '']);
  });
}

interface Whole {
  version: string;
  /** What tells this set of layers from others. */
  set: string[];
  digest: (read: readonly ReadFile[]) => string;
}

/** Layers over a base: from the cache where nothing has changed, else checked, at least what has changed. */
async function loadLayers(
  base: Knowledge | undefined,
  layers: readonly LayerPath[],
  place: CachePlace | undefined,
  made: Whole,
): Promise<Loaded> {
  const problems: Problem[] = [];
  const listed = layers.map((layer) => listFiles(layer.path, layer.shown, problems));
  if (problems.length > 0) throw new KnowledgeError(problems);
  const cache = place && new LayerCache(place, made.set);
  const kept = cache?.unchanged(listed.flat());
  if (kept) return kept;
  const read = listed.map((files) => readLayer(files, problems));
  if (problems.length > 0) throw new KnowledgeError(problems);
  const { compile, checkFile } = await import('./compile.ts');
  const known = cache?.records() ?? new Map<string, Buffer>();
  const before = read.flat().map(({ bytes }) => (known.size > 0 ? known.get(digestOf([bytes])) : undefined));
  let at = 0;
  const checked = read.map((files) =>
    files.map((file) => {
      const records = before[at++];
      return { ...file, checked: records ? checkedRecords(records) : checkFile(file.file, file.bytes) };
    }),
  );
  const whole = checked.flat().every((file) => file.checked) ? compile(base, checked) : undefined;
  // Whatever there is to tell has a place in a file, which only reading all of them at once gives.
  const compiled = whole?.problems.length === 0 ? whole : compile(base, read);
  if (compiled.problems.some((problem) => !isNotice(problem))) throw new KnowledgeError(compiled.problems);
  const digest = made.digest(read.flat());
  const loaded = { knowledge: { ...compiled.records, version: made.version, digest }, notices: compiled.problems };
  cache?.keep(
    read.flat(),
    compiled.checked.map((records, index) => before[index] ?? records),
    loaded,
  );
  return loaded;
}

const readLayer = (files: readonly KnowledgeFile[], problems: Problem[]): ReadFile[] =>
  files.flatMap((file) => {
    // The stamp first, so that an edit in between shows as a change.
    const stamp = stampOf(file.path);
    const bytes = readBytes(file, problems);
    return bytes ? [{ file, stamp, bytes }] : [];
  });
