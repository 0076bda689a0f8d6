import { resolve } from 'node:path';
import { isNotice, KnowledgeError, type Problem } from '../domain/problems.ts';
import type { Knowledge } from '../domain/records.ts';
import type { Store } from '../domain/store.ts';
import { type CachePlace, LayerCache, type ReadFile } from './cache.ts';
import { type Derive, partsOf } from './derived.ts';
import { digestOf } from './digest.ts';
import type { Loaded } from './loaded.ts';
import { fingerprintOf, type ManifestFile } from './manifest.ts';
import { memoryStore } from './memory.ts';
import { EXTENSIONS, fileProblem, type KnowledgeFile, listFiles, readBytes, readLayers } from './read/files.ts';
import { distrustOf, strayOf } from './trust.ts';

/** A folder or file of the user's, and how problems name it. */
export interface LayerPath {
  path: string;
  shown: string;
  /** What to say where it is not there, at the place that names it. */
  missing?: Problem;
  /** What names it, where that is not the command line. */
  named?: string;
  /** Whether it may hold nothing: the user's own folder, which is looked for and not named. */
  mayBeEmpty?: boolean;
  /** What keeps it from being read. */
  problem?: Problem;
  /** The folder of a project that alone may lie behind its paths, the file of it that names this, and the user who has to own all. */
  within?: string;
  except?: string;
  user?: number | undefined;
}

/** What lies below all layers; read only where they have to be merged anew. */
export interface Below {
  version: string;
  digest: string;
  store: () => Store | undefined;
}

/** What compiling layers takes. */
export interface Means {
  derive: Derive;
  /** Where what was made is kept; undefined makes it anew each time. */
  cache?: CachePlace | undefined;
}

/** Layers over a base: from the cache where nothing has changed, else checked and merged. */
export async function loadLayers(base: Below, layers: readonly LayerPath[], means: Means | undefined): Promise<Loaded> {
  const problems: Problem[] = [];
  const listed = layers.map((layer) => filesOf(layer, problems));
  if (problems.length > 0) throw new KnowledgeError(problems);
  const { version, digest: below } = base;
  const set = [version, below, ...layers.flatMap(({ path, shown }) => [resolve(path), shown])];
  const cache = means?.cache && new LayerCache(means.cache, set);
  const unchanged = cache?.unchanged(listed.flat());
  if (unchanged) return unchanged;

  const read = readLayers(listed, problems).map((files) =>
    files.map((one): ReadFile => ({ ...one, digest: digestOf([one.bytes]) })),
  );
  if (problems.length > 0) throw new KnowledgeError(problems);
  const shown = layers.map((layer) => layer.shown);
  const made = await merged(base.store(), read, shown, cache);
  const { records, checked, problems: found, effects } = made;
  if (found.some((problem) => !isNotice(problem))) throw new KnowledgeError(found);
  const all = read.flat();
  const inForce = made.layers ? { layers: made.layers } : {};
  const knowledge: Knowledge = { ...records, ...inForce, version, digest: digestOfFiles(below, all) };
  const derived = await means?.derive(knowledge);
  if (derived) cache?.keep(all, checked, () => partsOf(knowledge, derived), { notices: found, effects });
  return { knowledge: { ...memoryStore(knowledge), ...derived }, notices: found, effects };
}

/** The files of a layer. @param problems takes what keeps one from being read */
export function filesOf(layer: LayerPath, problems: Problem[]): KnowledgeFile[] {
  const { path, shown, missing, named, mayBeEmpty, within, except, user } = layer;
  if (layer.problem) {
    problems.push(layer.problem);
    return [];
  }
  const own: Problem[] = [];
  const all = listFiles(path, shown, own);
  const files = all.filter((file) => file.path !== except);
  if (all.length > 0 && files.length === 0)
    own.push(fileProblem(shown, 'no-files', { allowed: [...EXTENSIONS], others: [] }));
  for (const problem of own) {
    if (problem.code === 'no-files' && mayBeEmpty) continue;
    if (named !== undefined && problem.file === shown) problem.values.named = named;
    problems.push(
      missing ? { ...missing, code: problem.code, values: { ...missing.values, ...problem.values } } : problem,
    );
  }
  if (within === undefined) return files;
  const ofProject = files.map((file): KnowledgeFile => ({ ...file, isOfProject: true }));
  return ofProject.filter((file) => {
    const why = strayOf(within, file.path, false) ?? distrustOf(file.path, user);
    const values = why && { name: file.name, path: why.at, detail: why.detail, file: except ?? '' };
    if (why && values)
      problems.push(missing ? { ...missing, code: why.why, values } : fileProblem(why.at, why.why, values));
    return why === undefined;
  });
}

/** Files that were checked before are not checked again, as long as there is nothing to tell: they have no places. */
async function merged(
  base: Store | undefined,
  layers: readonly ReadFile[][],
  shown: readonly string[],
  cache: LayerCache | undefined,
) {
  const { checkFile, compile } = await import('./compile/compile.ts');
  const known = layers.map((files) =>
    files.map(({ file, bytes, digest }) => cache?.checked(digest) ?? checkFile(file, bytes)),
  );
  const sound = known.map((files) => files.filter((records) => records !== undefined));
  if (sound.flat().length === known.flat().length) {
    const compiled = compile(base, sound, shown);
    if (compiled.problems.length === 0) return compiled;
  }
  return compile(base, layers, shown);
}

/** What tells one knowledge base from another: equal digests mean equal facts. */
export const digestOfFiles = (below: string, files: readonly Pick<ReadFile, 'file' | 'digest'>[]): string =>
  digestOf([below, ...files.flatMap(({ file, digest }) => [file.name, digest])]);

/** Whether a folder holds files of these names and contents. A copy has other fingerprints than what it was made from. */
export function isCopy(folder: string, manifest: readonly ManifestFile[]): boolean {
  const files = listFiles(folder, 'data', []);
  if (files.length !== manifest.length) return false;
  return manifest.every((built, index) => {
    const file = files[index];
    if (built.name !== file?.name) return false;
    return built.fingerprint === fingerprintOf(file.path) || built.digest === digestOf([readBytes(file, []) ?? '']);
  });
}
