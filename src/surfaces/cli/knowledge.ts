import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path';
import type { Snapshot } from '../../domain/snapshot.ts';
import { findSource } from '../../engine/names.ts';
import { snapshotIn } from '../../features/money.ts';
import type { CachePlace } from '../../kb/cache.ts';
import { type LayerPath, type Loaded, loadKnowledge } from '../../kb/load.ts';
import { CONFIG_FILE } from '../../kb/read/files.ts';
import type { Messages } from '../../words/index.ts';
import type { Io } from './io.ts';
import type { OutputSettings } from './settings.ts';

/** The user's own layers that are there, the lowest first: the config folder, LMM_KB, the project's configuration. */
export async function layersOf(io: Io): Promise<LayerPath[]> {
  const layers: LayerPath[] = [];
  const own = userFolder(io.env);
  if (own !== undefined && existsSync(own)) layers.push({ path: own, shown: own, mayBeEmpty: true });
  for (const path of (io.env.LMM_KB ?? '').split(delimiter)) {
    if (path !== '') layers.push({ path: resolve(io.cwd, path), shown: path });
  }
  const config = projectConfig(io.cwd);
  if (config === undefined) return layers;
  const { readConfig } = await import('../../kb/read/documents.ts');
  // What the configuration names lies below what it says itself.
  const named = readConfig(config, config).map(({ name, missing }) => ({
    path: resolve(dirname(config), name),
    shown: name,
    missing,
  }));
  return [...layers, ...named, { path: config, shown: config }];
}

/** The user's folder; undefined where the system knows none. A path that starts from wherever one works is none. */
function homeOf(env: Io['env']): string | undefined {
  try {
    const home = env.HOME || homedir();
    return isAbsolute(home) ? home : undefined;
  } catch {
    // A user without an entry, as in containers.
    return undefined;
  }
}

/** Where the user's own knowledge base lies, by the XDG rules; undefined without a home. */
export function userFolder(env: Io['env']): string | undefined {
  const home = homeOf(env);
  const base = env.XDG_CONFIG_HOME || (home ? join(home, '.config') : '');
  return base === '' ? undefined : join(base, 'lmm', 'kb');
}

/** The nearest configuration file, from the working folder upwards. */
function projectConfig(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const file = join(folder, CONFIG_FILE);
    if (existsSync(file)) return file;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Loads all layers, or what `--kb` names in their place. */
export const loadLayers = async (settings: OutputSettings, io: Io): Promise<Loaded> =>
  settings.kb
    ? loadKnowledge(null, settings.kb, cachePlace(io.env))
    : loadKnowledge(io.root, await layersOf(io), cachePlace(io.env));

/** What the build tells of itself; there is none where the source is run as it is. */
declare const LMM_BUILD: string | undefined;

/** Where checked records are kept, by the XDG rules. `LMM_CACHE=0` keeps none. */
export function cachePlace(env: Io['env']): CachePlace | undefined {
  if (typeof LMM_BUILD === 'undefined' || /^(0|off|no|false)$/.test((env.LMM_CACHE ?? '').toLowerCase()))
    return undefined;
  const home = homeOf(env);
  const base = isAbsolute(env.XDG_CACHE_HOME ?? '') ? env.XDG_CACHE_HOME : home && join(home, '.cache');
  return base ? { folder: join(base, 'lmm'), build: LMM_BUILD, now: Date.now(), user: process.getuid?.() } : undefined;
}

/** The knowledge base on the day and by the sources that were asked for. Collisions are told on stderr. */
export async function snapshotOn(settings: OutputSettings, io: Io, m: Messages): Promise<Snapshot> {
  const { knowledge, notices } = await loadLayers(settings, io);
  if (notices.length > 0) await io.err.write(`${m.notices.prefix}${m.notices.collisions(notices.length)}\n`);
  const sources = settings.sources?.map((asked) => findSource(knowledge, asked));
  return snapshotIn(knowledge, { asOf: settings.asOf, sources, ...settings.money });
}
