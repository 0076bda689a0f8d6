import Big from 'big.js';
import type { Cost, Rate, Release, Tier } from '../../domain/records.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import { byPreference, ownOffers } from '../../domain/values.ts';
import type { CostLine, CostPart, CostResult, Workload } from '../../engine/results.ts';
import { upcoming } from '../../engine/upcoming.ts';

/** Prices are per so many tokens. */
const PER = 1_000_000;

/**
 * What a workload costs with each release at its developer's own prices on the view's day, the cheapest first, those
 * whose cost cannot be told last. All arithmetic is decimal.
 */
export function costs(snapshot: Snapshot, releases: readonly Release[], workload: Workload): CostResult {
  const lines = releases.flatMap((release) => linesOf(snapshot, release, workload));
  lines.sort((a, b) => {
    if (a.total === null || b.total === null)
      return a.total === b.total ? compare(a.id, b.id) : a.total === null ? 1 : -1;
    // Totals in two currencies do not compare: each currency is a list of its own, dollars first.
    const currencies = rankOf(a.currency) - rankOf(b.currency) || compare(a.currency ?? '', b.currency ?? '');
    return currencies || a.total - b.total || compare(a.id, b.id) || compare(a.mode ?? '', b.mode ?? '');
  });
  return { workload, costs: lines };
}

const rankOf = (currency: string | null): number => (currency === 'USD' ? 0 : 1);

type Priced = ReturnType<Snapshot['prices']>[number] & { provider: string };

/**
 * The price periods to reckon with: one for each condition that holds on the day, by the same preference as everywhere.
 * Of prices in several currencies it is one that the total can be told from.
 */
function pricesOf(snapshot: Snapshot, release: Release, workload: Workload): Priced[] {
  const { batch, currency, rate } = workload;
  const usable = (cost: Priced): number => {
    if (currency === null) return cost.currency === 'USD' ? 0 : 1;
    return cost.currency === currency ? 0 : rateOf(snapshot, cost.currency, currency, rate) ? 1 : 2;
  };
  const now = ownOffers(snapshot, release)
    .flatMap((offer) => snapshot.prices(offer).map((cost) => ({ ...cost, provider: offer.provider })))
    .filter(({ begins, ends }) => begins <= snapshot.day && (ends === undefined || snapshot.day < ends))
    .sort(byPreference(snapshot))
    .sort((a, b) => usable(a) - usable(b));
  const wanted = now.filter(({ when }) => (batch ? when?.mode === 'batch' : !SPECIAL.has(when?.mode ?? 'standard')));
  const byCondition = new Map<string, Priced>();
  for (const cost of wanted) {
    const key = `${cost.provider} ${conditionOf(cost)}`;
    if (!byCondition.has(key)) byCondition.set(key, cost);
  }
  const all = [...byCondition.values()];
  // Hours matter only where there is no price that holds at any hour.
  const plain = all.filter(({ when }) => when?.hours === undefined && !TIMED.has(when?.mode ?? 'standard'));
  return plain.length > 0 ? plain : all;
}

const SPECIAL = new Set(['batch', 'flex', 'priority', 'fast']);
const TIMED = new Set(['peak', 'off-peak']);
const conditionOf = ({ when }: Cost): string => (when?.mode === 'standard' ? 'null' : JSON.stringify(when ?? null));

function linesOf(snapshot: Snapshot, release: Release, workload: Workload): CostLine[] {
  const prices = pricesOf(snapshot, release, workload);
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
  return prices.map((cost) => ({ ...base, ...reckon(snapshot, release, cost, workload) }));
}

const NOTHING = {
  provider: null,
  mode: null,
  currency: null,
  total: null,
  total_exact: null,
  parts: [],
  tier: null,
  rate: null,
  within_budget: null,
  sources: [],
} satisfies Partial<CostLine>;

type Reckoned = Omit<CostLine, 'id' | 'name' | 'model' | 'upcoming'>;

function reckon(snapshot: Snapshot, release: Release, cost: Priced, workload: Workload): Reckoned {
  const mode = modeOf(cost);
  const known = { ...NOTHING, provider: cost.provider, mode, sources: cost.source, reason: null };
  const tokens = tokensOf(snapshot, release, workload);
  if (typeof tokens === 'string') return { ...known, reason: tokens };
  const tier = tierOf(cost, tokens.prompt);
  const parts: CostPart[] = [];
  const need: [CostPart['kind'], Big][] = [
    ['input', tokens.fresh],
    ['cache_read', tokens.cached],
    ['output', tokens.output],
  ];
  for (const [kind, count] of need) {
    if (count.eq(0)) continue;
    for (const { span, amounts } of slicesOf(kind, cost, tier, tokens.prompt)) {
      const price = amounts[kind] ?? cost[kind];
      if (typeof price !== 'number') return { ...known, reason: `no-${kind.replace('_', '-')}-price` };
      // Multiplied before it is divided: what comes out even stays so.
      const part = span === null || tokens.prompt === null ? count : count.times(span).div(tokens.prompt);
      const amount = part.times(String(price)).div(PER);
      parts.push({ kind, tokens: Number(part), price, amount: Number(amount), amount_exact: amount.toFixed() });
    }
  }
  const sum = parts.reduce((total, part) => total.plus(part.amount_exact), new Big(0));
  const target = workload.currency ?? cost.currency;
  const rate = rateOf(snapshot, cost.currency, target, workload.rate);
  if (rate === null) return { ...known, currency: target, reason: 'no-rate' };
  const total = sum.times(String(rate.rate)).times(new Big(1).plus(new Big(String(workload.vat)).div(100)));
  const { budget } = workload;
  return {
    ...known,
    currency: target,
    total: Number(total),
    total_exact: total.toFixed(),
    parts,
    price_currency: cost.currency,
    tier: tier?.over ?? null,
    rate: cost.currency === target ? null : rate,
    within_budget: budget === null ? null : total.lte(String(budget)),
    sources: [...new Set([...cost.source, ...tokens.sources, ...(rate.sources ?? [])])],
  };
}

interface Tokens {
  fresh: Big;
  cached: Big;
  output: Big;
  /** Tokens of one request's prompt; null where the number of requests is not known. */
  prompt: Big | null;
  sources: string[];
}

/** The workload in this release's tokens, or why it cannot be told. */
function tokensOf(
  snapshot: Snapshot,
  release: Release,
  { input, output, requests, cached, each }: Workload,
): Tokens | string {
  const sources: string[] = [];
  const counted: Big[] = [];
  for (const amount of [input, output]) {
    let count = new Big(String(amount?.count ?? 0));
    if (amount?.unit === 'characters') {
      const figure = release.tokens_per_character?.find(({ language }) => language === amount.language);
      const speaking = snapshot.speaking(figure?.source ?? []);
      if (!figure || (snapshot.narrowed && speaking.length === 0)) return 'no-tokens-per-character';
      count = count.times(String(figure.value));
      sources.push(...speaking);
    }
    counted.push(each ? count.times(requests ?? 1) : count);
  }
  const [all = new Big(0), out = new Big(0)] = counted;
  const cachedTokens = all.times(String(cached)).div(100);
  return {
    fresh: all.minus(cachedTokens),
    cached: cachedTokens,
    output: out,
    prompt: requests === null ? null : all.div(requests),
    sources,
  };
}

/** The highest tier that a request's prompt exceeds; the lowest price where the size of a request is not known. */
function tierOf(cost: Cost, prompt: Big | null): Tier | undefined {
  if (prompt === null) return undefined;
  return [...(cost.tiers ?? [])].sort((a, b) => b.over - a.over).find(({ over }) => prompt.gt(over));
}

interface Slice {
  /** How many tokens of a prompt are priced so; null is all of them. */
  span: Big | null;
  amounts: Partial<Record<CostPart['kind'], Tier['input']>>;
}

/**
 * How a kind of tokens is priced. A tier by the request prices all of it; tiers that `apply: excess` price each the part
 * of the prompt that lies beyond their threshold, up to the next. Output has no place in the prompt: its price is the
 * base's.
 */
function slicesOf(kind: CostPart['kind'], cost: Cost, tier: Tier | undefined, prompt: Big | null): Slice[] {
  if (!tier || prompt === null) return [{ span: null, amounts: cost }];
  if (tier.applies !== 'excess') return [{ span: null, amounts: tier }];
  if (kind === 'output') return [{ span: null, amounts: cost }];
  const reached = [...(cost.tiers ?? [])].filter(({ over }) => prompt.gt(over)).sort((a, b) => a.over - b.over);
  const steps: { over: number; amounts: Slice['amounts'] }[] = [
    { over: 0, amounts: cost },
    ...reached.map((step) => ({ over: step.over, amounts: step })),
  ];
  return steps.map(({ over, amounts }, index) => {
    const next = steps[index + 1]?.over;
    const end = next === undefined ? prompt : new Big(next);
    return { span: end.minus(over), amounts };
  });
}

const modeOf = ({ when }: Cost): string | null => {
  if (!when || (when.mode === 'standard' && Object.keys(when).length === 1)) return null;
  return [when.mode, when.promotion ? 'promotion' : undefined, when.hours, when.region, ...(when.days ?? [])]
    .filter((part) => part !== undefined && part !== 'standard')
    .join(' ');
};

type UsedRate = NonNullable<CostLine['rate']>;

/** The user's own rate, else the latest recorded one by the day; null where there is none. Never invented. */
function rateOf(snapshot: Snapshot, base: string, quote: string, own: number | null): UsedRate | null {
  if (base === quote) return { base, quote, rate: 1, date: null, sources: null };
  if (own !== null && base === 'USD') return { base, quote, rate: own, date: null, sources: null };
  const recorded = snapshot.knowledge.rates
    .filter((rate: Rate) => rate.base === base && rate.quote === quote && snapshot.isBy(rate.date))
    .map((rate) => snapshot.by(rate))
    .filter((rate) => rate !== undefined)
    .sort((a, b) => compare(b.date, a.date))[0];
  return recorded ? { base, quote, rate: recorded.rate, date: recorded.date, sources: recorded.source } : null;
}
