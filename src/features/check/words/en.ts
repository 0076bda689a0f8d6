type Values = Record<string, string | number | boolean | string[] | null>;

/** Words of kept decisions. */
export const en = {
  same: 'The answer is the same.',
  changed: 'The answer has changed.',
  asked: 'Asked',
  before: 'Then',
  after: 'Now',
  nobody: 'nobody',
  facts: (version: string, digest: string) => `facts ${version}, ${digest}`,
  why: 'What is different',
  nothing: 'nothing that bears on the answer',
  reason: {
    excluded: (_: Values, name: string, condition: string) => `${name} is excluded: ${condition}`,
    'no-evidence': (_: Values, name: string) => `${name} has no evidence for this any more`,
    score: (v: Values, name: string) => `${name}: score ${v.before} then, ${v.after} now`,
    release: (v: Values, name: string) => `${name}: release ${v.before ?? '?'} then, ${v.after ?? '?'} now`,
    price: (v: Values, name: string) =>
      `${name}: price ${v.before ?? '?'} then, ${v.after ?? '?'} now (${v.currency ?? '?'} per 1M tokens)`,
    retirement: (v: Values, name: string) =>
      v.date === null ? `${name}: no retirement date any more` : `${name}: retires ${v.date}`,
    statements: (v: Values, name: string) => `${name}: ${v.before ?? 0} statements then, ${v.after ?? 0} now`,
    new: (v: Values, name: string) => `${name} is new in the ranking, score ${v.score}`,
  } as Record<string, (v: Values, name: string, condition: string) => string>,
};
