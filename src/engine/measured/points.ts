import type { Estimate } from '../../domain/estimates.ts';

/** The 25 % point, and the ends of the 90 % interval, in standard deviations. */
export const CAUTIOUS = 0.6745;
const NINETY = 1.645;

type Spread = Pick<Estimate, 'mean' | 'below' | 'above'>;

/** The value by which releases are ranked: doubt costs a little, everywhere alike. */
export const cautious = ({ mean, below }: Spread): number => mean - CAUTIOUS * below;
export const lower = ({ mean, below }: Spread): number => mean - NINETY * below;
export const upper = ({ mean, above }: Spread): number => mean + NINETY * above;

/** 0 to 100; the origin of the scale stands at 50. */
export const logistic = (value: number): number => 100 / (1 + Math.exp(-value));
/** Points in tenths, as they are printed and compared. */
export const tenthsOf = (value: number): number => Math.round(logistic(value) * 10);

/** Points to one decimal, with the ends of the 90 % interval. */
export const pointsOf = (spread: Spread): { points: number; interval: [low: number, high: number] } => ({
  points: tenthsOf(cautious(spread)) / 10,
  interval: [tenthsOf(lower(spread)) / 10, tenthsOf(upper(spread)) / 10],
});
