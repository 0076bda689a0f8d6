import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/domain/store.ts';
import { isManifest, kindOf } from '../../../src/engine/scan/files.ts';
import { IdReader } from '../../../src/engine/scan/meaning.ts';
import { Recogniser } from '../../../src/engine/scan/recognise.ts';
import { loadKnowledge } from '../../../src/kb/load.ts';
import { root } from '../../support/lmm.ts';
import { FALSE_FRIENDS, TRUE_IDS } from './corpus.ts';

let knowledge: Store;
beforeAll(async () => {
  ({ knowledge } = await loadKnowledge(root, []));
});

function foundIn(file: string, text: string): string[] {
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  return new Recogniser(new IdReader(knowledge, '2026-11-30'))
    .in(text, lines, { isManifest: isManifest(file) })
    .ids.filter(({ isSpoken }) => !isSpoken || kindOf(file) === 'docs')
    .map(({ text: id, meaning, isPieced }) => {
      const [only, ...more] = isPieced ? [] : meaning.releases;
      return `${id} → ${only && more.length === 0 ? only.release : '?'}`;
    });
}

describe('ids of models', () => {
  it.each(TRUE_IDS)('%s: %s', (file, code, ...found) => {
    expect(foundIn(file, code)).toEqual(found);
  });
});

describe('words that look like ids', () => {
  it.each(FALSE_FRIENDS)('%s: %s', (file, code) => {
    expect(foundIn(file, code)).toEqual([]);
  });
});
