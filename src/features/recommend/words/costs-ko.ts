import type { costsEn } from './costs-en.ts';

export const costsKo: typeof costsEn = {
  title: '작업 비용',
  load: '작업량',
  subscription: '구독',
  columns: {
    line: '모델',
    release: '릴리스',
    plan: '요금제',
    cost: { request: '요청당', day: '하루', month: '월' },
    all: (seats) => `${seats}명 월 합계`,
    price: '판매 가격',
    note: '',
  },
  requests: { day: (count) => `하루 ${count}건`, month: (count) => `월 ${count}건` },
  tokens: (count) => `${count}토큰`,
  characters: (count) => `${count}자`,
  input: (length) => `건당 입력 ${length}`,
  output: (length) => `출력 ${length}`,
  requestsMissing: '요청 건수 없음(--requests)',
  lengthsMissing: '비용을 보려면 길이 필요(--input, --output)',
  tier: (over) => `프롬프트 ${over}토큰 초과 가격`,
  reason: {
    'no-tokens-per-character': '글자당 토큰 수가 확인되지 않음',
    'no-rate': '환율 없음',
  },
  untold: '가격 미확인',
  plans: '구독 상품',
  seats: (seats) => `${seats}명`,
  most: (sum) => `월 ${sum} 이하`,
  any: '금액 제한 없음',
  noPlan: '이 금액 이내로 확인된 요금제 없음',
};
