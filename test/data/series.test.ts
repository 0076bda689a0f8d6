import { describe, expect, it } from 'vitest';
import { records } from '../support/shipped.ts';

const { releases } = records;
type Release = (typeof releases)[number];
const byId = new Map(releases.map((release) => [release.id, release]));
const bySeries = new Map<string, Release[]>();
for (const release of releases) {
  if (release.series !== undefined) bySeries.set(release.series, [...(bySeries.get(release.series) ?? []), release]);
}

const told = (found: readonly string[], remedy: string): void =>
  expect(found, `${remedy}:\n${found.join('\n')}\n`).toEqual([]);

/** The first id that comes twice when every successor is followed from `id`, or undefined where all chains end. */
function circle(id: string, path: readonly string[] = []): string | undefined {
  if (path.includes(id)) return [...path.slice(path.indexOf(id)), id].join(' -> ');
  for (const next of byId.get(id)?.replaced_by ?? []) {
    const found = circle(next, [...path, id]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether one of the two is a dated snapshot of the other: both came out on one day. */
const snapshot = (one: Release, other: Release): boolean =>
  one.id.startsWith(`${other.id}-`) || other.id.startsWith(`${one.id}-`);

describe('a series', () => {
  it('is said by every release', () => {
    told(
      releases.filter(({ series }) => series === undefined).map(({ id }) => id),
      'add `series:` after `model:`: the series of the releases it succeeds or, where nothing says that it succeeds one, a name of its own',
    );
  });

  it('lies in one line', () => {
    const crossing = [...bySeries].filter(([, list]) => new Set(list.map(({ model }) => model)).size > 1);
    told(
      crossing.map(([series, list]) => `${series}: ${list.map(({ id, model }) => `${id} of ${model}`).join(', ')}`),
      'give the releases of each line a series of their own, with the name of the line before it',
    );
  });

  it('has an order: no two of its releases came out on one day', () => {
    const pairs = [...bySeries].flatMap(([series, list]) =>
      list.flatMap((one, at) =>
        list
          .slice(at + 1)
          .filter(
            (other) =>
              one.release_date !== undefined && one.release_date === other.release_date && !snapshot(one, other),
          )
          .map((other) => `${series}: ${one.id} and ${other.id} on ${one.release_date}`),
      ),
    );
    told(pairs, 'correct a release date, or part the series: two that come out together stand at two places');
  });
});

describe('a successor', () => {
  it('is never followed back to where one came from', () => {
    const circles = releases.flatMap(({ id }) => circle(id) ?? []);
    told([...new Set(circles)], 'take the successor out that no source names, so that each chain ends');
  });
});
