/**
 * Holds whole answers of the engine over a small market (`test/engine/answers.kb.yaml`) against
 * `test/engine/answers.golden.txt`. The tests of `test/engine` say why an answer is so; this tells of every change to what
 * they leave open. After one that is meant: `npm run golden`, then read the differences.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldOf } from '../../src/domain/fields.ts';
import { Snapshot } from '../../src/domain/snapshot.ts';
import type { Constraint } from '../../src/engine/constraints/constraint.ts';
import { costs, loadCost, NO_WORKLOAD } from '../../src/engine/cost.ts';
import { linePointsOf, measuredOf } from '../../src/engine/line-points.ts';
import { list } from '../../src/engine/list.ts';
import { findNamed } from '../../src/engine/names.ts';
import { understand } from '../../src/engine/need/understand.ts';
import { NO_QUERY, NOTHING_HEARD, type Query, type Weighed } from '../../src/engine/query.ts';
import { recommend } from '../../src/engine/recommend.ts';
import { currentOrNamed, replacements } from '../../src/engine/replace.ts';
import type { Amount, Workload } from '../../src/engine/results.ts';
import { rivalOf } from '../../src/engine/rival.ts';
import { endsElsewhere, notBefore, upcoming, warnings } from '../../src/engine/upcoming.ts';
import { knowledgeOf } from '../support/knowledge.ts';
import { BASE, root } from '../support/lmm.ts';

const FILE = join(root, 'test', 'engine', 'answers.golden.txt');
/** `vitest --mode golden` writes the file. */
const WRITES = process.env.MODE === 'golden';

const KB = knowledgeOf({
  'base.yaml': BASE,
  'kb.yaml': readFileSync(join(root, 'test', 'engine', 'answers.kb.yaml'), 'utf8'),
});
const DAY = '2025-06-01';
const on = (asOf = DAY, sources?: string[], currency?: string): Snapshot => {
  const snapshot = new Snapshot(KB, { asOf, sources });
  return currency === undefined ? snapshot : snapshot.inMoney(currency, []);
};

type Origin = Weighed['origin'];
const limits = (origin: Origin, asked: Record<string, unknown>): Constraint[] =>
  Object.entries(asked).map(([constraint, value]) => ({
    ...({ constraint, value, origin } as Constraint),
    ...(origin === 'need' ? { matched: [constraint] } : {}),
  }));
const uses = (asked: Record<string, number>, origin: Origin = 'option'): Weighed[] =>
  Object.entries(asked).map(([id, weight]) => ({ id, weight, origin, matched: [id] }));
const criteria = uses as (asked: Record<string, number>, origin?: Origin) => Query['criteria'];
const tokens = (count: number): Amount => ({ count, unit: 'tokens', language: null });
const korean = (count: number): Amount => ({ count, unit: 'characters', language: 'ko' });

const asked = (query: Partial<Query>, snapshot = on()) => recommend(snapshot, { ...NO_QUERY, ...query });
const inPlaceOf = (name: string, query: Partial<Query> = {}, snapshot = on()) =>
  replacements(snapshot, currentOrNamed(snapshot, name), { ...NO_QUERY, ...query });
const priced = (workload: Partial<Workload>, snapshot = on()) =>
  costs(snapshot, snapshot.releases(), { ...NO_WORKLOAD, ...workload });
const fields = [
  'developer',
  'release',
  'release_date',
  'limit.context',
  'cost.blend',
  'cost.input',
  'open_weights',
].map((id) => fieldOf(id as 'release'));
const listed = (options: Partial<Parameters<typeof list>[1]>, snapshot = on()) =>
  list(snapshot, { releases: false, constraints: [], fields, ...options });

/** Needs of one condition or one ambiguity each. */
const NEEDS = [
  ...['coding', 'code', 'codng', '코딩', 'no coding', 'not coding but writing', 'coding without chat', '코딩 말고 글쓰기', '코딩은 안 해', 'chat is not needed', '대화 필요 없고 코딩'],
  ...['neither code nor chat', 'writing, coding and chat', "don't need chat or essays", 'no alpha, beta or gamma for code', 'alpha 말고 코딩', '아크메 제외 코딩', 'anything but Alpha for chat'],
  ...['review', 'review of code', 'python', 'python pet care', 'write python', 'a python script', 'security code', 'code name', '코드네임', '리뷰 코드', '수정할 버그', 'tests for a unit, to be written', 'test writing for each unit'],
  ...['best', 'the best', 'best for code', 'latest', 'latest model for chat', 'cheap', 'cheap chat', 'cheapest', '제일 좋은', '싼 챗봇', 'fast', 'korean', '한국어', 'in Korean', '한국어 지원', 'supports french'],
  ...['alpha or beta for code', 'alpha vs beta', 'is alpha good at code', "alpha's code", 'code by alpha', 'models by Acme for code', 'chat from Boreal', 'a Boreal model', 'Boreal reviews', 'alpha 9.9 for code', 'alfa for code', 'code by gamma', 'made by Cirrus'],
  ...['instead of alpha 1', 'like alpha but cheaper', 'cheaper than beta', 'smaller and faster than alpha', 'alpha 1 is retired, what now', 'alpha 대신', '알파보다 싼', '베타 같은데 더 작은', 'alpha 1 replacement for code'],
  ...['under $5 code', 'code for $20 a month', '10 dollars per million tokens', '월 3만원 챗봇', '20 people chat plan, $30 each', 'chat subscription for 5 seats', '한 달 100달러 예산, 하루 200건', '5000 tickets a month, 1000 tokens in, 200 out', '월 3만건 1500자 500자', 'at most 0.5 USD per 1M input tokens', '$5 for output'],
  ...['24GB code', 'runs on a 4090', 'two 80GB cards', 'on my laptop', '맥북에서 돌아가는', 'under 10B', 'a 7B model', '70b or less', '32GB 메모리에서 코딩', 'q8 on 48GB', 'fits 16 GB at fp16'],
  ...['128k context', 'at least 100,000 tokens of context', '10만 토큰 이상', '1M tokens a month', 'released after 2025', 'newer than March 2025', '2025년 3월 이후 출시', 'image input', '사진을 넣을 수 있는 챗봇', 'audio in, text out', 'no images', 'text to image', '음성을 텍스트로', 'EN->KO', 'en/ko', '한영 번역', '영어 논문을 한글로 요약', '영어를 한국어로 번역', 'translate korean to english'],
  ...['open weights', 'closed models only', 'not open source', 'MIT license', 'commercial use', 'tool calling', 'json output', 'without reasoning', 'on-prem', 'self-hosted code', '사내에서만', 'GDPR', 'HIPAA compliant chat', 'SOC 2', 'no SOC 2 needed'],
  ...['data must stay in the EU', 'data must not leave Korea', 'nothing outside the US', 'not hosted in China', 'no training on our data', 'training on our data is fine', '데이터 학습 금지', '데이터를 학습에 쓰지 않는', 'delete data within 30 days', 'zero data retention', 'keep nothing', '해외로 나가면 안 됨', '국내 서버', 'European models only', 'no Chinese models', '중국 모델 제외', 'made in Canada', 'vendor outside China', 'does it train on my data?'],
  ...['no alpha 1 for code', 'no alpha 2 for code', 'alpha 1 말고 코딩', 'not beta 2 or gamma, code', 'review, in great detail and with all the patience in the world, of code', 'tests, of each and every single unit that there is in here, written', 'chat about python', 'python 리뷰', 'code,', 'not', '말고', 'alpha,', 'alpha 1,', 'no alpha,', 'made by', 'Boreal', 'by Boreal', "Boreal's", 'instead of', 'like', 'for code'],
  ...['', '   ', '??', 'zzz', 'zzz qqq for code', 'code code code', 'CODE!!!', 'ＣＯＤＥ', 'coding; chat. essays', 'code\nchat', 'chat with 3 people', 'code for a bank in Seoul', 'essay about Alpha', 'data protection law essay'],
]; // biome-ignore format: rows

/** What a need says, without what it does not. */
const heard = (need: string): [string, object] => {
  const all = Object.entries(understand(need, KB)).filter(
    ([, one]) => one !== null && !(Array.isArray(one) && one.length === 0),
  );
  return [need, Object.fromEntries(all)];
};

const ANSWERS: Record<string, () => object> = {
  needs: () => ({ of: NEEDS.map(heard) }),
  'nothing asked': () => asked({}),
  coding: () => asked({ uses: uses({ coding: 1 }) }),
  'coding by what the judges alone say': () => asked({ uses: uses({ coding: 1 }) }, on(DAY, ['m'])),
  'coding before the second table': () => asked({ uses: uses({ coding: 1 }) }, on('2025-04-10')),
  'coding and talking': () => asked({ uses: uses({ coding: 2, talking: 1 }), pareto: ['cost.blend', 'points'] }),
  talking: () => asked({ uses: uses({ talking: 1 }) }),
  'talking in won': () => asked({ uses: uses({ talking: 1 }) }, on(DAY, undefined, 'KRW')),
  'talking by price': () => asked({ uses: uses({ talking: 3 }), criteria: criteria({ price: 1 }) }),
  'price and context alone': () =>
    asked({ criteria: criteria({ price: 1, context: 1 }), pareto: ['cost.blend', 'limit.context'] }),
  seeing: () => asked({ uses: uses({ seeing: 1 }) }),
  local: () => asked({ uses: uses({ local: 1 }, 'need'), need: 'local' }),
  'writing, by tables near it': () => asked({ uses: uses({ writing: 1 }) }),
  'coding, cheap by option': () =>
    asked({ uses: uses({ coding: 1 }), constraints: limits('option', { 'max-price': 2, 'min-context': 100000 }) }),
  'coding, cheap by words': () =>
    asked({ uses: uses({ coding: 1 }, 'need'), need: 'x', constraints: limits('need', { 'max-price': 2 }) }),
  'coding, on data by words': () =>
    asked({
      ...{ uses: uses({ coding: 1 }, 'need'), need: 'x' },
      constraints: limits('need', { 'no-training': true, 'max-retention': 0, region: ['kr'] }),
    }),
  'talking, on data by policy': () =>
    asked({ uses: uses({ talking: 1 }), constraints: limits('policy', { 'no-training': true, region: ['us'] }) }),
  'talking, certified': () =>
    asked({ uses: uses({ talking: 1 }), constraints: limits('need', { certification: ['SOC 2'] }) }),
  'coding, in memory': () =>
    asked({ uses: uses({ coding: 1 }), constraints: limits('need', { fits: ['24GB', '2x80GB fp16'] }) }),
  'coding, in no memory': () => asked({ uses: uses({ coding: 1 }), constraints: limits('option', { fits: ['1GB'] }) }),
  'open weights of a country': () =>
    asked({ uses: uses({ talking: 1 }), constraints: limits('option', { 'open-weights': true, country: ['CN'] }) }),
  'nobody keeps it': () =>
    asked({ uses: uses({ talking: 1 }), constraints: limits('option', { 'min-context': 5000000 }) }),
  'rivals of one line': () =>
    asked({
      uses: uses({ coding: 1 }),
      constraints: limits('option', { only: ['acme/alpha-1', 'alpha-mini', 'beta'] }),
    }),
  'a budget for work': () =>
    asked({
      ...{
        uses: uses({ coding: 1 }),
        load: { input: tokens(2000), output: tokens(500), requests: 10000, per: 'month' },
      },
      constraints: limits('option', { budget: '40000 KRW' }),
    }),
  'a subscription': () => asked({ uses: uses({ talking: 1 }), subscription: { most: 30, seats: 2 } }),
  'plans of a name': () =>
    asked({
      need: 'Alpha Plus or Beta Pro',
      heard: { ...NOTHING_HEARD, mentioned: ['alpha', 'beta'], not_understood: ['plus', 'zzz'] },
    }),
  'a preset': () => asked({ uses: uses({ talking: 1 }), preference: 'cheap' }),
  'words that were not all understood': () =>
    asked({
      ...{ need: 'x', uses: uses({ talking: 1 }, 'need'), criteria: criteria({ recency: 1 }, 'need') },
      heard: {
        ...NOTHING_HEARD,
        unread: [{ kind: 'place', text: 'on the moon', options: ['--region us'] }],
        ambiguous: [{ word: 'it', uses: ['coding', 'seeing'] }],
        left_out: [{ id: 'writing', matched: ['no writing'] }],
      },
    }),
  'talking and seeing': () => asked({ uses: uses({ talking: 3, seeing: 1 }) }),
  'seeing and a little talking': () => asked({ uses: uses({ seeing: 2, talking: 0.5 }) }),
  'local, smaller by option': () =>
    asked({ uses: uses({ local: 1 }), constraints: limits('option', { 'max-parameters': 1e10 }) }),
  'local, larger by option': () =>
    asked({ uses: uses({ local: 1 }), constraints: limits('option', { 'max-parameters': 5e10 }) }),
  'talking, on data by words beside another condition': () =>
    asked({
      uses: uses({ talking: 1 }),
      constraints: [...limits('need', { 'no-training': true }), ...limits('option', { 'min-context': 100000 })],
    }),
  'seeing, of one of which nothing is told': () =>
    asked({
      uses: uses({ seeing: 1 }),
      constraints: [...limits('option', { only: ['eta'] }), ...limits('need', { 'no-training': true, 'max-price': 3 })],
    }),
  'cheap, and a word that nobody knows': () =>
    asked({
      ...{ need: 'x', criteria: criteria({ price: 1 }, 'need') },
      heard: { ...NOTHING_HEARD, not_understood: ['zzz'] },
    }),
  'cheap beside a criterion that was given, and a word that nobody knows': () =>
    asked({
      ...{ need: 'x', criteria: [...criteria({ context: 2 }), ...criteria({ price: 1 }, 'need')] },
      heard: { ...NOTHING_HEARD, not_understood: ['zzz'] },
    }),
  'instead of one of a line on the same day': () => inPlaceOf('boreal/iota-4b'),
  'instead of alpha-1 for two uses': () => inPlaceOf('acme/alpha-1', { uses: uses({ coding: 1, writing: 1 }) }),
  'instead of alpha-1 before anything general is measured': () => inPlaceOf('acme/alpha-1', {}, on('2025-04-10')),
  'instead of alpha-1': () => inPlaceOf('acme/alpha-1'),
  'instead of alpha-1 for coding': () =>
    inPlaceOf('acme/alpha-1', { uses: uses({ coding: 1 }), constraints: limits('option', { 'max-price': 5 }) }),
  'instead of beta, better in five ways': () =>
    inPlaceOf('beta', {
      but: (['cheaper', 'smaller', 'newer', 'longer', 'better', 'faster'] as const).map((comparison, at) => ({
        ...{ comparison, origin: at % 2 === 0 ? ('need' as const) : ('option' as const), matched: [] },
      })),
    }),
  'instead of gamma, cheaper by words': () =>
    inPlaceOf('cirrus/gamma', { but: [{ comparison: 'cheaper', origin: 'need', matched: [] }] }),
  'instead of a release that is over': () =>
    inPlaceOf('acme/delta', { constraints: limits('need', { 'no-training': true }) }),
  'instead of one without a line': () => inPlaceOf('boreal/lone', { uses: uses({ local: 1 }) }),
  'what 10,000 requests cost': () =>
    priced({
      input: tokens(120000),
      output: tokens(1000),
      requests: 10000,
      each: true,
      cached: 20,
      vat: 10,
      budget: 5000,
    }),
  'what a batch costs in won': () =>
    priced({ input: tokens(5e6), output: tokens(1e6), batch: true, currency: 'KRW', rate: 1400, budget: '10000 KRW' }),
  'what Korean costs': () => priced({ input: korean(1e6), output: korean(2e5), days: 30, monthly: true, budget: 5 }),
  'what a load costs': () => ({
    lines: on()
      .releases()
      .map((release) =>
        loadCost(on(), release, { input: tokens(1000), output: null, requests: 100, per: 'day' }, 'EUR'),
      ),
  }),
  'what is coming': () => {
    const all = on().releases();
    return {
      soon: warnings(on(), [undefined, ...all]),
      year: all.flatMap((release) => upcoming(on(), release, { retirement: 365, price: 365 })),
      won: all.flatMap((release) => upcoming(on(DAY, undefined, 'KRW'), release)),
      elsewhere: all.flatMap((release) => endsElsewhere(on(), release)),
      'not before': all.map((release) => notBefore(on(), release)),
    };
  },
  'the list': () => listed({ standing: true }),
  'the list of releases, the cheapest first': () =>
    listed({ releases: true, sort: { field: fieldOf('cost.blend') }, limit: 12, stale: 10 }),
  'the list for coding': () => listed({ use: 'coding', constraints: limits('option', { 'no-training': true }) }),
  'the list of releases for coding': () => listed({ use: 'coding', releases: true, limit: 9 }),
  'the list by context, the least first': () =>
    listed({ use: 'talking', sort: { field: fieldOf('limit.context'), order: 'asc' }, onlyFields: true }),
  'what is measured of each line': () => {
    const snapshot = on();
    const points = linePointsOf(snapshot);
    return {
      uses: points.uses,
      ...Object.fromEntries(points.uses.map((use) => [`order of ${use}`, points.ranking(use)])),
      'of alpha': measuredOf(snapshot, findNamed(snapshot, 'alpha')),
      'of a release': measuredOf(snapshot, findNamed(snapshot, 'boreal/beta-2')),
    };
  },
  'the list of what was not checked for long': () => listed({ stale: 30 }),
  'the list by date, the oldest first': () =>
    listed({ sort: { field: fieldOf('release_date'), order: 'asc' }, releases: true }),
  rivals: () => Object.fromEntries(KB.models.map(({ id }) => [id, rivalOf(on(), findNamed(on(), id)) ?? null])),
};

/** Digits beyond the seventh are the machine's own. */
const value = (one: unknown): string =>
  JSON.stringify(one, (_, part) =>
    typeof part === 'number' && !Number.isInteger(part) ? Number(part.toPrecision(7)) : part,
  );
/** A line a key; of a list a line an item, and of one that is empty none. */
const lines = (answer: object): string[] =>
  Object.entries(answer).flatMap(([key, one]) => {
    if (Array.isArray(one) && one.length !== 1)
      return one.map((item, at) => `${at === 0 ? `${key}:\n` : ''}  - ${value(item)}`);
    return one === undefined ? [] : [`${key}: ${value(one)}`];
  });
const written = (title: string): string => [`# ${title}`, ...lines((ANSWERS[title] as () => object)())].join('\n');

describe('the answers of the engine', () => {
  if (WRITES) writeFileSync(FILE, `${Object.keys(ANSWERS).map(written).join('\n\n')}\n`);
  const golden = existsSync(FILE) ? readFileSync(FILE, 'utf8').trimEnd().split('\n\n') : [];

  it('are these', () => {
    expect(golden.map((part) => part.split('\n')[0])).toEqual(Object.keys(ANSWERS).map((title) => `# ${title}`));
  });

  it.each(Object.keys(ANSWERS))('are whole as they were: %s', (title) => {
    const remedy = 'If this is meant: npm run golden, and read what it changed in test/engine/answers.golden.txt.';
    expect(written(title).split('\n'), remedy).toEqual(golden[Object.keys(ANSWERS).indexOf(title)]?.split('\n'));
  });
});
