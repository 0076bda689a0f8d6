import { existsSync, lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path';
import { KnowledgeError, type Problem } from '../../domain/problems.ts';
import type { LayerFound, LayerRefused } from '../../features/outside.ts';
import type { LayerPath } from '../../kb/load.ts';
import { CONFIG_FILE, fileProblem, isKnowledgeName, listFiles } from '../../kb/read/files.ts';
import { distrustOf, isWithin, strayOf } from '../../kb/trust.ts';
import { homeOf } from './home-of.ts';
import type { Io } from './io.ts';

/** A layer of the user's, and how it was found. */
export interface FoundLayer extends LayerPath {
  found: LayerFound;
}

export interface Found {
  /** The lowest first. */
  layers: FoundLayer[];
  /** What lies there and is not taken. */
  refused: LayerRefused[];
}

/**
 * The user's layers: those of feeds, the config folder, LMM_KB, the project's configuration.
 * @throws KnowledgeError where the configuration cannot be read
 */
export async function findLayers(io: Io): Promise<Found> {
  const { broken, ...found } = await findReadable(io);
  if (broken.length > 0) throw new KnowledgeError(broken);
  return found;
}

/** The same without the layers of a project whose configuration cannot be read, and what keeps it from that. */
export async function findReadable(io: Io): Promise<Found & { broken: Problem[] }> {
  const own = userLayer(io.env);
  const layers = [...feedLayers(io.env), ...own.layers, ...namedLayers(io)];
  const config = projectConfig(io);
  if (config === undefined) return { layers, refused: own.refused, broken: [] };
  if (typeof config !== 'string') return { layers, refused: [...own.refused, config], broken: [] };
  try {
    const project = await projectLayers(config, io);
    return { layers: [...layers, ...project.layers], refused: [...own.refused, ...project.refused], broken: [] };
  } catch (error) {
    if (error instanceof KnowledgeError) return { layers, refused: own.refused, broken: error.problems };
    throw error;
  }
}

/** What LMM_KB names; as everywhere in the environment, what is empty is not set. */
const namedLayers = ({ env, cwd }: Io): FoundLayer[] =>
  (env.LMM_KB ?? '')
    .split(delimiter)
    .filter((path) => path.trim() !== '')
    .map((path) => ({ path: resolve(cwd, path), shown: path, found: 'LMM_KB', named: 'LMM_KB' }));

/** Where the user's own knowledge base lies, by the XDG rules, which ignore a relative path; undefined without a home. */
export function userFolder(env: Io['env']): string | undefined {
  const base = userBase(env);
  return base && join(base, 'lmm', 'kb');
}

/** The user's own configuration, which may lead to addresses; a project's may not. */
export function userConfig(env: Io['env']): string | undefined {
  const base = userBase(env);
  return base && join(base, 'lmm', CONFIG_FILE);
}

/** Where layers lie that were made of feeds, a file each. */
export function feedFolder(env: Io['env']): string | undefined {
  const base = userBase(env);
  return base && join(base, 'lmm', 'feeds');
}

/** Each is a layer of its own below what the user writes, which wins: the same release may stand in all of them. */
function feedLayers(env: Io['env']): FoundLayer[] {
  const folder = feedFolder(env);
  if (folder === undefined || !existsSync(folder)) return [];
  const problems: Problem[] = [];
  const files = listFiles(folder, folder, problems).map(
    ({ path }): FoundLayer => ({ path, shown: path, found: 'feed' }),
  );
  const unread = problems.filter(({ code }) => code !== 'no-files');
  return [...files, ...unread.map((problem): FoundLayer => ({ path: folder, shown: folder, found: 'feed', problem }))];
}

function userBase(env: Io['env']): string | undefined {
  const { XDG_CONFIG_HOME: base = '' } = env;
  if (isAbsolute(base)) return base;
  const home = homeOf(env);
  return home && join(home, '.config');
}

/**
 * The folder of the user, where it is there; what is there and cannot be one is told. A service whose home is a device or
 * another's, which it may not look into, has none.
 */
function userLayer(env: Io['env']): Found {
  const none: Found = { layers: [], refused: [] };
  const base = userBase(env);
  if (base === undefined) return none;
  const own = join(base, 'lmm', 'kb');
  const layer = (problem?: Problem): Found => ({
    layers: [{ path: own, shown: own, found: 'user', mayBeEmpty: true, ...(problem ? { problem } : {}) }],
    refused: [],
  });
  for (const folder of [base, join(base, 'lmm'), own]) {
    try {
      if (!lstatSync(folder).isSymbolicLink() && folder !== own) continue;
      const is = statSync(folder);
      if (is.isDirectory() || (folder === own && is.isFile() && isKnowledgeName(realpathSync(own)))) continue;
      return hasNoFolder(base) ? none : layer(fileProblem(folder, 'not-a-folder'));
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      const target = linkOf(folder);
      if (code === 'ENOENT' && target !== undefined) return layer(fileProblem(folder, 'dangling', { target }));
      if (code === 'ENOENT' || (code === 'ENOTDIR' && hasNoFolder(base))) return none;
      if (code === 'EACCES' || code === 'EPERM')
        return {
          layers: [],
          refused: [{ path: own, shown: own, found: 'user', why: 'unreachable', at: folder, detail: code }],
        };
      if (code === 'ENOTDIR') return layer(fileProblem(dirname(folder), 'not-a-folder'));
      return layer(fileProblem(folder, 'unreadable', { detail: code }));
    }
  }
  return layer();
}

/** Whether nothing can lie there: it is a device, or a part of its path is no folder. */
function hasNoFolder(base: string): boolean {
  try {
    const is = statSync(base);
    return !is.isDirectory() && !is.isFile();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOTDIR';
  }
}

function linkOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

/**
 * The nearest configuration file, from the working folder upwards: not above the user's home, nor beyond the file system
 * that the folder is of, where others may hold what lies there.
 */
function projectConfig({ cwd, env, user }: Io): string | LayerRefused | undefined {
  const home = homeOf(env);
  const refuse = (path: string, why: Omit<LayerRefused, 'path' | 'shown' | 'found'>): LayerRefused => ({
    ...{ path, shown: path, found: 'project' },
    ...why,
  });
  for (let folder = cwd; ; folder = dirname(folder)) {
    const file = join(folder, CONFIG_FILE);
    const code = errorOf(() => lstatSync(file));
    if (code === undefined) {
      const why = distrustOf(file, user);
      // A link that leads nowhere, or into itself, is told as such where it is read.
      if (why) return why.why === 'unreachable' && linkOf(file) !== undefined ? file : refuse(file, why);
      return isWithin(folder, file) && isKnowledgeName(realpathSync(file))
        ? file
        : refuse(file, { why: 'outside', at: file, detail: '' });
    }
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return refuse(file, { why: 'unreachable', at: file, detail: code });
    if (folder === home || dirname(folder) === folder || !isSameDevice(folder, dirname(folder))) return undefined;
  }
}

function errorOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? '';
  }
}

function isSameDevice(a: string, b: string): boolean {
  try {
    return statSync(a).dev === statSync(b).dev;
  } catch {
    return false;
  }
}

/** What a configuration names lies below what it says itself. */
async function projectLayers(config: string, io: Io): Promise<Found> {
  const { readConfig } = await import('../../kb/read/documents.ts');
  const folder = dirname(config);
  const layers: FoundLayer[] = [];
  const refused: LayerRefused[] = [];
  for (const { name, at } of readConfig(config, config)) {
    const path = resolve(folder, name);
    const layer: FoundLayer = {
      // The folder itself has no name there that tells it from others.
      ...{ path, shown: path === folder ? folder : name, found: 'project', missing: at('not-found', { name }) },
      ...{ within: folder, except: config, user: io.user },
    };
    if (errorOf(() => lstatSync(path)) === undefined && errorOf(() => realpathSync(path)) === undefined) {
      const stray = strayOf(folder, path, statSync(path).isDirectory());
      if (stray) {
        layers.push({ ...layer, problem: at(stray.why, { name, path, file: config, detail: stray.detail }) });
        continue;
      }
      const why = distrustOf(path, io.user);
      if (why) {
        refused.push({ path, shown: name, found: 'project', ...why });
        continue;
      }
    } else if (!isInFolder(folder, path)) {
      layers.push({ ...layer, problem: at('outside', { name, path, file: config }) });
      continue;
    }
    layers.push(layer);
  }
  return { layers: [...layers, { path: config, shown: config, found: 'project' }], refused };
}

/** Whether a path that is not there would lie in a folder. */
const isInFolder = (folder: string, path: string): boolean => path === folder || path.startsWith(join(folder, '/'));
