import type { Release } from '../../../domain/records.ts';
import type { Check, Finding } from './check.ts';
import { type Examined, sourcesOf, told } from './examined.ts';

/** An end has a day and a status, and what was offered until then ends with it. */
export const check: Check = {
  name: 'retirement',
  *judge(base) {
    for (const release of base.records.releases) {
      yield* statusOf(base, release);
      yield* offersOf(base, release);
    }
  },
};

/** What is said of a release that its developer is about to stop serving, or has stopped. */
const OVER: ReadonlySet<string> = new Set(['retired', 'deprecated']);

function* statusOf(base: Examined, release: Release): Generator<Finding> {
  const { id, status } = release;
  const date = told(release.retirement_date);
  if (date !== undefined && base.hasCome(date) && !OVER.has(status ?? '')) {
    const level = base.sinceRead(date, sourcesOf(release, 'retirement_date'), release.checked, 'problem');
    const values = { id, date, ...(status === undefined ? {} : { status }) };
    yield { code: 'retired-without-status', level, in: release, key: 'retirement_date', values };
  }
  const isEnded = date !== undefined || release.ends?.some(({ channel }) => channel === 'api');
  // A note may say why no source has the day.
  if (status === 'retired' && !isEnded && release.retirement_date === undefined && release.note === undefined)
    yield { code: 'retired-without-end', level: 'doubt', in: release, key: 'status', values: { id } };
}

/** Its developer's own offers end where the developer stops serving it; weights remain. */
function* offersOf(base: Examined, release: Release): Generator<Finding> {
  const date = told(release.retirement_date);
  if (date === undefined || !base.hasCome(date)) return;
  for (const offer of base.offersOf(release.id)) {
    const { provider, deployment } = offer;
    if (offer.until !== undefined || !base.isOwn(provider, release.developer)) continue;
    const ways = [deployment ?? []].flat();
    if (ways.length > 0 && ways.every((way) => way === 'weights')) continue;
    const level = base.sinceRead(date, sourcesOf(release, 'retirement_date'), release.checked, 'problem');
    yield { code: 'offer-after-end', level, in: offer, key: 'release', values: { id: release.id, provider, date } };
  }
}
