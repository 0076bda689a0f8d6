import type { en } from './en.ts';

export const ko: typeof en = {
  equal: '공통점',
  nothingEqual: '모든 모델에서 일치하는 값 없음',
  saidFor: (uses) => `출처가 적합하다고 한 용도: ${uses}`,
  measured: (uses) => `측정값이 앞서는 용도: ${uses}`,
  better: (fields) => `더 나은 값: ${fields}`,
  nothingFor: '확인된 차별점 없음',
  more: { uses: (count) => `외 용도 ${count}개`, rows: (count) => `외 ${count}줄` },
  also: (mark, value) => `다른 출처 ${mark}: ${value}`,
  legend: {
    equal: '같음',
    best: '알려진 값 중 더 나은 쪽',
    unknown: '확인된 출처 없음 (불가능하다는 뜻이 아님)',
    conflict: '출처마다 다름. 둘 다 표시',
  },
  noMarks: '* 표시가 없는 이유: 우열을 매긴 출처 없음',
  points:
    '측정 점수: 0~100, 측정값의 신중한 추정치와 90% 구간. 등급: A 측정 기관 2곳 이상, B 1곳, C 이전 릴리스의 값. 다른 모델의 구간이 1위 점수에 닿으면 우열을 가릴 수 없어 *를 붙이지 않는다.',
  all: (marks) => `모든 값의 출처: ${marks}`,
  unknownRows: (count, names) => `모든 모델 미확인 (${count}개): ${names}.`,
  policy: { title: '정책', keeps: '모든 규칙 충족' },
  noDifferences: '알려진 두 값이 서로 다른 항목 없음',
  columns: { group: '묶음', row: '줄' },
};
