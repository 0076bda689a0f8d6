import type { DocumentBuilder } from '../../document/builder.ts';
import type { Pair, Text } from '../../document/document.ts';
import { cellsOf } from '../../document/text-size.ts';
import { grouped } from '../../domain/groups.ts';
import type { ConditionOutcome, RecommendResult } from '../../engine/results.ts';
import { isOnData } from '../../engine/ways.ts';
import { saidTurns } from './changes.ts';
import { figureTurns } from './figure-document.ts';
import { isSure, ranked } from './figure-ranking.ts';
import { isMeasured } from './figures.ts';
import { memoryTexts } from './memory.ts';
import { isScored } from './next.ts';
import { oneLine, ROOM } from './one-line.ts';
import { askedName, foundText, shortConstraint } from './sentences.ts';
import { assuranceWordsOf, briefWordsOf } from './words/index.ts';

/** Changes and questions that are told. */
const CHANGES = 2;
const QUESTIONS = 2;
/** Conditions of which it is told whom they leave out, or of whom they cannot be told. */
const CONDITIONS = 3;

type Lines = (Pair | null)[];

/** All that stands beside the answer, a line each: who is out and why, who is not measured, what would change it. */
export function restLines(result: RecommendResult, builder: DocumentBuilder): Pair[] {
  return [
    ...readingLines(result, builder),
    ...dataLines(result, builder),
    ...memoryLines(result, builder),
    ...unknownLines(result, builder),
    ...excludedLines(result, builder),
    ...unmeasuredLines(result, builder),
    ...disagreeLine(result, builder),
    ...changeLines(result, builder),
    ...questionLines(result, builder),
  ].filter((line) => line !== null);
}

const line = (label: string, ...text: Text[]): Pair | null =>
  text.length === 0 || text.every((part) => part === '') ? null : { label, text };

/** Each reading of a word with several: who would come first for it, and what picks it. */
function readingLines(result: RecommendResult, { view: { names }, m }: DocumentBuilder): Lines {
  const words = briefWordsOf(m.lang);
  return result.understood.ambiguous.map(({ uses }) => {
    const told = uses.map((use) => {
      const first = (result.readings[use] ?? []).map((id) => names.model(id));
      return words.reading(askedName(use, result, m), oneLine(first, m, 20), use);
    });
    return line(words.readings, ...told);
  });
}

const counted = (names: readonly string[], { m }: DocumentBuilder, room = ROOM): string =>
  names.length === 0 ? '' : briefWordsOf(m.lang).counted(names.length, oneLine(names, m, room - COUNT));
const COUNT = 6;

/** Who meets the conditions on data and by which way, who does not, of whom it is not known, and whom to ask. */
function dataLines({ assurances }: RecommendResult, builder: DocumentBuilder): Lines {
  if (assurances === null) return [];
  const { m, view } = builder;
  const words = briefWordsOf(m.lang);
  const { data } = words;
  const name = ({ id }: { id: string }): string => view.names.model(id);
  const ways = [...grouped(assurances.passes, ({ by: { own, provider } }) => [own ? '' : (provider ?? '-')])];
  const order = (way: string): number => (way === '' ? 0 : way === '-' ? 2 : 1);
  const room = Math.max(14, Math.floor((ROOM - COUNT) / Math.min(ways.length, 2)) - 14);
  const told = ways
    .sort(([one], [other]) => order(one) - order(other))
    .map(([way, all]) => {
      const names = oneLine(all.map(name), m, room);
      if (way === '') return names;
      return way === '-' ? words.onlyOwn(names) : words.byProvider(names, view.names.provider(way));
    });
  const asks = assurances.ask.map(({ constraint, required, of }) => {
    const what = typeof required === 'boolean' ? '' : ` ${foundText(constraint, required, view.names, m)}`;
    const whom = oneLine(
      of.map((vendor) => vendor.name),
      m,
      24,
    );
    return words.asks(whom, `${shortConstraint(constraint, m)}${what}`);
  });
  return [
    told.length === 0
      ? null
      : line(
          data.passes,
          words.counted(assurances.passes.length, told.join('; ')),
          ...(assurances.passes.some(({ by }) => !by.own) ? [assuranceWordsOf(m.lang).prices] : []),
        ),
    line(data.fails, counted(assurances.fails.map(name), builder)),
    line(data.doubts, counted(assurances.cannot_tell.map(name), builder)),
    line(data.ask, ...asks.slice(0, QUESTIONS)),
  ];
}

function memoryLines(result: RecommendResult, builder: DocumentBuilder): Lines {
  const { m } = builder;
  return memoryTexts(result, builder).map(({ size, estimates }) =>
    line(briefWordsOf(m.lang).memory, size, oneLine(estimates, m)),
  );
}

/** Of whom a condition cannot be told, by condition. */
function unknownLines(result: RecommendResult, builder: DocumentBuilder): Lines {
  const { m } = builder;
  const words = briefWordsOf(m.lang);
  const ranking = result.recommendations.map(({ name, unknowns }) => ({ name, reasons: unknowns }));
  const doubts = [
    ...ranking,
    ...result.excluded.filter(({ reasons }) => reasons.every(({ outcome }) => outcome === 'cannot-tell')),
    ...(isScored(result) ? [] : result.kept),
  ];
  return [line(words.cannotTell, ...byCondition(doubts, 'cannot-tell', result, builder))];
}

/** Who fails a condition, by condition. */
function excludedLines(result: RecommendResult, builder: DocumentBuilder): Lines {
  // Who was not named needs no line that says so.
  const out = result.excluded.filter(({ reasons }) => !reasons.some(({ constraint }) => constraint === 'only'));
  return [line(briefWordsOf(builder.m.lang).excluded, ...byCondition(out, 'fails', result, builder))];
}

function byCondition(
  entries: readonly { name: string; reasons: readonly ConditionOutcome[] }[],
  outcome: 'fails' | 'cannot-tell',
  { understood }: RecommendResult,
  builder: DocumentBuilder,
): string[] {
  const { m, view } = builder;
  const words = briefWordsOf(m.lang);
  const all = entries.flatMap(({ name, reasons }) =>
    // What is on data has lines of its own.
    reasons.filter((reason) => reason.outcome === outcome && !isOnData(reason)).map((reason) => ({ name, reason })),
  );
  const only = new Set(understood.constraints.map(({ constraint }) => constraint)).size === 1;
  const told = [...grouped(all, ({ reason }) => [reason.constraint])].map(([constraint, own]) => {
    const names = [...new Map(own.map(({ name, reason }) => [name, name + valueText(reason)])).values()];
    if (only) return counted(names, builder);
    const what = shortConstraint(constraint, m);
    return words.countedBy(what, names.length, oneLine(names, m, ROOM - cellsOf(what) - COUNT));
  });
  const more = told.length - CONDITIONS;
  return more > 0 ? [...told.slice(0, CONDITIONS), words.more(more)] : told;

  /** The value that was found, where it is a number or a sum. */
  function valueText({ constraint, actual }: ConditionOutcome): string {
    const isAmount = typeof actual === 'number';
    return outcome === 'fails' && isAmount ? ` (${foundText(constraint, actual, view.names, m)})` : '';
  }
}

/** Those that are measured for a part alone, those that are only spoken of, and those of whom nothing is known. */
function unmeasuredLines(result: RecommendResult, builder: DocumentBuilder): Lines {
  const { m, view } = builder;
  const words = briefWordsOf(m.lang);
  const named = (ids: readonly string[]): string =>
    counted(
      ids.map((id) => view.names.model(id)),
      builder,
    );
  if (!isScored(result)) return [];
  if (!isMeasured(result)) return [line(words.noMention, named(result.no_evidence))];
  const shown = new Set(ranked(result));
  const rest = result.recommendations.filter((entry) => !shown.has(entry) && isSure(entry));
  const partly = rest.filter(({ points }) => points !== null).map(({ id }) => id);
  const said = rest.filter(({ points }) => points === null).map(({ id }) => id);
  return [
    line(words.partly, named(partly)),
    line(words.saidOnly, named(said)),
    line(words.noMention, named(result.no_evidence)),
  ];
}

function disagreeLine(result: RecommendResult, builder: DocumentBuilder): Lines {
  if (!isMeasured(result)) return [];
  const { m } = builder;
  const words = briefWordsOf(m.lang);
  const firsts = [...new Set(result.disagree.map(({ first }) => first))].map((id) => {
    const tables = result.disagree.filter(({ first }) => first === id).map(({ name }) => builder.text(name));
    return words.first(builder.view.names.model(id), oneLine(tables, m, 44));
  });
  return [line(words.disagree, ...firsts.slice(0, CHANGES))];
}

function changeLines(result: RecommendResult, builder: DocumentBuilder): Lines {
  if (result.recommendations.length === 0) return [];
  const { turns, adds } = saidTurns(result, builder);
  const told = isMeasured(result) ? figureTurns(result, builder) : [...turns, ...adds];
  return [line(briefWordsOf(builder.m.lang).changes, ...told.slice(0, CHANGES))];
}

function questionLines(result: RecommendResult, { m }: DocumentBuilder): Lines {
  if (!isScored(result)) return [];
  // Readings, conditions and ties have lines of their own.
  const open = result.questions.filter(({ code }) => !TOLD_ABOVE.has(code));
  return [line(briefWordsOf(m.lang).ask, ...open.slice(0, QUESTIONS).map(({ text }) => text))];
}
const TOLD_ABOVE: ReadonlySet<string> = new Set(['reading', 'constraint', 'tie']);
