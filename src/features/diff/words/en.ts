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
    price: 'Prices per 1M tokens',
    statement: 'Said by sources',
  },
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
