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

/** A standard stream. A reader that goes away ends the program quietly. */
export function streamOf(stream: NodeJS.WriteStream): Stream {
  let gone = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    gone = true;
  });
  return {
    isTTY: stream.isTTY === true,
    columns: stream.columns,
    write: (text) =>
      gone || text === '' ? Promise.resolve() : new Promise((resolve) => stream.write(text, () => resolve())),
  };
}
