import { optional, required } from '../schema-shape.ts';
import { country, id, known, localized, record } from '../schema-values.ts';
import type { RecordKind } from './kind.ts';
import { ALIASES, aliases, name, ownSource, remove, url } from './shared.ts';

export const kind = {
  name: 'developers',
  singular: 'developer',
  about: { en: 'Who makes models.', ko: '모델을 만드는 곳.' },
  schema: record({
    id: required(id, 'Its name in other records', '다른 레코드에 쓰는 이름'),
    name,
    aliases: aliases(...ALIASES),
    country: optional(known(country), 'The country it belongs to, as a source gives it', '속한 나라. 출처가 밝힌 대로'),
    led_by: optional(localized, 'Who leads it', '대표'),
    url,
    source: ownSource,
    remove,
  }),
  required: ['name'],
  identity: ['id'],
  source: 'none',
  names: { group: 'developers', shared: false },
} as const satisfies RecordKind;
