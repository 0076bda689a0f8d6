import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Files of our own that may be gone, cut off, changed or somebody else's at any time: they begin with a checksum of what
 * follows, are replaced as a whole, and are read only if they belong to the user.
 */

const MAGIC = 'lmm cache 1';
/** Bytes of the line in front; a multiple of 4, as the checksum goes by words. */
const FRONT = 48;
/** Bytes that are read at once: the content of a file that has more behind it is mostly shorter. */
const FIRST = 1 << 15;
const WRITABLE_BY_OTHERS = 0o022;

/**
 * The content of a sealed file, or undefined where there is none to be trusted.
 * @param user whose the file has to be; undefined where the system does not tell
 */
export function readSealed(path: string, user: number | undefined): Buffer | undefined {
  const opened = openSealed(path, user);
  if (opened) closeSync(opened.file);
  return opened?.content;
}

/** As `readSealed`, of a file that has more behind its content: the file stays open, and `end` is where that begins. */
export function openSealed(
  path: string,
  user: number | undefined,
): { content: Buffer; file: number; end: number; size: number } | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const { uid, mode, size } = fstatSync(file);
    // Windows has neither; a user's folder there is the user's.
    if (user === undefined || (uid === user && (mode & WRITABLE_BY_OTHERS) === 0)) {
      const bytes = Buffer.allocUnsafeSlow(Math.min(size, FIRST));
      const line = readWhole(file, bytes, 0) ? bytes.toString('latin1', 0, FRONT) : '';
      const end = FRONT + Number(line.trimEnd().split(' ').at(-1));
      if (line.startsWith(MAGIC) && end >= FRONT && end <= size) {
        const content = end <= bytes.length ? bytes.subarray(FRONT, end) : Buffer.allocUnsafeSlow(end - FRONT);
        const there = end <= bytes.length || readWhole(file, content, FRONT);
        if (there && line === front(content)) return { content, file, end, size };
      }
    }
  } catch {
    // As if it were not there.
  }
  if (file !== undefined) closeSync(file);
  return undefined;
}

/** Fills bytes from a place in a file on. False where there are not as many, or they cannot be read. */
export function readWhole(file: number, into: Buffer, from: number): boolean {
  try {
    for (let done = 0; done < into.length; ) {
      const taken = readSync(file, into, done, into.length - done, from + done);
      if (taken === 0) return false;
      done += taken;
    }
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts content in place of a file in one step: whoever reads sees the old or the new. Fails silently.
 * @param more what lies behind the content, which has to tell by itself whether it is as it was
 */
export function writeSealed(path: string, content: Buffer, more: Buffer = Buffer.alloc(0)): boolean {
  const part = `${path}.${Math.random().toString(36).slice(2)}.tmp`;
  try {
    writeFileSync(part, Buffer.concat([sealOf(content), content, more]), { flag: 'wx', mode: 0o600 });
    renameSync(part, path);
    return true;
  } catch {
    rmSync(part, { force: true });
    return false;
  }
}

/** What a sealed file begins with. */
export const sealOf = (content: Buffer): Buffer => Buffer.from(front(content));

const front = (content: Buffer): string => `${`${MAGIC} ${checksum(content)} ${content.length}`.padEnd(FRONT - 1)}\n`;

/** 64 bits that change with any damage; not meant to withstand whoever can write the user's own files. */
export function checksum(bytes: Buffer): string {
  const { a, b } = mixed(bytes);
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The same in 32 bits, for a part of what has many. */
export function partSum(bytes: Buffer): number {
  const { a, b } = mixed(bytes);
  return (a ^ b) >>> 0;
}

function mixed(bytes: Buffer): { a: number; b: number } {
  // Words are read where they lie if that is possible.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(Uint8Array.from(bytes).buffer);
  const count = bytes.length >>> 2;
  // Signed words are small integers to V8, unsigned ones would be an object each.
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, count);
  let a = 0x811c9dc5 ^ bytes.length;
  let b = 0x9e3779b9 | 0;
  for (let index = 0; index < count; index++) {
    const word = words[index] as number;
    a = Math.imul(a ^ word, 0x85ebca6b);
    a ^= a >>> 15;
    b = Math.imul((b + word) | 0, 0xc2b2ae35) ^ (b >>> 13);
  }
  for (let index = count * 4; index < bytes.length; index++) {
    a = Math.imul(a ^ (bytes[index] as number), 0x85ebca6b);
    b = Math.imul((b + (bytes[index] as number)) | 0, 0xc2b2ae35) ^ (b >>> 13);
  }
  return { a, b };
}
