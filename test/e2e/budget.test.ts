import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Envelope, RecommendResult } from '../../src/engine/results.ts';
import { folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';
import { standing } from './standing.ts';

/** Two lines: one costs 2 and 4 USD by the token, by night half; the other a tenth of it, and has plans. */
const kb = standing(`uses:
  - {id: chat, name: {en: Chatting, ko: 대화}, terms: {en: [chatting], ko: [대화]}}
models:
  - {id: m, name: Em, developer: acme, current: [{release: acme/a}]}
  - {id: n, name: En, developer: acme, current: [{release: acme/n}]}
  - {id: o, name: Oh, developer: acme, current: [{release: acme/o}]}
statements:
  - {models: m, use: chat, fit: specialised, text: T}
  - {models: n, use: chat, fit: strong, text: T}
  - {models: o, use: chat, fit: suitable, text: T}
releases:
  - {id: acme/a, name: A, developer: acme, model: m, release_date: 2025-01-01}
  - {id: acme/n, name: N, developer: acme, model: n, release_date: 2025-01-01}
  - {id: acme/o, name: O, developer: acme, model: o, release_date: 2025-01-01}
offers:
  - release: acme/a
    provider: acme
    cost:
      - {from: 2025, currency: USD, input: 1, output: 2, when: {mode: off-peak}}
      - {from: 2025, currency: USD, input: 2, output: 4, when: {mode: peak}}
  - {release: acme/n, provider: acme, cost: [{from: 2025, currency: USD, input: 0.2, output: 0.4}]}
plans:
  - {id: en-one, name: En One, model: n, provider: acme, audience: individual, price: [{from: 2025, currency: USD, amount: 20, per: month}]}
  - {id: en-team, name: En Team, model: n, provider: acme, audience: team, price: [{from: 2025, currency: USD, amount: 25, per: seat-month}]}
  - {id: em-one, name: Em One, model: m, provider: acme, audience: individual, price: [{from: 2025, currency: KRW, amount: 29000, per: month}]}
rates:
  - {id: usd-krw, base: USD, quote: KRW, date: 2025-01-01, rate: 1000}
`);
const recommend = (cwd: string, ...args: string[]) => twin(['recommend', ...args, ...kb], { cwd });
type Answer = RecommendResult & Envelope;
async function answer(...args: string[]): Promise<Answer> {
  const { code, out, err } = await recommend(folder({}), ...args, '--json');
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return JSON.parse(out) as Answer;
}
const ids = ({ recommendations, excluded }: Answer) => ({
  ranked: recommendations.map(({ id }) => id),
  out: excluded.map(({ id }) => id),
});

/** 1,000 requests of 1,000 tokens and 500: 2 x 1 + 4 x 0.5 = 4 USD at peak, 0.4 USD for the other. */
const WORK = ['--requests', '1k', '--input', '1k', '--output', '500'];

describe('a budget', () => {
  it('leaves out what the work costs more with, at the dearest hours', async () => {
    expect(ids(await answer('--use', 'chat', '--budget', '3', ...WORK))).toEqual({ ranked: ['n'], out: ['m', 'o'] });
    expect(ids(await answer('--use', 'chat', '--budget', '4', ...WORK)).ranked).toEqual(['m', 'n']);
  });

  it.each([
    ['chatting under $3 a month, 1k requests a month, 1k tokens in and 500 out', ['--budget', '3', ...WORK]],
    ['대화, 월 3000원 이하, 월 1천 건, 입력 1천 토큰, 출력 500 토큰', ['--budget', '3000원', ...WORK]],
    [
      'chatting at $0.003 per request, 1k tokens in, 500 out',
      ['--budget', '0.003', '--per', 'request', ...WORK.slice(2)],
    ],
    ['대화, 건당 3원 이하, 입력 1천 토큰, 출력 500 토큰', ['--budget', '3 KRW', '--per', 'request', ...WORK.slice(2)]],
    ['chatting, input under $1 per million tokens', ['--max-input-price', '1']],
    ['대화, 출력 100만 토큰당 1000원 이하', ['--max-output-price', '1000 KRW']],
  ])('in words has the candidates of options: %j', async (need, options) => {
    const [said, typed] = [await answer(need), await answer('--use', 'chat', ...options)];
    expect(said.understood.unread).toEqual([]);
    expect(said.understood.load).toEqual(typed.understood.load);
    // What cannot be told is left out by an option, and stands below by words.
    expect(said.recommendations.filter(({ unknowns }) => unknowns.length === 0).map(({ id }) => id)).toEqual(
      typed.recommendations.map(({ id }) => id),
    );
    expect(ids(said).ranked).toEqual(['n', 'o']);
  });

  it('tells what the work costs with those that lead, in its currency', async () => {
    const { recommendations } = await answer('--use', 'chat', '--budget', '9000 KRW', ...WORK);
    expect(recommendations.map(({ cost }) => [cost?.total, cost?.currency, cost?.condition])).toEqual([
      [4000, 'KRW', 'peak'],
      [400, 'KRW', null],
    ]);
    expect(recommendations[0]?.cost?.beside).toMatchObject([{ condition: 'off-peak', total: 2000 }]);
    const { out } = await recommend(
      folder({}),
      '--use',
      'chat',
      '--budget',
      '9000 KRW',
      ...WORK,
      '--explain',
      '--lang',
      'ko',
    );
    expect(out).toMatch(/작업 비용\n +모델 +릴리스 +월\n[- ]+\n +Em +A +4,000원 +피크; 오프피크 2,000원/);
  });

  it('without the work is asked for, and told what to type', async () => {
    const { code, err } = await recommend(folder({}), '--use', 'chat', '--budget', '500');
    expect(code).toBe(2);
    expect(err).toMatch(/--budget 500 --requests 100000 --input 1000 --output 200/);
    const { understood } = await answer('chatting under $500 a month');
    expect(understood).toMatchObject({
      constraints: [],
      unread: [{ kind: 'price', options: ['--budget 500 --requests 100k --input 1k --output 200'] }],
    });
    const typed = await answer('chatting under $500 a month', '--budget', '500', ...WORK);
    expect(typed.understood.unread).toEqual([]);
  });

  it('is kept with its work in a question, and in a decision that is checked', async () => {
    const desk = folder({});
    const need = 'chatting under $3 a month, 1k requests a month, 1k tokens in and 500 out';
    const { out } = await recommend(desk, need, '--query');
    expect(JSON.parse(out)).toMatchObject({ load: { requests: 1000, per: 'month' } });
    const file = join(folder({ 'query.json': out }), 'query.json');
    const again = await answer('--query-file', file);
    expect(ids(again)).toEqual(ids(await answer(need)));
    await recommend(desk, need, '--save', 'decision.yaml');
    expect(readFileSync(join(desk, 'decision.yaml'), 'utf8')).toMatch(/requests: 1000/);
    expect(await twin(['check', 'decision.yaml', ...kb], { cwd: desk })).toMatchObject({ code: 0 });
  });

  it('filters a list, and is a rule of a policy', async () => {
    const list = async (...args: string[]) => (await twin(['list', '--json', ...args, ...kb])).out;
    const models = JSON.parse(await list('--budget', '3', ...WORK)).models as { id: string }[];
    expect(models.map(({ id }) => id)).toEqual(['n']);
    const desk = folder({ 'policy.yaml': 'budget: 3000 KRW\nmax_input_price: 5\n' });
    const { out } = await recommend(desk, '--use', 'chat', '--policy', 'policy.yaml', ...WORK, '--json');
    expect(ids(JSON.parse(out))).toMatchObject({ ranked: ['n'] });
  });
});

describe('plans', () => {
  const told = ({ plans }: Answer) => plans.map(({ id, total, currency }) => `${id} ${total} ${currency}`);

  it('are those within the sum, of the lines in their order', async () => {
    expect(told(await answer('--use', 'chat', '--subscription', '--budget', '25000 KRW'))).toEqual([
      'en-one 20000 KRW',
      'en-team 25000 KRW',
    ]);
    expect(told(await answer('대화, 월 2만원 구독'))).toEqual(['en-one 20000 KRW']);
    expect(told(await answer('chatting, subscription under $29 a month'))).toEqual([
      'em-one 29 USD',
      'en-one 20 USD',
      'en-team 25 USD',
    ]);
  });

  it('are paid for each seat', async () => {
    expect(told(await answer('--use', 'chat', '--subscription', '--budget', '100', '--seats', '4'))).toEqual([
      'en-one 80 USD',
      'en-team 100 USD',
    ]);
    expect(told(await answer('대화, 4명 구독'))).toEqual(['em-one 116000 KRW', 'en-one 80 USD', 'en-team 100 USD']);
  });

  it('are those of the lines that are named with them', async () => {
    expect(told(await answer('En One vs Em One'))).toEqual(['en-one 20 USD', 'en-team 25 USD', 'em-one 29000 KRW']);
  });

  it('need no purpose, and seats need them', async () => {
    const { out } = await recommend(folder({}), '월 2만원 구독', '--lang', 'ko');
    expect(out).toMatch(/En +En One +20,000원/);
    expect((await recommend(folder({}), '--use', 'chat', '--seats', '3')).code).toBe(2);
  });
});
