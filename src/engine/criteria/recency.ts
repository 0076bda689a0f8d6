import { firstDay } from '../../domain/dates.ts';
import { resolve } from '../../domain/values.ts';
import { metric, whole } from './criterion.ts';

/** After so many days nothing is new any more. */
const OLD_DAYS = 730;

export const criterion = metric({
  id: 'recency',
  name: { en: 'how new it is', ko: '새로움' },
  points(snapshot, subject) {
    const { value, sources } = resolve(snapshot, subject, 'release_date');
    if (typeof value !== 'string') return null;
    return { points: whole(1 - snapshot.age(firstDay(value)) / OLD_DAYS), value, field: 'release_date', sources };
  },
});
