import { Citations } from '../../document/citations.ts';
import { flat } from '../../document/records.ts';
import type { Tabular } from '../../document/tabular.ts';
import type { Fit } from '../../domain/vocabulary.ts';
import type { Names } from '../../engine/called.ts';
import type { CitedSource, EvidenceLevel, LabelledComparison, LabelledRow } from '../../engine/results.ts';
import { markdownTable } from '../../formats/markdown/text.ts';
import { fitBar } from '../../formats/text/bars.ts';
import { columned, hang, indent, labelColumn } from '../../formats/text/block.ts';
import { header, heading } from '../../formats/text/header.ts';
import { safe } from '../../formats/text/safe.ts';
import type { Screen } from '../../formats/text/screen.ts';
import { type Column, drawTable, type TableCell } from '../../formats/text/table.ts';
import { textWidth } from '../../formats/text/width.ts';
import { wrap } from '../../formats/text/wrap.ts';
import type { Messages } from '../../words/index.ts';
import { reasonLine } from '../recommend/words.ts';
import { compareCell } from './cell.ts';
import { rowLabel } from './row-labels.ts';

export interface CompareView {
  sources: Readonly<Record<string, CitedSource>>;
  day: string;
  names: Names;
}

/** Running text is not wider than this on the widest screen. */
const WIDEST = 160;

/** The comparison for a person: the answer in words, then the facts, then what the marks mean and the sources. */
export function compareText(result: LabelledComparison, view: CompareView, screen: Screen): string {
  const { m } = screen;
  const cites = new Citations(view.sources, m);
  const names = result.models.map((model) => safe(model.name));
  const policy = policyLines(result, cites, view.names, screen);
  const facts =
    result.rows.length === 0
      ? wrap(m.compare.noDifferences, screen.width)
      : (factTable(result, cites, screen) ?? factBlocks(result, cites, screen));
  const head = header(names.join(' / '), m.views.asOf(view.day), screen, facts);
  const lines = [...head, ...verdict(result, screen), ...policy, '', ...facts, ''];
  return `${[...lines, ...footer(result, cites, screen)].join('\n')}\n`;
}

// ── the answer in words ─────────────────────────────────────────────────────────────────────────────────────────────

/** How each side stands to the rules: what it violates, and what cannot be told. */
function policyLines(result: LabelledComparison, cites: Citations, names: Names, screen: Screen): string[] {
  const { m } = screen;
  if (!result.policy) return [];
  const width = Math.min(screen.width, 100);
  const sides = result.policy.map(({ reasons }, index) => {
    const told = reasons.map((reason) => reasonLine(reason, names, m) + cites.mark(reason.sources));
    const name = safe(result.models[index]?.name ?? '');
    return { label: name, text: told.length > 0 ? told : [m.compare.policy.keeps] };
  });
  const title = heading(m.compare.policy.title, '', { ...screen, width });
  return ['', ...title, ...indent(columned(sides, width - 2), 2)];
}

/** How many rows a sentence names before it counts the rest. */
const NAMED = 4;

function verdict(result: LabelledComparison, screen: Screen): string[] {
  const { m, width, ascii } = screen;
  const rows = new Map(result.rows.map((row) => [row.field, row]));
  const labelCells = Math.min(
    24,
    Math.max(...[m.compare.equal, ...result.models.map(({ name }) => name)].map(textWidth)) + 2,
  );
  const say = (label: string, text: string): string[] => hang(safe(label), text, Math.min(width, 100), labelCells);
  const equal = list(
    result.verdict.equal
      .map((field) => rows.get(field))
      .filter((row) => row !== undefined)
      .map((row) => row.label),
    'rows',
    m,
  );
  const lines = say(m.compare.equal, equal === '' ? m.compare.nothingEqual : equal);
  result.models.forEach((model, index) => {
    const own = (result.verdict.when[index]?.rows ?? [])
      .map((field) => rows.get(field))
      .filter((row) => row !== undefined);
    const fitOf = (row: LabelledRow): string => {
      const fit = row.cells[index]?.value as Fit;
      return `${row.label} ${fitBar(fit, ascii)}`;
    };
    const uses = list(own.filter((row) => row.group === 'uses').map(fitOf), 'uses', m);
    const better = list(
      own.filter((row) => row.group !== 'uses').map((row) => row.label),
      'rows',
      m,
    );
    const parts = [uses && m.compare.saidFor(uses), better && m.compare.better(better)].filter((part) => part !== '');
    lines.push(...say(model.name, parts.length > 0 ? parts.join('; ') : m.compare.nothingFor));
  });
  return lines;
}

function list(items: readonly string[], what: 'uses' | 'rows', m: Messages): string {
  const shown = items.slice(0, NAMED).join(m.views.separator);
  return items.length > NAMED ? `${shown} ${m.compare.more[what](items.length - NAMED)}` : shown;
}

// ── the facts ───────────────────────────────────────────────────────────────────────────────────────────────────────

interface Group {
  name: string;
  rows: LabelledRow[];
  /** By whose word all of the group's values hold; undefined where that differs from cell to cell. */
  standing: EvidenceLevel | undefined;
}

function groups(rows: readonly LabelledRow[]): Group[] {
  const names = [...new Set(rows.map((row) => row.group))];
  return names.map((name) => {
    const own = rows.filter((row) => row.group === name);
    const standings = new Set(own.flatMap((row) => row.cells.flatMap((cell) => cell.standing ?? [])));
    return { name, rows: own, standing: standings.size === 1 ? [...standings][0] : undefined };
  });
}

function groupTitle(group: Group, m: Messages): string {
  const standing = group.standing === undefined ? '' : ` (${m.fields.standing[group.standing]})`;
  return `${m.fields.group[group.name] ?? group.name}${standing}`;
}

/** `=` where all are known and equal. It stands first, where a wrapped label cannot lose it. */
const labelOf = (row: LabelledRow): string => (row.differs === false ? `= ${row.label}` : row.label);

/** Whether the group's heading would only repeat the label of its one row. */
const single = (group: Group): boolean => group.name === 'features';

/** One source for everything needs no mark at every value. */
const onlySource = (result: LabelledComparison): string | undefined => {
  const ids = new Set(
    result.rows.flatMap((row) =>
      row.cells.flatMap((cell) => [...cell.sources, ...(cell.conflict ?? []).flatMap((other) => other.sources)]),
    ),
  );
  return ids.size === 1 ? [...ids][0] : undefined;
};

/** Null where the columns do not fit the screen. */
function factTable(result: LabelledComparison, cites: Citations, screen: Screen): string[] | null {
  const { m, paint } = screen;
  const marks = onlySource(result) === undefined;
  const parts = groups(result.rows);
  const columns: Column[] = [
    { header: '', overflow: 'wrap', min: 12, max: 26 },
    ...result.models.map(
      (model): Column => ({ header: safe(model.name), overflow: 'wrap', min: 16, grow: 1, max: 60 }),
    ),
  ];
  const rows: TableCell[][] = [];
  const gapAfter = new Set<number>();
  parts.forEach((group, index) => {
    if (index > 0) gapAfter.add(rows.length - 1);
    if (!single(group) && parts.length > 1) rows.push([{ text: groupTitle(group, m), style: paint.heading }]);
    for (const row of group.rows) {
      const label = single(group) ? groupTitle(group, m) : labelOf(row);
      const cells = row.cells.map((cell, at): TableCell => {
        const best = row.best.includes(at);
        const text = compareCell(row, cell, { best, marks, standing: group.standing === undefined }, cites, screen);
        return best ? { text, style: paint.good } : { text };
      });
      rows.push([single(group) ? { text: label, style: paint.heading } : label, ...cells]);
    }
  });
  return drawTable(
    { columns, rows, gapAfter, headerStyle: paint.title },
    { ...screen, width: Math.min(screen.width, WIDEST) },
  );
}

/** A block per model, for a screen too narrow for columns. */
function factBlocks(result: LabelledComparison, cites: Citations, screen: Screen): string[] {
  const { m, paint, width } = screen;
  const marks = onlySource(result) === undefined;
  const parts = groups(result.rows);
  const step = width >= 24 ? 2 : 0;
  const cells = width - step;
  const column = labelColumn(result.rows.map(labelOf), cells, 0.45);
  return result.models.flatMap((model, at) => {
    const lines = parts.flatMap((group) => {
      const known = group.rows.filter((row) => row.cells[at]?.value !== null || row.cells[at]?.missing !== 'unknown');
      if (known.length === 0) return [];
      const title = wrap(groupTitle(group, m), width).map(paint.heading);
      const body = known.flatMap((row) => {
        const cell = row.cells[at];
        if (!cell) return [];
        const best = row.best.includes(at);
        const text = compareCell(row, cell, { best, marks, standing: group.standing === undefined }, cites, screen);
        if (single(group)) return text.flatMap((line) => wrap(line, cells, 2));
        return columned([{ label: labelOf(row), text }], cells, column);
      });
      return [...title, ...indent(body, step)];
    });
    const name = wrap(safe(model.name), width);
    const rule = '-'.repeat(Math.max(...name.map(textWidth)));
    return [
      ...(at > 0 ? [''] : []),
      ...[...name, rule].map(paint.title),
      ...(lines.length > 0 ? lines : indent([m.fields.missing.unknown], step)),
    ];
  });
}

function footer(result: LabelledComparison, cites: Citations, screen: Screen): string[] {
  const { m, paint } = screen;
  const { legend } = m.compare;
  const width = Math.min(screen.width, 100);
  const cells = result.rows.flatMap((row) => row.cells);
  const lines: string[] = [];
  const explain = (mark: string, text: string): void => void lines.push(...hang(mark, text, width, 4));
  if (result.rows.some((row) => row.differs === false)) explain('=', legend.equal);
  if (result.rows.some((row) => row.best.length > 0)) explain('*', legend.best);
  else if (result.rows.length > 0) lines.push(...wrap(m.compare.noMarks, width));
  if (cells.some((cell) => cell.missing === 'unknown')) explain('?', legend.unknown);
  if (cells.some((cell) => cell.conflict)) explain('!', legend.conflict);
  if (result.unknown.length > 0) {
    lines.push(
      ...wrap(m.compare.unknownRows(result.unknown.length, unknownNames(result, m).join(m.views.separator)), width),
    );
  }
  const only = onlySource(result);
  if (only !== undefined) lines.push(...wrap(m.compare.all(cites.bare([only])), width));
  return [...lines, ...cites.lines(width)].map((line) => paint.quiet(line));
}

/** What nobody knows, in few words: a group of which nothing is known is named once. */
function unknownNames(result: LabelledComparison, m: Messages): string[] {
  const whole = new Set(
    result.unknown.map(({ group }) => group).filter((group) => !result.rows.some((row) => row.group === group)),
  );
  const names = result.unknown.map(({ group, field }) =>
    whole.has(group) ? (m.fields.group[group] ?? group) : rowLabel({ field, name: null, group }, m),
  );
  return [...new Set(names)];
}

// ── other formats ───────────────────────────────────────────────────────────────────────────────────────────────────

/** A row of the comparison a row, a model a column. */
export function compareRows(result: LabelledComparison, m: Messages): Tabular {
  return {
    columns: [
      { id: 'group', label: m.compare.columns.group },
      { id: 'field', label: m.compare.columns.row },
      ...result.models.map(({ id, name }) => ({ id, label: safe(name) })),
    ],
    rows: result.rows.map((row) => ({
      record: row,
      cells: [row.group, row.field, ...row.cells.map((cell) => flat(cell.value, m))],
    })),
  };
}

/** The rows as a Markdown table, with numbered sources below it. */
export function compareMarkdown(
  result: LabelledComparison,
  sources: Readonly<Record<string, CitedSource>>,
  m: Messages,
): string {
  const cites = new Citations(sources, m);
  const screen = { ascii: false, m } as Screen;
  const rows = result.rows.map((row) => [
    labelOf(row),
    ...row.cells.map((cell, at) =>
      compareCell(row, cell, { best: row.best.includes(at), marks: true, standing: true }, cites, screen).join('\n'),
    ),
  ]);
  const table = markdownTable(['', ...result.models.map(({ name }) => name)], rows);
  const list = cites.lines(Number.MAX_SAFE_INTEGER).map((line) => `- ${line}`);
  return `${table}\n${list.join('\n')}\n`;
}
