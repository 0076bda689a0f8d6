import type { DocumentBuilder } from '../../document/builder.ts';
import type { Block, Pair, Section } from '../../document/document.ts';
import { pairs, section } from '../../document/document.ts';
import { FIELDS, pathOf } from '../../domain/fields.ts';
import type { Price, ShownData, ShownField, ShownPlan, Upcoming, Value } from '../../engine/results.ts';
import { money } from '../../words/money.ts';
import { changeMarked, NO_STANDING, type Standing } from './essentials.ts';
import { conflictLines, fieldValue, labelOf, whoSays } from './values.ts';

/** Prices by provider: since when, under which conditions, for what, and at what evidence level. */
export function pricesSection(
  prices: readonly Price[],
  fields: readonly ShownField[],
  builder: DocumentBuilder,
  { events }: Standing = NO_STANDING,
): Section[] {
  const { show, fields: words } = builder.m;
  const offers = [...new Set(prices.map(({ provider, api_id }) => JSON.stringify([provider, api_id])))];
  const groups = offers.map((key): Block => {
    const own = prices.filter(({ provider, api_id }) => JSON.stringify([provider, api_id]) === key);
    const { provider = '', api_id = null } = own[0] ?? {};
    const title =
      api_id === null
        ? builder.view.names.provider(provider)
        : `${builder.view.names.provider(provider)} (${show.apiId(api_id)})`;
    return {
      kind: 'group',
      title,
      blocks: [{ kind: 'pairs', pairs: own.map((price) => priceLine(price, events, builder)) }],
    };
  });
  const disputed = fields.filter(
    ({ group, conflict, field }) => group === 'price' && field !== 'cost.blend' && conflict,
  );
  const conflicts = pairs(
    disputed.map((cell) => ({ label: labelOf(cell.field, builder.m), text: conflictLines(cell, builder) })),
  );
  return section(words.group.price ?? '', '', [...groups, conflicts]);
}

function priceLine(price: Price, events: readonly Upcoming[], builder: DocumentBuilder): Pair {
  const { show } = builder.m;
  const begins = price.from ?? price.seen;
  const label = price.future
    ? show.announced(price.from ?? '')
    : price.from !== null
      ? show.since(price.from)
      : begins !== null
        ? show.seen(begins)
        : show.undated;
  const conditions = [...show.conditions(price.when ?? {}), price.until === null ? '' : show.until(price.until)].filter(
    (part) => part !== '',
  );
  const condition = conditions.length > 0 ? `${conditions.join(builder.m.views.separator)}: ` : '';
  const who = whoSays(price.standing, price.sources, builder);
  return {
    label,
    text: [
      changeMarked(
        `${condition}${amountsText(price.amounts, price.currency, builder)} (${who})`,
        [price.future ? price.from : null, price.until],
        events,
      ),
      ...price.tiers.map(
        ({ over, applies, amounts }) => `${show.tier(over, applies)}: ${amountsText(amounts, price.currency, builder)}`,
      ),
      ...(price.note ? [builder.text(price.note)] : []),
    ],
  };
}

function amountsText(amounts: Price['amounts'], currency: string, builder: DocumentBuilder): string {
  const { show, fields, views } = builder.m;
  if (amounts.input === 0 && amounts.output === 0) return fields.free;
  return Object.entries(amounts)
    .map(([kind, amount]) => {
      const value = typeof amount === 'number' ? money(amount, currency, builder.m.lang) : fields.missing[amount];
      return `${show.amount[kind] ?? kind} ${value}`;
    })
    .join(views.separator);
}

/** What terms of data tell, by the keys of their records. */
const TERMS = FIELDS.filter(({ id, group }) => group === 'data' && id !== 'data.deployment').map((field) => ({
  ...field,
  key: pathOf(field.id)[1] as keyof ShownData,
}));

/** How a release can be had, and what providers do with what is put in. */
export function dataSection(
  data: readonly ShownData[],
  fields: readonly ShownField[],
  builder: DocumentBuilder,
): Section[] {
  const deployment = fields.find(({ field }) => field === 'data.deployment');
  const had: Pair[] =
    deployment && deployment.value !== null
      ? [
          {
            label: labelOf('data.deployment', builder.m),
            text: [`${fieldValue(deployment, 'data.deployment', null, builder)}${builder.mark(deployment.sources)}`],
          },
        ]
      : [];
  const groups = data.map(
    (terms): Block => ({
      kind: 'group',
      title: builder.view.names.provider(terms.provider),
      blocks: [{ kind: 'pairs', pairs: termPairs(terms, builder) }],
    }),
  );
  return section(builder.m.fields.group.data ?? '', '', [pairs(had), ...groups]);
}

function termPairs(terms: ShownData, builder: DocumentBuilder): Pair[] {
  const mark = builder.mark(terms.sources);
  const known = TERMS.flatMap(({ id, unit, key }): Pair[] => {
    const value = terms[key] as Value | undefined;
    if (value === undefined) return [];
    const text = fieldValue({ value }, id, unit, builder);
    return [{ label: labelOf(id, builder.m), text: [text + mark] }];
  });
  return terms.note ? [...known, { label: builder.m.show.note, text: [builder.text(terms.note) + mark] }] : known;
}

/** Subscriptions: what they cost and what they include. */
export function plansSection(plans: readonly ShownPlan[], builder: DocumentBuilder): Section[] {
  const { show, views, fields } = builder.m;
  const all = plans.map((plan): Pair => {
    const audience = plan.audience === null ? '' : ` (${show.audience[plan.audience] ?? plan.audience})`;
    const releases = plan.releases.map((id) => builder.view.names.release(id)).join(views.separator);
    return {
      label: `${plan.name}${audience}`,
      text: [
        ...plan.price.map((price) => {
          const amount =
            typeof price.amount === 'number'
              ? money(price.amount, price.currency, builder.m.lang)
              : fields.missing[price.amount];
          const begins = price.from ? show.since(price.from) : price.seen ? show.seen(price.seen) : '';
          const since = begins === '' ? '' : `${views.separator}${begins}`;
          return `${show.per(amount, price.per)}${since}${builder.mark(price.sources)}`;
        }),
        ...(releases === '' ? [] : [show.includes(releases)]),
        ...(plan.note ? [`${builder.text(plan.note)}${builder.mark(plan.sources)}`] : []),
      ],
    };
  });
  return section(show.plans, '', [pairs(all)]);
}
