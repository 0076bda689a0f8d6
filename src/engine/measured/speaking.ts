import { firstDay } from '../../domain/dates.ts';
import type { Edition, Table } from '../../domain/records.ts';
import { type Reading, readingsOf } from './scale.ts';

/** A table in the edition that is in force, as it speaks of a use. */
export interface Speaking {
  table: Table;
  edition: Edition;
  relation: 'about' | 'related' | 'general';
  readings: Map<string, Reading>;
}

/** The tables that speak of a use in the given editions, by id. Of tables for everything only those beside others count. */
export function speakingOf(use: string, tables: readonly Table[], editions: readonly Edition[]): Speaking[] {
  const byTable = new Map(editions.map((edition) => [edition.table, edition]));
  const speaking = tables.flatMap((table): Speaking[] => {
    const edition = byTable.get(table.id);
    const named = table.uses.find((one) => one.use === use);
    if (edition === undefined || (named === undefined && table.general !== true)) return [];
    const relation = named ? (named.as ?? 'about') : 'general';
    return [{ table, edition, relation, readings: readingsOf(table, edition) }];
  });
  if (speaking.every(({ relation }) => relation === 'general')) return [];
  return speaking.sort((a, b) => (a.table.id < b.table.id ? -1 : 1));
}

/** The editions that are in force on a day: of each table the newest. */
export function editionsOn(editions: readonly Edition[], day: string): Edition[] {
  const newest = new Map<string, Edition>();
  for (const edition of editions) {
    if (firstDay(edition.date) > day) continue;
    const known = newest.get(edition.table);
    if (known === undefined || firstDay(known.date) < firstDay(edition.date)) newest.set(edition.table, edition);
  }
  return [...newest.values()];
}
