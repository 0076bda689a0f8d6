import type { memoEn } from './memo-en.ts';

export const memoKo: typeof memoEn = {
  title: '결정 보고서',
  saved: (day) => `${day} 저장`,
  pick: '추천 모델',
  cost: '월 비용',
  excluded: '제외된 모델',
  risks: '위험 요인',
  unknown: '결정 전 확인 사항',
  changes: '답이 바뀌는 조건',
  evidence: '근거',
  runnerUp: (name) => `차순위의 근거: ${name}`,
  noOther: '차순위의 근거',
  noRunnerUp: '이 용도에 근거가 있는 다른 모델 없음',

  take: (pick, what) => (what === '' ? `추천: ${pick}.` : `${what} 용도로 ${pick} 채택을 권고한다.`),
  sure: {
    clear: (points) => `측정 점수 ${points}점으로 뚜렷한 1위이며, 오차 범위 안에 드는 다른 모델이 없다.`,
    tied: (points, alike, percent) =>
      `측정 점수 ${points}점으로 1위이나, 오차 범위 안에서 구분되지 않는 모델이 ${alike}개 있다${percent === '' ? '' : `(1위 확률 ${percent})`}.`,
    partly: '근거의 절반 이상은 측정값이 아닌 출처의 평가이다.',
    said: (level) => `측정값이 아닌 출처의 평가에 근거한다(신뢰도 ${level}).`,
    equal: (names, level) => `출처의 평가로는 동점이다(${names}). 측정값이 아니다(신뢰도 ${level}).`,
    untold: (conditions) => `조건 충족 여부가 확인되지 않았다(${conditions}).`,
  },
  none: '추천할 수 있는 모델이 없다.',
  costs: (total, load) => `예상 비용: 월 ${total} (${load ?? '예시 작업량'}).`,
  cheaper: (name, total) => `오차 범위 안의 최저가: ${name}, 월 ${total}.`,

  points: (points, interval, grade) => `측정 점수 ${points} ${interval}, ${grade}`,
  chance: (percent) => `1위 확률 ${percent}`,
  alike: (count) => `오차 범위 안에서 구분되지 않는 모델 ${count}개`,
  clear: '뚜렷한 1위: 오차 범위 안에 드는 다른 모델이 없음',

  roles: {
    pick: '추천',
    cheapest: '선두권 최저가',
    open_weights: '오픈 웨이트',
    runner_up: '차순위',
  },
  columns: { role: '', release: '릴리스', month: '월', input: '입력/1M', output: '출력/1M', note: '' },
  workload: (load) => `작업량: ${load}.`,
  example: (load, assumed) =>
    `예시 작업량${assumed === '' ? '' : `(가정한 값: ${assumed})`}: ${load}. 실제 값은 --requests --input --output --per month 옵션으로 지정.`,
  parts: { requests: '요청 건수', input: '입력 길이', output: '출력 길이' },
  later: (date, total) => `${date}부터 ${total}`,
  noPrice: '이 모델들의 가격을 밝힌 출처가 없다.',

  moreExcluded: (count) => `조건으로 제외된 모델 ${count}개 더 있음`,
  excludedFor: (names, reason) => `${names} (${reason})`,

  against: (table, own, other) => `${table} (${own} 대 ${other})`,
  ahead: (line, tables) => `${line}보다 높은 표: ${tables}`,
  neverAhead: (line, count) =>
    `${count === 1 ? '겹치는 표 1개에서' : `겹치는 표 ${count}개 모두에서`} ${line}보다 낮음`,
  cheaperBy: (own, other) => `더 저렴함: 월 ${own} 대 ${other}`,
  openWeights: '오픈 웨이트(추천 모델은 아님)',
  inherited: (release) => `이전 릴리스 ${release}의 값`,

  risk: {
    end: '종료',
    price: '가격 변경',
    data: '데이터',
    licence: '라이선스',
    country: '개발사 국가',
    evidence: '한계',
  },
  noEnd: '발표된 종료일 없음',
  noPriceChange: '발표된 가격 변경 없음',
  ownMachines: '자체 구축한 장비에 남음',
  served: (provider) => `${provider} 서비스 기준`,
  weak: {
    inherited: (release) => `직접 측정되지 않음(${release}의 값)`,
    'one-measurer': (measurer) => `측정 기관 1곳(${measurer})`,
    'old-figure': (days) => `가장 오래된 측정값 ${days}일 지남`,
  },

  ask: (what, vendor) => `${what} (문의: ${vendor})`,
  nothingUnknown: '질문한 범위에서는 없음',
  facts: (day, version, digest) => `사실 기준일 ${day}, 지식 베이스 ${version}, 지문 ${digest}.`,
  other: (digest) => `저장한 결정은 다른 사실(지문 ${digest})에 근거한다. 달라진 점 보기: lmm check`,
  table: { measurement: '측정', measurer: '측정 기관', month: '시기', source: '' },
};
