import type { en } from './en.ts';

export const ko: typeof en = {
  title: '대형 멀티모달 모델(LMM) 분석',
  glossary:
    'LMM: 대형 멀티모달 모델(large multimodal model). 같은 모델을 두고 대형 언어 모델이라고 적은 글도 있으나, 그 말은 다른 용어(large language model, LLM)의 번역어이므로 여기서는 쓰지 않는다.',
  ranking: '각 부분의 차례는 출처를 따른 것이며 순위가 아니다.',
  introduction: '들어가며',
  models: '모델 개요',
  criteria: '기준별 비교',
  conclusions: '결론',
  trends: '앞으로의 흐름',
  expected: '출처의 전망이며 확정된 것이 아님',
  presentedBy: '발표한 곳',
  features: '특징',
  applications: '응용',
  current: '현재 릴리스',
  nothing: '이날까지 말해진 것이 없음.',
};
