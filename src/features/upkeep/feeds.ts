import { firstDay } from '../../domain/dates.ts';
import type { FeedKind } from '../../domain/feeds.ts';
import type { Source } from '../../domain/records.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import type { FeedFile, Finding, Surroundings, UpkeepRule } from './rule.ts';
import { byAge, pagesOf } from './seen.ts';

/** Whether a source is a snapshot of a whole feed: `models-dev`, `models-dev-2026-07`; a single page of one is none. */
export const isSnapshotOf = ({ id, kind }: Source, feed: FeedKind): boolean =>
  kind === 'feed' &&
  id.startsWith(feed.source.id) &&
  /^(?:-\d{4}(?:-\d\d){0,2})?$/.test(id.slice(feed.source.id.length));

/** Feeds of which a newer snapshot was given, or that nobody has downloaded for long. */
export const feeds: UpkeepRule = {
  code: 'feeds',
  after: 30,
  find(surroundings, after) {
    const found = surroundings.feeds.flatMap((feed) => {
      const own = newestOf(surroundings.snapshot, feed);
      const files = surroundings.given.filter(({ kind }) => kind.name === feed.name);
      const news = files.flatMap((file) => givenFinding(surroundings, feed, own, file) ?? []);
      if (news.length > 0) return news;
      if (own === undefined || surroundings.snapshot.age(own.date) <= after) return [];
      return [findingOf(surroundings, feed, own, { file: null, day: null })];
    });
    return byAge(found);
  },
};

function newestOf(snapshot: Snapshot, feed: FeedKind): Source | undefined {
  return snapshot.knowledge.sources
    .filter((source) => isSnapshotOf(source, feed) && snapshot.isBy(source.date))
    .sort((a, b) => compare(firstDay(b.date), firstDay(a.date)))[0];
}

/** A file that is newer than ours, or of which nobody knows the day; undefined for one that is not. */
function givenFinding(
  surroundings: Surroundings,
  feed: FeedKind,
  own: Source | undefined,
  { file, newest }: FeedFile,
): Finding | undefined {
  const day = surroundings.read ?? newest;
  const isNews = own === undefined || day === null || firstDay(day) > firstDay(own.date);
  return isNews ? findingOf(surroundings, feed, own, { file, day }) : undefined;
}

function findingOf(
  surroundings: Surroundings,
  { name, file: download, source }: FeedKind,
  own: Source | undefined,
  file: { file: string | null; day: string | null },
): Finding {
  const { snapshot } = surroundings;
  return {
    id: name,
    name: source.title,
    since: own?.date ?? null,
    days: own ? snapshot.age(own.date) : null,
    count: null,
    values: { file: file.file, day: file.day, exact: surroundings.read !== undefined, download },
    ids: [],
    pages: own ? pagesOf(surroundings, [own.id]) : [],
    record: own ? { kind: 'sources', id: own.id } : null,
    file: own ? surroundings.fileOf('sources', own.id) : null,
  };
}
