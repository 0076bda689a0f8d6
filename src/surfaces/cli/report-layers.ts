import { statSync } from 'node:fs';
import { join } from 'node:path';
import { KnowledgeError, type Problem } from '../../domain/problems.ts';
import { KIND_NAMES } from '../../domain/vocabulary.ts';
import type { LayerEffect, LayerRefused, LayerReport } from '../../features/outside.ts';
import { checkFile, SHIPPED } from '../../kb/compile/compile.ts';
import { filesOf } from '../../kb/layers.ts';
import { loadKnowledge } from '../../kb/load.ts';
import { readBytes } from '../../kb/read/files.ts';
import { type FoundLayer, findReadable } from './find-layers.ts';
import type { Io } from './io.ts';
import { layersFor, loadLayers } from './knowledge.ts';
import { baseInUse } from './pack-in-use.ts';
import type { OutputSettings } from './settings.ts';

/** The layers in force, the lowest first, with what each does, what was not taken, and what is wrong with those that are. */
export async function reportLayers(
  settings: OutputSettings,
  io: Io,
): Promise<{ layers: LayerReport[]; refused: LayerRefused[]; problems: Problem[] }> {
  const { layers, refused, broken } = settings.kb
    ? { ...(await layersFor(settings, io)), broken: [] }
    : await findReadable(io);
  const { effects, problems } = await effectsOf(layers, settings, io);
  const shipped = settings.kb ? [] : [await shippedReport(io)];
  const wrong = new Set(problems.map(({ file }) => file));
  const own = layers.map((layer, index): LayerReport => {
    const files = filesOf(layer, []);
    const records = files.map((file) => checkFile(file, readBytes(file, []) ?? Buffer.alloc(0))?.records);
    return {
      layer: index + 1 + shipped.length,
      ...{ path: layer.path, shown: layer.shown, found: layer.found },
      ...ownerOf(layer.path, io),
      files: files.length,
      records: records.reduce((sum, one) => sum + (one ? countIn(one) : 0), 0),
      effects: effects.get(layer) ?? [],
      broken: isBroken(layer, wrong),
    };
  });
  return { layers: [...shipped, ...own], refused, problems: [...broken, ...problems] };
}

/** What each layer does to those below it. Where some cannot be used, what the others do without them. */
async function effectsOf(
  layers: readonly FoundLayer[],
  settings: OutputSettings,
  io: Io,
): Promise<{ effects: Map<FoundLayer, LayerEffect[]>; problems: Problem[] }> {
  const below = settings.kb ? 1 : 2;
  try {
    const { effects } = await loadLayers(settings, { layers: [...layers], refused: [] }, io);
    const of = (index: number) => effects.filter(({ layer }) => layer === index + below);
    return { effects: new Map(layers.map((layer, index) => [layer, of(index)])), problems: [] };
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    const { problems } = error;
    const wrong = new Set(problems.map(({ file }) => file));
    const sound = layers.filter((layer) => !isBroken(layer, wrong));
    if (sound.length === layers.length) return { effects: new Map(), problems };
    return { effects: (await effectsOf(sound, settings, io)).effects, problems };
  }
}

/** Whether one of the files that are wrong is the layer's, or it is at fault itself. */
const isBroken = (layer: FoundLayer, wrong: ReadonlySet<string>): boolean =>
  layer.problem !== undefined || wrong.has(layer.shown) || filesOf(layer, []).some(({ name }) => wrong.has(name));

async function shippedReport(io: Io): Promise<LayerReport> {
  const { root, pack, refused } = await baseInUse(io);
  if (pack && !refused) {
    const { version, created, sha256 } = pack;
    const about = { layer: 1, path: root, shown: SHIPPED, found: 'pack' as const, ...ownerOf(root, io) };
    return {
      ...about,
      pack: { version, created, sha256 },
      files: pack.files,
      records: pack.records,
      effects: [],
      broken: false,
    };
  }
  const { knowledge } = await loadKnowledge(io.root, []);
  const path = join(io.root, 'data');
  const files = filesOf({ path, shown: 'data' }, []).length;
  const about = { layer: 1, path, shown: SHIPPED, found: 'shipped' as const, ...ownerOf(path, io) };
  return { ...about, files, records: countIn(knowledge), effects: [], broken: false };
}

const countIn = (records: { readonly [K in (typeof KIND_NAMES)[number]]?: readonly unknown[] }): number =>
  KIND_NAMES.reduce((sum, kind) => sum + (records[kind]?.length ?? 0), 0);

function ownerOf(path: string, { user }: Io): Pick<LayerReport, 'owner' | 'own'> {
  if (user === undefined) return { owner: null, own: null };
  const owner = statSync(path, { throwIfNoEntry: false })?.uid ?? null;
  return { owner, own: owner === null ? null : owner === user };
}
