import { joined, listed, type Text } from '../../document/document.ts';
import type { Cell } from '../../engine/results.ts';
import { money } from '../../words/money.ts';
import { cellText } from '../../words/values.ts';
import type { Parts } from './brief-parts.ts';
import type { BriefRow } from './brief-row.ts';

/** What a price is for that a comparison on one screen tells. */
type Priced = 'input' | 'output' | 'cache_read';

/** A price with what else is paid, and what it becomes soon. */
export function priceRow(parts: Parts, label: string, kind: Priced): BriefRow {
  const field = `cost.${kind}`;
  const row = parts.rows.get(field);
  return parts.row(
    label,
    (at) => {
      const cell = parts.cell(field, at);
      const change = changeOf(parts, kind, at);
      if (!parts.isStated(cell)) return change && { text: [joined('? ', change.text)], sources: change.sources };
      const { own, others } = paid(parts, cell, field);
      const value = padded(parts, at, own);
      // What else is paid is what to look out for; without it the price itself, which holds for some hours or a time.
      const text: Text =
        others !== ''
          ? [`${value} `, { tone: 'alarm', text: `(${others})` }]
          : cell.condition === undefined
            ? value
            : [{ tone: 'alarm', text: value }];
      return {
        text: [
          listed([joined(text, parts.star(row, at), parts.or(cell, field)), ...(change ? [change.text] : [])], ' '),
        ],
        sources: [cell.sources, ...(change?.sources ?? [])],
      };
    },
    row,
  );
}

/** What is paid for it from an announced day on. */
function changeOf(parts: Parts, kind: Priced, at: number): { text: Text; sources: string[][] } | null {
  if (kind === 'cache_read') return null;
  const event = parts
    .side(at)
    .events.find(({ prices }) => prices && prices.before[kind] !== prices.after[kind] && prices.after[kind] !== null);
  const { after } = event?.prices ?? {};
  const amount = after?.[kind];
  if (!event || !after || typeof amount !== 'number') return null;
  const told = parts.words.from(money(amount, after.currency ?? undefined, parts.m.lang), event.date ?? '');
  return { text: [{ tone: 'alarm', text: `! ${told}` }], sources: [event.sources] };
}

/** A price with what else is paid, save in a region, which is told in whole. */
function paid(
  parts: Parts,
  { beside = [], condition: _, ...price }: Cell,
  field: string,
): { own: string; others: string } {
  const { fields, lang, views } = parts.m;
  const others = beside
    .filter(({ condition }) => condition !== 'region')
    .map(({ condition, value, until }) =>
      fields.insteadPaid(fields.condition[condition], money(value, price.currency, lang), until),
    );
  return { own: cellText(price, field, 'per-mtok', parts.m), others: others.join(views.separator) };
}

/** Prices of a side line up at the point. */
function padded(parts: Parts, at: number, price: string): string {
  const before = (text: string): number => /^\D{0,4}[\d,]+/.exec(text)?.[0].length ?? 0;
  const all = ['cost.input', 'cost.output', 'cost.cache_read'].flatMap((field) => {
    const cell = parts.cell(field, at);
    return typeof cell?.value === 'number' ? [before(paid(parts, cell, field).own)] : [];
  });
  return before(price) === 0 ? price : ' '.repeat(Math.max(0, ...all) - before(price)) + price;
}
