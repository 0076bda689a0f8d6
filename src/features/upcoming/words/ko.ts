import type { en } from './en.ts';

export const ko: typeof en = {
  title: '다가오는 종료와 가격 변경',
  nothing: (until) => `${until}까지 알려진 종료나 가격 변경이 없음.`,
  columns: {
    date: '날짜',
    days: '남은 일수',
    release: '릴리스',
    what: '내용',
    replacedBy: '대체 릴리스',
    since: '시점',
    where: '대상',
  },
  retires: '종료',
  ends: '종료',
  earliest: '빨라야 이날 종료',
  anyDay: '언제든 종료될 수 있음',
  undated: '종료 예고됨, 날짜 미정',
  count: ({ retirements, ends, earliest, prices }, until) => {
    const told = [
      `종료 ${retirements}건`,
      ...(ends > 0 ? [`제품·클라우드 종료 ${ends}건`] : []),
      ...(earliest > 0 ? [`가장 이른 종료일 ${earliest}건`] : []),
      `가격 변경 ${prices}건(100만 토큰당 가격)`,
    ];
    return `${until}까지 ${told.join(', ')}.`;
  },
  unknown: '? 확인된 출처 없음',
};
