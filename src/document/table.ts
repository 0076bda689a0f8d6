/** A value as one cell of a table of values. */
export type CsvValue = string | number | boolean | null;

/** The main list of a command: a record a row, for ndjson, and its flat cells, for csv and markdown. */
export interface Table {
  /** CSV headers are the ids; Markdown shows the labels. */
  columns: { id: string; label: string }[];
  rows: { record: object; cells: CsvValue[] }[];
}
