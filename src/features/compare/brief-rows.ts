import { joined, listed, type Text } from '../../document/document.ts';
import type { Names } from '../../domain/called.ts';
import { equal } from '../../domain/cell-values.ts';
import type { Fit } from '../../domain/vocabulary.ts';
import type { Cell, Compared, Comparison, Row } from '../../engine/results.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { money } from '../../words/money.ts';
import { upcomingText } from '../../words/upcoming.ts';
import { cellText, short, valueText } from '../../words/values.ts';
import { shortName } from '../recommend/figures.ts';
import { pointsWithDoubt } from '../show/figures.ts';
import { fitText } from '../show/uses.ts';
import type { Brief, BriefSide } from './brief.ts';
import { plansCell } from './brief-plans.ts';
import type { BriefCell, BriefRow } from './brief-row.ts';
import { isSaid } from './cell.ts';
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
  const told = new Teller(compared.models, brief, rows, names, m);
  const { rows: labels } = briefWordsOf(m.lang);
  return [
    told.release(labels.release),
    // Where nothing is measured, what is said decides.
    ...(brief.points.length === 0 ? told.said(extent.points) : []),
    told.ranks(labels.ranks, extent.ranks),
    told.price(labels.input, 'input'),
    told.price(labels.output, 'output'),
    told.price(labels.cached, 'cache_read'),
    told.lengths(labels.length),
    told.field(labels.inputs, 'modalities.input'),
    ...(told.isTextOnly() ? [] : [told.field(labels.outputs, 'modalities.output')]),
    told.weights(labels.weights),
    told.data(labels.data),
    told.field(labels.knowledge, 'knowledge'),
    told.status(labels.status),
    told.plans(labels.plans),
    ...told.points(extent.points),
    ...told.korean(),
  ];
}

class Teller {
  private readonly words;

  constructor(
    private readonly models: readonly Compared[],
    private readonly brief: Brief,
    private readonly rows: ReadonlyMap<string, Row>,
    private readonly names: Names,
    private readonly m: Messages,
  ) {
    this.words = briefWordsOf(m.lang);
  }

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

  /** Who made it and on what, the uses that it is said to suit, what is said by criterion. */
  said(mostUses: number): BriefRow[] {
    const { label } = this.m.fields;
    const all = [...this.rows.values()];
    // Korean has a row of its own.
    const uses = all.filter(({ group, field }) => group === 'uses' && field !== `use:${this.brief.korean}`);
    const telling = [...uses.filter(({ best }) => best.length > 0), ...uses.filter(({ best }) => best.length === 0)];
    return [
      this.field(label.developer, 'developer'),
      this.saying(label.architecture, this.rows.get('architecture')),
      ...telling.slice(0, mostUses).map((row) => this.saying(textIn(row.name, this.m.lang), row)),
      ...all.filter(({ group }) => group === 'criteria').map((row) => this.saying(textIn(row.name, this.m.lang), row)),
    ];
  }

  /** What was said, the first where there is more, and of what where that is another release. */
  private saying(label: string, row: Row | undefined): BriefRow {
    return this.row(
      label,
      (at) => {
        const cell = row?.cells[at];
        if (!row || !cell || cell.value === null) return null;
        if (!isSaid(cell)) {
          const note = sayingNote(cell.said ?? [], this.names, this.m);
          return { text: [joined(fitText(cell.value as Fit, this.m), note)], sources: [cell.sources] };
        }
        const [first] = cell.value;
        const note = cell.said?.[0]
          ? sayingNote([cell.said[0]], this.names, this.m, textIn(first ?? null, this.m.lang))
          : '';
        return { text: [textIn(first ?? null, this.m.lang) + note], sources: [cell.each?.[0] ?? cell.sources] };
      },
      row,
    );
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

  price(label: string, kind: 'input' | 'output' | 'cache_read'): BriefRow {
    const field = `cost.${kind}`;
    const row = this.rows.get(field);
    return this.row(
      label,
      (at) => {
        const cell = this.cell(field, at);
        const change = this.changeOf(kind, at);
        if (!this.isStated(cell)) return change && { text: [joined('? ', change.text)], sources: change.sources };
        const { own, others } = this.paid(cell, field);
        const value = this.pad(at, own);
        // What else is paid is what to look out for; without it the price itself, which holds for some hours or a time.
        const text: Text =
          others !== ''
            ? [`${value} `, { tone: 'alarm', text: `(${others})` }]
            : cell.condition === undefined
              ? value
              : [{ tone: 'alarm', text: value }];
        return {
          text: [
            listed([joined(text, this.star(row, at), this.or(cell, field)), ...(change ? [change.text] : [])], ' '),
          ],
          sources: [cell.sources, ...(change?.sources ?? [])],
        };
      },
      row,
    );
  }

  /** What is paid for it from an announced day on. */
  private changeOf(kind: 'input' | 'output' | 'cache_read', at: number): { text: Text; sources: string[][] } | null {
    if (kind === 'cache_read') return null;
    const event = this.side(at).events.find(
      ({ prices }) => prices && prices.before[kind] !== prices.after[kind] && prices.after[kind] !== null,
    );
    const { after } = event?.prices ?? {};
    const amount = after?.[kind];
    if (!event || !after || typeof amount !== 'number') return null;
    const told = this.words.from(money(amount, after.currency ?? undefined, this.m.lang), event.date ?? '');
    return { text: [{ tone: 'alarm', text: `! ${told}` }], sources: [event.sources] };
  }

  /** A price with what else is paid, save in a region, which is told in whole. */
  private paid({ beside = [], condition: _, ...price }: Cell, field: string): { own: string; others: string } {
    const { fields, lang, views } = this.m;
    const others = beside
      .filter(({ condition }) => condition !== 'region')
      .map(({ condition, value, until }) =>
        fields.insteadPaid(fields.condition[condition], money(value, price.currency, lang), until),
      );
    return { own: cellText(price, field, 'per-mtok', this.m), others: others.join(views.separator) };
  }

  /** Prices of a side line up at the point. */
  private pad(at: number, price: string): string {
    const before = (text: string): number => /^\D{0,4}[\d,]+/.exec(text)?.[0].length ?? 0;
    const all = ['cost.input', 'cost.output', 'cost.cache_read'].flatMap((field) => {
      const cell = this.cell(field, at);
      return typeof cell?.value === 'number' ? [before(this.paid(cell, field).own)] : [];
    });
    return before(price) === 0 ? price : ' '.repeat(Math.max(0, ...all) - before(price)) + price;
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

  weights(label: string): BriefRow {
    const fields = ['open_weights', 'license', 'open_source'];
    return this.row(
      label,
      (at) => {
        const [open, licence, called] = fields.map((field) => this.cell(field, at));
        const { words } = this;
        const parts = [
          ...(open?.value === true ? [words.open] : open?.value === false ? [words.closed] : []),
          ...(this.isStated(licence) && !(open?.value === false && isClosed(licence))
            ? [this.plain(licence, 'license')]
            : []),
          ...(open?.value == null && called?.value === true
            ? [words.calledOpen + sayingNote(called.said ?? [], this.names, this.m)]
            : []),
        ];
        if (parts.length === 0) return null;
        const used = [open, licence, ...(open?.value == null ? [called] : [])];
        return {
          text: [[...new Set(parts)].join(this.m.views.separator)],
          sources: used.map((cell) => (cell?.value == null ? [] : cell.sources)),
        };
      },
      undefined,
      this.differ([this.rows.get('open_weights'), this.rows.get('license')]),
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
        // An end that is told need not be told by the status as well.
        const parts: Text[] = [
          ...(stated === null || told.some((text) => text.includes(stated)) ? [] : [stated]),
          ...told.map((text): Text => [{ tone: 'alarm', text: `! ${text}` }]),
          ...(events.length === 0 && typeof ends?.value === 'string'
            ? [upcomingText({ code: 'retires', date: ends.value, sources: [] }, this.m)]
            : []),
          ...(events.length > 0 ? this.successors(at) : []),
        ];
        if (parts.length === 0) return null;
        return {
          text: [listed(parts, this.m.views.separator)],
          sources: [cell?.sources ?? [], ...events.map(({ sources }) => sources), ...(ends ? [ends.sources] : [])],
        };
      },
      undefined,
      this.differ([status, end]),
    );
  }

  private successors(at: number): string[] {
    const value = this.cell('replaced_by', at)?.value;
    if (!Array.isArray(value) || value.length === 0) return [];
    return [this.m.show.successor(value.map((id) => this.names.release(String(id))).join(this.m.views.separator))];
  }

  plans(label: string): BriefRow {
    return this.row(label, (at) => plansCell(this.side(at).plans, this.models[at]?.name ?? '', this.m));
  }

  points(most: number): BriefRow[] {
    return this.brief.points
      .filter(({ field }) => field !== `points:${this.brief.korean}`)
      .slice(0, most)
      .map((row) => this.pointsRow(row));
  }

  private pointsRow(row: Row): BriefRow {
    return {
      ...this.row(
        textIn(row.name, this.m.lang),
        (at) => {
          const cell = row.cells[at];
          return cell?.value == null ? null : this.pointsText(cell, this.star(row, at), at);
        },
        row,
      ),
      points: true,
    };
  }

  private pointsText(cell: Cell, star: string, at: number): BriefCell {
    const { value, interval, grade, from, sources } = cell;
    if (typeof value !== 'number' || !interval || !grade) return { text: [this.plain(cell, '')], sources: [sources] };
    const { name, release } = this.models[at] as Compared;
    const points = pointsWithDoubt({ points: value, interval, grade }, this.m);
    const measured: Text = [{ tone: 'measured', text: `${value < 10 ? ' ' : ''}${points}` }, star];
    const of = from === undefined || from === release ? '' : shortName(name, this.names.release(from));
    return { text: [of === '' ? measured : joined(measured, `${star === '' ? ',' : ''} ${of}`)], sources: [sources] };
  }

  /** Its Korean, in points or in what is said of it. */
  korean(): BriefRow[] {
    const name = this.names.topic(this.brief.korean);
    // A knowledge base of one's own need not know the use.
    if (name === null) return [];
    const row = this.rows.get(`points:${this.brief.korean}`);
    const fits = this.rows.get(`use:${this.brief.korean}`);
    const told = {
      ...this.row(
        textIn(name, this.m.lang),
        (at) => {
          const { korean } = this.side(at);
          if (korean.value === null) return null;
          if (korean.interval) return this.pointsText(korean, this.star(row, at), at);
          const fit = korean.value as 'strong';
          const note = sayingNote(korean.said ?? [], this.names, this.m);
          return {
            text: [joined([{ fit }], [{ tone: 'claimed', text: ` ${this.m.fields.fit[fit]}` }], note)],
            sources: [korean.sources],
          };
        },
        undefined,
        this.differ([row ?? fits]),
      ),
      points: true,
    };
    return [told];
  }

  /** Whether all give text alone, as far as that is known. */
  isTextOnly(): boolean {
    const cells = this.rows.get('modalities.output')?.cells ?? [];
    return cells.every(({ value }) => value === null || equal(value, ['text']));
  }

  // ── parts of rows ─────────────────────────────────────────────────────────────────────────────────────────────────

  private row(
    label: string,
    cell: (at: number) => BriefCell | null,
    row?: Row,
    differs: boolean | null = row?.differs ?? null,
  ): BriefRow {
    const cells = this.models.map((_, at) => cell(at));
    return { label, cells, best: row?.best ?? [], differs, unit: row?.unit ?? null, points: false };
  }

  private cell(field: string, at: number): Cell | undefined {
    return this.rows.get(field)?.cells[at];
  }

  private side(at: number): BriefSide {
    return this.brief.sides[at] as BriefSide;
  }

  /** Whether a value is known, or known to be kept back. */
  private isStated(cell: Cell | undefined): cell is Cell {
    return cell !== undefined && (cell.value !== null || cell.missing !== 'unknown');
  }

  private plain(cell: Cell, field: string): string {
    return cellText(cell, field, null, this.m);
  }

  private star(row: Row | undefined, at: number): string {
    return row?.best.includes(at) ? ' *' : '';
  }

  /** What another source says instead, unless that is the same day or month told more exactly. */
  private or({ value, conflict = [], currency }: Cell, field: string): string {
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
  private differ(rows: readonly (Row | undefined)[]): boolean | null {
    const known = rows.filter((row) => row !== undefined);
    if (known.some(({ differs }) => differs === true)) return true;
    return known.length > 0 && known.every(({ differs }) => differs === false) ? false : null;
  }
}

const shortOf = (cell: Cell | undefined): string | null => (typeof cell?.value === 'number' ? short(cell.value) : null);

/** A licence that says no more than that there is none for anybody. */
const isClosed = ({ value }: Cell): boolean => typeof value === 'string' && value.toLowerCase() === 'proprietary';
