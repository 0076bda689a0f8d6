import { boardLines, type en, feedLines } from './en.ts';

export const ko: typeof en = {
  help: (feeds, board) => `사용법: npm run feed -- 파일 [옵션]

지식 베이스를 피드와 비교해 새로 생긴 것, 바뀐 것, 어긋나는 것, 사라진 것을 검토할 YAML로 출력한다.
리더보드이면 그 표의 다음 판을 출력한다. 파일은 아무것도 쓰지 않는다.

옵션:
  --format 이름      아래 피드 이름. 없으면 내용으로 가린다
  --developer ID들   이 개발사만(쉼표로 구분). 피드에만 있는 개발사도 된다
  --seen 날짜        피드를 읽은 날. 없으면 오늘
  --date 날짜        리더보드에서 이 날만. 날짜가 없는 파일이면 그 날짜
  --arena 이름       리더보드에서 이 아레나만(text, webdev, vision 등). 아레나가 없는 파일이면 그 아레나. 없으면
                     파일이나 폴더 이름으로 가린다
  --kb 경로          이 폴더나 파일만 지식 베이스로 삼아 비교한다. 여러 번 쓸 수 있다
  --lang 언어        ko 또는 en. 없으면 LMM_LANG과 로캘을 따른다
  --verbose          쓰지 않은 값을 종류별이 아니라 하나씩 알린다
  --help             도움말

피드와 내려받는 곳:
${feedLines(feeds)}
리더보드:
${boardLines(board)}`,
  errors: {
    oneFile: '피드 파일을 하나만 적어야 한다.',
    seeHelp: '쓸 수 있는 옵션: npm run feed -- --help',
    wholeDay: (option, value) => `${option} 값은 2026-11-25처럼 하루여야 한다. 받은 값: ${value}`,
    boardsOnly: (option) => `${option} 옵션은 리더보드에 쓴다. 이 파일은 모델 피드이다.`,
    feedsOnly: (option) => `${option} 옵션은 모델 피드에 쓴다. 이 파일은 리더보드이다.`,
  },
  warnings: {
    'unusable-id': 'id로 쓸 수 없어 항목을 뺐다',
    'no-entry': '모델의 항목이 아니어서 뺐다',
    repeated: '같은 내용이 두 번 있다',
    'beside-entries': '항목 밖에 있어 쓰지 않았다',
  },
  untaken: {
    unread: '쓰지 않은 값',
    varies: '피드에 가격이 가변이라고 적혀 있다',
    'no-number': '가격으로 읽을 수 없는 값',
    implausible: '있을 수 없는 값이어서 그 가격을 뺐다',
    'unlike-others': '같은 모델의 다른 가격과 자릿수가 달라 그 가격을 뺐다',
    'dear-alone': '이렇게 높은 가격은 한 출처만으로는 받지 않아 뺐다',
    beside: '함께 있는 값 때문에 뺐다',
    'not-free': '다른 것에 값을 매기거나 적지 않았으므로 0을 무료로 보지 않았다',
    condition: '가격이 언제 또는 무엇으로 적용되는지 정하는 값일 수 있어 뺐다',
    contradicts: '서로 어긋나는 값',
    twice: '서로 다른 값으로 두 번 있어 어느 쪽도 쓰지 않았다',
    inexact: '레코드에 담을 수 있는 자릿수보다 길어 반올림했다',
    remark: '피드가 가격에 덧붙인 말',
    variant: '피드에 기본 모델 없이 이 변형만 있다',
    'other-time': '다른 날의 가격이거나 해당하는 시간이 없는 가격',
    'other-entry': '같은 모델의 다른 항목에 적힌 다른 값',
    copy: '여기 있는 릴리스의 날짜 사본이나 설정에 관한 값이어서 그 릴리스의 값으로 쓰지 않았다',
    several: '여기 있는 여러 릴리스로 읽혀 뺐다',
    ended: '여기서는 이미 끝난 제공 조건의 가격이어서 뺐다',
  },
  perMillion: (amount) => `1M 토큰당 ${amount}달러`,
  note: (entry, what, why) => `${entry}: ${what}: ${why}`,
  notes: (count, field, example, entry, why) =>
    `항목 ${count}개: ${field === '' ? `예: ${entry}` : `${field}, 예: ${example} (${entry})`}: ${why}`,
  moreNotes: (kinds) => `쓰지 않은 값이 ${kinds}가지 더 있다.`,
  seeVerbose: '하나씩 보려면 --verbose 옵션을 쓴다.',
  more: (shown, count) => `${shown} 외 ${count}`,
  head: {
    title: (format, seen) => `지식 베이스와 비교한 피드: ${format}, ${seen}.`,
    counts: (n) =>
      `새 레코드 ${n.fresh}, 모르던 값 ${n.filled}, 바뀜 ${n.changed}, 어긋남 ${n.conflict}, 사라짐 ${n.gone}. 아무 파일도 쓰지 않았다. 검토한 뒤 레코드를 data/ 아래로 옮긴다.`,
    compared: (n) =>
      `비교한 항목: ${n.compared}. 뺀 항목: 여기 없는 개발사 ${n.makers}곳의 ${n.unknownMakers}, 개발사가 아닌 곳의 제공 ${n.resold}, 별칭, 변형 및 다른 종류의 모델 ${n.aliases}.`,
    nothing: '다른 점이 없다.',
  },
  sourceMissing: '출처로 올릴 피드: 주소와 라이선스를 확인한다',
  sourceOlder: '피드를 새로 읽었다',
  recordMissing: '지식 베이스에 없음: 이름을 확인하고 나라와 출처를 더한다',
  fresh: '새로 생김: 지식 베이스에 없음',
  freshOffer: '새로 생김: 지식 베이스에 없는 제공 조건',
  guessedModel: (family) => `model: 계열(${family})로 미루어 적었으니 확인한다`,
  noModel: 'model: 어느 모델의 버전인지 적는다',
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
  boards: {
    title: (name) => `지식 베이스와 비교한 다음 판: ${name}.`,
    counts: (n) =>
      `더할 판 ${n.editions}, 이미 있는 판 ${n.held}. ${n.rows}줄 중 찾은 것 ${n.matched}, 못 찾은 것 ${n.left}. 아무 파일도 쓰지 않았다. 검토한 뒤 레코드를 data/ 아래로 옮긴다.`,
    sourceMissing: '출처로 올릴 리더보드: 주소와 라이선스를 확인한다',
    sourceOlder: '같은 출처의 더 새로운 날',
    rows: (rows, matched, left) => `${rows}줄, 찾은 것 ${matched}, 못 찾은 것 ${left}`,
    first: '앞선 판이 없음',
    since: (date) => `${date} 판과 비교:`,
    unmoved: (date) => `${date} 판과 비교: 새 것, 사라진 것, 구간을 벗어나 움직인 것 없음`,
    fresh: (count, names) => `새로 생김 ${count}: ${names}`,
    gone: (count, names) => `사라짐 ${count}: ${names}`,
    moved: (count, names) => `두 구간을 모두 벗어나 움직임 ${count}: ${names}`,
    twice: (names) => `두 번 있으니 맞는 쪽만 남긴다: ${names}`,
    odd: (rows) => `있을 수 없는 값. 위아래가 뒤바뀐 구간과 횟수가 아닌 투표수는 뺐다: ${rows}`,
    unused: (columns) => `쓰지 않은 열: ${columns.join(', ')}`,
    more: (shown, count) => `${shown} 외 ${count}`,
    read: '앞선 판에 없어 이름으로 미루어 찾은 것. 하나씩 확인한다:',
    unmatched: '여기 있는 릴리스를 찾지 못한 이름과 가장 높은 순위:',
    placed: (as, place, table) => `${as}: ${table} ${place}위`,
    skipped: (arena, categories) => `${arena}: 여기에 표가 없어 뺀 것: ${categories.join(', ')}`,
    at: (file, place) => {
      if (!place) return file;
      if ('keys' in place) return `${file} ${place.keys.join(' › ')}:`;
      return 'row' in place ? `${file} ${place.row}행:` : `${file}:${place.line}:${place.column}`;
    },
    faults: {
      'not-parquet': () => '온전한 Parquet 파일이 아니거나 Snappy가 아닌 방식으로 압축되었다.',
      'not-a-leaderboard': () => '알려진 리더보드의 내용이 아니다.',
      'open-quote': () => '따옴표가 닫히지 않았거나 칸 중간에 있다.',
      cells: (v) => `이 줄은 ${v.found}칸이고 첫 줄은 ${v.wanted}칸이다.`,
      'no-column': (v) => `열이 없다: ${v.column}`,
      'column-twice': (v) => `같은 이름의 열이 둘 있다: ${v.column}`,
      'no-text': (v) => `이름이 비었거나 쓸 수 없다: ${v.column}`,
      'no-number': (v) => `${v.column} 값이 수가 아니다: ${v.value || '비어 있음'}`,
      'no-day': (v) => `${v.column} 값이 날짜가 아니다: ${v.value}`,
      'two-days': (v) => `${v.board}에 날짜가 여럿 있다: ${v.days.join(', ')}. --date 옵션으로 하나를 고른다.`,
      'other-day': (v) => `그날의 것이 없다: ${v.asked}. 있는 날짜: ${v.days.join(', ')}`,
      undated: () => '파일에 날짜가 없다. --date 옵션으로 적는다.',
      'no-arena': () => '어느 아레나의 파일인지 알 수 없다. --arena 옵션으로 여기 표에 쓴 이름을 적는다.',
      'no-rows': () => '줄이 하나도 없다.',
    },
  },
};
