import { optional, required } from '../schema-shape.ts';
import { boolean, currency, date, list, name, oneOf, record, reference, some, text, whole } from '../schema-values.ts';
import { DEPLOYMENTS, MODES } from '../vocabulary.ts';
import type { RecordKind } from './kind.ts';
import { amounts, dataTerms, note, pricedFrom, pricedSeen, remove, source, sourceOf } from './shared.ts';

const Cost = record({
  from: pricedFrom,
  until: optional(date, 'First day without it', '가격이 끝난 첫날', {
    default: { en: 'until the next of the same source and `when`', ko: '출처와 `when`이 같은 다음 가격까지' },
  }),
  seen: pricedSeen,
  currency: required(currency, 'Currency of the amounts', '금액의 통화'),
  ...amounts(['Output. 0 is free, and only if input is 0 too', '출력. 0은 무료이고, 입력도 0일 때만 그러함']),
  tiers: optional(
    list(
      record({
        over: required(
          whole,
          'A request with more than this is priced by the tier',
          '이보다 긴 요청은 이 구간의 가격',
          {
            unit: { en: 'tokens of input', ko: '입력 토큰' },
          },
        ),
        applies: optional(
          oneOf(['request', 'excess'] as const),
          'Whether the tier prices the whole request or what lies over',
          '구간의 가격이 요청 전체의 것인지 넘는 부분의 것인지',
          { default: { en: '`request`', ko: '`request`' } },
        ),
        ...amounts(),
      }),
    ),
    'Other prices of long requests. What a tier does not state is not known for them: no price of the period stands in',
    '긴 요청의 다른 가격. 구간에 적지 않은 가격은 모르는 것으로 보며, 기간의 가격으로 대신하지 않음',
    { distinct: ['over'] },
  ),
  when: optional(
    record({
      mode: optional(oneOf(MODES), 'The mode of service the price is for', '가격이 적용되는 서비스 방식', {
        default: { en: '`standard`', ko: '`standard`' },
      }),
      hours: optional(text, 'Hours it holds, such as `16:30-00:30 UTC`', '적용 시간. 예: `16:30-00:30 UTC`', {
        type: { en: 'text with its time zone', ko: '시간대가 있는 텍스트' },
      }),
      days: optional(list(text), 'Days it holds', '적용 요일'),
      region: optional(text, 'Region it holds in', '적용 지역'),
      promotion: optional(boolean, '`true` of a price said to be for a time', '한때의 가격이라고 한 것이면 `true`'),
    }),
    'The conditions it holds under',
    '적용 조건',
  ),
  note,
  checked: optional(date, 'When it was last compared with its source', '출처와 마지막으로 비교한 날'),
  source: sourceOf('Who states it', '밝힌 곳', { en: "the offer's", ko: '제공의 출처' }),
  remove,
});

export const kind = {
  name: 'offers',
  singular: 'offer',
  about: {
    en: "A provider's terms for a release: how it is used, data terms, prices.",
    ko: '제공사가 릴리스를 내놓는 조건: 쓰는 방법, 데이터 약관, 가격.',
  },
  schema: record({
    release: required(
      reference('releases', 'cascade'),
      'What is offered; with `provider` the identity of the offer',
      '내놓는 것. `provider`와 함께 어느 제공인지 정함',
    ),
    provider: required(reference('providers'), 'Who offers it', '내놓는 곳'),
    api_id: optional(name, 'The string the API takes', 'API에 넣는 문자열'),
    deployment: optional(some(oneOf(DEPLOYMENTS)), 'How it can be used', '쓰는 방법'),
    from: optional(date, 'First day of the offer', '제공 첫날'),
    until: optional(date, 'First day without it', '제공이 끝난 첫날'),
    data: dataTerms,
    cost: optional(list(Cost), 'Prices, by period', '가격. 기간마다 하나', {
      identity: ['from', 'seen', 'currency', 'when', 'source'],
      periods: { kind: 'successive', series: ['source', 'when', 'currency'] },
    }),
    note,
    source,
    remove,
  }),
  required: ['release', 'provider'],
  identity: ['release', 'provider'],
  source: 'assumed',
  filled: { source: [], data: [], cost: [] },
} as const satisfies RecordKind;
