import { describe, expect, test } from 'vitest';
import { understand } from '../../../src/engine/need/understand.ts';
import { loadKnowledge } from '../../../src/kb/load.ts';
import { root } from '../../support/lmm.ts';

const { knowledge } = await loadKnowledge(root, []);
const heard = (need: string): (string | number)[] => {
  const { constraints, unread } = understand(need, knowledge);
  return [
    ...constraints.filter(({ constraint }) => constraint === 'min-days-left').map(({ value }) => Number(value)),
    ...unread.flatMap(({ options }) => options.filter((option) => option.startsWith('--min-days-left'))),
  ];
};

describe('how long a model is to go on', () => {
  test.each([
    ['coding, not retired within 6 months', 180],
    ["coding, won't be shut down in the next 3 months", 90],
    ['coding, must not be discontinued for at least 2 years', 730],
    ['a model that will be supported for at least a year, for coding', 365],
    ['coding with a model that is available for at least 45 days', 45],
    ['at least 180 days until retirement, translation', 180],
    ['at least half a year of support, translation', 183],
    ['not retiring soon, for translation', 180],
    ['nothing that is about to be deprecated soon, for translation', 180],
    ['코딩, 6개월 안에 종료되지 않는 모델', 180],
    ['코딩용, 2주 이내 서비스 종료 예정이 아닌 모델', 14],
    ['번역용, 반년 동안은 서비스 종료 없는', 183],
    ['코딩용, 1년 이상 서비스되는', 365],
    ['앞으로 두 달간 지원되는 모델로 상담 챗봇', 60],
    ['곧 종료되는 모델 말고 코딩용', 180],
    ['종료 예정인 모델 제외, 번역', 180],
    ['조만간 단종되지 않는 것으로 번역', 180],
  ])('%s: %i days', (need, days) => {
    expect(heard(need)).toEqual([days]);
  });

  test('what is deprecated without a day leads to what comes near', () => {
    expect(heard('coding, no deprecated models')).toEqual(['--min-days-left 180']);
  });

  test.each([
    '경력 3년 이상 지원자 이력서 평가',
    '10년 이상 사용한 제품의 후기 요약',
    'shut down our old servers, write the plan',
    'summarise why our service ended after two years',
    '서비스 종료 공지문 작성',
    'logs must stay for at least 90 days, coding',
    'backups that are available for at least 90 days, coding',
  ])('is not what the work is on: %s', (need) => {
    expect(heard(need)).toEqual([]);
  });
});
