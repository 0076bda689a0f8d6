/**
 * Holds what is understood of each need in `test/needs/` against the files in `test/needs/read/`, whole: those corpora tell what
 * a right understanding holds and how many may miss it, this tells of every change. After one that is meant, or new words
 * in the shipped base: `npm run golden`, then read the differences.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { understand } from '../../src/engine/need/understand.ts';
import { loadKnowledge } from '../../src/kb/load.ts';
import { root } from '../support/lmm.ts';

const OUT = join(root, 'test', 'needs', 'read');
/** `vitest --mode golden` writes the files. */
const WRITES = process.env.MODE === 'golden';
const CORPORA = ['conditions', 'field', 'founding', 'meaning', 'spoken', 'spoken-later', 'edges'] as const;
/** So many needs are one test: a fault is told by few, and a run of them all is no single wait. */
const CHUNK = 25;

const { knowledge } = await loadKnowledge(root, []);

/** What was understood, without what is empty: a line of JSON for each part. */
function reading(need: string): string {
  const isEmpty = (value: unknown): boolean =>
    value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  const parts = Object.entries(understand(need, knowledge)).filter(([, value]) => !isEmpty(value));
  return [need, ...parts.map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`)].join('\n');
}

/** Of a corpus that is judged, or of the lines of `edges.txt`: short needs at the edges of what words, numbers and places mean. */
function needsOf(name: (typeof CORPORA)[number]): string[] {
  const text = (extension: string): string => readFileSync(join(root, 'test', 'needs', `${name}.${extension}`), 'utf8');
  if (name === 'edges') return text('txt').trimEnd().split('\n');
  return (parse(text('yaml')).needs as { need: string }[]).map(({ need }) => need);
}

describe.each(CORPORA)('the needs of %s', (name) => {
  const needs = needsOf(name);
  const chunks = Array.from({ length: Math.ceil(needs.length / CHUNK) }, (_, at) =>
    needs.slice(at * CHUNK, (at + 1) * CHUNK),
  );
  const path = join(OUT, `${name}.txt`);
  const SEPARATOR = '\n\n';
  if (WRITES) {
    mkdirSync(OUT, { recursive: true });
    writeFileSync(path, `${chunks.flat().map(reading).join(SEPARATOR)}\n`);
  }
  const golden = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split(SEPARATOR) : [];

  it.each(chunks.map((chunk, at) => [at * CHUNK + 1, chunk] as const))(
    'from number %i on read as they did',
    (from, chunk) => {
      const remedy = 'If this is meant: npm run golden, and read what it changed in test/needs/read.';
      expect(chunk.map(reading), remedy).toEqual(golden.slice(from - 1, from - 1 + chunk.length));
    },
  );

  it('are all that its file holds', () => {
    expect(golden).toHaveLength(needs.length);
  });
});
