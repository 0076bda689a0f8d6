import { optional, required } from '../schema-shape.ts';
import { address, date, id, language, localized, oneOf, record, reference, some, text } from '../schema-values.ts';
import { SOURCE_KINDS } from '../vocabulary.ts';
import type { RecordKind } from './kind.ts';
import { remove, url } from './shared.ts';

export const kind = {
  name: 'sources',
  singular: 'source',
  about: {
    en: 'Something that says things: a page, a paper, a feed.',
    ko: '무언가를 말하는 것: 웹 페이지, 논문, 피드.',
  },
  schema: record({
    id: required(id, 'Its name in `source`', '`source`에 쓰는 이름'),
    title: optional(
      text,
      'The title as printed, without notes of our own',
      '적힌 그대로의 제목. 우리의 설명은 넣지 않음',
    ),
    language: optional(
      language,
      'The language of what was read, where its title does not show it',
      '읽은 문서의 언어. 제목에서 드러나지 않을 때',
    ),
    copy: optional(text, 'Who holds the copy that was read in place of the original', '원본 대신 읽은 사본이 있는 곳'),
    publisher: optional(text, 'Who published it', '발행처'),
    author: optional(text, 'Who wrote it, where stated', '저자. 밝힌 경우'),
    url,
    archive: optional(address, 'The address of an archived copy', '보존된 사본의 주소'),
    date: optional(date, 'When it was published; see "Dates"', '발행일. "날짜" 참고'),
    checked: optional(date, 'When we last read it', '마지막으로 읽은 날'),
    kind: optional(oneOf(SOURCE_KINDS), 'What it is; see "Kinds of sources"', '무엇인지. "출처의 종류" 참고'),
    echoes: optional(
      some(reference('developers')),
      'The developers whose words it repeats: it is then no witness of its own',
      '말을 그대로 옮긴 개발사. 옮긴 출처는 따로 증인이 되지 않음',
    ),
    licence: optional(
      text,
      'The licence of the source itself, as an SPDX id where it has one',
      '출처 자체의 라이선스. SPDX id가 있으면 그것',
    ),
    note: optional(
      localized,
      'What to know before trusting it: a copy, an inferred date',
      '믿기 전에 알아 둘 것: 사본, 미루어 본 날짜',
    ),
    remove,
  }),
  required: ['title', 'date', 'kind'],
  identity: ['id'],
  source: 'none',
} as const satisfies RecordKind;
