import { accessSync, constants, existsSync, readdirSync, rmSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { storeOver } from './derived.ts';
import { digestOf } from './digest.ts';
import type { Loaded } from './loaded.ts';
import { fingerprintOf, type ManifestFile, touchedAt } from './manifest.ts';
import { type FileBytes, type KnowledgeFile, MOST_BYTES, readRegular } from './read/files.ts';
import type { Records } from './read/validate.ts';
import type { Parts } from './shards.ts';
import { makeFolder } from './write/folder.ts';
import { writeFileWholeNow } from './write/whole.ts';

/**
 * What a set of layers was merged into, so that layers which stay the same are not read from YAML again: one file a set.
 * Nothing in it is ever needed: what is gone, damaged or not to be trusted is as if it had not been there.
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

/** A file that was read, with what tells its content from another. */
export interface ReadFile extends FileBytes {
  digest: string;
}

/**
 * The first line of a cached file is a checksum of its set and of what follows, so that the file of another set is none of
 * this one: this as a line of JSON, and the parts behind it.
 */
interface Head {
  build: string;
  /** `settled`: whether the fingerprint alone can be relied on. */
  files: (ManifestFile & { settled: boolean })[];
  told: Pick<Loaded, 'notices' | 'effects'>;
  /** Where each part begins and ends behind the head. */
  places: [part: string, from: number, to: number][];
}

/** File systems tell times in steps of up to two seconds: a file younger than this may change unseen. */
const SETTLED = 3000;
const WRITABLE_BY_OTHERS = 0o022;
/** Bytes that a set takes at most. */
const MOST_CACHED = 512_000_000;
/** Sets of layers that are kept beside the newest, of some 15 MB each, and how long one that is not written to stays. */
const MOST_SETS = 11;
const LONGEST = 60 * 24 * 3600_000;
/** What a kept set is called: nothing else in the folder is touched. */
const OWN_NAME = /^[0-9a-f]{16}\.kb$/;

/** The part that has the checked records of a file, so that after an edit only the edited file is read. */
const checkedName = (digest: string): string => `checked/${digest}`;

export class LayerCache {
  private readonly set: string;
  private readonly path: string;
  private readonly head: Head | undefined;
  private readonly body: Buffer = Buffer.alloc(0);
  private readonly places: ReadonlyMap<string, readonly [from: number, to: number]> = new Map();

  /** @param set what tells the set from others: the digest of what lies below the layers, and where they are read from */
  constructor(
    private readonly place: CachePlace,
    set: readonly string[],
  ) {
    this.set = digestOf(set);
    this.path = join(place.folder, `${this.set}.kb`);
    const kept = readOwn(this.path, this.set, place.user);
    if (kept?.head.build !== place.build) return;
    this.head = kept.head;
    this.body = kept.body;
    this.places = kept.places;
  }

  /** What these files were merged into, if none of them has changed since. */
  unchanged(files: readonly KnowledgeFile[]): Loaded | undefined {
    const { head } = this;
    if (head?.files.length !== files.length) return undefined;
    const now: Head['files'] = [];
    for (const [at, { name, path }] of files.entries()) {
      const before = head.files[at] as Head['files'][number];
      const fingerprint = fingerprintOf(path);
      if (before.name !== name || fingerprint === '') return undefined;
      const sure = before.settled && fingerprint === before.fingerprint;
      if (!sure && contentDigest(path) !== before.digest) return undefined;
      now.push({ ...before, fingerprint, settled: this.isSettled(fingerprint) });
    }
    // What was looked into this time need not be next time.
    const isOther = JSON.stringify(now) !== JSON.stringify(head.files);
    if (isOther && this.canKeep()) this.write({ ...head, files: now }, [this.body]);
    return { knowledge: storeOver((part) => this.part(part) as object), ...head.told };
  }

  /** The checked records of a file by the digest of its content. */
  checked(digest: string): Records | undefined {
    const known = this.part(checkedName(digest)) as Pick<Records, 'source' | 'records'> | undefined;
    return known && { ...known, broken: [], problems: [] };
  }

  private part(name: string): object | undefined {
    const place = this.places.get(name);
    return place && (JSON.parse(this.body.toString('utf8', ...place)) as object);
  }

  /**
   * Keeps what layers were merged into.
   * @param checked the records of each file
   * @param parts asked for only where they can be kept
   */
  keep(files: readonly ReadFile[], checked: readonly Records[], parts: () => Parts, told: Head['told']): void {
    if (!this.canKeep()) return;
    const all = [
      ...parts(),
      ...checked.map(
        ({ source, records }, at) => [checkedName(files[at]?.digest as string), { source, records }] as const,
      ),
    ];
    let end = 0;
    const places: Head['places'] = [];
    const texts = all.map(([name, value]) => {
      const text = Buffer.from(JSON.stringify(value));
      places.push([name, end, end + text.length]);
      end += text.length;
      return text;
    });
    const { build } = this.place;
    const manifest = files.map(({ file: { name }, fingerprint, digest }) => ({
      ...{ name, fingerprint, digest },
      settled: this.isSettled(fingerprint),
    }));
    this.write({ build, files: manifest, told, places }, texts);
  }

  private isSettled(fingerprint: string): boolean {
    // A clock that was set back leaves files from the future: they are looked into until it has caught up.
    return touchedAt(fingerprint) < this.place.now - SETTLED;
  }

  /** Whether the folder, made where there is none, can be written, and by the user alone. */
  private canKeep(): boolean {
    const { folder, user } = this.place;
    try {
      if (!existsSync(this.path)) this.prepare();
      accessSync(folder, constants.W_OK);
      // Where others may write, a link could lead what is written to a file of the user's.
      return isOwn(statSync(folder), user);
    } catch {
      return false;
    }
  }

  private write(head: Head, body: readonly Buffer[]): void {
    try {
      const content = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...body]);
      writeFileWholeNow(this.path, [Buffer.from(`${digestOf([this.set, content])}\n`), content], {
        mode: 0o600,
        isOwn: true,
      });
    } catch {
      // What cannot be kept is made anew the next time.
    }
  }

  /** Makes the folder, though no home that is not there, and takes away sets that have not been of use for long. */
  private prepare(): void {
    const { folder, now } = this.place;
    if (existsSync(dirname(dirname(folder)))) makeFolder(folder);
    const aged = readdirSync(folder)
      .filter((name) => OWN_NAME.test(name))
      .map((name) => join(folder, name))
      // Another run may have taken it away meanwhile.
      .map((path) => ({ path, age: now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now) }))
      .sort((a, b) => a.age - b.age);
    for (const [at, { path, age }] of aged.entries())
      if (at >= MOST_SETS || age > LONGEST) rmSync(path, { force: true });
  }
}

/** Whether only the user can write it. Windows has neither owners nor modes; a user's folder there is the user's. */
const isOwn = ({ uid, mode }: Stats, user: number | undefined): boolean =>
  user === undefined || (uid === user && (mode & WRITABLE_BY_OTHERS) === 0);

/** What a file of the user's own holds; undefined where there is none, or not as it was written for this set. */
function readOwn(path: string, set: string, user: number | undefined) {
  try {
    const bytes = readRegular(path, MOST_CACHED, (file) => {
      if (!isOwn(file, user)) throw new Error('of another');
    });
    const end = bytes.indexOf(10);
    const content = bytes.subarray(end + 1);
    if (bytes.toString('latin1', 0, end) !== digestOf([set, content])) return undefined;
    const headEnd = content.indexOf(10);
    const head = JSON.parse(content.toString('utf8', 0, headEnd)) as Head;
    const places = new Map(head.places.map(([part, from, to]) => [part, [from, to] as const]));
    return { head, body: content.subarray(headEnd + 1), places };
  } catch {
    return undefined;
  }
}

function contentDigest(path: string): string {
  try {
    return digestOf([readRegular(path, MOST_BYTES.file)]);
  } catch {
    return '';
  }
}
