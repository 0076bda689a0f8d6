import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { lastDay } from '../../domain/dates.ts';
import type { Decision, QueryFile, Watch } from '../../domain/documents.ts';
import { byPlace, KnowledgeError, type Problem } from '../../domain/problems.ts';
import { Snapshot } from '../../domain/snapshot.ts';
import type { Store } from '../../domain/store.ts';
import { type StrangeName, strangeInPolicy, strangeInQuery, strangeInWatch } from '../../engine/document-names.ts';
import type { Policy } from '../../engine/policy.ts';
import { SHAPES } from '../../engine/query.ts';
import type { Checked } from '../../features/outside.ts';
import { findProblems } from '../../kb/load.ts';
import { type CheckedDocument, checkDocument, readDecision, readPolicy, readQuery } from '../../kb/read/documents.ts';
import { notAPath } from '../../kb/read/files.ts';
import { strayOf } from '../../kb/trust.ts';
import type { Messages } from '../../words/index.ts';
import { type FoundLayer, findReadable } from './find-layers.ts';
import type { Io } from './io.ts';
import type { OutputSettings } from './settings.ts';
import { tellLayers } from './tell-layers.ts';
import { tellPack } from './tell-pack.ts';

/**
 * Problems of the layers in force, and of files: of knowledge bases on top of the shipped one, whose records they may name,
 * and of policies, decisions, queries and configurations by themselves.
 */
export async function checkFiles(
  paths: readonly string[],
  checks: boolean,
  settings: OutputSettings,
  io: Io,
  m: Messages,
): Promise<Checked> {
  const named = paths.map((path) => ({ path: resolve(io.cwd, path), shown: path }));
  const documents = named.flatMap((file) => {
    const checked = checkDocument(SHAPES, file.path, file.shown);
    return checked ? [{ ...file, ...checked }] : [];
  });
  const bases = named.filter(({ path }) => documents.every((one) => one.path !== path || one.kind === 'config'));
  // What a configuration names and is not there is told at its place in it.
  const isChecked = documents.some(({ kind }) => kind === 'config');
  const isTold = ({ path, found, problem }: FoundLayer): boolean =>
    isChecked && found === 'project' && (problem !== undefined || !existsSync(path));
  const inForce = settings.kb ? { layers: [], refused: [], broken: [] } : await findReadable(io);
  await tellLayers(inForce, [], m, io);
  await tellPack(settings, m, io);
  const own = settings.kb ?? inForce.layers.filter((layer) => !isTold(layer));
  // What is in force and named as well is one layer.
  const apart = own.filter(({ path }) => !bases.some((base) => base.path === path));
  const isApart = documents.filter(({ kind }) => kind !== 'config').length;
  const look = { shipped: paths.length === 0, day: lastDay(settings.asOf), today: io.today, root: io.root, checks };
  const { problems, files, knowledge } = await findProblems(settings.kb ? null : io.root, [...apart, ...bases], look);
  const told = documents.flatMap((one) => [
    ...one.problems,
    ...(one.kind === 'config'
      ? missingIn(one)
      : [
          ...wrongBeside(one, (path) => named.some((file) => file.path === path)),
          ...strangeIn(one, knowledge, settings.asOf),
        ].sort(byPlace)),
  ]);
  return {
    problems: [...(isChecked ? [] : inForce.broken), ...problems, ...told],
    files: files + isApart,
    ...(knowledge ? { knowledge } : {}),
    documents: documents.map(({ shown, kind }) => ({ file: shown, kind })),
  };
}

/** Names that mean nothing in the knowledge base. */
function strangeIn(
  { kind, output, problemAt }: CheckedDocument,
  knowledge: Store | undefined,
  asOf: string,
): Problem[] {
  if (!knowledge || output === undefined) return [];
  const snapshot = new Snapshot(knowledge, { asOf });
  const at = (before: string[], found: StrangeName[]): Problem[] =>
    found.map(({ path, error: { code, asked, kind: of, candidates } }) =>
      problemAt([...before, ...path], code, {
        name: asked,
        kind: of,
        allowed: candidates,
        ...(code === 'unknown-name' && candidates[0] !== undefined ? { suggestion: candidates[0] } : {}),
      }),
    );
  if (kind === 'policy') return at([], strangeInPolicy(snapshot, output as Policy));
  if (kind === 'watch') return at([], strangeInWatch(snapshot, output as Watch));
  if (kind === 'query') return at([], strangeInQuery(snapshot, output as QueryFile));
  const decision = output as Decision;
  return decision.lmm === 'decision/2' ? at(['query'], strangeInQuery(snapshot, decision.query)) : [];
}

/** What is wrong with files that a watch names: that they are not there, at their place in it, or what stands in them. */
function wrongBeside(
  { kind, output, path, shown, problemAt }: CheckedDocument & { path: string; shown: string },
  isNamed: (path: string) => boolean,
): Problem[] {
  if (kind !== 'watch') return [];
  const { decisions = [], queries = [], policy } = (output ?? {}) as Watch;
  const named = [
    ...decisions.map((name, index) => ({ name, at: ['decisions', index], read: readDecision })),
    ...queries.map((name, index) => ({ name, at: ['queries', index], read: readQuery })),
    ...(policy === undefined ? [] : [{ name: policy, at: ['policy'], read: readPolicy }]),
  ];
  return named.flatMap(({ name, at, read }) => {
    const file = resolve(dirname(path), name);
    if (!existsSync(file)) return [problemAt(at, 'not-found', { name, ...notAPath(name) })];
    // What is named by itself is checked by itself.
    return isNamed(file) ? [] : problemsOf(() => read(SHAPES, file, join(dirname(shown), name)));
  });
}

function problemsOf(read: () => unknown): readonly Problem[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
}

/** Knowledge bases that a configuration names and that are not there. */
function missingIn({ output, path, problemAt }: CheckedDocument & { path: string }): Problem[] {
  const { kb } = (output ?? {}) as { kb?: string[] };
  const folder = dirname(path);
  return (kb ?? []).flatMap((name) => {
    const named = resolve(folder, name);
    if (!existsSync(named)) return [problemAt(['kb'], 'not-found', { name, ...notAPath(name) })];
    const stray = strayOf(folder, named, statSync(named).isDirectory());
    return stray ? [problemAt(['kb'], stray.why, { name, path: named, file: path, detail: stray.detail })] : [];
  });
}
