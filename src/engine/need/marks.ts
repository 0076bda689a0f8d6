import { placeWords } from '../../domain/places.ts';
import { stretchOf } from './matches.ts';

/**
 * The signs of a condition: closed classes of words, in both languages, of which conditions on data, places and vendors are
 * made. How people put them together is open; which signs a condition is made of is not, so readers look for signs
 * that stand together in a clause, in either order of words, and not for sentences.
 */

const en = (words: string): string => `(?<![a-z])(?:${words})(?![a-z])`;

const SIGNS = {
  /** Takes back what follows in English. */
  not: en(
    "no|not|non|never|neither|nor|nothing|none|nobody|without|zero|avoid(?:s|ing)?|can ?not|(?:do|does|did|is|are|was|were|ca|could|should|would|wo|must|may|might|need|ought|sha|has|have|had|ai)n'?t|exclud(?:e|es|ing)|forbid(?:s|den)?|prohibit(?:s|ed)?|refus(?:e|es|ing)|prevent(?:s|ing)?|block(?:s|ing)?|opt(?:s|ed|ing)?[- ]?out|free of",
  ),
  /** Takes back what stands before it. */
  none: `(?<![가-힣])(?:안|못)(?= ?[가-힣])|(?<=[가-힣])(?<!(?<![가-힣])[제방대보동불편시고도법현미])안(?= ?(?:되|돼|된|됨|됩|쓰|씀|함))|(?<=[가-힣]지 ?(?:는 |도 )?)(?:않|말|못|마)|없|금지|불가(?!피)|불허|제외|배제|차단|거부|아닌|아니|말고|빼고|싫|곤란|${en('not allowed|prohibited|forbidden|disabled|excluded|banned|turned off|opt(?:ed)?[- ]?out|is off')}`,
  /** What is put in, and whoever it is about. */
  data: `${en('data|datasets?|inputs?|prompts?|contents?|conversations?|chats?|records?|documents?|files?|info|information|texts?|logs?|messages?|e-?mails?|transcripts?|recordings?|pii|phi|questions?|submissions?|queries|what (?:we|i|people|patients|users|customers|employees) (?:send|type|enter|submit|say|upload|paste)|everything|anything|nothing')}|데이터|입력|프롬프트|대화|기록|자료|정보|내용|문서|파일|로그|질문|메일|기밀|원고|글`,
  /** Learning from it. */
  train: `${en('train(?:s|ed|ing)?|retrain(?:s|ed|ing)?|learn(?:s|ed|ing)?(?= from| on)|(?:improv(?:e|es|ing)|improvement of) (?:your|their|the|its|vendor) (?:models?|ai|services?|products?)')}|학습|훈련|모델 ?개선`,
  /** The same, where it is said of data; else it is work on a model of one's own. */
  tune: `${en('fine-?tun(?:e|es|ed|ing)')}|파인 ?튜닝|미세 ?조정`,
  /** Keeping it, by words that say nothing else. */
  retain: `${en('(?:data[- ])?retention|retain(?:s|ed|ing)?|zdr')}|보관|보존|보유`,
  /** Keeping it, by words that say it of much else: only beside data. */
  keep: `${en('stor(?:e|es|ed|ing|age)|keep(?:s|ing)?|kept|sav(?:e|es|ed|ing)|log(?:s|ged|ging)|persist(?:s|ed|ing)?|remember(?:s|ed)?')}|저장|남기|남지|남는|남아|쌓`,
  /** Ending that. */
  erase: `${en('delet(?:e|es|ed|ing|ion)|eras(?:e|es|ed|ing)|purg(?:e|es|ed|ing)|discard(?:s|ed)?|wip(?:e|es|ed)')}|삭제|파기|폐기|지워|지우`,
  /** Going somewhere else. */
  leave: `${en('leav(?:e|es|ing)|left|exit(?:s|ing)?|egress|export(?:s|ed|ing)?|transfer(?:s|red|ring)?|send(?:s|ing)?|sent|shar(?:e|es|ed|ing)|upload(?:s|ed|ing)?|expos(?:e|es|ed|ing)|go(?:es|ing)?|gone|cross(?:es|ing)?|mov(?:e|es|ed|ing)|flow(?:s|ing)?|pass(?:es|ed|ing)? (?:on|to)|transmit(?:s|ted|ting)?|get(?:s|ting)? out')}|(?<=[에로] )(?:가(?=면|는|선|지|서|게)|갈(?= ))|나가|나갈|나간|나감|나갑|내보내|내보낼|반출|유출|전송|이전|이동|보내|보낼|보내지|새(?=[어면지는])|넘어가|넘어갈|넘기|넘길|빠져|업로드|공유|제공(?=되|하|하면|금지|불가)|올리|올라가`,
  /** Being somewhere. */
  stay: `${en('stay(?:s|ed|ing)?|retain(?:s|ed|ing)?|sav(?:e|ed|ing)|remain(?:s|ed|ing)?|resid(?:e|es|ed|ing|ency)|localisation|localization|sovereignty|host(?:s|ed|ing)?|process(?:ed|ing)|locat(?:ed|ion)|stor(?:e|ed|ing|age)|kept|keep(?:s|ing)?|serv(?:ed|ing|ers?)|run(?:s|ning)? (?=in |from |within )|data ?cent(?:er|re)s?|regions?|endpoints?|cloud regions?')}|머물|머무|있어야|있는 ?(?:곳|것|서버)|두어야|둬야|(?<=에(?:만|다|다가)? )(?:두(?=[고는며면])|둘(?= )|둔(?=[ 다]))|남아야|처리|보관|저장|리전|서버|데이터 ?센터|소재|호스팅|보존|위치`,
  /** A place of one's own. */
  own: `${en('(?:our|my|the|your|this|company|corporate|internal|own|hospital|bank|office|private)(?: own| internal| company| corporate| private)* (?:company|compan(?:y|ies)|networks?|lan|vpc|buildings?|premises|house|offices?|site|organi[sz]ations?|firm|servers?|data ?cent(?:er|re)s?|walls|perimeter|firewall|intranet|infrastructure|infra|environment|tenant|machines?|hardware|hospital|bank|clinic|school|lab|agency)|in[- ]house|internal(?:ly)?|on[- ]prem(?:ises?)?|local(?:ly)?|offline|on[- ]site')}|사내|내부|회사 ?(?:안|내)|우리 ?회사|망 ?안|자체 ?서버|자사`,
  /** Anywhere else than that. */
  out: `${en("outside|externally|off[- ]?site|out of|(?:any |a |other )?third[- ]part(?:y|ies)|(?:the |any |a |public )*cloud|outsiders?|elsewhere|anywhere|(?:the )?(?:internet|vendor|provider)(?:'s servers?)?")}|사외|외부|회사 ?밖|사내 ?밖|망 ?밖|바깥|밖|클라우드|외부망|제3자|제 ?3자|타사|외주`,
  abroad: `${en('abroad|overseas|out of (?:the )?country|outside (?:the |our )?country|cross[- ]border|(?:across|over) (?:the )?borders?|foreign (?:servers?|countries|soil|regions?|clouds?)|offshore')}|국외|해외|국경|외국`,
  /** The speaker's own country. */
  home: `${en('in[- ]country|domestic(?:ally)?|(?:with)?in (?:our|my) (?:own )?country|onshore|on home soil')}|국내|자국|본국`,
  only: `${en('only|exclusively|solely|strictly|restricted to|limited to|nowhere else')}|만(?![가-힣0-9]{2})|만(?=[이으]|요|된|되|가능|허용|사용|쓸|써)|밖에|한정|전용`,
  must: `${en('must|has to|have to|had to|need(?:s|ed)? to|should|shall|requir(?:e|es|ed|ement)|mandatory|compulsory|can only|may only|got to|gotta')}|반드시|꼭|무조건|필수|(?<=[아어여해])야|요건|의무`,
  /** Who makes or sells. */
  maker: `${en('compan(?:y|ies)|vendors?|providers?|makers?|developers?|firms?|labs?|suppliers?|startups?')}|업체|회사|기업|벤더|제조사|개발사|업계|스타트업|연구소`,
  /** What they make. */
  model: `${en('models?|llms?|lmms?|ais?|ones?|products?|weights|alternatives?')}|모델|제품|인공지능|엘엘엠|(?<=[ 산제])(?:거|것|건|걸|꺼)(?![가-힣])|(?<![가-힣])(?:거|것|건|걸|꺼)`,
  made: `${en('made|built|developed|created|trained|owned|based|headquartered|from')}|만든|만들|개발한|개발된|나온|나왔`,
  days: '(?<n>\\d{1,4}) ?-?(?<unit>days?|weeks?|months?|years?|hours?|hrs?|일|주|개월|달|년|시간)(?![a-z])',
  /** Asks, and demands nothing. */
  ask: `${en('where|which|whether|does it|do they|is it|are they|who')}|어디|어느|누가|(?:하|되|쓰이|쓰|나가|남|있)(?:나요|나|냐|니|는지|는가|ㄴ가요|죠)(?![가-힣])|\\?`,
} as const;
export type Sign = keyof typeof SIGNS;

export interface Mark {
  start: number;
  end: number;
  match: RegExpExecArray;
}

const compiled = new Map<Sign, RegExp>();
function patternOf(sign: Sign): RegExp {
  const known = compiled.get(sign) ?? new RegExp(SIGNS[sign], 'g');
  compiled.set(sign, known);
  return known;
}

/** Where one thing that is said ends and the next begins. */
const BREAK =
  /[,;!?\n…]+|\.(?!\d)|(?<![a-z])(?:(?<!(?:anything|everything|anyone|all) )but|however|although|while|whereas|so that|yet)(?![a-z])|(?<=[는은인건한던운]데|지만|니까|므로|금지라|라서|이라서)(?= )| - |(?<=고) (?=(?:[가-힣a-z]+ )?[가-힣a-z]+(?:는|은|이|가|도|만) )| and (?=(?:(?:our|the|all|my|any|its|their) )?(?:[a-z]+ )?(?:(?:must|should|shall|has to|have to|needs? to)(?! not| never| no )|(?:stays?|remains?)|(?:is|are|be) (?:only )?(?:stored|kept|hosted|processed|served)(?= (?:only )?(?:in|within|inside) ))(?![a-z]))/g;

/** A part of a need that says one thing. Places are those of the whole need. */
export class Clause {
  constructor(
    /** The whole need. */
    readonly small: string,
    readonly start: number,
    readonly end: number,
  ) {}

  get text(): string {
    return this.small.slice(this.start, this.end);
  }

  private readonly found = new Map<Sign, Mark[]>();

  /** All places where a sign stands, in order. */
  all(sign: Sign): Mark[] {
    let marks = this.found.get(sign);
    if (!marks) {
      marks = this.matches(patternOf(sign));
      this.found.set(sign, marks);
    }
    return marks;
  }

  matches(pattern: RegExp): Mark[] {
    return [...this.text.matchAll(pattern)].map((match) => {
      const { start, end } = stretchOf(match);
      return { start: this.start + start, end: this.start + end, match };
    });
  }

  has(sign: Sign): boolean {
    return this.all(sign).length > 0;
  }

  /** The nearest of a sign to a mark, at most so many letters between, on one side or either. */
  near(sign: Sign, to: Span, reach = REACH, side: 'before' | 'after' | 'either' = 'either'): Mark | undefined {
    return nearest(this.all(sign), to, reach, side);
  }

  /** What takes an act back: "not trained", "학습 안 하는", "training is prohibited". */
  takenBack(act: Span): Mark | undefined {
    // 못 나가고: right before the act, which nothing else in the clause then takes back.
    return (
      this.all('none').find(
        ({ start, end, match }) =>
          end <= act.start && act.start - end <= 1 && /^[안못]$/.test(match[0]) && start >= this.start,
      ) ??
      this.near('not', act, REACH, 'before') ??
      this.near('none', act, BACK, 'after')
    );
  }
}

export interface Span {
  start: number;
  end: number;
}
/** In letters: English puts much between "never" and what it takes back, Korean little between that and 않다. */
const REACH = 45;
const BACK = 18;

export function nearest<M extends Span>(
  marks: readonly M[],
  to: Span,
  reach = REACH,
  side: 'before' | 'after' | 'either' = 'either',
): M | undefined {
  let best: M | undefined;
  let least = reach + 1;
  for (const mark of marks) {
    const before = to.start - mark.end;
    const after = mark.start - to.end;
    const gap = Math.max(before, after);
    if (gap < 0 || gap >= least || (side === 'before' && before < 0) || (side === 'after' && after < 0)) continue;
    best = mark;
    least = gap;
  }
  return best;
}

/** The stretch that holds all of these. */
export const spanOf = (...spans: readonly (Span | undefined)[]): Span => {
  const all = spans.filter((span) => span !== undefined);
  return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
};

/** The clauses of a need; each reader asks for them. */
export function clausesOf(small: string): readonly Clause[] {
  if (last.small !== small) last = { small, clauses: cut(small) };
  return last.clauses;
}
let last: { small: string; clauses: readonly Clause[] } = { small: '', clauses: [] };

function cut(small: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const match of small.matchAll(BREAK)) {
    const { start: end, end: next } = stretchOf(match);
    if (match[0] === ',' && isList(small, end)) continue;
    add(clauses, small, start, end);
    start = next;
  }
  add(clauses, small, start, small.length);
  return clauses;
}

/** Nobody says one thing in more letters. What stands without a stop is cut at spaces, for each sign looks at all of its clause. */
const LONGEST = 400;

function add(clauses: Clause[], small: string, from: number, end: number): void {
  for (let start = from; start < end; ) {
    const space = small.lastIndexOf(' ', start + LONGEST);
    const stop = end - start <= LONGEST ? end : space > start ? space : start + LONGEST;
    clauses.push(new Clause(small, start, stop));
    start = stop;
  }
}

/** Letters that a place's name has at most. */
const LONGEST_PLACE = 40;

/** Whether a comma stands between two names of places, which are one list: "중국, 러시아 업체". */
function isList(small: string, comma: number): boolean {
  const before = /[a-z가-힣]+$/.exec(small.slice(Math.max(0, comma - LONGEST_PLACE), comma))?.[0];
  const after = /^, ?([a-z]+|[가-힣]{2,4}?(?=[^가-힣]|산|제|계|$))/.exec(
    small.slice(comma, comma + LONGEST_PLACE),
  )?.[1];
  return before !== undefined && after !== undefined && placeWords().has(before) && placeWords().has(after);
}
