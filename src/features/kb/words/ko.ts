import type { en } from './en.ts';

export const ko: typeof en = {
  title: '사용 중인 지식 베이스',
  one: '그 위에 얹은 것이 없음.',
  lead: '아래층부터 순서대로 표시. 뒤에 나오는 것이 앞의 것보다 우선.',
  shipped: 'lmm',
  found: '지정',
  how: {
    shipped: '기본 자료',
    pack: '기본 자료를 대신하는 데이터 팩',
    feed: 'lmm import 명령으로 만든 피드 레이어',
    user: '사용자 폴더',
    LMM_KB: '환경 변수 LMM_KB',
    project: '프로젝트의 lmm.config.yaml',
    '--kb': '--kb 옵션',
  },
  yours: '본인 소유',
  ofUser: (owner) => `사용자 ${owner} 소유`,
  holds: '내용',
  count: (files, records) => `파일 ${files}개, 레코드 ${records}개`,
  what: {
    changes: (count) => `바꿈 ${count}`,
    removes: (count) => `지움 ${count}`,
    adds: (count) => `더함 ${count}`,
  },
  hung: '지운 것에 딸린 것',
  more: (count) => `그 밖에 ${count}개 (--verbose)`,
  notTaken: '쓰지 않은 것',
  broken: '문제 있음: 고치기 전에는 아무것도 쓸 수 없음',
  isBroken: '문제 있음',
  next: '다음  lmm kb --verbose   lmm validate',
  actions: (given, actions) => `lmm kb 뒤에는 ${actions.join(', ')} 중 하나가 와야 합니다. 받은 값: ${given}`,
  without: (what, given) => `lmm kb ${what} 뒤에는 아무것도 올 수 없습니다. 받은 값: ${given}`,
  idMissing: '어느 모델인지 id를 적으십시오.',
  nothingNew: (id) => `이미 있는 릴리스입니다: ${id}. 직접 정한 가격은 --input, --output 옵션으로 적으십시오.`,
  newOfLine: (line) => `"${line}" 계열에는 릴리스가 여럿 있습니다. 가격은 릴리스 하나의 것입니다.`,
  newWithoutDeveloper: (id) =>
    `"${id}" 모델을 만든 곳이 없습니다. id 앞에 개발사를 붙이거나 --developer 옵션을 적으십시오.`,
  nameTaken: (name, id) =>
    `"${name}" 이름은 이미 다른 것을 가리킵니다: ${id}. 새 모델에는 다른 이름이 필요하고, 직접 정한 가격은 그 릴리스에 적습니다.`,
  ownTerms: '자체 조건',
  written: (file) => `저장했고 지금부터 적용됨: ${file}`,
  writtenApart: (file) => `저장함: ${file}. 여기서는 적용되지 않음. LMM_KB 환경 변수나 --kb 옵션에 적으면 적용됨.`,
  isNew: (id) => `새 모델: ${id}. 적지 않은 것은 알 수 없음으로 남음.`,
  isPrice: (id) => `직접 정한 가격: ${id}. 기본 자료의 가격보다 우선함.`,
  made: (folder) =>
    `지식 베이스 폴더를 만들었음: ${folder}. 이 폴더에서 일하거나 LMM_KB 환경 변수에 적은 사람에게 적용됨.`,
};
