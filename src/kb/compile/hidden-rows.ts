import { firstDay } from '../../domain/dates.ts';
import type { Astray } from './astray.ts';
import type { PartialRecord } from './layer.ts';

/** What an edition of a layer takes the place of. */
export interface Hidden {
  /** The day of the edition below. */
  date: string;
  /** Releases that stand in that one and not in the layer's. */
  hidden: number;
  held: number;
}

/**
 * An edition of a layer stands in place of the newest one below it, whole: editions are linked to each other as they are, and
 * no mixture of two is one. @returns undefined where nothing is hidden
 */
export function hiddenRows(below: Iterable<PartialRecord>, edition: PartialRecord): Hidden | undefined {
  const others = [...below].filter(({ table }) => table === edition.table);
  const [newest] = others.sort((a, b) => (firstDay(String(a.date)) < firstDay(String(b.date)) ? 1 : -1));
  if (newest === undefined || edition.rows === undefined) return undefined;
  const own = releasesIn(edition);
  const hidden = [...releasesIn(newest)].filter((release) => !own.has(release)).length;
  return hidden === 0 ? undefined : { date: String(newest.date), hidden, held: own.size };
}

const releasesIn = ({ rows }: PartialRecord): Set<unknown> =>
  new Set((Array.isArray(rows) ? rows : []).flatMap(({ release }: { release?: unknown }) => release ?? []));

/** A newer edition may lack some that are gone; one that lacks more than it holds is rather meant to add to it. */
export const astrayEdition = (edition: PartialRecord, { date, hidden, held }: Hidden): Astray[] =>
  hidden <= held
    ? []
    : [
        {
          ...{ code: 'rows-hidden', level: 'doubt', in: edition, key: 'rows' },
          values: () => ({ table: String(edition.table), date, hidden, held }),
        },
      ];
