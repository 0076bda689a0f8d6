import { each, type Found } from './reading.ts';

/** How large a model may be: "under 40B", or what fits into the memory that a need names. */
export function* sizes(small: string): Generator<Found> {
  yield* each(small, PARAMETERS, ({ groups = {} }) => most(Number(groups.a ?? groups.b ?? groups.c) * BILLION));
  yield* each(small, CLASS, ({ groups = {} }) => most(Math.round(Number(groups.a ?? groups.b) * ROUNDED * BILLION)));
  for (const { pattern, gigabytes } of MEMORY) {
    const found = each(small, pattern, ({ groups = {} }) =>
      most((gigabytes ?? Number(groups.a ?? groups.b)) * PER_GIGABYTE * BILLION),
    );
    // Its words still speak of modest hardware.
    for (const one of found) yield { ...one, shared: 'alone' };
  }
}

const most = (value: number) =>
  Number.isSafeInteger(value) && value > 0 ? ({ constraint: 'max-parameters', value } as const) : undefined;

const BILLION = 1e9;
/** Billions of parameters that a gigabyte holds at four bits each, with room for the context: 36 in 24 GB. */
const PER_GIGABYTE = 1.5;
const COUNT = '\\d{1,4}(?:\\.\\d)?';
const PARAMETERS = new RegExp(
  `(?<![a-z])(?:under|below|less than|smaller than|at most|max(?:imum)?|up to|no more than|<=?|≤) ?(?<a>${COUNT}) ?b(?:illion)?(?: param(?:eter)?s?)?(?![a-z])|(?<![a-z\\d.$])(?<b>${COUNT})b(?: param(?:eter)?s?)? (?:or (?:less|smaller|under)|max)(?![a-z])|(?<![a-z\\d.$])(?<c>${COUNT})b ?(?:이하|미만|이내|까지)`,
  'g',
);
/** "A 7B model" is one of that class, which names round down. */
const CLASS = new RegExp(
  `(?<![a-z\\d.$])(?<a>${COUNT})b (?:model|llm|class)s?(?![a-z])|(?<![a-z\\d.$])(?<b>${COUNT})b ?(?:급|짜리|모델)`,
  'g',
);
const ROUNDED = 1.25;
/** What is named without a figure has what such a thing has as a rule. */
const MEMORY: { pattern: RegExp; gigabytes?: number }[] = [
  {
    pattern:
      /(?<![a-z\d.])(?<a>\d{1,3}) ?(?:gb?|gigs?|기가(?:바이트)?)(?:짜리)?(?: of)? ?(?:v?ram|gpu|cards?|memory|메모리|램|그래픽)(?![a-z])|(?:v?ram|메모리|램|macbook|mac ?mini|맥북|맥미니|노트북|laptop)(?:이|가|은|는)? ?(?:with |of )?(?<b>\d{1,3}) ?(?:gb?|gigs?|기가(?:바이트)?)(?![a-z])/g,
  },
  { pattern: /(?<![a-z\d])(?:rtx ?)?[34]090s?(?![a-z\d])/g, gigabytes: 24 },
  { pattern: /(?<![a-z\d])(?:rtx ?)?5090s?(?![a-z\d])/g, gigabytes: 32 },
  {
    pattern:
      /raspberry ?pi|라즈베리 ?파이|(?<![a-z])on (?:an? |my |the )?(?:smart)?phone(?![a-z])|(?:스마트폰|휴대폰|핸드폰)에서/g,
    gigabytes: 4,
  },
  {
    pattern:
      /(?<![a-z])on (?:an? |my |the |our )?(?:[a-z]+ )?(?:laptop|macbook)s?(?![a-z])|(?:노트북|맥북)(?:에서|으로|에)/g,
    gigabytes: 16,
  },
];
