import { optional, required } from '../schema-shape.ts';
import { country, id, known, record, reference, text } from '../schema-values.ts';
import type { RecordKind } from './kind.ts';
import { ALIASES, aliases, name, ownSource, remove, url } from './shared.ts';

export const kind = {
  name: 'providers',
  singular: 'provider',
  about: {
    en: 'Who serves releases. A developer that serves its own needs no record here.',
    ko: '릴리스를 서비스하는 곳. 자기 것을 직접 서비스하는 개발사는 레코드가 없어도 됨.',
  },
  schema: record({
    id: required(id, 'Its name in other records', '다른 레코드에 쓰는 이름'),
    name,
    aliases: aliases(...ALIASES),
    developer: optional(
      reference('developers'),
      "Whose own service it is. The price of a release is that of its developer's own provider",
      '어느 개발사의 서비스인지. 릴리스의 가격은 그 개발사 자신의 제공사 가격',
    ),
    country: optional(known(country), 'The country it belongs to, as a source gives it', '속한 나라. 출처가 밝힌 대로'),
    url,
    trust: optional(
      text,
      'Where it tells of its certificates and of what happens to data',
      '인증과 데이터 처리를 밝히는 주소',
    ),
    source: ownSource,
    remove,
  }),
  required: ['name'],
  identity: ['id'],
  source: 'none',
  names: { group: 'providers', shared: false },
  // A developer serves its own models: it is a provider without a record of its own.
  standIn: 'developers',
} as const satisfies RecordKind;
