import type { Citations } from '../../../document/citations.ts';
import {
  type Block,
  type Column,
  cell,
  listed,
  type Section,
  type TableCell,
  type Text,
} from '../../../document/document.ts';
import type { Table } from '../../../document/table.ts';
import type { Names } from '../../../domain/called.ts';
import { decimal, placesOf } from '../../../domain/money.ts';
import type { TokenKind } from '../../../domain/usage.ts';
import { TOKEN_KINDS } from '../../../domain/usage.ts';
import type { TokenCounts, UsageLine, UsagePart, UsageResult } from '../../../engine/results.ts';
import { firstOf } from '../../../words/first-of.ts';
import type { Messages } from '../../../words/index.ts';
import { money } from '../../../words/money.ts';
import { count, rangeText, type UsageView } from './view.ts';
import { usageWords } from './words/index.ts';

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

export function table(result: UsageResult, view: UsageView, cites: Citations, m: Messages): Block {
  const words = usageWords(m.lang);
  const { by, currency, total } = result;
  const lines = result.lines.slice(0, view.most);
  const isCached = cacheOf(result.tokens) > 0;
  const places = placesFor(
    lines.flatMap(({ total_exact: one }) => one ?? []),
    currency,
  );
  const told = (amount: string): string => money(decimal(amount).toFixed(places), currency, m.lang);
  const cost = (sum: { total_exact: string | null; total_high_exact?: string }): string =>
    sum.total_exact === null ? words.unknown : rangeText(sum.total_exact, sum.total_high_exact, told, m);
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

export const restText = ({ lines }: UsageResult, { most }: UsageView, m: Messages): string[] =>
  lines.length > most ? [usageWords(m.lang).rest(lines.length - most)] : [];

export function explained(result: UsageResult, { names, most }: UsageView, cites: Citations, m: Messages): Section[] {
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
