import type { DocumentBuilder } from '../../document/builder.ts';
import { type Block, cell, joined, list, pairs, type Section } from '../../document/document.ts';
import { findField } from '../../domain/fields.ts';
import type { ShownField, ShownRelease, Upcoming } from '../../engine/results.ts';
import { isTable } from './ends.ts';
import { endMarked, NO_STANDING, type Standing } from './essentials.ts';
import { conflictLines, factColumns, fieldValue, labelOf, whoSays } from './values.ts';

/** Who makes it, prices and terms stand elsewhere on the page. */
const isSpecification = ({ field, group }: ShownField): boolean =>
  findField(field)?.about === undefined && group !== 'price' && group !== 'data';

const isStated = ({ value, missing }: ShownField): boolean => value !== null || missing !== 'unknown';

/** The specification of a release: each value, its evidence level, and what others say instead. */
export function specificationSection(
  release: Pick<ShownRelease, 'note' | 'links' | 'sources' | 'ends'> & { fields: readonly ShownField[] },
  title: string,
  builder: DocumentBuilder,
  { events }: Standing = NO_STANDING,
): Section[] {
  // Where ends have a table of their own, that of the API stands in it.
  const isElsewhere = ({ field }: ShownField): boolean => field === 'retirement_date' && isTable(release.ends);
  const cells = release.fields.filter((cell) => isSpecification(cell) && isStated(cell) && !isElsewhere(cell));
  const blocks: (Block | null)[] = [];
  if (cells.length > 0) blocks.push(fieldTable(cells, builder, false, events));
  // Notes and links are the record's own.
  if (cells.length > 0 || release.sources.length > 0) {
    if (release.note)
      blocks.push({ kind: 'text', text: `${builder.text(release.note)}${builder.mark(release.sources)}` });
    const { link, linkLabel } = builder.m.show;
    blocks.push(
      pairs(release.links.map(({ url, label }) => ({ label: linkLabel[label ?? ''] ?? label ?? link, text: [url] }))),
    );
  }
  const kept = blocks.filter((block) => block !== null);
  return kept.length > 0 ? [{ heading: title, blocks: kept }] : [];
}

/** Fields with their values and evidence levels, in groups; `named` with the release that each belongs to. */
export function fieldTable(
  cells: readonly ShownField[],
  builder: DocumentBuilder,
  named = false,
  events: readonly Upcoming[] = [],
): Block {
  const gapAfter = cells.flatMap(({ group }, index) =>
    index + 1 < cells.length && cells[index + 1]?.group !== group ? [index] : [],
  );
  const lines = cells.map((shown) => {
    const nobody = shown.value === null && shown.missing === 'unknown';
    const who = nobody ? builder.m.show.nobody : whoSays(shown.standing, shown.sources, builder);
    const of = !nobody && named && shown.from ? [builder.view.names.release(shown.from)] : [];
    const value = endMarked(shown.field, fieldValue(shown, shown.field, shown.unit, builder), events);
    return { label: labelOf(shown.field, builder.m), value, others: conflictLines(shown, builder), who, of };
  });
  return {
    kind: 'table',
    bare: true,
    columns: factColumns(builder.m),
    rows: lines.map(({ label, value, others, who, of }) => [
      label,
      cell([value, ...others]),
      [who, ...of.map((release) => `(${release})`)].join(' ').trim(),
    ]),
    narrow: [
      {
        kind: 'pairs',
        pairs: lines.map(({ label, value, others, who, of }) => {
          const says = [who, ...of].filter((part) => part !== '').join(builder.m.views.separator);
          return { label, text: [says === '' ? value : joined(value, ` (${says})`), ...others] };
        }),
      },
    ],
    gapAfter,
  };
}

/** The answer to `--fields`: those fields, and what a claim about them means. */
export function fieldsBlocks(
  page: { fields: readonly ShownField[]; claims: readonly unknown[] },
  builder: DocumentBuilder,
): Block[] {
  const byId = new Map(page.fields.map((cell) => [cell.field, cell]));
  const claimed = byId.get('open_source');
  const notes: string[] = [];
  if (claimed && claimed.value !== null) {
    notes.push(byId.get('license')?.value === null ? builder.m.show.openUnlicensed : builder.m.show.openLicensed);
  }
  return [fieldTable(page.fields, builder, true), list(notes)].filter((block) => block !== null);
}
