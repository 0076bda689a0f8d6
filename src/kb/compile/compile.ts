import { basename, extname } from 'node:path';
import type { Effect, LayerInForce } from '../../domain/layered.ts';
import type { Problem } from '../../domain/problems.ts';
import type { RecordLists } from '../../domain/records.ts';
import { KIND_NAMES } from '../../domain/vocabulary.ts';
import { bounded } from '../read/bounded.ts';
import { CONFIG_FILE, EXTENSIONS, fileProblem, type KnowledgeFile, mayBeShown } from '../read/files.ts';
import { foreignIn } from '../read/foreign.ts';
import { isMapping } from '../read/mapping.ts';
import { parse, SourceMap, SourceText } from '../read/parse.ts';
import { decodeYaml } from '../read/text.ts';
import { type Records, validate } from '../read/validate.ts';
import type { Astray } from './astray.ts';
import { check, type DefaultSource, declaredIn } from './check.ts';
import { addFile, emptyLayer, type Layer } from './layer.ts';
import { mergeLayers } from './merge.ts';
import { normalise } from './normalise.ts';

export interface Compiled {
  records: RecordLists;
  problems: Problem[];
  /** What was checked, file by file. */
  checked: Records[];
  /** What layers say of records and items that are not below them. */
  astray: Astray[];
  /** What each layer does to those below it. */
  effects: Effect[];
  /** The layers, where there are several. */
  layers?: LayerInForce[];
  /** Where everything stands. */
  map: SourceMap;
}

/** A layer's files as bytes, or the records that were checked before: they have no place in a file, and serve where all is well. */
export type LayerFiles = readonly { file: KnowledgeFile; bytes: Buffer }[] | readonly Records[];

/**
 * Checks and merges layers, the lowest first.
 * @param base records that were checked before and lie below all layers
 * @param named how each layer above the base is named
 * @returns every problem of every file in one go; the records are to be used only where no problem is an error
 */
export function compile(
  base: Compiled['records'] | undefined,
  layers: readonly LayerFiles[],
  named: readonly string[] = [],
): Compiled {
  const map = new SourceMap();
  const problems: Problem[] = [];
  const broken: Records['broken'] = [];
  const all: Records[] = [];
  const defaults: DefaultSource[] = [];
  // Checked records are a layer like any other: whole where a later one may be partial.
  const stacked: Layer[] = base ? [base as unknown as Layer] : [];
  for (const files of layers) {
    const layer = emptyLayer();
    for (const file of files) {
      const checked = 'bytes' in file ? read(file.file, file.bytes, map, problems, defaults) : file;
      if (!checked) continue;
      all.push(checked);
      // One by one: as arguments of a call, hundreds of thousands fill the stack.
      for (const one of checked.broken) broken.push(one);
      addFile(layer, checked, map, problems);
    }
    stacked.push(layer);
  }
  // Records of the base that no layer speaks of stay as they are: they were merged and checked before. Where something
  // is taken away, what hangs on it changes too.
  const settled = new Set<object>(
    base && !stacked.slice(1).some(takesAway) ? KIND_NAMES.flatMap((kind): object[] => base[kind]) : [],
  );
  const astray: Astray[] = [];
  const fresh = new Set<object>();
  const effects: Effect[] = [];
  const names = [...(base ? [SHIPPED] : []), ...layers.map((_, index) => named[index] ?? '')];
  const merged = mergeLayers(stacked, settled, map, problems, astray, fresh, effects, names);
  const records = normalise(merged, settled, map, problems, undefined, fresh);
  for (const one of check(records, settled, declaredIn(records, broken), map, defaults)) problems.push(one);
  const several = names.length > 1 ? { layers: inForce(names, effects) } : {};
  return { records, problems: bounded(problems), checked: all, astray, effects, ...several, map };
}

/** The layers with what each words otherwise, and how much it does to the lowest. */
function inForce(names: readonly string[], effects: readonly Effect[]): LayerInForce[] {
  const layers: LayerInForce[] = names.map((shown) => ({ shown }));
  for (const { layer, what, id, texts, lowest } of effects) {
    const of = layers[layer - 1];
    if (of === undefined) continue;
    if (lowest) {
      of.does ??= { changes: 0, removes: 0, adds: 0 };
      of.does[what]++;
    }
    if (texts === undefined) continue;
    of.texts ??= [];
    for (const text of texts) of.texts.push([id, text]);
  }
  return layers;
}

/** A list of records at the margin, or in the outermost mapping of JSON. */
const HOLDS_RECORDS = new RegExp(`^[{\\s]{0,8}["']?(?:${KIND_NAMES.join('|')})["']?[ \\t]*:`, 'm');

/** The name of the base that ships. */
export const SHIPPED = 'lmm';

export const takesAway = (layer: Layer): boolean =>
  KIND_NAMES.some((kind) => layer[kind].some((partial) => partial.remove));

/** The checked records of a file by itself, without their places; undefined where there is any problem. */
export function checkFile(file: KnowledgeFile, bytes: Buffer): Records | undefined {
  const problems: Problem[] = [];
  const checked = read(file, bytes, new SourceMap(), problems, []);
  return problems.length > 0 ? undefined : checked;
}

/**
 * The checked records of a file as it is now.
 * @param defaults takes the file's default source with the place where it is named
 */
function read(
  file: KnowledgeFile,
  bytes: Buffer,
  map: SourceMap,
  problems: Problem[],
  defaults: DefaultSource[],
): Records | undefined {
  const text = decodeYaml(file, bytes, problems);
  if (text === undefined) return undefined;
  // A project may name any file of its folder, also one that holds keys: of that no line is repeated.
  const isNamed = mayBeShown(file.path) && (!file.isOfProject || HOLDS_RECORDS.test(text));
  const source = new SourceText(file.name, text, isNamed);
  const parsed = parse(source, map);
  // Which other knowledge bases a project takes is read before they are (document.ts).
  const isConfig = basename(file.path) === CONFIG_FILE;
  if (isConfig && parsed.root === undefined && parsed.problems.length === 0)
    problems.push(fileProblem(file.name, 'empty-file'));
  if (isConfig && parsed.root) delete (parsed.root as { kb?: unknown }).kb;
  const checked = validate(parsed.root, map, isConfig ? ['kb'] : []);
  const extension = extname(file.path);
  if (extension !== '' && !EXTENSIONS.includes(extension.toLowerCase()) && !isMapping(parsed.root)) {
    problems.push(fileProblem(file.name, 'other-format', { extension, allowed: [...EXTENSIONS] }));
    return undefined;
  }
  if (!isNamed && !isMapping(parsed.root)) {
    problems.push(fileProblem(file.name, 'mapping'));
    return undefined;
  }
  const found = [...parsed.problems, ...checked.problems];
  const foreign = found.length > 0 ? foreignIn(source, parsed.root) : undefined;
  for (const problem of foreign ? [foreign] : found) problems.push({ ...problem, file: problem.file || file.name });
  if (foreign) return undefined;
  if (checked.source) defaults.push({ in: parsed.root as object, ids: checked.source });
  return checked;
}
