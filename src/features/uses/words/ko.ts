import type { en } from './en.ts';

export const ko: typeof en = {
  columns: {
    id: 'id',
    name: '이름',
    measured: '측정',
    models: '평판',
    aliases: '별칭',
  },
  count: (count, day) => `용도 ${count}개, 기준일 ${day}.`,
  countNote:
    '"측정"은 측정값이 있는 모델의 수, "평판"은 출처가 적합하다고 말한 모델의 수. 용도는 id, 이름, 별칭으로 고를 수 있음.',
  next: '다음  lmm uses ID   lmm recommend --use ID',
  words: '이 용도로 인식하는 표현',
  aliases: '별칭',
  termsEn: '영어 표현',
  termsKo: '한국어 표현',
  measured: '측정된 모델',
  nobodyMeasured: '이 용도를 측정한 표가 없음',
  alike: (alike, all) =>
    `측정된 모델 ${all}개. ${alike > 1 ? `오차 범위 안에서 1위와 구분되지 않는 모델 ${alike - 1}개` : '1위가 뚜렷함'}.`,
  others: (count, id) => `외 ${count}개: lmm recommend --use ${id}`,
  tables: (count) => `이 용도를 측정한 표 (${count}개)`,
  tableColumns: { table: '표', measurer: '측정 기관', day: '날짜', counts: '반영 여부' },
  counts: {
    about: (anchors) => `반영. 공통 릴리스 ${anchors}개`,
    related: (anchors) => `가까운 용도: 다른 표가 없을 때만 반영. 공통 릴리스 ${anchors}개`,
    general: (anchors) => `전체 평가: 용도별 표가 없을 때만 반영. 공통 릴리스 ${anchors}개`,
  },
  countsNot: (why) => `반영하지 않음: ${why}`,
  evidence: '적합하다는 평이 있는 모델',
  nobody: '이 용도에 적합하다는 평이 있는 모델 없음',
};
