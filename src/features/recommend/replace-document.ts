import { DocumentBuilder, type DocumentView } from '../../document/builder.ts';
import {
  type Block,
  type Document,
  joined,
  list,
  listCell,
  type Pair,
  type Section,
  section,
  type TableCell,
  type Text,
} from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import { daysBetween } from '../../domain/dates.ts';
import type { FieldId } from '../../domain/fields.ts';
import { COMPARISONS, type Comparison } from '../../domain/vocabulary.ts';
import type { ConditionOutcome, Recommendation, Replacement, ReplaceResult, Successor } from '../../engine/results.ts';
import { isOnData } from '../../engine/ways.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { money } from '../../words/money.ts';
import { numeral } from '../../words/numbers.ts';
import { short } from '../../words/values.ts';
import { priceText } from './figures.ts';
import { constraintName, criterionName, limitText, reasonLine } from './sentences.ts';
import { waysText } from './ways.ts';
import { assuranceWordsOf, wordsOf } from './words/index.ts';

/** How many are told with all that they keep, lose and add. */
const DETAILED = 3;
/** How many are told that the conditions exclude. */
const EXCLUDED = 8;

/**
 * What can take a release's place, whole: the vendor's own and the nearest of others, and of the first what each keeps and
 * loses.
 */
export function replaceDocument(result: ReplaceResult, view: DocumentView, m: Messages, whole: boolean): Document {
  const { replace: words } = wordsOf(m.lang);
  const builder = new DocumentBuilder(view, m);
  const { instead_of: old, replacements, others } = result;
  const all = [...replacements, ...others];
  return {
    title: `${words.title(old.name)} (${old.id})`,
    remark: m.views.asOf(view.day),
    lead: [{ kind: 'pairs', layout: 'hanging', pairs: leadOf(result, builder) }],
    sections: [
      ...(all.some(({ ends_soon }) => ends_soon) ? [said(words.allEnd)] : []),
      ...ownSection(result, m),
      ...(others.length > 0 ? [{ heading: words.others, blocks: [tableOf(others, m)] }] : []),
      ...waysSection(all, builder),
      ...(all.length > 0 ? [{ heading: words.details, blocks: [detailsOf(all, result, builder)] }] : []),
      ...excludedSection(result, builder),
      ...builder.footnotes(whole),
    ],
  };
}

/** By which way each of whom it is known keeps the conditions on data, where there are any. */
function waysSection(all: readonly Replacement[], { view: { names }, m }: DocumentBuilder): Section[] {
  const kept = all.flatMap(({ by, name, unknowns }) => (by && !unknowns.some(isOnData) ? [{ by, name }] : []));
  const lines = waysText(kept, names, m, ({ name }) => name);
  return section(assuranceWordsOf(m.lang).heading, '', [lines.length > 0 ? list(lines) : null]);
}

const said = (text: string): Section => ({ blocks: [{ kind: 'text', text }] });

/** What is known of the release's own end and of its successors, and what was asked beside its name. */
function leadOf(result: ReplaceResult, builder: DocumentBuilder): Pair[] {
  const { m, view } = builder;
  const words = wordsOf(m.lang);
  const { replace } = words;
  const { instead_of: old, successors, understood, need, weights, points_for } = result;
  const told: Pair[] = [{ label: replace.end, text: [endText(result, builder)] }];
  const tell = (label: string, texts: readonly Text[]): void =>
    void (texts.length > 0 && told.push({ label, text: [...texts] }));
  if (old.newest_of === 'line') tell(replace.place, [replace.newestOfLine(old.line ?? old.name)]);
  if (old.newest_of === 'series') tell(replace.place, [replace.newestOfSeries]);
  const ways = successors.map((way) => wayText(old.name, way, builder));
  tell(replace.named, ways.length > 0 ? ways : [replace.noneNamed]);
  if (need !== null) tell(words.asked, [need]);
  const uses = points_for.map(({ use, name }) => `${textIn(name, m.lang)} (${use})`);
  const criteria = weights.map(({ id, weight }) => `${criterionName(id, m)} (${id}), ${words.weight(String(weight))}`);
  tell(replace.pointsFor, uses.length + criteria.length > 0 ? [[...uses, ...criteria].join('; ')] : []);
  const limits = understood.constraints.map(
    ({ constraint, value }) => `${constraintName(constraint, m)}: ${limitText(constraint, value, view.names, m)}`,
  );
  const compared = (understood.but ?? []).map(({ comparison }) =>
    replace.than(
      replace.compared[comparison],
      old.name,
      comparedText(comparison, result.compared[comparison] ?? null, m),
    ),
  );
  tell(words.constraint, [...compared, ...limits]);
  const missed = [...understood.not_understood, ...understood.unknown_names];
  tell(words.notUnderstood, missed.length > 0 ? [missed.join(m.views.separator)] : []);
  return told;
}

export function endText({ instead_of: old }: ReplaceResult, builder: DocumentBuilder): string {
  const { replace: words } = wordsOf(builder.m.lang);
  const { active, lives_until: date, certainty, not_before, ends_soon, sources } = old;
  const mark = builder.mark(sources);
  if (!active && date !== null && certainty === 'announced')
    return builder.m.notices.upcoming.ends.unconfirmed(date) + mark;
  if (!active) return (date === null ? words.gone : words.goneOn(date)) + mark;
  if (date !== null) return words.retires(date, daysBetween(builder.view.day, date)) + mark;
  if (not_before !== null) return words.notBefore(not_before) + mark;
  return ends_soon ? words.deprecated + mark : words.noEnd;
}

/** A value by which releases are compared, in words. */
export function comparedText(comparison: Comparison, value: ConditionOutcome['actual'], m: Messages): string {
  if (value === null) return m.fields.missing.unknown;
  if (typeof value !== 'number') return String(value);
  if (comparison === 'cheaper') return money(value, 'USD', m.lang);
  return comparison === 'smaller' ? short(value) : comparison === 'longer' ? numeral(value) : value.toFixed(1);
}

/** Why a condition or a comparison keeps something out. */
export function whyNot(outcome: ConditionOutcome, { m, view }: DocumentBuilder): string {
  const { replace: words } = wordsOf(m.lang);
  const comparison = COMPARISONS.find((one) => one === outcome.constraint);
  if (comparison === undefined) return reasonLine(outcome, view.names, m);
  const way = words.compared[comparison];
  if (outcome.outcome === 'cannot-tell') return words.notTold(way);
  return words.notBetter(
    way,
    comparedText(comparison, outcome.required, m),
    comparedText(comparison, outcome.actual, m),
  );
}

/** `GPT-4 → GPT-4o (retires 2027-01-14) [1] → GPT-6 Luna [2]` */
export function wayText(name: string, way: readonly Successor[], builder: DocumentBuilder): Text {
  const steps = way.map((step) => {
    const life = lifeText(step, builder.m);
    return `${step.name}${life === '' ? '' : ` (${life})`}${builder.mark(step.sources)}`;
  });
  return joined(name, ...steps.flatMap((step): Text[] => [' ', [{ arrow: true }], ` ${step}`]));
}

function lifeText({ active, lives_until: date, ends_soon }: Successor, m: Messages): string {
  const { replace: words } = wordsOf(m.lang);
  if (!active) return date === null ? words.stepGone : words.stepGoneOn(date);
  if (date !== null) return words.stepRetires(date);
  return ends_soon ? words.stepDeprecated : '';
}

function ownSection({ instead_of: old, replacements, others, excluded }: ReplaceResult, m: Messages): Section[] {
  const { replace: words } = wordsOf(m.lang);
  if (replacements.length > 0) return [{ heading: words.own, blocks: [tableOf(replacements, m)] }];
  const isOwn = excluded.some(({ why }) => why !== 'vendor' && why !== 'other');
  if (others.length === 0) return [said(excluded.length > 0 ? words.noneKeeps : words.none)];
  if (isOwn) return [said(words.ownExcluded)];
  return old.newest_of === 'line' ? [] : [said(words.noneOwn)];
}

function tableOf(rows: readonly Replacement[], m: Messages): Block {
  const { replace: words } = wordsOf(m.lang);
  const { columns } = words;
  return {
    kind: 'table',
    headerTone: 'heading',
    columns: [
      { header: columns.rank, align: 'right' },
      { header: columns.release, overflow: 'wrap', min: 14, prefers: 18 },
      { header: columns.why, overflow: 'words', min: 8, prefers: 10 },
      { header: columns.price, overflow: 'words', min: 8 },
      { header: columns.context, align: 'right' },
      { header: columns.loses, overflow: 'words', min: 10, grow: 1 },
      { header: columns.livesUntil, overflow: 'words', min: 11 },
    ],
    rows: rows.map((row): TableCell[] => {
      const context = row.limits.find(({ field }) => field === 'limit.context')?.after;
      const lost = row.lost.map((what) => thing(what, m));
      const untold = row.not_before === null ? words.noEndTold : words.atLeast(row.not_before);
      const until = row.lives_until ?? (row.ends_soon ? words.dayUnknown : untold);
      return [
        String(row.rank),
        row.name,
        words.why[row.why],
        priceCell(row, m),
        typeof context === 'number' ? short(context) : m.fields.missing.unknown,
        lost.length > 0 ? listCell(lost, m.views.separator) : words.nothingLost,
        row.ends_soon ? { paragraphs: [`! ${until}`], tone: 'alarm' } : until,
      ];
    }),
  };
}

/** The price with its range where it depends on the hour, and how far it is from what was paid. */
export function priceCell({ price }: Pick<Replacement, 'price'>, m: Messages): string {
  if (price === null || price.after === null) return m.fields.missing.unknown;
  const paid = paidPrice(price);
  const change = percentText(price.percent);
  return priceText(paid, m) + (change === '' ? '' : ` ${change}`);
}

/** The price of a replacement as any other price; null where it is not known. */
export function paidPrice(price: Replacement['price']): Recommendation['price'] {
  if (price === null || price.after === null) return null;
  const { currency, condition, beside } = price;
  return {
    value: price.after,
    currency: currency ?? 'USD',
    sources: [],
    ...(condition === undefined ? {} : { condition }),
    ...(beside === undefined ? {} : { beside }),
  };
}

export const percentText = (percent: number | null): string =>
  percent === null ? '' : `${percent > 0 ? '+' : ''}${percent}%`;

function detailsOf(all: readonly Replacement[], result: ReplaceResult, builder: DocumentBuilder): Block {
  const parts = all.slice(0, DETAILED).map((replacement) => ({
    title: `${replacement.name} (${replacement.id})${builder.mark(replacement.sources)}`,
    blocks: [pairsOf(replacement, result, builder)],
  }));
  return { kind: 'numbered', parts };
}

function pairsOf(replacement: Replacement, { instead_of: old }: ReplaceResult, builder: DocumentBuilder): Block {
  const { m } = builder;
  const { replace: words } = wordsOf(m.lang);
  const { release_date, kept, lost, gained, cannot_tell, limits, size, price, points, grade, unknowns } = replacement;
  const things = (all: readonly string[]): string => all.map((what) => thing(what, m)).join(m.views.separator);
  const pairs: Pair[] = [
    { label: words.released, text: [release_date ?? m.fields.missing.unknown] },
    { label: words.keeps, text: [things(kept) || words.nothing] },
    { label: words.loses, text: [things(lost) || words.nothing] },
  ];
  if (gained.length > 0) pairs.push({ label: words.gains, text: [things(gained)] });
  if (cannot_tell.length > 0) pairs.push({ label: words.unknown, text: [things(cannot_tell)] });
  for (const { field, before, after } of limits) {
    if (before === null && after === null) continue;
    const text = (value: number | null): string => (value === null ? m.fields.missing.unknown : numeral(value));
    pairs.push({ label: m.fields.label[field as FieldId], text: [change(text(before), text(after))] });
  }
  if (size) {
    const after = size.after === null ? m.fields.missing.unknown : short(size.after);
    pairs.push({ label: m.fields.label['parameters.total'], text: [change(short(size.before), after)] });
  }
  if (price) {
    const text = (value: number | null): string =>
      value === null ? m.fields.missing.unknown : money(value, price.currency ?? undefined, m.lang);
    const percent = percentText(price.percent);
    const before = priceBefore(price, text, m);
    pairs.push({
      label: words.price,
      // Where it is not known in the same currency there is nothing to come from.
      text: [words.priceText(before, text(price.after), percent === '' ? '' : ` (${percent})`)],
    });
  }
  if (points !== null) {
    const before = old.points === null ? m.fields.missing.unknown : old.points.toFixed(1);
    pairs.push({
      label: words.points,
      text: [change(before, points.toFixed(1) + (grade === null ? '' : ` ${words.grade(grade)}`))],
    });
  }
  for (const unknown of unknowns) pairs.push({ label: words.unknown, text: [whyNot(unknown, builder)] });
  return { kind: 'pairs', layout: 'hanging', pairs };
}

/** What is paid before, or was paid last and until when; null where it is not known. */
export function priceBefore(
  { before, before_until: until }: NonNullable<Replacement['price']>,
  text: (amount: number) => string,
  m: Messages,
): string | null {
  if (before === null) return null;
  return until === undefined ? text(before) : m.fields.paidUntil(text(before), until);
}

const change = (before: string, after: string): Text => [`${before} `, { arrow: true }, ` ${after}`];

export function thing(id: string, m: Messages): string {
  const { replace: words } = wordsOf(m.lang);
  const [way, modality] = id.split(':');
  if (modality === undefined) return m.fields.label[id as FieldId] ?? id;
  const name = m.fields.value[modality] ?? modality;
  return way === 'input' ? words.input(name) : words.output(name);
}

function excludedSection({ excluded }: ReplaceResult, builder: DocumentBuilder): Section[] {
  const { m } = builder;
  const words = wordsOf(m.lang);
  if (excluded.length === 0) return [];
  const pairs = excluded.slice(0, EXCLUDED).map(({ name, why, reasons }) => ({
    label: name,
    text: [words.replace.why[why], ...reasons.map((reason) => whyNot(reason, builder) + builder.mark(reason.sources))],
  }));
  const more = excluded.length - pairs.length;
  const rest: Block[] = more > 0 ? [{ kind: 'text', quiet: true, text: words.replace.more(more) }] : [];
  return [{ heading: words.excluded, blocks: [{ kind: 'pairs', pairs }, ...rest] }];
}

const COLUMNS = [
  ...[
    'block',
    'rank',
    'id',
    'name',
    'why',
    'by_vendor',
    'release_date',
    'lives_until',
    'ends_soon',
    'points',
    'not_before',
  ],
  ...[
    'kept',
    'lost',
    'gained',
    'cannot_tell',
    'price_before',
    'price_before_until',
    'price_after',
    'percent',
    'context',
  ],
];

export function replaceRows({ replacements, others }: ReplaceResult): Table {
  const rows = [
    ...replacements.map((record) => ({ block: 'own', record })),
    ...others.map((record) => ({ block: 'others', record })),
  ];
  return {
    columns: COLUMNS.map((id) => ({ id, label: id })),
    rows: rows.map(({ block, record }) => ({
      record: { block, ...record },
      cells: [
        ...[block, record.rank, record.id, record.name, record.why, record.by_vendor],
        ...[record.release_date, record.lives_until, record.ends_soon, record.points, record.not_before],
        ...[record.kept, record.lost, record.gained, record.cannot_tell].map((things) => things.join(' ')),
        ...[record.price?.before ?? null, record.price?.before_until ?? null, record.price?.after ?? null],
        record.price?.percent ?? null,
        record.limits.find(({ field }) => field === 'limit.context')?.after ?? null,
      ],
    })),
  };
}
