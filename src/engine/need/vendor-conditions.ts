import { GROUPS } from '../../domain/countries.ts';
import { type Clause, clausesOf, nearest, type Span, spanOf } from './marks.ts';
import { codeOf, type Place, placeLists } from './place-names.ts';
import type { Found } from './reading.ts';

/** Where the maker of a model must, or must not, come from. A country that the work is about is none. */
export function* vendorConditions(small: string): Generator<Found> {
  for (const clause of clausesOf(small)) {
    // "No Chinese or Russian models": what is joined is read as one.
    for (const place of placeLists(clause)) {
      const read = readMaker(clause, place);
      const codes = place.all.map((one) => (read?.limit?.constraint === 'region' ? one.id : codeOf(one)));
      if (read?.unread) yield read;
      else if (read?.limit) yield { ...read, core: place, limit: { ...read.limit, value: codes } } as Found;
    }
    yield* homeMade(clause);
  }
}

/** The maker, or the model, that a country is said of, in at most so many letters. */
const CLOSE = 14;

function readMaker(clause: Clause, place: Place): Found | undefined {
  const before = clause.small.slice(clause.start, place.start);
  const after = clause.small.slice(place.end, clause.end);
  // The law of that name.
  if (/^ ai act(?![a-z])/.test(after)) return undefined;
  const ofModel =
    /^(?:의|에 있는|계|산|제| 쪽)? ?(?:ai |tech |language |owned |based |made |인공지능 |빅테크 )*(?<head>(?:models?|llms?|lmms?|ais?|ones?|products?|weights|options?|alternatives?|offerings?)(?![a-z])|모델|제품|(?:거|것|꺼|걸|건)(?![가-힣]*[가-힣]{2})|ai(?![a-z])|인공지능|엘엘엠)/.exec(
      after,
    );
  const ofMaker =
    /^(?:의|에 있는|계| 쪽)? ?-?(?:ai |tech |big tech |owned |based |software |빅테크 |국적 )*(?<head>(?:compan(?:y|ies)|vendors?|providers?|makers?|developers?|firms?|labs?|suppliers?|startups?|owned|made|built|based)(?![a-z])|업체|회사|기업|벤더|제조사|개발사|업계|스타트업|쪽(?= ?회사|은|는))/.exec(
      after,
    );
  const made = /^(?:에서|이|가|의)? ?(?:만든|만들|개발한|개발된|나온|출시한)/.exec(after);
  const product = /^(?:산|제|계)(?=[은는이가을를만도으로 ]|$|말고|빼고|아닌|제외)/.exec(after);
  const from =
    /(?:from|by|made in|built in|developed in|created in|based in|headquartered in|out of|born in)(?: an?| the| any)? ?$/.exec(
      before,
    );
  const beyond = OUTSIDE.exec(before);
  if (beyond && !SPOKEN_OF.test(before.slice(0, beyond.index))) {
    const span = { start: place.start - beyond[0].length, end: place.end };
    // Of nothing it is not told whether makers are meant or where data lies.
    const options = [`--country ${codeOf(place)}`, `--region ${place.id}`];
    if (beyond.groups?.who === undefined) return { ...span, limit: null, unread: { kind: 'place', options } };
    return {
      ...span,
      limit: { constraint: /^no(?:t|ne|r)? /.test(beyond[0]) ? 'country' : 'exclude-country', value: [codeOf(place)] },
    };
  }
  const non = /non[- ]?$/.exec(before);
  const told = ofModel ?? ofMaker ?? made ?? product;
  const span = spanOf(
    place,
    told ? { start: place.end, end: place.end + told[0].length } : undefined,
    from ? { start: place.start - from[0].length, end: place.start } : undefined,
  );
  const not = takenBack(clause, span, Boolean(non));
  if (not) {
    // "Not in Chinese" speaks of a language, "not for the Korean market" of a market.
    if (/(?:in|into|to|for|about|the) $/.test(before) && !from && !told) return undefined;
    if (!told && !from && !non && !isBare(after)) return undefined;
    return { ...spanOf(span, not), limit: { constraint: 'exclude-country', value: [codeOf(place)] } };
  }
  const only = nearest(clause.all('only'), span, 6) ?? nearest(clause.all('must'), span, CLOSE);
  // "Only in the EU": where it is to be, and not who is to have made it.
  const within = /(?:(?:with)?in|inside)(?: the)? $/.exec(before);
  const there = within ? { start: place.start - within[0].length, end: place.end } : place;
  const onlyThere = within && (!place.adjective || isRegion(place)) && nearest(clause.all('only'), there, 2, 'before');
  if (onlyThere && isBare(after))
    return { ...spanOf(there, onlyThere), limit: { constraint: 'region', value: [place.id] } };
  // Of a company alone, or of one whose papers are read, the work may speak.
  if (SPOKEN_OF.test(before) && !from && !only) return undefined;
  // Invoices come from suppliers too: a model, or nothing, comes before.
  const ofNothing =
    from &&
    /(?:^|\b(?:one|ones|it|something|anything|models?|llms?|ai|tools?|be)) *$/.test(before.slice(0, -from[0].length));
  if (from && (only || ofModel || ofNothing || isModel(clause, span)))
    return { ...spanOf(span, only), limit: limitTo(place) };
  if (made || product) return { ...spanOf(span, only), limit: limitTo(place) };
  if (ofModel) return { ...spanOf(span, only), limit: limitTo(place) };
  if (ofMaker && !(from && !ofNothing) && (only || endsHere(clause, span) || isModel(clause, span)))
    return { ...spanOf(span, only), limit: limitTo(place) };
  const maker =
    /(?:developer|vendor|company|maker|provider|supplier|startup|lab)s? (?:must|should|has to|have to|needs? to|can only|may only) be (?:an? |from )?$|(?:개발사|업체|회사|벤더|제조사|공급사)(?:는|은|가|이)? ?(?:(?:반드시|꼭|무조건) )?$/.exec(
      before,
    );
  if (maker)
    return { ...spanOf(place, only, { start: place.start - maker[0].length, end: place.end }), limit: limitTo(place) };
  const alone = nearest(clause.all('only'), place, 2);
  if (alone && (place.adjective || !isRegion(place)) && isBare(after.slice(Math.max(0, alone.end - place.end))))
    return { ...spanOf(place, alone), limit: limitTo(place) };
  if (alone && isBare(after.slice(Math.max(0, alone.end - place.end))))
    return { ...spanOf(place, alone), limit: { constraint: 'region', value: [place.id] } };
  return undefined;
}
/** A company that is written to, worked at or spoken about is none that makes the model. */
const SPOKEN_OF =
  /(?:(?:to|for|with|about|of|at|in|our|my|their)(?: an?| our| my| the)?|(?:am|are|is|be|['’](?:re|m|s)) an?) $/;
/** A maker "outside China", or none from there: "no vendor outside the EU", "nothing outside the US". */
const OUTSIDE =
  /(?:nothing|none|(?:(?:no|not|none|nor) (?:an? |any )?)?(?<who>(?:compan(?:y|ies)|vendors?|makers?|developers?|firms?|labs?|suppliers?|startups?|models?|llms?))) (?:(?:that|which|who) (?:is|are) )?(?:(?:from|based|located|headquartered|made|built|developed) )?(?:outside|out)(?: of)?(?: the)? $/;
const limitTo = (place: Place): Found['limit'] => ({ constraint: 'country', value: [codeOf(place)] });
/** Nothing more is said of it. */
const isBare = (after: string): boolean =>
  /^[ .,!?)]*(?:$|please|pls|plz|로|으로|이어야|여야|이면|은|는|요|주세요|가능|허용|안 |말고|빼고|제외|된|되)/.test(
    after,
  );
const endsHere = (clause: Clause, { end }: Span): boolean =>
  /^(?:의|가|이|은|는|만|로|으로|에서)?(?: ?(?:개발한|만든|것|거|제품|모델|여야|이어야|이면|중|only|please))? *$/.test(
    clause.small.slice(end, clause.end),
  );
const isModel = (clause: Clause, span: Span): boolean => nearest(clause.all('model'), span, 20) !== undefined;
/** What names more than a country: where data lies is meant. */
const isRegion = ({ country }: Place): boolean => country === undefined || Object.hasOwn(GROUPS, country);

/** What takes the country back, close by: a need that says what it does not want of a text says it elsewhere. */
function takenBack(clause: Clause, span: Span, non: boolean): Span | undefined {
  if (non) return nearest(clause.all('not'), span, 2, 'before') ?? span;
  const but = /(?:anything|everything|all) (?:but|except)(?: (?:a|an|the|from))* $/.exec(
    clause.small.slice(clause.start, span.start),
  );
  return (
    nearest(clause.all('not'), span, CLOSE, 'before') ??
    wholeOf(clause, nearest(clause.all('none'), span, CLOSE, 'after')) ??
    (but ? { start: span.start - but[0].length, end: span.end } : undefined)
  );
}

/** 안 됨, 안 되고: with the verb that is taken back. */
function wholeOf(clause: Clause, mark: Span | undefined): Span | undefined {
  if (mark === undefined) return undefined;
  const [verb = ''] = /^ ?(?:되|돼|된|됨|됩)[가-힣]*/.exec(clause.small.slice(mark.end, clause.end)) ?? [];
  return { start: mark.start, end: mark.end + verb.length };
}

/** 국산, 국내 업체, 토종: made at home, which the language tells where one country speaks it. */
const HOME_MADE =
  /국산|국내산|토종|국내(?: ?ai| ?인공지능)? ?(?:업체|회사|기업|모델|개발사|스타트업|제품)(?:만|의|이|가)?/g;
const TOPIC =
  /^들?(?:에게|에(?!서))|^ (?!말고|빼고|제외|아닌|거|것|건|걸|꺼|모델|제품|ai|인공지능|중|가운데|위주|쪽|가능|필수|우선|선호|한정|좋|원|추천|찾|쓰|써|사용|골라|알려|있|하나|이용|[가-힣]+ ?(?:모델|제품|ai|인공지능))[가-힣a-z]/;
function* homeMade(clause: Clause): Generator<Found> {
  for (const mark of clause.matches(HOME_MADE)) {
    // "국내 기업 재무제표": a company that a noun follows is what the work is about.
    const isTopic =
      /(?:업체|회사|기업|스타트업)$/.test(mark.match[0]) && TOPIC.test(clause.small.slice(mark.end, clause.end));
    if (isTopic) continue;
    const not = nearest(clause.all('none'), mark, 8, 'after');
    yield { ...spanOf(mark, not), limit: { constraint: not ? 'exclude-country' : 'country', value: ['KR'] } };
  }
}
