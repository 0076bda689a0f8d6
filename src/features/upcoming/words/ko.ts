import type { en } from './en.ts';

export const ko: typeof en = {
  title: '다가오는 종료와 가격 변경',
  nothing: (until) => `${until}까지 알려진 종료나 가격 변경이 없음.`,
  columns: { date: '날짜', days: '남은 일수', release: '릴리스', what: '내용', replacedBy: '대체 릴리스' },
  retires: '종료',
  undated: '종료 예고됨, 날짜 미정',
  count: (retirements, prices, until) =>
    `${until}까지 종료 ${retirements}건, 가격 변경 ${prices}건(100만 토큰당 가격).`,
  unknown: '? 확인된 출처 없음',
};
