import type { DocumentBuilder } from '../../document/builder.ts';
import type { Section, TableCell } from '../../document/document.ts';
import type { Figure, MeasuredFor, MeasuredPoints } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { intervalText, isTelling, monthText, scoreText, shortName } from '../recommend/figures.ts';
import { figureWordsOf } from '../recommend/words/index.ts';

/** How many figures of a use are told; JSON tells all. */
const MOST = 2;

/** `91.4 (90 to 94) A` */
export const pointsWithDoubt = (
  { points, interval, grade }: Pick<MeasuredPoints, 'points' | 'interval' | 'grade'>,
  m: Messages,
): string => `${points.toFixed(1)} ${intervalText(interval, m)} ${grade}`;

/** Figures in words, each table cited where it is first named. */
export class FigureLines {
  private readonly named = new Set<string>();

  constructor(private readonly builder: DocumentBuilder) {}

  line(figure: Figure): string {
    const { builder } = this;
    const isNew = !this.named.has(figure.table);
    this.named.add(figure.table);
    const month = monthText(figure.edition, builder.view.day, builder.m);
    const told = figureWordsOf(builder.m.lang).line(builder.text(figure.name), scoreText(figure), month);
    return isNew ? told + builder.mark(figure.sources) : told;
  }

  /** The surest first, and how many more there are. */
  few(figures: readonly Figure[], most: number): string {
    const sorted = surest(figures);
    const shown = sorted.slice(0, most).map((figure) => this.line(figure));
    const { andMore, separator } = this.builder.m.views;
    return andMore(shown.join(separator), sorted.length - shown.length);
  }
}

/** Those that tell how good a release is before those that do not, the least error first. */
export const surest = (figures: readonly Figure[]): Figure[] =>
  [...figures].sort(
    (a, b) => Number(isTelling(b)) - Number(isTelling(a)) || a.sd - b.sd || (a.table < b.table ? -1 : 1),
  );

/** What figures tell of a line or a release, a use a row; of a line each row is of the release that stands for it. */
export function measuredSection(
  measured: readonly MeasuredFor[],
  line: string | null,
  shown: string | null,
  builder: DocumentBuilder,
): Section[] {
  if (measured.length === 0) return [];
  const { m, view } = builder;
  const words = figureWordsOf(m.lang);
  const lines = new FigureLines(builder);
  const rows = measured.map((entry): TableCell[] => {
    const { name, release, release_name, inherited_from, tables } = entry;
    const figures = lines.few(tables, MOST);
    const told = inherited_from === null ? figures : words.figuresOf(view.names.release(inherited_from), figures);
    const points = pointsWithDoubt(entry, m);
    return [
      builder.text(name),
      line === null || release === shown ? points : `${points}, ${shortName(line, release_name)}`,
      told,
    ];
  });
  return [
    {
      heading: m.fields.group.measured ?? '',
      standing: m.fields.standing.measured,
      blocks: [
        {
          kind: 'table',
          columns: [
            { header: m.show.columns.use, overflow: 'wrap', min: 12, max: 30 },
            { header: words.columns.pointsAndGrade, overflow: 'words', min: 14 },
            { header: words.columns.figures, overflow: 'wrap', min: 22 },
          ],
          rows,
        },
        { kind: 'text', quiet: true, text: words.gradeLegend },
      ],
    },
  ];
}
