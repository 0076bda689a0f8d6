import type { summaryEn } from './summary-en.ts';

export const summaryKo: typeof summaryEn = {
  title: '요약',
  known: (day, lines, developers, releases) =>
    `${day} 기준으로 개발사 ${developers}곳의 모델 ${lines}개${releases === 0 ? '를' : `와 릴리스 ${releases}개를`} 다룬다.`,
  measured: (lines, uses) => `그중 모델 ${lines}개에 용도 ${uses}개의 측정값이 있다.`,
  unmeasured: '측정값은 없으며, 모든 내용은 출처의 평가이다.',
  first: (names, uses) => `용도 ${uses}개의 측정값 1위: ${names}.`,
  clear: (clear, all) =>
    clear === 0
      ? '뚜렷한 1위는 없으며, 모두 오차 범위 안에 다른 모델이 있다.'
      : `그중 ${clear}개에서만 뚜렷한 1위이며, 나머지 ${all - clear}개는 오차 범위 안에 다른 모델이 있다.`,
  said: (claims) => `업계에 대한 출처의 평가: ${claims}`,
  leaders: '용도별 선두',
  count: (name, uses) => `${name} (${uses})`,
  clearly: (use) => `${use}(뚜렷함)`,
  ahead: '예정된 변화',
  nothingAhead: '180일 안의 종료나 60일 안의 가격 변경 발표 없음.',
  moreAhead: (count) => `그 밖에 ${count}건: lmm upcoming`,
  columns: { release: '릴리스', what: '내용' },
  data: '자료 현황',
  sources: (sources, releases) => (releases === 0 ? `출처 ${sources}개` : `릴리스 ${releases}개에 출처 ${sources}개`),
  newestEdition: (date) => `가장 최근 측정표 ${date}`,
  oldestCheck: (date) => `현재 릴리스의 가장 오래된 확인일 ${date}`,
  oldestClaim: (date) => `가장 오래된 발언 ${date}`,
  contents: '목차',
};
