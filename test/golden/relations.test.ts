/**
 * Holds the tables of `lmm export` and `lmm sql`, over a small market, over one file that has every key and one that leaves out what it
 * can, against
 * `test/engine/relations.golden.txt`. After a change that is meant: `npm run golden`, then read the differences.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Snapshot } from '../../src/domain/snapshot.ts';
import { RELATIONS } from '../../src/engine/relations/registry.ts';
import { knowledgeOf } from '../support/knowledge.ts';
import { BASE, root } from '../support/lmm.ts';

const FILE = join(root, 'test', 'engine', 'relations.golden.txt');
/** `vitest --mode golden` writes the file. */
const WRITES = process.env.MODE === 'golden';
const textOf = (...path: string[]): string => readFileSync(join(root, 'test', ...path), 'utf8');

const MARKET = knowledgeOf({ 'base.yaml': BASE, 'kb.yaml': textOf('engine', 'answers.kb.yaml') });
const WHOLE = knowledgeOf({ 'whole.yaml': textOf('kb', 'problems', 'whole.yaml') });

const SPARSE = knowledgeOf({ 'sparse.yaml': textOf('engine', 'relations.kb.yaml') });

const SNAPSHOTS: Record<string, Snapshot> = {
  'the market': new Snapshot(MARKET, { asOf: '2025-06-01' }),
  'the market a year before': new Snapshot(MARKET, { asOf: '2024-06-01' }),
  'the market by one source': new Snapshot(MARKET, { asOf: '2025-06-01', sources: [MARKET.sources[0]?.id ?? ''] }),
  'every key': new Snapshot(WHOLE, { asOf: '2026-11-29' }),
  'every key two years before': new Snapshot(WHOLE, { asOf: '2024-11-29' }),
  'few keys': new Snapshot(SPARSE, { asOf: '2026-11-29' }),
  'few keys by the page': new Snapshot(SPARSE, { asOf: '2026-11-29', sources: ['page'] }),
  'few keys by the news': new Snapshot(SPARSE, { asOf: '2026-11-29', sources: ['news'] }),
  'few keys by the lab': new Snapshot(SPARSE, { asOf: '2026-11-29', sources: ['lab'] }),
};

/** A table as lines: of each row what is known. */
const linesOf = (snapshot: Snapshot, { columns, rows }: (typeof RELATIONS)[number]): string[] =>
  rows(snapshot).map((row) => {
    const known = columns.flatMap(({ name }, at) => (row[at] === null ? [] : [[name, row[at]]]));
    return `  ${JSON.stringify(Object.fromEntries(known))}`;
  });

describe('the tables are whole as they were', () => {
  const kept = existsSync(FILE) ? readFileSync(FILE, 'utf8').split('\n\n') : [];
  const made: string[] = [];
  for (const [world, snapshot] of Object.entries(SNAPSHOTS)) {
    it.each(RELATIONS.map((relation) => [relation.name, relation] as const))(`${world}: %s`, (name, relation) => {
      const block = [`${world}: ${name}`, ...linesOf(snapshot, relation)].join('\n');
      made.push(block);
      if (WRITES) return;
      const before = kept.find((one) => one.split('\n', 1)[0] === `${world}: ${name}`);
      expect(block.split('\n'), 'If this is meant: npm run golden, and read what it changed.').toEqual(
        before?.trimEnd().split('\n'),
      );
    });
  }
  it.runIf(WRITES)('are written', () => writeFileSync(FILE, `${made.join('\n\n')}\n`));
});
