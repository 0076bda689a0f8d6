/** Words of the report and of the memo of a decision. */
export const en = {
  title: 'Large multimodal models: the analysis',
  glossary:
    'LMM: large multimodal model. Some articles in Korean use their term for large language model (LLM) for the same models; that is another term and is not used here.',
  ranking: 'The order in each part is that of the sources. It is not a ranking.',
  introduction: 'Introduction',
  models: 'The models',
  criteria: 'Comparison by criterion',
  measured: 'Measured leaders',
  alike: (alike: number, all: number) =>
    alike > 1
      ? `${all} models are measured; ${alike - 1} ${alike === 2 ? 'is' : 'are'} within the margin of error of the first`
      : `clearly the first of ${all} that are measured`,
  conclusions: 'Conclusions',
  trends: 'Trends',
  expected: 'expected by the sources, not certain',
  presentedBy: 'Presented by',
  features: 'Features',
  applications: 'Applications',
  current: 'Current release',
  currentIs: (name: string) => `current release ${name}`,
  inShort:
    'Each in short: who, the newest summary, the uses it fits best by our reading. All of it: --full; of one model: lmm show NAME.',
  moreOf: (count: number, command: string) => `${count} more ${count === 1 ? 'claim' : 'claims'}: ${command}`,
  moreAssessments: (count: number) => `${count} more: --full`,
  measuredOf: 'What is measured',
  columns: { use: 'Use', first: 'First', points: 'Points (90%)', alike: 'Alike', sources: '' },
  alikeOf: (alike: number, all: number) => `${alike} of ${all}`,
  alikeLegend: 'Alike: how many of those measured are within the margin of error of the first.',
  nothing: 'Nothing is stated by this day.',
};
