import { lastDay } from '../../domain/dates.ts';
import { isActive, lifeOf } from '../../domain/lifecycle.ts';
import type { Model, Release } from '../../domain/records.ts';
import { resolveValue } from '../../domain/values.ts';
import type { Finding, Surroundings, UpkeepRule } from './rule.ts';
import { byAge, lastSeen, pagesOf } from './seen.ts';

type End = NonNullable<Release['ends']>[number];

/** Ends whose day has come and of which no source says that they were. */
export const ends: UpkeepRule = {
  code: 'ends',
  after: null,
  find(surroundings) {
    const { snapshot } = surroundings;
    const found = snapshot.releases().flatMap((release): Finding[] => {
      const told = (release.ends ?? []).filter(({ source }) => snapshot.speaking([source ?? []].flat()).length > 0);
      const isDone = (end: Pick<End, 'channel' | 'provider' | 'product'>): boolean =>
        told.some((other) => other.certainty === 'done' && placeOf(other) === placeOf(end));
      const passed = told.filter(
        (end) => end.certainty !== 'done' && lastDay(end.date) <= snapshot.day && !isDone(end) && !isGone(end, release),
      );
      const { retired } = lifeOf(snapshot, release);
      const isOver = retired !== null && lastDay(retired.date) <= snapshot.day;
      const whole = { channel: 'api' as const };
      const own =
        isOver && release.status !== 'retired' && !isDone(whole) && !passed.some((end) => placeOf(end) === 'api');
      return [
        ...passed.map(({ channel, provider, product, date, certainty, source }) =>
          findingOf(surroundings, release, date, source as string[], {
            ...{ channel, certainty, provider: provider ?? null, product: product ?? null },
          }),
        ),
        ...(own && retired
          ? [
              findingOf(surroundings, release, retired.date, retired.sources, {
                ...whole,
                certainty: 'announced',
                provider: null,
                product: null,
              }),
            ]
          : []),
      ];
    });
    return byAge(found);
  },
};

const placeOf = ({ channel, provider, product }: Pick<End, 'channel' | 'provider' | 'product'>): string =>
  [channel, provider, product].filter((part) => part !== undefined).join(' ');

/** An end of the developer's API that the release itself has as done. */
const isGone = ({ channel, provider }: End, { status }: Release): boolean =>
  channel === 'api' && provider === undefined && status === 'retired';

function findingOf(
  surroundings: Surroundings,
  { id, name }: Release,
  date: string,
  source: readonly string[],
  values: Finding['values'],
): Finding {
  const { snapshot, fileOf } = surroundings;
  return {
    ...{ id, name, since: date, days: snapshot.age(date), count: null, values, ids: [] },
    pages: pagesOf(surroundings, source),
    record: { kind: 'releases', id },
    file: fileOf('releases', id),
  };
}

/** Lines whose current release nobody has stated for long, or of which none is stated. */
export const current: UpkeepRule = {
  code: 'current',
  after: 60,
  find(surroundings, after) {
    const { snapshot } = surroundings;
    const found = [...snapshot.models.values()].flatMap((model): Finding[] => {
      if (snapshot.placesOf(model.id).length === 0) return [];
      const stated = snapshot.current(model);
      const seen = stated && lastSeen(snapshot, stated.source);
      if (seen !== undefined && snapshot.age(seen) <= after) return [];
      return [
        {
          ...ofLine(surroundings, model),
          since: seen ?? null,
          days: seen === undefined ? null : snapshot.age(seen),
          count: null,
          values: { release: stated?.release ?? null },
          ids: stated ? [stated.release] : [],
          pages: pagesOf(surroundings, stated?.source ?? []),
        },
      ];
    });
    return byAge(found);
  },
};

/** Lines with active releases of which nobody says whether they are stable, preview or deprecated. */
export const status: UpkeepRule = {
  code: 'status',
  after: null,
  find(surroundings) {
    const { snapshot } = surroundings;
    const found = [...snapshot.models.values()].flatMap((model): Finding[] => {
      const untold = snapshot
        .releasesOf(model.id)
        .filter((release) => isActive(snapshot, release))
        .filter((release) => resolveValue(snapshot, { model, release }, 'status').value === null);
      if (untold.length === 0) return [];
      const [newest] = untold;
      return [
        {
          ...ofLine(surroundings, model),
          ...{ since: null, days: null, count: untold.length, values: { newest: newest?.id ?? null } },
          ids: untold.map(({ id }) => id),
          pages: pagesOf(surroundings, newest?.source ?? []),
          file: newest ? surroundings.fileOf('releases', newest.id) : null,
        },
      ];
    });
    return found.sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || (a.id < b.id ? -1 : 1));
  },
};

const ofLine = (
  { snapshot, fileOf }: Surroundings,
  model: Model,
): Pick<Finding, 'id' | 'name' | 'record' | 'file'> => ({
  id: model.id,
  name: snapshot.called(model),
  record: { kind: 'models', id: model.id },
  file: fileOf('models', model.id),
});
