import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { SqlError } from '../../features/sql/query.ts';
import type { Io } from './io.ts';

export type DuckDb = typeof import('@duckdb/node-api');
const PACKAGE = '@duckdb/node-api';

/**
 * DuckDB as the user has installed it: beside `lmm`, or globally. It is code that is run: the folder that one works in may be
 * anybody's project, whose files are the user's own once they are fetched, and so it is not looked for there.
 * @throws SqlError where it is nowhere, or cannot be loaded
 */
export async function loadDuckDb(io: Io): Promise<DuckDb> {
  const path = [io.root, ...globalFolders(io.env)].map(resolvedIn).find((found) => found !== undefined);
  if (path === undefined) throw new SqlError('missing', isGlobal(io) ? 'global' : '');
  try {
    const loaded = (await import(path)) as DuckDb & { default?: DuckDb };
    return loaded.DuckDBInstance ? loaded : (loaded.default as DuckDb);
  } catch (error) {
    throw new SqlError('unloadable', String((error as Error).message).split('\n')[0]);
  }
}

/** Folders over the global `node_modules`, as npm has it. */
function globalFolders(env: Io['env']): string[] {
  const node = dirname(process.execPath);
  const prefix = env.npm_config_prefix ?? env.PREFIX;
  return process.platform === 'win32'
    ? [...(prefix ? [prefix] : []), ...(env.APPDATA ? [join(env.APPDATA, 'npm')] : []), node]
    : [...(prefix ? [join(prefix, 'lib')] : []), join(dirname(node), 'lib')];
}

function resolvedIn(folder: string): string | undefined {
  try {
    return createRequire(join(folder, 'package.json')).resolve(PACKAGE);
  } catch {
    return undefined;
  }
}

/** Whether `lmm` itself was installed globally: DuckDB then belongs there too. */
const isGlobal = ({ root, env }: Io): boolean =>
  globalFolders(env).some((folder) => root.startsWith(join(folder, 'node_modules')));
