import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type FeedEntry, FeedError } from '../../domain/feeds.ts';
import { KnowledgeError, type Problem } from '../../domain/problems.ts';
import type { GivenFeeds } from '../../features/outside.ts';
import { readFeed } from '../../kb/import/detect.ts';
import { FEEDS } from '../../kb/import/registry.ts';
import { fileProblem, MOST_BYTES, readBytes } from '../../kb/read/files.ts';
import { formatOf } from '../../kb/read/foreign.ts';
import { decode } from '../../kb/read/text.ts';
import type { Io } from './io.ts';

/**
 * The feeds that are known, and what is told by files: each that is named, and those of a folder that are feeds.
 * @throws KnowledgeError for a file that was named and is none
 */
export function feedsIn(paths: readonly string[], { cwd, today }: Io): GivenFeeds {
  const problems: Problem[] = [];
  const files = paths.flatMap((shown) => {
    const path = resolve(cwd, shown);
    const inside = isFolder(path) ? readdirSync(path).filter((name) => name.endsWith('.json')) : undefined;
    return inside
      ? inside.sort().flatMap((name) => readAt({ name: join(shown, name), path: join(path, name) }, today, []))
      : readAt({ name: shown, path }, today, problems);
  });
  if (problems.length > 0) throw new KnowledgeError(problems);
  return { kinds: FEEDS, files };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function readAt(file: { name: string; path: string }, today: string, problems: Problem[]): GivenFeeds['files'] {
  const bytes = readBytes(file, problems, MOST_BYTES.feed);
  const text = bytes && decode(file, bytes, problems);
  if (text === undefined) return [];
  try {
    const { kind, entries } = readFeed(text);
    return [{ file: file.name, kind, newest: newestIn(entries, today) }];
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    const format = formatOf(text);
    problems.push({
      ...fileProblem(file.name, 'not-a-feed', {
        allowed: FEEDS.map(({ name }) => name),
        ...(format === undefined ? {} : { format }),
      }),
      ...(error.place ?? {}),
    });
    return [];
  }
}

/** The last release that a feed knows of, which is no later than its own day. */
const newestIn = (entries: readonly FeedEntry[], today: string): string | null =>
  entries
    .flatMap(({ facts }) => (typeof facts.release_date === 'string' ? facts.release_date : []))
    .filter((day) => day <= today)
    .sort()
    .at(-1) ?? null;
