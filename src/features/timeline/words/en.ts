/** Words of the timeline. */
export const en = {
  title: 'Timeline',
  nothing: 'No release here has a date.',
  others: 'other',
  marks: { begin: 'release', end: 'retirement', both: 'both', day: 'today' },
  release: 'release',
  retired: 'retired',
  retires: 'retires',
  columns: { date: 'DATE', what: 'WHAT', name: 'RELEASE' },
};
