import { homedir } from 'node:os';
import { isAbsolute } from 'node:path';
import type { Io } from './io.ts';

/** The user's folder; undefined where the system knows none. A path that starts from wherever one works is none. */
export function homeOf(env: Io['env']): string | undefined {
  try {
    const home = env.HOME || homedir();
    return isAbsolute(home) ? home : undefined;
  } catch {
    // A user without an entry, as in containers.
    return undefined;
  }
}
