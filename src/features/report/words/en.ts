/** Words of the report and of the memo of a decision. */
export const en = {
  title: 'Large multimodal models: the analysis',
  glossary:
    'LMM stands for large multimodal model. Articles in Korean also write 대형 언어 모델, which means large language model, for the same models; that is another term (LLM), so the Korean term here is 대형 멀티모달 모델.',
  ranking: 'The order in each part is that of the sources. It is no ranking.',
  introduction: 'Introduction',
  models: 'The models',
  criteria: 'Comparison by criterion',
  measured: 'Who leads by figures',
  alike: (alike: number, all: number) =>
    alike > 1
      ? `${all} lines are measured; ${alike - 1} cannot be told apart from the first`
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
    cost: 'What it costs',
    costText: (input: string, output: string) => `${input} in, ${output} out per 1M tokens`,
    evidence: 'Evidence',
    runnerUp: (name: string) => `The strongest case for ${name}`,
    points: (points: string, interval: string, grade: string) => `${points} of 100 by figures ${interval}, ${grade}`,
    chance: (percent: string) => `chance of being first ${percent}`,
    alike: (count: number) => `${count} ${count === 1 ? 'other cannot' : 'others cannot'} be told apart from it`,
    clear: 'clearly first: no other reaches it within its interval',
    figure: (table: string, value: string, month: string, measurer: string) =>
      `${table}: ${value}, ${month}, by ${measurer}`,
    inherited: (release: string) => `not measured itself; these are figures of ${release}, its forerunner`,
    against: (table: string, own: string, other: string) => `${table} (${own} against ${other})`,
    ahead: (line: string, tables: string) => `above ${line} in ${tables}`,
    neverAhead: (line: string, count: number) =>
      `below ${line} in ${count === 1 ? 'the one table' : `all ${count} tables`} of both`,
    cheaper: (own: string, other: string) => `costs less: ${own} against ${other} per 1M tokens (3 input : 1 output)`,
    noOther: 'The other side',
    nothingChanges: 'no weight, and no figure that is missing, puts another first',
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
