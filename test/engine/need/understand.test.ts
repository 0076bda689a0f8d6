import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { understand } from '../../../src/engine/need/understand.ts';
import { LONGEST_NEED, LongNeedError } from '../../../src/engine/need-error.ts';
import { anyCharacter } from '../../support/characters.ts';
import { known } from './ranking.ts';

const read = (need: string) => understand(need, known);
const uses = (need: string) => read(need).uses.map(({ id }) => id);
const limits = (need: string) => read(need).constraints.map(({ constraint, value }) => [constraint, value]);

describe('uses', () => {
  test.each([
    ['social', ['social-media']],
    ['소셜', ['social-media']],
    ['customer-support', ['customer-support']],
    ['데이터 분석', ['data-analysis']],
    ['데이터분석', ['data-analysis']],
    ['데이터를 분석해 주세요', ['data-analysis']],
    ['실시간 데이터 분석', ['real-time-data']],
    ['연구 개발', ['research']],
    ['연구 분석', ['research-analysis']],
    ['뉴스요약', ['news-summary']],
    ['a digest of the daily news', ['news-summary']],
    ['sumarize documants', ['document-summary']],
    ['소셜미디어트렌드분석', ['social-media']],
    ['Asian languages', ['asian-languages']],
    ['이미지 만드는 모델', ['image-generation']],
    ['그림을 만들고 싶어', ['image-generation']],
    ['한국어', ['korean']],
    ['현대화', []],
    ['x-ray', []],
    ['xbox', []],
    ['iPhone X', []],
    ['shipping', []],
    ['세탁기 골라줘', []],
    ['recommend a model please', []],
  ])('of %j are %j', (need, expected) => {
    expect(uses(need)).toEqual(expected);
  });

  test('weigh 1 each and name the words that led to them, as typed', () => {
    expect(read('Track Hashtags, 데이터를 분석').uses).toEqual([
      { id: 'social-media', weight: 1, matched: ['Hashtags', 'Track'] },
      { id: 'data-analysis', weight: 1, matched: ['데이터를 분석'] },
    ]);
  });

  test('a word with several readings has them all, until another word of the need decides', () => {
    expect(read('챗봇')).toMatchObject({
      uses: [{ id: 'customer-support' }, { id: 'chatbot' }, { id: 'chatbot-building' }],
      ambiguous: [{ word: '챗봇', uses: ['customer-support', 'chatbot', 'chatbot-building'] }],
    });
    expect(uses('ㅊㅂ')).toHaveLength(3);
    expect(read('고객센터에 챗봇 붙이려는데')).toMatchObject({ uses: [{ id: 'customer-support' }], ambiguous: [] });
    expect(uses('인공지능 챗봇')).toEqual(['chatbot']);
    expect(uses('build a chatbot')).toEqual(['chatbot-building']);
  });
});

describe('limits', () => {
  test.each([
    ['translation, but not from DeepSeek', ['exclude', ['deepseek']]],
    ['except Gemini or Grok, coding', ['exclude', ['gemini', 'grok']]],
    ['딥시크 말고 번역', ['exclude', ['deepseek']]],
    ['딥시크랑 그록 빼고 번역', ['exclude', ['deepseek', 'grok']]],
    ['ChatGPT 대신 쓸 번역', ['exclude', ['chatgpt']]],
    ['coding, not from Google', ['exclude-developer', ['google-deepmind']]],
    ['not a Chinese vendor', ['exclude-country', ['CN']]],
    ['중국 업체는 안 됨', ['exclude-country', ['CN']]],
    ['no Chinese models', ['exclude-country', ['CN']]],
    ['non-Chinese, for coding', ['exclude-country', ['CN']]],
    ['coding, nothing from China', ['exclude-country', ['CN']]],
    ['coding under 40B', ['max-parameters', 40e9]],
    ['14B 이하 번역', ['max-parameters', 14e9]],
    ['a 7B model for translation', ['max-parameters', 8.75e9]],
    ['8GB VRAM 번역', ['fits', ['8GB']]],
    ['on my MacBook with 16GB RAM', ['fits', ['16GB shared']]],
    ['노트북에서 돌릴 번역', ['fits', ['16GB shared']]],
    ['4090 한 장', ['fits', ['24GB']]],
    ['two H100s, translation', ['fits', ['2x80GB']]],
    ['사내에 올릴 번역', ['deployment', ['weights']]],
    ['we publish the weights', ['open-weights', true]],
    ['MRI 판독', ['modality', ['image']]],
    ['국산', ['country', ['KR']]],
    ['a Korean vendor', ['country', ['KR']]],
    ['under $1 per million tokens', ['max-price', 1]],
    ['$0.002 per 1k tokens', ['max-price', 2]],
    ['100만 토큰당 1달러 이하', ['max-price', 1]],
    ['$0.5 이하', ['max-price', 0.5]],
    ['128k context', ['min-context', 128000]],
    ['context window of at least 1M', ['min-context', 1000000]],
    ['100만 토큰 문맥', ['min-context', 1000000]],
    ['200K 이상', ['min-context', 200000]],
    ['image input', ['modality', ['image']]],
    ['이미지와 오디오 입력', ['modality', ['image', 'audio']]],
    ['open weights', ['open-weights', true]],
    ['가중치 공개', ['open-weights', true]],
    ['오픈소스 말고', ['open-weights', false]],
    ['function calling', ['capability', ['tool_call']]],
    ['JSON output', ['capability', ['structured_output']]],
    ['추론 모델', ['capability', ['reasoning']]],
    ['MIT license', ['license', ['MIT']]],
    ['Apache 2.0', ['license', ['Apache-2.0']]],
    ['no training on our data', ['no-training', true]],
    ['zero data retention', ['max-retention', 0]],
    ['the vendor must not train on what patients type', ['no-training', true]],
    ['our texts must not be used for training', ['no-training', true]],
    ['상담 내용이 모델 학습에 쓰이면 안 됩니다', ['no-training', true]],
    ['우리 입력으로 학습하면 안 되고', ['no-training', true]],
    ['데이터는 유럽에만 있어야 함', ['region', ['eu']]],
    ['JSON 꼭 나와야 해요', ['capability', ['structured_output']]],
    ['always returns JSON', ['capability', ['structured_output']]],
    ['pdf 파일 그대로 올릴 수 있어야 함', ['modality', ['pdf']]],
    ['음성 파일을 넣을 수 있는', ['modality', ['audio']]],
    ['upload photos and videos', ['modality', ['image', 'video']]],
    ['closed models only', ['open-weights', false]],
    ['our lawyers forbid open weights', ['open-weights', false]],
    ['the developer must be French', ['country', ['FR']]],
    ['개발사는 반드시 프랑스여야', ['country', ['FR']]],
    ['a dollar per million tokens', ['max-price', 1]],
    ['under fifty cents per 1M tokens', ['max-price', 0.5]],
    ['중국회사꺼는 절대안됨', ['exclude-country', ['CN']]],
    ['제미나이는 회사에서 막아놔서 빼고', ['exclude', ['gemini']]],
    ['메타에서 만든 건 빼고', ['exclude-developer', ['meta']]],
    ['must not store our prompts', ['max-retention', 0]],
    ['data kept for at most 30 days', ['max-retention', 30]],
    ['데이터를 저장하지 않는', ['max-retention', 0]],
    ['기록 보관 30일 이내', ['max-retention', 30]],
    ['입력이 학습에 쓰이지 않는', ['no-training', true]],
    ['EU residency', ['region', ['eu']]],
    ['국내 리전', ['region', ['kr']]],
    ['released after March 2025', ['released-after', '2025-03']],
    ['2025년 이후 출시', ['released-after', '2024']],
    ['supports Korean', ['support', ['ko']]],
    ['data must stay in-house', ['deployment', ['weights']]],
    ['nothing may leave our network', ['deployment', ['weights']]],
    ['patient files never leave the hospital', ['deployment', ['weights']]],
    ['without sending data outside', ['deployment', ['weights']]],
    ['내용은 밖으로 못 나가고', ['deployment', ['weights']]],
    ['사외 반출 금지', ['deployment', ['weights']]],
    ['외부로 나가면 안 됩니다', ['deployment', ['weights']]],
    ['회사 밖으로 자료 보내면 안 되는데', ['deployment', ['weights']]],
    ['self-hosted', ['deployment', ['weights']]],
    ['망분리 환경', ['deployment', ['weights']]],
    ['한국어 지원', ['support', ['ko']]],
  ])('of %j are %j', (need, expected) => {
    expect(limits(need)).toEqual([expected]);
    expect(read(need).constraints[0]).toMatchObject({ origin: 'need', matched: expect.any(Array) });
  });

  test.each([
    '$500 a month for coding',
    '월 10달러 이하 코딩',
    'we use 5M tokens a month for coding',
    'a 2026 coding helper',
    'coding helper for our laptop shop',
    'coding with 8 GB of logs',
  ])('%j states none', (need) => {
    expect(limits(need)).toEqual([]);
    expect(uses(need)).toEqual(['programming']);
  });

  test('of running it oneself leave their words to the use', () => {
    expect(read('on our own servers').uses).toMatchObject([{ id: 'low-compute' }]);
    expect(read('data must stay in-house, translation').uses).toMatchObject([{ id: 'translation' }]);
  });

  test.each(['온프레미스 말고 번역', 'translation, not self-hosted'])('%j asks for no weights', (need) => {
    expect(limits(need)).toEqual([]);
    expect(uses(need)).toEqual(['translation']);
  });

  test.each([
    'customers leave reviews, classify them',
    'keep my documents on the drive',
    '해외로 수출하는 제품 번역',
    '밖으로 나가는 메일 번역',
  ])('%j says nothing of where data stay', (need) => {
    expect(limits(need)).toEqual([]);
  });

  test.each([
    '구독이 싸요 API가 싸요?',
    'API 요금이 얼마예요',
    'is a subscription cheaper than the API',
    'how much is the API per month',
    '논문에 모델 버전을 뭐라고 적어야 하죠',
    'how do I cite the model version in a paper',
    'no lock-in, served by three or more providers',
    '상담',
    '정보',
    '숫자',
    'GPU',
    '응답',
  ])('%j asks for no use', (need) => {
    expect(read(need)).toMatchObject({ uses: [], constraints: [] });
  });

  test.each([
    ['cheap coding model', 'cheap'],
    ['an affordable translator', 'affordable'],
    ['싸고 코딩 잘하는 거', '싸고'],
    ['가성비 좋은 번역', '가성비 좋은'],
    ['제일 저렴한 챗봇', '제일 저렴한'],
    ['싼걸로 코딩', '싼'],
  ])('%j weighs the price', (need, words) => {
    expect(read(need).measures).toEqual([{ id: 'price', weight: 1, matched: [words] }]);
    expect(read(need).uses).not.toEqual([]);
  });

  test.each([
    'coding on a cheap laptop',
    '싼 노트북에서 코딩',
    'coding, it need not be cheap',
    '비싸도 되니 코딩 잘하는 거',
    'is a subscription cheaper than the API',
    'coding under $1 per million tokens',
  ])('%j does not weigh the price', (need) => {
    expect(read(need).measures).toEqual([]);
  });

  test.each([
    ['소셜 로그인 구현', '소셜 로그인'],
    ['social work case notes', 'social work'],
    ['데이터 유출 걱정 없는 거', '데이터 유출 걱정'],
    ['남친이랑 데이트 코스 짜줘', '데이트 코스'],
    ['speed limit on the highway', 'speed limit'],
    ['code of conduct for our office', 'code of conduct'],
    ['good Asian food', 'Asian food'],
    ['real estate agent to sell my house', 'real estate agent'],
    ['the door code of my gym', 'door code'],
    ['video game console', 'video game console'],
    ['fast food open on sunday', 'fast food'],
    ['수학여행 때 입을 옷', '수학여행'],
    ['영상 10도쯤 되면', '영상 10도'],
    ['영화 추천해줘', '영화 추천해줘'],
    ['an app that looks like Twitter', 'that looks like Twitter'],
    ['a Twitter clone', 'Twitter clone'],
    ['트위터처럼 생긴 앱', '트위터처럼 생긴'],
  ])('%j holds a set phrase whose words mean no use', (need, phrase) => {
    expect(read(need).uses).toEqual([]);
    expect(read(need).not_understood).toContain(phrase);
  });

  test.each([
    ['소셜 반응 로그', 'social-media'],
    ['데이터 분석', 'data-analysis'],
    ['coding at full speed', 'programming'],
    ['clone a voice', 'speech-generation'],
    ['an agent for our real data', 'agents'],
    ['수학 문제', 'math'],
    ['영상 10개 편집', 'video'],
    ['트위터 같은 SNS 여론', 'social-media'],
  ])('%j does', (need, use) => {
    expect(uses(need)).toContain(use);
  });

  test('a question of cost is told as not understood, whole', () => {
    expect(read('번역 API 가격')).toMatchObject({ uses: [{ id: 'translation' }], not_understood: ['API 가격'] });
  });

  test('a budget of work that was not told lacks it, rather than being misread as a price', () => {
    const { constraints, unread, not_understood } = read('coding at $500 a month');
    expect({ constraints, not_understood }).toEqual({ constraints: [], not_understood: [] });
    expect(unread).toMatchObject([{ kind: 'price', text: expect.stringContaining('$500 a month'), lacks: 'work' }]);
  });
});

describe('what is taken back', () => {
  test('feeds no use and is said not to be understood', () => {
    expect(read('코딩 말고 번역')).toMatchObject({
      uses: [{ id: 'translation' }],
      left_out: [{ id: 'programming', matched: ['코딩 말고'] }],
      not_understood: [],
    });
    expect(read('not for coding, translation')).toMatchObject({
      uses: [{ id: 'translation' }],
      left_out: [{ id: 'programming', matched: ['not for coding'] }],
      not_understood: [],
    });
  });

  test('is not what the speaker does not know', () => {
    expect(uses('not sure which one to use for coding')).toEqual(['programming']);
  });
});

describe('names', () => {
  test('without a negation are only mentioned', () => {
    expect(read('like ChatGPT but self-hosted')).toMatchObject({
      mentioned: ['chatgpt'],
      uses: [{ id: 'low-compute' }],
    });
  });

  test('that the knowledge base lacks are reported, never taken for a near one', () => {
    expect(read('Claude or gpt-9 for coding')).toMatchObject({
      unknown_names: ['Claude', 'gpt-9'],
      mentioned: [],
      uses: [{ id: 'programming' }],
    });
  });
});

test('content words that led nowhere are reported, askings are not', () => {
  expect(read('세탁기 골라줘').not_understood).toEqual(['세탁기']);
  expect(read('which model should I use for coding, please?').not_understood).toEqual([]);
  expect(read('코딩에 제일 좋은 모델 추천 좀 해주세요').not_understood).toEqual([]);
});

describe('any text', () => {
  const words = fc.constantFrom(
    '뉴스',
    'news',
    'x',
    '말고',
    'not',
    '$',
    '1M',
    '토큰',
    'deepseek',
    '-',
    '안 됨',
    '챗봇',
    'ㅊㅂ',
    ',',
    '지원',
    'Korean',
  );
  const needs = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' ')),
    fc.array(words, { maxLength: 12 }).map((parts) => parts.join('')),
  );

  test('is read without a fault, the same every time', () => {
    fc.assert(
      fc.property(needs, (need) => {
        expect(read(need)).toEqual(read(need));
      }),
    );
  });

  test('reads the same composed, decomposed and wide', () => {
    const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const need = parts.join(' ');
        expect(read(need.normalize('NFD'))).toEqual(read(need));
        expect(read(wide(need))).toEqual(read(need));
      }),
    );
  });

  test('means the same in capitals', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const need = parts.join(' ');
        expect(uses(need.toUpperCase())).toEqual(uses(need));
        expect(limits(need.toUpperCase())).toEqual(limits(need));
      }),
    );
  });

  test('ends for the longest need of any kind', () => {
    for (const part of ['가', 'a', '1', 'not ', '말고 ', '한국어를', '$1 ', 'image, ', 'news digest ', '뉴스']) {
      expect(read(part.repeat(5000).slice(0, LONGEST_NEED)).constraints.length, part).toBeLessThanOrEqual(5000);
    }
    expect(() => read('a'.repeat(LONGEST_NEED + 1))).toThrow(LongNeedError);
  });
});
