import { joined } from '../../document/document.ts';
import type { Names } from '../../domain/called.ts';
import type { Cell, Compared, Row } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { money } from '../../words/money.ts';
import { cellText, short, valueText } from '../../words/values.ts';
import type { Brief, BriefSide } from './brief.ts';
import type { BriefCell, BriefRow } from './brief-row.ts';
import { briefWordsOf } from './words/index.ts';

/** What rows of a comparison on one screen are made of: the sides, what is known of each, and the words. */
export class Parts {
  readonly words;

  constructor(
    readonly models: readonly Compared[],
    readonly brief: Brief,
    readonly rows: ReadonlyMap<string, Row>,
    readonly names: Names,
    readonly m: Messages,
  ) {
    this.words = briefWordsOf(m.lang);
  }

  row(
    label: string,
    cell: (at: number) => BriefCell | null,
    row?: Row,
    differs: boolean | null = row?.differs ?? null,
  ): BriefRow {
    const cells = this.models.map((_, at) => cell(at));
    return { label, cells, best: row?.best ?? [], differs, unit: row?.unit ?? null, points: false };
  }

  /** A field as it is stated. */
  field(label: string, field: string): BriefRow {
    const row = this.rows.get(field);
    return this.row(
      label,
      (at) => {
        const cell = this.cell(field, at);
        if (!this.isStated(cell)) return null;
        return { text: [joined(this.plain(cell, field), this.or(cell, field))], sources: [cell.sources] };
      },
      row,
    );
  }

  cell(field: string, at: number): Cell | undefined {
    return this.rows.get(field)?.cells[at];
  }

  side(at: number): BriefSide {
    return this.brief.sides[at] as BriefSide;
  }

  /** Whether a value is known, or known to be kept back. */
  isStated(cell: Cell | undefined): cell is Cell {
    return cell !== undefined && (cell.value !== null || cell.missing !== 'unknown');
  }

  plain(cell: Cell, field: string): string {
    return cellText(cell, field, null, this.m);
  }

  star(row: Row | undefined, at: number): string {
    return row?.best.includes(at) ? ' *' : '';
  }

  /** What another source says instead, unless that is the same day or month told more exactly. */
  or({ value, conflict = [], currency }: Cell, field: string): string {
    const own = String(value);
    const other = conflict.find(({ value: said }) => !String(said).startsWith(own) && !own.startsWith(String(said)));
    if (!other) return '';
    const { value: said } = other;
    const text =
      typeof said === 'number'
        ? currency === undefined
          ? short(said)
          : money(said, currency, this.m.lang)
        : valueText(said, field, this.m);
    return ` ${this.words.or(text)}`;
  }

  /** Whether several rows that are told as one differ. */
  differ(rows: readonly (Row | undefined)[]): boolean | null {
    const known = rows.filter((row) => row !== undefined);
    if (known.some(({ differs }) => differs === true)) return true;
    return known.length > 0 && known.every(({ differs }) => differs === false) ? false : null;
  }
}
