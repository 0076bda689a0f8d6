import type { Citations } from '../../document/citations.ts';
import type { Fit, Localized } from '../../domain/vocabulary.ts';
import type { Cell, Row } from '../../engine/results.ts';
import { fitBar } from '../../formats/text/bars.ts';
import { safe } from '../../formats/text/safe.ts';
import type { Screen } from '../../formats/text/screen.ts';
import { textIn } from '../../words/index.ts';
import { cellText } from '../../words/values.ts';

export interface CellMarks {
  best: boolean;
  /** Whether each value carries the number of its sources. */
  marks: boolean;
  /** Whether each value tells its evidence level. */
  standing: boolean;
}

/** A cell of the comparison as paragraphs: the value with its marks, then what other sources say instead. */
export function compareCell(
  row: Row,
  cell: Cell,
  shown: CellMarks,
  cites: Citations,
  { m, ascii }: Pick<Screen, 'm' | 'ascii'>,
): string[] {
  const mark = shown.marks ? cites.mark(cell.sources) : '';
  if (cell.value === null) return [cellText(cell, row.field, row.unit, m) + (cell.missing === 'unknown' ? '' : mark)];
  if (Array.isArray(cell.value) && typeof cell.value[0] === 'object') {
    const texts = (cell.value as Localized[]).map((text) => safe(textIn(text, m.lang)));
    const bullet = texts.length > 1 ? '- ' : '';
    return texts.map((text, index) => {
      const own = cell.each?.[index];
      const last = index === texts.length - 1 ? mark : '';
      const day = row.field === 'architecture' && cell.since ? ` (${cell.since})` : '';
      return bullet + text + day + (own === undefined ? last : shown.marks ? cites.mark(own) : '');
    });
  }
  const value = row.group === 'uses' ? fitText(cell.value as Fit, ascii, m) : cellText(cell, row.field, row.unit, m);
  const standing = shown.standing && cell.standing ? ` (${m.fields.standing[cell.standing]})` : '';
  const star = shown.best ? ' *' : '';
  const conflict = cell.conflict ? ' !' : '';
  const others = (cell.conflict ?? []).map((other) => {
    const { label: _, ...plain } = cell;
    const said = cellText({ ...plain, value: other.value, sources: [] }, row.field, row.unit, m);
    return m.compare.also(cites.bare(other.sources), said);
  });
  return [`${value}${star}${conflict}${standing}${mark}`, ...others];
}

const fitText = (fit: Fit, ascii: boolean, m: Screen['m']): string => `${fitBar(fit, ascii)} ${m.fields.fit[fit]}`;
