import type { PackedBase } from './added.ts';
import { type CachePlace, checkedRecords, LayerCache, type MadeOver, type ReadFile } from './cache.ts';
import { type KnowledgeFile, listFiles, readBytes } from './files.ts';
import { partsOver } from './pack.ts';
import { isNotice, KnowledgeError, type Problem } from './problems.ts';
import type { Knowledge } from './records.ts';
import { digestOf, type Made, stampOf } from './shipped.ts';
import type { Records } from './validate.ts';
import { KIND_NAMES } from './vocabulary.ts';

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
  const read = listed.map((files) => readLayer(files, cache?.digests(), problems));
  if (problems.length > 0) throw new KnowledgeError(problems);
  const { compile, checkFile } = await import('./compile.ts');
  const known = cache?.records() ?? new Map<string, Buffer>();
  /** The records of files as they were kept. */
  const kept = new Map<Records, Buffer>();
  const checked = read.map((files) =>
    files.map((file) => {
      const before = known.get(file.digest);
      const records = before ? checkedRecords(before) : checkFile(file.file, file.bytes());
      if (before && records) kept.set(records, before);
      return records;
    }),
  );
  const whole = { version: made.version, digest: made.digest(read.flat()) };
  const keep = (records: readonly Records[], over: MadeOver) =>
    cache?.keep(
      read.flat(),
      records.map((one) => kept.get(one) ?? one),
      over,
    );
  const records = checked.map((files) => files.filter((one) => one !== undefined));
  const isWhole = records.flat().length === read.flat().length;
  if (isWhole && below && cache) {
    const { compileAdded } = await import('./added.ts');
    const added = compileAdded(below, records);
    if (added) {
      const { touched } = added;
      const over = { own: { ...added.records, ...whole }, over: KIND_NAMES, touched, notices: [] };
      const packed = keep(records.flat(), over);
      const made = packed && cache.opened(packed);
      if (made) return made;
    }
  }
  const settled = isWhole ? compile(base, records) : undefined;
  // Whatever there is to tell has a place in a file, which only reading all of them at once gives.
  const compiled =
    settled?.problems.length === 0
      ? settled
      : compile(
          base,
          read.map((files) => files.map(({ file, bytes }) => ({ file, bytes: bytes() }))),
        );
  if (compiled.problems.some((problem) => !isNotice(problem))) throw new KnowledgeError(compiled.problems);
  const loaded = { knowledge: { ...compiled.records, ...whole }, notices: compiled.problems };
  keep(compiled.checked, { ...partsOver(below, loaded.knowledge), notices: loaded.notices });
  return loaded;
}

const isPacked = (base: Knowledge | undefined): base is PackedBase => base?.index !== undefined;

/** Files that are as they were when they were read before are not read again. */
const readLayer = (
  files: readonly KnowledgeFile[],
  before: ReadonlyMap<string, Made> | undefined,
  problems: Problem[],
): ReadFile[] =>
  files.flatMap((file) => {
    // The stamp first, so that an edit in between shows as a change.
    const stamp = stampOf(file.path);
    const known = before?.get(file.name);
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
