import { firstDay } from '../../domain/dates.ts';
import { isNotice, type Problem } from '../../domain/problems.ts';
import type { Knowledge } from '../../domain/records.ts';
import { KIND_NAMES } from '../../domain/vocabulary.ts';
import { compile } from '../../kb/compile/compile.ts';
import { partsOf } from '../../kb/derived.ts';
import { digestOf } from '../../kb/digest.ts';
import { digestOfFiles } from '../../kb/layers.ts';
import { fingerprintOf, type Manifest } from '../../kb/manifest.ts';
import { type KnowledgeFile, listFiles, readBytes } from '../../kb/read/files.ts';
import { derive } from './derive.ts';

/**
 * Checks the shipped knowledge base and makes of it what the program reads.
 * @param folder the folder of the YAML files
 * @param version the version of `lmm` that ships it
 * @returns parts by name, each to be written as JSON to `dist/base`, and the problems; with any problem there are no parts
 */
export function buildBase(folder: string, version: string): { parts: Map<string, object>; problems: string[] } {
  const problems: Problem[] = [];
  const folders: Manifest['folders'] = [];
  const enter = ({ name, path }: { name: string; path: string }): void => {
    folders.push({ name, fingerprint: fingerprintOf(path) });
  };
  const read = listFiles(folder, 'data', problems, enter).map((file) => {
    // The fingerprint first, so that an edit in between shows as a change.
    const fingerprint = fingerprintOf(file.path);
    const bytes = readBytes(file, problems) ?? Buffer.alloc(0);
    return { file, fingerprint, bytes, digest: digestOf([bytes]) };
  });
  const made = baseOf(read, version);
  problems.push(...made.problems);
  if (problems.length > 0) return { parts: new Map(), problems: problems.map(describe) };
  const files = read.map(({ file: { name }, fingerprint, digest }) => ({ name, fingerprint, digest }));
  made.parts.set('manifest', { folders, files } satisfies Manifest);
  return { parts: made.parts, problems: [] };
}

/**
 * The parts of a base that some files make, or their problems: what the build writes, and what `lmm update` makes of a pack.
 * @param read the files in their order
 */
export function baseOf(
  read: readonly { file: KnowledgeFile; bytes: Buffer; digest: string }[],
  version: string,
): { parts: Map<string, object>; problems: Problem[]; records: number } {
  const { records, problems } = compile(undefined, [[...read]]);
  if (problems.length > 0) return { parts: new Map(), problems, records: 0 };
  const knowledge: Knowledge = { ...records, version, digest: digestOfFiles('', read) };
  const parts = partsOf(knowledge, derive(knowledge));
  parts.set('about', { version, digest: knowledge.digest, newest: newestIn(knowledge) });
  const count = KIND_NAMES.reduce((sum, kind) => sum + knowledge[kind].length, 0);
  return { parts, problems: [], records: count };
}

/** The last day on which a source was looked at: how new a base is. */
const newestIn = ({ sources }: Knowledge): string =>
  sources
    .map(({ checked, date }) => firstDay(checked ?? date))
    .sort()
    .at(-1) ?? '';

const describe = (problem: Problem): string =>
  `${problem.file}:${problem.line}:${problem.column} ${isNotice(problem) ? 'collision' : problem.code} ${JSON.stringify(problem.values)}\n    ${problem.source}`;
