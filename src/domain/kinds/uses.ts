import { optional, required } from '../schema-shape.ts';
import { boolean, id, list, localized, oneOf, record, reference, text, values, whole } from '../schema-values.ts';
import { ABILITIES, MODALITIES } from '../vocabulary.ts';
import type { RecordKind } from './kind.ts';
import { aliases, remove, sourceOf } from './shared.ts';

/** Words of both languages. */
const wordsOf = record({
  en: optional(list(text), 'English words', '영어 단어', { united: true }),
  ko: optional(list(text), 'Korean words', '한국어 단어', { united: true }),
});

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
          '필요를 적은 문장에서 이 용도를 뜻하는 영어 단어와 어구',
          {
            united: true,
          },
        ),
        ko: optional(list(text), 'The same in Korean', '한국어로 같은 것', { united: true }),
      }),
      'What people say for it in a need',
      '필요를 적은 문장에서 이 용도를 뜻하는 말',
    ),
    homonyms: optional(
      wordsOf,
      'Terms that also name other things ("a door code"): they count alone, as the object of work, or beside other words of the use',
      '다른 것의 이름이기도 한 말("우편번호 코드"): 홀로 쓰이거나, 일의 대상이거나, 이 용도의 다른 말과 함께일 때만 셈',
    ),
    modifiers: optional(
      wordsOf,
      'Terms that beside a following noun speak of that ("a security guard"): then they count no more than homonyms',
      '뒤에 오는 명사를 꾸미면 그것을 뜻하는 말("보안 검색대"): 그때는 homonyms와 같음',
    ),
    needs: optional(
      record({
        input: optional(values(oneOf(MODALITIES)), 'Inputs it cannot do without', '꼭 받아야 하는 입력'),
        output: optional(values(oneOf(MODALITIES)), 'Outputs it cannot do without', '꼭 내놓아야 하는 출력'),
        context: optional(whole, 'The least context window', '컨텍스트 창의 하한', {
          unit: { en: 'tokens', ko: '토큰' },
        }),
        parameters: optional(whole, 'The most parameters in total', '전체 매개변수의 상한', {
          unit: { en: 'parameters', ko: '개' },
        }),
        abilities: optional(
          values(oneOf(ABILITIES)),
          'What the release has to be able to do',
          '릴리스가 할 수 있어야 하는 것',
        ),
        open_weights: optional(boolean, '`true` where the weights must be had', '가중치를 구할 수 있어야 하면 `true`'),
      }),
      'What a release must have to do it at all: what lacks it is left out',
      '이 일을 하려면 릴리스에 꼭 있어야 하는 것. 없으면 빠짐',
    ),
    origin: optional(
      reference('releases', 'trim'),
      'The release that stands at 50 points where the use is measured',
      '측정된 용도에서 50점에 놓이는 릴리스',
    ),
    upper: optional(
      reference('releases', 'trim'),
      'The release that stood at 90 points when the use was calibrated',
      '눈금을 정할 때 90점에 놓인 릴리스',
    ),
    source: sourceOf('Where the use is taken from', '용도를 가져온 곳', null),
    remove,
  }),
  required: ['name'],
  identity: ['id'],
  source: 'none',
  names: { group: 'uses', shared: false },
} as const satisfies RecordKind;
