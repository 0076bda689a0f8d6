import { firstDay } from '../../domain/dates.ts';
import { byId, grouped } from '../../domain/groups.ts';
import type { Placed } from '../../domain/records.ts';
import { compare } from '../../domain/snapshot.ts';

/** What is to be known of a release's place: which came before it in its series, newest first, and its day. */
export interface Series {
  before(release: string): readonly string[];
  dateOf(release: string): string;
}

type Member = Pick<Placed, 'id' | 'series' | 'release_date'>;

/** What was put in order: every use is estimated over the same releases. */
const known = new WeakMap<readonly Member[], Series>();

/** The series of releases, by their days, those of one day by id. */
export function seriesOf(releases: readonly Member[]): Series {
  const found = known.get(releases) ?? ordered(releases);
  known.set(releases, found);
  return found;
}

const UNTOLD = '9999';

function ordered(releases: readonly Member[]): Series {
  // Of which nobody tells the day, it may be the newest.
  const day = ({ release_date = '' }: Pick<Placed, 'release_date'>): string =>
    /^\d/.test(release_date) ? firstDay(release_date) : UNTOLD;
  const all = byId(releases);
  const members = grouped(releases, ({ series }) => [series]);
  for (const list of members.values()) list.sort((a, b) => compare(day(a), day(b)) || compare(a.id, b.id));
  return {
    before: (id) => {
      const ids = (members.get(all.get(id)?.series ?? '') ?? []).map((release) => release.id);
      return ids.slice(0, Math.max(0, ids.indexOf(id))).reverse();
    },
    dateOf: (id) => day(all.get(id) ?? {}),
  };
}
