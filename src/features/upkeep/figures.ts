import { firstDay } from '../../domain/dates.ts';
import { compare } from '../../domain/snapshot.ts';
import type { Finding, UpkeepRule } from './rule.ts';
import { byAge, pagesOf } from './seen.ts';

/** Measurers of whose tables no edition is new. */
export const tables: UpkeepRule = {
  code: 'tables',
  after: 90,
  find(surroundings, after) {
    const { snapshot } = surroundings;
    const { knowledge } = snapshot;
    const newest = new Map<string, { date: string; source: string[] }>();
    for (const { table, date, source } of knowledge.editionsInShort()) {
      const before = newest.get(table);
      if (!snapshot.isBy(date) || (before && firstDay(before.date) >= firstDay(date))) continue;
      newest.set(table, { date, source });
    }
    const measurers = new Map<string, { id: string; date: string; source: string[] }[]>();
    for (const { id, measurer, counts } of knowledge.tables) {
      const edition = newest.get(id);
      if (edition === undefined || counts === false || snapshot.age(edition.date) <= after) continue;
      measurers.set(measurer, [...(measurers.get(measurer) ?? []), { id, ...edition }]);
    }
    return [...measurers]
      .map(([measurer, old]): Finding => {
        const since = old.map(({ date }) => date).sort()[0] ?? '';
        const last = [...old].sort((a, b) => compare(firstDay(b.date), firstDay(a.date)))[0];
        return {
          ...{ id: measurer, name: measurer, since, days: snapshot.age(since), count: old.length },
          values: { newest: last?.date ?? null },
          ids: old.map(({ id }) => id),
          pages: pagesOf(surroundings, last?.source ?? []),
          record: last ? { kind: 'tables', id: last.id } : null,
          file: last ? surroundings.fileOf('tables', last.id) : null,
        };
      })
      .sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || compare(a.id, b.id));
  },
};

/** Exchange rates of a day long past. */
export const rates: UpkeepRule = {
  code: 'rates',
  after: 30,
  find(surroundings, after) {
    const { snapshot } = surroundings;
    const known = snapshot.knowledge.rates.filter(({ date }) => snapshot.isBy(date));
    const [newest] = [...known].sort((a, b) => compare(firstDay(b.date), firstDay(a.date)));
    if (newest === undefined || snapshot.age(newest.date) <= after) return [];
    const { id, base, quote, date, source } = newest;
    const same = known.filter((rate) => rate.date === date);
    return byAge([
      {
        id,
        name: same.length > 1 ? base : `${base}/${quote}`,
        ...{ since: date, days: snapshot.age(date), count: same.length, values: {}, ids: same.map((rate) => rate.id) },
        pages: pagesOf(surroundings, source as string[]),
        record: { kind: 'rates', id },
        file: surroundings.fileOf('rates', id),
      },
    ]);
  },
};
