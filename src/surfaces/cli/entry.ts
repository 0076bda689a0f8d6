import { join } from 'node:path';
import { systemIo } from './io.ts';
import { main } from './main.ts';

/** Runs the command line of this process and returns its exit code; all output has been taken by then. */
export function run(): Promise<number> {
  process.once('SIGINT', () => process.exit(130));
  return main(process.argv.slice(2), systemIo(join(__dirname, '..')));
}
