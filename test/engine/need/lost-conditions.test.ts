import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/engine/need/understand.ts';
import { loadKnowledge } from '../../../src/kb/load.ts';
import { root } from '../../support/lmm.ts';

const { knowledge } = await loadKnowledge(root, []);

/** What a need asks for, as one line: conditions, then what was seen and not understood. */
function asked(need: string): string {
  const { constraints, unread } = understand(need, knowledge);
  return [
    ...constraints.map(({ constraint, value }) => `${constraint} ${value}`),
    ...unread.map(({ kind }) => `unread ${kind}`),
  ].join(', ');
}

describe('a condition is never lost', () => {
  it.each([
    ['data must stay outside the US', 'unread place'],
    ['our data must be kept outside of China', 'unread place'],
    ['host it anywhere outside the US', 'unread place'],
    ['process data only outside China', 'unread place'],
    ['데이터는 미국 밖에 저장해야 함', 'unread place'],
    ['데이터를 중국이 아닌 곳에 보관', 'unread place'],
    ['data must stay in the EU', 'region eu'],
    ['data served from the EU', 'region eu'],
    ['data must not leave the EU', 'region eu'],
    ['data must not be stored outside the EU', 'region eu'],
    ['only in the EU, legal', 'region eu'],
    ['legal, only within the EU', 'region eu'],
    ['in the EU only, legal', 'region eu'],
    ['only in Korea, translation', 'region kr'],
    ['summaries only in Korean', ''],
    ["I don't want a Chinese model", 'exclude-country CN'],
    ['we do not want any Chinese models', 'exclude-country CN'],
    ['I would not want a model from China', 'exclude-country CN'],
    ["I don't want Chinese translation", ''],
    ['I want a Chinese model', 'country CN'],
    ['from Korean to Korean', ''],
    ['from German to German', ''],
    ['a model from Korea', 'country KR'],
    ['stored in Korea or Japan only', 'region kr,jp'],
    ['data must stay in Germany, France or Switzerland', 'region de,fr,ch'],
    ['data must not leave Korea or Japan', 'region kr,jp'],
    ['데이터는 한국이나 일본에만 저장', 'region kr,jp'],
    ['데이터를 EU와 영국 안에서만 보관', 'region eu,gb'],
    ['데이터는 한국에만', 'region kr'],
    ['keep our data in Korea and delete it after 7 days', 'region kr, max-retention 7'],
    ['store prompts in the EU for at most 30 days', 'region eu, max-retention 30'],
    ['retain data for 30 days in Japan', 'max-retention 30, region jp'],
    ['prompts are stored in Germany for 30 days and never used for training', 'region de, max-retention 30, no-training true'], // biome-ignore format: a row
    ['데이터는 한국에 보관하고 7일 뒤 삭제', 'region kr, max-retention 7'],
    ['EU에 30일만 보관', 'region eu, max-retention 30'],
    ['data must not be used for training and must stay in the EU', 'no-training true, region eu'],
    ['no Chinese models and data stays in Korea', 'exclude-country CN, region kr'],
    ['데이터는 국내에 두고 학습에 쓰지 말 것', 'region kr, no-training true'],
    ['데이터가 EU가 아닌 곳에 가면 안 됨', 'region eu'],
    ['데이터가 해외로 가면 안 됨', 'region kr'],
    ['고객 정보가 밖으로 갈 일이 없어야 함', 'deployment weights'],
    ['no Chinese, Russian or Iranian models', 'exclude-country CN,RU,IR'],
    ['no Iranian or North Korean models', 'exclude-country IR,KP'],
    ['중국, 러시아, 이란 모델 제외', 'exclude-country CN,RU,IR'],
    ['이란이나 북한 모델은 안 됨', 'exclude-country IR,KP'],
    ['Pakistani vendor only', 'country PK'],
    ['무슨 수단이 좋을까', ''],
    ['open weights under MIT, coding', 'open-weights true, license MIT'],
    ['coding, 1000 requests a day, 1k tokens in and 200 out, €20', 'budget 20 EUR'],
    ['월 3만건 1500자 500자, 30만원', 'budget 300000 KRW'],
    ['10k requests a month, 1k in, 200 out, under $50', 'budget 50'],
    ['10k requests a month, under $50', 'unread price'],
    ['월 1만건, 10만원 이내', 'unread price'],
    ['translation, $20', 'unread price'],
    ['refund $500 invoices, email', ''],
    ['since May 2025, coding', 'unread other'],
    ['before 2024, coding', 'unread other'],
    ['coding, 2025년 5월 이후', 'unread other'],
    ['models since May 2025', 'released-after 2025-04'],
    ['coding, 2025 or later', 'released-after 2024'],
    ['no older than 2025-03-01, coding', 'released-after 2025-02-28'],
    ['2025년 1월부터 나온 모델', 'released-after 2024-12'],
    ['2025년 이후 모델, 코딩', 'released-after 2024'],
    ['summarise reports since 2020', ''],
    ['anything but Chinese models, coding', 'exclude-country CN'],
    ['anything but Alpha for chat', 'unread other'],
    ['코딩, 알파 말고', 'unread other'],
    ["OpenAI's models", 'developer openai'],
    ['supports Korean and Japanese', 'support ko,ja'],
    ['한국어, 일본어, 영어를 지원하는 모델', 'support ko,ja,en'],
    ['한국어 지원 안 해도 됨', ''],
    ["doesn't have to support Korean, coding", ''],
    ['EU AI Act summary', ''],
    ['GDPR 번역', ''],
    ['HIPAA compliant transcription', 'certification HIPAA'],
    ['24GB로 코딩', 'fits 24GB'],
    ['5GB 파일로 코딩', ''],
    ['16GB or 24GB', 'fits 16GB,24GB'],
    ['문의 한 건당 2000토큰', ''],
    ['each user sends 20 messages a day', 'unread price'],
  ])('%s: %s', (need, conditions) => {
    expect(asked(need)).toBe(conditions);
  });
});

describe('what takes back a list takes back all of it', () => {
  const left = (need: string): string[] => understand(need, knowledge).uses.map(({ id }) => id);

  it.each([
    ['번역, 요약 및 코딩 말고', []],
    ['번역, 글쓰기, 요약 및 코딩 말고', []],
    ['번역, 요약과 코딩은 빼고', []],
    ['번역, 요약 말고 코딩', ['translation', 'programming']],
    ['not translation, summaries or coding', []],
    ['no coding, translation nor summaries', []],
    ['not coding, translation', ['translation']],
    ['not translation, coding and summaries', ['programming', 'document-summary']],
  ])('%s', (need, uses) => {
    expect(left(need)).toEqual(uses);
  });
});

describe('what is taken back asks for nothing', () => {
  it.each([
    ['코딩은 안 해', []],
    ['코딩은 안 하고 번역만', ['translation']],
    ['번역 안 해도 됨, 요약', ['document-summary']],
    ['요약은 하지 않음', []],
    ['이미지는 안 되고 텍스트만', []],
    ['우리 팀에 안 맞는 번역', ['translation']],
  ])('%s', (need, uses) => {
    expect(understand(need, knowledge).uses.map(({ id }) => id)).toEqual(uses);
  });
});

describe('work for each of some people is that of all of them', () => {
  it.each([
    ['100 users, 20 messages a day each', 2000],
    ['20 messages a day per user, 100 users', 2000],
    ['10 requests per user per day, 300 users', 3000],
    ['직원 100명, 1인당 하루 20건', 2000],
    ['하루 20건씩 100명', 2000],
    ['하루 20건씩 질문', 20],
    ['each user sends 20 messages a day', undefined],
  ])('%s: %s', (need, requests) => {
    expect(understand(need, knowledge).load?.requests).toBe(requests);
  });

  it('and so is a sum for a seat', () => {
    expect(understand('$20 a month per user for 12 people', knowledge).subscription).toEqual({ most: 240, seats: 12 });
  });
});

it('knows a release with the day of its version', () => {
  const { unknown_names: unknown, mentioned_releases: releases } = understand(
    'gpt-4o-mini-2024-07-18 for chat',
    knowledge,
  );
  expect([unknown, releases.map(({ id }) => id)]).toEqual([[], ['openai/gpt-4o-mini']]);
});
