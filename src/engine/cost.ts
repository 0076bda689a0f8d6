import { moneyOf } from '../domain/amounts.ts';
import { costOf, type Decimal, decimal, percentOf, sum, withPercent } from '../domain/money.ts';
import { conditionOf, modeOf, type Priced } from '../domain/pricing.ts';
import { noPriceFor, pricesFor, slicesOf, tierOf, untoldTier } from '../domain/reckoning.ts';
import type { Release } from '../domain/records.ts';
import { compare, type Snapshot } from '../domain/snapshot.ts';
import type { CostLine, CostPart, CostResult, Load, Workload } from './results.ts';
import { upcoming } from './upcoming.ts';

/**
 * What a workload costs with each release at its developer's own prices on the snapshot's day, the cheapest first, those
 * whose cost cannot be told last. All arithmetic is decimal.
 */
export function costs(snapshot: Snapshot, releases: readonly Release[], workload: Workload): CostResult {
  const { currency, rate } = workload;
  // A rate of the workload's own holds before all others; prices stay in their currencies, totals are converted.
  const own = currency === null || rate === null ? null : { base: 'USD', quote: currency, rate };
  const isKnown =
    own === null ||
    snapshot.rates.own.some(
      ({ base, quote, rate: known }) => base === own.base && quote === own.quote && Number(known) === Number(rate),
    );
  const priced = isKnown ? snapshot : snapshot.inMoney(null, [own, ...snapshot.rates.own]);
  const lines = releases.flatMap((release) => linesOf(priced, release, workload));
  lines.sort((a, b) => {
    if (a.total === null || b.total === null)
      return a.total === b.total ? compare(a.id, b.id) : a.total === null ? 1 : -1;
    // Totals in two currencies do not compare: each currency is a list of its own, dollars first.
    const currencies = rankOf(a.currency) - rankOf(b.currency) || compare(a.currency ?? '', b.currency ?? '');
    return currencies || a.total - b.total || compare(a.id, b.id) || compare(a.mode ?? '', b.mode ?? '');
  });
  return { workload, costs: lines };
}

/** A workload of which nothing is said. */
export const NO_WORKLOAD: Workload = {
  input: null,
  output: null,
  requests: null,
  each: false,
  days: null,
  monthly: false,
  cached: 0,
  batch: false,
  currency: null,
  rate: null,
  vat: 0,
  budget: null,
};

/**
 * What the work of a recommendation costs with a release in its period, at its developer's own price.
 * @param currency null is that of the price
 */
export function loadCost(snapshot: Snapshot, release: Release, load: Load, currency: string | null): CostLine {
  const { input, output, requests } = load;
  const [first, ...others] = linesOf(snapshot, release, {
    ...NO_WORKLOAD,
    ...{ input, output, requests, currency, each: true },
  });
  const line = [first, ...others].find((one) => one !== undefined && one.total !== null) ?? first;
  return line as CostLine;
}

const rankOf = (currency: string | null): number => (currency === 'USD' ? 0 : 1);

function linesOf(snapshot: Snapshot, release: Release, workload: Workload): CostLine[] {
  const prices = pricesFor(snapshot, release, workload);
  const base = {
    id: release.id,
    name: release.name,
    model: release.model ?? null,
    upcoming: upcoming(snapshot, release),
  };
  if (prices.length === 0) return [{ ...base, ...NOTHING, ...noPriceFor(snapshot, release, workload) }];
  return prices.map(({ price, beside }) => {
    const others = beside.flatMap((cost) => {
      const { total, total_exact, mode, condition } = reckon(snapshot, release, cost, workload);
      if (total === null || total_exact === null || condition === null) return [];
      return [{ condition, mode, until: cost.ends ?? null, total, total_exact }];
    });
    return { ...base, ...reckon(snapshot, release, price, workload), beside: others };
  });
}

const NOTHING = {
  provider: null,
  mode: null,
  condition: null,
  currency: null,
  total: null,
  total_exact: null,
  parts: [],
  tier: null,
  rate: null,
  within_budget: null,
  sources: [],
  beside: [],
} satisfies Partial<CostLine>;

type Reckoned = Omit<CostLine, 'id' | 'name' | 'model' | 'upcoming'>;

function reckon(snapshot: Snapshot, release: Release, cost: Priced, workload: Workload): Reckoned {
  const mode = modeOf(cost);
  const known = {
    ...NOTHING,
    provider: cost.provider,
    mode,
    condition: conditionOf(cost),
    sources: cost.source,
    reason: null,
  };
  const counted = charactersOf(snapshot, release, workload);
  if (typeof counted === 'string') return { ...known, reason: counted };
  const target = workload.currency ?? (snapshot.rates.conversion(cost.currency, 'USD') ? 'USD' : cost.currency);
  const rate = snapshot.rates.conversion(cost.currency, target);
  if (rate === null) return { ...known, currency: target, reason: 'no-rate' };
  const totalOf = (parts: readonly CostPart[]): Decimal =>
    rate.convert(sum(parts.map((part) => part.amount_exact))).times(withPercent(workload.vat));
  const tokens = tokensOf(workload, counted, 'high');
  const parts = partsOf(cost, tokens);
  if (typeof parts === 'string') return { ...known, reason: parts };
  const low = counted.some((one) => one.low !== one.high) ? partsOf(cost, tokensOf(workload, counted, 'low')) : null;
  const total = totalOf(parts);
  const untold = untoldTier(snapshot, release, cost, tokens.prompt);
  const least = low === null || typeof low === 'string' ? null : totalOf(low);
  return {
    ...known,
    currency: target,
    total: Number(total),
    total_exact: total.toFixed(),
    ...(least === null ? {} : { total_low: Number(least), total_low_exact: least.toFixed() }),
    parts,
    ...(counted.length > 0 ? { characters: counted } : {}),
    price_currency: cost.currency,
    tier: tierOf(cost, tokens.prompt)?.over ?? null,
    ...(untold === undefined ? {} : { untold_tier: untold }),
    rate: cost.currency === target ? null : rate.used,
    within_budget: isWithin(snapshot, workload, target, least ?? total, total),
    sources: [...new Set([...cost.source, ...counted.flatMap(({ sources }) => sources), ...(rate.used.sources ?? [])])],
  };
}

/** Whether a total, from its lower end to its upper, stays within the budget; null where there is none, or it may not. */
function isWithin({ rates }: Snapshot, { budget }: Workload, currency: string, low: Decimal, high: Decimal) {
  if (budget === null) return null;
  const limit = typeof budget === 'number' ? { amount: budget, currency } : moneyOf(budget);
  const rate = rates.conversion(currency, limit.currency);
  if (rate === null) return null;
  if (rate.convert(high).lte(decimal(limit.amount))) return true;
  return rate.convert(low).gt(decimal(limit.amount)) ? false : null;
}

/** What the parts of a workload cost, or which price is not known. */
function partsOf(cost: Priced, tokens: Tokens): CostPart[] | string {
  const parts: CostPart[] = [];
  const need: [CostPart['kind'], Decimal][] = [
    ['input', tokens.fresh],
    ['cache_read', tokens.cached],
    ['output', tokens.output],
  ];
  for (const [kind, count] of need) {
    if (count.eq(0)) continue;
    for (const { span, amounts } of slicesOf(kind, cost, tokens.prompt)) {
      // What a tier does not tell is not known: its other prices are no longer those below it.
      const price = amounts[kind];
      const where = amounts === cost ? '' : '-in-tier';
      const none = price === 'undisclosed' ? price : 'no';
      if (typeof price !== 'number') return `${none}-${kind.replace('_', '-')}-price${where}`;
      // Multiplied before it is divided: what comes out even stays so.
      const part = span === null || tokens.prompt === null ? count : count.times(span).div(tokens.prompt);
      const amount = costOf(part, price);
      parts.push({ kind, tokens: Number(part), price, amount: Number(amount), amount_exact: amount.toFixed() });
    }
  }
  return parts;
}

interface Tokens {
  fresh: Decimal;
  cached: Decimal;
  output: Decimal;
  /** Tokens of one request's prompt; null where the number of requests is not known. */
  prompt: Decimal | null;
}

type Counted = NonNullable<CostLine['characters']>;

/**
 * What a character of each language of the workload is in tokens of this release: by its own figures, else by those of its
 * line as a whole, else by those of other releases of the line, which is an assumption and told as one.
 */
function charactersOf(snapshot: Snapshot, release: Release, { input, output }: Workload): Counted | string {
  const languages = [input, output].flatMap((amount) => (amount?.unit === 'characters' ? [amount.language ?? ''] : []));
  const found: Counted = [];
  for (const language of new Set(languages)) {
    const { model } = release;
    const own = () => figuresOf(snapshot, language, release);
    const line = () => told(snapshot, language, snapshot.models.get(model ?? '')?.tokens_per_character ?? []);
    const others = () =>
      (model === undefined ? [] : snapshot.releasesOf(model)).flatMap((other) => figuresOf(snapshot, language, other));
    const ways = [
      ['release', own],
      ['line', line],
      ['other-releases', others],
    ] as const;
    const [of, figures] = ways.map(([name, read]) => [name, read()] as const).find(([, all]) => all.length > 0) ?? [];
    if (of === undefined || figures === undefined) return 'no-tokens-per-character';
    found.push({
      language,
      low: Math.min(...figures.map(({ low }) => low)),
      high: Math.max(...figures.map(({ high }) => high)),
      of,
      sources: [...new Set(figures.flatMap(({ sources }) => sources))],
    });
  }
  return found;
}

interface Figure {
  low: number;
  high: number;
  sources: string[];
}

const figuresOf = (snapshot: Snapshot, language: string, { tokens_per_character: all = [] }: Release): Figure[] =>
  told(
    snapshot,
    language,
    all.map((one) => ({ ...one, low: one.value, high: one.value })),
  );

/** The figures of a language that the chosen sources tell. */
function told(
  snapshot: Snapshot,
  language: string,
  figures: readonly { language: string; low: number; high: number; source?: string[] | undefined }[],
): Figure[] {
  return figures
    .filter((one) => one.language === language)
    .map(({ low, high, source = [] }) => ({ low, high, sources: snapshot.speaking(source) }))
    .filter(({ sources }) => !snapshot.narrowed || sources.length > 0);
}

/** The workload in tokens, by one end of what characters may be. */
function tokensOf(
  { input, output, requests, cached, each, days }: Workload,
  counted: Counted,
  end: 'low' | 'high',
): Tokens {
  const counts = [input, output].map((amount) => {
    const figure = counted.find(({ language }) => language === amount?.language);
    const perUnit = amount?.unit === 'characters' && figure ? figure[end] : 1;
    const count = decimal(amount?.count ?? 0).times(decimal(perUnit));
    return each ? count.times(requests ?? 1) : count;
  });
  const [asked = decimal(0), out = decimal(0)] = counts;
  const all = asked.times(days ?? 1);
  const cachedTokens = percentOf(all, cached);
  return {
    fresh: all.minus(cachedTokens),
    cached: cachedTokens,
    output: out.times(days ?? 1),
    prompt: requests === null ? null : asked.div(requests),
  };
}
