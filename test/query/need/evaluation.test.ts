import { describe, expect, test } from 'vitest';
import { understand } from '../../../src/query/need/understand.ts';
import { firsts, isRight, known, type Need, needs } from './ranking.ts';

/** Misses as lines, and the share of needs whose first model is one of those accepted. */
function judge(chosen: readonly Need[]): { share: number; misses: string[] } {
  const misses = chosen.flatMap((need) => {
    const first = firsts(understand(need.need, known));
    if (isRight(need, first)) return [];
    return [`${need.need}: ${first.join(' = ') || 'none'}, not ${need.accept.join(' or ') || 'none'}`];
  });
  return { share: 1 - misses.length / chosen.length, misses };
}

const isKorean = ({ need }: Need): boolean => /\p{Script=Hangul}/u.test(need);
const report = (name: string, { share, misses }: ReturnType<typeof judge>) =>
  console.info([`${name}: ${(100 * share).toFixed(1)} %`, ...misses.map((miss) => `  ${miss}`)].join('\n'));

describe('the first model for needs as people word them', () => {
  for (const [language, of] of [
    ['Korean', isKorean],
    ['English', (need: Need) => !isKorean(need)],
  ] as const) {
    test(`is an accepted one for nine in ten needs in ${language}`, () => {
      const result = judge(needs.filter((need) => !need.held_out && of(need)));
      report(`tuned, ${language}`, result);
      expect(result.share).toBeGreaterThanOrEqual(0.9);
    });

    test(`is an accepted one for as many held-out needs in ${language}`, () => {
      const result = judge(needs.filter((need) => need.held_out && of(need)));
      report(`held out, ${language}`, result);
      expect(result.share).toBeGreaterThanOrEqual(0.9);
    });
  }

  test('is none for every need that nothing speaks for', () => {
    expect(needs.filter(({ accept }) => accept.length === 0).length).toBeGreaterThanOrEqual(25);
  });
});
