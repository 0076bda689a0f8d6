import type { en } from './en.ts';

export const ko: typeof en = {
  title: '사용 중인 지식 베이스',
  one: '그 위에 얹은 것이 없음.',
  lead: '아래층부터 순서대로 표시. 뒤에 나오는 것이 앞의 것보다 우선.',
  shipped: 'lmm',
  found: '지정',
  how: {
    shipped: '기본 자료',
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
  next: '다음  lmm kb --verbose   lmm validate',
};
