import { readSync } from 'node:fs';
import { isatty } from 'node:tty';
import type { Problem } from '../../domain/problems.ts';
import { fileProblem } from './files.ts';

/** What is piped in, or a problem: that nothing is, or more than `most` bytes. */
export function readInput(most: number, problems: Problem[]): Buffer | undefined {
  // Who types there waits for an answer, and lmm for the end.
  if (isatty(0)) {
    problems.push(fileProblem('-', 'not-found', { form: 'terminal' }));
    return undefined;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(65_536);
    let taken: number;
    try {
      taken = readSync(0, chunk, 0, chunk.length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
        continue;
      }
      if (code === 'EOF') break;
      problems.push(fileProblem('-', 'unreadable', { detail: code ?? String(error) }));
      return undefined;
    }
    if (taken === 0) break;
    length += taken;
    if (length > most) {
      problems.push(fileProblem('-', 'too-large', { size: length, most }));
      return undefined;
    }
    chunks.push(chunk.subarray(0, taken));
  }
  return Buffer.concat(chunks, length);
}

/** Milliseconds until a pipe that has nothing yet is asked again. */
const PAUSE = 5;
