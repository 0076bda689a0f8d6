import { joined, listed, type Text } from '../../document/document.ts';
import type { Names } from '../../domain/called.ts';
import { equal } from '../../domain/cell-values.ts';
import type { Cell, Compared, Comparison } from '../../engine/results.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { endText, upcomingText } from '../../words/upcoming.ts';
import { short } from '../../words/values.ts';
import type { Brief } from './brief.ts';
import { Parts } from './brief-parts.ts';
import { plansCell } from './brief-plans.ts';
import { koreanRows, pointsRows } from './brief-points.ts';
import { priceRow } from './brief-prices.ts';
import type { BriefRow } from './brief-row.ts';
import { saidRows } from './brief-said.ts';
import { sayingNote } from './sayings.ts';
import { briefWordsOf } from './words/index.ts';

/** How much of what may be left out a view tells. */
export interface Extent {
  /** Uses that a side is best at. */
  ranks: number;
  /** Uses with points, of those that there are. */
  points: number;
}

/** The rows that decide, in their order; those of which nobody knows anything among them. */
export function briefRows(compared: Comparison, brief: Brief, extent: Extent, names: Names, m: Messages): BriefRow[] {
  const rows = new Map(compared.rows.map((row) => [row.field, row]));
  const told = new Facts(compared.models, brief, rows, names, m);
  const { rows: labels } = briefWordsOf(m.lang);
  return [
    told.release(labels.release),
    // Where nothing is measured, what is said decides.
    ...(brief.points.length === 0 ? saidRows(told, extent.points) : []),
    told.ranks(labels.ranks, extent.ranks),
    priceRow(told, labels.input, 'input'),
    priceRow(told, labels.output, 'output'),
    priceRow(told, labels.cached, 'cache_read'),
    told.lengths(labels.length),
    told.field(labels.inputs, 'modalities.input'),
    ...(told.isTextOnly() ? [] : [told.field(labels.outputs, 'modalities.output')]),
    told.weights(labels.weights),
    told.data(labels.data),
    told.field(labels.knowledge, 'knowledge'),
    told.status(labels.status),
    told.plans(labels.plans),
    ...pointsRows(told, extent.points),
    ...koreanRows(told),
  ];
}

/** Rows of facts. */
class Facts extends Parts {
  release(label: string): BriefRow {
    return this.row(label, (at) => {
      const { kind, name, ...compared } = this.models[at] as Compared;
      const release_name = (kind === 'model' ? this.cell('release', at)?.label : undefined) ?? compared.release_name;
      const date = this.cell('release_date', at);
      const day = this.isStated(date) ? this.plain(date, 'release_date') : null;
      const parts = [kind === 'release' && name === release_name ? null : release_name, day];
      const known = parts.filter((part) => part !== null);
      return known.length === 0
        ? null
        : {
            text: [known.join(this.m.views.separator)],
            sources: [(day === null ? this.cell('release', at) : date)?.sources ?? []],
          };
    });
  }

  ranks(label: string, most: number): BriefRow {
    return this.row(label, (at) => {
      const ranks = this.side(at).ranks.slice(0, most);
      if (ranks.length === 0) return null;
      return {
        text: ranks.map(({ name, rank, of, grade }) => [
          { tone: 'measured', text: this.m.show.rank(textIn(name, this.m.lang), rank, of, grade) },
        ]),
        sources: ranks.map(({ sources }) => sources),
        each: true,
      };
    });
  }

  lengths(label: string): BriefRow {
    const fields = ['limit.context', 'limit.output'];
    const all = fields.map((field) => this.rows.get(field));
    return this.row(
      label,
      (at) => {
        const cells = fields.map((field) => this.cell(field, at));
        if (!cells.some((cell) => this.isStated(cell))) return null;
        const told = cells.map((cell, index): Text => {
          const text = shortOf(cell);
          const length = text ?? (cell ? this.plain(cell, '') : '?');
          // Lengths that are told alike are alike to a reader.
          const alike = all[index]?.cells.some((other, side) => side !== at && shortOf(other) === text);
          return joined(length, alike ? '' : this.star(all[index], at), cell ? this.or(cell, fields[index] ?? '') : '');
        });
        return { text: [listed(told, ' / ')], sources: cells.map((cell) => cell?.sources ?? []) };
      },
      undefined,
      this.differ(all),
    );
  }

  weights(label: string): BriefRow {
    const fields = ['open_weights', 'license', 'open_source'];
    return this.row(
      label,
      (at) => {
        const [open, licence, called] = fields.map((field) => this.cell(field, at));
        const { words } = this;
        const parts = [
          ...(open?.value === true ? [words.open] : open?.value === false ? [words.closed] : []),
          // Under which terms a closed service is used, the whole comparison tells.
          ...(this.isStated(licence) && open?.value !== false ? [this.plain(licence, 'license')] : []),
          ...(open?.value == null && called?.value === true
            ? [words.calledOpen + sayingNote(called.said ?? [], this.names, this.m)]
            : []),
        ];
        if (parts.length === 0) return null;
        const used = [open, ...(open?.value === false ? [] : [licence]), ...(open?.value == null ? [called] : [])];
        return {
          text: [[...new Set(parts)].join(this.m.views.separator)],
          sources: used.map((cell) => (cell?.value == null ? [] : cell.sources)),
        };
      },
      undefined,
      this.differ([
        this.rows.get('open_weights'),
        ...(this.rows.get('open_weights')?.cells.every(({ value }) => value === false)
          ? []
          : [this.rows.get('license')]),
      ]),
    );
  }

  data(label: string): BriefRow {
    const fields = ['data.trains_on_input', 'data.retention_days', 'data.zero_retention'];
    const { words } = this;
    return this.row(
      label,
      (at) => {
        const [trains, kept, zero] = fields.map((field) => this.cell(field, at));
        if (![trains, kept, zero].some((cell) => this.isStated(cell))) return null;
        const parts = [
          trains?.value === true ? words.trained : trains?.value === false ? words.untrained : words.trainingUnknown,
          ...(typeof kept?.value === 'number' ? [words.kept(kept.value)] : []),
          ...(zero?.value === true ? [words.zeroRetention(zero.on_request === true)] : []),
        ];
        return {
          text: [parts.join(this.m.views.separator)],
          sources: [trains, kept, zero].map((cell) => cell?.sources ?? []),
        };
      },
      undefined,
      this.differ(fields.map((field) => this.rows.get(field))),
    );
  }

  status(label: string): BriefRow {
    const status = this.rows.get('status');
    const end = this.rows.get('retirement_date');
    return this.row(
      label,
      (at) => {
        const events = this.side(at).events.filter(({ code }) => code !== 'price-changes');
        const cell = status?.cells[at];
        const stated = this.isStated(cell) ? this.plain(cell, 'status') : null;
        const ends = end?.cells[at];
        const told = events.map((event) => upcomingText(event, this.m));
        const earliest = this.side(at).not_before;
        // An end that is told need not be told by the status as well.
        const parts: Text[] = [
          ...(stated === null || told.some((text) => text.includes(stated)) ? [] : [stated]),
          ...told.map((text): Text => [{ tone: 'alarm', text: `! ${text}` }]),
          ...(events.length === 0 && typeof ends?.value === 'string'
            ? [upcomingText({ code: 'retires', date: ends.value, sources: [] }, this.m)]
            : []),
          ...(events.length === 0 && earliest !== null
            ? [endText({ state: 'not-before', date: earliest.date }, this.m)]
            : []),
          ...(events.length > 0 ? this.successors(at) : []),
        ];
        if (parts.length === 0) return null;
        return {
          text: [listed(parts, this.m.views.separator)],
          sources: [
            cell?.sources ?? [],
            ...events.map(({ sources }) => sources),
            ...(ends ? [ends.sources] : []),
            ...(earliest ? [earliest.sources] : []),
          ],
        };
      },
      undefined,
      this.earliestDiffer() ? true : this.differ([status, end]),
    );
  }

  /** Whether the earliest days on which they can end are others, of which no field tells. */
  private earliestDiffer(): boolean {
    const days = this.models.map((_, at) => {
      const { events, not_before } = this.side(at);
      return events.find(({ code }) => code === 'may-retire')?.date ?? not_before?.date ?? null;
    });
    return new Set(days).size > 1;
  }

  private successors(at: number): string[] {
    const value = this.cell('replaced_by', at)?.value;
    if (!Array.isArray(value) || value.length === 0) return [];
    return [this.m.show.successor(value.map((id) => this.names.release(String(id))).join(this.m.views.separator))];
  }

  plans(label: string): BriefRow {
    return this.row(label, (at) => plansCell(this.side(at).plans, this.models[at]?.name ?? '', this.m));
  }

  /** Whether all give text alone, as far as that is known. */
  isTextOnly(): boolean {
    const cells = this.rows.get('modalities.output')?.cells ?? [];
    return cells.every(({ value }) => value === null || equal(value, ['text']));
  }
}

const shortOf = (cell: Cell | undefined): string | null => (typeof cell?.value === 'number' ? short(cell.value) : null);
