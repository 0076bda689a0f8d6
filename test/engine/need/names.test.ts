import { describe, expect, test } from 'vitest';
import { understand } from '../../../src/engine/need/understand.ts';
import { store } from '../../support/shipped.ts';

/** Names as people type them, with the knowledge base that ships. */
const read = (need: string) => understand(need, store);
const asked = (need: string) =>
  read(need)
    .constraints.filter(({ constraint }) => ['only', 'developer', 'exclude'].includes(constraint))
    .map(({ constraint, value }) => `${constraint} ${[value].flat().join(',')}`);

describe('rivals with a purpose are the only candidates', () => {
  test.each([
    ['claude or gpt for Java?', 'claude,chatgpt'],
    ['젬민이랑 클로드 중에 번역', 'gemini,claude'],
    ['Claude vs Gemini vs GPT coding', 'claude,gemini,chatgpt'],
    ['제미나이 아니면 그록, 번역용', 'gemini,grok'],
    ['which of sonnet 5 and gpt-5 mini summarises better', 'anthropic/claude-sonnet-5,openai/gpt-5-mini'],
    ['is claude better than gpt for java', 'claude,chatgpt'],
    ['gpt보다 클로드가 코딩 나아?', 'chatgpt,claude'],
    ['sonnet or opus for coding', 'claude-sonnet,claude-opus'],
    ['opus vs gpt-6 astra for agents', 'claude-opus,openai/gpt-6-astra'],
    ['소넷으로 코딩', 'claude-sonnet'],
    ['gemini flash for translation', 'gemini-flash'],
    ['제미나이 플래시로 번역', 'gemini-flash'],
    ['claude or gpt, which is best?', 'claude,chatgpt'],
  ])('%s', (need, ids) => expect(asked(need)).toEqual([`only ${ids}`]));

  test('a word of several lines means all of them', () => {
    const [only] = read('flash for translation').constraints;
    expect(only?.value).toEqual(expect.arrayContaining(['gemini-flash', 'deepseek-flash', 'qwen-flash']));
  });

  test.each([
    'claude for coding?',
    'gpt-5.2',
    '클로드 어때',
    'Claude or Gemini',
    'anthropic claude for coding',
    'I would like gpt-4o for coding',
  ])('%s asks about them and demands nothing', (need) => {
    expect(asked(need)).toEqual([]);
    expect(read(need).mentioned.length).toBeGreaterThan(0);
  });

  test.each(['flash cards for students', 'pro tips for writing', 'write a haiku about spring', '하이쿠 써줘'])(
    '%s names nobody',
    (need) => expect([asked(need), read(need).mentioned]).toEqual([[], []]),
  );
});

describe('a maker is a condition where its models are asked for', () => {
  test.each([
    ['네이버 모델로 요약', 'naver-cloud'],
    ['구글 거로 번역', 'google-deepmind'],
    ["Google's model for translation", 'google-deepmind'],
    ['summaries, from Meta', 'meta'],
    ['coding by Mistral', 'mistral'],
    ['미스트랄 모델로 번역', 'mistral'],
    ['오픈에이아이 꺼 코딩', 'openai'],
    ['메타에서 만든 걸로 번역', 'meta'],
    ['업스테이지 걸로 요약', 'upstage'],
    ['google or openai for coding', 'google-deepmind,openai'],
    ['구글이랑 오픈AI 중에 번역', 'google-deepmind,openai'],
  ])('%s', (need, ids) => expect(asked(need)).toEqual([`developer ${ids}`]));

  test.each([
    '구글 광고 카피',
    'Meta ads',
    '네이버 블로그 글',
    'Amazon product reviews',
    'Naver reviews sentiment',
    'sentiment of reviews from Amazon',
    'summarise emails from Google',
  ])('and a topic in: %s', (need) => expect(asked(need)).toEqual([]));
});

describe('a relation to a model asks for its replacements', () => {
  test.each([
    ['cheaper than gpt-4o', 'openai/gpt-4o', 'cheaper', ''],
    ['something like gpt-4o', 'openai/gpt-4o', '', ''],
    ['like gpt-4o but cheaper', 'openai/gpt-4o', 'cheaper', ''],
    ['gpt-4o 같은 거 더 싼 거', 'openai/gpt-4o', 'cheaper', ''],
    ['GPT-4o 대신 쓸 것', 'openai/gpt-4o', '', ''],
    ['replacement for gpt-4o', 'openai/gpt-4o', '', ''],
    ['faster than gpt-5.2', 'openai/gpt-5.2', 'faster', ''],
    ['better than gpt-4o for coding', 'openai/gpt-4o', 'better', 'programming'],
    ['smaller than llama 3.1 405b', 'meta/llama-3.1-405b-instruct', 'smaller', ''],
    ['newer than gpt-5.2', 'openai/gpt-5.2', 'newer', ''],
    ['longer context than gpt-4o', 'openai/gpt-4o', 'longer', ''],
    ['gpt-4o보다 컨텍스트 긴 거', 'openai/gpt-4o', 'longer', ''],
    ['ChatGPT보다 싼 번역', 'chatgpt', 'cheaper', 'translation'],
    ['GPT-4o급 성능에 저렴한', 'openai/gpt-4o', 'cheaper', ''],
    ['gpt-4o-mini보다 빠르고 싼 거', 'openai/gpt-4o-mini', 'faster,cheaper', ''],
    ['not gpt-4o but similar', 'openai/gpt-4o', '', ''],
    ['gpt-4o 말고 비슷한 거', 'openai/gpt-4o', '', ''],
    ['ChatGPT 대신 쓸 거', 'chatgpt', '', ''],
    ['소넷보다 싼 거', 'claude-sonnet', 'cheaper', ''],
    ['클로드 오푸스급인데 더 싼 코딩용', 'claude-opus', 'cheaper', 'programming'],
    ['gpt-4 없어진다는데 뭘로 갈아타죠', 'openai/gpt-4', '', ''],
  ])('%s', (need, id, but, uses) => {
    const { instead_of, but: compared = [], uses: heard, constraints } = read(need);
    expect(instead_of).toBe(id);
    expect(compared.map(({ comparison }) => comparison).join(',')).toBe(but);
    expect(heard.map((use) => use.id).join(',')).toBe(uses);
    expect(constraints.filter(({ constraint }) => constraint === 'exclude')).toEqual([]);
  });

  test.each([
    ['ChatGPT 대신 쓸 번역', ['exclude chatgpt']],
    ['딥시크 말고 중국어 번역', ['exclude deepseek']],
    ['like ChatGPT but self-hosted', []],
    ['write like ChatGPT', []],
  ])('a line beside a purpose is left out or spoken of: %s', (need, constraints) => {
    expect(read(need).instead_of).toBeUndefined();
    expect(asked(need)).toEqual(constraints);
  });
});

describe('superlatives without a purpose', () => {
  test.each(['best overall', 'best model please', '제일 좋은 거', '요즘 제일 핫한', 'state of the art'])(
    '%s is best in general, which is told as taken',
    (need) => expect(read(need)).toMatchObject({ uses: [{ id: 'general-purpose' }], assumed: ['general-purpose'] }),
  );
  test.each([
    ['latest', 'recency'],
    ['최신', 'recency'],
    ['cheapest', 'price'],
    ['가장 싼', 'price'],
    ['latest model for coding', 'recency'],
    ['최신 모델로 번역', 'recency'],
  ])('%s is a wish', (need, id) => expect(read(need).measures.map((one) => one.id)).toEqual([id]));
  test.each(['best laptop', '제일 좋은 세탁기', 'latest news summary', 'recommend a model'])(
    '%s takes nothing',
    (need) => expect([read(need).assumed, read(need).measures]).toEqual([undefined, []]),
  );
});

test.each([
  ['Mythos 7.1 for coding', 'Mythos 7.1'],
  ['sonnet 9 for coding', 'sonnet 9'],
  ['Claude Mythos 7.1 코딩', 'Mythos 7.1'],
])('a release that is not here is an unknown name: %s', (need, name) =>
  expect(read(need).unknown_names).toEqual([name]),
);

test('every family that people name is a series of its line', () => {
  const series = new Set(store.releases.map(({ model, series: one }) => `${model} ${one}`));
  const families = store.models.flatMap(({ id, families: own }) => (own ?? []).map((one) => `${id} ${one.series}`));
  expect(families.filter((family) => !series.has(family))).toEqual([]);
});

describe('licences', () => {
  const licence = (need: string) => read(need).constraints.find(({ constraint }) => constraint === 'license')?.value;
  test.each([
    ['MIT or Apache, coding', ['MIT', 'Apache-2.0']],
    ['MIT나 아파치 라이선스 코딩', ['MIT', 'Apache-2.0']],
    ['permissive licence, translation', ['permissive']],
    ['commercial use allowed, coding', ['commercial']],
    ['상업적 이용 가능한 코딩 모델', ['commercial']],
  ])('%s', (need, value) => expect(licence(need)).toEqual(value));
  test.each(['GPL 아닌 코딩 모델', 'no Llama licence, coding', 'BSD licensed model for coding'])(
    'that cannot be told apart are not answered: %s',
    (need) => expect(read(need)).toMatchObject({ unread: [{ kind: 'licence' }], constraints: [] }),
  );
});

test.each([
  ['coding agent', 'programming,agents', false],
  ['코딩 에이전트용 오픈소스 모델', 'programming,agents', true],
  ['best open source model for coding', 'programming', true],
  ['for open-source work', 'programming', false],
  ['maintaining an OSS project', 'programming', false],
  ['오픈소스 프로젝트 유지보수', 'programming', false],
])('open source is a condition of the model or what is worked on: %s', (need, uses, isOpen) => {
  const { uses: heard, constraints } = read(need);
  const purposes = heard.map(({ id }) => id).filter((id) => id !== 'open-source');
  expect([purposes.join(','), constraints.length > 0 || heard.some(({ id }) => id === 'open-source')]).toEqual([
    uses,
    isOpen,
  ]);
});
