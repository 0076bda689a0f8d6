import type { en } from './en.ts';

export const ko: typeof en = {
  title: '대형 멀티모달 모델(LMM) 분석',
  glossary:
    'LMM: 대형 멀티모달 모델(large multimodal model). 같은 모델을 두고 대형 언어 모델이라고 적은 자료도 있으나, 그 말은 다른 용어(large language model, LLM)의 번역어이므로 여기서는 쓰지 않는다.',
  ranking: '각 부분의 순서는 출처를 따른 것이며 순위가 아니다.',
  introduction: '들어가며',
  models: '모델 개요',
  criteria: '기준별 비교',
  measured: '측정값으로 본 선두',
  alike: (alike, all) =>
    alike > 1
      ? `측정된 모델 ${all}개, 오차 범위 안에서 1위와 구분되지 않는 모델 ${alike - 1}개`
      : `측정된 모델 ${all}개 중 뚜렷한 1위`,
  conclusions: '결론',
  trends: '향후 동향',
  expected: '출처의 전망이며 확정된 것이 아님',
  presentedBy: '발표자',
  features: '특징',
  applications: '응용',
  current: '현재 릴리스',
  currentIs: (name) => `현재 릴리스 ${name}`,
  inShort: '모델마다 개발사, 최근 요약, 가장 적합한 용도(해석)만 싣는다. 전체: --full. 모델 하나: lmm show 이름.',
  moreOf: (count, command) => `그 밖의 특징 ${count}개: ${command}`,
  moreAssessments: (count) => `그 밖에 ${count}건: --full`,
  measuredOf: '측정값',
  columns: { use: '용도', first: '1위', points: '점수 (90%)', alike: '구분 안 됨', sources: '' },
  alikeOf: (alike, all) => `${all}개 중 ${alike}개`,
  alikeLegend: '구분 안 됨: 측정된 모델 가운데 오차 범위 안에서 1위와 구분되지 않는 모델.',
  nothing: '이날까지의 자료 없음.',
};
