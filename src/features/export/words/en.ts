/** Words of the tables and of their files. */
export const en = {
  title: 'Tables of the knowledge base',
  columns: { table: 'table', column: 'column', type: 'type', unit: 'unit', about: 'meaning' },
  count: (count: number) => `${count} tables`,
  next: [
    'One of them: lmm export releases',
    'As files: lmm export --format parquet --out tables/',
    'In SQL: lmm sql "select id, limit_context from releases"',
  ],
  nextOfOne: (name: string) => [
    `As a file: lmm export ${name} --out ${name}.parquet`,
    `In SQL: lmm sql "from ${name} limit 10"`,
  ],
  noTable: (name: string) => `There is no table "${name}".`,
  seeTables: 'The tables: lmm export',
  sayFormat: (out: string) => `${out} does not say which format is meant: --format ndjson, csv or parquet.`,
  oneTable: (format: string) => `Name one table, or a folder for several: lmm export --format ${format} --out tables/`,
  columnsInSql: 'lmm export writes all columns. Some of them: lmm sql "select id, name from releases" --format csv',
  terms:
    'Facts are of the sources that each row names; `licence` in `sources` and `score_tables` has the terms of each where they are known. Their selection is of lmm, under the MIT License; NOTICE of lmm has the notices that go with it.',
};
