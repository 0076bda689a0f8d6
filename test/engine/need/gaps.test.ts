import { describe, expect, test } from 'vitest';
import { neighbourDate } from '../../../src/domain/dates.ts';
import { conditionsIn } from '../../../src/engine/need/limits.ts';
import { understand } from '../../../src/engine/need/understand.ts';
import { loadKnowledge } from '../../../src/kb/load.ts';
import { root } from '../../support/lmm.ts';

const { knowledge } = await loadKnowledge(root, []);

/** The conditions of a need as `id value`, what it says it can do without in brackets, what stays open behind `?`. */
function heard(need: string): string {
  const { constraints, waived = [], unread, not_understood } = understand(need, knowledge);
  return [
    ...constraints.map(({ constraint, value }) => `${constraint} ${value}`),
    ...waived.map((words) => `(${words})`),
    ...unread.map(({ text, options }) => `? ${text}: ${options}`),
    ...not_understood.map((words) => `! ${words}`),
  ].join(', ');
}

describe('what is not important is not needed', () => {
  test.each([
    ["coding, SOC 2 isn't compulsory", "(SOC 2 isn't compulsory)"],
    ['번역, 함수 호출은 중요하지 않음', '(함수 호출은 중요하지 않음)'],
  ])('%s', (need, expected) => expect(heard(need)).toBe(expected));
});

describe('a day is counted in or out as its words say', () => {
  test.each([
    ['released after 2025, coding', 'released-after 2025'],
    ['released since 2025, coding', 'released-after 2024'],
    ['models from March 2025 onwards, coding', 'released-after 2025-02'],
    ['models from January 2025, coding', 'released-after 2024-12'],
    ['models released in March 2025 or later, coding', 'released-after 2025-02'],
    ['released before 2025, coding', 'released-before 2025'],
    ['models released before March 3, 2025, coding', 'released-before 2025-03-03'],
    ['models released after the 3rd of March 2025, coding', 'released-after 2025-03-03'],
    ['models released after 3rd of March 2025, coding', 'released-after 2025-03-03'],
    ['models until 2025, coding', 'released-before 2026'],
    ['released by June 2025, coding', 'released-before 2025-07'],
    ['released through 2025-12, coding', 'released-before 2026-01'],
    ['models no later than 2024, coding', 'released-before 2025'],
    ['nothing newer than 2024, coding', 'released-before 2025'],
    ['models from 2025 or earlier, coding', 'released-before 2026'],
    ['coding, 2025 or older', 'released-before 2026'],
    ['2025+ models, coding', 'released-after 2024'],
    ['models released in 2025, coding', 'released-after 2024, released-before 2026'],
    ['models released between 2024 and March 2025, coding', 'released-after 2023, released-before 2025-04'],
    ['models from 2025 to 2024, coding', 'released-after 2024'],
    ['not released before 2025, coding', 'released-after 2024'],
    ['not released after 2025-03, coding', 'released-before 2025-04'],
    ['2025년 이후 나온 모델, 코딩', 'released-after 2024'],
    ['2025년 3월 이후 출시된 모델, 코딩', 'released-after 2025-02'],
    ['25년 1월 이후 나온 모델, 코딩', 'released-after 2024-12'],
    ['2025년 후에 나온 모델, 코딩', 'released-after 2025'],
    ['2025년 초과 모델, 코딩', 'released-after 2025'],
    ['2025년부터 나온 모델, 코딩', 'released-after 2024'],
    ['2025년 3월 1일부터 출시된 모델, 코딩', 'released-after 2025-02-28'],
    ['2025년 이상 모델, 코딩', 'released-after 2024'],
    ['2025년 이전에 나온 모델, 코딩', 'released-before 2026'],
    ['2025년까지 나온 모델, 코딩', 'released-before 2026'],
    ['2025년 12월 31일까지 나온 모델, 코딩', 'released-before 2026-01-01'],
    ['2025년 이하 모델, 코딩', 'released-before 2026'],
    ['2025년 전에 나온 모델, 코딩', 'released-before 2025'],
    ['2025년 미만 모델, 코딩', 'released-before 2025'],
    ['2025년에 나온 모델, 코딩', 'released-after 2024, released-before 2026'],
    ['2024년부터 2025년까지 나온 모델, 코딩', 'released-after 2023, released-before 2026'],
    ['2025년 이전에 나온 모델은 빼고 코딩', 'released-after 2025'],
    ['coding, until 2025', '? until 2025: --released-before 2026, ! until 2025'],
    ['코딩, 2025년 이전', '? 2025년 이전: --released-before 2026, ! 2025년 이전'],
  ])('%s', (need, expected) => {
    expect(heard(need)).toBe(expected);
  });

  test.each([
    'summarise papers published after 2020',
    'summarise papers that were published in 2020',
    '2020년 이후 발표된 논문 요약',
    '2020년에 나온 영화 소개',
  ])('of what is no model it is none: %s', (need) => {
    expect(heard(need)).not.toContain('released-');
  });

  test.each([
    ['2025', 1, '2026'],
    ['2025', -1, '2024'],
    ['2025-12', 1, '2026-01'],
    ['2025-01', -1, '2024-12'],
    ['2025-06', -1, '2025-05'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-01-01', -1, '2024-12-31'],
  ] as const)('what is beside %s, by %i, is as coarse', (date, step, expected) => {
    expect(neighbourDate(date, step)).toBe(expected);
  });
});

describe('a number of gigabytes beside work is what it has to run in', () => {
  test.each([
    ['코딩 24GB', 'fits 24GB'],
    ['24GB 코딩', 'fits 24GB'],
    ['coding 24 GB', 'fits 24GB'],
    ['코딩 모델 24GB 추천', 'fits 24GB'],
    ['chatbot 12gb', 'fits 12GB'],
    ['coding 2x24GB', 'fits 2x24GB'],
    ['번역 50GB', '! 50GB'],
    ['summarise 24GB', '! 24GB'],
    ['24GB를 요약', '! 24GB'],
    ['로그 24GB 요약', '! 로그, ! 24GB'],
    ['translate 24GB of subtitles', '! 24GB'],
  ])('%s', (need, expected) => {
    expect(heard(need)).toBe(expected);
    expect(understand(need, knowledge).uses.map(({ id }) => id)).not.toContain('low-compute');
  });
});

describe('a sum for each of some people is what a seat may cost', () => {
  test.each([
    ['12 people, $20 each a month', { most: 240, seats: 12 }],
    ['$20 a month for each of our 12 people, coding', { most: 240, seats: 12 }],
    ['12 staff, at most $20 apiece monthly, translation', { most: 240, seats: 12 }],
    ['team of 12, $20 each a month, coding', { most: 240, seats: 12 }],
    ['12 of us, $240 each per year', { most: 240, seats: 12 }],
    ['12 developers, under $20 each', { most: 240, seats: 12 }],
    ['12명이 각자 월 20달러씩, 코딩', { most: 240, seats: 12 }],
    ['12명이 월 20달러씩 쓰려고', { most: 240, seats: 12 }],
    ['$20 each per month, coding', { most: 20, seats: 1 }],
    ['5000 emails a month, $0.002 each', null],
    ['support tickets, $0.01 each', null],
    ['건당 20원씩, 코딩', null],
  ])('%s', (need, expected) => {
    expect(understand(need, knowledge).subscription).toEqual(expected);
  });
});

describe('what is not needed is no condition, and is told', () => {
  test.each([
    ['번역, 한국어 지원 필요 없음', '(한국어 지원 필요 없음)'],
    ['번역, 한국어 지원은 없어도 됨', '(한국어 지원은 없어도 됨)'],
    ['번역, 한국어 지원하지 않아도 됨', '(한국어 지원하지 않아도 됨)'],
    ['coding, Korean support is not needed', '(Korean support is not needed)'],
    ["coding, doesn't need to support Korean", "(doesn't need to support Korean)"],
    ['coding, need not support Korean or Japanese', '(need not support Korean or Japanese)'],
    ['coding, no Korean support needed', '(no Korean support needed)'],
    ['coding, no need for image input', '(no need for image input)'],
    ['coding, no need for image input or tool calling', '(no need for image input), (tool calling)'],
    ['이미지 입력과 함수 호출은 없어도 되고 코딩', '(이미지 입력), (함수 호출은 없어도 되고)'],
    ['structured output and tool calling are not needed, coding', '(structured output), (tool calling are not needed)'],
    ['tool calling is optional, coding', '(tool calling is optional)'],
    ['함수 호출은 필수 아님, 코딩', '(함수 호출은 필수 아님)'],
    ['open source is not required, coding', '(open source is not required)'],
    ['오픈소스일 필요는 없음, 코딩', '(오픈소스일 필요는 없음)'],
    ['open weights are not necessary, coding', '(open weights are not necessary)'],
    ['EU 저장은 필요 없음, 코딩', '(EU 저장은 필요 없음)'],
    ['GDPR compliance is not required, coding', '(GDPR compliance is not required)'],
    ['2025년 이후 출시일 필요는 없음, 코딩', '(2025년 이후 출시일 필요는 없음)'],
    ['not needed: Korean support, coding', '(not needed: Korean support)'],
    ['Korean support is not needed, image input required, coding', 'modality image, (Korean support is not needed)'],
    ['video input not needed; audio input needed; coding', 'modality audio, (video input not needed)'],
    ['Korean support required, coding', 'support ko'],
    ['open source, coding', ''],
    ['no internet required, coding', 'deployment weights'],
    ['no GPU needed, coding', 'fits 16GB shared'],
  ])('%s', (need, expected) => {
    expect(heard(need)).toBe(expected);
  });
});

test('of more memories than anybody has the first twenty are read', () => {
  const found = conditionsIn(Array.from({ length: 30 }, (_, at) => `${8 * (at + 1)}gb`).join(', '));
  expect(found.filter(({ limit }) => limit?.constraint === 'fits')).toHaveLength(20);
});

describe('a place that is left out is none that is asked for', () => {
  test.each([
    'coding, data kept elsewhere than in the US',
    'coding, data kept anywhere else than in the US',
    'coding, data stored somewhere else than the US',
    'coding, data kept outside of the US',
  ])('%s', (need) => {
    const { constraints, unread } = understand(need, knowledge);
    expect(constraints).toEqual([]);
    expect(unread.map(({ kind }) => kind)).toEqual(['place']);
  });
});
