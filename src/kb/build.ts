import { isNotice, type Problem } from '../domain/problems.ts';
import type { Knowledge } from '../domain/records.ts';
import { Snapshot } from '../domain/snapshot.ts';
import { list } from '../engine/list.ts';
import { compile } from './compile/compile.ts';
import { pack } from './pack.ts';
import { listFiles, readBytes } from './read/files.ts';
import { sealOf } from './sealed.ts';
import { digestOf, type Shipped, stampOf } from './shipped.ts';

/**
 * Checks the shipped knowledge base and turns it into what a warm start reads.
 * @param folder the folder of the YAML files
 * @param version the version of `lmm` that ships it
 * @param today from which day on what is worked out holds
 * @returns the base as a `pack`, what it was made from as JSON, and the problems; with any problem there is no base
 */
export function shipBase(
  folder: string,
  version: string,
  today: string,
): { base: Uint8Array | undefined; made: string; problems: string[] } {
  const problems: Problem[] = [];
  const folders: Shipped['folders'] = [];
  const files = listFiles(folder, 'data', problems, ({ name, path }) => folders.push({ name, stamp: stampOf(path) }));
  // Stamps are taken before the bytes, so that an edit in between shows as a change.
  const read = files.map((file) => ({
    file,
    stamp: stampOf(file.path),
    bytes: readBytes(file, problems) ?? Buffer.alloc(0),
  }));
  const { records, problems: found } = compile(undefined, [read]);
  problems.push(...found);
  if (problems.length > 0) {
    return { base: undefined, made: '', problems: problems.map(describe) };
  }
  const shipped: Shipped = {
    folders,
    files: read.map(({ file, stamp, bytes }) => ({ name: file.name, stamp, digest: digestOf([bytes]) })),
  };
  const knowledge = { version, digest: digestOf(shipped.files.map(({ digest }) => digest)), ...records };
  const { front, body } = pack({}, knowledge, { block: BLOCK, worked: workedOut(knowledge, today) });
  return { base: Buffer.concat([sealOf(front), front, body]), made: JSON.stringify(shipped), problems: [] };
}

/** The rows that a warm start need not work out. */
function workedOut(knowledge: Knowledge, today: string): readonly { id: string }[] | undefined {
  let kept: readonly { id: string }[] | undefined;
  const worked = {
    read: () => undefined,
    keep: (rows: readonly { id: string }[]) => {
      kept = rows;
    },
  };
  list(new Snapshot({ ...knowledge, worked }, { asOf: today, today }), { releases: false, constraints: [] });
  return kept;
}

/** What is not checked as it is read is read in larger parts. */
const BLOCK = 1 << 16;

const describe = (problem: Problem): string =>
  `${problem.file}:${problem.line}:${problem.column} ${isNotice(problem) ? 'collision' : problem.code} ${JSON.stringify(problem.values)}\n    ${problem.source}`;
