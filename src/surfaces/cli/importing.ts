import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Feed, FeedError, type FeedKind } from '../../domain/feeds.ts';
import { isNotice, KnowledgeError, type Problem } from '../../domain/problems.ts';
import { Snapshot } from '../../domain/snapshot.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { FileFault, OutputError } from '../../features/errors.ts';
import { wordsOf } from '../../features/import/words/index.ts';
import type { Importing } from '../../features/outside.ts';
import { compile } from '../../kb/compile/compile.ts';
import { FEED_NAMES, readFeed } from '../../kb/import/detect.ts';
import { FEEDS } from '../../kb/import/registry.ts';
import { loadKnowledge } from '../../kb/load.ts';
import { MOST_BYTES, readBytes, readInput } from '../../kb/read/files.ts';
import { formatOf } from '../../kb/read/foreign.ts';
import { SourceText } from '../../kb/read/source.ts';
import { mergeConflicts } from '../../kb/read/syntax.ts';
import { decode } from '../../kb/read/text.ts';
import { makeFolder } from '../../kb/write/folder.ts';
import { WriteError, writeFileWhole } from '../../kb/write/whole.ts';
import { commented, documentOf } from '../feed/records.ts';
import { describeProblems } from '../problems.ts';
import { feedFolder } from './find-layers.ts';
import type { Io } from './io.ts';
import { layersFor, meansIn } from './knowledge.ts';
import { baseInUse } from './pack-in-use.ts';
import { isConfig, isPartOf } from './part-of.ts';
import type { OutputSettings } from './settings.ts';

/** What a layer that was made of a feed begins with, in every language: what does not is somebody else's file. */
const MARK = '# lmm import ';

/** Reads feeds, and keeps the layers that are made of them. */
export function importingFor(settings: OutputSettings, io: Io): Importing {
  const kindFile = ({ source }: FeedKind): string => `${source.id}.yaml`;
  return {
    kinds: FEEDS,
    names: FEED_NAMES,

    read: async (file, asked) => {
      const problems: Problem[] = [];
      const named = { name: file, path: resolve(io.cwd, file) };
      const bytes =
        file === '-' ? readInput(named.name, problems, MOST_BYTES.feed) : readBytes(named, problems, MOST_BYTES.feed);
      const text = bytes && decode(named, bytes, problems);
      if (text === undefined) throw new FileFault((m) => describeProblems(problems, m));
      return feedIn(text, file, asked);
    },

    target: (kind, out) => {
      if (out !== undefined) return { path: resolve(io.cwd, out), shown: out };
      const folder = feedFolder(io.env);
      if (folder === undefined) throw new FileFault((m) => wordsOf(m.lang).noHome);
      const path = join(folder, kindFile(kind));
      return { path, shown: path };
    },

    seenOf: ({ path }) => {
      const [head = ''] = existsSync(path) ? beginningOf(path).split('\n', 1) : [];
      return head.startsWith(MARK) ? / (\d{4}-\d\d-\d\d)$/.exec(head)?.[1] : undefined;
    },

    below: async ({ path }, day) => {
      const { layers } = await layersFor(settings, io);
      const own = feedFolder(io.env);
      const isFeed = own !== undefined && dirname(path) === own;
      // A feed's layer lies below what the user writes: it is held against what lies below it in turn.
      const lower = layers.filter((one) =>
        isFeed && !settings.kb ? one.found === 'feed' && one.path < path : one.path !== path,
      );
      const { knowledge } = await loadKnowledge(
        settings.kb ? null : (await baseInUse(io)).root,
        lower,
        meansIn(io.env),
      );
      return new Snapshot(knowledge, { asOf: day });
    },

    text: (kind, seen, { records }, comments) => {
      const kinds = Object.fromEntries(
        Object.entries(records).map(([name, all]) => [name, all.map((record) => ({ comments: [], record }))]),
      );
      const isEmpty = Object.values(records).every((all) => all.length === 0);
      const head = `${MARK}${kind.name} ${seen}\n${commented(comments)}`;
      return isEmpty ? `${head}\n{}\n` : `${head}\n${documentOf(kinds)}`;
    },

    judge: async ({ path, shown }, text, snapshot) => {
      const before = existsSync(path) ? beginningOf(path) : undefined;
      if (before !== undefined && !before.startsWith(MARK)) throw new OutputError(shown, 'EEXIST');
      const shipped = join(io.root, 'data');
      if (isConfig(path) || isPartOf(path, shipped))
        throw new OutputError(shown, 'KNOWLEDGE', isConfig(path) ? path : shipped);
      // What would keep every command from reading its layers is not written.
      const bytes = Buffer.from(text);
      const most = MOST_BYTES.file;
      if (bytes.length > most) throw new FileFault((m) => wordsOf(m.lang).tooLarge(bytes.length, most));
      const file = { file: { name: shown, path }, bytes };
      const { problems } = compile(snapshot.knowledge, [[file]], [shown]);
      const wrong = problems.filter((problem) => !isNotice(problem));
      if (wrong.length > 0) throw new KnowledgeError(wrong);
    },

    keep: async ({ path, shown }, text) => {
      if (existsSync(path) && beginningOf(path) === text) return false;
      try {
        if (dirname(path) === feedFolder(io.env)) makeFolder(dirname(path));
        await writeFileWhole(path, [text], { isLasting: true });
      } catch (error) {
        if (error instanceof WriteError) throw new OutputError(shown, error.code, error.folder);
        throw error;
      }
      return true;
    },
  };
}

/** @throws FileFault where a text is no feed, or not of the kind asked for */
export function feedIn(text: string, file: string, asked: string | undefined): Feed {
  try {
    return readFeed(text, asked);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    const [conflict] = error.code === 'json' ? mergeConflicts(text, false) : [];
    if (conflict !== undefined) {
      const problem = new SourceText(file, text, false).problem(conflict, 'syntax', {
        fault: 'merge-conflict',
        what: '',
      });
      throw new FileFault((m) => describeProblems([problem], m));
    }
    const format = error.code === 'json' ? formatOf(text) : undefined;
    throw new FileFault((m) => [
      format === undefined
        ? feedFault(error, file, asked ?? '', m.lang)
        : `${file} ${wordsOf(m.lang).otherFormat(format)}`,
    ]);
  }
}

/** Why a file is no feed, with its place. */
export function feedFault({ code, place, most }: FeedError, file: string, asked: string, lang: Language): string {
  const at = place ? `${file}:${place.line}:${place.column}` : file;
  return `${at} ${wordsOf(lang).faults[code](FEED_NAMES, asked, most)}`;
}

function beginningOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // A folder, or what cannot be read: what writes tells it.
    return MARK;
  }
}
