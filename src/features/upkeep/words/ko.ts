import type { en } from './en.ts';

export const ko: typeof en = {
  title: '점검할 항목',
  nothing: '점검할 항목 없음.',
  none: (names) => `점검할 것이 없는 종류: ${names}.`,
  label: {
    sources: '다시 읽을 문서',
    plans: '구독 상품 가격',
    prices: '예고된 가격',
    promotions: '프로모션',
    ends: '종료',
    current: '현재 릴리스',
    status: '상태 없는 릴리스',
    feeds: '모델·가격 DB',
    tables: '점수표',
    rates: '환율',
  },
  text: {
    sources: (days) =>
      `제공 중인 릴리스의 값이 ${days}일 넘게 읽지 않은 문서에 근거한다. 문서를 읽고 달라진 값을 고친 뒤 출처의 "checked" 날짜를 그날로 바꾼다.`,
    plans: (days) =>
      `${days}일 넘게 확인하지 않은 가격이다. 문서의 가격이 같으면 출처의 "checked" 날짜만 바꾸고, 다르면 "seen" 날짜가 있는 기간을 새로 추가한다.`,
    prices: () => '예고된 날이 지났으나 그 뒤에 읽은 출처가 없다. 문서를 읽고 "checked" 날짜를 바꾼다.',
    promotions: (days) =>
      `끝난 뒤의 가격이 확인되지 않았거나, 끝나는 날 없이 ${days}일 넘게 확인하지 않은 프로모션이다. 지금 가격과 "until" 날짜를 적는다.`,
    ends: () => '종료일이 지났으나 종료되었다는 출처가 없다. 문서를 읽고 "certainty: done" 또는 새 날짜를 적는다.',
    current: (days) =>
      `현재 릴리스를 ${days}일 넘게 확인하지 않았거나 적은 것이 없다. 개발사의 모델 목록을 보고 "current" 목록에 기간을 추가한다.`,
    status: () =>
      '안정판인지 미리보기인지 지원 중단인지 확인되지 않았다. 개발사의 모델 목록을 읽고 "status" 값과 출처를 적는다.',
    feeds: (days) =>
      `사본이 ${days}일보다 오래되었거나 더 새로운 파일이 있다. 내려받은 뒤 "npm run feed -- FILE --seen DAY" 명령으로 비교한다.`,
    tables: (days) =>
      `최신판이 ${days}일보다 오래되었다. 다음 판이 나왔는지 확인한다. Arena 순위표는 "npm run feed" 명령으로 읽는다.`,
    rates: (days) => `최신 환율이 ${days}일보다 오래되었다. 새 날짜의 환율을 추가한다.`,
  },
  row: {
    sources: (name, facts, pages, since) => `${name}: 값 ${facts}개, 문서 ${pages}개, 확인일 ${since}`,
    plans: (name, price, since) =>
      since === null ? `${name}: ${price}, 확인일 없음` : `${name}: ${price}, 확인일 ${since}`,
    prices: (name, provider, price, since, seen) =>
      `${name}, ${provider} 제공: ${since}부터 ${price}. 근거 문서는 ${seen}`,
    promotions: (name, provider, price, since, ended) =>
      ended
        ? `${name}, ${provider} 제공: ${price}, ${since} 종료`
        : `${name}, ${provider} 제공: ${price}, 종료일 없음, 확인일 ${since}`,
    ends: (name, where, since, certainty) => `${name}: ${where}, ${since} ${certainty}`,
    current: (name, release, since) =>
      release === null ? `${name}: 적은 것 없음` : `${name}: ${release}${since === null ? '' : `, 확인일 ${since}`}`,
    status: (name, releases) => `${name}: ${releases}`,
    feeds: (name, since, file, day, exact) => {
      const own = since === null ? '없음' : `사본 ${since}`;
      if (file === null) return `${name}: ${own}`;
      return day === null
        ? `${name}: ${own}. ${file} 파일은 날짜가 없음(--seen 옵션으로 지정)`
        : `${name}: ${own}. ${file} 파일은 ${day}${exact ? '' : ' 이후'}`;
    },
    tables: (name, count, since, newest) =>
      count === 1
        ? `${name}: ${newest}`
        : `${name}: 표 ${count}개, ${since === newest ? newest : `${since}~${newest}`}`,
    rates: (name, count, since) => (count === 1 ? `${name}: ${since}` : `${name}: ${since} 환율 ${count}개`),
  },
  paid: (input, output) => `입력 ${input}, 출력 ${output}`,
  per: {
    month: (amount) => `월 ${amount}`,
    year: (amount) => `연 ${amount}`,
    'seat-month': (amount) => `1인당 월 ${amount}`,
    'seat-year': (amount) => `1인당 연 ${amount}`,
    prepaid: (amount) => `선불 ${amount}`,
  },
  channel: { api: 'API', product: '제품', cloud: '클라우드' },
  certainty: { earliest: '이후 종료 가능', announced: '종료 예고', done: '종료' },
  more: (count) => `외 ${count}개`,
  record: (file) => `기록: ${file}`,
  facts: (count) => `값 ${count}개`,
  download: (address) => `내려받을 주소: ${address}`,
  count: (count, kinds) => `점검할 항목 ${count}개, 종류 ${kinds}개.`,
};
