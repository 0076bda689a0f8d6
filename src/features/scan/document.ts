import { DocumentBuilder, type DocumentView, hints } from '../../document/builder.ts';
import type { Block, Document, Pair, Section, Text } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import type { FieldId } from '../../domain/fields.ts';
import { grouped } from '../../domain/groups.ts';
import type { ScanFinding, ScanOutcome, ScanResult, ScanSubject } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { money } from '../../words/money.ts';
import { short } from '../../words/values.ts';
import { percentText, priceBefore, thing } from '../recommend/replace-document.ts';
import { briefWordsOf } from '../recommend/words/index.ts';
import { isUntold } from './query.ts';
import { wordsOf } from './words/index.ts';

/** Of a screen: ids that are told in full, and places of each. */
const MOST = { subjects: 3, fine: 2, places: 3 };

interface How {
  /** Whether nothing is left out for a screen. */
  whole: boolean;
  /** Whether sources are told with title and address. */
  sources: boolean;
}

/** What was found by model, the worst first, then what was looked through and what fails. */
export function scanDocument(result: ScanResult, view: DocumentView, m: Messages, { whole, sources }: How): Document {
  const words = wordsOf(m.lang);
  const builder = new DocumentBuilder(view, m);
  const places = grouped(result.findings, ({ subject }) => [subject]);
  const of = (outcome: ScanOutcome): ScanSubject[] => result.subjects.filter((one) => one.outcome === outcome);
  const sections: Section[] = [];
  let left = whole ? Number.POSITIVE_INFINITY : MOST.subjects;
  let untold = 0;
  const told: ScanSubject[] = [];
  for (const outcome of ['fault', 'cannot-tell'] as const) {
    const all = of(outcome);
    const shown = all.slice(0, left);
    left -= shown.length;
    untold += all.length - shown.length;
    if (shown.length === 0) continue;
    told.push(...shown);
    const blocks = shown.map((subject) => subjectBlock(subject, places.get(subject.key) ?? [], builder, whole));
    sections.push({ heading: words.headings[outcome], blocks });
  }
  const fine = of('fine');
  const shown = fine.slice(0, whole ? fine.length : MOST.fine);
  untold += fine.length - shown.length;
  if (shown.length > 0) {
    const items = shown.map((subject) =>
      words.fine(
        nameOf(subject, view, m),
        placesText(places.get(subject.key) ?? [], m, whole),
        subject.reasons.map(({ text }) => text + builder.mark(subject.price_changes.flatMap(({ sources }) => sources))),
      ),
    );
    sections.push({ heading: words.headings.fine, blocks: [{ kind: 'list', items }] });
  }
  return {
    title: words.title(result.summary),
    remark: m.views.asOf(view.day),
    lead: result.findings.length === 0 ? [{ kind: 'text', text: words.none(result.files.read) }] : [],
    sections: [...sections, ...legendOf(told, m), ...footOf(result, untold, m), ...builder.footnotes(sources)],
  };
}

/** What the prices of replacements are, where one is told. */
const legendOf = (told: readonly ScanSubject[], m: Messages): Section[] =>
  told.some(({ replacement }) => replacement !== null && replacement.price !== null)
    ? [{ quiet: true, blocks: [{ kind: 'text', text: briefWordsOf(m.lang).priceLegend }] }]
    : [];

/** What was looked through, what does not count, and what fails. */
function footOf(result: ScanResult, untold: number, m: Messages): Section[] {
  const words = wordsOf(m.lang);
  const { files, changed, summary, failed_on, fail_on } = result;
  const lines: Text[] = [
    ...(result.complete ? [] : [words.incomplete(result.findings.length)]),
    ...(untold > 0 ? [words.moreBelow(untold)] : []),
    ...(result.findings.length > 0 ? [words.looked(files.naming, files.read, changed)] : []),
    ...[words.uncounted(summary)].filter((text) => text !== ''),
    ...result.told_by.map((one) => words.toldBy(one.publisher, one.generated, one.known, one.models)),
    ...(files.skipped.length > 0 ? [words.skipped(files.skipped.map(({ why, count }) => words.skip[why](count)))] : []),
  ];
  const asked = fail_on.join(m.views.separator);
  const verdict: Text[] =
    failed_on.length > 0
      ? [[{ tone: 'alarm', text: words.fails(failed_on.map(words.failure)) }]]
      : fail_on.length > 0
        ? [isUntold(result) ? [{ tone: 'alarm', text: words.untold(asked) }] : words.holds(asked)]
        : [];
  const foot: Section[] = lines.length === 0 ? [] : [{ quiet: true, blocks: lines.map(asText) }];
  if (verdict.length > 0) foot.push({ blocks: verdict.map(asText) });
  const isHinted = fail_on.length === 0 && result.findings.length > 0;
  return isHinted ? [...foot, ...hints(['lmm scan --fail-on retired,ends:90d'], m)] : foot;
}
const asText = (text: Text): Block => ({ kind: 'text', text });

/** A model by its id, with the way where the id names one. */
function nameOf({ key, release, via }: ScanSubject, { names }: DocumentView, m: Messages): string {
  const words = wordsOf(m.lang);
  if (release === null || via === null) return release ?? key;
  return words.via(release, via === 'weights' ? words.weights : names.provider(via));
}

function subjectBlock(
  subject: ScanSubject,
  places: readonly ScanFinding[],
  builder: DocumentBuilder,
  whole: boolean,
): Block {
  const { m, view } = builder;
  const words = wordsOf(m.lang);
  const decisive = subject.ends.filter(({ decides }) => decides).flatMap(({ sources }) => sources);
  const mark = (code: string, constraint: unknown): string =>
    builder.mark(
      code === 'price'
        ? subject.price_changes.flatMap(({ sources }) => sources)
        : code.startsWith('policy')
          ? subject.breaches.filter((one) => one.constraint === constraint).flatMap(({ sources }) => sources)
          : decisive,
    );
  const reasons = subject.reasons.map(({ code, values, text }) => text + mark(code, values.constraint));
  const isSame = subject.written.every((text) => text === subject.key || text === lastPart(subject.release));
  const instead = insteadText(subject, builder);
  const pairs: Pair[] = [
    { label: words.labels.why, text: reasons },
    ...(isSame
      ? []
      : [
          {
            label: words.labels.written,
            text: [subject.written.slice(0, whole ? undefined : 3).join(m.views.separator)],
          },
        ]),
    ...(instead === '' ? [] : [{ label: words.labels.instead, text: [instead] }]),
    { label: words.labels.at, text: [placesText(places, m, whole)] },
  ];
  const alignWith = Object.values(words.labels);
  const title: Text = [
    subject.outcome === 'fault' ? { tone: 'alarm', text: `! ${nameOf(subject, view, m)}` } : nameOf(subject, view, m),
  ];
  return { kind: 'group', title, blocks: [{ kind: 'pairs', layout: 'hanging', alignWith, pairs }] };
}

const lastPart = (id: string | null): string | undefined => id?.slice(id.lastIndexOf('/') + 1);

/** Sources that are cited of a replacement: its page has all. */
const CITED = 2;

/** What to write instead, why, and what changes with it. */
function insteadText({ replacement }: ScanSubject, builder: DocumentBuilder): string {
  if (replacement === null) return '';
  const { m } = builder;
  const { instead: words } = wordsOf(m.lang);
  const { id, name, api_id, why, price, lost, cannot_tell, limits, sources } = replacement;
  const things = (all: readonly string[]): string => all.map((one) => thing(one, m)).join(m.views.separator);
  const amount = (value: number | null): string =>
    value === null ? m.fields.missing.unknown : money(value, price?.currency ?? undefined, m.lang);
  const less = limits.filter(({ before, after }) => before !== null && after !== null && after < before);
  return [
    `${words.use(api_id ?? id, name)}, ${words.why[why]}${builder.mark(sources.slice(0, CITED))}`,
    ...(price === null
      ? []
      : [words.price(priceBefore(price, amount, m) ?? amount(null), amount(price.after), percentText(price.percent))]),
    ...less.map(({ field, before, after }) =>
      words.less(m.fields.label[field as FieldId] ?? field, short(before ?? 0), short(after ?? 0)),
    ),
    ...(lost.filter((one) => !less.some(({ field }) => field === one)).length > 0
      ? [words.loses(things(lost.filter((one) => !less.some(({ field }) => field === one))))]
      : []),
    ...(cannot_tell.length > 0 ? [words.notTold(things(cannot_tell))] : []),
  ].join('; ');
}

/** Places, those that count first; of a screen the first few. */
function placesText(places: readonly ScanFinding[], m: Messages, whole: boolean): string {
  const words = wordsOf(m.lang);
  const sorted = [...places.filter(({ counts }) => counts), ...places.filter(({ counts }) => !counts)];
  const shown = whole ? sorted : sorted.slice(0, MOST.places);
  const texts = shown.map((place) => {
    const { file, line, column, cell, ignored, where } = place;
    const marks = [
      ...(cell === null ? [] : [words.cell(cell.number, cell.line)]),
      ...[words.where[where]].filter((text) => text !== ''),
      ...(ignored === null ? [] : [words.ignored(ignored)]),
    ];
    return `${file}:${line}:${column}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
  });
  const rest = sorted.length - shown.length;
  return [...texts, ...(rest > 0 ? [words.more(rest)] : [])].join(m.views.separator);
}

/** The places as flat records. */
export function scanRows({ findings, subjects }: ScanResult): Table {
  const byKey = new Map(subjects.map((subject) => [subject.key, subject]));
  const own = [
    'file',
    'line',
    'column',
    'end_column',
    'text',
    'where',
    'counts',
    'ignored',
    'release',
    'outcome',
  ] as const;
  const hasLayers = subjects.some(({ layer }) => layer !== undefined);
  const ids = [...own, 'via', 'ends', 'reasons', 'replacement', ...(hasLayers ? ['layer'] : [])];
  return {
    columns: ids.map((id) => ({ id, label: id })),
    rows: findings.map((record) => {
      const subject = byKey.get(record.subject);
      const layer = subject?.layer;
      return {
        record: layer === undefined ? record : { ...record, layer },
        cells: [
          ...own.map((id) => record[id]),
          subject?.via ?? null,
          subject?.ends.find(({ decides }) => decides)?.date ?? null,
          subject?.reasons.map(({ code }) => code).join(' ') || null,
          subject?.replacement?.id ?? null,
          ...(hasLayers ? [layer ?? null] : []),
        ],
      };
    }),
  };
}
