import type { Language } from '../../src/domain/vocabulary.ts';

/** Words of the pages of changes. */
const en = {
  head: `# What changed in the data

[한국어](data-changes.ko.md)

Each edition of the knowledge base against the one before it, the newest first, written by a script:

    npm run data-changes -- OLD

OLD is a folder, or a revision of this repository. Fields are those of [data/README.md](../data/README.md). Long tables are
shortened; \`--csv FILE\` writes every change. What a corrected fact was and is stands here, so that a decision that rests on it
can be looked at again.
`,
  against: (old: string, day: string) => `Compared with ${old}, the edition of ${day}.`,
  problems: (count: number) =>
    `${count} problems of the older one by the rules of today: what they concern is left out.`,
  numbers: 'In numbers',
  counts: ['records', 'before', 'now', 'new', 'removed', 'changed'],
  kinds: {
    sources: 'sources',
    developers: 'developers',
    providers: 'providers',
    uses: 'uses',
    criteria: 'criteria',
    models: 'lines',
    statements: 'statements',
    releases: 'releases',
    offers: 'offers',
    plans: 'plans',
    tables: 'tables',
    editions: 'editions of tables',
    calibrations: 'calibrations',
    trends: 'trends',
    conclusions: 'conclusions',
    rates: 'exchange rates',
  } as Record<string, string>,
  facts: (added: number, removed: number, changed: number, cited: number) =>
    `Of records that were there before: ${added} values new, ${removed} removed, ${changed} changed, ${cited} as before by another source.`,
  corrections: 'Corrected and removed facts',
  filled: 'Values that were unknown before',
  lines: 'New lines and releases',
  gone: 'Removed',
  prices: 'Prices',
  ends: 'Status and ends',
  benchmarks: 'Benchmark scores',
  plans: 'Plans',
  tables: 'Tables of scores',
  sources: 'Sources with another address',
  nothing: 'Nothing changed.',
  newLine: 'new line',
  columns: {
    record: 'record',
    field: 'field',
    old: 'before',
    new: 'now',
    source: 'source',
    line: 'line',
    releases: 'releases',
    count: 'how many',
    kind: 'kind',
  },
  more: (count: number) => `and ${count} more`,
};
const ko: typeof en = {
  head: `# 데이터 변경 내역

[English](data-changes.md)

지식 베이스의 판마다 이전 판과 달라진 점을 최신판부터 적었다. 스크립트로 작성한다.

    npm run data-changes -- OLD

OLD 자리에는 이전 판의 폴더나 이 저장소의 리비전을 적는다. 항목 이름은 [data/README.ko.md](../data/README.ko.md)와 같다. 긴 표는 줄여
적었으며 \`--csv FILE\` 옵션으로 모든 변경을 파일에 쓴다. 고친 값은 이전 값과 함께 적었으므로, 그 값에 근거한 결정을 다시 확인할 수 있다.
`,
  against: (old, day) => `비교 대상: ${old} (${day} 판).`,
  problems: (count) => `이전 판에서 지금의 규칙에 맞지 않는 곳 ${count}개는 비교에서 제외.`,
  numbers: '요약',
  counts: ['기록', '이전', '현재', '추가', '삭제', '변경'],
  kinds: {
    sources: '출처',
    developers: '개발사',
    providers: '제공사',
    uses: '용도',
    criteria: '기준',
    models: '모델 계열',
    statements: '진술',
    releases: '릴리스',
    offers: '제공 조건',
    plans: '구독 상품',
    tables: '점수표',
    editions: '점수표의 판',
    calibrations: '눈금',
    trends: '동향',
    conclusions: '결론',
    rates: '환율',
  },
  facts: (added, removed, changed, cited) =>
    `이전부터 있던 기록에서 추가된 값 ${added}개, 삭제된 값 ${removed}개, 변경된 값 ${changed}개, 출처만 바뀐 값 ${cited}개.`,
  corrections: '수정하거나 삭제한 값',
  filled: '새로 확인한 값',
  lines: '새 계열과 릴리스',
  gone: '삭제한 기록',
  prices: '가격',
  ends: '상태와 종료일',
  benchmarks: '벤치마크 점수',
  plans: '구독 상품',
  tables: '점수표',
  sources: '주소가 바뀐 출처',
  nothing: '변경 없음.',
  newLine: '새 계열',
  columns: {
    record: '기록',
    field: '항목',
    old: '이전',
    new: '현재',
    source: '출처',
    line: '계열',
    releases: '릴리스',
    count: '수',
    kind: '종류',
  },
  more: (count) => `외 ${count}개`,
};
export const WORDS: Readonly<Record<Language, typeof en>> = { en, ko };
export type Words = typeof en;
