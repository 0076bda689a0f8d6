import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Problem } from '../../domain/problems.ts';
import type { Bounds } from '../../kb/update/fetch.ts';

/** Everything of the outside world that a command may touch. Tests pass a twin that keeps what is written. */
export interface Io {
  out: Stream;
  err: Stream;
  /** What is piped in, in place of the system's standard input. */
  input?: ((name: string, problems: Problem[], most: number) => Buffer | undefined) | undefined;
  env: Readonly<Record<string, string | undefined>>;
  /** The working folder; empty where it is gone, so that only what needs it fails. */
  cwd: string;
  /** The day it is, in UTC: no date depends on a time zone. */
  today: string;
  /** The folder of the package. */
  root: string;
  /** The number of the user, where the system has one: what belongs to others is not taken unasked. */
  user: number | undefined;
  /** What a download may take, where that is not the usual. */
  download?: Partial<Bounds>;
}

export interface Stream {
  isTTY: boolean;
  /** Columns of the terminal; undefined or 0 where there is none. */
  columns: number | undefined;
  /** Resolves when the text, or the bytes, have been taken; a reader that went away is no error. */
  write(text: string | Uint8Array): Promise<void>;
}

/**
 * The real streams, clock and environment.
 * @param root the folder of the package
 */
export const systemIo = (root: string): Io => ({
  out: streamOf(1, () => process.stdout),
  err: streamOf(2, () => process.stderr),
  env: process.env,
  cwd: workingFolder(),
  today: new Date().toISOString().slice(0, 10),
  root,
  user: process.geteuid?.(),
});

function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return '';
  }
}

/** What the system or Node says where a reader has gone away; a socket that was closed with something unread is reset. */
const GONE: ReadonlySet<string> = new Set(['EPIPE', 'ECONNRESET', 'EOF', 'ERR_STREAM_DESTROYED']);

/** A standard stream that does not take what is written, with the system's code: a file on a disk that is full. */
export class StreamError extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'StreamError';
  }
}

/**
 * A standard stream. Terminals are Node's to write to; files and pipes take what is written at once, so that all output
 * is taken when the program ends.
 * @param open Node's stream, which takes a start some milliseconds to load: it is not before somebody asks
 */
export function streamOf(fd: 1 | 2, open: () => NodeJS.WriteStream): Stream {
  let gone = false;
  const failed = (code: string): void => {
    // Standard error is where faults are told: one of its own cannot be, and the exit code stays what it was.
    if (fd === 1 && !GONE.has(code)) throw new StreamError(code);
    gone = true;
  };
  let opened: { terminal: NodeJS.WriteStream | undefined } | undefined;
  const terminal = (): NodeJS.WriteStream | undefined => {
    if (opened) return opened.terminal;
    const stream = mayBeTerminal(fd) ? open() : undefined;
    // An error comes with the write that it is of as well.
    stream?.on('error', () => undefined);
    opened = { terminal: stream?.isTTY ? stream : undefined };
    return opened.terminal;
  };
  return {
    get isTTY() {
      return terminal()?.isTTY === true;
    },
    get columns() {
      return terminal()?.columns;
    },
    async write(text) {
      const stream = terminal();
      if (stream) {
        // A terminal that was hung up reports any error: nobody reads it.
        if (!gone)
          gone = await new Promise<boolean>((resolve) => stream.write(text, (error) => resolve(error != null)));
        return;
      }
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      for (let done = 0; done < bytes.length && !gone; ) {
        try {
          done += writeSync(fd, bytes, done);
        } catch (error) {
          const { code = String(error) } = error as NodeJS.ErrnoException;
          // A pipe that is full and does not wait: its reader needs time.
          if (code === 'EAGAIN') await new Promise((resume) => setTimeout(resume, 1));
          else failed(code);
        }
      }
    },
  };
}

/** Whether a descriptor is neither a file nor a pipe. */
function mayBeTerminal(fd: number): boolean {
  try {
    const is = fstatSync(fd);
    return !is.isFile() && !is.isFIFO() && !is.isSocket();
  } catch {
    return false;
  }
}

/** The standard stream that a path leads to, by whatever name: `/dev/stdout`, or the file that it was sent to. */
export function streamAt(path: string, io: Io): Stream | undefined {
  const same = (fd: number): boolean => {
    try {
      const [one, other] = [fstatSync(fd), statSync(path)];
      return one.ino === other.ino && one.dev === other.dev;
    } catch {
      return false;
    }
  };
  return same(1) ? io.out : same(2) ? io.err : undefined;
}
