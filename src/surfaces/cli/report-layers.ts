import { statSync } from 'node:fs';
import { join } from 'node:path';
import { KIND_NAMES } from '../../domain/vocabulary.ts';
import type { LayerRefused, LayerReport } from '../../features/command.ts';
import { checkFile, SHIPPED } from '../../kb/compile/compile.ts';
import { filesOf } from '../../kb/layers.ts';
import { loadKnowledge } from '../../kb/load.ts';
import { readBytes } from '../../kb/read/files.ts';
import type { Io } from './io.ts';
import { layersFor, loadLayers } from './knowledge.ts';
import type { OutputSettings } from './settings.ts';

/** The layers in force, the lowest first, with what each does, and what was not taken. */
export async function reportLayers(
  settings: OutputSettings,
  io: Io,
): Promise<{ layers: LayerReport[]; refused: LayerRefused[] }> {
  const found = await layersFor(settings, io);
  const { effects } = await loadLayers(settings, found, io);
  const shipped = settings.kb ? [] : [await shippedReport(io)];
  const own = found.layers.map((layer, index): LayerReport => {
    const number = index + 1 + shipped.length;
    const files = filesOf(layer, []);
    const records = files.map((file) => checkFile(file, readBytes(file, []) ?? Buffer.alloc(0))?.records);
    return {
      layer: number,
      ...{ path: layer.path, shown: layer.shown, found: layer.found },
      ...ownerOf(layer.path, io),
      files: files.length,
      records: records.reduce((sum, one) => sum + (one ? countIn(one) : 0), 0),
      effects: effects.filter((effect) => effect.layer === number),
    };
  });
  return { layers: [...shipped, ...own], refused: found.refused };
}

async function shippedReport(io: Io): Promise<LayerReport> {
  const { knowledge } = await loadKnowledge(io.root, []);
  const path = join(io.root, 'data');
  const files = filesOf({ path, shown: 'data' }, []).length;
  const about = { layer: 1, path, shown: SHIPPED, found: 'shipped' as const, ...ownerOf(path, io) };
  return { ...about, files, records: countIn(knowledge), effects: [] };
}

const countIn = (records: { readonly [K in (typeof KIND_NAMES)[number]]?: readonly unknown[] }): number =>
  KIND_NAMES.reduce((sum, kind) => sum + (records[kind]?.length ?? 0), 0);

function ownerOf(path: string, { user }: Io): Pick<LayerReport, 'owner' | 'own'> {
  if (user === undefined) return { owner: null, own: null };
  const owner = statSync(path, { throwIfNoEntry: false })?.uid ?? null;
  return { owner, own: owner === null ? null : owner === user };
}
