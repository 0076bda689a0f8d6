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
