import { join } from 'node:path';

/** What bin/lmm.js calls: the real streams, clock and environment, and nothing else. */
export function run(): void {
  process.once('SIGINT', () => process.exit(130));
  void Promise.all([import('./main.ts'), import('./io.ts')]).then(async ([{ main }, { streamOf }]) => {
    process.exitCode = await main(process.argv.slice(2), {
      out: streamOf(process.stdout),
      err: streamOf(process.stderr),
      env: process.env,
      cwd: process.cwd(),
      today: new Date().toISOString().slice(0, 10),
      root: join(__dirname, '..'),
    });
  });
}
