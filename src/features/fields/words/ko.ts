import type { en } from './en.ts';

export const ko: typeof en = {
  columns: {
    id: 'id',
    label: '뜻',
    type: '형식',
    unit: '단위',
    better: '더 나은 값',
    aliases: '별칭',
  },
  count: (count) => `항목 ${count}개. --fields, --sort 옵션과 지식 베이스 파일에 사용.`,
  higher: '높을수록',
  lower: '낮을수록',
};
