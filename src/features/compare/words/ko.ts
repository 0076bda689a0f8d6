import type { en } from './en.ts';

export const ko: typeof en = {
  equal: '같은 점',
  nothingEqual: '모두에 대해 출처가 똑같이 말하는 것이 없다.',
  saidFor: (uses) => `맞는다고 하는 쓰임: ${uses}`,
  better: (fields) => `더 나은 값: ${fields}`,
  nothingFor: '출처가 말하는 것 가운데 따로 두드러진 점이 없다',
  more: { uses: (count) => `외 쓰임 ${count}개`, rows: (count) => `외 ${count}줄` },
  also: (mark, value) => `다른 출처 ${mark}: ${value}`,
  legend: {
    equal: '같음',
    best: '알려진 값 가운데 나은 쪽',
    unknown: '말해 주는 출처가 없음 (못한다는 뜻이 아님)',
    conflict: '출처끼리 다름. 둘 다 보임',
  },
  noMarks: '* 표시가 없는 까닭: 출처가 우열을 매기지 않았다.',
  all: (marks) => `모든 값의 출처: ${marks}`,
  unknownRows: (count, names) => `모두 모르는 것 ${count}개: ${names}.`,
  policy: { title: '정책에 비추어', keeps: '모든 규칙을 지킴' },
  noDifferences: '알려진 두 값이 서로 다른 줄이 없다.',
  columns: { group: '묶음', row: '줄' },
};
