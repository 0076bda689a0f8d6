import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Presentable, Style } from '../../src/document/answer.ts';
import type { Document } from '../../src/document/document.ts';
import { format as text } from '../../src/formats/table.ts';
import type { Io } from '../../src/surfaces/cli/io.ts';
import { main } from '../../src/surfaces/cli/main.ts';
import { main as feedMain } from '../../src/surfaces/feed/main.ts';
import { type Run, root } from './lmm.ts';

export interface Outside {
  /** Columns of a terminal; without it, both streams are pipes. */
  columns?: number;
  env?: Record<string, string>;
  cwd?: string;
  today?: string;
  /** The folder of the package, where it is a copy. */
  root?: string;
  /** Whoever runs it, where that is not who runs the tests. */
  user?: number;
  /** What is piped in. */
  input?: string | Buffer;
  /** What downloads may take, and whom they trust. */
  download?: Io['download'];
}

/** Runs a command line in this process, with streams that keep what is written; many times faster than the program. */
export const twin = (args: readonly string[], outside: Outside = {}): Promise<Run> =>
  withTwin((io) => main(args, io), outside);

/** Runs what `npm run feed` runs, in this process. */
export const feedTwin = (args: readonly string[], outside: Outside = {}): Promise<Run> =>
  withTwin((io) => feedMain(args, io), outside);

/** Gives an outside world to what returns an exit code, and returns what was written there. */
export async function withTwin(act: (io: Io) => Promise<number>, outside: Outside = {}): Promise<Run> {
  const run: Run = { code: null, out: '', err: '' };
  const stream = (key: 'out' | 'err') => ({
    isTTY: outside.columns !== undefined,
    columns: outside.columns,
    write: async (text: string | Uint8Array) => {
      run[key] += typeof text === 'string' ? text : Buffer.from(text).toString('latin1');
    },
  });
  run.code = await act({
    out: stream('out'),
    err: stream('err'),
    env: { HOME: join(tmpdir(), 'lmm-no-such-home'), ...outside.env },
    input: outside.input === undefined ? undefined : () => Buffer.from(outside.input ?? ''),
    cwd: outside.cwd ?? tmpdir(),
    today: outside.today ?? '2026-11-25',
    root: outside.root ?? root,
    user: outside.user ?? process.geteuid?.(),
    ...(outside.download ? { download: outside.download } : {}),
  });
  return run;
}

/** Runs it and reads its one JSON document. */
export async function twinJson<T = Record<string, unknown>>(args: readonly string[], outside?: Outside): Promise<T> {
  const { out, err, code } = await twin([...args, '--json'], outside);
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return JSON.parse(out) as T;
}

type Draw = (style: Partial<Style>) => Promise<string>;

/**
 * Runs a command line that answers in text, and draws the same answer again in other styles: what is asked and answered
 * does not depend on the screen, and takes longer than drawing it.
 */
export async function drawn(args: readonly string[], outside?: Outside): Promise<{ run: Run; draw: Draw }> {
  const { run, draw } = await maybeDrawn(args, outside);
  if (!draw) throw new Error(`no text for ${args.join(' ')}: exit ${run.code}, ${run.err}`);
  return { run, draw };
}

/** The same of a command line that may answer otherwise, as with a file or a fault: then there is nothing to draw. */
export async function maybeDrawn(args: readonly string[], outside?: Outside): Promise<{ run: Run; draw?: Draw }> {
  let first: [Presentable, Style] | undefined;
  const write = text.write.bind(text);
  const spy = vi.spyOn(text, 'write').mockImplementation((answer, style) => {
    let made: ReturnType<Presentable['document']> | undefined;
    const once = (): Promise<Document | Document[]> | Document | Document[] => {
      made ??= answer.document();
      return made;
    };
    first = [{ ...answer, document: once }, style];
    return write(...first);
  });
  const run = await twin(args, outside).finally(() => spy.mockRestore());
  const [answer, style] = first ?? [];
  if (!answer || !style) return { run };
  return { run, draw: async (other) => [...(await write(answer, { ...style, ...other }))].join('') };
}
