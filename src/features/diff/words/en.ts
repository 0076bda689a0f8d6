/** Words of what changed between two days. */
export const en = {
  title: 'What changed',
  span: (from: string, to: string) => `after ${from}, by ${to}`,
  nothing: 'Nothing that is known here changed.',
  more: (count: number) => `${count} more: --all`,
  kind: {
    current: 'Current release of a model',
    released: 'Released',
    retired: 'Retired',
    ended: 'Ends in products and clouds, earliest ends',
    price: 'Prices per 1M tokens',
    statement: 'Said by sources',
  },
  /** How firm an end is, where that is not all that is told. */
  end: { earliest: 'can end any day since', announced: 'announced for that day, not confirmed' },
  /** Kinds of statements. */
  about: {
    introduction: 'introduction',
    summary: 'summary',
    architecture: 'architecture',
    feature: 'feature',
    application: 'use',
    assessment: 'assessment',
    claim: 'claim',
  } as Record<string, string>,
};
