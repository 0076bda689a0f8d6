import type { en } from './en.ts';

export const ko: typeof en = {
  columns: {
    id: 'id',
    label: '뜻',
    type: '형식',
    unit: '단위',
    better: '좋은 쪽',
    aliases: '별칭',
  },
  count: (count) => `항목 ${count}개. --fields, --sort 옵션과 자료 파일에 씀.`,
  higher: '높은 쪽',
  lower: '낮은 쪽',
};
