import { describe, expect, test } from 'vitest';
import { understand } from '../../../src/engine/need/understand.ts';
import { known } from './ranking.ts';

/** What a need asks for and what it takes back, by their ids in the order of the alphabet. */
const read = (need: string): string => {
  const { uses, left_out, constraints } = understand(need, known);
  const ids = (all: readonly { id: string }[]): string =>
    all
      .map(({ id }) => id)
      .sort()
      .join(' ');
  const limits = constraints.flatMap(({ constraint, value }) => `${constraint}=${[value].flat().join('+')}`);
  return [ids(uses), ...left_out.length > 0 ? [`not ${ids(left_out)}`] : [], ...limits].join('; '); // biome-ignore format: one value
};

describe('what a need takes back', () => {
  test.each([
    ['coding', 'programming'],
    ['not for coding, for translation', 'translation; not programming'],
    ['translation, not coding', 'translation; not programming'],
    ['no translation and no coding, math', 'math; not programming translation'],
    ['neither translation nor summaries, coding', 'programming; not document-summary translation'],
    ['translation is not needed, coding', 'programming; not translation'],
    ["translation isn't required, coding", 'programming; not translation'],
    ['translation is not necessary, coding', 'programming; not translation'],
    ['I do not need translation, coding', 'programming; not translation'],
    ['we do not require translation, coding', 'programming; not translation'],
    ['we do not want translation, coding', 'programming; not translation'],
    // Not knowing, and not only, take nothing back.
    ['I am not sure about coding', 'programming'],
    ['not only coding', 'programming'],
    ['번역 말고 코딩', 'programming; not translation'],
    ['코딩이 필요 없고 번역만', 'translation; not programming'],
    ['번역이 아니라 코딩', 'programming; not translation'],
    ['번역도 요약도 아닌 코딩', 'programming; not document-summary translation'],
    ['번역도 되고 코딩도 되는 것', 'programming translation'],
    ['번역과 요약 말고 코딩', 'programming; not document-summary translation'],
    ['번역이나 요약 빼고 코딩', 'programming; not document-summary translation'],
    ['번역 및 요약 말고 코딩', 'programming; not document-summary translation'],
    ['딥시크 말고 코딩', 'programming; exclude=deepseek'],
    ['챗GPT랑 라마 빼고 코딩', 'programming; exclude=chatgpt+llama'],
    ['챗GPT, 라마 빼고 코딩', 'programming; exclude=chatgpt+llama'],
    ['anything but Gemini or Grok for coding', 'programming; exclude=gemini+grok'],
    ['coding without Gemini, Grok', 'programming; exclude=gemini+grok'],
  ])('%s: %s', (need, expected) => {
    expect(read(need)).toBe(expected);
  });
});
