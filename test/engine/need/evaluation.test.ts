import { describe, expect, test } from 'vitest';
import { understand } from '../../../src/engine/need/understand.ts';
import { firsts, isRight, known, meanings, type Need, needs } from './ranking.ts';

type Answer = (need: string) => string[];
const model: Answer = (need) => firsts(understand(need, known));
const use: Answer = (need) => understand(need, known).uses.map(({ id }) => id);

/** Misses as lines, and the share of needs whose first answer is one of those accepted. */
function judge(chosen: readonly Need[], answer: Answer = model): { share: number; misses: string[] } {
  const misses = chosen.flatMap((need) => {
    const first = answer(need.need);
    if (isRight(need, first)) return [];
    return [`${need.need}: ${first.join(' = ') || 'none'}, not ${need.accept.join(' or ') || 'none'}`];
  });
  return { share: 1 - misses.length / chosen.length, misses };
}

const isKorean = ({ need }: Need): boolean => /\p{Script=Hangul}/u.test(need);
const report = (name: string, { share, misses }: ReturnType<typeof judge>) =>
  console.info([`${name}: ${(100 * share).toFixed(1)} %`, ...misses.map((miss) => `  ${miss}`)].join('\n'));

describe('the first answer to needs as people word them', () => {
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

  test.each([
    ['Korean', isKorean],
    ['English', (need: Need) => !isKorean(need)],
  ])('is a use that is meant for more than eight in ten held-out needs over all uses in %s', (language, of) => {
    const result = judge(meanings.filter(of), use);
    report(`meant, ${language}`, result);
    expect(result.share).toBeGreaterThanOrEqual(0.8);
  });

  test('is none for every need that nothing speaks for', () => {
    expect(needs.filter(({ accept }) => accept.length === 0).length).toBeGreaterThanOrEqual(25);
  });
});
