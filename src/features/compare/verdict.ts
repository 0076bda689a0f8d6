import type { Pair } from '../../document/document.ts';
import type { Names } from '../../domain/called.ts';
import { blend } from '../../domain/money.ts';
import type { Cell, Comparison, Rank, Row, Upcoming } from '../../engine/results.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { money } from '../../words/money.ts';
import { short, valueText } from '../../words/values.ts';
import type { Brief } from './brief.ts';
import { sayingNote } from './sayings.ts';
import { briefWordsOf } from './words/index.ts';

/** How many uses a sentence names before it counts the rest. */
const NAMED = 3;
/** From which a context counts as longer, in words. */
const LONGER = 1.5;
/** How many that cost more are told each by itself. */
const DEARER = 2;

/** Who is better at what, who is cheaper and by how much, and what cannot be told apart: a line each. */
export function verdictPairs(compared: Comparison, brief: Brief, names: Names, m: Messages): Pair[] {
  const { verdict: words } = briefWordsOf(m.lang);
  const { models, rows } = compared;
  const measured = brief.points.filter(({ best }) => best.length > 0);
  const byField = new Map(rows.map((row) => [row.field, row]));
  const own = models.map((_, at): string[] => [
    ...named(
      measured.filter(({ best }) => best.includes(at)).map((row) => nameOf(row, m)),
      words.measured,
    ),
    ...costs(compared, brief, byField.get('cost.blend'), at, m),
    ...length(byField.get('limit.context'), at, m),
    ...inputs(byField.get('modalities.input'), at, m),
    ...weights(byField, at, m),
  ]);
  // What is said counts where nothing is measured.
  if (brief.points.length === 0)
    for (const [at, sentences] of own.entries()) sentences.push(...named(saidUses(compared, at, names, m), words.said));
  const pairs = models.map(({ name }, at): Pair => {
    const sentences = own[at] ?? [];
    const told = sentences.length > 0 ? sentences : strongest(brief.sides[at]?.ranks ?? [], m);
    return { label: name, text: [told.length > 0 ? told.join(' ') : words.nothing] };
  });
  const alike = brief.alike.map((row) => nameOf(row, m));
  if (alike.length > 0) pairs.push({ label: words.alike, text: [named(alike, words.within).join('')] });
  else if (brief.points.length === 0) pairs.push({ label: words.alike, text: [words.unmeasured] });
  return pairs;
}

/** Of what nothing sets apart from these others: what it ranks highest in among all lines. */
function strongest([first]: readonly Rank[], m: Messages): string[] {
  return first ? [briefWordsOf(m.lang).verdict.strongest(textIn(first.name, m.lang), first.rank, first.of)] : [];
}

const nameOf = (row: Pick<Row, 'name' | 'field'>, m: Messages): string => textIn(row.name, m.lang);

function named(uses: readonly string[], sentence: (uses: readonly string[], more: number) => string): string[] {
  // One more is named as soon as it is counted.
  const most = uses.length === NAMED + 1 ? NAMED + 1 : NAMED;
  return uses.length === 0 ? [] : [sentence(uses.slice(0, most), Math.max(0, uses.length - most))];
}

/** That it costs least, and how much the others do. */
function costs({ models }: Comparison, brief: Brief, row: Row | undefined, at: number, m: Messages): string[] {
  const own = row?.cells[at];
  if (!row || !isPriced(own)) return [];
  const words = briefWordsOf(m.lang).verdict;
  const told = (cell: Priced): string => money(cell.value, cell.currency, m.lang);
  if (row.differs === false) return at === 0 ? [words.equalPrice(told(own))] : [];
  if (row.best.length !== 1 || row.best[0] !== at) return [];
  const dearer = row.cells.flatMap((cell, index) =>
    index !== at && isPriced(cell) ? [{ name: models[index]?.name ?? '', cell }] : [],
  );
  const values = dearer.map(({ cell }) => cell.value);
  const others =
    dearer.length > DEARER
      ? [words.others(told({ ...own, value: Math.min(...values) }), told({ ...own, value: Math.max(...values) }))]
      : dearer.map(({ name, cell }) => words.dearer(name, told(cell), timesOf(cell.value, own.value, m)));
  const kind = models.length === 2 ? 'cheaper' : dearer.length + 1 === models.length ? 'cheapest' : 'cheapestKnown';
  const [next] = (brief.sides[at]?.events ?? []).flatMap((event) => soon(event, m));
  return [words.cost(words[kind], told(own), next === undefined ? '' : `, ! ${next}`, others)];
}

/** What the same will cost, where that changes soon. */
function soon({ date, prices }: Upcoming, m: Messages): string[] {
  const { input = null, output = null, currency } = prices?.after ?? {};
  if (date === null || input === null || output === null) return [];
  return [briefWordsOf(m.lang).from(money(blend(input, output), currency ?? undefined, m.lang), date)];
}

type Priced = Cell & { value: number };
const isPriced = (cell: Cell | undefined): cell is Priced => typeof cell?.value === 'number';

function timesOf(dear: number, cheap: number, m: Messages): string {
  const { times, percent } = briefWordsOf(m.lang).verdict;
  const ratio = dear / cheap;
  if (!Number.isFinite(ratio)) return '';
  if (ratio < 1.3) return percent(String(Math.max(1, Math.round((ratio - 1) * 100))));
  return times(String(ratio < 10 ? Number(ratio.toFixed(1)) : Math.round(ratio)));
}

/** That it reads much more at once than any other of which that is known. */
function length(row: Row | undefined, at: number, m: Messages): string[] {
  const values = row?.cells.map(({ value }) => value);
  const own = values?.[at];
  if (!row || typeof own !== 'number' || row.best.length !== 1 || row.best[0] !== at) return [];
  const others = (values ?? []).filter((value, index): value is number => index !== at && typeof value === 'number');
  const ratio = own / Math.max(...others);
  return ratio < LONGER ? [] : [briefWordsOf(m.lang).verdict.longer(short(own), String(Number(ratio.toFixed(1))))];
}

/** What it alone takes, where of all others that is known. */
function inputs(row: Row | undefined, at: number, m: Messages): string[] {
  const taken = row?.cells.map(({ value }) => (Array.isArray(value) ? (value as string[]) : null)) ?? [];
  const others = taken.filter((_, index) => index !== at);
  if (!taken[at] || others.some((kinds) => kinds === null)) return [];
  const alone = taken[at].filter((kind) => !others.some((kinds) => kinds?.includes(kind)));
  const names = alone.map((kind) => valueText(kind, 'modalities.input', m));
  return names.length > 0 ? [briefWordsOf(m.lang).verdict.takes(names)] : [];
}

/** That its weights can be had, where those of another cannot. */
function weights(rows: ReadonlyMap<string, Row>, at: number, m: Messages): string[] {
  const values = rows.get('open_weights')?.cells.map(({ value }) => value) ?? [];
  if (values[at] !== true || !values.includes(false)) return [];
  const licence = rows.get('license')?.cells[at]?.value;
  return [briefWordsOf(m.lang).verdict.open(typeof licence === 'string' ? licence : null)];
}

/** The uses that it alone is said to suit best, with what that was said of. */
function saidUses({ models, rows, verdict }: Comparison, at: number, names: Names, m: Messages): string[] {
  const leading = verdict.when.find(({ id }) => id === models[at]?.id)?.rows ?? [];
  return leading.flatMap((field) => {
    const row = rows.find((one) => one.field === field && one.group === 'uses');
    return row ? [nameOf(row, m) + sayingNote(row.cells[at]?.said ?? [], names, m)] : [];
  });
}
