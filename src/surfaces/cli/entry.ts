import { join } from 'node:path';
import { systemIo } from './io.ts';
import { main } from './main.ts';

/** Runs the command line of this process. Leaving when all output has been taken spares taking down the heap. */
export async function run(): Promise<never> {
  process.once('SIGINT', () => process.exit(130));
  process.exit(await main(process.argv.slice(2), systemIo(join(__dirname, '..'))));
}
