/** Words of the report and of the memo of a decision. */
export const en = {
  title: 'Large multimodal models: the analysis',
  glossary:
    'LMM stands for large multimodal model. Articles in Korean also write 대형 언어 모델, which means large language model, for the same models; that is another term (LLM), so the Korean term here is 대형 멀티모달 모델.',
  ranking: 'The order in each part is that of the sources. It is not a ranking.',
  introduction: 'Introduction',
  models: 'The models',
  criteria: 'Comparison by criterion',
  measured: 'Measured leaders',
  alike: (alike: number, all: number) =>
    alike > 1
      ? `${all} lines are measured; ${alike - 1} ${alike === 2 ? 'is' : 'are'} within the margin of error of the first`
      : `clearly the first of ${all} that are measured`,
  conclusions: 'Conclusions',
  trends: 'Trends',
  expected: 'expected by the sources, not certain',
  presentedBy: 'Presented by',
  features: 'Features',
  applications: 'Applications',
  current: 'Current release',
  nothing: 'Nothing is stated by this day.',
  memo: {
    title: 'Decision memo',
    question: 'Question',
    understood: 'What was understood',
    pick: 'Pick',
    cost: 'Cost',
    costText: (input: string, output: string) => `${input} in, ${output} out per 1M tokens`,
    evidence: 'Evidence',
    runnerUp: (name: string) => `The strongest case for ${name}`,
    points: (points: string, interval: string, grade: string) => `${points} of 100, measured, ${interval}, ${grade}`,
    chance: (percent: string) => `chance of being first ${percent}`,
    alike: (count: number) => `${count} ${count === 1 ? 'other is' : 'others are'} within its margin of error`,
    clear: 'clearly first: no other reaches it within its interval',
    figure: (table: string, value: string, month: string, measurer: string) =>
      `${table}: ${value}, ${month}, by ${measurer}`,
    inherited: (release: string) => `not measured itself; these figures are of ${release}, its predecessor`,
    against: (table: string, own: string, other: string) => `${table} (${own} against ${other})`,
    ahead: (line: string, tables: string) => `above ${line} in ${tables}`,
    neverAhead: (line: string, count: number) =>
      `below ${line} in ${count === 1 ? 'the one table' : `all ${count} tables`} of both`,
    cheaper: (own: string, other: string) => `costs less: ${own} against ${other} per 1M tokens (3 input : 1 output)`,
    noOther: 'Counter-argument',
    nothingChanges: 'no weight, and no figure that is missing, puts another first',
    noRunnerUp: 'No other model here has evidence for this.',
    unknown: 'What is not known',
    changes: 'What would change the answer',
    facts: (day: string, version: string, digest: string) =>
      `Facts as of ${day}, knowledge base ${version}, fingerprint ${digest}.`,
    other: (digest: string) =>
      `The decision was saved with other facts (fingerprint ${digest}). What changed: lmm check`,
    saved: (day: string) => `saved on ${day}`,
  },
};
