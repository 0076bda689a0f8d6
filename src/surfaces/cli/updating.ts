import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../domain/problems.ts';
import { FileFault, OutputError } from '../../features/errors.ts';
import type { Updating } from '../../features/outside.ts';
import { wordsOf } from '../../features/update/words/index.ts';
import { readUserConfig } from '../../kb/read/documents.ts';
import { decode } from '../../kb/read/text.ts';
import { distrustOf } from '../../kb/trust.ts';
import { BOUNDS } from '../../kb/update/fetch.ts';
import { type Kept, keep, keptIn } from '../../kb/update/kept.ts';
import { packIn, reset } from '../../kb/update/pack.ts';
import { WriteError } from '../../kb/write/whole.ts';
import { describeProblems } from '../problems.ts';
import { downloadFolder } from './download-folder.ts';
import { downloaded } from './downloaded.ts';
import { userConfig } from './find-layers.ts';
import { feedIn } from './importing.ts';
import type { Io } from './io.ts';

/** Of the entries that the last good copy had, the share that a new one must have at the least. */
const LEAST = 0.5;

export function updatingFor(io: Io): Updating {
  const folder = downloadFolder(io.env);
  const bounds = { ...BOUNDS, ...io.download };
  const { env } = io;
  return {
    proxy: env.HTTPS_PROXY || env.https_proxy || env.ALL_PROXY || env.all_proxy || undefined,

    configured: async () => {
      const file = userConfig(env);
      if (file === undefined || !existsSync(file)) return { file: file ?? null, feeds: [], pack: undefined };
      // Who could write it could have anything downloaded.
      const why = distrustOf(file, io.user);
      if (why) throw new FileFault((m) => m.notices.notTaken[why.why](why.at, why.detail));
      const { update } = readUserConfig(file, file);
      return { file, feeds: update?.feeds ?? [], pack: update?.pack };
    },

    kept: (kind) => (folder === undefined ? undefined : keptIn(folder, kind.source.id)?.about),

    feed: async (kind, url, isForced) => {
      if (folder === undefined) throw new FileFault((m) => wordsOf(m.lang).noHome);
      const before = keptIn(folder, kind.source.id);
      const same = before?.about.url === url ? before : undefined;
      const got = await downloaded(url, same?.about ?? {}, bounds);
      const bytes = got.isNew ? got.bytes : (same?.bytes as Buffer);
      const feed = feedIn(textOf(bytes, url), url, kind.name);
      const entries = feed.entries.length;
      if (got.isNew && before && !isForced && entries < before.about.entries * LEAST)
        throw new FileFault((m) => wordsOf(m.lang).fewer(entries, before.about.entries));
      const fetched = got.isNew ? io.today : (same?.about.fetched ?? io.today);
      const about: Kept = got.isNew
        ? { url, fetched, checked: io.today, entries, etag: got.etag, modified: got.modified }
        : { ...(same?.about as Kept), checked: io.today };
      return { feed, fetched, isNew: got.isNew, keep: () => keepWhole(folder, kind.source.id, about, bytes) };
    },

    pack: async (url, sha256) => {
      if (folder === undefined) throw new FileFault((m) => wordsOf(m.lang).noHome);
      const { installPack } = await import('./packs.ts');
      return installPack({ url, sha256, folder, bounds }, io);
    },

    packDay: () => (folder === undefined ? undefined : packIn(folder)?.created),

    reset: async () => folder !== undefined && reset(folder),
  };
}

function textOf(bytes: Buffer, name: string): string {
  const problems: Problem[] = [];
  const text = decode({ name, path: name }, bytes, problems);
  if (text === undefined) throw new FileFault((m) => describeProblems(problems, m));
  return text;
}

function keepWhole(folder: string, name: string, about: Kept, bytes: Buffer): void {
  try {
    keep(folder, name, about, bytes);
  } catch (error) {
    if (error instanceof WriteError) throw new OutputError(join(folder, name), error.code, error.folder);
    throw error;
  }
}
