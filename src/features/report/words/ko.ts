import type { en } from './en.ts';

export const ko: typeof en = {
  title: '대형 멀티모달 모델(LMM) 분석',
  glossary:
    'LMM: 대형 멀티모달 모델(large multimodal model). 같은 모델을 두고 대형 언어 모델이라고 적은 자료도 있으나, 그 말은 다른 용어(large language model, LLM)의 번역어이므로 여기서는 쓰지 않는다.',
  ranking: '각 부분의 순서는 출처를 따른 것이며 순위가 아니다.',
  introduction: '들어가며',
  models: '모델 개요',
  criteria: '기준별 비교',
  measured: '측정값으로 본 선두',
  alike: (alike, all) =>
    alike > 1
      ? `측정된 모델 ${all}개, 오차 범위 안에서 1위와 구분되지 않는 모델 ${alike - 1}개`
      : `측정된 모델 ${all}개 중 뚜렷한 1위`,
  conclusions: '결론',
  trends: '향후 동향',
  expected: '출처의 전망이며 확정된 것이 아님',
  presentedBy: '발표자',
  features: '특징',
  applications: '응용',
  current: '현재 릴리스',
  nothing: '이날까지의 자료 없음.',
  memo: {
    title: '결정 보고서',
    question: '질문',
    understood: '인식한 내용',
    pick: '추천 모델',
    cost: '비용',
    costText: (input, output) => `100만 토큰당 입력 ${input}, 출력 ${output}`,
    evidence: '근거',
    runnerUp: (name) => `차순위의 근거: ${name}`,
    points: (points, interval, grade) => `측정 점수 ${points} ${interval}, ${grade}`,
    chance: (percent) => `1위 확률 ${percent}`,
    alike: (count) => `오차 범위 안에서 구분되지 않는 모델 ${count}개`,
    clear: '뚜렷한 1위: 오차 범위 안에 드는 다른 모델이 없음',
    figure: (table, value, month, measurer) => `${table}: ${value}, ${month}, 측정 ${measurer}`,
    inherited: (release) => `직접 측정되지 않음. 아래는 이전 릴리스 ${release}의 값`,
    against: (table, own, other) => `${table} (${own} 대 ${other})`,
    ahead: (line, tables) => `${line}보다 높은 표: ${tables}`,
    neverAhead: (line, count) =>
      `${count === 1 ? '겹치는 표 1개에서' : `겹치는 표 ${count}개 모두에서`} ${line}보다 낮음`,
    cheaper: (own, other) => `더 저렴함: ${own} 대 ${other} (100만 토큰당, 입력 3 : 출력 1)`,
    noOther: '반대 논거',
    nothingChanges: '가중치나 빠진 측정값으로는 1위가 바뀌지 않음',
    noRunnerUp: '이 용도에 근거가 있는 다른 모델 없음',
    unknown: '한계',
    changes: '답이 바뀌는 조건',
    facts: (day, version, digest) => `사실 기준일 ${day}, 지식 베이스 ${version}, 지문 ${digest}.`,
    other: (digest) => `저장한 결정은 다른 사실(지문 ${digest})에 근거한다. 달라진 점 보기: lmm check`,
    saved: (day) => `${day} 저장`,
  },
};
