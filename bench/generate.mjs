import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Releases and offers in a file. */
const PER_FILE = 500;
/** A line for so many releases. */
const PER_LINE = 40;

/**
 * Writes a knowledge base of generated releases, each with an offer and a price: the same every time.
 * @param perFile releases in a file
 */
export function generate(folder, releases, perFile = PER_FILE) {
  mkdirSync(folder, { recursive: true });
  const lines = Math.ceil(releases / PER_LINE);
  const developers = Math.min(200, lines);
  writeFileSync(
    join(folder, 'base.yaml'),
    [
      'source: generated',
      'sources:',
      '  - {id: generated, title: Generated for measuring, publisher: lmm, date: 2025-01-01, kind: vendor}',
      'developers:',
      ...count(developers, (at) => `  - {id: maker-${at}, name: Maker ${at}, country: KR}`),
      'models:',
      ...count(lines, (at) => {
        const current = `[{release: ${idOf(at * PER_LINE, developers)}, from: 2025-01-01}]`;
        return `  - {id: line-${at}, name: Line ${at}, developer: maker-${at % developers}, current: ${current}}`;
      }),
      '',
    ].join('\n'),
  );
  for (let from = 0; from < releases; from += perFile) {
    const all = count(Math.min(perFile, releases - from), (at) => from + at);
    const text = [
      'source: generated',
      'releases:',
      ...all.map((at) => releaseOf(at, developers)),
      'offers:',
      ...all.map((at) => offerOf(at, developers)),
      '',
    ].join('\n');
    writeFileSync(join(folder, `releases-${String(from / perFile).padStart(5, '0')}.yaml`), text);
  }
}

const count = (length, make) => Array.from({ length }, (_, at) => make(at));
const lineOf = (at) => Math.floor(at / PER_LINE);
const idOf = (at, developers) => `maker-${lineOf(at) % developers}/release-${at}`;

function releaseOf(at, developers) {
  const date = `20${20 + (at % 6)}-${String(1 + (at % 12)).padStart(2, '0')}-15`;
  const open = at % 3 === 0;
  return `  - id: ${idOf(at, developers)}
    name: Release ${at}
    model: line-${lineOf(at)}
    developer: maker-${lineOf(at) % developers}
    release_date: ${date}
    open_weights: ${open}${open ? '\n    license: Apache-2.0' : ''}
    limit: {context: ${8192 * (1 + (at % 32))}, output: 8192}
    modalities: {input: [text${at % 2 ? ', image' : ''}], output: [text]}
    tool_call: ${at % 4 !== 0}`;
}

function offerOf(at, developers) {
  const [maker] = idOf(at, developers).split('/');
  return `  - release: ${idOf(at, developers)}
    provider: ${maker}
    cost: [{from: 2025-01-01, currency: USD, input: ${(at % 50) / 10}, output: ${(at % 80) / 5}}]`;
}
