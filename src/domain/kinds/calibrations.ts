import { optional, required, type Words } from '../schema-shape.ts';
import { date, list, number, oneOf, record, reference, signed, text, whole } from '../schema-values.ts';
import { UNLINKED } from '../vocabulary.ts';
import type { RecordKind, Verdict } from './kind.ts';
import { remove } from './shared.ts';

const LEAST_ANCHORS = 4;
const LOGITS: { unit: Words } = { unit: { en: 'logits', ko: '로짓' } };
const table = required(reference('tables', 'cascade'), 'The table', '표');
const edition = required(date, 'The day of its edition', '판의 날');

export const kind = {
  name: 'calibrations',
  singular: 'calibration',
  about: {
    en: 'How the tables that speak of a use are brought to one scale, from a day on. `npm run calibrate` writes it; it is frozen with the editions.',
    ko: '한 용도를 말해 주는 표들을 어느 날부터 어떤 척도로 맞추는지. `npm run calibrate`가 쓰고, 판과 함께 고정됨.',
  },
  schema: record({
    use: required(reference('uses', 'cascade'), 'The use', '용도'),
    date: required(date, 'The day of the newest edition in it', '쓰인 판 가운데 가장 새로운 것의 날'),
    reference: optional(text, 'The table that the others were brought to', '다른 표를 맞춘 기준 표'),
    origin: optional(
      reference('releases', 'trim'),
      'The release at which the scale is 0, and points are 50',
      '척도의 0, 곧 50점에 놓이는 릴리스',
      {
        default: { en: 'the median of the reference', ko: '기준 표의 중앙값' },
      },
    ),
    upper: optional(
      reference('releases', 'trim'),
      'The release that gave the unit of the scale: it stood at ln 9, which is 90 points',
      '척도의 단위를 정한 릴리스. ln 9, 곧 90점에 놓임',
      { default: { en: 'none: a logit of a typical table', ko: '없음: 보통 표의 1로짓' } },
    ),
    falls: optional(
      number,
      'How far successors fall below their forerunners: root mean square',
      '뒤를 이은 릴리스가 앞선 것보다 떨어진 정도의 제곱평균제곱근',
      LOGITS,
    ),
    rises: optional(number, 'How far they rise above them', '오른 정도', LOGITS),
    pairs: optional(
      whole,
      'From how many pairs that is; below 8 it is assumed',
      '그 값을 낸 쌍의 수. 8보다 적으면 가정한 값',
    ),
    links: optional(
      list(
        record({
          table,
          edition,
          offset: required(
            signed,
            'Value in logits = offset + slope x scale',
            '로짓으로 나타낸 값 = offset + slope x 척도',
            LOGITS,
          ),
          slope: required(number, 'The slope', '기울기'),
          residual: required(
            number,
            'Root mean square distance of its anchors',
            '기준점들의 거리. 제곱평균제곱근',
            LOGITS,
          ),
          anchors: required(whole, 'Releases that it shares with the scale', '척도와 공유하는 릴리스 수'),
          correlation: optional(signed, 'Their correlation', '그 상관계수'),
        }),
      ),
      'The tables that count',
      '셈에 드는 표',
      { identity: ['table'] },
    ),
    beside: optional(
      list(
        record({
          table,
          edition,
          why: required(oneOf(UNLINKED), 'Why it does not count', '셈에 들지 않는 이유'),
          anchors: required(whole, 'Releases that it shares with the scale', '척도와 공유하는 릴리스 수'),
          correlation: optional(signed, 'Their correlation', '그 상관계수'),
        }),
      ),
      'The tables that are shown and do not count',
      '보여 주기만 하는 표',
      { identity: ['table'] },
    ),
    remove,
  }),
  required: ['reference', 'links'],
  identity: ['use', 'date'],
  source: 'none',
  // By fewer than four releases no line is drawn; the reference stands by itself.
  judge: ({ reference: own, links = [] }: { reference?: string; links?: { table: string; anchors: number }[] }) =>
    links
      .filter(({ table: linked, anchors }) => linked !== own && anchors < LEAST_ANCHORS)
      .map(
        (link): Verdict => ({
          in: link,
          key: 'anchors',
          code: 'few-anchors',
          values: { anchors: link.anchors, least: LEAST_ANCHORS },
        }),
      ),
  filled: { beside: [] },
} as const satisfies RecordKind;
