import { costOf, type Decimal, decimal, percentOf, sum, withPercent } from '../domain/money.ts';
import { conditionOf, modeOf, type Priced, pricesFor, slicesOf, tierOf } from '../domain/pricing.ts';
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
    own === null || snapshot.rates.own.some(({ base, quote }) => base === own.base && quote === own.quote);
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

/**
 * What the work of a recommendation costs with a release in its period, at its developer's own price.
 * @param currency null is that of the price
 */
export function loadCost(snapshot: Snapshot, release: Release, load: Load, currency: string | null): CostLine {
  const { input, output, requests } = load;
  const [first, ...others] = linesOf(snapshot, release, {
    ...{ input, output, requests, currency, each: true },
    ...{ cached: 0, batch: false, vat: 0, budget: null },
  } as Workload);
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
  if (prices.length === 0) {
    const reason = workload.batch ? 'no-batch-price' : 'no-price';
    return [{ ...base, ...NOTHING, reason }];
  }
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
  const tokens = tokensOf(snapshot, release, workload);
  if (typeof tokens === 'string') return { ...known, reason: tokens };
  const parts: CostPart[] = [];
  const need: [CostPart['kind'], Decimal][] = [
    ['input', tokens.fresh],
    ['cache_read', tokens.cached],
    ['output', tokens.output],
  ];
  for (const [kind, count] of need) {
    if (count.eq(0)) continue;
    for (const { span, amounts } of slicesOf(kind, cost, tokens.prompt)) {
      const price = amounts[kind] ?? cost[kind];
      if (typeof price !== 'number') return { ...known, reason: `no-${kind.replace('_', '-')}-price` };
      // Multiplied before it is divided: what comes out even stays so.
      const part = span === null || tokens.prompt === null ? count : count.times(span).div(tokens.prompt);
      const amount = costOf(part, price);
      parts.push({ kind, tokens: Number(part), price, amount: Number(amount), amount_exact: amount.toFixed() });
    }
  }
  const target = workload.currency ?? cost.currency;
  const rate = snapshot.rates.conversion(cost.currency, target);
  if (rate === null) return { ...known, currency: target, reason: 'no-rate' };
  const net = rate.convert(sum(parts.map((part) => part.amount_exact)));
  const total = net.times(withPercent(workload.vat));
  const { budget } = workload;
  return {
    ...known,
    currency: target,
    total: Number(total),
    total_exact: total.toFixed(),
    parts,
    price_currency: cost.currency,
    tier: tierOf(cost, tokens.prompt)?.over ?? null,
    rate: cost.currency === target ? null : rate.used,
    within_budget: budget === null ? null : total.lte(decimal(budget)),
    sources: [...new Set([...cost.source, ...tokens.sources, ...(rate.used.sources ?? [])])],
  };
}

interface Tokens {
  fresh: Decimal;
  cached: Decimal;
  output: Decimal;
  /** Tokens of one request's prompt; null where the number of requests is not known. */
  prompt: Decimal | null;
  sources: string[];
}

/** The workload in this release's tokens, or why it cannot be told. */
function tokensOf(
  snapshot: Snapshot,
  release: Release,
  { input, output, requests, cached, each }: Workload,
): Tokens | string {
  const sources: string[] = [];
  const counted: Decimal[] = [];
  for (const amount of [input, output]) {
    let count = decimal(amount?.count ?? 0);
    if (amount?.unit === 'characters') {
      const figure = release.tokens_per_character?.find(({ language }) => language === amount.language);
      const speaking = snapshot.speaking(figure?.source ?? []);
      if (!figure || (snapshot.narrowed && speaking.length === 0)) return 'no-tokens-per-character';
      count = count.times(decimal(figure.value));
      sources.push(...speaking);
    }
    counted.push(each ? count.times(requests ?? 1) : count);
  }
  const [all = decimal(0), out = decimal(0)] = counted;
  const cachedTokens = percentOf(all, cached);
  return {
    fresh: all.minus(cachedTokens),
    cached: cachedTokens,
    output: out,
    prompt: requests === null ? null : all.div(requests),
    sources,
  };
}
