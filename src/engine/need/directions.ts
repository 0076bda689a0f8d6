import { groupsOf, stretchOf } from './matches.ts';
import { LANGUAGE_CODES } from './places.ts';
import type { Found, Limit } from './reading.ts';

/**
 * What goes in and what comes out: "음성을 텍스트로", "image to text", "audio in, text out"; and from which language into
 * which: "EN->KO", "한영 번역", "영어 논문을 한글로". The two ends tell the use.
 */
export function* directions(small: string): Generator<Found> {
  // Two media at least: the patterns of all of them are slow to compile.
  const named = small.matchAll(MEDIUM);
  if (named.next().done || named.next().done) return;
  for (const pattern of mediaPatterns()) {
    for (const match of small.matchAll(pattern)) {
      const { from = '', to = '' } = groupsOf(match);
      const found = turned(mediumOf(from), mediumOf(to));
      if (found) yield { ...stretchOf(match), ...found };
    }
  }
}

type Medium = 'text' | 'image' | 'audio' | 'video' | 'pdf';
const MEDIA: [Medium, string][] = [
  ['audio', 'audio|speech|voices?|sounds?|recordings?|(?:phone |customer )?calls?|podcasts?|meetings?|interviews?|lectures?|voice memos?|음성(?: ?메모)?|목소리|소리|녹음(?: ?파일)?|오디오|통화(?: ?녹음)?|회의 ?녹음|강의 ?녹음|말(?=[을로])|육성'],
  ['image', 'images?|pictures?|photos?|photographs?|screenshots?|drawings?|sketch(?:es)?|scans?|handwriting|이미지|사진|그림|스크린샷|손글씨|스케치|삽화|일러스트|캡처'],
  ['video', 'videos?|clips?|movies?|footage|영상|동영상|비디오'],
  ['pdf', 'pdfs?|피디에프'],
  ['text', 'texts?|prompts?|articles?|scripts?|writing|transcripts?|words|captions?|descriptions?|paragraphs?|sentences?|stor(?:y|ies)|텍스트|글자?|문자|문장|대본|원고|자막|문서|프롬프트|기사|녹취록|회의록'],
]; // biome-ignore format: rows
const ANY = MEDIA.map(([, words]) => words).join('|');
const MEDIUM = new RegExp(ANY, 'g');
const WHOLE = MEDIA.map(([medium, words]) => [medium, new RegExp(`^(?:${words})$`)] as const);
const mediumOf = (word: string): Medium | undefined => WHOLE.find(([, words]) => words.test(word.trim()))?.[0];

let media: RegExp[] | undefined;
const mediaPatterns = (): RegExp[] =>
  (media ??= [
    // "speech to text", "turn photos into videos", "text-to-image".
    new RegExp(
      `(?<![a-z])(?:(?:turn(?:ing)?|convert(?:ing)?|transform(?:ing)?|chang(?:e|ing)|make|making) (?:(?:my|our|the|a|an|some|old|short|long|recorded|customer) ){0,3})?(?<from>${ANY})(?:[- ]?(?:to|2)[- ]?|(?: [a-z]+){0,2}[- ]into[- ](?:(?:a|an|the|short|plain) )?| ?(?:->|→|=>|⇒) ?)(?<to>${ANY})(?![a-z])`,
      'g',
    ),
    // "글 넣으면 영상 뽑아주는", "give it a text and get a video".
    new RegExp(
      `(?<![가-힣])(?<from>${ANY})(?:을|를|만)? ?(?:넣으면|넣고|주면|입력하면|올리면|쓰면|치면|적으면) ?(?:[가-힣]{1,4} ){0,2}(?<to>${ANY})(?:을|를|이|가|으로|로)? ?(?:뽑|만들|나오|나와|생성|그려|바꿔|바꾸|읽어|출력|제작)[가-힣]{0,4}`,
      'g',
    ),
    new RegExp(
      `(?<![a-z])(?:give|feed|paste|type|enter|upload|write)(?: it| in)?(?: (?:a|an|my|some|the))? (?<from>${ANY})(?:,| and|,? then) (?:(?:it|i|we|you) )?(?:gives?|get|makes?|creates?|outputs?|returns?|produces?)(?: me| us| back)?(?: (?:a|an|the|short|some))* (?<to>${ANY})(?![a-z])`,
      'g',
    ),
    // "audio in, text out".
    new RegExp(`(?<![a-z])(?<from>${ANY}) in(?:put)?(?: ?[,/;&] ?| and | )(?<to>${ANY}) out(?:put)?(?![a-z])`, 'g'),
    // "make a video from photos", "사진으로 영상 만들기".
    new RegExp(
      `(?<![a-z])(?:mak|creat|generat|produc)(?:e|es|ing) (?:(?:a|an|the|some|short|new) ){0,2}(?<to>${ANY})(?: clips?| files?)? (?:from|out of) (?:(?:a|an|my|our|the|still|some) ){0,2}(?<from>${ANY})(?![a-z])`,
      'g',
    ),
    new RegExp(
      `(?<![가-힣])(?<from>${ANY})(?:으로|로|만으로) ?(?:짧은 |새 |홍보 )?(?<to>${ANY})(?:을|를)? ?(?:만들|생성|제작|뽑)[가-힣]{0,3}`,
      'g',
    ),
    // "음성을 텍스트로", "글을 그림으로 바꿔": what comes between is said of the second.
    new RegExp(
      `(?<![가-힣])(?<from>${ANY})(?: ?(?:파일|내용|데이터|자료)|한 ?(?:거|것|걸))?(?:을|를|에서| ?->| ?→)? ?(?:(?:바로|그대로|자동으로|짧은|자연스러운|실감 ?나는) ){0,2}(?<to>${ANY})(?:으로|로|을 추출|를 추출|를 뽑|을 뽑)?(?=$|[ ,.!?·]|(?:변환|바꿔|바꾸|옮기|옮겨|만들|전환|추출|뽑|풀))(?: ?(?:변환|바꿔|바꾸|바꿀|옮기|옮겨|옮길|만들|전환|추출|뽑|읽|풀)[가-힣]{0,4})?`,
      'g',
    ),
  ]);

/** The use of a turn from one medium into another, with what it takes where the use does not say so itself. */
function turned(from: Medium | undefined, to: Medium | undefined): Pick<Found, 'limit' | 'uses'> | undefined {
  if (from === undefined || to === undefined) return undefined;
  const takes: Limit | null = from === 'text' ? null : { constraint: 'modality', value: [from] };
  if (to !== 'text') return { limit: takes, uses: [MAKES[to]] };
  return from === 'text' ? undefined : { limit: null, uses: [READS[from]] };
}
const MAKES = {
  audio: 'speech-generation',
  image: 'image-generation',
  video: 'video-generation',
  pdf: 'document-understanding',
} as const;
const READS = {
  audio: 'transcription',
  image: 'image-understanding',
  video: 'video',
  pdf: 'document-understanding',
} as const;

/** The use that a language has of its own; of others a translation tells no more than their names. */
const OWN: Readonly<Record<string, string>> = { ko: 'korean', ja: 'japanese', zh: 'chinese' };
const CODES: Readonly<Record<string, string>> = {
  en: 'en',
  ko: 'ko',
  kr: 'ko',
  ja: 'ja',
  jp: 'ja',
  zh: 'zh',
  cn: 'zh',
  de: 'de',
  fr: 'fr',
  es: 'es',
  pt: 'pt',
  it: 'it',
  ru: 'ru',
  vi: 'vi',
  th: 'th',
  ar: 'ar',
  hi: 'hi',
  id: 'id',
  eng: 'en',
  kor: 'ko',
  jpn: 'ja',
  chn: 'zh', // biome-ignore format: pairs
};
const SYLLABLES: Readonly<Record<string, string>> = { 한: 'ko', 영: 'en', 일: 'ja', 중: 'zh', 독: 'de', 불: 'fr', 서: 'es', 노: 'ru', 러: 'ru', 베: 'vi', 태: 'th', 아: 'ar' }; // biome-ignore format: pairs
const SCRIPTS: Readonly<Record<string, string>> = { 국문: 'ko', 영문: 'en', 일문: 'ja', 중문: 'zh', 국어: 'ko', 한국말: 'ko', 중국말: 'zh', 일본말: 'ja', 한자: 'zh', 간체: 'zh', 번체: 'zh' }; // biome-ignore format: pairs
const codeOf = (name: string): string | undefined => CODES[name] ?? LANGUAGE_CODES[name] ?? SCRIPTS[name];

const CODE = 'en|ko|kr|ja|jp|zh|cn|de|fr|es|pt|it|ru|vi|th|ar|hi|id|eng|kor|jpn|chn';
/** Codes that are words too need an arrow. */
const PLAIN = 'en|ko|kr|ja|jp|zh|cn|de|fr|es|vi|ru|eng|kor|jpn|chn';
const ENGLISH = Object.keys(LANGUAGE_CODES)
  .filter((name) => /^[a-z]/.test(name))
  .join('|');
const HANGUL = [...Object.keys(LANGUAGE_CODES).filter((name) => /^[가-힣]/.test(name)), ...Object.keys(SCRIPTS)].join(
  '|',
);
const ARROW = '(?:<?[-=–—]+>|<->|>>?|→|⇒|➡|➜|↔|⇄)';
const NAME = `(?:${CODE}|${ENGLISH}|${HANGUL})`;
const TURNS_KO = '(?:번역|통역|통번역|옮기|옮겨|옮길|바꾸|바꿔|바꿀|바꾼|변환|전환|전환|고쳐|돌려)[가-힣]{0,4}';
const WORK_KO =
  '(?:요약|정리|분석|설명|답|대답|응답|작성|써|쓰|쓸|검토|평가|대화|회신|상담|출력|질문|교정|읽|검색|추출)';
const SUMS_EN = '(?:summari[sz]|digest|analy[sz]|explain|review|answer|repl|sum |outline|extract|classif)';

/** Each with what it cannot do without: with all the names of languages they are slow to compile. */
const LANGUAGES = {
  arrow: [
    /[-=–—]>|→|⇒|➡|➜|↔|⇄|>/,
    () =>
      new RegExp(
        `(?<![a-z가-힣])(?<a>${NAME}) ?${ARROW} ?(?<b>${NAME})(?![a-z])(?: ?(?:번역|translat[a-z]*)[가-힣]{0,3})?`,
        'g',
      ),
  ],
  plain: [
    /[a-z]{2,3}(?:[-/_~]| to )[a-z]{2}/,
    () =>
      new RegExp(
        `(?<![a-z\\d./_-])(?<a>${PLAIN})(?:[-/_~]| to )(?<b>${PLAIN})(?![a-z\\d./_-])(?: ?(?:번역|translat[a-z]*)[가-힣]{0,3})?`,
        'g',
      ),
  ],
  syllables: [
    /[한영일중독불서노러베태아]{2}/,
    () =>
      /(?<![가-힣])(?<all>[한영일중독불서노러베태아]{2,4})(?: ?[/·,-] ?[한영일중독불서노러베태아]{2})?(?:간|쌍방|양방향)? ?(?:기계 ?|전문 ?|동시 ?|순차 ?|영상 ?|문서 ?|논문 ?|자막 ?|기술 ?|계약서 ?|실시간 ?)?(?:번역|통역|통번역)[가-힣]{0,3}|(?:^|[,.;!?] ?)(?<pair>[한영일중]{2})(?=$|[,.;!?])/g,
  ],
  english: [
    / (?:in)?to /,
    () =>
      new RegExp(
        `(?<![a-z])(?:(?:translat(?:e|es|ing|ions?|ed)|turn(?:ing)?|convert(?:ing)?|render(?:ing)?|localis(?:e|ing)|localiz(?:e|ing)) )?(?:from )?(?:(?:our|my|the|these|all|some) )?(?<a>${ENGLISH})(?: (?!or |and |in |for |to |into |with )[a-z-]+){0,3} (?:in)?to (?:(?:natural|fluent|plain|formal|good|proper) )?(?<b>${ENGLISH})(?![a-z])(?: translat[a-z]*)?`,
        'g',
      ),
  ],
  korean: [
    /[어글말체]로|[문자]으?로/,
    () =>
      new RegExp(
        `(?<![가-힣])(?<a>${HANGUL})(?:로 ?된|로 ?쓴|로 ?쓰인|로 ?나온)?(?<noun>(?:의)? ?(?:[가-힣a-z]+ ){0,2}?[가-힣a-z]*?)(?:을|를|에서) ?(?:(?:자연스러운|매끄러운|정확한|자연스럽게|매끄럽게|정확하게|쉬운) ?){0,2}(?<b>${HANGUL})(?:으로|로)(?! ?된)(?<verb> ?${TURNS_KO})?(?<then> ?[가-힣]*)`,
        'g',
      ),
  ],
  bare: [
    /[어글말체]로|[문자]으?로/,
    () =>
      new RegExp(
        `(?<![가-힣])(?<b>${HANGUL})(?:으로|로) ?(?:자연스럽게 |매끄럽게 |정확하게 |다 |좀 )?${TURNS_KO}`,
        'g',
      ),
  ],
} as const satisfies Record<string, readonly [worth: RegExp, make: () => RegExp]>;
const made = new Map<string, RegExp>();
/** The matches of a pattern. */
function matchesOf(kind: keyof typeof LANGUAGES, small: string): Iterable<RegExpExecArray> {
  const [worth, make] = LANGUAGES[kind];
  if (!worth.test(small)) return [];
  const pattern = made.get(kind) ?? make();
  made.set(kind, pattern);
  return small.matchAll(pattern);
}

/** From which language into which. */
export function* translations(small: string): Generator<Found> {
  for (const kind of ['arrow', 'plain'] as const) {
    for (const match of matchesOf(kind, small)) {
      const { a = '', b = '' } = groupsOf(match);
      const found = between([codeOf(a), codeOf(b)]);
      if (found) yield whole(match, found);
    }
  }
  for (const match of matchesOf('syllables', small)) {
    const { all, pair = '' } = groupsOf(match);
    const found = between([...(all ?? pair)].map((one) => SYLLABLES[one]));
    if (found) yield whole(match, found);
  }
  for (const match of matchesOf('english', small)) {
    const { a = '', b = '' } = groupsOf(match);
    const codes = [codeOf(a), codeOf(b)];
    const found = between(codes);
    // "From Korean to Korean": a language, and no country.
    if (codes[0] !== undefined && codes[0] === codes[1]) yield { ...stretchOf(match), limit: null, shared: true };
    // "Summarise English papers into Korean": the work is another, and the languages are told.
    if (found)
      yield whole(match, new RegExp(SUMS_EN).test(small.slice(0, match.index)) ? { uses: found.uses.slice(1) } : found);
  }
  for (const match of matchesOf('korean', small)) {
    const { a = '', b = '', verb, then = '', noun = '' } = groupsOf(match);
    const codes = [codeOf(a), codeOf(b)];
    const found = between(codes);
    if (!found) continue;
    if (verb === undefined && new RegExp(`^ ?${WORK_KO}`).test(then)) {
      // Another work on what is written in the first: a language of its own is a use; papers are no purpose of research.
      const [from, to] = codes.map((code) => code !== undefined && code in OWN);
      const paper = /^(?:의)? ?논문/.test(noun) ? noun.length : 0;
      const start = match.index + (from ? a.length : 0);
      const end = match.index + a.length + paper;
      if (end > start) yield { start, end, limit: null, uses: [] };
      const at = match.index + match[0].length - then.length;
      if (!to) yield { start: at - b.length - 2, end: at, limit: null, uses: [] };
    } else {
      const end = match.index + match[0].length - then.length;
      yield { start: match.index, end, limit: null, uses: found.uses };
    }
  }
  for (const match of matchesOf('bare', small)) {
    const { b = '' } = groupsOf(match);
    yield whole(match, { uses: ['translation', ...ownUses([codeOf(b)])] });
  }
}

/** Two languages or more, all of them known and no two alike. */
function between(codes: readonly (string | undefined)[]): { uses: string[] } | undefined {
  if (codes.length < 2 || codes.includes(undefined) || new Set(codes).size < codes.length) return undefined;
  return { uses: ['translation', ...ownUses(codes)] };
}

const ownUses = (codes: readonly (string | undefined)[]): string[] =>
  codes.flatMap((code) => (code !== undefined && OWN[code]) || []);

const whole = (match: RegExpExecArray, { uses }: { uses: string[] }): Found => ({
  ...stretchOf(match),
  limit: null,
  uses,
});
