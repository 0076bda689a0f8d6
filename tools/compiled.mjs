import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Runs the built program over what is asked of it most and leaves the code that V8 compiled for that beside its files.
 * Called by the build in a process of its own: `node tools/compiled.mjs dist/lmm.js`.
 */
const USUAL = [
  '--version',
  '--help',
  ...[
    'list',
    'list --releases',
    'show chatgpt',
    'show gpt-4o',
    'compare chatgpt gemini',
    'recommend --use social',
  ].flatMap((command) => [command, `${command} --json`]),
  'recommend 뉴스 요약',
  'uses',
  'sources',
  'cost --input 1k --output 1k',
  'timeline',
  'list --format csv',
].flatMap((line) => [line, `${line} --lang ko`]);

// Every run listens for an interrupt.
process.setMaxListeners(0);
const program = process.argv[2];
const lmm = createRequire(import.meta.url)(program);
lmm.making = true;
for (const line of USUAL) {
  process.argv = [process.execPath, 'lmm', ...line.split(' ')];
  await lmm.run();
  if (process.exitCode) throw new Error(`lmm ${line} ended with ${process.exitCode}`);
}
process.exitCode = 0;
for (const [name, { script }] of lmm.loaded)
  writeFileSync(join(dirname(program), `${name}.code`), script.createCachedData());
