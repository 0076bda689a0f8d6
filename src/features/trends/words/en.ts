/** Words of trends and conclusions. */
export const en = {
  trends: 'Trends',
  conclusions: 'Conclusions',
  title: 'Trends and conclusions',
  expected: 'expected by the sources, not certain',
  nothing: 'Nothing here by this day.',
};
