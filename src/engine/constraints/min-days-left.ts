import { daysBetween, firstDay } from '../../domain/dates.ts';
import { endWithin } from '../upcoming.ts';
import { constraintRow } from './row.ts';
import { days } from './values.ts';

export const constraint = constraintRow({
  id: 'min-days-left',
  name: { en: 'days until its end', ko: '종료까지 남은 일수' },
  field: 'retirement_date',
  value: days,
  option: {
    flags: '--min-days-left <days>',
    about: {
      en: 'its API ends in no fewer days than these, as far as that is announced: 90',
      ko: '개발사 API의 종료가 예고되지 않았거나 이 일수 이상 남은 것만: 90',
    },
  },
  policy: 'require.min_days_left',
  example: 90,
  // Of what no end is told goes on, as far as anybody knows; what may end earlier, or on no day that is told, cannot be told.
  judge(snapshot, { release }, least) {
    const [event] = release ? endWithin(snapshot, release, Number(least) - 1) : [];
    if (event === undefined) return { cell: { value: null, sources: [] }, passed: release ? true : null };
    const { date, code, sources } = event;
    if (code !== 'retires' && code !== 'retired')
      return { cell: { value: null, missing: 'unknown', sources: [...sources] }, passed: null };
    const value = date === null ? 0 : Math.max(0, daysBetween(snapshot.day, firstDay(date)));
    return { cell: { value, sources: [...sources] }, passed: false };
  },
  before: (least) => least - 1,
});
