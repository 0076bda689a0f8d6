import { stretchOf } from './matches.ts';
import { each, type Found, isOfCosts } from './reading.ts';

/**
 * Marks the conditions that a need says it can do without: "tool calling is not required", "no need for image input", 한국어 지원은
 * 없어도 됨. That something is not needed asks for nothing, where "no images" asks for less; so each takes in the words that say
 * so, and of conditions joined to it all are waived: "audio and video input are not needed".
 */
export function waived(small: string, read: readonly Found[]): Found[] {
  if (!WORTH.test(small)) return [...read];
  const wishes = [...each(small, WISHES, () => ({ constraint: 'open-weights', value: true }))].filter(
    (wish) => !read.some((other) => wish.start < other.end && other.start < wish.end),
  );
  const conditions = [...read, ...wishes].sort((one, other) => one.start - other.start);
  const said = [...small.matchAll(BEHIND)].map((match) => ({
    ...stretchOf(match),
    isBare: match.groups?.bare !== undefined,
  }));
  for (const [at, one] of conditions.entries()) {
    const [last, next] = [conditions[at - 1], conditions[at + 1]];
    const between = small.slice(last?.end ?? 0, one.start);
    const leading = BEFORE.exec(between) ?? (/^not /.test(small.slice(one.start)) ? NEED.exec(between) : null);
    const behind = said.find(
      ({ start, end, isBare }) =>
        start > one.start &&
        end > one.end &&
        end <= (next?.start ?? small.length) &&
        small.slice(one.end, start).trim() === '' &&
        (!isBare || NONE.test(between)),
    );
    if (!behind && !leading && !(last?.waived === 'list' && JOINED.test(between))) continue;
    if (!canDoWithout(small, one)) continue;
    one.waived = leading || !behind ? 'list' : 'alone';
    if (leading) one.start -= leading[0].length;
    if (!behind) continue;
    one.end = behind.end;
    if (behind.isBare) one.start -= NONE.exec(between)?.[0].length ?? 0;
    // "Image input and Korean support are not needed": neither is.
    for (let first = at - 1; first >= 0; first--) {
      const [left, right] = [conditions[first] as Found, conditions[first + 1] as Found];
      if (!JOINED.test(small.slice(left.end, right.start)) || !canDoWithout(small, left)) break;
      left.waived = 'alone';
    }
  }
  return conditions.filter((one) => one.waived !== undefined || !wishes.includes(one));
}

/** What asks for work or a wish by itself, and is a demand where it is waived: "it need not be open source". */
const WISHES =
  /(?<![a-z])(?:open[- ]?source|(?:latest|newest)(?: models?)?)(?![a-z])|오픈 ?소스(?: ?모델)?|최신(?: ?모델)?/g;

/** A purse, and what machine there is, are no demands; and what needs no network asks for something. */
const canDoWithout = (small: string, found: Found): boolean =>
  !isOfCosts(found) &&
  (found.limit !== null || found.unread !== undefined || found.criterion !== undefined) &&
  found.limit?.constraint !== 'fits' &&
  found.unread?.kind !== 'size' &&
  !/internet|network|connect|cloud|gpu|인터넷|네트워크|클라우드|연결/.test(small.slice(found.start, found.end));

const WORTH =
  /need|requir|necess|have to|optional|must|matter|mandat|essential|obligat|compuls|important|without|필요|필수|중요|없어도|[안못] |않아도|못해도|어도|라도|상관|무관|몰라도/;
/** What joins two conditions of one list. */
const JOINED = /^(?:은|는|이|가|도|과|와|이나|나|랑)?,? ?(?:and|or|nor|및|또는|그리고|하고)? ?$/;
const NONE = /(?<![a-z])(?:no|nor|neither|without) (?:any )?$/;
const BE = '(?:,? ?(?:is|are|was|would be|need(?:s)? be))?';
const NOT = "(?: ?(?:not|n['’]?t|never)|(?:isn|aren|wasn)['’]?t)";
const BEHIND = new RegExp(
  [
    `${BE}${NOT} (?:really |strictly |absolutely |necessarily |even |at all )?(?:needed|required|necessary|mandatory|essential|obligatory|an? (?:must|requirement|necessity)|compulsory|important)(?: at all)?(?![a-z])`,
    `${BE} (?:unnecessary|optional|not a must|no requirement)(?![a-z])`,
    "(?: (?:do|does)(?: not|n['’]?t) matter| no need)(?![a-z])",
    ' (?<bare>needed|required|necessary)(?![a-z])',
    `(?:은|는|이|가|도|을|를|까지|까지는)? ?(?:(?:꼭|굳이|딱히|전혀|별로|반드시|특별히|따로) ?)?(?:(?:일|할|될|받을|쓸|넣을|지원할) ?)?(?:필요 ?(?:는|가|도|성은|성이)? ?(?:없|하지 ?(?:는 ?)?않|x(?![a-z]))|불필요|안 ?필요|필수(?:는|가|조건은|조건이)? ?(?:아니|아님|아닌|아닙)|없어도|(?:[안못] ?(?:해|돼|되어|받아|써|봐|읽어|지원해)|[하되받쓰넣]?지 ?(?:않아|못해|않으셔)|아니[어여라]|몰라)도|상관 ?없|무관|중요하지 ?않)[가-힣]{0,3}(?: ?(?:되|돼|된|됨|됩|괜찮|상관 ?없|무방)[가-힣]{0,3})?`,
  ].join('|'),
  'g',
);
const DO =
  '(?:be|have|support|accept|take|do|use|offer|know|handle|run|comply with|meet|come with|provide|speak|understand)';
const NEED = /(?<![a-z])needs? $/;
const BEFORE = new RegExp(
  `(?<![a-z])(?:(?:there(?:'s| is) )?no (?:real |strict )?(?:need|requirement|necessity) (?:for|of|to ${DO})|(?:(?:i|we|it|you|they) )?(?:(?:do|does|did|would|will)(?: not|n['’]?t)|never|not) (?:really |necessarily |strictly |even )?(?:need|require|have to)(?: to)?(?: ${DO})?|need(?:s)? ?(?:not|n['’]?t)(?: ${DO})?|without (?:needing|requiring)|(?:not|isn['’]?t) necessary to(?: ${DO})?) (?:(?:any|the|an?|all) )?$|(?:(?<![a-z])(?:not (?:needed|required|necessary)|unnecessary|optional)|필요 ?없(?:는 ?(?:것|거|건)|음)) ?: ?$`,
);
