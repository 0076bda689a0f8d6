import { addDays } from '../../domain/dates.ts';
import { isNotice, KnowledgeError } from '../../domain/problems.ts';
import { FileFault, OutputError } from '../../features/errors.ts';
import type { UpdatedPack } from '../../features/outside.ts';
import { wordsOf } from '../../features/update/words/index.ts';
import { hostOf, shownAddress } from '../../kb/update/address.ts';
import type { Bounds } from '../../kb/update/fetch.ts';
import { filesOf, type Manifest, MOST_OF_MANIFEST, manifestIn, sha256Of } from '../../kb/update/offered.ts';
import { type InForce, isSound, packIn, pointerOf, putInForce } from '../../kb/update/pack.ts';
import { WriteError } from '../../kb/write/whole.ts';
import { baseOf } from '../base/build-base.ts';
import { downloaded, sentOn } from './downloaded.ts';
import type { Io } from './io.ts';
import { baseInUse, buildId, shippedDay } from './pack-in-use.ts';
import { versionOf } from './version.ts';

type Words = ReturnType<typeof wordsOf>['pack'];
const fault = (say: (words: Words) => string): FileFault => new FileFault((m) => say(wordsOf(m.lang).pack));

interface Asked {
  url: string;
  /** The digest that its archive must have, where the user was told it. */
  sha256: string | undefined;
  /** Whether also one is taken that is older than the one in force. */
  isForced: boolean;
  folder: string;
  bounds: Bounds;
}

/**
 * Downloads a pack and puts it in force. Nothing of it is read before its digest is right, and nothing is in force before
 * the validator has passed it.
 * @throws FileFault; OutputError; KnowledgeError for data that are not valid
 */
export async function installPack(asked: Asked, io: Io): Promise<UpdatedPack> {
  const { url, folder, bounds } = asked;
  // What is put where it is not taken would not be in force.
  const { refused } = await baseInUse(io);
  if (refused === 'other-owner' || refused === 'writable') throw new FileFault((m) => m.notices.pack[refused]);
  const { manifest, from } = await offeredAt(asked, io);
  const { version, created, sha256 } = manifest;
  const said = { version, created, sha256, from };
  const known = packIn(folder);
  if (known?.sha256 === sha256 && known.build === buildId() && isSound(folder, known)) {
    refuseOlder(known.newest, undefined, asked, io);
    return { ...said, newest: known.newest, isSame: true };
  }
  const archive = await bytesAt(new URL(manifest.file, url).href, { asSent: true }, bounds);
  const found = sha256Of(archive.bytes);
  if (archive.bytes.length !== manifest.size || found !== sha256) throw fault((words) => words.otherDigest(found));
  const files = filesOf(archive.bytes);
  if (!files) throw fault((words) => words.noArchive);
  const { parts, problems, records } = baseOf(files, version);
  const wrong = problems.filter((problem) => !isNotice(problem));
  if (wrong.length > 0 || parts.size === 0) throw new KnowledgeError(wrong.length > 0 ? wrong : problems);
  const { newest } = parts.get('about') as { newest: string };
  refuseOlder(newest, { created, known }, asked, io);
  const about = { version, created, sha256, url: shownAddress(url), fetched: io.today, newest, build: buildId() };
  try {
    await putInForce(folder, { ...about, files: files.length, records }, parts);
  } catch (error) {
    if (error instanceof WriteError) throw new OutputError(pointerOf(folder), error.code, error.folder);
    throw error;
  }
  return { ...said, from: from ?? archive.from, newest, isSame: false };
}

/** The manifest at an address, where it is one of this program's, as it was promised, and leads nowhere else. */
async function offeredAt({ url, sha256, bounds }: Asked, io: Io): Promise<{ manifest: Manifest; from: string | null }> {
  const most = { sent: MOST_OF_MANIFEST, expanded: MOST_OF_MANIFEST };
  const { bytes, from } = await bytesAt(url, {}, { ...bounds, ...most });
  const manifest = manifestIn(bytes.toString('utf8'));
  if (!manifest) throw fault((words) => words.noManifest);
  if ('format' in manifest) throw fault((words) => words.otherFormat(manifest.format));
  const version = versionOf(io);
  if (isBefore(version, manifest.min_version)) throw fault((words) => words.tooNew(manifest.min_version, version));
  if (sha256 !== undefined && sha256 !== manifest.sha256) throw fault((words) => words.otherDigest(manifest.sha256));
  if (manifest.created > lastDayOf(io)) throw fault((words) => words.fromFuture(manifest.created));
  const archive = new URL(manifest.file, url);
  // Who named one address has not named another: a server may send on, and that is told. What is no https fails later.
  if (archive.protocol === 'https:' && archive.host !== hostOf(url))
    throw fault((words) => words.otherHost(archive.host, hostOf(url)));
  return { manifest, from };
}

/** The day it is somewhere on earth. */
const lastDayOf = ({ today }: Io): string => addDays(today, 1);

/** @throws FileFault for a pack that would take back what is known, or claims to come from later */
function refuseOlder(
  newest: string,
  over: { created: string; known: InForce | undefined } | undefined,
  { isForced }: Asked,
  io: Io,
): void {
  if (newest > lastDayOf(io)) throw fault((words) => words.fromFuture(newest));
  const shipped = shippedDay(io.root);
  if (newest < shipped) throw fault((words) => words.older(newest, shipped));
  if (over?.known === undefined || isForced) return;
  const [own, known] = [`${newest} ${over.created}`, `${over.known.newest} ${over.known.created}`];
  if (own < known) {
    const by =
      newest === over.known.newest
        ? ([over.created, over.known.created] as const)
        : ([newest, over.known.newest] as const);
    throw fault((words) => words.downgrade(...by));
  }
}

/** @returns also where it lay in the end, where that is another host than the one that was named */
async function bytesAt(
  url: string,
  asked: { asSent?: boolean },
  bounds: Bounds,
): Promise<{ bytes: Buffer; from: string | null }> {
  const got = await downloaded(url, asked, bounds);
  return got.isNew ? { bytes: got.bytes, from: sentOn(url, got.from) } : { bytes: Buffer.alloc(0), from: null };
}

/** Whether a version of three numbers lies before another. */
function isBefore(version: string, other: string): boolean {
  const [a, b] = [version, other].map((text) => text.split(/[.-]/).map(Number)) as [number[], number[]];
  for (let at = 0; at < 3; at++) if ((a[at] ?? 0) !== (b[at] ?? 0)) return (a[at] ?? 0) < (b[at] ?? 0);
  return false;
}
