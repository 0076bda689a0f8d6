import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { understand } from '../../../src/engine/need/understand.ts';
import { loadKnowledge } from '../../../src/kb/load.ts';
import { root } from '../../support/lmm.ts';
import { misread, type Spoken } from './spoken.ts';

const FILE = new URL('../../needs/spoken.yaml', import.meta.url);
const needs: Spoken[] = parse(readFileSync(FILE, 'utf8')).needs;
const { knowledge } = await loadKnowledge(root, []);

describe('needs as people speak', () => {
  test.each([
    ['Korean', true],
    ['English', false],
  ])('are understood as they are meant in nine of ten in %s', (language, korean) => {
    const chosen = needs.filter(({ need }) => /\p{Script=Hangul}/u.test(need) === korean);
    const misses = chosen.flatMap((spoken) => {
      const wrong = misread(spoken, understand(spoken.need, knowledge));
      return wrong.length === 0 ? [] : [`  ${spoken.need}: ${wrong.join(' ')}`];
    });
    const share = 1 - misses.length / chosen.length;
    console.info([`spoken, ${language}: ${(100 * share).toFixed(1)} %`, ...misses].join('\n'));
    expect(chosen.length).toBeGreaterThanOrEqual(50);
    expect(share).toBeGreaterThanOrEqual(0.9);
  });
});
