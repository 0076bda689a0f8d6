import type { en } from './en.ts';

export const ko: typeof en = {
  trends: '향후 동향',
  conclusions: '결론',
  title: '동향과 결론',
  expected: '출처의 전망이며 확정된 것이 아님',
  nothing: '이날까지의 자료 없음.',
};
