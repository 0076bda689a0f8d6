import { isAbsolute, join } from 'node:path';
import { homeOf } from './home-of.ts';
import type { Io } from './io.ts';

/** Where what was downloaded is kept, by the XDG rules; undefined without a home. */
export function downloadFolder(env: Io['env']): string | undefined {
  const home = homeOf(env);
  const base = isAbsolute(env.XDG_DATA_HOME ?? '') ? env.XDG_DATA_HOME : home && join(home, '.local', 'share');
  return base && join(base, 'lmm');
}
