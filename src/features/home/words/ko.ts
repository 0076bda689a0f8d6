import type { en } from './en.ts';

export const ko: typeof en = {
  title: 'lmm: 어떤 대형 멀티모달 모델을, 왜 쓸 것인가',
  about: '출처와 날짜가 있는 사실로 모델을 비교하고 추천한다. 오프라인에서 동작한다.',
  try: '시작하기',
  tries: {
    recommend: '하고 싶은 일로 찾기',
    compare: '모델 비교',
    show: '모델 상세',
    list: '모델 목록',
    schema: '직접 추가하기',
  },
  need: (use) => `${use}에 쓸 싼 모델`,
  data: '데이터',
  models: '모델',
  counts: (models, releases) => `${models}종, 릴리스 ${releases}개`,
  sources: '출처',
  sourceCount: (count) => `${count}개`,
  checkedFrom: (day, days) => `, 가장 오래된 확인일 ${day} (${days === 0 ? '오늘' : `${days}일 전`})`,
  newest: '최신 측정표',
  edition: (table, day) => `${table}, ${day}`,
  version: '버전',
  versionOf: (version, digest) => `${version}, 지문 ${digest}`,
  nothing: '확인된 자료 없음',
  help: '도움말',
  helps: ['lmm --help', 'lmm compare --help'],
};
