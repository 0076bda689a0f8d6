import { check } from './check.ts';
import { decode, type KnowledgeFile } from './files.ts';
import { addFile, emptyLayer, type Layer } from './layer.ts';
import { mergeLayers } from './merge.ts';
import { normalise } from './normalise.ts';
import { Places, parse, SourceText } from './parse.ts';
import type { Problem } from './problems.ts';
import type { Knowledge } from './records.ts';
import { type Records, validate } from './validate.ts';

export interface Compiled {
  records: Omit<Knowledge, 'version' | 'digest'>;
  problems: Problem[];
}

/** A layer's files, read. */
export type LayerFiles = { file: KnowledgeFile; bytes: Buffer }[];

/**
 * Checks and merges layers, the lowest first.
 * @param base records that were checked before and lie below all layers
 * @returns every problem of every file in one go; the records are to be used only where no problem is an error
 */
export function compile(base: Compiled['records'] | undefined, layers: readonly LayerFiles[]): Compiled {
  const places = new Places();
  const problems: Problem[] = [];
  const broken: Records['broken'] = [];
  // Checked records are a layer like any other: whole where a later one may be partial.
  const parts: Layer[] = base ? [base as unknown as Layer] : [];
  for (const files of layers) {
    const layer = emptyLayer();
    for (const { file, bytes } of files) {
      const text = decode(file, bytes, problems);
      if (text === undefined) continue;
      const source = new SourceText(file.name, text);
      const parsed = parse(source, places);
      const checked = validate(parsed.root, places);
      problems.push(
        ...parsed.problems,
        ...checked.problems.map((problem) => ({ ...problem, file: problem.file || file.name })),
      );
      broken.push(...checked.broken);
      addFile(layer, checked, places, problems);
    }
    parts.push(layer);
  }
  const merged = mergeLayers(parts, places, problems);
  const records = normalise(merged, places, problems);
  problems.push(...check(records, broken, places));
  return { records, problems };
}
