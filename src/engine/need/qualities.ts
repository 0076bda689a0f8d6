import type { Found } from './reading.ts';

/**
 * Words that ask for a low price without saying how low: the price then counts beside what the model is for. A cheap
 * laptop to run it on is another wish.
 */
export function* qualities(small: string): Generator<Found> {
  for (const pattern of [CHEAP_EN, CHEAP_KO])
    for (const { index, 0: text } of small.matchAll(pattern))
      yield { start: index, end: index + text.length, limit: null, criterion: 'price' };
}

const CHEAP_EN =
  /(?<![a-z])(?:(?:cheap(?:er|est|ly)?|inexpensive|affordabl[ey]|low(?:est)?[- ](?:cost|price)|cost[- ]effective|budget[- ]friendly|economical)(?! (?:[a-z]+ ){0,2}(?:hardware|laptops?|pcs?|gpus?|servers?|machines?|computers?|phones?|flights?|hotels?))|(?:good|best) value|(?:tight|small|limited|low|little|tiny) budget|(?:on|within) a budget|value for money|bang for (?:the|my|our) buck)(?: as possible)?(?![a-z])/g;
const CHEAP_KO =
  /(?<![가-힣])(?:(?:제일|가장|최대한|좀|더) )?(?:(?:값)?(?:싸고|싸면서|싸며|싸게|싼)|저렴(?:한|하고|하게|하면서|하며)?|가성비(?:가|도)? ?(?:좋은|좋고|좋게|높은|높고|최고의?|갑)?|예산(?:이|은)? ?(?:적|작|빠듯|부족|얼마 ?없)[가-힣]{0,2}|비용 ?효율(?:적인|적으로|이 좋은)?)(?=[^가-힣]|거|것|걸|게|데|모델|놈|$)(?! ?(?:노트북|장비|서버|컴퓨터|그래픽|항공|비행기|호텔|gpu|pc))/g;
