import { isNotice, KnowledgeError, type Problem } from '../domain/problems.ts';
import type { Knowledge } from '../domain/records.ts';
import { KIND_NAMES } from '../domain/vocabulary.ts';
import type { PackedBase } from './added.ts';
import { type CachePlace, checkedRecords, LayerCache, type MadeOver, type ReadFile } from './cache.ts';
import { partsOver } from './pack.ts';
import { type KnowledgeFile, listFiles, readBytes } from './read/files.ts';
import type { Records } from './read/validate.ts';
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
  const below = isPacked(base) ? base : undefined;
  const cache = place && new LayerCache(place, made.set, below);
  const unchanged = cache?.unchanged(listed.flat());
  if (unchanged) return unchanged;
  const before = cache?.digests() ?? new Map<string, Made>();
  const read = listed.map((files) => readLayer(files, before, problems));
  if (problems.length > 0) throw new KnowledgeError(problems);
  const { compile, checkFile } = await import('./compile/compile.ts');
  const { records, kept } = recordsOf(read, cache, checkFile);
  const whole = { version: made.version, digest: made.digest(read.flat()) };
  const keep = (all: readonly Records[], over: MadeOver) =>
    cache?.keep(
      read.flat(),
      all.map((one) => kept.get(one) ?? one),
      over,
    );
  const isWhole = records.flat().length === read.flat().length;
  if (isWhole && below && cache) {
    const { compileAdded } = await import('./added.ts');
    const added = compileAdded(below, records);
    const own = added && { ...added.records, ...whole };
    const packed = own && keep(records.flat(), { own, over: KIND_NAMES, touched: added.touched, notices: [] });
    const opened = packed && cache.opened(packed);
    if (opened) return opened;
  }
  const settled = isWhole ? compile(base, records) : undefined;
  // Whatever there is to tell has a place in a file, which only reading all of them at once gives.
  const { problems: found, ...compiled } = settled?.problems.length === 0 ? settled : compile(base, read.map(asBytes));
  if (found.some((problem) => !isNotice(problem))) throw new KnowledgeError(found);
  const loaded = { knowledge: { ...compiled.records, ...whole }, notices: found };
  keep(compiled.checked, { ...partsOver(below, loaded.knowledge), notices: found });
  return loaded;
}

/** The checked records of each layer's files without a problem, and those of them that were kept, as they were. */
function recordsOf(
  read: readonly (readonly ReadFile[])[],
  cache: LayerCache | undefined,
  checkFile: (file: KnowledgeFile, bytes: Buffer) => Records | undefined,
): { records: Records[][]; kept: ReadonlyMap<Records, Buffer> } {
  const known = cache?.records();
  const kept = new Map<Records, Buffer>();
  const records = read.map((files) =>
    files.flatMap((file) => {
      const before = known?.get(file.digest);
      if (!before) return checkFile(file.file, file.bytes()) ?? [];
      const found = checkedRecords(before);
      kept.set(found, before);
      return [found];
    }),
  );
  return { records, kept };
}

const asBytes = (files: readonly ReadFile[]) => files.map(({ file, bytes }) => ({ file, bytes: bytes() }));

const isPacked = (base: Knowledge | undefined): base is PackedBase => base?.index !== undefined;

/** Files that are as they were when they were read before are not read again. */
const readLayer = (
  files: readonly KnowledgeFile[],
  before: ReadonlyMap<string, Made>,
  problems: Problem[],
): ReadFile[] =>
  files.flatMap((file) => {
    // The stamp first, so that an edit in between shows as a change.
    const stamp = stampOf(file.path);
    const known = before.get(file.name);
    if (known?.stamp === stamp) return [{ file, stamp, digest: known.digest, bytes: () => readAgain(file) }];
    const bytes = readBytes(file, problems);
    return bytes ? [{ file, stamp, digest: digestOf([bytes]), bytes: () => bytes }] : [];
  });

function readAgain(file: KnowledgeFile): Buffer {
  const problems: Problem[] = [];
  const bytes = readBytes(file, problems);
  if (!bytes) throw new KnowledgeError(problems);
  return bytes;
}

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
