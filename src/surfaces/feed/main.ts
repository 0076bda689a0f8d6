import { join, resolve } from 'node:path';
import { FeedError } from '../../domain/feeds.ts';
import { KnowledgeError, type Problem } from '../../domain/problems.ts';
import { Snapshot } from '../../domain/snapshot.ts';
import { NameError } from '../../engine/names.ts';
import { EXIT, UsageError } from '../../features/errors.ts';
import { compareFeed } from '../../features/feed/query.ts';
import { wordsOf } from '../../features/feed/words/index.ts';
import { readFeed } from '../../kb/import/detect.ts';
import { FEEDS } from '../../kb/import/registry.ts';
import { loadKnowledge } from '../../kb/load.ts';
import { decode, readBytes } from '../../kb/read/files.ts';
import { languageOf, type Messages, messagesOf } from '../../words/index.ts';
import { safe } from '../../words/safe.ts';
import { type Io, systemIo } from '../cli/io.ts';
import { layersOf } from '../cli/knowledge.ts';
import { describeProblems } from '../problems.ts';
import { askedLanguage, type FeedOptions, feedOptions } from './options.ts';
import { feedYaml } from './yaml.ts';

/** `npm run feed`: compares the knowledge base with a feed file and prints YAML to review. It writes no file. */
async function main(argv: readonly string[], io: Io): Promise<number> {
  const m = messagesOf(askedLanguage(argv) ?? languageOf(io.env));
  let options: FeedOptions | 'help' | undefined;
  try {
    options = feedOptions(argv, wordsOf(m.lang).errors);
    if (options === 'help') await io.out.write(wordsOf(m.lang).help(FEEDS));
    else await compare(options, m, io);
    return EXIT.done;
  } catch (error) {
    const { errors } = m.cli;
    const [lines, code] = explained(error, typeof options === 'object' ? options.file : '', m);
    await io.err.write(`${errors.prefix}${lines.join('\n  ')}\n`);
    return code;
  }
}

async function compare(options: FeedOptions, m: Messages, io: Io): Promise<void> {
  const feed = readFeed(textOf(options.file, io), options.format);
  const { kb } = options;
  const { knowledge } = kb ? await loadKnowledge(null, kb) : await loadKnowledge(io.root, await layersOf(io));
  const snapshot = new Snapshot(knowledge, { asOf: options.seen ?? io.today });
  const findings = compareFeed(snapshot, feed, options.developers);
  const { warnings } = wordsOf(m.lang);
  for (const warning of feed.warnings) {
    const say = warnings[warning.code] as (values: typeof warning) => string;
    await io.err.write(`${m.notices.prefix}${safe(say(warning))}\n`);
  }
  await io.out.write(feedYaml(findings, m));
}

/** A feed file's problem, which is none of the knowledge base. */
class FileError extends Error {
  constructor(readonly problems: Problem[]) {
    super('feed file');
  }
}

function textOf(shown: string, io: Io): string {
  const problems: Problem[] = [];
  const file = { name: shown, path: resolve(io.cwd, shown) };
  const bytes = readBytes(file, problems);
  const text = bytes && decode(file, bytes, problems);
  if (text === undefined) throw new FileError(problems);
  return text;
}

/** An error in words, ready to print, with its exit code. */
function explained(error: unknown, file: string, m: Messages): [lines: string[], code: number] {
  const { errors } = m.cli;
  if (error instanceof UsageError) {
    const said = [error.say(errors)].flat();
    return [[...said, ...(said.length > 1 ? [] : [wordsOf(m.lang).errors.seeHelp])].map(safe), EXIT.usage];
  }
  if (error instanceof NameError) {
    const near = error.candidates.length > 0 ? [errors.didYouMean(error.candidates)] : [];
    return [[errors.unknownName[error.kind](error.asked), ...near].map(safe), EXIT.name];
  }
  if (error instanceof FeedError) {
    const { place } = error;
    const at = place ? `${file}:${place.line}:${place.column}` : file;
    return [[safe(`${at} ${wordsOf(m.lang).errors[error.code]}`)], EXIT.knowledge];
  }
  if (error instanceof FileError) return [[describeProblems(error.problems, m)], EXIT.knowledge];
  if (error instanceof KnowledgeError)
    return [[errors.knowledge(error.problems.length), describeProblems(error.problems, m)], EXIT.knowledge];
  return [[errors.internal(safe(String((error as Error).message ?? error)))], EXIT.internal];
}

void main(process.argv.slice(2), systemIo(join(__dirname, '..'))).then((code) => {
  process.exitCode = code;
});
