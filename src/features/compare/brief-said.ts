import { joined } from '../../document/document.ts';
import type { Fit } from '../../domain/vocabulary.ts';
import type { Row } from '../../engine/results.ts';
import { textIn } from '../../words/index.ts';
import { fitText } from '../show/uses.ts';
import type { Parts } from './brief-parts.ts';
import type { BriefRow } from './brief-row.ts';
import { isSaid } from './cell.ts';
import { sayingNote } from './sayings.ts';

/** Who made it and on what, the uses that it is said to suit, what is said by criterion. */
export function saidRows(parts: Parts, mostUses: number): BriefRow[] {
  const { label } = parts.m.fields;
  const all = [...parts.rows.values()];
  // Korean has a row of its own.
  const uses = all.filter(({ group, field }) => group === 'uses' && field !== `use:${parts.brief.korean}`);
  const telling = [...uses.filter(({ best }) => best.length > 0), ...uses.filter(({ best }) => best.length === 0)];
  return [
    parts.field(label.developer, 'developer'),
    sayingRow(parts, label.architecture, parts.rows.get('architecture')),
    ...telling.slice(0, mostUses).map((row) => sayingRow(parts, textIn(row.name, parts.m.lang), row)),
    ...all
      .filter(({ group }) => group === 'criteria')
      .map((row) => sayingRow(parts, textIn(row.name, parts.m.lang), row)),
  ];
}

/** What was said, the first where there is more, and of what where that is another release. */
function sayingRow(parts: Parts, label: string, row: Row | undefined): BriefRow {
  return parts.row(
    label,
    (at) => {
      const cell = row?.cells[at];
      if (!row || !cell || cell.value === null) return null;
      if (!isSaid(cell)) {
        const note = sayingNote(cell.said ?? [], parts.names, parts.m);
        return { text: [joined(fitText(cell.value as Fit, parts.m), note)], sources: [cell.sources] };
      }
      const [first] = cell.value;
      const note = cell.said?.[0]
        ? sayingNote([cell.said[0]], parts.names, parts.m, textIn(first ?? null, parts.m.lang))
        : '';
      return { text: [textIn(first ?? null, parts.m.lang) + note], sources: [cell.each?.[0] ?? cell.sources] };
    },
    row,
  );
}
