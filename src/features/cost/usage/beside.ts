import type { Citations } from '../../../document/citations.ts';
import {
  type Block,
  type Column,
  cell,
  listed,
  type Pair,
  type Section,
  type TableCell,
} from '../../../document/document.ts';
import { rounded } from '../../../domain/money.ts';
import type { TokenKind } from '../../../domain/usage.ts';
import type { PlanEven, UsageResult } from '../../../engine/results.ts';
import { firstOf } from '../../../words/first-of.ts';
import type { Messages } from '../../../words/index.ts';
import { money } from '../../../words/money.ts';
import { numeral } from '../../../words/numbers.ts';
import { count, NAMED, paragraph, sumText, type UsageView } from './view.ts';
import { usageWords } from './words/index.ts';

export function loggedSection({ logged, currency }: UsageResult, m: Messages): Section[] {
  if (logged === null) return [];
  const words = usageWords(m.lang);
  const shown = (amount: string): string => money(rounded(amount, currency), currency, m.lang);
  const isSame =
    rounded(logged.logged_exact, currency) === rounded(logged.ours.total_exact, currency) &&
    logged.ours.total_high === undefined;
  const difference = isSame ? words.same : words.difference(shown(logged.difference_exact));
  const why = isSame
    ? []
    : logged.why.length > 0
      ? logged.why.map((code) => words.why[code] ?? code)
      : [words.whyUnknown];
  return [
    {
      heading: words.logged,
      blocks: [
        paragraph(words.loggedText(shown(logged.logged_exact), sumText(logged.ours, currency, m), difference)),
        paragraph(
          [
            `${words.ofRecords(words.records(count(logged.records)))}${logged.left_out > 0 ? `; ${words.leftOut(words.records(count(logged.left_out)))}` : ''}.`,
            ...why,
          ].join(' '),
        ),
      ],
    },
  ];
}

export function whatIfSection(result: UsageResult, { day }: UsageView, cites: Citations, m: Messages): Section[] {
  const { what_if: all, currency, records } = result;
  if (all.length === 0) return [];
  const words = usageWords(m.lang);
  const kind = (name: string): string => words.kinds[name as TokenKind] ?? name;
  const columns: Column[] = [
    { header: words.whatIfColumns.model, overflow: 'wrap', min: 14 },
    { header: words.whatIfColumns.now, align: 'decimal' },
    { header: words.whatIfColumns.other, align: 'decimal' },
    { header: words.whatIfColumns.difference, align: 'decimal' },
    { header: words.whatIfColumns.note, overflow: 'wrap' },
  ];
  const rows = all.map((one): TableCell[] => {
    if (one.records === 0) return [one.id, '', cell([words.unknown], 'unknown'), '', words.noCommon];
    const notes = [
      ...(one.percent === null ? [] : [`${one.percent > 0 ? '+' : ''}${numeral(one.percent)}%`]),
      ...(one.left_out > 0 ? [words.compared(count(one.records), count(records))] : []),
      ...one.treated.map((way) => {
        const [from = '', to = ''] = way.split(':');
        return words.treated(kind(from), kind(to));
      }),
      ...(one.priced_later > 0 ? [words.later(words.records(count(one.priced_later)), day)] : []),
    ];
    return [
      one.id,
      sumText(one.actual, currency, m),
      cell([sumText(one.other, currency, m)], 'title'),
      sumText(one.difference, currency, m),
      listed(
        [notes.join('; '), cites.bare(one.sources)].filter((text) => text.length > 0),
        ' ',
      ),
    ];
  });
  return [
    {
      heading: words.whatIf,
      blocks: [
        { kind: 'table', columns, rows, headerTone: 'heading' },
        { kind: 'text', text: words.sameTokens, quiet: true },
      ],
    },
  ];
}

export function planSection(
  { plans, currency }: UsageResult,
  { unpricedPlans }: UsageView,
  cites: Citations,
  m: Messages,
): Section[] {
  if (plans.length + unpricedPlans.length === 0) return [];
  const words = usageWords(m.lang);
  const pairs = plans.map(
    (plan): Pair => ({ label: plan.name + cites.mark(plan.sources), text: planTexts(plan, currency, m) }),
  );
  return [
    {
      heading: words.plan,
      blocks: [
        ...(pairs.length > 0 ? [{ kind: 'pairs', layout: 'below', pairs } as Block] : []),
        ...unpricedPlans.map((name) => paragraph(words.noPlanPrice(name))),
        { kind: 'text', text: words.planLimits, quiet: true },
      ],
    },
  ];
}

function planTexts(plan: PlanEven, currency: string, m: Messages): string[] {
  const words = usageWords(m.lang);
  const price = money(rounded(plan.price_exact, plan.currency), plan.currency, m.lang);
  const verdict = plan.cheaper === null ? words.planUnknown : plan.cheaper ? words.planCheaper : words.planDearer;
  const even = [
    ...(plan.times === null ? [] : [words.planEven(numeral(plan.times))]),
    ...(plan.requests === null ? [] : [words.planEvenAt(count(plan.requests))]),
    ...(plan.tokens === null ? [] : [words.planEvenTokens(count(plan.tokens))]),
  ];
  return [
    words.planText(price, sumText(plan.monthly, currency, m)),
    [plan.times === null && plan.monthly.total === 0 ? words.planNone : verdict, ...even].join('; '),
    ...(plan.outside.length > 0 ? [words.planOutside(firstOf(plan.outside, NAMED, m))] : []),
  ];
}
