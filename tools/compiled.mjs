import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Runs the built program over what is asked of it most and leaves the code that V8 compiled for that: of all of it a file
 * beside each of the program's, and for each command that is asked for most one of just what that command needs. Called
 * by the build in a process of its own: `node tools/compiled.mjs bin/lmm.js dist`.
 */
const MOST = {
  start: ['--version', '--help'],
  list: ['list', 'list --json'],
  show: ['show chatgpt', 'show chatgpt --json'],
  compare: ['compare chatgpt gemini', 'compare chatgpt gemini --json'],
  recommend: ['recommend --use social', 'recommend --use social --json'],
};
const OTHERS = [
  'list --releases',
  'list --releases --json',
  'show gpt-4o',
  'show gpt-4o --json',
  'recommend 뉴스 요약',
  'uses',
  'sources',
  'cost --input 1k --output 1k',
  'timeline',
  'list --format csv',
];

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

const [, , program, dist, command] = process.argv;
const home = mkdtempSync(join(tmpdir(), 'lmm-build-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));
Object.assign(process.env, { HOME: home, LMM_CACHE: '1' });

// Every run listens for an interrupt.
process.setMaxListeners(0);
const lmm = createRequire(import.meta.url)(program);
lmm.making = true;
async function run(line) {
  for (const lang of ['en', 'ko']) {
    process.argv = [process.execPath, 'lmm', ...line.split(' '), ...(line === '--version' ? [] : ['--lang', lang])];
    const code = await lmm.program().run();
    if (code !== 0) throw new Error(`lmm ${line} ended with ${code}`);
  }
}

/** Writes a file as bin/lmm.js reads it. */
function write(name, entries) {
  const parts = entries.map(([file, { script, source }]) => ({ file, source, code: script.createCachedData() }));
  const files = parts.map(({ file, source, code }) => [file, source.length, code.length]);
  let bytes = Buffer.from(`${JSON.stringify(files)}\n`, 'latin1');
  for (const { source, code } of parts) {
    for (const part of [Buffer.from(source, 'latin1'), code])
      bytes = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 7), part]);
  }
  writeFileSync(join(dist, `${name}.${process.version}.code`), bytes);
}

async function makeAll() {
  const layers = join(home, '.config', 'lmm', 'kb');
  for (const line of [...Object.values(MOST).flat(), ...OTHERS]) await run(line);
  mkdirSync(layers, { recursive: true });
  mkdirSync(join(home, '.cache'));
  for (const edit of ['', '# edited', '']) {
    writeFileSync(join(layers, 'kb.yaml'), `${LAYER}${edit}`);
    await run('list --json');
  }
  for (const entry of lmm.loaded) write(entry[0], [entry]);
}

async function makeOne() {
  for (const line of MOST[command]) await run(line);
  write(command, [...lmm.loaded]);
}

/** Each in a process of its own, which has compiled nothing else. */
function makeEach() {
  const self = fileURLToPath(import.meta.url);
  const ends = Object.keys(MOST).map(
    (name) =>
      new Promise((resolve) => {
        spawn(process.execPath, [self, program, dist, name], { stdio: ['ignore', 'ignore', 'inherit'] }).on(
          'close',
          resolve,
        );
      }),
  );
  return Promise.all(ends);
}

if (command) await makeOne();
else {
  await makeAll();
  if ((await makeEach()).some((code) => code !== 0)) process.exit(1);
}
