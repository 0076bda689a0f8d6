import { type DataTerm, offerTerm } from '../../domain/fields/offered.ts';
import type { Offer, Release } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { Columns, relation, unstated } from './relation.ts';

export interface Offered {
  release: Release;
  offer: Offer;
  snapshot: Snapshot;
}

/** The offers of the releases that were out by the day, of which a chosen source speaks. */
export function* offersBy(snapshot: Snapshot): Generator<Offered> {
  for (const release of snapshot.releases())
    for (const offer of snapshot.knowledge.offersOf(release.id)) {
      const isTold =
        !snapshot.narrowed ||
        snapshot.speaking([offer.source, ...offer.cost.map(({ source }) => source)].flat()).length > 0;
      if (isTold && (offer.from === undefined || snapshot.isBy(offer.from))) yield { release, offer, snapshot };
    }
}
export const isOpen = ({ snapshot, offer }: Offered): boolean => snapshot.offersOf(offer.release).includes(offer);

const column = new Columns<Offered>();
const DATA_TERMS = [
  'trains_on_input',
  'retention_days',
  'zero_retention',
  'regions',
  'certifications',
] as const satisfies readonly DataTerm[];
const term = ({ snapshot, offer }: Offered, key: DataTerm) => offerTerm(snapshot, offer, key);

export const offers = relation<Offered>({
  name: 'offers',
  about: {
    en: "A provider's terms for a release: how it can be used, and what happens to data by the terms of the day.",
    ko: '제공사가 릴리스를 내놓는 조건: 쓰는 방법, 기준일의 약관에 따른 데이터 처리.',
  },
  from: offersBy,
  columns: [
    column.text(
      'release',
      'What is offered: id in `releases`',
      '내놓는 릴리스: `releases`의 id',
      ({ offer }) => offer.release,
    ),
    column.text(
      'provider',
      'Who offers it: id in `providers` or `developers`',
      '내놓는 곳: `providers`나 `developers`의 id',
      ({ offer }) => offer.provider,
    ),
    column.boolean('own', 'Whether that is its developer', '개발사 자신의 제공인지', ({ snapshot, offer, release }) =>
      snapshot.isOwn(offer.provider, release.developer),
    ),
    column.boolean('in_force', 'Whether it holds on the day', '기준일에 유효한지', isOpen),
    column.text('api_id', 'The string the API takes', 'API에 넣는 문자열', ({ offer }) => offer.api_id),
    column.texts(
      'deployment',
      'How it can be used: `app`, `api`, `cloud`, `weights`',
      '쓰는 방법: `app`, `api`, `cloud`, `weights`',
      ({ offer }) => offer.deployment,
    ),
    ...column.date('valid_from', 'First day of the offer', '제공 첫날', ({ offer }) => offer.from),
    ...column.date('valid_until', 'First day without it', '제공이 끝난 첫날', ({ offer }) => offer.until),
    column.boolean(
      'trains_on_input',
      'Whether inputs train models',
      '입력을 학습에 쓰는지',
      (row) => term(row, 'trains_on_input').value as boolean | null,
    ),
    column.integer(
      'retention_days',
      'How long inputs are kept',
      '입력을 보관하는 기간',
      (row) => term(row, 'retention_days').value as number | null,
      { en: 'days', ko: '일' },
    ),
    column.boolean(
      'zero_retention',
      'Whether keeping nothing can be had',
      '아무것도 보관하지 않게 할 수 있는지',
      (row) => term(row, 'zero_retention').value as boolean | null,
    ),
    column.texts(
      'regions',
      'Where data is kept',
      '데이터를 두는 곳',
      (row) => term(row, 'regions').value as string[] | null,
    ),
    column.texts(
      'certifications',
      'Certificates and agreements',
      '인증과 계약',
      (row) => term(row, 'certifications').value as string[] | null,
    ),
    column.missing((row) => unstated(Object.fromEntries(DATA_TERMS.map((key) => [key, term(row, key).missing])))),
    column.sources(({ snapshot, offer }) => snapshot.speaking(offer.source)),
  ],
});
