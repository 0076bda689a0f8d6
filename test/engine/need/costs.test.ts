import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costs } from '../../../src/engine/need/loads.ts';
import { sums } from '../../../src/engine/need/money.ts';
import type { Found } from '../../../src/engine/need/reading.ts';
import { costsOf } from '../../../src/engine/need/workload.ts';

/** What a sum was read as: `max-price=1`, `budget 300000 KRW/month`, with `plan` for a subscription. */
const told = ({ limit, budget }: Found): string => {
  if (limit) return `${limit.constraint}=${String(limit.value)}`;
  if (!budget) return '';
  const per = budget.per === null ? '' : `/${budget.per}`;
  return `${budget.plan ? 'plan' : 'budget'} ${budget.most}${per}${budget.seat ? ' a seat' : ''}`;
};

describe('a sum', () => {
  test.each([
    ['output under $10 per million', 'max-output-price=10'],
    ['입력 100만 토큰당 1달러 이하', 'max-input-price=1'],
    ['출력 100만 토큰당 1만원 이하', 'max-output-price=10000 KRW'],
    ['at most $3 output, coding', 'max-output-price=3'],
    ['$2 per 1m input tokens', 'max-input-price=2'],
    ['under £5 per million output tokens', 'max-output-price=5 GBP'],
    ['coding under $1 per million tokens', 'max-price=1'],
    ['$0.002 per 1k tokens', 'max-price=2'],
    ['1k 토큰당 0.1달러', 'max-price=100'],
    ['1억 토큰에 10만원', 'max-price=1000 KRW'],
    ['백만 토큰당 2달러 넘지 않는 거', 'max-price=2'],
    ['입력 100만 토큰당 1달러 넘으면 안 됨', 'max-input-price=1'],
    ['입출력 100만토큰당 5불 미만', 'max-price=5'],
    ['under ¥1000 per million tokens', 'max-price=1000 JPY'],
    ['a dollar per million tokens', 'max-price=1'],
    ['$0.5 이하', 'max-price=0.5'],
  ])('%j is a price of tokens', (need, expected) => {
    expect([...sums(need)].map(told)).toEqual([expected]);
  });

  test.each([
    ['$0.01 per request', 'budget 0.01/request'],
    ['문의 한 건당 10원 이하로 고객 상담', 'budget 10 KRW/request'],
    ['1000건당 5달러 이하', 'budget 0.005/request'],
    ['$1.5 per 1000 requests', 'budget 0.0015/request'],
    ['less than 10 cents a page', 'budget 0.1/request'],
    ['under $500 a month', 'budget 500/month'],
    ['500 euros a month', 'budget 500 EUR/month'],
    ['€200/month for translation', 'budget 200 EUR/month'],
    ['stay below 100 dollars per day', 'budget 100/day'],
    ['monthly budget of $500, coding', 'budget 500/month'],
    ['daily cost under $5', 'budget 5/day'],
    ['월 30만원 이하', 'budget 300000 KRW/month'],
    ['월 30만원으로 코딩', 'budget 300000 KRW/month'],
    ['하루 1만원', 'budget 10000 KRW/day'],
    ['하루 예산 5천원으로 챗봇', 'budget 5000 KRW/day'],
    ['예산 월 50만원으로 코딩', 'budget 500000 KRW/month'],
    ['₩300,000/월 이하 요약', 'budget 300000 KRW/month'],
    ['연 1000만원 이하', 'budget 10000000 KRW/year'],
    ['예산 100만원', 'budget 1000000 KRW'],
    ['$5000', 'budget 5000'],
    ['translation, $20', 'budget 20'],
    ['요약, 50만원', 'budget 500000 KRW'],
    ['classify tickets under $500', 'budget 500'],
  ])('%j is a budget', (need, expected) => {
    expect([...sums(need)].map(told)).toEqual([expected]);
  });

  test.each([
    ['월 10만원 구독', 'plan 100000 KRW/month'],
    ['월 2만원짜리 요금제로 글쓰기', 'plan 20000 KRW/month'],
    ['subscription under $20 a month', 'plan 20/month'],
    ['1인당 월 3만원 구독 코딩', 'plan 30000 KRW/month a seat'],
    ['$30 per seat per month for coding', 'plan 30/month a seat'],
  ])('%j is for a subscription', (need, expected) => {
    expect([...sums(need)].map(told)).toEqual([expected]);
  });

  test.each([
    'pays $500 invoices',
    '100달러 환불 문의 답변',
    'price of bitcoin',
    'chatbot that refunds $20 orders',
    '월 500만원 버는 직장인 상담',
    'my $30/month gym membership emails',
    'summarise contracts worth $2m',
  ])('%j is part of the work', (need) => {
    expect([...sums(need)]).toEqual([]);
  });

  test('is looked for in any text without a fault', () => {
    const word = fc.constantFrom(
      '$',
      '500',
      '만원',
      '월',
      'a month',
      'per',
      '토큰당',
      '이하',
      'under',
      '구독',
      'x',
      ' ',
      '1,5',
      '건',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const need = words.join('');
        for (const { start, end } of costs(need)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(need.length);
          expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });
});

/** The work, the budget and the options of what is open. */
const settled = (need: string, given: Parameters<typeof costsOf>[2] = null) => {
  const found = [...costs(need)].filter(({ limit }) => limit === null);
  const { load, budget, open, subscription } = costsOf(found, ({ start, end }) => need.slice(start, end), given);
  const length = (amount: { count: number; unit: string } | null | undefined): string =>
    amount ? `${amount.count}${amount.unit === 'tokens' ? '' : 'c'}` : '?';
  return {
    load: load ? `${load.requests ?? '?'}/${load.per} ${length(load.input)}>${length(load.output)}` : null,
    budget: budget?.value ?? null,
    open: open.flatMap(({ options }) => options),
    subscription,
  };
};

describe('work', () => {
  test.each([
    ['classify 5m support tickets a month', '5000000/month ?>?'],
    ['하루 3만 건 고객 문의 답변', '30000/day ?>?'],
    ['10k requests/day', '10000/day ?>?'],
    ['월 100만 건 분류', '1000000/month ?>?'],
    ['daily 10k api calls', '10000/day ?>?'],
    ['한 달에 문의 5000건 처리', '5000/month ?>?'],
    ['3만 건/일', '30000/day ?>?'],
    ['1000 reviews a week of about 300 tokens each', '4333/month 300>?'],
    ['each about 2k tokens in, 300 out', '?/month 2000>300'],
    ['1500자 문의에 500자 답변, 하루 1천 건', '1000/day 1500c>500c'],
    ['입력 2천 토큰 출력 300 토큰, 월 10만건', '100000/month 2000>300'],
    ['고객 상담 챗봇 월 3만건 1500자 500자', '30000/month 1500c>500c'],
    ['월 3만 건, 1500자/500자', '30000/month 1500c>500c'],
    ['30k requests a month, 1k tokens, 200 tokens', '30000/month 1000>200'],
    ['월 3만건 1500자', '30000/month ?>?'],
    ['write a 500 word essay', null],
    ['input 200k tokens', null],
    ['200k-token documents', null],
    ['works 8 hours a day', null],
    ['3 times a week', null],
    ['5m tokens a month', null],
    ['rate limit 500 requests per minute', null],
  ])('%j is %j', (need, load) => {
    expect(settled(need).load).toBe(load);
  });

  test.each<[string, string | null, number | string | null, string[]]>([
    ['5m tickets a month under $500, 300 tokens in, 20 out', '5000000/month 300>20', 500, []],
    ['하루 1천 건, 월 30만원 이하, 입력 1천 토큰 출력 300 토큰', '30000/month 1000>300', '300000 KRW', []],
    ['하루 1천 건, 하루 1만원, 입력 1천 토큰 출력 300 토큰', '1000/day 1000>300', '10000 KRW', []],
    ['$0.01 per request, 1k tokens in and 200 out', '1/request 1000>200', 0.01, []],
    ['under $500 a month', null, null, ['--budget 500 --requests 100k --input 1k --output 200']],
    [
      'classify 5m tickets a month under $500',
      '5000000/month ?>?',
      null,
      ['--budget 500 --requests 5000000 --input 1k --output 200'],
    ],
    ['10k euros a year, 2m requests a year, 500 tokens in, 500 out', '166667/month 500>500', '833.33 EUR', []],
    ['건당 10원 이하', null, null, ['--budget "10 KRW" --per request --input 1k --output 200']],
  ])('joins its budget: %j', (need, load, budget, open) => {
    expect(settled(need)).toMatchObject({ load, budget, open });
  });

  test('that options tell is what words leave open', () => {
    const amount = (count: number) => ({ count, unit: 'tokens' as const, language: null });
    const given = { input: amount(1000), output: amount(200), requests: 100_000, per: 'month' as const };
    expect(settled('under $500 a month', given)).toMatchObject({
      load: '100000/month 1000>200',
      budget: 500,
      open: [],
    });
  });

  test.each([
    ['월 10만원 구독', { most: '100000 KRW', seats: 1 }],
    ['1인당 월 3만원 구독, 5명', { most: '150000 KRW', seats: 5 }],
    ['팀 5명 구독', { most: null, seats: 5 }],
    ['which ai subscription for coding', { most: null, seats: 1 }],
    ['ai 구독 추천', { most: null, seats: 1 }],
    ['$120 a year subscription', { most: 10, seats: 1 }],
    ['구독 해지 문의 답변', null],
    ['subscription churn analysis', null],
    ['5명이 쓰는 코딩 도우미', null],
  ])('%j asks for plans: %j', (need, subscription) => {
    expect(settled(need).subscription).toEqual(subscription);
  });
});
