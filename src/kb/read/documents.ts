import type { GenericSchema, InferOutput } from 'valibot';
import {
  Config,
  type Decision,
  decisionSchema,
  policySchema,
  type QueryFile,
  querySchema,
  type Shapes,
} from '../../domain/documents.ts';
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
  kind: 'policy' | 'decision' | 'query' | 'config',
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
  const root = parsed.root ?? {};
  const checked = validateDocument(schema, root, map);
  if (checked.problems.length > 0 || checked.output === undefined) {
    throw new KnowledgeError(checked.problems.map((problem) => ({ ...problem, file: problem.file || shown })));
  }
  return inOrderOf(root, checked.output);
}

/** What was checked, its keys in the order of the file: so the rules of a policy are told as they are written. */
function inOrderOf<T>(raw: unknown, output: T): T {
  if (!isMapping(raw) || !isMapping(output)) return output;
  return Object.fromEntries(Object.keys(raw).map((key) => [key, inOrderOf(raw[key], output[key])])) as T;
}
const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rules of a policy by their keys; what a key may hold, `shapes` says. */
export const readPolicy = (shapes: Shapes, path: string, shown: string): object =>
  read(policySchema(shapes), path, shown, 'policy') as object;
export const readDecision = (shapes: Shapes, path: string, shown: string): Decision =>
  read(decisionSchema(shapes), path, shown, 'decision') as Decision;
export const readQuery = (shapes: Shapes, path: string, shown: string): QueryFile =>
  read(querySchema(shapes), path, shown, 'query') as QueryFile;
/** The knowledge bases that a project's configuration names, as it names them. */
export const readConfig = (path: string, shown: string): string[] => read(Config, path, shown, 'config').kb ?? [];
