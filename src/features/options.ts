/** Columns where no terminal tells. */
export const DEFAULT_WIDTH = 80;

/** Words in both languages: one of them missing does not compile. */
export interface Bilingual {
  en: string;
  ko: string;
}

/** An argument by its place, in commander's notation: `<name>`, `[names...]`. */
export interface ArgumentSpec {
  name: string;
  about: Bilingual;
  /** A name of what `lmm list` lists. */
  listed?: true;
}

/** An option as commander takes it. */
export interface OptionSpec {
  flags: string;
  about: Bilingual;
  /** Can be given several times; each value is kept. */
  repeat?: true;
}

/** Rules that an organisation sets. */
export const POLICY: OptionSpec = {
  flags: '--policy <file>',
  about: { en: 'rules of your organisation, from a YAML file', ko: '조직의 규칙을 담은 YAML 파일' },
};
export const LIMIT: OptionSpec = { flags: '--limit <count>', about: { en: 'at most so many', ko: '최대 개수' } };
/** Names that narrow what is shown. */
export const FILTER: ArgumentSpec = {
  name: '[names...]',
  about: { en: 'ids, names or aliases; all without any', ko: 'id, 이름, 별칭. 없으면 모두' },
};

/** The options of every command, on either side of its name. */
export const COMMON: readonly OptionSpec[] = [
  {
    flags: '--kb <path>',
    about: {
      en: 'take the knowledge base from this folder or file alone; can be repeated',
      ko: '이 폴더나 파일만 지식 베이스로 씀. 여러 번 쓸 수 있음',
    },
    repeat: true,
  },
  {
    flags: '--as-of <date>',
    about: {
      en: 'the facts as they stood on a day: 2025-02-02, 2025-02 or 2025',
      ko: '어느 날 기준의 사실인지: 2025-02-02, 2025-02, 2025',
    },
  },
  {
    flags: '--lang <lang>',
    about: { en: 'ko or en; else LMM_LANG and the locale decide', ko: 'ko 또는 en. 없으면 LMM_LANG과 로캘을 따름' },
  },
  {
    flags: '--source <ids>',
    about: {
      en: 'only what these sources state (ids, separated by commas)',
      ko: '이 출처가 말한 것만 (id를 쉼표로 구분)',
    },
  },
  {
    flags: '--format <format>',
    about: { en: 'table, json, ndjson, csv, markdown or yaml', ko: 'table, json, ndjson, csv, markdown, yaml' },
  },
  { flags: '--json', about: { en: 'the same as --format json', ko: '--format json 옵션과 같음' } },
  {
    flags: '--fields <names>',
    about: {
      en: 'only these fields, separated by commas (lmm fields lists them)',
      ko: '이 항목만, 쉼표로 구분 (목록: lmm fields)',
    },
  },
  { flags: '--out <file>', about: { en: 'write to this file instead of the screen', ko: '화면 대신 이 파일에 씀' } },
  { flags: '--width <columns>', about: { en: 'columns of the screen', ko: '화면 너비(칸)' } },
  { flags: '--ascii', about: { en: 'draw with ASCII characters only', ko: 'ASCII 문자로만 그림' } },
  {
    flags: '--ambiguous <width>',
    about: {
      en: 'how wide the terminal draws characters of ambiguous width: wide or narrow',
      ko: '너비가 모호한 문자를 터미널이 그리는 너비: wide, narrow',
    },
  },
  { flags: '--color', about: { en: 'colour even where it would be off', ko: '색이 꺼지는 곳에서도 색을 씀' } },
  { flags: '--no-color', about: { en: 'no colour', ko: '색을 쓰지 않음' } },
  {
    flags: '--bom',
    about: {
      en: 'begin CSV with a byte-order mark, for spreadsheets',
      ko: '스프레드시트를 위해 CSV 앞에 바이트 순서 표시를 넣음',
    },
  },
  { flags: '--fail-empty', about: { en: 'exit with 5 when nothing is found', ko: '결과가 없으면 종료 코드 5' } },
];

/** The limits on what is listed or recommended, the same words in every command. */
export const CONSTRAINTS: readonly OptionSpec[] = [
  {
    flags: '--max-price <usd>',
    about: {
      en: 'at most this price, USD per 1M tokens (3 parts input to 1 part output)',
      ko: '가격 상한, 100만 토큰당 USD (입력 3 : 출력 1)',
    },
  },
  {
    flags: '--min-context <tokens>',
    about: { en: 'at least this context length in tokens (128k, 1M)', ko: '문맥 길이 하한, 토큰 (128k, 1M)' },
  },
  {
    flags: '--modality <names>',
    about: {
      en: 'takes these inputs: text, image, audio, video, pdf',
      ko: '받을 수 있어야 하는 입력: text, image, audio, video, pdf',
    },
  },
  { flags: '--open-weights', about: { en: 'only open weights', ko: '가중치를 공개한 것만' } },
  { flags: '--license <names>', about: { en: 'only these licences', ko: '이 라이선스만' } },
  { flags: '--developer <names>', about: { en: 'only these developers', ko: '이 개발사만' } },
  {
    flags: '--country <codes>',
    about: {
      en: 'only developers of these countries (two letters, such as KR)',
      ko: '개발사가 이 나라인 것만 (KR처럼 두 글자)',
    },
  },
  { flags: '--exclude <names>', about: { en: 'not these models or releases', ko: '이 모델이나 릴리스는 뺌' } },
  { flags: '--released-after <date>', about: { en: 'released after this date', ko: '이 날짜보다 뒤에 나온 것만' } },
  {
    flags: '--capability <names>',
    about: {
      en: 'has these capabilities: reasoning, tool_call, structured_output, attachment, temperature',
      ko: '갖춰야 하는 기능: reasoning, tool_call, structured_output, attachment, temperature',
    },
  },
  {
    flags: '--support <languages>',
    about: { en: 'supports these human languages (ko, en, ja)', ko: '지원해야 하는 언어 (ko, en, ja)' },
  },
  { flags: '--no-training', about: { en: 'inputs are not used for training', ko: '입력을 학습에 쓰지 않는 것만' } },
  {
    flags: '--region <names>',
    about: { en: 'is served in one of these regions', ko: '이 지역 가운데 하나에서 제공하는 것만' },
  },
  POLICY,
];

/** Option values as given: text, several texts, or true; false for a `--no-…` option. */
export type Given = Readonly<Record<string, string | string[] | boolean | undefined>>;
