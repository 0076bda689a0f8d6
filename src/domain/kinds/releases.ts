import { optional, required, type Words } from '../schema-shape.ts';
import {
  address,
  boolean,
  byField,
  claimed,
  date,
  field,
  id,
  known,
  language,
  list,
  localized,
  name,
  number,
  oneOf,
  record,
  reference,
  signed,
  some,
  text,
  values,
  whole,
} from '../schema-values.ts';
import { CERTAINTIES, CHANNELS, MODALITIES, STATUSES } from '../vocabulary.ts';
import type { RecordKind } from './kind.ts';
import { aliases, cited, names, note, remove, sourceOf } from './shared.ts';

const TOKENS: { unit: Words } = { unit: { en: 'tokens', ko: '토큰' } };
const PARAMETERS: { unit: Words } = { unit: { en: 'parameters', ko: '개' } };
const OF_RELEASE: Words = { en: "the release's", ko: '릴리스의 출처' };
const modalities = known(values(oneOf(MODALITIES)));

const Benchmark = record({
  name: required(text, 'The benchmark; one spelling for one benchmark', '벤치마크. 하나는 한 가지로만 적음'),
  score: required(signed, 'The score', '점수', { unit: { en: 'that of the metric', ko: '지표의 단위' } }),
  metric: optional(text, 'What the score counts, such as `pass@1, %`', '점수가 세는 것. 예: `pass@1, %`'),
  harness: optional(text, 'The program that ran it', '돌린 프로그램'),
  variant: optional(text, 'Settings: shots, effort, tools', '설정: 예시 수, 추론 강도, 도구'),
  dataset: optional(text, 'The part of the data', '데이터의 부분'),
  version: optional(
    text,
    'The version of the benchmark, or the snapshot of the release that was measured',
    '벤치마크의 버전이나 측정한 릴리스 스냅숏',
  ),
  measured_by: optional(
    text,
    "Who measured. The developer of the release makes it the vendor's figure",
    '측정한 곳. 릴리스의 개발사면 공급사 수치가 됨',
  ),
  date: optional(date, 'When it was measured', '측정한 날', {
    default: { en: 'the date of its source', ko: '출처의 날짜' },
  }),
  note,
  source: sourceOf('Where it stands', '적힌 곳', OF_RELEASE),
  remove,
});

export const kind = {
  name: 'releases',
  singular: 'release',
  about: { en: 'One version with its own specification.', ko: '자기 사양을 가진 버전 하나.' },
  schema: record({
    id: required(id, 'Its name in other records', '다른 레코드에 쓰는 이름', {
      type: { en: 'id, as `developer/release`', ko: 'id. `개발사/릴리스`의 꼴' },
    }),
    name: optional(name, 'The name as its developer writes it', '개발사가 쓰는 그대로의 이름'),
    names,
    aliases: aliases(
      'Other names people type. No other record may have it as an id, name or alias; case, width, spaces and hyphens do not count',
      '사람들이 쓰는 다른 이름. 다른 레코드가 id, 이름, 별칭으로 쓰면 안 됨. 대소문자, 전각과 반각, 빈칸, 하이픈은 구별하지 않음',
    ),
    model: optional(reference('models', 'trim'), 'The line it belongs to', '속한 계열'),
    developer: optional(reference('developers'), 'Who makes it', '만드는 곳'),
    version: optional(name, 'The version, exactly as written', '적힌 그대로의 버전'),
    family: optional(
      text,
      'The family in the words of models.dev, such as `gemini-flash`',
      'models.dev에서 쓰는 이름. 예: `gemini-flash`',
    ),
    series: optional(
      id,
      'The place in its line that it holds, by one name for all that succeed each other there, such as `claude-opus`. Sizes are series of their own',
      '계열 안에서 차지하는 자리. 서로 뒤를 잇는 릴리스에 같은 이름을 씀. 예: `claude-opus`. 크기가 다르면 다른 시리즈',
    ),
    release_date: optional(known(date), 'First day on which anyone outside could use it', '밖에서 쓸 수 있게 된 첫날'),
    retirement_date: optional(
      known(date),
      'Day on which its developer stops serving it; weights may remain',
      '개발사가 서비스를 끝내는 날. 가중치는 남을 수 있음',
    ),
    ends: optional(
      list(
        record({
          channel: required(
            oneOf(CHANNELS),
            "What ends: its developer's API, a product it is used in, what a cloud serves",
            '끝나는 것: 개발사의 API, 들어 있는 제품, 클라우드의 제공',
          ),
          provider: optional(
            reference('providers'),
            'The cloud, or who sells the product',
            '클라우드나 제품을 파는 곳',
            {
              default: { en: 'its developer', ko: '개발사' },
            },
          ),
          product: optional(text, 'The product, as sold', '파는 그대로의 제품 이름'),
          date: required(date, 'First day without it', '쓸 수 없게 되는 첫날'),
          certainty: required(
            oneOf(CERTAINTIES),
            '`earliest`: not before that day; `announced`: on that day; `done`: a source says that it has ended',
            '`earliest`: 그날보다 이르지 않음, `announced`: 그날로 예고됨, `done`: 끝났다고 출처가 밝힘',
          ),
          note: optional(localized, 'Who is concerned, what remains', '누구에게 해당하는지, 무엇이 남는지'),
          source: sourceOf('Who says so', '밝힌 곳', OF_RELEASE),
          remove,
        }),
      ),
      'Its ends, each for itself: an API, a product, a cloud',
      'API, 제품, 클라우드마다 따로 적은 끝',
      { identity: ['channel', 'provider', 'product', 'source'] },
    ),
    status: optional(
      oneOf(STATUSES),
      'Its standing as of `checked`; `limited` is served to chosen customers alone',
      '`checked` 날의 상태. `limited`는 일부 고객에게만 제공',
    ),
    replaced_by: optional(
      some(reference('releases', 'trim')),
      'What its developer names in its place',
      '개발사가 대신 쓰라고 하는 것',
    ),
    knowledge: optional(known(date), 'Knowledge cutoff', '지식 기준일'),
    modalities: optional(
      record({
        input: optional(modalities, 'What it takes', '받는 것'),
        output: optional(modalities, 'What it gives', '내놓는 것'),
      }),
      'What it takes and gives',
      '받는 것과 내놓는 것',
    ),
    limit: optional(
      record({
        context: optional(known(whole), 'Context window', '컨텍스트 창', TOKENS),
        input: optional(known(whole), 'Longest input', '가장 긴 입력', TOKENS),
        output: optional(known(whole), 'Longest output', '가장 긴 출력', TOKENS),
      }),
      'How much it holds',
      '다룰 수 있는 길이',
    ),
    open_weights: optional(known(boolean), 'Whether the weights can be had', '가중치를 구할 수 있는지'),
    license: optional(
      known(text),
      'Licence of the weights or the model: an SPDX id, else its name',
      '가중치나 모델의 라이선스: SPDX id, 없으면 이름',
    ),
    parameters: optional(
      record({
        total: optional(
          known(whole),
          'All parameters, 671000000000 for 671B',
          '전체 매개변수. 671B는 671000000000',
          PARAMETERS,
        ),
        active: optional(known(whole), 'Those used for one token', '토큰 하나에 쓰는 매개변수', PARAMETERS),
      }),
      'How large it is',
      '크기',
    ),
    reasoning: optional(known(boolean), 'Thinks before it answers', '답하기 전에 생각함'),
    tool_call: optional(known(boolean), 'Calls tools', '도구를 부름'),
    structured_output: optional(known(boolean), 'Keeps to a schema for its output', '출력의 스키마를 지킴'),
    attachment: optional(known(boolean), 'Takes files', '파일을 받음'),
    temperature: optional(known(boolean), 'The temperature can be set', '온도를 정할 수 있음'),
    languages: optional(known(values(language)), 'Human languages its developer supports', '개발사가 지원하는 언어', {
      example: 'ko',
    }),
    tokens_per_character: optional(
      list(
        record({
          language: required(language, 'The language of the text', '글의 언어'),
          value: required(number, 'Mean of its tokenizer', '토크나이저의 평균', {
            unit: { en: 'tokens per character', ko: '글자당 토큰' },
          }),
          date: optional(date, 'When it was measured', '측정한 날'),
          source: sourceOf('Where it stands', '적힌 곳', OF_RELEASE),
          note: optional(localized, 'The text it was measured on', '측정에 쓴 글'),
        }),
      ),
      'How many tokens its tokenizer makes of text, by language',
      '언어마다 토크나이저가 만드는 토큰 수',
      { identity: ['language', 'source'] },
    ),
    benchmarks: optional(list(Benchmark), 'Scores', '벤치마크 점수', {
      identity: ['name', 'harness', 'variant', 'version', 'dataset', 'source'],
    }),
    links: optional(
      list(
        record({
          url: required(address, 'An address', '주소'),
          label: optional(text, 'What it leads to', '무엇으로 이어지는지'),
          type: optional(
            text,
            '`announcement`, `blog`, `docs`, `license`, `model_card`, `paper`, `weights`, `other`',
            '`announcement`, `blog`, `docs`, `license`, `model_card`, `paper`, `weights`, `other`',
          ),
        }),
      ),
      'Where more stands',
      '더 볼 곳',
      { identity: ['url'] },
    ),
    note: optional(localized, 'What no field holds', '어느 항목에도 들지 않는 것'),
    source: sourceOf('Who gives the fields', '항목의 값을 밝힌 곳'),
    checked: optional(
      date,
      'When the record was last compared with its sources',
      '레코드를 출처와 마지막으로 비교한 날',
    ),
    sources: optional(
      byField(cited),
      'Fields that another source gives, such as `limit.context`',
      '다른 출처가 밝힌 항목. 예: `limit.context`',
    ),
    also: optional(
      list(
        record({
          field: required(field, 'A field on which a source disagrees', '출처가 다르게 말하는 항목', {
            example: 'limit.context',
          }),
          value: required(claimed, 'Its value', '그 값', { unit: { en: 'that of the field', ko: '항목의 단위' } }),
          source: sourceOf('Who says so', '그렇게 말하는 곳', OF_RELEASE),
          date: optional(date, 'When', '말한 날'),
          note: optional(
            localized,
            'Why it may differ: a variant, another service',
            '다를 만한 이유: 변형, 다른 서비스',
          ),
          remove,
        }),
      ),
      'What other sources say of its fields',
      '다른 출처가 말하는 값',
      { identity: ['field', 'source'], distinct: ['field', 'value', 'source'] },
    ),
    remove,
  }),
  required: ['name', 'developer', 'source'],
  identity: ['id'],
  source: 'assumed',
  filled: { benchmarks: [], also: [] },
  names: { group: 'models', shared: true },
  sourcesByField: true,
  order: ['release_date', 'retirement_date'],
} as const satisfies RecordKind;
