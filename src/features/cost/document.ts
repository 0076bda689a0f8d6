import { Citations } from '../../document/citations.ts';
import type { Tabular } from '../../document/tabular.ts';
import { digitsOf, rounded, sum, withPercent } from '../../domain/money.ts';
import type { Amount, CitedSource, CostLine, CostPart, CostResult } from '../../engine/results.ts';
import { hang, indent } from '../../formats/text/block.ts';
import { cards } from '../../formats/text/cards.ts';
import { header } from '../../formats/text/header.ts';
import { safe } from '../../formats/text/safe.ts';
import type { Screen } from '../../formats/text/screen.ts';
import { type Column, drawTable, type TableCell } from '../../formats/text/table.ts';
import { wrap } from '../../formats/text/wrap.ts';
import type { Messages } from '../../words/index.ts';
import { money, numeral, sumText } from '../../words/values.ts';

export interface CostView {
  sources: Readonly<Record<string, CitedSource>>;
  day: string;
  explain: boolean;
}

/** The costs for a person: the workload as understood, the releases with a total, and why the others have none. */
export function costText(result: CostResult, view: CostView, screen: Screen): string {
  const { m, width, paint } = screen;
  const cites = new Citations(view.sources, m);
  const known = result.costs.filter(({ total }) => total !== null);
  const priced = view.explain
    ? known.flatMap((line, index) => [...(index > 0 ? [''] : []), ...explained(line, result, cites, screen)])
    : known.length > 0
      ? table(known, result, cites, screen)
      : [];
  const lines = [
    ...header(m.cost.title, m.views.asOf(view.day), screen, priced),
    ...wrap(workloadText(result, m), Math.min(width, 100)),
    ...lessThanRequests(result, m).flatMap((line) => wrap(line, Math.min(width, 100))),
    '',
  ];
  lines.push(...(result.costs.length === 0 ? wrap(m.cost.nothing, width) : priced));
  lines.push(...unpriced(result, priced.length > 0, screen));
  const notes: string[] = [];
  if (result.workload.requests === null) notes.push(...wrap(m.cost.noRequests, Math.min(width, 100)));
  if (!view.explain && known.length > 0) notes.push(...wrap(m.cost.explainHint, Math.min(width, 100)));
  if (known.length > MANY) notes.push(...wrap(m.cost.limitHint, Math.min(width, 100)));
  return `${[...lines, '', ...[...notes, ...cites.lines(Math.min(width, 100))].map((line) => paint.quiet(line))].join('\n')}\n`;
}

/** Of more than so many releases most readers want the cheapest alone. */
const MANY = 25;

/** A total of fewer tokens than requests is the amount of one request, given without `--each`. */
function lessThanRequests({ workload }: CostResult, m: Messages): string[] {
  const { input, requests, each } = workload;
  if (each || requests === null || input === null || input.count === 0 || input.count >= requests) return [];
  return [m.cost.tooFew(numeral(input.count), numeral(requests))];
}

function workloadText({ workload }: CostResult, m: Messages): string {
  const { workload: words } = m.cost;
  const amount = (given: Amount): string =>
    (given.unit === 'tokens' ? words.tokens : words.characters)(numeral(given.count));
  const requests = workload.requests === null ? null : numeral(workload.requests);
  const scope = requests === null ? words.all : workload.each ? words.each(requests) : words.total(requests);
  const parts = [
    workload.input && words.input(amount(workload.input)),
    workload.output && words.output(amount(workload.output)),
    scope,
    workload.cached > 0 && words.cached(String(workload.cached)),
    workload.batch && words.batch,
    workload.vat > 0 && words.vat(String(workload.vat)),
    workload.budget !== null && words.budget(numeral(workload.budget)),
  ];
  return parts.filter((part) => typeof part === 'string').join(m.views.separator);
}

/** A sum to the cent; the exact figure is in `--explain` and JSON. */
const roughly = (amount: string, currency: string | null): string => sumText(rounded(amount), currency ?? undefined);

function table(lines: readonly CostLine[], result: CostResult, cites: Citations, screen: Screen): string[] {
  const { m, paint } = screen;
  const { columns: words } = m.cost;
  const cachedUsed = result.workload.cached > 0;
  const columns: Column[] = [
    { header: words.release, overflow: 'wrap', min: 16 },
    { header: words.total, align: 'right' },
    { header: words.input, align: 'right' },
    ...(cachedUsed ? [{ header: words.cached, align: 'right' as const }] : []),
    { header: words.output, align: 'right' },
    { header: words.note, overflow: 'wrap', min: 12, max: 48 },
  ];
  const rows = lines.map((line): TableCell[] => {
    const part = (kind: CostPart['kind']): string => {
      const found = line.parts.filter((entry) => entry.kind === kind);
      return found.length === 0
        ? ''
        : roughly(sum(found.map((entry) => entry.amount_exact)).toFixed(), line.price_currency ?? null);
    };
    const total = roughly(line.total_exact ?? '0', line.currency);
    return [
      safe(line.id),
      line.within_budget === false ? total : { text: total, style: paint.good },
      part('input'),
      ...(cachedUsed ? [part('cache_read')] : []),
      part('output'),
      [noteOf(line, m), cites.bare(line.sources)].filter((text) => text !== '').join(' '),
    ];
  });
  const drawn = { columns, rows, headerStyle: paint.heading };
  return drawTable(drawn, screen) ?? cards(drawn, screen);
}

function noteOf(line: CostLine, m: Messages): string {
  const parts = [
    line.mode,
    line.tier !== null && m.cost.tier(numeral(line.tier)),
    line.within_budget !== null && (line.within_budget ? m.cost.within : m.cost.over),
    ...line.upcoming.map(({ code, date, before, after }) =>
      m.notices.upcoming[code]?.(date ?? '', before ?? '', after ?? ''),
    ),
  ];
  return parts.filter((part) => typeof part === 'string').join('; ');
}

function explained(line: CostLine, { workload }: CostResult, cites: Citations, screen: Screen): string[] {
  const { m, width, paint } = screen;
  const unit = line.price_currency;
  const steps = line.parts.map(({ kind, tokens, price, amount_exact }) => {
    const label = { input: m.cost.columns.input, cache_read: m.cost.columns.cached, output: m.cost.columns.output }[
      kind
    ];
    return `${label}: ${m.cost.step(numeral(tokens), money(price, unit), sumText(amount_exact, unit))}`;
  });
  const rate = line.rate ? ` x ${numeral(line.rate.rate)}` : '';
  const vat = workload.vat > 0 ? ` x ${digitsOf(withPercent(workload.vat))}` : '';
  const parts = line.parts.map(({ amount_exact }) => sumText(amount_exact, unit)).join(' + ');
  const grouped = line.parts.length > 1 && (rate !== '' || vat !== '') ? `(${parts})` : parts;
  const used = line.rate
    ? m.cost.rate(line.rate.base, numeral(line.rate.rate), line.rate.quote, line.rate.date ?? m.cost.yourRate)
    : '';
  const body = [
    ...steps,
    m.cost.sum(grouped, vat, rate, sumText(line.total_exact ?? '0', line.currency ?? undefined)),
    used,
    noteOf(line, m),
  ];
  const text = body.filter((part) => part !== '').flatMap((part) => wrap(part, width - 2, 2));
  return [...wrap(safe(line.id) + cites.mark(line.sources), width).map(paint.title), ...indent(text, 2)];
}

/** Releases without a total, by the reason, the first few by name. */
function unpriced(result: CostResult, after: boolean, screen: Screen): string[] {
  const { m, width } = screen;
  const without = result.costs.filter(({ total }) => total === null);
  if (without.length === 0) return [];
  const reasons = [...new Set(without.map(({ reason }) => reason ?? ''))];
  const lines = reasons.flatMap((reason) => {
    const ids = without.filter((line) => line.reason === reason).map(({ id }) => safe(id));
    const names = ids.length > 8 ? [...ids.slice(0, 8), m.cost.more(ids.length - 8)] : ids;
    return hang(
      `  ${m.cost.unpriced(ids.length, m.cost.reason[reason] ?? reason)}`,
      names.join(m.views.separator),
      Math.min(width, 100),
      6,
    );
  });
  return [...(after ? [''] : []), ...wrap(m.cost.withoutTotal, width).map(screen.paint.heading), ...lines];
}

export function costRows(result: CostResult): Tabular {
  const ids = ['id', 'provider', 'mode', 'currency', 'total', 'reason'] as const;
  return {
    columns: ids.map((id) => ({ id, label: id })),
    rows: result.costs.map((record) => ({ record, cells: ids.map((id) => record[id]) })),
  };
}
