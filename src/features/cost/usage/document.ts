import { Citations } from '../../../document/citations.ts';
import {
  type Block,
  type Column,
  cell,
  type Document,
  listed,
  type Pair,
  type Section,
  type TableCell,
  type Text,
} from '../../../document/document.ts';
import type { Table } from '../../../document/table.ts';
import type { Names } from '../../../domain/called.ts';
import { decimal, digitsOf, placesOf, rounded } from '../../../domain/money.ts';
import type { TokenKind } from '../../../domain/usage.ts';
import { TOKEN_KINDS } from '../../../domain/usage.ts';
import type {
  CitedSource,
  PlanEven,
  TokenCounts,
  UsageLine,
  UsagePart,
  UsageResult,
  UsageSum,
} from '../../../engine/results.ts';
import { firstOf } from '../../../words/first-of.ts';
import type { Messages } from '../../../words/index.ts';
import { money } from '../../../words/money.ts';
import { numeral } from '../../../words/numbers.ts';
import { usageWords } from './words/index.ts';

export interface UsageView {
  sources: Readonly<Record<string, CitedSource>>;
  day: string;
  explain: boolean;
  /** How many rows are shown. */
  most: number;
  /** Whether sources are told with title and address. */
  whole: boolean;
  names: Names;
  /** Plans whose price is not known on the day. */
  unpricedPlans: readonly string[];
}

/** What usage cost for a person: first what could not be priced, then the rows and the total, then what it is held against. */
export function usageDocument(result: UsageResult, view: UsageView, m: Messages): Document {
  const words = usageWords(m.lang);
  const cites = new Citations(view.sources, m);
  const { total } = result;
  return {
    wide: true,
    title: total === null ? words.nothingPriced : words.title(totalText(total, result, m)),
    remark: m.views.asOf(view.day),
    lead: [paragraph(usedText(result, m)), ...columnsText(result, m).map(paragraph)],
    sections: [
      ...leftSection(result, view, m),
      ...unpricedSection(result, m),
      { blocks: [table(result, view, cites, m), ...restText(result, view, m).map(paragraph)] },
      ...(view.explain ? explained(result, view, cites, m) : []),
      ...loggedSection(result, m),
      ...whatIfSection(result, view, cites, m),
      ...planSection(result, view, cites, m),
      {
        quiet: true,
        blocks: [
          ...notes(result, view, m).map(paragraph),
          ...(view.whole ? cites.section() : cites.brief()).flatMap(({ blocks }) => blocks),
        ],
      },
    ],
  };
}

const paragraph = (text: Text): Block => ({ kind: 'text', text });
const count = (number: number): string => numeral(number);

const sumText = (sum: UsageSum, currency: string, m: Messages): string => {
  const told = (amount: string): string => money(rounded(amount, currency), currency, m.lang);
  const low = told(sum.total_exact);
  const high = sum.total_high_exact === undefined ? low : told(sum.total_high_exact);
  return low === high ? low : usageWords(m.lang).range(low, high);
};

function totalText(total: NonNullable<UsageResult['total']>, { currency }: UsageResult, m: Messages): string {
  const text = sumText(total, currency, m);
  return total.complete ? text : usageWords(m.lang).atLeast(text);
}

function tokensText(tokens: TokenCounts, m: Messages): string {
  const words = usageWords(m.lang);
  return TOKEN_KINDS.flatMap((kind) => (tokens[kind] ? [`${words.kinds[kind]} ${count(tokens[kind])}`] : [])).join(
    m.views.separator,
  );
}

function usedText(result: UsageResult, m: Messages): string {
  const words = usageWords(m.lang);
  const { from, to, file, formats, records, requests, reasoning } = result;
  const tokens = tokensText(result.tokens, m);
  return [
    words.from(formats.join(', '), file === '-' ? words.input : file),
    words.records(count(records)),
    ...(requests === null || requests === records ? [] : [words.requests(count(requests))]),
    ...(from === null || to === null ? [] : [words.days(from, to)]),
    ...(tokens === '' ? [] : [tokens + (reasoning ? ` ${words.ofWhichThinking(count(reasoning))}` : '')]),
  ].join(m.views.separator);
}

function columnsText({ columns }: UsageResult, m: Messages): string[] {
  const unused = columns?.unused ?? [];
  const left = [
    ...(unused.length > 0 ? [usageWords(m.lang).unused(firstOf(unused, NAMED, m))] : []),
    ...(columns?.total === undefined ? [] : [usageWords(m.lang).totalRow(count(columns.total))]),
  ];
  if (!columns?.guessed) return left;
  const told = Object.entries(columns.of).map(([name, column]) => `${name}=${column}`);
  return [usageWords(m.lang).guessed(told.join(', ')), ...left];
}

/** Records that are told one by one; there may be thousands. */
const FEW = 5;

function leftSection({ problems }: UsageResult, { most }: UsageView, m: Messages): Section[] {
  if (problems.length === 0) return [];
  const words = usageWords(m.lang);
  const shown = problems.slice(0, most === Number.POSITIVE_INFINITY ? MANY : FEW);
  const items = shown.map(({ line, record, code, field, value }) => {
    const place = line === undefined ? words.atRecord(count(record)) : words.atLine(count(line));
    return `${place}: ${words.left[code]?.(field, value) ?? code}`;
  });
  const more = problems.length - shown.length;
  return [
    {
      heading: [{ tone: 'alarm', text: `! ${words.leftTitle(count(problems.length))}` }],
      blocks: [{ kind: 'list', items: more > 0 ? [...items, words.moreLeft(count(more))] : items }],
    },
  ];
}
const MANY = 100;

function unpricedSection({ unpriced }: UsageResult, m: Messages): Section[] {
  if (unpriced.length === 0) return [];
  const words = usageWords(m.lang);
  const pairs = unpriced.map((one): Pair => {
    const about =
      one.reason === 'no-price-in-mode' ||
      one.reason === 'no-offer' ||
      one.detail.length > 1 ||
      one.reason === 'unknown-service' ||
      one.reason === 'region' ||
      one.reason === 'line';
    const detail = about && one.detail.length > 0 ? ` (${firstOf(one.detail, 3, m)})` : '';
    const first = one.first_price === undefined ? '' : ` (${words.firstPrice(one.first_price)})`;
    return {
      label: `${words.reason[one.reason] ?? one.reason}${detail}${first}`,
      text: [
        words.recordsOf(
          one.reason === 'tools' ? count(one.records) : words.records(count(one.records)),
          tokensText(one.tokens, m),
        ),
        ...(one.models.length > 0 ? [firstOf(one.models, NAMED, m)] : []),
      ],
    };
  });
  return [
    {
      heading: [{ tone: 'alarm', text: `! ${words.notPriced}` }],
      blocks: [{ kind: 'pairs', layout: 'below', pairs }],
    },
  ];
}
const NAMED = 6;

const cacheOf = (tokens: TokenCounts): number => CACHED.reduce((sum, kind) => sum + (tokens[kind] ?? 0), 0);
const CACHED: readonly TokenKind[] = ['cache_read', 'cache_write', 'cache_write_1h', 'cache_write_any'];
const inputOf = ({ input = 0, input_audio: audio = 0, undivided = 0 }: TokenCounts): number =>
  input + audio + undivided;
const outputOf = ({ output = 0, output_audio: audio = 0, output_image: image = 0 }: TokenCounts): number =>
  output + audio + image;

/** How many digits the sums of a column have: the cents, or what gives the least sum three digits. */
function placesFor(sums: readonly string[], currency: string): number {
  const least = sums.map((amount) => {
    const size = Number(amount);
    const places = placesOf(currency);
    if (size === 0 || size >= (places === 0 ? 100 : 1)) return places;
    return Math.min(8, Math.max(places, 2 - Math.floor(Math.log10(size))));
  });
  return Math.max(placesOf(currency), ...least);
}

function table(result: UsageResult, view: UsageView, cites: Citations, m: Messages): Block {
  const words = usageWords(m.lang);
  const { by, currency, total } = result;
  const lines = result.lines.slice(0, view.most);
  const isCached = cacheOf(result.tokens) > 0;
  const places = placesFor(
    lines.flatMap(({ total_exact: one }) => one ?? []),
    currency,
  );
  const told = (amount: string): string => money(decimal(amount).toFixed(places), currency, m.lang);
  const cost = (sum: { total_exact: string | null; total_high_exact?: string }): string => {
    if (sum.total_exact === null) return words.unknown;
    const low = told(sum.total_exact);
    const high = sum.total_high_exact === undefined ? low : told(sum.total_high_exact);
    return low === high ? low : words.range(low, high);
  };
  const columns: Column[] = [
    { header: words.columns[by], overflow: 'wrap', min: 14 },
    { header: words.columns.records, align: 'right' },
    { header: words.columns.input, align: 'right' },
    ...(isCached ? [{ header: words.columns.cached, align: 'right' as const }] : []),
    { header: words.columns.output, align: 'right' },
    { header: words.columns.cost, align: 'decimal' },
    { header: words.columns.note, overflow: 'wrap' },
  ];
  const rows = lines.map((line): TableCell[] => [
    line.id,
    count(line.records),
    ...countsOf(line.tokens, isCached),
    line.total === null ? cell([words.unknown], 'unknown') : cell([cost(line)], 'title'),
    noteOf(line, result, view, cites, m),
  ]);
  const sum: TableCell[] = [
    cell([words.total], 'heading'),
    count(result.records),
    ...countsOf(result.tokens, isCached),
    total === null
      ? cell([words.unknown], 'unknown')
      : cell([total.complete ? cost(total) : words.atLeast(cost(total))], 'heading'),
    '',
  ];
  return {
    kind: 'table',
    columns,
    rows: [...rows, sum],
    headerTone: 'heading',
    gapAfter: rows.length > 0 ? [rows.length - 1] : [],
  };
}

const countsOf = (tokens: TokenCounts, isCached: boolean): string[] => [
  count(inputOf(tokens)),
  ...(isCached ? [count(cacheOf(tokens))] : []),
  count(outputOf(tokens)),
];

function noteOf(line: UsageLine, { by }: UsageResult, { names }: UsageView, cites: Citations, m: Messages): Text {
  const words = usageWords(m.lang);
  const others = [...new Set(line.parts.map(({ provider }) => provider))].filter(
    (provider) => !line.parts.some(({ release }) => release.startsWith(`${provider}/`)),
  );
  const modes = [...new Set(line.parts.flatMap(({ mode }) => mode ?? []))];
  const parts: Text[] = [
    ...(line.complete
      ? []
      : [[{ tone: 'alarm' as const, text: `! ${words.incomplete(words.tokens(count(line.unpriced_tokens)))}` }]]),
    ...(by === 'release' ? [] : [firstOf(line.releases, 3, m)].filter((text) => text !== '')),
    ...others.map((provider) => words.by(names.provider(provider))),
    ...modes.map(words.modes),
  ];
  const told = line.sources.filter((id) => !line.rate?.sources?.includes(id));
  return listed(
    [...(parts.length > 0 ? [listed(parts, '; ')] : []), cites.bare(told)].filter((text) => text.length > 0),
    ' ',
  );
}

const restText = ({ lines }: UsageResult, { most }: UsageView, m: Messages): string[] =>
  lines.length > most ? [usageWords(m.lang).rest(lines.length - most)] : [];

function explained(result: UsageResult, { names, most }: UsageView, cites: Citations, m: Messages): Section[] {
  const words = usageWords(m.lang);
  const blocks = result.lines.slice(0, most).flatMap((line): Block[] => {
    if (line.parts.length === 0) return [];
    const items = line.parts.map((part) => stepText(part, result, names, m));
    return [
      { kind: 'group', title: line.id + cites.mark(line.sources), blocks: [{ kind: 'list', bare: true, items }] },
    ];
  });
  return blocks.length > 0 ? [{ heading: words.explain, blocks }] : [];
}

function stepText(part: UsagePart, { by }: UsageResult, names: Names, m: Messages): string {
  const words = usageWords(m.lang);
  const told = (low: number | string, high: number | string | undefined): string => {
    const text = money(low, part.price_currency, m.lang);
    return high === undefined ? text : words.range(text, money(high, part.price_currency, m.lang));
  };
  const step = words.step(
    count(part.tokens),
    told(part.price, part.price_high),
    told(part.amount_exact, part.amount_high_exact),
  );
  const about = [
    ...(by === 'release' ? [] : [part.release]),
    ...(part.release.startsWith(`${part.provider}/`) ? [] : [words.by(names.provider(part.provider))]),
    ...(part.mode === null ? [] : [part.mode]),
    words.since(part.from, part.to, part.since),
  ];
  return `${words.kinds[part.kind]}: ${step} (${about.join('; ')})`;
}

function loggedSection({ logged, currency }: UsageResult, m: Messages): Section[] {
  if (logged === null) return [];
  const words = usageWords(m.lang);
  const shown = (amount: string): string => money(rounded(amount, currency), currency, m.lang);
  const isSame =
    rounded(logged.logged_exact, currency) === rounded(logged.ours.total_exact, currency) &&
    logged.ours.total_high === undefined;
  const difference = isSame ? words.same : words.difference(shown(logged.difference_exact));
  const why = isSame
    ? []
    : logged.why.length > 0
      ? logged.why.map((code) => words.why[code] ?? code)
      : [words.whyUnknown];
  return [
    {
      heading: words.logged,
      blocks: [
        paragraph(words.loggedText(shown(logged.logged_exact), sumText(logged.ours, currency, m), difference)),
        paragraph(
          [
            `${words.ofRecords(words.records(count(logged.records)))}${logged.left_out > 0 ? `; ${words.leftOut(words.records(count(logged.left_out)))}` : ''}.`,
            ...why,
          ].join(' '),
        ),
      ],
    },
  ];
}

function whatIfSection(result: UsageResult, { day }: UsageView, cites: Citations, m: Messages): Section[] {
  const { what_if: all, currency, records } = result;
  if (all.length === 0) return [];
  const words = usageWords(m.lang);
  const kind = (name: string): string => words.kinds[name as TokenKind] ?? name;
  const columns: Column[] = [
    { header: words.whatIfColumns.model, overflow: 'wrap', min: 14 },
    { header: words.whatIfColumns.now, align: 'decimal' },
    { header: words.whatIfColumns.other, align: 'decimal' },
    { header: words.whatIfColumns.difference, align: 'decimal' },
    { header: words.whatIfColumns.note, overflow: 'wrap' },
  ];
  const rows = all.map((one): TableCell[] => {
    if (one.records === 0) return [one.id, '', cell([words.unknown], 'unknown'), '', words.noCommon];
    const notes = [
      ...(one.percent === null ? [] : [`${one.percent > 0 ? '+' : ''}${numeral(one.percent)}%`]),
      ...(one.left_out > 0 ? [words.compared(count(one.records), count(records))] : []),
      ...one.treated.map((way) => {
        const [from = '', to = ''] = way.split(':');
        return words.treated(kind(from), kind(to));
      }),
      ...(one.priced_later > 0 ? [words.later(words.records(count(one.priced_later)), day)] : []),
    ];
    return [
      one.id,
      sumText(one.actual, currency, m),
      cell([sumText(one.other, currency, m)], 'title'),
      sumText(one.difference, currency, m),
      listed(
        [notes.join('; '), cites.bare(one.sources)].filter((text) => text.length > 0),
        ' ',
      ),
    ];
  });
  return [
    {
      heading: words.whatIf,
      blocks: [
        { kind: 'table', columns, rows, headerTone: 'heading' },
        { kind: 'text', text: words.sameTokens, quiet: true },
      ],
    },
  ];
}

function planSection(
  { plans, currency }: UsageResult,
  { unpricedPlans }: UsageView,
  cites: Citations,
  m: Messages,
): Section[] {
  if (plans.length + unpricedPlans.length === 0) return [];
  const words = usageWords(m.lang);
  const pairs = plans.map(
    (plan): Pair => ({ label: plan.name + cites.mark(plan.sources), text: planTexts(plan, currency, m) }),
  );
  return [
    {
      heading: words.plan,
      blocks: [
        ...(pairs.length > 0 ? [{ kind: 'pairs', layout: 'below', pairs } as Block] : []),
        ...unpricedPlans.map((name) => paragraph(words.noPlanPrice(name))),
        { kind: 'text', text: words.planLimits, quiet: true },
      ],
    },
  ];
}

function planTexts(plan: PlanEven, currency: string, m: Messages): string[] {
  const words = usageWords(m.lang);
  const price = money(rounded(plan.price_exact, plan.currency), plan.currency, m.lang);
  const verdict = plan.cheaper === null ? words.planUnknown : plan.cheaper ? words.planCheaper : words.planDearer;
  const even = [
    ...(plan.times === null ? [] : [words.planEven(numeral(plan.times))]),
    ...(plan.requests === null ? [] : [words.planEvenAt(count(plan.requests))]),
    ...(plan.tokens === null ? [] : [words.planEvenTokens(count(plan.tokens))]),
  ];
  return [
    words.planText(price, sumText(plan.monthly, currency, m)),
    [plan.times === null && plan.monthly.total === 0 ? words.planNone : verdict, ...even].join('; '),
    ...(plan.outside.length > 0 ? [words.planOutside(firstOf(plan.outside, NAMED, m))] : []),
  ];
}

function notes(result: UsageResult, { explain, most }: UsageView, m: Messages): string[] {
  const words = usageWords(m.lang);
  const { prices_of: pricesOf, vat, open, repeated, without, not_asked: notAsked, models, lines } = result;
  const odd = models.flatMap(({ written, release, left_out: left }) =>
    written !== null && release !== null && left.length > 0 ? [words.readAs(written, release)] : [],
  );
  const counts = [
    ...(repeated > 0 ? [words.repeated(words.records(count(repeated)))] : []),
    ...(without > 0 ? [words.without(words.records(count(without)))] : []),
    ...(notAsked > 0 ? [words.notAsked(words.records(count(notAsked)))] : []),
  ];
  return [
    ...open.map((code) => words.open[code] ?? code),
    ...(counts.length > 0 ? [counts.join(' ')] : []),
    ...(odd.length > 0
      ? [`${words.read}: ${firstOf([...new Set(odd)], most === Number.POSITIVE_INFINITY ? MANY : FEW, m)}`]
      : []),
    [
      pricesOf === null ? words.pricesEach : words.pricesOf(pricesOf),
      ...(vat > 0 ? [words.vat(digitsOf(vat))] : []),
      ...(lines.some(({ rate }) => rate !== null) ? [words.rateDay] : []),
      ...(explain ? [] : [words.explainHint]),
    ].join(' '),
  ];
}

export function usageRows(result: UsageResult): Table {
  const ids = [
    'id',
    'records',
    'requests',
    ...TOKEN_KINDS,
    'currency',
    'total',
    'total_high',
    'complete',
    'unpriced_tokens',
  ] as const;
  return {
    columns: ids.map((id) => ({ id, label: id })),
    rows: result.lines.map((record) => ({
      record,
      cells: [
        record.id,
        record.records,
        record.requests,
        ...TOKEN_KINDS.map((kind) => record.tokens[kind] ?? 0),
        record.currency,
        record.total_exact,
        record.total_high_exact ?? record.total_exact,
        record.complete,
        record.unpriced_tokens,
      ],
    })),
  };
}
