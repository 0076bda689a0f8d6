import type { en } from './en.ts';

export const ko: typeof en = {
  title: '지식 베이스의 표',
  columns: { table: '표', column: '열', type: '자료형', unit: '단위', about: '뜻' },
  count: (count) => `표 ${count}개`,
  next: [
    '하나만 보기: lmm export releases',
    '파일로 저장: lmm export --format parquet --out tables/',
    'SQL: lmm sql "select id, limit_context from releases"',
  ],
  nextOfOne: (name) => [
    `파일로 저장: lmm export ${name} --out ${name}.parquet`,
    `SQL: lmm sql "from ${name} limit 10"`,
  ],
  noTable: (name) => `없는 표입니다: ${name}`,
  seeTables: '표 목록: lmm export',
  sayFormat: (out) =>
    `이름만으로는 형식을 알 수 없습니다: ${out}. --format 옵션에 ndjson, csv, parquet 중 하나를 적으십시오.`,
  oneTable: (format) => `표 하나를 적거나, 여럿이면 폴더를 적으십시오: lmm export --format ${format} --out tables/`,
  columnsInSql: '표는 모든 열을 내보냅니다. 일부 열만: lmm sql "select id, name from releases" --format csv',
  terms:
    '사실은 줄마다 적힌 출처의 것이며, 알려진 이용 조건은 `sources`와 `score_tables`의 `licence` 열에 있음. 골라 모은 것은 lmm의 것으로 MIT License를 따름. 함께 두어야 하는 고지는 lmm의 NOTICE에 있음.',
};
