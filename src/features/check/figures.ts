import type { Decision } from '../../domain/documents.ts';
import type {
  CheckedFirst,
  CheckedTable,
  Figure,
  Reason,
  Recommendation,
  RecommendResult,
} from '../../engine/results.ts';

type Answer = Pick<RecommendResult<Reason>, 'measured' | 'recommendations' | 'tied_first'>;
type Kept = Pick<Decision['first'][number], 'figures'>;
type Ranked = Decision['ranking'][number];

/** The interval, the grade and the figures of one that figures rank, to keep. */
export const figuresOf = ({ tables }: Recommendation<Reason>): Pick<Kept, 'figures'> =>
  tables.length === 0 ? {} : { figures: tables.map(({ table, edition, value }) => ({ table, edition, value })) };

export const doubtOf = ({ interval, grade }: Recommendation<Reason>): Pick<Ranked, 'low' | 'high' | 'grade'> =>
  interval === null || grade === null ? {} : { low: interval[0], high: interval[1], grade };

/** Who was or is first, with the doubt where figures count. */
export const firstOf = ({ id, release, score, low, high, grade }: Ranked): CheckedFirst => ({
  id,
  release: release ?? null,
  score,
  ...(low === undefined || high === undefined ? {} : { interval: [low, high] }),
  ...(grade === undefined ? {} : { grade }),
});

/** The tables that count for what is asked; a table of several uses once. */
export function tablesOf({ measured }: Pick<RecommendResult<Reason>, 'measured'>): Decision['tables'] {
  const all = measured.flatMap(({ tables }) => tables);
  return all.length === 0
    ? undefined
    : [...new Map(all.map(({ table, edition }) => [table, { table, edition }])).values()];
}

/** The tables whose edition is another than then. A decision that kept none tells nothing of them. */
export function changedTables({ tables: kept }: Decision, { measured }: Answer): CheckedTable[] {
  if (kept === undefined) return [];
  const before = new Map(kept.map(({ table, edition }) => [table, edition]));
  const now = new Map(measured.flatMap(({ tables }) => tables).map((one) => [one.table, one]));
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((table) => {
    const one = { table, name: now.get(table)?.name ?? null };
    const [then, after] = [before.get(table) ?? null, now.get(table)?.edition ?? null];
    return then === after ? [] : [{ ...one, before: then, after }];
  });
}

/** That the first now and the first then cannot be told apart. */
export function alikeReasons(decision: Decision, { recommendations, tied_first }: Answer): Reason[] {
  const firsts = recommendations.filter(({ rank, points }) => rank === 1 && points !== null);
  return decision.first.flatMap((old) =>
    firsts.flatMap(({ id }): Reason[] => {
      const isOther = !decision.first.some((one) => one.id === id) && tied_first.includes(old.id);
      return isOther ? [{ code: 'alike', values: { id, other: old.id } }] : [];
    }),
  );
}

/** What figures have to do with the change: other editions of tables, and other figures of who is first. */
export function figureReasons(decision: Decision, result: Answer, tables: readonly CheckedTable[]): Reason[] {
  const firsts = result.recommendations.filter(({ rank }) => rank === 1);
  const isNew = ({ id }: { id: string }): boolean => !decision.first.some((old) => old.id === id);
  const changed = new Set(tables.map(({ table }) => table));
  // A decision that was kept before figures were tells nothing of them.
  if (decision.tables === undefined) return [];
  return [
    ...tables.map(({ table, before, after }): Reason => ({ code: 'edition', values: { table, before, after } })),
    ...decision.first.flatMap((old) => {
      const now = result.recommendations.find(({ id }) => id === old.id);
      return now ? otherFigures(old.id, old.figures ?? [], now.tables) : [];
    }),
    // Of who is new at the first place nothing was kept: the figures that those tables have brought are told.
    ...firsts.filter(isNew).flatMap(({ id, tables: figures }) =>
      otherFigures(
        id,
        [],
        figures.filter(({ table }) => changed.has(table)),
      ),
    ),
  ];
}

function otherFigures(id: string, kept: NonNullable<Kept['figures']>, now: readonly Figure[]): Reason[] {
  const before = new Map(kept.map(({ table, value }) => [table, value]));
  const told = now.flatMap(({ table, value, scale, unit }): Reason[] => {
    const old = before.get(table) ?? null;
    return old === value ? [] : [{ code: 'figure', values: { id, table, before: old, after: value, scale, unit } }];
  });
  return told;
}

/** That points are others than then; inside the interval of then, only of who was first. */
export function pointsReason(old: Ranked, now: Recommendation<Reason>, wasFirst: boolean): Reason[] {
  if (now.score === old.score) return [];
  const values = { id: old.id, before: old.score, after: now.score };
  const { low, high } = old;
  if (now.points === null || low === undefined || high === undefined) return [{ code: 'score', values }];
  const isWithin = now.score >= low && now.score <= high;
  if (isWithin && !wasFirst) return [];
  return [{ code: isWithin ? 'points-within' : 'points', values: { ...values, low, high } }];
}
