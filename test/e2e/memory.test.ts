import { describe, expect, it } from 'vitest';
import type { RecommendResult } from '../../src/engine/results.ts';
import { twin } from '../support/twin.ts';

const DAY = ['--as-of', '2026-11-29'];
const answer = async (args: string[]): Promise<RecommendResult> => {
  const { code, out, err } = await twin(['recommend', ...args, '--json', ...DAY]);
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return JSON.parse(out) as RecommendResult;
};
/** Who is ranked, with the release that stands for it; words leave those of whom it cannot be told below. */
const fitting = ({ recommendations }: RecommendResult) =>
  recommendations.filter(({ unknowns }) => unknowns.length === 0).map(({ id, release }) => [id, release]);

describe('memory', () => {
  it.each([
    ['coding on an RTX 4090', ['--use', 'programming', '--fits', '24GB']],
    ['RTX 4090 한 장에서 돌릴 코딩 모델', ['--use', 'programming', '--fits', 'RTX 4090']],
    ['translation on two 80 GB H100s', ['--use', 'translation', '--fits', '2x80GB']],
    ['M3 Max 64GB 맥북에서 번역', ['--use', 'translation', '--fits', '64GB shared']],
    ['reasoning on a single H100 at fp16', ['--use', 'reasoning', '--fits', '80GB', '--quant', 'fp16']],
  ])('%j asks the same as %j', async (words, options) => {
    const [said, typed] = [await answer([words]), await answer(options)];
    expect(fitting(said).length).toBeGreaterThan(0);
    expect(fitting(said)).toEqual(fitting(typed));
  });

  it('is told for each that is recommended, with the formula once', async () => {
    const { out } = await twin(['recommend', 'coding on an RTX 4090', '--explain', ...DAY]);
    expect(out).toMatch(/"RTX 4090" is taken as 24 GB/);
    expect(out).toMatch(/about \d+ GB/);
    expect(out.match(/An estimate: all/g)).toHaveLength(1);
    const ko = await twin(['recommend', '맥북에서 돌릴 코딩 모델', '--explain', '--lang', 'ko', ...DAY]);
    expect(ko.out).toMatch(/약 \d+(\.\d)? GB/);
    expect(ko.out).toMatch(/추정식/);
  });

  it('takes --quant for what words name, and for nothing else', async () => {
    const more = await answer(['coding on an RTX 4090', '--quant', 'fp16']);
    expect(more.memory[0]).toMatchObject({ asked: '24GB fp16', bits: 16 });
    const { code, err } = await twin(['recommend', 'coding', '--quant', 'q8']);
    expect(code).toBe(2);
    expect(err).toMatch(/--quant needs --fits/);
  });

  it.each(['big', '24', '0GB'])('refuses --fits %s', async (given) => {
    const { code, err } = await twin(['list', '--fits', given]);
    expect(code).toBe(2);
    expect(err).toMatch(/--fits takes an amount of memory, such as 24GB/);
  });
});
