/** Words of the report. */
export const en = {
  title: 'Large multimodal models: the analysis',
  glossary:
    'LMM stands for large multimodal model. Articles in Korean also write 대형 언어 모델, which means large language model, for the same models; that is another term (LLM), so the Korean term here is 대형 멀티모달 모델.',
  ranking: 'The order in each part is that of the sources. It is no ranking.',
  introduction: 'Introduction',
  models: 'The models',
  criteria: 'Comparison by criterion',
  conclusions: 'Conclusions',
  trends: 'Trends',
  expected: 'expected by the sources, not certain',
  presentedBy: 'Presented by',
  features: 'Features',
  applications: 'Applications',
  current: 'Current release',
  nothing: 'Nothing is stated by this day.',
};
