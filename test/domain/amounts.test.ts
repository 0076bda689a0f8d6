import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONEY, moneyIn, NUMBER, numberIn } from '../../src/domain/amounts.ts';

describe('a number as people write it', () => {
  it.each([
    ['5', '5'],
    ['30k', '30000'],
    ['30K', '30000'],
    ['30,000', '30000'],
    ['3만', '30000'],
    ['3만 5천', '35000'],
    ['1만5000', '15000'],
    ['1만 5,000', '15000'],
    ['50만', '500000'],
    ['1억', '100000000'],
    ['1억 2천만', '120000000'],
    ['1억2천3백만', '123000000'],
    ['1.5억', '150000000'],
    ['천만', '10000000'],
    ['백만', '1000000'],
    ['삼만 오천', '35000'],
    ['오십', '50'],
    ['1.5M', '1500000'],
    ['2 million', '2000000'],
    ['2.5bn', '2500000000'],
    ['1_000', '1000'],
    ['1 500', '1500'],
    ['1 500k', '1500000'],
    ['1 234 567.5', '1234567.5'],
    ['1.500.000', '1500000'],
    ['１．５M', '1500000'],
    ['1,5M', '1500000'],
    ['0,5M', '500000'],
    ['1,500M', '1500000000'],
    ['1,5만', '15000'],
    ['３만', '30000'],
    ['１，０００', '1000'],
    ['1,500', '1500'],
    ['1,234,567.89', '1234567.89'],
    ['0,5', '0.5'],
    ['1,5', '1.5'],
    ['12,50', '12.5'],
    ['0,500', '0.5'],
    ['1.500,50', '1500.5'],
    ['1.500', '1.5'],
    ['.5', '0.5'],
    ['0.1', '0.1'],
    ['twenty-five', '25'],
    ['half a million', '500000'],
    ['two hundred and fifty thousand', '250000'],
  ])('%s is %s', (text, value) => expect(numberIn(text)).toBe(value));

  it.each([
    '',
    '1,5000',
    '1 5',
    '12 34 56',
    '1 5000',
    '1 5M',
    "1'000",
    '1.5.2',
    '1,5,0M',
    '∞',
    'NaN',
    '0x10',
    '1:30',
    '5MM',
    '1,23,456',
    '1,2345',
    '1_00',
    '5x',
    '만5억',
    '3천5만억',
    '-5',
    '1e3',
    '1.2.3',
    'a lot',
    '5만6만',
  ])('%j is none', (text) => expect(numberIn(text)).toBeUndefined());

  it('is the same with groups of three, full width or as ten thousands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (value) => {
        const grouped = value.toLocaleString('en-US');
        const [large, rest] = [Math.floor(value / 10_000), value % 10_000];
        const korean = `${large > 0 ? `${large}만` : ''}${rest > 0 ? rest : ''}`;
        for (const text of [String(value), grouped, fullWidth(grouped), korean, `${value / 1000}k`])
          expect(numberIn(text)).toBe(String(value));
      }),
    );
  });

  it('never takes a decimal comma for thousands', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.stringMatching(/^\d{1,2}$/), (whole, fraction) => {
        expect(numberIn(`${whole},${fraction}`)).toBe(numberIn(`${whole}.${fraction}`));
      }),
    );
  });

  it('is found whole in a text', () => {
    const found = (text: string) => text.match(new RegExp(NUMBER, 'g'));
    expect(found('요청 3만 5천 건, 1,5000')).toEqual(['3만 5천', '1,5000']);
    expect(found('30k requests, 1.5m tokens')).toEqual(['30k', '1.5m']);
  });
});

describe('a sum of money as people write it', () => {
  it.each([
    ['$0.5', '0.5', 'USD'],
    ['$1,234.50', '1234.5', 'USD'],
    ['0.5 USD', '0.5', 'USD'],
    ['US$500', '500', 'USD'],
    ['$500 USD', '500', 'USD'],
    ['$500 CAD', '500', 'CAD'],
    ['500 dollars', '500', 'USD'],
    ['five hundred bucks', '500', 'USD'],
    ['50 cents', '0.5', 'USD'],
    ['500 euros', '500', 'EUR'],
    ['€0,50', '0.5', 'EUR'],
    ['500€', '500', 'EUR'],
    ['500유로', '500', 'EUR'],
    ['30만원', '300000', 'KRW'],
    ['50만 원', '500000', 'KRW'],
    ['오만원', '50000', 'KRW'],
    ['만 원', '10000', 'KRW'],
    ['1,000원', '1000', 'KRW'],
    ['₩1000', '1000', 'KRW'],
    ['￦1,000', '1000', 'KRW'],
    ['KRW 30만', '300000', 'KRW'],
    ['1.5 million won', '1500000', 'KRW'],
    ['¥1000', '1000', 'JPY'],
    ['1000 yen', '1000', 'JPY'],
    ['1000엔', '1000', 'JPY'],
    ['5엔', '5', 'JPY'],
    ['¥100 CNY', '100', 'CNY'],
    ['100 yuan', '100', 'CNY'],
    ['100위안', '100', 'CNY'],
    ['RMB 100', '100', 'CNY'],
    ['£20', '20', 'GBP'],
    ['20 pounds', '20', 'GBP'],
    ['HK$100', '100', 'HKD'],
    ['100 홍콩 달러', '100', 'HKD'],
    ['3달러', '3', 'USD'],
    ['삼십 불', '30', 'USD'],
  ])('%s is %s %s', (text, amount, currency) => {
    expect(moneyIn(text)).toEqual({ amount, currency });
  });

  it.each(['5', '$', 'USD', '5 apples', '€5 USD', '$1,5000', 'x$5', '원', '5 won it'])('%j is none', (text) =>
    expect(moneyIn(text)).toBeUndefined(),
  );

  it('takes a bare number in the currency that is meant', () => {
    expect(moneyIn('3만', 'USD')).toEqual({ amount: '30000', currency: 'USD' });
    expect(moneyIn('1000원', 'USD')).toEqual({ amount: '1000', currency: 'KRW' });
  });

  it.each([
    ['under $3 output and 500 euros a month', ['$3', '500 euros']],
    ['월 30만원 이하, 건당 5원까지', ['30만원', '5원']],
    ['10-20만원 사이', ['20만원']],
    ['월 오만 원으로', ['오만 원']],
    ['a dollar per million tokens', ['a dollar']],
    ['hk$100, us$5', ['hk$100', 'us$5']],
    ['gpt-4 원해', null],
    ['gpt-5만 원해', null],
    ['클로드 4엔 뭐가 있나', null],
    ['2원소 화합물', null],
    ['요구사항 이천 자', null],
    ['lose 5 pounds of fat', null],
    ['top 5 models, 10k pdfs', null],
  ])('in %j finds %j', (text, found) => expect(text.match(new RegExp(MONEY, 'g'))).toEqual(found));

  it('is read wherever it is found', () => {
    const number = fc.oneof(
      fc.nat(9_999_999).map((value) => value.toLocaleString('en-US')),
      fc.nat(99_999).map((value) => (value / 100).toFixed(2)),
      fc.integer({ min: 1, max: 9999 }).map((value) => `${value}만`),
    );
    const written = fc.constantFrom<(text: string) => string>(
      (text) => `$${text}`,
      (text) => `₩ ${text}`,
      (text) => `${text}원`,
      (text) => `${text} eur`,
      (text) => `${text} 달러`,
    );
    fc.assert(
      fc.property(number, written, (value, write) => {
        const [found] = `at most ${write(value)}, 이하`.match(new RegExp(MONEY)) ?? [];
        expect(found).toBe(write(value));
        expect(moneyIn(found ?? '')?.amount).toBe(numberIn(value));
      }),
    );
  });
});

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
