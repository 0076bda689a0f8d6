import * as v from 'valibot';
import { type Meta, optional, required, type Words } from '../schema-shape.ts';
import {
  address,
  boolean,
  name as called,
  date,
  known,
  list,
  localized,
  number,
  record,
  reference,
  some,
  text,
  values,
  whole,
} from '../schema-values.ts';

/** Fields that several kinds have. */

/** Where something comes from; a list of sources names at least one. */
export const cited = v.pipe(
  some(reference('sources')),
  v.check((ids) => ids.length > 0, 'empty'),
  v.metadata({ least: 1 } satisfies Meta),
);

const FILE: Words = { en: "the file's", ko: '파일의 기본 출처' };
export const RECORD: Words = { en: "the record's, then the file's", ko: '레코드의 출처, 없으면 파일의 기본 출처' };
/** The source of a record whose items and fields rest on it. */
export const source = optional(cited, 'Default for what stands in the record', '이 레코드에 든 것의 기본 출처', {
  default: FILE,
});
export const sourceOf = (en: string, ko: string, fallback: Words | null = FILE) =>
  optional(cited, en, ko, fallback ? { default: fallback } : {});
/** The source of who somebody is: it needs none, so none is assumed. */
export const ownSource = sourceOf(
  "Who says this; the file's default does not apply",
  '이렇게 말하는 곳. 파일의 기본 출처는 적용되지 않음',
  null,
);

export const remove = optional(
  boolean,
  '`true` takes the record or item of the same identity out of the layers below',
  '`true`이면 아래 레이어에 있는 같은 레코드나 항목을 뺌',
);
export const note = optional(localized, 'Anything else', '그 밖의 것');
export const name = optional(called, 'The name as its owner writes it', '주인이 쓰는 그대로의 이름');
export const url = optional(address, 'Its address', '주소');
export const aliases = (en: string, ko: string) => optional(list(called), en, ko, { united: true });
export const ALIASES: [en: string, ko: string] = [
  'Other names people type, in any language. No other record of the kind may have it as an id, name or alias; case, width, spaces and hyphens do not count',
  '사람들이 쓰는 다른 이름. 언어는 상관없음. 같은 종류의 다른 레코드가 id, 이름, 별칭으로 쓰면 안 됨. 대소문자, 전각과 반각, 빈칸, 하이픈은 구별하지 않음',
];

const ALWAYS: Words = { en: 'always before', ko: '처음부터' };
const STILL: Words = { en: 'still', ko: '지금까지' };
export const from = (en: string, ko: string) => optional(date, en, ko, { default: ALWAYS });
export const until = (en: string, ko: string) => optional(date, en, ko, { default: STILL });

/** What every claim of a source has beside what it claims. */
export const claim = {
  said: optional(date, 'The day it was said', '말한 날', {
    default: { en: 'the date of its source', ko: '출처의 날짜' },
  }),
  about: optional(
    some(reference('releases', 'trim')),
    'The releases it speaks of, where the source says so',
    '출처가 밝힌 경우, 말하고 있는 릴리스',
  ),
  from: optional(date, 'First day the source says it holds', '출처가 말하는 유효 기간의 첫날'),
  until: optional(date, 'First day the source says it no longer holds', '출처가 말하는 유효 기간이 끝난 첫날'),
  source: sourceOf('Who says it', '말한 곳', RECORD),
  at: optional(localized, 'Where in the source: a section, a page', '출처 안의 자리: 절, 쪽'),
  remove,
};

export const names = optional(
  list(
    record({
      name: required(called, 'What it was called; it does not resolve', '예전 이름. 이 이름으로는 찾을 수 없음'),
      from: from('First day of that name', '그 이름을 쓴 첫날'),
      until: until('First day without it', '그 이름을 쓰지 않게 된 첫날'),
      source: sourceOf('Who called it so', '그렇게 부른 곳', RECORD),
      remove,
    }),
  ),
  'What it was called in a period',
  '한때의 이름',
  { identity: ['name', 'from'] },
);

/** What a provider does with inputs, in a period. */
export const dataTerms = optional(
  some(
    record({
      trains_on_input: optional(
        known(boolean),
        'Whether inputs train models unless one opts out',
        '거부하지 않으면 입력을 학습에 쓰는지',
      ),
      retention_days: optional(known(whole), 'How long inputs are kept', '입력을 보관하는 기간', {
        unit: { en: 'days', ko: '일' },
      }),
      zero_retention: optional(
        known(boolean),
        'Whether keeping nothing can be had',
        '아무것도 보관하지 않게 할 수 있는지',
      ),
      regions: optional(
        known(values(text)),
        "Where data is kept: codes of countries, `eu`, or a cloud's region: `us`, `eu`, `kr`, `eu-west-1`…",
        '데이터를 두는 곳. 나라 코드, `eu`, 클라우드 리전: `us`, `eu`, `kr`, `eu-west-1`…',
      ),
      certifications: optional(
        known(values(text)),
        'Certificates and agreements as the vendor words them: `SOC 2 Type II`, `ISO/IEC 27001:2022`, `HIPAA BAA`, `GDPR DPA`',
        '인증과 계약을 사업자가 쓴 대로: `SOC 2 Type II`, `ISO/IEC 27001:2022`, `HIPAA BAA`, `GDPR DPA`',
      ),
      note: optional(localized, 'Conditions and exceptions', '조건과 예외'),
      said: optional(date, 'When the terms were stated', '약관을 밝힌 날', {
        default: { en: 'the date of its source', ko: '출처의 날짜' },
      }),
      from: optional(date, 'First day of the terms', '약관이 시작된 첫날'),
      until: optional(date, 'First day without them', '약관이 끝난 첫날'),
      at: optional(localized, 'Where in the source', '출처 안의 자리'),
      source: sourceOf('Who states them', '밝힌 곳', { en: "the record's", ko: '레코드의 출처' }),
      remove,
    }),
  ),
  'What happens to inputs, by period',
  '입력을 다루는 방식. 기간마다 하나',
  { identity: ['from', 'source'] },
);

const IF_SEEN: Words = { en: 'if `seen` is there', ko: '`seen`이 있으면' };
const IF_FROM: Words = { en: 'if `from` is there', ko: '`from`이 있으면' };
/** The first day of a price, as a source states it or as it was first observed: one of the two is needed. */
export const pricedFrom = optional(
  date,
  'First day of the price, where a source states it',
  '가격이 시작된 첫날. 출처가 밝힌 경우',
  {
    absent: IF_SEEN,
  },
);
export const pricedSeen = optional(date, 'Day on which the price was first observed', '가격을 처음 확인한 날', {
  absent: IF_FROM,
});
const PER_MILLION: Words = { en: 'currency per 1,000,000 tokens', ko: '100만 토큰당 통화 금액' };
const amount = (en: string, ko: string, unit = PER_MILLION) => optional(known(number), en, ko, { unit });
/** What is paid for tokens of each sort. */
export const amounts = (output: [en: string, ko: string] = ['Output', '출력']) => ({
  input: amount('Input', '입력'),
  output: amount(...output),
  cache_read: amount('Input read from a cache', '캐시에서 읽은 입력'),
  cache_write: amount('Input written to a cache', '캐시에 쓴 입력'),
  cache_write_1h: amount('Input written to a cache that lasts an hour', '한 시간 가는 캐시에 쓴 입력'),
  cache_storage: amount('Keeping a cache', '캐시 보관', {
    en: 'currency per 1,000,000 tokens and hour',
    ko: '100만 토큰, 1시간당 통화 금액',
  }),
  reasoning: amount('Reasoning, where it is not priced as output', '추론. 출력으로 값을 매기지 않는 경우'),
  input_audio: amount('Audio in', '음성 입력'),
  output_audio: amount('Audio out', '음성 출력'),
  input_image: amount('Images in', '이미지 입력'),
  output_image: amount('Images out', '이미지 출력'),
});
