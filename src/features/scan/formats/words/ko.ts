import { type en, signed } from './en.ts';

/** What to do where a feed says otherwise. */
const TOLD = '제공하는 곳의 안내를 확인한다. 피드는 다른 곳의 말이며 어느 한쪽을 대신하지 않는다.';

/** 다른 프로그램이 읽는 형식의 말. */
export const ko: typeof en = {
  rules: {
    retired: {
      short: '이미 종료된 모델이다.',
      full: '코드나 설정에 적힌 모델이 그 경로에서 이미 종료되었다. 요청하면 실패한다.',
      help: '대신할 모델을 적고 그 모델로 프롬프트를 시험한다. 일부러 남긴 ID라면 뒤에 주석으로 밝힌다: lmm-ignore: 이유.',
    },
    ends: {
      short: '곧 종료되는 모델이다.',
      full: '코드나 설정에 적힌 모델의 종료가 예고되었고 날짜가 가깝다. 그날부터 요청이 실패한다.',
      help: '그날 전에 대신할 모델로 옮긴다. 누가 밝혔고 또 무엇이 끝나는지는 lmm show에 나온다.',
    },
    deprecated: {
      short: '지원 중단이 예고된 모델이다.',
      full: '지원 중단 예고라고 밝힌 출처가 있으나 종료일을 밝힌 출처는 없다.',
      help: '옮길 계획을 세운다. 종료일은 언제든 정해질 수 있다.',
    },
    'any-day': {
      short: '언제든 종료될 수 있는 모델이다.',
      full: '그 전에는 종료하지 않는다던 날이 지났고, 종료일을 밝힌 출처는 없다.',
      help: '개발사가 대신 쓰라는 모델을 확인하고 종료 안내를 지켜본다.',
    },
    elsewhere: {
      short: '개발사에서는 종료되지만 이 경로는 알 수 없는 모델이다.',
      full: '개발사에서는 이미 종료되었거나 종료될 모델이다. ID에 적힌 경로에서도 종료되는지 밝힌 출처가 없다.',
      help: '제공하는 곳에 종료일을 물어보고, 그때까지는 대신할 모델을 적는다.',
    },
    'not-out': {
      short: '그날 아직 나오지 않은 모델이다.',
      full: '코드나 설정에 적힌 모델이 기준일에는 아직 누구도 쓸 수 없었다.',
      help: '--as-of 날짜를 늦추거나 이미 나온 모델을 적는다.',
    },
    'told-other': {
      short: '피드의 종료일이 다르다.',
      full: '피드에 적힌 모델 종료일이 지식 베이스의 종료일과 다르다.',
      help: TOLD,
    },
    'told-none': {
      short: '피드에는 종료 예정이 없다.',
      full: '피드에는 모델의 종료 예정이 없으나 지식 베이스에는 종료일이 있다.',
      help: TOLD,
    },
    'told-earliest': {
      short: '피드에 가장 이른 종료일이 있다.',
      full: '그 전에는 종료하지 않는다는 날이 피드에 적혀 있다.',
      help: TOLD,
    },
    'told-end': {
      short: '피드에 먼 종료일이 있다.',
      full: '지식 베이스에 없는 모델 종료일이 피드에 적혀 있다.',
      help: TOLD,
    },
    policy: {
      short: '정책에 어긋나는 모델이다.',
      full: '정책의 조건을 지키지 않는 것으로 알려진 모델이다.',
      help: '정책을 지키는 모델을 적는다. lmm recommend --policy 파일 명령이 찾아 준다.',
    },
    'policy-unknown': {
      short: '정책을 지키는지 알 수 없는 모델이다.',
      full: '정책의 조건을 지키는지 밝힌 출처가 없다. 모르는 것은 위반도 허락도 아니다.',
      help: '제공하는 곳에 물어보고 답을 자기 파일에 적는다. 파일 위치는 lmm kb에 나온다.',
    },
    price: {
      short: '가격이 바뀌는 모델이다.',
      full: '코드나 설정에 적힌 모델의 가격이 예고된 날부터 달라진다.',
      help: '새 가격으로 셈한다. 사용량에 따른 비용은 lmm cost에 나온다.',
    },
    'unknown-id': {
      short: '여기서는 모르는 모델이다.',
      full: '모델을 적는 자리에 ID가 있으나 지식 베이스에 그런 릴리스가 없다. 사내 모델이거나, 데이터보다 새롭거나, 잘못 적었을 수 있다. 종료되었다는 뜻은 아니다.',
      help: '철자를 고치거나 자기 파일에 모델을 더한다: lmm kb new.',
    },
    'ambiguous-id': {
      short: '여러 모델을 뜻할 수 있는 ID다.',
      full: 'ID 하나가 여러 릴리스를 뜻할 수 있고, 하나에 맞는 내용이 나머지에도 맞는다고 할 수 없다.',
      help: '개발사가 날짜까지 적는 릴리스 이름을 그대로 쓴다.',
    },
    'pieced-id': {
      short: '실행 중에 이어 붙이는 ID다.',
      full: '프로그램이 실행되면서 ID를 이어 붙이므로 글만 보고는 어떤 모델인지 알 수 없다.',
      help: '될 수 있으면 ID를 통째로 적는다. 그래야 찾아서 확인할 수 있다.',
    },
  },
  other: {
    short: '모델에 알릴 것이 있다.',
    full: '모델에 문제가 있거나 알 수 없는 것이 있다.',
    help: '알려진 것은 모두 lmm show에 나온다.',
  },
  message: (id, why, instead) => (instead ? `${id}: ${why} ${instead}` : `${id}: ${why}`),
  instead: (id, name, maker, percent) => {
    const told = [
      id === name ? null : name,
      maker === null ? null : `안내: ${maker}`,
      percent === null ? null : `가격 ${signed(percent)}`,
    ].filter((part) => part !== null);
    return `대신 쓸 것: '${id}'${told.length > 0 ? ` (${told.join(', ')})` : ''}.`;
  },
  root: 'lmm scan을 실행한 폴더.',
  parent: (levels) => `lmm scan을 실행한 폴더에서 ${levels}단계 위 폴더.`,
  exit: {
    passed: '실패 조건에 걸린 것이 없다.',
    failed: '실패 조건에 걸린 것이 있다.',
    untold: '실패 조건에 걸렸는지 알 수 없다.',
  },
  notifications: {
    notRead: { short: '살펴보지 못한 파일이 있다.', full: '읽을 수 없는 파일이 있어 그 안에 적힌 것은 알 수 없다.' },
    cut: { short: '빠진 결과가 있다.', full: '한 번에 받는 수보다 결과가 많다.' },
    ended: { short: '검사를 도중에 멈췄다.', full: '한 번에 알리는 수보다 찾은 곳이 많아 그 뒤는 검사하지 않았다.' },
  },
  notRead: (count, files) => {
    const rest = count > files.length ? ` 외 ${count - files.length}개` : '';
    return `파일 ${count}개를 살펴보지 못했다: ${files.map((file) => `'${file}'`).join(', ')}${rest}.`;
  },
  ended: (places) => `${places}곳에서 검사를 멈췄다. 그 뒤는 검사하지 않았다.`,
  cut: (left, most) => `결과 ${left}개가 빠졌다. 한 번에 ${most}개까지 받는다. JSON에는 모두 있다.`,
  more: (count) => `주석으로 보이지 않는 것 ${count}개`,
  summary: (fault, unknown, fine) => `lmm scan: 문제 ${fault}, 알 수 없음 ${unknown}, 문제없음 ${fine}`,
  levels: { error: '오류', warning: '경고', note: '참고' },
  bom: {
    found: (count) => `${count}곳에서 찾음`,
    context: (tokens) => `컨텍스트는 최대 ${tokens} 토큰.`,
  },
  eol: {
    note: (leftOut) =>
      `lmm scan이 날짜와 출처가 있는 자료로 쓴 것으로, 찾은 모델 중 종료가 알려진 것만 담았다. 종료를 밝힌 출처가 없는 ${leftOut}개는 뺐으며, 빠졌다는 것이 종료가 없다는 뜻은 아니다. 예고한 날은 적지 않는다. 확인 없이 바꿔 넣어도 되는 대체 모델은 없으므로 replacement_options에 적는다.`,
    own: '개발사가 종료하는지는 여기서 알 수 없고, 아래 제공처의 종료만 알려져 있다.',
    product: (product, text) => `${product}: ${text}.`,
  },
};
