import type { DocumentBuilder } from '../../document/builder.ts';
import { type Pair, type Section, section } from '../../document/document.ts';
import { grouped } from '../../domain/groups.ts';
import { rowOf } from '../../engine/constraints/constraint.ts';
import type { Assurances, ConditionOutcome, RecommendResult } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { ranked } from './figure-ranking.ts';
import { fullName, wholePoints } from './figures.ts';
import { constraintName, foundText } from './sentences.ts';
import { waysText } from './ways.ts';
import { assuranceWordsOf } from './words/index.ts';

/** Of those to ask the same thing, whom the screen names: those who would come first. */
const VENDORS = 3;

/** Who is known to keep the conditions on data and by which way, who not, of whom it cannot be told, and what to ask them. */
export function assuranceSection(result: RecommendResult, builder: DocumentBuilder): Section[] {
  const { assurances } = result;
  if (assurances === null) return [];
  const words = assuranceWordsOf(builder.m.lang);
  const line = (label: string, count: number, text: string[]): Pair[] =>
    text.length === 0 ? [] : [{ label: count > 0 ? `${label} (${count})` : label, text }];
  return section(words.heading, '', [
    {
      kind: 'pairs',
      layout: 'hanging',
      pairs: [
        ...line(words.passes, assurances.passes.length, passesText(assurances, builder)),
        ...line(words.fails, assurances.fails.length, failsText(assurances, builder)),
        ...line(words.cannotTell, assurances.cannot_tell.length, doubtsText(result, assurances, builder)),
        ...line(words.ask, 0, asksText(assurances, builder)),
      ],
    },
  ]);
}

function passesText({ passes }: Assurances, builder: DocumentBuilder): string[] {
  const { m, view } = builder;
  const words = assuranceWordsOf(m.lang);
  const lines = waysText(passes, view.names, m, ({ id, by }) => {
    const first = by.keeps.flatMap(({ sources: [source] }) => source ?? []);
    return view.names.model(id) + (by.provider === null ? '' : builder.mark([...new Set(first)]));
  });
  return passes.some(({ by }) => !by.own) ? [...lines, words.prices] : lines;
}

/** What a condition asks for, by its name alone where that says it all. */
function askedText(
  { constraint, required }: Pick<ConditionOutcome, 'constraint' | 'required'>,
  builder: DocumentBuilder,
): string {
  const { m, view } = builder;
  const name = constraintName(constraint, m);
  return typeof required === 'boolean' ? name : `${name} ${foundText(constraint, required, view.names, m)}`;
}

function failsText({ fails }: Assurances, builder: DocumentBuilder): string[] {
  const { m, view } = builder;
  const all = fails.flatMap(({ id, reasons }) => reasons.map((reason) => ({ id, reason })));
  return [...grouped(all, ({ reason }) => [askedText(reason, builder)])].map(([what, own]) => {
    const names = own.map(({ id, reason: { constraint, actual, sources } }) => {
      const has =
        typeof actual === 'boolean' || actual === null ? '' : ` (${foundText(constraint, actual, view.names, m)})`;
      return view.names.model(id) + has + builder.mark(sources.slice(0, 1));
    });
    return `${what}: ${names.join(m.views.separator)}`;
  });
}

/** Those of whom it cannot be told by what is missing, with their points where the table does not have them. */
function doubtsText(result: RecommendResult, { cannot_tell }: Assurances, builder: DocumentBuilder): string[] {
  const { m, view } = builder;
  const byId = new Map(result.recommendations.map((entry) => [entry.id, entry]));
  const shown = new Set(ranked(result));
  const nameOf = (id: string): string => {
    const entry = byId.get(id);
    if (!entry || entry.points === null || shown.has(entry)) return view.names.model(id);
    return `${fullName(entry.name, entry.release_name ?? '')} ${wholePoints(entry.points)}`;
  };
  const missing = (reason: ConditionOutcome): string => {
    const what = askedText(reason, builder);
    return reason.provider === null ? assuranceWordsOf(m.lang).machinesDoubt(what) : what;
  };
  const byReason = grouped(cannot_tell, ({ reasons }) => [[...new Set(reasons.map(missing))].join(m.views.separator)]);
  return [...byReason].map(([what, all]) => `${what}: ${all.map(({ id }) => nameOf(id)).join(m.views.separator)}`);
}

/** The questions as they can be sent, each with those to send it to. */
function asksText({ ask }: Assurances, { m, view }: DocumentBuilder): string[] {
  const words = assuranceWordsOf(m.lang);
  return ask.map(({ constraint, required, of }) => {
    const vendors = of.slice(0, VENDORS).map(({ name, url }) => (url === null ? name : `${name} ${url}`));
    const question = questionText(constraint, foundText(constraint, required, view.names, m), m);
    return words.to(question, vendors.join(m.views.separator), of.length - vendors.length);
  });
}

function questionText(constraint: string, what: string, m: Messages): string {
  const words = assuranceWordsOf(m.lang);
  const question = (words.questions as Record<string, (what: string) => string>)[constraint];
  return question ? question(what) : words.question(`${rowOf(constraint).name[m.lang]} ${what}`);
}
