import { fstatSync, writeSync } from 'node:fs';

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
  /** The number of the user, where the system has one: what belongs to others is not taken unasked. */
  user: number | undefined;
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
  user: process.geteuid?.(),
});

/** What the system or Node says where a reader has gone away; a socket that was closed with something unread is reset. */
const GONE: ReadonlySet<string> = new Set(['EPIPE', 'ECONNRESET', 'EOF', 'ERR_STREAM_DESTROYED']);

/**
 * A standard stream. Terminals are Node's to write to; files and pipes take what is written at once, so that all output
 * is taken when the program ends.
 * @param open Node's stream, which takes a start some milliseconds to load: it is not before somebody asks
 */
export function streamOf(fd: 1 | 2, open: () => NodeJS.WriteStream): Stream {
  let gone = false;
  const failed = (error: NodeJS.ErrnoException): void => {
    if (!GONE.has(error.code ?? '')) throw error;
    gone = true;
  };
  let opened: { terminal: NodeJS.WriteStream | undefined } | undefined;
  const terminal = (): NodeJS.WriteStream | undefined => {
    opened ??= { terminal: mayBeTerminal(fd) ? open().on('error', failed) : undefined };
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
        if (!gone) await new Promise<void>((resolve) => stream.write(text, () => resolve()));
        return;
      }
      const bytes = Buffer.from(text);
      for (let done = 0; done < bytes.length && !gone; ) {
        try {
          done += writeSync(fd, bytes, done);
        } catch (error) {
          // A pipe that is full and does not wait: its reader needs time.
          if ((error as NodeJS.ErrnoException).code === 'EAGAIN') await new Promise((resume) => setTimeout(resume, 1));
          else failed(error as NodeJS.ErrnoException);
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
    return true;
  }
}
