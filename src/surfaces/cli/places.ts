import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KIND_NAMES, type Kind } from '../../domain/vocabulary.ts';
import { listFiles, readBytes } from '../../kb/read/files.ts';
import { findLayers } from './find-layers.ts';
import type { Io } from './io.ts';
import type { OutputSettings } from './settings.ts';

/**
 * Where records stand, as `file:line`, the highest layer first. It looks for ids line by line: whoever asks wants to open the
 * file, and reading all of YAML would take seconds.
 */
export async function placesIn(settings: OutputSettings, io: Io): Promise<(kind: Kind, id: string) => string | null> {
  const layers = settings.kb ?? [{ path: join(io.root, 'data'), shown: 'data' }, ...(await findLayers(io)).layers];
  const places = new Map<string, string>();
  for (const { path, shown } of layers) {
    const inLayer = new Map<string, string>();
    for (const file of existsSync(path) ? listFiles(path, shown, []) : []) {
      for (const [key, line] of recordsIn(readBytes(file, [])?.toString('utf8') ?? ''))
        if (!inLayer.has(key)) inLayer.set(key, `${file.name}:${line}`);
    }
    for (const [key, place] of inLayer) places.set(key, place);
  }
  return (kind, id) => places.get(`${kind} ${id}`) ?? null;
}

/** A list of records begins with its kind: at the margin, in JSON further in. */
const LIST = new RegExp(`^(\\s*)["']?(${KIND_NAMES.join('|')})["']?:\\s*(?:$|[[{])`);
const keyed = (key: string, flags = ''): RegExp =>
  new RegExp(`(?:^|[{,\\s])["']?${key}["']?:\\s*["']?([^\\s,}"'\\]]+)`, flags);
/** Several records may stand in one line. */
const IDS = keyed('id', 'g');
const RELEASE = keyed('release');
const PROVIDER = keyed('provider');

/** Records by kind and id, an offer by its release and provider, each with its line. */
function* recordsIn(text: string): Generator<[key: string, line: number]> {
  let kind: string | undefined;
  let margin: string | undefined;
  let release: { id: string; line: number } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const [, before, list] = LIST.exec(line) ?? [];
    margin ??= before;
    // Further in it is a field of a record: `sources` of a release.
    if (list !== undefined && before === margin) kind = list;
    if (kind === undefined) continue;
    for (const [, id] of line.matchAll(IDS)) yield [`${kind} ${id}`, index + 1];
    if (kind !== 'offers') continue;
    const [, named] = RELEASE.exec(line) ?? [];
    if (named !== undefined) release = { id: named, line: index + 1 };
    const [, provider] = PROVIDER.exec(line) ?? [];
    if (provider !== undefined && release) yield [`offers ${release.id} ${provider}`, release.line];
  }
}
