/** What a column asks for, in cells. */
export interface ColumnNeed {
  /** Width at which nothing has to be wrapped or cut. */
  natural: number;
  /** Least width it can live with, at most `natural`. */
  floor: number;
  /** Share of the room that is left over; 0 for none. */
  grow: number;
  /** Bound for growing. */
  max: number;
}

/**
 * Widths of columns that together take at most `room` cells, or null where even the floors do not fit. Where there is
 * room, each has its natural width and the rest goes to those that grow. Else the widest give way first, evenly: no
 * column is shortened below a width that another one is still above.
 */
export function columnWidths(columns: readonly ColumnNeed[], room: number): number[] | null {
  const total = sum(columns.map((column) => column.natural));
  if (total <= room) return grown(columns, room - total);
  if (!(sum(columns.map((column) => column.floor)) <= room)) return null;
  const level = waterLevel(columns, room);
  const widths = columns.map((column) => capped(column, level));
  // Less than one cell for each is left: the first of those that were shortened take it.
  let rest = room - sum(widths);
  return widths.map((width, index) => {
    const more = rest > 0 && width < capped(columns[index] as ColumnNeed, level + 1);
    if (more) rest--;
    return more ? width + 1 : width;
  });
}

function capped(column: ColumnNeed, level: number): number {
  return Math.max(column.floor, Math.min(column.natural, level));
}

/** The highest level at which all columns fit when none is wider than it, floors aside. */
function waterLevel(columns: readonly ColumnNeed[], room: number): number {
  let low = 0;
  let high = Math.floor(room);
  while (low < high) {
    const level = Math.ceil((low + high) / 2);
    if (sum(columns.map((column) => capped(column, level))) <= room) low = level;
    else high = level - 1;
  }
  return low;
}

function grown(columns: readonly ColumnNeed[], left: number): number[] {
  const widths = columns.map((column) => column.natural);
  const growing = columns.map((column, index) => ({ ...column, index })).filter(({ grow }) => grow > 0);
  // Those that reach their bound first come first, so that what they leave goes to the others.
  growing.sort((a, b) => (a.max - a.natural) / a.grow - (b.max - b.natural) / b.grow || a.index - b.index);
  let shares = sum(growing.map(({ grow }) => grow));
  let rest = Number.isFinite(left) ? left : 0;
  for (const { index, natural, grow, max } of growing) {
    const part = Math.max(0, Math.min(Math.floor((rest * grow) / shares), max - natural));
    widths[index] = natural + part;
    shares -= grow;
    rest -= part;
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
