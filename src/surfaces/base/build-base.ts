import { firstDay } from '../../domain/dates.ts';
import type { Estimated } from '../../domain/estimates.ts';
import { isNotice, type Problem } from '../../domain/problems.ts';
import type { Knowledge } from '../../domain/records.ts';
import { KIND_NAMES } from '../../domain/vocabulary.ts';
import { estimatedOn, inShort } from '../../engine/measured/measured.ts';
import { cautious } from '../../engine/measured/points.ts';
import { buildLexicon } from '../../engine/need/lexicon.ts';
import { compile } from '../../kb/compile/compile.ts';
import { digestOf } from '../../kb/digest.ts';
import { digestOfFiles } from '../../kb/layers.ts';
import { fingerprintOf, type Manifest } from '../../kb/manifest.ts';
import { type KnowledgeFile, listFiles, readBytes } from '../../kb/read/files.ts';
import { shardsOf } from '../../kb/shards.ts';

/** After every edition. */
const LAST_DAY = '9999-12-31';

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
  const measured = knowledge.uses.flatMap(({ id }) => {
    const found = estimatedOn(knowledge, id, LAST_DAY);
    return found ? [[id, found] as const] : [];
  });
  const parts = shardsOf(knowledge, leadersOf(knowledge, measured));
  parts.set('about', { version, digest: knowledge.digest, newest: newestIn(knowledge) });
  parts.set('lexicon', buildLexicon(knowledge));
  for (const [id, found] of measured) parts.set(`estimates/${id}`, found);
  parts.set('measured', Object.fromEntries(measured.map(([id]) => [id, firstMeasured(knowledge, id)])));
  const from = measured.map(([, { calibration }]) => firstDay(calibration.date)).sort();
  const overview = Object.fromEntries(measured.map(([id, found]) => [id, inShort(found)]));
  parts.set('overview', { from: from.at(-1) ?? '', overview });
  for (const { id } of knowledge.models) parts.set(`lines/${id}`, bestOf(knowledge, id, measured));
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

/** The day from which a use is measured. */
const firstMeasured = ({ calibrations }: Knowledge, use: string): string =>
  calibrations
    .filter((one) => one.use === use)
    .map(({ date }) => firstDay(date))
    .sort()[0] ?? LAST_DAY;

/** Of each line and use the release that stands for it where nothing else is asked. */
function leadersOf({ releases }: Knowledge, measured: readonly (readonly [use: string, Estimated])[]): string[] {
  const modelOf = new Map(releases.map(({ id, model }) => [id, model]));
  return measured.flatMap(([, { estimates }]) => {
    const best = new Map<string | undefined, Estimated['estimates'][number]>();
    for (const one of estimates) {
      const known = best.get(modelOf.get(one[0]));
      if (known === undefined || cautious(one[1]) > cautious(known[1])) best.set(modelOf.get(one[0]), one);
    }
    return [...best.values()].map(([id]) => id);
  });
}

/** How many releases of a line are kept for a use: one of them stands for it, whatever the day says of the others. */
const KEPT = 6;

/** What is measured of a line's best releases, by use, for the page of the line: with no more tables than theirs. */
function bestOf(
  { releases }: Knowledge,
  model: string,
  measured: readonly (readonly [use: string, Estimated])[],
): Record<string, Estimated> {
  const own = new Set(releases.filter((release) => release.model === model).map(({ id }) => id));
  return Object.fromEntries(
    measured.flatMap(([use, { calibration, tables, editions, estimates, own: strange }]) => {
      const best = estimates
        .filter(([id, { grade }]) => own.has(id) && grade !== 'D')
        .sort((a, b) => cautious(b[1]) - cautious(a[1]))
        .slice(0, KEPT);
      const names = new Set(best.flatMap(([, { used }]) => used.map(({ table }) => table)));
      const isTheirs = ({ table }: { table: string }): boolean => names.has(table);
      const links = calibration.links.filter(isTheirs);
      const part: Estimated = {
        calibration: { ...calibration, links, beside: [] },
        tables: tables.filter(({ id }) => names.has(id)),
        editions: editions.filter(isTheirs),
        estimates: best,
        own: strange,
      };
      return best.length > 0 ? [[use, part] as const] : [];
    }),
  );
}
