import type { Messages } from '../messages.ts';

export const notices: Messages['notices'] = {
  prefix: '알림: ',
  taken: (line) => `실행한 명령: ${line}`,
  collisions: (count) => `겹치는 별칭 ${count}개. 자세히 보기: lmm validate`,
  layers: (layers) => `기본 자료와 다른 내용을 쓰는 곳: ${layers.join(', ')}. 자세히 보기: lmm kb`,
  layer: (path, changed, removed, added) => {
    const parts = [
      ...(changed > 0 ? [`바꿈 ${changed}`] : []),
      ...(removed > 0 ? [`지움 ${removed}`] : []),
      ...(added > 0 ? [`더함 ${added}`] : []),
    ];
    return `${path} (${parts.join(', ')})`;
  },
  pack: {
    damaged: '내려받은 데이터 팩이 손상되어 기본 자료를 쓴다. 다시 받으려면 lmm update, 없애려면 lmm update --reset.',
    older:
      '내려받은 데이터 팩이 기본 자료보다 오래되어 기본 자료를 쓴다. 새로 받으려면 lmm update, 없애려면 lmm update --reset.',
    'other-build':
      '데이터 팩을 다른 버전의 lmm에서 받아 기본 자료를 쓴다. 다시 받으려면 lmm update, 없애려면 lmm update --reset.',
    'other-owner': '데이터 팩이 다른 사용자의 것이어서 기본 자료를 쓴다.',
    writable:
      '다른 사용자가 데이터 팩을 고칠 수 있어 기본 자료를 쓴다. 폴더와 pack.json의 쓰기 권한을 거두거나(chmod go-w), 없애려면 lmm update --reset.',
    changed:
      '쓰고 있는 데이터 팩이 받은 그대로가 아니다. 바뀐 바이트가 있다. 다시 받으려면 lmm update, 기본 자료로 되돌리려면 lmm update --reset.',
  },
  notTaken: {
    'other-owner': (at, owner) =>
      `다른 사용자(${owner})의 것이라 쓰지 않음: ${at}. 그래도 쓰려면 파일을 직접 지정(환경 변수 LMM_KB).`,
    writable: (at) =>
      `다른 사용자가 고칠 수 있어 쓰지 않음: ${at}. 쓰려면 쓰기 권한을 거두거나(chmod go-w) 파일을 직접 지정(환경 변수 LMM_KB).`,
    outside: (at) => `폴더 밖을 가리키는 링크라 쓰지 않음: ${at}. 그래도 쓰려면 직접 지정(환경 변수 LMM_KB).`,
    'no-knowledge-name': (at) => `이름이 지식 베이스가 아니라 쓰지 않음: ${at}`,
    unreachable: (at, why) => `살펴볼 수 없어 쓰지 않음(${why}): ${at}`,
  },
  nothingYet: (day, first) => `${day}까지 확인된 자료 없음. 가장 이른 날짜 ${first}: --as-of ${first}`,
  policyNotMet: (names) => `정책을 충족하지 않음: ${names}`,
  idRead: (release, asked, parts) => `${release} ← ${asked}${parts === '' ? '' : ` (${parts})`}`,
  idWay: (way) => `경로 ${way}`,
  idPart: {
    tuned: (text) => `미세 조정 ${text}`,
    date: (text) => `${text} 스냅숏`,
    size: (text) => `크기 ${text}`,
    revision: (text) => `리비전 ${text}`,
    latest: () => '최신',
    undated: () => '날짜가 붙은 릴리스는 하나뿐',
    setting: (text) => `설정 ${text}`,
    effort: (text) => `설정 ${text}`,
    mode: (text) => `방식 ${text}`,
    format: (text) => `형식 ${text}`,
    spelling: () => '다른 표기',
    default: (text) => `따로 적지 않으면 ${text}`,
  },
  ofNobody: {
    'certificate-of-nobody': (name, known) => `"${name}" 인증을 갖춘 것으로 확인된 곳 없음. 확인된 인증: ${known}`,
    'region-of-nobody': (name, known) => `"${name}" 지역은 확인되지 않음. 확인된 지역: ${known}`,
  },
  upcoming: {
    retired: (date) => (date === null ? '종료됨' : `${date} 종료됨`),
    retires: (date) => `${date} 종료 예정`,
    deprecated: '종료 예고됨',
    ends: {
      ahead: (date) => `${date} 종료 예정`,
      'not-before': (date) => `빨라야 ${date} 종료`,
      'any-day': (date) => `${date}부터 언제든 종료될 수 있음`,
      unconfirmed: (date) => `${date} 종료 예정이었음, 종료 여부 미확인`,
      over: (date) => `${date} 종료됨`,
    },
    elsewhere: (place, end) => `${place}: ${end}`,
    api: 'API',
    apiOf: (provider) => `${provider} API`,
    priceChanges: (date, moves) => `${date}부터 ${moves}`,
    move: {
      input: (before, after) => `입력 ${before}→${after}`,
      output: (before, after) => `출력 ${before}→${after}`,
    },
  },
};
