import { readFileSync } from 'node:fs';
import type { Io } from './io.ts';

/** Whether nothing but the version is asked for. */
export const isVersion = (argv: readonly string[]): boolean =>
  argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V');

/** Writes the version of the package and returns the exit code. */
export async function tellVersion(io: Io): Promise<number> {
  const { version } = JSON.parse(readFileSync(`${io.root}/package.json`, 'utf8')) as { version: string };
  await io.out.write(`${version}\n`);
  return 0;
}
