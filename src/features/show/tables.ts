import type { DocumentBuilder } from '../../document/builder.ts';
import type { Column, Section, TableCell } from '../../document/document.ts';
import type { Benchmark, ShownModel } from '../../engine/results.ts';
import { numeral } from '../../words/numbers.ts';
import { whoSays } from './values.ts';

/** Scores: of what, how much, by whom, when, and at what evidence level. The same benchmark under two harnesses is two rows. */
export function benchmarksSection(benchmarks: readonly Benchmark[], builder: DocumentBuilder): Section[] {
  if (benchmarks.length === 0) return [];
  const { columns } = builder.m.show;
  const rows = benchmarks.map((benchmark): TableCell[] => {
    const {
      name,
      score,
      metric,
      harness,
      variant,
      dataset,
      version,
      measured_by: by,
      date,
      standing,
      sources,
    } = benchmark;
    const details = [variant, harness, dataset, version]
      .filter((part) => part !== null)
      .join(builder.m.views.separator);
    return [
      details === '' ? name : `${name} (${details})`,
      metric === null ? numeral(score) : `${numeral(score)} (${metric})`,
      [by ?? '?', date, whoSays(standing, sources, builder)].join(builder.m.views.separator),
    ];
  });
  return [
    {
      heading: builder.m.fields.group.benchmarks ?? '',
      blocks: [
        {
          kind: 'table',
          columns: [
            { header: columns.benchmark, overflow: 'wrap', min: 12 },
            { header: columns.score, overflow: 'wrap', min: 9 },
            { header: columns.measuredBy, overflow: 'wrap', min: 12 },
          ],
          rows,
        },
      ],
    },
  ];
}

/** A line's releases, the newest first, with what became of them. */
export function releasesSection(model: ShownModel, builder: DocumentBuilder): Section[] {
  if (model.releases.length === 0) return [];
  const { show, fields } = builder.m;
  const { columns } = show;
  const gone = model.releases.some(({ retirement_date: date }) => date !== null);
  const word = (date: string | null): string =>
    date === 'undisclosed' || date === 'not-applicable' ? fields.missing[date] : (date ?? '?');
  const all: Column[] = [
    { header: columns.release, overflow: 'wrap', min: 12 },
    { header: 'id', overflow: 'wrap', min: 12 },
    { header: columns.released },
    { header: columns.status, overflow: 'wrap', min: 8 },
    ...(gone ? [{ header: columns.retired }] : []),
  ];
  const rows = model.releases.map(({ id, name, release_date, status, retirement_date, sources }): TableCell[] => {
    const state = [
      id === model.current?.release ? show.current : '',
      status === null ? '' : (fields.value[status] ?? status),
    ].filter((part) => part !== '');
    return [
      `${name}${builder.mark(sources)}`,
      id,
      word(release_date),
      state.length > 0 ? state.join(builder.m.views.separator) : '?',
      ...(gone ? [word(retirement_date)] : []),
    ];
  });
  return [{ heading: show.releases(model.releases.length), blocks: [{ kind: 'table', columns: all, rows }] }];
}
