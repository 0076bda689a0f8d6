import type { LexiconEntry } from '../../domain/store.ts';
import type { Comparison } from '../../domain/vocabulary.ts';
import type { Lexicon, Words } from './lexicon.ts';
import { lineOf } from './named.ts';
import { phrasesOf } from './phrases.ts';
import type { Found } from './reading.ts';
import { stretchAt, type Token } from './tokens.ts';

/**
 * What a need asks for by its relation to a model: something like it, in its place, or better than it in some way. Names are
 * masked first, so that the grammar sees where one stands and not which.
 */

/** What stands for each letter of a name. */
const MASK = '\uE000';
const NAME = `(?:the )?${MASK}+(?:'s)?(?: (?:model|api)(?![a-z]))?`;

/** Words of either language for each way of being better. Where they stand by themselves they compare only beside a name. */
const COMPARED: Record<Comparison, RegExp> = {
  cheaper:
    /(?<![a-z])(?:cheap(?:er|est)?|less expensive|inexpensive|(?:more )?affordable|lower[- ](?:cost|priced?)|costs? less)(?![a-z])|(?:더 |좀 |훨씬 )*(?:싼|싸고|싸게|싸면서|싸며|싸야|값싼|저렴(?:한|하고|하게|하면서|해야)?)(?![가-힣]{2})/g,
  faster:
    /(?<![a-z])(?:faster|quicker|speedier|lower[- ]latency)(?![a-z])|(?:더 |좀 |훨씬 )*(?:빠른|빠르고|빠르게|빠르면서|빨리)(?! ?(?:응답|답변|답장))/g,
  better:
    /(?<![a-z])(?:better|smarter|stronger|more (?:capable|accurate|powerful|intelligent))(?![a-z])|(?:(?:더 |좀 |훨씬 )+|(?<=보다(?:는|도)? [^,.]{0,20}))(?:나은|낫고|좋은|좋고|똑똑한|똑똑하고|뛰어난|잘하는|강력한)|성능(?:이|은|도)? ?(?:더 )?(?:높은|좋은|나은|뛰어난)/g,
  smaller:
    /(?<![a-z])(?:smaller|lighter)(?![a-z])(?! (?:context|price))|(?:더 |좀 |훨씬 )*(?:작은|작고|가벼운|가볍고)(?! (?:회사|팀|기업|가게|업체))/g,
  newer:
    /(?<![a-z])(?:newer|more recent|later)(?![a-z])(?! than (?:20|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|(?:더 |좀 )*(?:최신(?:인)?|새로 나온|나중에 나온|신형)(?= ?(?:거|것|모델|걸|게|으로))/g,
  longer:
    /(?<![a-z])(?:a )?(?:longer|larger|bigger|more) context(?: windows?| lengths?)?(?![a-z])|(?:컨텍스트|콘텍스트|문맥)(?: ?(?:길이|창|윈도우?))?(?:가|이|는|은|도)? ?(?:더 |좀 |훨씬 )*(?:긴|길고|큰|크고|넓은)|(?:더 |좀 |훨씬 )+긴 ?(?:컨텍스트|콘텍스트|문맥)/g,
};
const COMPARISONS = Object.entries(COMPARED) as [Comparison, RegExp][];

const SOME = '(?:(?:something|anything|some model|models?|one|an? (?:llm|ai|model|alternative)) )?';
/** Who is asked for in a name's place, whatever else is asked. */
const ALIKE_EN = new RegExp(
  [
    `(?<![a-z])(?:not|no|without) ${NAME},? but ${SOME}(?:similar|comparable|like (?:it|that)|close)(?: to it)?(?![a-z])`,
    `(?<!(?:would|i|we|you|they|i'd|we'd|do|looks?|works?|feels?|acts?|behaves?|write|writes|sounds?) )(?<![a-z])${SOME}(?:(?:just|much|a lot) )?(?:like|similar to|comparable (?:to|with)|equivalent (?:to|of)|on (?:a )?par with|as (?:good|capable|smart|strong) as|close to|in the (?:class|league) of|(?:of )?the same (?:level|quality|class) as) ${NAME}`,
    `(?<![a-z])(?:an? |the |any )?(?:closest |best |nearest )?(?:alternatives?|replacements?|substitutes?|drop-?ins?|drop-?in replacements?|successors?|equivalents?) (?:to|for|of) ${NAME}`,
    `(?<![a-z])(?:replac(?:e|es|ing)|instead of|in place of|(?:switch|switching|migrate|migrating|move|moving|moved) (?:away )?(?:from|off)) ${NAME}`,
    `${NAME} (?:alternatives?|replacements?|substitutes?|equivalents?|successors?)(?![a-z])`,
    `${NAME}[- ](?:class|level|grade|tier|like|quality)(?: (?:quality|performance|model))?(?![a-z])`,
  ].join('|'),
  'g',
);
const ALIKE_KO = new RegExp(
  [
    `${MASK}+(?:은|는)? ?(?:말고|빼고|아닌|아니고|대신) ?(?:좀 |뭔가 )*(?:비슷한|유사한|동급(?:의|인)?|같은 급(?:의)?)`,
    `${MASK}+(?:와|과|이?랑|하고)? ?(?:비슷한|유사한|같은|처럼|만큼|못지않은|맞먹는|동급(?:의|인)?)`,
    `${MASK}+ ?(?:급|수준)(?:의|인데|인|이면서|으로)?(?: ?(?:성능|품질)(?:에|의|으로|이면서|인데|이고)?)?(?![가-힣]{2})`,
    `${MASK}+(?:을|를|의)? ?(?:대신(?:에|할)?|대체(?:할|하는|품|재)?|대안(?:으로)?|후속(?:작)?|대용(?:으로)?)(?: ?(?:쓸|쓰는|사용할))?`,
    `${MASK}+(?:에서|을|를)? ?(?:갈아탈|갈아타려|넘어갈|교체할)`,
  ].join('|'),
  'g',
);
/** A name that something is held against: a relation only where the need says in what. */
const THAN = new RegExp(
  `(?<!(?:other|rather|more|less) )(?<![a-z])than ${NAME}|${MASK}+(?:보다(?:는|도)?|에 비해서?|대비)`,
  'g',
);
/** "gpt-4o but cheaper". */
const BUT = new RegExp(
  `${NAME},? (?:but|only) (?:an? |much |way |a bit )?(?=(?:cheap|less exp|fast|quick|better|smart|strong|small|light|newer|more |longer|larger))`,
  'g',
);
/** A release that goes away, whoever says so and how. */
const LEFT =
  /(?<![a-z])(?:(?:closest |best )?drop-?ins?(?: replacements?)?|replacements?|successors?|switch to|move to)(?![a-z])|(?:뭘로|뭐로|무엇으로|어디로)? ?(?:갈아타|갈아탈|바꿔야|바꾸면|옮기|넘어가|대체[하할])[가-힣]{0,3}/g;
/** That it goes away is why one asks. */
const GOING =
  /(?<![a-z])(?:(?:is |are )?(?:going away|being (?:retired|deprecated|sunset|discontinued|shut down))|retires|sunsets|shuts down)(?![a-z])|(?:곧 )?(?:없어[지진질]|사라[지진질]|종료|단종)[가-힣]*/g;
/** Without one of these no name is related to anything. */
const WORTH =
  / like |[- ]like|similar|comparable|equivalent|par with|close to| as |alternativ|replac|substitut|drop-?in|successor|instead|place of|switch|migrat|mov(?:e|ing)|class|level|grade|tier|quality|than | but | only |보다|비해|대비|같은|비슷|유사|처럼|만큼|못지|맞먹|동급|급|수준|대신|대체|대안|후속|대용|갈아|넘어|교체|바꿔|바꾸|옮기|move to/;

export interface Related {
  found: Found[];
  /** Whether it may as well be a purpose of its own with a line that is only left out or spoken of: "딥시크 대신 번역". */
  isSoft: boolean;
}

/** The relation of a need to a model, with the ways in which it has to be better; null where there is none. */
export function relatedIn(small: string, tokens: readonly Token[], lexicon: Lexicon, knowledge: Words): Related | null {
  if (!WORTH.test(small)) return null;
  const names = phrasesOf(tokens, [], lexicon).filter(({ subjects }) =>
    subjects.some(({ kind }) => kind === 'model' || kind === 'release' || kind === 'series'),
  );
  if (names.length === 0) return null;
  const spans: { start: number; end: number; subjects: readonly LexiconEntry[] }[] = [];
  for (const [index, { from, to, subjects }] of names.entries()) {
    const { start, end } = stretchAt(tokens, from, to);
    const last = spans.at(-1);
    // "Claude Opus" is one name.
    if (last && names[index - 1]?.to === from && subjects.some(({ kind }) => kind !== 'model')) {
      const own = subjects.filter((one) => lineOf(one, knowledge) === last.subjects[0]?.id);
      Object.assign(last, { end, subjects: own.length > 0 ? own : subjects });
    } else spans.push({ start, end, subjects });
  }
  let masked = small;
  for (const { start, end } of spans) masked = masked.slice(0, start) + MASK.repeat(end - start) + masked.slice(end);
  const placeOf = (pattern: RegExp) => [...masked.matchAll(pattern)].at(0);
  const compares = COMPARISONS.some(([, words]) => placeOf(words) !== undefined);
  const relation = placeOf(ALIKE_EN) ?? placeOf(ALIKE_KO) ?? placeOf(BUT) ?? (compares ? placeOf(THAN) : undefined);
  const [only] = spans;
  // Several that are compared with each other are rivals.
  if (only === undefined || spans.length > 1 || only.subjects.length > 1) return null;
  const subject = only.subjects[0] as LexiconEntry;
  const left = relation === undefined && subject.kind === 'release' ? placeOf(LEFT) : undefined;
  if (relation === undefined && left === undefined) return null;
  const spot = ({ index, 0: { length } }: RegExpExecArray): Found => ({
    ...{ start: index, end: index + length },
    limit: null,
    instead: subject.id,
  });
  const found: Found[] = relation
    ? [spot(relation)]
    : [{ start: only.start, end: only.end, limit: null, instead: subject.id }];
  if (left) found.push(spot(left));
  const going = placeOf(GOING);
  if (going && found.every(({ start, end }) => going.index + going[0].length <= start || going.index >= end))
    found.push(spot(going));
  for (const [comparison, words] of COMPARISONS)
    for (const { index, 0: text } of masked.matchAll(words)) {
      const end = index + text.length;
      if (found.every((other) => end <= other.start || index >= other.end))
        found.push({ start: index, end, limit: null, but: comparison });
    }
  const isSoft = found.length === 1 && subject.kind === 'model' && !/보다|than/.test(relation?.[0] ?? '');
  return { found, isSoft };
}
