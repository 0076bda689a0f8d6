import * as v from 'valibot';
import { FIELD_IDS } from './fields.ts';
import { chosen, optional, required, type Words } from './schema-shape.ts';
import {
  boolean,
  currency,
  date,
  id,
  language,
  list,
  memory,
  number,
  oneOf,
  place,
  record,
  signed,
  sum,
  text,
  typed,
  whole,
} from './schema-values.ts';
import { COMPARISONS, GRADES, PERIODS, UNREAD_KINDS } from './vocabulary.ts';

/** Files that are one record by themselves: a policy, a query, a kept decision, a project's configuration. */

const words = list(text);

/** What a rule can ask for: a value, or a list of words; of a closed list, the list. */
export type ValueKind = keyof typeof VALUES | readonly string[];
const VALUES = {
  boolean,
  date,
  sum,
  whole,
  texts: list(text),
  countries: list(place),
  languages: list(language),
  memories: list(memory),
};
const schemaOf = (kind: ValueKind): v.GenericSchema =>
  typeof kind === 'string' ? VALUES[kind] : list(oneOf(kind as readonly string[]));

/** What there is to ask for: the engine's registries, as far as the check of a file needs them. */
export interface Shapes {
  /** Each with the key of a policy that sets it. */
  constraints: readonly { id: string; policy: string | null; kind: ValueKind; about: Words }[];
  criteria: readonly string[];
  preferences: readonly string[];
}

/** Groups of rules in a policy. */
export const GROUPS: Readonly<Record<string, Words>> = {
  allow: { en: 'Only these may be used', ko: '사용할 수 있는 것' },
  deny: { en: 'These may not be used', ko: '사용할 수 없는 것' },
  require: { en: 'What a model must have', ko: '갖춰야 하는 것' },
};

/** Rules that an organisation sets: a file of its own, taken by `--policy`. */
export function policySchema({ constraints }: Shapes): v.GenericSchema {
  const own: v.ObjectEntries = {};
  const groups = new Map<string, v.ObjectEntries>();
  for (const { policy, kind, about } of constraints) {
    if (policy === null) continue;
    const [head = '', key] = policy.split('.');
    const rule = optional(schemaOf(kind), about.en, about.ko);
    if (key === undefined) own[head] = rule;
    else groups.set(head, { ...groups.get(head), [key]: rule });
  }
  const grouped = [...groups].map(([key, entries]) => {
    const { en, ko } = GROUPS[key] ?? { en: key, ko: key };
    return [key, optional(record(entries), en, ko)];
  });
  const name = optional(text, 'What the policy is called in answers', '답에 쓰는 규칙의 이름');
  const head = optional(oneOf(['policy/1'] as const), 'What the file is', '파일의 종류');
  return record({ lmm: head, name, ...Object.fromEntries(grouped), ...own });
}

const ORIGIN = optional(oneOf(['option', 'policy', 'need'] as const), 'Who asked for it', '누가 바란 것인지');
const MATCHED = optional(words, 'The words that led here', '그렇게 인식한 말');
const weighed = (known: v.GenericSchema<unknown, string>) =>
  record({
    id: required(known, 'The use or criterion', '용도나 기준'),
    weight: optional(
      v.pipe(
        signed,
        // What `src/engine/score.ts` can keep exactly.
        v.check((value) => value <= 1e6 && Math.round(value * 1e6) > 0, 'weight'),
      ),
      'How much it counts',
      '가중치',
      { default: { en: '1', ko: '1' } },
    ),
    origin: ORIGIN,
    matched: MATCHED,
  });

/** What an editor knows of a constraint: its value depends on its name. */
const constraintJson = (ids: readonly string[]) => ({
  type: 'object',
  properties: { constraint: { enum: ids }, value: {}, origin: {}, matched: {} },
  required: ['constraint', 'value'],
  additionalProperties: false,
});

const limit = ({ constraints }: Shapes) => {
  const ids = constraints.map((one) => one.id);
  const choose = (input: unknown) => {
    const asked = (input as { constraint?: unknown } | null)?.constraint;
    const known = constraints.find((one) => one.id === asked);
    return record({
      constraint: oneOf(ids),
      // Of a constraint that is none, its name is at fault and not its value.
      value: known ? schemaOf(known.kind) : v.any(),
      origin: ORIGIN,
      matched: MATCHED,
    });
  };
  return chosen(choose, { value: { name: 'constraint', json: constraintJson(ids) } });
};

/** What was heard in a need besides, as `src/engine/query.ts` has it. */
const HEARD = record({
  not_understood: optional(words, 'Words that mean nothing here', '인식하지 못한 말'),
  unread: optional(
    list(
      record({
        kind: required(oneOf(UNREAD_KINDS), 'What it is about', '무엇에 관한 것인지'),
        text: required(text, 'As typed', '입력한 그대로'),
        options: required(words, 'Options to type instead', '대신 입력할 옵션'),
        lacks: optional(oneOf(['work'] as const), 'What it lacks, where it was understood', '이해했지만 빠진 것'),
      }),
    ),
    'Conditions that were not understood',
    '인식하지 못한 조건',
  ),
  assumed: optional(list(id), 'Uses that no word names', '말하지 않았지만 가정한 용도'),
  left_out: optional(
    list(record({ id: required(id, 'The use', '용도'), matched: MATCHED })),
    'Uses that are not wanted',
    '뺀 용도',
  ),
  ambiguous: optional(
    list(
      record({
        word: required(text, 'The word', '단어'),
        uses: required(list(id), 'The uses that it may mean', '가리킬 수 있는 용도'),
      }),
    ),
    'Words of several readings',
    '여러 뜻으로 읽히는 말',
  ),
  unknown_names: optional(words, 'Names of models that are not here', '여기에 없는 모델의 이름'),
  mentioned: optional(list(id), 'Models that are named', '이름이 나온 모델'),
  mentioned_releases: optional(
    list(record({ id: required(id, 'The release', '릴리스'), model: required(id, 'Its model', '그 모델') })),
    'Releases that are named',
    '이름이 나온 릴리스',
  ),
  asked_fields: optional(list(oneOf(FIELD_IDS)), 'Fields that are asked about', '물은 항목'),
  asked_topics: optional(words, 'Topics that are asked about', '물은 주제'),
});

const amount = record({
  count: required(number, 'How many', '개수'),
  unit: required(oneOf(['tokens', 'characters'] as const), 'Of what', '단위'),
  language: optional(text, 'The language of characters', '글자의 언어'),
});
/** The work of which costs are told, as `src/engine/results/cost.ts` has it. */
const LOAD = record({
  input: optional(amount, 'What goes into a request', '요청 하나의 입력'),
  output: optional(amount, 'What comes out of it', '요청 하나의 출력'),
  requests: optional(whole, 'How many requests in the period', '기간 안의 요청 수'),
  per: optional(oneOf(PERIODS), 'The period', '기간', {
    default: { en: '`month`', ko: '`month`' },
  }),
});
const SUBSCRIPTION = record({
  most: optional(sum, 'The most that all seats may cost in a month', '모든 사람의 한 달 상한', {
    unit: { en: 'USD', ko: 'USD' },
  }),
  seats: optional(whole, 'For how many people', '사람 수', { default: { en: '1', ko: '1' } }),
});

/** A question as a file: all that `src/engine/query.ts` says of one, and all of it optional. */
export const querySchema = (shapes: Shapes) =>
  record({
    lmm: required(oneOf(['query/1'] as const), 'What the file is', '파일의 종류'),
    need: optional(text, 'What is wanted, in plain words', '바라는 것을 쓴 말'),
    uses: optional(list(weighed(text)), 'What for', '어디에 쓸지'),
    criteria: optional(list(weighed(oneOf(shapes.criteria))), 'What is measured besides', '함께 재는 기준'),
    constraints: optional(list(limit(shapes)), 'What is demanded', '조건'),
    preference: optional(oneOf(shapes.preferences), 'A preset beside the uses', '용도에 더하는 선호'),
    pareto: optional(
      list(oneOf([...FIELD_IDS, 'points'])),
      'Fields, or `points`, in which who is beaten is told',
      '앞뒤를 비교할 항목. 점수는 `points`',
    ),
    instead_of: optional(text, 'The release to replace', '대신할 릴리스'),
    but: optional(
      list(
        record({
          comparison: required(oneOf(COMPARISONS), 'In what', '무엇이'),
          origin: ORIGIN,
          matched: MATCHED,
        }),
      ),
      'In what the replacements have to be better',
      '대신할 것이 더 나아야 하는 점',
    ),
    day: optional(date, 'The day of the facts', '사실의 기준일'),
    sources: optional(words, 'The sources that may speak', '따를 출처'),
    load: optional(LOAD, 'The work of which costs are told', '비용을 볼 작업량'),
    subscription: optional(SUBSCRIPTION, 'That plans are told', '구독 상품을 볼 조건'),
    currency: optional(currency, 'The currency of all prices', '모든 가격의 통화'),
    rates: optional(
      list(
        record({
          base: required(currency, 'The currency one unit of which is priced', '한 단위의 값을 매기는 통화'),
          quote: required(currency, 'The currency it is priced in', '값을 나타내는 통화'),
          rate: required(number, 'The exchange rate', '환율'),
        }),
      ),
      'Exchange rates instead of the recorded ones',
      '기록된 환율 대신 쓸 환율',
    ),
    heard: optional(HEARD, 'What was heard in the need besides', '그 밖에 인식한 것'),
  });
type Checked = v.InferOutput<ReturnType<typeof querySchema>>;
export type QueryFile = Omit<Checked, 'constraints'> & {
  constraints?: {
    constraint: string;
    value: number | boolean | string | string[];
    origin?: 'option' | 'policy' | 'need' | undefined;
    matched?: string[] | undefined;
  }[];
};

const kept = {
  saved: required(date, 'The day it was saved', '남긴 날'),
  as_of: required(date, 'The day of the facts', '사실의 기준일'),
};
const EDITION = {
  table: required(id, 'The table', '표'),
  edition: required(date, 'Its day', '표의 날'),
};
const RANKED = {
  id: required(id, 'The model or release', '모델이나 릴리스'),
  release: optional(id, 'Its release on that day', '그날의 릴리스'),
  score: required(number, 'Its score', '점수'),
  low: optional(number, 'Where figures count: the lower end of the 90% interval', '측정값이 있으면 90% 구간의 아래 끝'),
  high: optional(number, 'Its upper end', '위 끝'),
  grade: optional(oneOf(GRADES), 'How well it is measured', '측정 등급'),
};
const answer = {
  facts: required(
    record({
      version: required(text, 'The version of the knowledge base', '지식 베이스의 버전'),
      digest: required(text, 'Equal digests mean equal facts', '같으면 사실도 같음'),
    }),
    'What was known',
    '알고 있던 것',
  ),
  first: required(
    v.array(
      record({
        ...RANKED,
        price: optional(number, 'Its price', '가격', {
          unit: { en: '`currency` per 1,000,000 tokens', ko: '100만 토큰당 `currency`' },
        }),
        currency: optional(currency, 'The currency of its price', '가격의 통화'),
        retirement_date: optional(text, 'When it is retired, as known then', '그때 알던 종료일'),
        figures: optional(
          v.array(
            record({ ...EDITION, value: required(signed, 'The score as the table has it', '표에 적힌 점수') }),
            'list',
          ),
          'The figures that its points rest on',
          '점수의 근거인 측정값',
        ),
        statements: optional(whole, 'How many statements there were about it', '그때 있던 진술의 수'),
      }),
      'list',
    ),
    'The first of the answer, with what may change',
    '답의 앞머리와 바뀔 수 있는 것',
  ),
  tables: optional(
    v.array(record(EDITION), 'list'),
    'The tables that spoke of what was asked',
    '질문의 용도를 말해 준 표',
  ),
  ranking: required(v.array(record(RANKED), 'list'), 'The whole answer', '답 전체'),
};
const lmm = <T extends string>(version: T) => required(oneOf([version] as const), 'What the file is', '파일의 종류');

/** A decision that was kept: what was asked, and what was answered on which facts. */
export const decisionRecord = (shapes: Shapes) =>
  record({
    lmm: lmm('decision/2'),
    ...kept,
    query: required(querySchema(shapes), 'What was asked', '물은 것'),
    policy: optional(text, 'The file of the policy that it was asked under', '적용한 규칙 파일'),
    ...answer,
  });
/** The first version kept the question as arguments of `recommend`. */
const first = record({ lmm: lmm('decision/1'), ...kept, arguments: v.array(typed, 'list'), ...answer });

export const decisionSchema = (shapes: Shapes): v.GenericSchema =>
  chosen((input) => {
    const version = (input as { lmm?: unknown } | null)?.lmm;
    if (version === 'decision/1') return first;
    if (version === 'decision/2') return decisionRecord(shapes);
    // Of a version that we do not know, nothing more can be said.
    return v.looseObject({ lmm: oneOf(['decision/1', 'decision/2']) }, 'mapping');
  });

type Kept = Omit<v.InferOutput<ReturnType<typeof decisionRecord>>, 'lmm' | 'query'>;
export type Decision =
  | (Kept & { lmm: 'decision/2'; query: QueryFile })
  | (Kept & { lmm: 'decision/1'; arguments: string[] });

/** What somebody watches: models, kept decisions and questions, by names and by paths from where the file lies. */
export const watchSchema = record({
  lmm: lmm('watch/1'),
  name: optional(text, 'What the watch is called in answers, feeds and calendars', '답, 피드, 달력에 쓰는 이름'),
  since: optional(date, 'The day since when changes are told', '이날부터 바뀐 것을 알림', {
    absent: { en: 'with `--since`', ko: '`--since` 옵션이 있으면' },
  }),
  models: optional(words, 'Models, series and releases, by any name', '모델, 시리즈, 릴리스의 이름'),
  needs: optional(
    words,
    'Questions in plain words, as `lmm recommend` takes them',
    '`lmm recommend`에 쓰는 말로 쓴 질문',
  ),
  queries: optional(words, 'Files of saved queries (`query/1`)', '저장한 질의 파일(`query/1`)'),
  decisions: optional(words, 'Files of kept decisions (`recommend --save`)', '저장한 결정 파일(`recommend --save`)'),
  policy: optional(
    text,
    'The file of the policy that the models are held against, and that the needs and queries are asked under',
    '모델이 지키는지 보고 질문에도 적용할 정책 파일',
  ),
});
export type Watch = v.InferOutput<typeof watchSchema>;
