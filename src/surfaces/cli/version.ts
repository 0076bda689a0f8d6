import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InstallationError } from '../../kb/installation.ts';
import type { Io } from './io.ts';

/** Whether nothing but the version is asked for. */
export const isVersion = (argv: readonly string[]): boolean =>
  argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V');

/** Writes the version of the package and returns the exit code. */
export async function tellVersion(io: Io): Promise<number> {
  await io.out.write(`${versionOf(io)}\n`);
  return 0;
}

export const versionOf = ({ root }: Io): string => versionIn(join(root, 'package.json'));

function versionIn(file: string): string {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  } catch {
    throw new InstallationError(file);
  }
}
