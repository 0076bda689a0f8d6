import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { understand } from '../../../src/engine/need/understand.ts';
import { loadKnowledge } from '../../../src/kb/load.ts';
import { root } from '../../support/lmm.ts';
import { misread, type Spoken } from './spoken.ts';

const read = (name: string): Spoken[] =>
  parse(readFileSync(new URL(`../../needs/${name}.yaml`, import.meta.url), 'utf8')).needs;
const { knowledge } = await loadKnowledge(root, []);

describe('needs as people speak', () => {
  test.each([
    ['spoken', 'Korean', true, 0.9],
    ['spoken', 'English', false, 0.9],
    ['spoken-later', 'Korean', true, 0.8],
    ['spoken-later', 'English', false, 0.8],
  ])('of %s in %s are mostly understood as they are meant', (name, language, korean, least) => {
    const chosen = read(name).filter(({ need }) => /\p{Script=Hangul}/u.test(need) === korean);
    const misses = chosen.flatMap((spoken) => {
      const wrong = misread(spoken, understand(spoken.need, knowledge));
      return wrong.length === 0 ? [] : [`  ${spoken.need}: ${wrong.join(' ')}`];
    });
    const share = 1 - misses.length / chosen.length;
    console.info([`${name}, ${language}: ${(100 * share).toFixed(1)} %`, ...misses].join('\n'));
    expect(chosen.length).toBeGreaterThanOrEqual(50);
    expect(share).toBeGreaterThanOrEqual(least);
  });
});
