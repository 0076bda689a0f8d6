import { resolve } from 'node:path';
import { KnowledgeError, type Problem } from '../../domain/problems.ts';
import { MOST_BYTES, readBytes, readInput } from '../../kb/read/files.ts';
import { decode } from '../../kb/read/text.ts';
import type { Io } from './io.ts';

/**
 * The text of a file, or of standard input by the name of `-`.
 * @throws KnowledgeError where it cannot be read
 */
export function queryText(shown: string, { cwd, input = readInput }: Io): string {
  const problems: Problem[] = [];
  const file = { name: shown, path: resolve(cwd, shown) };
  const bytes = shown === '-' ? input(shown, problems, MOST_BYTES.file) : readBytes(file, problems);
  const text = bytes && decode(file, bytes, problems);
  if (text === undefined) throw new KnowledgeError(problems);
  return text;
}
