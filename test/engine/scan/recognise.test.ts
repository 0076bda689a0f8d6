import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/domain/store.ts';
import { IdReader } from '../../../src/engine/scan/meaning.ts';
import { Recogniser } from '../../../src/engine/scan/recognise.ts';
import { loadKnowledge } from '../../../src/kb/load.ts';
import { root } from '../../support/lmm.ts';
import { FALSE_FRIENDS, TRUE_IDS } from './corpus.ts';

let knowledge: Store;
beforeAll(async () => {
  ({ knowledge } = await loadKnowledge(root, []));
});

function foundIn(text: string): string[] {
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  return new Recogniser(new IdReader(knowledge, '2026-11-30'))
    .in(text, lines)
    .map(({ text: id, meaning, isPieced }) => {
      const [only, ...more] = isPieced ? [] : meaning.releases;
      return `${id} → ${only && more.length === 0 ? only.release : '?'}`;
    });
}

describe('ids of models', () => {
  it.each(TRUE_IDS)('%s: %s', (_, code, ...found) => {
    expect(foundIn(code)).toEqual(found);
  });
});

describe('words that look like ids', () => {
  it.each(FALSE_FRIENDS)('%s: %s', (_, code) => {
    expect(foundIn(code)).toEqual([]);
  });
});
