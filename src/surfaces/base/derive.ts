import { firstDay } from '../../domain/dates.ts';
import type { Estimated, Since } from '../../domain/estimates.ts';
import type { Knowledge } from '../../domain/records.ts';
import { estimatedOn, inShort, isEstimatedOn } from '../../engine/measured/measured.ts';
import { cautious } from '../../engine/measured/points.ts';
import { relationTo } from '../../engine/measured/speaking.ts';
import { buildLexicon } from '../../engine/need/lexicon.ts';
import type { Deriving } from '../../kb/derived.ts';
import { once, onceEach } from '../../kb/memory.ts';

/** After every edition. */
const LAST_DAY = '9999-12-31';
/** How many releases of a line are kept for a use: one of them stands for it, whatever the day says of the others. */
const KEPT = 6;

/** What is derived of a knowledge base (kb/derived.ts), by the functions that work it out for any other day. */
export function derive(knowledge: Knowledge): Deriving {
  const estimated = onceEach((use) => estimatedOn(knowledge, use, LAST_DAY));
  const measured = onceEach((use): Since | null => {
    if (!estimated(use)?.estimates.length) return null;
    const days = daysOf(knowledge, use);
    const first = days.find((day) => isEstimatedOn(knowledge, use, day)) as string;
    return { first, newest: days.at(-1) as string };
  });
  const known = (use: string): Estimated => estimated(use) as Estimated;
  const all = once(() =>
    knowledge.uses.flatMap(({ id }) => (measured(id) ? [[id, known(id)] satisfies [string, Estimated]] : [])),
  );
  return {
    measured,
    estimated: known,
    overview: onceEach((use) => inShort(known(use))),
    estimatedOf: onceEach((model) => bestOf(knowledge, model, all())),
    lexicon: once(() => buildLexicon(knowledge)),
    leading: () => leadersOf(knowledge, all()),
  };
}

/** The days on which what tables tell of a use may change, the earliest first. */
function daysOf({ tables, editions, calibrations }: Knowledge, use: string): string[] {
  const speaking = new Set(tables.filter((table) => relationTo(table, use)).map(({ id }) => id));
  const changes = [
    ...editions.filter(({ table }) => speaking.has(table)),
    ...calibrations.filter((calibration) => calibration.use === use),
  ];
  return [...new Set(changes.map(({ date }) => firstDay(date)))].sort();
}

/** Of each line and use the release that stands for it where nothing else is asked. */
function leadersOf({ releases }: Knowledge, measured: readonly (readonly [use: string, Estimated])[]): string[] {
  const modelOf = new Map(releases.map(({ id, model }) => [id, model]));
  return measured.flatMap(([, { estimates }]) => {
    const best = new Map<string | undefined, Estimated['estimates'][number]>();
    for (const one of estimates) {
      const known = best.get(modelOf.get(one[0]));
      if (known === undefined || cautious(one[1]) > cautious(known[1])) best.set(modelOf.get(one[0]), one);
    }
    return [...best.values()].map(([id]) => id);
  });
}

/** What is measured of a line's best releases, by use, for the page of the line: with no more tables than theirs. */
function bestOf(
  { releases }: Knowledge,
  model: string,
  measured: readonly (readonly [use: string, Estimated])[],
): Record<string, Estimated> {
  const own = new Set(releases.filter((release) => release.model === model).map(({ id }) => id));
  return Object.fromEntries(
    measured.flatMap(([use, { calibration, tables, editions, estimates, own: strange }]) => {
      const best = estimates
        .filter(([id, { grade }]) => own.has(id) && grade !== 'D')
        .sort((a, b) => cautious(b[1]) - cautious(a[1]))
        .slice(0, KEPT);
      const names = new Set(best.flatMap(([, { used }]) => used.map(({ table }) => table)));
      const isTheirs = ({ table }: { table: string }): boolean => names.has(table);
      const links = calibration.links.filter(isTheirs);
      const part: Estimated = {
        calibration: { ...calibration, links, beside: [] },
        tables: tables.filter(({ id }) => names.has(id)),
        editions: editions.filter(isTheirs),
        estimates: best,
        own: strange,
      };
      return best.length > 0 ? [[use, part] as const] : [];
    }),
  );
}
