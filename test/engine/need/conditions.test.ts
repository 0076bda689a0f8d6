import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { understand } from '../../../src/engine/need/understand.ts';
import { loadKnowledge } from '../../../src/kb/load.ts';

const FILE = new URL('../../needs/conditions.yaml', import.meta.url);
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const needs: { need: string; asks: string[] }[] = parse(readFileSync(FILE, 'utf8')).needs;

/** Conditions and wishes as the file writes them, in no order. */
const asked = (need: string, knowledge: Parameters<typeof understand>[1]): string[] => {
  const { constraints, measures } = understand(need, knowledge);
  const values = constraints.flatMap(({ constraint, value }) =>
    [value].flat().map((one) => `${constraint}=${String(one)}`),
  );
  return [...values, ...measures.map(({ id }) => id)].map((text) => text.toLowerCase()).sort();
};

describe('conditions in people’s words', () => {
  test.each([
    ['Korean', true],
    ['English', false],
  ])('are understood, all and no other, in nine of ten needs in %s', async (_, korean) => {
    const { knowledge } = await loadKnowledge(ROOT, []);
    const chosen = needs.filter(({ need }) => /\p{Script=Hangul}/u.test(need) === korean);
    const misses = chosen.filter(
      ({ need, asks }) =>
        asked(need, knowledge).join() !==
        asks
          .map((text) => text.toLowerCase())
          .sort()
          .join(),
    );
    expect(chosen.length).toBeGreaterThanOrEqual(25);
    expect(misses.length / chosen.length, misses.map(({ need }) => need).join('\n')).toBeLessThanOrEqual(0.1);
  });
});
