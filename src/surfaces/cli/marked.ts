import type { Document } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import { LAYER_SIGN } from '../../domain/layered.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Messages } from '../../words/index.ts';

/**
 * Tells in an answer what another layer says than the one below it: each part of the result that cites it names the layer,
 * a table has a column for it, and a document a line that says what the sign means.
 */

/** Names the layer in every part of a result that cites one for what it changes. @returns the layers that are named */
export function nameLayers(snapshot: Snapshot, body: unknown): Set<string> {
  const named = new Set<string>();
  if (snapshot.knowledge.layers !== undefined) visit(snapshot, body, named);
  return named;
}

function visit(snapshot: Snapshot, value: unknown, named: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) visit(snapshot, inner, named);
  const { sources, layer: known } = value as { sources?: unknown; layer?: unknown };
  if (!Array.isArray(sources)) return;
  const layer = snapshot.layerBehind(sources.map(String));
  if (layer === undefined) return;
  named.add(layer);
  if (known === undefined) (value as { layer?: string }).layer = layer;
}

/** The main list with the layer behind each row in a last column, where any has one. */
export function withLayers(snapshot: Snapshot, table: Table): Table {
  const layers = table.rows.map(({ record }) => [...nameLayers(snapshot, record)].join(' '));
  if (layers.every((layer) => layer === '')) return table;
  return {
    columns: [...table.columns, { id: 'layer', label: 'layer' }],
    rows: table.rows.map((row, index) => ({
      record: row.record,
      get cells() {
        return [...row.cells, layers[index] || null];
      },
    })),
  };
}

/** A document with what the sign means below it, and which layers it stands for. */
export function withLegend(
  made: Document | Document[],
  layers: ReadonlySet<string>,
  m: Messages,
): Document | Document[] {
  const [last, ...before] = [made].flat().reverse();
  if (last === undefined || layers.size === 0) return made;
  const text = m.views.layerLegend(LAYER_SIGN, [...layers].join(m.views.separator));
  return [
    ...before.reverse(),
    { ...last, sections: [...last.sections, { quiet: true, blocks: [{ kind: 'text', text }] }] },
  ];
}
