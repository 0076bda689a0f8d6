import { DocumentBuilder } from '../../document/builder.ts';
import { type Document, list, pairs, type Section, section } from '../../document/document.ts';
import type { Names } from '../../domain/called.ts';
import type { CitedSource, Recommendation, RecommendResult } from '../../engine/results.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { isMeasured } from '../recommend/figures.ts';
import { unreadTitle } from '../recommend/question.ts';
import { constraintName, criterionName, limitText } from '../recommend/sentences.ts';
import { wordsOf as recommendWordsOf } from '../recommend/words/index.ts';
import { measuredDoubts, measuredEvidence, measuredPick } from './memo-figures.ts';
import { wordsOf } from './words/index.ts';

export interface MemoView {
  sources: Readonly<Record<string, CitedSource>>;
  names: Names;
  day: string;
  saved: string;
  /** The knowledge base that is loaded, and the one the decision was kept on. */
  facts: { version: string; digest: string };
  kept: { version: string; digest: string };
  /** Prices of the first's release, in words already. */
  price: { input: string; output: string; sources: string[] } | null;
}

/** One page for a meeting: the question, the pick and its cost, the evidence, the other side, what is not known. */
export function memoDocument(result: RecommendResult, view: MemoView, m: Messages): Document {
  const { memo: words } = wordsOf(m.lang);
  const builder = new DocumentBuilder(view, m);
  const measured = isMeasured(result);
  // Sources are numbered as one reads: in this order.
  const sections = [
    ...section(words.question, '', [list([result.need ?? asked(result, m)])]),
    ...section(words.understood, '', [list(understood(result, view.names, m))]),
    ...(measured ? measuredPick(result, builder) : saidPick(result, m)),
    ...section(words.cost, '', [list([costOf(view, builder)])]),
    ...(measured
      ? [...measuredEvidence(result, builder), ...measuredDoubts(result, builder)]
      : saidSections(result, builder)),
  ];
  const facts = [words.facts(view.day, view.facts.version, view.facts.digest)];
  if (view.facts.digest !== view.kept.digest) facts.push(words.other(view.kept.digest));
  return {
    title: words.title,
    remark: words.saved(view.saved),
    lead: [
      // What was decided while a condition stood open was decided without it.
      ...(result.answered
        ? []
        : [{ kind: 'text', text: `${unreadTitle(result, m)}. ${recommendWordsOf(m.lang).unread.without}` } as const]),
      ...facts.map((text) => ({ kind: 'text', text, quiet: true }) as const),
    ],
    sections: [...sections, ...builder.sources()],
  };
}

const costOf = ({ price }: MemoView, builder: DocumentBuilder): string => {
  const { fields, lang } = builder.m;
  if (price === null) return fields.missing.unknown;
  return wordsOf(lang).memo.costText(price.input, price.output) + builder.mark(price.sources);
};

/** The pick where words alone tell. */
function saidPick(result: RecommendResult, m: Messages): Section[] {
  const recommend = recommendWordsOf(m.lang);
  const tied = result.recommendations.filter(({ rank }) => rank === 1);
  const picks = tied.map(({ name, release, score, confidence }) => {
    const level = `${recommend.ranking.confidence} ${recommend.confidence[confidence.level]}`;
    return `${name}${release === null ? '' : ` (${release})`}, ${score.toFixed(1)}, ${level}`;
  });
  return section(wordsOf(m.lang).memo.pick, m.fields.standing.reading, [
    list(picks.length > 0 ? picks : [recommend.nothing.noEvidence]),
  ]);
}

/** What words say for the pick and for the next one, what is not known, and what would change the answer. */
function saidSections(result: RecommendResult, builder: DocumentBuilder): Section[] {
  const { m } = builder;
  const { memo: words } = wordsOf(m.lang);
  const recommend = recommendWordsOf(m.lang);
  const [first, second] = result.recommendations;
  const turns = result.sensitivity
    .filter(({ turns_at }) => turns_at !== null)
    .slice(0, 4)
    .map(({ id, use, weight, turns_at }) => {
      const name = result.names[id] ?? id;
      const about = textIn(result.use_names[use] ?? null, m.lang) || criterionName(use.slice('criterion:'.length), m);
      return (weight > 0 ? recommend.turn : recommend.turnAdd)(name, about, String(turns_at));
    });
  const unknown = [...(first?.confidence.reasons ?? []), ...result.questions].map(({ text }) => text);
  const claim = m.fields.standing.claim;
  return [
    ...section(words.evidence, claim, [first ? evidence(first, builder) : null]),
    ...(second
      ? section(words.runnerUp(second.name), claim, [evidence(second, builder)])
      : section(words.noOther, '', [list([words.noRunnerUp])])),
    ...section(words.unknown, '', [list([...new Set(unknown)])]),
    ...section(words.changes, '', [list(turns.length > 0 ? turns : [recommend.noWeight])]),
  ];
}

const asked = (result: RecommendResult, m: Messages): string =>
  result.understood.uses.map(({ id }) => textIn(result.use_names[id] ?? null, m.lang)).join(m.views.separator);

function understood(result: RecommendResult, names: Names, m: Messages): string[] {
  const recommend = recommendWordsOf(m.lang);
  const { uses, constraints, left_out, not_understood } = result.understood;
  return [
    ...uses.map(
      ({ id, weight }) =>
        `${textIn(result.use_names[id] ?? null, m.lang)} (${id}), ${recommend.weight(String(weight))}`,
    ),
    ...result.weights.map(({ id, weight }) => `${criterionName(id, m)}, ${recommend.weight(String(weight))}`),
    ...constraints.map(
      ({ constraint, value }) => `${constraintName(constraint, m)}: ${limitText(constraint, value, names, m)}`,
    ),
    ...left_out.map(({ id }) => `${recommend.leftOut}: ${textIn(result.use_names[id] ?? null, m.lang)}`),
    ...(not_understood.length > 0 ? [`${recommend.notUnderstood}: ${not_understood.join(m.views.separator)}`] : []),
  ];
}

const evidence = (entry: Recommendation, builder: DocumentBuilder) =>
  pairs(
    entry.contributions.map((part) => ({
      label: `${part.points.toFixed(1)}`,
      text: [
        `${part.reason.text}${builder.mark(part.sources)}`,
        ...part.said.map(({ text, at }) =>
          [builder.text(text), at ? `(${builder.text(at)})` : ''].filter((word) => word !== '').join(' '),
        ),
      ].filter((text) => text !== ''),
    })),
  );
