import { Citations } from '../../document/citations.ts';
import {
  type Block,
  type Column,
  cell,
  type Document,
  listed,
  type Section,
  section,
  type TableCell,
  type Text,
} from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import { moneyOf } from '../../domain/amounts.ts';
import { type Decimal, decimal, digitsOf, placesOf, rounded, sum, withPercent } from '../../domain/money.ts';
import type { PriceCondition } from '../../domain/vocabulary.ts';
import type { Amount, CitedSource, CostLine, CostPart, CostResult, Workload } from '../../engine/results.ts';
import { firstOf } from '../../words/first-of.ts';
import type { Messages } from '../../words/index.ts';
import { money } from '../../words/money.ts';
import { numeral } from '../../words/numbers.ts';
import { languageName } from '../../words/places.ts';
import { upcomingText } from '../../words/upcoming.ts';
import { wordsOf } from './words/index.ts';

export interface CostView {
  sources: Readonly<Record<string, CitedSource>>;
  day: string;
  explain: boolean;
  /** How many of the cheapest are shown. */
  most: number;
  /** Whether sources are told with title and address. */
  whole: boolean;
  /** By which service of its maker a price is, where there are several, by the release's id. */
  services: ReadonlyMap<string, string>;
}

/** The costs for a person: the workload as understood, the releases with a total, and why the services have none. */
export function costDocument(result: CostResult, view: CostView, m: Messages): Document {
  const words = wordsOf(m.lang);
  const cites = new Citations(view.sources, m);
  const all = result.costs.filter(({ total }) => total !== null);
  const known = all.slice(0, view.most);
  const [first] = known;
  const priced = view.explain
    ? known.flatMap((line, index) => [...(index > 0 ? [SPACE] : []), explained(line, result, view.services, cites, m)])
    : [table(known, result, view.services, cites, m)];
  return {
    wide: true,
    title: first === undefined || all.length < 2 ? words.title : words.cheapest(first.name, totalText(first, m)),
    remark: m.views.asOf(view.day),
    lead: [workloadText(result, m), ...lessThanRequests(result, m)].map(paragraph),
    sections: [
      ...(result.costs.length === 0 ? [{ blocks: [paragraph(words.nothing)] }] : []),
      ...(known.length > 0
        ? [
            {
              blocks:
                all.length > known.length ? [...priced, paragraph(words.rest(all.length - known.length))] : priced,
            },
          ]
        : []),
      ...unpriced(result, all.length > known.length ? NONE : FEW, m),
      {
        quiet: true,
        blocks: [
          ...notes(result, known, view, m).map(paragraph),
          ...(view.whole ? cites.section() : cites.brief()).flatMap(({ blocks }) => blocks),
        ],
      },
    ],
  };
}

const paragraph = (text: string): Block => ({ kind: 'text', text });
const SPACE: Block = { kind: 'space' };

function notes({ workload }: CostResult, known: readonly CostLine[], { explain }: CostView, m: Messages): string[] {
  const { noRequests, explainHint, own, charactersLegend, charactersOfLegend } = wordsOf(m.lang);
  const rates = known.flatMap(({ characters }) => characters ?? []);
  const languages = [...new Set(rates.map(({ language }) => languageName(language, m.lang)))];
  const marks = [...new Set(rates.map(({ of }) => charactersOfLegend[of]))];
  const hints = [own, ...(explain ? [] : [explainHint])];
  return [
    ...(languages.length > 0 ? [charactersLegend(languages.join(m.views.separator)) + marks.join('')] : []),
    ...(workload.requests === null ? [noRequests] : []),
    ...(known.length > 0 ? [hints.join(' ')] : []),
  ];
}

/** A total of fewer tokens than requests is the amount of one request, given without `--each`. */
function lessThanRequests({ workload }: CostResult, m: Messages): string[] {
  const { input, requests, each } = workload;
  if (each || requests === null || input === null || input.count === 0 || input.count >= requests) return [];
  return [wordsOf(m.lang).tooFew(numeral(input.count), numeral(requests))];
}

function workloadText({ workload }: CostResult, m: Messages): string {
  const { workload: words } = wordsOf(m.lang);
  const amount = (given: Amount): string =>
    (given.unit === 'tokens' ? words.tokens : words.characters)(numeral(given.count));
  const requests = workload.requests === null ? null : numeral(workload.requests);
  const scope = requests === null ? words.all : workload.each ? words.each(requests) : words.total(requests);
  const parts = [
    workload.input && words.input(amount(workload.input)),
    workload.output && words.output(amount(workload.output)),
    scope,
    workload.days !== null && words.days(workload.days),
    workload.days === null && workload.monthly && words.month,
    workload.cached > 0 && words.cached(String(workload.cached)),
    workload.batch && words.batch,
    workload.vat > 0 && words.vat(String(workload.vat)),
    workload.budget !== null && words.budget(budgetText(workload, m)),
  ];
  return parts.filter((part) => typeof part === 'string').join(m.views.separator);
}

function budgetText({ budget, currency }: Workload, { lang }: Messages): string {
  const sum = typeof budget === 'number' ? { amount: budget, currency: currency ?? 'USD' } : moneyOf(budget ?? 0);
  return money(sum.amount, sum.currency, lang);
}

/** How many digits after the point the sums of a table have: the cents, or what gives the least sum three digits. */
function placesFor(sums: readonly { amount: string; currency: string }[]): number {
  const least = sums.map(({ amount, currency }) => {
    const size = Number(amount);
    const places = placesOf(currency);
    if (size === 0 || size >= (places === 0 ? 100 : 1)) return places;
    return Math.min(MOST, Math.max(places, 2 - Math.floor(Math.log10(size))));
  });
  return Math.max(0, ...least);
}
const MOST = 8;

/** What is paid in all, to the cent; a range where its lower end is known. */
function totalText(line: CostLine, m: Messages): string {
  const { total_exact, total_low_exact, currency } = line;
  const told = (amount: string): string => {
    const places = placesFor([{ amount, currency: currency ?? 'USD' }]);
    return money(decimal(amount).toFixed(places), currency ?? undefined, m.lang);
  };
  const total = told(total_exact ?? '0');
  const low = total_low_exact ?? hourlyLow(line);
  return low === null ? total : wordsOf(m.lang).range(told(low), total);
}

/** A sum of a part in the currency of the total. */
function inTotal({ rate }: CostLine, amount: Decimal): string {
  return (rate === null ? amount : amount.times(decimal(rate.rate))).toFixed();
}

const threeDigits = (value: number): string => numeral(Number(value.toPrecision(3)));

function table(
  lines: readonly CostLine[],
  result: CostResult,
  services: CostView['services'],
  cites: Citations,
  m: Messages,
): Block {
  const words = wordsOf(m.lang);
  const cachedUsed = result.workload.cached > 0;
  const sums = lines.map((line) => {
    const part = (kind: CostPart['kind']): string | null => {
      const found = line.parts.filter((entry) => entry.kind === kind);
      return found.length === 0 ? null : inTotal(line, sum(found.map((entry) => entry.amount_exact)));
    };
    return {
      low: line.total_low_exact ?? hourlyLow(line),
      total: line.total_exact ?? '0',
      parts: [part('input'), ...(cachedUsed ? [part('cache_read')] : []), part('output')],
    };
  });
  const places = placesFor(
    sums.map(({ low, total }, index) => ({ amount: low ?? total, currency: lines[index]?.currency ?? 'USD' })),
  );
  const columns: Column[] = [
    { header: words.columns.release, overflow: 'wrap', min: 16 },
    { header: result.workload.monthly ? words.columns.month : words.columns.total, align: 'decimal' },
    { header: words.columns.input, align: 'decimal' },
    ...(cachedUsed ? [{ header: words.columns.cached, align: 'decimal' as const }] : []),
    { header: words.columns.output, align: 'decimal' },
    { header: words.columns.note, overflow: 'wrap', min: 12, max: 48 },
  ];
  const rows = lines.map((line, index): TableCell[] => {
    const currency = line.currency ?? 'USD';
    // Hundredths of a won are nobody's: amounts of a hundred or more are whole.
    const placesOfSum = (exact: Decimal): number => (placesOf(currency) === 0 && exact.abs().gte(100) ? 0 : places);
    const shown = (amount: string | null): string =>
      amount === null ? '' : money(decimal(amount).toFixed(placesOfSum(decimal(amount))), currency, m.lang);
    const { low = null, total = '0', parts = [] } = sums[index] ?? {};
    const range = low === null ? shown(total) : words.range(shown(low), shown(total));
    return [
      line.id,
      line.within_budget === false ? range : cell([range], 'title'),
      ...parts.map(shown),
      listed(
        [noteOf(line, result, services, m), cites.bare(sourcesOf(line))].filter((text) => text.length > 0),
        ' ',
      ),
    ];
  });
  return { kind: 'table', columns, rows, headerTone: 'heading' };
}

/** Those of a line but for its exchange rate's, which the answer tells once. */
const sourcesOf = ({ sources, rate }: CostLine): string[] => sources.filter((id) => !rate?.sources?.includes(id));

/** Hours of the day, whose prices are the two ends of a range. */
const HOURLY: ReadonlySet<string | null> = new Set(['peak', 'off-peak']);

/** What the same costs at the cheapest hours, where the total is that of the dearest. */
function hourlyLow({ condition, beside, total_exact: total }: CostLine): string | null {
  const other = beside.find((one) => HOURLY.has(condition) && HOURLY.has(one.condition));
  return other && total !== null && decimal(other.total_exact).lt(decimal(total)) ? other.total_exact : null;
}

/**
 * How it is paid and by which way it is had, what holds instead at other times, and what will change.
 * @param rate how tokens a character are told: to three digits, or beside the arithmetic whole
 */
function noteOf(
  line: CostLine,
  { workload }: CostResult,
  services: CostView['services'],
  m: Messages,
  rate = threeDigits,
): Text {
  const words = wordsOf(m.lang);
  const by = services.get(line.id);
  const isHourly = line.total_low_exact === undefined && hourlyLow(line) !== null;
  const alarm = (text: string): Text => [{ tone: 'alarm', text: `! ${text}` }];
  const parts = [
    isHourly
      ? alarm(words.hourly)
      : line.condition === null
        ? line.mode
        : line.condition === 'region'
          ? m.fields.condition.region
          : alarm(conditionText(line.condition, line.mode, m)),
    by !== undefined && words.by(by),
    ...line.beside
      .filter(({ condition }) => !isHourly || !HOURLY.has(condition))
      .map(({ condition, mode, total_exact, until }) => {
        const text = m.fields.insteadPaid(
          conditionText(condition, mode, m),
          money(rounded(total_exact, line.currency ?? undefined), line.currency ?? undefined, m.lang),
          until,
        );
        return condition === 'region' ? text : alarm(text);
      }),
    line.tier !== null && words.tier(numeral(line.tier)),
    line.untold_tier !== undefined && alarm(words.untoldTier(numeral(line.untold_tier))),
    ...(line.characters ?? []).map(({ language, low, high, of }, _, all) => {
      const value = low === high ? rate(low) : words.range(rate(low), rate(high));
      const told = words.characters(value) + words.charactersOf[of];
      return all.length > 1 ? words.charactersIn(languageName(language, m.lang), told) : told;
    }),
    line.within_budget !== null && (line.within_budget ? words.within : words.over),
    workload.budget !== null && line.within_budget === null && line.total !== null && words.maybe,
    ...line.upcoming.map((event) => alarm(upcomingText(event, m))),
  ];
  return listed(
    parts.filter((part) => part !== false && part !== null),
    '; ',
  );
}

/** Hours by their times, for two prices of some hours are told apart by nothing else. */
const conditionText = (condition: PriceCondition, mode: string | null, { fields }: Messages): string =>
  condition === 'hours' && mode !== null ? mode : fields.condition[condition];

/** The arithmetic of a total, a step a line; where it is a range, that of its upper end. */
function explained(
  line: CostLine,
  result: CostResult,
  services: CostView['services'],
  cites: Citations,
  m: Messages,
): Block {
  const words = wordsOf(m.lang);
  const { columns } = words;
  const { workload } = result;
  const unit = line.price_currency;
  const steps = line.parts.map(({ kind, tokens, price, amount_exact }) => {
    const label = { input: columns.input, cache_read: columns.cached, output: columns.output }[kind];
    return `${label}: ${words.step(numeral(tokens), money(price, unit, m.lang), money(amount_exact, unit, m.lang))}`;
  });
  const rate = line.rate ? ` × ${numeral(Number(line.rate.rate.toPrecision(6)))}` : '';
  const vat = workload.vat > 0 ? ` × ${digitsOf(withPercent(workload.vat))}` : '';
  const parts = line.parts.map(({ amount_exact }) => money(amount_exact, unit, m.lang)).join(' + ');
  const grouped = line.parts.length > 1 && (rate !== '' || vat !== '') ? `(${parts})` : parts;
  // What was converted is told as it is paid; what was not, to its last digit.
  const told = (amount: string): string =>
    money(line.rate ? rounded(amount, line.currency ?? undefined) : amount, line.currency ?? undefined, m.lang);
  const items = [
    ...steps,
    words.sum(grouped, vat, rate, told(line.total_exact ?? '0')),
    line.total_low_exact === undefined ? '' : words.low(told(line.total_low_exact)),
    noteOf(line, result, services, m, numeral),
  ];
  return {
    kind: 'group',
    title: line.id + cites.mark(sourcesOf(line)),
    blocks: [{ kind: 'list', bare: true, items: items.filter((item) => item.length > 0) }],
  };
}

/** Releases without a total, by the reason, the first few by name. */
function unpriced({ costs }: CostResult, few: number, m: Messages): Section[] {
  const words = wordsOf(m.lang);
  const without = costs.filter(({ total }) => total === null);
  const reasons = [...new Set(without.map(({ reason }) => reason ?? ''))];
  const told = reasons.map((reason) => {
    const ids = without
      .filter((line) => line.reason === reason)
      .map(({ id, conditions }) => (conditions ? `${id} (${conditionsText(conditions, m)})` : id));
    return { ids, label: words.unpriced(ids.length, words.reason[reason] ?? reason) };
  });
  // A screen that shows the cheapest alone counts the others.
  if (few === NONE && told.length > 0)
    return section(words.withoutTotal, '', [paragraph(told.map(({ label }) => label).join(' '))]);
  const pairs = told.map(({ label, ids }) => ({ label, text: [firstOf(ids, few, m)] }));
  return section(words.withoutTotal, '', [pairs.length > 0 ? { kind: 'pairs', layout: 'below', pairs } : null]);
}
const conditionsText = (conditions: readonly string[], { fields, views }: Messages): string =>
  conditions.map((one) => (one === 'promotion' ? fields.condition[one] : one)).join(views.separator);
const FEW = 8;
/** The same on a screen that shows the cheapest alone. */
const NONE = 0;

export function costRows(result: CostResult): Table {
  const ids = ['id', 'provider', 'mode', 'currency', 'total', 'reason'] as const;
  return {
    columns: ids.map((id) => ({ id, label: id })),
    rows: result.costs.map((record) => ({ record, cells: ids.map((id) => record[id]) })),
  };
}
