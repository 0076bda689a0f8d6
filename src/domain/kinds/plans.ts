import { optional, required } from '../schema-shape.ts';
import {
  currency,
  date,
  id,
  known,
  list,
  localized,
  name,
  number,
  oneOf,
  record,
  reference,
} from '../schema-values.ts';
import type { RecordKind } from './kind.ts';
import { dataTerms, note, pricedFrom, pricedSeen, remove, source, sourceOf } from './shared.ts';

export const kind = {
  name: 'plans',
  singular: 'plan',
  about: { en: 'A subscription.', ko: '구독 상품.' },
  schema: record({
    id: required(id, 'Its name', '이름'),
    name: optional(name, 'The name as sold', '파는 이름'),
    model: optional(reference('models', 'cascade'), 'The line it gives access to', '쓸 수 있게 되는 계열'),
    provider: optional(reference('providers'), 'Who sells it', '파는 곳'),
    audience: optional(
      oneOf(['individual', 'team', 'enterprise', 'education', 'developer'] as const),
      'For whom',
      '누구를 위한 것인지',
    ),
    releases: optional(list(reference('releases', 'trim')), 'The releases it includes', '들어 있는 릴리스'),
    price: optional(
      list(
        record({
          from: pricedFrom,
          until: optional(date, 'First day without it', '가격이 끝난 첫날', {
            default: { en: 'until the next', ko: '다음 가격까지' },
          }),
          seen: pricedSeen,
          currency: optional(currency, 'Currency of the amount', '금액의 통화'),
          amount: required(known(number), 'The price; 0 is free', '가격. 0은 무료', {
            unit: { en: 'currency', ko: '통화 금액' },
          }),
          per: required(
            oneOf(['month', 'year', 'seat-month', 'seat-year', 'prepaid'] as const),
            'What it pays for; `prepaid` is paid in advance and used up, not by time',
            '무엇의 값인지. `prepaid`는 미리 내고 쓴 만큼 줄어드는 금액',
          ),
          note: optional(localized, 'Tax, a minimum of seats', '세금, 최소 인원'),
          source: sourceOf('Who states it', '밝힌 곳', { en: "the plan's", ko: '상품의 출처' }),
          remove,
        }),
      ),
      'What it costs, by period',
      '가격. 기간마다 하나',
      {
        identity: ['from', 'seen', 'currency', 'per', 'source'],
        distinct: ['from', 'seen', 'amount', 'currency', 'per', 'source'],
      },
    ),
    data: dataTerms,
    note,
    source,
    remove,
  }),
  required: ['name'],
  identity: ['id'],
  source: 'assumed',
  filled: { source: [], price: [], data: [] },
} as const satisfies RecordKind;
