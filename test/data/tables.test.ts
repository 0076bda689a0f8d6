import { describe, expect, it } from 'vitest';
import { firstDay } from '../../src/domain/dates.ts';
import type { Edition } from '../../src/domain/records.ts';
import { records } from '../support/shipped.ts';

const { tables, editions } = records;

const told = (found: readonly string[], remedy: string): void =>
  expect(found, `${remedy}:\n${found.join('\n')}\n`).toEqual([]);
const tableOf = new Map(tables.map((table) => [table.id, table]));
const releaseOf = new Map(records.releases.map((release) => [release.id, release]));
type Row = Edition['rows'][number];
const rows = editions.flatMap((edition) => edition.rows.map((row): [Edition, Row] => [edition, row]));
const where = ({ table, date }: Edition, { as, release, value }: Row): string =>
  `${table} of ${date}: ${as ?? release} (${value})`;
const dayNumber = (date: string): number => Date.parse(firstDay(date)) / 86_400_000;

describe('tables', () => {
  it('say in both languages what they are, what they measure and why they speak of a use', () => {
    const half = tables.flatMap(({ id, name, measures, setting, uses }) =>
      [name, measures, setting, ...uses.map(({ because }) => because)]
        .filter((text) => text?.en == null || text.ko == null)
        .map(() => id),
    );
    told([...new Set(half)], 'give name, measures, setting and each because as {en: …, ko: …}');
  });

  it('have a licence and a source', () => {
    told(
      tables.filter(({ licence, source }) => licence === undefined || source.length === 0).map(({ id }) => id),
      'say the licence of its figures, `not seen` or `not stated` where that is so, and a source',
    );
    told(
      editions.filter(({ source }) => source.length === 0).map(({ table, date }) => `${table} of ${date}`),
      'say where the edition stands',
    );
  });

  it('spell each measurer one way', () => {
    const spellings = new Map<string, Set<string>>();
    for (const { measurer } of tables) {
      const key = measurer.toLowerCase().replace(/[^a-z0-9]/g, '');
      spellings.set(key, (spellings.get(key) ?? new Set()).add(measurer));
    }
    told(
      [...spellings.values()].filter(({ size }) => size > 1).map((names) => [...names].join(' / ')),
      'tables of one measurer are one voice: choose one spelling',
    );
  });

  it('speak of a use or of all', () => {
    told(
      tables.filter(({ uses, general }) => uses.length === 0 && general !== true).map(({ id }) => id),
      'name the uses it speaks of, or `general: true`, or take the table out',
    );
  });

  it('have an edition with releases that are known', () => {
    const filled = new Set(rows.flatMap(([{ table }, { release }]) => (release === undefined ? [] : [table])));
    told(
      tables.filter(({ id }) => !filled.has(id)).map(({ id }) => id),
      'add an edition in which a row has a `release`, or take the table out',
    );
  });

  it('are none of Artificial Analysis, who forbid passing theirs on', () => {
    const theirs = /artificial ?-?analysis/i;
    told(
      [...tables, ...editions]
        .map((record) => JSON.stringify(record).slice(0, 100))
        .filter((text) => theirs.test(text)),
      'take the record out',
    );
    const sources = new Set([...tables, ...editions].flatMap(({ source }) => source));
    told(
      records.sources
        .filter(({ id, publisher, title }) => sources.has(id) && theirs.test(`${publisher} ${title}`))
        .map(({ id }) => id),
      'take out what rests on this source',
    );
  });
});

describe('scores', () => {
  const RANGES = { rating: [300, 2500], percent: [0, 100], share: [0, 1], linear: [-1e6, 1e6] } as const;

  it('lie in the range of their scale', () => {
    const outside = rows.filter(([{ table }, { value }]) => {
      const [least, most] = RANGES[tableOf.get(table)?.scale ?? 'linear'];
      return value < least || value > most;
    });
    told(
      outside.map((row) => where(...row)),
      'compare the score with its source, and the `scale` of the table with its scores',
    );
  });

  it('lie in their intervals', () => {
    const torn = rows.filter(([, { value, low = value, high = value }]) => low > value || value > high);
    told(
      torn.map((row) => where(...row)),
      'low, value and high must rise: compare them with the source',
    );
  });
});

describe('names', () => {
  it('mean no release that came more than 45 days later', () => {
    const early = rows.filter(([{ date }, { release }]) => {
      const born = releaseOf.get(release ?? '')?.release_date;
      return born !== undefined && dayNumber(born) - dayNumber(date) > 45;
    });
    told(
      early.map((row) => `${where(...row)} as ${row[1].release}`),
      'the name means a forerunner, or the release_date is wrong: take `release` out, or mend the date',
    );
  });

  it('mean one release with each measurer', () => {
    const meanings = new Map<string, Set<string>>();
    for (const [{ table }, { as, release }] of rows) {
      const key = `${tableOf.get(table)?.measurer}: ${as ?? release}`;
      meanings.set(key, (meanings.get(key) ?? new Set()).add(release ?? 'none'));
    }
    told(
      [...meanings].filter(([, ids]) => ids.size > 1).map(([name, ids]) => `${name}: ${[...ids].join(', ')}`),
      'give the name the same `release` in every edition',
    );
  });

  it('mean no release of another size', () => {
    const sizes = (text: string): string[] =>
      [...text.toLowerCase().matchAll(/(?<![a-z0-9.])[ae]?(\d+(?:\.\d+)?)b\b/g)].map(([, size]) => size ?? '');
    const other = rows.filter(([, { as, release }]) => {
      const [named, meant] = [sizes(as ?? ''), sizes(release ?? '')];
      return named.length > 0 && meant.length > 0 && !named.some((size) => meant.includes(size));
    });
    told(
      other.map((row) => `${where(...row)} as ${row[1].release}`),
      'sizes are releases of their own: mend `release`, or take it out',
    );
  });

  it('are written once per setting', () => {
    const seen = new Set<string>();
    const twice = rows.filter(([{ table, date }, { as, release, setting, value }]) => {
      const key = JSON.stringify([table, date, as ?? release, setting, value]);
      return seen.size === seen.add(key).size;
    });
    told(
      twice.map((row) => where(...row)),
      'take out the row that stands there already',
    );
  });
});
