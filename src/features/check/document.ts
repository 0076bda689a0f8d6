import { quoted } from '../../document/command-line.ts';
import { type Document, list, section, type Text } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import type { Names } from '../../domain/called.ts';
import type { Localized, Scale } from '../../domain/vocabulary.ts';
import type { CheckResult, ConditionOutcome, Reason, RecommendResult } from '../../engine/results.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { scoreText } from '../recommend/figures.ts';
import { reasonLine } from '../recommend/sentences.ts';
import { pointsWithDoubt } from '../show/figures.ts';
import { wordsOf } from './words/index.ts';

/** The names of the tables that count for what is asked. */
export type TableNames = ReadonlyMap<string, Localized>;
export const tableNames = ({ measured }: Pick<RecommendResult<Reason>, 'measured'>): TableNames =>
  new Map(measured.flatMap(({ tables }) => tables).map(({ table, name }) => [table, name]));

const tableName = (id: Reason['values'][string], tables: TableNames, m: Messages): string =>
  textIn(tables.get(String(id)) ?? null, m.lang) || String(id);

/** The result with the words of its reasons. */
export const worded = (result: CheckResult<Reason>, tables: TableNames, names: Names, m: Messages): CheckResult => ({
  ...result,
  reasons: result.reasons.map((reason) => ({ ...reason, text: reasonText(reason, tables, names, m) })),
});

function reasonText({ code, values }: Reason, tables: TableNames, names: Names, m: Messages): string {
  const condition = code === 'excluded' ? reasonLine(values as unknown as ConditionOutcome, names, m) : '';
  // The releases before and after stand by their names, as the model does.
  const table = values.table === undefined ? undefined : tableName(values.table, tables, m);
  const called = { ...values, ...(table === undefined ? {} : { table }), ...beforeAndAfter({ code, values }, names) };
  const other = values.other === undefined ? condition : names.model(String(values.other));
  return wordsOf(m.lang).reason[code]?.(called, names.model(String(values.id ?? '')), other) ?? code;
}

/** Releases by their names, and figures as their tables have them. */
function beforeAndAfter({ code, values: { before, after, scale, unit } }: Reason, names: Names): Reason['values'] {
  if (code === 'release') return { before: release(before, names), after: release(after, names) };
  if (code !== 'figure') return {};
  const told = (value: typeof before) =>
    typeof value === 'number' ? scoreText({ value, scale: scale as Scale, unit: unit as string | null }) : null;
  return { before: told(before), after: told(after) };
}

const release = (id: Reason['values'][string] | undefined, names: Names): string | null =>
  typeof id === 'string' ? names.release(id) : null;

/** What a page of a check needs beside its result. */
export interface CheckView {
  tables: TableNames;
  day: string;
  /** What the first of today warn of, by their ids. */
  alarms: ReadonlyMap<string, readonly string[]>;
  /** Whether every difference is told, not only those of the first. */
  all: boolean;
}

/** Whether a kept decision still holds, and what is different. */
export function checkDocument(result: CheckResult, { tables, day, alarms, all }: CheckView, m: Messages): Document {
  const words = wordsOf(m.lang);
  const { decision, before, after } = result;
  const answer = (entries: CheckResult['before']): string =>
    [
      ...(all ? entries : entries.slice(0, FIRSTS)).map(({ id, release, score, interval, grade }) => {
        const doubt = interval && grade ? pointsWithDoubt({ points: score, interval, grade }, m) : score.toFixed(1);
        return `${id} (${release ?? '?'}) ${doubt}`;
      }),
      ...(all || entries.length <= FIRSTS ? [] : [words.more(entries.length - FIRSTS)]),
    ].join(m.views.separator) || words.nobody;
  const warnings = after.flatMap(({ id }) =>
    (alarms.get(id) ?? []).map(
      (text): Text => [...(after.length > 1 ? [`${id}: `] : []), { tone: 'alarm', text: `! ${text}` }],
    ),
  );
  const facts = words.facts(decision.facts.version, decision.facts.digest);
  const told = result.reasons.filter(({ code }) => code !== 'edition');
  const shown = all ? told : ofFirst(told, [...before, ...after]);
  const reasons = [
    ...shown.map(({ text }) => text),
    ...(shown.length < told.length ? [words.rest(told.length - shown.length)] : []),
    ...editionLines(result, tables, all, m),
  ];
  return {
    title: result.changed ? words.changed : words.same,
    remark: m.views.asOf(day),
    lead: [
      {
        kind: 'pairs',
        layout: 'hanging',
        pairs: [
          { label: words.asked, text: [`lmm recommend ${decision.arguments.map(quoted).join(' ')}`] },
          { label: words.before, text: [`${answer(before)}, ${decision.as_of}, ${facts}`] },
          { label: words.after, text: [answer(after), ...warnings] },
        ],
      },
    ],
    sections: section(words.why, '', [list(reasons.length === 0 ? [words.nothing] : reasons)]),
  };
}

/** So many of the first are named. */
const FIRSTS = 4;
/** So many figures of them, and tables of a kind, are told. */
const FIGURES = 3;

/** What differs of those that were or are first; of their figures the first few. */
function ofFirst(reasons: CheckResult['reasons'], first: CheckResult['before']): CheckResult['reasons'] {
  const ids = new Set(first.map(({ id }) => id));
  const own = reasons.filter(({ values }) => values.id === undefined || ids.has(String(values.id)));
  const figures = own.filter(({ code }) => code === 'figure').slice(0, FIGURES);
  return own.filter((reason) => reason.code !== 'figure' || figures.includes(reason));
}

/** Other editions of tables, those of a kind in one line. */
function editionLines({ tables: changed }: CheckResult, tables: TableNames, all: boolean, m: Messages): string[] {
  const { editions, more } = wordsOf(m.lang);
  const line = (of: typeof changed, tell: (names: string) => string, day: (one: (typeof changed)[number]) => string) =>
    of.length === 0
      ? []
      : [
          tell(
            [
              ...(all ? of : of.slice(0, FIGURES)).map((one) => `${tableName(one.table, tables, m)} (${day(one)})`),
              ...(all || of.length <= FIGURES ? [] : [more(of.length - FIGURES)]),
            ].join(m.views.separator),
          ),
        ];
  return [
    ...line(
      changed.filter(({ before, after }) => before !== null && after !== null),
      editions.newer,
      ({ before, after }) => editions.days(before ?? '', after ?? ''),
    ),
    ...line(
      changed.filter(({ before }) => before === null),
      editions.added,
      ({ after }) => after ?? '',
    ),
    ...line(
      changed.filter(({ after }) => after === null),
      editions.gone,
      ({ before }) => before ?? '',
    ),
  ];
}

export function checkRows(result: CheckResult): Table {
  return {
    columns: ['changed', 'code', 'id', 'text'].map((id) => ({ id, label: id })),
    rows: result.reasons.map((record) => ({
      record,
      cells: [result.changed, record.code, String(record.values.id ?? ''), record.text],
    })),
  };
}
