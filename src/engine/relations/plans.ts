import { holds } from '../../domain/dates.ts';
import type { Plan, PlanPrice } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { Columns, known, relation, unstated } from './relation.ts';

interface PlanRow {
  plan: Plan;
  snapshot: Snapshot;
  price: PlanPrice | undefined;
}
const subscription = new Columns<PlanRow>();

export const plans = relation<PlanRow>({
  name: 'plans',
  about: {
    en: 'Subscriptions, a row for each price; one without a known price has one row.',
    ko: '구독 상품. 가격마다 한 줄, 알려진 가격이 없으면 한 줄.',
  },
  *from(snapshot) {
    for (const plan of snapshot.knowledge.plans) {
      const told = plan.price
        .flatMap((one) => snapshot.by(one) ?? [])
        .filter(({ from, seen }) => from !== undefined || seen === undefined || snapshot.isBy(seen));
      if (told.length === 0 && snapshot.narrowed && snapshot.speaking(plan.source).length === 0) continue;
      for (const one of told.length > 0 ? told : [undefined]) yield { plan, snapshot, price: one };
    }
  },
  columns: [
    subscription.text('id', 'The plan', '상품', ({ plan }) => plan.id),
    subscription.text('name', 'The name as sold', '파는 이름', ({ plan }) => plan.name),
    subscription.text(
      'model',
      'The line it gives access to: id in `models`',
      '쓸 수 있게 되는 계열: `models`의 id',
      ({ plan }) => plan.model,
    ),
    subscription.text('provider', 'Who sells it', '파는 곳', ({ plan }) => plan.provider),
    subscription.text('audience', 'For whom', '누구를 위한 것인지', ({ plan }) => plan.audience),
    subscription.texts('releases', 'The releases it includes', '들어 있는 릴리스', ({ plan }) => plan.releases),
    subscription.text(
      'currency',
      'Currency of the amount',
      '금액의 통화',
      (row) => row.price && (row.price.currency ?? 'USD'),
    ),
    subscription.of(
      'amount',
      'amount',
      { en: 'The price; 0 is free', ko: '가격. 0은 무료' },
      (row) => known(row.price?.amount),
      { en: 'currency', ko: '통화 금액' },
    ),
    subscription.text(
      'per',
      'What it pays for: `month`, `year`, `seat-month`, `seat-year`, `prepaid`',
      '무엇의 값인지: `month`, `year`, `seat-month`, `seat-year`, `prepaid`',
      (row) => row.price?.per,
    ),
    ...subscription.date(
      'begins',
      'First day of the price, as stated or as first observed',
      '가격의 첫날. 밝힌 날이나 처음 확인한 날',
      (row) => row.price?.from ?? row.price?.seen,
    ),
    ...subscription.date('ends', 'First day without it', '가격이 끝난 첫날', (row) => row.price?.until),
    subscription.boolean(
      'in_force',
      'Whether it is paid on the day',
      '기준일의 가격인지',
      (row) => row.price && holds(row.price, row.snapshot.day),
    ),
    ...subscription.localized('note', 'Tax, a minimum of seats', '세금, 최소 인원', (row) => row.price?.note),
    subscription.missing((row) => unstated({ amount: row.price?.amount })),
    subscription.sources(({ snapshot, plan, price: one }) => one?.source ?? snapshot.speaking(plan.source)),
  ],
});
