import type { InferOutput } from 'valibot';
import { optional, required, type Words } from '../schema-shape.ts';
import { date, list, record, reference, signed, text, whole } from '../schema-values.ts';
import type { Scale } from '../vocabulary.ts';
import type { RecordKind, Verdict } from './kind.ts';
import { note, remove, sourceOf } from './shared.ts';

const OF_TABLE: { unit: Words } = { unit: { en: 'that of the table', ko: '표의 단위' } };

const Row = record({
  as: optional(text, 'The name as the measurer wrote it', '측정 기관이 적은 그대로의 이름', {
    default: { en: "the release's id", ko: '릴리스의 id' },
  }),
  release: optional(reference('releases', 'cascade'), 'The release it means', '가리키는 릴리스', {
    default: { en: 'none of those known here', ko: '여기서 아는 것이 아님' },
  }),
  value: required(signed, 'The score', '점수', OF_TABLE),
  low: optional(signed, 'Lower end of its 95% interval', '95% 구간의 아래 끝', OF_TABLE),
  high: optional(signed, 'Upper end', '위 끝', OF_TABLE),
  votes: optional(whole, 'How many votes or trials it rests on', '점수에 쓴 투표나 시행의 수'),
  setting: optional(
    text,
    'Effort, mode or harness, as the measurer names it',
    '측정 기관이 적은 추론 강도, 방식, 도구',
  ),
});

/** What a score can be; a rating and a unit of its own have no ends. */
const RANGES: Partial<Record<Scale, readonly [least: number, most: number]>> = { percent: [0, 100], share: [0, 1] };

const schema = record({
  table: required(reference('tables', 'cascade'), 'The table', '표'),
  date: required(date, 'Its day', '표의 날'),
  rows: optional(list(Row), 'The scores; a release may stand in several settings', '점수. 설정마다 여러 줄이어도 됨'),
  note,
  source: sourceOf('Where it stands', '적힌 곳'),
  remove,
});

export const kind = {
  name: 'editions',
  singular: 'edition',
  about: { en: 'A table as of its day.', ko: '어느 날의 표.' },
  schema,
  required: ['rows', 'source'],
  identity: ['table', 'date'],
  source: 'assumed',
  judge: ({ table, rows = [] }: InferOutput<typeof schema>, find) => {
    const scale = (find('tables', table) as { scale?: Scale } | undefined)?.scale;
    const [least, most] = (scale && RANGES[scale]) ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    return rows.flatMap((row): Verdict[] => {
      const { value, low = value, high = value } = row;
      const key = value < least || value > most ? 'value' : low < least ? 'low' : high > most ? 'high' : undefined;
      if (key) return [{ in: row, key, code: 'out-of-range', values: { value: row[key] ?? value, least, most } }];
      return low <= value && value <= high
        ? []
        : [{ in: row, key: 'value', code: 'outside-interval', values: { value, low, high } }];
    });
  },
} as const satisfies RecordKind;
