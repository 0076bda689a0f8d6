import { firstDay } from '../../domain/dates.ts';
import { byId, grouped } from '../../domain/groups.ts';
import type { Placed } from '../../domain/records.ts';

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

function ordered(releases: readonly Member[]): Series {
  const day = ({ release_date }: Pick<Placed, 'release_date'>): string =>
    release_date === undefined || !/^\d/.test(release_date) ? '9999' : firstDay(release_date);
  const all = byId(releases);
  const members = grouped(releases, ({ series }) => [series]);
  for (const list of members.values())
    list.sort((a, b) => (day(a) === day(b) ? (a.id < b.id ? -1 : 1) : day(a) < day(b) ? -1 : 1));
  return {
    before: (id) => {
      const own = all.get(id);
      const list = own?.series === undefined ? [] : (members.get(own.series) ?? []);
      const at = own === undefined ? -1 : list.indexOf(own);
      return at < 1
        ? []
        : list
            .slice(0, at)
            .map((release) => release.id)
            .reverse();
    },
    dateOf: (id) => {
      const own = all.get(id);
      return own === undefined ? '9999' : day(own);
    },
  };
}
