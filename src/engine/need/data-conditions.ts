import type { UnreadKind } from '../../domain/vocabulary.ts';
import { daysOf } from './durations.ts';
import { type Clause, clausesOf, type Mark, nearest, type Span, spanOf } from './marks.ts';
import { groupsOf } from './matches.ts';
import { codeOf, type PlaceList, placeLists } from './place-names.ts';
import type { Found, Limit } from './reading.ts';
import { isWork } from './work.ts';

/**
 * What a need demands of the data put in: not learnt from, not kept, kept in a place, not let out of the house. Each is an
 * act (to train, to keep, to leave, to be somewhere) that is taken back or bound to a place in the same clause.
 */
export function* dataConditions(small: string): Generator<Found> {
  for (const clause of clausesOf(small)) {
    const named = placeLists(clause);
    yield* trainings(clause);
    yield* movements(clause, named);
    yield* retentions(clause);
    yield* places(clause, named);
  }
}

const found = (span: Span, limit: Limit, core?: Span): Found => ({ ...span, limit, ...(core && { core }) });
/** An act with what takes it back; in "보관도 학습도 안 되는" that stands behind another act, and goes with it. */
const taking = (clause: Clause, act: Span, taken: Span): Span =>
  hasBetween(clause, act, taken) ? { start: act.start, end: act.end } : spanOf(act, taken);
const unread = (span: Span, kind: UnreadKind, options: string[]): Found => ({
  ...span,
  limit: null,
  unread: { kind, options },
});

/**
 * What is put in, with the words that tell which: "our customer support transcripts", "고객 상담 내용". They say whose data
 * it is and ask for no work.
 */
function inputs(clause: Clause, act: Span, reach?: number): Span | undefined {
  const data =
    clause.all('data').find(({ start, end }) => start >= act.start && end <= act.end) ??
    clause.near('data', act, reach);
  if (!data || hasBetween(clause, data, act) || isWorkedOn(clause, data, act)) return undefined;
  const before = clause.small.slice(clause.start, data.start);
  const which = WHICH_EN.exec(before)?.[0] ?? WHICH_KO.exec(before)?.[0] ?? '';
  const joined = clause.all('data').filter(({ start, end }) => end <= data.start && start >= data.start - which.length);
  return { start: Math.min(data.start - which.length, ...joined.map(({ start }) => start)), end: data.end };
}
/** Whether another act stands between, which the data then belongs to. */
const hasBetween = (clause: Clause, a: Span, b: Span): boolean =>
  ACTS.some((sign) =>
    clause.all(sign).some(({ start, end }) => start >= Math.min(a.end, b.end) && end <= Math.max(a.start, b.start)),
  );
/** "데이터 분석 외부 유출 금지": data that work is named with is what the work is on. */
const isWorkedOn = (clause: Clause, data: Span, act: Span): boolean => {
  const next = /^ ?(?<word>[가-힣]+) /.exec(clause.small.slice(data.end, Math.max(data.end, act.start)));
  return isWork({ key: next?.groups?.word ?? '' });
};
const ACTS = ['train', 'retain', 'keep', 'leave', 'stay', 'erase'] as const;
const WHICH_EN =
  /(?<![a-z])(?:our|my|the|any|all|your|their|no|company|customers?'?|users?'?|clients?'?|patients?'?)(?: [a-z'-]+(?<!ing)){0,3} $/;
/** Nouns before a noun have no particles. */
const WHICH_KO = /(?:(?<![가-힣])[가-힣]{1,5}(?<![은는이가을를에의로도고며서게니면다요만]) ?){1,2}$/;

const NO_TRAINING: Limit = { constraint: 'no-training', value: true };
export const WEIGHTS: Limit = { constraint: 'deployment', value: ['weights'] };
/** What makes of learning a thing: "training data", "학습 자료". */
const THING =
  /^ ?(?:data|sets?|materials?|manuals?|videos?|sessions?|courses?|corpus|runs?|pipelines?|jobs?|scripts?|budget|required|needed|necessary|데이터|자료|코퍼스|콘텐츠|교재|비용|시간)(?!(?:로|으로|에|는|은|가|를) )/;
/** It becomes one: "used as training data", "학습 데이터로 쓰지". */
const AS_THING = /(?:as|for|in|into|become|becomes|becoming) (?:[a-z]+ ){0,2}$/;

function* trainings(clause: Clause): Generator<Found> {
  for (const act of [...clause.all('train'), ...clause.all('tune').filter((mark) => inputs(clause, mark))]) {
    const after = clause.small.slice(act.end, act.end + 40);
    const thing = THING.exec(after);
    if (thing && !AS_THING.test(clause.small.slice(clause.start, act.start))) continue;
    const taken = clause.takenBack(act);
    if (!taken) continue;
    const data = inputs(clause, spanOf(act, taken));
    yield found(
      spanOf(taking(clause, act, taken), data, thing ? { start: act.end, end: act.end + thing[0].length } : undefined),
      NO_TRAINING,
      act,
    );
  }
}

/** What must not go anywhere, out of a place, or to one. */
function* movements(clause: Clause, named: readonly PlaceList[]): Generator<Found> {
  for (const act of [...clause.all('leave'), ...clause.all('stay')]) {
    const taken = clause.takenBack(act);
    if (!taken || WORRY.test(clause.small.slice(act.end, taken.start))) continue;
    const isLeaving = clause.all('leave').some(({ start }) => start === act.start);
    const data = inputs(clause, act);
    const out = clause.near('out', act);
    const own = clause.near('own', act);
    const abroad = clause.near('abroad', act);
    const place = nearest(named, act);
    const span = (...others: (Span | undefined)[]) => spanOf(act, taken, data, ...others);
    if (place && isOutOf(clause, place, isLeaving)) yield found(span(place, out), regionOf(place), place);
    else if (abroad) yield* atHome(clause, span(abroad));
    else if (place && !isLeaving) yield elsewhere(span(place), place);
    else if (place && isTo(clause, place))
      yield found(span(place), { constraint: 'exclude-country', value: codesOf(place) }, place);
    else if (isLeaving && (out || own)) yield found(span(out, own), WEIGHTS);
    else if (isLeaving && data) yield found(span(), WEIGHTS);
  }
}

/** Where it must not lie, no option says: what else is near is not the same. */
const elsewhere = (span: Span, place: PlaceList): Found =>
  unread(span, 'place', ['--region kr', `--exclude-country ${codesOf(place).join(',')}`]);

/** "유출 걱정 없는" wants something, and says not what. */
const WORRY = /걱정|우려|염려|위험|불안|사고|이력|전적/;
const DESTINATION = /(?:to|into|in|on|at|through|via)(?: the| any| a)? $/;
/** "leave the EU", "outside the EU", "EU 밖으로". */
function isOutOf(clause: Clause, place: Span, isLeaving: boolean): boolean {
  const before = clause.small.slice(clause.start, place.start);
  if (isBeyond(clause, place) || /(?:from|other than|not in)(?: the)? $/.test(before)) return true;
  return isLeaving && /(?:leav(?:e|es|ing)|exit(?:s|ing)?)(?: the)? $/.test(before);
}
/** "outside the EU", "EU 밖", "중국이 아닌 곳". */
const isBeyond = (clause: Clause, { start, end }: Span): boolean =>
  /(?:outside|out of|beyond|(?:elsewhere|anywhere|everywhere|somewhere)(?: else)? (?:than|except))(?: of| in)?(?: the)? $/.test(
    clause.small.slice(clause.start, start),
  ) ||
  /^(?:(?:의|에서|를|을)? ?(?:밖|외부|바깥|이외|외(?![가-힣]))|(?:이|가)? ?아닌 ?(?:곳|데|나라|국가|지역|리전|서버))/.test(
    clause.small.slice(end, clause.end),
  );
const isTo = (clause: Clause, { start, end }: Span): boolean =>
  DESTINATION.test(clause.small.slice(clause.start, start)) ||
  /^(?:으로|로|에|쪽|에서| 서버| 측)/.test(clause.small.slice(end, clause.end));

const regionOf = ({ all }: PlaceList): Limit => ({ constraint: 'region', value: all.map(({ id }) => id) });
const codesOf = ({ all }: PlaceList): string[] => all.map(codeOf);
const isKorean = (clause: Clause): boolean => /[가-힣]/.test(clause.small);

/** The speaker's own country: told by the language only where one country speaks it. */
function* atHome(clause: Clause, span: Span): Generator<Found> {
  if (isKorean(clause)) yield found(span, { constraint: 'region', value: ['kr'] });
  else yield unread(span, 'place', ['--region us', '--region eu', '--deployment weights']);
}

/** How long inputs may be kept: not at all, or so long. Customers and staff are kept in another sense. */
function* retentions(clause: Clause): Generator<Found> {
  const acts = [
    ...clause
      .all('retain')
      .filter(
        ({ start }) =>
          !/(?:customer|user|employee|staff|client|고객|직원|인재) ?$/.test(
            clause.small.slice(Math.max(0, start - 10), start),
          ),
      ),
    // "Not used for training, kept at most 30 days": of what, the clause before says.
    ...clause
      .all('keep')
      .filter((mark) => clause.near('data', mark, NEAR) ?? (clause.has('days') && MOST.test(clause.text))),
    ...clause.all('erase').filter((mark) => clause.has('days') || clause.near('data', mark, NEAR)),
  ];
  for (const act of acts) {
    const days = clause.all('days').find((mark) => ownerOf(clause, mark, acts) === act);
    const data = inputs(clause, act, NEAR);
    if (days && !clause.has('ask')) {
      // "30일 넘게 보관하지 않는": what takes more than that back belongs to it.
      const taken = clause.takenBack(act);
      const span = spanOf(act, days, data, taken);
      if (!taken && isLeast(clause, days)) yield unread(span, 'privacy', []);
      else yield found(span, { constraint: 'max-retention', value: inDays(days) }, days);
      continue;
    }
    const isErased = clause.all('erase').includes(act);
    const taken = isErased
      ? clause.near('must', act, NEAR) && atOnce(clause, act)
      : (takenShort(clause, act) ?? zero(act));
    if (taken) yield found(spanOf(taking(clause, act, taken), data), { constraint: 'max-retention', value: 0 });
  }
}
/** The act that a time is told of: English tells it behind the act, Korean before it. */
function ownerOf(clause: Clause, days: Span, acts: readonly Mark[]): Mark | undefined {
  const before = nearest(acts, days, FAR, 'before');
  const after = nearest(acts, days, FAR, 'after');
  const isBeside = after !== undefined && after.start - days.end <= 1;
  const [first, second] = isBeside || isKorean(clause) ? [after, before] : [before, after];
  return first ?? second;
}
const FAR = 40;
const NEAR = 24;
const MOST = /(?:at most|no (?:more|longer) than|less than|up to|within|max(?:imum)?(?: of)?) \d|이내|이하|까지만/;
/** As long as that, or longer: no option asks for it. */
const isLeast = ({ small, start, end }: Clause, days: Span): boolean =>
  /(?:at least|no less than|a minimum of|minimum) \d+[ -]?[a-z]* *$|(?:최소|적어도) ?[\d가-힣 ]*$/.test(
    small.slice(start, days.end),
  ) || /^ ?(?:이상|or (?:more|longer))/.test(small.slice(days.end, end));
const takenShort = (clause: Clause, act: Mark) => {
  const taken = clause.takenBack(act);
  return taken && Math.max(act.start - taken.end, taken.start - act.end) <= 32 ? taken : undefined;
};
/** "zdr" says both. */
const zero = (act: Mark): Mark | undefined => (act.match[0] === 'zdr' ? act : undefined);
const atOnce = (clause: Clause, act: Mark): Mark | undefined =>
  nearest(
    clause.matches(
      /(?<![a-z])(?:immediately|at once|right (?:away|after)|straight (?:away|after)|as soon as|after (?:each|every|the) (?:request|answer|call|session|response))(?![a-z])|즉시|바로|곧바로/g,
    ),
    act,
    NEAR,
  );

const inDays = ({ match }: Mark): number => {
  const { n = '', unit = '' } = groupsOf(match);
  return Math.floor(daysOf(Number(n), unit));
};

/** Where data is to be: in a country, in the house. */
function* places(clause: Clause, named: readonly PlaceList[]): Generator<Found> {
  if (clause.has('ask')) return;
  const acts = clause.all('stay');
  for (const place of named) {
    const isOnly = clause.near('only', place, NEAR) ?? clause.near('must', place, NEAR);
    // "데이터는 한국에만" needs no verb.
    const isThere = isBeyond(clause, place) || (clause.has('data') && isInside(clause, place));
    const act = nearest(acts, place, STAYS) ?? (isThere ? isOnly : undefined);
    if (!act || clause.takenBack(act)) continue;
    if (isBeyond(clause, place)) {
      const out = nearest([...clause.all('out'), ...clause.all('abroad')], place, BESIDE);
      yield elsewhere(spanOf(place, act, out, isOnly, inputs(clause, spanOf(place, act), NEAR)), place);
      continue;
    }
    const beside = Math.max(act.start - place.end, place.start - act.end) <= BESIDE;
    if (beside || isInside(clause, place) || isOf(clause, place))
      yield found(spanOf(place, act, isOnly, inputs(clause, spanOf(place, act), NEAR)), regionOf(place), place);
  }
  for (const home of clause.all('home')) {
    const act = nearest(acts, home, STAYS) ?? clause.near('only', home, 4);
    if (act && !isMaker(clause, home))
      yield* atHome(clause, spanOf(home, act, inputs(clause, spanOf(home, act), NEAR)));
  }
  for (const own of clause.all('own')) {
    const act = nearest(acts, own, STAYS);
    const data = act && inputs(clause, spanOf(own, act), NEAR);
    const only = clause.near('only', own, 3);
    if ((act && data) || (only && clause.has('data'))) yield found(spanOf(own, act, data, only), WEIGHTS);
  }
}
/** "In Korea", "within the EU", 한국에만. */
const isInside = (clause: Clause, { start, end }: Span): boolean =>
  /(?:in|within|inside|to|on|by|(?:served|hosted|run|running) from)(?: the)? $/.test(
    clause.small.slice(clause.start, start),
  ) || /^(?:에만|에서만|에|내에| 내에|안에| 안에)/.test(clause.small.slice(end, clause.end));
/** "한국의 서버", "EU 리전": what is of a place. */
const isOf = (clause: Clause, { end }: Span): boolean =>
  /^(?:에서|의|내| 내| 안|안| 소재| 리전| 서버|리전|서버|만| ?데이터)/.test(clause.small.slice(end, clause.end));
const STAYS = 30;
const BESIDE = 3;
const isMaker = (clause: Clause, home: Span): boolean => clause.near('maker', home, 2, 'after') !== undefined;
