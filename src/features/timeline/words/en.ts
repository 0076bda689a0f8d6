/** Words of the timeline. */
export const en = {
  title: 'Timeline',
  nothing: 'No release and no retirement is known for this time.',
  others: 'other',
  marks: { begin: 'release', end: 'retirement', both: 'both', day: 'today' },
  release: 'release',
  retired: 'retired',
  retires: 'retires',
  /** An end elsewhere, or one that is no fact, by what it is on the day. */
  ends: {
    ahead: 'ends',
    'not-before': 'end not before this day',
    'any-day': 'could end any day since',
    unconfirmed: 'was to end, not confirmed',
    over: 'ended',
  },
  columns: { date: 'DATE', what: 'WHAT', name: 'RELEASE' },
};
