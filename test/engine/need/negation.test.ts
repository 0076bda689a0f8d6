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
    ['translation, summaries or code are not needed', 'document-summary translation; not programming'],
    ['no translation, summaries or code, math', 'math; not document-summary programming translation'],
    ['no translation, math', 'math; not translation'],
    ['no translation / summaries nor code', '; not document-summary programming translation'],
    ['anything other than Gemini for coding', 'programming; exclude=gemini'],
    ['everything but Grok, coding', 'programming; exclude=grok'],
    ['all but Llama for coding', 'programming; exclude=llama'],
    ['apart from Gemini, coding', 'programming; exclude=gemini'],
    ['instead of Gemini for coding', 'programming; exclude=gemini'],
    ['rather than Gemini, coding', 'programming; exclude=gemini'],
    ['an alternative to Grok for coding', 'programming; exclude=grok'],
    ['coding, but not translation', 'programming; not translation'],
    ["I don't know, coding", 'programming'],
    ["it doesn't matter, coding", 'programming'],
    ['no, coding', 'programming'],
    ['coding no longer needed', 'programming'],
    ['coding is not necessary, translation', 'translation; not programming'],
    ['not for the coding, translation', 'translation; not programming'],
    ['번역은 안 되고 코딩', 'programming; not translation'],
    ['번역은 안 써 코딩', 'programming; not translation'],
    ['번역은 안 한국어 코딩', 'korean programming translation'],
    ['번역은 하지 않고 코딩', 'programming; not translation'],
    ['번역하지 않습니다 코딩', 'programming; not translation'],
    ['번역하지 말고 코딩', 'programming; not translation'],
    ['번역은 필요 없고 코딩', 'programming; not translation'],
    ['번역은 필요하고 코딩', 'programming translation'],
    ['그록 대신 코딩', 'programming; exclude=grok'],
    ['그록은 회사에서 막아서 빼고 코딩', 'programming; exclude=grok'],
    ['메타에서 만든 건 빼고 코딩', 'programming; exclude-developer=meta'],
    ['번역은 회사에서 하니까 빼고 코딩', 'programming translation'],
    ['그록을 회사에서 막아서 빼고 코딩', 'programming'],
    ['번역, 요약 및 수학 말고 코딩', 'programming; not document-summary math translation'],
    ['그록, 라마 및 제미나이 빼고 코딩', 'programming; exclude=grok+llama+gemini'],
    ['그록/라마 빼고 코딩', 'programming; exclude=grok+llama'],
    ['그록·라마 빼고 코딩', 'programming; exclude=grok+llama'],
    ['번역 또는 요약 말고 코딩', 'programming; not document-summary translation'],
    ['번역도 되고 요약은 말고 코딩', 'programming translation; not document-summary'],
    ['번역이랑 요약 말고 코딩', 'programming; not document-summary translation'],
    ['번역하고 요약 말고 코딩', 'programming; not document-summary translation'],
    ['그록 말고 라마로 코딩', 'programming; exclude=grok'],
    ['중국 말고 미국 모델로 코딩', 'programming; exclude-country=CN; country=US'],
    ['번역 말고는 다', '; not translation'],
    ['이미지는 안 되고 텍스트만', '; not multimodal'],
  ])('%s: %s', (need, expected) => {
    expect(read(need)).toBe(expected);
  });
});

describe('a word within another, or beside what makes it another thing', () => {
  test.each([
    ['on X', 'social-media'],
    ['X posts', 'social-media'],
    ['iPhone X', ''],
    ['X에서 글쓰기', 'social-media writing'],
    ['x-ray', ''],
    ['monitor X', 'social-media'],
    ['X is my platform', 'social-media'],
    ['gpt-4o-mini for coding', 'programming'],
    ['gpt-4o for coding', 'programming'],
    ['non-coding', '; not programming'],
    ['open AI models for coding', 'open-source programming'],
    ['R&D', 'research'],
    ['e-commerce product descriptions', 'content-creation'],
    ['K-12 math', 'math'],
    ['Meta analysis', 'research-analysis'],
    ['Grok 3 for code', 'programming'],
    ['Llama farm management', ''],
    ['Gemini horoscope', ''],
  ])('%s: %s', (need, expected) => {
    expect(read(need)).toBe(expected);
  });
});
