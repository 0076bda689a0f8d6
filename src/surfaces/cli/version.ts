import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InstallationError } from '../../kb/installation.ts';
import type { Io } from './io.ts';

/** Whether nothing but the version is asked for. */
export const isVersion = (argv: readonly string[]): boolean =>
  argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V');

/** What `--version` prints. */
export const versionLine = (io: Io): string => `${versionOf(io)}\n`;

export const versionOf = ({ root }: Io): string => versionIn(join(root, 'package.json'));

function versionIn(file: string): string {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  } catch {
    throw new InstallationError(file);
  }
}
