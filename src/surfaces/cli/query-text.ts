import { resolve } from 'node:path';
import { KnowledgeError, type Problem } from '../../domain/problems.ts';
import { fileProblem, MOST_BYTES, readBytes } from '../../kb/read/files.ts';
import { decode } from '../../kb/read/text.ts';
import type { Io } from './io.ts';

/**
 * The text of a file, or of standard input by the name of `-`.
 * @throws KnowledgeError where it cannot be read
 */
export async function queryText(shown: string, { cwd, input }: Io): Promise<string> {
  const problems: Problem[] = [];
  const file = { name: shown, path: resolve(cwd, shown) };
  const bytes = shown === '-' ? await inputOf(input, problems) : readBytes(file, problems);
  const text = bytes && decode(file, bytes, problems);
  if (text === undefined) throw new KnowledgeError(problems);
  return text;
}

async function inputOf(input: Io['input'], problems: Problem[]): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of input()) {
    parts.push(part);
    size += part.length;
    if (size > MOST_BYTES.file) {
      problems.push(fileProblem('-', 'too-large', { size, most: MOST_BYTES.file }));
      return undefined;
    }
  }
  return Buffer.concat(parts);
}
