import { equal } from '../../domain/cell-values.ts';
import { sayingOf } from '../../domain/fields/line.ts';
import { FIELDS, type Field, type Subject } from '../../domain/fields.ts';
import type { Statement } from '../../domain/records.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import { resolve } from '../../domain/values.ts';
import { FIT_POINTS, type Fit, type Localized } from '../../domain/vocabulary.ts';
import { benchmarks } from '../../engine/benchmarks.ts';
import type { Constraint } from '../../engine/constraints/constraint.ts';
import { outcomesOf } from '../../engine/evaluate.ts';
import { linePointsOf, type Pointed } from '../../engine/line-points.ts';
import type { Named } from '../../engine/names.ts';
import type { Better, Cell, Compared, Comparison, PolicyOutcome, Row, Value, Verdict } from '../../engine/results.ts';

export interface CompareOptions {
  fields?: readonly Field[] | undefined;
  /** Keep only rows in which two known values differ. */
  onlyDifferences: boolean;
  /** An organisation's rules to hold each side against. */
  policy?: readonly Constraint[] | undefined;
}

export type Side = Subject & { said: Statement[] };
export const NOTHING: Cell = { value: null, missing: 'unknown', sources: [] };

/** Sets lines and releases side by side; rows of which no side knows anything are only counted. */
export function compareAll(snapshot: Snapshot, named: readonly Named[], options: CompareOptions): Comparison {
  const sides = named.map((entry) => sideOf(snapshot, entry));
  const models = named.map((entry, index): Compared => comparedOf(snapshot, entry, sides[index] as Side));
  const wanted = options.fields;
  // What is current is a line's; a release is what it is.
  const lines = sides.some(({ model }) => model !== undefined);
  const fields = (wanted ?? FIELDS).filter(({ id }) => lines || id !== 'release');
  const fieldRows = fields.map((field) => fieldRow(snapshot, sides, field));
  const rows = wanted
    ? fieldRows
    : [
        ...fieldRows.filter((row) => row.group === 'basics'),
        ...measuredRows(snapshot, sides),
        ...featureRows(sides),
        ...useRows(snapshot, sides),
        ...criterionRows(snapshot, sides),
        ...fieldRows.filter((row) => row.group !== 'basics'),
        ...benchmarkRows(snapshot, sides),
      ];
  const known = rows.filter((row) => row.cells.some((cell) => cell.value !== null || cell.missing !== 'unknown'));
  const unknown = rows.filter((row) => !known.includes(row)).map(({ group, field }) => ({ group, field }));
  // Asked for by name, a row is shown even where nobody knows anything: that is the answer.
  const shown = wanted ? rows : known;
  return {
    models,
    verdict: verdictOf(models, known),
    rows: options.onlyDifferences ? differing(shown) : shown,
    unknown,
    policy: options.policy
      ? sides.map((side, index) => held(snapshot, side, models[index]?.id ?? '', options.policy ?? []))
      : null,
  };
}

/** The rows in which two known values differ. */
export const differing = <T extends Row>(rows: readonly T[]): T[] => rows.filter(({ differs }) => differs === true);

/** What of a side violates the rules, and what cannot be told. */
function held(snapshot: Snapshot, { model, release }: Side, id: string, rules: readonly Constraint[]): PolicyOutcome {
  const { against, by } = outcomesOf(snapshot, model, release, rules);
  return { id, reasons: against.map(({ outcome }) => outcome), by };
}

export function sideOf(snapshot: Snapshot, named: Named): Side {
  if (named.kind === 'release') {
    const { release } = named;
    const said =
      release.model === undefined
        ? []
        : snapshot.statements(release.model).filter((entry) => entry.about.includes(release.id));
    return { model: undefined, release, said };
  }
  const current = snapshot.current(named.model);
  return {
    model: named.model,
    release: current && snapshot.anyRelease(current.release),
    said: snapshot.statements(named.model.id),
  };
}

function comparedOf(snapshot: Snapshot, named: Named, side: Side): Compared {
  const release = side.release?.id ?? null;
  const release_name = side.release?.name ?? null;
  return named.kind === 'model'
    ? { kind: 'model', id: named.model.id, name: snapshot.called(named.model), release, release_name }
    : { kind: 'release', id: named.release.id, name: named.release.name, release, release_name };
}

function fieldRow(snapshot: Snapshot, sides: readonly Side[], field: Field): Row {
  const cells = sides.map((side) => resolve(snapshot, side, field.id));
  return row(field.group, field.id, null, cells, field.better, field.unit);
}

/** A row with what the cells have in common worked out. */
function row(
  group: string,
  field: string,
  name: Localized | null,
  cells: Cell[],
  better: Better,
  unit: string | null,
): Row {
  return { group, field, name, unit, better, differs: differs(cells), best: best(cells, better), cells };
}

function differs(cells: readonly Cell[]): boolean | null {
  const known = cells.filter((cell) => cell.value !== null);
  const first = known[0]?.value;
  if (
    first !== undefined &&
    known.some((cell) => !equal(cell.value as Value, first as Value) || cell.currency !== known[0]?.currency)
  )
    return true;
  return known.length === cells.length ? false : null;
}

function best(cells: readonly Cell[], better: Better): number[] {
  if (better === null) return [];
  const known = cells.map((cell, index) => ({ cell, index })).filter(({ cell }) => cell.value !== null);
  const values = known.map(({ cell }) => rank(cell.value));
  const currencies = new Set(known.map(({ cell }) => cell.currency));
  if (known.length < 2 || currencies.size > 1 || values.every((value) => value === values[0])) return [];
  const top = better === 'higher' ? Math.max(...values) : Math.min(...values);
  return known.filter((_, index) => values[index] === top).map(({ index }) => index);
}

const rank = (value: Value | null): number => (typeof value === 'number' ? value : (FIT_POINTS[value as Fit] ?? 0));

/** Cells of what is said, from the statements of each side that a test lets through. */
function saidCells(sides: readonly Side[], about: (said: Statement) => boolean): Cell[] {
  return sides.map((side): Cell => {
    const told = side.said
      .filter(about)
      .flatMap((entry) => (entry.text === null ? [] : [{ ...entry, text: entry.text }]));
    if (told.length === 0) return NOTHING;
    return {
      value: told.map(({ text }) => text),
      each: told.map(({ source }) => source),
      said: told.map((entry) => sayingOf(entry, side)),
      sources: unique(told.flatMap(({ source }) => source)),
      standing: 'claim',
    };
  });
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

function featureRows(sides: readonly Side[]): Row[] {
  return [
    row(
      'features',
      'features',
      null,
      saidCells(sides, (said) => said.kind === 'feature'),
      null,
      null,
    ),
  ];
}

function criterionRows(snapshot: Snapshot, sides: readonly Side[]): Row[] {
  return snapshot.knowledge.criteria.map(({ id, name }) =>
    row(
      'criteria',
      `criterion:${id}`,
      name,
      saidCells(sides, (said) => said.criterion === id),
      null,
      null,
    ),
  );
}

/** A row per use that any side is said to suit, the ones that most sides speak of first. */
function useRows(snapshot: Snapshot, sides: readonly Side[]): Row[] {
  const uses = unique(
    sides.flatMap(({ said }) => said.flatMap((entry) => (entry.use === undefined ? [] : [entry.use]))),
  );
  const rows = uses.map((use) =>
    row(
      'uses',
      `use:${use}`,
      snapshot.useName(use),
      sides.map((side) => fitCell(side, use)),
      'higher',
      null,
    ),
  );
  const told = (entry: Row): number => entry.cells.filter((cell) => cell.value !== null).length;
  return rows.sort((a, b) => told(b) - told(a));
}

export function fitCell(side: Side, use: string): Cell {
  const stated = side.said.filter((entry) => entry.use === use && entry.fit !== undefined);
  if (stated.length === 0) return NOTHING;
  const fit = stated.map((entry) => entry.fit as Fit).sort((a, b) => FIT_POINTS[b] - FIT_POINTS[a])[0] as Fit;
  const best = stated.filter((entry) => entry.fit === fit);
  const sayings = best.map((entry) => sayingOf(entry, side));
  // One that is of the release itself is enough.
  const own = sayings.filter(({ earlier }) => !earlier);
  return {
    value: fit,
    said: own.length > 0 ? own : sayings,
    sources: unique(best.flatMap((entry) => entry.source)),
    standing: 'reading',
  };
}

/** A row per use that figures of two sides speak of, the ones that tell most first; a line stands by its best release. */
function measuredRows(snapshot: Snapshot, sides: readonly Side[]): Row[] {
  const points = linePointsOf(snapshot);
  const rows = points.uses.flatMap((use) => {
    const shorts = sides.map(({ model, release }) =>
      model ? points.of(model, use) : release && points.ofRelease(release, use),
    );
    const known = shorts.filter((short) => short !== undefined);
    if (known.length < 2) return [];
    const cells = shorts.map((short) => (short ? pointsCell(short) : NOTHING));
    const top = Math.max(...known.map(({ points }) => points));
    // Only who stands clear of all others is best: elsewhere nobody can tell.
    const clear = known.filter(({ interval }) => interval[1] >= top).length === 1;
    const made = row('measured', `points:${use}`, snapshot.useName(use), cells, 'higher', null);
    const spread = top - Math.min(...known.map(({ points }) => points));
    return [{ spread, row: { ...made, best: clear ? made.best : [], differs: clear ? true : null } }];
  });
  return rows.sort((a, b) => b.spread - a.spread || compare(a.row.field, b.row.field)).map((entry) => entry.row);
}

export const pointsCell = ({ release, points, interval, grade, sources }: Pointed): Cell => ({
  value: points,
  interval,
  grade,
  from: release.id,
  sources,
  standing: 'measured',
});

/** Scores compare only where name, harness, variant, dataset and version are the same. */
function benchmarkRows(snapshot: Snapshot, sides: readonly Side[]): Row[] {
  const scores = sides.map(({ release }) => (release ? benchmarks(snapshot, release) : []));
  const key = (score: (typeof scores)[number][number]): string =>
    ['name', 'harness', 'variant', 'dataset', 'version', 'metric'].map((part) => score[part as 'name'] ?? '').join('|');
  const keys = unique(scores.flat().map(key));
  return keys.map((wanted) => {
    const cells = scores.map((list): Cell => {
      const [score, ...others] = list.filter((entry) => key(entry) === wanted);
      if (!score) return NOTHING;
      const conflict = others
        .filter((other) => other.score !== score.score)
        .map((other) => ({ value: other.score, sources: other.sources }));
      return {
        value: score.score,
        sources: score.sources,
        standing: score.standing,
        ...(conflict.length > 0 ? { conflict } : {}),
      };
    });
    const [name = '', ...rest] = wanted.split('|').filter((part) => part !== '');
    const label = rest.length > 0 ? `${name} (${rest.join(', ')})` : name;
    return row('benchmarks', `benchmark:${wanted}`, { en: label, ko: label }, cells, 'higher', null);
  });
}

/** What is equal, and for each side the rows that speak for it: a better value, or a use that it is best for. */
function verdictOf(models: readonly Compared[], rows: readonly Row[]): Verdict {
  const judged = rows.filter((entry) => entry.group !== 'basics' && entry.group !== 'features');
  // What is said of a use is not told as equal where figures speak of it.
  const isMeasured = ({ group, field }: Row): boolean =>
    group === 'uses' && rows.some((other) => other.field === field.replace('use:', 'points:'));
  const equalRows = judged.filter((entry) => entry.differs === false && !isMeasured(entry)).map(({ field }) => field);
  const when = models.map(({ id }, index) => ({
    id,
    rows: judged
      .filter((entry) =>
        entry.group === 'uses' ? leads(entry, index) : entry.best.length === 1 && entry.best[0] === index,
      )
      .sort((a, b) => weight(b, index) - weight(a, index))
      .map((entry) => entry.field),
  }));
  return { equal: equalRows, when };
}

/** A use speaks for the sides that are said to suit it best, where not all of them are: two of five share a lead. */
const leads = (entry: Row, index: number): boolean => {
  const own = rank(entry.cells[index]?.value ?? null);
  const all = entry.cells.map((cell) => rank(cell.value));
  return own > 0 && own === Math.max(...all) && all.some((other) => other < own);
};

const weight = (entry: Row, index: number): number =>
  entry.group === 'uses' ? rank(entry.cells[index]?.value ?? null) : 50;
