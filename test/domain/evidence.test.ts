import { expect, it } from 'vitest';
import { evidenceLevelOf } from '../../src/domain/evidence.ts';
import { SOURCE_KINDS, type SourceKind } from '../../src/domain/vocabulary.ts';

/** A source of each kind, called by it. */
const snapshot = {
  source: (id: string) => ((SOURCE_KINDS as readonly string[]).includes(id) ? { kind: id as SourceKind } : undefined),
};

it.each([
  [['vendor'], 'vendor'],
  [['paper'], 'vendor'],
  [['model-card'], 'vendor'],
  [['measurement'], 'measured'],
  [['feed'], 'feed'],
  [['press'], 'claim'],
  [['commentary'], 'claim'],
  [['commentary', 'feed', 'vendor'], 'vendor'],
  [['vendor', 'measurement'], 'measured'],
  [['press', 'feed'], 'feed'],
  [[], 'claim'],
  [['nobody'], 'claim'],
])('what %j say is %s', (sources, level) => expect(evidenceLevelOf(snapshot, sources)).toBe(level));

it('has a level for every kind of source', () => {
  for (const kind of SOURCE_KINDS.filter((kind) => kind !== 'press' && kind !== 'commentary'))
    expect(evidenceLevelOf(snapshot, [kind]), kind).not.toBe('claim');
});
