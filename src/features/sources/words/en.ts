import { plural } from '../../../words/en/plural.ts';

/** Words of the list of sources. */
export const en = {
  columns: {
    id: 'id',
    date: 'DATE',
    kind: 'KIND',
    publisher: 'PUBLISHER',
    title: 'TITLE',
    cited: 'CITED BY',
  },
  count: (count: number) => `${plural(count, 'source', 'sources')}.`,
  countNote: 'CITED BY counts the records and statements that name the source.',
  next: 'Next  lmm sources ID   lmm sources --conflicts',
  read: 'Read',
  publisher: 'Publisher',
  author: 'Author',
  date: 'Date',
  checked: 'Last read',
  kind: 'Kind',
  url: 'Address',
  archive: 'Copy',
  licence: 'Its licence',
  note: 'To know',
  tables: 'Tables',
  table: (name: string, measurer: string, days: string, uses: string, counts: boolean) =>
    `${name}, by ${measurer}, ${days}${uses === '' ? '' : `; for ${uses}`}${counts ? '' : '; shown, not counted'}`,
  cited: 'Cited by',
  citedBy: (count: number) => plural(count, 'record', 'records'),
  conflictsTitle: 'Where sources disagree',
  conflicts: (count: number) => `${plural(count, 'case', 'cases')} in which sources disagree.`,
  conflictsNote: 'The first value of each is the one that other views show.',
};
