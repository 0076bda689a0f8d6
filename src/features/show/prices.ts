import type { Price, ShownData, ShownField, ShownPlan } from '../../engine/results.ts';
import type { Block, Pair, Section } from '../../document/document.ts';
import { pairs, section } from '../../document/document.ts';
import type { Pen } from '../../document/builder.ts';
import { money } from '../../words/values.ts';
import { conflictLines, fieldValue, labelOf, whoSays } from './values.ts';

/** Prices by provider: since when, under which conditions, for what, and by whose word. */
export function pricesSection(prices: readonly Price[], fields: readonly ShownField[], pen: Pen): Section[] {
  const { show, fields: words } = pen.m;
  const offers = [...new Set(prices.map(({ provider, api_id }) => JSON.stringify([provider, api_id])))];
  const groups = offers.map((key): Block => {
    const own = prices.filter(({ provider, api_id }) => JSON.stringify([provider, api_id]) === key);
    const { provider = '', api_id = null } = own[0] ?? {};
    const title =
      api_id === null
        ? pen.view.names.provider(provider)
        : `${pen.view.names.provider(provider)} (${show.apiId(api_id)})`;
    return { kind: 'group', title, blocks: [{ kind: 'pairs', pairs: own.map((price) => priceLine(price, pen)) }] };
  });
  const disputed = fields.filter(
    ({ group, conflict, field }) => group === 'price' && field !== 'cost.blend' && conflict,
  );
  const conflicts = pairs(
    disputed.map((cell) => ({ label: labelOf(cell.field, pen.m), text: conflictLines(cell, pen) })),
  );
  return section(words.group.price ?? '', '', [...groups, conflicts]);
}

function priceLine(price: Price, pen: Pen): Pair {
  const { show } = pen.m;
  const begins = price.from ?? price.seen;
  const label = price.future
    ? show.announced(price.from ?? '')
    : price.from !== null
      ? show.since(price.from)
      : begins !== null
        ? show.seen(begins)
        : show.undated;
  const conditions = [
    ...Object.entries(price.when ?? {}).map(([key, value]) => show.condition(key, [value].flat().map(String))),
    price.until === null ? '' : show.until(price.until),
  ].filter((part) => part !== '');
  const condition = conditions.length > 0 ? `${conditions.join(pen.m.views.separator)}: ` : '';
  const who = whoSays(price.standing, price.sources, pen);
  return {
    label,
    text: [
      `${condition}${amountsText(price.amounts, price.currency, pen)} (${who})`,
      ...price.tiers.map(
        ({ over, applies, amounts }) => `${show.tier(over, applies)}: ${amountsText(amounts, price.currency, pen)}`,
      ),
      ...(price.note ? [pen.text(price.note)] : []),
    ],
  };
}

function amountsText(amounts: Price['amounts'], currency: string, pen: Pen): string {
  const { show, fields, views } = pen.m;
  if (amounts.input === 0 && amounts.output === 0) return fields.free;
  return Object.entries(amounts)
    .map(([kind, amount]) => {
      const value = typeof amount === 'number' ? money(amount, currency) : fields.missing[amount];
      return `${show.amount[kind] ?? kind} ${value}`;
    })
    .join(views.separator);
}

const TERMS = ['trains_on_input', 'retention_days', 'zero_retention', 'regions', 'certifications'] as const;

/** How a release can be had, and what providers do with what is put in. */
export function dataSection(data: readonly ShownData[], fields: readonly ShownField[], pen: Pen): Section[] {
  const deployment = fields.find(({ field }) => field === 'data.deployment');
  const had: Pair[] =
    deployment && deployment.value !== null
      ? [
          {
            label: labelOf('data.deployment', pen.m),
            text: [`${fieldValue(deployment, 'data.deployment', null, pen)}${pen.mark(deployment.sources)}`],
          },
        ]
      : [];
  const groups = data.map(
    (terms): Block => ({
      kind: 'group',
      title: pen.view.names.provider(terms.provider),
      blocks: [{ kind: 'pairs', pairs: termPairs(terms, pen) }],
    }),
  );
  return section(pen.m.fields.group.data ?? '', '', [pairs(had), ...groups]);
}

function termPairs(terms: ShownData, pen: Pen): Pair[] {
  const mark = pen.mark(terms.sources);
  const known = TERMS.flatMap((term): Pair[] => {
    const value = terms[term];
    if (value === undefined) return [];
    const field = `data.${term}`;
    const text = fieldValue({ value }, field, term === 'retention_days' ? 'days' : null, pen);
    return [{ label: labelOf(field, pen.m), text: [unstated(text, pen) + mark] }];
  });
  return terms.note ? [...known, { label: pen.m.show.note, text: [pen.text(terms.note) + mark] }] : known;
}

/** `undisclosed` in the language. */
const unstated = (text: string, pen: Pen): string =>
  text === 'undisclosed' || text === 'not-applicable' ? pen.m.fields.missing[text] : text;

/** Subscriptions: what they cost and what they include. */
export function plansSection(plans: readonly ShownPlan[], pen: Pen): Section[] {
  const { show, views, fields } = pen.m;
  const all = plans.map((plan): Pair => {
    const audience = plan.audience === null ? '' : ` (${show.audience[plan.audience] ?? plan.audience})`;
    const releases = plan.releases.map((id) => pen.view.names.release(id)).join(views.separator);
    return {
      label: `${plan.name}${audience}`,
      text: [
        ...plan.price.map((price) => {
          const amount =
            typeof price.amount === 'number' ? money(price.amount, price.currency) : fields.missing[price.amount];
          const begins = price.from ? show.since(price.from) : price.seen ? show.seen(price.seen) : '';
          const since = begins === '' ? '' : `${views.separator}${begins}`;
          return `${show.per(amount, price.per)}${since}${pen.mark(price.sources)}`;
        }),
        ...(releases === '' ? [] : [show.includes(releases)]),
        ...(plan.note ? [`${pen.text(plan.note)}${pen.mark(plan.sources)}`] : []),
      ],
    };
  });
  return section(show.plans, '', [pairs(all)]);
}
