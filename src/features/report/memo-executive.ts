import type { DocumentBuilder } from '../../document/builder.ts';
import type { Tone } from '../../document/document.ts';
import { rounded } from '../../domain/money.ts';
import type { MemoResult, Recommendation } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { money } from '../../words/money.ts';
import { upcomingText } from '../../words/upcoming.ts';
import { loadText } from '../recommend/costs.ts';
import { fullName } from '../recommend/figures.ts';
import { askedName, constraintName, criterionName, limitText } from '../recommend/sentences.ts';
import { figureWordsOf, wordsOf as recommendWordsOf } from '../recommend/words/index.ts';
import { memoWordsOf } from './words/index.ts';

/** A line and its release in one name. */
export const nameOf = ({ name, release_name }: Pick<Recommendation, 'name' | 'release_name'>): string =>
  release_name === null ? name : fullName(name, release_name);

/** A sum to the cent; the exact one is in JSON. */
export const sumOf = (exact: string | number, currency: string | null, m: Messages): string =>
  money(rounded(String(exact), currency ?? undefined), currency ?? undefined, m.lang);

/** What to take, for what, how sure that is, what it costs in a month, and what is about to happen to it. */
export function executiveText(result: MemoResult, builder: DocumentBuilder): { text: string; tone?: Tone }[] {
  const { m } = builder;
  const words = memoWordsOf(m.lang);
  const [first] = result.recommendations;
  if (first === undefined) {
    return [{ text: `${words.none} ${whyNone(result, m)}` }];
  }
  const { uses } = result.understood;
  const asked =
    uses.length > 0
      ? uses.map(({ id }) => askedName(id, result, m))
      : result.weights.map(({ id }) => criterionName(id, m));
  const sentences = [
    words.take(nameOf(first), asked.join(m.views.separator)),
    sureText(result, first, builder),
    ...costText(result, builder),
  ];
  const near = result.risks.filter(({ alarm, event }) => alarm && event !== undefined);
  return [
    { text: sentences.filter((text) => text !== '').join(' ') },
    ...near.map(({ event }) => ({
      text: `! ${nameOf(first)}: ${event ? upcomingText(event, m) : ''}`,
      tone: 'alarm' as const,
    })),
  ];
}

/** Why nobody stands first: nothing was asked for, the conditions leave nothing, or no source speaks of it. */
function whyNone({ understood, weights, excluded, no_evidence }: MemoResult, m: Messages): string {
  const { nothing } = recommendWordsOf(m.lang);
  if (understood.uses.length + weights.length === 0)
    return understood.constraints.length > 0 ? nothing.noUse : nothing.title;
  return excluded.length > 0 && no_evidence.length === 0 ? nothing.allExcluded : nothing.noEvidence;
}

function sureText(
  { executive, recommendations }: MemoResult,
  first: Recommendation,
  { m, view }: DocumentBuilder,
): string {
  const { sure } = memoWordsOf(m.lang);
  const { outcome, points, first_percent, alike } = executive;
  const level = recommendWordsOf(m.lang).confidence[first.confidence.level];
  const told = (points ?? 0).toFixed(1);
  switch (outcome) {
    case 'clear':
      return sure.clear(told);
    case 'tied':
      return sure.tied(told, alike, first_percent === null ? '' : figureWordsOf(m.lang).percent(first_percent));
    case 'partly':
      return sure.partly;
    case 'equal': {
      const firsts = recommendations.filter(({ rank }) => rank === 1);
      return sure.equal(firsts.map(nameOf).join(m.views.separator), level);
    }
    case 'untold': {
      const conditions = first.unknowns.map(({ constraint, required }) =>
        typeof required === 'boolean'
          ? constraintName(constraint, m)
          : `${constraintName(constraint, m)} ${limitText(constraint, required, view.names, m)}`,
      );
      return sure.untold(conditions.join(m.views.separator));
    }
    default:
      return sure.said(level);
  }
}

function costText(
  { executive, monthly_cost: { load, assumed, costs } }: MemoResult,
  { m, view }: DocumentBuilder,
): string[] {
  const words = memoWordsOf(m.lang);
  const { total, cheapest, currency } = executive;
  const pick = costs.find(({ roles }) => roles.includes('pick'));
  if (total === null || !pick?.total_exact) return [];
  const cheaper =
    cheapest === null
      ? []
      : [
          words.cheaper(
            fullName(view.names.model(cheapest.id), view.names.release(cheapest.release ?? '')),
            sumOf(cheapest.total, currency, m),
          ),
        ];
  return [words.costs(sumOf(pick.total_exact, currency, m), assumed.length > 0 ? null : loadText(load, m)), ...cheaper];
}
