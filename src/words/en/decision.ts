type Values = Record<string, string | number | boolean | string[] | null>;

/** Words of replacements, of kept decisions and of the memo. */
export const decision = {
  replace: {
    title: (name: string) => `Instead of ${name}`,
    active: 'It is not withdrawn on this day.',
    gone: 'It is withdrawn on this day.',
    none: 'No release here keeps any of what is known of it.',
    byVendor: 'named as its replacement',
    released: 'Released',
    keeps: 'Keeps',
    loses: 'Loses',
    gains: 'Adds',
    unknown: 'Cannot be told',
    price: 'Price',
    priceText: (before: string, after: string, percent: string) =>
      `${before} to ${after}${percent} (3 input : 1 output)`,
    nothing: 'nothing that is known',
    input: (modality: string) => `${modality} input`,
  },
  check: {
    same: 'The answer is the same.',
    changed: 'The answer has changed.',
    asked: 'Asked',
    before: 'Then',
    after: 'Now',
    nobody: 'nobody',
    facts: (version: string, digest: string) => `facts ${version}, ${digest}`,
    why: 'What is different',
    nothing: 'nothing that bears on the answer',
  },
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
  memo: {
    title: 'Decision memo',
    question: 'Question',
    understood: 'What was understood',
    pick: 'Pick',
    cost: 'What it costs',
    costText: (input: string, output: string) => `${input} in, ${output} out per 1M tokens`,
    evidence: 'Evidence',
    runnerUp: (name: string) => `The strongest case for ${name}`,
    noRunnerUp: 'No other model here has evidence for this.',
    unknown: 'What is not known',
    changes: 'What would change the answer',
    facts: (day: string, version: string, digest: string) =>
      `Facts as of ${day}, knowledge base ${version}, fingerprint ${digest}.`,
    other: (digest: string) =>
      `The decision was kept on other facts (fingerprint ${digest}); lmm check tells what is different.`,
    saved: (day: string) => `kept on ${day}`,
  },
};
