import { isAbsolute, join } from 'node:path';
import type { Snapshot } from '../../domain/snapshot.ts';
import { findSource } from '../../engine/names.ts';
import { snapshotIn } from '../../features/money.ts';
import type { CachePlace } from '../../kb/cache.ts';
import { type Loaded, loadKnowledge, type Means } from '../../kb/load.ts';
import type { Messages } from '../../words/index.ts';
import { type Found, findLayers } from './find-layers.ts';
import { homeOf } from './home-of.ts';
import type { Io } from './io.ts';
import { baseInUse, buildId } from './pack-in-use.ts';
import type { OutputSettings } from './settings.ts';

/** The layers in force over the base that ships, or those that `--kb` names in place of all. */
export const layersFor = async ({ kb }: Pick<OutputSettings, 'kb'>, io: Io): Promise<Found> =>
  kb ? { layers: kb.map((layer) => ({ ...layer, found: '--kb' })), refused: [] } : await findLayers(io);

/** Loads the layers in force. */
export const loadLayers = async (settings: OutputSettings, { layers }: Found, io: Io): Promise<Loaded> =>
  loadKnowledge(settings.kb ? null : (await baseInUse(io)).root, layers, meansIn(io.env));

/** What derives what a set of layers needs, and where it is kept. */
export const meansIn = (env: Io['env']): Means => ({
  derive: async (knowledge) => (await import('../base/derive.ts')).derive(knowledge),
  cache: cachePlace(env),
});

/** Where checked records are kept, by the XDG rules. `LMM_CACHE=0` keeps none. */
function cachePlace(env: Io['env']): CachePlace | undefined {
  if (buildId() === 'source' || /^(0|off|no|false)$/.test((env.LMM_CACHE ?? '').toLowerCase())) return undefined;
  const home = homeOf(env);
  const base = isAbsolute(env.XDG_CACHE_HOME ?? '') ? env.XDG_CACHE_HOME : home && join(home, '.cache');
  return base ? { folder: join(base, 'lmm'), build: buildId(), now: Date.now(), user: process.getuid?.() } : undefined;
}

/** The knowledge base on the day and by the sources that were asked for. Collisions are told on stderr. */
export async function snapshotOn(settings: OutputSettings, io: Io, m: Messages): Promise<Snapshot> {
  const found = await layersFor(settings, io);
  const { knowledge, notices, effects } = await loadLayers(settings, found, io);
  if (found.refused.length > 0 || effects.length > 0) {
    const { tellLayers } = await import('./tell-layers.ts');
    await tellLayers(found, effects, m, io);
  }
  const { refused: why } = settings.kb ? {} : await baseInUse(io);
  if (why) await io.err.write(`${m.notices.prefix}${m.notices.pack[why]}\n`);
  if (notices.length > 0) await io.err.write(`${m.notices.prefix}${m.notices.collisions(notices.length)}\n`);
  const sources = settings.sources?.map((asked) => findSource(knowledge, asked));
  return snapshotIn(knowledge, { asOf: settings.asOf, sources, ...settings.money });
}
