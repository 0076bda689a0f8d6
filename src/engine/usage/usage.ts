import { decimal } from '../../domain/money.ts';
import type { UsedRate } from '../../domain/rates.ts';
import type { Plan, Release } from '../../domain/records.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import { TOKEN_KINDS, type UsageBy, type UsageLog } from '../../domain/usage.ts';
import type { TokenCounts, UsageLine, UsagePart, UsageResult } from '../results.ts';
import { type Cell, Cells } from './cells.ts';
import { loggedCost } from './logged.ts';
import { planEven } from './plan.ts';
import { type CellPart, costOfCell, opennessOf } from './priced.ts';
import { NOTHING, plus, type Span, sumOf } from './sums.ts';
import { type Priced, totalOf } from './totals.ts';
import { countOf, UnpricedGroups } from './unpriced.ts';
import { whatIf } from './what-if.ts';

export interface UsageOptions {
  by?: UsageBy;
  /** The currency of totals; null is US dollars, or what is paid where no rate is known. */
  currency?: string | null;
  /** Per cent. */
  vat?: number;
  /** Only these releases. */
  only?: ReadonlySet<string> | undefined;
  /** Models at whose prices the same usage is told too. */
  whatIf?: readonly Release[];
  plans?: readonly Plan[];
  /** The day whose prices hold for all records. */
  pricesOf?: string | null;
}

/**
 * What the usage of a log cost: each record at the price that was in force on its day, for the model, the service and the
 * mode that it names. What cannot be priced is told with its tokens and no part of a total, which is then the least.
 * All arithmetic is decimal; the order of records decides nothing.
 */
export function usageCost(snapshot: Snapshot, log: UsageLog, options: UsageOptions = {}): UsageResult {
  const { by = 'release', vat = 0, only, whatIf: others = [], plans = [], pricesOf = null } = options;
  const cells = new Cells(snapshot, others, pricesOf);
  for (const record of log.records) cells.add(record);
  const all = [...cells.all.values()].sort(byKindred);
  const asked = all.filter((cell) => isAsked(cell, only));
  const currency = options.currency ?? currencyOf(snapshot, asked);
  const unpriced = new UnpricedGroups();
  const priced = asked.flatMap((cell) => priceCell(snapshot, cell, currency, unpriced));
  const lines = linesOf(snapshot, asked, priced, by, currency, vat);
  const total = lines.reduce<Span>((whole, line) => plus(whole, spanOf(line)), NOTHING);
  const left = unpriced.tokens;
  const isWhole = log.problems.length === 0 && log.more !== true;
  const days = asked.flatMap(({ of: { day, to } }) => (day === null ? [] : [day, to ?? day])).sort(compare);
  return {
    file: log.file,
    formats: log.formats,
    by,
    records: asked.reduce((count, { records }) => count + records, 0),
    requests: requestsOf(asked),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    tokens: tokensOf(asked),
    reasoning: asked.some(({ reasoning }) => reasoning !== null)
      ? Number(asked.reduce((count, { reasoning }) => count + (reasoning ?? 0n), 0n))
      : null,
    currency,
    vat,
    total:
      priced.some(({ cost }) => cost.parts.length > 0) || (isWhole && asked.every(isEmpty))
        ? { ...sumOf(total), complete: unpriced.all.length === 0 && isWhole, unpriced_tokens: left }
        : null,
    lines,
    unpriced: unpriced.all,
    logged: loggedCost(snapshot, asked, priced, currency),
    what_if: others.map((release, at) => whatIf(snapshot, release, at, asked, priced, currency, vat)),
    plans: plans.flatMap((plan) => planEven(snapshot, plan, priced, asked, currency, vat) ?? []),
    models: modelsOf(asked),
    repeated: log.repeated,
    without: log.without,
    problems: log.problems,
    more: log.more === true,
    not_asked: all.filter((cell) => !isAsked(cell, only)).reduce((count, { records }) => count + records, 0),
    columns: log.columns ?? null,
    prices_of: pricesOf,
    by_hour: priced.filter(({ quote }) => quote.byHour).reduce((count, { cell }) => count + cell.records, 0),
    open: [
      ...new Set(
        priced.flatMap(({ cell, quote, cost }) => [
          ...(cost.amount.high.eq(cost.amount.low) ? [] : opennessOf(cell, quote)),
          // Also where nobody tells what those modes cost.
          ...(cell.of.mayBe.length > 0 ? ['mode'] : []),
        ]),
      ),
    ].sort(compare),
  };
}

const isEmpty = ({ tokens, tools }: Cell): boolean => Object.keys(tokens).length === 0 && tools === 0;

const isAsked = ({ of: { read } }: Cell, only: ReadonlySet<string> | undefined): boolean =>
  only === undefined || ('release' in read && only.has(read.release.id));

const nameOf = ({ of: { key, model, service, mode, region, day, to } }: Cell): string =>
  [day ?? '~', to ?? '', model ?? '', service ?? '', mode ?? '', region ?? '', key].join('\n');
const byKindred = (a: Cell, b: Cell): number =>
  compare(nameOf(a), nameOf(b)) || a.sizes.low - b.sizes.low || a.sizes.high - b.sizes.high || compare(a.key, b.key);

/** US dollars, or the one currency that all is paid in where dollars cannot be told. */
function currencyOf({ rates }: Snapshot, cells: readonly Cell[]): string {
  const paid = new Set(cells.flatMap(({ of: { quote } }) => ('price' in quote ? [quote.price.currency] : [])));
  const [only] = paid;
  return paid.size === 1 && only !== undefined && rates.conversion(only, 'USD') === null ? only : 'USD';
}

function priceCell(snapshot: Snapshot, cell: Cell, currency: string, unpriced: UnpricedGroups): Priced[] {
  const { read, quote, region } = cell.of;
  if (isEmpty(cell)) return [];
  if (cell.tools > 0) unpriced.add('tools', [], cell, {});
  if ('reason' in read) {
    unpriced.add(read.reason, read.detail, cell, countsOf(cell.tokens));
    return [];
  }
  if (!('price' in quote)) {
    unpriced.add(quote.reason, quote.detail ?? [], cell, countsOf(cell.tokens), quote.first);
    return [];
  }
  const conversion = snapshot.rates.conversion(quote.price.currency, currency);
  if (conversion === null) {
    unpriced.add('no-rate', [quote.price.currency], cell, countsOf(cell.tokens));
    return [];
  }
  const cost = costOfCell(cell, quote);
  if (region !== undefined && quote.place === undefined) unpriced.add('region', [region], cell, {});
  for (const { kind, tokens, reason } of cost.without) unpriced.add(reason, [], cell, { [kind]: Number(tokens) });
  return [{ cell, release: read.release, provider: quote.price.provider, quote, cost, conversion }];
}

const countsOf = (tokens: Cell['tokens']): TokenCounts =>
  Object.fromEntries(TOKEN_KINDS.flatMap((kind) => (tokens[kind] ? [[kind, Number(tokens[kind])]] : [])));

function tokensOf(cells: readonly Cell[]): TokenCounts {
  const all: Cell['tokens'] = {};
  for (const { tokens } of cells)
    for (const kind of TOKEN_KINDS) if (tokens[kind]) all[kind] = (all[kind] ?? 0n) + tokens[kind];
  return countsOf(all);
}

const requestsOf = (cells: readonly Cell[]): number | null =>
  cells.reduce<number | null>(
    (count, { requests }) => (count === null || requests === null ? null : count + requests),
    0,
  );

const spanOf = ({ total_exact: low, total_high_exact: high }: UsageLine): Span => ({
  low: decimal(low ?? 0),
  high: decimal(high ?? low ?? 0),
});

function keyOf(cell: Cell, by: UsageBy): string | null {
  const { model, day, to, read } = cell.of;
  if (by === 'model') return model ?? null;
  if (by === 'release') return 'release' in read ? read.release.id : null;
  if (day === null) return null;
  if (by === 'day') return to === null ? day : `${day}..${to}`;
  return to === null || to.slice(0, 7) === day.slice(0, 7) ? day.slice(0, 7) : `${day}..${to}`;
}

function linesOf(
  snapshot: Snapshot,
  cells: readonly Cell[],
  priced: readonly Priced[],
  by: UsageBy,
  currency: string,
  vat: number,
): UsageLine[] {
  const byCell = new Map(priced.map((one) => [one.cell, one]));
  const groups = new Map<string, { cells: Cell[]; priced: Priced[] }>();
  for (const cell of cells) {
    const key = keyOf(cell, by);
    if (key === null || isEmpty(cell)) continue;
    const group = groups.get(key) ?? { cells: [], priced: [] };
    groups.set(key, group);
    group.cells.push(cell);
    const paid = byCell.get(cell);
    if (paid) group.priced.push(paid);
  }
  const lines = [...groups].map(([id, group]) => lineOf(snapshot, id, by, group.cells, group.priced, currency, vat));
  return by === 'day' || by === 'month'
    ? lines.sort((a, b) => compare(a.id, b.id))
    : lines.sort(
        (a, b) => Number(b.total_high ?? b.total ?? -1) - Number(a.total_high ?? a.total ?? -1) || compare(a.id, b.id),
      );
}

function lineOf(
  snapshot: Snapshot,
  id: string,
  by: UsageBy,
  cells: readonly Cell[],
  priced: readonly Priced[],
  currency: string,
  vat: number,
): UsageLine {
  const tokens = tokensOf(cells);
  const parts = partsOf(priced);
  const counted = parts.reduce((count, part) => count + part.tokens, 0);
  const left = countOf(tokens) - counted;
  const total = sumOf(totalOf(priced, vat));
  const rates = [...new Set(priced.map(({ conversion }) => conversion.used))].filter(
    ({ base, quote }) => base !== quote,
  );
  const rate: UsedRate | null = rates.length === 1 ? (rates[0] ?? null) : null;
  return {
    id,
    name: by === 'release' ? (snapshot.anyRelease(id)?.name ?? id) : id,
    records: cells.reduce((count, { records }) => count + records, 0),
    requests: requestsOf(cells),
    tokens,
    currency,
    ...(parts.length > 0 ? total : { total: null, total_exact: null }),
    complete: left === 0,
    unpriced_tokens: left,
    releases: [...new Set(priced.map(({ release }) => release.id))].sort(compare),
    parts,
    rate,
    sources: [...new Set([...parts.flatMap(({ sources }) => sources), ...rates.flatMap((one) => one.sources ?? [])])],
  };
}

function partsOf(priced: readonly Priced[]): UsagePart[] {
  const groups = new Map<string, { of: Priced; part: CellPart; tokens: bigint; amount: Span; days: string[] }>();
  for (const one of priced) {
    const { price } = one.quote;
    for (const part of one.cost.parts) {
      const { kind, low, high } = part;
      const key = [one.release.id, one.provider, one.cell.of.mode, kind, low, high, price.currency, price.begins].join(
        '\n',
      );
      const known = groups.get(key);
      const group = known ?? { of: one, part, tokens: 0n, amount: NOTHING, days: [] };
      if (!known) groups.set(key, group);
      group.tokens += part.tokens;
      group.amount = plus(group.amount, part.amount);
      const { day, to } = one.cell.of;
      if (day !== null) group.days.push(day, to ?? day);
    }
  }
  return [...groups.values()].map(({ of, part, tokens, amount, days }): UsagePart => {
    days.sort(compare);
    const { total, total_exact, total_high, total_high_exact } = sumOf(amount);
    const { price } = of.quote;
    return {
      release: of.release.id,
      provider: of.provider,
      kind: part.kind,
      mode: of.cell.of.mode ?? null,
      tokens: Number(tokens),
      price: part.low,
      ...(part.high === part.low ? {} : { price_high: part.high }),
      price_currency: price.currency,
      amount: total,
      amount_exact: total_exact,
      ...(total_high === undefined ? {} : { amount_high: total_high, amount_high_exact: total_high_exact as string }),
      from: days[0] ?? '',
      to: days.at(-1) ?? '',
      since: price.begins,
      sources: price.source,
    };
  });
}

function modelsOf(cells: readonly Cell[]): UsageResult['models'] {
  const models = new Map<string, UsageResult['models'][number]>();
  for (const { of, records } of cells) {
    const { model = null, service = null, read } = of;
    const known = 'release' in read;
    const one = {
      written: model,
      service,
      release: known ? read.release.id : null,
      provider: known ? read.provider : null,
      left_out: known ? read.steps.map(({ code, text }) => `${code}:${text}`) : [],
    };
    const key = JSON.stringify(one);
    const before = models.get(key);
    if (before) before.records += records;
    else models.set(key, { ...one, records });
  }
  return [...models.values()].sort(
    (a, b) => compare(a.written ?? '', b.written ?? '') || compare(a.service ?? '', b.service ?? ''),
  );
}
