import { basename, dirname, extname, resolve } from 'node:path';
import { FeedError } from '../../domain/feeds.ts';
import { BoardError, type BoardFault } from '../../domain/leaderboards.ts';
import { KnowledgeError, type Problem } from '../../domain/problems.ts';
import { Snapshot } from '../../domain/snapshot.ts';
import { NameError } from '../../engine/names.ts';
import { EXIT, UsageError } from '../../features/errors.ts';
import { arenaIn, compareBoards } from '../../features/feed/editions.ts';
import { notesOf } from '../../features/feed/notes.ts';
import { compareFeed } from '../../features/feed/query.ts';
import { wordsOf } from '../../features/feed/words/index.ts';
import { ARENA, arenaName, arenaTable, boardsOf, unusedColumns } from '../../kb/boards/arena.ts';
import type { RawTable } from '../../kb/boards/table.ts';
import { readFeed } from '../../kb/import/detect.ts';
import { FEEDS } from '../../kb/import/registry.ts';
import { loadKnowledge } from '../../kb/load.ts';
import { MOST_BYTES, readBytes } from '../../kb/read/files.ts';
import { decode } from '../../kb/read/text.ts';
import { languageOf, type Messages, messagesOf } from '../../words/index.ts';
import { safe } from '../../words/safe.ts';
import { feedFault } from '../cli/importing.ts';
import type { Io } from '../cli/io.ts';
import { layersFor } from '../cli/knowledge.ts';
import { plainly } from '../cli/plainly.ts';
import { reportError } from '../cli/report-error.ts';
import { tellLayers } from '../cli/tell-layers.ts';
import { describeProblems } from '../problems.ts';
import { editionsYaml } from './editions-yaml.ts';
import { askedLanguage, type FeedOptions, feedOptions } from './options.ts';
import { feedYaml } from './yaml.ts';

/**
 * `npm run feed`: compares the knowledge base with a feed or a leaderboard and prints YAML to review. It writes no file.
 */
export async function main(argv: readonly string[], outside: Io): Promise<number> {
  const io = { ...outside, err: plainly(outside.err) };
  const m = messagesOf(askedLanguage(argv) ?? languageOf(io.env));
  let options: FeedOptions | 'help' | undefined;
  try {
    options = feedOptions(argv, wordsOf(m.lang).errors);
    if (options === 'help') await io.out.write(wordsOf(m.lang).help(FEEDS, ARENA));
    else await compare(options, m, io);
    return EXIT.done;
  } catch (error) {
    const { errors } = m.cli;
    const told = explained(error, typeof options === 'object' ? options.file : '', m);
    // What the machine refuses, and faults, are told as everywhere.
    if (!told) return reportError(error, undefined, m, io);
    const [lines, code] = told;
    await io.err.write(`${errors.prefix}${lines.join('\n  ')}\n`);
    return code;
  }
}

async function compare(options: FeedOptions, m: Messages, io: Io): Promise<void> {
  const file = readBytesOf(options.file, io);
  const isAsked = options.format === ARENA.name;
  const table =
    isAsked || options.format === undefined ? await arenaTable(options.file, file.bytes, file.text) : undefined;
  if (isAsked && !table) throw new BoardError({ code: 'not-a-leaderboard' });
  if (table) return compareTable(table, options, m, io);
  const feed = readFeed(file.text(), options.format);
  const misplaced = (['arena', 'date'] as const).find((name) => options[name] !== undefined);
  if (misplaced) throw new UsageError(() => wordsOf(m.lang).errors.boardsOnly(`--${misplaced}`));
  const snapshot = await snapshotFor(options, m, io);
  const findings = compareFeed(snapshot, feed, options.developers);
  for (const line of notesOf(feed.warnings, findings.notes, options.verbose, m))
    await io.err.write(`${m.notices.prefix}${safe(line)}\n`);
  await io.out.write(feedYaml(findings, m));
}

async function compareTable(table: RawTable, options: FeedOptions, m: Messages, io: Io): Promise<void> {
  const { boards: words, errors } = wordsOf(m.lang);
  const source = ARENA.sources[table.from];
  if (options.developers) throw new UsageError(() => errors.feedsOnly('--developer'));
  const snapshot = await snapshotFor(options, m, io);
  const path = resolve(io.cwd, options.file);
  const candidates = [basename(path, extname(path)).replace(/^leaderboard[-_]/, ''), basename(dirname(path))];
  const guess = arenaIn(snapshot, ARENA.tables, candidates.map(arenaName));
  const boards = boardsOf(table, { arena: options.arena, guess, date: options.date });
  const findings = compareBoards(snapshot, boards, ARENA.tables, source.id);
  const unused = unusedColumns(table);
  if (unused.length > 0) await io.err.write(`${m.notices.prefix}${safe(words.unused(unused))}\n`);
  for (const { table: id, odd } of findings.editions)
    if (odd.length > 0) await io.err.write(`${m.notices.prefix}${safe(`${id}: ${words.odd(odd.join(', '))}`)}\n`);
  for (const { arena, categories } of findings.skipped)
    await io.err.write(`${m.notices.prefix}${safe(words.skipped(arena, categories))}\n`);
  await io.out.write(editionsYaml(findings, ARENA.name, source, snapshot.day, m));
}

async function snapshotFor({ kb, seen }: FeedOptions, m: Messages, io: Io): Promise<Snapshot> {
  const named = kb?.map(({ path, shown }) => ({ path: resolve(io.cwd, path), shown }));
  const found = await layersFor({ kb: named }, io);
  const { knowledge, effects } = await loadKnowledge(kb ? null : io.root, found.layers);
  await tellLayers(found, effects, m, io);
  return new Snapshot(knowledge, { asOf: seen ?? io.today });
}

/** A feed file's problem, which is none of the knowledge base. */
class FileError extends Error {
  constructor(readonly problems: Problem[]) {
    super('feed file');
  }
}

/** A file's bytes, and its text where that is asked for. */
function readBytesOf(shown: string, io: Io): { bytes: Buffer; text: () => string } {
  const problems: Problem[] = [];
  const file = { name: shown, path: resolve(io.cwd, shown) };
  const bytes = readBytes(file, problems, MOST_BYTES.feed);
  if (bytes === undefined) throw new FileError(problems);
  return {
    bytes,
    text() {
      const text = decode(file, bytes, problems);
      if (text === undefined) throw new FileError(problems);
      return text;
    },
  };
}

/** An error in words, ready to print, with its exit code. */
function explained(error: unknown, file: string, m: Messages): [lines: string[], code: number] | undefined {
  const { errors } = m.cli;
  if (error instanceof UsageError) {
    const said = [error.say(errors, m.lang)].flat();
    return [[...said, ...(said.length > 1 ? [] : [wordsOf(m.lang).errors.seeHelp])].map(safe), EXIT.usage];
  }
  if (error instanceof NameError) {
    const near = error.candidates.length > 0 ? [errors.didYouMean(error.candidates)] : [];
    return [[errors.unknownName[error.kind](error.asked), ...near].map(safe), EXIT.name];
  }
  if (error instanceof FeedError) {
    return [[safe(feedFault(error, file, '', m.lang))], EXIT.knowledge];
  }
  if (error instanceof BoardError) {
    const { faults, at } = wordsOf(m.lang).boards;
    const say = faults[error.fault.code] as (fault: BoardFault) => string;
    return [[safe(`${at(file, error.place)} ${say(error.fault)}`)], EXIT.knowledge];
  }
  if (error instanceof FileError) return [[describeProblems(error.problems, m)], EXIT.knowledge];
  if (error instanceof KnowledgeError)
    return [[errors.knowledge(error.problems.length), describeProblems(error.problems, m)], EXIT.knowledge];
  return undefined;
}
