import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../domain/problems.ts';
import type { Knowledge, WorkedOut } from '../domain/records.ts';
import type { Kind } from '../domain/vocabulary.ts';
import { type DamagedError, inMemory } from './bytes.ts';
import { ascii } from './lines.ts';
import { openKept } from './opened.ts';
import { type Packed, pack, unpack } from './pack.ts';
import type { KnowledgeFile } from './read/files.ts';
import type { Records } from './read/validate.ts';
import { checksum, readSealed, writeSealed } from './sealed.ts';
import { digestOf, type Made, stampOf, touched } from './shipped.ts';

/**
 * What was checked before, so that layers which stay the same are not read from YAML again. Of every set of layers four
 * files are kept: what its files were (`.state`), the merged knowledge base (`.pack`), and the checked records of each
 * file (`.files`), so that after an edit only the edited file is read. Nothing here is ever needed: whatever cannot be
 * read, written or trusted is as if it were not there.
 */
export interface CachePlace {
  folder: string;
  /** The program that checked the records. Another one checks anew. */
  build: string;
  /** Milliseconds since 1970. */
  now: number;
  /** The user's number, where the system has one: what is another's is not trusted. */
  user: number | undefined;
}

interface State {
  build: string;
  /** The digest of what lies below the layers, and the paths that they were read from. */
  set: string[];
  /** The digest of the whole. */
  digest: string;
  files: (Made & { settled: boolean })[];
}

/** A file as it was just before it was read, now or, where it has not changed, once before. */
export interface ReadFile {
  file: KnowledgeFile;
  stamp: string;
  digest: string;
  bytes: () => Buffer;
}

/** What layers were made into: records, and the kinds of which they are only what lies over the base. */
export interface MadeOver {
  own: Knowledge;
  over: readonly Kind[];
  /** The lines of the base of which the layers say something, where that is known. */
  touched?: readonly string[] | undefined;
  notices: Problem[];
}

type Head = Pick<MadeOver, 'notices'> & { build: string };

interface Kept {
  knowledge: Knowledge;
  notices: Problem[];
}

/** File systems tell times in steps of up to two seconds: a file younger than this may change without a new stamp. */
const SETTLED = 3000;
/** Bytes of a pack that are read and checked together: a few records. */
const BLOCK = 1 << 13;
/** Sets of layers that are kept, and how long one that is not written to stays. */
const MOST_SETS = 24;
const LONGEST = 60 * 24 * 3600_000;

export class LayerCache {
  private readonly path: string;
  /** The state as it was read, null where there is none. */
  private known: State | null | undefined;

  constructor(
    private readonly place: CachePlace,
    private readonly set: string[],
    /** The packed base below all layers, where there is one. */
    private readonly base: Knowledge | undefined,
  ) {
    this.path = join(place.folder, checksum(Buffer.from(JSON.stringify(set))));
  }

  /** The knowledge base that these files were made into, if none of them has changed since. */
  unchanged(files: readonly KnowledgeFile[]): Kept | undefined {
    const state = this.before();
    if (state?.files.length !== files.length) return undefined;
    const now: State['files'] = [];
    for (const [at, file] of files.entries()) {
      const before = state.files[at] as State['files'][number];
      const stamp = stampOf(file.path);
      if (before.name !== file.name || stamp === '') return undefined;
      if ((stamp !== before.stamp || !before.settled) && contentOf(file) !== before.digest) return undefined;
      now.push({ ...before, stamp, settled: this.isSettled(stamp) });
    }
    const kept = this.packed(state.digest);
    // What was looked into this time need not be next time.
    if (kept && !same(now, state.files)) this.write('state', Buffer.from(ascii({ ...state, files: now }), 'latin1'));
    return kept;
  }

  private packed(digest: string): Kept | undefined {
    const packed = openKept<Head>(`${this.path}.pack`, this.place.user, this.base);
    if (!packed) return undefined;
    const { head, knowledge } = packed;
    if (head.build !== this.place.build || knowledge.digest !== digest) return undefined;
    // A base that was just compiled is not packed, and nothing can be read over it.
    if (head.over.length > 0 && !this.base) return undefined;
    knowledge.worked = this.worked(digest, knowledge.worked);
    return { knowledge, notices: head.notices };
  }

  /** What was worked out from files that have not changed since. */
  private worked(digest: string, before: WorkedOut | undefined): WorkedOut {
    const { build } = this.place;
    return {
      read: () => {
        const kept = this.parsed<{ build: string; digest: string; lines: { id: string }[] }>('worked');
        return kept?.build === build && kept.digest === digest ? kept.lines : before?.read();
      },
      keep: (lines) => this.write('worked', Buffer.from(ascii({ build, digest, lines }), 'latin1')),
    };
  }

  /** What files held, by their names, of those whose stamps can be relied on. */
  digests(): ReadonlyMap<string, Made> {
    const sure = this.before()?.files.filter(({ settled }) => settled) ?? [];
    return new Map(sure.map((file) => [file.name, file]));
  }

  /** The checked records of files, by the digest of what they hold. */
  records(): ReadonlyMap<string, Buffer> {
    const known = new Map<string, Buffer>();
    const bytes = readSealed(`${this.path}.files`, this.place.user);
    if (!bytes) return known;
    const end = bytes.indexOf(10);
    const head = JSON.parse(bytes.toString('utf8', 0, end)) as { build: string; files: [string, number][] };
    if (head.build !== this.place.build) return known;
    let from = end + 1;
    for (const [digest, length] of head.files) {
      known.set(digest, bytes.subarray(from, from + length));
      from += length;
    }
    return known;
  }

  /**
   * Keeps what was made of files.
   * @param checked the records of each file, new ones or as `records` gave them
   */
  keep(
    files: readonly ReadFile[],
    checked: readonly (Records | Buffer)[],
    { own, over, touched, notices }: MadeOver,
  ): Packed {
    const head: Head = { build: this.place.build, notices };
    const packed = pack(head, own, { block: BLOCK, over, touched });
    if (this.open()) this.writeAll(files, checked, packed, own.digest);
    return packed;
  }

  /** What was packed, as it will be read from now on. */
  opened({ front, body }: Packed): Kept | undefined {
    const read = unpack<Head>(front, () => inMemory(body), this.base);
    return read && { knowledge: read.knowledge, notices: read.head.notices };
  }

  private writeAll(
    files: readonly ReadFile[],
    checked: readonly (Records | Buffer)[],
    { front, body }: Packed,
    digest: string,
  ): void {
    const { build } = this.place;
    const parts = checked.map((records) =>
      Buffer.isBuffer(records)
        ? records
        : Buffer.from(JSON.stringify({ source: records.source, records: records.records })),
    );
    const head = { build, files: parts.map(({ length }, at) => [files[at]?.digest, length]) };
    const state: State = {
      build,
      set: this.set,
      digest,
      files: files.map(({ file, stamp, digest: own }) => ({
        name: file.name,
        stamp,
        digest: own,
        settled: this.isSettled(stamp),
      })),
    };
    const written =
      this.write('files', Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...parts])) &&
      writeSealed(`${this.path}.pack`, front, body) &&
      this.write('state', Buffer.from(ascii(state), 'latin1'));
    // A set that was there takes no more room than before.
    if (written && this.before() === undefined) this.prune();
  }

  private isSettled(stamp: string): boolean {
    // A clock that was set back leaves files from the future: they are looked into until it has caught up.
    return touched(stamp) < this.place.now - SETTLED;
  }

  /** What the files were when they were last read, by this program and of this set. */
  private before(): State | undefined {
    if (this.known === undefined) {
      const state = this.parsed<State>('state');
      this.known = state?.build === this.place.build && same(state.set, this.set) ? state : null;
    }
    return this.known ?? undefined;
  }

  private parsed<T>(kind: string): T | undefined {
    const bytes = readSealed(`${this.path}.${kind}`, this.place.user);
    return bytes && (JSON.parse(bytes.toString('latin1')) as T);
  }

  private write(kind: string, content: Buffer): boolean {
    return writeSealed(`${this.path}.${kind}`, content);
  }

  /** Makes the folder. A home that is not there is not made. */
  private open(): boolean {
    const { folder } = this.place;
    try {
      if (!existsSync(dirname(dirname(folder)))) return false;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return true;
    } catch {
      return false;
    }
  }

  /** Takes away what was left behind or has not been of use for long. */
  private prune(): void {
    const { folder, now } = this.place;
    try {
      const files = readdirSync(folder).map((name) => ({
        path: join(folder, name),
        set: name.split('.', 1)[0],
        age: now - statSync(join(folder, name)).mtimeMs,
      }));
      files.sort((a, b) => a.age - b.age);
      const sets = [...new Set(files.map(({ set }) => set))];
      const old = new Set(sets.slice(MOST_SETS));
      for (const { path, set, age } of files) {
        if (old.has(set) || age > LONGEST || (path.endsWith('.tmp') && age > 3600_000)) rmSync(path, { force: true });
      }
    } catch {
      // Another process may be at the same.
    }
  }
}

/** Takes away what was kept and turned out to be damaged while it was read. */
export function discard({ path }: DamagedError, place: CachePlace | undefined): boolean {
  // What the package brings is not ours to take away.
  if (place === undefined || dirname(path) !== place.folder) return false;
  rmSync(path, { force: true });
  return true;
}

/** What `keep` wrote of a file, as records. */
export function checkedRecords(bytes: Buffer): Records {
  const { source, records } = JSON.parse(bytes.toString()) as Pick<Records, 'source' | 'records'>;
  return { source, records, broken: [], problems: [] };
}

function contentOf(file: KnowledgeFile): string {
  try {
    return digestOf([readFileSync(file.path)]);
  } catch {
    return '';
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
