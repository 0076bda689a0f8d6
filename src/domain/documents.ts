import * as v from 'valibot';
import { CAPABILITIES } from './fields.ts';
import { optional, required } from './schema-shape.ts';
import {
  boolean,
  country,
  currency,
  date,
  id,
  language,
  list,
  number,
  oneOf,
  record,
  some,
  text,
  whole,
} from './schema-values.ts';
import { DEPLOYMENTS, MODALITIES } from './vocabulary.ts';

/** Files that are one record by themselves: a policy, a kept decision, a project's configuration. */

const words = list(text);
/** Rules that an organisation sets: a file of its own, taken by `--policy`. */
export const Policy = record({
  name: optional(text, 'What the policy is called in answers', '답에 쓰는 규칙의 이름'),
  allow: optional(
    record({
      developers: optional(words, 'Only these developers', '이 개발사만'),
      countries: optional(list(country), 'Only developers of these countries', '이 나라의 개발사만'),
      licenses: optional(words, 'Only these licences', '이 라이선스만'),
      deployment: optional(
        list(oneOf(DEPLOYMENTS)),
        'Only what can be used in one of these ways',
        '이 방법으로 쓸 수 있는 것만',
      ),
    }),
    'What alone may be used',
    '써도 되는 것',
  ),
  deny: optional(
    record({
      developers: optional(words, 'None of these developers', '이 개발사 제외'),
      countries: optional(list(country), 'No developers of these countries', '이 나라의 개발사 제외'),
      models: optional(words, 'None of these models or releases', '이 모델이나 릴리스 제외'),
    }),
    'What may not be used',
    '쓰면 안 되는 것',
  ),
  require: optional(
    record({
      open_weights: optional(boolean, '`true`: the weights can be had', '`true`: 가중치를 구할 수 있음'),
      no_training: optional(boolean, '`true`: inputs train no models', '`true`: 입력을 학습에 쓰지 않음'),
      max_retention_days: optional(whole, 'Inputs are kept no longer', '입력을 보관하는 기간의 한도', {
        unit: { en: 'days', ko: '일' },
      }),
      regions: optional(words, 'Data is kept in one of these', '데이터를 두는 곳 가운데 하나'),
      languages: optional(list(language), 'All of these human languages', '지원해야 하는 언어 모두'),
      modalities: optional(list(oneOf(MODALITIES)), 'All of these inputs', '받아야 하는 입력 모두'),
      capabilities: optional(list(oneOf(CAPABILITIES)), 'All of these capabilities', '갖춰야 하는 능력 모두'),
      min_context: optional(whole, 'At least this context window', '컨텍스트 창의 최소 길이', {
        unit: { en: 'tokens', ko: '토큰' },
      }),
    }),
    'What whatever is used must have',
    '쓰는 것이 갖춰야 하는 것',
  ),
  max_price: optional(
    number,
    'At most this price, 3 parts input to 1 part output',
    '가격의 한도. 입력 3, 출력 1의 비율',
    {
      unit: { en: 'USD per 1,000,000 tokens', ko: '100만 토큰당 USD' },
    },
  ),
});
export type Policy = v.InferOutput<typeof Policy>;

/** A decision that was kept: what was asked, as arguments of `recommend`, and what was answered on which facts. */
export const Decision = record({
  lmm: required(oneOf(['decision/1'] as const), 'What the file is', '파일의 종류'),
  saved: required(date, 'The day it was kept', '남긴 날'),
  as_of: required(date, 'The day of the facts', '사실의 기준일'),
  arguments: required(
    v.array(text, 'list'),
    'What was asked, as arguments of `lmm recommend`',
    '물은 것. `lmm recommend`의 인자',
  ),
  facts: required(
    record({
      version: required(text, 'The version of the knowledge base', '지식 베이스의 버전'),
      digest: required(text, 'Equal digests mean equal facts', '같으면 사실도 같음'),
    }),
    'What was known',
    '알고 있던 것',
  ),
  first: required(
    v.array(
      record({
        id: required(id, 'The model or release', '모델이나 릴리스'),
        release: optional(id, 'Its release on that day', '그날의 릴리스'),
        score: required(number, 'Its score', '점수'),
        price: optional(number, 'Its price', '가격', {
          unit: { en: '`currency` per 1,000,000 tokens', ko: '100만 토큰당 `currency`' },
        }),
        currency: optional(currency, 'The currency of its price', '가격의 통화'),
        retirement_date: optional(text, 'When it is retired, as known then', '그때 알던 종료일'),
        statements: optional(whole, 'How many statements there were about it', '그때 있던 진술의 수'),
      }),
      'list',
    ),
    'The first of the answer, with what may change',
    '답의 앞머리와 바뀔 수 있는 것',
  ),
  ranking: required(
    v.array(
      record({
        id: required(id, 'The model or release', '모델이나 릴리스'),
        release: optional(id, 'Its release on that day', '그날의 릴리스'),
        score: required(number, 'Its score', '점수'),
      }),
      'list',
    ),
    'The whole answer',
    '답 전체',
  ),
});
export type Decision = v.InferOutput<typeof Decision>;

/** What a project's configuration says beside its records: other knowledge bases to take. */
export const Config = v.looseObject({
  kb: optional(
    some(text),
    'Other knowledge bases to take: folders or files, from where this file lies',
    '함께 쓸 다른 지식 베이스: 이 파일이 있는 곳에서 본 폴더나 파일',
  ),
});
