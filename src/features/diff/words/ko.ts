import type { en } from './en.ts';

export const ko: typeof en = {
  title: '변경 사항',
  span: (from, to) => `${from} 이후, ${to}까지`,
  nothing: '확인된 변경 사항 없음',
  more: (count) => `나머지 ${count}건: --all`,
  kind: {
    current: '계열의 현재 릴리스',
    released: '출시',
    retired: '종료',
    ended: '제품·클라우드 종료, 가장 이른 종료일',
    price: '100만 토큰당 가격',
    statement: '출처의 평가',
  },
  end: { earliest: '이날부터 언제든 종료될 수 있음', announced: '이날 종료 예정이었음, 종료 여부 미확인' },
  about: {
    introduction: '소개',
    summary: '요약',
    architecture: '아키텍처',
    feature: '특징',
    application: '용도',
    assessment: '평가',
    claim: '주장',
  },
};
