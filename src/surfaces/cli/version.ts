import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InstallationError } from '../../kb/installation.ts';
import type { Io } from './io.ts';

/** Whether nothing but the version is asked for. */
export const isVersion = (argv: readonly string[]): boolean =>
  argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V');

/** Writes the version of the package and returns the exit code. */
export async function tellVersion(io: Io): Promise<number> {
  await io.out.write(`${versionIn(join(io.root, 'package.json'))}\n`);
  return 0;
}

function versionIn(file: string): string {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  } catch {
    throw new InstallationError(file);
  }
}
