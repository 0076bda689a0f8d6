import type { en } from './en.ts';

export const ko: typeof en = {
  columns: {
    id: 'id',
    date: '날짜',
    kind: '종류',
    publisher: '발행처',
    title: '제목',
    cited: '인용',
  },
  count: (count) => `출처 ${count}개.`,
  countNote: '"인용"은 그 출처를 근거로 한 기록과 진술의 수.',
  next: '다음  lmm sources ID   lmm sources --conflicts',
  read: '읽은 형태',
  publisher: '발행처',
  author: '저자',
  date: '날짜',
  checked: '확인일',
  kind: '종류',
  url: '주소',
  archive: '사본',
  licence: '자료의 라이선스',
  note: '참고',
  tables: '표',
  table: (name, measurer, days, uses, counts) =>
    `${name}, 측정 ${measurer}, ${days}${uses === '' ? '' : `. 용도: ${uses}`}${counts ? '' : '. 반영하지 않음'}`,
  cited: '인용',
  citedBy: (count) => `기록 ${count}개`,
  conflictsTitle: '출처마다 다른 값',
  conflicts: (count) => `출처마다 값이 다른 경우 ${count}개.`,
  conflictsNote: '경우마다 첫 값을 다른 화면에 표시.',
};
