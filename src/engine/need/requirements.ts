import type { UnreadKind } from '../../domain/vocabulary.ts';
import { type Clause, clausesOf, nearest, type Span, spanOf } from './marks.ts';
import type { Found } from './reading.ts';

/**
 * Conditions that a need states and that nobody here understood: words of a demand on whoever makes, sells or serves the
 * model, on where it runs, its licence, its price, that led to nothing. What is demanded of the answers ("must sound
 * friendly") is no condition of this kind.
 * @param free the words that led to nothing, by their places
 * @param spent those that led to something
 * @param read what was understood as a condition
 */
export function unreadIn(small: string, free: readonly Span[], spent: readonly Span[], read: readonly Span[]): Found[] {
  return clausesOf(small).flatMap((clause) => {
    const left = free.filter(({ start, end }) => start >= clause.start && end <= clause.end);
    if (left.length === 0 || clause.has('ask')) return [];
    const known = read.filter((span) => overlaps(span, clause));
    const isAnswered = spent.some((span) => overlaps(span, clause));
    for (const { kind, words, demand, options, alone } of ABOUT) {
      if (alone && isAnswered) continue;
      // What was understood of the data says what was to be said of it.
      if (kind === 'privacy' && known.length > 0) continue;
      for (const word of clause.matches(words)) {
        if (known.some((span) => overlaps(span, word)) || !demand(clause, word, left)) continue;
        const beside = clause.matches(words);
        // A wish for privacy is its own words; what stands beside them is the work.
        const all =
          kind === 'privacy' ? [...beside, ...clause.matches(WORRY), ...clause.all('data')] : [...left, ...beside];
        const span = chained(word, all, left);
        if (span) return [{ ...span, limit: null, unread: { kind, options } }];
      }
    }
    // A clause of which nothing was understood, and which speaks of the model, its maker or its price.
    if (isAnswered || known.length > 0) return [];
    const speaks = SUBJECT.test(clause.text) && !SPEAKER.test(clause.text);
    if (!speaks || MANNER.test(clause.text) || INDIFFERENT.test(clause.text)) return [];
    const kind: UnreadKind = PRICE.test(clause.text) ? 'price' : 'other';
    return [
      { ...trimmed(clause), limit: null, unread: { kind, options: OPTIONS[kind === 'price' ? 'price' : 'other'] } },
    ];
  });
}

/** Something is said of whoever makes or serves models, of the model, of its price; more than that they are spoken of. */
const SUBJECT = new RegExp(
  [
    '(?<![a-z])(?:no|only|any|from (?:an?|the)|by (?:an?|the)) (?:[a-z]+ )?(?:models?|llms?|vendors?|providers?|compan(?:y|ies)|firms?|suppliers?|startups?)(?![a-z])',
    '(?<![a-z])(?:models?|llms?|vendors?|providers?|compan(?:y|ies)|firms?|suppliers?|startups?|weights|inference) (?:that|which|who|whose|must|has|have|is|are|was|were|with|without|physically|only|[a-z]+ed)(?![a-z])',
    '(?<![a-z])(?:spend(?:ing)?|costs?|price|budget|fees?) (?:is|are|must|has|can|may|stays?|under|below|at most|no more)(?![a-z])',
    '(?<![a-z])(?:trained on|training data)(?![a-z])',
    '(?:모델|업체|회사|개발사|벤더|전산 ?센터|가중치)(?:이|가|은|는|만|로|여야|이어야|에서만|[^가-힣]*$)',
    '(?<![가-힣])(?:값|가격|비용|요금|예산)[은는이]',
  ].join('|'),
);
const SPEAKER =
  /(?<![a-z])(?:we|we're|i|i'm|our|my|us)(?![a-z])|우리|저희|당사|제가|저는|회사(?:에서|원|인데|라서|예요|입니다)/;
/** How the answers are to be, which is for the user to say to the model. */
const MANNER =
  /(?<![a-z])(?:answers?|repl(?:y|ies)|tone|sounds?|styles?|polite|formal|friendly|short|long|words?|sentences?|languages?|natural|fluent|easy|simple|good|nice|fast|quick|accurate|correct|creative|fun|funny)(?![a-z])|답|말투|어투|문체|존댓말|반말|높임말|문장|글자|길이|짧|길게|자연스|친절|정확|쉬운|쉽게|빠르|빨리|재밌|재미|잘 ?(?:하|써|해)/;
/** Said to be of no account. */
const INDIFFERENT =
  /(?<![a-z])(?:(?:doesn['’]?t|does not|don['’]?t|do not|no) matter|whatever|irrelevant|no (?:object|issue|concern)|any)(?![a-z])|상관 ?없|관계 ?없|무관|안 ?(?:중요|따[지져짐])|따지지|아무/;
const PRICE = /(?<![a-z])(?:spend|costs?|price|budget|fees?|pay)(?![a-z])|값|가격|비용|요금|예산/;
const OPTIONS = {
  price: ['--max-price 1', '--budget 500 --requests 100k --input 1k --output 300'],
  other: ['--only NAMES', '--policy FILE'],
};

function trimmed({ small, start, end }: Clause): Span {
  const text = small.slice(start, end);
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length };
}

/** A word with those beside it that led to nothing, or are of its kind; at least one that led to nothing. */
function chained(word: Span, all: readonly Span[], left: readonly Span[]): Span | undefined {
  let span: Span = { start: word.start, end: word.end };
  let joined = left.some((other) => overlaps(other, word));
  for (let grown = true; grown; ) {
    grown = false;
    for (const one of all) {
      const isIn = one.start >= span.start && one.end <= span.end;
      if (isIn || !(overlaps(one, span) || nearest([one], span, joined ? GAP : FIRST))) continue;
      span = spanOf(span, one);
      grown = true;
      joined ||= left.some((other) => overlaps(other, span));
    }
  }
  return joined ? span : undefined;
}
/** How far the first word that led to nothing may stand, and each next one. */
const FIRST = 30;
const GAP = 12;
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * Where something is demanded of the model or its maker, and not of what the work treats ("a policy that must be approved",
 * "꼭 들어가야 하는 조항") or of the speaker ("I need to").
 */
const musts = (clause: Clause): Span[] =>
  clause.all('must').filter(({ start, end }) => {
    const before = clause.small.slice(clause.start, start);
    const after = clause.small.slice(end, clause.end);
    if (/(?<![a-z])(?:i|we|you|they|he|she) (?:also |really |just )?$/.test(before)) return false;
    if (/(?:that|which) $/.test(before))
      return /(?:models?|vendors?|providers?|tools?|ones?|compan(?:y|ies)|something) (?:that|which) $/.test(before);
    return !/^ ?(?:[가-힣]{1,6}야 ?)?(?:하는|되는|할|될) (?!모델|업체|제품|회사|곳|거|것|데|벤더)/.test(after);
  });

type Demand = (clause: Clause, word: Span, left: readonly Span[]) => boolean;
/** "Must", "only", "…아야 함" in the same clause. */
const demanded: Demand = (clause, word) =>
  Boolean(
    nearest(musts(clause), word, 60) ??
      clause.near('only', word, 40) ??
      passed(clause, word) ??
      nearest(clause.matches(BROKEN), word, 12),
  );
/** Approved, certified: of what is had, and not of papers that the work treats. */
function passed(clause: Clause, word: Span): Span | undefined {
  const mark = nearest(clause.matches(PASSED), word, 12);
  if (!mark || /[가-힣]/.test(mark.match[0])) return mark;
  return clause.near('model', mark, 40) ?? clause.near('maker', mark, 40) ?? nearest(clause.matches(TOOL), mark, 40);
}
const TOOL = /(?<![a-z])(?:tools?|apis?|ai|assistants?|bots?|services?|something|anything)(?![a-z])/g;
/** It must not be broken, nor anybody be against it: of a model, and no matter of the work. */
const BROKEN =
  /안 ?(?:걸리|걸릴|어긋|할|하는)|(?:위반|위배|저촉|반대)(?:하지|되지|가|이)? ?(?:않|안|없)|(?<![a-z])(?:without (?:breaking|breaching|violating)|(?:won't|doesn't|does not|will not) (?:break|breach|violate|object))(?![a-z])/g;
const always: Demand = () => true;
/** The words that led to nothing say where: "hosted in Antarctica", "세종시에 있어야". */
const named: Demand = (clause, word, left) =>
  left.some((span) => {
    const before = clause.small.slice(clause.start, span.start);
    const after = clause.small.slice(span.end, clause.end);
    const isPlace =
      /(?:in|from|within|inside|at|on|of|near)(?: the| an?)?(?: \d+)? $/.test(before) ||
      /^[가-힣]{0,2}(?:에|에서|안에|내에)(?:만|서만)?(?: |$)/.test(after);
    return isPlace && nearest([word], span, 25) !== undefined;
  });
/** "해킹 당한 적 없는 회사": a verb that is said of the noun ends in ㄴ or ㄹ. */
function isSaidOf(clause: Clause, { start }: Span): boolean {
  const last = clause.small.slice(clause.start, start).trimEnd().at(-1) ?? '';
  const tail = (last.charCodeAt(0) - 0xac00) % 28;
  return last >= '가' && last <= '힣' && (tail === 4 || tail === 8);
}

const PASSED =
  /(?:통과|등록|승인|허가|인증|선정|검증|인가|등재|평가|심의)(?:한|된|받은|되어|돼|이 ?된|(?:을|를)? ?(?:받은|마친|거친))|(?<![a-z])(?:approved|certified|vetted|cleared|registered|listed|endorsed|signed off|okayed|whitelisted|allowlisted|sanctioned)(?![a-z])/g;

/** `alone`: only where the clause says nothing that was understood. */
const ABOUT: { kind: UnreadKind; words: RegExp; demand: Demand; options: string[]; alone?: true }[] = [
  {
    kind: 'law',
    words:
      /(?<![a-z])(?:audit(?:s|ed|ors?)?|approv(?:e|es|ed|al)|certif[a-z]+|complian(?:t|ce)|comply|accredit[a-z]*|attest[a-z]*|insur(?:ance|ed)|liability|regulat(?:ed|ors?|ions?|ory)|polic(?:y|ies)|vetted|cleared|registered|listed|procurement|indemnif[a-z]+|sla|dpa|nda|licensed|copyright|ethic(?:s|al)|sanction(?:s|ed)|laws?|legal(?:ly)?|rules?|council|counsel|union|board|standards?|clauses?|agreements?|articles?(?= \d)|sections?(?= \d)|sign(?:s|ed)? off|consent(?:s|ed)?|object(?:s|ed)?|agree(?:s|d)?)(?![a-z])|감사|승인|평가|심의|규칙|조례|\d ?조(?![가-힣])|노조|반대|동의|결재|찬성|허락|허가|인증|심사|통과|등록|등재|규정|지침|내규|규제|법적|보험|조달|저작권|윤리|면책|검증|인가|약관|계약/g,
    demand: demanded,
    options: ['--certification "SOC 2,ISO 27001"', '--policy FILE'],
  },
  {
    kind: 'place',
    words:
      /(?<![a-z])(?:hosted|stored|served|processed|located|residing|resides?|kept|data ?cent(?:er|re)s?|servers?|inference)(?![a-z])|데이터 ?센터|전산 ?(?:센터|실)|서버|리전|저장|보관|호스팅|소재|있어야|위치/g,
    demand: named,
    options: ['--region eu', '--country KR'],
  },
  {
    kind: 'licence',
    words: /(?<![a-z])(?:licen[sc](?:e|es|ed|ing)|weights)(?![a-z])|라이[선센]스|가중치/g,
    // A word that nobody knows before it names one.
    demand: (clause, word, left) =>
      demanded(clause, word, left) ||
      left.some(({ end }) => word.start - end >= 0 && word.start - end <= 1) ||
      /(?:(?:under|with|has) (?:an?|the) [a-z. -]+|under (?:an?|the) )$/.test(
        clause.small.slice(clause.start, word.start),
      ),
    options: ['--license apache-2.0,mit', '--license commercial'],
  },
  {
    kind: 'price',
    words:
      /(?<![a-z])(?:(?:at most|no more than|less than|under|below|max(?:imum)?(?: of)?|up to|within) (?:\S+ ){1,3}?(?:per|a|an|each|\/) ?(?:month|day|year|week|request|call|user|seat)|costs? (?:at most|no more than|less than|under|below))(?![a-z])|(?:값|가격|비용|요금|예산)(?:이|은|을|으로)? ?(?:이하|이내|미만|안에서|안으로|아래|밑|안 ?넘)/g,
    demand: always,
    options: ['--max-price 1', '--budget 500 --requests 100k --input 1k --output 300'],
  },
  {
    kind: 'privacy',
    words:
      /(?<![a-z])(?:privacy|private(?:ly)?|confidential(?:ity)?|leak(?:s|ed|age|ing)?|secure(?:ly)?|anonymi[sz][a-z]+)(?![a-z])|개인정보|기밀|유출|보안|비식별/g,
    demand: (clause, word, left) =>
      demanded(clause, word, left) || nearest(clause.matches(WORRY), word, 12) !== undefined,
    options: ['--no-training', '--max-retention 0', '--deployment weights'],
  },
  {
    kind: 'law',
    words:
      /(?<![a-z])(?:models?|vendors?|providers?|products?|compan(?:y|ies)|suppliers?)(?![a-z])|모델|업체|제품|기업|벤더/g,
    demand: (clause, word, left) =>
      (nearest(clause.all('only'), word, 8) ?? nearest(clause.all('must'), word, 8)) !== undefined && left.length > 1,
    alone: true,
    options: ['--only NAMES', '--policy FILE'],
  },
  // Who is left out, by a name that nobody knows here: "anything but Alpha", "알파 말고".
  {
    kind: 'other',
    words:
      /(?<![a-z])(?:(?:anything|everything|anyone|all) (?:but|except)(?: for| from)?|except(?: for)?|other than|apart from)(?![a-z])/g,
    demand: (_, word, left) => left.some(({ start }) => start >= word.end && start - word.end <= 2),
    options: ['--exclude NAMES', '--exclude-developer NAMES'],
  },
  {
    kind: 'other',
    words: /(?<=[가-힣a-z\d] ?)(?:말고|빼고|제외(?:하고)?)(?![가-힣])/g,
    demand: (_, word, left) => left.some(({ end }) => end <= word.start && word.start - end <= 2),
    alone: true,
    options: ['--exclude NAMES', '--exclude-developer NAMES'],
  },
  {
    kind: 'other',
    words:
      /(?<=[가-힣] )(?:회사|업체|벤더|공급사|개발사|곳|데)(?=로|에서|만|여야|이어야| ?(?:것|걸|거|제품|모델|서비스)|$)/g,
    demand: (clause, word, left) =>
      isSaidOf(clause, word) && left.some((span) => word.start - span.end >= 0 && word.start - span.end <= 6),
    options: ['--only NAMES', '--policy FILE'],
  },
  {
    kind: 'other',
    words:
      /(?<![a-z])(?:compan(?:y|ies)|vendors?|providers?|suppliers?|makers?|firms?) (?:(?:that|which|who|whose)(?: has| have| is| are| does| do| was| were)?|must|has to|have to|needs? to)(?: never| not| always)?(?! (?:sell|make|do|need|want))(?![a-z])/g,
    demand: (clause, word, left) =>
      !/(?:our|we are an?|we're an?|i work (?:at|for) an?) $/.test(clause.small.slice(clause.start, word.start)) &&
      left.some((span) => span.start - word.end >= 0 && span.start - word.end <= 30),
    options: ['--only NAMES', '--policy FILE'],
  },
];
const WORRY =
  /(?<![a-z])(?:friendly|first|preserving|respecting|safe|guarantee[ds]?|worr(?:y|ies)|concerns?|protect(?:s|ed|ion)?)(?![a-z])|걱정|우려|안전|보장|보호|위험/g;
