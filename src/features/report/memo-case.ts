import type { DocumentBuilder } from '../../document/builder.ts';
import { type Block, list, type Pair, pairs, type Section, section, type TableCell } from '../../document/document.ts';
import type { Contribution, Figure, MemoResult, MemoRole, Recommendation } from '../../engine/results.ts';
import { disagreePairs } from '../recommend/figure-document.ts';
import { isMeasured, monthText, Places, scoreText } from '../recommend/figures.ts';
import { surest } from '../show/figures.ts';
import { marked } from './marks.ts';
import { nameOf, sumOf } from './memo-executive.ts';
import { pointsOf } from './memo-pick.ts';
import { memoWordsOf } from './words/index.ts';

/** The strongest case for who comes next. */
export function runnerUpSection(result: MemoResult, builder: DocumentBuilder): Section[] {
  const { m } = builder;
  const words = memoWordsOf(m.lang);
  const [first, second] = result.recommendations;
  if (first === undefined) return [];
  if (second === undefined) return section(words.noOther, '', [list([words.noRunnerUp])]);
  const standing =
    second.points !== null ? m.fields.standing.measured : isMeasured(result) ? '' : m.fields.standing.claim;
  return section(words.runnerUp(nameOf(second)), standing, [list(caseFor(second, first, result, builder))]);
}

/** What speaks for the second against the first: the tables that put it above, what it costs, that its weights can be had. */
function caseFor(
  second: Recommendation,
  first: Recommendation,
  result: MemoResult,
  builder: DocumentBuilder,
): string[] {
  const { m } = builder;
  const words = memoWordsOf(m.lang);
  const of = new Map(first.tables.map((figure) => [figure.table, figure]));
  const shared = second.tables.flatMap((own) => {
    const other = of.get(own.table);
    return other ? [{ own, other }] : [];
  });
  const ahead = shared
    .filter(({ own, other }) => own.logit > other.logit)
    .map(({ own, other }) => words.against(builder.text(own.name), scoreText(own), scoreText(other)));
  const cost = (role: MemoRole) => result.monthly_cost.costs.find(({ roles }) => roles.includes(role));
  const [one, other] = [cost('runner_up'), cost('pick')];
  const isCheaper =
    one?.total != null && other?.total != null && one.currency === other.currency && one.total < other.total;
  const isOpen = result.picks.open_weights === second.id;
  return [
    second.points === null ? saidCase(second, builder) : pointsOf(second, builder),
    ahead.length > 0 ? words.ahead(first.name, ahead.slice(0, SHARED).join(m.views.separator)) : '',
    shared.length > 0 && ahead.length === 0 ? words.neverAhead(first.name, shared.length) : '',
    isCheaper
      ? words.cheaperBy(sumOf(one.total_exact ?? 0, one.currency, m), sumOf(other.total_exact ?? 0, other.currency, m))
      : '',
    isOpen ? words.openWeights : '',
  ].filter((text) => text !== '');
}
/** How many tables that put it above are named. */
const SHARED = 4;

/** What words say for it, each thing asked for with its first passage. */
function saidCase(entry: Recommendation, builder: DocumentBuilder): string {
  return entry.contributions.map((part) => saidText(part, builder).join(': ')).join('; ');
}

/** A reason of words with its first passage and its sources. */
function saidText({ reason, said, sources }: Contribution, builder: DocumentBuilder): string[] {
  const [passage] = said.map(({ text, at }) =>
    [builder.text(text), at ? `(${builder.text(at)})` : ''].filter((word) => word !== '').join(' '),
  );
  return [`${reason.text}${marked(sources, builder)}`, ...(passage ? [passage] : [])];
}

/** How many figures of the pick are told, of all that was asked for together. */
const FIGURES = 3;

/** What the pick rests on: each figure with who measured it and when, beside that of the runner-up; words where there are none. */
export function evidenceSection(result: MemoResult, builder: DocumentBuilder): Section[] {
  const { m } = builder;
  const words = memoWordsOf(m.lang);
  const [first, second] = result.recommendations;
  if (first === undefined) return [];
  if (!isMeasured(result)) {
    const told = first.contributions.map(
      (part): Pair => ({ label: part.points.toFixed(1), text: saidText(part, builder) }),
    );
    return section(words.evidence, m.fields.standing.claim, [pairs(told)]);
  }
  const beside = first.contributions
    .filter(({ estimate }) => estimate === undefined)
    .map(({ kind, reason, sources }) => {
      const standing = kind === 'use' ? ` (${m.fields.standing.reading})` : '';
      return `${reason.text}${standing}${marked(sources, builder)}`;
    });
  const disagree = disagreePairs(result, new Places(result), builder).map(
    ({ label, text }): Pair => ({ label, text: text.slice(0, 1) }),
  );
  return section(words.evidence, m.fields.standing.measured, [
    figureTable(first, second, builder),
    list(beside),
    pairs(disagree),
  ]);
}

/** The surest figures of each thing asked for, as many of each as there is room. */
function chosen(entry: Recommendation): Figure[] {
  const parts = entry.contributions.flatMap(({ estimate }) => (estimate ? [surest(estimate.figures)] : []));
  const found = new Map<string, Figure>();
  for (let place = 0; found.size < FIGURES && parts.some((figures) => figures.length > place); place++) {
    for (const figures of parts) {
      const figure = figures[place];
      if (figure && found.size < FIGURES) found.set(figure.table, figure);
    }
  }
  return [...found.values()];
}

function figureTable(
  first: Recommendation,
  second: Recommendation | undefined,
  builder: DocumentBuilder,
): Block | null {
  const { m, view } = builder;
  const words = memoWordsOf(m.lang).table;
  const figures = chosen(first);
  if (figures.length === 0) return null;
  const others = new Map(
    (second?.contributions ?? [])
      .flatMap(({ estimate }) => estimate?.figures ?? [])
      .map((figure) => [figure.table, figure]),
  );
  const isShared = figures.some(({ table }) => others.has(table));
  const rows = figures.map((figure): TableCell[] => {
    const other = others.get(figure.table);
    return [
      builder.text(figure.name),
      scoreText(figure),
      ...(isShared ? [other ? scoreText(other) : m.fields.missing.unknown] : []),
      figure.measurer,
      `${monthText(figure.edition, view.day, m)}${marked(figure.sources, builder)}`,
    ];
  });
  return {
    kind: 'table',
    columns: [
      { header: words.measurement, overflow: 'wrap', min: 14 },
      { header: nameOf(first), align: 'right', overflow: 'words', min: 7 },
      ...(isShared && second
        ? [{ header: nameOf(second), align: 'right' as const, overflow: 'words' as const, min: 7 }]
        : []),
      { header: words.measurer, overflow: 'words', min: 8 },
      { header: words.month, overflow: 'words', min: 8 },
    ],
    rows,
  };
}
