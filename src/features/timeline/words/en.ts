/** Words of the timeline. */
export const en = {
  title: 'Timeline',
  nothing: 'No release and no retirement is known for this time.',
  others: 'other',
  marks: { begin: 'release', end: 'retirement', both: 'both', day: 'today' },
  release: 'release',
  retired: 'retired',
  retires: 'retires',
  columns: { date: 'DATE', what: 'WHAT', name: 'RELEASE' },
};
