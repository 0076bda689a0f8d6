import { Citations } from '../../document/citations.ts';
import {
  type Block,
  type Column,
  cell,
  type Document,
  filled,
  joined,
  listed,
  type Pair,
  pairs,
  type Section,
  section,
  type TableCell,
  type Text,
} from '../../document/document.ts';
import { flat } from '../../document/records.ts';
import type { Table } from '../../document/table.ts';
import type { Names } from '../../domain/called.ts';
import type { Fit } from '../../domain/vocabulary.ts';
import type { Cell, CitedSource, Compared, CompareResult, EvidenceLevel, LabelledRow } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { shortName } from '../recommend/figures.ts';
import { reasonLine } from '../recommend/sentences.ts';
import { havingText } from '../recommend/ways.ts';
import { compareCell, isSaid } from './cell.ts';
import { rowLabel } from './row-labels.ts';
import { wordsOf } from './words/index.ts';

export interface CompareView {
  sources: Readonly<Record<string, CitedSource>>;
  day: string;
  names: Names;
}

/**
 * All facts of a comparison for a person: the answer in words, then the facts, then what the marks mean and the sources.
 * @param answer the answer, where it is told by more than the rows that are shown
 */
export function compareDocument(
  result: CompareResult,
  view: CompareView,
  m: Messages,
  answer: readonly Pair[] = verdict(result, m),
): Document {
  const cites = new Citations(view.sources, m);
  return {
    wide: true,
    title: result.models.map(({ name }) => name).join(' / '),
    remark: m.views.asOf(view.day),
    lead: [{ kind: 'pairs', layout: 'hanging', pairs: [...answer] }],
    sections: [
      ...policySection(result, view.names, cites, m),
      { blocks: [factBlock(result, view.names, cites, m)] },
      { quiet: true, blocks: footer(result, cites, m) },
    ],
  };
}

// ── the answer in words ─────────────────────────────────────────────────────────────────────────────────────────────

/** How each side stands to the rules: what it violates, and what cannot be told. */
export function policySection(
  { policy, models }: CompareResult,
  names: Names,
  cites: Citations,
  m: Messages,
): Section[] {
  const { title, keeps } = wordsOf(m.lang).policy;
  const sides = (policy ?? []).map(({ reasons, by }, index) => {
    const told = reasons.map((reason) => reasonLine(reason, names, m) + cites.mark(reason.sources));
    const way = havingText(by, names, m);
    return {
      label: models[index]?.name ?? '',
      text: told.length > 0 ? told : [way === '' ? keeps : `${keeps} (${way})`],
    };
  });
  return section(title, '', [pairs(sides)]);
}

/** How many rows a sentence names before it counts the rest. */
const NAMED = 4;

function verdict({ models, rows, verdict: { equal, when } }: CompareResult, m: Messages): Pair[] {
  const words = wordsOf(m.lang);
  const byField = new Map(rows.map((row) => [row.field, row]));
  const rowsOf = (fields: readonly string[]): LabelledRow[] => fields.flatMap((field) => byField.get(field) ?? []);
  const labels = (of: readonly LabelledRow[]): string[] => of.map(({ label }) => label);
  const alike = rowsOf(equal);
  return [
    { label: words.equal, text: alike.length > 0 ? [list(labels(alike), 'rows', m)] : [words.nothingEqual] },
    ...models.map(({ name }, index): Pair => {
      const own = rowsOf(when[index]?.rows ?? []);
      const uses = own.filter(({ group }) => group === 'uses');
      const measured = own.filter(({ group }) => group === 'measured');
      const better = own.filter(({ group }) => group !== 'uses' && group !== 'measured');
      const fits = uses.map(({ label, cells }): Text => [`${label} `, { fit: cells[index]?.value as Fit }]);
      const parts = [
        ...(measured.length > 0 ? [filled(words.measured, list(labels(measured), 'uses', m))] : []),
        ...(uses.length > 0 ? [filled(words.saidFor, list(fits, 'uses', m))] : []),
        ...(better.length > 0 ? [filled(words.better, list(labels(better), 'rows', m))] : []),
      ];
      return { label: name, text: [parts.length > 0 ? listed(parts, '; ') : words.nothingFor] };
    }),
  ];
}

function list(items: readonly Text[], what: 'uses' | 'rows', m: Messages): Text {
  const shown = listed(items.slice(0, NAMED), m.views.separator);
  return items.length > NAMED ? joined(shown, ` ${wordsOf(m.lang).more[what](items.length - NAMED)}`) : shown;
}

// ── the facts ───────────────────────────────────────────────────────────────────────────────────────────────────────

interface Group {
  name: string;
  rows: LabelledRow[];
  /** The evidence level of all of the group's values; undefined where that differs from cell to cell. */
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
const onlySource = (result: CompareResult): string | undefined => {
  const ids = new Set(
    result.rows.flatMap((row) =>
      row.cells.flatMap((cell) => [...cell.sources, ...(cell.conflict ?? []).flatMap((other) => other.sources)]),
    ),
  );
  return ids.size === 1 ? [...ids][0] : undefined;
};

/** A group with its title, and its rows with what their cells say. */
interface Part {
  title: string;
  single: boolean;
  told: { label: string; cells: Text[][]; row: LabelledRow }[];
}

/** A model a column, a row of facts a row; where there is no room for columns, a block a model. */
function factBlock(result: CompareResult, names: Names, cites: Citations, m: Messages): Block {
  if (result.rows.length === 0) return { kind: 'text', text: wordsOf(m.lang).noDifferences };
  const marks = onlySource(result) === undefined;
  const parts = groups(result.rows).map(
    (group): Part => ({
      title: groupTitle(group, m),
      single: single(group),
      told: group.rows.map((row) => {
        const standing = group.standing === undefined;
        const cells = row.cells.map((cell, at) =>
          compareCell(
            row,
            cell,
            { best: row.best.includes(at), marks, standing, of: otherRelease(cell, result.models[at], names), names },
            cites,
            m,
          ),
        );
        return { label: labelOf(row), cells, row };
      }),
    }),
  );
  const rows: TableCell[][] = [];
  const gapAfter: number[] = [];
  for (const part of parts) {
    if (rows.length > 0) gapAfter.push(rows.length - 1);
    if (!part.single && parts.length > 1) rows.push([cell([part.title], 'heading')]);
    for (const { label, cells, row } of part.told) {
      const first = part.single ? cell([part.title], 'heading') : label;
      rows.push([first, ...cells.map((paragraphs, at) => toldCell(paragraphs, row, at))]);
    }
  }
  return {
    kind: 'table',
    headerTone: 'title',
    columns: [
      { header: '', overflow: 'wrap', min: 12, max: 26 },
      ...result.models.map(({ name }): Column => ({ header: name, overflow: 'wrap', min: 16, grow: 1, max: 60 })),
    ],
    rows,
    gapAfter,
    narrow: modelBlocks(result, parts, m),
  };
}

/** The release that points are of, where a line stands by another than its current one. */
const otherRelease = ({ interval, from }: Cell, side: Compared | undefined, names: Names): string | null =>
  interval === undefined || from === undefined || side === undefined || from === side.release
    ? null
    : shortName(side.name, names.release(from));

function toldCell(paragraphs: Text[], row: LabelledRow, at: number): TableCell {
  return {
    paragraphs,
    ...(row.best.includes(at) ? { tone: 'winner' } : {}),
    ...(isList(row, at) ? { items: true } : {}),
  };
}

/** Whether a cell holds several things that sources say. */
const isList = ({ cells }: LabelledRow, at: number): boolean => {
  const said = cells[at];
  return said !== undefined && isSaid(said) && said.value.length > 1;
};

/** What is known of each model, in a block of its own. */
function modelBlocks(result: CompareResult, parts: readonly Part[], m: Messages): Block[] {
  const alignWith = result.rows.map(labelOf);
  return result.models.flatMap(({ name }, at): Block[] => {
    const blocks = parts.flatMap(({ title, single, told }): Block[] => {
      const known = told.filter(({ row }) => row.cells[at]?.value !== null || row.cells[at]?.missing !== 'unknown');
      if (known.length === 0) return [];
      const of = known.map(({ label, cells, row }) => ({ label, text: cells[at] ?? [], items: isList(row, at) }));
      const body = single
        ? of.map(({ text, items }): Block => ({ kind: 'list', items: text, bare: !items }))
        : [{ kind: 'pairs' as const, pairs: of, share: 0.45, alignWith }];
      return [{ kind: 'group', title, blocks: body }];
    });
    const nothing: Block = { kind: 'text', text: m.fields.missing.unknown };
    return [
      ...(at > 0 ? [{ kind: 'space' as const }] : []),
      { kind: 'group', title: name, underlined: true, blocks: blocks.length > 0 ? blocks : [nothing] },
    ];
  });
}

// ── what the marks mean ─────────────────────────────────────────────────────────────────────────────────────────────

function footer(result: CompareResult, cites: Citations, m: Messages): Block[] {
  const { legend, noMarks, points, unknownRows, all } = wordsOf(m.lang);
  const { rows, unknown } = result;
  const cells = rows.flatMap((row) => row.cells);
  const ranked = rows.some(({ best }) => best.length > 0);
  const measured = rows.some(({ group }) => group === 'measured');
  const only = onlySource(result);
  const marks: Pair[] = [
    ...(rows.some(({ differs }) => differs === false) ? [{ label: '=', text: [legend.equal] }] : []),
    ...(ranked ? [{ label: '*', text: [legend.best] }] : []),
    ...(cells.some(({ missing }) => missing === 'unknown') ? [{ label: '?', text: [legend.unknown] }] : []),
    ...(cells.some(({ conflict }) => conflict) ? [{ label: '!', text: [legend.conflict] }] : []),
  ];
  const notes = [
    ...(rows.length > 0 && !ranked && !measured ? [noMarks] : []),
    ...(measured ? [points] : []),
    ...(unknown.length > 0 ? [unknownRows(unknown.length, unknownNames(result, m).join(m.views.separator))] : []),
    ...(only === undefined ? [] : [all(cites.bare([only]))]),
  ];
  return [
    ...(marks.length > 0 ? [{ kind: 'pairs' as const, layout: 'marks' as const, pairs: marks }] : []),
    ...notes.map((text): Block => ({ kind: 'text', text })),
    ...cites.section().flatMap(({ blocks }) => blocks),
  ];
}

/** What nobody knows, in few words: a group of which nothing is known is named once. */
function unknownNames(result: CompareResult, m: Messages): string[] {
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
export function compareRows(result: CompareResult, m: Messages): Table {
  const { columns } = wordsOf(m.lang);
  return {
    columns: [
      { id: 'group', label: columns.group },
      { id: 'field', label: columns.row },
      ...result.models.map(({ id, name }) => ({ id, label: name })),
    ],
    rows: result.rows.map((row) => ({
      record: row,
      cells: [row.group, row.field, ...row.cells.map((cell) => flat(cell.value, m))],
    })),
  };
}
