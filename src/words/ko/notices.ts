import type { Messages } from '../messages.ts';

export const notices: Messages['notices'] = {
  prefix: '알림: ',
  taken: (line) => `실행한 명령: ${line}`,
  collisions: (count) => `겹치는 별칭이 ${count}개 있습니다. 자세히 보기: lmm validate`,
  nothingYet: (day, first) => `${day}까지 알려진 것이 없습니다. 가장 이른 날은 ${first}입니다: --as-of ${first}`,
  ofNobody: {
    'certificate-of-nobody': (name, known) =>
      `"${name}" 인증을 갖추었다고 밝힌 출처가 없음. 출처에 있는 인증: ${known}`,
    'region-of-nobody': (name, known) =>
      `"${name}" 지역은 알려진 곳이 아니며 출처에도 없음. 출처에 있는 지역: ${known}`,
  },
  upcoming: {
    retired: (date) => (date === null ? '종료됨' : `${date} 종료됨`),
    retires: (date) => `${date} 종료 예정`,
    deprecated: '종료 예고됨',
    priceChanges: (date, moves) => `${date}부터 ${moves}`,
    move: {
      input: (before, after) => `입력 ${before}→${after}`,
      output: (before, after) => `출력 ${before}→${after}`,
    },
  },
};
