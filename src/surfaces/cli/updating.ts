import { existsSync } from 'node:fs';
import type { Problem } from '../../domain/problems.ts';
import { FileFault, OutputError } from '../../features/errors.ts';
import type { Updating } from '../../features/outside.ts';
import { wordsOf } from '../../features/update/words/index.ts';
import { readUserConfig } from '../../kb/read/documents.ts';
import { decode } from '../../kb/read/text.ts';
import { distrustOf } from '../../kb/trust.ts';
import { BOUNDS } from '../../kb/update/fetch.ts';
import { copyOf, type Kept, keep, keptAddress, keptIn } from '../../kb/update/kept.ts';
import { pointerOf, reset } from '../../kb/update/pack.ts';
import { WriteError } from '../../kb/write/whole.ts';
import { describeProblems } from '../problems.ts';
import { downloadFolder } from './download-folder.ts';
import { downloaded, sentOn } from './downloaded.ts';
import { feedFolder, userConfig } from './find-layers.ts';
import { feedIn } from './importing.ts';
import type { Io } from './io.ts';
import { baseInUse } from './pack-in-use.ts';

/** What names a proxy, by custom in either case. */
const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'];

/** Of the entries that the last good copy had, the share that a new one must have at the least. */
const LEAST = 0.5;

export function updatingFor(io: Io): Updating {
  const folder = downloadFolder(io.env);
  const bounds = { ...BOUNDS, ...io.download };
  const { env } = io;
  return {
    proxy: PROXIES.find((name) => env[name]),
    isUnchecked: env.NODE_TLS_REJECT_UNAUTHORIZED === '0',

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
      const same = before?.about.address === keptAddress(url).address ? before : undefined;
      const got = await downloaded(url, same?.about ?? {}, bounds);
      const bytes = got.isNew ? got.bytes : (same?.bytes as Buffer);
      const feed = feedIn(textOf(bytes, url), url, kind.name);
      const entries = feed.entries.length;
      if (got.isNew && before && !isForced && entries < before.about.entries * LEAST)
        throw new FileFault((m) => wordsOf(m.lang).fewer(entries, before.about.entries));
      const fetched = got.isNew ? io.today : (same?.about.fetched ?? io.today);
      const about: Kept = got.isNew
        ? { ...keptAddress(url), fetched, checked: io.today, entries, etag: got.etag, modified: got.modified }
        : { ...(same?.about as Kept), checked: io.today };
      return {
        ...{ feed, fetched, isNew: got.isNew, url: about.url },
        from: got.isNew ? sentOn(url, got.from) : null,
        keep: () => asOutput(copyOf(folder, kind.source.id), () => keep(folder, kind.source.id, about, bytes)),
      };
    },

    pack: async (url, sha256, isForced) => {
      if (folder === undefined) throw new FileFault((m) => wordsOf(m.lang).noHome);
      const { installPack } = await import('./packs.ts');
      return installPack({ url, sha256, isForced, folder, bounds }, io);
    },

    packDay: async () => {
      const { pack, refused } = await baseInUse(io);
      return refused === undefined ? pack?.created : undefined;
    },

    reset: async () => {
      const feeds = feedFolder(env);
      return {
        wasThere: folder !== undefined && asOutput(pointerOf(folder), () => reset(folder)),
        feeds: feeds !== undefined && existsSync(feeds) ? feeds : null,
      };
    },
  };
}

function textOf(bytes: Buffer, name: string): string {
  const problems: Problem[] = [];
  const text = decode({ name, path: name }, bytes, problems);
  if (text === undefined) throw new FileFault((m) => describeProblems(problems, m));
  return text;
}

/** @throws OutputError for a file that cannot be written or taken away */
function asOutput<T>(file: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (error instanceof WriteError) throw new OutputError(file, error.code, error.folder);
    throw error;
  }
}
