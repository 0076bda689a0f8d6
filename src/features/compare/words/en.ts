/** Words of the comparison. */
export const en = {
  equal: 'Equal in',
  nothingEqual: 'Nothing that sources say of all of them is the same.',
  saidFor: (uses: string) => `said to suit ${uses}`,
  measured: (uses: string) => `measured better for ${uses}`,
  better: (fields: string) => `better: ${fields}`,
  nothingFor: 'nothing that sources say sets it apart here',
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
  noMarks: 'There is no * because nothing here ranks one above the other.',
  points:
    'Points by figures: 0 to 100, the cautious end of what is measured, with the 90% interval; grade A two measurers or more, B one, C read from a forerunner. Where the interval of another reaches the best, they cannot be told apart, and nobody is marked *.',
  all: (marks: string) => `All of this is from ${marks}.`,
  unknownRows: (count: number, names: string) => `Unknown for all (${count}): ${names}.`,
  policy: { title: 'By the policy', keeps: 'keeps all rules' },
  noDifferences: 'No two known values differ.',
  columns: { group: 'Group', row: 'Row' },
};
