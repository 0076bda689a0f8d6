import { joined, type Text } from '../../document/document.ts';
import type { Cell, Compared, Row } from '../../engine/results.ts';
import { textIn } from '../../words/index.ts';
import { shortName } from '../recommend/figures.ts';
import { pointsWithDoubt } from '../show/figures.ts';
import type { Parts } from './brief-parts.ts';
import type { BriefCell, BriefRow } from './brief-row.ts';
import { sayingNote } from './sayings.ts';

/** The uses with points in which the sides differ most, but Korean. */
export function pointsRows(parts: Parts, most: number): BriefRow[] {
  return parts.brief.points
    .filter(({ field }) => field !== `points:${parts.brief.korean}`)
    .slice(0, most)
    .map((row) => pointsRow(parts, row));
}

function pointsRow(parts: Parts, row: Row): BriefRow {
  return {
    ...parts.row(
      textIn(row.name, parts.m.lang),
      (at) => {
        const cell = row.cells[at];
        return cell?.value == null ? null : pointsText(parts, cell, parts.star(row, at), at);
      },
      row,
    ),
    points: true,
  };
}

function pointsText(parts: Parts, cell: Cell, star: string, at: number): BriefCell {
  const { value, interval, grade, from, sources } = cell;
  if (typeof value !== 'number' || !interval || !grade) return { text: [parts.plain(cell, '')], sources: [sources] };
  const { name, release } = parts.models[at] as Compared;
  const points = pointsWithDoubt({ points: value, interval, grade }, parts.m);
  const measured: Text = [{ tone: 'measured', text: `${value < 10 ? ' ' : ''}${points}` }, star];
  const of = from === undefined || from === release ? '' : shortName(name, parts.names.release(from));
  return { text: [of === '' ? measured : joined(measured, `${star === '' ? ',' : ''} ${of}`)], sources: [sources] };
}

/** Its Korean, in points or in what is said of it. */
export function koreanRows(parts: Parts): BriefRow[] {
  const name = parts.names.topic(parts.brief.korean);
  // A knowledge base of one's own need not know the use.
  if (name === null) return [];
  const row = parts.rows.get(`points:${parts.brief.korean}`);
  const fits = parts.rows.get(`use:${parts.brief.korean}`);
  const told = {
    ...parts.row(
      textIn(name, parts.m.lang),
      (at) => {
        const { korean } = parts.side(at);
        if (korean.value === null) return null;
        if (korean.interval) return pointsText(parts, korean, parts.star(row, at), at);
        const fit = korean.value as 'strong';
        const note = sayingNote(korean.said ?? [], parts.names, parts.m);
        return {
          text: [joined([{ fit }], [{ tone: 'claimed', text: ` ${parts.m.fields.fit[fit]}` }], note)],
          sources: [korean.sources],
        };
      },
      undefined,
      parts.differ([row ?? fits]),
    ),
    points: true,
  };
  return [told];
}
