import { optional } from '../schema-shape.ts';
import { claimed, field, id, localized, oneOf, record, reference, some } from '../schema-values.ts';
import { FITS, SECTIONS, type StatementKind } from '../vocabulary.ts';
import type { RecordKind } from './kind.ts';
import { claim } from './shared.ts';

/** What a statement that has no id is told apart by; a fit's words are no part of it. */
const KEYS = ['kind', 'models', 'text', 'use', 'criterion', 'field', 'about', 'source', 'at'];
const APPLICATION_KEYS = KEYS.filter((key) => key !== 'text');

export const kind = {
  name: 'statements',
  singular: 'statement',
  about: {
    en: 'A dated claim about one model, several, or (an introduction) the field. It needs `text`, `use` with `fit`, `criterion` with `text`, or `field` with `value`.',
    ko: '모델 하나나 여럿, 또는 (머리말이면) 분야에 대해 어느 날 한 말. `text`, `use`와 `fit`, `criterion`과 `text`, `field`와 `value` 가운데 하나가 있어야 함.',
  },
  schema: record({
    id: optional(id, 'Needed only to replace or remove it from a later layer', '위 레이어에서 바꾸거나 뺄 때만 필요'),
    models: optional(
      some(reference('models', 'cascade')),
      'Whom it speaks of. Several share one claim where the source does not say which part is whose',
      '누구에 대한 말인지. 출처가 어느 부분이 누구 것인지 밝히지 않으면 여럿이 함께 가짐',
      { absent: { en: 'only for an introduction', ko: '머리말에서만' } },
    ),
    kind: optional(
      oneOf(SECTIONS),
      'What it is, where `use`, `criterion` and `field` do not tell',
      '무엇인지. `use`, `criterion`, `field`로 알 수 없을 때',
      {
        default: {
          en: '`feature`; without `models`, `introduction`',
          ko: '`feature`. `models`가 없으면 `introduction`',
        },
      },
    ),
    text: optional(
      localized,
      'What the source says, in our own words; of a fit, what it was read from',
      '출처가 말하는 것을 우리 말로. 적합도라면 그렇게 본 근거',
      {
        absent: { en: 'yes, beside `use` or `field`', ko: '`use`나 `field`가 있으면' },
      },
    ),
    use: optional(
      reference('uses', 'cascade'),
      'Makes it a reading of fit; `fit` is needed too',
      '적합도 판단이 됨. `fit`도 있어야 함',
    ),
    fit: optional(
      oneOf(FITS),
      'How good, by the rubric below: our reading',
      '얼마나 좋은지. 아래 기준에 따른 우리의 판단',
      {
        absent: { en: 'yes, without `use`', ko: '`use`가 없으면' },
      },
    ),
    criterion: optional(
      reference('criteria', 'cascade'),
      'Makes it an assessment; `text` is needed too',
      '평가가 됨. `text`도 있어야 함',
    ),
    field: optional(
      field,
      'Makes it a claim about a field; it is shown as a claim and never fills the field',
      '항목에 대한 주장이 됨. 주장으로만 보이고 항목의 값이 되지는 않음',
      {
        example: 'open_source',
      },
    ),
    value: optional(claimed, 'What is claimed', '주장하는 값', {
      unit: { en: 'that of the field', ko: '항목의 단위' },
      absent: { en: 'yes, without `field`', ko: '`field`가 없으면' },
    }),
    ...claim,
  }),
  required: [],
  identity: ['id'],
  alike: (record) => (record.kind === 'application' ? APPLICATION_KEYS : KEYS),
  source: 'claim',
  filled: { at: null },
} as const satisfies RecordKind;

interface Said {
  text?: unknown;
  use?: unknown;
  fit?: unknown;
  criterion?: unknown;
  field?: unknown;
  value?: unknown;
  models?: unknown;
  kind?: (typeof SECTIONS)[number] | undefined;
}

export function statementKindOf({ use, criterion, field, models, kind }: Said): StatementKind {
  if (use) return 'application';
  if (criterion) return 'assessment';
  if (field) return 'field';
  return kind ?? (models ? 'feature' : 'introduction');
}

/** What a statement of a kind must have and this one lacks. */
export function lackingOf(kind: StatementKind, { text, use, fit, criterion, value }: Said): string | undefined {
  if (kind === 'application') return use === undefined ? 'use' : fit === undefined ? 'fit' : undefined;
  if (kind === 'field') return value === undefined ? 'value' : undefined;
  if (kind === 'assessment' && criterion === undefined) return 'criterion';
  return text ? undefined : 'text';
}
