import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/domain/records.ts';
import { Snapshot } from '../../src/domain/snapshot.ts';
import { KIND_NAMES } from '../../src/domain/vocabulary.ts';
import { list } from '../../src/engine/list.ts';
import { recommend } from '../../src/engine/recommend.ts';
import { rivalOf } from '../../src/engine/rival.ts';
import { compareAll } from '../../src/features/compare/query.ts';
import { show } from '../../src/features/show/query.ts';
import { loadKnowledge } from '../../src/kb/load.ts';
import { root } from '../support/lmm.ts';
import { asking } from '../support/query.ts';

const { knowledge } = await loadKnowledge(root, []);
/** The same records without what finds them in a pack. */
const searched = {
  version: knowledge.version,
  digest: knowledge.digest,
  ...Object.fromEntries(KIND_NAMES.map((kind) => [kind, knowledge[kind]])),
} as Knowledge;
const today = new Date().toISOString().slice(0, 10);

describe.each([
  ['today', { asOf: today }],
  ['of the founding article', { asOf: '2025-02-02' }],
  ['of a year ago', { asOf: '2025-11' }],
  ['by the word of one source', { asOf: today, sources: ['models-dev'] }],
])('a view of a packed base %s', (_, options) => {
  const packed = new Snapshot(knowledge, options);
  const plain = new Snapshot(searched, options);
  const same = (of: (snapshot: Snapshot) => unknown, what = ''): void =>
    expect(JSON.stringify(of(packed)) === JSON.stringify(of(plain)), what).toBe(true);

  it('tells what one of all records tells', () => {
    for (const model of searched.models) {
      same((snapshot) => show(snapshot, { kind: 'model', model }), model.id);
      same((snapshot) => rivalOf(snapshot, { kind: 'model', model }), model.id);
    }
    for (const release of searched.releases.filter((_release, at) => at % 20 === 0))
      same((snapshot) => show(snapshot, { kind: 'release', release }), release.id);
    for (const releases of [false, true]) same((snapshot) => list(snapshot, { releases, constraints: [] }));
    for (const { id } of searched.uses) {
      const query = asking({ uses: [{ id, weight: 1, matched: [] }] });
      same((snapshot) => recommend(snapshot, query), id);
    }
    const sides = searched.models.slice(0, 3).map((model) => ({ kind: 'model', model }) as const);
    same((snapshot) => compareAll(snapshot, sides, { fields: undefined, onlyDifferences: false }));
  });
});
