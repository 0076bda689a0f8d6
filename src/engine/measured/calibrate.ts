import { firstDay } from '../../domain/dates.ts';
import { grouped } from '../../domain/groups.ts';
import type { Calibration } from '../../domain/records.ts';
import type { Unlinked } from '../../domain/vocabulary.ts';
import { estimates } from './estimate.ts';
import { deviation, mean, median } from './scale.ts';
import type { Series } from './series.ts';
import type { Speaking } from './speaking.ts';

export type Link = Calibration['links'][number];
export type Beside = Calibration['beside'][number];

/** The releases that give the scale its zero, at 50 points, and its unit, at 90. */
export interface Marks {
  origin?: string | undefined;
  upper?: string | undefined;
}

/** What a table has to share with the scale to be linked. */
export interface Demands {
  anchors: number;
  /** The slope has to be known to this share of itself: few anchors, or alike ones, do not tell it. */
  slope: number;
  /** The least residual in logits of the scale. */
  residual: number;
}
export const SHIPPED: Demands = { anchors: 8, slope: 0.25, residual: 0.15 };
/** A table of the user's own is believed with fewer anchors, and less. */
export const OWN: Demands = { anchors: 4, slope: Number.POSITIVE_INFINITY, residual: 0.3 };

const LEAST_CORRELATION = 0.5;
const ROUNDS = 4;
/** Successions count from here: before, the field moved at another pace. */
const SUCCESSIONS_FROM = '2025-06-01';
const LEAST_PAIRS = 8;
/** Where 90 points lie on the scale. */
const NINETY = Math.log(9);
/** In logits of a typical table: what differs less gives no scale. */
const LEAST_RISE = 0.5;
/** What successors fall and rise where too few pairs tell. */
const ASSUMED = { falls: 0.2, rises: 0.4 };

/**
 * Brings the tables that speak of a use to one scale: that of the table about it with most releases. Tables about the use
 * make the scale together; what is related, or about everything, is held against it and changes nothing in it.
 * @param day the day of the newest edition
 * @returns undefined where no table can be the reference
 */
export function calibrate(
  use: string,
  day: string,
  all: readonly Speaking[],
  { origin, upper, series, demands = SHIPPED }: Marks & { series: Series; demands?: Demands },
): Calibration | undefined {
  const able = all.filter(({ table }) => table.counts !== false);
  const about = able.filter(({ relation }) => relation === 'about');
  // Where nothing is about the use, what is related makes the scale, and all of it is grade D.
  const makers = about.length > 0 ? about : able.filter(({ relation }) => relation === 'related');
  const reference = referenceOf(makers.filter(({ readings }) => readings.size >= OWN.anchors));
  if (reference === undefined) return undefined;
  const own = ownScale(reference);
  const fits = new Map<string, Fit>([[reference.table.id, { ...own, residual: 0 }]]);
  const rest = makers.filter((one) => one !== reference);
  const refused = new Map<string, Refusal>();
  const near = able.filter((one) => !makers.includes(one));
  const attempt = (one: Speaking, scales: readonly ReadonlyMap<string, number>[]): void => {
    const tried = scales.map((scale) => linkTo(one, scale, demands));
    const found = tried.find((fit) => !('why' in fit)) ?? tried[0];
    if (found === undefined || 'why' in found) {
      fits.delete(one.table.id);
      if (found) refused.set(one.table.id, found);
    } else {
      fits.set(one.table.id, found);
      refused.delete(one.table.id);
    }
  };
  for (const one of near) attempt(one, [scaleOf([reference], fits)]);
  for (let round = 0; round < ROUNDS; round++) {
    const waiting = new Set(rest);
    while (waiting.size > 0) {
      const linked = (skip: Speaking): Speaking[] => makers.filter((one) => one !== skip && fits.has(one.table.id));
      const onScale = releasesOf(makers.filter((one) => fits.has(one.table.id)));
      const sharedBy = (one: Speaking): number => {
        const own = fits.has(one.table.id) ? 1 : 0;
        return [...one.readings.keys()].filter((release) => (onScale.get(release) ?? 0) > own).length;
      };
      const [next] = [...waiting]
        .map((one) => ({ one, shared: sharedBy(one) }))
        .sort((a, b) => b.shared - a.shared || (a.one.table.id < b.one.table.id ? -1 : 1));
      if (next === undefined) break;
      waiting.delete(next.one);
      const scale = scaleOf(linked(next.one), fits);
      // A table that shares too little with those about the use may share enough by way of those near it.
      attempt(next.one, [scale, new Map([...scaleOf(near, fits), ...scale])]);
    }
    const scale = scaleOf(makers, fits);
    for (const one of near) attempt(one, [scale]);
  }
  const others = makers.filter((one) => one !== reference && fits.has(one.table.id));
  const shared = sharedWith(reference, scaleOf(others, fits));
  if (shared.length >= demands.anchors) fits.set(reference.table.id, { ...own, residual: residualOf(shared, own) });
  const scale = makers.filter((one) => fits.has(one.table.id));

  /** @param centre where the zero of the scale comes to lie, in its own unit */
  const linksAt = (unit: number, centre: number): Link[] =>
    all.flatMap(({ table, edition, readings }): Link[] => {
      const fit = fits.get(table.id);
      if (fit === undefined) return [];
      const { correlation, anchors = readings.size } = fit;
      const slope = round(fit.slope / unit);
      const offset = round(fit.offset + fit.slope * (centre / unit));
      const residual = round(Math.max(demands.residual, fit.residual * unit));
      return [{ table: table.id, edition: edition.date, offset, slope, residual, anchors, ...correlated(correlation) }];
    });
  const beside = all.flatMap(({ table, edition }): Beside[] => {
    if (fits.has(table.id)) return [];
    const { why, anchors, correlation } = refused.get(table.id) ?? { why: 'shown-only', anchors: 0 };
    return [{ table: table.id, edition: edition.date, why, anchors, ...correlated(correlation) }];
  });
  const base = { use, date: day, reference: reference.table.id };
  const middle = (unit: number): number =>
    median([...reference.readings.values()].map(({ logit }) => (logit / own.slope) * unit));
  const standsAt = (unit: number, release: string | undefined): number | undefined =>
    release === undefined
      ? undefined
      : estimates({ ...base, links: linksAt(unit, 0), beside }, all, series).get(release)?.mean;
  const typical = unitOf(scale, fits);
  const rise = (standsAt(typical, upper) ?? Number.NaN) - (standsAt(typical, origin) ?? middle(typical));
  // Two releases give the scale, as ice and steam give degrees: where one is missing, or they hardly differ, typical logits do.
  const isGiven = rise >= LEAST_RISE;
  const unit = isGiven ? (typical * NINETY) / rise : typical;
  const zero = standsAt(unit, origin);
  return {
    ...base,
    ...(zero !== undefined && origin ? { origin } : {}),
    ...(isGiven && upper ? { upper } : {}),
    ...movesOf(scale, fits, unit, series),
    links: linksAt(unit, zero ?? middle(unit)),
    beside,
  };
}

/**
 * Adds tables that a calibration does not know, such as a user's own, to its scale as it stands; nothing else moves.
 * Where there is none, they make one.
 */
export function extend(
  calibration: Calibration | undefined,
  all: readonly Speaking[],
  more: Marks & { use: string; series: Series },
): Calibration | undefined {
  if (calibration === undefined) {
    const days = all.map((one) => firstDay(one.edition.date)).sort();
    return calibrate(more.use, days.at(-1) ?? '', all, { ...more, demands: OWN });
  }
  const known = (list: readonly { table: string; edition: string }[], { table, edition }: Speaking): boolean =>
    list.some((one) => one.table === table.id && one.edition === edition.date);
  const strange = all.filter((one) => !known(calibration.links, one) && !known(calibration.beside, one));
  if (strange.length === 0) return calibration;
  const names = new Set(strange.map(({ table }) => table.id));
  const links = calibration.links.filter(({ table }) => !names.has(table));
  const beside = calibration.beside.filter(({ table }) => !names.has(table));
  const fits = new Map(links.map((link): [string, Fit] => [link.table, link]));
  const makers = all.filter(({ table, relation }) => relation !== 'general' && fits.has(table.id));
  const scale = scaleOf(makers, fits);
  const added: Link[] = [];
  const shown: Beside[] = [];
  for (const one of strange) {
    const at = { table: one.table.id, edition: one.edition.date };
    const found: Fit | Refusal =
      one.table.counts === false ? { why: 'shown-only', anchors: 0 } : linkTo(one, scale, OWN);
    if ('why' in found) shown.push({ ...at, why: found.why, anchors: found.anchors });
    else {
      const { offset, slope, anchors = 0, correlation } = found;
      const residual = round(Math.max(OWN.residual, found.residual));
      added.push({ ...at, offset: round(offset), slope: round(slope), residual, anchors, ...correlated(correlation) });
    }
  }
  return { ...calibration, links: [...links, ...added], beside: [...beside, ...shown] };
}

interface Fit {
  offset: number;
  slope: number;
  residual: number;
  anchors?: number | undefined;
  correlation?: number | undefined;
}
interface Refusal {
  why: Unlinked;
  anchors: number;
  correlation?: number;
}
/** While tables are linked the scale is the reference's: its logits; of a unit of its own, standard deviations. */
const ownScale = ({ table, readings }: Speaking): Pick<Fit, 'offset' | 'slope'> => ({
  offset: 0,
  slope: (table.scale === 'linear' && deviation([...readings.values()].map((reading) => reading.logit))) || 1,
});

/**
 * How many logits of a typical table one of the scale is: a reference may squeeze what others spread tenfold, and residuals
 * and points mean the same for every use only in the logits of a typical table. The mean of the slopes' logarithms, each
 * measurer once.
 */
function unitOf(linked: readonly Speaking[], fits: ReadonlyMap<string, Fit>): number {
  const slopes = linked.flatMap(({ table: { measurer, scale, id } }) =>
    scale === 'linear' ? [] : [{ measurer, slope: Math.log((fits.get(id) as Fit).slope) }],
  );
  const voices = [...grouped(slopes, ({ measurer }) => [measurer]).values()];
  return voices.length === 0 ? 1 : Math.exp(mean(voices.map((own) => mean(own.map(({ slope }) => slope)))));
}

const round = (value: number): number => Number(value.toFixed(4));
const correlated = (correlation: number | undefined): Pick<Link, 'correlation'> =>
  correlation === undefined ? {} : { correlation: round(correlation) };

/** With most releases, then votes, then day, then id. */
function referenceOf(all: readonly Speaking[]): Speaking | undefined {
  const votes = ({ readings }: Speaking): number =>
    [...readings.values()].reduce((sum, { row }) => sum + (row.votes ?? 0), 0);
  const before = (a: Speaking, b: Speaking): number =>
    b.readings.size - a.readings.size ||
    votes(b) - votes(a) ||
    (a.edition.date === b.edition.date ? 0 : a.edition.date < b.edition.date ? 1 : -1) ||
    (a.table.id < b.table.id ? -1 : 1);
  return [...all].sort(before)[0];
}

/** The value of each release on the scale: the mean of the tables that are linked. */
function scaleOf(linked: readonly Speaking[], fits: ReadonlyMap<string, Fit>): Map<string, number> {
  const values = linked.flatMap(({ table, readings }) => {
    const fit = fits.get(table.id);
    return fit === undefined
      ? []
      : [...readings].map(([release, { logit }]) => ({ release, at: (logit - fit.offset) / fit.slope }));
  });
  const byRelease = grouped(values, ({ release }) => [release]);
  return new Map([...byRelease].map(([release, all]) => [release, mean(all.map(({ at }) => at))]));
}

/** How many of some tables have each release. */
function releasesOf(tables: readonly Speaking[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { readings } of tables)
    for (const release of readings.keys()) counts.set(release, (counts.get(release) ?? 0) + 1);
  return counts;
}

interface Pair {
  scale: number;
  table: number;
}
const sharedWith = ({ readings }: Speaking, scale: ReadonlyMap<string, number>): Pair[] =>
  [...readings].flatMap(([release, reading]) => {
    const at = scale.get(release);
    return at === undefined ? [] : [{ scale: at, table: reading.logit }];
  });

/** Reduced major axis: both sides err. */
function linkTo(one: Speaking, scale: ReadonlyMap<string, number>, demands: Demands): Fit | Refusal {
  const pairs = sharedWith(one, scale);
  const anchors = pairs.length;
  if (anchors < demands.anchors) return { why: 'few-anchors', anchors };
  const xs = pairs.map((pair) => pair.scale);
  const ys = pairs.map((pair) => pair.table);
  const spread = deviation(xs);
  const slope = spread === 0 ? 0 : deviation(ys) / spread;
  if (slope === 0) return { why: 'loose', anchors };
  const [x, y] = [mean(xs), mean(ys)];
  const together = pairs.reduce((sum, pair) => sum + (pair.scale - x) * (pair.table - y), 0) / (anchors - 1);
  const correlation = together / (spread * deviation(ys));
  if (correlation < LEAST_CORRELATION) return { why: 'low-correlation', anchors, correlation };
  if (Math.sqrt((1 - correlation ** 2) / (anchors - 2)) > demands.slope) return { why: 'loose', anchors, correlation };
  const line = { offset: y - slope * x, slope };
  return { ...line, residual: residualOf(pairs, line), anchors, correlation };
}

const residualOf = (pairs: readonly Pair[], { offset, slope }: Pick<Fit, 'offset' | 'slope'>): number =>
  Math.sqrt(
    pairs.reduce((sum, pair) => sum + ((pair.table - offset) / slope - pair.scale) ** 2, 0) /
      Math.max(1, pairs.length - 2),
  );

/** How far successors really moved on the scale, in the tables about the use. */
function movesOf(
  scale: readonly Speaking[],
  fits: ReadonlyMap<string, Fit>,
  unit: number,
  series: Series,
): Pick<Calibration, 'falls' | 'rises' | 'pairs'> {
  const moves = scale.flatMap(({ table, readings }) => {
    const fit = fits.get(table.id) as Fit;
    return [...readings].flatMap(([release, reading]) => {
      if (series.dateOf(release) < SUCCESSIONS_FROM) return [];
      const before = series.before(release).find((id) => readings.has(id));
      const former = before === undefined ? undefined : readings.get(before);
      return former === undefined ? [] : [((reading.logit - former.logit) / fit.slope) * unit];
    });
  });
  if (moves.length < LEAST_PAIRS) return { ...ASSUMED, pairs: moves.length };
  const size = (keep: (move: number) => boolean): number =>
    round(Math.sqrt(mean(moves.map((move) => (keep(move) ? move ** 2 : 0)))));
  return { falls: size((move) => move < 0), rises: size((move) => move > 0), pairs: moves.length };
}
