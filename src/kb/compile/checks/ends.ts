import type { Release } from '../../../domain/records.ts';
import type { Check, Finding } from './check.ts';
import { type Examined, told } from './examined.ts';

type End = NonNullable<Release['ends']>[number];

/** Ends that contradict each other, or the calendar. */
export const check: Check = {
  name: 'ends',
  *judge(base) {
    for (const release of base.records.releases) {
      const ends = (release.ends ?? []).filter(({ date }) => date !== undefined);
      yield* agreement(base, release, ends);
      const done = new Set(ends.filter(({ certainty }) => certainty === 'done').map(wayOf));
      for (const end of ends) yield* judgeEnd(base, release, end, done);
    }
  },
};

/** `retirement_date` is the end of the developer's own API, as a fact. */
function* agreement(base: Examined, release: Release, ends: readonly End[]): Generator<Finding> {
  const date = told(release.retirement_date);
  const own = ends.filter(
    ({ channel, provider }) => channel === 'api' && (provider === undefined || base.isOwn(provider, release.developer)),
  );
  if (date === undefined || own.length === 0) return;
  const { id } = release;
  const facts = own.filter(({ certainty }) => certainty !== 'earliest');
  if (facts.some((end) => isAlike(end.date, date))) return;
  const at = { in: release, key: 'retirement_date' };
  if (facts.length > 0) {
    const values = { id, date, others: facts.map((end) => end.date) };
    yield { code: 'ends-disagree', level: 'problem', ...at, values };
    return;
  }
  const same = own.find((end) => isAlike(end.date, date));
  if (same) yield { code: 'end-is-earliest', level: 'problem', ...at, values: { id, date, other: same.date } };
  // A day that was announced later may lie behind the earliest; before it something is wrong, with one of them.
  const later = own.filter((end) => end.date > date);
  if (!same && later.length === own.length) {
    const values = { id, date, others: later.map((end) => end.date) };
    yield { code: 'ends-disagree', level: 'doubt', ...at, values };
  }
}

/** Whether two dates may be one: `2026-10` and 2026-10-11. */
const isAlike = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** What ends: the release at one way of having it. */
const wayOf = ({ channel, provider, product }: End): string => JSON.stringify([channel, provider, product]);

/** @param done the ways whose end is said to have come */
function* judgeEnd(base: Examined, release: Release, end: End, done: ReadonlySet<string>): Generator<Finding> {
  const { date, certainty, channel } = end;
  const values = { id: release.id, date, channel };
  if (certainty === 'done' && base.liesAhead(date))
    yield { code: 'done-ahead', level: 'problem', in: end, key: 'certainty', values };
  // That the release is said to be retired is said of its API.
  const isOver = channel === 'api' && release.status === 'retired';
  if (certainty === 'announced' && !done.has(wayOf(end)) && !isOver && base.hasCome(date) && !base.liesAhead(date))
    yield { code: 'announced-past', level: 'due', in: end, key: 'date', values };
}
