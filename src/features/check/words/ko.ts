import type { en } from './en.ts';

export const ko: typeof en = {
  same: '답이 그대로이다.',
  changed: '답이 바뀌었다.',
  asked: '질문',
  before: '그때',
  after: '지금',
  nobody: '없음',
  facts: (version, digest) => `사실 ${version}, ${digest}`,
  why: '달라진 점',
  nothing: '답에 영향을 주는 변화 없음',
  more: (count) => `외 ${count}개`,
  rest: (count) => `그 밖의 차이 ${count}개: --all`,
  editions: {
    newer: (all) => `새 판이 나온 표: ${all}`,
    added: (all) => `그때 없던 표: ${all}`,
    gone: (all) => `더는 반영하지 않는 표: ${all}`,
    days: (before, after) => `그때 ${before}, 지금 ${after}`,
  },
  reason: {
    excluded: (_, name, condition) => `${name}: 조건으로 제외. ${condition}`,
    'no-evidence': (_, name) => `${name}: 이제 근거가 없음`,
    score: (v, name) => `${name}: 점수 그때 ${v.before}, 지금 ${v.after}`,
    points: (v, name) => `${name}: 점수 그때 ${v.before}, 지금 ${v.after}. 그때의 구간(${v.low}~${v.high})을 벗어남`,
    'points-within': (v, name) => `${name}: 점수 그때 ${v.before}, 지금 ${v.after}. 그때의 구간(${v.low}~${v.high}) 안`,
    alike: (_, name, other) =>
      `${name}, ${other}: 측정값으로는 우열을 가릴 수 없음. 1위가 바뀐 것은 오차 범위 안의 변화`,
    edition: (v) =>
      v.before === null
        ? `${v.table}: 그때 없던 ${v.after}판`
        : v.after === null
          ? `${v.table}: ${v.before}판을 더는 반영하지 않음`
          : `${v.table}: 그때 ${v.before}판, 지금 ${v.after}판`,
    figure: (v, name) =>
      v.before === null
        ? `${name}: 새 측정값 ${v.table} ${v.after}`
        : `${name}: ${v.table} 그때 ${v.before}, 지금 ${v.after}`,
    release: (v, name) => `${name}: 릴리스 그때 ${v.before ?? '?'}, 지금 ${v.after ?? '?'}`,
    price: (v, name) =>
      `${name}: 가격 그때 ${v.before ?? '?'}, 지금 ${v.after ?? '?'} (100만 토큰당 ${v.currency ?? '?'})`,
    retirement: (v, name) => (v.date === null ? `${name}: 종료일이 없어짐` : `${name}: 종료일 ${v.date}`),
    statements: (v, name) => `${name}: 진술 그때 ${v.before ?? 0}개, 지금 ${v.after ?? 0}개`,
    new: (v, name) => `${name}: 순위에 새로 들어옴, 점수 ${v.score}`,
  },
};
