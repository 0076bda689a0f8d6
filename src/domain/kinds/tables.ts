import { optional, required } from '../schema-shape.ts';
import { boolean, id, list, localized, number, oneOf, record, reference, text } from '../schema-values.ts';
import { RELATIONS, SCALES } from '../vocabulary.ts';
import type { RecordKind } from './kind.ts';
import { note, remove, sourceOf, url } from './shared.ts';

const SpeaksOf = record({
  use: required(reference('uses', 'trim'), 'The use', '용도'),
  as: optional(
    oneOf(RELATIONS),
    '`about`: the table measures this work; `related`: something near it, which alone gives grade D',
    '`about`: 바로 이 일을 잰 표. `related`: 가까운 것을 잰 표로, 이것뿐이면 D등급',
    { default: { en: '`about`', ko: '`about`' } },
  ),
  because: optional(localized, 'Why', '그 이유'),
  remove,
});

export const kind = {
  name: 'tables',
  singular: 'table',
  about: {
    en: 'What one measurer measures, in one way: its scores stand in editions.',
    ko: '한 곳이 한 가지 방법으로 재는 것. 점수는 판(edition)에 있음.',
  },
  schema: record({
    id: required(id, 'Its name in editions', '판에 쓰는 이름'),
    name: optional(localized, 'What it is called', '이름'),
    measurer: optional(
      text,
      'Who measures. All tables of a measurer are one voice: one spelling for one measurer',
      '측정 기관. 같은 곳의 표는 모두 한 목소리이므로 한 가지로만 적음',
    ),
    benchmark: optional(text, 'The benchmark, with its version', '벤치마크와 그 버전'),
    measures: optional(localized, 'What is measured, and how', '무엇을 어떻게 재는지'),
    uses: optional(list(SpeaksOf), 'The uses it speaks of', '이 표가 말해 주는 용도', { identity: ['use'] }),
    general: optional(
      boolean,
      '`true` of a table that measures all sorts of work: it speaks of every use, and alone gives grade D',
      '온갖 일을 섞어 재는 표이면 `true`. 모든 용도를 말해 주고, 이것뿐이면 D등급',
      { default: { en: '`false`', ko: '`false`' } },
    ),
    scale: optional(
      oneOf(SCALES),
      '`rating`: Elo points; `percent` and `share`: of what could be reached; `linear`: a unit of its own',
      '`rating`: Elo 점수. `percent`와 `share`: 이룰 수 있는 것 가운데 이룬 몫. `linear`: 고유한 단위',
    ),
    unit: optional(text, 'What a score counts', '점수가 세는 것'),
    better: optional(oneOf(['higher', 'lower'] as const), 'Which score is better', '어느 점수가 나은지', {
      default: { en: '`higher`', ko: '`higher`' },
    }),
    items: optional(number, 'How many tasks a score is taken over', '점수 하나에 쓴 문제 수', {
      default: { en: '100', ko: '100' },
    }),
    setting: optional(
      localized,
      'Which setting of a release stands for it: one rule for the whole table',
      '릴리스의 어느 설정으로 셈하는지. 표 전체에 한 가지',
      { default: { en: 'its best', ko: '가장 나은 것' } },
    ),
    counts: optional(
      boolean,
      '`false` of a table that is shown and never ranks: makers’ figures in it, an unknown runner',
      '보여 주기만 하고 순위에 쓰지 않는 표이면 `false`: 만든 곳의 수치가 섞였거나 측정 기관을 모르는 경우',
      { default: { en: '`true`', ko: '`true`' } },
    ),
    licence: optional(
      text,
      'The licence of its figures, as an SPDX id where it has one',
      '수치의 라이선스. SPDX id가 있으면 그것',
    ),
    url,
    note,
    source: sourceOf('Who describes it', '설명한 곳'),
    remove,
  }),
  required: ['name', 'measurer', 'scale'],
  identity: ['id'],
  source: 'assumed',
  filled: { uses: [], source: [] },
} as const satisfies RecordKind;
