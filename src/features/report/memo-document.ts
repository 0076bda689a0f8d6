import { Citations } from '../../document/citations.ts';
import { type Document, list, pairs, section } from '../../document/document.ts';
import type { Names } from '../../domain/called.ts';
import type { CitedSource, Recommendation, RecommendResult } from '../../engine/results.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { limitText } from '../recommend/sentences.ts';
import { wordsOf as recommendWordsOf } from '../recommend/words/index.ts';
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
  const recommend = recommendWordsOf(m.lang);
  const cites = new Citations(view.sources, m);
  const [first, second] = result.recommendations;
  const tied = result.recommendations.filter(({ rank }) => rank === 1);
  const cost = view.price
    ? words.costText(view.price.input, view.price.output) + cites.mark(view.price.sources)
    : m.fields.missing.unknown;
  const pick = tied.map(({ name, release, score, confidence }) => {
    const level = `${recommend.ranking.confidence} ${recommend.confidence[confidence.level]}`;
    return `${name}${release === null ? '' : ` (${release})`}, ${score.toFixed(1)}, ${level}`;
  });
  const turns = result.sensitivity
    .filter(({ turns_at }) => turns_at !== null)
    .slice(0, 4)
    .map(({ id, use, weight, turns_at }) => {
      const name = result.names[id] ?? id;
      const about =
        textIn(result.use_names[use] ?? null, m.lang) || (recommend.measureName[use.slice('criterion:'.length)] ?? use);
      return (weight > 0 ? recommend.turn : recommend.turnAdd)(name, about, String(turns_at));
    });
  const sections = [
    ...section(words.question, '', [list([result.need ?? asked(result, m)])]),
    ...section(words.understood, '', [list(understood(result, view.names, m))]),
    ...section(words.pick, m.fields.standing.reading, [list(pick.length > 0 ? pick : [recommend.nothing.noEvidence])]),
    ...section(words.cost, '', [list([cost])]),
    ...section(words.evidence, m.fields.standing.claim, [first ? evidence(first, cites, m) : null]),
    ...(second
      ? section(words.runnerUp(second.name), m.fields.standing.claim, [evidence(second, cites, m)])
      : section(words.runnerUp('?'), '', [list([words.noRunnerUp])])),
    ...section(words.unknown, '', [
      list([
        ...new Set([
          ...(first?.confidence.reasons ?? []).map(({ text }) => text),
          ...result.questions.map(({ text }) => text),
        ]),
      ]),
    ]),
    ...section(words.changes, '', [list(turns.length > 0 ? turns : [recommend.noWeight])]),
  ];
  const facts = [words.facts(view.day, view.facts.version, view.facts.digest)];
  if (view.facts.digest !== view.kept.digest) facts.push(words.other(view.kept.digest));
  return {
    title: words.title,
    remark: words.saved(view.saved),
    lead: facts.map((text) => ({ kind: 'text', text, quiet: true })),
    sections: [...sections, ...section(m.show.sources, '', [{ kind: 'sources', entries: sourceEntries(cites) }])],
  };
}

const sourceEntries = (cites: Citations) =>
  cites
    .entries()
    .map(({ number, text, source: { url } }) => ({ number, paragraphs: url === null ? [text] : [text, url] }));

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
    ...result.weights.map(
      ({ id, weight }) => `${recommend.measureName[id] ?? id}, ${recommend.weight(String(weight))}`,
    ),
    ...constraints.map(
      ({ constraint, value }) =>
        `${recommend.constraintName[constraint] ?? constraint}: ${limitText(constraint, value, names, m)}`,
    ),
    ...left_out.map(({ id }) => `${recommend.leftOut}: ${textIn(result.use_names[id] ?? null, m.lang)}`),
    ...(not_understood.length > 0 ? [`${recommend.notUnderstood}: ${not_understood.join(m.views.separator)}`] : []),
  ];
}

const evidence = (entry: Recommendation, cites: Citations, m: Messages) =>
  pairs(
    entry.contributions.map((part) => ({
      label: `${part.points.toFixed(1)}`,
      text: [
        `${part.reason.text}${cites.mark(part.sources)}`,
        ...part.said.map(({ text, at }) =>
          [textIn(text, m.lang), at ? `(${textIn(at, m.lang)})` : ''].filter((word) => word !== '').join(' '),
        ),
      ].filter((text) => text !== ''),
    })),
  );
