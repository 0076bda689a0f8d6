import { DocumentBuilder, type DocumentView } from '../../document/builder.ts';
import {
  type Block,
  type Document,
  hanging,
  type Pair,
  type Section,
  type TableCell,
  type Text,
} from '../../document/document.ts';
import { cellsOf, cutTo, linesIn } from '../../document/text-size.ts';
import type { FieldId } from '../../domain/fields.ts';
import { grouped } from '../../domain/groups.ts';
import type { Replacement, ReplaceResult } from '../../engine/results.ts';
import { isOnData } from '../../engine/ways.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { short } from '../../words/values.ts';
import { type Alarms, alarmTexts } from './alarms.ts';
import { FIRST, LEAST, REASON } from './brief-fit.ts';
import { amountText, priceText } from './figures.ts';
import { oneLine, ROOM } from './one-line.ts';
import { comparedText, endText, paidPrice, percentText, priceBefore, thing, wayText } from './replace-document.ts';
import { conditionText, criterionName, shortConstraint } from './sentences.ts';
import { waysText } from './ways.ts';
import { assuranceWordsOf, briefWordsOf, wordsOf } from './words/index.ts';

/** Rows of the first screen at most. */
const MOST = 8;
/** Of the lines of the answer those of title, header, legend and spaces. */
const FIXED = 9;
/** Cells of the column of releases. */
const RELEASE = 26;

/**
 * The first screen of what can take a release's place: what became of it, the picks, those that come near, why the first is
 * first. What each keeps, loses and adds is behind `--explain`.
 */
export function replaceBrief(
  result: ReplaceResult,
  view: DocumentView,
  m: Messages,
  { alarms, whole }: { alarms: Alarms; whole: boolean },
): Document {
  const { replace: words } = briefWordsOf(m.lang);
  const builder = new DocumentBuilder(view, m);
  const { instead_of: old, replacements, others } = result;
  const all = [...replacements, ...others];
  const [first] = all;
  const lead = leadOf(result, builder);
  const warnings = (row: Replacement): string[] => alarms({ release: row.id, price: paidPrice(row.price), cost: null });
  const answer: Section[] =
    first === undefined
      ? [said(noneText(result, m))]
      : answerOf(all, result, { warnings, above: lead.length }, builder);
  const rest = restOf(all, result, builder);
  return {
    title: first === undefined ? words.none(old.name) : words.title(old.name, first.name),
    remark: m.views.asOf(view.day),
    lead: [hanging(lead)],
    sections: [...answer, ...(rest.length > 0 ? [{ blocks: [hanging(rest)] }] : []), ...builder.footnotes(whole)],
  };
}

const said = (text: string): Section => ({ blocks: [{ kind: 'text', text }] });

function noneText({ excluded }: ReplaceResult, m: Messages): string {
  const { replace: words } = wordsOf(m.lang);
  return excluded.length > 0 ? words.noneKeeps : words.none;
}

/** What became of the release, whom its maker names, and what was asked beside its name. */
function leadOf(result: ReplaceResult, builder: DocumentBuilder): Pair[] {
  const { m, view } = builder;
  const words = wordsOf(m.lang);
  const { replace } = words;
  const { instead_of: old, successors, understood, need, weights, points_for } = result;
  const [way] = successors;
  const told: Pair[] = [
    { label: replace.end, text: [endText(result, builder)] },
    { label: replace.named, text: [way ? wayText(old.name, way, builder) : replace.noneNamed] },
  ];
  if (old.newest_of === 'line') told.push({ label: replace.place, text: [replace.newestOfLine(old.line ?? old.name)] });
  if (need !== null) told.push({ label: words.asked, text: [cutTo(need.replace(/\s+/g, ' '), ROOM)] });
  const named = understood.uses.length + weights.length > 0;
  const points = [
    ...points_for.map(({ name }) => textIn(name, m.lang)),
    ...weights.map(({ id }) => criterionName(id, m)),
  ];
  if (named) told.push({ label: replace.pointsFor, text: [oneLine(points, m)] });
  const compared = (understood.but ?? []).map(({ comparison }) =>
    replace.than(
      replace.compared[comparison],
      old.name,
      comparedText(comparison, result.compared[comparison] ?? null, m),
    ),
  );
  const limits = understood.constraints.map(({ constraint, value }) => conditionText(constraint, value, view.names, m));
  const conditions = [...compared, ...limits];
  if (conditions.length > 0) told.push({ label: briefWordsOf(m.lang).conditions, text: [oneLine(conditions, m)] });
  const missed = [...understood.not_understood, ...understood.unknown_names];
  if (missed.length > 0) told.push({ label: words.notUnderstood, text: [oneLine(missed, m)] });
  return told;
}

function answerOf(
  all: readonly Replacement[],
  result: ReplaceResult,
  { warnings, above }: { warnings: (row: Replacement) => string[]; above: number },
  builder: DocumentBuilder,
): Section[] {
  const { m } = builder;
  const words = briefWordsOf(m.lang);
  const { replace: full } = wordsOf(m.lang);
  const below = (row: Replacement): Text[] => [
    ...(row.lost.length > 0
      ? [words.replace.loses(row.lost.map((what) => thing(what, m)).join(m.views.separator))]
      : []),
    ...alarmTexts(warnings(row)),
  ];
  const picks = picksOf(all, m);
  const told = reasonOf(result, new DocumentBuilder(builder.view, m)).reduce(
    (sum, text) => sum + linesIn(text, REASON),
    0,
  );
  const free = FIRST - FIXED - above - picks.length - told;
  const rows: Replacement[] = [];
  let lines = 0;
  for (const row of all.slice(0, MOST)) {
    lines += 1 + below(row).reduce((sum, text) => sum + linesIn(text, RELEASE), 0);
    if (rows.length >= LEAST && lines > free) break;
    rows.push(row);
  }
  const reason = reasonOf(result, builder);
  const label = words.why;
  return [
    ...(picks.length > 0 ? [{ blocks: [hanging(picks)] }] : []),
    {
      inset: true,
      blocks: [
        ...(all.some(({ ends_soon }) => ends_soon) ? [{ kind: 'text', text: full.allEnd } satisfies Block] : []),
        tableOf(rows, below, m),
        {
          kind: 'text',
          text: [more(all.length - rows.length, m), words.replace.rest(result.excluded.length)]
            .filter((part) => part !== '')
            .join('; '),
        },
        hanging([{ label, text: reason }]),
        { kind: 'text', quiet: true, text: words.priceLegend },
      ],
    },
  ];
}

const more = (count: number, m: Messages): string => (count > 0 ? briefWordsOf(m.lang).replace.more(count) : '');

/** Whom its maker names, the one with most points, the cheapest, and the nearest of another maker: each once. */
function picksOf(all: readonly Replacement[], m: Messages): Pair[] {
  const { picks: words } = briefWordsOf(m.lang).replace;
  const best = (of: (row: Replacement) => number | null): Replacement | undefined =>
    all
      .filter((row) => of(row) !== null)
      .reduce<Replacement | undefined>((top, row) => (top && (of(top) ?? 0) >= (of(row) ?? 0) ? top : row), undefined);
  const [currency] = new Set(all.flatMap(({ price }) => price?.currency ?? []));
  const cheapest = best(({ price }) =>
    price?.after === null || price === null || price.currency !== currency ? null : -price.after,
  );
  const points = best((row) => row.points);
  const price = (row: Replacement): string => priceText(paidPrice(row.price), m);
  const line = (label: string, row: Replacement | undefined, told: (row: Replacement) => string): Pair[] =>
    row === undefined ? [] : [{ label, text: [`${row.name}: ${told(row)}`] }];
  return [
    ...line(
      words.named,
      all.find((row) => row.by_vendor),
      price,
    ),
    ...line(words.points, points, (row) => row.points?.toFixed(1) ?? ''),
    ...line(words.cheapest, cheapest, price),
  ];
}

function tableOf(rows: readonly Replacement[], below: (row: Replacement) => Text[], m: Messages): Block {
  const { columns } = briefWordsOf(m.lang).replace;
  const { replace: words } = wordsOf(m.lang);
  return {
    kind: 'table',
    columns: [
      { header: '#', align: 'right' },
      { header: columns.release, overflow: 'wrap', min: 14, prefers: 20 },
      { header: columns.why, overflow: 'words', min: 8, prefers: 12 },
      { header: columns.price, align: 'decimal' },
      { header: '', align: 'right' },
      { header: columns.context, align: 'right' },
      { header: columns.points, align: 'decimal' },
    ],
    rows: rows.map((row): TableCell[] => {
      const context = row.limits.find(({ field }) => field === 'limit.context')?.after;
      const paid = paidPrice(row.price);
      return [
        String(row.rank),
        { paragraphs: [row.name, ...below(row)] },
        words.why[row.why],
        paid === null ? m.fields.missing.unknown : amountText(paid.value, paid.currency, m),
        percentText(row.price?.percent ?? null),
        typeof context === 'number' ? short(context) : m.fields.missing.unknown,
        row.points === null ? m.fields.missing.unknown : row.points.toFixed(1),
      ];
    }),
  };
}

/** Why the first is the nearest: who it is to the release, and what changes with it. */
function reasonOf({ instead_of: old, replacements, others }: ReplaceResult, builder: DocumentBuilder): Text[] {
  const { m } = builder;
  const words = wordsOf(m.lang);
  const { replace } = words;
  const brief = briefWordsOf(m.lang).replace;
  const [first] = [...replacements, ...others];
  if (first === undefined) return [];
  const points =
    first.points === null
      ? ''
      : `${old.points === null ? '' : `${old.points.toFixed(1)} → `}${first.points.toFixed(1)}`;
  const paid = paidPrice(first.price);
  const before = first.price && paid && priceBefore(first.price, (amount) => amountText(amount, paid.currency, m), m);
  const changes = [
    ...(before !== null && paid !== null ? [brief.price(before, priceText(paid, m))] : []),
    ...first.limits.flatMap(({ field, before: was, after }) =>
      was !== null && after !== null && was !== after && field === 'limit.context'
        ? [`${m.fields.label[field as FieldId]} ${short(was)} → ${short(after)}`]
        : [],
    ),
  ];
  const things = (all: readonly string[]): string =>
    oneLine(
      all.map((what) => thing(what, m)),
      m,
      30,
    );
  const kept = [
    first.lost.length > 0 ? `${replace.loses}: ${things(first.lost)}` : '',
    first.gained.length > 0 ? `${replace.gains}: ${things(first.gained)}` : '',
    first.cannot_tell.length > 0 ? `${replace.unknown}: ${things(first.cannot_tell)}` : '',
  ].filter((part) => part !== '');
  const top = [brief.reason(replace.why[first.why], points), ...changes].join(m.views.separator);
  return [top + builder.mark(first.sources.slice(0, 2)), ...(kept.length > 0 ? [kept.join('; ')] : [])];
}

/** Ways of having those that meet conditions on data, who is out and by which condition, and what cannot be told. */
function restOf(all: readonly Replacement[], result: ReplaceResult, { view: { names }, m }: DocumentBuilder): Pair[] {
  const words = briefWordsOf(m.lang);
  const { replace } = wordsOf(m.lang);
  const kept = all.flatMap(({ by, name, unknowns }) => (by && !unknowns.some(isOnData) ? [{ by, name }] : []));
  const ways = waysText(kept, names, m, ({ name }) => name);
  const what = (constraint: string): string =>
    (replace.compared as Record<string, string>)[constraint] ?? shortConstraint(constraint, m);
  const counted = (list: readonly { name: string; reasons: readonly { constraint: string }[] }[]): Text[] => {
    if (list.length === 0) return [];
    const all = grouped(list, ({ reasons: [reason] }) => [reason?.constraint ?? '']);
    return [...all].map(([constraint, own]) => {
      const label = what(constraint);
      const room = ROOM - cellsOf(label) - 7;
      return words.countedBy(
        label,
        own.length,
        oneLine(
          own.map(({ name }) => name),
          m,
          room,
        ),
      );
    });
  };
  const doubts = all
    .filter(({ unknowns }) => unknowns.length > 0)
    .map(({ name, unknowns }) => ({ name, reasons: unknowns }));
  return [
    { label: assuranceWordsOf(m.lang).heading, text: ways.map((way) => cutTo(way, ROOM)) as Text[] },
    { label: words.cannotTell, text: counted(doubts) },
    { label: words.excluded, text: counted(result.excluded) },
  ].filter(({ text }) => text.length > 0);
}
