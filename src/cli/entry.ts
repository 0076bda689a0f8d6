import { join } from 'node:path';
import { systemIo } from './io.ts';
import { main } from './main.ts';

/** What bin/lmm.js calls. */
export async function run(): Promise<void> {
  process.once('SIGINT', () => process.exit(130));
  process.exitCode = await main(process.argv.slice(2), systemIo(join(__dirname, '..')));
}
