import type { DocumentBuilder } from '../../document/builder.ts';
import { list, type Section, section } from '../../document/document.ts';
import type { MemoResult, Recommendation } from '../../engine/results.ts';
import { firstOf } from '../../words/first-of.ts';
import { intervalText, isMeasured } from '../recommend/figures.ts';
import { havingText } from '../recommend/ways.ts';
import { figureWordsOf, wordsOf as recommendWordsOf } from '../recommend/words/index.ts';
import { nameOf } from './memo-executive.ts';
import { memoWordsOf } from './words/index.ts';

/** How many of those within the margin of error are named. */
const NAMED = 4;

/** The pick with its release, its points with their doubt, how sure it is that it is the first, and who stands beside it. */
export function pickSection(result: MemoResult, builder: DocumentBuilder): Section[] {
  const { m } = builder;
  const words = memoWordsOf(m.lang);
  if (!isMeasured(result)) return saidPick(result, builder);
  const { recommendations, tied_first } = result;
  const picks = recommendations
    .filter(({ rank }) => rank === 1)
    .map((entry) => {
      const chance =
        entry.first_percent === null ? [] : [words.chance(figureWordsOf(m.lang).percent(entry.first_percent))];
      return [titled(entry, builder), ownPoints(entry, builder), ...chance].join(m.views.separator);
    });
  const alike = recommendations.filter(({ rank, id }) => rank > 1 && tied_first.includes(id));
  const names = alike.map((entry) => `${nameOf(entry)} ${(entry.points ?? 0).toFixed(1)}`);
  const named = firstOf(names, NAMED, m);
  const doubt =
    tied_first.length > 1
      ? [`${words.alike(tied_first.length - 1)}${named === '' ? '' : `: ${named}`}`]
      : tied_first.length === 1
        ? [words.clear]
        : [];
  return section(words.pick, m.fields.standing.measured, [list([...picks, ...doubt])]);
}

/** The pick where words alone tell. */
function saidPick(result: MemoResult, builder: DocumentBuilder): Section[] {
  const { m } = builder;
  const recommend = recommendWordsOf(m.lang);
  const tied = result.recommendations.filter(({ rank }) => rank === 1);
  const picks = tied.map((entry) => {
    const level = `${recommend.ranking.confidence} ${recommend.confidence[entry.confidence.level]}`;
    return `${titled(entry, builder)}, ${entry.score.toFixed(1)}, ${level}`;
  });
  // Why there is none, the first sentence says.
  return section(memoWordsOf(m.lang).pick, m.fields.standing.reading, [list(picks)]);
}

/** `Qwen3.8 Max (alibaba/qwen3.8-max)`, and by whose service where the conditions chose it. */
function titled(entry: Recommendation, { m, view }: DocumentBuilder): string {
  const by = havingText(entry.by, view.names, m);
  return [`${nameOf(entry)}${entry.release === null ? '' : ` (${entry.release})`}`, ...(by === '' ? [] : [by])].join(
    m.views.separator,
  );
}

/** Points with their doubt and grade. */
function ownPoints({ points, interval, grade }: Recommendation, { m }: DocumentBuilder): string {
  const doubt = interval === null ? '' : intervalText(interval, m);
  const words = memoWordsOf(m.lang);
  return words.points((points ?? 0).toFixed(1), doubt, figureWordsOf(m.lang).picks.grade(grade ?? '?'));
}

/** The same, and of what is not measured itself whose figures these are, or that it is only said. */
export function pointsOf(entry: Recommendation, builder: DocumentBuilder): string {
  const { m, view } = builder;
  if (entry.points === null) return figureWordsOf(m.lang).saidOnly;
  const from = entry.contributions.flatMap(({ estimate }) => estimate?.inherited_from ?? []);
  const inherited = [...new Set(from)].map((release) => memoWordsOf(m.lang).inherited(view.names.release(release)));
  return [ownPoints(entry, builder), ...inherited].join(m.views.separator);
}
