import type { Decision, QueryFile, Watch } from '../domain/documents.ts';
import type { Feed, FeedKind } from '../domain/feeds.ts';
import type { Distrusted, Effect } from '../domain/layered.ts';
import type { EolFeed } from '../domain/model-eol.ts';
import type { Problem } from '../domain/problems.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Store } from '../domain/store.ts';
import type { UsageAsked, UsageLog } from '../domain/usage.ts';
import type { Policy } from '../engine/policy.ts';
import type { ScanSkipReason } from '../engine/results.ts';
import type { FeedLayer } from './feed/records.ts';

/** What commands are given of the outside, by `Context`: files, layers, downloads. */

/** What `import` needs of the outside. */
export interface Importing {
  kinds: readonly FeedKind[];
  names: readonly string[];
  /**
   * @param file `-` for standard input
   * @param asked the kind's name, where it is not to be told by the content
   * @throws FileFault for what is no feed
   */
  read(file: string, asked: string | undefined): Promise<Feed>;
  /** The file that the layer of a feed goes to. @param out the one that is named */
  target(kind: FeedKind, out: string | undefined): Target;
  /** The day of the layer that an earlier import left there. */
  seenOf(target: Target): string | undefined;
  /** The knowledge base that lies below that file, on a day. */
  below(target: Target, day: string): Promise<Snapshot>;
  /** A layer as a file, with comments above it. */
  text(kind: FeedKind, seen: string, layer: FeedLayer, comments: readonly string[]): string;
  /**
   * Whether a layer may be written.
   * @throws OutputError for a file that no import has written; FileFault or KnowledgeError for a layer that could not be read
   */
  judge(target: Target, text: string, below: Snapshot): Promise<void>;
  /** Writes a layer that may be, unless the file says the same; whether it was written. */
  keep(target: Target, text: string): Promise<boolean>;
}

/** What `update` needs of the outside. */
export interface Updating {
  /** The addresses of the user's own configuration, and its file. */
  configured(): Promise<{
    file: string | null;
    feeds: { feed: string; url: string }[];
    pack: { url: string; sha256?: string | undefined } | undefined;
  }>;
  /** The variable of the environment that names a proxy, which is not used. */
  proxy: string | undefined;
  /** Whether the environment asks for certificates not to be checked, which is not heeded. */
  isUnchecked: boolean;
  /** The copy of a feed that was downloaded last. */
  kept(kind: FeedKind): KeptCopy | undefined;
  /**
   * Downloads a feed, or takes the kept copy where the server says that it is the newest.
   * @param isForced whether also one is taken that lists far fewer models than the kept copy
   * @throws FileFault
   */
  feed(kind: FeedKind, url: string, isForced: boolean): Promise<Updated>;
  /**
   * Puts the data of a pack in the place of those that ship.
   * @param sha256 the digest that its archive must have, where the user was told it
   * @param isForced whether also one is taken that is older than the one in force
   * @throws FileFault, OutputError, KnowledgeError for data that are not valid
   */
  pack(url: string, sha256: string | undefined, isForced: boolean): Promise<UpdatedPack>;
  /** The day of the pack in force, if there is one. */
  packDay(): Promise<string | undefined>;
  /**
   * Goes back to what ships; whether there was a pack in its place, and the folder of the layers of feeds, which stay.
   * @throws OutputError
   */
  reset(): Promise<{ wasThere: boolean; feeds: string | null }>;
}

export interface UpdatedPack {
  version: string;
  created: string;
  sha256: string;
  /** The last day on which one of its sources was looked at. */
  newest: string;
  /** Where it lay in the end, where a server sent on to another host. */
  from: string | null;
  /** Whether it was in force already. */
  isSame: boolean;
}

/** A copy of what was downloaded. */
export interface KeptCopy {
  url: string;
  /** The days on which it was downloaded, and on which it was last known to be the newest. */
  fetched: string;
  checked: string;
  entries: number;
}

export interface Updated {
  feed: Feed;
  /** The day of the copy. */
  fetched: string;
  /** Whether it was downloaded now. */
  isNew: boolean;
  /** Its address as it may be shown, and where it lay in the end, where a server sent on to another host. */
  url: string;
  from: string | null;
  /** Makes it the last good copy, once it proved to be one. */
  keep(): void;
}

/** A file, and how messages name it. */
export interface Target {
  path: string;
  shown: string;
}

/** How a layer came to be in force. `feed`: it was made of a feed, and lies below what the user writes. */
export type LayerFound = 'shipped' | 'pack' | 'feed' | 'user' | 'LMM_KB' | 'project' | '--kb';
/** A file that was added to a knowledge base. */
export interface AddedFile {
  path: string;
  /** Whether a layer in force holds it from now on. */
  inForce: boolean;
  text: string;
  /** What may not be meant so. */
  doubts: Problem[];
}

/** Which files of a project are wanted. */
export interface ProjectAsked {
  /** Files and folders; without any the working folder. */
  paths: readonly string[];
  /** A POSIX extended expression; files in which no line has what it finds may be left out. */
  pattern: string;
  /** The commit that files have to differ from. */
  changed: string | null;
}

export interface Project {
  by: 'git' | 'folder';
  /** Folders whose git files belong to somebody else, so that git does not read them: they are read without it. */
  foreign: readonly string[];
  /** Whether in some folder the commit and the branch have none in common: there files are held against the commit itself. */
  isUnrelated: boolean;
  /** The texts, one after the other, by path. */
  texts(): Iterable<{ file: string; text: string }>;
  /** How many files were looked through, and which were not: whole once the texts are. */
  counts(): { read: number; skipped: ReadonlyMap<ScanSkipReason, readonly string[]> };
}

/** A layer that lies there and is not taken, and why. */
export interface LayerRefused {
  path: string;
  shown: string;
  found: LayerFound;
  why: Distrusted;
  /** The file or folder that it is about. */
  at: string;
  /** The number of the owner, or what the system says. */
  detail: string;
}

/** A layer in force. */
export interface LayerReport {
  /** Its place, 1 the lowest. */
  layer: number;
  path: string;
  shown: string;
  found: LayerFound;
  /** The number of its owner, where the system has one; null where it is not known. */
  owner: number | null;
  /** Whether it belongs to whoever runs the program. */
  own: boolean | null;
  /** Of a pack of data what it is. */
  pack?: Pick<UpdatedPack, 'version' | 'created' | 'sha256'>;
  files: number;
  records: number;
  effects: LayerEffect[];
  /** Whether something is wrong with it, so that nothing can be used. */
  broken: boolean;
}

/** What a layer does to those below it. */
export type LayerEffect = Omit<Effect, 'layer'>;

/** Feeds that files hold, each with the latest day that it tells of. */
export interface GivenFeeds {
  kinds: readonly FeedKind[];
  files: { file: string; kind: FeedKind; newest: string | null }[];
}

/** What a check of files found. */
export interface Checked {
  problems: Problem[];
  files: number;
  /** What was loaded, where it could be. */
  knowledge?: Store;
  /** Of the files that were named those that are no knowledge base. */
  documents: { file: string; kind: 'policy' | 'decision' | 'query' | 'watch' | 'config' }[];
}

/** Reads files that are one record by themselves, by the path that the user gave; each throws with all problems of its file. */
export interface Reader {
  policy(file: string): Promise<Policy>;
  query(file: string): Promise<QueryFile>;
  decision(file: string): Promise<Decision>;
  /** Its paths lead on from where the file lies. */
  watch(file: string): Promise<Watch>;
  /**
   * A feed of the ends of models; `-` is standard input.
   * @throws FileFault for what is none, or cannot be read
   */
  ends(file: string): Promise<EolFeed>;
  /**
   * Reads a log of usage; `-` is standard input.
   * @throws KnowledgeError where nothing of it can be read
   */
  usage(file: string, asked: UsageAsked): Promise<UsageLog>;
}
