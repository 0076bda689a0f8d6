import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs the built program over what is asked of it most and leaves the code that V8 compiled for that beside its files.
 * Called by the build in a process of its own: `node tools/compiled.mjs bin/lmm.js dist`.
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

/** What a user's own knowledge base is read by. */
const LAYER = `
source: seen
sources: [{id: seen, title: Seen, publisher: lmm, date: 2025-01-01, kind: vendor}]
developers: [{id: made-up, name: Made up, country: KR}]
models:
  - id: made-up
    name: Made up
    aliases: [만든 것]
    developer: made-up
    current: [{release: made-up/one, from: 2025-01}]
    features: [{text: {en: 'A text', ko: "글"}, said: 2025-01-01}]
releases:
  - id: made-up/one
    name: One 1.10
    model: made-up
    developer: made-up
    release_date: 2025-01-01
    open_weights: true # a comment
    limit: {context: 8192, output: 8192}
    modalities: {input: [text, image], output: [text]}
offers:
  - release: made-up/one
    provider: made-up
    cost: [{from: 2025-01-01, currency: USD, input: 0.5, output: 1}]
`;

const home = mkdtempSync(join(tmpdir(), 'lmm-build-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));
const layers = join(home, '.config', 'lmm', 'kb');
Object.assign(process.env, { HOME: home, LMM_CACHE: '1' });

// Every run listens for an interrupt.
process.setMaxListeners(0);
const [, , program, dist] = process.argv;
const lmm = createRequire(import.meta.url)(program);
lmm.making = true;
async function run(line) {
  process.argv = [process.execPath, 'lmm', ...line.split(' ')];
  const code = await lmm.program().run();
  if (code !== 0) throw new Error(`lmm ${line} ended with ${code}`);
}
for (const line of USUAL) await run(line);
mkdirSync(layers, { recursive: true });
mkdirSync(join(home, '.cache'));
for (const edit of ['', '# edited', '']) {
  writeFileSync(join(layers, 'kb.yaml'), `${LAYER}${edit}`);
  await run('list --json');
}
// The source goes with it, so that a start reads one file: how long it is, itself, and the code from a multiple of 8 on.
for (const [name, { script, source }] of lmm.loaded) {
  const front = Buffer.alloc((8 + source.length + 7) & ~7);
  front.writeUInt32LE(source.length);
  front.write(source, 8, 'latin1');
  writeFileSync(join(dist, `${name}.code`), Buffer.concat([front, script.createCachedData()]));
}
