import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Policy } from '../../engine/policy.ts';
import { SHAPES } from '../../engine/query.ts';
import type { Reader } from '../../features/outside.ts';
import type { Io } from './io.ts';

/** Reads files by paths that start from the working folder. */
export function readerFor(io: Io): Reader {
  const { cwd } = io;
  const documents = () => import('../../kb/read/documents.ts');
  return {
    policy: async (file) => (await documents()).readPolicy(SHAPES, resolve(cwd, file), file) as Policy,
    query: async (file) => (await documents()).readQuery(SHAPES, resolve(cwd, file), file),
    ends: async (file) => (await import('./ends-in.ts')).readEnds(file, cwd),
    watch: async (file) => {
      const watch = (await documents()).readWatch(resolve(cwd, file), file);
      const beside = (path: string): string => (isAbsolute(path) ? path : join(dirname(file), path));
      return {
        ...watch,
        ...(watch.queries ? { queries: watch.queries.map(beside) } : {}),
        ...(watch.decisions ? { decisions: watch.decisions.map(beside) } : {}),
        ...(watch.policy === undefined ? {} : { policy: beside(watch.policy) }),
      };
    },
    usage: async (file, asked) => (await import('./usage-log.ts')).usageLogAt(file, asked, io),
    decision: async (file) => (await documents()).readDecision(SHAPES, resolve(cwd, file), file),
  };
}
