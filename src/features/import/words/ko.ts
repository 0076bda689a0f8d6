import type { en } from './en.ts';

export const ko: typeof en = {
  title: (feed, seen) => `${feed}, ${seen} 기준`,
  file: '레이어',
  written: '씀',
  unchanged: '이미 같은 내용임',
  dry: '쓰지 않음: --dry-run',
  taken: '가져온 것',
  takenCounts: (n) =>
    `새 릴리스 ${n.releases}개, 새 제공 조건 ${n.offers}개, 가격 ${n.prices}개, 알던 릴리스의 값 ${n.facts}개`,
  left: '뺀 것',
  leftCounts: (n, ended) =>
    [
      ...(ended > 0 ? [`피드에 이미 종료된 것으로 적힌 릴리스 ${ended}개`] : []),
      ...(n.unknownMakers > 0 ? [`개발사를 알 수 없는 판매처의 항목 ${n.unknownMakers}개`] : []),
      `여기 없는 판매처의 제공이나 개발사를 알 수 없는 모델 ${n.resold}개`,
      `별칭·변형·다른 종류의 모델 ${n.aliases}개`,
    ].join(', '),
  rules: '기준',
  rule: {
    new: '여기서 모르던 것과, 이 피드가 예전에 말한 것의 새 값만 가져온다. 여기와 다른 값은 그대로 둔다.',
    differs: '여기와 다른 값만 가져온다. 여기 있던 값을 피드 값으로 바꾼다.',
    all: '피드의 모든 값을 가져온다. 여기와 다른 값은 피드 값으로 바꾼다.',
  },
  source: (url) => `출처: ${url}`,
  differs: (count) => `여기와 다른 값: ${count}개`,
  line: (at, field, known, sources, feed, isTaken) =>
    `${at} ${field}: ${known} (${sources}), 피드 ${feed}${isTaken ? ', 가져옴' : ''}`,
  more: (count) => `외 ${count}개 (모두 보기: --verbose 또는 --json)`,
  next: '다음  lmm kb   lmm list --releases   lmm validate',
  nextDry: '다음  --dry-run 없이 실행하면 파일을 쓴다',
  differing: (count, only) => {
    if (count === 0) return undefined;
    return only === 'new'
      ? `여기와 다른 값 ${count}개: 여기 있던 값을 그대로 둔다 (피드 값으로 바꾸려면 --only all)`
      : `여기와 다른 값 ${count}개: 레이어에 피드 값을 담았다`;
  },
  noFile: (feed) => `피드 파일도 적어야 한다: lmm import ${feed} 파일 (표준 입력: -)`,
  badFeed: (given, names) => `없는 피드: ${given}. 쓸 수 있는 피드: ${names.join(', ')}`,
  badSeen: (given, today) =>
    `--seen 값은 피드를 내려받은 날이어야 하고 오늘(${today})보다 늦을 수 없다. 받은 값: ${given}`,
  noHome: 'HOME과 XDG_CONFIG_HOME이 없어 레이어를 둘 폴더가 없다. --out 옵션으로 파일을 적는다.',
  older: (before, seen) =>
    `있던 레이어는 ${before} 것이다. 그보다 이른 ${seen}의 피드로 바뀐다. 둘 다 두려면 --out 파일을 쓴다.`,
  tooLarge: (size, most) =>
    `레이어가 너무 크다: ${size.toLocaleString('en-US')}바이트. 파일 하나는 ${most.toLocaleString('en-US')}바이트까지 읽는다. 개발사를 줄여 가져온다: lmm import --developer 이름`,
  otherFormat: (format) => `피드가 아니라 다른 형식이다: ${format}.`,
  faults: {
    json: () => '여기부터 올바른 JSON이 아니다.',
    blank: () => '내용이 없다.',
    cut: () => 'JSON이 여기서 끊겼다. 파일을 다시 내려받는다.',
    html: () => '피드가 아니라 웹 페이지이다. 파일 자체를 내려받는다.',
    'too-deep': () => '어느 피드보다도 깊이 겹쳐 있다.',
    'too-many-values': (_, __, most) => `값이 ${most.toLocaleString('en-US')}개를 넘는다. 필요 없는 내용을 뺀다.`,
    'too-many-entries': (_, __, most) =>
      `피드의 모델이 ${most.toLocaleString('en-US')}개를 넘는다. 필요 없는 모델을 뺀다.`,
    'unknown-format': (names) => `알려진 피드의 내용이 아니다. 쓸 수 있는 피드: ${names.join(', ')}`,
    'other-format': (_, asked) => `내용이 다른 피드이다. 적은 피드: ${asked}. 어느 것인지 보려면: lmm import auto 파일`,
    empty: () => '피드에 모델이 하나도 없다.',
  },
};
