import { optional, required } from '../schema-shape.ts';
import { currency, date, id, number, record } from '../schema-values.ts';
import type { RecordKind } from './kind.ts';
import { remove, sourceOf } from './shared.ts';

export const kind = {
  name: 'rates',
  singular: 'rate',
  about: { en: 'An exchange rate, for converting a price that is shown.', ko: '보이는 가격을 바꾸는 데 쓰는 환율.' },
  schema: record({
    id: required(id, 'Its name', '이름'),
    base: optional(currency, 'The currency one unit of which is priced', '한 단위의 값을 매기는 통화'),
    quote: optional(currency, 'The currency it is priced in', '값을 나타내는 통화'),
    rate: optional(number, 'The exchange rate', '환율', {
      unit: { en: '`quote` per one `base`', ko: '`base` 하나당 `quote`' },
    }),
    date: optional(date, 'The day of the rate', '환율의 날'),
    source: sourceOf('Who states it', '밝힌 곳'),
    remove,
  }),
  required: ['base', 'quote', 'rate', 'date', 'source'],
  identity: ['id'],
  source: 'assumed',
} as const satisfies RecordKind;
