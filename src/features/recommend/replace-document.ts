import { DocumentBuilder, type DocumentView } from '../../document/builder.ts';
import type { Block, Document, Pair, Section } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import type { FieldId } from '../../domain/fields.ts';
import type { Replacement, ReplaceResult } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { numeral } from '../../words/numbers.ts';
import { money } from '../../words/values.ts';
import { wordsOf } from './words/index.ts';

/** The closest replacements of a release: what is kept, lost and added, and what it costs. */
export function replaceDocument(result: ReplaceResult, view: DocumentView, m: Messages): Document {
  const { replace: words } = wordsOf(m.lang);
  const builder = new DocumentBuilder(view, m);
  const { instead_of: old, replacements } = result;
  const parts = replacements.map((replacement) => {
    const { name, id, by_vendor, sources } = replacement;
    const vendor = by_vendor ? `  ${words.byVendor}` : '';
    return { title: `${name} (${id})${vendor}${builder.mark(sources)}`, blocks: [pairsOf(replacement, m)] };
  });
  const found: Section = {
    blocks: [parts.length > 0 ? { kind: 'numbered', parts } : { kind: 'text', text: words.none }],
  };
  return {
    title: `${words.title(old.name)} (${old.id})`,
    remark: m.views.asOf(view.day),
    lead: [{ kind: 'text', text: old.active ? words.active : words.gone }],
    sections: [found, ...builder.footnotes()],
  };
}

function pairsOf({ release_date, kept, lost, gained, cannot_tell, limits, price }: Replacement, m: Messages): Block {
  const { replace: words } = wordsOf(m.lang);
  const pairs: Pair[] = [
    { label: words.released, text: [release_date ?? m.fields.missing.unknown] },
    { label: words.keeps, text: [named(kept, m) || words.nothing] },
    { label: words.loses, text: [named(lost, m) || words.nothing] },
  ];
  if (gained.length > 0) pairs.push({ label: words.gains, text: [named(gained, m)] });
  if (cannot_tell.length > 0) pairs.push({ label: words.unknown, text: [named(cannot_tell, m)] });
  for (const { field, before, after } of limits) {
    if (before === null && after === null) continue;
    const text = (value: number | null): string => (value === null ? m.fields.missing.unknown : numeral(value));
    pairs.push({
      label: m.fields.label[field as FieldId],
      text: [[`${text(before)} `, { arrow: true }, ` ${text(after)}`]],
    });
  }
  if (price) {
    const { before, after, currency, percent } = price;
    const text = (value: number | null): string =>
      value === null ? m.fields.missing.unknown : money(value, currency ?? undefined);
    const change = percent === null ? '' : ` (${percent > 0 ? '+' : ''}${percent}%)`;
    pairs.push({ label: words.price, text: [words.priceText(text(before), text(after), change)] });
  }
  return { kind: 'pairs', layout: 'hanging', pairs };
}

const named = (what: readonly string[], m: Messages): string =>
  what
    .map((id) => {
      const [kind, modality] = id.split(':');
      if (kind === 'input' && modality !== undefined)
        return wordsOf(m.lang).replace.input(m.fields.value[modality] ?? modality);
      return m.fields.label[id as FieldId] ?? id;
    })
    .join(m.views.separator);

export function replaceRows(result: ReplaceResult): Table {
  const columns = [
    'id',
    'name',
    'by_vendor',
    'release_date',
    'kept',
    'lost',
    'gained',
    'cannot_tell',
    'price_before',
    'price_after',
    'percent',
  ];
  return {
    columns: columns.map((id) => ({ id, label: id })),
    rows: result.replacements.map((record) => ({
      record,
      cells: [
        record.id,
        record.name,
        record.by_vendor,
        record.release_date,
        record.kept.join(' '),
        record.lost.join(' '),
        record.gained.join(' '),
        record.cannot_tell.join(' '),
        record.price?.before ?? null,
        record.price?.after ?? null,
        record.price?.percent ?? null,
      ],
    })),
  };
}
