import type { Pair, Text } from '../../document/document.ts';
import type { Names } from '../../domain/called.ts';
import type { Cell, Comparison, Row } from '../../engine/results.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { money } from '../../words/money.ts';
import { short } from '../../words/values.ts';
import type { Brief } from './brief.ts';
import { sayingNote } from './sayings.ts';
import { briefWordsOf } from './words/index.ts';

/** How many uses a sentence names before it counts the rest. */
const NAMED = 3;
/** From which a context counts as longer, in words. */
const LONGER = 1.5;

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
    ...costs(compared, byField.get('cost.blend'), at, m),
    ...length(byField.get('limit.context'), at, m),
    ...weights(byField, at, m),
  ]);
  // What is said counts where nothing is measured.
  if (brief.points.length === 0)
    for (const [at, sentences] of own.entries()) sentences.push(...named(saidUses(compared, at, names, m), words.said));
  const pairs = models.map(
    ({ name }, at): Pair => ({ label: name, text: [sentencesOf(own[at] ?? [], words.nothing)] }),
  );
  const alike = brief.alike.map((row) => nameOf(row, m));
  if (alike.length > 0) pairs.push({ label: words.alike, text: [named(alike, words.within).join('')] });
  else if (brief.points.length === 0) pairs.push({ label: words.alike, text: [words.unmeasured] });
  return pairs;
}

const sentencesOf = (sentences: readonly string[], none: string): Text =>
  sentences.length > 0 ? sentences.join(' ') : none;

const nameOf = (row: Pick<Row, 'name' | 'field'>, m: Messages): string => textIn(row.name, m.lang);

function named(uses: readonly string[], sentence: (uses: readonly string[], more: number) => string): string[] {
  // One more is named as soon as it is counted.
  const most = uses.length === NAMED + 1 ? NAMED + 1 : NAMED;
  return uses.length === 0 ? [] : [sentence(uses.slice(0, most), Math.max(0, uses.length - most))];
}

/** That it costs least, and how much the others do. */
function costs({ models }: Comparison, row: Row | undefined, at: number, m: Messages): string[] {
  const own = row?.cells[at];
  if (!row || !isPriced(own)) return [];
  const words = briefWordsOf(m.lang).verdict;
  const told = (cell: Priced): string => money(cell.value, cell.currency, m.lang);
  if (row.differs === false) return at === 0 ? [words.equalPrice(told(own))] : [];
  if (row.best.length !== 1 || row.best[0] !== at) return [];
  const others = row.cells.flatMap((cell, index) => {
    if (index === at || !isPriced(cell)) return [];
    return [words.dearer(models[index]?.name ?? '', told(cell), timesOf(cell.value, own.value, m))];
  });
  const kind = models.length === 2 ? 'cheaper' : others.length + 1 === models.length ? 'cheapest' : 'cheapestKnown';
  return [words.cost(words[kind], told(own), others)];
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
