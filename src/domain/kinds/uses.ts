import { optional, required } from '../schema-shape.ts';
import { id, list, localized, record, text } from '../schema-values.ts';
import type { RecordKind } from './kind.ts';
import { aliases, remove, sourceOf } from './shared.ts';

export const kind = {
  name: 'uses',
  singular: 'use',
  about: {
    en: 'A purpose that people have, and the words they use for it.',
    ko: '사람들이 가진 목적과 그것을 가리키는 말.',
  },
  schema: record({
    id: required(id, 'Its name in statements and in `--use`', '진술과 `--use`에 쓰는 이름'),
    name: optional(localized, 'What it is called', '이름'),
    short: optional(localized, 'A shorter name for narrow columns', '좁은 칸에 쓰는 짧은 이름', {
      default: { en: 'the name', ko: '이름' },
    }),
    description: optional(localized, 'What belongs to it and what does not', '여기에 드는 것과 들지 않는 것'),
    aliases: aliases(
      'Other names for it, in any language. No other record of the kind may have it as an id, name or alias; case, width, spaces and hyphens do not count',
      '다른 이름. 언어는 상관없음. 같은 종류의 다른 레코드가 id, 이름, 별칭으로 쓰면 안 됨. 대소문자, 전각과 반각, 빈칸, 하이픈은 구별하지 않음',
    ),
    terms: optional(
      record({
        en: optional(
          list(text),
          'English words and phrases that mean it in a need',
          '필요를 적은 글에서 이 쓰임을 뜻하는 영어 낱말과 어구',
          {
            united: true,
          },
        ),
        ko: optional(list(text), 'The same in Korean', '한국어로 같은 것', { united: true }),
      }),
      'What people say for it in a need',
      '필요를 적은 글에서 이 쓰임을 뜻하는 말',
    ),
    source: sourceOf('Where the use is taken from', '쓰임을 가져온 곳', null),
    remove,
  }),
  required: ['name'],
  identity: ['id'],
  source: 'none',
  names: { group: 'uses', shared: false },
} as const satisfies RecordKind;
