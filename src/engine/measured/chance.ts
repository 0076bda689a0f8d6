/** A value that is not known exactly: a normal distribution with a side for below and one for above its mean. */
export interface Split {
  mean: number;
  below: number;
  above: number;
}

const DRAWS = 1024;

/**
 * How often each of some values is the highest, in percent, counted over a fixed low-discrepancy sequence, so that it is
 * the same everywhere. Equal highest ones share.
 */
export function chances(values: readonly Split[]): number[] {
  const bases = primes(values.length);
  const wins = values.map(() => 0);
  for (let draw = 1; draw <= DRAWS; draw++) {
    const drawn = values.map(({ mean, below, above }, i) => {
      const z = quantile(halton(draw, bases[i] as number));
      return mean + z * (z < 0 ? below : above);
    });
    const top = Math.max(...drawn);
    const first = drawn.flatMap((value, i) => (value === top ? [i] : []));
    for (const i of first) wins[i] = (wins[i] as number) + 1 / first.length;
  }
  return wins.map((count) => Math.round((count * 100) / DRAWS));
}

/** The n-th point of the Halton sequence in a base: its digits behind the point, the other way round. */
function halton(n: number, base: number): number {
  let value = 0;
  let fraction = 1 / base;
  for (let rest = n; rest > 0; rest = Math.floor(rest / base)) {
    value += (rest % base) * fraction;
    fraction /= base;
  }
  return value;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

/** The standard normal quantile. */
function quantile(p: number): number {
  return p < 0.5 ? -tail(p) : tail(1 - p);
}

/** Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.23: the error is below 4.5e-4, far below what a percent needs. */
function tail(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  return t - (2.515517 + 0.802853 * t + 0.010328 * t ** 2) / (1 + 1.432788 * t + 0.189269 * t ** 2 + 0.001308 * t ** 3);
}
