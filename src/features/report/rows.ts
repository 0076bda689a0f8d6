import type { Table } from '../../document/table.ts';
import type { ReportedTrend, ReportResult } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { pointsWithDoubt } from '../show/figures.ts';

/** Every statement of the report a row, for csv and ndjson. */
export function reportRows({ report }: ReportResult, m: Messages): Table {
  const text = (value: { en: string | null; ko: string | null } | null): string | null =>
    value && (value[m.lang] ?? value.en ?? value.ko);
  const row = (
    part: string,
    about: string,
    record: { text: ReportedTrend['text'] | null; said: string; sources: string[] },
  ) => ({
    record: { part, about, ...record },
    cells: [part, about, text(record.text), record.said, record.sources.join(' ')],
  });
  return {
    columns: ['part', 'about', 'text', 'said', 'sources'].map((id) => ({ id, label: id })),
    rows: [
      ...report.introduction.map((claim) => row('introduction', '', claim)),
      ...report.models.flatMap((model) => [
        ...model.summary.map((claim) => row('summary', model.id, claim)),
        ...model.architecture.map((claim) => row('architecture', model.id, claim)),
        ...model.features.map((claim) => row('feature', model.id, claim)),
        ...model.applications.map((claim) => row(`use:${claim.use}`, model.id, claim)),
      ]),
      ...report.criteria.flatMap(({ id, assessments }) =>
        assessments.map((claim) => row(`criterion:${id}`, claim.models.map((model) => model.id).join(' '), claim)),
      ),
      ...report.measured.flatMap(({ use, first }) =>
        first.map((line) => {
          const text = `${line.release_name} ${pointsWithDoubt(line, m)}`;
          return row(`points:${use}`, line.model, { text: { en: text, ko: text }, said: '', sources: line.sources });
        }),
      ),
      ...report.conclusions.map((entry) => row('conclusion', entry.models.join(' '), entry)),
      ...report.trends.map((entry) => row('trend', '', entry)),
    ],
  };
}
