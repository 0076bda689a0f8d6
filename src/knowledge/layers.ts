import { type CachePlace, checkedRecords, LayerCache, type ReadFile } from './cache.ts';
import { type KnowledgeFile, listFiles, readBytes } from './files.ts';
import { isNotice, KnowledgeError, type Problem } from './problems.ts';
import type { Knowledge } from './records.ts';
import { digestOf, type Made, stampOf } from './shipped.ts';

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

export interface Whole {
  version: string;
  /** What tells this set of layers from others. */
  set: string[];
  digest: (read: readonly ReadFile[]) => string;
}

/** Layers over a base: from the cache where nothing has changed, else checked, at least what has changed. */
export async function loadLayers(
  base: Knowledge | undefined,
  layers: readonly LayerPath[],
  place: CachePlace | undefined,
  made: Whole,
): Promise<Loaded> {
  const problems: Problem[] = [];
  const listed = layers.map((layer) => listFiles(layer.path, layer.shown, problems));
  if (problems.length > 0) throw new KnowledgeError(problems);
  const cache = place && new LayerCache(place, made.set, base?.index && base);
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

/** Whether a folder holds files of these names and contents. A copy has other stamps than what it was made from. */
export function isCopy(folder: string, made: readonly Made[]): boolean {
  const files = listFiles(folder, 'data', []);
  if (files.length !== made.length) return false;
  return made.every((built, index) => {
    const file = files[index];
    if (built.name !== file?.name) return false;
    return built.stamp === stampOf(file.path) || built.digest === digestOf([readBytes(file, []) ?? '']);
  });
}
