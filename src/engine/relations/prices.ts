import { evidenceLevelOf } from '../../domain/evidence.ts';
import {
  AMOUNTS,
  type AmountKind,
  amountOf,
  conditionOf,
  isKnownOn,
  isPaidOn,
  isStandard,
  type Period,
  periodsOf,
  standardPrices,
} from '../../domain/pricing.ts';
import type { Tier } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { isOpen, type Offered, offersBy } from './offers.ts';
import { Columns, known, PER_MILLION, relation, TOKENS, unstated } from './relation.ts';

/** A price of a period: of requests of any length, or of those beyond a tier's threshold. */
interface PriceRow extends Offered {
  period: Period;
  number: number;
  tier: number;
  priced: Pick<Tier, AmountKind> & Partial<Pick<Tier, 'over' | 'applies'>>;
  isShown: boolean;
}

function* pricesBy(snapshot: Snapshot): Generator<PriceRow> {
  let number = 0;
  for (const offered of offersBy(snapshot)) {
    const { release, offer } = offered;
    const [shown] = standardPrices(snapshot, release);
    const isShown = (period: Period): boolean =>
      JSON.stringify({ ...period, provider: offer.provider }) === JSON.stringify(shown);
    for (const period of periodsOf(snapshot, offer)) {
      if (!isKnownOn(period, snapshot.day)) continue;
      number += 1;
      const priced = [period, ...[...(period.tiers ?? [])].sort((a, b) => a.over - b.over)];
      for (const [tier, one] of priced.entries())
        yield { ...offered, period, number, tier, priced: one, isShown: tier === 0 && isShown(period) };
    }
  }
}

const price = new Columns<PriceRow>();
const AMOUNT_WORDS: Record<AmountKind, [en: string, ko: string]> = {
  input: ['Input', '입력'],
  output: ['Output', '출력'],
  cache_read: ['Input read from a cache', '캐시에서 읽은 입력'],
  cache_write: ['Input written to a cache', '캐시에 쓴 입력'],
  cache_write_1h: ['Input written to a cache that lasts an hour', '한 시간 가는 캐시에 쓴 입력'],
  cache_storage: ['Keeping a cache, for an hour', '캐시 보관, 1시간당'],
  reasoning: ['Reasoning, where it is not priced as output', '추론. 출력으로 값을 매기지 않는 경우'],
  input_audio: ['Audio in', '음성 입력'],
  output_audio: ['Audio out', '음성 출력'],
  input_image: ['Images in', '이미지 입력'],
  output_image: ['Images out', '이미지 출력'],
};

export const prices = relation<PriceRow>({
  name: 'prices',
  about: {
    en: 'Prices by period, the whole history to the day and what was announced by then: a row a period, and one more for each tier of long requests. What a tier does not state is not known for it.',
    ko: '기간별 가격. 기준일까지의 모든 이력과 그때까지 예고된 가격: 기간마다 한 줄, 긴 요청의 구간마다 한 줄씩 더. 구간에 적히지 않은 가격은 알려지지 않은 것.',
  },
  from: pricesBy,
  columns: [
    price.integer(
      'period',
      'The same for all tiers of a period',
      '한 기간의 모든 구간이 같은 번호',
      ({ number }) => number,
    ),
    price.text(
      'release',
      'What is priced: id in `releases`',
      '값을 매긴 릴리스: `releases`의 id',
      ({ offer }) => offer.release,
    ),
    price.text(
      'provider',
      'Whose price it is: id in `providers` or `developers`',
      '가격을 받는 곳: `providers`나 `developers`의 id',
      ({ offer }) => offer.provider,
    ),
    price.boolean(
      'own',
      "Whether it is the developer's own",
      '개발사 자신의 가격인지',
      ({ snapshot, offer, release }) => snapshot.isOwn(offer.provider, release.developer),
    ),
    price.text('currency', 'Currency of the amounts', '금액의 통화', ({ period }) => period.currency),
    price.day(
      'begins',
      'First day of the price, as stated or as first observed',
      '가격의 첫날. 밝힌 날이나 처음 확인한 날',
      ({ period }) => period.begins,
    ),
    price.day(
      'ends',
      'First day without it: as stated, or the next price of the same source and conditions',
      '가격이 끝난 첫날. 밝힌 날이나 출처와 조건이 같은 다음 가격의 첫날',
      ({ period }) => period.ends,
    ),
    price.boolean(
      'in_force',
      'Whether it is paid on the day',
      '기준일의 가격인지',
      (row) => isPaidOn(row.period, row.snapshot.day) && isOpen(row),
    ),
    price.boolean(
      'shown',
      'Whether it is *the* price of the release: what `lmm list` shows on the day',
      '릴리스의 대표 가격인지: `lmm list`가 보여 주는 가격',
      ({ isShown }) => isShown,
    ),
    price.boolean('standard', 'Whether it holds without a condition', '조건 없이 적용되는 가격인지', ({ period }) =>
      isStandard(period),
    ),
    price.text(
      'mode',
      'The mode of service: `standard`, `batch`, `flex`, `priority`…',
      '서비스 방식: `standard`, `batch`, `flex`, `priority` 등',
      ({ period }) => period.when?.mode ?? 'standard',
    ),
    price.text(
      'condition',
      '`peak`, `off-peak`, `hours`, `promotion` or `region`',
      '`peak`, `off-peak`, `hours`, `promotion`, `region` 가운데 하나',
      ({ period }) => conditionOf(period),
    ),
    price.text(
      'hours',
      'Hours it holds, with their time zone',
      '적용 시간과 시간대',
      ({ period }) => period.when?.hours,
    ),
    price.texts('days', 'Days it holds', '적용 요일', ({ period }) => period.when?.days),
    price.text('region', 'Region it holds in', '적용 지역', ({ period }) => period.when?.region),
    price.integer(
      'tier',
      '0 is the price of the period, 1 and more its tiers',
      '0은 기간의 가격, 1부터는 그 구간',
      ({ tier }) => tier,
    ),
    price.integer(
      'over_tokens',
      'Of a tier: what a request has more than',
      '구간의 경계: 요청이 이보다 김',
      ({ priced }) => priced.over,
      TOKENS,
    ),
    price.text(
      'applies',
      'Of a tier: whether it prices the whole `request` or the `excess`',
      '구간의 가격이 요청 전체(`request`)의 것인지 넘는 부분(`excess`)의 것인지',
      ({ tier, priced }) => (tier === 0 ? null : (priced.applies ?? 'request')),
    ),
    ...AMOUNTS.map((kind) => {
      const [en, ko] = AMOUNT_WORDS[kind];
      return price.of('amount', kind, { en, ko }, ({ priced }) => known(priced[kind]), PER_MILLION);
    }),
    price.of(
      'amount',
      'blend',
      { en: 'Three parts of input to one of output', ko: '입력 3, 출력 1의 혼합' },
      ({ period, priced }) =>
        known(amountOf({ ...period, ...priced, input: priced.input, output: priced.output }, 'blend')),
      PER_MILLION,
    ),
    price.missing(({ priced }) => unstated(Object.fromEntries(AMOUNTS.map((kind) => [kind, priced[kind]])))),
    price.text(
      'from_written',
      'The first day as a source states it: 2024, 2024-10 or 2024-10-01',
      '출처가 밝힌 첫날, 적힌 그대로',
      ({ period }) => period.from,
    ),
    price.text(
      'seen_written',
      'The day of the first observation, as written',
      '처음 확인한 날, 적힌 그대로',
      ({ period }) => period.seen,
    ),
    price.text(
      'until_written',
      'The stated end, as written',
      '출처가 밝힌 끝, 적힌 그대로',
      ({ period }) => period.until,
    ),
    ...price.date(
      'checked',
      'When it was last compared with its source',
      '출처와 마지막으로 비교한 날',
      ({ period }) => period.checked,
    ),
    price.text(
      'evidence',
      'Whose word it is: `vendor`, `feed`, `measured` or `claim`',
      '누구의 말인지: `vendor`, `feed`, `measured`, `claim`',
      ({ snapshot, period }) => evidenceLevelOf(snapshot, period.source),
    ),
    ...price.localized('note', 'Anything else', '그 밖의 것', ({ period }) => period.note),
    price.sources(({ period }) => period.source),
  ],
});
