/**
 * The command lines whose outputs are kept in `out/`. Each is run in both languages with `--kb knowledge`, unless it names
 * another knowledge base, in a copy of this folder, on 2026-11-25.
 */
export interface View {
  /** Its folder in `out/`. */
  name: string;
  args: readonly string[];
  /** What is kept beside the table, in both languages. */
  formats: readonly Format[];
  /** What is kept in English alone: its words are those of another format. */
  english: readonly Format[];
  /** Whether the table in a terminal is kept too, with its colours. */
  colour: boolean;
  /** A file that the command writes, kept as well. */
  writes?: string;
}

export const FORMATS = {
  json: 'json',
  ndjson: 'ndjson',
  csv: 'csv',
  yaml: 'yaml',
  markdown: 'md',
  html: 'html',
} as const;
export type Format = keyof typeof FORMATS;

type More = Partial<Omit<View, 'name' | 'args'>>;
const view = (name: string, args: readonly string[], more: More): View => ({
  ...{ name, args, formats: [], english: [], colour: false },
  ...more,
});

/**
 * The first view of each shape of result, in every format.
 * @param worded the formats that hold words of the program, and so are kept in Korean too
 */
const whole = (name: string, args: readonly string[], worded: readonly Format[] = [], more: More = {}): View => {
  const formats: readonly Format[] = ['markdown', ...worded];
  const english = (Object.keys(FORMATS) as Format[]).filter((format) => format !== 'html' && !formats.includes(format));
  return view(name, args, { formats, english, ...more });
};
/** Another view of a shape: its table and its JSON. */
const also = (name: string, args: readonly string[], more: More = {}): View =>
  view(name, args, { english: ['json'], ...more });

const FOUNDING = ['--as-of', '2025-02-02', '--source', 'plura-lmm-trends'];

export const VIEWS: readonly View[] = [
  whole('list/models', ['list'], [], { colour: true }),
  whole('list/releases', ['list', '--releases']),
  also('list/fields', ['list', '--fields', 'release,limit.context,cost.input,license,modalities.input'], {
    formats: ['csv', 'markdown'],
  }),
  also('list/conditions', [
    ...['list', '--releases', '--min-context', '100k', '--max-price', '7', '--capability', 'tool_call'],
    ...['--released-after', '2024-12-31', '--sort', 'cost.output', '--limit', '3'],
  ]),
  also('list/sorted', ['list', '--releases', '--sort', 'limit.context:asc', '--developer', 'openai,메타,nvidia']),
  also('list/nothing', ['list', '--open-weights', '--max-price', '0.01']),
  also('list/all', ['list', '--all']),
  also('list/policy', ['list', '--policy', 'policy.yaml']),
  also('list/stale', ['list', '--releases', '--stale', '120d']),
  also('list/points', ['list', '--use', 'programming'], { formats: ['csv'] }),
  also('list/points-of-releases', ['list', '--releases', '--sort', 'points', '--use', 'programming']),
  also('list/produces', ['list', '--releases', '--produces', 'text', '--max-parameters', '100B']),
  view('list/founding', ['list', ...FOUNDING], {}),
  view('list/bom', ['list', '--fields', 'release,license', '--bom'], { english: ['csv'] }),

  whole('show/model', ['show', 'chatgpt'], [], { colour: true }),
  whole('show/release', ['show', 'gpt-4o']),
  also('show/no-current', ['show', '솔라']),
  also('show/no-line', ['show', 'nvidia/llama-3.3-70b']),
  also('show/retired', ['show', 'GPT-4']),
  also('show/conflict', ['show', 'xai/grok-4']),
  view('show/hours', ['show', 'deepseek'], {}),
  view('show/founding', ['show', 'llama', ...FOUNDING], {}),
  also('show/fields', ['show', 'llama', '--fields', 'open_source,license,limit.context,cost.input']),
  view('show/ascii', ['show', 'grok', '--ascii'], { english: ['markdown'] }),

  whole('compare/two', ['compare', 'chatgpt', 'gemini'], ['json', 'csv'], { colour: true }),
  view('compare/full', ['compare', 'chatgpt', 'gemini', '--full'], {}),
  also('compare/five', ['compare', 'chatgpt', 'deepseek', 'llama', 'gemini', 'grok'], { english: ['csv', 'markdown'] }),
  view('compare/releases', ['compare', 'gpt-5', 'deepseek-v3.2', '솔라 프로 2'], {}),
  also('compare/measured', ['compare', 'chatgpt', 'deepseek', 'grok'], { formats: ['markdown'] }),
  also('compare/differences', [
    ...['compare', 'gpt-4o', 'gemini-1.5-pro', '--only-differences', '--fields', 'price,context,modalities.input'],
  ]),
  also('compare/policy', ['compare', 'chatgpt', 'deepseek', 'grok', '--policy', 'policy.yaml']),
  view('compare/founding', ['compare', 'chatgpt', 'deepseek', 'llama', 'gemini', 'grok', ...FOUNDING], {}),
  view('compare/ascii', ['compare', 'llama', 'deepseek', '--ascii'], { english: ['markdown'] }),
  view('compare/wide', ['compare', 'llama', 'solar', '--ambiguous', 'wide'], {}),

  whole('recommend/use', ['recommend', '--use', 'social'], ['json'], { colour: true }),
  whole('recommend/measured', ['recommend', '--use', 'programming'], ['json', 'csv'], { colour: true }),
  also('recommend/measured-uses', ['recommend', '--use', 'programming=3,multimodal', '--weight', 'price=0.5']),
  also('recommend/measured-clearly', ['recommend', 'coding', '--exclude', 'deepseek']),
  also('recommend/measured-cannot-tell', ['recommend', 'coding, under $4 per million tokens']),
  also('recommend/own-weights', ['recommend', 'coding, no training on our inputs']),
  view('recommend/explain', ['recommend', '--use', 'programming', '--explain'], { formats: ['markdown'] }),
  view('recommend/explain-one', ['recommend', '--use', 'programming=2,research', '--explain', '--only', 'gemini'], {}),
  also('recommend/gate', ['recommend', '--use', 'multimodal']),
  also('recommend/capable', ['recommend', '--use', 'programming', '--prefer', 'capable']),
  also('recommend/pareto-points', ['recommend', '--use', 'programming', '--pareto', 'points,price']),
  view('recommend/ascii', ['recommend', '--use', 'programming', '--ascii'], { english: ['markdown'] }),
  also('recommend/uses', ['recommend', '--use', 'programming=2,번역,chinese=0.5']),
  also('recommend/need-en', ['recommend', 'translate customer emails, under $5 per million tokens, not from China']),
  also('recommend/need-ko', ['recommend', '중국어', '번역,', '중국', '업체는', '안', '됨']),
  also('recommend/conditions', [
    'recommend',
    '--use',
    'programming,multimodal',
    '--modality',
    'image',
    '--region',
    'eu',
  ]),
  also('recommend/all-excluded', [
    'recommend',
    '--use',
    'research',
    '--open-weights',
    '--max-price',
    '0.1',
    '--support',
    'ko',
  ]),
  also('recommend/relax', ['recommend', '--use', 'research', '--open-weights', '--support', 'ko']),
  also('recommend/ambiguous-en', ['recommend', 'a chatbot that answers fast']),
  also('recommend/ambiguous-ko', ['recommend', '빠른', '챗봇']),
  also('recommend/settled', ['recommend', 'chatbot', '--use', 'support']),
  also('recommend/not-understood', ['recommend', 'zzz qqq']),
  also('recommend/conditions-alone', ['recommend', 'open weights and at least 100k context']),
  also('recommend/left-out', ['recommend', '번역', '말고']),
  also('recommend/question', ['recommend', 'how', 'long', 'does', 'Gemini', 'keep', 'our', 'data?']),
  also('recommend/unknown-name', ['recommend', 'like Claude or ChatGPT, for coding']),
  also('recommend/no-evidence', ['recommend', '--use', 'video']),
  also('recommend/tie', ['recommend', '--use', 'translation', '--source', 'plura-lmm-trends']),
  also('recommend/weights', [
    ...['recommend', '--use', 'programming', '--weight', 'price=2,context=1,openness=1,recency=1,korean=1'],
  ]),
  also('recommend/cheap', ['recommend', '--use', 'programming', '--prefer', 'cheap']),
  also('recommend/pareto', ['recommend', '--use', 'programming', '--pareto', 'price,context']),
  also('recommend/policy', ['recommend', '--use', 'programming,korean', '--policy', 'policy.yaml']),
  also('recommend/founding', ['recommend', '--use', 'research=1,social=0.9', ...FOUNDING]),
  view('recommend/save', ['recommend', '--use', 'social', '--max-price', '9', '--save', 'kept.yaml', '빠른 응답'], {
    writes: 'kept.yaml',
  }),
  whole('recommend/instead-of', ['recommend', '--instead-of', 'gpt-4']),
  also('recommend/instead-of-active', ['recommend', '--instead-of', 'deepseek']),
  also('recommend/instead-of-points', ['recommend', '--instead-of', 'gpt-4o', '--use', 'programming']),
  also('recommend/instead-of-nothing', ['recommend', '--instead-of', 'gpt-4', '--open-weights', '--max-price', '0.1']),

  whole('uses/all', ['uses'], ['csv']),
  also('uses/one', ['uses', 'social']),
  also('uses/two', ['uses', 'clips', '고객지원']),
  whole('trends/all', ['trends'], ['csv']),
  also('trends/founding', ['trends', ...FOUNDING]),
  whole('sources/all', ['sources']),
  also('sources/one', ['sources', 'review-2026', 'plura-lmm-trends']),
  whole('sources/conflicts', ['sources', '--conflicts'], ['csv']),
  whole('fields/all', ['fields'], ['json', 'csv']),
  also('fields/some', ['fields', '--fields', 'price,context,license']),

  whole('cost/all', ['cost', '--input', '10M', '--output', '2M']),
  also('cost/explain', [
    ...['cost', 'gemini', 'gpt-5', 'grok-4', '--input', '300k', '--output', '1k', '--each', '--requests', '1000'],
    ...['--cached', '50%', '--explain'],
  ]),
  also('cost/currency', ['cost', '--input', '10M', '--output', '2M', '--currency', 'KRW', '--explain']),
  also('cost/rate', [
    ...['cost', 'chatgpt', 'solar', '--input', '10M', '--output', '2M', '--currency', 'EUR', '--rate', '0.9'],
    ...['--vat', '10%', '--explain'],
  ]),
  also('cost/budget', ['cost', '--input', '10M', '--output', '2M', '--budget', '30', '--limit', '6']),
  also('cost/batch', ['cost', '--input', '10M', '--output', '2M', '--batch']),
  also('cost/characters', [
    ...[
      'cost',
      'gpt-5',
      'solar-pro2',
      'grok-4',
      '--input',
      '1500자',
      '--output',
      '500자',
      '--each',
      '--requests',
      '30000',
    ],
  ]),
  also('cost/too-few', ['cost', 'chatgpt', '--input', '1500', '--requests', '30000', '--policy', 'policy.yaml']),
  also('cost/nothing', ['cost', '--input', '1M', '--country', 'FR']),

  whole('timeline/all', ['timeline']),
  also('timeline/lines', ['timeline', 'chatgpt', 'gemini']),
  whole('upcoming/all', ['upcoming'], [], { colour: true }),
  also('upcoming/lines', ['upcoming', 'chatgpt', 'gemini']),
  also('upcoming/past', ['upcoming', '--as-of', '2025-06-01']),
  whole('policy/file', ['policy', 'policy.yaml'], ['csv']),
  whole('diff/span', ['diff', '--from', '2025-02-02', '--to', '2026-03-31'], ['csv']),
  also('diff/prices', ['diff', '--from', '2024-05-01', '--to', '2024-12-31']),
  also('diff/since', ['diff', '--from', '2026-10-01']),
  also('diff/nothing', ['diff', '--from', '2026-11-21']),

  whole('check/changed', ['check', 'decision.yaml'], ['json', 'csv']),
  also('check/same', ['check', 'decision-same.yaml']),
  also('check/policy', ['check', 'decision.yaml', '--policy', 'policy.yaml']),

  whole('report/all', ['report'], ['csv']),
  also('report/need', ['report', '--use', 'programming', '--requests', '10k', '--input', '1k', '--output', '300'], {
    formats: ['html'],
  }),
  view('report/founding', ['report', ...FOUNDING], { formats: ['markdown'] }),
  whole('report/decision', ['report', '--decision', 'decision.yaml'], ['json']),
  also('report/decision-two', ['report', '--decision', 'decision-same.yaml']),

  also('validate/fine', ['validate']),
  also('validate/verbose', ['validate', '--verbose']),
  whole('validate/records', ['validate', 'broken/records.yaml', '--kb', 'small.yaml'], ['json', 'csv']),
  also('validate/syntax', ['validate', 'broken/syntax.yaml', '--kb', 'small.yaml']),
  also('validate/collision', ['validate', 'collision.yaml', '--kb', 'small.yaml']),
];

/** Command lines that go wrong, or that tell something on standard error alone. */
export const ERRORS: Readonly<Record<string, readonly string[]>> = {
  'unknown-command': ['lst'],
  'need-as-command': ['고객 상담'],
  'unknown-option': ['list', '--widht', '80'],
  'option-without-value': ['list', '--sort'],
  'too-many-arguments': ['show', 'chatgpt', 'gemini'],
  'missing-argument': ['show'],
  'compare-one': ['compare', 'chatgpt'],
  'compare-twice': ['compare', 'chatgpt', '챗지피티'],
  'recommend-nothing': ['recommend'],
  'cost-nothing': ['cost'],
  'diff-nothing': ['diff'],
  'diff-backwards': ['diff', '--from', '2026-02-01', '--to', '2026-01-01'],
  'bad-date': ['list', '--as-of', '2025-02-30'],
  'bad-choice': ['list', '--format', 'xml'],
  'bad-number': ['list', '--limit', '-1'],
  'bad-tokens': ['list', '--min-context', 'long'],
  'bad-country': ['list', '--country', 'Chna'],
  'bad-weight': ['recommend', '--use', 'social=0'],
  'bad-measure': ['recommend', '--weight', 'speed=1'],
  'points-of-nothing': ['list', '--sort', 'points'],
  'bad-parameters': ['list', '--max-parameters', 'big'],
  'explain-replacements': ['recommend', '--instead-of', 'gpt-4', '--explain'],
  'bad-pareto': ['recommend', '--use', 'social', '--pareto', 'developer'],
  'empty-value': ['list', '--developer', ','],
  'unknown-name': ['show', 'chatgtp'],
  'unknown-use': ['recommend', '--use', 'twitter'],
  'unknown-field': ['list', '--fields', 'contxt'],
  'unknown-source': ['list', '--source', 'plura'],
  'unknown-developer': ['list', '--developer', 'opneai'],
  'ambiguous-name': ['show', 'Llama 3.3 70B'],
  'not-on-day': ['show', 'grok-4', '--as-of', '2025-02-02'],
  'no-current': ['recommend', '--instead-of', 'solar'],
  'before-anything': ['list', '--as-of', '2020'],
  'fail-empty': ['list', '--max-price', '0', '--fail-empty'],
  'no-such-kb': ['list', '--kb', 'nowhere'],
  'broken-syntax': ['list', '--kb', 'small.yaml', '--kb', 'broken/syntax.yaml'],
  'broken-records': ['list', '--kb', 'small.yaml', '--kb', 'broken/records.yaml'],
  'broken-policy': ['list', '--policy', 'broken/policy.yaml'],
  'broken-decision': ['check', 'broken/decision.yaml'],
  'no-such-decision': ['report', '--decision', 'none.yaml'],
  'no-command': [],
  'cannot-write': ['trends', '--out', 'no-such-folder/trends.txt'],
  collision: ['uses', '--format', 'csv', '--kb', 'small.yaml', '--kb', 'collision.yaml'],
};

/** Help is kept for the program and for each of these. */
export const COMMANDS = [
  ...['list', 'show', 'compare', 'recommend', 'uses', 'trends', 'sources', 'fields', 'cost', 'timeline', 'diff'],
  ...['upcoming', 'upkeep', 'check', 'report', 'policy', 'validate', 'kb', 'schema'],
  ...['watch', 'scan', 'export', 'sql', 'import', 'update'],
];
