import { type en, feedLines } from './en.ts';

export const ko: typeof en = {
  help: (feeds) => `사용법: npm run feed -- 파일 [옵션]

지식 베이스를 피드와 견주어 새로 생긴 것, 바뀐 것, 어긋나는 것, 사라진 것을 검토할 YAML로 출력한다.
파일은 아무것도 쓰지 않는다.

옵션:
  --format 이름      아래 피드 이름. 없으면 내용으로 가린다
  --developer ID들   이 개발사만(쉼표로 구분). 피드에만 있는 개발사도 된다
  --seen 날짜        피드를 읽은 날. 없으면 오늘
  --kb 경로          이 폴더나 파일만 지식 베이스로 삼아 견준다. 여러 번 쓸 수 있다
  --lang 언어        ko 또는 en. 없으면 LMM_LANG과 로캘을 따른다
  --help             도움말

피드와 내려받는 곳:
${feedLines(feeds)}`,
  errors: {
    oneFile: '피드 파일을 하나만 적어야 한다.',
    seeHelp: '쓸 수 있는 옵션: npm run feed -- --help',
    wholeDay: (value) => `--seen 값은 2026-11-25처럼 하루여야 한다. 받은 값: ${value}`,
    json: '여기부터 올바른 JSON이 아니다.',
    'unknown-format': '알려진 피드의 내용이 아니다. --format 옵션으로 형식을 적는다.',
    'other-format': '--format 옵션에 적은 형식의 내용이 아니다.',
    empty: '피드에 모델이 하나도 없다.',
  },
  warnings: {
    'implausible-price': (v) =>
      `${v.entry}: ${v.field} 값이 1M 토큰당 ${v.value}달러로, 있을 수 없는 값이어서 가격을 뺐다.`,
    'unusable-id': (v) => `${v.entry}: id로 쓸 수 없어 항목을 뺐다.`,
  },
  head: {
    title: (format, seen) => `지식 베이스와 견준 피드: ${format}, ${seen}.`,
    counts: (n) =>
      `새 레코드 ${n.fresh}, 모르던 값 ${n.filled}, 바뀜 ${n.changed}, 어긋남 ${n.conflict}, 사라짐 ${n.gone}. 아무 파일도 쓰지 않았다. 검토한 뒤 레코드를 data/ 아래로 옮긴다.`,
    compared: (n) =>
      `견준 항목: ${n.compared}. 뺀 항목: 여기 없는 개발사 ${n.makers}곳의 ${n.unknownMakers}, 개발사가 아닌 곳의 제공 ${n.resold}, 별칭, 변형 및 다른 종류의 모델 ${n.aliases}.`,
    nothing: '다른 점이 없다.',
  },
  sourceMissing: '출처로 올릴 피드: 주소와 라이선스를 확인한다',
  sourceOlder: '피드를 새로 읽었다',
  recordMissing: '지식 베이스에 없음: 이름을 확인하고 나라와 출처를 더한다',
  fresh: '새로 생김: 지식 베이스에 없음',
  freshOffer: '새로 생김: 지식 베이스에 없는 제공 조건',
  guessedModel: (family) => `model: 계열(${family})로 미루어 적었으니 확인한다`,
  noModel: 'model: 어느 모델의 버전인지 적는다',
  varies: '피드에 가격이 가변이라고 적혀 있다',
  verdicts: { changed: '바뀜', conflict: '어긋남', new: '새로 생김', gone: '사라짐' },
  was: (field, value, sources) => `${field}: 이전 값 ${value} (${sources})`,
  wasUnknown: (fields) => `지금까지 모르던 값: ${fields.join(', ')}`,
  reasons: {
    better: (field, value, sources) => `${field}: 더 나은 출처의 값 ${value} (${sources})`,
    other: (field, value, sources) => `${field}: 다른 출처의 값 ${value} (${sources})`,
    'same-time': (field, value, sources) => `${field}: 같은 때의 다른 값 ${value} (${sources})`,
  },
  price: '가격',
  mode: (mode) => `가격, ${mode}`,
  tiers: '구간별 가격이 다름',
  gone: (release, sources) => `${release}: 여기서는 제공 중(${sources})이지만 이 피드에는 없다. 종료일을 찾아본다.`,
};
