import { UNKNOWN } from './cell-values.ts';
import type { Cell } from './cells.ts';
import { evidenceLevelOf } from './evidence.ts';
import { recorded } from './fields/recorded.ts';
import { type FieldId, fieldOf, type Subject } from './fields.ts';
import type { Snapshot } from './snapshot.ts';

/** The value of a field for a line or release on the snapshot's day, with its sources, or why there is none. */
export function resolveValue(snapshot: Snapshot, subject: Subject, field: FieldId): Cell {
  const cell = found(snapshot, subject, field);
  const layer = snapshot.layerBehind(cell.sources);
  return layer === undefined ? cell : { ...cell, layer };
}

function found(snapshot: Snapshot, subject: Subject, field: FieldId): Cell {
  const row = fieldOf(field);
  if (row.resolve) return row.resolve(snapshot, subject);
  return subject.release ? recorded(snapshot, subject.release, field) : UNKNOWN;
}

/** The same with its evidence level, which takes looking up its sources. */
export function resolve(snapshot: Snapshot, subject: Subject, field: FieldId): Cell {
  const cell = resolveValue(snapshot, subject, field);
  if (cell.value === null || cell.standing !== undefined || fieldOf(field).naming) return cell;
  const { value, sources, ...rest } = cell;
  return { value, sources, standing: evidenceLevelOf(snapshot, sources), ...rest };
}
