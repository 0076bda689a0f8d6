import { resolve } from 'node:path';
import { EolFault, type EolFeed } from '../../domain/model-eol.ts';
import type { Problem } from '../../domain/problems.ts';
import { FileFault } from '../../features/errors.ts';
import { wordsOf } from '../../features/scan/words/index.ts';
import { MOST_BYTES, readBytes, readInput } from '../../kb/read/files.ts';
import { readModelEol } from '../../kb/read/model-eol.ts';
import { decode } from '../../kb/read/text.ts';
import { describeProblems } from '../problems.ts';

/** A feed of ends, by the path that the user gave. */
export function readEnds(file: string, cwd: string): EolFeed {
  const named = { name: file, path: resolve(cwd, file) };
  const problems: Problem[] = [];
  const bytes = file === '-' ? readInput(file, problems, MOST_BYTES.feed) : readBytes(named, problems, MOST_BYTES.feed);
  const text = bytes && decode(named, bytes, problems);
  if (text === undefined) throw new FileFault((m) => describeProblems(problems, m));
  try {
    return readModelEol(text, file);
  } catch (error) {
    if (!(error instanceof EolFault)) throw error;
    const { code, at, text: written } = error;
    throw new FileFault((m) => wordsOf(m.lang).eolFault(file, code, at, written));
  }
}
