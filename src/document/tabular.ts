import type { CsvValue } from '../formats/csv.ts';

/** The main list of a command: a record a row, for ndjson, and its flat cells, for csv and markdown. */
export interface Tabular {
  /** CSV headers are the ids; Markdown shows the labels. */
  columns: { id: string; label: string }[];
  rows: { record: object; cells: CsvValue[] }[];
}
