import { groupsOf } from './matches.ts';
import { each, type Found } from './reading.ts';

/** How large a model may be: "under 40B", "a 7B model". What runs in some memory is read by `memories`. */
export function* sizes(small: string): Generator<Found> {
  yield* each(small, PARAMETERS, (match) => {
    const { a, b, c } = groupsOf(match);
    return most(Number(a ?? b ?? c) * BILLION);
  });
  yield* each(small, CLASS, (match) => {
    const { a, b } = groupsOf(match);
    return most(Math.round(Number(a ?? b) * ROUNDED * BILLION));
  });
}

const most = (value: number) =>
  Number.isSafeInteger(value) && value > 0 ? ({ constraint: 'max-parameters', value } as const) : undefined;

const BILLION = 1e9;
const COUNT = '\\d{1,4}(?:\\.\\d)?';
const PARAMETERS = new RegExp(
  `(?<![a-z])(?:under|below|less than|smaller than|no [a-z]+er than|no more than|at most|max(?:imum)?|up to|no more than|<=?|≤) ?(?<a>${COUNT}) ?b(?:illion)?(?: param(?:eter)?s?)?(?![a-z])|(?<![a-z\\d.$])(?<b>${COUNT})b(?: param(?:eter)?s?)? (?:or (?:less|smaller|under)|max)(?![a-z])|(?<![a-z\\d.$])(?<c>${COUNT})b(?:을|를)? ?(?:이하|미만|이내|까지|(?:안|못) ?넘[가-힣]{1,2}|넘지 ?(?:않|말)[가-힣]{1,2})`,
  'g',
);
/** "A 7B model" is one of that class, which names round down. */
const CLASS = new RegExp(
  `(?<![a-z\\d.$])(?<a>${COUNT})b (?:model|llm|class)s?(?![a-z])|(?<![a-z\\d.$])(?<b>${COUNT})b ?(?:급|짜리|모델)`,
  'g',
);
const ROUNDED = 1.25;
