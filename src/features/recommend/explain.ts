import type { DocumentBuilder } from '../../document/builder.ts';
import type { Block, Section, Text } from '../../document/document.ts';
import type {
  EstimateDetail,
  EstimatePart,
  Figure,
  MeasuredUse,
  Recommendation,
  RecommendResult,
} from '../../engine/results.ts';
import { toThousandths } from '../../words/numbers.ts';
import { pickName } from './figures.ts';
import { partPoints, partText, totalWeight } from './reasons.ts';
import { askedName } from './sentences.ts';
import { explainWordsOf } from './words/index.ts';

/** How many of the ranking have their arithmetic shown. */
const EXPLAINED = 5;

/**
 * The arithmetic of the first, or of all where only those that were named are candidates, so that a calculator gives the same; then how the tables are
 * brought to one scale, what the grades mean, and what the method cannot do.
 */
export function explainSections(result: RecommendResult, builder: DocumentBuilder): Section[] {
  const words = explainWordsOf(builder.m.lang);
  const { recommendations, measured, understood } = result;
  const areNamed = understood.constraints.some(({ constraint }) => constraint === 'only');
  const entries = areNamed ? recommendations : recommendations.slice(0, EXPLAINED);
  const list = (heading: string, items: readonly string[]): Section => ({
    heading,
    blocks: [{ kind: 'list', items: [...items] }],
  });
  return [
    ...entries.map((entry) => arithmetic(entry, result, builder)),
    ...measured.map((use) => calibration(use, result, builder)),
    list(words.gradesTitle, words.grades),
    list(words.weaknessTitle, words.weaknesses),
  ];
}

/** Without a sign where only zeros are left. */
const four = (value: number): string => value.toFixed(4).replace(/^-(0\.0+)$/, '$1');
const tenth = (value: number): string => value.toFixed(1);

function arithmetic(entry: Recommendation, result: RecommendResult, builder: DocumentBuilder): Section {
  const { m } = builder;
  const words = explainWordsOf(m.lang);
  const { rank, release, id, score, interval } = entry;
  const asked = [...result.understood.uses, ...result.weights];
  const terms = asked.map(({ id: what, weight }) => {
    const part = entry.contributions.find((one) => one.id === what);
    return { what, weight, part, points: part === undefined ? 0 : partPoints(part) };
  });
  const blocks = terms.flatMap(({ what, weight, part }): Block[] => {
    const key = result.weights.some((one) => one.id === what) ? `criterion:${what}` : what;
    const title = words.use(askedName(key, result, m), String(weight));
    if (part?.estimate) {
      const use = result.measured.find((one) => one.use === what);
      return [{ kind: 'group', title, blocks: estimateBlocks(part.estimate, use, builder) }];
    }
    const text: Text = part === undefined ? words.none : partText(part, result, builder);
    return [{ kind: 'group', title, blocks: [{ kind: 'text', text }] }];
  });
  if (terms.length > 1) {
    const sum = terms.map(({ weight, points }) => `${weight} × ${tenth(points)}`).join(' + ');
    blocks.push(text(words.sum(sum, toThousandths(totalWeight(result)), tenth(score))));
    if (interval !== null) blocks.push(text(words.sumInterval(tenth(interval[0]), tenth(interval[1]))));
  }
  return { heading: words.title(rank, pickName(entry), release ?? id, tenth(score)), blocks };
}

const text = (told: Text): Block => ({ kind: 'text', text: told });

function estimateBlocks(estimate: EstimateDetail, use: MeasuredUse | undefined, builder: DocumentBuilder): Block[] {
  const words = explainWordsOf(builder.m.lang);
  const { mean, below, above, cautious, points, interval, parts } = estimate;
  const blocks = parts.flatMap((part) => partBlocks(part, estimate, use, builder));
  const lines = [
    ...(parts.length > 1 ? [words.both(four(mean), four(below), four(above))] : []),
    words.cautious(four(mean), four(below), four(cautious)),
    words.points(four(cautious), tenth(points)),
    words.interval(tenth(interval[0]), tenth(interval[1]), four(mean), four(below), four(above)),
  ];
  return [...blocks, { kind: 'list', bare: true, items: lines }];
}

/** The figures of one release, what each measurer makes of them, and how much wider the doubt is for a successor. */
function partBlocks(
  { tables, voices, mean, joined, steps, below, above }: EstimatePart,
  { figures, inherited_from, parts }: EstimateDetail,
  use: MeasuredUse | undefined,
  builder: DocumentBuilder,
): Block[] {
  const words = explainWordsOf(builder.m.lang);
  const lines = [
    ...(voices.length > 1
      ? voices.map((voice) =>
          words.voice(voice.measurer, four(voice.mean), four(voice.sd), (voice.share * 100).toFixed(2)),
        )
      : []),
    words.together(four(mean), four(joined.below), four(joined.above)),
  ];
  if (steps > 0) {
    lines.push(words.widened(words.below, four(joined.below), steps, four(use?.falls ?? 0), four(below)));
    lines.push(words.widened(words.above, four(joined.above), steps, four(use?.rises ?? 0), four(above)));
  }
  const whose =
    steps > 0 && inherited_from !== null
      ? words.inherited(builder.view.names.release(inherited_from), steps)
      : parts.length > 1
        ? words.own
        : null;
  return [
    ...(whose === null ? [] : [text(whose)]),
    figureTable(
      figures.filter(({ table }) => tables.includes(table)),
      builder,
    ),
    { kind: 'list', bare: true, items: lines },
  ];
}

function figureTable(figures: readonly Figure[], builder: DocumentBuilder): Block {
  const { columns, setting, measurer } = explainWordsOf(builder.m.lang);
  return {
    kind: 'table',
    columns: [
      { header: columns.table, overflow: 'wrap', min: 14 },
      { header: columns.as, overflow: 'wrap', min: 12 },
      ...[columns.value, columns.logit, columns.offset, columns.slope, columns.scaled, columns.sd].map((header) => ({
        header,
        align: 'right' as const,
      })),
    ],
    rows: figures.map((figure) => [
      `${builder.text(figure.name)}, ${figure.edition}, ${measurer(figure.measurer)}${builder.mark(figure.sources)}`,
      [figure.as ?? '', figure.setting === null ? '' : setting(figure.setting)]
        .filter((part) => part !== '')
        .join(builder.m.views.separator),
      exact(figure),
      ...[figure.logit, figure.offset, figure.slope, figure.scaled, figure.sd].map(four),
    ]),
  };
}

/** A score with all its digits, in the unit that its table counts in. */
function exact({ value, scale, unit }: Figure): string {
  const of = unit ?? (scale === 'percent' ? '%' : '');
  return of === '' ? String(value) : `${value} ${of}`;
}

/** How the tables of a use are brought to one scale, and which are shown and do not count. */
function calibration(use: MeasuredUse, result: RecommendResult, builder: DocumentBuilder): Section {
  const { m, view } = builder;
  const words = explainWordsOf(m.lang);
  const columns = words.calibration;
  const reference = use.tables.find(({ table }) => table === use.reference);
  const origin = use.origin === null ? words.median : view.names.release(use.origin);
  const upper = use.upper === null ? words.typical : words.upper(view.names.release(use.upper));
  const beside = use.beside.map(({ name, measurer, edition, anchors, why }) => ({
    label: `${builder.text(name)}, ${edition}, ${words.measurer(measurer)}`,
    text: [words.why[why](anchors)],
  }));
  return {
    heading: words.scale(askedName(use.use, result, m)),
    blocks: [
      text(
        `${words.reference(builder.text(reference?.name ?? null), use.date)} ${words.origin(origin)} ${upper} ${words.moves(four(use.falls), four(use.rises))}`,
      ),
      {
        kind: 'table',
        columns: [
          { header: columns.table, overflow: 'wrap', min: 16 },
          ...[columns.anchors, columns.offset, columns.slope, columns.residual].map((header) => ({
            header,
            align: 'right' as const,
          })),
        ],
        rows: use.tables.map(({ name, measurer, edition, relation, anchors, offset, slope, residual }) => [
          [builder.text(name), edition, words.measurer(measurer), words.relation[relation]]
            .filter((part) => part !== '')
            .join(m.views.separator),
          String(anchors),
          four(offset),
          four(slope),
          four(residual),
        ]),
      },
      ...(beside.length > 0
        ? [
            {
              kind: 'group',
              title: words.beside,
              blocks: [{ kind: 'pairs', layout: 'below', pairs: beside }],
            } satisfies Block,
          ]
        : []),
      { kind: 'text', quiet: true, text: words.formulas },
    ],
  };
}
