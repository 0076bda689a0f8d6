import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `node bench/linear.mjs [NAME…]` validates knowledge bases of many things of one kind with the built program, and ones of four
 * times as many. Prints the processor's seconds for both, above those of a base of nothing, and their ratio: 4 is linear, 16
 * quadratic. Exits with 1 where a ratio is above 7.
 */
const MANY = 5_000;
const TIMES = 4;
const MOST = 7;

const HEAD = `source: p
sources: [{id: p, title: P, publisher: Acme, date: 2025-11-01, kind: press}]
developers: [{id: acme, name: Acme, country: KR}]
`;
const LINE = `${HEAD}models: [{id: zed, name: Zed, developer: acme}]\n`;
const RELEASE = `${LINE}releases: [{id: acme/t, name: T, model: zed, developer: acme}]\n`;
const OFFER = `${RELEASE}offers:\n  - release: acme/t\n    provider: acme\n    cost:\n`;
const day = (at) => new Date(Date.UTC(1960, 0, 1 + at)).toISOString().slice(0, 10);

const BASES = {
  models: [`${HEAD}models:\n`, (at) => `  - {id: m${at}x, name: Name ${at}x, developer: acme}\n`],
  releases: [`${LINE}releases:\n`, (at) => `  - {id: acme/r${at}x, name: R${at}x, model: zed, developer: acme}\n`],
  statements: [`${LINE}statements:\n`, (at) => `  - {models: [zed], text: text ${at}}\n`],
  prices: [OFFER, (at) => `      - {from: ${day(at)}, currency: USD, input: 1.237, output: 2}\n`],
  regions: [OFFER, (at) => `      - {from: 2025-01-01, currency: USD, input: 1, output: 2, when: {region: r${at}}}\n`],
  references: [
    `${LINE}releases:\n`,
    (at) => `  - {id: acme/r${at}x, name: R${at}x, model: n${at}q, developer: acme}\n`,
  ],
  removals: [`${LINE}releases:\n`, (at) => `  - {id: acme/r${at}x, remove: true}\n`],
  'removed statements': [`${LINE}statements:\n`, (at) => `  - {models: [zed], text: text ${at}, remove: true}\n`],
  'unknown keys': [LINE, (at) => `key${at}: 1\n`],
  aliases: [
    `${HEAD}models:\n  - id: zed\n    name: Zed\n    developer: acme\n    aliases:\n`,
    (at) => `      - alias ${at}\n`,
  ],
  circle: [
    `${LINE}releases:\n`,
    (at, count) =>
      `  - {id: acme/r${at}x, name: R${at}x, model: zed, developer: acme, replaced_by: [acme/r${(at + 1) % count}x]}\n`,
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'lmm-linear-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const lmm = fileURLToPath(new URL('../bin/lmm.js', import.meta.url));
const file = join(folder, 'base.yaml');

/** Seconds of the processor, which other programs do not lengthen as they do those of the clock. */
function seconds(text) {
  writeFileSync(file, text);
  // The shell's second line is what its children took.
  const { stdout } = spawnSync(
    '/bin/sh',
    ['-c', '"$0" "$1" validate "$2" >/dev/null 2>&1; times', process.execPath, lmm, file],
    {
      encoding: 'utf8',
    },
  );
  const [, minutes = '0', rest = '0'] = /^\S+ \S+\n(\d+)m([\d.]+)s/.exec(stdout) ?? [];
  return Number(minutes) * 60 + Number(rest);
}

const nothing = seconds(LINE);
const wanted = process.argv.slice(2);
for (const [name, [head, item]] of Object.entries(BASES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const of = (count) => head + Array.from({ length: count }, (_, at) => item(at, count)).join('');
  const [few, many] = [seconds(of(MANY)) - nothing, seconds(of(MANY * TIMES)) - nothing];
  const ratio = many / Math.max(few, 0.1);
  process.stdout.write(
    `${name.padEnd(20)} ${few.toFixed(2).padStart(6)} s ${many.toFixed(2).padStart(6)} s  × ${ratio.toFixed(1)}\n`,
  );
  if (ratio > MOST) process.exitCode = 1;
}
