/** A cell of a notebook as text, with where each character of it stands in the file. */
export interface Cell {
  /** From 1. */
  number: number;
  isCode: boolean;
  text: string;
  /** For each piece of the text: where it begins in the text and in the file, both from 0. */
  pieces: { at: number; place: number; escapes: readonly Escape[] }[];
}
/** From behind a place in a piece of text on, how much longer what is before it is written in the file. */
interface Escape {
  at: number;
  more: number;
}

/** The source of a notebook's cells; undefined for what is none, which is read as any text. Outputs are left out. */
export function cellsIn(file: string): Cell[] | undefined {
  try {
    const notebook: unknown = JSON.parse(file.charCodeAt(0) === 0xfeff ? file.slice(1) : file);
    if (!isMapping(notebook) || !Array.isArray(notebook.cells)) return undefined;
  } catch {
    return undefined;
  }
  const cells: Cell[] = [];
  walk(file, (path, start, end) => {
    const [top, index, key] = path;
    if (top !== 'cells' || typeof index !== 'number') return;
    cells[index] ??= { number: index + 1, isCode: true, text: '', pieces: [] };
    const cell = cells[index] as Cell;
    if (key === 'cell_type' && path.length === 3) cell.isCode = JSON.parse(file.slice(start, end)) === 'code';
    if (key !== 'source' || path.length > 4) return;
    const written = file.slice(start + 1, end - 1);
    cell.pieces.push({ at: cell.text.length, place: start + 1, escapes: escapesIn(written) });
    cell.text += JSON.parse(file.slice(start, end)) as string;
  });
  return cells.filter((cell) => cell !== undefined);
}

/** Where in the file a character of a cell's text stands. */
export function placeIn({ pieces }: Cell, at: number): number {
  const piece = pieces[lastUpTo(pieces, at)];
  if (piece === undefined) return 0;
  const within = at - piece.at;
  // What is written longer at this very place begins there.
  return piece.place + within + (piece.escapes[lastUpTo(piece.escapes, within - 1)]?.more ?? 0);
}

/** Of items in order the last that is not behind a place; -1 where none is. */
function lastUpTo(items: readonly { at: number }[], place: number): number {
  let low = -1;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((items[middle]?.at ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function escapesIn(written: string): Escape[] {
  const found: Escape[] = [];
  let more = 0;
  for (let at = written.indexOf('\\'); at >= 0; ) {
    const length = written[at + 1] === 'u' ? 6 : 2;
    found.push({ at: at - more, more: more + length - 1 });
    more += length - 1;
    at = written.indexOf('\\', at + length);
  }
  return found;
}

/** Goes over the texts of a JSON document that is known to be one, with the keys and indices that lead to each. */
function walk(json: string, visit: (path: readonly (string | number)[], start: number, end: number) => void): void {
  const path: (string | number)[] = [];
  /** Of each open bracket, whether it is a mapping and whether its key is still to come. */
  const open: { isMapping: boolean; isKey: boolean }[] = [];
  const sign = /["{}[\],:]/g;
  for (let match = sign.exec(json); match; match = sign.exec(json)) {
    const inner = open.at(-1);
    switch (match[0]) {
      case '"': {
        const end = behindText(json, match.index + 1);
        sign.lastIndex = end;
        if (inner?.isMapping && inner.isKey) path[path.length - 1] = JSON.parse(json.slice(match.index, end)) as string;
        else visit(path, match.index, end);
        break;
      }
      case '{':
        open.push({ isMapping: true, isKey: true });
        path.push('');
        break;
      case '[':
        open.push({ isMapping: false, isKey: false });
        path.push(0);
        break;
      case ':':
        if (inner) inner.isKey = false;
        break;
      case ',':
        if (inner?.isMapping) inner.isKey = true;
        else path[path.length - 1] = Number(path.at(-1)) + 1;
        break;
      default:
        open.pop();
        path.pop();
    }
  }
}

function behindText(json: string, from: number): number {
  for (let at = from; at < json.length; at++) {
    if (json[at] === '\\') at++;
    else if (json[at] === '"') return at + 1;
  }
  return json.length;
}
