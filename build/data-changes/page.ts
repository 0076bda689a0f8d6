import type { RecordLists, Source } from '../../src/domain/records.ts';
import type { Kind, Language } from '../../src/domain/vocabulary.ts';
import { csvRow } from '../../src/formats/csv.ts';
import { type Change, type Comparison, compareFacts } from './compare.ts';
import { factsOf } from './facts.ts';
import { dayOf, recordsIn } from './read.ts';
import { WORDS, type Words } from './words.ts';

/** The pages of changes, by language. */
export const CHANGES_PAGES: Readonly<Record<Language, string>> = {
  en: 'docs/data-changes.md',
  ko: 'docs/data-changes.ko.md',
};

/** What a table shows before it only counts: a page is read, a CSV is searched. */
const ROWS = 60;
/** Names in one cell. */
const NAMES = 12;
/** Characters of a value. */
const LONGEST = 90;

/** Two knowledge bases, compared. */
export interface Editions extends Comparison {
  /** What the older one is called. */
  old: string;
  oldDay: string;
  /** How many problems it has by the rules of today. */
  problems: number;
  day: string;
  before: RecordLists;
  after: RecordLists;
}

/**
 * Compares two knowledge bases.
 * @param before paths of folders or files
 * @param old what to call the older one
 */
export function compareEditions(before: string, after: string, old: string): Editions {
  const { records: was, problems } = recordsIn(before);
  const { records: now } = recordsIn(after);
  const days = { oldDay: dayOf(was), day: dayOf(now) };
  return { ...compareFacts(factsOf(was), factsOf(now)), ...days, old, problems, before: was, after: now };
}

/**
 * A page with the part of an edition, which takes the place of an earlier one of its day; others stay as they are.
 * @param page as it is, empty for a new one
 */
export function changesPage(page: string, editions: Editions, language: Language): string {
  const { head } = WORDS[language];
  const [, ...parts] = page.split(/^(?=## \d{4}-\d\d-\d\d$)/m);
  const day = (part: string): string => part.slice(3, 13);
  const others = parts.filter((part) => day(part) !== editions.day).map((part) => part.trimEnd());
  const all = [...others, sectionOf(editions, WORDS[language])].sort((a, b) => (day(a) < day(b) ? 1 : -1));
  return `${[head.trimEnd(), ...all].join('\n\n')}\n`;
}

/** Every change, a row each. */
export const changesCsv = ({ changes, counts }: Editions): string =>
  [
    ['kind', 'id', 'field', 'type', 'old', 'new', 'sources'],
    ...counts.flatMap(({ kind, added, removed }) => [
      ...added.map((id) => [kind, id, '', 'added', '', '', '']),
      ...removed.map((id) => [kind, id, '', 'removed', '', '', '']),
    ]),
    ...changes.map(({ kind, id, field, type, old, new: now, sources }) => [
      ...[kind, id, field, type, old, now, sources.join(' ')],
    ]),
  ]
    .map((row) => `${csvRow(row)}\n`)
    .join('');

type Row = string[];
interface Part {
  heading: string;
  head: Row;
  rows: Row[];
}

function sectionOf(editions: Editions, words: Words): string {
  const { counts, changes, old, oldDay, problems, day } = editions;
  const top = [
    `## ${day}`,
    words.against(old, oldDay),
    ...(problems > 0 ? [words.problems(problems)] : []),
    ...(changes.length === 0 && counts.every(({ added, removed }) => added.length + removed.length === 0)
      ? [words.nothing]
      : []),
  ];
  const numbers: Part = {
    heading: words.numbers,
    head: words.counts,
    rows: counts
      .filter(({ added, removed, changed }) => added.length + removed.length + changed > 0)
      .map(({ kind, before, after, added, removed, changed }) => [
        ...[words.kinds[kind] ?? kind, before, after, added.length, removed.length, changed].map(String),
      ]),
  };
  const of = (type: Change['type']): number => changes.filter((change) => change.type === type).length;
  const facts = words.facts(of('added'), of('removed'), of('changed'), of('cited'));
  const parts = [
    tableOf(numbers, words, Number.POSITIVE_INFINITY),
    ...(changes.length > 0 ? [facts] : []),
    ...partsOf(editions, words).map((part) => tableOf(part, words)),
  ];
  return [...top, ...parts.filter((part) => part !== '')].join('\n\n');
}

/** The tables of an edition, but for those of nothing. */
function partsOf(editions: Editions, words: Words): Part[] {
  const { columns } = words;
  const rowOf = rowsBy(editions);
  const told = sorted(editions, editions.changes);
  const head = [columns.record, columns.field, columns.old, columns.new, columns.source];
  const rows = (isIn: (change: Change) => boolean): Row[] => told.filter(isIn).map(rowOf);
  const isLeft = ({ type }: Change): boolean => type === 'changed' || type === 'removed';
  const isIn = (topic: Topic) => (change: Change) => change.type !== 'cited' && topicOf(change) === topic;
  return [
    { heading: words.corrections, head, rows: rows((change) => isIn('facts')(change) && isLeft(change)) },
    { heading: words.filled, head: [columns.field, columns.count], rows: filledIn(told.filter(isIn('facts'))) },
    { heading: words.lines, head: [columns.line, columns.releases], rows: newReleases(editions, words) },
    { heading: words.gone, head: [columns.kind, columns.record], rows: goneOf(editions, words) },
    { heading: words.prices, head, rows: rows(isIn('prices')) },
    { heading: words.ends, head, rows: rows(isIn('ends')) },
    { heading: words.benchmarks, head, rows: rows(isIn('benchmarks')) },
    { heading: words.plans, head, rows: [...rows(isIn('plans')), ...newPlans(editions)] },
    { heading: words.tables, head: [columns.record, columns.old, columns.new], rows: scores(editions, words) },
    { heading: words.sources, head: [columns.record, columns.old, columns.new], rows: addresses(told) },
  ];
}

/** Of `said` and `names` no table is shown: they are counted. */
type Topic = 'facts' | 'prices' | 'ends' | 'benchmarks' | 'plans' | 'tables' | 'sources' | 'said' | 'names';
const SAID: ReadonlySet<Kind> = new Set(['statements', 'trends', 'conclusions']);

function topicOf({ kind, field }: Change): Topic {
  if (kind === 'plans') return 'plans';
  if (kind === 'tables' || kind === 'editions') return 'tables';
  if (kind === 'sources') return 'sources';
  if (SAID.has(kind)) return 'said';
  if (kind === 'offers' && /^(?:cost|from|until)\b/.test(field)) return 'prices';
  if (/^(?:aliases|names|families|links)\b/.test(field)) return 'names';
  if (kind !== 'releases') return 'facts';
  if (field.startsWith('benchmarks')) return 'benchmarks';
  if (/^(?:also \()?(?:ends|retirement_date|status|replaced_by)\b/.test(field)) return 'ends';
  return 'facts';
}

/** What concerns the newest releases first: they are compared most. */
function sorted({ after, before }: Editions, changes: readonly Change[]): Change[] {
  const days = new Map([...before.releases, ...after.releases].map(({ id, release_date }) => [id, release_date ?? '']));
  const dayOfChange = ({ id }: Change): string => days.get(id.split(' ')[0] ?? '') ?? '';
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...changes].sort(
    (a, b) => order(dayOfChange(b), dayOfChange(a)) || order(a.id, b.id) || order(a.field, b.field),
  );
}

/** A change as a row, with the page that says so. */
function rowsBy({ after, before }: Editions): (change: Change) => Row {
  const sources = new Map([...before.sources, ...after.sources].map((source) => [source.id, source]));
  return ({ id, field, old, new: now, type, sources: told }) => [
    code(id),
    code(field),
    old === null ? '-' : short(old),
    now === null ? '-' : short(now),
    type === 'removed' ? '-' : told.map((one) => linked(sources.get(one), one)).join(', '),
  ];
}

const code = (text: string): string => `\`${text}\``;
const linked = (source: Source | undefined, id: string): string => {
  const name = escaped(source?.publisher ?? source?.author ?? source?.title ?? id);
  return source?.url === undefined ? name : `[${name}](${source.url.replaceAll(' ', '%20').replaceAll(')', '%29')})`;
};
const escaped = (text: string): string => text.replace(/[\\[\]<*_]/g, '\\$&').replace(/\s+/g, ' ');
const short = (text: string): string => {
  const letters = [...text];
  return escaped(letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : text);
};

const filledIn = (changes: readonly Change[]): Row[] => {
  const counts = new Map<string, number>();
  for (const { type, field, kind } of changes) {
    if (type !== 'added') continue;
    const name = code(`${kind}: ${field.replace(/ \(.*$/s, '')}`);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => [name, String(count)]);
};

const idsOf = ({ counts }: Editions, kind: Kind, which: 'added' | 'removed'): string[] =>
  counts.find((count) => count.kind === kind)?.[which] ?? [];

/** New releases by line, the newest first. */
function newReleases(editions: Editions, words: Words): Row[] {
  const { after } = editions;
  const added = new Set(idsOf(editions, 'releases', 'added'));
  const lines = new Set(idsOf(editions, 'models', 'added'));
  return [...after.models.map(({ id, name }) => ({ id, name })), { id: undefined, name: '-' }].flatMap(
    ({ id, name }) => {
      const own = after.releases
        .filter((release) => release.model === id && added.has(release.id))
        .sort((a, b) => ((a.release_date ?? '') < (b.release_date ?? '') ? 1 : -1));
      const isNew = id !== undefined && lines.has(id);
      if (own.length === 0 && !isNew) return [];
      const names = own.map(
        (release) => `${escaped(release.name)}${release.release_date ? ` (${release.release_date})` : ''}`,
      );
      return [[`${escaped(name)}${isNew ? ` (${words.newLine})` : ''}`, firstOf(names, words)]];
    },
  );
}

const firstOf = (names: readonly string[], words: Words): string =>
  [...names.slice(0, NAMES), ...(names.length > NAMES ? [words.more(names.length - NAMES)] : [])].join(', ');

/** Lines, releases, offers and plans that are gone. */
const goneOf = (editions: Editions, words: Words): Row[] =>
  (['models', 'releases', 'offers', 'plans'] as const).flatMap((kind) => {
    const removed = idsOf(editions, kind, 'removed');
    return removed.length === 0 ? [] : [[words.kinds[kind] ?? kind, firstOf(removed.map(code), words)]];
  });

function newPlans(editions: Editions): Row[] {
  const added = new Set(idsOf(editions, 'plans', 'added'));
  const rowOf = rowsBy(editions);
  return editions.after.plans
    .filter(({ id }) => added.has(id))
    .flatMap(({ id, price }) =>
      price.map(({ amount, currency, per, source }) =>
        rowOf({
          kind: 'plans',
          id,
          field: 'price',
          type: 'added',
          old: null,
          new: `${amount} ${currency ?? ''} ${per}`,
          sources: source,
        }),
      ),
    );
}

/** Editions that are new or corrected, and how many rows they have. */
function scores(editions: Editions, words: Words): Row[] {
  const added = new Set(idsOf(editions, 'editions', 'added'));
  const fresh = editions.after.editions
    .map(({ table, date, rows }) => ({ id: `${table} ${date}`, rows }))
    .filter(({ id }) => added.has(id))
    .map(({ id, rows }): Row => [code(id), '-', String(rows.length)]);
  const corrected = editions.changes
    .filter((change) => change.type !== 'cited' && topicOf(change) === 'tables')
    .map(({ id, field, old, new: now }): Row => [code(`${id} ${field}`), short(old ?? '-'), short(now ?? '-')]);
  const gone = idsOf(editions, 'editions', 'removed');
  return [
    ...fresh,
    ...corrected,
    ...(gone.length === 0 ? [] : [[`${words.gone}: ${firstOf(gone.map(code), words)}`, String(gone.length), '-']]),
  ];
}

const addresses = (changes: readonly Change[]): Row[] =>
  changes
    .filter(({ kind, field, type }) => kind === 'sources' && field === 'url' && type !== 'cited')
    .map(({ id, old, new: now }) => [code(id), short(old ?? '-'), short(now ?? '-')]);

/** A table with its heading; nothing where it has no rows. */
function tableOf({ heading, head, rows }: Part, words: Words, most = ROWS): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const table = [head, head.map(() => '---'), ...rows.slice(0, most)].map(line).join('\n');
  const rest = rows.length > most ? `\n\n${words.more(rows.length - most)}` : '';
  return `### ${heading}\n\n${table}${rest}`;
}
