import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/kb/load.ts';
import type { Knowledge } from '../../src/domain/records.ts';
import { KIND_NAMES } from '../../src/domain/vocabulary.ts';
import { compareAll } from '../../src/features/compare/query.ts';
import { list } from '../../src/engine/list.ts';
import { NOTHING, recommend } from '../../src/engine/recommend.ts';
import { rivalOf } from '../../src/engine/rival.ts';
import { show } from '../../src/features/show/query.ts';
import { View } from '../../src/domain/snapshot.ts';
import { root } from '../support/lmm.ts';

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
  const packed = new View(knowledge, options);
  const plain = new View(searched, options);
  const same = (of: (view: View) => unknown, what = ''): void =>
    expect(JSON.stringify(of(packed)) === JSON.stringify(of(plain)), what).toBe(true);

  it('tells what one of all records tells', () => {
    for (const model of searched.models) {
      same((view) => show(view, { kind: 'model', model }), model.id);
      same((view) => rivalOf(view, { kind: 'model', model }), model.id);
    }
    for (const release of searched.releases.filter((_release, at) => at % 20 === 0))
      same((view) => show(view, { kind: 'release', release }), release.id);
    for (const releases of [false, true]) same((view) => list(view, { releases, constraints: [] }));
    for (const { id } of searched.uses) {
      const understood = { ...NOTHING, uses: [{ id, weight: 1, matched: [] }] };
      same((view) => recommend(view, { need: null, understood }), id);
    }
    const sides = searched.models.slice(0, 3).map((model) => ({ kind: 'model', model }) as const);
    same((view) => compareAll(view, sides, { fields: undefined, onlyDifferences: false }));
  });
});
