/** Words of the comparison. */
export const en = {
  equal: 'Equal in',
  nothingEqual: 'no value is the same for all',
  saidFor: (uses: string) => `said to suit ${uses}`,
  measured: (uses: string) => `measured better for ${uses}`,
  better: (fields: string) => `better: ${fields}`,
  nothingFor: 'nothing known sets it apart',
  more: {
    uses: (count: number) => `and ${count} more ${count === 1 ? 'use' : 'uses'}`,
    rows: (count: number) => `and ${count} more ${count === 1 ? 'row' : 'rows'}`,
  },
  also: (mark: string, value: string) => `but ${mark} says ${value}`,
  legend: {
    equal: 'equal',
    best: 'the better of two known values',
    unknown: 'no source here says (which does not mean that it cannot)',
    conflict: 'sources disagree; both are shown',
  },
  noMarks: 'Nothing is marked * because no source ranks one above the other.',
  points:
    'Measured points: 0 to 100, a cautious estimate with its 90% interval; grade A two measurers or more, B one, C figures of a predecessor. Where another interval reaches the best points, the difference is within the margin of error and nothing is marked *.',
  all: (marks: string) => `All of this is from ${marks}.`,
  unknownRows: (count: number, names: string) => `Unknown for all (${count}): ${names}.`,
  policy: { title: 'Policy', keeps: 'meets all rules' },
  noDifferences: 'No two known values differ.',
  columns: { group: 'Group', row: 'Row' },
};
