import type { Citations } from '../../document/citations.ts';
import { joined, type Text } from '../../document/document.ts';
import type { Names } from '../../domain/called.ts';
import type { Fit, Localized } from '../../domain/vocabulary.ts';
import type { Cell, Row } from '../../engine/results.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { cellText } from '../../words/values.ts';
import { measuredPoints } from '../show/figures.ts';
import { fitText } from '../show/uses.ts';
import { sayingNote } from './sayings.ts';
import { wordsOf } from './words/index.ts';

export interface CellMarks {
  best: boolean;
  /** Whether each value carries the number of its sources. */
  marks: boolean;
  /** Whether each value tells its evidence level. */
  standing: boolean;
  /** The release that the value is of, where it is another than that of the column. */
  of: string | null;
  names: Names;
}

/** A cell of the comparison as paragraphs: the value with its marks, then what other sources say instead. */
export function compareCell(row: Row, cell: Cell, shown: CellMarks, cites: Citations, m: Messages): Text[] {
  const mark = shown.marks ? cites.mark(cell.sources) : '';
  if (cell.value === null) return [cellText(cell, row.field, row.unit, m) + (cell.missing === 'unknown' ? '' : mark)];
  if (isSaid(cell)) {
    const day = row.field === 'architecture' && cell.since ? ` (${cell.since})` : '';
    return cell.value.map((text, index) => {
      const own = cell.each?.[index];
      const last = index === cell.value.length - 1 ? mark : '';
      const saying = cell.said?.[index];
      const note = saying ? sayingNote([saying], shown.names, m, textIn(text, m.lang)) : '';
      return textIn(text, m.lang) + day + note + (own === undefined ? last : shown.marks ? cites.mark(own) : '');
    });
  }
  const value = row.group === 'uses' ? fitText(cell.value as Fit, m) : plainText(row, cell, shown.of, m);
  const standing = shown.standing && cell.standing ? ` (${m.fields.standing[cell.standing]})` : '';
  const note = sayingNote(cell.said ?? [], shown.names, m);
  const star = shown.best ? ' *' : '';
  const conflict = cell.conflict ? ' !' : '';
  const others = (cell.conflict ?? []).map((other) => {
    const { label: _, ...plain } = cell;
    const said = cellText({ ...plain, value: other.value, sources: [] }, row.field, row.unit, m);
    return wordsOf(m.lang).also(cites.bare(other.sources), said);
  });
  return [joined(value, `${note}${star}${conflict}${standing}${mark}`), ...others];
}

/** Points with their interval, grade and release, and any other value as it is. */
function plainText(row: Row, cell: Cell, of: string | null, m: Messages): Text {
  const { value, interval, grade } = cell;
  if (typeof value !== 'number' || interval === undefined || grade === undefined)
    return cellText(cell, row.field, row.unit, m);
  const points = measuredPoints({ points: value, interval, grade }, m);
  return of === null ? [points] : [points, m.views.separator + of];
}

/** Whether a cell holds what sources say, a text each. */
export const isSaid = (cell: Cell): cell is Cell & { value: Localized[] } =>
  Array.isArray(cell.value) && typeof cell.value[0] === 'object';
