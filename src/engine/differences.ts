import { CAPABILITIES, type FieldId } from '../domain/fields.ts';
import { percentChange } from '../domain/money.ts';
import type { Release } from '../domain/records.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { resolve } from '../domain/values.ts';
import type { Cell, Replacement } from './results.ts';

export type Differences = Pick<
  Replacement,
  'kept' | 'lost' | 'gained' | 'cannot_tell' | 'limits' | 'price' | 'sources'
> & {
  /** Whether it takes and gives nothing that the other takes or gives. */
  alien: boolean;
};

const LIMITS: readonly FieldId[] = ['limit.context', 'limit.output'];
/** Every release that answers in text does: that alone is no news. */
const PLAIN = 'output:text';

/** What another release keeps, loses and adds beside one, and what it costs; what is not known is neither. */
export function differences(snapshot: Snapshot, release: Release, other: Release): Differences {
  const of = (which: Release, field: FieldId): Cell => resolve(snapshot, { model: undefined, release: which }, field);
  const found: Omit<Differences, 'limits' | 'price' | 'sources'> = {
    ...{ kept: [], lost: [], gained: [], cannot_tell: [], alien: false },
  };
  const sources = new Set<string>();
  const cite = (cell: Cell): Cell => {
    for (const source of cell.sources) sources.add(source);
    return cell;
  };
  const sort = (what: string, had: boolean, has: boolean | null): void => {
    if (what === PLAIN && has !== false) return;
    if (had && has === null) found.cannot_tell.push(what);
    else if (had) found[has ? 'kept' : 'lost'].push(what);
    else if (has) found.gained.push(what);
  };
  for (const capability of CAPABILITIES) {
    const has = cite(of(other, capability)).value;
    sort(capability, of(release, capability).value === true, typeof has === 'boolean' ? has : null);
  }
  for (const way of ['input', 'output'] as const) {
    const before = of(release, `modalities.${way}`).value as string[] | null;
    const after = cite(of(other, `modalities.${way}`)).value as string[] | null;
    for (const modality of new Set([...(before ?? []), ...(after ?? [])]))
      sort(`${way}:${modality}`, before?.includes(modality) === true, after === null ? null : after.includes(modality));
    if (before && after && !before.some((modality) => after.includes(modality))) found.alien = true;
  }
  if (of(release, 'open_weights').value === true) {
    const open = cite(of(other, 'open_weights')).value;
    sort('open_weights', true, typeof open === 'boolean' ? open : null);
  }
  const limits = LIMITS.map((field) => {
    const [was, is] = [cite(of(release, field)).value, cite(of(other, field)).value];
    if (typeof was === 'number') sort(field, true, typeof is === 'number' ? is >= was : null);
    return { field, before: was as number | null, after: is as number | null };
  });
  const [was, is] = [cite(of(release, 'cost.blend')), cite(of(other, 'cost.blend'))];
  return { ...found, limits, price: priceOf(was, is), sources: [...sources] };
}

/** Prices in two currencies are two prices, not a change. */
function priceOf(was: Cell, is: Cell): Replacement['price'] {
  if (was.value === null && is.value === null) return null;
  const same = was.currency === is.currency && typeof was.value === 'number' && typeof is.value === 'number';
  return {
    before: is.value === null || was.currency === is.currency ? (was.value as number | null) : null,
    after: is.value as number | null,
    currency: is.currency ?? was.currency ?? null,
    percent: same ? percentChange(was.value as number, is.value as number) : null,
  };
}

/** Cheaper than this counts as this: free is not endlessly cheaper. */
const LEAST_PRICE = 0.01;

/**
 * How much a release would be worth in another's place beside others: points / 10, less doublings of the price, halvings of
 * the context, and each thing lost or not known to be kept. `unknown` counts what of points, price and context is not
 * known, and takes nothing off.
 * @param place whether only the same place in a line is looked for, where a lower price is as far away as a higher one
 */
export function worthOf(
  { lost, cannot_tell, limits, price }: Pick<Differences, 'lost' | 'cannot_tell' | 'limits' | 'price'>,
  points: number | null,
  place: boolean,
): { value: number; unknown: number } {
  const context = limits.find(({ field }) => field === 'limit.context');
  const known = price?.after !== null && price?.after !== undefined && price.currency === 'USD';
  const doublings = known && price.before !== null ? Math.log2(floored(price.after) / floored(price.before)) : 0;
  const halvings = context?.before && context.after ? Math.log2(context.before / context.after) : 0;
  const things = [...lost, ...cannot_tell].filter((what) => what !== 'limit.context').length;
  const away = place ? Math.abs(doublings) : Math.max(0, doublings);
  return {
    value: (points ?? 0) / 10 - away - Math.max(0, halvings) - things,
    unknown: [points === null, !known, typeof context?.after !== 'number'].filter(Boolean).length,
  };
}

const floored = (price: number | null): number => Math.max(price ?? 0, LEAST_PRICE);
