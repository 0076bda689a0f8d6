import { DocumentBuilder, type DocumentView, hints } from '../../document/builder.ts';
import {
  type Block,
  type Document,
  hanging,
  list,
  type Pair,
  type Section,
  section,
  type Text,
} from '../../document/document.ts';
import { cellsOf, linesIn } from '../../document/text-size.ts';
import type { Recommendation, RecommendResult } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import type { Alarms } from './alarms.ts';
import { FIRST, fitting, LEAST, REASON } from './brief-fit.ts';
import { pickLines } from './brief-picks.ts';
import { briefQuestion } from './brief-question.ts';
import { reasonLines } from './brief-reason.ts';
import { restLines } from './brief-rest.ts';
import { leadersOf, leaderTable, legendText, MOST, ranking, restText } from './brief-table.ts';
import { plansSection } from './costs.ts';
import { titleText } from './document.ts';
import { paretoSection } from './extra.ts';
import { fullName } from './figures.ts';
import { answersOf, isScored } from './next.ts';
import { oneLine, ROOM } from './one-line.ts';
import { unreadLines } from './question.ts';
import { briefPlans } from './rates.ts';
import { foundText, shortConstraint } from './sentences.ts';
import { briefWordsOf, wordsOf } from './words/index.ts';

/** Cells of a screen, and of the column that warnings stand in. */
const CELLS = 80;
const MODEL = 32;

/**
 * The first screen of a recommendation: what was asked, the picks, those that lead, why the first is first; then a line
 * each of what stands beside it. All of it is behind `--explain`.
 * @param limit rows of the table, where they were asked for
 * @param whole whether sources are told with title and address
 */
export function briefDocument(
  result: RecommendResult,
  view: DocumentView,
  m: Messages,
  told: { next: readonly string[]; alarms: Alarms; limit: number | undefined; whole: boolean },
): Document {
  const builder = new DocumentBuilder(view, m);
  const { next, alarms, limit, whole } = told;
  const title = titleText(result, builder);
  const lead = briefQuestion(result, builder);
  const unread = unreadLines(result, m);
  // What stands above the picks: the title with its rule, the question, what to type for what was not understood.
  const asked = unread.length > 0 ? unread.reduce(linesOf, 1) : 0;
  const above = Math.ceil((cellsOf(title) + DAY) / CELLS) + 1 + lead.flatMap(({ text }) => text).length + asked;
  const answer = answerSections(result, alarms, builder, { limit, above });
  const plans = plansSection(result, builder, briefPlans(result.plans));
  const pareto = paretoSection(result, builder, FRONT);
  const rest = fitting(restLines(result, builder), above, [...answer, ...plans, ...pareto], m);
  return {
    title,
    remark: m.views.asOf(view.day),
    lead: lead.length > 0 ? [hanging(lead)] : [],
    sections: [
      ...(unread.length > 0 ? [{ blocks: unread }] : []),
      ...answer,
      ...plans,
      ...pareto,
      ...(rest.length > 0 ? [{ blocks: [hanging(rest)] }] : []),
      ...builder.footnotes(whole),
      ...hints(next, m),
    ],
  };
}

/** Cells of the day behind the title. */
const DAY = 18;

/** Those of a front. */
const FRONT = 6;

const linesOf = (sum: number, block: Block): number =>
  sum + (block.kind === 'commands' ? block.commands.length * 2 : 1);

function answerSections(
  result: RecommendResult,
  alarms: Alarms,
  builder: DocumentBuilder,
  { limit, above }: { limit: number | undefined; above: number },
): Section[] {
  const { m } = builder;
  const words = briefWordsOf(m.lang);
  if (!isScored(result)) return unscored(result, builder);
  if (result.recommendations.length === 0) return nobody(result, builder);
  // Sources are numbered as one reads: picks, table, reason.
  const count = pickLines(result, [], () => [], new DocumentBuilder(builder.view, m)).length;
  const picked = count + (count > 0 ? 1 : 0);
  const reason = reasonLines(result, new DocumentBuilder(builder.view, m));
  const told = reason.reduce((sum, text) => sum + linesIn(text, REASON), 0);
  // A space, header and rule, what stands below the rows with a space, the reason.
  const free = FIRST - above - picked - 1 - 2 - 2 - told;
  const heightOf = (entry: Recommendation): number =>
    1 + alarms(entry).reduce((sum, alarm) => sum + Math.ceil((cellsOf(alarm) + 2) / MODEL), 0);
  let rows =
    limit === undefined
      ? leadersOf(result, result.understood.subscription === null ? MOST : LEAST)
      : ranking(result).slice(0, limit);
  while (limit === undefined && rows.length > LEAST && rows.reduce((sum, entry) => sum + heightOf(entry), 0) > free)
    rows = rows.slice(0, -1);
  const picks = pickLines(result, rows, alarms, builder);
  const table = leaderTable(rows, result, alarms, builder);
  const why: Pair[] = reason.length > 0 ? [{ label: words.why, text: reasonLines(result, builder) }] : [];
  const legend = legendText(rows, result, builder);
  return [
    ...(picks.length > 0 ? [{ blocks: [hanging(picks)] }] : []),
    {
      inset: true,
      blocks: [
        table,
        { kind: 'text', text: restText(rows, result, builder) },
        ...(why.length > 0 ? [hanging(why)] : []),
        ...(legend === '' ? [] : [{ kind: 'text', text: legend, quiet: true } satisfies Block]),
      ],
    },
  ];
}

/** Nobody is left, or nobody is known to be good for it: how many each condition leaves out, and who comes nearest. */
function nobody(result: RecommendResult, builder: DocumentBuilder): Section[] {
  const { m, view } = builder;
  const words = briefWordsOf(m.lang);
  const { nothing } = wordsOf(m.lang);
  const { excluded, no_evidence: none, names, nearest_misses: misses } = result;
  const text =
    none.length === 0 && excluded.length > 0 ? words.allExcluded(Object.keys(names).length) : nothing.noEvidence;
  const sorted = [...misses].sort((one, other) => distanceOf(one) - distanceOf(other));
  const nearest = sorted.slice(0, MISSES).map(({ name, constraint, actual, outcome }) => {
    const what = shortConstraint(constraint, m);
    if (outcome === 'cannot-tell') return words.missUnknown(name, what);
    return words.miss(name, what, foundText(constraint, actual, view.names, m));
  });
  const more = misses.length - nearest.length;
  const lines: Text[] = more > 0 ? [...nearest, words.more(more)] : nearest;
  return [
    { blocks: [{ kind: 'text', text }] },
    ...(lines.length > 0 ? section(wordsOf(m.lang).relax, '', [list(lines)]) : []),
  ];
}
/** How far a number lies from the one that was asked for, in doublings; what is no number comes last. */
const distanceOf = ({ required, actual }: RecommendResult['nearest_misses'][number]): number =>
  typeof required === 'number' && typeof actual === 'number'
    ? Math.abs(Math.log2((actual || 1) / (required || 1)))
    : 99;
const MISSES = 5;

/** Nothing was asked that gives points: who meets the conditions, or what can be asked for. */
function unscored(result: RecommendResult, builder: DocumentBuilder): Section[] {
  const { m } = builder;
  const words = briefWordsOf(m.lang);
  const { nothing } = wordsOf(m.lang);
  const { constraints, left_out } = result.understood;
  const said = (...texts: string[]): Section => ({ blocks: texts.map((text) => ({ kind: 'text', text })) });
  const uses = result.known_uses.map(({ id, name }) => builder.text(name) || id);
  const known: Section[] =
    uses.length > 0 ? [{ blocks: [hanging([{ label: nothing.uses, text: [oneLine(uses, m, 4 * ROOM)] }])] }] : [];
  if (constraints.length > 0) {
    const sure = result.kept.filter(({ reasons }) => reasons.length === 0);
    const pairs = sure.slice(0, KEPT).map(({ id, name, release }) => {
      const uses = (result.instead[id] ?? []).map((use) => builder.text(use.name));
      return {
        label: release === null ? name : fullName(name, builder.view.names.release(release)),
        text: [oneLine(uses, m, KEPT_FOR)],
      };
    });
    const rest = sure.slice(KEPT).map(({ name }) => name);
    return [
      said(nothing.noUse),
      ...section(wordsOf(m.lang).kept, '', [
        pairs.length > 0 ? { kind: 'pairs', pairs } : null,
        rest.length > 0 ? { kind: 'text', text: words.counted(rest.length, oneLine(rest, m)) } : null,
      ]),
    ];
  }
  if (left_out.length > 0) return [said(nothing.onlyLeftOut), ...known];
  if (result.plans.length > 0) return [said(nothing.plans)];
  if (answersOf(result).length > 0) return [said(nothing.about)];
  return [said(nothing.title, nothing.help), ...known];
}
/** Of those that meet the conditions so many are told with what they are for. */
const KEPT = 10;
/** Cells of what they are for. */
const KEPT_FOR = 40;
