import type { DocumentBuilder } from '../../document/builder.ts';
import { type Section, section } from '../../document/document.ts';
import type { Exclusion, RecommendResult } from '../../engine/results.ts';
import { isOnData } from '../../engine/ways.ts';
import { isScored } from './next.ts';
import { reasonLine } from './sentences.ts';
import { wordsOf } from './words/index.ts';

/** Who lost to a condition, and of whom nobody can tell. */
export function excludedSections(result: RecommendResult, builder: DocumentBuilder): Section[] {
  const { m, view } = builder;
  const words = wordsOf(m.lang);
  // Conditions on data have a section of their own.
  const beside = <T extends Exclusion>(entry: T): T[] => {
    const reasons = entry.reasons.filter((reason) => !isOnData(reason));
    return reasons.length > 0 ? [{ ...entry, reasons }] : [];
  };
  // Who was not named needs no line that says so.
  const excluded = result.excluded
    .flatMap(beside)
    .filter(({ reasons }) => !reasons.some(({ constraint }) => constraint === 'only'));
  const fails = excluded.filter(({ reasons }) => reasons.some(({ outcome }) => outcome === 'fails'));
  const doubts = [
    ...excluded.filter((entry) => !fails.includes(entry)),
    // With a score beside it, a doubt is told as what lowers the confidence.
    ...(isScored(result) ? [] : result.kept.flatMap(beside)),
  ];
  const why = ({ reasons }: Exclusion): string[] =>
    reasons.map((reason) => reasonLine(reason, view.names, m) + builder.mark(reason.sources));
  return [
    ...conditionsSection(words.excluded, fails, result, why),
    ...conditionsSection(words.cannotTell, doubts, result, why),
  ];
}

/** How lines fare with the conditions, each with its release. */
export function conditionsSection(
  title: string,
  entries: readonly Exclusion[],
  { excluded, kept }: RecommendResult,
  tell: (entry: Exclusion) => string[],
): Section[] {
  if (entries.length === 0) return [];
  return section(title, '', [
    {
      kind: 'pairs',
      alignWith: [...excluded, ...kept].map(({ name }) => name),
      pairs: entries.map((entry) => ({
        label: entry.name,
        text: [...(entry.release === null ? [] : [entry.release]), ...tell(entry)],
      })),
    },
  ]);
}
