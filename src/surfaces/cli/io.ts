import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';

/** Everything of the outside world that a command may touch. Tests pass a twin that keeps what is written. */
export interface Io {
  out: Stream;
  err: Stream;
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** The day it is, in UTC: no date depends on a time zone. */
  today: string;
  /** The folder of the package. */
  root: string;
}

export interface Stream {
  isTTY: boolean;
  /** Columns of the terminal; undefined or 0 where there is none. */
  columns: number | undefined;
  /** Resolves when the text has been taken; a reader that went away is no error. */
  write(text: string): Promise<void>;
}

/**
 * The real streams, clock and environment.
 * @param root the folder of the package
 */
export const systemIo = (root: string): Io => ({
  out: streamOf(1, () => process.stdout),
  err: streamOf(2, () => process.stderr),
  env: process.env,
  cwd: process.cwd(),
  today: new Date().toISOString().slice(0, 10),
  root,
});

/**
 * A standard stream. A reader that goes away ends the program quietly. Files and pipes are written to without Node's
 * stream, which is opened only where it is needed: loading its classes takes a start several milliseconds.
 */
export function streamOf(fd: 1 | 2, open: () => NodeJS.WriteStream): Stream {
  let gone = false;
  const broken = (error: NodeJS.ErrnoException): void => {
    if (!GONE.has(error.code ?? '')) throw error;
    gone = true;
  };
  let opened: NodeJS.WriteStream | undefined;
  const stream = (): NodeJS.WriteStream => {
    opened ??= open().on('error', broken);
    return opened;
  };
  let plain = isPlain(fd);
  const terminal = plain ? undefined : stream();
  return {
    isTTY: terminal?.isTTY === true,
    columns: terminal?.columns,
    async write(text) {
      let rest: string | Uint8Array = text;
      if (plain && !gone) {
        const left = writeNow(fd, text, broken);
        // A pipe that is full and does not wait is left to Node's stream, which does.
        plain = left.length === 0;
        rest = left;
      }
      if (gone || rest.length === 0) return;
      await new Promise<void>((resolve) => stream().write(rest, () => resolve()));
    },
  };
}

/** What the system or Node says where a reader has gone away; a socket that was closed with something unread is reset. */
const GONE: ReadonlySet<string> = new Set(['EPIPE', 'ECONNRESET', 'EOF', 'ERR_STREAM_DESTROYED']);

/** Whether a descriptor is a file, a pipe or the null device, all of which are no terminal and take what is written. */
function isPlain(fd: number): boolean {
  try {
    const own = fstatSync(fd);
    if (own.isFile() || own.isFIFO() || own.isSocket()) return true;
    const nothing = statSync(devNull);
    return nothing.dev === own.dev && nothing.ino === own.ino;
  } catch {
    return false;
  }
}

/** At most so many characters become bytes at a time, always in the same place: memory that is touched anew takes time. */
const PART = 1 << 15;
/** A character is at most three bytes; what takes four is two characters. */
let bytes: Buffer | undefined;

/** Writes what the descriptor takes, and returns what it did not take. */
function writeNow(fd: number, text: string, broken: (error: NodeJS.ErrnoException) => void): Uint8Array {
  bytes ??= Buffer.allocUnsafeSlow(3 * PART);
  for (let from = 0; from < text.length; ) {
    // A surrogate pair is not to be parted.
    const end = from + PART < text.length && isHigh(text.charCodeAt(from + PART - 1)) ? from + PART - 1 : from + PART;
    const length = bytes.write(text.slice(from, end));
    for (let done = 0; done < length; ) {
      try {
        done += writeSync(fd, bytes, done, length - done);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN') {
          return Buffer.concat([bytes.subarray(done, length), Buffer.from(text.slice(end))]);
        }
        broken(error as NodeJS.ErrnoException);
        return Buffer.alloc(0);
      }
    }
    from = end;
  }
  return Buffer.alloc(0);
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
