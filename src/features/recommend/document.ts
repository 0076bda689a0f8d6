import { DocumentBuilder, type DocumentView, hints } from '../../document/builder.ts';
import { type Document, list, type Section, section } from '../../document/document.ts';
import type { Reason, RecommendResult } from '../../engine/results.ts';
import { isOnData } from '../../engine/ways.ts';
import type { Messages } from '../../words/index.ts';
import { assuranceSection } from './assurances.ts';
import { changesSection } from './changes.ts';
import { excludedSections } from './conditions.ts';
import { costSections } from './costs.ts';
import { explainSections } from './explain.ts';
import { paretoSection, relaxSection } from './extra.ts';
import { figureChanges, figureSections, figureTitle } from './figure-document.ts';
import { isMeasured } from './figures.ts';
import { memorySections } from './memory.ts';
import { isScored } from './next.ts';
import { oneLine } from './one-line.ts';
import { questionBlock, readingSections, unreadSections, unreadTitle } from './question.ts';
import { rankingSections } from './ranking.ts';
import { reasonSections } from './reasons.ts';
import { wordsOf } from './words/index.ts';

/**
 * The whole recommendation: the question as understood, the ranking, all that stands behind it, and the arithmetic.
 * @param next command lines that lead on
 * @param whole whether sources are told with title and address
 */
export function recommendDocument(
  result: RecommendResult,
  view: DocumentView,
  m: Messages,
  next: readonly string[],
  whole: boolean,
): Document {
  const builder = new DocumentBuilder(view, m);
  const measured = isMeasured(result);
  return {
    title: titleText(result, builder),
    remark: m.views.asOf(view.day),
    lead: [questionBlock(result, builder)],
    // Sources are numbered as one reads: in this order.
    sections: [
      ...unreadSections(result, builder),
      ...readingSections(result, builder),
      ...(measured
        ? figureSections(result, builder)
        : [
            ...rankingSections(result, builder),
            ...assuranceSection(result, builder),
            ...reasonSections(result, builder),
          ]),
      ...memorySections(result, builder),
      ...costSections(result, builder),
      ...(measured ? explainSections(result, builder) : []),
      ...excludedSections(result, builder),
      ...relaxSection(result, builder),
      ...paretoSection(result, builder),
      ...(measured ? figureChanges(result, builder) : changesSection(result, builder)),
      ...questionsSection(result, m),
      ...builder.footnotes(whole),
      ...hints(next, m),
    ],
  };
}

/** The headline: what is open, else who is first and how sure that is. */
export const titleText = (result: RecommendResult, builder: DocumentBuilder): string =>
  isUnread(result)
    ? unreadTitle(result, builder.m)
    : isMeasured(result)
      ? figureTitle(result, builder)
      : titleOf(result, builder.m);

/** A condition that nobody understood stands open: no line is an answer yet. */
const isUnread = ({ understood }: RecommendResult): boolean => understood.unread.length > 0;

/** Cells that the headline has for those who share the first place. */
const TIED = 46;

function titleOf({ recommendations }: RecommendResult, m: Messages): string {
  const words = wordsOf(m.lang);
  const [first = '', ...others] = recommendations.filter(({ rank }) => rank === 1).map(({ name }) => name);
  if (first === '') return words.titleNone;
  return others.length === 0 ? words.title(first) : words.titleTie(oneLine([first, ...others], m, TIED));
}

const questionsSection = (result: RecommendResult, { lang }: Messages): Section[] =>
  isScored(result)
    ? section(wordsOf(lang).ask, '', [list(result.questions.filter(isToldHere).map(({ text }) => text))])
    : [];

/** What to ask of data stands with the conditions on it. */
const isToldHere = ({ code, values }: Reason): boolean =>
  code !== 'constraint' || !isOnData({ constraint: String(values.constraint) });
