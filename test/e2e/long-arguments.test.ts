import { describe, expect, it } from 'vitest';
import { twin } from '../support/twin.ts';

/** Text of so many letters. */
const long = (part: string, letters: number): string => part.repeat(Math.ceil(letters / part.length)).slice(0, letters);

describe('what is typed without end is told at once', () => {
  it.each<[string[], code: number, told: string]>([
    [['recommend', long('a b ', 100_000)], 2, 'A need has at most 10,000 letters; this one has 99,999.'],
    [['recommend', long('a b ', 100_000), '--lang', 'ko'], 2, '10,000자까지'],
    [[long('translate my reports ', 10_001)], 2, 'A need has at most 10,000 letters; this one has 10,001.'],
    [['uses', long('서버 re ', 10_001)], 2, 'at most 10,000 letters'],
    [['list', '--only', long('gpt-4o,', 10_001)], 2, '--only takes at most 10,000 letters; given: 10,001'],
    [['list', '--region', long('eu,', 10_001), '--lang', 'ko'], 2, '10,000자까지'],
    [['show', long('a.', 100_000)], 3, '…'],
    [['show', long('us.anthropic.', 100_000)], 3, '…'],
    [['xx'.padEnd(100_000, '-'), 'b'], 2, 'at most 10,000 letters'],
  ])('line %#', async (args, code, told) => {
    const run = await twin(args);
    expect(run.code, run.err.slice(0, 500)).toBe(code);
    expect(run.err).toContain(told);
    expect(run.err.length).toBeLessThan(3000);
  });

  it.each(['서버 re ', 'a b ', '4x RTX 4090 ', '10만원 ', '오린평가 ', '저희 데이터를 학습에 쓰지 않는 '])(
    'a need of %j and nothing else is read in its whole length',
    async (part) => {
      const { code, err } = await twin(['recommend', long(part, 9_999)]);
      expect(code, err.slice(0, 500)).toBe(0);
    },
  );

  it.each([['--rate'], ['--license']])('%s given sixty thousand times', async (option) => {
    const before = process.cpuUsage();
    const run = await twin(['list', ...Array.from({ length: 60_000 }, (_, at) => [option, String(at)]).flat()]);
    expect(run.code).toBe(2);
    // Seconds of the processor, where each value was copied with those before it: over twenty.
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
  });
});
