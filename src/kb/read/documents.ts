import type { GenericSchema, InferOutput } from 'valibot';
import { Config, Decision, Policy } from '../../domain/documents.ts';
import { KnowledgeError, type Problem } from '../../domain/problems.ts';
import { decode, readBytes } from './files.ts';
import { parse, SourceMap, SourceText } from './parse.ts';
import { validateDocument } from './validate.ts';

/**
 * A file that is one record by itself.
 * @param shown how problems name it
 * @param kind what it is to hold, for the mend where it is not there
 * @throws KnowledgeError with every problem of it
 */
function read<T extends GenericSchema>(
  schema: T,
  path: string,
  shown: string,
  kind: 'policy' | 'decision' | 'config',
): InferOutput<T> {
  const problems: Problem[] = [];
  const file = { name: shown, path };
  const bytes = readBytes(file, problems);
  const text = bytes && decode(file, bytes, problems);
  if (text === undefined)
    throw new KnowledgeError(
      problems.map((problem) => ({ ...problem, values: { ...problem.values, kind, name: shown } })),
    );
  const map = new SourceMap();
  const parsed = parse(new SourceText(shown, text), map);
  if (parsed.problems.length > 0) throw new KnowledgeError(parsed.problems);
  const checked = validateDocument(schema, parsed.root ?? {}, map);
  if (checked.problems.length > 0 || checked.output === undefined) {
    throw new KnowledgeError(checked.problems.map((problem) => ({ ...problem, file: problem.file || shown })));
  }
  return checked.output;
}

export const readPolicy = (path: string, shown: string): Policy => read(Policy, path, shown, 'policy');
export const readDecision = (path: string, shown: string): Decision => read(Decision, path, shown, 'decision');
/** The knowledge bases that a project's configuration names, as it names them. */
export const readConfig = (path: string, shown: string): string[] => read(Config, path, shown, 'config').kb ?? [];
