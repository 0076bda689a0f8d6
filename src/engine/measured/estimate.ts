import type { Estimate, Used } from '../../domain/estimates.ts';
import { grouped } from '../../domain/groups.ts';
import type { Calibration } from '../../domain/records.ts';
import { errorOn } from './scale.ts';
import type { Series } from './series.ts';
import type { Speaking } from './speaking.ts';

type Link = Calibration['links'][number];

/** How much less is believed of what is near the use, not about it. */
const RELATED = 1.5;
/** Tables of one measurer say much the same: the share of a table's variance that another does not take away. */
const ALIKE = 0.7;
/** Below this two voices are not told apart. */
const FLOOR = 0.08;
/** How many steps of its series a release may inherit over. */
const MOST_STEPS = 2;

/** A figure on the scale of the use. */
interface Figure extends Used {
  measurer: string;
  at: number;
}
interface Normal {
  mean: number;
  below: number;
  above: number;
}
interface Voice {
  measurer: string;
  mean: number;
  variance: number;
}
type Heard = Pick<Figure, 'measurer' | 'at' | 'sd'>;
/** Figures on the way to an estimate: what each measurer says, with its share of the mean, and all of them together. */
export interface Joined extends Normal {
  voices: { measurer: string; mean: number; sd: number; share: number }[];
}

/** The arithmetic of the mean of some figures. */
export function joinedOf(figures: readonly Heard[]): Joined {
  const voices = voicesOf(figures);
  const shares = sharesOf(voices);
  const told = voices.map(({ measurer, mean, variance }, i) => ({
    measurer,
    mean,
    sd: Math.sqrt(variance),
    share: shares[i] as number,
  }));
  return { ...joined(voices), voices: told };
}

/**
 * The estimates of the releases that a use's tables speak of, and of those whose forerunners they speak of.
 * @param releases all releases that may inherit
 */
export function estimates(
  calibration: Calibration,
  speaking: readonly Speaking[],
  series: Series,
  releases: Iterable<string> = [],
): Map<string, Estimate> {
  const linked = linkedOf(calibration, speaking);
  const byRelease = (isWanted: (one: Speaking) => boolean) =>
    grouped(
      linked.flatMap(([one, link]) => (isWanted(one) ? figuresOf(one, link) : [])),
      ({ release }) => [release],
    );
  const about = byRelease(({ relation }) => relation === 'about');
  const near = byRelease(({ relation }) => relation !== 'about');
  // Where no table is about the use, those near it are all there is, and stay grade D.
  const measured = about.size > 0 ? about : near;
  const found = new Map<string, Estimate>();
  for (const [release, figures] of measured) {
    const voices = voicesOf(figures);
    const grade = measured === near ? 'D' : voices.length > 1 ? 'A' : 'B';
    found.set(release, { ...joined(voices), grade, used: figures.map(plain) });
  }
  for (const release of new Set([...near.keys(), ...releases])) {
    if (found.has(release)) continue;
    const aside = near.get(release);
    const inherited = inheritance(release, calibration, series, found, measured);
    const own = aside && { ...joined(voicesOf(aside)), used: aside.map(plain) };
    if (inherited && own)
      found.set(release, { ...inherited, ...both(inherited, own), used: [...inherited.used, ...own.used] });
    else if (inherited) found.set(release, { ...inherited, grade: measured === near ? 'D' : 'C' });
    else if (own) found.set(release, { ...own, grade: 'D' });
  }
  // Only now: what successors inherit is not rounded twice.
  for (const one of found.values()) Object.assign(one, plainly(one));
  return found;
}

/** Whether there would be any estimate: figures are on the scale of the use, of which all others are inherited. */
export const isAnyEstimated = (calibration: Calibration, speaking: readonly Speaking[]): boolean =>
  linkedOf(calibration, speaking).some(([{ readings }]) => readings.size > 0);

/** The tables that are on the scale of the use by the edition that is in force, each with how. */
function linkedOf({ links }: Calibration, speaking: readonly Speaking[]): (readonly [Speaking, Link])[] {
  const byTable = new Map(links.map((link) => [link.table, link]));
  return speaking.flatMap((one) => {
    const link = byTable.get(one.table.id);
    return link?.edition === one.edition.date ? [[one, link] as const] : [];
  });
}

const plainly = ({ mean, below, above }: Normal): Normal => ({
  mean: rounded(mean),
  below: rounded(below),
  above: rounded(above),
});

type Placed = Figure & { release: string };

function figuresOf({ table, edition, relation, readings }: Speaking, link: Link): Placed[] {
  const residual = link.residual * (relation === 'about' ? 1 : RELATED);
  return [...readings].map(([release, { row, logit: exact }]) => {
    const logit = rounded(exact);
    return {
      release,
      table: table.id,
      edition: edition.date,
      value: row.value,
      ...(row.as === undefined ? {} : { as: row.as }),
      ...(row.setting === undefined ? {} : { setting: row.setting }),
      logit,
      sd: rounded(Math.hypot(residual, errorOn(table, row, link.slope))),
      measurer: table.measurer,
      at: (logit - link.offset) / link.slope,
    };
  });
}

/** What is kept and told is what is reckoned with. */
const rounded = (value: number): number => Number(value.toFixed(6));

const plain = ({ table, edition, value, as, setting, logit, sd }: Figure): Used => ({
  table,
  edition,
  value,
  ...(as === undefined ? {} : { as }),
  ...(setting === undefined ? {} : { setting }),
  logit,
  sd,
});

/** A deviation after so many steps of a series. */
export const widened = (sd: number, moves: number, steps: number): number => Math.sqrt(sd ** 2 + steps * moves ** 2);

/** The estimate of the last measured forerunner: no growth is credited, and the interval widens by how far successors move. */
function inheritance(
  release: string,
  { falls = 0, rises = 0 }: Calibration,
  series: Series,
  found: ReadonlyMap<string, Estimate>,
  measured: ReadonlyMap<string, unknown>,
): Estimate | undefined {
  const before = series.before(release).slice(0, MOST_STEPS);
  const step = before.findIndex((id) => measured.has(id));
  const id = before[step];
  const former = id === undefined ? undefined : found.get(id);
  if (id === undefined || former === undefined) return undefined;
  return {
    mean: former.mean,
    below: widened(former.below, falls, step + 1),
    above: widened(former.above, rises, step + 1),
    grade: 'C',
    used: former.used,
    inherited_from: id,
    steps: step + 1,
  };
}

/** The tables of one measurer, together one voice. */
function voicesOf(figures: readonly Heard[]): Voice[] {
  const measurers = [...new Set(figures.map(({ measurer }) => measurer))].sort();
  return measurers.map((measurer) => {
    const own = figures.filter((figure) => figure.measurer === measurer);
    const precision = sum(own.map(({ sd }) => 1 / sd ** 2));
    const mean = sum(own.map(({ at, sd }) => at / sd ** 2)) / precision;
    return { measurer, mean, variance: (1 + ALIKE * (own.length - 1)) / precision };
  });
}

/**
 * Voices together, by precision, none above half; where they disagree the interval widens by it, on the side where they
 * stand: a voice of little weight that speaks far better of a release makes nobody doubt the others more.
 */
function joined(voices: readonly Voice[]): Normal {
  const precision = sum(voices.map(({ variance }) => 1 / variance));
  const shares = sharesOf(voices);
  const mean = sum(voices.map((voice, i) => voice.mean * (shares[i] as number)));
  const side = (sign: 1 | -1): number => {
    const away = voices.map((voice, i) => (shares[i] as number) * Math.max(0, sign * (voice.mean - mean)) ** 2);
    return Math.sqrt(1 / precision + (2 * sum(away)) / Math.max(1, voices.length - 1) + FLOOR ** 2);
  };
  return { mean, below: side(-1), above: side(1) };
}

function sharesOf(voices: readonly Voice[]): readonly number[] {
  const precision = sum(voices.map(({ variance }) => 1 / variance));
  return capped(voices.map(({ variance }) => 1 / variance / precision));
}

/** Shares of which none is above a half, where there are two or more. */
function capped(shares: readonly number[]): readonly number[] {
  const top = Math.max(...shares);
  if (shares.length < 2 || top <= 0.5) return shares;
  const at = shares.indexOf(top);
  return shares.map((share, i) => (i === at ? 0.5 : (share / (1 - top)) * 0.5));
}

/** Two estimates of one thing, by precision, each side of the interval for itself. */
function both(a: Normal, b: Normal): Normal {
  const weigh = ({ below, above }: Normal): number => 2 / (below ** 2 + above ** 2);
  const side = (one: number, other: number): number => 1 / Math.sqrt(1 / one ** 2 + 1 / other ** 2);
  return {
    mean: (a.mean * weigh(a) + b.mean * weigh(b)) / (weigh(a) + weigh(b)),
    below: side(a.below, b.below),
    above: side(a.above, b.above),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
