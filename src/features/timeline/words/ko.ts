import type { en } from './en.ts';

export const ko: typeof en = {
  title: '연표',
  nothing: '이 기간에 확인된 출시나 종료 없음',
  others: '기타',
  marks: { begin: '출시', end: '종료', both: '둘 다', day: '오늘' },
  release: '출시',
  retired: '종료',
  retires: '종료 예정',
  ends: {
    ahead: '종료 예정',
    'not-before': '빨라야 이날 종료',
    'any-day': '이날부터 언제든 종료될 수 있음',
    unconfirmed: '종료 예정이었음, 종료 여부 미확인',
    over: '종료',
  },
  columns: { date: '날짜', what: '일', name: '릴리스' },
};
