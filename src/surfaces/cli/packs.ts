import { isNotice, KnowledgeError } from '../../domain/problems.ts';
import { FileFault } from '../../features/errors.ts';
import type { UpdatedPack } from '../../features/outside.ts';
import { wordsOf } from '../../features/update/words/index.ts';
import type { Bounds } from '../../kb/update/fetch.ts';
import { filesOf, isWhole, manifestIn, packIn, putInForce, sha256Of } from '../../kb/update/pack.ts';
import { baseOf } from '../base/build-base.ts';
import { downloaded } from './downloaded.ts';
import type { Io } from './io.ts';
import { buildId, shippedDay } from './pack-in-use.ts';
import { versionOf } from './version.ts';

/**
 * Downloads a pack and puts it in force. Nothing of it is read before its digest is right, and nothing is in force before
 * the validator has passed it.
 * @throws FileFault; KnowledgeError for data that are not valid
 */
export async function installPack(
  asked: { url: string; sha256: string | undefined; folder: string; bounds: Bounds },
  io: Io,
): Promise<UpdatedPack> {
  const { url, sha256, folder, bounds } = asked;
  const fault = (say: (words: ReturnType<typeof wordsOf>['pack']) => string): FileFault =>
    new FileFault((m) => say(wordsOf(m.lang).pack));
  const manifest = manifestIn((await bytesAt(url, bounds)).toString('utf8'));
  if (!manifest) throw fault((words) => words.noManifest);
  const version = versionOf(io);
  if (isBefore(version, manifest.min_version)) throw fault((words) => words.tooNew(manifest.min_version, version));
  const wanted = (sha256 ?? manifest.sha256).toLowerCase();
  const { created } = manifest;
  const known = packIn(folder);
  const said = { version: manifest.version, created, sha256: manifest.sha256 };
  if (known?.sha256 === wanted && known.build === buildId() && isWhole(folder, known))
    return { ...said, newest: known.newest, isSame: true };
  if (wanted !== manifest.sha256) throw fault((words) => words.otherDigest(manifest.sha256));
  const archive = await bytesAt(new URL(manifest.file, url).href, bounds);
  if (archive.length !== manifest.size || sha256Of(archive) !== wanted)
    throw fault((words) => words.otherDigest(sha256Of(archive)));
  const files = filesOf(archive);
  if (!files) throw fault((words) => words.noArchive);
  const { parts, problems, records } = baseOf(files, manifest.version);
  const wrong = problems.filter((problem) => !isNotice(problem));
  if (wrong.length > 0 || parts.size === 0) throw new KnowledgeError(wrong.length > 0 ? wrong : problems);
  const { newest } = parts.get('about') as { newest: string };
  if (newest < shippedDay(io.root)) throw fault((words) => words.older(newest, shippedDay(io.root)));
  putInForce(
    folder,
    { ...said, url, fetched: io.today, newest, build: buildId(), files: files.length, records },
    parts,
  );
  return { ...said, newest, isSame: false };
}

async function bytesAt(url: string, bounds: Bounds): Promise<Buffer> {
  const got = await downloaded(url, {}, bounds);
  return got.isNew ? got.bytes : Buffer.alloc(0);
}

/** Whether a version of three numbers lies before another. */
function isBefore(version: string, other: string): boolean {
  const [a, b] = [version, other].map((text) => text.split(/[.-]/).map(Number)) as [number[], number[]];
  for (let at = 0; at < 3; at++) if ((a[at] ?? 0) !== (b[at] ?? 0)) return (a[at] ?? 0) < (b[at] ?? 0);
  return false;
}
