import type { Words } from './fields/field.ts';
import { nameKey } from './names.ts';
import { suggestions } from './suggestions.ts';
import type { Comparison, Language, Preference } from './vocabulary.ts';

/**
 * Words that options take for what the program calls by an id: the labels that its own screens show, and what people say
 * beside them, in either language. This is the one table of the latter.
 */

/** A word of a closed list. */
export interface Term<T extends string = string> {
  id: T;
  /** As screens show it. */
  label?: Words | undefined;
  /** What it is also called. */
  also?: readonly string[] | undefined;
}

/** What values of fields are also called, by the value. A value of several fields means the same in each. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  text: ['텍스트', '글', '문자', 'texts'],
  image: ['그림', '사진', '화상', 'images', 'picture', 'pictures', 'photo', 'photos', 'vision'],
  audio: ['음성', '소리', '말', 'speech', 'voice', 'sound'],
  video: ['동영상', '비디오', 'videos', 'film'],
  pdf: ['피디에프', 'PDFs', 'PDF 문서'],
  app: ['어플', '애플리케이션', 'application', 'apps'],
  api: ['에이피아이', 'APIs'],
  cloud: ['clouds'],
  weights: [
    '온프레미스',
    '온프렘',
    '자체 구축',
    '자체 설치',
    '직접 설치',
    '직접 구축',
    '가중치',
    '로컬',
    'on-premises',
    'on-premise',
    'on-prem',
    'self-hosted',
    'self-hosting',
    'local',
    'own weights',
  ],
};

/** What fields are also called, beside the aliases of their rows, by the id. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  developer: ['개발 회사', '회사', '만든 곳', '제조사', 'company'],
  country: ['나라', '국가', '국적'],
  release: ['릴리스', '현재 버전', '버전', 'version'],
  architecture: ['구조'],
  open_source: ['오픈소스', 'open source'],
  status: ['상태'],
  release_date: ['출시일', '공개일', '출시 날짜', 'release date', 'launch'],
  retirement_date: ['종료일', '지원 종료', '서비스 종료', 'end of life', 'eol'],
  replaced_by: ['후속 모델', '후속'],
  knowledge: ['지식', '지식 컷오프', '학습 기준일', 'knowledge cutoff', 'knowledge until'],
  'modalities.input': ['입력 형식', '모달리티', 'inputs', 'modality'],
  'modalities.output': ['출력 형식', 'outputs'],
  'limit.context': ['컨텍스트', '컨텍스트 길이', '컨텍스트 윈도우', '문맥', '문맥 길이', 'context window'],
  'limit.input': ['입력 한도'],
  'limit.output': ['출력 한도'],
  'parameters.total': ['파라미터', '파라미터 수', '매개변수 수', '크기'],
  'parameters.active': ['활성 파라미터'],
  reasoning: ['사고', 'thinking'],
  tool_call: ['도구', '툴 호출', '툴', '함수 호출', 'tool calling', 'tool use', 'function calls'],
  structured_output: ['구조화 출력', '구조화된 출력', 'JSON 출력', 'JSON', 'structured outputs', 'json mode'],
  attachment: ['첨부', '첨부 파일', '파일', 'files', 'file'],
  temperature: ['온도', '온도 조절', 'temperature 설정'],
  languages: ['지원 언어'],
  open_weights: ['가중치 공개', '공개 가중치', '오픈 웨이트', '오픈웨이트'],
  license: ['라이센스', '면허'],
  'cost.input': ['입력 단가', '입력 요금', 'input cost'],
  'cost.output': ['출력 단가', '출력 요금', 'output cost'],
  'cost.cache_read': ['캐시 가격', '캐시 읽기 가격', 'cache price'],
  'cost.cache_write': ['캐시 쓰기'],
  'cost.blend': ['가격', '비용', '요금', '단가', '혼합 가격', 'prices', 'costs'],
  providers: ['제공사', '제공 업체', '서비스 업체'],
  api_id: ['API 이름', 'API 아이디'],
  'data.deployment': ['배포', '배포 방식', '이용 방식'],
  'data.trains_on_input': ['학습 이용', '입력 학습', '데이터 학습'],
  'data.retention_days': ['보관', '보관 기간', '데이터 보관 기간'],
  'data.zero_retention': ['무보관', 'ZDR', 'zero data retention'],
  'data.regions': ['리전', '지역', '데이터 위치'],
  'data.certifications': ['인증', '인증서', 'certificates'],
};

/** What criteria of `--weight` are also called, beside their names. */
const CRITERIA: Readonly<Record<string, readonly string[]>> = {
  price: ['비용', '요금', '단가', '가격', 'cost', 'prices'],
  context: ['컨텍스트', '컨텍스트 길이', '문맥', '문맥 길이', 'context window'],
  openness: ['개방성', '공개', '공개 정도', 'open'],
  recency: ['최신', '최신성', '새로움', '신모델', 'new', 'newness', 'newest'],
  korean: ['한글', '한국어 능력'],
};

export const PREFERENCE_TERMS: readonly Term<Preference>[] = [
  {
    id: 'cheap',
    label: { en: 'cheap', ko: '저렴' },
    also: ['저렴한', '저렴하게', '싼', '싸게', '가성비', '비용', '가격', 'cheapest', 'low cost', 'price'],
  },
  {
    id: 'capable',
    label: { en: 'capable', ko: '성능' },
    also: ['고성능', '성능 좋은', '똑똑한', '유능', 'best', 'strong', 'performance', 'quality'],
  },
  {
    id: 'open',
    label: { en: 'open', ko: '공개' },
    also: ['개방', '오픈', '오픈 웨이트', '오픈소스', '공개 모델', 'open weights', 'open source'],
  },
  {
    id: 'fast',
    label: { en: 'fast', ko: '속도' },
    also: ['빠른', '빠르게', '빠름', '빠른 응답', 'fastest', 'quick', 'speed'],
  },
];

export const COMPARISON_TERMS: readonly Term<Comparison>[] = [
  { id: 'cheaper', label: { en: 'cheaper', ko: '더 싼' }, also: ['더 싸게', '더 저렴한', '저렴', '싼', 'cheap'] },
  { id: 'faster', label: { en: 'faster', ko: '더 빠른' }, also: ['더 빠르게', '빠른', 'fast', 'quicker'] },
  { id: 'better', label: { en: 'better', ko: '더 나은' }, also: ['더 좋은', '더 똑똑한', '성능', 'best', 'stronger'] },
  { id: 'smaller', label: { en: 'smaller', ko: '더 작은' }, also: ['더 가벼운', '작은', 'lighter', 'small'] },
  { id: 'newer', label: { en: 'newer', ko: '더 새로운' }, also: ['더 최신', '최신', 'new', 'newest', 'latest'] },
  { id: 'longer', label: { en: 'longer', ko: '더 긴' }, also: ['더 긴 컨텍스트', '긴', 'long', 'longer context'] },
];

/** Licences and kinds of them by words of their own; any other word is the name of a licence. */
export const LICENCE_TERMS: readonly Term[] = [
  { id: 'permissive', label: { en: 'permissive', ko: '허용적' }, also: ['자유 이용', '자유 라이선스', 'free'] },
  {
    id: 'commercial',
    label: { en: 'commercial', ko: '상업' },
    also: ['상업적', '상업용', '상업 이용', '상업적 이용', '영리', 'commercial use', 'business'],
  },
  { id: 'apache-2.0', also: ['아파치', '아파치 2', '아파치 2.0', 'apache', 'apache 2'] },
  { id: 'mit', also: ['엠아이티', 'MIT 라이선스', 'MIT license', 'MIT licence'] },
];

export const DIRECTION_TERMS: readonly Term<'asc' | 'desc'>[] = [
  { id: 'asc', label: { en: 'ascending', ko: '오름차순' }, also: ['낮은 순'] },
  { id: 'desc', label: { en: 'descending', ko: '내림차순' }, also: ['높은 순'] },
];

export const valueTerm = <T extends string>(id: T, label: Words | undefined): Term<T> => ({
  id,
  label,
  also: VALUES[id],
});
export const criterionTerm = <T extends string>(id: T, label: Words): Term<T> => ({ id, label, also: CRITERIA[id] });
export const fieldTerm = <T extends string>(id: T, label: Words, aliases: readonly string[]): Term<T> => ({
  id,
  label,
  also: [...aliases, ...(FIELDS[id] ?? [])],
});

/** What two spellings of a word have in common: as of names, and underscores do not count. */
export const termKey = (word: string): string => nameKey(word).replaceAll('_', '');

/** Letters of a label with a gloss in brackets. */
const LONGEST_GLOSSED = 200;

/** Every spelling of a term: `자체 구축(온프레미스)` is found whole, without its gloss and by it. */
export function spellingsOf({ id, label, also = [] }: Term): string[] {
  const labels = label === undefined ? [] : Object.values(label);
  const glossed = labels.flatMap((text) => {
    const gloss = text.length > LONGEST_GLOSSED ? null : /^(.+?) ?\((.+)\)(.*)$/.exec(text);
    return gloss ? [`${gloss[1]}${gloss[3]}`, gloss[2] as string] : [];
  });
  return [id, ...labels, ...also, ...glossed];
}

/** Terms by the keys of their spellings; an id before a label, a label before what else a term is called. */
export function byTerm<T extends string>(terms: readonly Term<T>[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  const all = terms.map((term) => ({ id: term.id, spellings: spellingsOf(term).map(termKey) }));
  const most = Math.max(0, ...all.map(({ spellings }) => spellings.length));
  for (let at = 0; at < most; at++) {
    for (const { id, spellings } of all) {
      const key = spellings[at];
      if (key !== undefined && !found.has(key)) found.set(key, id);
    }
  }
  return found;
}

/** The term that a word means; undefined for any other word. */
export function termMeant<T extends string>(given: string, terms: readonly Term<T>[]): T | undefined {
  const exact = terms.find(({ id }) => id === given);
  return exact ? exact.id : byTerm(terms).get(termKey(given.trim()));
}

/** The terms in a language: `audio (오디오)`, or the id alone where the label says nothing more. */
export const termsIn = (terms: readonly Term[], language: Language): string[] =>
  terms.map(({ id, label }) => {
    const own = label?.[language];
    return own === undefined || termKey(own) === termKey(id) ? id : `${id} (${own})`;
  });

/** The spellings nearest to a word that is none, in the language that it is asked in. */
export function nearTerms(given: string, terms: readonly Term[], language: Language): string[] {
  const hangul = (text: string): boolean => /[가-힣]/.test(text);
  const spoken = terms.flatMap(spellingsOf).filter((text) => (language === 'ko' ? true : !hangul(text)));
  return suggestions(given, spoken);
}
