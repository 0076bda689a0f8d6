import type { DocumentBuilder } from '../../document/builder.ts';
import { type Block, type Section, section, type TableCell } from '../../document/document.ts';
import { rounded } from '../../domain/money.ts';
import type { Amount, CostLine, Load, PlanOffer, Recommendation, RecommendResult } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { money } from '../../words/money.ts';
import { numeral } from '../../words/numbers.ts';
import { ranked } from './figure-ranking.ts';
import { isMeasured } from './figures.ts';
import { briefWordsOf, costWordsOf } from './words/index.ts';

/** Of so many of the first the costs are told. */
const MOST = 8;

/** What the work costs with those that lead, and the plans that were asked for. */
export const costSections = (result: RecommendResult, builder: DocumentBuilder): Section[] => [
  ...loadSection(result, builder),
  ...plansSection(result, builder),
];

function loadSection(result: RecommendResult, builder: DocumentBuilder): Section[] {
  const { m } = builder;
  const words = costWordsOf(m.lang);
  const { load } = result.understood;
  if (load === null) return [];
  const shown = (isMeasured(result) ? ranked(result) : result.recommendations).slice(0, MOST);
  const lines = shown.filter((entry): entry is Recommendation & { cost: CostLine } => entry.cost !== null);
  if (lines.length === 0 || !isCostable(load)) return [];
  const rows = lines.map(({ name, release_name, cost }): TableCell[] => [
    name,
    release_name ?? name,
    cost.total_exact === null ? m.fields.missing.unknown : costAmount(cost.total_exact, cost.currency, m),
    [noteOf(cost, m), builder.mark(cost.sources).trim()].filter((text) => text !== '').join(' '),
  ]);
  const columns = [
    { header: words.columns.line },
    { header: words.columns.release, overflow: 'wrap' as const, min: 12 },
    { header: words.columns.cost[load.per], align: 'right' as const },
    { header: words.columns.note, overflow: 'wrap' as const, min: 10 },
  ];
  return section(words.title, '', [{ kind: 'table', columns, rows } satisfies Block]);
}

/** Whether enough of the work was told to know what it costs. */
export const isCostable = ({ requests, input, output }: Load): boolean =>
  requests !== null && (input !== null || output !== null);

/** An amount to the cent; the exact figure is in JSON. */
export const costAmount = (exact: string, currency: string | null, m: Messages): string =>
  money(rounded(exact, currency ?? undefined), currency ?? undefined, m.lang);

/** At which hours a price is paid, and what else it may cost. */
export function noteOf({ condition, beside, reason, tier, currency }: CostLine, m: Messages): string {
  const words = costWordsOf(m.lang);
  const parts = [
    reason === null ? '' : (words.reason[reason] ?? words.untold),
    condition === null ? '' : m.fields.condition[condition],
    ...beside.map((other) =>
      m.fields.insteadPaid(
        m.fields.condition[other.condition],
        costAmount(other.total_exact, currency, m),
        other.until,
      ),
    ),
    tier === null ? '' : words.tier(numeral(tier)),
  ];
  return parts.filter((part) => part !== '').join('; ');
}

/** The work as it was understood: `100,000 requests a month, each 1,000 tokens in, 200 tokens out`. */
export function loadText({ input, output, requests, per }: Load, m: Messages): string {
  const words = costWordsOf(m.lang);
  const length = ({ count, unit }: Amount): string =>
    (unit === 'tokens' ? words.tokens : words.characters)(numeral(count));
  return [
    per === 'request' || requests === null ? '' : words.requests[per](numeral(requests)),
    input === null ? '' : words.input(length(input)),
    output === null ? '' : words.output(length(output)),
    requests === null ? words.requestsMissing : '',
    input === null || output === null ? words.lengthsMissing : '',
  ]
    .filter((text) => text !== '')
    .join(m.views.separator);
}

/** What is asked of plans: `5 seats, at most $100 a month`. */
export function subscriptionText(
  { most, seats }: NonNullable<RecommendResult['understood']['subscription']>,
  sum: (value: number | string) => string,
  m: Messages,
): string {
  const words = costWordsOf(m.lang);
  const parts = [seats === 1 ? '' : words.seats(seats), most === null ? '' : words.most(sum(most))];
  return parts.filter((part) => part !== '').join(m.views.separator) || words.any;
}

/**
 * The plans that were asked for.
 * @param shown those of them that are told
 */
export function plansSection(
  { plans, understood }: RecommendResult,
  builder: DocumentBuilder,
  shown: readonly PlanOffer[] = plans,
): Section[] {
  const { subscription } = understood;
  if (subscription === null) return [];
  const { m, view } = builder;
  const words = costWordsOf(m.lang);
  if (plans.length === 0) return section(words.plans, '', [{ kind: 'text', text: words.noPlan }]);
  const price = ({ price: own }: PlanOffer): string => m.show.per(money(own.amount, own.currency, m.lang), own.per);
  const rows = shown.map((plan): TableCell[] => [
    view.names.model(plan.model),
    plan.name +
      (plan.audience === null || plan.audience === 'individual' ? '' : ` (${m.show.audience[plan.audience]})`),
    costAmount(plan.total_exact, plan.currency, m),
    price(plan) + builder.mark(plan.sources),
  ]);
  const columns = [
    { header: words.columns.line },
    { header: words.columns.plan, overflow: 'wrap' as const, min: 10 },
    {
      header: subscription.seats === 1 ? words.columns.cost.month : words.columns.all(subscription.seats),
      align: 'right' as const,
    },
    { header: words.columns.price, overflow: 'wrap' as const, min: 10 },
  ];
  const title =
    rows.length < plans.length ? briefWordsOf(m.lang).plans(words.plans, rows.length, plans.length) : words.plans;
  return section(title, '', [{ kind: 'table', columns, rows } satisfies Block]);
}
