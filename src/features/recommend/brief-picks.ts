import type { DocumentBuilder } from '../../document/builder.ts';
import type { Pair, Text } from '../../document/document.ts';
import type { Recommendation, RecommendResult } from '../../engine/results.ts';
import { type Alarms, alarmTexts } from './alarms.ts';
import { isMeasured, pickName, priceText } from './figures.ts';
import { isByFacts } from './ranking.ts';
import { briefWordsOf, wordsOf } from './words/index.ts';

/** The best evidenced, the cheapest of those that lead, the best whose weights can be had: a line each. */
export function pickLines(
  result: RecommendResult,
  shown: readonly Recommendation[],
  alarms: Alarms,
  builder: DocumentBuilder,
): Pair[] {
  const { m } = builder;
  const { picks: words } = briefWordsOf(m.lang);
  const { picks, recommendations, tied_first } = result;
  const [first] = recommendations;
  if (first === undefined || !result.answered) return [];
  const find = (id: string | null): Recommendation | undefined => recommendations.find((one) => one.id === id);
  const line = (label: string, entry: Recommendation, ...told: string[]): Pair => {
    const text = `${pickName(entry)}: ${told.join(m.views.separator)}`;
    // What stands in the table warns there.
    const warned = shown.includes(entry) ? [] : alarmTexts(alarms(entry));
    return {
      label,
      text: [warned.length > 0 ? ([text, ...warned.flatMap((alarm) => [' ', alarm].flat())] as Text) : text],
    };
  };
  const leaders = Math.max(tied_first.length, recommendations.filter(({ rank }) => rank === 1).length);
  const evidenced = isMeasured(result) ? find(picks.evidenced) : recommendations.every(isByFacts) ? undefined : first;
  const cheapest = leaders > 1 ? find(picks.cheapest_of_leaders) : undefined;
  const open = find(picks.open_weights);
  const how = ({ grade, confidence }: Recommendation): string =>
    grade === null ? words.said(wordsOf(m.lang).confidence[confidence.level]) : words.measured(grade);
  return [
    ...(evidenced ? [line(words.evidenced, evidenced, how(evidenced))] : []),
    ...(cheapest
      ? [
          line(
            words.cheapest(leaders),
            cheapest,
            priceText(cheapest.price, m) + builder.mark((cheapest.price?.sources ?? []).slice(0, 1)),
          ),
        ]
      : []),
    open ? line(words.open, open, words.place(open.rank)) : { label: words.open, text: [words.noOpen] },
  ];
}
