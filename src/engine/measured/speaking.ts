import { firstDay } from '../../domain/dates.ts';
import { byLayer } from '../../domain/layered.ts';
import type { Edition, Table } from '../../domain/records.ts';
import { compare } from '../../domain/snapshot.ts';
import { type Reading, readingsOf } from './scale.ts';

/** How a table speaks of a use: it measures it, something near it, or all sorts of work. */
export type Relation = 'about' | 'related' | 'general';

/** A table in the edition that is in force, as it speaks of a use. */
export interface Speaking {
  table: Table;
  edition: Edition;
  relation: Relation;
  readings: ReadonlyMap<string, Reading>;
}

/** How a table speaks of a use; undefined where it does not. */
export function relationTo({ uses, general }: Pick<Table, 'uses' | 'general'>, use: string): Relation | undefined {
  const named = uses.find((one) => one.use === use);
  return named ? (named.as ?? 'about') : general === true ? 'general' : undefined;
}

/** The tables that speak of a use in the given editions, by id. Of tables for everything only those beside others count. */
export function speakingOf(use: string, tables: readonly Table[], editions: readonly Edition[]): Speaking[] {
  const byTable = new Map(editions.map((edition) => [edition.table, edition]));
  const speaking = tables.flatMap((table): Speaking[] => {
    const edition = byTable.get(table.id);
    const relation = relationTo(table, use);
    if (edition === undefined || relation === undefined) return [];
    return [{ table, edition, relation, readings: readingsIn(table, edition) }];
  });
  if (speaking.every(({ relation }) => relation === 'general')) return [];
  return speaking.sort((a, b) => (a.table.id < b.table.id ? -1 : 1));
}

/** What was read of editions: a table speaks of several uses, and is reckoned with for each. */
const read = new WeakMap<Edition, { table: Table; readings: ReadonlyMap<string, Reading> }>();

function readingsIn(table: Table, edition: Edition): ReadonlyMap<string, Reading> {
  const known = read.get(edition);
  if (known?.table === table) return known.readings;
  const readings = readingsOf(table, edition);
  read.set(edition, { table, readings });
  return readings;
}

/** The editions that are in force on a day: of each table the newest of the highest layer that speaks of what is below it. */
export function editionsOn(editions: readonly Edition[], day: string): Edition[] {
  const newest = new Map<string, Edition>();
  for (const edition of editions) {
    if (firstDay(edition.date) > day) continue;
    const known = newest.get(edition.table);
    const order =
      known === undefined ? -1 : byLayer(edition, known) || compare(firstDay(known.date), firstDay(edition.date));
    if (order < 0) newest.set(edition.table, edition);
  }
  return [...newest.values()];
}
