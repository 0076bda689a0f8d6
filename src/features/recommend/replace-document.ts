import { Citations } from '../../document/citations.ts';
import type { Tabular } from '../../document/tabular.ts';
import type { FieldId } from '../../domain/fields.ts';
import type { CitedSource, Replacement, ReplaceResult } from '../../engine/results.ts';
import { arrow } from '../../formats/text/bars.ts';
import { hang, indent } from '../../formats/text/block.ts';
import { header } from '../../formats/text/header.ts';
import { safe } from '../../formats/text/safe.ts';
import type { Screen } from '../../formats/text/screen.ts';
import { textWidth } from '../../formats/text/width.ts';
import { wrap } from '../../formats/text/wrap.ts';
import type { Messages } from '../../words/index.ts';
import { money, numeral } from '../../words/values.ts';

export interface ReplaceView {
  sources: Readonly<Record<string, CitedSource>>;
  day: string;
}

/** The closest replacements of a release: what is kept, lost and added, and what it costs. */
export function replaceText(result: ReplaceResult, view: ReplaceView, wide: Screen): string {
  const screen = { ...wide, width: Math.min(wide.width, 100) };
  const { m, width, paint } = screen;
  const { replace: words } = m.decision;
  const cites = new Citations(view.sources, m);
  const { instead_of: old, replacements } = result;
  const lines = [
    ...header(`${words.title(safe(old.name))} (${safe(old.id)})`, m.views.asOf(view.day), screen),
    ...wrap(old.active ? words.active : words.gone, width),
  ];
  if (replacements.length === 0) lines.push('', ...wrap(words.none, width));
  const digits = String(replacements.length).length;
  const margin = digits + 2;
  replacements.forEach((replacement, index) => {
    const vendor = replacement.by_vendor ? `  ${words.byVendor}` : '';
    const rank = String(index + 1).padStart(digits);
    const title = `${rank}  ${safe(replacement.name)} (${safe(replacement.id)})${vendor}${cites.mark(replacement.sources)}`;
    const body = indent(bodyOf(replacement, { ...screen, width: width - margin }), margin);
    lines.push('', ...wrap(title, width, margin).map(paint.title), ...body);
  });
  const list = cites.lines(width).map(paint.quiet);
  return `${[...lines, ...(list.length > 0 ? ['', ...list] : [])].join('\n')}\n`;
}

function bodyOf(replacement: Replacement, { m, ascii, width }: Screen): string[] {
  const { replace: words } = m.decision;
  const pairs: [string, string][] = [
    [words.released, replacement.release_date ?? m.fields.missing.unknown],
    [words.keeps, named(replacement.kept, m) || words.nothing],
    [words.loses, named(replacement.lost, m) || words.nothing],
  ];
  if (replacement.gained.length > 0) pairs.push([words.gains, named(replacement.gained, m)]);
  if (replacement.cannot_tell.length > 0) pairs.push([words.unknown, named(replacement.cannot_tell, m)]);
  for (const { field, before, after } of replacement.limits) {
    if (before === null && after === null) continue;
    const text = (value: number | null): string => (value === null ? m.fields.missing.unknown : numeral(value));
    pairs.push([m.fields.label[field as FieldId], `${text(before)} ${arrow(ascii)} ${text(after)}`]);
  }
  if (replacement.price) {
    const { before, after, currency, percent } = replacement.price;
    const text = (value: number | null): string =>
      value === null ? m.fields.missing.unknown : money(value, currency ?? undefined);
    const change = percent === null ? '' : ` (${percent > 0 ? '+' : ''}${percent}%)`;
    pairs.push([words.price, words.priceText(text(before), text(after), change)]);
  }
  const cells = Math.max(...pairs.map(([label]) => textWidth(label))) + 2;
  return pairs.flatMap(([label, text]) => hang(label, text, width, cells));
}

const named = (what: readonly string[], m: Messages): string =>
  what
    .map((id) => {
      const [kind, modality] = id.split(':');
      if (kind === 'input' && modality !== undefined)
        return m.decision.replace.input(m.fields.value[modality] ?? safe(modality));
      return m.fields.label[id as FieldId] ?? safe(id);
    })
    .join(m.views.separator);

export function replaceRows(result: ReplaceResult): Tabular {
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
