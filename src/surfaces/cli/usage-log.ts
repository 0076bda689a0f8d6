import { resolve } from 'node:path';
import { KnowledgeError, type Problem } from '../../domain/problems.ts';
import { type UsageAsked, type UsageLog, UsageLogError } from '../../domain/usage.ts';
import { fileProblem, MOST_BYTES, readBytes, readInput } from '../../kb/read/files.ts';
import { SourceText } from '../../kb/read/source.ts';
import { mergeConflicts } from '../../kb/read/syntax.ts';
import { decode } from '../../kb/read/text.ts';
import { readUsage, USAGE_FORMATS } from '../../kb/usage/log.ts';
import type { Io } from './io.ts';

/**
 * The log of usage in a file, or in what is piped in.
 * @throws KnowledgeError where nothing of it can be read
 */
export function usageLogAt(shown: string, asked: UsageAsked, { cwd, input }: Io): UsageLog {
  const problems: Problem[] = [];
  const file = { name: shown, path: shown === '-' ? shown : resolve(cwd, shown) };
  const bytes =
    shown === '-' ? (input ?? readInput)(shown, problems, MOST_BYTES.feed) : readBytes(file, problems, MOST_BYTES.feed);
  const text = bytes && decode(file, bytes, problems);
  if (text === undefined) throw new KnowledgeError(problems);
  // Both versions would count.
  const [conflict] = mergeConflicts(text, false);
  if (conflict !== undefined)
    throw new KnowledgeError([
      new SourceText(shown, text, false).problem(conflict, 'syntax', { fault: 'merge-conflict', what: '' }),
    ]);
  try {
    return readUsage(shown, text, asked);
  } catch (error) {
    if (!(error instanceof UsageLogError)) throw error;
    const { code, values, place } = error;
    throw new KnowledgeError([
      { ...fileProblem(shown, 'usage-log', { allowed: [...USAGE_FORMATS], ...values, fault: code }), ...place },
    ]);
  }
}
