import { join } from 'node:path';
import { streamOf } from './io.ts';
import { main } from './main.ts';

/** What bin/lmm.js calls: the real streams, clock and environment, and nothing else. */
export async function run(): Promise<void> {
  process.once('SIGINT', () => process.exit(130));
  const io = {
    out: streamOf(1, () => process.stdout),
    err: streamOf(2, () => process.stderr),
    env: process.env,
    cwd: process.cwd(),
    today: new Date().toISOString().slice(0, 10),
    root: join(__dirname, '..'),
  };
  process.exitCode = await main(process.argv.slice(2), io);
}
