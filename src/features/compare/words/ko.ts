import type { en } from './en.ts';

export const ko: typeof en = {
  equal: '같은 점',
  nothingEqual: '모두에 대해 출처가 똑같이 말하는 것이 없다.',
  saidFor: (uses) => `적합하다고 하는 용도: ${uses}`,
  measured: (uses) => `측정값이 앞서는 용도: ${uses}`,
  better: (fields) => `더 나은 값: ${fields}`,
  nothingFor: '출처가 말하는 것 가운데 따로 두드러진 점이 없다',
  more: { uses: (count) => `외 용도 ${count}개`, rows: (count) => `외 ${count}줄` },
  also: (mark, value) => `다른 출처 ${mark}: ${value}`,
  legend: {
    equal: '같음',
    best: '알려진 값 가운데 나은 쪽',
    unknown: '말해 주는 출처가 없음 (못한다는 뜻이 아님)',
    conflict: '출처끼리 다름. 둘 다 보임',
  },
  noMarks: '* 표시가 없는 까닭: 출처가 우열을 매기지 않았다.',
  points:
    '측정 점수: 0~100, 측정값의 신중한 추정치와 90% 구간. 등급: A 측정 기관 2곳 이상, B 1곳, C 이전 릴리스의 값. 다른 모델의 구간이 1위 점수에 닿으면 우열을 가릴 수 없어 *를 붙이지 않는다.',
  all: (marks) => `모든 값의 출처: ${marks}`,
  unknownRows: (count, names) => `모두 모르는 것 ${count}개: ${names}.`,
  policy: { title: '정책에 비추어', keeps: '모든 규칙을 지킴' },
  noDifferences: '알려진 두 값이 서로 다른 줄이 없다.',
  columns: { group: '묶음', row: '줄' },
};
