import { inUsd, lastPrice } from '../domain/fields/offered.ts';
import { CAPABILITIES, type FieldId } from '../domain/fields.ts';
import { percentChange } from '../domain/money.ts';
import type { Release } from '../domain/records.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { resolve } from '../domain/values.ts';
import type { Cell, Replacement } from './results.ts';

export type Differences = Pick<
  Replacement,
  'kept' | 'lost' | 'gained' | 'cannot_tell' | 'limits' | 'size' | 'price' | 'sources'
> & {
  /** Whether it takes and gives nothing that the other takes or gives. */
  alien: boolean;
  /** Whether the one it is held against has a price, in whatever currency. */
  wasPriced: boolean;
  /** What both cost in USD, whatever prices are shown in. */
  usd: { before: number | null; after: number | null };
};

const LIMITS: readonly FieldId[] = ['limit.context', 'limit.output'];
/** Every release that answers in text does: that alone is no news. */
const PLAIN = 'output:text';

/** What another release keeps, loses and adds beside one, and what it costs; what is not known is neither. */
export function differencesFrom(snapshot: Snapshot, release: Release): (other: Release) => Differences {
  const cells = new Map<FieldId, Cell>();
  const read = (which: Release, field: FieldId): Cell => resolve(snapshot, { model: undefined, release: which }, field);
  const had = (field: FieldId): Cell => {
    const cell = cells.get(field) ?? read(release, field);
    cells.set(field, cell);
    return cell;
  };
  // Whoever leaves what has ended compares with what it cost last.
  const last = had('cost.blend').value === null ? lastPrice(snapshot, release, 'blend') : undefined;
  return (other) => compared(snapshot, had, (field) => read(other, field), last);
}

function compared(
  snapshot: Snapshot,
  had: (field: FieldId) => Cell,
  has: (field: FieldId) => Cell,
  last: ReturnType<typeof lastPrice>,
): Differences {
  const found: Omit<Differences, 'limits' | 'size' | 'price' | 'usd' | 'wasPriced' | 'sources'> = {
    ...{ kept: [], lost: [], gained: [], cannot_tell: [], alien: false },
  };
  const sources = new Set<string>();
  const cite = (cell: Cell): Cell => {
    for (const source of cell.sources) sources.add(source);
    return cell;
  };
  const sort = (what: string, before: boolean, after: boolean | null): void => {
    if (what === PLAIN && after !== false) return;
    if (before && after === null) found.cannot_tell.push(what);
    else if (before) found[after ? 'kept' : 'lost'].push(what);
    else if (after) found.gained.push(what);
  };
  for (const capability of CAPABILITIES) {
    const able = cite(has(capability)).value;
    sort(capability, had(capability).value === true, typeof able === 'boolean' ? able : null);
  }
  for (const way of ['input', 'output'] as const) {
    const before = had(`modalities.${way}`).value as string[] | null;
    const after = cite(has(`modalities.${way}`)).value as string[] | null;
    for (const modality of new Set([...(before ?? []), ...(after ?? [])]))
      sort(`${way}:${modality}`, before?.includes(modality) === true, after === null ? null : after.includes(modality));
    if (before && after && !before.some((modality) => after.includes(modality))) found.alien = true;
  }
  if (had('open_weights').value === true) {
    const open = cite(has('open_weights')).value;
    sort('open_weights', true, typeof open === 'boolean' ? open : null);
  }
  const limits = LIMITS.map((field) => {
    const [was, is] = [cite(had(field)).value, cite(has(field)).value];
    if (typeof was === 'number') sort(field, true, typeof is === 'number' ? is >= was : null);
    return { field, before: was as number | null, after: is as number | null };
  });
  // Who runs the weights pays for their size.
  const total = had('open_weights').value === true ? had('parameters.total').value : null;
  const size =
    typeof total === 'number' ? { before: total, after: cite(has('parameters.total')).value as number | null } : null;
  const [was, is] = [cite(had('cost.blend')), cite(has('cost.blend'))];
  if (last) cite(last.cell);
  const usd = { before: inUsd(snapshot, was), after: inUsd(snapshot, is) };
  return {
    ...found,
    limits,
    size,
    price: priceOf(was, is, last),
    usd,
    wasPriced: was.value !== null,
    sources: [...sources],
  };
}

/** Prices in two currencies are two prices, not a change. What was paid last stands for what is paid no more. */
function priceOf(now: Cell, is: Cell, last: ReturnType<typeof lastPrice>): Replacement['price'] {
  const isLast = typeof last?.cell.value === 'number';
  const was = isLast ? last.cell : now;
  const isSameCurrency = was.currency === is.currency || is.value === null;
  if (was.value === null && is.value === null) return null;
  const same = was.currency === is.currency && typeof was.value === 'number' && typeof is.value === 'number';
  return {
    before: isSameCurrency ? (was.value as number | null) : null,
    ...(isLast && isSameCurrency ? { before_until: last.until } : {}),
    after: is.value as number | null,
    currency: is.currency ?? was.currency ?? null,
    percent: same ? percentChange(was.value as number, is.value as number) : null,
    ...(is.condition === undefined ? {} : { condition: is.condition }),
    ...(is.beside === undefined ? {} : { beside: is.beside }),
  };
}

/** Cheaper than this counts as this: free is not endlessly cheaper. */
const LEAST_PRICE = 0.01;

/**
 * How much a release would be worth in another's place beside others: points / 10, less doublings of the price and of the
 * size, halvings of the context, and each thing lost or not known to be kept. `unknown` counts what of points, price, size
 * and context is not known, and takes nothing off.
 * @param place whether only the same place in a line is looked for, where less is as far away as more
 */
export function worthOf(
  { lost, cannot_tell, limits, size, usd, wasPriced }: Omit<Differences, 'kept' | 'gained' | 'sources' | 'alien'>,
  points: number | null,
  place: boolean,
): { value: number; unknown: number } {
  const away = (before: number | null | undefined, after: number | null | undefined): number => {
    const doublings = typeof before === 'number' && typeof after === 'number' ? Math.log2(after / before) : 0;
    return place ? Math.abs(doublings) : Math.max(0, doublings);
  };
  const context = limits.find(({ field }) => field === 'limit.context');
  const halvings = context?.before && context.after ? Math.log2(context.before / context.after) : 0;
  const isPriced = usd.after !== null;
  const dearer = usd.after !== null && usd.before !== null ? away(floored(usd.before), floored(usd.after)) : 0;
  const things = [...lost, ...cannot_tell].filter((what) => what !== 'limit.context').length;
  // What was run without a price is measured by its size.
  const isOwnRun = size !== null && !wasPriced;
  return {
    value: (points ?? 0) / 10 - dearer - away(size?.before, size?.after) - Math.max(0, halvings) - things,
    unknown: [
      points === null,
      !isPriced && !isOwnRun,
      size !== null && typeof size.after !== 'number',
      typeof context?.after !== 'number',
    ].filter(Boolean).length,
  };
}

const floored = (price: number): number => Math.max(price, LEAST_PRICE);
