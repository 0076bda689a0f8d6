import type { ReplaceReason, ScanSkipReason, ScanWhere } from '../../../engine/results.ts';
import type { en } from './en.ts';

const inDays = (days: number): string => (days === 0 ? '오늘' : `${days}일 뒤`);

export const ko: typeof en = {
  title: ({ fault, cannot_tell, fine }) => `모델 id: 문제 ${fault}곳, 알 수 없음 ${cannot_tell}곳, 정상 ${fine}곳`,
  none: (files) => `파일 ${files}개에서 모델 id를 찾지 못함.`,
  headings: { fault: '문제', 'cannot-tell': '알 수 없음', fine: '정상' },
  fine: (name, places, ahead) => [`${name}: ${places}`, ...ahead].join('; '),
  via: (release, way) => `${release} (경로: ${way})`,
  weights: '직접 운영하는 가중치',
  labels: { why: '이유', ahead: '예정', written: '표기', instead: '대안', at: '위치' },
  eolFault: (file, code, at, text) => {
    const what = {
      json: text === '' ? `여기부터 JSON이 아님: ${at}` : `JSON이 아니라 다른 형식: ${text}`,
      spec: text === '' ? '"spec": "model-eol/0.1" 없음' : `spec 값이 ${text}. 읽을 수 있는 것은 "model-eol/0.1"`,
      publisher: '발행자(publisher) 없음',
      generated: `만든 날(generated) 없음. 예: "2026-11-30T00:00:00Z"${text === '' ? '' : `: ${text}`}`,
      models: '모델 목록(models) 없음',
      id: `ID가 없는 모델: ${at}`,
      date: `YYYY-MM-DD 날짜가 아님: ${at}, ${text}`,
      twice: `두 번 나옴: ${text}, 다시 나온 곳 ${at}`,
    }[code];
    return [`${file}: ${what}.`, '파일 형식: docs/model-eol.md'];
  },
  reasons: {
    ends: (date, days) => `${date} 종료 예정, ${inDays(days)}`,
    deprecated: '종료 예고됨, 날짜 미정',
    elsewhere: (way, date, isOver) =>
      `개발사에서 ${isOver ? '종료됨' : '종료 예정'}${date === null ? '' : ` (${date})`}. ${way} 쪽 종료일은 확인된 출처 없음`,
    notOut: (day) => `${day}까지 알려진 정보 없음`,
    ambiguous: (names) => `여러 릴리스 가능: ${names.join(', ')}`,
    unknown: (names) =>
      names.length === 0 ? '등록되지 않은 id' : `등록되지 않은 id. 비슷한 이름: ${names.join(', ')}`,
    told: {
      by: (text, publisher, day) => `${text} (${day} ${publisher} 피드)`,
      other: (theirs, ours) => `여기와 날짜가 다름: ${theirs}, 여기는 ${ours}`,
      none: (ours) => `예정된 종료 없음, 여기는 ${ours}`,
      earliest: (date) => `${date} 전에는 종료하지 않음`,
    },
    pieced: '코드가 조합하는 id. 실행하지 않으므로 확인 불가',
  },
  instead: {
    use: (id, name) => (id === name ? id : `${id} (${name})`),
    why: {
      named: '개발사 지정 후속',
      series: '같은 시리즈의 최신',
      'successor-series': '후속 시리즈의 최신',
      line: '같은 모델',
      vendor: '같은 개발사',
      other: '다른 개발사',
    } as Record<ReplaceReason, string>,
    price: (before, after, percent) => `가격 ${before}→${after}${percent === '' ? '' : ` (${percent})`}`,
    loses: (things) => `잃는 기능: ${things}`,
    notTold: (things) => `확인되지 않음: ${things}`,
    less: (field, before, after) => `${field} ${before}→${after}`,
  },
  where: { test: '테스트', comment: '주석', docs: '문서', code: '', config: '' } as Record<ScanWhere, string>,
  ignored: (reason) => (reason === '' ? '제외됨' : `제외됨: ${reason}`),
  cell: (number, line) => `셀 ${number}, ${line}행`,
  more: (count) => `외 ${count}곳`,
  moreBelow: (subjects) => `id ${subjects}개 더 있음. 전체: lmm scan | less`,
  incomplete: (places) => `${places}곳에서 검사를 멈춤. 그 뒤는 검사하지 않음.`,
  looked: (naming, files, changed) =>
    `파일 ${files}개 중 ${naming}개에 모델 id가 있음${changed === null ? '' : ` (${changed} 이후 변경분)`}.`,
  uncounted: ({ test, comment, docs, ignored }) => {
    const parts = [
      ...(test > 0 ? [`테스트 ${test}곳`] : []),
      ...(comment > 0 ? [`주석 ${comment}곳`] : []),
      ...(docs > 0 ? [`문서 ${docs}곳`] : []),
      ...(ignored > 0 ? [`제외 ${ignored}곳`] : []),
    ];
    return parts.length === 0 ? '' : `집계하지 않음: ${parts.join(', ')}.`;
  },
  toldBy: (publisher, day, known, models) =>
    `${publisher} 피드(${day})와 비교했다. 모델 ${models}개 중 ${known}개를 여기서 안다.`,
  skipped: (parts) => `검사하지 않은 파일: ${parts.join(', ')}.`,
  skip: {
    binary: (count) => `바이너리 ${count}개`,
    lock: (count) => `잠금 파일 ${count}개`,
    vendored: (count) => `외부 코드 ${count}개`,
    minified: (count) => `압축된 코드 ${count}개`,
    'too-large': (count) => `너무 큰 파일 ${count}개`,
    encoding: (count) => `UTF-8이 아닌 파일 ${count}개`,
    link: (count) => `링크 ${count}개`,
    submodule: (count) => `다른 저장소 ${count}개`,
    gone: (count) => `없어진 파일 ${count}개`,
    unreadable: (count) => `읽을 수 없는 파일 ${count}개`,
  } as Record<ScanSkipReason, (count: number) => string>,
  fails: (parts) => `실패(종료 코드 4): ${parts.join('; ')}.`,
  failure: ({ on, until, subjects, places }) => {
    const what = {
      retired: '종료됨',
      ends: `${until}까지 종료`,
      policy: '규칙 위반',
      price: `${until}까지 가격 인상`,
      unknown: '알 수 없음',
    }[on];
    return subjects.length === 0 ? `${what}, 검사하지 않은 곳` : `${what}, id ${subjects.length}개, ${places}곳`;
  },
  holds: (asked) => `해당 사항 없음: ${asked}.`,
  untold: (asked) => `판단할 수 없음(종료 코드 1): ${asked}. 폴더를 나누어 검사하거나 --changed로 파일을 줄인다.`,
  noCommit: (ref) =>
    `--changed: 이 저장소에 없거나 파일이 없는 커밋, 브랜치, 태그: ${ref}. 기록 일부만 복제했다면 먼저 받는다: git fetch origin ${ref}`,
  unrelated: (ref) =>
    `--changed: HEAD와 공통 커밋이 없음: ${ref}. 분기점 대신 이 커밋과 비교한다. 기록 일부만 복제했다면: git fetch --unshallow`,
  foreign: (folder) =>
    `git이 다른 사용자의 저장소를 읽지 않음: ${folder}. git 없이는 .gitignore만으로 파일을 가른다. 신뢰하려면 git config --global --add safe.directory ${folder}`,
  noGit: '--changed 옵션은 git 저장소 안의 폴더에서 쓸 수 있다.',
  timeMissing: (given, on) =>
    `--fail-on ${given} 뒤에 기간이 없습니다. 기간을 적거나(예: ${on}:90d) ${on}만 적으면 기본 기간을 씁니다.`,
  policyMissing: '--fail-on policy 값에는 --policy FILE 또는 --no-training 같은 조건이 필요하다.',
};
