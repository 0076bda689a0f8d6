/** Words of the first screen. */
export const en = {
  title: 'lmm: which large multimodal model, and why',
  about: 'Compares and recommends models by facts with a source and a date, offline.',
  try: 'Try',
  tries: {
    recommend: 'Ask in your own words',
    compare: 'Compare two',
    show: 'All about one',
    list: 'See all models',
    schema: 'Describe your own',
  },
  /** A need that anybody might type. */
  need: (use: string) => `cheap model for ${use}`,
  data: 'Data',
  models: 'Models',
  counts: (models: string, releases: string) =>
    `${models}, with ${releases} ${releases === '1' ? 'release' : 'releases'}`,
  sources: 'Sources',
  sourceCount: (count: string) => count,
  checkedFrom: (day: string, days: number) => `, oldest check ${day} (${ago(days)})`,
  newest: 'Newest scores',
  edition: (table: string, day: string) => `${table}, ${day}`,
  version: 'Version',
  versionOf: (version: string, digest: string) => `${version}, digest ${digest}`,
  nothing: 'Nothing is known here yet.',
  help: 'Help',
  helps: ['lmm --help', 'lmm compare --help'],
};

const ago = (days: number): string => (days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`);
