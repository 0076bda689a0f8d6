import { basename } from 'node:path';
import type { GenericSchema, InferOutput } from 'valibot';
import {
  type Decision,
  decisionSchema,
  policySchema,
  type QueryFile,
  querySchema,
  type Shapes,
  type Watch,
  watchSchema,
} from '../../domain/documents.ts';
import { Config, UserConfig } from '../../domain/documents-config.ts';
import { KnowledgeError, type Problem } from '../../domain/problems.ts';
import { RawScalar } from '../../domain/schema-values.ts';
import { suggestions } from '../../domain/suggestions.ts';
import { KIND_NAMES } from '../../domain/vocabulary.ts';
import { CONFIG_FILE, fileProblem, mayBeShown, readBytes } from './files.ts';
import { foreignIn } from './foreign.ts';
import { isMapping } from './mapping.ts';
import { parse, SourceMap, SourceText } from './parse.ts';
import { decodeYaml } from './text.ts';
import { validateDocument } from './validate.ts';

/**
 * A file that is one record by itself.
 * @param shown how problems name it
 * @param kind what it is to hold, for the mend where it is not there
 * @throws KnowledgeError with every problem of it
 */
function read<T extends GenericSchema>(schema: T, path: string, shown: string, kind: DocumentKind): InferOutput<T> {
  return readWithPlaces(schema, path, shown, kind).output;
}

/** The same with where each value of it stands. */
function readWithPlaces<T extends GenericSchema>(
  schema: T,
  path: string,
  shown: string,
  kind: DocumentKind,
): { output: InferOutput<T>; root: unknown; map: SourceMap } {
  const problems: Problem[] = [];
  const file = { name: shown, path };
  const bytes = readBytes(file, problems);
  const text = bytes && decodeYaml(file, bytes, problems);
  if (text === undefined)
    throw new KnowledgeError(
      problems.map((problem) => ({ ...problem, values: { ...problem.values, kind, name: shown } })),
    );
  const map = new SourceMap();
  const isShown = mayBeShown(path);
  const source = new SourceText(shown, text, isShown);
  const parsed = parse(source, map);
  if (!isShown && !isMapping(parsed.root)) throw new KnowledgeError([fileProblem(shown, 'mapping')]);
  if (parsed.problems.length > 0) {
    const foreign = foreignIn(source, undefined, kind);
    throw new KnowledgeError(foreign ? [foreign] : parsed.problems);
  }
  const root = parsed.root ?? {};
  const checked = validateDocument(schema, root, map);
  if (checked.problems.length > 0 || checked.output === undefined) {
    // What only lacks a key holds none that is not of its kind.
    const isOther = checked.problems.some(({ code }) => code !== 'missing');
    const foreign = isOther ? foreignIn(source, parsed.root, kind) : undefined;
    if (foreign) throw new KnowledgeError([foreign]);
    throw new KnowledgeError(checked.problems.map((problem) => ({ ...problem, file: problem.file || shown })));
  }
  return { output: inOrderOf(root, checked.output), root, map };
}

/** What was checked, its keys in the order of the file: so the rules of a policy are told as they are written. */
function inOrderOf<T>(raw: unknown, output: T): T {
  if (!isMapping(raw) || !isMapping(output)) return output;
  return Object.fromEntries(Object.keys(raw).map((key) => [key, inOrderOf(raw[key], output[key])])) as T;
}

/** The rules of a policy by their keys; what a key may hold, `shapes` says. */
export const readPolicy = (shapes: Shapes, path: string, shown: string): object =>
  read(policySchema(shapes), path, shown, 'policy') as object;
export const readDecision = (shapes: Shapes, path: string, shown: string): Decision =>
  read(decisionSchema(shapes), path, shown, 'decision') as Decision;
export const readQuery = (shapes: Shapes, path: string, shown: string): QueryFile =>
  read(querySchema(shapes), path, shown, 'query') as QueryFile;
export const readWatch = (path: string, shown: string): Watch => read(watchSchema, path, shown, 'watch');

export const readUserConfig = (path: string, shown: string): UserConfig => read(UserConfig, path, shown, 'config');

/** A knowledge base that a project's configuration names, as it names it, and what is wrong with it, at its place. */
export interface NamedBase {
  name: string;
  at(code: Problem['code'], values: Problem['values']): Problem;
}
export function readConfig(path: string, shown: string): NamedBase[] {
  const { output, root, map } = readWithPlaces(Config, path, shown, 'config');
  const named = isMapping(root) ? root.kb : undefined;
  return (output.kb ?? []).map((name, index) => {
    const at: NamedBase['at'] = (code, values) =>
      Array.isArray(named)
        ? map.problem(named, code, values, String(index))
        : map.problem(root as object, code, values, 'kb');
    return { name, at };
  });
}

/** What a file by itself may be. */
export type DocumentKind = 'policy' | 'decision' | 'query' | 'watch' | 'config';

/** A file that is one record by itself, checked. */
export interface CheckedDocument {
  kind: DocumentKind;
  problems: Problem[];
  /** What it says, where it has the right form; of a policy in any case. */
  output: unknown;
  /** A problem at a value in it, by the keys and indices that lead there. */
  problemAt(path: readonly (string | number)[], code: Problem['code'], values: Problem['values']): Problem;
}

/**
 * Checks a file that is no knowledge base: a policy, a decision, a query or a watch by its head `lmm: policy/1`, a configuration by
 * its name, a policy without a head by its keys or its name.
 * @returns undefined for a knowledge base, and for what cannot be read, which is told where that is
 */
export function checkDocument(shapes: Shapes, path: string, shown: string): CheckedDocument | undefined {
  const file = { name: shown, path };
  const bytes = readBytes(file, []);
  const text = bytes && decodeYaml(file, bytes, []);
  if (text === undefined || isPlainlyKnowledge(path, text)) return undefined;
  const map = new SourceMap();
  const { root, problems: broken } = parse(new SourceText(shown, text, mayBeShown(path)), map);
  const kind = kindOf(root, path, shapes);
  if (kind === undefined) return undefined;
  const at: CheckedDocument['problemAt'] = (keys, code, values) => {
    const last = keys.at(-1);
    const holder = keys.slice(0, -1).reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], root);
    return map.problem((holder ?? root) as object, code, values, last === undefined ? undefined : String(last));
  };
  if (kind === 'unknown') {
    const head = headOf(root) ?? '';
    const [suggestion] = suggestions(head, HEADS);
    const values = { key: 'lmm', value: head, allowed: [...HEADS], ...(suggestion ? { suggestion } : {}) };
    return { kind: 'policy', problems: [at(['lmm'], 'one-of', values)], output: undefined, problemAt: at };
  }
  const { output, problems } =
    broken.length > 0
      ? { output: undefined, problems: broken }
      : validateDocument(schemaOf(kind, shapes), root ?? {}, map);
  const placed = problems.map((problem) => ({ ...problem, file: problem.file || shown }));
  // The records of a configuration are checked as a knowledge base.
  // The names of a policy are looked up all the same.
  const said = output ?? (kind === 'policy' ? plain(root) : undefined);
  return { kind, problems: kind === 'config' && broken.length > 0 ? [] : placed, output: said, problemAt: at };
}

/** What was read, as plain texts. */
function plain(value: unknown): unknown {
  if (value instanceof RawScalar) return value.source;
  if (Array.isArray(value)) return value.map(plain);
  return isMapping(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
    : value;
}

const schemaOf = (kind: DocumentKind, shapes: Shapes): GenericSchema => {
  switch (kind) {
    case 'policy':
      return policySchema(shapes);
    case 'query':
      return querySchema(shapes);
    case 'decision':
      return decisionSchema(shapes);
    case 'watch':
      return watchSchema;
    case 'config':
      return Config;
  }
};

/** The heads of files that are one record. */
const HEADS = ['policy/1', 'query/1', 'decision/1', 'decision/2', 'watch/1'] as const;

function headOf(root: unknown): string | undefined {
  const head = isMapping(root) ? root.lmm : undefined;
  return typeof head === 'string' ? head : head instanceof RawScalar ? head.source : undefined;
}

const KEYS_OF_KNOWLEDGE = ['source', ...KIND_NAMES];
const KNOWLEDGE_KEY = new RegExp(`^(?:${KEYS_OF_KNOWLEDGE.join('|')}):(?=\\s)`, 'm');

/** Whether a key at the margin shows that `kindOf` would find no document, so that a large file is not read twice. */
const isPlainlyKnowledge = (path: string, text: string): boolean =>
  KNOWLEDGE_KEY.test(text) &&
  !/^.{0,3}lmm\b/m.test(text) &&
  basename(path) !== CONFIG_FILE &&
  !NAMED_POLICY.test(basename(path));

/** How a file is named that is a policy, whatever it holds. */
const NAMED_POLICY = /policy/i;

function kindOf(root: unknown, path: string, shapes: Shapes): DocumentKind | 'unknown' | undefined {
  if (basename(path) === CONFIG_FILE) return 'config';
  const head = headOf(root);
  if (head !== undefined) {
    const kind = (['policy', 'decision', 'query', 'watch'] as const).find((one) => head.startsWith(`${one}/`));
    return kind ?? 'unknown';
  }
  const keys = isMapping(root) ? Object.keys(root) : [];
  if (keys.some((key) => KEYS_OF_KNOWLEDGE.includes(key))) return undefined;
  const rules = new Set(shapes.constraints.flatMap(({ policy }) => policy?.split('.', 1) ?? []));
  return keys.some((key) => rules.has(key)) || NAMED_POLICY.test(basename(path)) ? 'policy' : undefined;
}
