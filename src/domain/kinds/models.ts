import { optional, required, type Words } from '../schema-shape.ts';
import {
  date,
  id,
  language,
  list,
  localized,
  name,
  number,
  oneOf,
  record,
  reference,
  some,
  text,
} from '../schema-values.ts';
import { FITS } from '../vocabulary.ts';
import type { RecordKind } from './kind.ts';
import { aliases, claim, from, names, RECORD, remove, source, sourceOf, until } from './shared.ts';

/** What an item needs is told when it becomes a statement: a removal may name less. */
const NEEDED: { absent: Words } = { absent: { en: 'no', ko: '안 됨' } };

const PER_CHARACTER: { unit: Words } = { unit: { en: 'tokens per character', ko: '글자당 토큰' } };

export const kind = {
  name: 'models',
  singular: 'model',
  about: {
    en: 'A line that people name, such as Gemini. What is said of it may stand in the record or among the `statements`.',
    ko: '사람들이 부르는 모델 계열. 예: Gemini. 그에 대한 말은 레코드 안에 둘 수도, `statements`에 둘 수도 있음.',
  },
  schema: record({
    id: required(id, 'Its name in other records, and in answers', '다른 레코드와 답에 쓰는 이름'),
    name: optional(name, 'The name of the line', '계열의 이름'),
    names,
    aliases: aliases(
      'Other names people type, in any language. None may be an id, name or alias of another model or of a release',
      '사람들이 쓰는 다른 이름. 언어는 상관없음. 다른 모델이나 릴리스의 id, 이름, 별칭이면 안 됨',
    ),
    families: optional(
      list(
        record({
          series: required(id, 'As `series` of its releases', '릴리스의 `series`'),
          name: required(name, 'What it is called in answers', '답에 쓰는 이름'),
          aliases: aliases(
            'What people call it without the line. Several lines may share a word: it then means all of them',
            '계열 이름 없이 부르는 말. 여러 계열이 같은 말을 쓰면 모두를 뜻함',
          ),
          remove,
        }),
      ),
      'Series of the line that people call by names of their own: Sonnet, Opus',
      '사람들이 따로 이름을 부르는 시리즈. 예: Sonnet, Opus',
      { identity: ['series'] },
    ),
    developer: optional(reference('developers'), 'Who makes it', '만드는 곳'),
    current: optional(
      list(
        record({
          release: required(
            reference('releases', 'cascade'),
            'The release that stands for the line in the period',
            '그 기간에 계열을 대표하는 릴리스',
          ),
          named: optional(
            text,
            'What the source calls current, where that is a family and the release stands for it',
            '출처가 현재라고 부르는 이름. 제품군의 이름이고 릴리스는 그 대표일 때',
          ),
          from: from('First day', '첫날'),
          seen: optional(
            date,
            'Day on which the source gives it, where it does not say since when',
            '출처가 그렇게 말한 날. 언제부터인지는 밝히지 않았을 때',
          ),
          until: until(
            'First day on which it is no longer so; periods must not overlap',
            '더는 그렇지 않은 첫날. 기간은 겹치면 안 됨',
          ),
          source: sourceOf('Who says so', '그렇게 말하는 곳', RECORD),
          remove,
        }),
      ),
      'Its current release, by period',
      '현재 릴리스. 기간마다 하나',
      { identity: ['release', 'from', 'seen'], periods: { kind: 'exclusive' } },
    ),
    tokens_per_character: optional(
      list(
        record({
          language: required(language, 'The language of the text', '글의 언어'),
          low: required(
            number,
            'The fewest that a source tells of its tokenizers',
            '출처가 말하는 가장 적은 값',
            PER_CHARACTER,
          ),
          high: required(number, 'The most', '가장 많은 값', PER_CHARACTER),
          date: optional(date, 'When it was measured', '측정한 날'),
          source: sourceOf('Where it stands', '적힌 곳', RECORD),
          note: optional(localized, 'What it was measured on, or how it was read', '측정에 쓴 글이나 읽은 방법'),
        }),
      ),
      'How many tokens its tokenizers make of text, by language: for releases without a figure of their own',
      '언어마다 토크나이저가 만드는 토큰 수. 값이 없는 릴리스에 씀',
      { identity: ['language', 'source'] },
    ),
    summary: optional(
      some(
        record({
          text: optional(
            localized,
            'One or two sentences on the line, made of facts of the source alone',
            '계열에 대한 한두 문장. 출처의 사실로만 씀',
            NEEDED,
          ),
          ...claim,
        }),
      ),
      'What it is, in short',
      '짧은 소개',
    ),
    architecture: optional(
      some(
        record({
          text: optional(localized, 'The architecture as the source names it', '출처가 말하는 구조', NEEDED),
          ...claim,
        }),
      ),
      'How it is built',
      '구조',
    ),
    features: optional(
      list(
        record({
          text: optional(
            localized,
            'A property of the line that the source names',
            '출처가 말하는 계열의 특징',
            NEEDED,
          ),
          ...claim,
        }),
      ),
      'What sets it apart',
      '특징',
    ),
    applications: optional(
      list(
        record({
          use: optional(reference('uses', 'cascade'), 'What the line is good for', '어디에 좋은지', NEEDED),
          fit: optional(
            oneOf(FITS),
            'How good, by the rubric below: our reading',
            '얼마나 좋은지. 아래 기준에 따른 우리의 판단',
            NEEDED,
          ),
          text: optional(localized, 'What it was read from', '그렇게 본 근거'),
          ...claim,
        }),
      ),
      'What it is good for',
      '좋은 용도',
    ),
    assessments: optional(
      list(
        record({
          criterion: optional(reference('criteria', 'cascade'), 'By what it is judged', '어떤 기준으로 보는지', NEEDED),
          text: optional(localized, 'What the source says, in our own words', '출처가 말하는 것을 우리 말로', NEEDED),
          ...claim,
        }),
      ),
      'How it is judged by a criterion',
      '기준마다의 평가',
    ),
    source,
    remove,
  }),
  required: ['name', 'developer'],
  identity: ['id'],
  source: 'assumed',
  filled: { current: [], source: [] },
  names: { group: 'models', shared: true },
  statements: {
    summary: 'summary',
    architecture: 'architecture',
    features: 'feature',
    applications: 'application',
    assessments: 'assessment',
  },
} as const satisfies RecordKind;
